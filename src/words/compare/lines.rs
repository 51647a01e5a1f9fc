//! The words of the pictures of a few scenarios month by month.

use super::list;
use crate::lang::Lang;
use crate::words::target_rate;
use crate::words::weights::rate_of;
use rust_decimal::Decimal;
use thads_model::plan::StreamName;
use thads_model::quantity::Percent;

/// The heading of the part.
#[must_use]
pub fn heading(lang: Lang) -> &'static str {
    lang.pick("Từng tháng", "Month by month")
}

/// What a picture shows.
#[must_use]
pub fn caption(stream: StreamName, lang: Lang) -> String {
    let rate = rate_of(stream, lang);
    match lang {
        Lang::Vi => format!(
            "Tỷ lệ {rate} cuối mỗi tháng của từng kịch bản; nền sẫm: đã báo cáo, nền sáng: dự kiến"
        ),
        Lang::En => format!(
            "The rate of {rate} at the end of each month, scenario by scenario; shaded: reported, the rest: foreseen"
        ),
    }
}

/// "chỉ tiêu 38,00 %".
#[must_use]
pub fn target(rate: Percent, lang: Lang) -> String {
    format!("{} {}", lang.pick("chỉ tiêu", "target"), target_rate(rate, lang))
}

/// The fold of the table twin.
#[must_use]
pub fn table_title(stream: StreamName, lang: Lang) -> String {
    let rate = rate_of(stream, lang);
    match lang {
        Lang::Vi => format!("Bảng số từng tháng {rate}"),
        Lang::En => format!("The figures month by month: {rate}"),
    }
}

/// The heading of the months.
#[must_use]
pub fn month_heading(lang: Lang) -> &'static str {
    lang.pick("Cuối tháng", "End of month")
}

/// A rate; a dash where there is none.
#[must_use]
pub fn rate(rate: Option<Decimal>, lang: Lang) -> String {
    list::rate(rate, lang)
}

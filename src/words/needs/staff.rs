//! One officer more or fewer from a month on, in words.

use super::amounts::Kept;
use crate::intake::format;
use crate::lang::Lang;
use crate::words::{months, percent};
use chrono::NaiveDate;
use thads_model::quantity::Percent;

/// The heading.
#[must_use]
pub fn heading(lang: Lang) -> &'static str {
    lang.pick("Thêm hoặc bớt một chấp hành viên", "One officer more or fewer")
}

/// A rate and the one it is compared with.
type Rates = (Percent, Percent);

fn points((then, now): Rates, lang: Lang) -> String {
    let by = (then.published() - now.published()).published().decimal().unwrap_or_default();
    if by.is_zero() {
        return lang.pick("không đổi", "no change").to_owned();
    }
    format::signed(by, |by| format::points(by, lang))
}

/// One more from the first day ahead, and from the last month's.
#[must_use]
pub fn one_more([early, late]: [(NaiveDate, Rates); 2], lang: Lang) -> String {
    let day = months::date(early.0);
    let (rate, gain) = (percent(early.1.0, lang), points(early.1, lang));
    let said = match lang {
        Lang::Vi => format!("Thêm một người từ {day}: về việc {rate} ({gain})"),
        Lang::En => format!("One more from {day}: cases {rate} ({gain})"),
    };
    let (day, late_gain) = (months::date(late.0), points(late.1, lang));
    if early.0 == late.0 || gain == late_gain {
        return said + ".";
    }
    match lang {
        Lang::Vi => format!("{said}; đến {day} mới thêm thì {late_gain}."),
        Lang::En => format!("{said}; if only from {day}, {late_gain}."),
    }
}

/// One fewer from the first day ahead.
#[must_use]
pub fn one_fewer(day: NaiveDate, rates: Rates, kept: Kept, lang: Lang) -> String {
    let (day, rate, loss) = (months::date(day), percent(rates.0, lang), points(rates, lang));
    let verdict = match kept {
        Kept::Met => lang.pick("vẫn đạt", "still met"),
        Kept::Short => lang.pick("chưa đạt", "not met"),
    };
    match lang {
        Lang::Vi => format!("Bớt một người từ {day}: về việc {rate} ({loss}), {verdict}."),
        Lang::En => format!("One fewer from {day}: cases {rate} ({loss}), {verdict}."),
    }
}

/// Over the table by month.
#[must_use]
pub fn fold(lang: Lang) -> &'static str {
    lang.pick("Từ tháng nào còn kịp có ích?", "From which month does it still matter?")
}

/// What the table shows.
#[must_use]
pub fn caption(lang: Lang) -> &'static str {
    lang.pick(
        "Tỷ lệ ngày 30/9 nếu từ ngày ấy thêm hoặc bớt một người, giữ nguyên mọi thứ khác; chưa \
         tính thời gian làm quen và bàn giao (thẻ Cán bộ).",
        "Rates on 30 September with one officer more or fewer from that day, everything else \
         kept; without settling in and handover (Staff tab).",
    )
}

/// The headings of its columns.
#[must_use]
pub fn columns(lang: Lang) -> [&'static str; 7] {
    lang.pick(
        ["Từ ngày", "+1: việc", "+1: tiền", "+1", "−1: việc", "−1: tiền", "−1"],
        ["From", "+1: cases", "+1: money", "+1", "−1: cases", "−1: money", "−1"],
    )
}

/// What the button of a row does.
#[must_use]
pub fn add_hint(day: NaiveDate, change: &str, lang: Lang) -> String {
    let day = months::date(day);
    let change = change.replace('-', "\u{2212}");
    match lang {
        Lang::Vi => format!("Đưa vào kịch bản: {change} chấp hành viên từ {day}"),
        Lang::En => format!("Puts into the scenario: {change} officers from {day}"),
    }
}

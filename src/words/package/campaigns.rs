//! When a campaign brings the most.

use crate::intake::format;
use crate::lang::Lang;
use crate::words::months;
use rust_decimal::Decimal;
use thads_model::calendar::Month;

/// The label of the length.
#[must_use]
pub fn length(lang: Lang) -> &'static str {
    lang.pick("So đợt cao điểm dài", "Compare campaigns of")
}

/// A length that can be compared.
#[must_use]
pub fn length_option(length: u8, lang: Lang) -> String {
    match (lang, length) {
        (Lang::Vi, _) => format!("{length} tháng"),
        (Lang::En, 1) => "1 month".to_owned(),
        (Lang::En, _) => format!("{length} months"),
    }
}

/// "T8–T9".
#[must_use]
pub fn span(from: Month, to: Month, lang: Lang) -> String {
    let (first, last) = (months::short(from, lang), months::short(to, lang));
    if from == to { first } else { format!("{first}–{last}") }
}

/// When it brings the most to cases, and to money.
#[must_use]
pub fn lead(best: &[Option<String>; 2], lang: Lang) -> String {
    let none = || lang.pick("không đợt nào thêm được", "none brings anything").to_owned();
    let [cases, money] = best.clone().map(|best| best.unwrap_or_else(none));
    match lang {
        Lang::Vi => format!(
            "Mở đợt cao điểm khi nào được nhiều nhất: về việc – {cases}; về tiền – {money}."
        ),
        Lang::En => {
            format!("When a campaign brings the most: cases – {cases}; money – {money}.")
        }
    }
}

/// What the table shows.
#[must_use]
pub fn caption(uplift: Decimal, lang: Lang) -> String {
    let uplift = format::share(uplift, 0, lang);
    match lang {
        Lang::Vi => format!(
            "Một đợt cao điểm tăng {uplift} làm tỷ lệ cuối năm thay đổi bao nhiêu, giữ nguyên mọi thứ khác."
        ),
        Lang::En => format!(
            "What a campaign at +{uplift} adds to the year-end rates, everything else kept."
        ),
    }
}

/// The headings of the table.
#[must_use]
pub fn columns(lang: Lang) -> Vec<String> {
    let names = lang.pick(["Đợt cao điểm", "Việc", "Tiền"], ["Campaign", "Cases", "Money"]);
    names.map(str::to_owned).to_vec()
}

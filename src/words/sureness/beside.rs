//! The same futures for other paces and other scenarios, beside one another.

use crate::intake::format;
use crate::lang::Lang;
use crate::words::percent;
use rust_decimal::Decimal;
use thads_model::quantity::Percent;

/// The scenarios of the plan beside one another.
#[must_use]
pub fn scenarios_table(lang: Lang) -> &'static str {
    lang.pick("Các kịch bản đặt cạnh nhau", "The scenarios beside one another")
}

/// Its caption.
#[must_use]
pub fn scenarios_caption(lang: Lang) -> &'static str {
    lang.pick(
        "Mọi kịch bản với khoảng dao động của kịch bản đang xem, cùng các diễn biến thử; từ xấu \
         (9 trên 10 cao hơn) qua giữa đến tốt (1 trên 10 cao hơn)",
        "Every scenario with the ranges of the one shown, the same futures; from badly (9 in 10 \
         higher) through middling to well (1 in 10 higher)",
    )
}

/// Its columns.
#[must_use]
pub fn scenarios_columns(lang: Lang) -> Vec<String> {
    lang.pick(
        ["Kịch bản", "Việc: xấu – giữa – tốt", "Tiền: xấu – giữa – tốt", "Việc", "Tiền", "Cả hai"],
        ["Scenario", "Cases: badly – well", "Money: badly – well", "Cases", "Money", "Both"],
    )
    .map(str::to_owned)
    .to_vec()
}

/// "60,10 – 62,30 – 64,90 %".
#[must_use]
pub fn three_rates(rates: [Decimal; 3], lang: Lang) -> String {
    let [bad, middle, good] = rates;
    let bare = |rate| format::count(rate, 2, lang);
    format!("{} – {} – {}", bare(bad), bare(middle), format::percent2(good, lang))
}

/// The heading of the table of paces.
#[must_use]
pub fn pace_heading(lang: Lang) -> &'static str {
    lang.pick("Nếu năng suất khác mức đã nhập?", "What if the pace is not what was typed?")
}

/// "Nếu năng suất thấp hơn 10 %: …"
#[must_use]
pub fn slower(cases: &str, money: &str, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!(
            "Nếu năng suất thấp hơn 10 % so với mức đã nhập, giữ nguyên mọi thứ khác: về việc \
             {cases}; về tiền {money}."
        ),
        Lang::En => format!(
            "If the pace is 10 % lower than typed, everything else unchanged: cases {cases}; money \
             {money}."
        ),
    }
}

/// A rate with its verdict and, where futures differ, its chance: "70,12 %, chưa đạt, khả năng 1
/// trên 10".
#[must_use]
pub fn judged(rate: Option<Percent>, verdict: &str, odds: Option<String>, lang: Lang) -> String {
    let rate = rate.map_or_else(|| "–".to_owned(), |rate| percent(rate, lang));
    let odds = odds.map(|odds| match lang {
        Lang::Vi => format!(", khả năng đạt {odds}"),
        Lang::En => format!(", chance {odds}"),
    });
    format!("{rate}, {verdict}{}", odds.unwrap_or_default())
}

/// The caption of the table of paces.
#[must_use]
pub fn pace_caption(lang: Lang) -> &'static str {
    lang.pick(
        "Giữ nguyên mọi thứ khác, cùng các diễn biến thử",
        "Everything else unchanged, the same futures",
    )
}

/// Its columns: with chances where futures differ.
#[must_use]
pub fn pace_columns(lang: Lang) -> [&'static str; 6] {
    lang.pick(
        [
            "Năng suất",
            "Tỷ lệ về việc",
            "Tỷ lệ về tiền",
            "Khả năng về việc",
            "Khả năng về tiền",
            "Khả năng cả hai",
        ],
        [
            "Pace",
            "Rate of cases",
            "Rate of money",
            "Chance: cases",
            "Chance: money",
            "Chance: both",
        ],
    )
}

/// "thấp hơn 10 %", "như đã nhập".
#[must_use]
pub fn pace_row(percent: i32, lang: Lang) -> String {
    let size = percent.abs();
    match (percent.signum(), lang) {
        (0, _) => lang.pick("như đã nhập", "as typed").to_owned(),
        (1, Lang::Vi) => format!("cao hơn {size} %"),
        (1, Lang::En) => format!("{size} % higher"),
        (_, Lang::Vi) => format!("thấp hơn {size} %"),
        (_, Lang::En) => format!("{size} % lower"),
    }
}

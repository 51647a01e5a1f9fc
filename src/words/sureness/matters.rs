//! What hangs on the large matters, and what an auction that fails once more leaves.

use crate::intake::format;
use crate::lang::Lang;
use crate::words::standing::odds;
use crate::words::{months, percent};
use rust_decimal::Decimal;
use thads_model::calendar::{Month, WorkYear};
use thads_model::quantity::Percent;

/// How much of the chance of money hangs on a matter.
#[derive(Clone, Debug, PartialEq)]
pub struct Hanging<'n> {
    /// Its name.
    pub name: &'n str,
    /// How often money is met with it.
    pub with: u32,
    /// How often without it.
    pub without: u32,
    /// Of how many futures.
    pub futures: u32,
    /// What it brings by 30 September as expected, in đồng.
    pub expected: Decimal,
    /// The money that must be finished for the target.
    pub required: Decimal,
    /// The exact rate of money without it.
    pub rate: Option<Percent>,
    /// The verdict on that: "đạt", "chưa đạt".
    pub verdict: &'static str,
}

/// The heading.
#[must_use]
pub fn hanging_heading(lang: Lang) -> &'static str {
    lang.pick("Kết quả về tiền trông vào vụ nào?", "Which matters does money hang on?")
}

/// The matter on which the most hangs.
#[must_use]
pub fn hangs_most(most: &Hanging<'_>, lang: Lang) -> String {
    let with = odds(most.with, most.futures, lang);
    let without = odds(most.without, most.futures, lang);
    let rate = most.rate.map_or_else(|| "–".to_owned(), |rate| percent(rate, lang));
    let (name, verdict) = (most.name, most.verdict);
    let expected = format::money_short(most.expected, lang);
    let part = most.expected.checked_div(most.required).unwrap_or_default();
    let part = format::share(part, 1, lang);
    match lang {
        Lang::Vi => format!(
            "Trông nhiều nhất vào vụ “{name}”: dự kiến thu {expected}, bằng {part} số tiền cần xong \
             để đạt chỉ tiêu. Khả năng đạt về tiền nếu có vụ này: {with}; nếu không có: {without} \
             (dự kiến khi đó {rate}, {verdict})."
        ),
        Lang::En => format!(
            "Most hangs on “{name}”: {expected} expected, {part} of the money that the target needs. \
             Chance of meeting money with it: {with}; without it: {without} (projected then: {rate}, \
             {verdict})."
        ),
    }
}

/// No matter changes the chance.
#[must_use]
pub fn nothing_hangs(hits: u32, futures: u32, lang: Lang) -> String {
    let odds = odds(hits, futures, lang);
    match lang {
        Lang::Vi => format!(
            "Không vụ nào quyết định: có hay không có từng vụ, khả năng đạt về tiền vẫn {odds}."
        ),
        Lang::En => format!(
            "No single matter decides: with or without each, the chance of meeting money stays \
             {odds}."
        ),
    }
}

/// The caption of the table.
#[must_use]
pub fn hanging_caption(lang: Lang) -> &'static str {
    lang.pick(
        "Đạt về tiền nếu không có vụ này? Giữ nguyên mọi thứ khác, cùng các diễn biến thử",
        "Is money met without it? Everything else unchanged, the same futures",
    )
}

/// Its columns.
#[must_use]
pub fn hanging_columns(lang: Lang) -> Vec<String> {
    lang.pick(
        [
            "Vụ lớn",
            "Số tiền",
            "Thu được trước 30/9",
            "Khả năng đạt: có vụ này",
            "Không có vụ này",
            "Chênh lệch (điểm %)",
            "Tỷ lệ về tiền nếu không có",
        ],
        [
            "Large matter",
            "Amount",
            "Paid by 30 September",
            "Chance with it",
            "Chance without it",
            "Difference (points)",
            "Rate of money without it",
        ],
    )
    .map(str::to_owned)
    .to_vec()
}

/// Beside a matter that the scenario leaves out.
#[must_use]
pub fn left_out(name: &str, lang: Lang) -> String {
    format!("{name} {}", lang.pick("(đang bỏ ra)", "(left out now)"))
}

/// "tháng 8 hoặc tháng 9, khả năng 58 %": when a matter may pay within the year.
#[must_use]
pub fn when(months_of: &[Month], chance: Decimal, lang: Lang) -> String {
    if months_of.is_empty() || chance.is_zero() {
        return lang.pick("không kịp trong năm", "not within the year").to_owned();
    }
    let first = months_of.first().map_or(String::new(), |month| months::name(*month, lang));
    let last = months_of.last().filter(|_| months_of.len() > 1);
    let span = match last {
        Some(last) => format!("{first}–{}", months::name(*last, lang)),
        None => first,
    };
    let chance = format::share(chance, 0, lang);
    match lang {
        Lang::Vi => format!("{span}, khả năng {chance}"),
        Lang::En => format!("{span}, chance {chance}"),
    }
}

/// "+52": of a hundred futures, in how many more the target is met with a matter.
#[must_use]
pub fn per_hundred(with: u32, without: u32, futures: u32, lang: Lang) -> String {
    let difference = Decimal::from(with) - Decimal::from(without);
    let of_hundred = difference * Decimal::ONE_HUNDRED / Decimal::from(futures.max(1));
    format::signed(of_hundred, |count| format::count(count, 0, lang))
}

/// The matters beyond the largest.
#[must_use]
pub fn matter_rest(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("{count} vụ còn lại"),
        Lang::En => format!("The other {count} matters"),
    }
}

/// An auction whose next round fails.
#[derive(Clone, Debug, PartialEq)]
pub struct Retry<'n> {
    /// The name of the matter.
    pub name: &'n str,
    /// The next round.
    pub next: Round,
    /// The round after it; `None` where there is no more.
    pub again: Option<Round>,
    /// The cut of the price between the two, 0…1.
    pub cut: Decimal,
    /// What the matter brings by 30 September as expected now, and once the round has failed.
    pub expected: [Decimal; 2],
    /// The rate of money then.
    pub rate: Option<Percent>,
    /// The verdict then.
    pub verdict: &'static str,
    /// The chance of money then, in words.
    pub odds: Option<String>,
}

/// A round of an auction. Months are counted from October and on beyond the work year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Round {
    /// When it is held.
    pub held: u16,
    /// When the money comes.
    pub paid: u16,
    /// Its price in đồng.
    pub price: Decimal,
}

/// The heading.
#[must_use]
pub fn retry_heading(lang: Lang) -> &'static str {
    lang.pick("Nếu phiên đấu giá tới lại không thành?", "What if the next auction fails too?")
}

/// The first of them in a sentence.
#[must_use]
pub fn retried(retry: &Retry<'_>, year: WorkYear, lang: Lang) -> String {
    let name = retry.name;
    let held = month(retry.next.held, year, lang);
    let then = match retry.again {
        Some(again) => {
            let cut = format::share(retry.cut, 0, lang);
            let [held, paid] = [again.held, again.paid].map(|at| month(at, year, lang));
            let price = format::money_short(again.price, lang);
            match lang {
                Lang::Vi => format!(
                    "đấu giá lại {held}, giá khởi điểm giảm {cut} còn {price}, tiền về {paid}"
                ),
                Lang::En => format!(
                    "again in {held}, the price cut by {cut} to {price}, the money in {paid}"
                ),
            }
        }
        None => lang.pick("không còn phiên nào", "no round is left").to_owned(),
    };
    let [now, left] = retry.expected.map(|money| format::money_short(money, lang));
    let rate = retry.rate.map_or_else(|| "–".to_owned(), |rate| percent(rate, lang));
    let verdict = retry.verdict;
    match lang {
        Lang::Vi => format!(
            "Vụ “{name}”, phiên {held} không thành: {then}. Dự kiến thu trước 30/9 còn {left} thay \
             vì {now}; tỷ lệ về tiền {rate}, {verdict}."
        ),
        Lang::En => format!(
            "“{name}”, round of {held} fails: {then}. Expected by 30 September: {left} instead of \
             {now}; rate of money {rate}, {verdict}."
        ),
    }
}

/// The caption of the table.
#[must_use]
pub fn retry_caption(lang: Lang) -> &'static str {
    lang.pick(
        "Phiên tới không thành: khi nào có tiền, bao nhiêu. Giữ nguyên mọi thứ khác",
        "The next round fails: when money comes and how much. Everything else unchanged",
    )
}

/// Its columns.
#[must_use]
pub fn retry_columns(lang: Lang) -> Vec<String> {
    lang.pick(
        [
            "Vụ lớn",
            "Phiên tới",
            "Không thành thì phiên sau",
            "Dự kiến thu trước 30/9",
            "Tỷ lệ về tiền khi đó",
            "Khả năng đạt khi đó",
        ],
        [
            "Large matter",
            "Next round",
            "If it fails, the round after",
            "Expected by 30 September",
            "Rate of money then",
            "Chance then",
        ],
    )
    .map(str::to_owned)
    .to_vec()
}

/// The cells of a row in words: the next round, the one after, and what is expected.
#[must_use]
pub fn retry_cells(retry: &Retry<'_>, year: WorkYear, lang: Lang) -> [String; 3] {
    let of = |round: &Round| {
        let (held, paid) = (month(round.held, year, lang), month(round.paid, year, lang));
        let price = format::money_brief(round.price, lang);
        match lang {
            Lang::Vi => format!("{held}, {price}, tiền về {paid}"),
            Lang::En => format!("{held}, {price}, money in {paid}"),
        }
    };
    let none = || lang.pick("không còn phiên nào", "no round is left").to_owned();
    let [now, left] = retry.expected.map(|money| format::money_brief(money, lang));
    [of(&retry.next), retry.again.as_ref().map_or_else(none, of), format!("{now} → {left}")]
}

/// A month counted on beyond the work year.
fn month(number: u16, year: WorkYear, lang: Lang) -> String {
    match u8::try_from(number).ok().and_then(Month::new) {
        Some(month) => months::full(month, year, lang),
        None => lang.pick("sau 30/9 (không kịp)", "after 30 September (too late)").to_owned(),
    }
}

//! Values as text: what stands in an input field, and the figures of sentences, tables and charts.
//! It rounds half away from zero, as official reports do, and knows no sentence.

use rust_decimal::{Decimal, RoundingStrategy};

use super::kind::Kind;
use crate::lang::Lang;

/// The space before a unit, at which no line breaks.
const NBSP: char = '\u{a0}';

/// The minus of displayed figures, as wide as the plus.
const MINUS: char = '\u{2212}';

/// The value as it stands in the input field, exact and in Vietnamese: "1.620",
/// "423.984.322.000", "82,80", "15 %". [`read`](super::read) reads it back as the same value in
/// every field that can hold it, and never has to ask: "1234" of a kind that has decimals is
/// written "1.234,0", and three decimals are followed by a zero.
pub fn write(value: Decimal, kind: Kind) -> String {
    let text = value.abs().normalize().to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let (whole, mut fraction) = match kind {
        Kind::Share => in_percent(whole, decimals),
        _ => (whole.to_owned(), decimals.to_owned()),
    };
    if kind == Kind::Percent {
        pad(&mut fraction, 2);
    }
    let one_mark_parts_thousands = fraction.is_empty() && (4..=6).contains(&whole.len());
    if one_mark_parts_thousands && !kind.counts_whole_things() {
        fraction.push('0');
    }
    let fraction_looks_like_thousands = fraction.len() == 3 && whole.len() <= 3 && whole != "0";
    if fraction_looks_like_thousands {
        fraction.push('0');
    }
    let sign = if value.is_sign_negative() && !value.is_zero() { "-" } else { "" };
    let number = match kind {
        Kind::Year if fraction.is_empty() => whole,
        _ => spell(&whole, &fraction, Lang::Vi),
    };
    match kind {
        Kind::Share => format!("{sign}{number}{NBSP}%"),
        _ => format!("{sign}{number}"),
    }
}

/// A number rounded to so many decimals, all of them shown: "1.620", "46,5".
pub fn count(value: Decimal, decimals: u32, lang: Lang) -> String {
    let rounded = rounded(value, decimals);
    let text = rounded.abs().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut fraction = fraction.to_owned();
    pad(&mut fraction, decimals as usize);
    let number = spell(whole, &fraction, lang);
    if rounded.is_sign_negative() && !rounded.is_zero() {
        format!("{MINUS}{number}")
    } else {
        number
    }
}

/// A number with as many decimals as it has, up to so many: "1,5", "2".
pub fn count_up_to(value: Decimal, decimals: u32, lang: Lang) -> String {
    count(value, rounded(value, decimals).normalize().scale(), lang)
}

/// An amount to the đồng: "423.984.322.000 đồng".
pub fn money_full(value: Decimal, lang: Lang) -> String {
    format!("{}{NBSP}{}", count(value, 0, lang), lang.pick("đồng", "VND"))
}

/// An amount where space is short: "424,0 tỷ đồng", "500 triệu đồng", "900.000 đồng".
pub fn money_short(value: Decimal, lang: Lang) -> String {
    match in_large_units(value, lang) {
        Some((number, unit)) => {
            format!("{number}{NBSP}{}{NBSP}{}", unit.word(lang), lang.pick("đồng", "VND"))
        }
        None => money_full(value, lang),
    }
}

/// An amount where đồng is understood, as on an axis: "6,8 tỷ", "500 triệu", "900.000".
pub fn money_brief(value: Decimal, lang: Lang) -> String {
    match in_large_units(value, lang) {
        Some((number, unit)) => format!("{number}{NBSP}{}", unit.word(lang)),
        None => count(value, 0, lang),
    }
}

/// Percent points as a rate: "82,90 %".
pub fn percent(value: Decimal, decimals: u32, lang: Lang) -> String {
    format!("{}{NBSP}%", count(value, decimals, lang))
}

/// Two amounts of money in the unit of the larger, so that they can be compared at a glance.
pub fn money_pair(amounts: [Decimal; 2], lang: Lang) -> [String; 2] {
    let larger = amounts[0].abs().max(amounts[1].abs());
    let units = [
        (Decimal::from(1_000_000_000), 2, lang.pick("tỷ", "billion")),
        (Decimal::from(1_000_000), 0, lang.pick("triệu", "million")),
    ];
    match units.into_iter().find(|(size, ..)| larger >= *size) {
        Some((size, decimals, name)) => {
            amounts.map(|amount| format!("{}{NBSP}{name}", count(amount / size, decimals, lang)))
        }
        None => amounts.map(|amount| money_full(amount, lang)),
    }
}

/// A rate with the two decimals of official reports: "82,90 %".
pub fn percent2(value: Decimal, lang: Lang) -> String {
    percent(value, 2, lang)
}

/// A share kept as 0…1, in percent: 0.15 is "15 %".
pub fn share(value: Decimal, decimals: u32, lang: Lang) -> String {
    match hundredfold(value) {
        Some(in_percent) => percent(in_percent, decimals, lang),
        None => count(value, decimals, lang),
    }
}

/// A difference of two rates: "11,94 điểm".
pub fn points(value: Decimal, lang: Lang) -> String {
    format!("{}{NBSP}{}", count(value, 2, lang), lang.pick("điểm", "points"))
}

/// A change, its sign always shown: `signed(change, |change| points(change, lang))` is "+0,10 điểm".
/// What rounds to zero has no sign.
pub fn signed(value: Decimal, text: impl FnOnce(Decimal) -> String) -> String {
    with_plus(value, text(value))
}

fn with_plus(value: Decimal, text: String) -> String {
    let shows_more = value > Decimal::ZERO && text.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
    if shows_more { format!("+{text}") } else { text }
}

/// A share kept as 0…1 as a number of percent; `None` where it is too large.
pub fn hundredfold(share: Decimal) -> Option<Decimal> {
    product(share, Decimal::ONE_HUNDRED)
}

fn product(value: Decimal, factor: Decimal) -> Option<Decimal> {
    value.checked_mul(factor)
}

/// The units large amounts are spoken of in.
#[derive(Clone, Copy)]
enum LargeUnit {
    Billion,
    Million,
}

impl LargeUnit {
    fn word(self, lang: Lang) -> &'static str {
        match self {
            LargeUnit::Billion => lang.pick("tỷ", "billion"),
            LargeUnit::Million => lang.pick("triệu", "million"),
        }
    }

    /// The amount in this unit, to one decimal.
    fn tenths(self, value: Decimal) -> Option<Decimal> {
        let one_of_it = match self {
            LargeUnit::Billion => Decimal::new(1, 9),
            LargeUnit::Million => Decimal::new(1, 6),
        };
        product(value, one_of_it).map(|amount| rounded(amount, 1))
    }
}

/// An amount of a million or more in the unit it is spoken of in; of millions a zero behind the
/// comma is left out. The unit is chosen after rounding, so that nothing is "1.000,0 triệu".
fn in_large_units(value: Decimal, lang: Lang) -> Option<(String, LargeUnit)> {
    let millions = LargeUnit::Million.tenths(value)?;
    if millions.abs() >= Decimal::ONE_THOUSAND {
        let billions = LargeUnit::Billion.tenths(value)?;
        return Some((count(billions, 1, lang), LargeUnit::Billion));
    }
    let is_million = rounded(value, 0).abs() >= Decimal::new(1_000_000, 0);
    is_million.then(|| (count_up_to(millions, 1, lang), LargeUnit::Million))
}

fn rounded(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// The digits of a share moved two places to percent. Done on the digits: no share is too large.
fn in_percent(whole: &str, decimals: &str) -> (String, String) {
    let mut decimals = decimals.to_owned();
    pad(&mut decimals, 2);
    let (hundredths, fraction) = decimals.split_at(2);
    let digits = format!("{whole}{hundredths}");
    let percent = digits.trim_start_matches('0');
    let percent = if percent.is_empty() { "0" } else { percent };
    (percent.to_owned(), fraction.to_owned())
}

/// Zeros up to so many decimals.
fn pad(fraction: &mut String, decimals: usize) {
    while fraction.len() < decimals {
        fraction.push('0');
    }
}

/// Digits parted into thousands, with the marks of the language.
fn spell(whole: &str, fraction: &str, lang: Lang) -> String {
    let (thousands_mark, decimal_mark) = lang.pick(('.', ','), (',', '.'));
    let mut text = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(thousands_mark);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(decimal_mark);
        text.push_str(fraction);
    }
    text
}

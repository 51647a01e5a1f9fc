//! Every sentence the user reads, in Vietnamese and in English. Nothing here decides anything.
//!
//! The two languages stand side by side in one place ([`Lang::pick`]), so that none can be
//! forgotten.

pub mod analysis;
pub mod answer;
pub mod brief;
pub mod chart;
pub mod compare;
pub mod forms;
pub mod journal;
pub mod knobs;
pub mod labels;
pub mod ledger;
pub mod levers;
pub mod months;
pub mod needs;
pub mod notes;
pub mod notices;
pub mod package;
pub mod panels;
pub mod problems;
pub mod share;
pub mod standing;
pub mod sureness;
pub mod trials;
pub mod weights;
pub mod why;

use crate::intake::format;
use crate::lang::Lang;
use rust_decimal::Decimal;
use thads_model::plan::{Inferred, StreamName};
use thads_model::quantity::{Amount, Percent};

/// The number of an amount; 0 for one that overflowed, which is never shown.
pub(crate) fn number<U>(amount: Amount<U>) -> Decimal {
    amount.decimal().unwrap_or_default()
}

/// A count of cases with at most so many decimals: "1.620 việc".
pub(crate) fn cases(count: Decimal, decimals: u32, lang: Lang) -> String {
    let figure = format::count_up_to(count, decimals, lang);
    let unit = lang.pick("việc", if count == Decimal::ONE { "case" } else { "cases" });
    format!("{figure}\u{a0}{unit}")
}

/// A rate as published: "82,90 %".
pub(crate) fn percent(rate: Percent, lang: Lang) -> String {
    format::percent2(rate.decimal().unwrap_or_default(), lang)
}

/// A target with the decimals it was given: "82,80 %", "73 %".
pub(crate) fn target_rate(rate: Percent, lang: Lang) -> String {
    let rate = rate.decimal().unwrap_or_default();
    format::percent(rate, rate.normalize().scale().max(2), lang)
}

/// The whole counts that a published rate allows: more than `low` and at most `high`.
pub(crate) fn whole_counts<U: Copy>(inferred: &Inferred<U>) -> (Decimal, Decimal) {
    let (low, high) = (number(inferred.low).floor(), number(inferred.high).floor());
    (low.checked_add(Decimal::ONE).unwrap_or(low), high)
}

/// "từ 11.256 đến 11.257 việc": the first and the last of some whole counts. Of little ones a
/// rate may allow one only, or fall between two: the one that is taken is said then.
pub(crate) fn span((first, last): (Decimal, Decimal), stream: StreamName, lang: Lang) -> String {
    let whole = |count| match stream {
        StreamName::Cases => cases(count, 0, lang),
        StreamName::Money => format::money_full(count, lang),
    };
    if first >= last {
        return format!("{} {}", lang.pick("chừng", "about"), whole(last));
    }
    let (first, last) = (format::count(first, 0, lang), whole(last));
    match lang {
        Lang::Vi => format!("từ {first} đến {last}"),
        Lang::En => format!("from {first} to {last}"),
    }
}

//! What stands in a cell, and what a formula is known to give.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use thads_model::calendar::Month;
use thads_model::file::{Json, iso_date};
use thads_model::quantity::{Amount, Exact, Factor, Percent};
use thads_planner::fields::Nature;
use thads_planner::intake::Kind;
use thads_planner::lang::Lang;
use thads_planner::words::labels;

use super::words;

/// A value of a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// Nothing, or not known beforehand.
    Blank,
    /// Never read as a formula, whatever it begins with.
    Text(String),
    /// A number, in the precision of a workbook.
    Number(f64),
}

impl Value {
    /// What a field of a plan file holds, as a workbook keeps it.
    pub(super) fn of_field(path: &str, nature: Nature, json: &Json, lang: Lang) -> Self {
        match (nature, json) {
            (Nature::Number(kind, _), Json::Text(text)) => Self::number_of(kind, text),
            (Nature::Month, Json::Whole(number)) => {
                let month = u8::try_from(*number).ok().and_then(Month::new);
                Self::optional(month, Self::month)
            }
            (Nature::Date, Json::Text(text)) => Self::optional(iso_date(text), Self::date),
            (Nature::Choice(_), Json::Text(word)) => Self::text(labels::choice(path, word, lang)),
            (Nature::Flag, Json::Flag(true)) => Self::text(words::yes(lang)),
            (Nature::Flag, Json::Flag(false)) => Self::text(words::no(lang)),
            (Nature::Text, Json::Text(text)) => Self::text(text),
            (Nature::Whole(..), Json::Whole(number)) => Self::Number(*number as f64),
            _ => Self::Blank,
        }
    }

    /// Rates are kept in percent by plan files, as fractions by workbooks.
    fn number_of(kind: Kind, text: &str) -> Self {
        let exact = text.parse::<Decimal>().ok();
        match (kind, exact) {
            (Kind::Percent, Some(rate)) => Self::decimal(rate / Decimal::ONE_HUNDRED),
            _ => text.parse().map_or(Self::Blank, Self::Number),
        }
    }

    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub(super) fn whole(count: impl Into<u32>) -> Self {
        Self::Number(f64::from(count.into()))
    }

    pub(super) fn decimal(value: Decimal) -> Self {
        value.to_f64().map_or(Self::Blank, Self::Number)
    }

    pub(super) fn exact(value: Exact) -> Self {
        value.decimal().map_or(Self::Blank, Self::decimal)
    }

    pub(super) fn amount<U>(amount: Amount<U>) -> Self {
        Self::exact(amount.get())
    }

    pub(super) fn factor(factor: Factor) -> Self {
        Self::exact(factor.get())
    }

    /// A rate as a fraction of 1, as workbooks keep what they show in percent.
    pub(super) fn percent(rate: Percent) -> Self {
        Self::factor(rate.as_factor())
    }

    /// The number people write on a calendar: 10 for October.
    pub(super) fn month(month: Month) -> Self {
        Self::whole(month.calendar_number())
    }

    /// Days since 30 December 1899, as workbooks count them.
    pub(super) fn date(date: NaiveDate) -> Self {
        let start = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap_or(NaiveDate::MIN);
        Self::Number((date - start).num_days() as f64)
    }

    /// What is not there is a blank cell.
    pub(super) fn optional<T>(value: Option<T>, write: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Blank, write)
    }
}

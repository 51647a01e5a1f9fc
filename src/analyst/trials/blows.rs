//! The blows as they stand in the study, held to what makes sense.

use super::super::desk::Asked;
use crate::inquiry::Trouble;
use crate::intake::format;
use crate::study;
use crate::words::{months, trials as words};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use thads_model::analysis::stress::{Blow, BlowKind};
use thads_model::file::Json;

/// So many blows are tried at most: each runs every scenario again.
pub(super) const MOST: usize = 20;
/// The most a change can be, and the most officers or weeks that can be lost.
const MOST_CHANGE: i64 = 10;
const MOST_OFFICERS: u16 = 1_000;
const MOST_WEEKS: u16 = 52;
const MOST_FAILURES: u16 = 20;

/// An entry of the list.
pub(super) struct Entry<'a> {
    asked: &'a Asked,
    pub(super) place: usize,
    pub(super) json: &'a Json,
}

/// The entries of the list.
pub(super) fn entries(asked: &Asked) -> Vec<Entry<'_>> {
    let list = asked.study.get("trials").and_then(Json::as_list).unwrap_or_default();
    list.iter().enumerate().map(|(place, json)| Entry { asked, place, json }).collect()
}

/// The blows.
///
/// # Errors
/// What is wrong with them, at the paths of their fields.
pub(super) fn read(asked: &Asked) -> Result<Vec<Blow>, Vec<Trouble>> {
    let mut blows = Vec::new();
    let mut troubles = Vec::new();
    for entry in entries(asked) {
        if entry.place == MOST {
            let text = words::too_many(MOST, asked.lang);
            troubles.push(Trouble { path: entry.path("kind"), text });
        }
        match entry.blow() {
            Ok(kind) => blows.push(Blow { name: words::blow(&kind, asked.lang), kind }),
            Err(trouble) => troubles.push(trouble),
        }
    }
    if troubles.is_empty() { Ok(blows) } else { Err(troubles) }
}

/// What an empty field of a kind stands for, as JSON has it.
pub(super) fn usual(asked: &Asked, kind: &str, field: &str) -> String {
    match (kind, field) {
        ("auctions_fail" | "officers_fewer", "amount") => "1".to_owned(),
        ("new_cases", "change") => "0.28".to_owned(),
        ("capacity_loss", "change") => "0.5".to_owned(),
        ("capacity_loss", "weeks") => "6".to_owned(),
        ("capacity_loss", "from") => first_day(asked).to_string(),
        (_, "change") => "-0.1".to_owned(),
        _ => String::new(),
    }
}

/// The fields of a kind, in the order of the columns.
pub(super) const fn fields(kind: &str) -> &'static [&'static str] {
    match kind.as_bytes() {
        b"auctions_fail" | b"officers_fewer" => &["amount"],
        b"new_cases" | b"pace" | b"recovery" => &["change"],
        b"capacity_loss" => &["change", "weeks", "from"],
        _ => &[],
    }
}

/// The first day that is not in the report.
fn first_day(asked: &Asked) -> NaiveDate {
    let as_of = asked.plan.calendar.as_of();
    as_of.succ_opt().unwrap_or(as_of)
}

impl Entry<'_> {
    /// Its kind.
    pub(super) fn kind(&self) -> &str {
        self.json.get("kind").and_then(Json::as_text).unwrap_or_default()
    }

    /// The path of one of its fields.
    pub(super) fn path(&self, field: &str) -> String {
        format!("{}trials[{}].{field}", study::PREFIX, self.place)
    }

    fn text(&self, field: &str) -> String {
        let set = self.json.get(field).and_then(Json::as_text).map(str::to_owned);
        set.unwrap_or_else(|| usual(self.asked, self.kind(), field))
    }

    fn wrong(&self, field: &str, text: String) -> Trouble {
        Trouble { path: self.path(field), text }
    }

    fn blow(&self) -> Result<BlowKind, Trouble> {
        Ok(match self.kind() {
            "auctions_fail" => {
                let times = self.whole("amount", MOST_FAILURES)?;
                BlowKind::AuctionsFail(u8::try_from(times).unwrap_or(u8::MAX))
            }
            "officers_fewer" => {
                let most = Decimal::from(MOST_OFFICERS);
                let said = |value: Decimal| format::count_up_to(value, 0, self.asked.lang);
                BlowKind::FewerOfficers(self.number("amount", (Decimal::ZERO, most), said)?)
            }
            "new_cases" => BlowKind::NewCases(self.change()?),
            "pace" => BlowKind::Pace(self.change()?),
            "recovery" => BlowKind::Recovery(self.change()?),
            "largest_slips" => BlowKind::LargestMatterSlips,
            "capacity_loss" => BlowKind::CapacityLoss {
                part: self.number("change", (Decimal::ZERO, Decimal::ONE), self.share())?,
                weeks: self.whole("weeks", MOST_WEEKS)?,
                from: self.date("from")?,
            },
            _ => {
                let text = words::unknown_kind(self.asked.lang).to_owned();
                return Err(self.wrong("kind", text));
            }
        })
    }

    /// A share in words.
    fn share(&self) -> impl Fn(Decimal) -> String + use<> {
        let lang = self.asked.lang;
        move |value| format::share(value, 0, lang)
    }

    fn change(&self) -> Result<Decimal, Trouble> {
        let span = (Decimal::NEGATIVE_ONE, Decimal::from(MOST_CHANGE));
        self.number("change", span, self.share())
    }

    fn number(
        &self,
        field: &str,
        (low, high): (Decimal, Decimal),
        said: impl Fn(Decimal) -> String,
    ) -> Result<Decimal, Trouble> {
        let number = self.text(field).parse::<Decimal>().ok();
        let sensible = number.filter(|number| (low..=high).contains(number));
        let text = || words::between(&said(low), &said(high), self.asked.lang);
        sensible.ok_or_else(|| self.wrong(field, text()))
    }

    /// A whole number from 1 on.
    fn whole(&self, field: &str, most: u16) -> Result<u16, Trouble> {
        let number = self.text(field).parse::<Decimal>().ok();
        let whole = number.filter(Decimal::is_integer).and_then(|number| number.to_u16());
        let sensible = whole.filter(|whole| (1..=most).contains(whole));
        let text = || words::whole_between(1, most, self.asked.lang);
        sensible.ok_or_else(|| self.wrong(field, text()))
    }

    /// A day of the work year that is not in the report.
    fn date(&self, field: &str) -> Result<NaiveDate, Trouble> {
        let (first, last) = (first_day(self.asked), self.asked.plan.calendar.year().last_day());
        let day = self.text(field).parse::<NaiveDate>().ok();
        // A year that is over has no such day: what strikes then strikes nothing.
        let sensible = day.filter(|day| (first..=last.max(first)).contains(day));
        let text = || words::between(&months::date(first), &months::date(last), self.asked.lang);
        sensible.ok_or_else(|| self.wrong(field, text()))
    }
}

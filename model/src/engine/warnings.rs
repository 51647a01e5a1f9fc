//! What the user should look at: contradictions in the report, legal limits, hollow results.

use super::effort;
use super::projection::Projection;
use super::year_end::YearEnd;
use crate::plan::{Outcome, Plan, Scenario, Stream, StreamName};
use crate::quantity::{Amount, Factor, Money};
use rust_decimal::Decimal;

/// A warning and where it belongs.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// What.
    pub code: WarningCode,
    /// The path in the plan file.
    pub path: String,
}

/// The warnings there are, with the figure to show.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WarningCode {
    /// An identity of the report is violated, by this exact difference (left minus right).
    Identity(Identity, Decimal),
    /// More than 40 hours of overtime in a month: the highest.
    OvertimeMonth(Decimal),
    /// More than 200 hours of overtime in all.
    OvertimeYear(Decimal),
    /// More would be enforceable than is to be enforced.
    NotEnforceableNegative,
    /// A price cut of more than 10 % a round.
    PriceCut(Decimal),
    /// The matters inside E are larger than what is open, by this much.
    MattersOverOpen(Decimal),
    /// The target is met only because cases or money are reclassified.
    MetByReclassification,
}

/// The identities of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Identity {
    /// C + N − U − H = E + K + S.
    FlowEqualsKind,
    /// E ≤ P.
    EnforceableWithinTotal,
}

impl WarningCode {
    /// Its name in a result.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Identity(..) => "identity",
            Self::OvertimeMonth(_) => "overtime_month",
            Self::OvertimeYear(_) => "overtime_year",
            Self::NotEnforceableNegative => "not_enforceable_negative",
            Self::PriceCut(_) => "price_cut",
            Self::MattersOverOpen(_) => "matters_over_open",
            Self::MetByReclassification => "met_by_reclassification",
        }
    }
}

/// Hours of overtime in a month beyond which a warning is given: Labour Code 2019, Article 107.
pub const OVERTIME_HOURS_A_MONTH: u32 = 40;
/// Hours of overtime in a year beyond which a warning is given: Labour Code 2019, Article 107.
pub const OVERTIME_HOURS_A_YEAR: u32 = 200;
/// The largest cut of an auction price in percent: Article 104.5 of the 2008 law on enforcement.
pub const PRICE_CUT_PERCENT: u32 = 10;

/// Every warning of a projection.
#[must_use]
pub fn collect(
    plan: &Plan,
    scenario: &Scenario,
    projection: &Projection,
    year_end: Option<&YearEnd>,
) -> Vec<Warning> {
    let index = plan.scenarios.iter().position(|other| std::ptr::eq(other, scenario)).unwrap_or(0);
    let base = format!("scenarios[{index}]");
    let mut warnings = Vec::new();
    let mut warn = |code, path: String| warnings.push(Warning { code, path });
    identities(&plan.report.cases).for_each(|code| warn(code, "report.cases".to_owned()));
    identities(&plan.report.money).for_each(|code| warn(code, "report.money".to_owned()));
    overtime(plan, scenario).for_each(|code| warn(code, format!("{base}.overtime")));
    if not_enforceable_below_zero(&plan.report.cases)
        || projection
            .months
            .iter()
            .any(|row| is_hollow(row.cases.end.enforceable, row.cases.end.to_enforce))
    {
        warn(WarningCode::NotEnforceableNegative, format!("{base}.cases"));
    }
    if not_enforceable_below_zero(&plan.report.money)
        || projection
            .months
            .iter()
            .any(|row| is_hollow(row.money.end.enforceable, row.money.end.to_enforce))
    {
        warn(WarningCode::NotEnforceableNegative, format!("{base}.money"));
    }
    price_cuts(scenario)
        .for_each(|(at, code)| warn(code, format!("{base}.matters[{at}].auction.cut")));
    if let Some(code) = matters_over_open(plan, scenario) {
        warn(code, format!("{base}.matters"));
    }
    for stream in year_end.into_iter().flat_map(met_by_reclassification) {
        let path = format!("{base}.{}.reclassified_out", stream.key());
        warn(WarningCode::MetByReclassification, path);
    }
    warnings
}

fn identities<U: Copy>(stream: &Stream<U>) -> impl Iterator<Item = WarningCode> {
    let by_flow = stream.to_enforce_by_flow();
    let unequal = by_flow.zip(stream.to_enforce_by_kind()).and_then(|(flow, kind)| {
        let difference = (flow - kind).decimal()?;
        (!difference.is_zero())
            .then_some(WarningCode::Identity(Identity::FlowEqualsKind, difference))
    });
    let beyond = stream.to_enforce().and_then(|to_enforce| {
        let excess = (stream.enforceable() - to_enforce).decimal()?;
        (excess > Decimal::ZERO)
            .then_some(WarningCode::Identity(Identity::EnforceableWithinTotal, excess))
    });
    unequal.into_iter().chain(beyond)
}

fn overtime(plan: &Plan, scenario: &Scenario) -> impl Iterator<Item = WarningCode> {
    let months = plan.calendar.months_ahead();
    let hours: Vec<Decimal> = months
        .filter_map(|month| effort::overtime_hours(plan, scenario, month).decimal())
        .collect();
    let highest = hours.iter().max().copied().unwrap_or_default();
    let total = hours.iter().try_fold(Decimal::ZERO, |sum, hours| sum.checked_add(*hours));
    let total = total.unwrap_or(Decimal::MAX);
    let month = (highest > Decimal::from(OVERTIME_HOURS_A_MONTH))
        .then_some(WarningCode::OvertimeMonth(highest));
    let year =
        (total > Decimal::from(OVERTIME_HOURS_A_YEAR)).then_some(WarningCode::OvertimeYear(total));
    month.into_iter().chain(year)
}

/// P − E − S below 0 at the report.
fn not_enforceable_below_zero<U: Copy>(stream: &Stream<U>) -> bool {
    let beside = stream.enforceable() + stream.postponed.unwrap_or(Amount::ZERO);
    is_hollow(beside, stream.to_enforce())
}

/// More enforceable than there is to enforce.
fn is_hollow<U>(enforceable: Amount<U>, to_enforce: Option<Amount<U>>) -> bool {
    to_enforce.is_some_and(|to_enforce| enforceable.overflows(to_enforce))
}

fn price_cuts(scenario: &Scenario) -> impl Iterator<Item = (usize, WarningCode)> {
    scenario.matters.iter().enumerate().filter_map(|(index, matter)| {
        let Outcome::Auction(auction) = &matter.outcome else { return None };
        let limit = Factor::whole(PRICE_CUT_PERCENT) / Factor::whole(100);
        let cut = auction.cut.decimal().filter(|_| auction.cut > limit)?;
        Some((index, WarningCode::PriceCut(cut)))
    })
}

fn matters_over_open(plan: &Plan, scenario: &Scenario) -> Option<WarningCode> {
    let inside: Money = scenario
        .matters
        .iter()
        .filter(|matter| matter.in_enforceable)
        .map(|matter| matter.amount)
        .sum();
    let excess = (inside - plan.report.money.open()).decimal()?;
    (excess > Decimal::ZERO).then_some(WarningCode::MattersOverOpen(excess))
}

fn met_by_reclassification(end: &YearEnd) -> impl Iterator<Item = StreamName> {
    let cases = end.cases.stream.verdict.is_met() && !end.cases.met_without_reclassification;
    let money = end.money.stream.verdict.is_met() && !end.money.met_without_reclassification;
    [(cases, StreamName::Cases), (money, StreamName::Money)]
        .into_iter()
        .filter_map(|(hollow, stream)| hollow.then_some(stream))
}

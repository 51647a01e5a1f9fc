//! The identities that hold in every report, looked at in what was read.

use super::heading::Item;
use super::reading::Reading;
use rust_decimal::Decimal;
use thads_model::plan::StreamName;

/// An identity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    /// P = C + N − U − H.
    Flows,
    /// P = E + K + S.
    Kinds,
    /// C + N − U − H = E + K + S, where P is not stated.
    FlowsAndKinds,
    /// E ≤ P.
    EnforceableWithin,
    /// F ≤ E.
    FinishedWithin,
    /// What was handled is C + N.
    Handled,
    /// What is carried forward is P − F.
    CarriedForward,
    /// E = F + what is open and the other parts of it.
    Open,
    /// The stated rate is F / E, in percent.
    Rate,
    /// The rows together are the sum row.
    Rows(Item),
}

/// An identity, looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Check {
    pub(crate) stream: StreamName,
    pub(crate) rule: Rule,
    /// The stated side; of an inequality the one that must not be larger.
    pub(crate) left: Decimal,
    /// The side that is worked out.
    pub(crate) right: Decimal,
    /// Whether it holds.
    pub(crate) holds: bool,
}

/// Every identity for which there are figures.
pub(crate) fn checks(reading: &Reading) -> Vec<Check> {
    let mut checks = Vec::new();
    for stream in StreamName::ALL {
        checks.extend(of_stream(reading, stream).into_iter().flatten());
    }
    checks.extend(reading.sums.iter().map(|sum| {
        let rule = Rule::Rows(sum.item);
        equal(sum.stream, rule, sum.total, sum.rows)
    }));
    checks
}

fn of_stream(reading: &Reading, stream: StreamName) -> [Option<Check>; 9] {
    let of = |item| reading.value(stream, item);
    let or_none = |item| of(item).unwrap_or_default();
    let total = of(Item::ToEnforce);
    let enforceable = of(Item::Enforceable);
    let finished = reading.finished(stream).map(|(value, _)| value);
    let handled = of(Item::CarriedOver).zip(of(Item::Accepted)).and_then(|(c, n)| c.checked_add(n));
    // What is entrusted or withdrawn may have no column where there is none of it.
    let taken_off = or_none(Item::Entrusted).checked_add(or_none(Item::Withdrawn));
    let flows = handled.or(of(Item::Handled)).zip(taken_off).map(|(all, off)| all - off);
    let postponed = reading.postponed(stream).map_or(Decimal::ZERO, |(value, _)| value);
    let kinds = enforceable
        .zip(of(Item::NotEnforceable))
        .and_then(|(e, k)| e.checked_add(k)?.checked_add(postponed));
    let open = finished.zip(of(Item::Open)).and_then(|(finished, open)| {
        finished.checked_add(open)?.checked_add(or_none(Item::PartOfEnforceable))
    });
    let same = |rule, left: Option<Decimal>, right: Option<Decimal>| {
        left.zip(right).map(|(left, right)| equal(stream, rule, left, right))
    };
    let within = |rule, left: Option<Decimal>, right: Option<Decimal>| {
        let check = |(left, right)| Check { stream, rule, left, right, holds: left <= right };
        left.zip(right).map(check)
    };
    let unstated = |side: Option<Decimal>| side.filter(|_| total.is_none());
    [
        same(Rule::Handled, of(Item::Handled), handled),
        same(Rule::Flows, total, flows),
        same(Rule::Kinds, total, kinds),
        same(Rule::FlowsAndKinds, unstated(flows), kinds),
        within(Rule::EnforceableWithin, enforceable, total),
        within(Rule::FinishedWithin, finished, enforceable),
        same(Rule::Open, enforceable, open),
        same(
            Rule::CarriedForward,
            of(Item::CarriedForward),
            total.zip(finished).map(|(p, f)| p - f),
        ),
        of(Item::Rate).and_then(|stated| rate(stream, stated, finished?, enforceable?)),
    ]
}

fn equal(stream: StreamName, rule: Rule, left: Decimal, right: Decimal) -> Check {
    Check { stream, rule, left, right, holds: left == right }
}

/// The stated rate beside the one that is worked out, both in percent: a cell may hold a share of
/// one that is shown in percent. It holds within a hundredth of a percent.
fn rate(
    stream: StreamName,
    stated: Decimal,
    finished: Decimal,
    enforceable: Decimal,
) -> Option<Check> {
    let right = finished.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(enforceable)?;
    let of_share = stated.checked_mul(Decimal::ONE_HUNDRED)?;
    let distance = |rate: Decimal| (rate - right).abs();
    let left = if distance(of_share) < distance(stated) { of_share } else { stated };
    let holds = distance(left) <= Decimal::new(1, 2);
    Some(Check { stream, rule: Rule::Rate, left, right, holds })
}

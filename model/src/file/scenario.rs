//! Reads one scenario: effort, flows, events, spread. Matters are read by [`matter`].

mod effort;
mod flows;
mod matter;

use super::bounds;
use super::plan::{both_targets, factor};
use super::problem::ProblemKind;
use super::reader::{At, Object, Reader};
use crate::calendar::WorkYear;
use crate::plan::{Scenario, Spread, Target};
use crate::quantity::{Amount, Factor, Money, Officers};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// What a scenario is checked against, as far as it could be read.
pub(super) struct Surroundings {
    pub(super) year: Option<WorkYear>,
    pub(super) as_of: Option<NaiveDate>,
    pub(super) officers: Option<Officers>,
    pub(super) money_finished: Option<Money>,
}

pub(super) fn scenario(
    r: &mut Reader,
    at: &At<'_, '_>,
    around: &Surroundings,
    names: &mut BTreeSet<String>,
) -> Option<Scenario> {
    let mut o = r.object(at)?;
    let name = o.required(r, "name", |r, at| unique_name(r, at, names));
    let targets = o.or(r, "targets", (None, None), own_targets);
    let pace = o.decimal_if_any(r, "pace", &bounds::PACE);
    let pace_change = o.decimal_or(r, "pace_change", Decimal::ZERO, &bounds::PACE_CHANGE);
    let year = around.year;
    let overtime = list(r, &mut o, "overtime", |r, at| effort::overtime(r, at, year));
    let overtime_efficiency =
        o.decimal_or(r, "overtime_efficiency", Decimal::ONE, &bounds::EFFICIENCY);
    let campaigns = list(r, &mut o, "campaigns", |r, at| effort::campaign(r, at, year));
    let disruptions = list(r, &mut o, "disruptions", |r, at| effort::disruption(r, at, year));
    let staff_moves =
        o.or(r, "staff_moves", Vec::new(), |r, at| effort::staff_moves(r, at, around));
    let cases = o.or(r, "cases", flows::NO_CASE_FLOW, flows::case_flow);
    let money = o.or(r, "money", flows::NO_MONEY_FLOW, |r, at| {
        flows::money_flow(r, at, around.money_finished)
    });
    let events = list(r, &mut o, "events", flows::event);
    let spread = o.or(r, "spread", Spread::default(), spread);
    let mut matter_names = BTreeSet::new();
    let matters = list(r, &mut o, "matters", |r, at| matter::matter(r, at, &mut matter_names));
    o.close(r);

    let (cases_target, money_target) = targets?;
    Some(Scenario {
        name: name?,
        cases_target,
        money_target,
        pace: pace?.map(Amount::from),
        pace_change: factor(pace_change?),
        overtime: overtime?,
        overtime_efficiency: factor(overtime_efficiency?),
        campaigns: campaigns?,
        disruptions: disruptions?,
        staff_moves: staff_moves?,
        cases: cases?,
        money: money?,
        events: events?,
        spread: spread?,
        matters: matters?,
    })
}

/// A list of a scenario: absent or null = none.
fn list<T>(
    r: &mut Reader,
    o: &mut Object<'_, '_>,
    key: &'static str,
    read: impl FnMut(&mut Reader, &At<'_, '_>) -> Option<T>,
) -> Option<Vec<T>> {
    o.or(r, key, Vec::new(), |r, at| r.entries(at, read))
}

/// A name of 1…200 characters that no earlier entry has.
fn unique_name(r: &mut Reader, at: &At<'_, '_>, taken: &mut BTreeSet<String>) -> Option<String> {
    let name = r.name(at, 1)?;
    if taken.insert(name.clone()) {
        Some(name)
    } else {
        r.problem(&at.path, ProblemKind::NameTaken)
    }
}

/// The targets of a scenario: cases, money.
type OwnTargets = (Option<Target>, Option<Target>);

fn own_targets(r: &mut Reader, at: &At<'_, '_>) -> Option<OwnTargets> {
    let mut o = r.object(at)?;
    let (cases, money) = both_targets(r, &mut o);
    // Whether a target is provisional is a matter of the plan; the field is read and has no effect.
    let provisional = o.or(r, "provisional", false, Reader::flag);
    o.close(r);
    provisional?;
    Some((cases?, money?))
}

fn spread(r: &mut Reader, at: &At<'_, '_>) -> Option<Spread> {
    let mut o = r.object(at)?;
    let mut input = |r: &mut Reader, key| o.optional(r, key, triangle);
    let pace = input(r, "pace");
    let new_cases = input(r, "new_cases");
    let new_money = input(r, "new_money");
    let reclassification = input(r, "reclassification");
    let recovery = input(r, "recovery");
    o.close(r);
    Some(Spread {
        pace: pace?,
        new_cases: new_cases?,
        new_money: new_money?,
        reclassification: reclassification?,
        recovery: recovery?,
    })
}

fn triangle(r: &mut Reader, at: &At<'_, '_>) -> Option<[Factor; 3]> {
    let three = r.list(at, (3, 3), |r, at| r.decimal(at, &bounds::MULTIPLIER))?;
    if !three.is_sorted() {
        return r.problem(&at.path, ProblemKind::NotOrdered);
    }
    three.into_iter().map(factor).collect::<Vec<_>>().try_into().ok()
}

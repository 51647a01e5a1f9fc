//! What is offered where nothing is set: which levers, how far, and at what cost in officer-days.

use super::super::desk::Asked;
use super::{Terms, campaign, has_bounds};
use rust_decimal::Decimal;
use thads_model::analysis::knob::Knob;
use thads_model::calendar::Month;
use thads_model::levers::{self, Lever};
use thads_model::plan::{Period, Plan};

/// The levers offered without being asked for, and whether packages may move them from the start.
/// A higher pace is nothing that a leader can order: it is offered, but not chosen.
pub(super) fn knobs(asked: &Asked) -> Vec<(Knob, bool)> {
    let Some(first) = asked.plan.calendar.first_month() else { return Vec::new() };
    let officers = levers::first_working_day(&asked.plan).map(|_| Lever::OfficersAdded);
    let mut knobs: Vec<(Knob, bool)> =
        officers.into_iter().map(|lever| (Knob::Lever(lever), true)).collect();
    knobs.extend([
        (Knob::Lever(Lever::OvertimeHours), true),
        (campaign(asked.scenario(), first, Month::LAST), true),
        (Knob::Lever(Lever::CasesReclassifiedOut), true),
        (Knob::Lever(Lever::MoneyRecoveryChange), true),
        (Knob::Lever(Lever::PaceChange), false),
    ]);
    knobs
}

/// How far a knob goes and what a step costs; the present value is always inside. `None` where
/// the scenario does not have it.
pub(super) fn terms(asked: &Asked, knob: Knob, present: Decimal) -> Option<Terms> {
    let terms = about(asked, knob, present)?;
    Some(Terms { low: terms.low.min(present), high: terms.high.max(present), ..terms })
}

fn about(asked: &Asked, knob: Knob, present: Decimal) -> Option<Terms> {
    let plan = &asked.plan;
    let days = days_left(plan, Month::FIRST, Month::LAST);
    let officers = plan.staff.officers.decimal().unwrap_or_default();
    let months = months_left(plan);
    let hundredths = |part: i64| Decimal::new(part, 2);
    // Five more in a hundred of so many days are paid with as many days.
    let uplift = |days: Decimal| Terms {
        low: Decimal::ZERO,
        high: hundredths(30),
        step: hundredths(5),
        cost: whole(hundredths(5) * officers * days),
    };
    Some(match knob {
        Knob::Lever(Lever::OfficersAdded) => {
            Terms { low: Decimal::ZERO, high: Decimal::TWO, step: Decimal::ONE, cost: whole(days) }
        }
        Knob::Lever(Lever::OvertimeHours) => {
            let step = Decimal::from(4);
            let cost = whole(step * officers * months / Decimal::from(8));
            Terms { low: Decimal::ZERO, high: Decimal::from(40), step, cost }
        }
        Knob::Lever(Lever::PaceChange) => {
            let cost = whole(hundredths(1) * officers * days);
            Terms { low: Decimal::ZERO, high: hundredths(10), step: hundredths(1), cost }
        }
        Knob::Lever(Lever::MoneyRecoveryChange) => Terms { high: hundredths(20), ..uplift(days) },
        Knob::Lever(Lever::CasesReclassifiedOut) => {
            let more = verified_a_month(plan, months);
            Terms { low: present, high: present + more, step: Decimal::ONE, cost: whole(months) }
        }
        Knob::NewCampaign(from, to) => uplift(days_left(plan, from, to)),
        Knob::CampaignUplift(place) => {
            let campaign = asked.scenario().campaigns.get(place)?;
            let days = match campaign.period {
                Period::Months(from, to) => days_left(plan, from, to),
                Period::Dates(from, to) => {
                    let months = plan.calendar.months_ahead();
                    let days = |month| plan.calendar.remaining_between(month, from, to);
                    months.map(days).sum::<u32>().into()
                }
            };
            let usual = uplift(days);
            Terms { high: usual.high.max(present + hundredths(10)), ..usual }
        }
        other => other_terms(asked, other, days)?,
    })
}

/// A knob that nobody has priced yet: some twenty steps as far as it goes, each as dear as an
/// officer for the days that are left.
fn other_terms(asked: &Asked, knob: Knob, days: Decimal) -> Option<Terms> {
    let grid = knob.grid(&asked.plan, asked.scenario())?;
    if matches!(knob, Knob::MoveDate(_)) {
        let week = Decimal::from(5);
        return Some(Terms { low: grid.low, high: grid.high, step: week, cost: week });
    }
    let cost = whole(days);
    if !has_bounds(knob) {
        return Some(Terms { low: grid.low, high: grid.high, step: grid.step, cost });
    }
    let steps = ((grid.high - grid.low) / grid.step / Decimal::from(20)).ceil();
    let step = grid.step * steps.max(Decimal::ONE);
    Some(Terms { low: grid.low, high: grid.high, step, cost })
}

/// Cases a month that could be verified and reclassified: over the months left one in a hundred of
/// the enforceable, and at least five.
fn verified_a_month(plan: &Plan, months: Decimal) -> Decimal {
    let enforceable = plan.report.cases.enforceable().decimal().unwrap_or_default();
    let a_month = enforceable / Decimal::ONE_HUNDRED / months.max(Decimal::ONE);
    a_month.ceil().max(Decimal::from(5))
}

/// Working days ahead from one month to another.
fn days_left(plan: &Plan, from: Month, to: Month) -> Decimal {
    let months = plan.calendar.months_ahead().filter(|month| (from..=to).contains(month));
    months.map(|month| plan.calendar.remaining(month)).sum::<u32>().into()
}

/// Months ahead, the one begun by the part that is left.
fn months_left(plan: &Plan) -> Decimal {
    let calendar = &plan.calendar;
    let parts = calendar.months_ahead().map(|month| {
        let days = Decimal::from(calendar.workdays(month).max(1));
        Decimal::from(calendar.remaining(month)) / days
    });
    parts.sum()
}

/// Up to whole days, and never for nothing.
fn whole(days: Decimal) -> Decimal {
    days.ceil().max(Decimal::ONE)
}

//! What a course holds, as one row of numbers for each month ahead.
//!
//! The columns are chosen so that what different knobs change adds up: officer-days before they
//! are held to none at least, uplifts beside overtime, and so on. A search then needs each knob's
//! own changes, and never the course of a combination.

use super::stage::Stage;
use crate::engine::{Course, effort};
use crate::plan::Scenario;

pub(super) const OFFICER_DAYS: usize = 0;
pub(super) const OVERTIME: usize = 1;
pub(super) const CAMPAIGN: usize = 2;
pub(super) const PACE_CHANGE: usize = 3;
/// The first of the columns of cases; [`MONEY`] has the same in the same order.
pub(super) const CASES: usize = 4;
pub(super) const MONEY: usize = 12;
/// Within a stream: new a month, its share, what becomes enforceable, what leaves by kind, and the
/// one-off amounts in, out and finished.
pub(super) const NEW: usize = 0;
pub(super) const SHARE: usize = 1;
pub(super) const BECAME: usize = 2;
pub(super) const RECLASSIFIED: usize = 3;
pub(super) const ENTRUSTED: usize = 4;
pub(super) const ONCE_IN: usize = 5;
pub(super) const ONCE_OUT: usize = 6;
pub(super) const ONCE_FINISHED: usize = 7;
pub(super) const RECOVERY_CHANGE: usize = 20;
pub(super) const RECEIPTS: usize = 21;
pub(super) const ENTERING: usize = 22;
pub(super) const RESERVED: usize = 23;
/// Stuck cases more than in the plan, in the month from which the turning holds.
pub(super) const STUCK: usize = 24;
/// Columns of a month.
pub(super) const WIDTH: usize = 25;

/// The columns of every month ahead, month after month.
///
/// `scenario` holds from the month of the stage on; before it, that of the stage.
pub(super) fn columns(stage: &Stage<'_>, scenario: &Scenario) -> Vec<f64> {
    let Some(first) = stage.plan.calendar.first_month() else { return Vec::new() };
    let mut rows = of_scenario(stage, scenario);
    if let Some(from) = stage.late_start() {
        let earlier = usize::from(from.number() - first.number()) * WIDTH;
        rows[..earlier].copy_from_slice(&of_scenario(stage, stage.scenario)[..earlier]);
    }
    if let Some(from) = stage.from {
        let more = scenario.cases.stuck - stage.scenario.cases.stuck;
        let month = usize::from(from.number() - first.number());
        rows[month * WIDTH + STUCK] = more.get().approximate();
    }
    rows
}

fn of_scenario(stage: &Stage<'_>, scenario: &Scenario) -> Vec<f64> {
    let course = Course::<f64>::new(stage.plan, scenario);
    let days = effort::officer_days_unbounded::<f64>(stage.plan, scenario);
    let mut rows = Vec::with_capacity(12 * WIDTH);
    for (month, holds) in course.months_ahead() {
        let effort = &holds.effort;
        let (cases, money) = (&course.cases, &course.money);
        let (case_events, money_events) = (&holds.case_events, &holds.money_events);
        let matters = &holds.matters;
        let row: [f64; WIDTH] = [
            days[month].get(),
            effort.overtime.get(),
            effort.campaign.get(),
            effort.pace_change.get(),
            cases.new.get(),
            cases.share.get(),
            cases.became_enforceable.get(),
            cases.reclassified_out.get(),
            cases.entrusted_or_withdrawn.get(),
            case_events.enforceable_in.get(),
            case_events.enforceable_out.get(),
            case_events.finished.get(),
            money.new.get(),
            money.share.get(),
            money.became_enforceable.get(),
            money.reclassified_out.get(),
            money.entrusted_or_withdrawn.get(),
            money_events.enforceable_in.get(),
            money_events.enforceable_out.get(),
            money_events.finished.get(),
            course.recovery_change.get(),
            matters.receipts.get(),
            matters.entering.get(),
            matters.reserved.get(),
            0.0,
        ];
        rows.extend(row);
    }
    rows
}

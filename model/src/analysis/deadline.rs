//! The point of no return (docs/analysis.md): the last month until which the plan can be left as it
//! is and some setting of the knobs within their bounds, from that month on, still reaches the
//! goal.

use super::goal::Aim;
use super::knob::Knob;
use super::package::Choice;
use super::package::hunt::{Budget, Hunt, Judged};
use super::package::judges::{Verdicts, settings};
use super::package::ladder::Ladder;
use super::package::stage::Stage;
use super::score::{Score, score};
use crate::calendar::{Month, WorkCalendar};
use crate::engine::Overflow;
use crate::plan::{Matter, Outcome, Plan, Scenario};
use crate::quantity::Exact;
use rust_decimal::Decimal;

/// The answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Deadline {
    /// When it becomes too late.
    pub verdict: NoReturn,
    /// Every month ahead, as if the knobs could be moved from it on.
    pub months: Vec<FromMonth>,
}

/// When it becomes too late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoReturn {
    /// The goal is reached as it is.
    NotNeeded,
    /// Whoever begins in this month can still reach it; in the next nobody can.
    Last(Month),
    /// It cannot be reached even from the first month ahead.
    TooLate,
    /// Nothing is projected, or the year is over.
    NotProjected,
}

/// What can be reached from a month on.
#[derive(Clone, Debug, PartialEq)]
pub struct FromMonth {
    /// The month.
    pub month: Month,
    /// Whether some setting from it on reaches the goal, exactly.
    pub reaches: bool,
    /// The best margin that was found, in percentage points; of two targets the worse. `None` where
    /// it cannot be measured.
    pub points: Option<Exact>,
    /// The settings that go so far.
    pub settings: Vec<(Knob, Decimal)>,
    /// Whether every other setting was ruled out where none reaches.
    pub proven: bool,
}

/// Looks at every month ahead, with `budget` judgements for each.
///
/// # Errors
/// [`Overflow`] where the scenario itself exceeds what exact arithmetic can hold.
pub fn find(
    plan: &Plan,
    scenario: &Scenario,
    aim: Aim,
    choices: &[Choice],
    budget: u32,
) -> Result<Deadline, Overflow> {
    let present = score(plan, scenario)?;
    let Some(present) = present.filter(|_| plan.calendar.first_month().is_some()) else {
        return Ok(Deadline { verdict: NoReturn::NotProjected, months: Vec::new() });
    };
    let whole = Stage::whole(plan, scenario);
    let months: Vec<FromMonth> = plan
        .calendar
        .months_ahead()
        .map(|month| from_month(whole.starting(month), month, aim, choices, budget))
        .collect();
    let verdict = if aim.is_met(&present) {
        NoReturn::NotNeeded
    } else {
        let last = months.iter().rev().find(|from| from.reaches);
        last.map_or(NoReturn::TooLate, |from| NoReturn::Last(from.month))
    };
    Ok(Deadline { verdict, months })
}

/// The best setting from a month on.
fn from_month(
    stage: Stage<'_>,
    month: Month,
    aim: Aim,
    choices: &[Choice],
    budget: u32,
) -> FromMonth {
    let ladders: Vec<Ladder> = choices.iter().map(|choice| open_from(&stage, choice)).collect();
    let mut judge = Verdicts::new(stage, aim, &ladders);
    let mut budget = Budget::new(budget);
    // By promise: the first setting is the best in points, and nearly always the only one needed.
    let mut hunt = Hunt::everywhere(&ladders);
    let mut best: Option<Judged> = None;
    while !best.as_ref().is_some_and(|best| best.reaches) {
        let Some(judged) = hunt.next(&mut judge, &mut budget, &|_| true) else { break };
        if best.is_none() || judged.reaches {
            best = Some(judged);
        }
    }
    // Where the budget ran out first, the best corner may still reach.
    let best = best.map(|best| best.places).unwrap_or_else(|| judge.best_corner(&ladders));
    let settings = settings(&ladders, &best);
    let score = stage.score(&settings);
    let reaches = score.as_ref().is_some_and(|score| aim.is_met(score));
    let points = score.and_then(|score| points(&score, aim));
    FromMonth { month, reaches, points, settings, proven: reaches || !budget.is_spent() }
}

/// How far a score lies above the targets aimed at, in points; of two the worse.
pub fn points(score: &Score, aim: Aim) -> Option<Exact> {
    match aim {
        Aim::Cases => score.cases.points.map(|points| points.get()),
        Aim::Money => score.money.points.map(|points| points.get()),
        Aim::Both => score.worse_points(),
    }
}

/// The values that a choice can still take from the month of a stage on.
fn open_from(stage: &Stage<'_>, choice: &Choice) -> Ladder {
    let ladder = Ladder::free(choice);
    let (Some(from), calendar) = (stage.late_start(), &stage.plan.calendar) else {
        return ladder;
    };
    let month_number = Decimal::from(from.number());
    let first_day = calendar.ahead_before(calendar.year().span_of(from).0);
    let matter_is_open = |place: usize| {
        stage.scenario.matters.get(place).is_some_and(|matter| begins(calendar, matter) >= from)
    };
    let present = choice.grid.present;
    match choice.knob {
        Knob::Lever(_) | Knob::CampaignUplift(_) | Knob::NewCampaign(..) => ladder,
        Knob::MoveDate(_) => {
            let day = Decimal::from(first_day);
            ladder.keeping(|value| present >= day && value >= day)
        }
        Knob::MatterIncluded(place) | Knob::MatterProbability(place) => {
            ladder.keeping(|_| matter_is_open(place))
        }
        Knob::MatterMonth(place) => {
            ladder.keeping(|value| matter_is_open(place) && value >= month_number)
        }
        Knob::EventMonth(_) => {
            ladder.keeping(|value| present >= month_number && value >= month_number)
        }
        Knob::EventAmount(place, ..) => ladder
            .keeping(|_| stage.scenario.events.get(place).is_some_and(|event| event.month >= from)),
    }
}

/// The month of a matter's payment, or of the first round ahead of its auction; September where
/// none is left.
fn begins(calendar: &WorkCalendar, matter: &Matter) -> Month {
    match &matter.outcome {
        Outcome::Dated(dated) => dated.month,
        Outcome::Auction(auction) => {
            let rounds = (0..auction.rounds).map(|round| auction.month_of_round(round));
            let months = rounds.filter_map(|month| Month::new(u8::try_from(month).ok()?));
            months.into_iter().find(|month| !calendar.is_past(*month)).unwrap_or(Month::LAST)
        }
    }
}

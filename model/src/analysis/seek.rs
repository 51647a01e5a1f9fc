//! Goal seek: how far one knob must move, everything else kept, until a goal is reached.
//!
//! The answer is exact on the grid: whatever lies nearer than it has been run and does not reach
//! the goal. Nothing is assumed of how the year end depends on the knob; more of what helps can
//! harm (officer-days for a matter, a move that hands its files over later).

use super::goal::Goal;
use super::knob::{Grid, Knob};
use super::score::{Prepared, Score};
use crate::engine::Overflow;
use crate::plan::{Plan, Scenario};
use crate::quantity::Exact;
use rust_decimal::Decimal;

/// The answer to a search.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Search {
    /// What is moved.
    pub knob: Knob,
    /// What is to be reached.
    pub goal: Goal,
    /// Where the knob stands, in its own unit; `None` where the scenario does not have it.
    pub present: Option<Decimal>,
    /// What came out.
    pub outcome: Outcome,
}

/// What a search came to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome {
    /// The present value reaches the goal already.
    AlreadyThere(Reading),
    /// The nearest value that reaches it.
    Found(Reading),
    /// No value of the grid reaches it; the one that comes closest.
    OutOfReach(Reading),
    /// Nothing is projected, wherever the knob stands.
    NotProjected,
    /// The scenario does not have what the knob moves.
    NoSuchLever,
}

/// A value of a knob and what it comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The value, in the unit of the knob.
    pub value: Decimal,
    /// The year end with the knob there.
    pub score: Score,
}

impl Outcome {
    /// Its name in a printed answer.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::AlreadyThere(_) => "already",
            Self::Found(_) => "reached",
            Self::OutOfReach(_) => "out_of_reach",
            Self::NotProjected => "not_projected",
            Self::NoSuchLever => "no_such_lever",
        }
    }

    /// The value that is answered, and what it comes to.
    #[must_use]
    pub const fn reading(&self) -> Option<&Reading> {
        match self {
            Self::AlreadyThere(reading) | Self::Found(reading) | Self::OutOfReach(reading) => {
                Some(reading)
            }
            Self::NotProjected | Self::NoSuchLever => None,
        }
    }
}

/// Stands for the grid of a knob that a scenario does not have.
pub const NO_GRID: Grid = Grid::fixed(Decimal::ZERO);

/// Looks for the value of `grid` nearest to where the knob stands that reaches the goal; of two
/// as far the one with the larger margin, then the lower.
///
/// Where none does, the answer is the value that comes closest: with the largest margin, or the
/// smallest where the goal is to lose the target; of equal ones the nearest, then the lower.
/// Values that the scenario cannot take do not reach the goal.
///
/// # Errors
/// [`Overflow`] where a figure of any value that had to be run exceeds what exact arithmetic can
/// hold: it might have reached the goal, so that no farther value can be called the nearest.
/// Values farther than the answer are not run.
pub fn seek(
    plan: &Plan,
    scenario: &Scenario,
    knob: Knob,
    grid: &Grid,
    goal: Goal,
) -> Result<Search, Overflow> {
    if knob.exists(plan, scenario) {
        nearest(&Prepared::new(plan, scenario), knob, grid, goal)
    } else {
        Ok(Search { knob, goal, present: None, outcome: Outcome::NoSuchLever })
    }
}

fn nearest(
    prepared: &Prepared<'_>,
    knob: Knob,
    grid: &Grid,
    goal: Goal,
) -> Result<Search, Overflow> {
    let present = grid.present;
    let (mut found, mut closest) = (None::<Reading>, None::<Reading>);
    for value in grid.nearest_first() {
        if found.is_some_and(|held| distance(held.value, present) < distance(value, present)) {
            break;
        }
        let Some(score) = prepared.score(&[(knob, value)])? else { continue };
        let reading = Reading { value, score };
        let margin = |reading: Reading| goal.aim().margin(&reading.score);
        // Nearest come first, and of two as far the lower: a later one must be better.
        if goal.is_reached(&score) {
            if found.is_none_or(|held| margin(reading) > margin(held)) {
                found = Some(reading);
            }
        } else if closest.is_none_or(|held| is_closer(goal, margin(reading), margin(held))) {
            closest = Some(reading);
        }
    }
    let outcome = match (found, closest) {
        (Some(reading), _) if reading.value == present => Outcome::AlreadyThere(reading),
        (Some(reading), _) => Outcome::Found(reading),
        (None, Some(reading)) => Outcome::OutOfReach(reading),
        (None, None) => Outcome::NotProjected,
    };
    Ok(Search { knob, goal, present: Some(present), outcome })
}

/// Looks for the goal on everything that can be moved ([`Knob::all`], in its order), each on the
/// grid that is `given` for it, else on its own.
#[must_use]
pub fn seek_all(
    plan: &Plan,
    scenario: &Scenario,
    goal: Goal,
    given: &[(Knob, Grid)],
) -> Vec<(Knob, Result<Search, Overflow>)> {
    let prepared = Prepared::new(plan, scenario);
    let knobs = Knob::all_on_grids(plan, scenario, given).into_iter();
    knobs.map(|(knob, grid)| (knob, nearest(&prepared, knob, &grid, goal))).collect()
}

fn distance(value: Decimal, present: Decimal) -> Decimal {
    (value - present).abs()
}

/// Whether a value that misses the goal comes closer to it than another. A margin that cannot be
/// measured is the worst for a target to be met; where it is to be lost there is always one.
fn is_closer(goal: Goal, margin: Option<Exact>, held: Option<Exact>) -> bool {
    match goal {
        Goal::Met(_) => margin > held,
        Goal::Lost(_) => margin < held,
    }
}

//! The cheapest package (docs/analysis.md): of some knobs, each with bounds and a cost per step,
//! the settings of least total cost that reach a goal, and others that differ in kind.
//!
//! 1. `ladder`: the values of each knob with their prices.
//! 2. `stage`: a scenario with knobs turned; `columns`,
//!    `hull` and `bounding`: how far the year can come at best while
//!    every knob stays within a span.
//! 3. `hunt`: best first through boxes of settings, with the `judges`
//!    that look at boxes roughly and at settings exactly.
//! 4. `kinds`: the cheapest package of each kind; `remedy`: what would
//!    have to give way where there is none.

mod bounding;
mod chances;
mod columns;
mod hull;
pub(in crate::analysis) mod hunt;
pub(in crate::analysis) mod judges;
mod kinds;
pub(in crate::analysis) mod ladder;
mod range;
mod remedy;
pub(in crate::analysis) mod stage;

pub use chances::Chances;
pub use judges::Wanted;
pub use kinds::Kinds;
pub use ladder::{MOST_FURTHER_STEPS, limits};
pub use remedy::Binding;

use super::chance::Hits;
use super::goal::Aim;
use super::knob::{Grid, Knob};
use super::score::{Score, score};
use crate::engine::Overflow;
use crate::plan::{Plan, Scenario};
use hunt::Budget;
use rust_decimal::Decimal;
use stage::Stage;

/// A package is made of at most this many knobs.
pub const MOST_CHOICES: usize = 8;

/// A knob that a package may move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is moved.
    pub knob: Knob,
    /// How far, and in which steps; the present value lies inside.
    pub grid: Grid,
    /// What a step costs, > 0, at most nine decimals, in whatever currency the user counts.
    pub cost: Decimal,
}

/// What a package is asked for.
#[derive(Clone, Copy)]
pub struct Wish<'w> {
    /// Which targets are to be met.
    pub aim: Aim,
    /// At most [`MOST_CHOICES`] knobs, each once.
    pub choices: &'w [Choice],
    /// In how many futures; `None` = in the projection itself.
    pub wanted: Option<Wanted<'w>>,
    /// Which kinds are looked for.
    pub kinds: Kinds,
    /// How many boxes and settings may be judged before the search gives up.
    pub budget: u32,
}

/// Judgements that a search by the verdict may take: a fraction of a second.
pub const BUDGET: u32 = 300_000;

/// Judgements that a search by futures may take, each of which counts them all.
pub const BUDGET_OF_FUTURES: u32 = 4_000;

/// The answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Whether there is a package.
    pub outcome: Outcome,
    /// Whether every other setting was ruled out: `false` where the budget ran out, and then what
    /// is given is the best found, or nothing was found.
    pub proven: bool,
    /// The same of `binding` and `relaxation`, which have a budget of their own.
    pub remedies_proven: bool,
    /// Cheapest first; where the goal is reached already, the one that moves nothing.
    pub packages: Vec<Package>,
    /// Where there is none: the bound that gives way by the fewest steps. `None` where none does.
    pub binding: Option<Binding>,
    /// How many boxes and settings were judged.
    pub judged: u32,
    /// Where there is none: by how many points, in hundredths, every target aimed at must come
    /// down. `None` where even that does not help.
    pub relaxation: Option<Decimal>,
}

/// Whether there is a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The goal is reached as it is.
    Already,
    /// There is one.
    Found,
    /// There is none within the bounds.
    None,
    /// No pace is known, so that nothing is projected.
    NotProjected,
}

impl Outcome {
    /// Its name in a result.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Already => "already",
            Self::Found => "found",
            Self::None => "none",
            Self::NotProjected => "not_projected",
        }
    }
}

/// Settings that reach the goal together.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// Of all the moves.
    pub cost: Decimal,
    /// In the order of the choices.
    pub moves: Vec<Move>,
    /// What it comes to, exactly.
    pub score: Score,
    /// The counted futures, where a part of them is wanted.
    pub counts: Option<Hits>,
}

/// A knob moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// Which.
    pub knob: Knob,
    /// From the present value.
    pub from: Decimal,
    /// To this one.
    pub to: Decimal,
    /// |to − from| / step, rounded up.
    pub steps: u32,
    /// Steps × cost per step.
    pub cost: Decimal,
}

/// Finds the cheapest packages. `progress` is told now and then how much of the budget is spent.
///
/// # Errors
/// [`Overflow`] where the scenario itself exceeds what exact arithmetic can hold.
pub fn find(
    plan: &Plan,
    scenario: &Scenario,
    wish: &Wish<'_>,
    progress: &mut dyn FnMut(u32, u32),
) -> Result<Answer, Overflow> {
    let none = |outcome| Answer {
        outcome,
        proven: true,
        remedies_proven: true,
        judged: 0,
        packages: Vec::new(),
        binding: None,
        relaxation: None,
    };
    let Some(present) = score(plan, scenario)? else { return Ok(none(Outcome::NotProjected)) };
    let counts = wish.wanted.and_then(|wanted| wanted.chances.counts(plan, scenario));
    let is_reached = match wish.wanted {
        None => wish.aim.is_met(&present),
        Some(wanted) => {
            counts.is_some_and(|counts| wanted.is_enough(counts.futures, counts.of(wish.aim)))
        }
    };
    if is_reached {
        let nothing = Package { cost: Decimal::ZERO, moves: Vec::new(), score: present, counts };
        return Ok(Answer { packages: vec![nothing], ..none(Outcome::Already) });
    }
    let stage = Stage::whole(plan, scenario);
    let mut budget = Budget::new(wish.budget);
    let packages = kinds::find(stage, wish, &mut budget, progress);
    let (proven, judged) = (!budget.is_spent(), budget.spent);
    if !packages.is_empty() {
        return Ok(Answer { packages, proven, judged, ..none(Outcome::Found) });
    }
    let mut budget = Budget::new(wish.budget);
    let (binding, relaxation) = remedy::find(stage, wish, &mut budget, progress);
    Ok(Answer {
        binding,
        relaxation,
        proven,
        remedies_proven: !budget.is_spent(),
        judged: judged.saturating_add(budget.spent),
        ..none(Outcome::None)
    })
}

//! Stress (docs/analysis.md): every scenario of a plan under every blow, and the scenario that one
//! would regret least.

mod blow;

pub use blow::{Blow, BlowKind};

use super::chance::Hits;
use super::package::Chances;
use super::score::{Score, score};
use crate::plan::{Plan, StreamName};
use crate::quantity::{Arithmetic, Exact};

/// Scenarios under blows.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// First without any blow, then under each in order.
    pub rows: Vec<Row>,
    /// The largest regret of each scenario over the blows; `None` where one is undefined, or
    /// without any blow.
    pub largest_regrets: Vec<Option<Exact>>,
    /// The scenario whose largest regret is the smallest, of several the first; `None` where none
    /// is defined.
    pub least_regretted: Option<usize>,
}

/// All scenarios under one blow.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The place of the blow; `None` = without any.
    pub blow: Option<usize>,
    /// In the order of the scenarios.
    pub cells: Vec<Cell>,
}

/// A scenario under a blow.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What it comes to; `None` where nothing is projected or its numbers are too large.
    pub score: Option<Score>,
    /// The counted futures, where they are asked for.
    pub counts: Option<Hits>,
    /// In each stream the best points of any scenario under this blow minus its own; of the two the
    /// larger. A stream that no scenario has points in does not count.
    pub regret: Option<Exact>,
}

/// Works out the table. `chances` counts futures where probabilities are asked for.
#[must_use]
pub fn table(plan: &Plan, blows: &[Blow], chances: Option<&dyn Chances>) -> Table {
    let none = std::iter::once(None);
    let rows: Vec<Row> = none
        .chain((0..blows.len()).map(Some))
        .map(|blow| row(plan, blow, blow.map(|place| &blows[place]), chances))
        .collect();
    let largest_regrets: Vec<Option<Exact>> = (0..plan.scenarios.len())
        .map(|scenario| {
            let mut under = rows.iter().skip(1).map(|row| row.cells[scenario].regret);
            let first = under.next()??;
            under.try_fold(first, |largest, regret| Some(largest.max_of(regret?)))
        })
        .collect();
    let defined = largest_regrets
        .iter()
        .enumerate()
        .filter_map(|(place, regret)| regret.map(|regret| (place, regret)));
    let least = defined.reduce(|least, next| if next.1 < least.1 { next } else { least });
    Table { rows, largest_regrets, least_regretted: least.map(|(place, _)| place) }
}

fn row(
    plan: &Plan,
    place: Option<usize>,
    blow: Option<&Blow>,
    chances: Option<&dyn Chances>,
) -> Row {
    let struck = plan.scenarios.iter().map(|scenario| match blow {
        Some(blow) => blow.apply(plan, scenario),
        None => scenario.clone(),
    });
    let mut cells: Vec<Cell> = struck
        .map(|scenario| Cell {
            score: score(plan, &scenario).ok().flatten(),
            counts: chances.and_then(|chances| chances.counts(plan, &scenario)),
            regret: None,
        })
        .collect();
    let scores: Vec<Option<Score>> = cells.iter().map(|cell| cell.score).collect();
    for (cell, own) in cells.iter_mut().zip(&scores) {
        cell.regret = own.and_then(|own| regret(&own, &scores));
    }
    Row { blow: place, cells }
}

/// What a score is behind the best of all, in points; of both streams the worse.
fn regret(own: &Score, all: &[Option<Score>]) -> Option<Exact> {
    let mut worst: Option<Exact> = None;
    for stream in StreamName::ALL {
        let points = |score: &Score| score.points(stream).map(|points| points.get());
        let best = all.iter().flatten().filter_map(points).reduce(Exact::max_of);
        if let Some(best) = best {
            let behind = best - points(own)?;
            worst = Some(worst.map_or(behind, |worst| worst.max_of(behind)));
        }
    }
    worst
}

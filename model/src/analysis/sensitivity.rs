//! What matters: every knob moved to its lowest and to its highest value, everything else kept.

use super::knob::{Grid, Knob};
use super::score::{Prepared, Score};
use crate::calendar::put_in_order;
use crate::engine::Overflow;
use crate::plan::{Plan, Scenario, StreamName};
use crate::quantity::{Arithmetic, Exact, Percent};
use rust_decimal::Decimal;

/// What all knobs do, the one that does most first.
#[derive(Clone, Debug, PartialEq)]
pub struct Tornado {
    /// The year end with everything as it is.
    pub present: Score,
    /// Each knob.
    pub swings: Vec<Swing>,
}

/// What one knob does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Swing {
    /// What is moved.
    pub knob: Knob,
    /// Between which values.
    pub grid: Grid,
    /// At the lowest value.
    pub low: End,
    /// At the highest value.
    pub high: End,
    /// Its place in the list that was asked for, from 0: decides between equal ones.
    pub rank: usize,
}

/// What a knob does at one end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct End {
    /// The value of the knob, in its own unit.
    pub value: Decimal,
    /// The year end there; `None` where the scenario cannot take the value.
    pub score: Option<Score>,
    /// Change of the rate of cases in percentage points; `None` where a rate is undefined.
    pub cases: Option<Percent>,
    /// Change of the rate of money in percentage points; `None` where a rate is undefined.
    pub money: Option<Percent>,
}

impl End {
    /// Change of a rate in percentage points.
    #[must_use]
    pub fn change(&self, stream: StreamName) -> Option<Percent> {
        match stream {
            StreamName::Cases => self.cases,
            StreamName::Money => self.money,
        }
    }
}

impl Swing {
    /// The larger change of a rate at either end, in percentage points without its sign; 0 where
    /// no change is defined.
    #[must_use]
    pub fn size(&self, stream: StreamName) -> Exact {
        let changes = [self.low, self.high].map(|end| end.change(stream));
        changes.into_iter().flatten().fold(Exact::ZERO, |size, change| {
            let change = change.get();
            size.max_of(change).max_of(Exact::ZERO - change)
        })
    }

    /// The larger of the sizes of both streams, in percentage points.
    #[must_use]
    pub fn larger_size(&self) -> Exact {
        let [cases, money] = StreamName::ALL.map(|stream| self.size(stream));
        cases.max_of(money)
    }
}

impl Tornado {
    /// Puts the knob first that changes either rate most; equal ones in the order asked for.
    pub fn sort(&mut self) {
        put_in_order(&mut self.swings, |swing| (Exact::ZERO - swing.larger_size(), swing.rank));
    }

    /// Puts the knob first that changes the rate of this stream most; equal ones in the order
    /// asked for.
    pub fn sort_by(&mut self, stream: StreamName) {
        put_in_order(&mut self.swings, |swing| (Exact::ZERO - swing.size(stream), swing.rank));
    }
}

/// Moves each of the knobs to both ends of its grid, sorted by the larger change of either rate;
/// those that change nothing come last. `None` where nothing is projected.
///
/// [`Knob::all_on_grids`] gives every knob.
///
/// # Errors
/// [`Overflow`] where a figure exceeds what exact arithmetic can hold.
pub fn sensitivity(
    plan: &Plan,
    scenario: &Scenario,
    knobs: &[(Knob, Grid)],
) -> Result<Option<Tornado>, Overflow> {
    let prepared = Prepared::new(plan, scenario);
    let Some(present) = prepared.score(&[])? else { return Ok(None) };
    let end = |knob: Knob, value: Decimal| -> Result<End, Overflow> {
        let score = prepared.score(&[(knob, value)])?;
        let change = |stream| Some(score?.rate(stream)? - present.rate(stream)?);
        let (cases, money) = (change(StreamName::Cases), change(StreamName::Money));
        Ok(End { value, score, cases, money })
    };
    let mut swings = Vec::with_capacity(knobs.len());
    for (rank, (knob, grid)) in knobs.iter().enumerate() {
        let (low, high) = (end(*knob, grid.low)?, end(*knob, grid.high)?);
        swings.push(Swing { knob: *knob, grid: *grid, low, high, rank });
    }
    let mut tornado = Tornado { present, swings };
    tornado.sort();
    Ok(Some(tornado))
}

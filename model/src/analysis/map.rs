//! Two knobs moved together: the verdict and the margin of each pair of values, and the line
//! where the verdict changes.
//!
//! Every cell is a run of its own. Rows can be worked out one by one, so that whoever draws them
//! can show how far it is.

use super::goal::Aim;
use super::knob::{Grid, Knob};
use super::score::{Prepared, Score};
use crate::engine::Overflow;
use crate::plan::{Plan, Scenario};
use rust_decimal::Decimal;

/// The values of a knob along one side of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// What is moved.
    pub knob: Knob,
    /// Its values, ascending; lowest, highest and present among them.
    pub values: Vec<Decimal>,
    /// The place of the present value among them.
    pub present: usize,
}

/// Two knobs and the values that are tried of each.
#[derive(Clone, Debug, PartialEq)]
pub struct Map {
    /// From left to right: the columns.
    pub across: Axis,
    /// From the first row to the last.
    pub up: Axis,
}

/// One row of a map, from left to right; `None` where the scenario cannot take both values, and
/// where nothing is projected.
pub type Row = Vec<Option<Score>>;

/// A map needs two knobs; these were one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SameKnob;

/// A piece of the frontier: the side that two neighbouring cells share, as its two corners.
///
/// Cell (column, row) reaches from corner (column, row) to corner (column + 1, row + 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// One corner: column and row.
    pub from: (usize, usize),
    /// The other.
    pub to: (usize, usize),
}

impl Axis {
    /// At most `most` values (3 or more), evenly spread over the grid.
    #[must_use]
    pub fn new(knob: Knob, grid: &Grid, most: usize) -> Self {
        let values = grid.sample(most);
        let present = values.partition_point(|value| *value < grid.present);
        Self { knob, values, present }
    }
}

impl Map {
    /// A map of two knobs.
    ///
    /// # Errors
    /// [`SameKnob`] where both are the same.
    pub fn new(across: Axis, up: Axis) -> Result<Self, SameKnob> {
        if across.knob == up.knob { Err(SameKnob) } else { Ok(Self { across, up }) }
    }

    /// Works out one row, 0 to `up.values.len()` − 1; beyond that it has no cells.
    ///
    /// # Errors
    /// [`Overflow`] where a figure exceeds what exact arithmetic can hold.
    pub fn row(&self, plan: &Plan, scenario: &Scenario, row: usize) -> Result<Row, Overflow> {
        let up = self.up.values.get(row);
        up.map_or(Ok(Row::new()), |up| self.cells(&Prepared::new(plan, scenario), *up))
    }

    /// Works out every row, in order.
    ///
    /// # Errors
    /// As [`Map::row`].
    pub fn rows(&self, plan: &Plan, scenario: &Scenario) -> Result<Vec<Row>, Overflow> {
        let prepared = Prepared::new(plan, scenario);
        self.up.values.iter().map(|up| self.cells(&prepared, *up)).collect()
    }

    fn cells(&self, prepared: &Prepared<'_>, up: Decimal) -> Result<Row, Overflow> {
        let cell =
            |across: &Decimal| prepared.score(&[(self.across.knob, *across), (self.up.knob, up)]);
        self.across.values.iter().map(cell).collect()
    }
}

/// The sides of cells across which the targets aimed at go from met to not met. A cell that
/// cannot be has no verdict, so that no line runs along it.
#[must_use]
pub fn frontier(rows: &[Row], aim: Aim) -> Vec<Edge> {
    let met = |column: usize, row: usize| -> Option<bool> {
        Some(aim.is_met(rows.get(row)?.get(column)?.as_ref()?))
    };
    let mut edges = Vec::new();
    for (row, cells) in rows.iter().enumerate() {
        for column in 0..cells.len() {
            let Some(here) = met(column, row) else { continue };
            let corner = (column + 1, row + 1);
            if met(column + 1, row).is_some_and(|beside| beside != here) {
                edges.push(Edge { from: (column + 1, row), to: corner });
            }
            if met(column, row + 1).is_some_and(|above| above != here) {
                edges.push(Edge { from: (column, row + 1), to: corner });
            }
        }
    }
    edges
}

//! What a table says: figures of a report with the cells they come from, and what was not
//! understood.

mod officers;
mod province;
mod report;
mod roles;
mod rows;
mod unit;

pub(crate) use officers::Load;
pub(crate) use report::Field;
pub(crate) use roles::{Column, Role, name_of_choice};
pub(crate) use rows::Line;

use super::Asked;
use super::figures::{Figure, Why};
use super::heading::Item;
use super::layout::{self, Layout};
use super::surroundings::{self, At, MoneyUnit, Surroundings};
use super::table::{Place, Table};
use rust_decimal::Decimal;
use thads_model::file::bounds;
use thads_model::plan::StreamName;

/// What a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TableKind {
    /// The report of one unit.
    Unit,
    /// Units below each other.
    Province,
    /// Officers below each other.
    Officers,
}

impl TableKind {
    /// Every kind.
    pub(crate) const ALL: [Self; 3] = [Self::Unit, Self::Province, Self::Officers];

    /// Its name among the choices.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Province => "province",
            Self::Officers => "officers",
        }
    }
}

/// A quantity of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) stream: StreamName,
    pub(crate) item: Item,
    /// Cases or đồng; of a rate percent, or a share of one.
    pub(crate) value: Decimal,
    pub(crate) place: Place,
}

/// Something that was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Odd {
    pub(crate) place: Place,
    /// What it is about: a heading, a label, or what the cell says.
    pub(crate) text: String,
    pub(crate) why: Puzzle,
}

/// Why something was not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Puzzle {
    /// A column whose heading is not known.
    Column,
    /// A row whose label is not known.
    Row,
    /// A cell that is no figure.
    Figure(Why),
    /// Less than nothing.
    Negative,
    /// Parts of a case, or of a đồng.
    NotWhole,
    /// More than any report holds.
    TooLarge,
    /// The same quantity a second time: the first is taken.
    Twice,
}

/// The rows of a column added up beside its sum row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sum {
    pub(crate) stream: StreamName,
    pub(crate) item: Item,
    /// The rows together.
    pub(crate) rows: Decimal,
    /// What the sum row says.
    pub(crate) total: Decimal,
    /// Where it says so.
    pub(crate) place: Place,
}

/// What a table says.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reading {
    pub(crate) figures: Vec<Found>,
    pub(crate) odd: Vec<Odd>,
    pub(crate) sums: Vec<Sum>,
    /// How many officers, where the table says or lists them.
    pub(crate) officers: Option<At<Decimal>>,
    /// What each officer carries.
    pub(crate) loads: Vec<Load>,
    /// The name of the unit that the figures are of.
    pub(crate) unit: Option<At<String>>,
    /// How many columns or rows were understood as quantities.
    pub(crate) understood: usize,
}

/// Where the quantities of a table are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    /// Over its columns.
    Across,
    /// Beside its rows.
    Down,
}

/// A table as it is understood.
#[derive(Clone, Debug)]
pub(crate) struct Understood {
    pub(crate) direction: Direction,
    pub(crate) kind: TableKind,
    pub(crate) around: Surroundings,
    /// The unit of money that figures without one of their own are in.
    pub(crate) money: MoneyUnit,
    /// The columns that can be told what they are.
    pub(crate) columns: Vec<Column>,
    /// Rows that can be chosen, of units.
    pub(crate) lines: Vec<Line>,
    /// The row that is chosen.
    pub(crate) line: Option<usize>,
    /// Whether nothing says which stream the table is of, and which it is taken for.
    pub(crate) stream_assumed: Option<StreamName>,
    pub(crate) reading: Reading,
}

/// Reads a table; `None` where no heading is understood and nobody has said what a column is.
pub(crate) fn read(table: &Table, asked: &Asked<'_>) -> Option<Understood> {
    let chosen = asked.chosen("import.kind");
    let chosen = TableKind::ALL.into_iter().find(|kind| Some(kind.key()) == chosen);
    let layout = match chosen {
        None | Some(TableKind::Unit) => layout::layout(table),
        Some(TableKind::Province | TableKind::Officers) => {
            layout::across(table).map(Layout::Across).or_else(|| layout::layout(table))
        }
    }?;
    let body = match &layout {
        Layout::Across(across) => across.heading.1 + 1,
        Layout::Down(down) => down.first,
    };
    let around = surroundings::look(table, body, asked.work_year());
    match layout {
        Layout::Down(down) => Some(unit::read(table, &down, around, asked)),
        Layout::Across(across) => Some(rows::read(table, &across, around, asked, chosen)),
    }
}

/// The amount that a figure is, in cases or đồng; of a rate as it stands.
fn amount(
    figure: Figure,
    (stream, item): (StreamName, Item),
    unit: MoneyUnit,
) -> Result<Option<Decimal>, Puzzle> {
    let value = match figure {
        Figure::Nothing => return Ok(None),
        Figure::Unreadable(why) => return Err(Puzzle::Figure(why)),
        Figure::Whole(value) => value,
        Figure::Number(number) if stream == StreamName::Money && !item.is_rate() => {
            number.checked_mul(unit.dong()).ok_or(Puzzle::TooLarge)?.normalize()
        }
        Figure::Number(number) => number,
    };
    if value < Decimal::ZERO {
        Err(Puzzle::Negative)
    } else if value > bounds::COUNT.high {
        Err(Puzzle::TooLarge)
    } else if !item.is_rate() && !value.fract().is_zero() {
        Err(Puzzle::NotWhole)
    } else {
        Ok(Some(value))
    }
}

impl Reading {
    /// Notes a figure of the report, or why it is none.
    fn note(
        &mut self,
        table: &Table,
        place: Place,
        of: (StreamName, Item),
        value: Result<Option<Decimal>, Puzzle>,
    ) {
        let (stream, item) = of;
        let known = self.figures.iter_mut().find(|known| (known.stream, known.item) == of);
        match (value, known) {
            (Ok(None), _) => {}
            (Ok(Some(value)), Some(known)) if item.is_one_of_several() => {
                known.value = known.value.saturating_add(value);
            }
            (Ok(Some(_)), Some(_)) => self.puzzle(table, place, Puzzle::Twice),
            (Ok(Some(value)), None) => self.figures.push(Found { stream, item, value, place }),
            (Err(why), _) => self.puzzle(table, place, why),
        }
    }

    /// Notes a cell that was not understood.
    fn puzzle(&mut self, table: &Table, place: Place, why: Puzzle) {
        self.odd.push(Odd { place, text: table.shown(place), why });
    }

    /// A quantity of a stream.
    pub(crate) fn get(&self, stream: StreamName, item: Item) -> Option<&Found> {
        self.figures.iter().find(|found| (found.stream, found.item) == (stream, item))
    }

    /// The value of a quantity of a stream.
    pub(crate) fn value(&self, stream: StreamName, item: Item) -> Option<Decimal> {
        self.get(stream, item).map(|found| found.value)
    }
}

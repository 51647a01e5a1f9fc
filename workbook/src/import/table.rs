//! A table: cells in rows and columns with their merged regions, whatever it was read from.

use super::limits;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// A cell that holds something.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    /// A number, or the value a formula came to.
    Number(Decimal),
    /// A text, without spaces at its ends.
    Text(String),
    /// A day.
    Date(NaiveDate),
    /// What a formula came to that could not be worked out: "#REF!".
    Error(String),
}

/// The place of a cell; both count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) row: usize,
    pub(crate) column: usize,
}

/// A merged region: what it says stands in its first cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Merge {
    pub(crate) first: Place,
    pub(crate) last: Place,
}

impl Merge {
    fn covers(&self, place: Place) -> bool {
        (self.first.row..=self.last.row).contains(&place.row)
            && (self.first.column..=self.last.column).contains(&place.column)
    }

    /// Whether it reaches over several columns.
    pub(crate) fn is_wide(&self) -> bool {
        self.last.column > self.first.column
    }
}

/// What was not looked at because there was too much of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Cut {
    /// Rows below the last that is looked at, or cells beyond as many as are kept.
    Rows,
    /// Columns to the right of the last that is looked at.
    Columns,
    /// The rest of long texts.
    Texts,
}

/// A table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    /// The name of its sheet; empty where it has none.
    pub(crate) name: String,
    /// What was left out.
    pub(crate) cuts: BTreeSet<Cut>,
    cells: BTreeMap<Place, Cell>,
    /// By their first row, so that a look-up passes over few.
    merges: Vec<Merge>,
    columns: usize,
}

/// Whether a table takes more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Room {
    /// It does.
    Left,
    /// No row below takes any.
    Full,
}

impl Table {
    /// An empty table of this name.
    pub(crate) fn named(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// Puts a cell at its place, as far as there is room. Rows must come from top to bottom for
    /// the answer to mean that nothing more is taken.
    pub(crate) fn put(&mut self, place: Place, cell: Cell) -> Room {
        if place.row >= limits::ROWS || self.cells.len() >= limits::CELLS {
            self.cuts.insert(Cut::Rows);
            return Room::Full;
        }
        if place.column >= limits::COLUMNS {
            self.cuts.insert(Cut::Columns);
            return Room::Left;
        }
        let cell = match cell {
            Cell::Text(text) => match self.shortened(&text) {
                Some(text) => Cell::Text(text),
                None => return Room::Left,
            },
            other => other,
        };
        self.columns = self.columns.max(place.column + 1);
        self.cells.insert(place, cell);
        Room::Left
    }

    /// A text as it is kept; nothing of one that is empty.
    fn shortened(&mut self, text: &str) -> Option<String> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        match text.char_indices().nth(limits::LETTERS) {
            Some((end, _)) => {
                self.cuts.insert(Cut::Texts);
                Some(format!("{}…", &text[..end]))
            }
            None => Some(text.to_owned()),
        }
    }

    /// Minds merged regions, as many as are minded.
    pub(crate) fn merge(&mut self, merges: impl IntoIterator<Item = Merge>) {
        self.merges.extend(merges.into_iter().take(limits::MERGES));
        self.merges.sort_by_key(|merge| merge.first);
    }

    /// One row more than the last that holds something.
    pub(crate) fn rows(&self) -> usize {
        self.cells.last_key_value().map_or(0, |(place, _)| place.row + 1)
    }

    /// One column more than the last that holds something.
    pub(crate) fn columns(&self) -> usize {
        self.columns
    }

    /// Whether nothing stands in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// What stands at a place.
    pub(crate) fn cell(&self, place: Place) -> Option<&Cell> {
        self.cells.get(&place)
    }

    /// The text at a place.
    pub(crate) fn text(&self, place: Place) -> Option<&str> {
        match self.cell(place)? {
            Cell::Text(text) => Some(text),
            Cell::Number(_) | Cell::Date(_) | Cell::Error(_) => None,
        }
    }

    /// The cells of a row, from left to right.
    pub(crate) fn row(&self, row: usize) -> impl Iterator<Item = (Place, &Cell)> {
        let span = Place { row, column: 0 }..Place { row: row + 1, column: 0 };
        self.cells.range(span).map(|(place, cell)| (*place, cell))
    }

    /// Every cell, row by row.
    pub(crate) fn all(&self) -> impl Iterator<Item = (Place, &Cell)> {
        self.cells.iter().map(|(place, cell)| (*place, cell))
    }

    /// The merged region that covers a place.
    pub(crate) fn merge_at(&self, place: Place) -> Option<&Merge> {
        let above = self.merges.iter().take_while(|merge| merge.first.row <= place.row);
        above.filter(|merge| merge.covers(place)).last()
    }

    /// The address of a cell as Excel writes it, with its sheet: "Biểu 1!F12", "F12".
    pub(crate) fn address(&self, place: Place) -> String {
        let cell = format!("{}{}", letters(place.column), place.row + 1);
        if self.name.is_empty() { cell } else { format!("{}!{cell}", self.name) }
    }
}

/// A column as Excel writes it: A, Z, AA.
pub(crate) fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let last = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + last));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

impl Table {
    /// What a cell says, as it is shown.
    pub(crate) fn shown(&self, place: Place) -> String {
        match self.cell(place) {
            None => String::new(),
            Some(Cell::Number(number)) => number.to_string(),
            Some(Cell::Text(text) | Cell::Error(text)) => text.clone(),
            Some(Cell::Date(day)) => thads_planner::intake::write_date(*day),
        }
    }
}

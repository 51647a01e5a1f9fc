//! Where things stand in the workbook: cells, columns of cells, and their names in formulas.

use rust_xlsxwriter::utility::{quote_sheet_name, row_col_to_cell, row_col_to_cell_absolute};

/// A cell of a sheet, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cell {
    pub(super) row: u32,
    pub(super) col: u16,
}

impl Cell {
    pub(super) const fn at(row: u32, col: u16) -> Self {
        Self { row, col }
    }

    /// So many columns further to the right.
    pub(super) const fn right(self, columns: u16) -> Self {
        Self { col: self.col + columns, ..self }
    }

    /// So many rows further down.
    pub(super) const fn below(self, rows: u32) -> Self {
        Self { row: self.row + rows, ..self }
    }

    /// "B5".
    pub(super) fn name(self) -> String {
        row_col_to_cell(self.row, self.col)
    }

    /// "$B5": the column stays where a formula is copied to the side.
    pub(super) fn in_row(self) -> String {
        format!("${}", self.name())
    }

    /// "$B$5".
    pub(super) fn fixed(self) -> String {
        row_col_to_cell_absolute(self.row, self.col)
    }

    /// "'Sheet'!$B$5".
    pub(super) fn on(self, sheet: &str) -> String {
        format!("{}!{}", quote_sheet_name(sheet), self.fixed())
    }
}

/// Cells below each other, the first and the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) first: Cell,
    pub(super) rows: u32,
}

impl Column {
    pub(super) const fn new(first: Cell, rows: u32) -> Self {
        Self { first, rows }
    }

    pub(super) const fn last(self) -> Cell {
        self.first.below(self.rows.saturating_sub(1))
    }

    /// "'Sheet'!$B$5:$B$12".
    pub(super) fn on(self, sheet: &str) -> String {
        format!("{}:{}", self.first.on(sheet), self.last().fixed())
    }
}

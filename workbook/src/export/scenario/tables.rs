//! Where the lists of a scenario stand on their sheet: each table with room for more entries.

use crate::export::address::{Cell, Column};
use thads_model::calendar::Month;
use thads_model::plan::Scenario;

/// Entries that can be added to a list in the workbook.
const SPARE: usize = 5;

/// Rows between two tables: an empty one, the title, the headings.
const BETWEEN: u32 = 3;

/// The first of the columns in which steps of the calculation stand.
pub(in crate::export) const STEPS: u16 = 14;

/// The first of twelve columns, one a month.
pub(in crate::export) const MONTHS: u16 = 20;

/// The sum over these.
pub(in crate::export) const SUM: u16 = MONTHS + 12;

/// The first of twelve more.
pub(in crate::export) const MORE_MONTHS: u16 = SUM + 2;

/// A list of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::export) enum List {
    Overtime,
    Campaigns,
    Disruptions,
    Moves,
    Events,
    Matters,
    /// The officer-days of all matters.
    Taken,
}

impl List {
    pub(in crate::export) const ALL: [Self; 7] = [
        Self::Overtime,
        Self::Campaigns,
        Self::Disruptions,
        Self::Moves,
        Self::Events,
        Self::Matters,
        Self::Taken,
    ];

    /// Its key in the plan file; officer-days stand inside each matter.
    pub(in crate::export) const fn key(self) -> &'static str {
        match self {
            Self::Overtime => "overtime",
            Self::Campaigns => "campaigns",
            Self::Disruptions => "disruptions",
            Self::Moves => "staff_moves",
            Self::Events => "events",
            Self::Matters => "matters",
            Self::Taken => "officer_days",
        }
    }

    /// The fields of an entry, in the order of the columns after its number.
    pub(in crate::export) const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Overtime => &["from", "to", "from_date", "to_date", "hours"],
            Self::Campaigns => &["from", "to", "from_date", "to_date", "uplift", "name"],
            Self::Disruptions => {
                &["from", "to", "from_date", "to_date", "capacity_loss", "recovery_loss", "name"]
            }
            Self::Moves => &["date", "change", "ramp_days", "ramp_share", "handover_days"],
            Self::Events => &[
                "month",
                "cases.enforceable_in",
                "cases.enforceable_out",
                "cases.finished",
                "cases.from_outside",
                "money.enforceable_in",
                "money.enforceable_out",
                "money.finished",
                "money.from_outside",
                "name",
            ],
            // A payment on a date is an auction of one round at the full amount, paid at once.
            Self::Matters => &[
                "name",
                "amount",
                "in_enforceable",
                "enters",
                "include",
                "auction.first_month",
                "auction.sale_probability",
                "auction.start_price",
                "auction.cut",
                "auction.months_between",
                "auction.months_to_money",
                "auction.rounds",
            ],
            Self::Taken => &["matter", "month", "days"],
        }
    }

    /// The column of a field.
    pub(in crate::export) fn column(self, field: &str) -> u16 {
        (1..).zip(self.fields()).find(|(_, known)| **known == field).map_or(0, |(at, _)| at)
    }
}

/// Where a list stands.
#[derive(Clone, Copy, Debug)]
pub(in crate::export) struct Table {
    pub(in crate::export) list: List,
    /// The first entry, in the column of its number.
    first: Cell,
    pub(in crate::export) rows: u32,
}

impl Table {
    /// A field of an entry.
    pub(in crate::export) fn field(&self, entry: u32, field: &str) -> Cell {
        self.cell(entry, self.list.column(field))
    }

    /// Any column of an entry.
    pub(in crate::export) const fn cell(&self, entry: u32, column: u16) -> Cell {
        self.first.right(column).below(entry)
    }

    /// The column of a month of an entry.
    pub(in crate::export) const fn month(&self, entry: u32, month: Month) -> Cell {
        self.cell(entry, MONTHS + month.index() as u16)
    }

    /// The second column of a month of an entry.
    pub(in crate::export) const fn more(&self, entry: u32, month: Month) -> Cell {
        self.cell(entry, MORE_MONTHS + month.index() as u16)
    }

    /// A column of all entries.
    pub(in crate::export) const fn column(&self, column: u16) -> Column {
        Column::new(self.first.right(column), self.rows)
    }

    /// The row of the headings.
    pub(in crate::export) const fn heading(&self, column: u16) -> Cell {
        Cell::at(self.first.row - 1, column)
    }

    /// The row of the title.
    pub(in crate::export) const fn title(&self) -> Cell {
        Cell::at(self.first.row - 2, 0)
    }
}

/// Where all lists of a scenario stand.
#[derive(Clone, Debug)]
pub(in crate::export) struct Tables {
    /// The name of their sheet.
    pub(in crate::export) sheet: String,
    tables: [Table; 7],
}

impl Tables {
    /// Lays out the lists of a scenario on a sheet.
    pub(in crate::export) fn new(scenario: &Scenario, sheet: &str) -> Self {
        let mut row = BETWEEN + 2;
        let tables = List::ALL.map(|list| {
            let rows = (entries(list, scenario) + SPARE) as u32;
            let table = Table { list, first: Cell::at(row, 0), rows };
            row += rows + BETWEEN;
            table
        });
        Self { sheet: sheet.to_owned(), tables }
    }

    pub(in crate::export) const fn get(&self, list: List) -> &Table {
        &self.tables[list as usize]
    }

    /// A field of all entries, in a formula of any sheet.
    pub(in crate::export) fn field(&self, list: List, field: &str) -> String {
        self.get(list).column(list.column(field)).on(&self.sheet)
    }

    /// A month of all entries, in a formula of any sheet.
    pub(in crate::export) fn month(&self, list: List, month: Month) -> String {
        self.get(list).column(MONTHS + month.index() as u16).on(&self.sheet)
    }

    /// A step of all entries, in a formula of any sheet.
    pub(in crate::export) fn step(&self, list: List, step: u16) -> String {
        self.get(list).column(STEPS + step).on(&self.sheet)
    }

    /// The second column of a month of all entries, in a formula of any sheet.
    pub(in crate::export) fn more(&self, list: List, month: Month) -> String {
        self.get(list).column(MORE_MONTHS + month.index() as u16).on(&self.sheet)
    }
}

/// How many entries a list has in a scenario.
fn entries(list: List, scenario: &Scenario) -> usize {
    match list {
        List::Overtime => scenario.overtime.len(),
        List::Campaigns => scenario.campaigns.len(),
        List::Disruptions => scenario.disruptions.len(),
        List::Moves => scenario.staff_moves.len(),
        List::Events => scenario.events.len(),
        List::Matters => scenario.matters.len(),
        List::Taken => scenario.matters.iter().map(|matter| matter.officer_days.len()).sum(),
    }
}

/// Formulas that a scenario takes in the workbook, about: what decides whether a workbook of the
/// plan could still be worked with.
pub(in crate::export) fn formulas(scenario: &Scenario) -> usize {
    let months = 2 * 12 + 6;
    List::ALL.into_iter().map(|list| (entries(list, scenario) + SPARE) * months).sum()
}

//! The two sheets of a scenario: what it is and leads to, and its lists.

mod formulas;
mod known;
mod levers;
mod lines;
mod lists;
mod months;
mod tables;
mod year_end;

pub(super) use lines::{Event, Line, Matters, Part, Run, Step};
pub(super) use tables::{List, formulas};
pub(super) use year_end::Item;

use super::address::Cell;
use super::names::Names;
use super::pen::{Pen, Written};
use super::styles::Look;
use super::words;
use known::Ends;
use levers::Known;
use lines::Rows;
use tables::Tables;
use thads_model::engine::Outlook;
use thads_model::plan::{Plan, Scenario};

/// Above the year end: the name of the scenario, and what the sheet is.
const HEAD: u32 = 3;

/// A scenario with what it leads to.
#[derive(Clone, Copy)]
pub(super) struct Whole<'p> {
    pub(super) plan: &'p Plan,
    pub(super) scenario: &'p Scenario,
    pub(super) outlook: &'p Outlook,
    /// Its place in the plan.
    pub(super) index: usize,
}

/// The two sheets of a scenario.
pub(super) struct Sheets<'f> {
    pub(super) main: Pen<'f>,
    pub(super) lists: Pen<'f>,
}

/// Writes both sheets.
pub(super) fn write(sheets: &mut Sheets<'_>, whole: &Whole<'_>, names: &mut Names) -> Written {
    let Whole { plan, scenario, outlook, index } = *whole;
    let path = format!("scenarios[{index}]");
    let tables = Tables::new(scenario, &sheets.lists.name);
    let ends = Ends::new(plan, scenario, outlook, sheets.main.lang);
    let known = Known { plan, scenario, course: &outlook.projection.course };

    let end = year_end::Place { first: HEAD };
    let levers_row = HEAD + year_end::Place::ROWS + 1;
    let (rows, parts) = Rows::new(levers_row + levers::rows(known) + 1);
    let year =
        months::Year { rows: &rows, parts: &parts, tables: &tables, ends: &ends, path: &path };

    let pen = &mut sheets.main;
    let name = pen.lang.pick("Kịch bản: ", "Scenario: ").to_owned() + &scenario.name;
    pen.text(Cell::at(0, 0), Look::Title, &name)?;
    pen.text(Cell::at(1, 0), Look::Remark, words::about_scenario(pen.lang))?;
    year_end::write(pen, end, &path, &rows, &ends)?;
    levers::write(pen, levers_row, &path, known, names)?;
    months::write(pen, &year)?;
    months::draw(pen, &year, Cell::at(HEAD, lines::OCTOBER + 1))?;
    months::widths(pen)?;
    lists::write(&mut sheets.lists, &tables, &path, outlook)
}

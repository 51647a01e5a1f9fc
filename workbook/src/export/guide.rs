//! The sheet of guidance: what the workbook is, what may be edited, where figures come from.

use super::Stamp;
use super::address::Cell;
use super::pen::{Pen, Written};
use super::styles::{Figure, Look};
use super::value::Value;
use super::words::{self, guide};
use thads_model::plan::Plan;
use thads_planner::words::labels;

/// Letters that fit into a line of the wide column.
const LETTERS_OF_A_LINE: usize = 105;

/// Writes the sheet.
pub(super) fn write(pen: &mut Pen<'_>, plan: &Plan, stamp: &Stamp, sheets: &[String]) -> Written {
    let lang = pen.lang;
    pen.text(Cell::at(0, 0), Look::Title, guide::title(lang))?;
    pen.text(Cell::at(1, 0), Look::Section, &plan.unit)?;
    let mut row = 3;
    for (label, text) in
        [(guide::CODE, &stamp.code), (guide::MODEL, &stamp.model), (guide::AT, &stamp.at)]
    {
        if !text.is_empty() {
            pen.text(Cell::at(row, 0), Look::Label, words::pick(label, lang))?;
            pen.text(Cell::at(row, 1), Look::Label, text)?;
            row += 1;
        }
    }
    pen.text(Cell::at(row, 0), Look::Label, labels::label("as_of", lang))?;
    let date = Value::date(plan.calendar.as_of());
    pen.value(Cell::at(row, 1), Look::Result(Figure::Date), &date)?;
    row += 2;
    if plan.targets.provisional {
        pen.text(Cell::at(row, 1), Look::Label, words::pick(guide::PROVISIONAL, lang))?;
        row += 2;
    }
    row = write_colours(pen, row)?;
    for sentence in guide::SENTENCES {
        let sentence = words::pick(sentence, lang);
        pen.text(Cell::at(row, 1), Look::Label, sentence)?;
        pen.lines(row, (sentence.chars().count() / LETTERS_OF_A_LINE) as u32 + 1)?;
        row += 1;
    }
    row = write_scenarios(pen, plan, sheets, row + 1)?;
    if !plan.note.is_empty() {
        pen.text(Cell::at(row, 0), Look::Section, labels::label("note", lang))?;
        row += 1 + pen.long_text(Cell::at(row, 1), Look::Label, &plan.note)?;
    }
    write_sources(pen, plan, row)?;
    pen.widths(&[38.0, 100.0])
}

/// What an editable cell looks like, and what one that is worked out.
fn write_colours(pen: &mut Pen<'_>, row: u32) -> Result<u32, rust_xlsxwriter::XlsxError> {
    let lang = pen.lang;
    let colours = [
        (Look::Sample, lang.pick("sửa được", "may be edited")),
        (Look::Result(Figure::Text), lang.pick("tính bằng công thức, khóa", "worked out, locked")),
    ];
    for (row, (look, text)) in (row..).zip(colours) {
        pen.text(Cell::at(row, 0), look, text)?;
    }
    Ok(row + 3)
}

fn write_scenarios(
    pen: &mut Pen<'_>,
    plan: &Plan,
    sheets: &[String],
    row: u32,
) -> Result<u32, rust_xlsxwriter::XlsxError> {
    pen.text(Cell::at(row, 0), Look::Section, words::pick(guide::NAMES, pen.lang))?;
    for (row, (scenario, sheet)) in (row + 1..).zip(plan.scenarios.iter().zip(sheets)) {
        pen.text(Cell::at(row, 0), Look::Label, sheet)?;
        pen.text(Cell::at(row, 1), Look::Label, &scenario.name)?;
    }
    Ok(row + plan.scenarios.len() as u32 + 2)
}

fn write_sources(pen: &mut Pen<'_>, plan: &Plan, row: u32) -> Written {
    let lang = pen.lang;
    pen.text(Cell::at(row, 0), Look::Section, words::pick(guide::SOURCES, lang))?;
    if plan.provenance.is_empty() {
        pen.text(Cell::at(row + 1, 1), Look::Label, words::pick(guide::NO_SOURCES, lang))?;
    }
    for (row, (path, source)) in (row + 1..).zip(&plan.provenance) {
        pen.text(Cell::at(row, 0), Look::Label, guide::source(*source, lang))?;
        pen.text(Cell::at(row, 1), Look::Label, &labels::place(path, pen.file, lang))?;
    }
    Ok(())
}

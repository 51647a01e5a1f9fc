//! Writes the twelve months of a scenario and draws its chart.

use super::formulas::Terms;
use super::known::Ends;
use super::lines::{Line, OCTOBER, Part, Rows, Run, START, Step};
use super::tables::Tables;
use crate::export::address::Cell;
use crate::export::pen::{self, Pen, Written};
use crate::export::styles::Look;
use crate::export::words::{self, lines as said};
use rust_xlsxwriter::{
    Chart, ChartEmptyCells, ChartFormat, ChartLegendPosition, ChartLine, ChartLineDashType,
    ChartMarker, ChartMarkerType, ChartType, ConditionalFormatCell, ConditionalFormatCellRule,
    ConditionalFormatError, ConditionalFormatFormula, Format,
};
use thads_model::calendar::Month;
use thads_model::plan::StreamName;
use thads_planner::words::months;

/// What is written, and where.
pub(super) struct Year<'t> {
    pub(super) rows: &'t Rows,
    pub(super) parts: &'t [(Part, u32)],
    pub(super) tables: &'t Tables,
    pub(super) ends: &'t Ends<'t>,
    /// Of the scenario in the plan file.
    pub(super) path: &'t str,
}

/// Writes every part of the twelve months.
pub(super) fn write(pen: &mut Pen<'_>, year: &Year<'_>) -> Written {
    for (part, row) in year.parts {
        let first = Cell::at(*row, 0);
        pen.text(first, Look::Heading, &said::part(*part, pen.lang))?;
        let of_report = pen.lang.pick("Theo báo cáo", "In the report");
        pen.headings(first.right(1), [pen.lang.pick("Đơn vị tính", "Unit"), of_report])?;
        for month in Month::all() {
            let heading = Cell::at(*row, OCTOBER + month.index() as u16);
            pen.text(heading, Look::Heading, &months::short(month, pen.lang))?;
        }
        pen.lines(first.row, 1)?;
        let lines = part.lines();
        for line in &lines {
            write_line(pen, year, *line)?;
        }
        let last = first.below(lines.len() as u32);
        shade(pen, year.rows, first.below(1), last)?;
        if part.is_aside() {
            // What only serves to compare is folded away.
            pen.sheet.group_rows_collapsed(first.row + 1, last.row)?;
        }
    }
    warn(pen, year.rows)
}

fn write_line(pen: &mut Pen<'_>, year: &Year<'_>, line: Line) -> Written {
    let start = year.rows.start(line);
    let look = Look::Result(line.figure());
    pen.text(Cell { col: 0, ..start }, Look::Label, words::pick(said::line(line), pen.lang))?;
    pen.text(Cell { col: 1, ..start }, Look::Remark, said::unit(line, pen.lang))?;
    if let Some(formula) = start_of(line) {
        pen.formula(start, look, &formula, &year.ends.start(line))?;
    }
    let terms = Terms { rows: year.rows, tables: year.tables, lang: pen.lang };
    for month in Month::all() {
        let cell = year.rows.cell(line, month);
        pen.formula(cell, look, &terms.formula(line, month), &year.ends.line(line, month))?;
        if let Some(key) = key(line) {
            pen.is_result(format!("{}.months[{}].{key}", year.path, month.number()), cell);
        }
    }
    Ok(())
}

/// What holds before the first month, as a formula.
fn start_of(line: Line) -> Option<String> {
    match line {
        Line::Step(_, stream, Step::Enforceable) => Some(format!("{}_enforceable", stream.key())),
        Line::Step(_, stream, Step::Finished) => Some(format!("{}_finished", stream.key())),
        Line::Step(_, _, Step::Stuck) => Some("cases_stuck".to_owned()),
        Line::ToEnforce(stream) => {
            let key = stream.key();
            Some(format!("IF(ISNUMBER({key}_to_enforce),{key}_to_enforce,\"\")"))
        }
        _ => None,
    }
}

/// The path of a line in a month of the printed result; `None` where it is not printed.
fn key(line: Line) -> Option<String> {
    use super::lines::Matters::Counted;
    match line {
        Line::Remaining => Some("workdays".to_owned()),
        Line::Exhausted => Some("closable_exhausted".to_owned()),
        Line::OfficerDays(Counted) => Some("officer_days".to_owned()),
        Line::Capacity(Counted) => Some("capacity".to_owned()),
        Line::Step(Run::Planned, StreamName::Cases, Step::Done) => Some("done".to_owned()),
        Line::Step(Run::Planned, stream, Step::Enforceable) => {
            Some(format!("{}.enforceable", stream.key()))
        }
        Line::Step(Run::Planned, stream, Step::Finished) => {
            Some(format!("{}.finished", stream.key()))
        }
        _ => None,
    }
}

/// What cannot be, and what the law does not allow, is shown in red.
fn warn(pen: &mut Pen<'_>, rows: &Rows) -> Written {
    for (line, rule) in [
        (Line::Headcount, ConditionalFormatCellRule::LessThan(0)),
        (Line::OvertimeHours, ConditionalFormatCellRule::GreaterThan(40)),
    ] {
        let row = rows.start(line).row;
        let red = ConditionalFormatCell::new().set_rule(rule).set_format(pen::wrong());
        pen.sheet.add_conditional_format(row, OCTOBER, row, OCTOBER + 11, &red)?;
    }
    Ok(())
}

/// Months that the report covers are shown in grey, and what cannot be drawn not at all.
fn shade(pen: &mut Pen<'_>, rows: &Rows, first: Cell, last: Cell) -> Written {
    let (left, right) = (OCTOBER, OCTOBER + 11);
    let ahead = Cell { col: left, ..rows.start(Line::Ahead) };
    let column = ahead.name().trim_end_matches(char::is_numeric).to_owned();
    let past = ConditionalFormatFormula::new()
        .set_rule(format!("={column}${}=0", ahead.row + 1).as_str())
        .set_format(pen::past());
    pen.sheet.add_conditional_format(first.row, left, last.row, right, &past)?;
    let missing = ConditionalFormatError::new()
        .set_format(Format::new().set_font_color(rust_xlsxwriter::Color::White));
    pen.sheet.add_conditional_format(first.row, left, last.row, right, &missing)?;
    Ok(())
}

/// The rates of both streams with their targets.
pub(super) fn draw(pen: &mut Pen<'_>, year: &Year<'_>, at: Cell) -> Written {
    let name = pen.name.clone();
    let mut chart = Chart::new(ChartType::Line);
    chart.title().set_name(said::chart(pen.lang));
    chart.legend().set_position(ChartLegendPosition::Bottom);
    chart.y_axis().set_num_format("0%");
    chart.set_width(760).set_height(340);
    chart.show_na_as_empty_cell();
    chart.show_empty_cells_as(ChartEmptyCells::Connected);
    let headings = year.parts.iter().find(|(part, _)| *part == Part::Chart);
    let headings = headings.map_or(0, |(_, row)| *row);
    for (line, colour, dash) in [
        (Line::Rate(StreamName::Cases), "#1F4E79", ChartLineDashType::Solid),
        (Line::Aim(StreamName::Cases), "#1F4E79", ChartLineDashType::Dash),
        (Line::Rate(StreamName::Money), "#C55A11", ChartLineDashType::Solid),
        (Line::Aim(StreamName::Money), "#C55A11", ChartLineDashType::Dash),
    ] {
        let row = year.rows.start(line).row;
        let mut drawn = ChartFormat::new();
        drawn.set_line(ChartLine::new().set_color(colour).set_width(2).set_dash_type(dash));
        let mut marker = ChartMarker::new();
        match line {
            // A single earlier report is a point without a line.
            Line::Rate(_) => marker.set_type(ChartMarkerType::Circle).set_size(5),
            _ => marker.set_none(),
        };
        chart
            .add_series()
            .set_marker(&marker)
            .set_name(words::pick(said::line(line), pen.lang))
            .set_categories((name.as_str(), headings, OCTOBER, headings, OCTOBER + 11))
            .set_values((name.as_str(), row, OCTOBER, row, OCTOBER + 11))
            .set_format(&mut drawn);
    }
    pen.sheet.insert_chart(at.row, at.col, &chart)?;
    Ok(())
}

/// Widths of the columns of the sheet.
pub(super) fn widths(pen: &mut Pen<'_>) -> Written {
    pen.widths(&[46.0, 22.0, 22.0])?;
    pen.width(START + 1, OCTOBER + 11, 18.0)
}

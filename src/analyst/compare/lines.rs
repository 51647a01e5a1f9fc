//! The rates of a few scenarios month by month on one picture, with a table twin.

use super::beside;
use super::comparables::Board;
use super::figures::Column;
use crate::analyst::weights::hundredths;
use crate::inquiry::{Block, Cell, Mark, MonthLine, MonthLines, Row, Table};
use crate::lang::Lang;
use crate::words::compare::lines as words;
use crate::words::months;
use rust_decimal::Decimal;
use thads_model::analysis::ledger::month_of_report;
use thads_model::calendar::Month;
use thads_model::engine::Projection;
use thads_model::plan::{PastReport, Plan, StreamName, rate};
use thads_model::quantity::Percent;

/// A picture for each stream of which there is anything to show.
pub(super) fn blocks(board: &Board<'_>, columns: &[Column<'_>]) -> Vec<Block> {
    let lang = board.asked.lang;
    let (mut blocks, mut twins) =
        (vec![Block::Heading(words::heading(lang).to_owned())], Vec::new());
    for stream in StreamName::ALL {
        let lines: Vec<MonthLine> = columns.iter().map(|column| line(column, stream)).collect();
        if lines.iter().all(|line| line.points.is_empty()) {
            continue;
        }
        let twin = table(columns, &lines, stream, lang);
        blocks.push(Block::Months(MonthLines {
            caption: words::caption(stream, lang),
            months: Month::all().map(|month| months::short(month, lang)).collect(),
            marks: marks(columns, stream, lang),
            reported: board.asked.plan.calendar.whole_months_elapsed(),
            lines,
        }));
        twins.push(Block::Folded(words::table_title(stream, lang), vec![Block::Table(twin)]));
    }
    // The pictures stand side by side where there is room, the tables below them.
    blocks.append(&mut twins);
    if blocks.len() == 1 { Vec::new() } else { blocks }
}

/// The targets in force: each named by those whose it is, where they differ.
fn marks(columns: &[Column<'_>], stream: StreamName, lang: Lang) -> Vec<Mark> {
    let of = |column: &Column<'_>| column.figures(stream)?.target.map(|target| target.rate);
    let mut rates: Vec<Percent> = Vec::new();
    for rate in columns.iter().filter_map(of) {
        if !rates.contains(&rate) {
            rates.push(rate);
        }
    }
    let mark = |rate: &Percent| Mark { at: hundredths(*rate), label: words::target(*rate, lang) };
    rates.iter().map(mark).collect()
}

fn line(column: &Column<'_>, stream: StreamName) -> MonthLine {
    let projection = column.outlook.as_ref().map(|outlook| &outlook.projection);
    let point = |month: Month| {
        let ahead = projection.and_then(|projection| ahead(projection, month, stream));
        let rate = ahead.unwrap_or_else(|| known(column.of.plan, month, stream))?;
        Some((month.number(), hundredths(rate)))
    };
    MonthLine { label: column.of.name.clone(), points: Month::all().filter_map(point).collect() }
}

/// The rate foreseen at the end of a month; `None` for a month that is not ahead.
fn ahead(projection: &Projection, month: Month, stream: StreamName) -> Option<Option<Percent>> {
    let row = projection.months.iter().find(|row| row.month == month)?;
    Some(match stream {
        StreamName::Cases => rate(row.cases.end.finished, row.cases.end.enforceable),
        StreamName::Money => rate(row.money.end.finished, row.money.end.enforceable),
    })
}

/// The rate that a plan knows of the end of a month: that of its report, or of its history.
fn known(plan: &Plan, month: Month, stream: StreamName) -> Option<Percent> {
    if month_of_report(&plan.calendar) == Some(month) {
        return match stream {
            StreamName::Cases => plan.report.cases.rate(),
            StreamName::Money => plan.report.money.rate(),
        };
    }
    let of_month = |past: &&PastReport| past.month == month;
    let past = plan.history.iter().rev().find(of_month)?;
    match stream {
        StreamName::Cases => past.cases.and_then(|past| rate(past.finished, past.enforceable)),
        StreamName::Money => past.money.and_then(|past| rate(past.finished, past.enforceable)),
    }
}

/// The same as numbers.
fn table(columns: &[Column<'_>], lines: &[MonthLine], stream: StreamName, lang: Lang) -> Table {
    let mut headings = beside::headings(columns, lang);
    headings[0] = words::month_heading(lang).to_owned();
    let row = |month: Month| {
        let at = |line: &MonthLine| {
            let found = line.points.iter().find(|(number, _)| *number == month.number());
            found.map(|(_, rate)| Decimal::new(i64::from(*rate), 2))
        };
        let rates: Vec<Option<Decimal>> = lines.iter().map(at).collect();
        rates.iter().any(Option::is_some).then(|| {
            let first = Cell::text(months::name(month, lang));
            let cells = rates.into_iter().map(|rate| Cell::text(words::rate(rate, lang)));
            Row::of(std::iter::once(first).chain(cells).collect())
        })
    };
    Table {
        caption: words::caption(stream, lang),
        columns: headings,
        rows: Month::all().filter_map(row).collect(),
    }
}

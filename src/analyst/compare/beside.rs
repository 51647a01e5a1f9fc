//! The figures of a few scenarios side by side, each with its difference to the baseline.

use super::comparables::Board;
use super::figures::{Column, Figures};
use super::levers;
use crate::inquiry::{Block, Cell, Row, Table, Tone};
use crate::lang::Lang;
use crate::words::compare::beside as words;
use rust_decimal::Decimal;
use thads_model::analysis::goal::Aim;
use thads_model::plan::StreamName;

pub(super) fn blocks(board: &Board<'_>, columns: &[Column<'_>]) -> Vec<Block> {
    let lang = board.asked.lang;
    let mut blocks = vec![Block::Heading(words::heading(lang).to_owned())];
    if columns.iter().any(|column| column.outlook.is_none()) {
        blocks.push(Block::Text(words::too_large(lang).to_owned(), Tone::Caution));
    }
    let rows = StreamName::ALL.into_iter().flat_map(|stream| of_stream(columns, stream, lang));
    let mut rows: Vec<Row> = rows.collect();
    rows.extend(chances(columns, lang));
    let levers = levers::rows(columns, lang);
    if columns.len() > 1 {
        rows.push(Row {
            cells: padded(Cell::text(words::differences(levers.len(), lang)), columns.len()),
            tone: Tone::Plain,
        });
    }
    rows.extend(levers);
    blocks.push(Block::Table(Table {
        caption: words::caption(lang).to_owned(),
        columns: headings(columns, lang),
        rows,
    }));
    blocks
}

/// What the columns are: the first is that of the names.
pub(super) fn headings(columns: &[Column<'_>], lang: Lang) -> Vec<String> {
    let name = |(place, column): (usize, &Column<'_>)| match place {
        0 => words::baseline_heading(&column.of.name, lang),
        _ => column.of.name.clone(),
    };
    let names = columns.iter().enumerate().map(name);
    std::iter::once(words::what(lang).to_owned()).chain(names).collect()
}

fn padded(first: Cell, columns: usize) -> Vec<Cell> {
    let mut cells = vec![first];
    cells.resize(columns + 1, Cell::default());
    cells
}

/// The rows of a stream.
fn of_stream(columns: &[Column<'_>], stream: StreamName, lang: Lang) -> Vec<Row> {
    let line = |item: words::Item, cell: &dyn Fn(&Figures) -> Cell| {
        let cells = columns.iter().map(|column| match column.figures(stream) {
            Some(figures) => cell(figures),
            None => Cell::text(words::unknown()),
        });
        let first = Cell::text(item.name(stream, lang));
        Row::of(std::iter::once(first).chain(cells).collect())
    };
    let base = columns.first().and_then(|column| column.figures(stream));
    // What a figure is beside that of the baseline; nothing in the baseline itself.
    let beside = |own: &Figures, of: fn(&Figures) -> Option<Decimal>| {
        let base = base.filter(|base| !std::ptr::eq(*base, own))?;
        Some(of(own)? - of(base)?)
    };
    vec![
        line(words::Item::Verdict, &|own| verdict(own, lang)),
        line(words::Item::Target, &|own| Cell::text(words::target(own.target.as_ref(), lang))),
        line(words::Item::Rate, &|own| {
            Cell::text(words::rate(own.rate, beside(own, |figures| figures.rate), lang))
        }),
        line(words::Item::Gap, &|own| {
            let gap = beside(own, |figures| figures.gap);
            Cell::text(words::gap(own.gap, own.margin.as_deref(), gap, lang))
        }),
        line(words::Item::Needed, &|own| {
            let needed = beside(own, |figures| figures.needed);
            Cell::text(words::needed(own.needed, own.delivers, needed, stream, lang))
        }),
        line(words::Item::CarriedForward, &|own| {
            let carried = beside(own, |figures| figures.carried_forward);
            Cell::text(words::carried_forward(own.carried_forward, carried, stream, lang))
        }),
    ]
}

fn verdict(own: &Figures, lang: Lang) -> Cell {
    match own.met {
        Some(true) => Cell::toned(words::met(lang), Tone::Good),
        Some(false) => Cell::toned(words::short(lang), Tone::Bad),
        None => Cell::text(words::unknown()),
    }
}

/// How likely the targets are met, where anything is uncertain.
fn chances(columns: &[Column<'_>], lang: Lang) -> Vec<Row> {
    if columns.iter().all(|column| column.hits.is_none()) {
        return Vec::new();
    }
    let row = |aim: Aim| {
        let cells = columns.iter().map(|column| {
            let measured = |stream| column.figures(stream).is_some_and(|own| own.met.is_some());
            let hits = column.hits.filter(|_| aim.streams().iter().all(|stream| measured(*stream)));
            Cell::text(match hits {
                Some(hits) => words::chance(hits.of(aim), hits.futures, lang),
                None => words::unknown().to_owned(),
            })
        });
        let first = Cell::text(words::chance_of(aim, lang));
        Row::of(std::iter::once(first).chain(cells).collect())
    };
    Aim::ALL.map(row).into()
}

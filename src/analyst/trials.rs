//! Scenarios against blows: which blows, what becomes of each scenario under each, and which one
//! would be regretted least.

mod blows;
mod settings;

use super::desk::{Asked, Progress};
use super::package::{is_uncertain, sampling};
use crate::inquiry::{Block, Cell, Page, Row, Table, Tone};
use crate::lang::Lang;
use crate::words::standing;
use crate::words::trials as words;
use thads_model::analysis::package::Chances;
use thads_model::analysis::score::{Score, StreamScore};
use thads_model::analysis::stress::{self, Blow};
use thads_model::engine::year_end::target_in_force;
use thads_model::plan::StreamName;

pub(super) fn page(asked: &Asked, progress: Progress<'_>) -> Page {
    let settings = settings::blocks(asked);
    match blows::read(asked) {
        Ok(blows) => {
            progress(0, 1);
            let results = Some(results(asked, &blows));
            Page { settings, results, troubles: Vec::new() }
        }
        Err(troubles) => Page { settings, results: None, troubles },
    }
}

fn results(asked: &Asked, blows: &[Blow]) -> Vec<Block> {
    let sampling = sampling(asked);
    // Chances are told where futures differ in any scenario, so that all are told alike.
    let uncertain = asked.plan.scenarios.iter().any(is_uncertain);
    let chances = uncertain.then_some(&sampling as &dyn Chances);
    let table = stress::table(&asked.plan, blows, chances);
    let lang = asked.lang;
    let mut blocks = leads(asked, blows, &table);
    let names = asked.plan.scenarios.iter().map(|scenario| &scenario.name);
    let of_streams = |name: &String| StreamName::ALL.map(|s| words::column(name, s, lang));
    let margins = |cell: &stress::Cell| {
        let score = cell.score;
        [points(score.map(|score| score.cases), lang), points(score.map(|score| score.money), lang)]
    };
    blocks.push(Block::Table(Table {
        caption: words::caption(lang).to_owned(),
        columns: headed(asked, names.clone().flat_map(of_streams)),
        rows: rows(asked, blows, &table, |row| row.cells.iter().flat_map(margins).collect()),
    }));
    if asked.plan.scenarios.len() > 1 && !blows.is_empty() {
        let all = asked.plan.scenarios.iter().zip(&table.largest_regrets);
        blocks.extend(all.map(|(scenario, regret)| {
            let regret = regret.and_then(|regret| regret.decimal());
            Block::Text(words::largest_regret(&scenario.name, regret, lang), Tone::Plain)
        }));
    }
    if uncertain {
        let odds = |cell: &stress::Cell| Cell::text(odds(cell, lang));
        blocks.push(Block::Table(Table {
            caption: words::chances_caption(sampling.futures(), lang),
            columns: headed(asked, names.cloned()),
            rows: rows(asked, blows, &table, |row| row.cells.iter().map(odds).collect()),
        }));
    }
    blocks
}

/// The headings of a table: the blow, and then these.
fn headed(asked: &Asked, others: impl Iterator<Item = String>) -> Vec<String> {
    std::iter::once(words::blow_heading(asked.lang).to_owned()).chain(others).collect()
}

/// The rows of a table: the blow, and then these cells.
fn rows(
    asked: &Asked,
    blows: &[Blow],
    table: &stress::Table,
    cells: impl Fn(&stress::Row) -> Vec<Cell>,
) -> Vec<Row> {
    let name = |row: &stress::Row| match row.blow {
        Some(place) => words::blow(&blows[place].kind, asked.lang),
        None => words::no_blow(asked.lang).to_owned(),
    };
    let row = |row: &stress::Row| {
        let first = Cell::text(name(row));
        Row::of(std::iter::once(first).chain(cells(row)).collect())
    };
    table.rows.iter().map(row).collect()
}

/// The chance of both targets.
fn odds(cell: &stress::Cell, lang: Lang) -> String {
    let counts = cell.counts.map(|counts| standing::odds(counts.both, counts.futures, lang));
    counts.unwrap_or_else(|| "–".to_owned())
}

/// The sentences that answer: the scenario that is regretted least, and what the shown one
/// withstands.
fn leads(asked: &Asked, blows: &[Blow], table: &stress::Table) -> Vec<Block> {
    let lang = asked.lang;
    if blows.is_empty() {
        return vec![Block::Text(words::no_blows(lang).to_owned(), Tone::Lead)];
    }
    let shown = asked.question.scenario;
    let under = table.rows.iter().skip(1);
    let met = under.filter(|row| row.cells[shown].score.is_some_and(|s| keeps(asked, &s))).count();
    let withstands = words::withstands(&asked.scenario().name, met, blows.len(), lang);
    if asked.plan.scenarios.len() == 1 {
        return vec![
            Block::Text(withstands, Tone::Lead),
            Block::Text(words::nothing_to_compare(lang).to_owned(), Tone::Aside),
        ];
    }
    let least = table.least_regretted.and_then(|place| {
        let regret = table.largest_regrets[place]?.decimal()?;
        Some(words::least_regretted(&asked.plan.scenarios[place].name, regret, lang))
    });
    match least {
        Some(least) => {
            vec![Block::Text(least, Tone::Lead), Block::Text(withstands, Tone::Plain)]
        }
        None => vec![Block::Text(withstands, Tone::Lead)],
    }
}

/// Whether every target that the shown scenario has is met, and it has one.
fn keeps(asked: &Asked, score: &Score) -> bool {
    let target = |stream| target_in_force(&asked.plan, asked.scenario(), stream).is_some();
    let mut aimed = StreamName::ALL.into_iter().filter(|stream| target(*stream)).peekable();
    aimed.peek().is_some() && aimed.all(|stream| score.is_met(stream))
}

/// Verdict and margin of a stream.
fn points<U: Copy>(stream: Option<StreamScore<U>>, lang: Lang) -> Cell {
    let margin = stream.and_then(|stream| stream.points?.decimal());
    let text = words::points(margin, lang);
    match stream.filter(|stream| stream.verdict.measure().is_some()) {
        None => Cell::text(text),
        Some(stream) if stream.verdict.is_met() => Cell::toned(text, Tone::Good),
        Some(_) => Cell::toned(text, Tone::Bad),
    }
}

//! What if the pace is not what was typed: verdicts and chances beside one another.

use super::{Ready, chance_cell, chances, tone, year_end};
use crate::inquiry::{Block, Cell, Row, Table, Tone};
use crate::words::answer::status;
use crate::words::standing::odds;
use crate::words::sureness::{self as words, Chances};
use thads_model::analysis::chance::Sampler;
use thads_model::engine::{StreamEnd, YearEnd};
use thads_model::plan::Scenario;
use thads_model::quantity::Factor;

/// How many percent more or less than typed.
const CHANGES: [i32; 4] = [-20, -10, 0, 10];

/// What comes of another pace.
struct Tried {
    change: i32,
    end: YearEnd,
    /// Where futures differ.
    chances: Option<Chances>,
}

pub(super) fn blocks(ready: &Ready<'_>) -> Vec<Block> {
    let lang = ready.asked.lang;
    let tried: Vec<Tried> = CHANGES.into_iter().filter_map(|change| at(ready, change)).collect();
    let mut blocks = vec![Block::Heading(words::pace_heading(lang).to_owned())];
    if let Some(slower) = tried.iter().find(|tried| tried.change == -10) {
        blocks.push(Block::Text(sentence(ready, slower), Tone::Plain));
    }
    let columns = words::pace_columns(lang);
    let shown = if ready.varies { columns.len() } else { 3 };
    blocks.push(Block::Table(Table {
        caption: words::pace_caption(lang).to_owned(),
        columns: columns.into_iter().take(shown).map(str::to_owned).collect(),
        rows: tried.iter().map(|tried| row(ready, tried)).collect(),
    }));
    blocks
}

/// The scenario with every officer so many percent faster or slower.
fn at(ready: &Ready<'_>, change: i32) -> Option<Tried> {
    let plan = &ready.asked.plan;
    let scenario = with_pace(ready.asked.scenario(), change);
    let end = year_end(plan, &scenario)?;
    let hits = ready
        .varies
        .then(|| Some(Sampler::new(plan, &scenario)?.count(ready.asked.sampling())))
        .flatten();
    let chances = hits.map(|hits| chances(hits, &end));
    Some(Tried { change, end, chances })
}

fn with_pace(scenario: &Scenario, change: i32) -> Scenario {
    let part = Factor::of_counts((100 + change).unsigned_abs(), 100);
    let pace_change = scenario.pace_change.more() * part - Factor::ONE;
    Scenario { pace_change, ..scenario.clone() }
}

fn sentence(ready: &Ready<'_>, tried: &Tried) -> String {
    let lang = ready.asked.lang;
    let odds_of = |hits: Option<u32>| {
        let futures = tried.chances?.futures;
        hits.map(|hits| odds(hits, futures, lang))
    };
    let (cases, money) = (&tried.end.cases.stream, &tried.end.money.stream);
    let cases_odds = odds_of(tried.chances.and_then(|chances| chances.cases));
    let money_odds = odds_of(tried.chances.and_then(|chances| chances.money));
    words::slower(
        &words::judged(cases.rate, status(&cases.verdict, lang), cases_odds, lang),
        &words::judged(money.rate, status(&money.verdict, lang), money_odds, lang),
        lang,
    )
}

fn row(ready: &Ready<'_>, tried: &Tried) -> Row {
    let asked = ready.asked;
    let mut cells = vec![
        Cell::text(words::pace_row(tried.change, asked.lang)),
        rate(ready, &tried.end.cases.stream),
        rate(ready, &tried.end.money.stream),
    ];
    if let Some(chances) = tried.chances {
        let both = chances.cases.and(chances.money).map(|_| chances.both);
        let hits = [chances.cases, chances.money, both];
        cells.extend(hits.map(|hits| chance_cell(hits, chances.futures, asked)));
    }
    Row::of(cells)
}

fn rate<U: Copy>(ready: &Ready<'_>, end: &StreamEnd<U>) -> Cell {
    let lang = ready.asked.lang;
    Cell::toned(words::judged(end.rate, status(&end.verdict, lang), None, lang), tone(&end.verdict))
}

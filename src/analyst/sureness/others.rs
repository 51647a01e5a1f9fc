//! The scenarios of the plan beside one another, all as uncertain as the one that is shown.

use super::{Ready, chance_cell, chances, year_end};
use crate::inquiry::{Block, Cell, Row, Table};
use crate::words::sureness as words;
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;
use thads_model::analysis::chance::{Curve, Sampler};
use thads_model::plan::Scenario;

/// How many scenarios are drawn: each takes as long as the answer itself.
const MOST: usize = 12;

pub(super) fn blocks(ready: &Ready<'_>) -> Vec<Block> {
    let scenarios = &ready.asked.plan.scenarios;
    if !ready.varies || scenarios.len() < 2 {
        return Vec::new();
    }
    let lang = ready.asked.lang;
    let table = Table {
        caption: words::scenarios_caption(lang).to_owned(),
        columns: words::scenarios_columns(lang),
        rows: scenarios.iter().take(MOST).filter_map(|scenario| row(ready, scenario)).collect(),
    };
    vec![Block::Folded(words::scenarios_table(lang).to_owned(), vec![Block::Table(table)])]
}

/// `None` where nothing is projected.
fn row(ready: &Ready<'_>, scenario: &Scenario) -> Option<Row> {
    let asked = ready.asked;
    let scenario = Scenario { spread: asked.scenario().spread, ..scenario.clone() };
    let end = year_end(&asked.plan, &scenario)?;
    let drawn = Sampler::new(&asked.plan, &scenario)?.chance(asked.sampling());
    let chances = chances(drawn.hits, &end);
    let both = chances.cases.and(chances.money).map(|_| chances.both);
    let spans = [&drawn.cases_curve, &drawn.money_curve].map(|curve| {
        let rates = curve.as_ref().map(three);
        Cell::text(rates.map_or("–".to_owned(), |rates| words::three_rates(rates, asked.lang)))
    });
    let mut cells = vec![Cell::text(scenario.name)];
    cells.extend(spans);
    let hits = [chances.cases, chances.money, both];
    cells.extend(hits.map(|hits| chance_cell(hits, chances.futures, asked)));
    Some(Row::of(cells))
}

/// Badly, middling, well: what nine, five and one of ten futures pass.
fn three(curve: &Curve) -> [Decimal; 3] {
    [4, 20, 36].map(|place| {
        let rate = curve.points().get(place).map_or(0.0, |rate| rate.get());
        Decimal::from_f64(rate).unwrap_or_default()
    })
}

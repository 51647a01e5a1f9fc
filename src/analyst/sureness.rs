//! How sure it is: ranges, chances, what hangs on each matter.

mod matters;
mod others;
mod outcomes;
mod pace;
mod settings;

use super::desk::{Asked, Progress};
use crate::inquiry::{Block, Cell, Chance, FanMonth, Page, Tone};
use crate::words::sureness as words;
use thads_model::analysis::chance::{Band, Futures, Hits, Sampler};
use thads_model::engine::{self, Verdict, YearEnd};
use thads_model::plan::{Plan, Scenario};

pub(super) fn page(asked: &Asked, progress: Progress<'_>) -> Page {
    let troubles = settings::troubles(asked);
    let results = troubles.is_empty().then(|| results(asked, progress));
    Page { settings: settings::blocks(asked), results, troubles }
}

/// How likely the targets are met, and the fan: drawn in the same frame as the lever's move.
pub(super) fn chance(asked: &Asked) -> Option<Chance> {
    let sampler = Sampler::new(&asked.plan, asked.scenario())?;
    let drawn = sampler.chance(asked.sampling());
    let hundredths = |band: Band| [band.p10, band.p50, band.p90].map(|rate| hundredths(rate.get()));
    let fan = drawn.fan.iter().map(|month| FanMonth {
        month: month.month.number(),
        cases: month.cases.map(hundredths),
        money: month.money.map(hundredths),
    });
    let hits = drawn.hits;
    Some(Chance {
        futures: hits.futures,
        cases: hits.cases,
        money: hits.money,
        both: hits.both,
        fan: fan.collect(),
    })
}

/// A rate in hundredths of a percent.
fn hundredths(rate: f64) -> i32 {
    (rate * 100.0).round() as i32
}

/// A scenario made ready to be looked at: its exact year end and its futures.
struct Ready<'a> {
    asked: &'a Asked,
    end: YearEnd,
    sampler: Sampler,
    /// Whether futures differ.
    varies: bool,
}

fn results(asked: &Asked, progress: Progress<'_>) -> Vec<Block> {
    let lang = asked.lang;
    if asked.plan.calendar.first_month().is_none() {
        return vec![lead(words::year_over(lang))];
    }
    let (plan, scenario) = (&asked.plan, asked.scenario());
    let parts = year_end(plan, scenario)
        .zip(Sampler::new(plan, scenario))
        .zip(Futures::<f64>::new(plan, scenario));
    let Some(((end, sampler), futures)) = parts else {
        return vec![lead(words::not_projected(lang))];
    };
    let ready = Ready { asked, end, sampler, varies: !futures.are_alike() };
    let mut blocks = match ready.varies {
        true => outcomes::blocks(&ready),
        false => vec![lead(words::nothing_uncertain(lang))],
    };
    blocks.extend(pace::blocks(&ready));
    blocks.extend(matters::blocks(&ready, progress));
    blocks.extend(others::blocks(&ready));
    blocks
}

fn lead(text: impl Into<String>) -> Block {
    Block::Text(text.into(), Tone::Lead)
}

/// The exact year end of a scenario; `None` where nothing is projected.
fn year_end(plan: &Plan, scenario: &Scenario) -> Option<YearEnd> {
    engine::project(plan, scenario).ok()?.year_end
}

/// How often targets are met; a target that is absent or cannot be measured is never spoken of.
fn chances(hits: Hits, end: &YearEnd) -> words::Chances {
    words::Chances {
        futures: hits.futures,
        cases: end.cases.stream.verdict.measure().map(|_| hits.cases),
        money: end.money.stream.verdict.measure().map(|_| hits.money),
        both: hits.both,
    }
}

/// How a verdict is said.
const fn tone<U>(verdict: &Verdict<U>) -> Tone {
    match verdict {
        Verdict::Met(_) => Tone::Good,
        Verdict::Short(_) => Tone::Bad,
        Verdict::NotMeasurable(_) => Tone::Plain,
    }
}

/// A cell of a chance; a dash where there is no target.
fn chance_cell(hits: Option<u32>, futures: u32, asked: &Asked) -> Cell {
    Cell::text(hits.map_or_else(|| "–".to_owned(), |hits| words::chance(hits, futures, asked.lang)))
}

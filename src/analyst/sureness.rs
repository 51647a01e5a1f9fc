//! How sure it is: ranges, chances, what hangs on each matter.

use super::desk::{Asked, Progress};
use crate::inquiry::{Chance, FanMonth, Page};
use thads_model::analysis::chance::{Band, Sampler};

pub(super) fn page(asked: &Asked, progress: Progress<'_>) -> Page {
    let _ = (asked.scenario(), asked.choice(""), &asked.opened, asked.lang, progress);
    Page { results: Some(Vec::new()), ..Page::default() }
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

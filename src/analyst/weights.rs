//! What matters: which lever moves the rates most, two levers together, and what makes the
//! difference between two scenarios. One of the three is on screen at a time.

mod map;
pub(super) mod scenarios;
mod strongest;

use super::desk::{Asked, Progress};
use super::grids::{Grids, grids};
use crate::inquiry::{Block, Choice, Page, Tone};
use crate::words::weights as words;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use thads_model::plan::StreamName;
use thads_model::quantity::Percent;

/// The choice of the part that is shown.
const PART: &str = "weights.part";
/// The choice of the rate that the bars are about.
const STREAM: &str = "weights.stream";

pub(super) fn page(asked: &Asked, progress: Progress<'_>) -> Page {
    let part = words::Part::ALL.into_iter().find(|part| asked.choice(PART) == Some(part.key()));
    let part = part.unwrap_or(words::Part::Strongest);
    let mut choices = vec![Choice {
        name: PART.to_owned(),
        label: words::part_label(asked.lang).to_owned(),
        options: words::Part::ALL.map(|part| (part.key().to_owned(), part.name(asked.lang))).into(),
        chosen: part.key().to_owned(),
    }];
    match part {
        words::Part::Strongest => {
            let grids = grids(asked);
            choices.push(stream_choice(asked));
            let settings = vec![Block::Choices(choices), strongest::bounds(asked)];
            answered(settings, grids, |grids| strongest::results(asked, &grids.knobs, progress))
        }
        words::Part::Map => {
            let grids = grids(asked);
            let settings = vec![Block::Choices(choices), map::choices(asked, &grids.knobs)];
            answered(settings, grids, |grids| map::results(asked, &grids.knobs, progress))
        }
        words::Part::Scenarios => {
            choices.push(stream_choice(asked));
            let settings = vec![Block::Choices(choices), scenarios::choices(asked)];
            Page { settings, results: Some(scenarios::results(asked)), troubles: Vec::new() }
        }
    }
}

/// Results only where the bounds make sense.
fn answered(
    settings: Vec<Block>,
    grids: Grids,
    results: impl FnOnce(&Grids) -> Vec<Block>,
) -> Page {
    let results = grids.troubles.is_empty().then(|| results(&grids));
    Page { settings, results, troubles: grids.troubles }
}

/// Of which rate the bars are.
fn stream(asked: &Asked) -> StreamName {
    let chosen = asked.choice(STREAM);
    let stream = StreamName::ALL.into_iter().find(|stream| chosen == Some(stream.key()));
    stream.unwrap_or(StreamName::Cases)
}

fn stream_choice(asked: &Asked) -> Choice {
    let option = |stream: StreamName| {
        (stream.key().to_owned(), words::rate_of(stream, asked.lang).to_owned())
    };
    Choice {
        name: STREAM.to_owned(),
        label: words::rate_label(asked.lang).to_owned(),
        options: StreamName::ALL.map(option).into(),
        chosen: stream(asked).key().to_owned(),
    }
}

/// A sentence in place of results.
fn only(sentence: String) -> Vec<Block> {
    vec![Block::Text(sentence, Tone::Caution)]
}

/// A rate as published, or a difference of such rates, in hundredths of a percent.
pub(super) fn hundredths(rate: Percent) -> i32 {
    let rate = rate.published().decimal().unwrap_or_default();
    (rate * Decimal::ONE_HUNDRED).to_i32().unwrap_or_default()
}

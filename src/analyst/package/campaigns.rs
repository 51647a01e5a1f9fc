//! When a campaign brings the most: the same one over every run of months that are left.

use super::super::desk::Asked;
use crate::inquiry::{Block, Cell, Choice, Row, Table, Tone};
use crate::words::package::campaigns as words;
use crate::words::package::reach::{self, Part};
use rust_decimal::Decimal;
use thads_model::analysis::knob::Knob;
use thads_model::analysis::score::{Prepared, Score};
use thads_model::calendar::Month;
use thads_model::plan::StreamName;

/// The lengths that can be compared, in months.
const LENGTHS: [u8; 3] = [1, 2, 3];

/// The uplift that is compared: one tenth.
const UPLIFT: Decimal = Decimal::from_parts(1, 0, 0, false, 1);

/// A campaign and what it brings to each stream, in points.
struct Tried {
    from: Month,
    to: Month,
    gains: [Option<Decimal>; 2],
}

/// Nothing where there is no choice left.
pub(super) fn blocks(asked: &Asked) -> Vec<Block> {
    let lang = asked.lang;
    let length = length(asked);
    let tried = tried(asked, length);
    if asked.plan.calendar.months_ahead().count() < 2 {
        return Vec::new();
    }
    let span = |tried: &Tried| words::span(tried.from, tried.to, lang);
    let best = StreamName::ALL.map(|stream| best(&tried, stream).map(span));
    let row = |tried: &Tried| {
        let gains = tried.gains.map(|gain| Cell::text(reach::gain(gain, lang)));
        Row::of(std::iter::once(Cell::text(span(tried))).chain(gains).collect())
    };
    let option = |length: u8| (length.to_string(), words::length_option(length, lang));
    vec![
        Block::Heading(reach::heading(Part::Campaigns, lang).to_owned()),
        Block::Choices(vec![Choice {
            name: "package.length".to_owned(),
            label: words::length(lang).to_owned(),
            options: LENGTHS.map(option).to_vec(),
            chosen: length.to_string(),
        }]),
        Block::Text(words::lead(&best, lang), Tone::Plain),
        Block::Table(Table {
            caption: words::caption(UPLIFT, lang),
            columns: words::columns(lang),
            rows: tried.iter().map(row).collect(),
        }),
    ]
}

/// The campaign that brings a stream the most, of several the first; `None` where none brings any.
fn best(tried: &[Tried], stream: StreamName) -> Option<&Tried> {
    let gain = |tried: &Tried| tried.gains[stream as usize].unwrap_or_default();
    let helping = tried.iter().filter(|tried| gain(tried) > Decimal::ZERO);
    helping.reduce(|best, next| if gain(next) > gain(best) { next } else { best })
}

fn length(asked: &Asked) -> u8 {
    let chosen = asked.choice("package.length").and_then(|length| length.parse().ok());
    // Two months, where that leaves something to compare.
    let usual = if asked.plan.calendar.months_ahead().count() > 2 { 2 } else { 1 };
    chosen.filter(|length| LENGTHS.contains(length)).unwrap_or(usual)
}

fn tried(asked: &Asked, length: u8) -> Vec<Tried> {
    let prepared = Prepared::new(&asked.plan, asked.scenario());
    let Ok(Some(present)) = prepared.score(&[]) else { return Vec::new() };
    let months = asked.plan.calendar.months_ahead();
    let spans = months.filter_map(|from| Some((from, Month::new(from.number() + length - 1)?)));
    let tried = spans.filter_map(|(from, to)| {
        let score = prepared.score(&[(Knob::NewCampaign(from, to), UPLIFT)]).ok().flatten()?;
        Some(Tried { from, to, gains: gains(&present, &score) })
    });
    tried.collect()
}

/// What a score brings over another, in points of each stream.
pub(super) fn gains(before: &Score, after: &Score) -> [Option<Decimal>; 2] {
    StreamName::ALL.map(|stream| {
        let change = after.rate(stream)?.get() - before.rate(stream)?.get();
        change.decimal()
    })
}

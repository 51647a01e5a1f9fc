//! What is needed: how much is still to be done, the way to the goal lever by lever, the honest
//! split.

mod amounts;
mod reserve;
mod seeks;
mod split;
mod staff;

use super::deadline;
use super::desk::{Asked, Progress};
use super::grids::{Grids, grids};
use crate::inquiry::{Block, Page, Tone};
use crate::sheet::Answer;
use crate::words::needs as words;
use thads_model::engine::{self, YearEnd};
use thads_model::plan::StreamName;

/// What every part of the page is worked out from.
struct Room<'a> {
    asked: &'a Asked,
    answer: &'a Answer,
    end: &'a YearEnd,
}

pub(super) fn page(asked: &Asked, progress: Progress<'_>) -> Page {
    let scenario = asked.question.scenario;
    let outlook = engine::project(&asked.plan, asked.scenario()).ok();
    let answer = Answer::of(asked.plan.clone(), scenario, outlook);
    let Some(end) = answer.outlook.as_ref().and_then(|outlook| outlook.year_end.as_ref()) else {
        return Page { results: Some(nothing_projected(&answer, asked)), ..Page::default() };
    };
    let room = Room { asked, answer: &answer, end };
    let mut results = vec![Block::Text(words::lead(&answer, end, asked.lang), Tone::Lead)];
    let mut troubles = Vec::new();
    if asked.plan.calendar.first_month().is_some() {
        let Grids { knobs: grids, troubles: wrong } = grids(asked);
        troubles = wrong;
        results.extend(seeks::blocks(&room, &grids, progress));
        results.extend(staff::blocks(&room));
    }
    let deadlines = deadline::deadlines(asked, &mut |_, _| {});
    results.extend(amounts::blocks(&room, deadlines));
    results.extend(split::blocks(&room));
    Page { results: Some(results), troubles, ..Page::default() }
}

/// Why there is nothing to say: the same as in the place of the answer.
fn nothing_projected(answer: &Answer, asked: &Asked) -> Vec<Block> {
    let why = crate::words::answer::words(answer, StreamName::Cases, asked.lang).gap;
    vec![Block::Text(why, Tone::Lead)]
}

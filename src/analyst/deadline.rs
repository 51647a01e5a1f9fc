//! Until when the targets can still be reached: for the first screen, and month by month.

use super::desk::{Asked, Progress};
use super::offers;
use crate::inquiry::{Block, Cell, Deadline, Deadlines, Row, Table, Tone};
use crate::words::months;
use crate::words::package::reach as words;
use thads_model::analysis::deadline::{self, FromMonth, NoReturn};
use thads_model::analysis::goal::Aim;
use thads_model::analysis::package::Choice;
use thads_model::analysis::score::score;
use thads_model::engine::year_end::target_in_force;

/// Judgements for each month ahead: asked at every change, so that it must take little time.
const BUDGET: u32 = 300;

/// The points of no return of both targets.
pub(super) fn deadlines(asked: &Asked, progress: Progress<'_>) -> Deadlines {
    let choices = offers::sound(asked);
    progress(0, 2);
    let cases = of(asked, Aim::Cases, &choices);
    progress(1, 2);
    Deadlines { cases, money: of(asked, Aim::Money, &choices) }
}

fn of(asked: &Asked, aim: Aim, choices: &[Choice]) -> Deadline {
    let present = score(&asked.plan, asked.scenario()).ok().flatten();
    if present.is_some_and(|score| aim.is_met(&score)) {
        return Deadline::Met;
    }
    let Some(found) = find(asked, aim, choices) else { return Deadline::Unknown };
    match found.verdict {
        NoReturn::NotNeeded => Deadline::Met,
        NoReturn::Last(month) => Deadline::By(month.number()),
        NoReturn::TooLate if found.months.iter().all(|from| from.proven) => Deadline::TooLate,
        // A month that was not looked through wholly may still do.
        NoReturn::TooLate | NoReturn::NotProjected => Deadline::Unknown,
    }
}

/// `None` where there is no target, or the numbers are too large.
fn find(asked: &Asked, aim: Aim, choices: &[Choice]) -> Option<deadline::Deadline> {
    let target = |stream| target_in_force(&asked.plan, asked.scenario(), stream);
    let has_all = aim.streams().iter().all(|stream| target(*stream).is_some());
    if !has_all || choices.is_empty() {
        return None;
    }
    deadline::find(&asked.plan, asked.scenario(), aim, choices, BUDGET).ok()
}

/// Every month ahead: whether beginning then still reaches, and with what margin at best.
pub(super) fn row(asked: &Asked) -> Block {
    let lang = asked.lang;
    let choices = offers::sound(asked);
    let found: Vec<(Aim, deadline::Deadline)> = Aim::ALL
        .into_iter()
        .filter_map(|aim| Some((aim, find(asked, aim, &choices)?)))
        .filter(|(_, found)| !found.months.is_empty())
        .collect();
    if found.is_empty() {
        return Block::Text(words::nothing(lang).to_owned(), Tone::Aside);
    }
    let aims: Vec<Aim> = found.iter().map(|(aim, _)| *aim).collect();
    let verdicts: Vec<(Aim, NoReturn)> =
        found.iter().map(|(aim, found)| (*aim, found.verdict)).collect();
    let rows = asked.plan.calendar.months_ahead().enumerate().map(|(place, month)| {
        let name = months::full(month, asked.plan.calendar.year(), lang);
        let cells = found.iter().map(|(_, found)| cell(asked, found.months.get(place)));
        Row::of(std::iter::once(Cell::text(name)).chain(cells).collect())
    });
    Block::Table(Table {
        caption: words::reach_caption(&verdicts, asked.plan.calendar.year(), lang),
        columns: words::reach_columns(&aims, lang),
        rows: rows.collect(),
    })
}

fn cell(asked: &Asked, from: Option<&FromMonth>) -> Cell {
    let Some(from) = from else { return Cell::text("–") };
    let text = words::gain(from.points.and_then(|points| points.decimal()), asked.lang);
    match (from.reaches, from.proven) {
        (true, _) => Cell::toned(text, Tone::Good),
        (false, true) => Cell::toned(text, Tone::Bad),
        (false, false) => Cell::toned(text, Tone::Caution).hinted(words::not_all_tried(asked.lang)),
    }
}

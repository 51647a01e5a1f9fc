//! What was changed, when and why.

use super::desk::Asked;
use crate::inquiry::{Act, Block, Cell, Change, Deed, Page, Row, Table, Tone};
use crate::words::journal as words;
use crate::words::journal::Place;
use thads_model::file::Json;

/// So many changes are shown, the newest.
const SHOWN: usize = 100;

pub(super) fn page(asked: &Asked) -> Page {
    Page { results: Some(results(asked)), ..Page::default() }
}

fn results(asked: &Asked) -> Vec<Block> {
    let lang = asked.lang;
    let record = &asked.question.record;
    let all = record.journal.len();
    if all == 0 {
        return vec![Block::Text(words::nothing_yet(lang).to_owned(), Tone::Lead)];
    }
    let made = record.made.min(all);
    let mut blocks = vec![Block::Text(words::lead(made, all, lang), Tone::Lead)];
    if made == 0 {
        blocks.push(Block::Text(words::at_the_beginning(lang).to_owned(), Tone::Plain));
    }
    let plan = Json::parse(&asked.question.plan).unwrap_or(Json::Null);
    let newest = record.journal.iter().enumerate().rev().take(SHOWN);
    blocks.push(Block::Table(Table {
        caption: words::caption(lang).to_owned(),
        columns: words::columns(lang).map(str::to_owned).into(),
        rows: newest.map(|(step, change)| row(asked, step, change, made, &plan)).collect(),
    }));
    if all > SHOWN {
        blocks.push(Block::Text(words::older(all - SHOWN, lang), Tone::Aside));
    }
    blocks
}

fn row(asked: &Asked, step: usize, change: &Change, made: usize, plan: &Json) -> Row {
    let lang = asked.lang;
    let place = match step + 1 {
        after if after < made => Place::Made,
        after if after == made => Place::Here,
        _ => Place::TakenBack,
    };
    // Back to before the step, or again up to and with it.
    let (to, steps) = match place {
        Place::Made | Place::Here => (step, made - step),
        Place::TakenBack => (step + 1, step + 1 - made),
    };
    let when = words::when(&change.at);
    let button = Cell::button(words::button(place, lang), Act::Do(Deed::StepTo(to)))
        .hinted(words::button_hint(place, steps, &when, lang));
    let reason = words::reason_field(&when, &change.scenario, lang);
    let cells = vec![
        Cell::text(when.as_str()).hinted(words::moment(&change.at)),
        Cell::text(words::change(&change.parts, &change.scenario, plan, lang)),
        Cell::text(change.scenario.as_str()),
        Cell::field(format!("journal[{step}].reason"), reason),
        Cell::text(words::place(place, lang)),
        button,
    ];
    let tone = if place == Place::TakenBack { Tone::Aside } else { Tone::Plain };
    Row { cells, tone }
}

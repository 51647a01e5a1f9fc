//! One page to print, and the conclusion of the meeting: drafted from the figures, replaced by
//! what is typed.

mod conclusion;
mod facts;
mod paper;
mod room;
mod tasks;

use super::desk::Asked;
use crate::inquiry::{Act, Block, Cell, Deed, Page, Tone};
use crate::words::brief as words;
use facts::Facts;
use thads_model::MODEL_VERSION;
use thads_model::file::{Code, Json};

const CONCLUSION: &str = "study.conclusion";

pub(super) fn page(asked: &Asked) -> Page {
    let facts = Facts::of(asked);
    let draft = conclusion::draft(&facts);
    let typed = said(asked, "conclusion");
    let text = typed.unwrap_or(&draft);
    let mut results = vec![
        Block::Writing(
            CONCLUSION.to_owned(),
            words::conclusion(asked.lang).to_owned(),
            draft.clone(),
        ),
        Block::Text(words::how_to_write(asked.lang).to_owned(), Tone::Aside),
    ];
    let stale = typed.map(|typed| conclusion::not_said(&facts, typed)).unwrap_or_default();
    if !stale.is_empty() {
        results.push(Block::Text(words::stale(&stale, asked.lang), Tone::Caution));
    }
    results.extend(paper::pages(&facts, typed));
    Page {
        settings: settings(asked, conclusion::to_copy(&facts, text)),
        results: Some(results),
        troubles: Vec::new(),
    }
}

fn settings(asked: &Asked, to_copy: String) -> Vec<Block> {
    let lang = asked.lang;
    let mut buttons = vec![
        Cell::button(words::print(lang), Act::Do(Deed::Print)),
        Cell::button(words::copy(lang), Act::Do(Deed::Copy(to_copy)))
            .hinted(words::copy_hint(lang)),
    ];
    if asked.study.get("conclusion").is_some_and(|said| *said != Json::Null) {
        let draft_again = Act::Set(CONCLUSION.to_owned(), "null".to_owned());
        buttons.push(Cell::button(words::use_draft(lang), draft_again));
    }
    let [chair, secretary] = [words::chair(lang), words::secretary(lang)];
    let names = vec![
        Cell::text(chair),
        Cell::field("study.chair", chair.trim_end_matches(':')),
        Cell::text(secretary),
        Cell::field("study.secretary", secretary.trim_end_matches(':')),
    ];
    vec![Block::Buttons(buttons), Block::Buttons(names)]
}

/// What is typed in a field of the study; `None` for blanks.
fn said<'a>(asked: &'a Asked, key: &str) -> Option<&'a str> {
    let text = asked.study.get(key)?.as_text()?;
    (!text.trim().is_empty()).then_some(text)
}

/// The code of the inputs and of the method, for the foot of the page and of the text.
fn code(plan: &Json) -> String {
    format!("{} / {MODEL_VERSION}", Code::of(plan))
}

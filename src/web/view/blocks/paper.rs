//! A page of paper, and what stands on it.

use super::super::{Cx, chart, field};
use crate::app::Msg;
use crate::inquiry::Block;
use crate::words::brief::paper as words;
use thads_model::file::Json;
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlTextAreaElement};
use yew::{FocusEvent, Html, InputEvent, html};

/// The picture of the year on a page of A4, in pixels: as wide as the page between its margins,
/// so that its words keep their size.
const PICTURE: (u32, u32) = (680, 232);

/// Lines of a text that are shown before it scrolls.
const ROWS: usize = 12;

/// Sentences one below the other.
pub(super) fn list(lines: &[String]) -> Html {
    html! { <ul>{ for lines.iter().map(|line| html! { <li>{ line.clone() }</li> }) }</ul> }
}

/// Blocks side by side.
pub(super) fn columns(cx: &Cx, columns: &[Vec<Block>]) -> Html {
    let column = |blocks: &Vec<Block>| {
        html! { <div>{ for blocks.iter().map(|block| super::view(cx, block)) }</div> }
    };
    html! { <div class="columns">{ for columns.iter().map(column) }</div> }
}

/// A long text to be typed. Until something is typed it holds the draft, ready to be changed.
pub(super) fn writing(cx: &Cx, path: &str, label: &str, draft: &str) -> Html {
    let (typed, entered) = (path.to_owned(), path.to_owned());
    let id = field::id(path);
    html! {
        <div class="field writing">
            <label for={id.clone()}>{ label.to_owned() }</label>
            <textarea
                {id}
                rows={ROWS.to_string()}
                spellcheck="false"
                value={text(cx, path, draft)}
                oninput={cx.on(move |e: InputEvent| Msg::Typed(typed.clone(), value_of(e.target())))}
                onfocus={cx.on(move |_: FocusEvent| Msg::Entered(entered.clone()))}
                onblur={cx.on(|_: FocusEvent| Msg::Left)}
            />
        </div>
    }
}

/// What is typed, or the draft. A text that somebody has just emptied stays empty until they
/// leave it: typing is never rewritten.
fn text(cx: &Cx, path: &str, draft: &str) -> String {
    let is_typed = matches!(cx.model.sheet().value(path), Some(Json::Text(_)));
    let in_it = cx.model.view.focus.as_ref().is_some_and(|(focused, _)| focused == path);
    let text = cx.model.text_at(path);
    if is_typed && (in_it || !text.trim().is_empty()) { text } else { draft.to_owned() }
}

fn value_of(target: Option<EventTarget>) -> String {
    let area = target.and_then(|node| node.dyn_into::<HtmlTextAreaElement>().ok());
    area.map(|area| area.value()).unwrap_or_default()
}

/// A page of paper.
pub(super) fn view(cx: &Cx, blocks: &[Block]) -> Html {
    let block = |block: &Block| match block {
        Block::Year => chart::still(cx, PICTURE),
        other => super::view(cx, other),
    };
    html! {
        <article class="paper" aria-label={words::paper(cx.lang())}>
            { for blocks.iter().map(block) }
        </article>
    }
}

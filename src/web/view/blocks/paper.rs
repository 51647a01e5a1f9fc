//! A page of paper, and what stands on it.

use super::super::Cx;
use super::super::field::{self, Look};
use crate::inquiry::Block;
use yew::{Html, html};

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

/// A long text to be typed.
pub(super) fn writing(cx: &Cx, path: &str, label: &str, fallback: &str) -> Html {
    let fallback = (!fallback.is_empty()).then(|| fallback.to_owned());
    field::with(cx, path, &Look { fallback, ..Look::bare(label.to_owned()) })
}

/// A page of paper.
pub(super) fn view(cx: &Cx, blocks: &[Block]) -> Html {
    html! {
        <article class="paper">{ for blocks.iter().map(|block| super::view(cx, block)) }</article>
    }
}

//! The few shapes that the picture and its legend are made of.

use crate::chart::Place;
use crate::chart::path::px;
use yew::{AttrValue, Html, html};

/// A path of these steps.
pub(super) fn path(class: &'static str, d: String) -> Html {
    html! { <path {class} {d} /> }
}

/// A rectangle from its upper left corner on.
pub(super) fn rect(fill: Option<&'static str>, corner: Place, width: f64, height: f64) -> Html {
    html! {
        <rect
            {fill}
            x={px(corner.x)}
            y={px(corner.y)}
            width={px(width)}
            height={px(height)}
        />
    }
}

/// Words that start, end or are centred at a point.
pub(super) fn words(at: Place, anchor: Option<&'static str>, words: impl Into<AttrValue>) -> Html {
    words_at(at, anchor, words.into())
}

fn words_at(at: Place, anchor: Option<&'static str>, words: AttrValue) -> Html {
    html! { <text x={px(at.x)} y={px(at.y)} text-anchor={anchor}>{ words }</text> }
}

/// Shapes that are drawn alike; `kind` is a second class.
pub(super) fn group(class: &'static str, kind: Option<&'static str>, shapes: Vec<Html>) -> Html {
    html! { <g class={both(class, kind)}>{ for shapes }</g> }
}

/// Two classes.
pub(super) fn both(class: &str, kind: Option<&'static str>) -> String {
    [class, kind.unwrap_or_default()].join(" ").trim_end().to_owned()
}

//! The smallest pieces of the panels: texts, cells, rows, buttons.
//!
//! Elements that stand in many places are made in one place, which keeps the module small.

use crate::app::Msg;
use crate::web::view::Cx;
use yew::virtual_dom::{Key, VText};
use yew::{AttrValue, Html, html};

/// A text.
pub(in crate::web) fn text(words: impl Into<AttrValue>) -> Html {
    VText::new(words).into()
}

/// Pieces one after the other.
pub(in crate::web) fn all(pieces: Vec<Html>) -> Html {
    html! { <>{ for pieces }</> }
}

/// A sentence that helps.
pub(in crate::web) fn help(words: impl Into<AttrValue>) -> Html {
    paragraph("help", text(words))
}

/// A sentence where there is nothing else.
pub(in crate::web) fn none(words: impl Into<AttrValue>) -> Html {
    paragraph("none", text(words))
}

fn paragraph(class: &'static str, words: Html) -> Html {
    html! { <p {class}>{ words }</p> }
}

/// A cell of a table.
pub(in crate::web) fn td(body: Html) -> Html {
    html! { <td>{ body }</td> }
}

/// A cell of a table with a text.
pub(in crate::web) fn td_of(words: impl Into<AttrValue>) -> Html {
    td(text(words))
}

/// A cell of a table over several columns.
pub(in crate::web) fn wide_td(columns: &'static str, body: Html) -> Html {
    html! { <td colspan={columns}>{ body }</td> }
}

/// The heading of a row of a table.
pub(in crate::web) fn row_heading(words: impl Into<AttrValue>) -> Html {
    row_heading_of(None, text(words))
}

/// The heading of a row of a table, with a title that explains it.
pub(in crate::web) fn row_heading_of(title: Option<&'static str>, body: Html) -> Html {
    html! { <th scope="row" {title}>{ body }</th> }
}

/// A row of a table.
pub(in crate::web) fn tr(key: impl Into<Key>, cells: Vec<Html>) -> Html {
    classed_tr(None, key.into(), cells)
}

/// A row of a table that is set apart by a class.
pub(in crate::web) fn classed_tr(class: Option<&'static str>, key: Key, cells: Vec<Html>) -> Html {
    html! { <tr {class} {key}>{ for cells }</tr> }
}

/// A button with a text, and another text for those who hear it.
pub(in crate::web) fn button(
    cx: &Cx,
    class: Option<&'static str>,
    label: Option<String>,
    words: &'static str,
    message: Msg,
) -> Html {
    html! {
        <button type="button" {class} aria-label={label} onclick={cx.click(message)}>
            { words }
        </button>
    }
}

//! The panels in which every input of a plan is edited, and the pieces they are built of.
//!
//! A panel is a plain function of the model. Inputs come from [`super::field`], texts from
//! [`crate::words::forms`]; what is worked out beside the inputs comes from the model crate.

pub(super) mod calendar;
pub(super) mod effort;
pub(super) mod flows;
pub(super) mod history;
pub(super) mod matters;
pub(super) mod report;
pub(super) mod sources;
pub(super) mod staff;
pub(super) mod targets;

mod periods;
pub(super) mod pieces;

use super::Cx;
use super::field::{self, Look};
use crate::app::{List, Msg, Subject};
use crate::sheet::Edit;
use crate::words::{forms, labels, notes, panels as words};
use pieces::{all, button, none, text};
use yew::{AttrValue, Html, html};

/// The path of a field of the shown scenario.
fn of_scenario(cx: &Cx, rest: &str) -> String {
    format!("scenarios[{}].{rest}", cx.model.answer.scenario)
}

/// Inputs in a grid.
fn fields(inputs: Vec<Html>) -> Html {
    html! { <div class="fields">{ for inputs }</div> }
}

/// Inputs in a grid: the fields of these names below a path.
fn fields_of(cx: &Cx, base: &str, keys: &[&str]) -> Html {
    let mut inputs = Vec::new();
    for key in keys {
        inputs.push(field::field(cx, &format!("{base}.{key}")));
    }
    fields(inputs)
}

/// A part of a panel under a heading.
fn part(heading: &str, body: Html) -> Html {
    html! {
        <section class="part">
            <h3>{ heading.to_owned() }</h3>
            { body }
        </section>
    }
}

/// A table that scrolls by itself where the screen is narrower: reachable by keyboard.
fn table(name: &str, head: Vec<Html>, rows: Vec<Html>) -> Html {
    html! {
        <div class="scroll" role="region" aria-label={name.to_owned()} tabindex="0">
            <table>
                <thead><tr>{ for head }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

/// The entries of a list as rows of a table; a sentence where there are none.
fn entry_rows(name: &str, if_none: &'static str, head: Vec<Html>, rows: Vec<Html>) -> Html {
    if rows.is_empty() { none(if_none) } else { table(name, head, rows) }
}

/// The heading of a column.
fn column(words: impl Into<AttrValue>) -> Html {
    column_heading(text(words), None)
}

/// The headings of columns.
fn columns(words: &[&'static str]) -> Vec<Html> {
    words.iter().copied().map(column).collect()
}

fn column_heading(body: Html, title: Option<&'static str>) -> Html {
    html! { <th scope="col" {title}>{ body }</th> }
}

/// The heading of a column that holds the field of this path.
fn column_of(cx: &Cx, path: &str) -> Html {
    let lang = cx.lang();
    let mut body = vec![text(labels::label(path, lang))];
    if let Some(unit) = labels::unit(path, lang) {
        body.push(html! { <span class="unit">{ format!(" ({unit})") }</span> });
    }
    column_heading(all(body), labels::help(path, lang))
}

/// An input in a table with the choice of its source, named by its column and its row.
fn cell(cx: &Cx, path: &str, row: &str, fallback: Option<String>) -> Html {
    let name = spoken(cx, path, row);
    input_cell(all(vec![bare(cx, path, row, fallback), field::source_select(cx, path, &name)]))
}

/// An input in a table of figures that come from one source, named by its column and its row.
fn plain_cell(cx: &Cx, path: &str, row: &str) -> Html {
    input_cell(bare(cx, path, row, None))
}

/// The input, its source beside it, and below both what is to be said of them.
fn input_cell(body: Html) -> Html {
    html! { <td class="input"><div class="cell">{ body }</div></td> }
}

fn bare(cx: &Cx, path: &str, row: &str, fallback: Option<String>) -> Html {
    let look = Look { fallback, ..Look::bare(spoken(cx, path, row)) };
    field::with(cx, path, &look)
}

fn spoken(cx: &Cx, path: &str, row: &str) -> String {
    format!("{}, {row}", labels::label(path, cx.lang()))
}

/// A button that adds an entry to a list.
fn add(cx: &Cx, words: &'static str, list: List) -> Html {
    button(cx, Some("add"), None, words, Msg::Added(list))
}

/// A button that removes an entry of a list; `name` says which, for those who hear it.
fn remove(cx: &Cx, name: &str, list: &str, index: usize) -> Html {
    let lang = cx.lang();
    let edit = Edit::Remove(list.to_owned(), index);
    let label = forms::remove_of(name, lang);
    button(cx, Some("remove"), Some(label), forms::remove(lang), Msg::Changed(edit))
}

/// A button that makes a change of the plan.
fn changer(cx: &Cx, words: &'static str, name: &str, edit: Edit) -> Html {
    button(cx, None, Some(format!("{words}: {name}")), words, Msg::Changed(edit))
}

/// A button that asks a figure why. `id` finds it in the document.
pub(super) fn why(cx: &Cx, id: Option<&'static str>, what: &str, subject: Subject) -> Html {
    why_called(cx, id, what, subject, words::why(cx.lang()).to_owned())
}

/// A button of these words that asks a figure why.
pub(super) fn why_called(
    cx: &Cx,
    id: Option<&'static str>,
    what: &str,
    subject: Subject,
    called: String,
) -> Html {
    html! {
        <button
            type="button"
            class="why"
            data-why={id}
            aria-label={words::why_of(what, cx.lang())}
            onclick={cx.click(Msg::AskedWhy(subject))}
        >{ called }</button>
    }
}

/// Figures that are worked out, each under its name.
fn figures(entries: Vec<Html>) -> Html {
    html! { <dl class="figures">{ for entries }</dl> }
}

/// A figure that is worked out; `beside` may ask why.
fn figure(name: &str, value: String, beside: Html) -> Html {
    html! {
        <div class="figure">
            <dt>{ name.to_owned() }</dt>
            <dd>{ value }{ " " }{ beside }</dd>
        </div>
    }
}

/// One entry of a list as a card: its name, its inputs, and a button that removes it.
fn entry(index: usize, name: &str, buttons: Html, body: Html) -> Html {
    html! {
        <li class="entry" key={index}>
            <div class="entry-head">
                <h4>{ name.to_owned() }</h4>
                <span class="entry-buttons">{ buttons }</span>
            </div>
            { body }
        </li>
    }
}

/// The entries of a list as cards; a sentence where there are none.
fn entries(if_none: &'static str, entries: Vec<Html>) -> Html {
    if entries.is_empty() {
        return none(if_none);
    }
    html! { <ul class="entries">{ for entries }</ul> }
}

/// The warnings of the outlook at a path.
fn warnings(cx: &Cx, path: &str) -> Html {
    let answer = &cx.model.answer;
    let mut here = Vec::new();
    for warning in answer.outlook.iter().flat_map(|outlook| &outlook.warnings) {
        if warning.path == path {
            let words = notes::warning(warning, &answer.plan, cx.lang());
            here.push(html! { <li>{ "⚠ " }{ words }</li> });
        }
    }
    if here.is_empty() {
        return Html::default();
    }
    html! { <ul class="warnings">{ for here }</ul> }
}

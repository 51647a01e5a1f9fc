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

use super::Cx;
use super::field::{self, Look};
use crate::app::{List, Msg, Subject};
use crate::sheet::Edit;
use crate::words::{forms, labels, notes, panels as words};
use yew::{Html, html};

/// The path of a field of the shown scenario.
fn of_scenario(cx: &Cx, rest: &str) -> String {
    format!("scenarios[{}].{rest}", cx.model.answer.scenario)
}

/// The paths of fields of the shown scenario as inputs, in a grid.
fn fields(inputs: impl IntoIterator<Item = Html>) -> Html {
    html! { <div class="fields">{ for inputs }</div> }
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
fn table(name: &str, head: impl IntoIterator<Item = Html>, rows: Html) -> Html {
    html! {
        <div class="scroll" role="region" aria-label={name.to_owned()} tabindex="0">
            <table>
                <thead><tr>{ for head }</tr></thead>
                <tbody>{ rows }</tbody>
            </table>
        </div>
    }
}

/// The entries of a list as rows of a table; a sentence where there are none.
fn entry_rows(
    name: &str,
    none: &str,
    head: impl IntoIterator<Item = Html>,
    rows: Vec<Html>,
) -> Html {
    if rows.is_empty() {
        return html! { <p class="none">{ none.to_owned() }</p> };
    }
    table(name, head, html! { <>{ for rows }</> })
}

/// The heading of a column.
fn column(text: impl Into<String>) -> Html {
    html! { <th scope="col">{ text.into() }</th> }
}

/// The heading of a column that holds the field of this path.
fn column_of(cx: &Cx, path: &str) -> Html {
    let lang = cx.lang();
    let label = labels::label(path, lang);
    let help = labels::help(path, lang);
    html! {
        <th scope="col" title={help}>
            { label }
            if let Some(unit) = labels::unit(path, lang) {
                <span class="unit">{ format!(" ({unit})") }</span>
            }
        </th>
    }
}

/// An input in a table with the choice of its source, named by its column and its row.
fn cell(cx: &Cx, path: &str, row: &str, fallback: Option<String>) -> Html {
    let name = spoken(cx, path, row);
    html! {
        <td class="input">
            { bare(cx, path, row, fallback) }
            { field::source_select(cx, path, &name) }
        </td>
    }
}

/// An input in a table of figures that come from one source, named by its column and its row.
fn plain_cell(cx: &Cx, path: &str, row: &str) -> Html {
    html! { <td class="input">{ bare(cx, path, row, None) }</td> }
}

fn bare(cx: &Cx, path: &str, row: &str, fallback: Option<String>) -> Html {
    let look = Look { fallback, ..Look::bare(spoken(cx, path, row)) };
    field::with(cx, path, &look)
}

fn spoken(cx: &Cx, path: &str, row: &str) -> String {
    format!("{}, {row}", labels::label(path, cx.lang()))
}

/// A button that adds an entry to a list.
fn add(cx: &Cx, text: &str, list: List) -> Html {
    html! {
        <button type="button" class="add" onclick={cx.click(Msg::Added(list))}>
            { text.to_owned() }
        </button>
    }
}

/// A button that removes an entry of a list; `name` says which, for those who hear it.
fn remove(cx: &Cx, name: &str, list: &str, index: usize) -> Html {
    let lang = cx.lang();
    html! {
        <button
            type="button"
            class="remove"
            aria-label={forms::remove_of(name, lang)}
            onclick={cx.click(Msg::Changed(Edit::Remove(list.to_owned(), index)))}
        >{ forms::remove(lang) }</button>
    }
}

/// A button that makes a change of the plan.
fn changer(cx: &Cx, text: &str, name: &str, edit: Edit) -> Html {
    html! {
        <button
            type="button"
            aria-label={format!("{text}: {name}")}
            onclick={cx.click(Msg::Changed(edit))}
        >{ text.to_owned() }</button>
    }
}

/// A button that asks a figure why. `id` finds it in the document.
fn why(cx: &Cx, id: &'static str, what: &str, subject: Subject) -> Html {
    let lang = cx.lang();
    html! {
        <button
            type="button"
            class="why"
            data-why={id}
            aria-label={words::why_of(what, lang)}
            onclick={cx.click(Msg::AskedWhy(subject))}
        >{ words::why(lang) }</button>
    }
}

/// Figures that are worked out, each under its name.
fn figures(entries: impl IntoIterator<Item = Html>) -> Html {
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
fn entries(none: &str, entries: Vec<Html>) -> Html {
    if entries.is_empty() {
        return html! { <p class="none">{ none.to_owned() }</p> };
    }
    html! { <ul class="entries">{ for entries }</ul> }
}

/// The warnings of the outlook at a path.
fn warnings(cx: &Cx, path: &str) -> Html {
    let answer = &cx.model.answer;
    let all = answer.outlook.iter().flat_map(|outlook| &outlook.warnings);
    let here: Vec<String> = all
        .filter(|warning| warning.path == path)
        .map(|warning| notes::warning(warning, &answer.plan, cx.lang()))
        .collect();
    if here.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="warnings">
            { for here.into_iter().map(|text| html! { <li>{ "⚠ " }{ text }</li> }) }
        </ul>
    }
}

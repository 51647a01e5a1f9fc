//! Where the numbers come from: assumed ones first, and visibly different.

use super::pieces::{all, none, row_heading, td, td_of, text, tr};
use super::{columns, fields, of_scenario, part, table};
use crate::app::Msg;
use crate::examples::{self, Example};
use crate::fields::{self as inputs, Nature};
use crate::sheet;
use crate::web::view::Cx;
use crate::web::view::field;
use crate::words::forms::sources as words;
use crate::words::{labels, months};
use thads_model::calendar::Month;
use thads_model::file::Json;
use thads_model::plan::Provenance;
use yew::{Html, classes, html};

pub(in crate::web) fn view(cx: &Cx) -> Html {
    let lang = cx.lang();
    let example = cx.model.sheet().example.as_deref().and_then(examples::by_id);
    all(vec![
        example.map(|example| about(cx, example)).unwrap_or_default(),
        part(words::numbers(lang), numbers(cx, example)),
        part(words::plan(lang), plan(cx, example)),
    ])
}

/// The published item an example comes from. The address is a link: nothing is loaded from it.
fn about(cx: &Cx, example: &Example) -> Html {
    let lang = cx.lang();
    let source = &example.source;
    let outlet = match source.date {
        Some(date) => format!("{}, {date}", source.outlet),
        None => source.outlet.to_owned(),
    };
    let mut item =
        vec![html! { <cite lang="vi">{ source.title }</cite> }, text(" – "), text(outlet)];
    if let Some(address) = source.address {
        item.push(text(" "));
        item.push(html! {
            <a href={address} target="_blank" rel="noopener noreferrer">{ words::address(lang) }</a>
        });
    }
    let mut parts = vec![part(words::source(lang), html! { <p>{ for item }</p> })];
    if let Some(outcome) = &example.outcome {
        let says = html! { <p>{ outcome.says.get(lang) }</p> };
        parts.push(part(words::outcome(lang), says));
    }
    all(parts)
}

fn numbers(cx: &Cx, example: Option<&'static Example>) -> Html {
    if cx.model.answer.plan.provenance.is_empty() {
        return none(words::none(cx.lang()));
    }
    let groups = [Provenance::Assumed, Provenance::Estimate, Provenance::Reported];
    all(groups.map(|group| one_group(cx, example, group)).into())
}

fn one_group(cx: &Cx, example: Option<&'static Example>, group: Provenance) -> Html {
    let lang = cx.lang();
    let mut rows = Vec::new();
    for (path, source) in &cx.model.answer.plan.provenance {
        if *source == group {
            rows.push(row(cx, example, path));
        }
    }
    if rows.is_empty() {
        return Html::default();
    }
    let name = words::group(group, rows.len(), lang);
    let head =
        columns(&[words::place(lang), words::value(lang), words::says(lang), words::from(lang)]);
    html! {
        <div
            class={classes!("source-group", format!("is-{}", group.key()))}
            data-group={group.key()}
        >
            <h4>{ name.clone() }</h4>
            { table(&name, head, rows) }
        </div>
    }
}

fn row(cx: &Cx, example: Option<&'static Example>, path: &str) -> Html {
    let place = labels::place(path, &cx.model.sheet().plan, cx.lang());
    let fact = example.and_then(|example| example.facts.iter().find(|fact| fact.path == path));
    let says = fact.map(|fact| fact.says.get(cx.lang()));
    tr(
        path,
        vec![
            row_heading(place.clone()),
            td_of(value(cx, path)),
            html! { <td class="says">{ says }</td> },
            td(field::source_select(cx, path, &place)),
        ],
    )
}

/// The value of a field as people read it.
fn value(cx: &Cx, path: &str) -> String {
    let lang = cx.lang();
    let value = cx.model.sheet().plan.at(path).unwrap_or(&Json::Null);
    let Some(nature) = sheet::nature(path) else { return String::new() };
    match (nature, value) {
        (_, Json::Null) => words::default(lang).to_owned(),
        (Nature::Month, Json::Whole(number)) => {
            let month = u8::try_from(*number).ok().and_then(Month::new);
            let year = cx.model.answer.plan.calendar.year();
            month.map(|month| months::full(month, year, lang)).unwrap_or_default()
        }
        (Nature::Choice(_), Json::Text(word)) => labels::choice(path, word, lang).to_owned(),
        (nature, value) => {
            let text = inputs::written(nature, value, lang);
            match labels::unit(path, lang) {
                Some(unit) => format!("{text} {unit}"),
                None => text,
            }
        }
    }
}

/// The name of the scenario, and what can be done with the plan as a whole.
fn plan(cx: &Cx, example: Option<&Example>) -> Html {
    let lang = cx.lang();
    html! {
        <>
            { fields(vec![field::field(cx, &of_scenario(cx, "name"))]) }
            <div class="buttons">
                if example.is_some() {
                    <button
                        type="button"
                        data-restore-example=""
                        onclick={cx.click(Msg::RestoredExample)}
                    >{ words::restore(lang) }</button>
                }
                <button type="button" data-delete-sheet="" onclick={cx.click(Msg::DeletedSheet)}>
                    { words::delete(lang) }
                </button>
                <span class="help">{ words::can_undo(lang) }</span>
            </div>
        </>
    }
}

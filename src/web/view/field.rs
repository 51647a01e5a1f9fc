//! One input of the plan: label, field, unit, source, and what is wrong with it.
//!
//! What kind of input it is follows from what the field holds ([`crate::fields`]).

pub(in crate::web) use super::id_of as id;
use super::{Cx, View};
use crate::app::Msg;
use crate::examples;
use crate::fields::{self, Nature, Trouble};
use crate::sheet::{self, Edit};
use crate::words::{labels, months, panels, problems};
use thads_model::calendar::Month;
use thads_model::file::Json;
use thads_model::plan::Provenance;
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlInputElement, HtmlSelectElement};
use yew::{Event, FocusEvent, Html, InputEvent, KeyboardEvent, classes, html};

/// How a field is shown.
#[derive(Clone, Debug, Default)]
pub(in crate::web) struct Look {
    /// A label of its own; else that of the field.
    pub(in crate::web) label: Option<String>,
    /// What is used when the field is empty, shown in it.
    pub(in crate::web) fallback: Option<String>,
    /// Whether only the input is shown: in a table, which has its own headings.
    pub(in crate::web) bare: bool,
    /// Set before the id: for a second input of the same field.
    pub(in crate::web) place: &'static str,
}

impl Look {
    /// A field that uses this when it is empty.
    pub(in crate::web) fn or(fallback: impl Into<String>) -> Self {
        Self { fallback: Some(fallback.into()), ..Self::default() }
    }

    /// Only the input, named by a label that is read out.
    pub(in crate::web) fn bare(label: impl Into<String>) -> Self {
        Self { label: Some(label.into()), bare: true, ..Self::default() }
    }
}

/// A field with its label.
pub(in crate::web) fn field(cx: &Cx, path: &str) -> View {
    with(cx, path, &Look::default())
}

/// A field with a look of its own.
pub(in crate::web) fn with(cx: &Cx, path: &str, look: &Look) -> View {
    let Some(nature) = sheet::nature(path) else { return Html::default() };
    let shape = fields::shape(path).unwrap_or_default();
    let label = look.label.clone().unwrap_or_else(|| labels::label(shape, cx.lang()).to_owned());
    let trouble = cx.model.troubles.get(path);
    // A field that is still to be filled is no mistake.
    let wrong = trouble.is_some_and(|trouble| *trouble != Trouble::Empty);
    let class = classes!(
        "field",
        look.bare.then_some("bare"),
        wrong.then_some("wrong"),
        source(cx, path).map(|source| format!("is-{}", source.key())),
    );
    let control = control(cx, path, nature, look, &label);
    if look.bare {
        return html! {
            <span {class}>{ control }{ remarks(cx, path, nature, trouble) }</span>
        };
    }
    let id = id(path);
    html! {
        <div {class} key={path.to_owned()}>
            <div class="field-head">
                <label for={id}>{ &label }</label>
                if has_source(path, nature) { { source_select(cx, path, &label) } }
            </div>
            <div class="field-line">
                { control }
                { unit(cx, shape) }
            </div>
            { remarks(cx, path, nature, trouble) }
            { help(cx, shape) }
        </div>
    }
}

fn unit(cx: &Cx, shape: &str) -> Html {
    match labels::unit(shape, cx.lang()) {
        Some(unit) => html! { <span class="unit" aria-hidden="true">{ unit }</span> },
        None => Html::default(),
    }
}

fn help(cx: &Cx, shape: &str) -> Html {
    match labels::help(shape, cx.lang()) {
        Some(help) => html! { <p class="help">{ help }</p> },
        None => Html::default(),
    }
}

fn control(cx: &Cx, path: &str, nature: Nature, look: &Look, label: &str) -> Html {
    match nature {
        Nature::Flag => flag(cx, path, look, label),
        Nature::Month => month(cx, path, look, label),
        Nature::Choice(words) => choice(cx, path, words, look, label),
        Nature::Number(..) | Nature::Whole(..) | Nature::Date | Nature::Text => {
            text(cx, path, nature, look, label)
        }
    }
}

/// The name of a bare input; one with a visible label needs none.
fn spoken(look: &Look, label: &str) -> Option<String> {
    look.bare.then(|| label.to_owned())
}

/// A text input for any field that is typed.
pub(in crate::web) fn text(cx: &Cx, path: &str, nature: Nature, look: &Look, label: &str) -> Html {
    let typed = path.to_owned();
    let entered = path.to_owned();
    let wrong = cx.model.troubles.get(path).is_some_and(|trouble| *trouble != Trouble::Empty);
    let numeric = matches!(nature, Nature::Number(..) | Nature::Whole(..));
    let id = format!("{}{}", look.place, id(path));
    html! {
        <input
            type="text"
            class={classes!(numeric.then_some("number"))}
            inputmode={numeric.then_some("decimal")}
            autocomplete="off"
            spellcheck="false"
            value={cx.model.text_at(path)}
            placeholder={look.fallback.clone()}
            aria-label={spoken(look, label)}
            aria-invalid={wrong.then_some("true")}
            aria-describedby={wrong.then(|| format!("{id}-trouble"))}
            {id}
            oninput={cx.on(move |e: InputEvent| Msg::Typed(typed.clone(), value_of(e.target())))}
            onfocus={cx.on(move |_: FocusEvent| Msg::Entered(entered.clone()))}
            onblur={cx.on(|_: FocusEvent| Msg::Left)}
            onkeydown={stop_enter()}
        />
    }
}

/// Enter must not send a form that the host page may have around the element.
fn stop_enter() -> yew::Callback<KeyboardEvent> {
    yew::Callback::from(|e: KeyboardEvent| {
        if e.key() == "Enter" {
            e.prevent_default();
        }
    })
}

fn flag(cx: &Cx, path: &str, look: &Look, label: &str) -> Html {
    let default = ["in_enforceable", "include"].iter().any(|key| path.ends_with(key));
    let checked = match cx.model.sheet().plan.at(path) {
        Some(Json::Flag(flag)) => *flag,
        _ => default,
    };
    let at = path.to_owned();
    html! {
        <input
            id={id(path)}
            type="checkbox"
            {checked}
            aria-label={spoken(look, label)}
            onchange={cx.on(move |e: Event| {
                let checked = e.target().and_then(|node| node.dyn_into::<HtmlInputElement>().ok());
                let checked = checked.is_some_and(|input| input.checked());
                Msg::Changed(Edit::Set(at.clone(), Json::Flag(checked)))
            })}
        />
    }
}

/// A month of the work year; a field that may be empty offers its fallback.
fn month(cx: &Cx, path: &str, look: &Look, label: &str) -> Html {
    let chosen = match cx.model.sheet().plan.at(path) {
        Some(Json::Whole(number)) => *number,
        _ => 0,
    };
    let year = cx.model.answer.plan.calendar.year();
    let at = path.to_owned();
    html! {
        <select
            id={id(path)}
            data-chosen={chosen.to_string()}
            aria-label={spoken(look, label)}
            onchange={cx.on(move |e: Event| {
                let number: i64 = chosen_of(e.target()).parse().unwrap_or(0);
                let value = if number == 0 { Json::Null } else { Json::Whole(number) };
                Msg::Changed(Edit::Set(at.clone(), value))
            })}
        >
            if let Some(fallback) = &look.fallback {
                <option value="0" selected={chosen == 0}>{ fallback }</option>
            }
            { for Month::all().map(|month| {
                let number = i64::from(month.number());
                html! {
                    <option value={number.to_string()} selected={number == chosen}>
                        { months::full(month, year, cx.lang()) }
                    </option>
                }
            }) }
        </select>
    }
}

fn choice(cx: &Cx, path: &str, words: &'static [&'static str], look: &Look, label: &str) -> Html {
    let shape = fields::shape(path).unwrap_or_default();
    let chosen = cx.model.sheet().plan.at(path).and_then(Json::as_text).unwrap_or(words[0]);
    let at = path.to_owned();
    html! {
        <select
            id={id(path)}
            data-chosen={chosen.to_owned()}
            aria-label={spoken(look, label)}
            onchange={cx.on(move |e: Event| {
                Msg::Changed(Edit::Set(at.clone(), Json::Text(chosen_of(e.target()))))
            })}
        >
            { for words.iter().map(|word| html! {
                <option value={*word} selected={*word == chosen}>
                    { labels::choice(shape, word, cx.lang()) }
                </option>
            }) }
        </select>
    }
}

/// What is wrong with the text, the two readings it may have, or how it was read.
fn remarks(cx: &Cx, path: &str, nature: Nature, trouble: Option<&Trouble>) -> Html {
    match trouble {
        Some(Trouble::Empty) => html! {
            <p class="to-fill">{ panels::to_be_filled(cx.lang()) }</p>
        },
        Some(trouble) => html! {
            <div class="trouble" id={format!("{}-trouble", id(path))} role="alert">
                <p>{ problems::trouble_at(path, trouble, &cx.model.sheet().plan, cx.lang()) }</p>
                if let Trouble::Ask(readings, kind) = trouble {
                    { both_readings(cx, path, *readings, *kind) }
                }
            </div>
        },
        None => echo(cx, path, nature),
    }
}

/// The field asks: a button for each reading.
fn both_readings(
    cx: &Cx,
    path: &str,
    readings: [rust_decimal::Decimal; 2],
    kind: crate::intake::Kind,
) -> Html {
    let words = problems::readings(readings, kind, cx.lang());
    html! {
        <div class="readings">
            { for readings.into_iter().zip(words).map(|(value, words)| html! {
                <button type="button" onclick={cx.click(Msg::ChoseReading(path.to_owned(), value))}>
                    { words }
                </button>
            }) }
        </div>
    }
}

/// How a text was read, where it could have been read otherwise.
fn echo(cx: &Cx, path: &str, nature: Nature) -> Html {
    let Some((focused, text)) = &cx.model.view.focus else { return Html::default() };
    if focused != path {
        return Html::default();
    }
    match fields::take(nature, text, cx.model.sheet().work_year()) {
        Ok(taken) if taken.echo => {
            let shape = fields::shape(path).unwrap_or_default();
            let unit = labels::unit(shape, cx.lang()).unwrap_or_default();
            let read = fields::written(nature, &taken.value, cx.lang());
            html! { <p class="echo" role="status">{ format!("= {read} {unit}") }</p> }
        }
        _ => Html::default(),
    }
}

/// Where the number of a field comes from; `None` where nobody has said.
pub(in crate::web) fn source(cx: &Cx, path: &str) -> Option<Provenance> {
    cx.model.answer.plan.provenance.get(path).copied()
}

/// What the example's source says of a field.
fn fact(cx: &Cx, path: &str) -> Option<&'static str> {
    let example = examples::by_id(cx.model.sheet().example.as_deref()?)?;
    let fact = example.facts.iter().find(|fact| fact.path == path)?;
    Some(fact.says.get(cx.lang()))
}

/// Whether a field holds a figure, which comes from somewhere. The date of the report and the
/// year are what the plan is about.
fn has_source(path: &str, nature: Nature) -> bool {
    let numeric = matches!(nature, Nature::Number(..) | Nature::Whole(..) | Nature::Date);
    numeric && !["as_of", "work_year"].contains(&path)
}

/// Says, and lets say, where the number called `name` comes from.
pub(in crate::web) fn source_select(cx: &Cx, path: &str, name: &str) -> Html {
    let chosen = source(cx, path);
    let at = path.to_owned();
    let lang = cx.lang();
    html! {
        <select
            class={classes!("source", chosen.map(|source| format!("is-{}", source.key())))}
            title={fact(cx, path)}
            data-chosen={chosen.map_or("", Provenance::key)}
            aria-label={panels::source_of(name, lang)}
            onchange={cx.on(move |e: Event| {
                let key = chosen_of(e.target());
                let source = Provenance::ALL.into_iter().find(|source| source.key() == key);
                Msg::Changed(Edit::Mark(at.clone(), source.map(Provenance::key)))
            })}
        >
            <option value="" selected={chosen.is_none()}>{ panels::source(None, lang) }</option>
            { for Provenance::ALL.into_iter().map(|source| html! {
                <option value={source.key()} selected={chosen == Some(source)}>
                    { panels::source(Some(source), lang) }
                </option>
            }) }
        </select>
    }
}

/// The text of an input that an event comes from.
pub(in crate::web) fn value_of(target: Option<EventTarget>) -> String {
    let input = target.and_then(|node| node.dyn_into::<HtmlInputElement>().ok());
    input.map(|input| input.value()).unwrap_or_default()
}

/// The value of a select that an event comes from.
pub(in crate::web) fn chosen_of(target: Option<EventTarget>) -> String {
    let select = target.and_then(|node| node.dyn_into::<HtmlSelectElement>().ok());
    select.map(|select| select.value()).unwrap_or_default()
}

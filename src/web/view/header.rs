//! The bar on top: which plan, which scenario, undo, files, language.

use super::field;
use super::{Cx, View};
use crate::app::{Msg, Panel};
use crate::examples;
use crate::lang::Lang;
use crate::sheet::Sheet;
use crate::words::{months, panels};
use std::rc::Rc;
use yew::{Event, Html, html};

pub(super) fn view(cx: &Cx) -> View {
    let lang = cx.lang();
    let plan = &cx.model.answer.plan;
    let unit = match &*plan.unit {
        "" => panels::unit_without_name(&cx.model.hosting.levels, lang),
        unit => unit.to_owned(),
    };
    html! {
        <header class="bar" part="header">
            <slot name="brand"></slot>
            <h1>
                <span class="product">{ panels::product(lang) }</span>
                <button
                    type="button"
                    class="unit-name"
                    title={panels::tab(Panel::Report, lang)}
                    onclick={cx.click(Msg::OpenedPanel(Panel::Report))}
                >{ unit }</button>
                <span class="as-of">
                    { panels::year_and_date(plan.calendar.year(), &months::date(plan.calendar.as_of()), lang) }
                </span>
                <span class="shown-scenario">{ cx.model.answer.shown().name.clone() }</span>
            </h1>
            <div class="tools">
                { plans(cx) }
                { scenarios(cx) }
                { steps(cx) }
                <button
                    type="button"
                    data-open-file=""
                    disabled={cx.model.is_read_only()}
                    onclick={cx.click(Msg::AskedForFile)}
                >
                    { panels::open(lang) }
                </button>
                <button type="button" data-save-file="" onclick={cx.click(Msg::AskedToSave)}>
                    { panels::save(lang) }
                </button>
                { room(cx) }
                { language(cx) }
                <slot name="actions"></slot>
            </div>
        </header>
    }
}

/// The plans being worked on, the one shown last first; those agreed on; the examples.
fn plans(cx: &Cx) -> Html {
    let lang = cx.lang();
    let workspace = &cx.model.workspace;
    let current = cx.model.sheet().example.clone();
    let chosen = match &current {
        Some(example) if cx.model.sheet().agreement.is_none() => example.clone(),
        _ => format!("sheet:{}", workspace.current),
    };
    let entries = workspace.by_last_shown();
    let (agreed, own): (Vec<_>, Vec<_>) =
        entries.into_iter().partition(|(_, sheet)| sheet.agreement.is_some());
    let own = own.into_iter().filter(|(_, sheet)| sheet.example.is_none());
    let option = |(index, sheet): (usize, &Rc<Sheet>)| {
        html! {
            <option
                value={format!("sheet:{index}")}
                selected={index == workspace.current}
            >{ sheet.name(lang) }</option>
        }
    };
    html! {
        <select
            data-menu="examples"
            data-chosen={chosen.clone()}
            aria-label={panels::choose_plan(lang)}
            title={panels::choose_plan(lang)}
            onchange={cx.on(|e: Event| picked(&field::chosen_of(e.target())))}
        >
            <optgroup label={panels::own_plans(lang)}>
                { for own.map(option) }
                <option value="new">{ panels::new_plan(lang) }</option>
            </optgroup>
            if !agreed.is_empty() {
                <optgroup label={panels::agreed_plans(lang)}>
                    { for agreed.into_iter().map(option) }
                </optgroup>
            }
            <optgroup label={panels::examples(lang)}>
                { for examples::MENU.iter().map(|(id, name)| html! {
                    <option value={*id} selected={chosen == *id}>{ name.get(lang) }</option>
                }) }
            </optgroup>
        </select>
    }
}

fn picked(value: &str) -> Msg {
    if let Some(index) = value.strip_prefix("sheet:").and_then(|index| index.parse().ok()) {
        return Msg::PickedSheet(index);
    }
    match examples::by_id(value) {
        Some(example) => Msg::PickedExample(example.id),
        None => Msg::StartedAnew,
    }
}

fn scenarios(cx: &Cx) -> Html {
    let lang = cx.lang();
    let rigid = cx.model.is_read_only();
    let answer = &cx.model.answer;
    let several = answer.plan.scenarios.len() > 1;
    html! {
        <span class="scenarios">
            <select
                data-menu="scenarios"
                data-chosen={answer.scenario.to_string()}
                aria-label={panels::choose_scenario(lang)}
                title={panels::choose_scenario(lang)}
                onchange={cx.on(|e: Event| {
                    Msg::PickedScenario(field::chosen_of(e.target()).parse().unwrap_or(0))
                })}
            >
                { for answer.plan.scenarios.iter().enumerate().map(|(index, scenario)| html! {
                    <option value={index.to_string()} selected={index == answer.scenario}>
                        { &scenario.name }
                    </option>
                }) }
            </select>
            <button
                type="button"
                data-scenario="copy"
                disabled={rigid}
                title={panels::copy_scenario(lang)}
                aria-label={panels::copy_scenario(lang)}
                onclick={cx.click(Msg::CopiedScenario)}
            >{ "+" }</button>
            if several {
                <button
                    type="button"
                    data-scenario="delete"
                    disabled={rigid}
                    title={panels::delete_scenario(lang)}
                    aria-label={panels::delete_scenario(lang)}
                    onclick={cx.click(Msg::DeletedScenario)}
                >{ "−" }</button>
            }
        </span>
    }
}

fn steps(cx: &Cx) -> Html {
    let lang = cx.lang();
    let rigid = cx.model.is_read_only();
    html! {
        <span class="steps">
            <button
                type="button"
                data-step="undo"
                disabled={rigid || !cx.model.workspace.history().can_undo()}
                title={panels::undo(lang)}
                aria-label={panels::undo(lang)}
                onclick={cx.click(Msg::Undone)}
            >{ "↶" }</button>
            <button
                type="button"
                data-step="redo"
                disabled={rigid || !cx.model.workspace.history().can_redo()}
                title={panels::redo(lang)}
                aria-label={panels::redo(lang)}
                onclick={cx.click(Msg::Redone)}
            >{ "↷" }</button>
            <button
                type="button"
                data-step="replay"
                disabled={!cx.model.workspace.history().can_undo()}
                title={panels::replay(lang)}
                aria-label={panels::replay(lang)}
                onclick={cx.click(Msg::Replayed)}
            >{ "⏵" }</button>
        </span>
    }
}

/// The view for the room, and the window for the projector.
fn room(cx: &Cx) -> Html {
    let lang = cx.lang();
    html! {
        <span class="room">
            <button
                type="button"
                id="present"
                data-present=""
                aria-pressed={cx.model.view.presenting.to_string()}
                title={panels::present_key(lang)}
                onclick={cx.click(Msg::Presented)}
            >{ panels::present(lang) }</button>
            <button
                type="button"
                data-second-window=""
                title={panels::second_window(lang)}
                aria-label={panels::second_window(lang)}
                onclick={cx.click(Msg::AskedForSecondWindow)}
            >{ "⧉" }</button>
        </span>
    }
}

/// The other language, named in its own words.
fn language(cx: &Cx) -> Html {
    let (other, code, short, name) = match cx.lang() {
        Lang::Vi => (Lang::En, "en", "EN", "English"),
        Lang::En => (Lang::Vi, "vi", "VI", "Tiếng Việt"),
    };
    html! {
        <button type="button" lang={code} data-language={code} title={name} aria-label={format!("{short} – {name}")} onclick={cx.click(Msg::ChoseLanguage(other))}>
            { short }
        </button>
    }
}

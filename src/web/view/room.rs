//! What the room sees in the second window: the answers, the year, and what has been moved.

use super::{Cx, View, answers, chart};
use crate::words::{levers as words, panels};
use thads_model::levers::Lever;
use yew::{Html, html};

pub(in crate::web) fn view(cx: &Cx) -> View {
    html! {
        <main class="planner presenting projector" lang={cx.pick("vi", "en")}>
            <h1 class="room-title">{ title(cx) }</h1>
            { answers::view(cx) }
            { super::page::scene(cx) }
            { moved(cx) }
            <div class="side">
                <div class="panel">
                    <section class="open-panel year-panel">{ chart::view(cx) }</section>
                </div>
            </div>
        </main>
    }
}

fn title(cx: &Cx) -> String {
    let answer = &cx.model.answer;
    format!("{} · {}", cx.model.sheet().name(cx.lang()), answer.shown().name)
}

/// The levers that stand elsewhere than by default.
fn moved(cx: &Cx) -> Html {
    let lang = cx.lang();
    let lever = |lever: Lever| {
        let setting = cx.model.sheet().setting(&cx.model.answer, lever);
        words::change(lever, &setting, lang)?;
        let value = words::value(lever, setting.present, lang);
        Some(format!("{}: {value}", words::name(lever, lang)))
    };
    let moved: Vec<String> = Lever::ALL.into_iter().filter_map(lever).collect();
    if moved.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="moved-levers" aria-label={panels::levers(lang)}>
            { for moved.into_iter().map(|text| html! { <li>{ text }</li> }) }
        </ul>
    }
}

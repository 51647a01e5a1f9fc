//! A panel that the module of the analysis fills: what is set, and what comes out.

use super::{Cx, View, blocks};
use crate::app::{Msg, Panel, Standing};
use crate::inquiry::{Block, Page, Trouble};
use crate::words::analysis as words;
use yew::{Html, html};

pub(super) fn view(cx: &Cx, panel: Panel) -> View {
    let lang = cx.lang();
    let analysis = &cx.model.analysis;
    if analysis.standing == Standing::Missing {
        return html! { <p class="none">{ words::missing(lang) }</p> };
    }
    let shown = analysis.shown.as_ref().filter(|shown| Some(shown.topic) == panel.topic());
    let Some(shown) = shown else {
        return html! {
            <p class="none" role="status">{ words::at_work(progress(cx), lang) }{ stop(cx) }</p>
        };
    };
    let page = &shown.page;
    html! {
        <div class="analysis" data-topic={panel.id()} aria-busy={analysis.at_work.is_some().to_string()}>
            <>{ for page.settings.iter().map(|block| blocks::view(cx, block)) }</>
            { troubles(page) }
            { results(cx, page, shown.last_good.as_deref()) }
            { waiting(cx) }
        </div>
    }
}

/// Whether a page of paper is on screen: then it is the only thing that is printed.
pub(super) fn shows_paper(cx: &Cx) -> bool {
    if cx.model.view.why.is_some() {
        return false;
    }
    let shown = cx.model.analysis.shown.as_ref();
    let shown = shown.filter(|shown| Some(shown.topic) == cx.model.view.panel.topic());
    shown.is_some_and(|shown| {
        let before = shown.last_good.as_deref().and_then(|page| page.results.as_ref());
        let results = shown.page.results.as_ref().or(before);
        results.into_iter().flatten().any(|block| matches!(block, Block::Paper(_)))
    })
}

/// What is wrong with the settings, each also at its field.
fn troubles(page: &Page) -> Html {
    if page.troubles.is_empty() {
        return Html::default();
    }
    let line = |trouble: &Trouble| html! { <li>{ trouble.text.clone() }</li> };
    html! { <ul class="trouble" role="alert">{ for page.troubles.iter().map(line) }</ul> }
}

/// The results; those from before a setting went wrong stay, and are said to be so.
fn results(cx: &Cx, page: &Page, last_good: Option<&Page>) -> Html {
    let results = page.results.as_ref();
    let before = last_good.and_then(|page| page.results.as_ref());
    let stale = results.is_none() && before.is_some();
    let placed = |(place, block): (usize, &Block)| {
        html! { <key={key(place, block)}>{ blocks::view(cx, block) }</> }
    };
    html! {
        <div class="results" data-stale={stale.to_string()}>
            if stale { <p class="help">{ words::before_the_mistake(cx.lang()) }</p> }
            // In a list of their own: only where each has a key are keys looked at.
            <>{ for results.or(before).into_iter().flatten().enumerate().map(placed) }</>
        </div>
    }
}

/// What a block is known by from one drawing to the next: a text that is being typed stays the same
/// node, whatever comes and goes around it.
fn key(place: usize, block: &Block) -> String {
    match block {
        Block::Writing(path, ..) => path.clone(),
        _ => place.to_string(),
    }
}

/// How far the work on a newer answer is: only where it takes long enough to be counted.
fn waiting(cx: &Cx) -> Html {
    match progress(cx) {
        Some(_) => html! {
            <p class="waiting" role="status">
                { words::at_work(progress(cx), cx.lang()) }{ stop(cx) }
            </p>
        },
        None => Html::default(),
    }
}

/// Ends work that takes long enough to be watched.
fn stop(cx: &Cx) -> Html {
    if progress(cx).is_none() {
        return Html::default();
    }
    html! {
        <>
            { " " }
            <button type="button" data-stop="" onclick={cx.click(Msg::Stopped)}>
                { words::stop(cx.lang()) }
            </button>
        </>
    }
}

fn progress(cx: &Cx) -> Option<(u32, u32)> {
    cx.model.analysis.at_work.map(|(_, progress)| progress).filter(|(_, all)| *all > 0)
}

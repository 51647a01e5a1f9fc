//! The whole screen: bar, answers, levers, and a panel beside them. The answers are never hidden.

use super::{
    Cx, View, analysis, answers, chart, header, levers, months, notices, panels, questions, why,
};
use crate::app::{Msg, Panel};
use crate::inquiry::{Act, Deed};
use crate::web::effects::Nodes;
use crate::words::{notes, panels as words};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, KeyboardEvent, classes, html};

/// Bytes beyond which a file is not even read: no workbook of figures is as large.
const LARGEST_FILE: f64 = 100_000_000.0;

pub(in crate::web) fn view(cx: &Cx, nodes: &Nodes) -> View {
    html! {
        <div
            class={classes!(
                "planner",
                cx.model.view.presenting.then_some("presenting"),
                (!cx.model.notices.is_empty()).then_some("noticed"),
                analysis::shows_paper(cx).then_some("with-paper"),
            )}
            lang={cx.pick("vi", "en")} ref={nodes.root.clone()} onkeydown={keys(cx)}>
            { header::view(cx) }
            { answers::view(cx) }
            { scene(cx) }
            { read_only(cx) }
            { agreement(cx) }
            { questions::view(cx) }
            <div class="work">
                { levers::view(cx) }
                <section class="side" aria-label={words::panels(cx.lang())}>
                    { tabs(cx) }
                    <div class="panel" part="panel" ref={nodes.panel.clone()} id="panel">{ panel(cx) }</div>
                    { remarks(cx) }
                </section>
            </div>
            { notices::view(cx) }
            <input
                ref={nodes.file.clone()}
                type="file"
                class="hidden-file"
                data-open=""
                tabindex="-1"
                accept=".json,.thads,.xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.tsv,.txt"
                aria-label={words::open(cx.lang())}
                onchange={file_chosen(cx)}
            />
        </div>
    }
}

/// Ctrl+Z and Ctrl+Y step over changes of the plan; Escape closes an explanation.
fn keys(cx: &Cx) -> Callback<KeyboardEvent> {
    let link = cx.link.clone();
    let explaining = cx.model.view.why.is_some();
    let presenting = cx.model.view.presenting;
    Callback::from(move |e: KeyboardEvent| {
        let control = e.ctrl_key() || e.meta_key();
        let message = match e.key().to_ascii_lowercase().as_str() {
            "z" if control && e.shift_key() => Msg::Redone,
            "z" if control => Msg::Undone,
            "y" if control => Msg::Redone,
            "escape" if explaining => Msg::ClosedWhy,
            "escape" if presenting => Msg::Presented,
            "f9" => Msg::Presented,
            _ => return,
        };
        e.prevent_default();
        link.emit(message);
    })
}

/// Which scene of a replay is on.
pub(super) fn scene(cx: &Cx) -> Html {
    let Some(replay) = &cx.model.replay else { return Html::default() };
    let when = if replay.is_before() { "before" } else { "after" };
    html! {
        <p class="scene" data-scene={when} role="status">
            { words::scene(replay, &cx.model.sheet().plan, cx.lang()) }
        </p>
    }
}

/// Over everything, where nothing can be changed.
fn read_only(cx: &Cx) -> Html {
    if !cx.model.is_read_only() {
        return Html::default();
    }
    html! { <p class="agreement" data-read-only=""><b>{ words::read_only(cx.lang()) }</b></p> }
}

/// Over a plan that was agreed on: since when, and the ways on from here.
fn agreement(cx: &Cx) -> Html {
    let lang = cx.lang();
    let sheet = cx.model.sheet();
    let Some(agreement) = &sheet.agreement else { return Html::default() };
    let deed = |deed: Deed| cx.click(Msg::Acted(Act::Do(deed)));
    html! {
        <p class="agreement" data-agreement="">
            <b>{ words::agreed_on(agreement.at, &agreement.reason, lang) }</b>
            if cx.model.workspace.place(&agreement.of).is_some() {
                <button type="button" onclick={deed(Deed::ShowSheet(agreement.of.clone()))}>
                    { words::back_to_work(lang) }
                </button>
            }
            <button type="button" onclick={deed(Deed::CopySheet(sheet.id.clone()))}>
                { words::copy_to_work(lang) }
            </button>
        </p>
    }
}

fn tabs(cx: &Cx) -> Html {
    let (results, others) = Panel::ALL.split_at(Panel::RESULTS);
    let (meeting, inputs) = others.split_at(Panel::MEETING);
    html! {
        <nav class="tabs" aria-label={words::panels(cx.lang())}>
            <div class="tab-row">{ for results.iter().map(|panel| tab(cx, *panel)) }</div>
            <div class="tab-row inputs">
                <span class="tab-group">{ words::meeting(cx.lang()) }</span>
                { for meeting.iter().map(|panel| tab(cx, *panel)) }
            </div>
            <div class="tab-row inputs">
                <span class="tab-group">{ words::inputs(cx.lang()) }</span>
                { for inputs.iter().map(|panel| tab(cx, *panel)) }
            </div>
        </nav>
    }
}

fn tab(cx: &Cx, panel: Panel) -> Html {
    html! {
        <button
            type="button"
            id={format!("tab-{}", panel.id())}
            data-panel={panel.id()}
            aria-pressed={(panel == cx.model.view.panel).to_string()}
            onclick={cx.click(Msg::OpenedPanel(panel))}
        >{ words::tab(panel, cx.lang()) }</button>
    }
}

fn panel(cx: &Cx) -> Html {
    if let Some(subject) = cx.model.view.why {
        return why::view(cx, subject);
    }
    let panel = cx.model.view.panel;
    let locked = cx.model.is_locked();
    let shown = if panel == Panel::Year { chart::view(cx) } else { other_panel(cx, panel) };
    // Where nothing in it takes the focus, it does itself, so that it can be scrolled by keys.
    let rigid = locked && panel.holds_inputs();
    html! {
        <section
            tabindex={rigid.then_some("0")}
            class={format!("open-panel {}-panel", panel.id())}
            data-open-panel={panel.id()}
            aria-label={words::tab(panel, cx.lang())}
            key={panel.id()}
        >
            if panel.holds_inputs() {
                <fieldset class="bare" disabled={locked}>{ shown }</fieldset>
            } else {
                { shown }
            }
        </section>
    }
}

/// What is not open at first: one function, so that it comes later with all that only it needs
/// (`xtask/src/split.rs`).
#[inline(never)]
fn other_panel(cx: &Cx, panel: Panel) -> Html {
    match panel {
        Panel::Year => chart::view(cx),
        Panel::Months => months::view(cx),
        Panel::Report => panels::report::view(cx),
        Panel::Targets => panels::targets::view(cx),
        Panel::Staff => panels::staff::view(cx),
        Panel::Effort => panels::effort::view(cx),
        Panel::Flows => panels::flows::view(cx),
        Panel::Matters => panels::matters::view(cx),
        Panel::Calendar => panels::calendar::view(cx),
        Panel::History => panels::history::view(cx),
        Panel::Sources => panels::sources::view(cx),
        Panel::Needs
        | Panel::Weights
        | Panel::Sureness
        | Panel::Package
        | Panel::Trials
        | Panel::Compare
        | Panel::Brief
        | Panel::Journal
        | Panel::Ledger
        | Panel::Share
        | Panel::Import => analysis::view(cx, panel),
    }
}

/// Notes and warnings on the result: in sight, folded after the first.
fn remarks(cx: &Cx) -> Html {
    let answer = &cx.model.answer;
    let Some(outlook) = &answer.outlook else { return Html::default() };
    let lang = cx.lang();
    let warnings = outlook.warnings.iter().map(|w| notes::warning(w, &answer.plan, lang));
    let warnings: Vec<String> = warnings.collect();
    let notes = notes::notes(outlook, &answer.plan, lang);
    let count = warnings.len() + notes.len();
    let Some(first) = warnings.first().or(notes.first()).cloned() else { return Html::default() };
    html! {
        <details class="remarks">
            <summary>
                <b>{ words::remarks(count, lang) }</b>{ " " }<span class="first">{ first }</span>
            </summary>
            <ul>
                { for warnings.into_iter().map(|text| html! { <li class="warning">{ text }</li> }) }
                { for notes.into_iter().map(|text| html! { <li>{ text }</li> }) }
            </ul>
        </details>
    }
}

/// Reads the chosen file, unless it is too large to be a plan.
fn file_chosen(cx: &Cx) -> Callback<Event> {
    let link = cx.link.clone();
    Callback::from(move |e: Event| {
        let input = e.target().and_then(|node| node.dyn_into::<HtmlInputElement>().ok());
        let Some(file) = input.and_then(|input| input.files()).and_then(|files| files.get(0))
        else {
            return;
        };
        let name = file.name();
        if file.size() > LARGEST_FILE {
            link.emit(Msg::FileTooLarge(name, file.size() as u64));
            return;
        }
        let link = link.clone();
        spawn_local(async move {
            let file = gloo::file::File::from(file);
            match gloo::file::futures::read_as_bytes(&file).await {
                Ok(bytes) => link.emit(Msg::FileRead(name, bytes)),
                Err(_) => link.emit(Msg::FileUnreadable(name)),
            }
        });
    })
}

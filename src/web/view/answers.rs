//! The two answers, always on top.

use super::{Cx, View};
use crate::app::{Msg, Subject};
use crate::words::{answer, panels};
use thads_model::plan::StreamName;
use yew::{Html, classes, html};

pub(super) fn view(cx: &Cx) -> View {
    html! {
        <section class="answers" aria-label={panels::answers(cx.lang())}>
            { for StreamName::ALL.map(|stream| card(cx, stream)) }
            <p class="spoken" role="status" aria-live="polite">{ announced(cx) }</p>
        </section>
    }
}

/// The answer as it is read out, once it stands still.
fn announced(cx: &Cx) -> String {
    let announced = cx.model.view.announced.as_ref();
    announced.map(|answer| answer::announcement(answer, cx.lang())).unwrap_or_default()
}

fn card(cx: &Cx, stream: StreamName) -> Html {
    let lang = cx.lang();
    let words = answer::words(&cx.model.answer, stream, lang);
    html! {
        <article
            class={classes!("answer", stream.key(), words.verdict)}
            data-answer={stream.key()}
            data-verdict={words.verdict}
        >
            <header>
                <h2>{ words.title }</h2>
                <span class="verdict">{ sign(words.verdict) }{ " " }{ words.status }</span>
                <strong class="rate">{ words.rate }</strong>
                <span class="target">
                    { words.target }
                    if cx.model.answer.plan.targets.provisional {
                        { " " }<em class="provisional">{ panels::provisional(lang) }</em>
                    }
                </span>
                <button
                    type="button"
                    class="why"
                    data-why={stream.key()}
                    aria-label={panels::why_of(words.title, lang)}
                    onclick={cx.click(Msg::AskedWhy(Subject::Verdict(stream)))}
                >{ panels::why(lang) }</button>
            </header>
            <p class="sentence">
                <b>{ words.gap }</b>
                if !words.effort.is_empty() {
                    { " " }
                    <button
                        type="button"
                        class="linked"
                        title={panels::why(lang)}
                        onclick={cx.click(Msg::AskedWhy(Subject::Needed(stream)))}
                    >{ words.effort }</button>
                }
                if let Some(caution) = words.caution {
                    { " " }<span class="caution">{ caution }</span>
                }
            </p>
        </article>
    }
}

/// The verdict as a sign: colour is never the only one.
fn sign(verdict: &str) -> Html {
    let sign = match verdict {
        "met" => "✓",
        "short" => "✕",
        _ => "?",
    };
    html! { <span class="sign" aria-hidden="true">{ sign }</span> }
}

//! The two answers, always on top.

use super::{Cx, View};
use crate::app::{Msg, Subject};
use crate::words::{answer, panels, standing};
use thads_model::plan::StreamName;
use yew::{Html, classes, html};

pub(super) fn view(cx: &Cx) -> View {
    html! {
        <section class="answers" part="answers" aria-label={panels::answers(cx.lang())}>
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
    // Both in the head and, where that is as short as can be, after the gap: one of them is shown.
    let target = html! {
        <span class="target">
            { words.target }
            if cx.model.answer.plan.targets.provisional {
                { " " }<em class="provisional">{ panels::provisional(lang) }</em>
            }
        </span>
    };
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
                { target.clone() }
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
                { " " }{ target }
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
            { facts(cx, stream) }
        </article>
    }
}

/// How likely it is, until when it can be reached, what it compares with.
fn facts(cx: &Cx, stream: StreamName) -> Html {
    let analysis = &cx.model.analysis;
    let deadline = analysis.deadlines.map(|deadlines| match stream {
        StreamName::Cases => deadlines.cases,
        StreamName::Money => deadlines.money,
    });
    let chance = analysis.chance.as_deref();
    let answer = &cx.model.answer;
    let agreed = cx.model.agreed.as_ref();
    let agreed =
        agreed.and_then(|(_, agreed)| standing::against_agreed(answer, agreed, stream, cx.lang()));
    let mut facts = standing::facts(answer, chance, deadline, stream, cx.lang());
    facts.splice(..0, agreed);
    html! {
        <ul class="facts">{ for facts.into_iter().map(|fact| html! {
            <li data-fact={fact.key} title={fact.hint}>
                if let Some(why) = fact.why {
                    <button
                        type="button"
                        class="linked"
                        aria-label={panels::why_of(&fact.text, cx.lang())}
                        onclick={cx.click(Msg::AskedWhy(why))}
                    >{ fact.text }</button>
                } else {
                    { fact.text }
                }
            </li>
        }) }</ul>
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

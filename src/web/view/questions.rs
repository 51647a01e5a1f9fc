//! The strip under the answers: what an example is, and what its source leaves open.

use super::{Cx, View};
use crate::app::{Msg, Panel};
use crate::examples::{self, Question, Reading};
use crate::words::panels;
use thads_model::file::Json;
use thads_model::plan::Provenance;
use yew::{Html, classes, html};

pub(super) fn view(cx: &Cx) -> View {
    let sheet = cx.model.sheet();
    let Some(example) = sheet.example.as_deref().and_then(examples::by_id) else {
        return Html::default();
    };
    let lang = cx.lang();
    let sources = cx.model.answer.plan.provenance.values();
    let assumed = sources.filter(|source| **source == Provenance::Assumed).count();
    html! {
        <section class="strip" aria-label={panels::about_example(lang)}>
            <p class="about">
                <span class="tag">{ panels::example(lang) }</span>
                { panels::published(example.source.outlet, example.source.date, lang) }
                if let Some(outcome) = &example.outcome {
                    <span class="outcome" title={outcome.says.get(lang)}>
                        { panels::outcome(outcome.cases_rate, outcome.money_rate, lang) }
                    </span>
                }
                <button
                    type="button"
                    class="linked"
                    onclick={cx.click(Msg::OpenedPanel(Panel::Sources))}
                >{ panels::see_sources(assumed, lang) }</button>
                <button type="button" class="primary" data-start="" onclick={cx.click(Msg::StartedAnew)}>
                    { panels::start_with_own(lang) }
                </button>
            </p>
            { for example.questions.iter().map(|question| ask(cx, question)) }
        </section>
    }
}

/// A question with its readings; the one that stands in the plan is pressed.
fn ask(cx: &Cx, question: &'static Question) -> Html {
    let lang = cx.lang();
    let answered = cx.model.sheet().answered.get(question.id).copied();
    let reading = |(index, reading): (usize, &'static Reading)| {
        // As shipped, an example holds the first reading of each of its questions.
        let holds = index == answered.unwrap_or(0) && holds(cx, reading);
        html! {
            <button
                type="button"
                data-reading={index.to_string()}
                aria-pressed={holds.to_string()}
                title={reading.reason.get(lang)}
                onclick={cx.click(Msg::Answered(question.id, index))}
            >{ reading.label.get(lang) }</button>
        }
    };
    html! {
        <div
            class={classes!("question", answered.map(|_| "answered"))}
            data-question={question.id}
            role="group"
            aria-label={question.ask.get(lang)}
            key={question.id}
        >
            <span class="ask">{ question.ask.get(lang) }</span>
            { for question.readings.iter().enumerate().map(reading) }
            // Last, so that answering moves none of the buttons.
            if !question.readings.iter().any(|reading| holds(cx, reading)) {
                <span class="open">{ panels::changed_by_hand(lang) }</span>
            } else if answered.is_none() {
                <span class="open">{ panels::not_answered(lang) }</span>
            }
        </div>
    }
}

/// Whether the plan stands as a reading has it.
fn holds(cx: &Cx, reading: &Reading) -> bool {
    reading.changes.iter().all(|(path, value)| {
        let wanted = Json::parse(value).unwrap_or(Json::Null);
        cx.model.sheet().plan.at(path).unwrap_or(&Json::Null) == &wanted
    })
}

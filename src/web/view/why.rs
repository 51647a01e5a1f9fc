//! "Vì sao?": a figure with its formula and the numbers in it, as the analysis explains it.

use super::{Cx, View};
use crate::app::{Msg, Standing, Subject};
use crate::inquiry::Step;
use crate::words::{analysis as words, panels};
use yew::{Html, html};

// Of its own, so that it comes later (`xtask/src/split.rs`).
#[inline(never)]
pub(super) fn view(cx: &Cx, subject: Subject) -> View {
    let lang = cx.lang();
    let analysis = &cx.model.analysis;
    let explained =
        analysis.explanation.as_ref().filter(|explained| explained.subject == subject.id());
    let heading = explained.map_or(panels::why(lang), |explained| &explained.heading).to_owned();
    html! {
        <section class="why-panel" data-open-why="" aria-label={heading.clone()}>
            <div class="panel-head">
                <h2 id="why" tabindex="-1">{ heading }</h2>
                <button type="button" data-close-why="" onclick={cx.click(Msg::ClosedWhy)}>
                    { panels::close(lang) }
                </button>
            </div>
            if let Some(explained) = explained {
                <ol class="formula-lines">
                    { for explained.steps.iter().map(|step| formula(cx, step)) }
                </ol>
            } else if analysis.standing == Standing::Missing {
                <p class="none">{ words::missing(lang) }</p>
            } else {
                <p class="none" role="status">{ words::at_work(None, lang) }</p>
            }
        </section>
    }
}

fn formula(cx: &Cx, step: &Step) -> Html {
    let lang = cx.lang();
    html! {
        <li>
            <span class="formula-name">{ step.name.clone() }</span>
            <span class="formula">{ step.formula.clone() }</span>
            <span class="formula-numbers">
                if !step.numbers.is_empty() { { format!("= {}", step.numbers) } }
            </span>
            <strong class="formula-result">{ format!("= {}", step.result) }</strong>
            if let Some(next) = step.next.as_deref().and_then(Subject::by_id) {
                <button
                    type="button"
                    class="why"
                    aria-label={panels::why_of(&step.name, lang)}
                    onclick={cx.click(Msg::AskedWhy(next))}
                >{ panels::why(lang) }</button>
            }
            if let Some(remark) = &step.remark { <p class="help">{ remark.clone() }</p> }
        </li>
    }
}

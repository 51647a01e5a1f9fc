//! "Vì sao?": a figure with its formula and the numbers in it.

use super::{Cx, View};
use crate::app::{Msg, Subject};
use crate::words::{panels, why};
use yew::{Html, html};

pub(super) fn view(cx: &Cx, subject: Subject) -> View {
    let lang = cx.lang();
    let explanation = why::explain(subject, &cx.model.answer, lang);
    html! {
        <section class="why-panel" data-open-why="" aria-label={explanation.heading.clone()}>
            <div class="panel-head">
                <h2 id="why" tabindex="-1">{ explanation.heading }</h2>
                <button type="button" data-close-why="" onclick={cx.click(Msg::ClosedWhy)}>
                    { panels::close(lang) }
                </button>
            </div>
            <ol class="formula-lines">
                { for explanation.lines.into_iter().map(|line| formula(cx, line)) }
            </ol>
        </section>
    }
}

fn formula(cx: &Cx, line: why::Line) -> Html {
    let lang = cx.lang();
    html! {
        <li>
            <span class="formula-name">{ line.name.clone() }</span>
            <span class="formula">{ line.formula }</span>
            <span class="formula-numbers">
                if !line.numbers.is_empty() { { format!("= {}", line.numbers) } }
            </span>
            <strong class="formula-result">{ format!("= {}", line.result) }</strong>
            if let Some(next) = line.next {
                <button
                    type="button"
                    class="why"
                    aria-label={panels::why_of(&line.name, lang)}
                    onclick={cx.click(Msg::AskedWhy(next))}
                >{ panels::why(lang) }</button>
            }
            if let Some(remark) = line.remark { <p class="help">{ remark }</p> }
        </li>
    }
}

//! What the user has to be told beside the answer.

use super::{Cx, View};
use crate::app::{Msg, Notice};
use crate::inquiry::{Act, Deed};
use crate::words::{notices as words, panels};
use yew::{Html, classes, html};

pub(super) fn view(cx: &Cx) -> View {
    if cx.model.notices.is_empty() {
        return Html::default();
    }
    html! {
        <div class="notices" part="notices">
            { for cx.model.notices.iter().enumerate().map(|(index, notice)| one(cx, index, notice)) }
        </div>
    }
}

fn one(cx: &Cx, index: usize, notice: &Notice) -> Html {
    let lang = cx.lang();
    let words = words::notice(notice, &cx.model.sheet().plan, lang);
    let alarming = notice.is_alarming();
    html! {
        <div
            class={classes!("notice", alarming.then_some("alarming"))}
            data-notice={index.to_string()}
            role={if alarming { "alert" } else { "status" }}
        >
            <p>{ words.headline }</p>
            if !words.details.is_empty() {
                <ul tabindex="0">{ for words.details.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            }
            <div class="notice-buttons">
                if notice.aside().is_some() {
                    <button
                        type="button"
                        class="primary"
                        data-download=""
                        onclick={cx.click(Msg::AskedForAside(index))}
                    >{ panels::download(lang) }</button>
                }
                { answers(cx, notice) }
                <button type="button" data-dismiss="" onclick={cx.click(Msg::Dismissed(index))}>
                    { panels::close(lang) }
                </button>
            </div>
        </div>
    }
}

/// What can be done about a notice, beside reading it.
fn answers(cx: &Cx, notice: &Notice) -> Html {
    let lang = cx.lang();
    let button = |name: &'static str, words: &'static str, msg: Msg| {
        html! {
            <button type="button" class="primary" data-answer-notice={name} onclick={cx.click(msg)}>
                { words }
            </button>
        }
    };
    match notice {
        Notice::Removed { id, .. } => {
            let restore = Msg::Acted(Act::Do(Deed::RestoreSheet(id.clone())));
            button("restore", panels::have_back(lang), restore)
        }
        Notice::Parcel { .. } => button("open", panels::open_beside(lang), Msg::ParcelOpened),
        Notice::Offered { .. } => button("take", panels::open_beside(lang), Msg::OfferTaken),
        Notice::NotKept => {
            let save = Msg::Acted(Act::Do(Deed::SaveAll));
            button("save", panels::download(lang), save)
        }
        _ => Html::default(),
    }
}

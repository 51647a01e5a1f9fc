//! The year as a picture, and the figures of the month that is pointed at.

mod legend;
mod picture;
mod shapes;

use super::panels::pieces::button;
use super::panels::why;
use super::{Cx, View};
use crate::app::{Msg, Subject};
use crate::chart::{Frame, Year, fan_top};
use crate::words::{chart as words, standing};
use picture::Pointing;
use thads_model::calendar::Month;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::{Callback, Html, KeyboardEvent, MouseEvent, PointerEvent, html};

/// What the readout and the legend take of the panel's height, by the panel's width: they need
/// more lines where it is narrow. All in pixels.
const BELOW: [(u32, u32); 3] = [(760, 76), (520, 104), (0, 182)];

/// The panel's own padding: both sides, above and below.
const PADDING: (u32, u32) = (24, 16);

pub(in crate::web) fn view(cx: &Cx) -> View {
    let year = Year::of(&cx.model.answer);
    let fan = cx.model.analysis.chance.as_deref().map_or(0.0, fan_top);
    let frame = Frame::new(&year, picture_size(cx.model.view.chart)).reaching(fan);
    html! {
        <div class="chart" onpointerleave={left(cx)}>
            <div
                class="chart-room"
                tabindex="0"
                role="application"
                aria-label={words::how_to_use(cx.lang())}
                onkeydown={keys(cx)}
            >{ picture::view(cx, &year, &frame, &pointing(cx, frame)) }</div>
            { readout(cx, &year) }
            { legend::view(cx, &year) }
        </div>
    }
}

/// The picture with its legend and nothing to point at, for a page of paper: of so many pixels.
pub(in crate::web) fn still(cx: &Cx, size: (u32, u32)) -> View {
    let year = Year::of(&cx.model.answer);
    let fan = cx.model.analysis.chance.as_deref().map_or(0.0, fan_top);
    let frame = Frame::new(&year, size).reaching(fan);
    let pointing = Pointing { over: Callback::noop(), on: Callback::noop() };
    html! {
        <div class="chart still">
            <div class="chart-room">{ picture::view(cx, &year, &frame, &pointing) }</div>
            { legend::view(cx, &year) }
        </div>
    }
}

/// The size of the picture in a panel of this size. The picture is scaled to the room it really
/// has, so that this only has to come close.
fn picture_size((width, height): (u32, u32)) -> (u32, u32) {
    let below = BELOW.iter().find(|(from, _)| width >= *from).map_or(0, |(_, below)| *below);
    (width.saturating_sub(PADDING.0), height.saturating_sub(below + PADDING.1))
}

/// The figures of the month that is pointed at, or of the year end.
fn readout(cx: &Cx, year: &Year) -> Html {
    let lang = cx.lang();
    let chosen = cx.model.view.month;
    let kept = cx.model.view.month_chosen;
    let readout = words::readout(year, chosen, lang);
    let chance = cx.model.analysis.chance.as_ref();
    let shown = chosen.unwrap_or(Month::LAST);
    let fan = chance.map(|chance| standing::fan(chance, shown, lang)).unwrap_or_default();
    // Read out only what was asked for: the year end is announced with the answer.
    let live = if chosen.is_some() { "polite" } else { "off" };
    html! {
        <div class="chart-readout">
            <div class="chart-readout-text" aria-live={live} aria-atomic="true">
                <p class="chart-figures">
                    <b>{ readout.title.clone() }</b>
                    if kept { { words::is_kept(lang) } }
                    { ": " }{ readout.figures.join(" · ") }
                </p>
                <p class="chart-beside">
                    { readout.beside }
                    if !fan.is_empty() { { " · " }<b>{ fan }</b> }
                </p>
            </div>
            if kept {
                { button(cx, None, None, words::let_go(lang), Msg::ChoseMonth(None)) }
            }
            if let Some(month) = readout.why {
                { why(cx, Some("month"), &readout.title, Subject::Month(month)) }
            }
        </div>
    }
}

/// Shows the month under the pointer, and keeps the one that is clicked.
fn pointing(cx: &Cx, frame: Frame) -> Pointing {
    let view = &cx.model.view;
    let (shown, kept) = (view.month, view.month_chosen);
    let link = cx.link.clone();
    let over = Callback::from(move |e: PointerEvent| {
        let month = month_under(&e, &frame);
        // A message for every move would draw the whole screen again for nothing.
        if !kept && month.is_some() && shown != month {
            link.emit(Msg::PointedAt(month));
        }
    });
    let link = cx.link.clone();
    let on = Callback::from(move |e: MouseEvent| {
        if let Some(month) = month_under(&e, &frame) {
            link.emit(Msg::ChoseMonth(Some(month)));
        }
    });
    Pointing { over, on }
}

/// The month under the pointer. The event comes from the area that covers the curves from edge to
/// edge.
fn month_under(e: &MouseEvent, frame: &Frame) -> Option<Month> {
    let area = e.target()?.dyn_into::<Element>().ok()?.get_bounding_client_rect();
    if area.width() <= 0.0 {
        return None;
    }
    let part = (f64::from(e.client_x()) - area.left()) / area.width();
    Some(frame.month_at(frame.left + part * (frame.right - frame.left)))
}

/// A finger that is lifted leaves too, and what it pointed at is to be read then.
fn left(cx: &Cx) -> Callback<PointerEvent> {
    let link = cx.link.clone();
    let passing = cx.model.view.month.is_some() && !cx.model.view.month_chosen;
    Callback::from(move |e: PointerEvent| {
        if passing && e.pointer_type() != "touch" {
            link.emit(Msg::PointedAt(None));
        }
    })
}

/// Arrows step through the months, Home and End go to the first and the last, Enter keeps the one
/// that is shown, Escape lets go.
fn keys(cx: &Cx) -> Callback<KeyboardEvent> {
    let link = cx.link.clone();
    let (shown, kept) = (cx.model.view.month, cx.model.view.month_chosen);
    Callback::from(move |e: KeyboardEvent| {
        if e.ctrl_key() || e.alt_key() || e.meta_key() {
            return;
        }
        // Without a choice the year end is shown.
        let present = shown.unwrap_or(Month::LAST);
        let number = present.number();
        let month = match e.key().as_str() {
            "ArrowLeft" => Month::new(number - 1).unwrap_or(Month::FIRST),
            "ArrowRight" => Month::new(number + 1).unwrap_or(Month::LAST),
            "Home" => Month::FIRST,
            "End" => Month::LAST,
            "Enter" | " " => {
                e.prevent_default();
                link.emit(Msg::ChoseMonth(Some(present)));
                return;
            }
            "Escape" if shown.is_some() => {
                link.emit(Msg::ChoseMonth(None));
                return;
            }
            _ => return,
        };
        e.prevent_default();
        if !kept {
            link.emit(Msg::PointedAt(Some(month)));
        } else if shown != Some(month) {
            // The month that is kept moves on; choosing it again would let it go.
            link.emit(Msg::ChoseMonth(Some(month)));
        }
    })
}

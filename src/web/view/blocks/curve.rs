//! Curves over a rate: how likely it is that the year ends at least so high.

use super::super::Cx;
use crate::chart::path::px;
use crate::inquiry::{Curve, Line, Mark};
use crate::intake::format;
use crate::lang::Lang;
use rust_decimal::Decimal;
use yew::{Html, html};

/// Little enough for two curves to stand side by side with text that can be read.
const WIDTH: f64 = 440.0;
const HEIGHT: f64 = 230.0;
const LEFT: f64 = 48.0;
const BOTTOM: f64 = 34.0;
const TOP: f64 = 12.0;
/// The room that the label of a mark needs.
const NAME: f64 = 130.0;
/// From the label of one mark down to that of the next.
const LABEL: f64 = 17.0;

pub(super) fn view(cx: &Cx, curve: &Curve) -> Html {
    let lang = cx.lang();
    html! {
        <figure class="curve">
            <figcaption>{ curve.caption.clone() }</figcaption>
            <svg viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={curve.caption.clone()}>
                { for [0, 250, 500, 750, 1000].map(|at| level(at, lang)) }
                { for (0..=4).map(|step| tick(curve, step, lang)) }
                { for curve.lines.iter().map(|line| path(curve, line)) }
                { for curve.marks.iter().enumerate().map(|(place, mark)| {
                    upright(curve, place, mark)
                }) }
            </svg>
            <p class="help">
                { for curve.lines.iter().map(|line| html! {
                    <span class={format!("key {}", line.stream)}>{ line.label.clone() }</span>
                }) }
                { format!("{} · {}", curve.x, curve.y) }
            </p>
        </figure>
    }
}

fn level(thousandths: i32, lang: Lang) -> Html {
    let y = px(height(thousandths));
    let words = format::percent(Decimal::new(i64::from(thousandths), 1), 0, lang);
    html! {
        <>
        <line class="grid-line" x1={px(LEFT)} x2={px(WIDTH)} y1={y.clone()} y2={y.clone()} />
        <text class="tick" x={px(LEFT - 6.0)} {y} text-anchor="end" dominant-baseline="middle">
            { words }
        </text>
        </>
    }
}

fn tick(curve: &Curve, step: i32, lang: Lang) -> Html {
    let at = curve.low + (curve.high - curve.low) * step / 4;
    let anchor = match step {
        0 => "start",
        4 => "end",
        _ => "middle",
    };
    html! {
        <text
            class="tick"
            x={px(across(curve, at))}
            y={px(HEIGHT - 12.0)}
            text-anchor={anchor}
        >{ format::percent(Decimal::new(i64::from(at), 2), 1, lang) }</text>
    }
}

/// A mark: the first is dashed, others are dotted, and each label has a line of its own.
fn upright(curve: &Curve, place: usize, mark: &Mark) -> Html {
    let x = across(curve, mark.at);
    let down = TOP + 10.0 + LABEL * place as f64;
    // The label stands on the side away from the other mark, if there is room for it.
    let is_leftmost = curve.marks.iter().all(|other| mark.at <= other.at);
    let is_before = match is_leftmost {
        true => x - LEFT > NAME || WIDTH - x < NAME,
        false => WIDTH - x < NAME,
    };
    let (anchor, beside) = if is_before { ("end", x - 5.0) } else { ("start", x + 5.0) };
    html! {
        <>
        <line
            class={if place == 0 { "mark" } else { "mark second" }}
            x1={px(x)}
            x2={px(x)}
            y1={px(TOP)}
            y2={px(HEIGHT - BOTTOM)}
        />
        <text class="mark-label" x={px(beside)} y={px(down)} text-anchor={anchor}>
            { mark.label.clone() }
        </text>
        </>
    }
}

fn path(curve: &Curve, line: &Line) -> Html {
    let points: Vec<String> = line
        .points
        .iter()
        .map(|(x, y)| format!("{},{}", px(across(curve, *x)), px(height(*y))))
        .collect();
    html! { <polyline class={format!("line {}", line.stream)} points={points.join(" ")} fill="none" /> }
}

fn across(curve: &Curve, at: i32) -> f64 {
    let span = f64::from(curve.high - curve.low).max(1.0);
    LEFT + f64::from(at - curve.low) / span * (WIDTH - LEFT - 8.0)
}

fn height(thousandths: i32) -> f64 {
    HEIGHT - BOTTOM - f64::from(thousandths) / 1000.0 * (HEIGHT - BOTTOM - TOP)
}

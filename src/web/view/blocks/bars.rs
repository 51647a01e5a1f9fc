//! Horizontal bars on one axis. The figures stand beside each bar, so that it is its own table.
//!
//! Places are given in percent of the width, never by a view box: a picture that is stretched to
//! its width would stretch its letters too.

use super::super::Cx;
use crate::chart::path::px;
use crate::inquiry::{Bar, Bars, Mark, Part, Tone};
use thads_model::calendar::put_in_order;
use yew::{Html, classes, html};

/// Of the height of a line that a bar takes, and where it begins, in percent.
const THICK: u32 = 56;
const TOP: u32 = (100 - THICK) / 2;
/// The height of a line of labels above the bars, in pixels.
const LABEL: usize = 16;
/// So far to the right, in percent, a label no longer fits beside its line.
const FAR: f64 = 75.0;

pub(super) fn view(cx: &Cx, bars: &Bars) -> Html {
    let two_ended = bars.bars.iter().any(|bar| !bar.before.is_empty());
    let with_buttons = bars.bars.iter().any(|bar| bar.button.is_some());
    html! {
        <figure class={classes!(
            "bars",
            two_ended.then_some("two-ended"),
            with_buttons.then_some("with-buttons"),
        )}>
            <figcaption>{ bars.caption.clone() }</figcaption>
            { axis(bars) }
            <ul>{ for bars.bars.iter().map(|bar| row(cx, bars, bar)) }</ul>
        </figure>
    }
}

fn row(cx: &Cx, bars: &Bars, bar: &Bar) -> Html {
    html! {
        <li>
            <span class="bar-name">{ bar.label.clone() }</span>
            if !bar.before.is_empty() {
                <span class="bar-text before">{ bar.before.clone() }</span>
            }
            <svg class="lane" aria-hidden="true">
                { for bar.parts.iter().map(|part| shape(bars, part)) }
                { for bars.marks.iter().enumerate().map(|(place, mark)| line(bars, place, mark)) }
            </svg>
            <span class="bar-text">{ bar.text.clone() }</span>
            if let Some(button) = &bar.button { { super::content(cx, button) } }
        </li>
    }
}

fn shape(bars: &Bars, part: &Part) -> Html {
    let (from, to) = (place(bars, part.from), place(bars, part.to));
    let (left, right) = if from <= to { (from, to) } else { (to, from) };
    let class = match part.tone {
        Tone::Good => "part good",
        Tone::Bad => "part bad",
        Tone::Aside => "part aside",
        _ => "part",
    };
    html! {
        <rect
            {class}
            x={percent(left)}
            y={percent(TOP.into())}
            // Never too thin to be seen.
            width={percent((right - left).max(0.4))}
            height={percent(THICK.into())}
        ><title>{ part.hint.clone() }</title></rect>
    }
}

fn line(bars: &Bars, number: usize, mark: &Mark) -> Html {
    let x = percent(place(bars, mark.at));
    html! { <line class={format!("mark mark-{number}")} x1={x.clone()} x2={x} y1="0" y2="100%" /> }
}

/// What the lines across the bars are: each on a line of its own, and away from the others, so
/// that none is crossed.
fn axis(bars: &Bars) -> Html {
    if bars.marks.is_empty() {
        return Html::default();
    }
    let height = bars.marks.len() * LABEL;
    let labels: Vec<String> = bars.marks.iter().map(|mark| mark.label.clone()).collect();
    // From left to right, each line begins below the labels before it.
    let mut order: Vec<usize> = (0..bars.marks.len()).collect();
    put_in_order(&mut order, |number| bars.marks[*number].at);
    let leftmost = order[0];
    if order.last().is_some_and(|last| place(bars, bars.marks[*last].at) > FAR) {
        // Near the right end labels stand to the left of their lines.
        order.reverse();
    }
    let label = |(row, number): (usize, usize)| {
        let mark = &bars.marks[number];
        let at = place(bars, mark.at);
        let to_the_left = if number == leftmost { at >= 100.0 - FAR } else { at > FAR };
        let (anchor, beside) = if to_the_left { ("end", -4) } else { ("start", 4) };
        html! {
            <>
            <text
                class={format!("mark-label mark-{number}")}
                x={percent(at)}
                dx={beside.to_string()}
                y={((row + 1) * LABEL - 4).to_string()}
                text-anchor={anchor}
            >{ mark.label.clone() }</text>
            <line
                class={format!("mark mark-{number}")}
                x1={percent(at)}
                x2={percent(at)}
                y1={(row * LABEL).to_string()}
                y2={height.to_string()}
            />
            </>
        }
    };
    html! {
        <div class="bars-axis">
            <svg
                class="axis"
                height={height.to_string()}
                role="img"
                aria-label={labels.join(", ")}
            >{ for order.into_iter().enumerate().map(label) }</svg>
        </div>
    }
}

/// A place on the axis, in percent of its length.
fn place(bars: &Bars, at: i32) -> f64 {
    let span = f64::from(bars.high - bars.low).max(1.0);
    (f64::from(at - bars.low) / span * 100.0).clamp(0.0, 100.0)
}

fn percent(part: f64) -> String {
    format!("{}%", px(part))
}

//! Horizontal bars on one axis. The figures stand beside each bar, so that it is its own table.

use crate::inquiry::{Bar, Bars, Mark, Part, Tone};
use yew::{Html, html};

/// The length of the axis in the picture's own units.
const LENGTH: f64 = 1000.0;
/// The height of a bar.
const HEIGHT: f64 = 20.0;

pub(super) fn view(bars: &Bars) -> Html {
    html! {
        <figure class="bars">
            <figcaption>{ bars.caption.clone() }</figcaption>
            <ul>{ for bars.bars.iter().map(|bar| row(bars, bar)) }</ul>
            { marks(bars) }
        </figure>
    }
}

fn row(bars: &Bars, bar: &Bar) -> Html {
    html! {
        <li>
            <span class="bar-name">{ bar.label.clone() }</span>
            <svg
                class="bar"
                viewBox={format!("0 0 {LENGTH} {HEIGHT}")}
                preserveAspectRatio="none"
                aria-hidden="true"
            >
                { for bar.parts.iter().map(|part| shape(bars, part)) }
                { for bars.marks.iter().map(|mark| line(bars, mark)) }
            </svg>
            <span class="bar-text">{ bar.text.clone() }</span>
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
            x={left.to_string()}
            y="2"
            // Never too thin to be seen.
            width={(right - left).max(2.0).to_string()}
            height={(HEIGHT - 4.0).to_string()}
        ><title>{ part.hint.clone() }</title></rect>
    }
}

fn line(bars: &Bars, mark: &Mark) -> Html {
    let x = place(bars, mark.at).to_string();
    html! { <line class="mark" x1={x.clone()} x2={x} y1="0" y2={HEIGHT.to_string()} /> }
}

/// What the lines across the bars are.
fn marks(bars: &Bars) -> Html {
    let labels: Vec<String> = bars.marks.iter().map(|mark| format!("┃ {}", mark.label)).collect();
    if labels.is_empty() {
        return Html::default();
    }
    html! { <p class="help">{ labels.join(" · ") }</p> }
}

fn place(bars: &Bars, at: i32) -> f64 {
    let span = f64::from(bars.high - bars.low).max(1.0);
    (f64::from(at - bars.low) / span * LENGTH).clamp(0.0, LENGTH)
}

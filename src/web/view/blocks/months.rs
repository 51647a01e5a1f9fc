//! Several rates month by month on one picture.
//!
//! Lines differ by dash, by colour and by the letter at their end; the legend says what each
//! letter stands for. What the report knows lies on a shaded ground.

use super::super::Cx;
use crate::chart::path::{circles, line, px};
use crate::chart::{Place, RatesFrame, SIZE};
use crate::inquiry::{MonthLine, MonthLines};
use crate::intake::format;
use crate::lang::Lang;
use rust_decimal::Decimal;
use yew::{Html, html};

/// What the lines are called at their ends.
const LETTERS: [char; 5] = ['A', 'B', 'C', 'D', 'E'];
/// Half the height of letters, in pixels.
const HALF: f64 = 4.5;

pub(super) fn view(cx: &Cx, lines: &MonthLines) -> Html {
    let Some(frame) = RatesFrame::new(lines) else { return Html::default() };
    let lang = cx.lang();
    let shown: Vec<&MonthLine> = lines.lines.iter().take(LETTERS.len()).collect();
    html! {
        <figure class="months-figure">
            <figcaption>{ lines.caption.clone() }</figcaption>
            <svg
                viewBox={format!("0 0 {} {}", px(SIZE.0), px(SIZE.1))}
                role="img"
                aria-label={lines.caption.clone()}
            >
                { reported(lines, &frame) }
                { for frame.ticks().map(|rate| level(&frame, rate, lang)) }
                { for frame.months().map(|month| below(lines, &frame, month)) }
                { for marks(lines, &frame) }
                { for shown.iter().enumerate().map(|(place, one)| curve(&frame, place, one)) }
                { for ends(&shown, &frame, lang) }
            </svg>
            <ul class="months-legend">
                { for shown.iter().enumerate().map(|(place, one)| entry(place, one)) }
            </ul>
        </figure>
    }
}

/// The ground of the months that the report knows.
fn reported(lines: &MonthLines, frame: &RatesFrame) -> Html {
    let [left, _, top, bottom] = frame.edges();
    let width = frame.x(lines.reported) - left;
    if width <= 0.0 {
        return Html::default();
    }
    html! {
        <>
        <rect
            class="reported"
            x={px(left)}
            y={px(top)}
            width={px(width)}
            height={px(bottom - top)}
        />
        <line
            class="today"
            x1={px(left + width)}
            x2={px(left + width)}
            y1={px(top)}
            y2={px(bottom)}
        />
        </>
    }
}

/// A line across, with its rate.
fn level(frame: &RatesFrame, rate: i32, lang: Lang) -> Html {
    let [left, right, ..] = frame.edges();
    let y = frame.y(rate);
    let decimals = u32::from(frame.step % 100 != 0);
    let words = format::percent(hundredths(rate), decimals, lang);
    html! {
        <>
        <line class="grid-line" x1={px(left)} x2={px(right)} y1={px(y)} y2={px(y)} />
        <text class="tick" x={px(left - 5.0)} y={px(y + HALF)} text-anchor="end">{ words }</text>
        </>
    }
}

/// The name of a month, below its end.
fn below(lines: &MonthLines, frame: &RatesFrame, month: u8) -> Html {
    let name = lines.months.get(usize::from(month) - 1).cloned().unwrap_or_default();
    html! {
        <text class="tick" x={px(frame.x(month))} y={px(SIZE.1 - 10.0)} text-anchor="middle">
            { name }
        </text>
    }
}

/// What is drawn across, each with its label above its line.
fn marks(lines: &MonthLines, frame: &RatesFrame) -> Vec<Html> {
    let [left, right, ..] = frame.edges();
    let rates: Vec<i32> = lines.marks.iter().map(|mark| mark.at).collect();
    let labels = frame.labels(&rates);
    let mark = |(mark, label): (&crate::inquiry::Mark, f64)| {
        let y = px(frame.y(mark.at));
        html! {
            <>
            <line class="mark" x1={px(left)} x2={px(right)} y1={y.clone()} y2={y} />
            <text class="mark-label" x={px(left + 4.0)} y={px(label - 4.0)}>
                { mark.label.clone() }
            </text>
            </>
        }
    };
    lines.marks.iter().zip(labels).map(mark).collect()
}

fn curve(frame: &RatesFrame, place: usize, one: &MonthLine) -> Html {
    let places = frame.places(one);
    html! {
        <g class={class_of(place)}>
            <path class="line" d={line(&places)} />
            <path class="dot" d={circles(&places, 2.6)} />
        </g>
    }
}

/// The letter and the last rate of each line, at its end.
fn ends(shown: &[&MonthLine], frame: &RatesFrame, lang: Lang) -> Vec<Html> {
    let last = |one: &&MonthLine| one.points.last().copied();
    let ending: Vec<(usize, (u8, i32))> =
        shown.iter().enumerate().filter_map(|(place, one)| Some((place, last(one)?))).collect();
    let rates: Vec<i32> = ending.iter().map(|(_, (_, rate))| *rate).collect();
    let labels = frame.labels(&rates);
    let [_, right, ..] = frame.edges();
    let end = |((place, (month, rate)), label): ((usize, (u8, i32)), f64)| {
        let leader = [
            Place { x: frame.x(month) + 4.0, y: frame.y(rate) },
            Place { x: right + 10.0, y: label },
        ];
        let words = format!("{} {}", letter(place), format::percent2(hundredths(rate), lang));
        html! {
            <g class={class_of(place)}>
                <path class="leader" d={line(&leader)} />
                <text class="end" x={px(right + 13.0)} y={px(label + HALF)}>{ words }</text>
            </g>
        }
    };
    ending.into_iter().zip(labels).map(end).collect()
}

/// A line of the legend: a piece of the line, its letter, what it is.
fn entry(place: usize, one: &MonthLine) -> Html {
    let sample = [Place { x: 0.0, y: 6.0 }, Place { x: 34.0, y: 6.0 }];
    html! {
        <li>
            <svg
                class={class_of(place)}
                viewBox="0 0 34 12"
                width="34"
                height="12"
                aria-hidden="true"
            ><path class="line" d={line(&sample)} /></svg>
            { format!("{}: {}", letter(place), one.label) }
        </li>
    }
}

fn letter(place: usize) -> char {
    LETTERS[place.min(LETTERS.len() - 1)]
}

fn class_of(place: usize) -> String {
    format!("series series-{place}")
}

fn hundredths(rate: i32) -> Decimal {
    Decimal::new(i64::from(rate), 2)
}

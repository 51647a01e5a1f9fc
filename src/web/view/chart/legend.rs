//! What the lines, marks and hatches of the picture mean.

use super::picture::{hatch, marks};
use crate::chart::path::{diamonds, line, px};
use crate::chart::{BandKind, Place, Year};
use crate::web::view::{Cx, View};
use crate::words::chart::{self as words, Entry};
use thads_model::plan::StreamName;
use yew::{Html, classes, html};

/// A sample's size, in pixels.
const WIDTH: f64 = 28.0;
const HEIGHT: f64 = 14.0;

pub(super) fn view(cx: &Cx, year: &Year) -> View {
    let lang = cx.lang();
    let kinds =
        BandKind::ALL.into_iter().filter(|kind| year.bands.iter().any(|band| band.kind == *kind));
    html! {
        <ul class="chart-legend">
            { for StreamName::ALL.map(|name| item(of_stream(name), words::stream(name, lang))) }
            { for entries(year).map(|entry| item(of_entry(entry), words::entry(entry, lang))) }
            { for kinds.map(|kind| item(of_band(kind), words::band_kind(kind, lang))) }
        </ul>
    }
}

/// Only what is in the picture.
fn entries(year: &Year) -> impl Iterator<Item = Entry> {
    let has_target = StreamName::ALL.into_iter().any(|stream| year.target(stream).is_some());
    [
        (Entry::Known, true),
        (Entry::Ahead, true),
        (Entry::Target, has_target),
        (Entry::Schedule, has_target),
        (Entry::LastYear, !year.last_year.is_empty()),
        (Entry::Milestone, !year.milestones.is_empty()),
    ]
    .into_iter()
    .filter_map(|(entry, is_shown)| is_shown.then_some(entry))
}

fn item(sample: Html, name: &'static str) -> Html {
    html! {
        <li>
            <svg
                class="chart-sample"
                viewBox={format!("0 0 {WIDTH} {HEIGHT}")}
                width={px(WIDTH)}
                height={px(HEIGHT)}
                aria-hidden="true"
            >{ sample }</svg>
            { name }
        </li>
    }
}

const MIDDLE: Place = Place { x: WIDTH / 2.0, y: HEIGHT / 2.0 };

fn across() -> String {
    line(&[Place { x: 0.0, ..MIDDLE }, Place { x: WIDTH, ..MIDDLE }])
}

fn of_stream(stream: StreamName) -> Html {
    html! {
        <g class={classes!("chart-stream", stream.key())}>
            <path class="chart-known" d={across()} />
            <path class="chart-mark" d={marks(stream, &[MIDDLE], HEIGHT / 3.0)} />
        </g>
    }
}

fn of_entry(entry: Entry) -> Html {
    let path = |class: &'static str| html! { <path class={class} d={across()} /> };
    let shape = match entry {
        Entry::Known => path("chart-known"),
        Entry::Ahead => path("chart-ahead"),
        Entry::Target => path("chart-target"),
        Entry::Schedule => path("chart-schedule"),
        Entry::LastYear => path("chart-last-year"),
        Entry::Milestone => {
            html! { <path class="chart-milestone" d={diamonds(&[MIDDLE], HEIGHT / 2.5)} /> }
        }
    };
    html! { <g class="chart-stream either">{ shape }</g> }
}

fn of_band(kind: BandKind) -> Html {
    html! {
        <g class={classes!("chart-band", kind.key())}>
            <rect fill={hatch(kind)} width={px(WIDTH)} height={px(HEIGHT)} />
        </g>
    }
}

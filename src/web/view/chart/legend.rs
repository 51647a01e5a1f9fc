//! What the lines, marks and hatches of the picture mean.

use super::picture::{hatch, marks};
use super::shapes::{group, path, rect};
use crate::chart::path::{diamonds, line, px};
use crate::chart::{BandKind, Place, STRIP, Year, has_fan};
use crate::web::view::{Cx, View};
use crate::words::chart::{self as words, Entry};
use thads_model::plan::StreamName;
use yew::{Html, html};

/// A sample's size, in pixels.
const WIDTH: f64 = 28.0;
const HEIGHT: f64 = 14.0;

pub(super) fn view(cx: &Cx, year: &Year) -> View {
    let lang = cx.lang();
    let mut items = Vec::new();
    for name in StreamName::ALL {
        items.push(item(of_stream(name), words::stream(name, lang)));
    }
    let has_fan = cx.model.analysis.chance.as_deref().is_some_and(has_fan);
    for (entry, is_shown) in entries(year).into_iter().chain([(Entry::Fan, has_fan)]) {
        if is_shown {
            items.push(item(of_entry(entry), words::entry(entry, lang)));
        }
    }
    for kind in BandKind::ALL {
        if year.bands.iter().any(|band| band.kind == kind) {
            items.push(item(of_band(kind), words::band_kind(kind, lang)));
        }
    }
    html! { <ul class="chart-legend">{ for items }</ul> }
}

/// What may be in the picture, and whether it is.
fn entries(year: &Year) -> [(Entry, bool); 6] {
    let has_target = StreamName::ALL.into_iter().any(|stream| year.target(stream).is_some());
    [
        (Entry::Known, true),
        (Entry::Ahead, true),
        (Entry::Target, has_target),
        (Entry::Schedule, has_target),
        (Entry::LastYear, !year.last_year.is_empty()),
        (Entry::Milestone, !year.milestones.is_empty()),
    ]
}

fn item(sample: Html, name: &'static str) -> Html {
    html! {
        <li>
            <svg
                class="chart-sample"
                viewBox={format!("0 0 {} {}", px(WIDTH), px(HEIGHT))}
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

/// A sample of a fan: it opens to the right.
fn area() -> String {
    let (width, height) = (px(WIDTH), px(HEIGHT));
    format!("M0 {}L{width} 0L{width} {height}z", px(HEIGHT / 2.0))
}

fn of_stream(stream: StreamName) -> Html {
    let shapes = vec![
        path("chart-known", across()),
        path("chart-mark", marks(stream, &[MIDDLE], HEIGHT / 3.0)),
    ];
    group("chart-stream", Some(stream.key()), shapes)
}

fn of_entry(entry: Entry) -> Html {
    let shape = match entry {
        Entry::Known => path("chart-known", across()),
        Entry::Ahead => path("chart-ahead", across()),
        Entry::Target => path("chart-target", across()),
        Entry::Schedule => path("chart-schedule", across()),
        Entry::LastYear => path("chart-last-year", across()),
        Entry::Milestone => path("chart-milestone", diamonds(&[MIDDLE], HEIGHT / 2.5)),
        Entry::Fan => path("chart-fan", area()),
    };
    group("chart-stream either", None, vec![shape])
}

fn of_band(kind: BandKind) -> Html {
    let corner = Place { x: 0.0, y: 0.0 };
    let shapes =
        vec![rect(None, corner, WIDTH, HEIGHT), rect(Some(hatch(kind)), corner, WIDTH, STRIP)];
    group("chart-band", Some(kind.key()), shapes)
}

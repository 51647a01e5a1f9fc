//! The picture itself, in SVG. Colours, dashes and hatches are those of classes; what is drawn
//! where comes from [`crate::chart`].

use super::shapes::{both, group, path, rect, words as label};
use crate::chart::path::{circles, diamonds, line, px, squares};
use crate::chart::{
    BandKind, Curve, EndKind, EndLabel, Frame, Place, STRIP, TEXT, Year, ends, last_year, lay_out,
    milestones,
};
use crate::lang::Lang;
use crate::web::view::{Cx, View};
use crate::words::{chart as words, months};
use thads_model::calendar::Month;
use thads_model::plan::StreamName;
use yew::{Callback, Html, MouseEvent, PointerEvent, html};

/// What the pointer does in the picture.
pub(super) struct Pointing {
    /// It moves over a month.
    pub(super) over: Callback<PointerEvent>,
    /// A month is clicked or tapped.
    pub(super) on: Callback<MouseEvent>,
}

/// Half the size of a mark, in pixels.
const MARK: f64 = 0.28 * TEXT;

pub(super) fn view(cx: &Cx, year: &Year, frame: &Frame, pointing: &Pointing) -> View {
    let lang = cx.lang();
    html! {
        <svg
            class={both("chart-picture", frame.compact.then_some("compact"))}
            data-chart="year"
            viewBox={format!("0 0 {} {}", px(frame.width), px(frame.height))}
            role="img"
            aria-labelledby="chart-title chart-description"
        >
            <title id="chart-title">{ words::title(year, lang) }</title>
            <desc id="chart-description">
                { words::description(&cx.model.answer, year, lang) }
            </desc>
            { patterns() }
            { chosen_month(cx, frame) }
            { bands(year, frame, lang) }
            { grid(frame, lang) }
            { for StreamName::ALL.map(|stream| beneath(year, frame, stream)) }
            { for StreamName::ALL.map(|stream| fan(cx, year, frame, stream)) }
            { today(year, frame, lang) }
            { for StreamName::ALL.map(|stream| curve(year, frame, stream)) }
            { chosen_points(year, cx.model.view.month, frame) }
            { for ends(year, frame).iter().map(|label| end(label, frame, lang)) }
            <rect
                class="chart-catch"
                x={px(frame.left)}
                y="0"
                width={px(frame.right - frame.left)}
                height={px(frame.height)}
                onpointermove={pointing.over.clone()}
                onclick={pointing.on.clone()}
            />
        </svg>
    }
}

/// The hatches of bands: one leans to the right, the other is crossed.
fn patterns() -> Html {
    html! {
        <defs>
            <pattern id="chart-campaign" width="8" height="8" patternUnits="userSpaceOnUse">
                <path class="chart-hatch campaign" d="M-2 2L2 -2M0 8L8 0M6 10L10 6" />
            </pattern>
            <pattern id="chart-disruption" width="8" height="8" patternUnits="userSpaceOnUse">
                <path class="chart-hatch disruption" d="M0 0L8 8M0 8L8 0" />
            </pattern>
        </defs>
    }
}

/// What the strip of a band is filled with.
pub(super) const fn hatch(kind: BandKind) -> &'static str {
    match kind {
        BandKind::Campaign => "url(#chart-campaign)",
        BandKind::Disruption => "url(#chart-disruption)",
    }
}

fn bands(year: &Year, frame: &Frame, lang: Lang) -> Html {
    let names: Vec<String> = year.bands.iter().map(|band| words::band(band, lang)).collect();
    let placed = lay_out(&year.bands, &names, frame);
    let height = frame.bottom - frame.top;
    let mut groups = Vec::new();
    for ((band, placed), name) in year.bands.iter().zip(placed).zip(names) {
        let corner = Place { x: placed.x, y: frame.top };
        let strip = Place { y: placed.strip, ..corner };
        let mut shapes = vec![
            rect(None, corner, placed.width, height),
            rect(Some(hatch(band.kind)), strip, placed.width, STRIP),
        ];
        if let Some(at) = placed.name {
            let anchor = if at.ended { "end" } else { "start" };
            shapes.push(label(Place { x: at.x, y: at.y }, Some(anchor), name));
        }
        let kind = band.kind.key();
        let class = both("chart-band", Some(kind));
        groups.push(html! { <g {class} data-band={kind}>{ for shapes }</g> });
    }
    html! { <g>{ for groups }</g> }
}

/// Lines across with their rates, and the months below.
fn grid(frame: &Frame, lang: Lang) -> Html {
    let across = |y: f64| [Place { x: frame.left, y }, Place { x: frame.right, y }];
    let ticks = frame.ticks();
    let (mut lines, mut labels) = (String::new(), Vec::new());
    for rate in ticks {
        let y = frame.y(f64::from(rate));
        lines.push_str(&line(&across(y)));
        let at = Place { x: frame.left - 0.4 * TEXT, y: y + 0.35 * TEXT };
        labels.push(label(at, Some("end"), words::tick(rate, lang)));
    }
    for month in 0..=12 {
        let x = frame.x(f64::from(month));
        let tick = [Place { x, y: frame.bottom }, Place { x, y: frame.bottom + 0.35 * TEXT }];
        lines.push_str(&line(&tick));
    }
    for month in frame.named_months() {
        let x = frame.x(f64::from(month.number()) - 0.5);
        let at = Place { x, y: frame.bottom + 1.3 * TEXT };
        labels.push(label(at, Some("middle"), months::short(month, lang)));
    }
    html! { <g class="chart-grid"><path d={lines} />{ for labels }</g> }
}

/// What lies beneath the curves: the target, the schedule, last year.
fn beneath(year: &Year, frame: &Frame, stream: StreamName) -> Html {
    let course = Curve::new(year, frame, stream);
    let target = year.target(stream).map_or_else(String::new, |target| {
        let y = frame.y(target.rate.get().approximate());
        line(&[Place { x: frame.left, y }, Place { x: frame.right, y }])
    });
    let shapes = vec![
        path("chart-last-year", line(&last_year(year, frame, stream))),
        path("chart-schedule", line(&course.schedule)),
        html! { <path class="chart-target" data-target={stream.key()} d={target} /> },
    ];
    group("chart-beneath", Some(stream.key()), shapes)
}

/// Where eight of ten futures run.
fn fan(cx: &Cx, year: &Year, frame: &Frame, stream: StreamName) -> Html {
    let Some(chance) = &cx.model.analysis.chance else { return Html::default() };
    let d = crate::chart::fan(year, frame, chance, stream);
    html! { <path class={both("chart-fan", Some(stream.key()))} data-fan={stream.key()} {d} /> }
}

fn curve(year: &Year, frame: &Frame, stream: StreamName) -> Html {
    let course = Curve::new(year, frame, stream);
    // The first point ahead is the report, which is marked as known.
    let ahead_marks = marks(stream, course.ahead.get(1..).unwrap_or_default(), MARK);
    let shapes = [
        path("chart-ahead", line(&course.ahead)),
        path("chart-known", line(&course.known)),
        path("chart-mark ahead", ahead_marks),
        path("chart-mark", marks(stream, &course.known, MARK)),
        path("chart-milestone", diamonds(&milestones(year, frame, stream), 1.5 * MARK)),
    ];
    let class = both("chart-stream", Some(stream.key()));
    html! { <g {class} data-line={stream.key()}>{ for shapes }</g> }
}

/// Cases are round, money is square.
pub(super) fn marks(stream: StreamName, points: &[Place], radius: f64) -> String {
    match stream {
        StreamName::Cases => circles(points, radius),
        StreamName::Money => squares(points, 0.9 * radius),
    }
}

/// The date of the report.
fn today(year: &Year, frame: &Frame, lang: Lang) -> Html {
    let x = frame.x(year.today);
    let upright = [Place { x, y: frame.top }, Place { x, y: frame.bottom }];
    let words = words::as_of(year, lang);
    // Centred on its line, unless it would leave the picture.
    let half = 0.28 * TEXT * words.chars().count() as f64;
    let middle = x.max(half + 0.3 * TEXT).min(frame.width - half - 0.3 * TEXT);
    html! {
        <g class="chart-today">
            <path d={line(&upright)} />
            { label(Place { x: middle, y: frame.top - 0.5 * TEXT }, Some("middle"), words) }
        </g>
    }
}

/// The month that is pointed at: its column, and a line at its end where its figures stand.
fn chosen_month(cx: &Cx, frame: &Frame) -> Html {
    let Some(month) = cx.model.view.month else { return Html::default() };
    let class = both("chart-chosen", cx.model.view.month_chosen.then_some("kept"));
    let end = f64::from(month.number());
    let (from, x) = (frame.x(end - 1.0), frame.x(end));
    html! {
        <g {class} data-month={month.number().to_string()}>
            { rect(None, Place { x: from, y: frame.top }, x - from, frame.bottom - frame.top) }
            <path d={line(&[Place { x, y: frame.top }, Place { x, y: frame.bottom }])} />
        </g>
    }
}

/// The points of the month that is pointed at.
fn chosen_points(year: &Year, chosen: Option<Month>, frame: &Frame) -> Html {
    let Some(row) = chosen.and_then(|month| year.at_end_of(month)) else {
        return Html::default();
    };
    let point = |stream: StreamName| {
        let rate = row.figures(stream)?.rate?;
        let place = frame.place(row.at, rate.get().approximate());
        let d = marks(stream, &[place], 1.7 * MARK);
        Some(html! { <path class={both("chart-dot", Some(stream.key()))} {d} /> })
    };
    html! { <g>{ for StreamName::ALL.into_iter().filter_map(point) }</g> }
}

/// A label at the right end: a line that leads to it, the mark of its stream, and its text.
fn end(end: &EndLabel, frame: &Frame, lang: Lang) -> Html {
    let at = |x: f64, y: f64| Place { x: frame.right + x * TEXT, y };
    let leader = line(&[at(0.0, end.line), at(0.6, end.text)]);
    let mark = marks(end.stream, &[at(1.0, end.text)], 0.9 * MARK);
    let kind = match end.kind {
        EndKind::Rate(_) => "rate",
        EndKind::Target(_) => "target",
    };
    let words = words::end_label(end, frame, lang);
    let shapes = [
        path("chart-leader", leader),
        path("chart-mark", mark),
        label(Place { y: end.text + 0.35 * TEXT, ..at(1.5, 0.0) }, None, words),
    ];
    let class = both(&both("chart-end", Some(kind)), Some(end.stream.key()));
    html! { <g {class} data-end={kind}>{ for shapes }</g> }
}

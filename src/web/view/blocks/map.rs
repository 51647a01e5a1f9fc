//! A map of two levers: read by pointing, by arrow keys, and in the sentence below it.

use super::super::Cx;
use crate::app::Msg;
use crate::chart::path::px;
use crate::inquiry::{Map, MapCell};
use crate::words::analysis as words;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::{Callback, Html, KeyboardEvent, PointerEvent, html};

/// So many values stand along a side.
const TICKS: usize = 5;

pub(super) fn view(cx: &Cx, map: &Map) -> Html {
    let (columns, rows) = size(map);
    let cell = cx.model.view.cell.filter(|(column, row)| *column < columns && *row < rows);
    let cell = cell.unwrap_or(map.present);
    html! {
        <figure class="map">
            <figcaption>{ map.caption.clone() }</figcaption>
            <p class="map-reading" id="map-reading" role="status">{ reading(cx, map, cell) }</p>
            <div class="map-body">
                <p class="map-y help">{ format!("↑ {}", map.y.label) }</p>
                <div class="map-ends" aria-hidden="true">
                    { for ticks(&map.y.values).into_iter().rev().map(|place| html! {
                        <span>{ map.y.values[place].clone() }</span>
                    }) }
                </div>
                <svg
                    class="map-cells"
                    role="application"
                    aria-label={map.caption.clone()}
                    aria-describedby="map-reading"
                    tabindex="0"
                    data-map=""
                    onkeydown={keys(cx, map)}
                    onpointermove={pointed(cx, map)}
                    onpointerdown={pointed(cx, map)}
                    onpointerleave={left(cx)}
                >
                    { for (0..rows).map(|row| line(map, row)) }
                    { for map.frontier.iter().map(|segment| border(map, *segment)) }
                    { for [Some(true), Some(false)].into_iter().filter_map(|kind| sign(map, kind)) }
                    { present(map) }
                    if cell != map.present { { marker(map, cell) } }
                </svg>
                <svg class="map-ends-x" aria-hidden="true">
                    { for ticks(&map.x.values).into_iter().map(|place| tick(map, place)) }
                </svg>
                <p class="map-x help">{ format!("{} →", map.x.label) }</p>
            </div>
        </figure>
    }
}

/// The places of the values that are written along a side.
fn ticks(values: &[String]) -> Vec<usize> {
    let last = values.len().saturating_sub(1);
    let mut places: Vec<usize> = (0..TICKS).map(|tick| tick * last / (TICKS - 1)).collect();
    places.dedup();
    places.retain(|place| *place < values.len());
    places
}

/// A value below the cells.
fn tick(map: &Map, place: usize) -> Html {
    let last = map.x.values.len().saturating_sub(1);
    let (at, anchor, class) = match place {
        0 => (0.0, "start", ""),
        place if place == last => (100.0, "end", ""),
        _ if place == last / 2 => (part(place as f64 + 0.5, last + 1), "middle", ""),
        _ => (part(place as f64 + 0.5, last + 1), "middle", "minor"),
    };
    html! {
        <text {class} x={percent(at)} y="1em" text-anchor={anchor}>
            { map.x.values[place].clone() }
        </text>
    }
}

/// A place among so many cells, in percent.
fn part(cells: f64, count: usize) -> f64 {
    cells / (count.max(1) as f64) * 100.0
}

fn percent(part: f64) -> String {
    format!("{}%", px(part))
}

fn size(map: &Map) -> (u16, u16) {
    (map.x.values.len() as u16, map.y.values.len() as u16)
}

fn at(map: &Map, (column, row): (u16, u16)) -> Option<&MapCell> {
    let (columns, _) = size(map);
    map.cells.get(usize::from(row) * usize::from(columns) + usize::from(column))
}

/// Neighbours of one kind in a row: the first, and the one behind the last.
fn runs(map: &Map, row: u16) -> Vec<(u16, u16)> {
    let (columns, _) = size(map);
    let kind = |column| at(map, (column, row)).and_then(|cell| cell.reached);
    let mut runs: Vec<(u16, u16)> = Vec::new();
    for column in 0..columns {
        match runs.last_mut() {
            Some((first, end)) if kind(*first) == kind(column) => *end = column + 1,
            _ => runs.push((column, column + 1)),
        }
    }
    runs
}

/// A row of cells: neighbours of one kind are one rectangle.
fn line(map: &Map, row: u16) -> Html {
    let (_, rows) = size(map);
    let kind = |column| at(map, (column, row)).and_then(|cell| cell.reached);
    html! {
        <g key={row}>
            { for runs(map, row).into_iter().map(|(first, end)| html! {
                <rect
                    class={match kind(first) {
                        Some(true) => "cell good",
                        Some(false) => "cell bad",
                        None => "cell never",
                    }}
                    x={across(map, f64::from(first))}
                    y={down(map, f64::from(row) + 1.0)}
                    width={across(map, f64::from(end - first))}
                    height={percent(part(1.0, rows.into()))}
                />
            }) }
        </g>
    }
}

/// So many cells from the left.
fn across(map: &Map, cells: f64) -> String {
    percent(part(cells, map.x.values.len()))
}

/// So many cells from the bottom: the picture counts from the top.
fn down(map: &Map, cells: f64) -> String {
    percent(100.0 - part(cells, map.y.values.len()))
}

fn border(map: &Map, [x1, y1, x2, y2]: [u16; 4]) -> Html {
    html! {
        <line
            class="frontier"
            x1={across(map, x1.into())}
            x2={across(map, x2.into())}
            y1={down(map, y1.into())}
            y2={down(map, y2.into())}
        />
    }
}

/// The sign of a verdict, in the middle of the longest row of its kind: colour is never the only
/// one.
fn sign(map: &Map, reached: Option<bool>) -> Option<Html> {
    let (_, rows) = size(map);
    let is_kind = |cell: (u16, u16)| at(map, cell).is_some_and(|cell| cell.reached == reached);
    let all = (0..rows).flat_map(|row| runs(map, row).into_iter().map(move |run| (row, run)));
    let of_kind: Vec<(u16, (u16, u16))> =
        all.filter(|(row, (first, _))| is_kind((*first, *row))).collect();
    let longest = of_kind.iter().map(|(_, (first, end))| end - first).max()?;
    let widest: Vec<_> =
        of_kind.iter().filter(|(_, (first, end))| end - first == longest).collect();
    let (row, (first, end)) = widest.get(widest.len() / 2)?;
    let x = across(map, f64::from(first + end) / 2.0);
    // Never cut off by the edge.
    let y = (100.0 - part(f64::from(*row) + 0.5, rows.into())).clamp(6.0, 94.0);
    let y = percent(y);
    let sign = if reached == Some(true) { "✓" } else { "✕" };
    Some(html! { <text class="sign" {x} {y} text-anchor="middle" dy="0.35em">{ sign }</text> })
}

/// Where the plan stands.
fn present(map: &Map) -> Html {
    let (column, row) = map.present;
    let (x, y) = (across(map, f64::from(column) + 0.5), down(map, f64::from(row) + 0.5));
    html! { <circle class="present" cx={x} cy={y} r="5" /> }
}

/// The cell that is read.
fn marker(map: &Map, (column, row): (u16, u16)) -> Html {
    let (_, rows) = size(map);
    html! {
        <rect
            class="marker"
            x={across(map, column.into())}
            y={down(map, f64::from(row) + 1.0)}
            width={across(map, 1.0)}
            height={percent(part(1.0, rows.into()))}
        />
    }
}

fn reading(cx: &Cx, map: &Map, cell: (u16, u16)) -> String {
    let value = |values: &[String], place: u16| values.get(usize::from(place)).cloned();
    let (Some(x), Some(y), Some(found)) =
        (value(&map.x.values, cell.0), value(&map.y.values, cell.1), at(map, cell))
    else {
        return String::new();
    };
    let place = format!("{}: {x} · {}: {y}", map.x.label, map.y.label);
    let pointed =
        if cell == map.present { words::Pointed::Present } else { words::Pointed::Elsewhere };
    words::map_cell(&place, found, pointed, cx.lang())
}

/// The cell under the pointer.
fn pointed(cx: &Cx, map: &Map) -> Callback<PointerEvent> {
    let (columns, rows) = size(map);
    cx.on(move |e: PointerEvent| {
        let node = e.current_target().and_then(|node| node.dyn_into::<Element>().ok());
        let cell = node.map(|node| {
            let shape = node.get_bounding_client_rect();
            let part = |at: f64, from: f64, length: f64, count: u16| {
                let place = (at - from) / length.max(1.0) * f64::from(count);
                (place.max(0.0) as u16).min(count.saturating_sub(1))
            };
            let column = part(f64::from(e.client_x()), shape.left(), shape.width(), columns);
            let row = part(f64::from(e.client_y()), shape.top(), shape.height(), rows);
            (column, rows.saturating_sub(1) - row)
        });
        Msg::PointedAtCell(cell)
    })
}

/// A pointer that hovers leaves nothing behind; a finger leaves what it touched.
fn left(cx: &Cx) -> Callback<PointerEvent> {
    let link = cx.link.clone();
    Callback::from(move |e: PointerEvent| {
        if e.pointer_type() == "mouse" {
            link.emit(Msg::PointedAtCell(None));
        }
    })
}

/// Arrow keys walk over the cells; Home goes back to where the plan stands.
fn keys(cx: &Cx, map: &Map) -> Callback<KeyboardEvent> {
    let (columns, rows) = size(map);
    let present = map.present;
    let (column, row) = cx.model.view.cell.unwrap_or(present);
    let link = cx.link.clone();
    Callback::from(move |e: KeyboardEvent| {
        let cell = match e.key().as_str() {
            "ArrowLeft" => (column.saturating_sub(1), row),
            "ArrowRight" => ((column + 1).min(columns.saturating_sub(1)), row),
            "ArrowUp" => (column, (row + 1).min(rows.saturating_sub(1))),
            "ArrowDown" => (column, row.saturating_sub(1)),
            "Home" => present,
            _ => return,
        };
        e.prevent_default();
        link.emit(Msg::PointedAtCell(Some(cell)));
    })
}

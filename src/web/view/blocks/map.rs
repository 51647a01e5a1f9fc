//! A map of two levers: read by pointing, by arrow keys, and in the sentence below it.

use super::super::Cx;
use crate::app::Msg;
use crate::inquiry::{Map, MapCell};
use crate::words::analysis as words;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::{Callback, Html, KeyboardEvent, PointerEvent, html};

/// The side of a cell in the picture's own units.
const CELL: u16 = 10;

pub(super) fn view(cx: &Cx, map: &Map) -> Html {
    let (columns, rows) = size(map);
    let cell = cx.model.view.cell.unwrap_or(map.present);
    html! {
        <figure class="map">
            <figcaption>{ map.caption.clone() }</figcaption>
            <p class="map-y help">{ format!("↑ {}", map.y.label) }</p>
            <div class="map-body">
                <div class="map-ends" aria-hidden="true">
                    <span>{ map.y.values.last().cloned().unwrap_or_default() }</span>
                    <span>{ map.y.values.first().cloned().unwrap_or_default() }</span>
                </div>
                <svg
                    class="map-cells"
                    viewBox={format!("0 0 {} {}", columns * CELL, rows * CELL)}
                    preserveAspectRatio="none"
                    role="application"
                    aria-label={map.caption.clone()}
                    aria-describedby="map-reading"
                    tabindex="0"
                    data-map=""
                    onkeydown={keys(cx, map)}
                    onpointermove={pointed(cx, map)}
                    onpointerdown={pointed(cx, map)}
                    onpointerleave={cx.on(|_: PointerEvent| Msg::PointedAtCell(None))}
                >
                    { for (0..rows).map(|row| line(map, row)) }
                    { for map.frontier.iter().map(|segment| border(map, *segment)) }
                    { marker(map, map.present, "present") }
                    { marker(map, cell, "pointed") }
                </svg>
            </div>
            <p class="map-ends-x help" aria-hidden="true">
                <span>{ map.x.values.first().cloned().unwrap_or_default() }</span>
                <span>{ format!("{} →", map.x.label) }</span>
                <span>{ map.x.values.last().cloned().unwrap_or_default() }</span>
            </p>
            <p class="map-reading" id="map-reading" role="status">{ reading(cx, map, cell) }</p>
        </figure>
    }
}

fn size(map: &Map) -> (u16, u16) {
    (map.x.values.len() as u16, map.y.values.len() as u16)
}

fn at(map: &Map, (column, row): (u16, u16)) -> Option<&MapCell> {
    let (columns, _) = size(map);
    map.cells.get(usize::from(row) * usize::from(columns) + usize::from(column))
}

/// A row of cells: neighbours of one kind are one rectangle.
fn line(map: &Map, row: u16) -> Html {
    let (columns, _) = size(map);
    let kind = |column| at(map, (column, row)).and_then(|cell| cell.reached);
    let mut runs: Vec<(u16, u16)> = Vec::new();
    for column in 0..columns {
        match runs.last_mut() {
            Some((first, end)) if kind(*first) == kind(column) => *end = column + 1,
            _ => runs.push((column, column + 1)),
        }
    }
    let y = top(map, row).to_string();
    html! {
        <g key={row}>
            { for runs.into_iter().map(|(first, end)| html! {
                <rect
                    class={match kind(first) {
                        Some(true) => "cell good",
                        Some(false) => "cell bad",
                        None => "cell never",
                    }}
                    x={(first * CELL).to_string()}
                    y={y.clone()}
                    width={((end - first) * CELL).to_string()}
                    height={CELL.to_string()}
                />
            }) }
        </g>
    }
}

/// Rows are counted from the bottom, the picture from the top.
fn top(map: &Map, row: u16) -> u16 {
    let (_, rows) = size(map);
    (rows - 1 - row) * CELL
}

fn border(map: &Map, [x1, y1, x2, y2]: [u16; 4]) -> Html {
    let (_, rows) = size(map);
    let down = |y: u16| ((rows - y.min(rows)) * CELL).to_string();
    html! {
        <line
            class="frontier"
            x1={(x1 * CELL).to_string()}
            x2={(x2 * CELL).to_string()}
            y1={down(y1)}
            y2={down(y2)}
        />
    }
}

fn marker(map: &Map, (column, row): (u16, u16), class: &'static str) -> Html {
    let (columns, rows) = size(map);
    if column >= columns || row >= rows {
        return Html::default();
    }
    html! {
        <rect
            class={format!("marker {class}")}
            x={(column * CELL + 1).to_string()}
            y={(top(map, row) + 1).to_string()}
            width={(CELL - 2).to_string()}
            height={(CELL - 2).to_string()}
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

/// Arrow keys walk over the cells.
fn keys(cx: &Cx, map: &Map) -> Callback<KeyboardEvent> {
    let (columns, rows) = size(map);
    let (column, row) = cx.model.view.cell.unwrap_or(map.present);
    let link = cx.link.clone();
    Callback::from(move |e: KeyboardEvent| {
        let cell = match e.key().as_str() {
            "ArrowLeft" => (column.saturating_sub(1), row),
            "ArrowRight" => ((column + 1).min(columns.saturating_sub(1)), row),
            "ArrowUp" => (column, (row + 1).min(rows.saturating_sub(1))),
            "ArrowDown" => (column, row.saturating_sub(1)),
            _ => return,
        };
        e.prevent_default();
        link.emit(Msg::PointedAtCell(Some(cell)));
    })
}

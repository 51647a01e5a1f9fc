//! Draws the blocks of an answer. It does not know what they are about.

mod bars;
mod curve;
mod map;
mod months;
mod paper;

use super::field::{self, Look};
use super::{Cx, View, chart};
use crate::app::Msg;
use crate::inquiry::{Act, Block, Cell, Choice, Row, Table, Tone};
use yew::{Event, Html, classes, html};

/// A block.
pub(super) fn view(cx: &Cx, block: &Block) -> View {
    match block {
        Block::Heading(text) => html! { <h3>{ text.clone() }</h3> },
        Block::Text(text, tone) => html! {
            <p class={class_of(*tone)}>{ sign(*tone) }{ text.clone() }</p>
        },
        Block::Choices(choices) => html! {
            <div class="choices">{ for choices.iter().map(|choice| select(cx, choice)) }</div>
        },
        Block::Buttons(cells) => html! {
            <div class="choices">{ for cells.iter().map(|cell| content(cx, cell)) }</div>
        },
        Block::Table(table) => self::table(cx, table),
        Block::Bars(bars) => bars::view(cx, bars),
        Block::Map(map) => map::view(cx, map),
        Block::Curve(curve) => curve::view(cx, curve),
        Block::Months(lines) => months::view(cx, lines),
        Block::List(lines) => paper::list(lines),
        Block::Columns(columns) => paper::columns(cx, columns),
        Block::Year => chart::view(cx),
        Block::Writing(path, label, fallback) => paper::writing(cx, path, label, fallback),
        Block::Paper(blocks) => paper::view(cx, blocks),
        Block::Folded(name, inside) => html! {
            <details class="folded">
                <summary>{ name.clone() }</summary>
                { for inside.iter().map(|block| view(cx, block)) }
            </details>
        },
    }
}

/// The class of a tone.
fn class_of(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "",
        Tone::Good => "good",
        Tone::Bad => "bad",
        Tone::Caution => "caution",
        Tone::Aside => "help",
        Tone::Lead => "lead",
    }
}

/// The sign of a tone: colour is never the only one.
fn sign(tone: Tone) -> Html {
    let sign = match tone {
        Tone::Good => "✓\u{a0}",
        Tone::Bad => "✕\u{a0}",
        Tone::Caution => "⚠\u{a0}",
        Tone::Plain | Tone::Aside | Tone::Lead => return Html::default(),
    };
    html! { <span aria-hidden="true">{ sign }</span> }
}

fn select(cx: &Cx, choice: &Choice) -> Html {
    let name = choice.name.clone();
    let id = super::id_of(&format!("choice-{name}"));
    html! {
        <span class="choice" data-choice={choice.name.clone()}>
            <label for={id.clone()}>{ choice.label.clone() }</label>
            <select
                {id}
                data-chosen={choice.chosen.clone()}
                onchange={cx.on(move |e: Event| {
                    Msg::Acted(Act::Choose(name.clone(), field::chosen_of(e.target())))
                })}
            >
                { for choice.options.iter().map(|(value, words)| html! {
                    <option value={value.clone()} selected={*value == choice.chosen}>
                        { words.clone() }
                    </option>
                }) }
            </select>
        </span>
    }
}

fn table(cx: &Cx, table: &Table) -> Html {
    // Over remarks, a heading stands where they begin.
    let first = table.rows.first();
    let remarks = |place: usize| {
        first.and_then(|row| row.cells.get(place)).is_some_and(|cell| cell.tone == Tone::Aside)
    };
    let heading = |(place, text): (usize, &String)| {
        let class = remarks(place).then(|| class_of(Tone::Aside));
        html! { <th scope="col" {class}>{ text.clone() }</th> }
    };
    html! {
        <div class="scroll" role="region" aria-label={table.caption.clone()} tabindex="0">
            <table>
                <caption>{ table.caption.clone() }</caption>
                <thead><tr>{ for table.columns.iter().enumerate().map(heading) }</tr></thead>
                <tbody>{ for table.rows.iter().map(|row| self::row(cx, row)) }</tbody>
            </table>
        </div>
    }
}

fn row(cx: &Cx, row: &Row) -> Html {
    let cell = |(place, cell): (usize, &Cell)| {
        let hint = hint(cell);
        let inside = content(cx, cell);
        match place {
            0 => html! { <th scope="row" title={hint}>{ inside }</th> },
            _ => html! { <td class={class_of(cell.tone)} title={hint}>{ inside }</td> },
        }
    };
    html! {
        <tr class={class_of(row.tone)}>{ for row.cells.iter().enumerate().map(cell) }</tr>
    }
}

fn hint(cell: &Cell) -> Option<String> {
    (!cell.hint.is_empty()).then(|| cell.hint.clone())
}

/// What a cell holds: an input, a button, or words.
fn content(cx: &Cx, cell: &Cell) -> Html {
    if let Some(path) = &cell.field {
        let fallback = (!cell.fallback.is_empty()).then(|| cell.fallback.clone());
        let look = Look { fallback, ..Look::bare(cell.text.clone()) };
        return html! { <>{ field::with(cx, path, &look) }{ trouble_at(cx, path) }</> };
    }
    if let Some(act) = &cell.act {
        return html! {
            <button
                type="button"
                class={classes!("act", class_of(cell.tone))}
                title={hint(cell)}
                aria-pressed={cell.on.map(|on| on.to_string())}
                onclick={cx.click(Msg::Acted(act.clone()))}
            >{ cell.text.clone() }</button>
        };
    }
    html! { <>{ sign(cell.tone) }{ cell.text.clone() }</> }
}

/// What the analysis finds wrong with a setting, at its field.
fn trouble_at(cx: &Cx, path: &str) -> Html {
    let shown = cx.model.analysis.shown.as_ref();
    let trouble =
        shown.and_then(|shown| shown.page.troubles.iter().find(|trouble| trouble.path == path));
    match trouble {
        Some(trouble) => html! { <p class="trouble">{ trouble.text.clone() }</p> },
        None => Html::default(),
    }
}

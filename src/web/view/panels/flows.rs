//! What enters and leaves the enforceable, month by month and once.

use super::pieces::{all, help, row_heading_of, text, tr};
use super::{add, cell, column, entries, entry, fields, fields_of, of_scenario, part, plain_cell};
use super::{remove, table, warnings};
use crate::app::List;
use crate::web::view::Cx;
use crate::web::view::field::{self, Look};
use crate::words::forms::{self, flows as words};
use crate::words::{labels, number};
use rust_decimal::Decimal;
use thads_model::engine::stream::Flows;
use thads_model::plan::{Event, StreamName};
use yew::{Html, html};

pub(in crate::web) fn view(cx: &Cx) -> Html {
    let lang = cx.lang();
    let streams = [
        part(words::monthly(StreamName::Cases, lang), cases(cx)),
        part(words::monthly(StreamName::Money, lang), money(cx)),
    ];
    all(vec![
        html! { <div class="pair">{ for streams }</div> },
        part(words::events(lang), events(cx)),
    ])
}

/// What is used where the plan says nothing: shown in the empty field.
struct Defaults {
    new: Decimal,
    share: Decimal,
    entrusted_or_withdrawn: Decimal,
}

fn defaults<U>(flows: &Flows<U>) -> Defaults {
    Defaults {
        new: number(flows.new),
        share: flows.share.decimal().unwrap_or(Decimal::ONE),
        entrusted_or_withdrawn: number(flows.entrusted_or_withdrawn),
    }
}

/// The inputs that both streams have.
fn common(cx: &Cx, stream: StreamName, defaults: Option<&Defaults>) -> Vec<Html> {
    let lang = cx.lang();
    let amount = |value: Decimal| words::amount(value, stream, lang);
    let zero = || Some("0".to_owned());
    [
        ("new", defaults.map(|defaults| amount(defaults.new))),
        ("share", defaults.map(|defaults| words::share(defaults.share, lang))),
        ("became_enforceable", zero()),
        ("reclassified_out", zero()),
        ("entrusted_or_withdrawn", defaults.map(|d| amount(d.entrusted_or_withdrawn))),
    ]
    .into_iter()
    .map(|(key, default)| input(cx, stream, key, default))
    .collect()
}

/// A field of a flow; what is used when it is empty is shown in it.
fn input(cx: &Cx, stream: StreamName, key: &str, default: Option<String>) -> Html {
    let look = match default {
        Some(default) => Look::or(forms::by_default(&default, cx.lang())),
        None => Look::default(),
    };
    field::with(cx, &of_scenario(cx, &format!("{}.{key}", stream.key())), &look)
}

fn cases(cx: &Cx) -> Html {
    let lang = cx.lang();
    let outlook = cx.model.answer.outlook.as_ref();
    let defaults = outlook.map(|outlook| defaults(&outlook.projection.course.cases));
    let stream = StreamName::Cases;
    let out = words::share(Decimal::ONE, lang);
    let mut inputs = common(cx, stream, defaults.as_ref());
    inputs.push(input(cx, stream, "stuck", Some("0".to_owned())));
    inputs.push(input(cx, stream, "stuck_share_out", Some(out)));
    all(vec![remarks(cx, stream), fields(inputs)])
}

fn money(cx: &Cx) -> Html {
    let lang = cx.lang();
    let course = cx.model.answer.outlook.as_ref().map(|outlook| &outlook.projection.course);
    let defaults = course.map(|course| defaults(&course.money));
    let per_case = course.map(|course| number(course.per_case)).unwrap_or_default();
    let stream = StreamName::Money;
    let per_case = words::amount(per_case, stream, lang);
    let unchanged = words::share(Decimal::ZERO, lang);
    let mut inputs = common(cx, stream, defaults.as_ref());
    inputs.push(input(cx, stream, "per_case", Some(per_case)));
    inputs.push(input(cx, stream, "matters_received", Some("0".to_owned())));
    inputs.push(input(cx, stream, "recovery_change", Some(unchanged)));
    all(vec![remarks(cx, stream), fields(inputs)])
}

/// The warnings about the flows of a stream.
fn remarks(cx: &Cx, stream: StreamName) -> Html {
    let base = of_scenario(cx, stream.key());
    all(vec![warnings(cx, &base), warnings(cx, &format!("{base}.reclassified_out"))])
}

fn events(cx: &Cx) -> Html {
    let lang = cx.lang();
    let mut cards = Vec::new();
    for (index, event) in cx.model.answer.shown().events.iter().enumerate() {
        cards.push(one_event(cx, index, event));
    }
    all(vec![
        help(words::events_help(lang)),
        entries(words::no_events(lang), cards),
        add(cx, words::add_event(lang), List::Events),
    ])
}

fn one_event(cx: &Cx, index: usize, event: &Event) -> Html {
    let lang = cx.lang();
    let list = of_scenario(cx, "events");
    let base = format!("{list}[{index}]");
    let name = forms::entry_name(&event.name, words::event(lang), index);
    let mut body = Vec::new();
    if cx.model.answer.plan.calendar.is_past(event.month) {
        body.push(help(words::past(lang)));
    }
    body.push(fields_of(cx, &base, &["name", "month"]));
    body.push(amounts(cx, &base, &name));
    entry(index, &name, remove(cx, &name, &list, index), all(body))
}

/// What an event does to both streams, side by side.
fn amounts(cx: &Cx, base: &str, name: &str) -> Html {
    let lang = cx.lang();
    let mut head = vec![column(words::item(lang))];
    for stream in StreamName::ALL {
        head.push(column(forms::stream(stream, lang)));
    }
    let mut rows = Vec::new();
    for key in ["enforceable_in", "from_outside", "enforceable_out", "finished"] {
        let path = |stream: StreamName| format!("{base}.{}.{key}", stream.key());
        let of_cases = path(StreamName::Cases);
        let label = text(labels::label(&of_cases, lang));
        let mut cells = vec![row_heading_of(labels::help(&of_cases, lang), label)];
        for stream in StreamName::ALL {
            let row = format!("{}, {name}", forms::stream(stream, lang));
            cells.push(match key {
                "from_outside" => plain_cell(cx, &path(stream), &row),
                _ => cell(cx, &path(stream), &row, Some("0".to_owned())),
            });
        }
        rows.push(tr(key, cells));
    }
    table(name, head, rows)
}

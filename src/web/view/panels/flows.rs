//! What enters and leaves the enforceable, month by month and once.

use super::{add, cell, column, entries, entry, fields, of_scenario, part, plain_cell, remove};
use super::{table, warnings};
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
    html! {
        <>
            <div class="pair">
                { part(words::monthly(StreamName::Cases, lang), cases(cx)) }
                { part(words::monthly(StreamName::Money, lang), money(cx)) }
            </div>
            { part(words::events(lang), events(cx)) }
        </>
    }
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
    let or = |value: String| Look::or(forms::by_default(&value, lang));
    let amount = |value: Decimal| or(words::amount(value, stream, lang));
    let looks = defaults.map(|defaults| {
        (
            amount(defaults.new),
            or(words::share(defaults.share, lang)),
            amount(defaults.entrusted_or_withdrawn),
        )
    });
    let (new, share, entrusted) = looks.unwrap_or_default();
    let inputs = [
        ("new", new),
        ("share", share),
        ("became_enforceable", or("0".to_owned())),
        ("reclassified_out", or("0".to_owned())),
        ("entrusted_or_withdrawn", entrusted),
    ];
    let input = |(key, look): (&str, Look)| {
        let path = of_scenario(cx, &format!("{}.{key}", stream.key()));
        field::with(cx, &path, &look)
    };
    inputs.into_iter().map(input).collect()
}

fn cases(cx: &Cx) -> Html {
    let lang = cx.lang();
    let outlook = cx.model.answer.outlook.as_ref();
    let defaults = outlook.map(|outlook| defaults(&outlook.projection.course.cases));
    let stuck = [("stuck", "0".to_owned()), ("stuck_share_out", words::share(Decimal::ONE, lang))];
    let stuck = stuck.map(|(key, default)| {
        let look = Look::or(forms::by_default(&default, lang));
        field::with(cx, &of_scenario(cx, &format!("cases.{key}")), &look)
    });
    html! {
        <>
            { remarks(cx, StreamName::Cases) }
            { fields(common(cx, StreamName::Cases, defaults.as_ref()).into_iter().chain(stuck)) }
        </>
    }
}

fn money(cx: &Cx) -> Html {
    let lang = cx.lang();
    let course = cx.model.answer.outlook.as_ref().map(|outlook| &outlook.projection.course);
    let defaults = course.map(|course| defaults(&course.money));
    let per_case = course.map(|course| number(course.per_case)).unwrap_or_default();
    let per_case = words::amount(per_case, StreamName::Money, lang);
    let rest = [
        ("per_case", per_case),
        ("matters_received", "0".to_owned()),
        ("recovery_change", words::share(Decimal::ZERO, lang)),
    ];
    let rest = rest.map(|(key, default)| {
        let look = Look::or(forms::by_default(&default, lang));
        field::with(cx, &of_scenario(cx, &format!("money.{key}")), &look)
    });
    html! {
        <>
            { remarks(cx, StreamName::Money) }
            { fields(common(cx, StreamName::Money, defaults.as_ref()).into_iter().chain(rest)) }
        </>
    }
}

/// The warnings about the flows of a stream.
fn remarks(cx: &Cx, stream: StreamName) -> Html {
    let base = of_scenario(cx, stream.key());
    html! {
        <>
            { warnings(cx, &base) }
            { warnings(cx, &format!("{base}.reclassified_out")) }
        </>
    }
}

fn events(cx: &Cx) -> Html {
    let lang = cx.lang();
    let all = cx.model.answer.shown().events.iter().enumerate();
    let all = all.map(|(index, event)| one_event(cx, index, event)).collect();
    html! {
        <>
            <p class="help">{ words::events_help(lang) }</p>
            { entries(words::no_events(lang), all) }
            { add(cx, words::add_event(lang), List::Events) }
        </>
    }
}

fn one_event(cx: &Cx, index: usize, event: &Event) -> Html {
    let lang = cx.lang();
    let list = of_scenario(cx, "events");
    let base = format!("{list}[{index}]");
    let name = forms::entry_name(&event.name, words::event(lang), index);
    let body = html! {
        <>
            if cx.model.answer.plan.calendar.is_past(event.month) {
                <p class="help">{ words::past(lang) }</p>
            }
            { fields([
                field::field(cx, &format!("{base}.name")),
                field::field(cx, &format!("{base}.month")),
            ]) }
            { amounts(cx, &base, &name) }
        </>
    };
    entry(index, &name, remove(cx, &name, &list, index), body)
}

/// What an event does to both streams, side by side.
fn amounts(cx: &Cx, base: &str, name: &str) -> Html {
    let lang = cx.lang();
    let path = |stream: StreamName, key: &str| format!("{base}.{}.{key}", stream.key());
    let head = std::iter::once(column(words::item(lang)))
        .chain(StreamName::ALL.map(|stream| column(forms::stream(stream, lang))));
    let row = |key: &'static str| {
        let label = labels::label(&path(StreamName::Cases, key), lang);
        let help = labels::help(&path(StreamName::Cases, key), lang);
        let input = |stream: StreamName| {
            let row = format!("{}, {name}", forms::stream(stream, lang));
            let path = path(stream, key);
            match key {
                "from_outside" => plain_cell(cx, &path, &row),
                _ => cell(cx, &path, &row, Some("0".to_owned())),
            }
        };
        html! {
            <tr key={key}>
                <th scope="row" title={help}>{ label }</th>
                { for StreamName::ALL.map(input) }
            </tr>
        }
    };
    let keys = ["enforceable_in", "from_outside", "enforceable_out", "finished"];
    table(name, head, html! { <>{ for keys.map(row) }</> })
}

//! The report in official terms: both streams side by side, with its identities checked.

use super::pieces::{all, classed_tr, help, row_heading, row_heading_of, td, text, tr};
use super::{cell, column, fields, figure, figures, part, table};
use crate::app::Msg;
use crate::intake::format;
use crate::rules::working_days;
use crate::sheet::Edit;
use crate::web::view::Cx;
use crate::web::view::field;
use crate::words::forms::{self, report as words};
use crate::words::{labels, number, percent, whole_counts};
use rust_decimal::{Decimal, RoundingStrategy};
use thads_model::calendar::put_in_order;
use thads_model::file::Json;
use thads_model::plan::{Enforceable, Report, Stream, StreamName};
use thads_model::quantity::{Exact, Percent};
use yew::{Event, Html, classes, html};

pub(in crate::web) fn view(cx: &Cx) -> Html {
    let lang = cx.lang();
    let report = &cx.model.answer.plan.report;
    let first = fields(vec![
        field::field(cx, "unit"),
        work_year(cx),
        field::field(cx, "as_of"),
        field::field(cx, "note"),
    ]);
    let choices = StreamName::ALL.map(|stream| how_enforceable(cx, report, stream));
    let second = all(vec![
        html! { <div class="choices">{ for choices }</div> },
        form(cx, report),
        averages(cx, report),
    ]);
    all(vec![part(words::of_what(lang), first), part(words::figures(lang), second)])
}

/// The work year is chosen, because its official calendar comes with it.
fn work_year(cx: &Cx) -> Html {
    let present = cx.model.sheet().work_year();
    let mut years: Vec<i32> = working_days::WORK_YEARS.collect();
    if !years.contains(&present) {
        years.push(present);
        put_in_order(&mut years, |year| *year);
    }
    let id = field::id("work_year");
    html! {
        <div class="field" key="work_year">
            <div class="field-head">
                <label for={id.clone()}>{ labels::label("work_year", cx.lang()) }</label>
            </div>
            <div class="field-line">
                <select
                    {id}
                    data-chosen={present.to_string()}
                    onchange={cx.on(move |e: Event| {
                        Msg::ChoseYear(field::chosen_of(e.target()).parse().unwrap_or(present))
                    })}
                >
                    { for years.into_iter().map(|year| html! {
                        <option value={year.to_string()} selected={year == present}>
                            { year }
                        </option>
                    }) }
                </select>
            </div>
            { labels::help("work_year", cx.lang()).map(help) }
        </div>
    }
}

/// What is worked out of one stream, as plain numbers.
struct Worked {
    enforceable: Decimal,
    finished: Decimal,
    open: Decimal,
    by_flow: Option<Decimal>,
    by_kind: Option<Decimal>,
    to_enforce: Option<Decimal>,
    rate: Option<Percent>,
    /// The whole counts that the published rate allows, where E is worked out from one.
    inferred: Option<(Decimal, Decimal)>,
}

fn worked(report: &Report, stream: StreamName) -> Worked {
    match stream {
        StreamName::Cases => worked_out(&report.cases),
        StreamName::Money => worked_out(&report.money),
    }
}

fn worked_out<U: Copy>(stream: &Stream<U>) -> Worked {
    let inferred = match stream.enforceable {
        Enforceable::Counted(_) => None,
        Enforceable::FromRate(inferred) => Some(whole_counts(&inferred)),
    };
    Worked {
        enforceable: number(stream.enforceable()),
        finished: number(stream.finished),
        open: number(stream.open()),
        by_flow: stream.to_enforce_by_flow().map(number),
        by_kind: stream.to_enforce_by_kind().map(number),
        to_enforce: stream.to_enforce().map(number),
        rate: stream.rate(),
        inferred,
    }
}

/// Whether E is counted or worked out from a published rate.
fn how_enforceable(cx: &Cx, report: &Report, stream: StreamName) -> Html {
    let lang = cx.lang();
    let worked = worked(report, stream);
    let from_rate = is_from_rate(cx, stream);
    let at = |key: &str| format!("report.{}.{key}", stream.key());
    let exchange = |given: &str, value: String, dropped: &str| {
        let edits =
            vec![Edit::Set(at(dropped), Json::Null), Edit::Set(at(given), Json::Text(value))];
        Msg::Changed(Edit::All(edits))
    };
    let count = worked.enforceable.round().normalize().to_string();
    let counted = exchange("enforceable", count, "published_rate");
    let rated = exchange("published_rate", rate_to_publish(worked.rate), "enforceable");
    let option = |text: &'static str, chosen: bool, message: Msg| {
        html! {
            <label>
                <input
                    type="radio"
                    name={format!("how-enforceable-{}", stream.key())}
                    checked={chosen}
                    onchange={cx.on(move |_: Event| message.clone())}
                />
                { text }
            </label>
        }
    };
    html! {
        <fieldset class="choice" data-enforceable={stream.key()}>
            <legend>{ words::how_enforceable(stream, lang) }</legend>
            { option(words::by_count(lang), !from_rate, counted) }
            { option(words::by_rate(lang), from_rate, rated) }
        </fieldset>
    }
}

fn is_from_rate(cx: &Cx, stream: StreamName) -> bool {
    let path = format!("report.{}.published_rate", stream.key());
    cx.model.sheet().plan.at(&path).is_some_and(|rate| *rate != Json::Null)
}

/// The present rate as it would be published; a published rate is more than 0.
fn rate_to_publish(rate: Option<Percent>) -> String {
    let rate = rate.and_then(Percent::decimal).unwrap_or_default();
    let mut rate = rate.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    rate = rate.max(Decimal::new(1, 2));
    rate.rescale(2);
    rate.to_string()
}

/// The table of the form.
fn form(cx: &Cx, report: &Report) -> Html {
    let lang = cx.lang();
    let mut head = vec![column(words::item(lang))];
    for stream in StreamName::ALL {
        head.push(column(words::column(stream, lang)));
    }
    let given = |key: &'static str, symbol: &'static str| given_row(cx, key, symbol);
    let derived = |name: &str, symbol: &'static str, value: fn(&Worked) -> Option<Decimal>| {
        derived_row(cx, report, name, symbol, value)
    };
    let rows = vec![
        given("carried_over", "C"),
        given("accepted", "N"),
        given("entrusted", "U"),
        given("withdrawn", "H"),
        derived(words::to_enforce(lang), "P = C + N − U − H", |w| w.by_flow),
        enforceable_row(cx, report),
        given("finished", "F"),
        derived(words::open(lang), "E − F", |w| Some(w.open)),
        given("not_enforceable", "K"),
        given("postponed", "S"),
        derived(words::to_enforce(lang), "P = E + K + S", |w| w.by_kind),
        derived(words::carried_forward(lang), "P − F", |w| Some(w.to_enforce? - w.finished)),
        given("separate_book", "M"),
        rate_row(cx, report),
        published_row(cx),
        check_row(cx, words::check_total(lang), report, total_check),
        check_row(cx, words::check_part(lang), report, part_check),
    ];
    table(words::figures(lang), head, rows)
}

/// The heading of a row, its symbol, and a cell for each stream.
fn row(
    key: &str,
    class: Option<&'static str>,
    name: &str,
    symbol: &'static str,
    help: Option<&'static str>,
    cells: [Html; 2],
) -> Html {
    let heading = all(vec![
        text(name.to_owned()),
        text(" "),
        html! { <span class="symbol">{ symbol }</span> },
    ]);
    let [cases, money] = cells;
    classed_tr(class, key.into(), vec![row_heading_of(help, heading), cases, money])
}

/// A row of inputs: the field of this name, of both streams.
fn input_row(
    cx: &Cx,
    key: &str,
    symbol: &'static str,
    cell: impl Fn(StreamName, &str) -> Html,
) -> Html {
    let [cases, money] = StreamName::ALL.map(|stream| format!("report.{}.{key}", stream.key()));
    let (name, help) = (labels::label(&cases, cx.lang()), labels::help(&cases, cx.lang()));
    let cells = [cell(StreamName::Cases, &cases), cell(StreamName::Money, &money)];
    row(key, None, name, symbol, help, cells)
}

/// The input of a stream, named by its column.
fn input(cx: &Cx, stream: StreamName, path: &str) -> Html {
    cell(cx, path, forms::stream(stream, cx.lang()), None)
}

fn given_row(cx: &Cx, key: &str, symbol: &'static str) -> Html {
    input_row(cx, key, symbol, |stream, path| input(cx, stream, path))
}

fn derived_row(
    cx: &Cx,
    report: &Report,
    name: &str,
    symbol: &'static str,
    value: fn(&Worked) -> Option<Decimal>,
) -> Html {
    let cells = StreamName::ALL.map(|stream| {
        td(or_unknown(cx, value(&worked(report, stream)), |v| format::count(v, 0, cx.lang())))
    });
    row(symbol, Some("derived"), name, symbol, None, cells)
}

/// A value as a text; in words where it is not known.
fn or_unknown<T>(cx: &Cx, value: Option<T>, write: impl Fn(T) -> String) -> Html {
    match value {
        Some(value) => text(write(value)),
        None => text(forms::unknown(cx.lang())),
    }
}

/// E as it is counted, or as it follows from the published rate.
fn enforceable_row(cx: &Cx, report: &Report) -> Html {
    let lang = cx.lang();
    input_row(cx, "enforceable", "E", |stream, path| {
        let worked = worked(report, stream);
        match worked.inferred {
            Some(counts) if is_from_rate(cx, stream) => {
                let range = words::inferred(counts, worked.enforceable, stream, lang);
                html! {
                    <td class="inferred" data-inferred={stream.key()}>
                        <b>{ "≈ " }{ format::count(worked.enforceable, 0, lang) }</b>
                        { help(range) }
                    </td>
                }
            }
            _ => input(cx, stream, path),
        }
    })
}

fn rate_row(cx: &Cx, report: &Report) -> Html {
    let lang = cx.lang();
    let cells = StreamName::ALL.map(|stream| {
        let rate = or_unknown(cx, worked(report, stream).rate, |rate| percent(rate, lang));
        td(html! { <b>{ rate }</b> })
    });
    row("rate", Some("derived"), words::rate(lang), "F / E", None, cells)
}

fn published_row(cx: &Cx) -> Html {
    if !StreamName::ALL.into_iter().any(|stream| is_from_rate(cx, stream)) {
        return Html::default();
    }
    input_row(cx, "published_rate", "%", |stream, path| {
        if is_from_rate(cx, stream) {
            input(cx, stream, path)
        } else {
            html! { <td class="help">{ words::counted(cx.lang()) }</td> }
        }
    })
}

/// How an identity of the report stands.
enum Check {
    Holds,
    NotEnough,
    Differs(Decimal),
    Exceeds(Decimal),
}

/// `None` where it overflows.
fn difference(one: Decimal, other: Decimal) -> Option<Decimal> {
    (Exact::from(one) - Exact::from(other)).decimal()
}

fn total_check(worked: &Worked) -> Check {
    let difference = worked.by_flow.zip(worked.by_kind).and_then(|(a, b)| difference(a, b));
    match difference {
        None => Check::NotEnough,
        Some(difference) if difference.is_zero() => Check::Holds,
        Some(difference) => Check::Differs(difference),
    }
}

fn part_check(worked: &Worked) -> Check {
    match worked.to_enforce.and_then(|all| difference(worked.enforceable, all)) {
        None => Check::NotEnough,
        Some(excess) if excess > Decimal::ZERO => Check::Exceeds(excess),
        Some(_) => Check::Holds,
    }
}

fn check_row(cx: &Cx, name: &str, report: &Report, check: fn(&Worked) -> Check) -> Html {
    let lang = cx.lang();
    let one = |stream: StreamName| {
        let (class, text) = match check(&worked(report, stream)) {
            Check::Holds => ("holds", words::holds(lang).to_owned()),
            Check::NotEnough => ("open", words::not_enough(lang).to_owned()),
            Check::Differs(by) => ("fails", words::differs(by, stream, lang)),
            Check::Exceeds(by) => ("fails", words::exceeds(by, stream, lang)),
        };
        html! { <td class={classes!("check", class)}>{ text }</td> }
    };
    let [cases, money] = StreamName::ALL.map(one);
    tr(name, vec![row_heading(name.to_owned()), cases, money])
}

/// Money for each case, of what is to be enforced, enforceable, finished.
fn averages(cx: &Cx, report: &Report) -> Html {
    let lang = cx.lang();
    let (cases, money) = (worked(report, StreamName::Cases), worked(report, StreamName::Money));
    let average = |name: &str, money: Option<Decimal>, cases: Option<Decimal>| {
        let each = money.zip(cases).and_then(|(money, cases)| money.checked_div(cases));
        let text = match each {
            Some(each) => format::money_short(each, lang),
            None => forms::unknown(lang).to_owned(),
        };
        figure(name, text, Html::default())
    };
    let enforceable = (Some(money.enforceable), Some(cases.enforceable));
    let averages = vec![
        average(words::average_total(lang), money.to_enforce, cases.to_enforce),
        average(words::average_enforceable(lang), enforceable.0, enforceable.1),
        average(words::average_finished(lang), Some(money.finished), Some(cases.finished)),
    ];
    all(vec![html! { <h4>{ words::averages(lang) }</h4> }, figures(averages)])
}

//! Earlier reports: of this year, and of last year for comparison.

use super::{add, bare, column, column_of, entry_rows, part, plain_cell, remove};
use crate::app::List;
use crate::web::view::Cx;
use crate::words::forms::{self, history as words};
use crate::words::{labels, percent};
use thads_model::plan::{PastReport, StreamName, rate};
use thads_model::quantity::Percent;
use yew::{Html, html};

pub(in crate::web) fn view(cx: &Cx) -> Html {
    let lang = cx.lang();
    let plan = &cx.model.answer.plan;
    html! {
        <>
            { part(words::this_year(lang), html! {
                <>
                    { reports(cx, "history", words::this_year(lang), &plan.history) }
                    { add(cx, words::add_this_year(lang), List::History) }
                </>
            }) }
            { part(words::last_year(lang), html! {
                <>
                    { reports(cx, "last_year", words::last_year(lang), &plan.last_year) }
                    { add(cx, words::add_last_year(lang), List::LastYear) }
                </>
            }) }
        </>
    }
}

fn reports(cx: &Cx, list: &str, heading: &str, reports: &[PastReport]) -> Html {
    let lang = cx.lang();
    let amount_column = |stream: StreamName, key: &str| {
        let path = format!("{list}[0].{}.{key}", stream.key());
        column(format!("{}: {}", forms::stream(stream, lang), labels::label(&path, lang)))
    };
    let head = [
        column_of(cx, &format!("{list}[0].month")),
        amount_column(StreamName::Cases, "enforceable"),
        amount_column(StreamName::Cases, "finished"),
        column(words::cases_rate(lang)),
        amount_column(StreamName::Money, "enforceable"),
        amount_column(StreamName::Money, "finished"),
        column(words::money_rate(lang)),
        column(forms::buttons(lang)),
    ];
    let row = |(index, report): (usize, &PastReport)| {
        let name = forms::line(index, lang);
        let path = |key: &str| format!("{list}[{index}].{key}");
        let amount = |stream: StreamName, key: &str| {
            let row = format!("{}, {name}", forms::stream(stream, lang));
            plain_cell(cx, &path(&format!("{}.{key}", stream.key())), &row)
        };
        let cases = report.cases.and_then(|past| rate(past.finished, past.enforceable));
        let money = report.money.and_then(|past| rate(past.finished, past.enforceable));
        html! {
            <tr key={index}>
                <td>{ bare(cx, &path("month"), &name, None) }</td>
                { amount(StreamName::Cases, "enforceable") }
                { amount(StreamName::Cases, "finished") }
                { shown(cx, cases) }
                { amount(StreamName::Money, "enforceable") }
                { amount(StreamName::Money, "finished") }
                { shown(cx, money) }
                <td>{ remove(cx, &format!("{heading}, {name}"), list, index) }</td>
            </tr>
        }
    };
    let rows = reports.iter().enumerate().map(row).collect();
    entry_rows(heading, words::none(lang), head, rows)
}

fn shown(cx: &Cx, rate: Option<Percent>) -> Html {
    let lang = cx.lang();
    let text = rate.map_or_else(|| forms::unknown(lang).to_owned(), |rate| percent(rate, lang));
    html! { <td>{ text }</td> }
}

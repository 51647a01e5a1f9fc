//! Earlier reports: of this year, and of last year for comparison.

use super::pieces::{all, td, td_of, tr};
use super::{add, bare, column, column_of, entry_rows, part, plain_cell, remove};
use crate::app::List;
use crate::web::view::Cx;
use crate::words::forms::{self, history as words};
use crate::words::{labels, percent};
use thads_model::plan::{PastReport, StreamName, rate};
use thads_model::quantity::Percent;
use yew::Html;

pub(in crate::web) fn view(cx: &Cx) -> Html {
    let lang = cx.lang();
    let plan = &cx.model.answer.plan;
    let this_year = all(vec![
        reports(cx, "history", words::this_year(lang), &plan.history),
        add(cx, words::add_this_year(lang), List::History),
    ]);
    let last_year = all(vec![
        reports(cx, "last_year", words::last_year(lang), &plan.last_year),
        add(cx, words::add_last_year(lang), List::LastYear),
    ]);
    all(vec![part(words::this_year(lang), this_year), part(words::last_year(lang), last_year)])
}

fn reports(cx: &Cx, list: &str, heading: &str, reports: &[PastReport]) -> Html {
    let lang = cx.lang();
    let mut head = vec![column_of(cx, &format!("{list}[0].month"))];
    for stream in StreamName::ALL {
        for key in ["enforceable", "finished"] {
            let label = labels::label(&format!("{list}[0].{}.{key}", stream.key()), lang);
            head.push(column(format!("{}: {label}", forms::stream(stream, lang))));
        }
        head.push(column(match stream {
            StreamName::Cases => words::cases_rate(lang),
            StreamName::Money => words::money_rate(lang),
        }));
    }
    head.push(column(forms::buttons(lang)));
    let mut rows = Vec::new();
    for (index, report) in reports.iter().enumerate() {
        rows.push(row(cx, list, heading, index, report));
    }
    entry_rows(heading, words::none(lang), head, rows)
}

fn row(cx: &Cx, list: &str, heading: &str, index: usize, report: &PastReport) -> Html {
    let lang = cx.lang();
    let name = forms::line(index, lang);
    let entry = format!("{list}[{index}]");
    let mut cells = vec![td(bare(cx, &format!("{entry}.month"), &name, None))];
    for stream in StreamName::ALL {
        let spoken = format!("{}, {name}", forms::stream(stream, lang));
        for key in ["enforceable", "finished"] {
            cells.push(plain_cell(cx, &format!("{entry}.{}.{key}", stream.key()), &spoken));
        }
        cells.push(shown(
            cx,
            match stream {
                StreamName::Cases => {
                    report.cases.and_then(|past| rate(past.finished, past.enforceable))
                }
                StreamName::Money => {
                    report.money.and_then(|past| rate(past.finished, past.enforceable))
                }
            },
        ));
    }
    cells.push(td(remove(cx, &format!("{heading}, {name}"), list, index)));
    tr(index, cells)
}

fn shown(cx: &Cx, rate: Option<Percent>) -> Html {
    let lang = cx.lang();
    match rate {
        Some(rate) => td_of(percent(rate, lang)),
        None => td_of(forms::unknown(lang)),
    }
}

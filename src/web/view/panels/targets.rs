//! Targets, the schedule they imply, and milestones.

use super::pieces::{all, help, row_heading, row_heading_of, td, td_of, text, tr, wide_td};
use super::{add, bare, cell, column, column_of, columns, entry_rows, fields, of_scenario, part};
use super::{remove, table, why};
use crate::app::{List, Subject};
use crate::web::view::Cx;
use crate::web::view::field::{self, Look};
use crate::words::forms::{self, targets as words};
use crate::words::{percent, target_rate};
use thads_model::engine::year_end::target_in_force;
use thads_model::file::Json;
use thads_model::plan::{Milestone, StreamName, rate};
use thads_model::quantity::{Arithmetic, Exact, Percent};
use yew::{Html, html};

pub(in crate::web) fn view(cx: &Cx) -> Html {
    let lang = cx.lang();
    let own = of_scenario(cx, "targets");
    let assigned = all(vec![
        help(words::who_assigns(cx.model.answer.plan.calendar.as_of(), lang)),
        both(cx, "targets", words::none(lang)),
        fields(vec![field::field(cx, "targets.provisional")]),
    ]);
    let of_scenario = all(vec![help(words::own_help(lang)), both(cx, &own, words::no_own(lang))]);
    all(vec![
        part(words::targets(lang), assigned),
        part(words::schedule(lang), schedule(cx)),
        part(words::milestones(lang), milestones(cx)),
        part(words::own(lang), of_scenario),
    ])
}

/// The targets of both streams, side by side.
fn both(cx: &Cx, base: &str, none: &'static str) -> Html {
    let targets = StreamName::ALL.map(|stream| target(cx, base, stream, none));
    html! { <div class="pair">{ for targets }</div> }
}

/// A target: its rate, which makes it and unmakes it, and its rule where there is one.
fn target(cx: &Cx, base: &str, stream: StreamName, if_none: &'static str) -> Html {
    let path = format!("{base}.{}", stream.key());
    let is_set = cx.model.sheet().plan.at(&path).is_some_and(|target| *target != Json::Null);
    let mut inputs = vec![field::with(cx, &format!("{path}.rate"), &Look::or(if_none))];
    if is_set {
        inputs.push(field::field(cx, &format!("{path}.rule")));
    }
    html! {
        <fieldset class="card" data-target={path}>
            <legend>{ words::target_of(stream, cx.lang()) }</legend>
            { fields(inputs) }
        </fieldset>
    }
}

/// Target × months elapsed / 12, beside the rate of the report.
fn schedule(cx: &Cx) -> Html {
    let lang = cx.lang();
    let head = [
        words::stream(lang),
        words::months(lang),
        words::by_schedule(lang),
        words::present(lang),
        words::difference(lang),
    ];
    let rows = StreamName::ALL.map(|stream| schedule_row(cx, stream)).into();
    all(vec![table(words::schedule(lang), columns(&head), rows), help(words::schedule_help(lang))])
}

fn schedule_row(cx: &Cx, stream: StreamName) -> Html {
    let lang = cx.lang();
    let answer = &cx.model.answer;
    let plan = &answer.plan;
    let name = words::target_of(stream, lang);
    let Some(target) = target_in_force(plan, answer.shown(), stream) else {
        let cells = vec![row_heading(name), wide_td("4", text(words::none(lang)))];
        return tr(stream.key(), cells);
    };
    let months = plan.calendar.whole_months_elapsed();
    let (present, id) = match stream {
        StreamName::Cases => (plan.report.cases.rate(), "schedule-cases"),
        StreamName::Money => (plan.report.money.rate(), "schedule-money"),
    };
    let due = target.rate.get() * Exact::whole(months.into()) / Exact::whole(12);
    let due = due.decimal().map(|_| Percent::new(due));
    // Differences of rates are differences of the published rates.
    let published = |rate: Percent| rate.published().decimal();
    let ahead = present.and_then(published).zip(due.and_then(published)).map(|(a, b)| a - b);
    let shown = |rate: Option<Percent>| {
        rate.map_or_else(|| forms::unknown(lang).to_owned(), |rate| percent(rate, lang))
    };
    let asked = why(cx, Some(id), words::schedule(lang), Subject::Schedule(stream));
    let heading = [text(name), text(" "), text(target_rate(target.rate, lang))];
    let mut against = Vec::new();
    if let Some(ahead) = ahead {
        against.push(text(words::against_schedule(ahead, lang)));
        against.push(text(" "));
    }
    against.push(asked);
    let cells = [
        row_heading_of(None, all(heading.into())),
        td_of(months.to_string()),
        td_of(shown(due)),
        td_of(shown(present)),
        td(all(against)),
    ];
    html! { <tr key={stream.key()} data-schedule={stream.key()}>{ for cells }</tr> }
}

fn milestones(cx: &Cx) -> Html {
    let lang = cx.lang();
    let head = vec![
        column_of(cx, "milestones[0].month"),
        column_of(cx, "milestones[0].stream"),
        column_of(cx, "milestones[0].rate"),
        column(words::at_month_end(lang)),
        column(forms::buttons(lang)),
    ];
    let mut rows = Vec::new();
    for (index, milestone) in cx.model.answer.plan.milestones.iter().enumerate() {
        let name = forms::line(index, lang);
        let removed = format!("{}, {name}", words::milestones(lang));
        let path = |key: &str| format!("milestones[{index}].{key}");
        rows.push(tr(
            index,
            vec![
                td(bare(cx, &path("month"), &name, None)),
                td(bare(cx, &path("stream"), &name, None)),
                cell(cx, &path("rate"), &name, None),
                td_of(reached(cx, milestone)),
                td(remove(cx, &removed, "milestones", index)),
            ],
        ));
    }
    all(vec![
        entry_rows(words::milestones(lang), words::no_milestones(lang), head, rows),
        add(cx, words::add_milestone(lang), List::Milestones),
    ])
}

/// The rate at the end of a milestone's month, projected or as reported then.
fn reached(cx: &Cx, milestone: &Milestone) -> String {
    let answer = &cx.model.answer;
    let lang = cx.lang();
    let projected = answer.outlook.iter().flat_map(|outlook| &outlook.projection.months);
    let ahead =
        projected.filter(|row| row.month == milestone.month).find_map(|row| {
            match milestone.stream {
                StreamName::Cases => rate(row.cases.end.finished, row.cases.end.enforceable),
                StreamName::Money => rate(row.money.end.finished, row.money.end.enforceable),
            }
        });
    let past = answer.plan.history.iter().filter(|past| past.month == milestone.month);
    let mut past = past.filter_map(|past| match milestone.stream {
        StreamName::Cases => past.cases.and_then(|p| rate(p.finished, p.enforceable)),
        StreamName::Money => past.money.and_then(|p| rate(p.finished, p.enforceable)),
    });
    match ahead.or_else(|| past.next_back()) {
        Some(rate) if rate >= milestone.rate => words::reached(&percent(rate, lang), lang),
        Some(rate) => words::missed(&percent(rate, lang), lang),
        None => forms::unknown(lang).to_owned(),
    }
}

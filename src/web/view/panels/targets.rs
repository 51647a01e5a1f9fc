//! Targets, the schedule they imply, and milestones.

use super::{add, cell, changer, column, column_of, entry_rows, fields, of_scenario, part, remove};
use super::{table, why};
use crate::app::{List, Subject};
use crate::sheet::Edit;
use crate::web::view::Cx;
use crate::web::view::field;
use crate::words::forms::{self, targets as words};
use crate::words::{percent, target_rate};
use rust_decimal::Decimal;
use thads_model::engine::year_end::target_in_force;
use thads_model::file::Json;
use thads_model::plan::{Milestone, StreamName, rate};
use thads_model::quantity::Percent;
use yew::{Html, html};

pub(in crate::web) fn view(cx: &Cx) -> Html {
    let lang = cx.lang();
    let own = of_scenario(cx, "targets");
    let assigned = html! {
        <>
            <p class="help">{ words::who_assigns(cx.model.answer.plan.calendar.as_of(), lang) }</p>
            <div class="pair">
                { for StreamName::ALL.map(|s| target(cx, "targets", s, words::none(lang))) }
            </div>
            { fields([field::field(cx, "targets.provisional")]) }
        </>
    };
    let of_scenario = html! {
        <>
            <p class="help">{ words::own_help(lang) }</p>
            <div class="pair">
                { for StreamName::ALL.map(|s| target(cx, &own, s, words::no_own(lang))) }
            </div>
        </>
    };
    html! {
        <>
            { part(words::targets(lang), assigned) }
            { part(words::schedule(lang), schedule(cx)) }
            { part(words::milestones(lang), milestones(cx)) }
            { part(words::own(lang), of_scenario) }
        </>
    }
}

/// A target that may be set or not.
fn target(cx: &Cx, base: &str, stream: StreamName, none: &'static str) -> Html {
    let lang = cx.lang();
    let path = format!("{base}.{}", stream.key());
    let name = words::target_of(stream, lang);
    let is_set = cx.model.sheet().plan.at(&path).is_some_and(|target| *target != Json::Null);
    html! {
        <fieldset class="card" data-target={path.clone()}>
            <legend>{ name }</legend>
            if is_set {
                { fields([
                    field::field(cx, &format!("{path}.rule")),
                    field::field(cx, &format!("{path}.rate")),
                ]) }
                { changer(cx, words::unset(lang), name, Edit::Set(path, Json::Null)) }
            } else {
                <p class="none">{ none }</p>
                { changer(cx, words::set(lang), name, new_target(cx, path, stream)) }
            }
        </fieldset>
    }
}

/// A target to start from: that of the plan, else a round figure marked as assumed.
fn new_target(cx: &Cx, path: String, stream: StreamName) -> Edit {
    let of_plan = cx.model.sheet().plan.at(&format!("targets.{}", stream.key()));
    if let Some(target @ Json::Object(_)) = of_plan {
        return Edit::Set(path, target.clone());
    }
    let rate = match stream {
        StreamName::Cases => "80.00",
        StreamName::Money => "45.00",
    };
    let target = Json::object([("rate", Json::text(rate)), ("rule", Json::text("above"))]);
    let marked = format!("{path}.rate");
    Edit::All(vec![Edit::Set(path, target), Edit::Mark(marked, Some("assumed"))])
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
    let rows = html! { <>{ for StreamName::ALL.map(|stream| schedule_row(cx, stream)) }</> };
    html! {
        <>
            { table(words::schedule(lang), head.map(column), rows) }
            <p class="help">{ words::schedule_help(lang) }</p>
        </>
    }
}

fn schedule_row(cx: &Cx, stream: StreamName) -> Html {
    let lang = cx.lang();
    let answer = &cx.model.answer;
    let plan = &answer.plan;
    let name = words::target_of(stream, lang);
    let Some(target) = target_in_force(plan, answer.shown(), stream) else {
        return html! {
            <tr key={stream.key()}>
                <th scope="row">{ name }</th>
                <td colspan="4">{ words::none(lang) }</td>
            </tr>
        };
    };
    let months = plan.calendar.whole_months_elapsed();
    let (present, id) = match stream {
        StreamName::Cases => (plan.report.cases.rate(), "schedule-cases"),
        StreamName::Money => (plan.report.money.rate(), "schedule-money"),
    };
    let due = target.rate.decimal().and_then(|rate| rate.checked_mul(Decimal::from(months)));
    let due = due.map(|due| Percent::new((due / Decimal::from(12)).into()));
    // Differences of rates are differences of the published rates.
    let published = |rate: Percent| rate.published().decimal();
    let ahead = present.and_then(published).zip(due.and_then(published)).map(|(a, b)| a - b);
    let shown = |rate: Option<Percent>| {
        rate.map_or_else(|| forms::unknown(lang).to_owned(), |rate| percent(rate, lang))
    };
    html! {
        <tr key={stream.key()} data-schedule={stream.key()}>
            <th scope="row">{ name }{ " " }{ target_rate(target.rate, lang) }</th>
            <td>{ months }</td>
            <td>{ shown(due) }</td>
            <td>{ shown(present) }</td>
            <td>
                if let Some(ahead) = ahead { { words::against_schedule(ahead, lang) }{ " " } }
                { why(cx, id, words::schedule(lang), Subject::Schedule(stream)) }
            </td>
        </tr>
    }
}

fn milestones(cx: &Cx) -> Html {
    let lang = cx.lang();
    let all = &cx.model.answer.plan.milestones;
    let head = [
        column_of(cx, "milestones[0].month"),
        column_of(cx, "milestones[0].stream"),
        column_of(cx, "milestones[0].rate"),
        column(words::at_month_end(lang)),
        column(forms::buttons(lang)),
    ];
    let row = |(index, milestone): (usize, &Milestone)| {
        let name = forms::line(index, lang);
        let removed = format!("{}, {name}", words::milestones(lang));
        let path = |key: &str| format!("milestones[{index}].{key}");
        html! {
            <tr key={index}>
                <td>{ super::bare(cx, &path("month"), &name, None) }</td>
                <td>{ super::bare(cx, &path("stream"), &name, None) }</td>
                { cell(cx, &path("rate"), &name, None) }
                <td>{ reached(cx, milestone) }</td>
                <td>{ remove(cx, &removed, "milestones", index) }</td>
            </tr>
        }
    };
    let rows = all.iter().enumerate().map(row).collect();
    html! {
        <>
            { entry_rows(words::milestones(lang), words::no_milestones(lang), head, rows) }
            { add(cx, words::add_milestone(lang), List::Milestones) }
        </>
    }
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

//! Officers, posts, their load and pace, and who comes or leaves.

use super::{add, bare, cell, column, column_of, entry_rows, fields, figure, figures};
use super::{of_scenario, part, remove, why};
use crate::app::{List, Subject};
use crate::intake::format;
use crate::web::view::Cx;
use crate::web::view::field::{self, Look};
use crate::words::forms::{self, staff as words};
use crate::words::{months, number};
use thads_model::engine::effort;
use thads_model::plan::StaffMove;
use thads_model::quantity::{Amount, Exact, Officers};
use yew::{Html, html};

pub(in crate::web) fn view(cx: &Cx) -> Html {
    let lang = cx.lang();
    html! {
        <>
            { part(words::people(lang), people(cx)) }
            { part(words::pace(lang), pace(cx)) }
            { part(words::moves(lang), moves(cx)) }
        </>
    }
}

fn people(cx: &Cx) -> Html {
    let lang = cx.lang();
    let staff = &cx.model.answer.plan.staff;
    let officers = format::count_up_to(number(staff.officers), 2, lang);
    let so_far = Look::or(forms::by_default(&officers, lang));
    let vacant = staff.posts_authorised.zip(staff.posts_filled);
    let vacant = vacant.map(|(authorised, filled)| i64::from(authorised) - i64::from(filled));
    html! {
        <>
            { fields([
                field::field(cx, "staff.officers"),
                field::with(cx, "staff.officers_so_far", &so_far),
                field::field(cx, "staff.posts_filled"),
                field::field(cx, "staff.posts_authorised"),
            ]) }
            { figures([load(cx), match vacant {
                Some(vacant) => {
                    let vacant = format::count(vacant.into(), 0, lang);
                    figure(words::vacant(lang), vacant, Html::default())
                }
                None => Html::default(),
            }]) }
        </>
    }
}

/// Cases each officer carries, without and with the separate book.
fn load(cx: &Cx) -> Html {
    let lang = cx.lang();
    let plan = &cx.model.answer.plan;
    let cases = &plan.report.cases;
    let officers = plan.staff.officers;
    let each =
        |cases: Amount<_>| cases.per(officers).map(|load| words::cases_each(number(load), lang));
    let Some(load) = cases.to_enforce().and_then(each) else {
        return figure(words::load(lang), words::load_unknown(lang).to_owned(), Html::default());
    };
    let with_book = cases.to_enforce().zip(cases.separate_book);
    let with_book = with_book.and_then(|(all, book)| each(all + book));
    let asked = why(cx, "load", words::load(lang), Subject::Load);
    html! {
        <>
            { figure(words::load(lang), load, asked) }
            if let Some(load) = with_book {
                { figure(words::load_with_book(lang), load, Html::default()) }
            }
        </>
    }
}

/// The pace in force, and an override of it for the shown scenario.
fn pace(cx: &Cx) -> Html {
    let lang = cx.lang();
    let answer = &cx.model.answer;
    let now = effort::pace::<Exact>(&answer.plan, answer.shown());
    let mut untouched = answer.shown().clone();
    untouched.pace = None;
    let by_report = effort::pace::<Exact>(&answer.plan, &untouched);
    let look = by_report.map_or_else(Look::default, |pace| {
        Look::or(forms::by_default(&format::count(number(pace), 4, lang), lang))
    });
    let a_month = answer.outlook.as_ref().and_then(|outlook| outlook.year_end.as_ref());
    let a_month = a_month.and_then(|end| end.cases.pace_per_officer_month).map(number);
    let text = now.map_or_else(
        || words::pace_unknown(lang).to_owned(),
        |pace| words::pace_of(number(pace), a_month, lang),
    );
    let asked = why(cx, "pace", words::pace(lang), Subject::Pace);
    html! {
        <>
            { figures([figure(words::pace_now(lang), text, asked)]) }
            { fields([field::with(cx, &of_scenario(cx, "pace"), &look)]) }
        </>
    }
}

fn moves(cx: &Cx) -> Html {
    let lang = cx.lang();
    let list = of_scenario(cx, "staff_moves");
    let path = |index: usize, key: &str| format!("{list}[{index}].{key}");
    let keys = ["date", "change", "ramp_days", "ramp_share", "handover_days"];
    let head = keys
        .map(|key| column_of(cx, &path(0, key)))
        .into_iter()
        .chain([column(words::after(lang)), column(forms::buttons(lang))]);
    let all = &cx.model.answer.shown().staff_moves;
    let row = |(index, entry): (usize, &StaffMove)| {
        let name = months::date(entry.date);
        let [date, change, ramp_days, ramp_share, handover] = keys.map(|key| path(index, key));
        html! {
            <tr key={index}>
                <td>{ bare(cx, &date, &name, None) }</td>
                { cell(cx, &change, &name, None) }
                { cell(cx, &ramp_days, &name, Some("0".to_owned())) }
                { cell(cx, &ramp_share, &name, Some(words::in_full(lang))) }
                { cell(cx, &handover, &name, Some("0".to_owned())) }
                <td>{ after(cx, entry) }</td>
                <td>{ remove(cx, &format!("{}, {name}", words::moves(lang)), &list, index) }</td>
            </tr>
        }
    };
    let rows = all.iter().enumerate().map(row).collect();
    html! {
        <>
            { entry_rows(words::moves(lang), words::no_moves(lang), head, rows) }
            { add(cx, words::add_move(lang), List::StaffMoves) }
        </>
    }
}

/// How many officers there are once a move and all before it have happened.
fn after(cx: &Cx, entry: &StaffMove) -> String {
    let answer = &cx.model.answer;
    if !effort::is_ahead(&answer.plan, entry) {
        return words::in_report(cx.lang()).to_owned();
    }
    let moves = answer.shown().staff_moves.iter();
    let changes: Officers = moves
        .filter(|other| effort::is_ahead(&answer.plan, other) && other.date <= entry.date)
        .map(|other| other.change)
        .sum();
    words::officers(number(answer.plan.staff.officers + changes), cx.lang())
}

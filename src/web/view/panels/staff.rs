//! Officers, posts, their load and pace, and who comes or leaves.

use super::pieces::{all, td, td_of, tr};
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
use yew::Html;

pub(in crate::web) fn view(cx: &Cx) -> Html {
    let lang = cx.lang();
    all(vec![
        part(words::people(lang), people(cx)),
        part(words::pace(lang), pace(cx)),
        part(words::moves(lang), moves(cx)),
    ])
}

fn people(cx: &Cx) -> Html {
    let lang = cx.lang();
    let staff = &cx.model.answer.plan.staff;
    let officers = format::count_up_to(number(staff.officers), 2, lang);
    let so_far = Look::or(forms::by_default(&officers, lang));
    let vacant = staff.posts_authorised.zip(staff.posts_filled);
    let vacant = vacant.map(|(authorised, filled)| i64::from(authorised) - i64::from(filled));
    let inputs = vec![
        field::field(cx, "staff.officers"),
        field::with(cx, "staff.officers_so_far", &so_far),
        field::field(cx, "staff.posts_filled"),
        field::field(cx, "staff.posts_authorised"),
    ];
    let mut derived = load(cx);
    if let Some(vacant) = vacant {
        let vacant = format::count(vacant.into(), 0, lang);
        derived.push(figure(words::vacant(lang), vacant, Html::default()));
    }
    all(vec![fields(inputs), figures(derived)])
}

/// Cases each officer carries, without and with the separate book.
fn load(cx: &Cx) -> Vec<Html> {
    let lang = cx.lang();
    let plan = &cx.model.answer.plan;
    let cases = &plan.report.cases;
    let officers = plan.staff.officers;
    let each =
        |cases: Amount<_>| cases.per(officers).map(|load| words::cases_each(number(load), lang));
    let Some(load) = cases.to_enforce().and_then(each) else {
        let unknown = words::load_unknown(lang).to_owned();
        return vec![figure(words::load(lang), unknown, Html::default())];
    };
    let with_book = cases.to_enforce().zip(cases.separate_book);
    let with_book = with_book.and_then(|(all, book)| each(all + book));
    let asked = why(cx, Some("load"), words::load(lang), Subject::Load);
    let mut figures = vec![figure(words::load(lang), load, asked)];
    if let Some(load) = with_book {
        figures.push(figure(words::load_with_book(lang), load, Html::default()));
    }
    figures
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
    let asked = why(cx, Some("pace"), words::pace(lang), Subject::Pace);
    all(vec![
        figures(vec![figure(words::pace_now(lang), text, asked)]),
        fields(vec![field::with(cx, &of_scenario(cx, "pace"), &look)]),
    ])
}

fn moves(cx: &Cx) -> Html {
    let lang = cx.lang();
    let list = of_scenario(cx, "staff_moves");
    let keys = ["date", "change", "ramp_days", "ramp_share", "handover_days"];
    let mut head = Vec::new();
    for key in keys {
        head.push(column_of(cx, &format!("{list}[0].{key}")));
    }
    head.push(column(words::after(lang)));
    head.push(column(forms::buttons(lang)));
    let mut rows = Vec::new();
    for (index, entry) in cx.model.answer.shown().staff_moves.iter().enumerate() {
        let name = months::date(entry.date);
        let [date, change, ramp_days, ramp_share, handover] =
            keys.map(|key| format!("{list}[{index}].{key}"));
        rows.push(tr(
            index,
            vec![
                td(bare(cx, &date, &name, None)),
                cell(cx, &change, &name, None),
                cell(cx, &ramp_days, &name, Some("0".to_owned())),
                cell(cx, &ramp_share, &name, Some(words::in_full(lang))),
                cell(cx, &handover, &name, Some("0".to_owned())),
                td_of(after(cx, entry)),
                td(remove(cx, &format!("{}, {name}", words::moves(lang)), &list, index)),
            ],
        ));
    }
    all(vec![
        entry_rows(words::moves(lang), words::no_moves(lang), head, rows),
        add(cx, words::add_move(lang), List::StaffMoves),
    ])
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

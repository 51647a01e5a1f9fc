//! The working calendar of the year, beside the official one, and the season.

use super::pieces::{all, classed_tr, help, row_heading, td, td_of, text, tr, wide_td};
use super::{add, bare, changer, column_of, columns, entry_rows, part, plain_cell, remove, table};
use crate::app::{List, Msg};
use crate::rules::working_days::{self, Calendar};
use crate::sheet::{self, Edit};
use crate::web::view::Cx;
use crate::words::forms::{self, calendar as words};
use crate::words::months;
use chrono::NaiveDate;
use thads_model::calendar::{Month, put_in_order};
use thads_model::file::{Json, iso_date};
use web_sys::HtmlInputElement;
use yew::{Event, Html, TargetCast, html};

pub(in crate::web) fn view(cx: &Cx) -> Html {
    let lang = cx.lang();
    let official = working_days::for_work_year(cx.model.sheet().work_year());
    all(vec![
        comparison(cx, official.as_ref()),
        part(words::holidays(lang), holidays(cx, official.as_ref())),
        part(words::extra(lang), extra_workdays(cx, official.as_ref())),
        part(words::by_month(lang), by_month(cx)),
    ])
}

/// Whether the plan has the official calendar, and a way back to it.
fn comparison(cx: &Cx, official: Option<&Calendar>) -> Html {
    let lang = cx.lang();
    if official.is_none() {
        return help(words::unknown_year(lang));
    }
    let (holidays, extra) = sheet::calendar_lists(cx.model.sheet().work_year());
    let same =
        sorted(cx, "holidays") == dates(&holidays) && sorted(cx, "extra_workdays") == dates(&extra);
    let edit = Edit::All(vec![
        Edit::Set("holidays".to_owned(), holidays),
        Edit::Set("extra_workdays".to_owned(), extra),
    ]);
    html! {
        <p class="comparison">
            { if same { words::as_official(lang) } else { words::differs(lang) } }
            { " " }
            if !same { { changer(cx, words::restore(lang), words::holidays(lang), edit) } }
        </p>
    }
}

/// The dates of a list of the plan, in order.
fn sorted(cx: &Cx, list: &str) -> Vec<NaiveDate> {
    let mut days = cx.model.sheet().plan.get(list).map(dates).unwrap_or_default();
    put_in_order(&mut days, |day| *day);
    days
}

fn dates(list: &Json) -> Vec<NaiveDate> {
    list.as_list().unwrap_or_default().iter().filter_map(date).collect()
}

fn date(entry: &Json) -> Option<NaiveDate> {
    iso_date(entry.as_text()?)
}

fn entries_of<'c>(cx: &Cx<'c>, list: &str) -> &'c [Json] {
    cx.model.sheet().plan.get(list).and_then(Json::as_list).unwrap_or_default()
}

fn holidays(cx: &Cx, official: Option<&Calendar>) -> Html {
    let lang = cx.lang();
    let days = official.map(|calendar| calendar.holidays.as_slice()).unwrap_or_default();
    let mut rows = Vec::new();
    for (index, entry) in entries_of(cx, "holidays").iter().enumerate() {
        let date = date(entry);
        let beside = match days.iter().find(|day| Some(day.date) == date) {
            Some(day) => all(vec![
                td_of(words::occasion_of(day, lang)),
                td_of(words::standing_of(day, lang)),
            ]),
            None if official.is_none() => wide_td("2", Html::default()),
            None => html! { <td colspan="2" class="differs">{ words::not_official(lang) }</td> },
        };
        rows.push(date_row(cx, "holidays", words::holidays(lang), index, date, beside));
    }
    let planned = sorted(cx, "holidays");
    for day in days.iter().filter(|day| planned.binary_search(&day.date).is_err()) {
        rows.push(left_out(cx, day.date, Some(td_of(words::occasion_of(day, lang)))));
    }
    let head = columns(&[
        words::date(lang),
        words::weekday(lang),
        words::occasion(lang),
        words::standing(lang),
        forms::buttons(lang),
    ]);
    all(vec![
        entry_rows(words::holidays(lang), words::no_holidays(lang), head, rows),
        add(cx, words::add_holiday(lang), List::Holidays),
    ])
}

/// A date of the official calendar that the plan leaves out.
fn left_out(cx: &Cx, date: NaiveDate, occasion: Option<Html>) -> Html {
    let lang = cx.lang();
    let mut cells = vec![td_of(months::date(date)), td_of(months::weekday(date, lang))];
    cells.extend(occasion);
    cells.push(wide_td("2", text(words::left_out(lang))));
    classed_tr(Some("differs"), date.to_string().into(), cells)
}

/// A date of the plan, to be changed or removed; `beside` says what it is.
fn date_row(
    cx: &Cx,
    list: &str,
    heading: &str,
    index: usize,
    date: Option<NaiveDate>,
    beside: Html,
) -> Html {
    let lang = cx.lang();
    let name = date.map_or_else(|| forms::line(index, lang), months::date);
    tr(
        index,
        vec![
            td(bare(cx, &format!("{list}[{index}]"), &name, None)),
            td(date.map(|date| text(months::weekday(date, lang))).unwrap_or_default()),
            beside,
            td(remove(cx, &format!("{heading}, {name}"), list, index)),
        ],
    )
}

fn extra_workdays(cx: &Cx, official: Option<&Calendar>) -> Html {
    let lang = cx.lang();
    let days = official.map(|calendar| calendar.extra_workdays.as_slice()).unwrap_or_default();
    let mut rows = Vec::new();
    for (index, entry) in entries_of(cx, "extra_workdays").iter().enumerate() {
        let date = date(entry);
        let is_known = official.is_none() || days.iter().any(|day| Some(*day) == date);
        let beside = if is_known {
            td(Html::default())
        } else {
            html! { <td class="differs">{ words::not_official(lang) }</td> }
        };
        rows.push(date_row(cx, "extra_workdays", words::extra(lang), index, date, beside));
    }
    let planned = sorted(cx, "extra_workdays");
    for day in days.iter().filter(|day| planned.binary_search(day).is_err()) {
        rows.push(left_out(cx, *day, None));
    }
    let head = columns(&[
        words::date(lang),
        words::weekday(lang),
        words::standing(lang),
        forms::buttons(lang),
    ]);
    all(vec![
        entry_rows(words::extra(lang), words::no_extra(lang), head, rows),
        add(cx, words::add_extra(lang), List::ExtraWorkdays),
    ])
}

/// Working days of each month, and the weights of the season where there are any.
fn by_month(cx: &Cx) -> Html {
    let lang = cx.lang();
    let calendar = &cx.model.answer.plan.calendar;
    let weighted = matches!(cx.model.sheet().plan.get("season"), Some(Json::List(_)));
    let mut rows = Vec::new();
    let (mut all_days, mut days_left) = (0, 0);
    for (index, month) in Month::all().enumerate() {
        let name = months::full(month, calendar.year(), lang);
        let (workdays, remaining) = (calendar.workdays(month), calendar.remaining(month));
        all_days += workdays;
        days_left += remaining;
        let weight = weighted.then(|| plain_cell(cx, &format!("season[{index}]"), &name));
        rows.push(tr(index, month_cells(name, workdays, remaining, weight)));
    }
    let no_weight = weighted.then(|| td(Html::default()));
    let total = month_cells(words::total(lang).to_owned(), all_days, days_left, no_weight);
    rows.push(classed_tr(Some("derived"), "total".into(), total));
    let mut head = columns(&[words::month(lang), words::workdays(lang), words::remaining(lang)]);
    if weighted {
        head.push(column_of(cx, "season[0]"));
    }
    let toggle = html! {
        <label class="toggle">
            <input
                type="checkbox"
                data-season=""
                checked={weighted}
                onchange={cx.on(|e: Event| season(e.target_dyn_into::<HtmlInputElement>()))}
            />
            { words::season(lang) }
        </label>
    };
    all(vec![toggle, table(words::by_month(lang), head, rows)])
}

fn month_cells(name: String, workdays: u32, remaining: u32, weight: Option<Html>) -> Vec<Html> {
    let mut cells =
        vec![row_heading(name), td_of(workdays.to_string()), td_of(remaining.to_string())];
    cells.extend(weight);
    cells
}

/// Twelve weights to be changed from 1, or none.
fn season(toggle: Option<HtmlInputElement>) -> Msg {
    let is_on = toggle.is_some_and(|toggle| toggle.checked());
    let weights = if is_on { Json::List(vec![Json::text("1"); 12]) } else { Json::Null };
    Msg::Changed(Edit::Set("season".to_owned(), weights))
}

//! The working calendar of the year, beside the official one, and the season.

use super::{add, bare, changer, column, column_of, entry_rows, part, plain_cell, remove, table};
use crate::app::{List, Msg};
use crate::rules::working_days::{self, Calendar, DayOff};
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
    html! {
        <>
            { comparison(cx, official.as_ref()) }
            { part(words::holidays(lang), holidays(cx, official.as_ref())) }
            { part(words::extra(lang), extra_workdays(cx, official.as_ref())) }
            { part(words::by_month(lang), by_month(cx)) }
        </>
    }
}

/// Whether the plan has the official calendar, and a way back to it.
fn comparison(cx: &Cx, official: Option<&Calendar>) -> Html {
    let lang = cx.lang();
    if official.is_none() {
        return html! { <p class="help">{ words::unknown_year(lang) }</p> };
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
    let row = |(index, entry): (usize, &Json)| {
        let date = date(entry);
        let known = days.iter().find(|day| Some(day.date) == date);
        let beside = match known {
            Some(day) => described(cx, day),
            None if official.is_none() => html! { <td colspan="2"></td> },
            None => html! { <td colspan="2" class="differs">{ words::not_official(lang) }</td> },
        };
        date_row(cx, "holidays", words::holidays(lang), index, date, beside)
    };
    let planned = sorted(cx, "holidays");
    let missing = days.iter().filter(|day| planned.binary_search(&day.date).is_err());
    let missing = missing.map(|day| {
        html! {
            <tr key={day.date.to_string()} class="differs">
                <td>{ months::date(day.date) }</td>
                <td>{ months::weekday(day.date, lang) }</td>
                <td>{ words::occasion_of(day, lang) }</td>
                <td colspan="2">{ words::left_out(lang) }</td>
            </tr>
        }
    });
    let rows = entries_of(cx, "holidays").iter().enumerate().map(row).chain(missing).collect();
    let head = [
        words::date(lang),
        words::weekday(lang),
        words::occasion(lang),
        words::standing(lang),
        forms::buttons(lang),
    ];
    html! {
        <>
            { entry_rows(words::holidays(lang), words::no_holidays(lang), head.map(column), rows) }
            { add(cx, words::add_holiday(lang), List::Holidays) }
        </>
    }
}

fn described(cx: &Cx, day: &DayOff) -> Html {
    html! {
        <>
            <td>{ words::occasion_of(day, cx.lang()) }</td>
            <td>{ words::standing_of(day, cx.lang()) }</td>
        </>
    }
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
    html! {
        <tr key={index}>
            <td>{ bare(cx, &format!("{list}[{index}]"), &name, None) }</td>
            <td>{ date.map(|date| months::weekday(date, lang)) }</td>
            { beside }
            <td>{ remove(cx, &format!("{heading}, {name}"), list, index) }</td>
        </tr>
    }
}

fn extra_workdays(cx: &Cx, official: Option<&Calendar>) -> Html {
    let lang = cx.lang();
    let days = official.map(|calendar| calendar.extra_workdays.as_slice()).unwrap_or_default();
    let row = |(index, entry): (usize, &Json)| {
        let date = date(entry);
        let is_known = official.is_none() || days.iter().any(|day| Some(*day) == date);
        let beside = if is_known {
            html! { <td></td> }
        } else {
            html! { <td class="differs">{ words::not_official(lang) }</td> }
        };
        date_row(cx, "extra_workdays", words::extra(lang), index, date, beside)
    };
    let planned = sorted(cx, "extra_workdays");
    let missing = days.iter().filter(|day| planned.binary_search(day).is_err()).map(|day| {
        html! {
            <tr key={day.to_string()} class="differs">
                <td>{ months::date(*day) }</td>
                <td>{ months::weekday(*day, lang) }</td>
                <td colspan="2">{ words::left_out(lang) }</td>
            </tr>
        }
    });
    let rows =
        entries_of(cx, "extra_workdays").iter().enumerate().map(row).chain(missing).collect();
    let head =
        [words::date(lang), words::weekday(lang), words::standing(lang), forms::buttons(lang)];
    html! {
        <>
            { entry_rows(words::extra(lang), words::no_extra(lang), head.map(column), rows) }
            { add(cx, words::add_extra(lang), List::ExtraWorkdays) }
        </>
    }
}

/// Working days of each month, and the weights of the season where there are any.
fn by_month(cx: &Cx) -> Html {
    let lang = cx.lang();
    let calendar = &cx.model.answer.plan.calendar;
    let weighted = matches!(cx.model.sheet().plan.get("season"), Some(Json::List(_)));
    let row = |(index, month): (usize, Month)| {
        let name = months::full(month, calendar.year(), lang);
        html! {
            <tr key={index}>
                <th scope="row">{ name.clone() }</th>
                <td>{ calendar.workdays(month) }</td>
                <td>{ calendar.remaining(month) }</td>
                if weighted { { plain_cell(cx, &format!("season[{index}]"), &name) } }
            </tr>
        }
    };
    let sum = |days: fn(&thads_model::calendar::WorkCalendar, Month) -> u32| {
        Month::all().map(|month| days(calendar, month)).sum::<u32>()
    };
    let rows = html! {
        <>
            { for Month::all().enumerate().map(row) }
            <tr class="derived" key="total">
                <th scope="row">{ words::total(lang) }</th>
                <td>{ sum(|calendar, month| calendar.workdays(month)) }</td>
                <td>{ sum(|calendar, month| calendar.remaining(month)) }</td>
                if weighted { <td></td> }
            </tr>
        </>
    };
    let head = [words::month(lang), words::workdays(lang), words::remaining(lang)]
        .map(column)
        .into_iter()
        .chain(weighted.then(|| column_of(cx, "season[0]")));
    html! {
        <>
            <label class="toggle">
                <input
                    type="checkbox"
                    data-season=""
                    checked={weighted}
                    onchange={cx.on(|e: Event| season(e.target_dyn_into::<HtmlInputElement>()))}
                />
                { words::season(lang) }
            </label>
            { table(words::by_month(lang), head, rows) }
        </>
    }
}

/// Twelve weights to be changed from 1, or none.
fn season(toggle: Option<HtmlInputElement>) -> Msg {
    let is_on = toggle.is_some_and(|toggle| toggle.checked());
    let weights = if is_on { Json::List(vec![Json::text("1"); 12]) } else { Json::Null };
    Msg::Changed(Edit::Set("season".to_owned(), weights))
}

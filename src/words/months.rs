//! Months of the work year, dates and the names of weekdays.

use crate::lang::Lang;
use chrono::{Datelike, NaiveDate, Weekday};
use thads_model::calendar::{Month, WorkYear};

/// "T10", "Oct": as short as a chart needs.
#[must_use]
pub fn short(month: Month, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("T{}", month.calendar_number()),
        Lang::En => name_en(month).chars().take(3).collect(),
    }
}

/// "tháng 10/2022", "October 2022".
#[must_use]
pub fn full(month: Month, year: WorkYear, lang: Lang) -> String {
    let number = month.calendar_number();
    let calendar_year = if number >= 10 { year.number() - 1 } else { year.number() };
    match lang {
        Lang::Vi => format!("tháng {number}/{calendar_year}"),
        Lang::En => format!("{} {calendar_year}", name_en(month)),
    }
}

/// "tháng 10", "October".
#[must_use]
pub fn name(month: Month, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("tháng {}", month.calendar_number()),
        Lang::En => name_en(month).to_owned(),
    }
}

const fn name_en(month: Month) -> &'static str {
    const NAMES: [&str; 12] = [
        "October",
        "November",
        "December",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
    ];
    NAMES[month.number() as usize - 1]
}

/// "30/06/2023" in both languages: the form of official papers.
#[must_use]
pub fn date(date: NaiveDate) -> String {
    crate::intake::write_date(date)
}

/// "thứ Hai", "Monday".
#[must_use]
pub fn weekday(date: NaiveDate, lang: Lang) -> &'static str {
    match date.weekday() {
        Weekday::Mon => lang.pick("thứ Hai", "Monday"),
        Weekday::Tue => lang.pick("thứ Ba", "Tuesday"),
        Weekday::Wed => lang.pick("thứ Tư", "Wednesday"),
        Weekday::Thu => lang.pick("thứ Năm", "Thursday"),
        Weekday::Fri => lang.pick("thứ Sáu", "Friday"),
        Weekday::Sat => lang.pick("thứ Bảy", "Saturday"),
        Weekday::Sun => lang.pick("Chủ nhật", "Sunday"),
    }
}

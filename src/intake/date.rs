//! Dates: day/month/year as officials write them ⇄ a civil day. It knows that a work year begins
//! in October, but no clock: a date without year belongs to the work year in hand.

use chrono::{Datelike, NaiveDate};

use super::letters::fold;

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateProblem {
    /// Nothing is typed.
    Empty,
    /// The text is longer than any date.
    TooLong,
    /// The text is not one date: "abc", "6/2023", "30/6-2023".
    NotADate,
    /// The year has two digits: "30/6/23" may be of another century, and so is not completed.
    ShortYear,
    /// The calendar has no such day: "31/9", "29/2/2023".
    NoSuchDay {
        /// The day of the month.
        day: u32,
        /// The month of the calendar year.
        month: u32,
        /// The calendar year, typed or taken from the work year.
        year: i32,
    },
}

/// The first month of a work year, in the calendar year before the one it is named after.
const FIRST_MONTH: u32 = 10;

/// Reads "30/6/2023", "30-06-2023", "30.6.2023", "2023-06-30", "ngày 30 tháng 6 năm 2023"; "30/6"
/// is the day in the work year named.
pub fn read_date(text: &str, work_year: i32) -> Result<NaiveDate, DateProblem> {
    if super::is_too_long(text) {
        return Err(DateProblem::TooLong);
    }
    let folded = fold(text);
    if folded.is_empty() {
        return Err(DateProblem::Empty);
    }
    let (groups, marks) = groups_and_marks(&folded);
    if marks.len() >= groups.len() || !are_marks_of_a_date(&marks) {
        return Err(DateProblem::NotADate);
    }
    match groups[..] {
        [day, month] => {
            let (day, month) = (short(day)?, short(month)?);
            let year = work_year.saturating_sub(i32::from(month >= FIRST_MONTH));
            day_of(day, month, year)
        }
        [year, month, day] if year.len() == 4 => day_of(short(day)?, short(month)?, full(year)?),
        [day, month, year] => day_of(short(day)?, short(month)?, full(year)?),
        _ => Err(DateProblem::NotADate),
    }
}

/// The day as it is written everywhere: 30/06/2023.
pub fn write_date(date: NaiveDate) -> String {
    format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year())
}

/// The groups of digits, and what stands between them; the word "ngày" in front is dropped.
fn groups_and_marks(folded: &str) -> (Vec<&str>, Vec<&str>) {
    let mut rest = folded.strip_prefix("ngay ").unwrap_or(folded).trim_start();
    let mut groups = Vec::new();
    let mut marks = Vec::new();
    while !rest.is_empty() {
        let digits = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
        groups.push(&rest[..digits]);
        rest = &rest[digits..];
        let mark = rest.find(|letter: char| letter.is_ascii_digit()).unwrap_or(rest.len());
        if mark > 0 {
            marks.push(rest[..mark].trim());
        }
        rest = &rest[mark..];
    }
    (groups, marks)
}

/// Whether the marks are those of one date, the same throughout.
fn are_marks_of_a_date(marks: &[&str]) -> bool {
    match marks {
        ["thang"] | ["thang", "nam"] => true,
        [mark] => matches!(*mark, "/" | "-" | "."),
        [first, second] => matches!(*first, "/" | "-" | ".") && first == second,
        _ => false,
    }
}

/// A day or month of one or two digits.
fn short(digits: &str) -> Result<u32, DateProblem> {
    match digits.len() {
        1 | 2 => digits.parse().map_err(|_| DateProblem::NotADate),
        _ => Err(DateProblem::NotADate),
    }
}

/// A year of four digits.
fn full(digits: &str) -> Result<i32, DateProblem> {
    match digits.len() {
        4 => digits.parse().map_err(|_| DateProblem::NotADate),
        2 => Err(DateProblem::ShortYear),
        _ => Err(DateProblem::NotADate),
    }
}

fn day_of(day: u32, month: u32, year: i32) -> Result<NaiveDate, DateProblem> {
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DateProblem::NoSuchDay { day, month, year })
}

//! What is wrong with a typed text: a number, a date.

use super::figure;
use crate::intake::{DateProblem, Kind, NumberProblem};
use crate::lang::Lang;
use crate::words::labels;
use chrono::NaiveDate;

pub(super) fn number_problem(problem: NumberProblem, kind: Kind, lang: Lang) -> String {
    match problem {
        NumberProblem::TooLong => {
            lang.pick("Quá dài để là một con số.", "Too long to be a number.").to_owned()
        }
        NumberProblem::NotANumber => {
            let (vi, en) = sample(kind);
            match lang {
                Lang::Vi => format!("Không đọc được con số. Ví dụ viết đúng: {vi}."),
                Lang::En => format!("This is not a number. An example of one: {en}."),
            }
        }
        NumberProblem::WrongUnit => match labels::unit_of(kind) {
            None if kind == Kind::Share => lang
                .pick("Sai đơn vị: ô này tính bằng %.", "Wrong unit: this field is in %.")
                .to_owned(),
            Some((vi, en)) => match lang {
                Lang::Vi => format!("Sai đơn vị: ô này tính bằng {vi}."),
                Lang::En => format!("Wrong unit: this field is in {en}."),
            },
            None => lang
                .pick("Sai đơn vị: chỉ ghi con số.", "Wrong unit: only the number belongs here.")
                .to_owned(),
        },
        NumberProblem::MissingScale => lang
            .pick(
                "Phần cuối chưa rõ: ghi thêm trăm, nghìn, triệu hoặc tỷ, ví dụ “5 nghìn 3 trăm”.",
                "The last part is not clear: add hundred, thousand, million or billion.",
            )
            .to_owned(),
        NumberProblem::NotWhole => must_be_whole(lang),
        NumberProblem::TooManyDecimals { allowed } => too_many_decimals(allowed, lang),
        NumberProblem::TooLow { low } => {
            let low = figure(low, kind, lang);
            match lang {
                Lang::Vi => format!("Không được nhỏ hơn {low}."),
                Lang::En => format!("Must not be below {low}."),
            }
        }
        NumberProblem::TooHigh { high } => {
            let high = figure(high, kind, lang);
            match lang {
                Lang::Vi => format!("Không được lớn hơn {high}."),
                Lang::En => format!("Must not be above {high}."),
            }
        }
    }
}

/// What a number of a kind looks like in its field, where numbers are always Vietnamese.
const fn sample(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Cases | Kind::WholeCases => ("1.620", "1.620"),
        Kind::Money | Kind::WholeMoney => ("1,5 tỷ", "1.500.000.000"),
        Kind::Officers => ("12,5", "12,5"),
        Kind::Percent => ("82,80", "82,80"),
        Kind::Share | Kind::Hours | Kind::Days => ("15", "15"),
        Kind::Pace | Kind::Factor | Kind::Weight => ("0,85", "0,85"),
        Kind::Posts | Kind::Months | Kind::Whole => ("12", "12"),
        Kind::Year => ("2027", "2027"),
    }
}

pub(super) fn must_be_whole(lang: Lang) -> String {
    lang.pick("Phải là số nguyên.", "Must be a whole number.").to_owned()
}

pub(super) fn too_many_decimals(allowed: u32, lang: Lang) -> String {
    let decimals = if allowed == 1 { "decimal" } else { "decimals" };
    match lang {
        Lang::Vi => format!("Nhiều nhất {allowed} số lẻ sau dấu phẩy."),
        Lang::En => format!("At most {allowed} {decimals}."),
    }
}

pub(super) fn date_problem(problem: DateProblem, lang: Lang) -> String {
    let text = match problem {
        DateProblem::Empty => lang.pick("Chưa nhập ngày.", "No date is typed yet."),
        DateProblem::TooLong => lang.pick("Quá dài để là một ngày.", "Too long to be a date."),
        DateProblem::NotADate => lang.pick(
            "Không đọc được ngày. Viết ngày/tháng/năm, ví dụ 30/6/2023.",
            "This is not a date. Write day/month/year, for example 30/6/2023.",
        ),
        DateProblem::ShortYear => lang.pick(
            "Viết năm đủ bốn chữ số, ví dụ 30/6/2023.",
            "Write the year with four digits, for example 30/6/2023.",
        ),
        DateProblem::NoSuchDay { day, month, year } => return no_such_day(day, month, year, lang),
    };
    text.to_owned()
}

fn no_such_day(day: u32, month: u32, year: i32, lang: Lang) -> String {
    let exists = |day: &u32| NaiveDate::from_ymd_opt(year, month, *day).is_some();
    let days = (28..=31).rev().find(exists);
    let month_name = if month == 2 { format!("{month}/{year}") } else { month.to_string() };
    match days {
        Some(days) if day > days => match lang {
            Lang::Vi => format!("Ngày này không có: tháng {month_name} chỉ có {days} ngày."),
            Lang::En => format!("There is no such day: month {month_name} has only {days} days."),
        },
        Some(_) => lang
            .pick(
                "Ngày này không có: ngày tính từ 1.",
                "There is no such day: days are counted from 1.",
            )
            .to_owned(),
        None => lang
            .pick(
                "Ngày này không có: tháng tính từ 1 đến 12.",
                "There is no such day: months are counted from 1 to 12.",
            )
            .to_owned(),
    }
}

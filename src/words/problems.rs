//! What is wrong with a typed text or with a plan, and what would be right.

mod plan;
mod typed;

use super::cases;
use super::labels::place;
use crate::fields::{Nature, Trouble};
use crate::intake::{Kind, format};
use crate::lang::Lang;
use crate::sheet;
use plan::worded;
use rust_decimal::Decimal;
use thads_model::file::{Json, Problem, ProblemKind};
use typed::{date_problem, number_problem};

/// Why a text does not stand in the plan.
#[must_use]
pub fn trouble(trouble: &Trouble, lang: Lang) -> String {
    match trouble {
        Trouble::Empty => lang
            .pick("Chưa nhập: ô này phải có.", "Required: nothing is typed here yet.")
            .to_owned(),
        Trouble::Number(problem, kind) => number_problem(*problem, *kind, lang),
        Trouble::Ask(values, kind) => {
            let [first, second] = readings(*values, *kind, lang);
            match lang {
                Lang::Vi => format!("Đọc được hai cách: {first} hoặc {second}. Chọn một."),
                Lang::En => format!("This can be read two ways: {first} or {second}. Choose one."),
            }
        }
        Trouble::Date(problem) => date_problem(*problem, lang),
        Trouble::Plan(problem) => problem_at(problem, lang),
    }
}

/// Why the text of the field at a path does not stand in the plan; a problem that it makes
/// elsewhere is told with its place. One of the list that the field is an entry of is its own.
#[must_use]
pub fn trouble_at(path: &str, of_field: &Trouble, plan: &Json, lang: Lang) -> String {
    let is_own = |of: &str| {
        path.strip_prefix(of).is_some_and(|rest| rest.is_empty() || rest.starts_with('['))
    };
    match of_field {
        Trouble::Plan(problem) if !is_own(&problem.path) => line(problem, plan, lang),
        _ => trouble(of_field, lang),
    }
}

/// The two readings of a text, as the buttons say them: "1.234 việc", "1,234 việc".
#[must_use]
pub fn readings(values: [Decimal; 2], kind: Kind, lang: Lang) -> [String; 2] {
    values.map(|value| figure(value, kind, lang))
}

/// A value with its unit, exact: "1.234 việc", "15 %", "2 giờ".
#[must_use]
pub fn figure(value: Decimal, kind: Kind, lang: Lang) -> String {
    let number = bare(value, kind, lang);
    let is_one = value == Decimal::ONE;
    let (vi, one, many) = match kind {
        Kind::Cases | Kind::WholeCases => return cases(value, MOST_DECIMALS, lang),
        Kind::Money | Kind::WholeMoney => ("đồng", "VND", "VND"),
        Kind::Officers => ("người", "officer", "officers"),
        Kind::Posts => ("người", "post", "posts"),
        Kind::Percent | Kind::Share => ("%", "%", "%"),
        Kind::Pace => ("việc/người/ngày", "case/officer/day", "cases/officer/day"),
        Kind::Hours => ("giờ", "hour", "hours"),
        Kind::Days => ("ngày", "day", "days"),
        Kind::Months => ("tháng", "month", "months"),
        Kind::Factor => ("lần", "times", "times"),
        Kind::Weight | Kind::Whole | Kind::Year => return number,
    };
    format!("{number}\u{a0}{}", lang.pick(vi, if is_one { one } else { many }))
}

/// As many decimals as any quantity keeps.
const MOST_DECIMALS: u32 = 9;

/// A value without its unit; a share in percent.
fn bare(value: Decimal, kind: Kind, lang: Lang) -> String {
    match kind {
        Kind::Year => value.normalize().to_string(),
        Kind::Share => {
            let in_percent = format::hundredfold(value).unwrap_or(value);
            format::count_up_to(in_percent, MOST_DECIMALS, lang)
        }
        _ => format::count_up_to(value, MOST_DECIMALS, lang),
    }
}

/// One problem with its place: "Kịch bản “A” › Năng suất: phải từ 0 đến 1.000 việc/người/ngày."
#[must_use]
pub fn line(problem: &Problem, plan: &Json, lang: Lang) -> String {
    let place = place(&problem.path, plan, lang);
    let what = problem_at(problem, lang);
    let mut letters = what.chars();
    // Sentences begin with a letter of ASCII or with Đ; the tables of all letters are large.
    let first = match letters.next() {
        Some('Đ') => 'đ',
        first => first.unwrap_or_default().to_ascii_lowercase(),
    };
    format!("{place}: {first}{}", letters.as_str())
}

/// What is wrong, in the unit of the field at the path of the problem.
#[must_use]
pub fn problem_at(problem: &Problem, lang: Lang) -> String {
    match sheet::nature(&problem.path) {
        Some(Nature::Number(kind, _) | Nature::Whole(kind, _)) => {
            worded(&problem.kind, Some(kind), lang)
        }
        Some(Nature::Month) if matches!(problem.kind, ProblemKind::OutOfRange { .. }) => lang
            .pick(
                "Phải từ 1 (tháng 10) đến 12 (tháng 9).",
                "Must lie between 1 (October) and 12 (September).",
            )
            .to_owned(),
        _ => worded(&problem.kind, None, lang),
    }
}

/// What is wrong, and what would be right.
#[must_use]
pub fn problem(kind: &ProblemKind, lang: Lang) -> String {
    worded(kind, None, lang)
}

//! Holds what a workbook says against a printed result.

use super::office::Sheets;
use calamine::Data;
use thads_model::file::Json;
use thads_planner::lang::Lang;
use thads_workbook::export::Places;

/// Rates, which a workbook keeps as fractions of 1.
const IN_PERCENT: [&str; 4] = ["rate", "target", "ceiling", "rate_without_reclassification"];

/// What a workbook says in other words, or not at all.
const ELSEWHERE: [&str; 6] = ["scenario", "name", "reason", "notes", "warnings", "month"];

/// Differences of large numbers: what is left of them has fewer digits than they.
const DIFFERENCES: [&str; 7] = [
    "margin",
    "needed_from_effort",
    "pace_ratio",
    "needed_per_officer_month",
    "carried_forward",
    "completion",
    "denominator",
];

/// Every difference between the results of one scenario and what a workbook says, and how many
/// figures were compared.
pub(super) fn compare(
    sheet: &Sheets,
    results: &Places,
    scenario: usize,
    expected: &Json,
    lang: Lang,
) -> (Vec<String>, usize) {
    let mut all = Vec::new();
    flatten(&format!("scenarios[{scenario}]"), expected, &mut all);
    let mut differences = Vec::new();
    for (path, wanted) in &all {
        let Some(place) = results.get(path) else {
            differences.push(format!("{path} stands nowhere"));
            continue;
        };
        let got = sheet.at(place);
        if !agrees(path, got, wanted, size_of(&all, path), lang) {
            differences.push(format!("{path}: {got:?} for {wanted}"));
        }
    }
    (differences, all.len())
}

/// The figures of a result with the paths under which a workbook has them.
fn flatten(path: &str, json: &Json, all: &mut Vec<(String, Json)>) {
    match json {
        Json::Object(fields) => {
            for (key, value) in fields.iter().filter(|(key, _)| !ELSEWHERE.contains(&&**key)) {
                flatten(&format!("{path}.{key}"), value, all);
            }
        }
        Json::List(items) => {
            for (index, item) in items.iter().enumerate() {
                let at = match item.get("month") {
                    Some(Json::Whole(month)) => *month,
                    _ => index as i64,
                };
                flatten(&format!("{path}[{at}]"), item, all);
            }
        }
        // Nothing is projected: the whole year end is empty.
        Json::Null if path.ends_with("year_end") => {}
        figure => all.push((path.to_owned(), figure.clone())),
    }
}

/// How large the numbers are that a figure is a difference of.
fn size_of(all: &[(String, Json)], path: &str) -> f64 {
    let Some((parent, key)) = path.rsplit_once('.') else { return 0.0 };
    if !DIFFERENCES.contains(&key) {
        return 0.0;
    }
    if parent.ends_with("split") {
        return 100.0;
    }
    let find = |key: &str| {
        let path = format!("{parent}.{key}");
        all.iter().find(|(known, _)| *known == path).and_then(|(_, json)| number(json))
    };
    let enforceable = find("enforceable").unwrap_or(0.0);
    match (key, find("needed_from_effort"), find(key)) {
        // Divided by the same: the dust is too.
        ("pace_ratio" | "needed_per_officer_month", Some(needed), Some(ratio)) if needed > 0.0 => {
            enforceable * ratio / needed
        }
        _ => enforceable,
    }
}

fn number(json: &Json) -> Option<f64> {
    match json {
        Json::Text(text) => text.parse().ok(),
        Json::Whole(number) => Some(*number as f64),
        _ => None,
    }
}

fn agrees(path: &str, got: &Data, wanted: &Json, size: f64, lang: Lang) -> bool {
    let key = path.rsplit('.').next().unwrap_or_default();
    if key.starts_with("verdict") {
        return matches!((got, wanted), (Data::String(got), Json::Text(wanted))
            if got.starts_with(verdict(wanted, lang)));
    }
    match wanted {
        Json::Null => match got {
            Data::Empty => true,
            Data::String(text) => text.is_empty(),
            _ => false,
        },
        _ => match (as_number(got), number(wanted)) {
            (Some(got), Some(wanted)) => {
                let got = if IN_PERCENT.contains(&key) { got * 100.0 } else { got };
                is_near(got, wanted, size)
            }
            _ => false,
        },
    }
}

pub(super) fn as_number(data: &Data) -> Option<f64> {
    match data {
        Data::Float(number) => Some(*number),
        Data::Int(number) => Some(*number as f64),
        Data::DateTime(date) => Some(date.as_f64()),
        _ => None,
    }
}

/// Nine significant digits, or 10⁻⁹ where a number is smaller than 1; of a difference, fourteen
/// of the numbers that it is a difference of.
fn is_near(got: f64, wanted: f64, size: f64) -> bool {
    let allowed = if wanted.abs() < 1.0 { 1e-9 } else { wanted.abs() * 0.5e-9 };
    (got - wanted).abs() <= allowed.max(size * 1e-14)
}

fn verdict(word: &str, lang: Lang) -> &'static str {
    match word {
        "met" => lang.pick("Đạt", "Met"),
        "short" => lang.pick("Chưa đạt", "Short"),
        _ => lang.pick("Chưa xác định", "Not measurable"),
    }
}

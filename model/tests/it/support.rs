//! Plan files to start from, and changes to them.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use thads_model::engine::{self, Outlook};
use thads_model::file::{self, Json};
use thads_model::plan::Plan;
use thads_model::quantity::{Amount, Exact};

/// A valid plan in which every field of the format occurs.
pub(crate) const FULL: &str = include_str!("full.plan.json");

/// A plan small enough to be worked out by hand: 10 officers who closed 2 160 cases in the 216
/// working days through July, one case a day each; August has 23 working days, September 21.
pub(crate) const SMALL: &str = include_str!("small.plan.json");

/// A change to a plan file: a path, and the JSON to put there; an empty text takes the field out.
pub(crate) type Change<'c> = (&'c str, &'c str);

/// The plan file after the changes, in order.
pub(crate) fn changed(base: &str, changes: &[Change<'_>]) -> Json {
    let mut json = parsed(base);
    for (path, value) in changes {
        change(&mut json, path, value);
    }
    json
}

/// The JSON of a text that is known to be JSON.
pub(crate) fn parsed(text: &str) -> Json {
    Json::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// Makes one change.
pub(crate) fn change(json: &mut Json, path: &str, value: &str) {
    if value.is_empty() {
        return remove(json, path);
    }
    *json.at_mut(path).unwrap_or_else(|| panic!("no place {path}")) = parsed(value);
}

/// Takes a field out of its object.
pub(crate) fn remove(json: &mut Json, path: &str) {
    let (parent, key) = path.rsplit_once('.').unwrap_or(("", path));
    let Some(Json::Object(fields)) = json.at_mut(parent) else { panic!("no object {parent}") };
    let before = fields.len();
    fields.retain(|(name, _)| name != key);
    assert!(fields.len() < before, "there was no {path} to take out");
}

/// Where a plan file has problems, sorted.
pub(crate) fn problem_paths(json: &Json) -> Vec<String> {
    let problems = file::read(json).err().unwrap_or_default();
    let mut paths: Vec<String> = problems.into_iter().map(|problem| problem.path).collect();
    paths.sort();
    paths
}

/// The plan of a file without problems.
pub(crate) fn plan_of(json: &Json) -> Plan {
    file::read(json).unwrap_or_else(|problems| panic!("{problems:#?}\n{json}"))
}

/// The small plan after some changes.
pub(crate) fn small(changes: &[Change<'_>]) -> Plan {
    plan_of(&changed(SMALL, changes))
}

/// What the first scenario of a plan leads to.
pub(crate) fn outlook(plan: &Plan) -> Outlook {
    engine::project(plan, &plan.scenarios[0]).expect("the numbers are small enough")
}

/// What the small plan leads to after some changes.
pub(crate) fn small_outlook(changes: &[Change<'_>]) -> Outlook {
    outlook(&small(changes))
}

/// A number from its text.
pub(crate) fn number(text: &str) -> Decimal {
    text.parse().unwrap_or_else(|_| panic!("{text} is a number"))
}

/// The number of a sound amount.
pub(crate) fn value<U>(amount: Amount<U, Exact>) -> Decimal {
    amount.decimal().expect("the arithmetic held")
}

/// Amounts to nine decimals, as texts without trailing zeros: what a hand calculation is held to.
pub(crate) fn written<U>(amounts: impl IntoIterator<Item = Amount<U, Exact>>) -> Vec<String> {
    let write = |amount| value(amount).round_dp(9).normalize().to_string();
    amounts.into_iter().map(write).collect()
}

/// A date from its ISO text.
pub(crate) fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap_or_else(|_| panic!("{iso} is a date"))
}

/// Every place of a JSON document below its root, with its value, parents first.
pub(crate) fn places(json: &Json) -> Vec<(String, Json)> {
    fn walk(path: &str, json: &Json, found: &mut Vec<(String, Json)>) {
        let mut visit = |place: String, value: &Json| {
            found.push((place.clone(), value.clone()));
            walk(&place, value, found);
        };
        match json {
            Json::Object(fields) if path.is_empty() => {
                fields.iter().for_each(|(key, value)| visit(key.clone(), value));
            }
            Json::Object(fields) => {
                fields.iter().for_each(|(key, value)| visit(format!("{path}.{key}"), value));
            }
            Json::List(items) => {
                let items = items.iter().enumerate();
                items.for_each(|(index, value)| visit(format!("{path}[{index}]"), value));
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk("", json, &mut found);
    found
}

/// The full plan without `provenance`, whose keys point at other places of the file.
pub(crate) fn full() -> Json {
    changed(FULL, &[("provenance", "")])
}

/// The full plan after the changes has problems at exactly these paths.
#[track_caller]
pub(crate) fn check(changes: &[Change<'_>], expected: &[&str]) {
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(problem_paths(&changed(FULL, changes)), expected, "{changes:?}");
}

//! The published vectors (`tests/vectors`): results that any implementation must reproduce, and
//! files that any reader must refuse.

use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use thads_model::file::{self, Json};
use thads_model::{engine, result};

/// Plans with an expected result. A vector that got lost must not pass for a vector that holds.
const PLANS: usize = 42;
/// Results of their scenarios in all.
const RESULTS: usize = 69;
/// Files that must be refused.
const BAD: usize = 24;

/// Counts, verdicts, names and what is printed as it is published: the text itself must be equal.
const EXACT: [&str; 13] = [
    "scenario",
    "name",
    "rate",
    "gap",
    "ceiling",
    "rate_without_reclassification",
    "required",
    "verdict",
    "verdict_without_matters",
    "reason",
    "workdays",
    "month",
    "code",
];

#[test]
fn every_published_result_comes_out() {
    let mut differences = Vec::new();
    let (mut plans, mut results) = (0, 0);
    for (name, plan_file) in files(&directory(), ".plan.json") {
        let plan = file::read_bytes(&read(&plan_file)).expect(&name);
        let outlooks = engine::project_all(&plan).expect(&name);
        let expected = read(&directory().join(format!("{name}.expected.jsonl")));
        let expected = String::from_utf8(expected).expect("JSON lines are text");
        assert_eq!(expected.lines().count(), outlooks.len(), "{name}: one line a scenario");
        for (line, (scenario, outlook)) in
            expected.lines().zip(plan.scenarios.iter().zip(&outlooks))
        {
            let expected = Json::parse(line).expect(&name);
            // What is compared is what is printed, so it goes through its text.
            let printed = result::json(scenario, outlook).to_string();
            let printed = without_warnings(Json::parse(&printed).expect("a result is JSON"));
            compare(&format!("{name} {}", scenario.name), &printed, &expected, &mut differences);
            results += 1;
        }
        plans += 1;
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    assert_eq!((plans, results), (PLANS, RESULTS), "a vector is missing or new");
}

#[test]
fn every_bad_file_is_refused_at_the_published_paths_and_nowhere_else() {
    let directory = directory().join("bad");
    let mut refused = 0;
    for (name, plan_file) in files(&directory, ".plan.json") {
        let problems = file::read_bytes(&read(&plan_file)).expect_err(&name);
        let mut lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        lines.sort();
        let paths = String::from_utf8(read(&directory.join(format!("{name}.paths"))));
        let mut paths: Vec<String> =
            paths.expect("paths are text").lines().map(str::to_owned).collect();
        paths.sort();
        assert_eq!(lines.len(), paths.len(), "{name}: {lines:#?} for {paths:#?}");
        for (line, path) in lines.iter().zip(&paths) {
            assert!(line.starts_with(&format!("{path}: ")), "{name}: {line} for {path}");
        }
        refused += 1;
    }
    assert_eq!(refused, BAD, "a vector is missing or new");
}

#[test]
fn no_vector_stands_without_its_other_half() {
    let plans = files(&directory(), ".plan.json");
    let expected = files(&directory(), ".expected.jsonl");
    assert!(plans.keys().eq(expected.keys()), "{plans:#?} {expected:#?}");
    let bad = files(&directory().join("bad"), ".plan.json");
    let paths = files(&directory().join("bad"), ".paths");
    assert!(bad.keys().eq(paths.keys()), "{bad:#?} {paths:#?}");
}

#[test]
fn the_comparison_sees_what_it_must_see() {
    let seen = |got: &str, expected: &str| {
        let mut differences = Vec::new();
        let json = |text| Json::parse(text).expect("an example");
        compare("", &json(got), &json(expected), &mut differences);
        !differences.is_empty()
    };
    assert!(seen(r#"{"a":"1"}"#, r#"{"a":"1","b":null}"#), "a missing key");
    assert!(seen(r#"{"a":"1","b":null}"#, r#"{"a":"1"}"#), "a key too many");
    assert!(seen(r#"{"a":null}"#, r#"{"a":"0"}"#), "unknown is not zero");
    assert!(seen(r#"{"a":"1234567.89"}"#, r#"{"a":"1234567.88"}"#), "the ninth digit");
    assert!(!seen(r#"{"a":"1234567.891"}"#, r#"{"a":"1234567.8912"}"#), "the eleventh digit");
    assert!(seen(r#"{"a":"0.000000002"}"#, r#"{"a":"0"}"#), "more than a hair below 1");
    assert!(!seen(r#"{"a":"0.0000000005"}"#, r#"{"a":"0.000"}"#), "less than a hair below 1");
    assert!(seen(r#"{"rate":"82.9"}"#, r#"{"rate":"82.90"}"#), "two decimals as published");
    assert!(seen("[1]", "[1, 2]"), "a shorter list");
}

/// Notes every difference between what is printed and what is expected.
fn compare(place: &str, printed: &Json, expected: &Json, differences: &mut Vec<String>) {
    let mut differ = |what: String| differences.push(format!("{place}: {what}"));
    match (printed, expected) {
        (Json::Object(got), Json::Object(wanted)) => {
            let (got, wanted) = (by_key(got), by_key(wanted));
            if !got.keys().eq(wanted.keys()) {
                differ(format!("fields {:?} for {:?}", got.keys(), wanted.keys()));
            }
            for (key, wanted) in &wanted {
                if let Some(got) = got.get(key) {
                    compare(&format!("{place}.{key}"), got, wanted, differences);
                }
            }
        }
        (Json::List(got), Json::List(wanted)) => {
            if got.len() != wanted.len() {
                differ(format!("{} entries for {}", got.len(), wanted.len()));
            }
            for (index, (got, wanted)) in got.iter().zip(wanted).enumerate() {
                compare(&format!("{place}[{index}]"), got, wanted, differences);
            }
        }
        (Json::Text(got), Json::Text(wanted)) if !is_exact(place) => {
            match (got.parse::<Decimal>(), wanted.parse::<Decimal>()) {
                (Ok(got), Ok(wanted)) if is_near(got, wanted) => {}
                _ => differ(format!("{got} for {wanted}")),
            }
        }
        (got, wanted) if got == wanted => {}
        (got, wanted) => differ(format!("{got} for {wanted}")),
    }
}

fn is_exact(place: &str) -> bool {
    place.rsplit_once('.').is_some_and(|(_, key)| EXACT.contains(&key))
}

/// Equal in the first nine significant digits, or within 10⁻⁹ where they are smaller than 1.
fn is_near(got: Decimal, wanted: Decimal) -> bool {
    let hair = Decimal::new(1, 9);
    // Half a unit of the ninth digit is at least 5·10⁻¹⁰ of the number: no looser than that.
    let allowed =
        if wanted.abs() < Decimal::ONE { hair } else { wanted.abs() * hair / Decimal::TWO };
    (got - wanted).abs() <= allowed
}

fn by_key(fields: &[(String, Json)]) -> BTreeMap<&str, &Json> {
    fields.iter().map(|(key, value)| (key.as_str(), value)).collect()
}

fn without_warnings(mut printed: Json) -> Json {
    if let Json::Object(fields) = &mut printed {
        fields.retain(|(key, _)| key != "warnings");
    }
    printed
}

pub(crate) fn directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors")
}

/// The files of a directory with this ending, by their name without it.
pub(crate) fn files(directory: &Path, ending: &str) -> BTreeMap<String, PathBuf> {
    let entries = fs::read_dir(directory).expect("the vectors are there");
    entries
        .filter_map(|entry| {
            let path = entry.expect("the vectors can be listed").path();
            let name = path.file_name()?.to_str()?.strip_suffix(ending)?.to_owned();
            Some((name, path))
        })
        .collect()
}

pub(crate) fn read(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

//! The code of a plan: files that mean the same have one, any other figure gives another one, and
//! it stays what it is for ever.

use super::plans::{self, cases};
use super::support::{FULL, SMALL, change, changed, full, parsed, places, plan_of};
use super::vectors;
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::path::Path;
use thads_model::engine;
use thads_model::file::{self, Code, Json, canonical};

/// Codes of the published vectors, of the examples and of the plans of these tests, by the name of
/// the file. They were worked out by a program in another language (Python's `json` and `hashlib`)
/// from the rules of docs/sharing.md, and never change.
const CODES: &str = include_str!("codes.txt");

/// Every plan file that has a code of its own here.
fn files() -> BTreeMap<String, Json> {
    let mut texts: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../plans");
    for folder in [vectors::directory(), examples] {
        let found = vectors::files(&folder, ".plan.json");
        texts.extend(found.into_iter().map(|(name, path)| (name, vectors::read(&path))));
    }
    texts.insert("full".to_owned(), FULL.into());
    texts.insert("small".to_owned(), SMALL.into());
    let json = |bytes: &[u8]| file::parse(bytes).expect("JSON");
    texts.iter().map(|(name, bytes)| (name.clone(), json(bytes))).collect()
}

#[test]
fn the_canonical_text_and_the_code_of_a_small_plan_worked_out_by_hand() {
    let text = concat!(
        r#"{"as_of":"2023-07-31","format":"thads-plan","holidays":[],"report":{"cases":"#,
        r#"{"enforceable":"3000","finished":"2160"},"money":{"enforceable":"10000000","#,
        r#""finished":"4320000"}},"scenarios":[{"cases":{"new":"0"},"money":{"new":"0"},"#,
        r#""name":"Giữ nguyên"}],"staff":{"officers":"10"},"targets":{"cases":{"rate":"80"},"#,
        r#""money":{"rate":"50"}},"unit":"Đơn vị nhỏ","version":1,"work_year":2023}"#,
    );
    assert_eq!(canonical(&parsed(SMALL)), text);
    // python3 -c 'import hashlib, sys; print(hashlib.sha256(sys.stdin.buffer.read()).hexdigest())'
    let code = Code::of(&parsed(SMALL));
    assert_eq!(code.hex(), "61caf364bd00a6d5e686ea0b3ca60df45b25b2e74a731ca7c5ba9a765241620b");
    // Its first 80 bits, five a letter: 0 … 9 A … Z without I, L, O and U.
    assert_eq!(code.to_string(), "C75F-6S5X-02KD-BSM6");
    assert_eq!(code, Code::of_text(text));
    assert_eq!(code.hex().len(), 2 * code.bytes().len());
}

#[test]
fn codes_stay_as_they_are() {
    let files = files();
    let kept: BTreeMap<&str, &str> =
        CODES.lines().filter_map(|line| line.split_once(' ')).collect();
    let codes: BTreeMap<&str, String> =
        files.iter().map(|(name, json)| (name.as_str(), Code::of(json).hex())).collect();
    assert_eq!(kept.len(), files.len());
    for (name, code) in codes {
        assert_eq!(kept.get(name), Some(&code.as_str()), "{name}: {}", canonical(&files[name]));
    }
}

#[test]
fn codes_of_different_plans_differ() {
    let files = files();
    let mut codes: Vec<String> = files.values().map(|json| Code::of(json).to_string()).collect();
    codes.sort();
    codes.dedup();
    assert_eq!(codes.len(), files.len());
}

/// The canonical text is a plan file, means the same plan, and is its own canonical text.
fn assert_means_the_same(json: &Json) {
    let text = canonical(json);
    let again = parsed(&text);
    let (plan, same) = (plan_of(json), plan_of(&again));
    assert_eq!(plan, same, "{text}");
    assert_eq!(engine::project_all(&plan), engine::project_all(&same), "{text}");
    assert_eq!(canonical(&again), text);
    assert_eq!(Code::of(&again), Code::of(json));
}

#[test]
fn the_canonical_text_is_a_plan_file_of_the_same_plan() {
    files().values().for_each(assert_means_the_same);
}

#[test]
fn what_provenance_names_keeps_the_place_it_names() {
    let source = |path: &str| format!(r#"{{"{path}": "assumed"}}"#);
    for path in [
        "scenarios[0].cases.stuck",
        "scenarios[0].money",
        "scenarios[0].targets.money",
        "scenarios[0].spread.pace",
        "scenarios[0].events[0].cases.finished",
        "season[3]",
        "extra_workdays",
        "targets.provisional",
    ] {
        let json = changed(
            SMALL,
            &[
                ("scenarios[0].cases", r#"{"stuck": "0.0"}"#),
                ("scenarios[0].money", "{}"),
                ("scenarios[0].targets", r#"{"cases": null}"#),
                ("scenarios[0].spread", "{}"),
                (
                    "scenarios[0].events",
                    r#"[{"name": "", "month": 11, "cases": {"finished": "0"}}]"#,
                ),
                ("season", &format!("[{}]", [r#""1.0""#; 12].join(","))),
                ("extra_workdays", "[]"),
                ("provenance", &source(path)),
            ],
        );
        assert_means_the_same(&json);
        assert!(canonical(&json).contains(path), "{path}");
    }
}

/// Values that are the default of some field, or next to it.
const NEAR_DEFAULTS: [&str; 18] = [
    "null",
    r#""""#,
    r#""0""#,
    r#""-0.0""#,
    r#""0.5""#,
    r#""1""#,
    r#""1.0""#,
    r#""01.00""#,
    r#""100""#,
    "0",
    "1",
    "true",
    "false",
    r#""above""#,
    r#""at_least""#,
    "[]",
    "{}",
    r#""A""#,
];

/// The heart of it: wherever in the file one of these values is put, files are of one code exactly
/// when the reader makes the same plan of them. So no default is forgotten and none too many.
#[test]
fn one_code_exactly_where_the_plan_is_the_same() {
    let season = format!("[{}]", [r#""1""#; 12].join(","));
    let mut compared = 0;
    for (path, own) in places(&full()) {
        let own = own.to_string();
        let mut variants = Vec::new();
        for value in NEAR_DEFAULTS.iter().copied().chain([own.as_str(), season.as_str()]) {
            let mut json = full();
            change(&mut json, &path, value);
            if let Ok(plan) = file::read(&json) {
                variants.push((value.to_owned(), plan, canonical(&json)));
            }
        }
        for (index, (one, plan, text)) in variants.iter().enumerate() {
            for (other, other_plan, other_text) in &variants[index + 1..] {
                assert_eq!(plan == other_plan, text == other_text, "{path}: {one} and {other}");
                compared += 1;
            }
        }
    }
    assert!(compared > 1_000, "{compared}");
}

/// Fields that may be written out or left out, by the shape of the object that has them.
const WRITTEN_OUT: [(&str, &str, &str); 22] = [
    ("", "note", r#""""#),
    ("", "extra_workdays", "[]"),
    ("", "season", "null"),
    ("", "history", "[]"),
    ("", "provenance", "{}"),
    ("targets", "provisional", "false"),
    ("targets.cases", "rule", r#""above""#),
    ("report.cases", "accepted", "null"),
    ("staff", "posts_filled", "null"),
    ("scenarios[0]", "targets", "{}"),
    ("scenarios[0]", "pace_change", r#""-0.00""#),
    ("scenarios[0]", "overtime_efficiency", r#""1.0""#),
    ("scenarios[0]", "overtime", "null"),
    ("scenarios[0]", "campaigns", "[]"),
    ("scenarios[0]", "spread", r#"{"pace": null}"#),
    ("scenarios[0]", "matters", "[]"),
    ("scenarios[0].cases", "reclassified_out", r#""00""#),
    ("scenarios[0].cases", "stuck_share_out", r#""1""#),
    ("scenarios[0].money", "recovery_change", "null"),
    ("scenarios[0].money", "per_case", "null"),
    ("scenarios[0].events[0].cases", "from_outside", "false"),
    ("scenarios[0].matters[0]", "include", "true"),
];

/// The same plan in other words: defaults written out, keys in another order, zeros added.
fn disguised(json: &Json, turn: usize) -> Json {
    let mut json = json.clone();
    for (object, key, value) in WRITTEN_OUT {
        let is_there = object.is_empty() || matches!(json.at(object), Some(Json::Object(_)));
        let path = if object.is_empty() { key.to_owned() } else { format!("{object}.{key}") };
        if is_there && json.at(&path).is_none() {
            change(&mut json, &path, value);
        }
    }
    in_disguise("", &json, turn)
}

fn in_disguise(key: &str, json: &Json, turn: usize) -> Json {
    match json {
        Json::Object(fields) => {
            let mut fields: Vec<_> = fields
                .iter()
                .map(|(key, json)| (key.clone(), in_disguise(key, json, turn)))
                .collect();
            let places = fields.len().max(1);
            fields.rotate_left(turn % places);
            Json::Object(fields)
        }
        Json::List(items) => {
            Json::List(items.iter().map(|item| in_disguise(key, item, turn)).collect())
        }
        Json::Text(text) if is_number(text) && key != "name" => {
            let zeros = if key == "published_rate" { "" } else { &"000"[..turn % 4] };
            let point = if text.contains('.') || zeros.is_empty() { "" } else { "." };
            Json::Text(format!("{text}{point}{zeros}"))
        }
        other => other.clone(),
    }
}

fn is_number(text: &str) -> bool {
    text.parse::<Decimal>().is_ok()
}

#[test]
fn the_same_plan_in_other_words_has_the_same_code() {
    for (name, json) in files() {
        for turn in 1..5 {
            let other = disguised(&json, turn);
            assert_eq!(plan_of(&other), plan_of(&json), "{name}: the disguise changes nothing");
            assert_ne!(other.to_string(), json.to_string());
            assert_eq!(canonical(&other), canonical(&json), "{name}");
        }
    }
}

#[test]
fn decimals_of_a_published_rate_and_names_like_numbers_are_kept() {
    let code = |path: &str, value: &str| Code::of(&changed(FULL, &[(path, value)]));
    let rate = "report.money.published_rate";
    assert_ne!(code(rate, r#""32.5""#), code(rate, r#""32.50""#), "another width of the interval");
    assert_eq!(code(rate, r#""32.5""#), code(rate, r#""032.5""#));
    let name = "scenarios[1].name";
    assert_ne!(code(name, r#""2.0""#), code(name, r#""2""#));
    assert_ne!(code("unit", r#""007""#), code("unit", r#""7""#));
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn any_plan_is_its_canonical_text(text in plans::plan(), turn in 1..9_usize) {
        let json = parsed(&text);
        assert_means_the_same(&json);
        prop_assert_eq!(canonical(&disguised(&json, turn)), canonical(&json));
    }

    #[test]
    fn any_change_of_a_number_changes_the_code(
        text in plans::plan(), place in any::<prop::sample::Index>(), digit in 0..10_u8,
    ) {
        let json = parsed(&text);
        let numbers: Vec<(String, Json)> = places(&json)
            .into_iter()
            .filter(|(_, value)| match value {
                Json::Text(text) => is_number(text),
                Json::Whole(_) => true,
                _ => false,
            })
            .collect();
        let (path, value) = place.get(&numbers);
        // Another digit at the end; what was "0.50" becomes "0.57".
        let written = match value {
            Json::Whole(number) => (number / 10 * 10 + i64::from(digit)).to_string(),
            other => {
                let text = other.as_text().unwrap_or_default();
                format!("\"{}{digit}\"", &text[..text.len() - 1])
            }
        };
        let mut other = json.clone();
        change(&mut other, path, &written);
        let value_of = |json: &Json| json.to_string().trim_matches('"').parse::<Decimal>().ok();
        let is_other = value_of(value) != value_of(&parsed(&written));
        prop_assert_eq!(Code::of(&other) != Code::of(&json), is_other, "{}: {}", path, written);
    }
}

//! The table of fields holds exactly the fields that the strict reader knows.

use rust_decimal::Decimal;
use thads_model::file::{self, Json};
use thads_planner::fields::{self, FIELDS, Nature, Trouble};
use thads_planner::lang::Lang;

/// A plan that uses every field of the format.
const EVERY_FIELD: &str = include_str!("every-field.plan.json");

/// The path of every value in a document.
fn leaves(json: &Json, path: &str, found: &mut Vec<String>) {
    match json {
        Json::Object(fields) => {
            for (key, value) in fields {
                let inner = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                leaves(value, &inner, found);
            }
        }
        Json::List(items) => {
            for (index, item) in items.iter().enumerate() {
                leaves(item, &format!("{path}[{index}]"), found);
            }
        }
        _ => found.push(path.to_owned()),
    }
}

fn every_field() -> Json {
    file::parse(EVERY_FIELD.as_bytes()).expect("JSON")
}

#[test]
fn every_value_of_a_plan_is_a_field_and_every_field_occurs() {
    let json = every_field();
    file::read(&json).expect("a valid plan");
    let mut paths = Vec::new();
    leaves(&json, "", &mut paths);
    let mut missing: Vec<&str> = FIELDS.iter().map(|(shape, _)| *shape).collect();
    for path in paths {
        if ["format", "version"].contains(&&*path) || path.starts_with("provenance") {
            continue;
        }
        let shape = fields::shape(&path).unwrap_or_else(|| panic!("no field for {path}"));
        missing.retain(|other| *other != shape);
    }
    // The plan gives the published rate of the money instead: never both.
    assert_eq!(missing, ["report.money.enforceable"], "fields that the plan does not use");
}

#[test]
fn every_value_of_a_plan_is_written_and_read_back_as_it_is() {
    let json = every_field();
    let mut paths = Vec::new();
    leaves(&json, "", &mut paths);
    for path in paths {
        let Some(nature) = fields::nature(&path) else { continue };
        let value = json.at(&path).expect("a value");
        for lang in [Lang::Vi, Lang::En] {
            let text = fields::written(nature, value, lang);
            let taken = fields::take(nature, &text, 2023);
            let taken = taken.unwrap_or_else(|e| panic!("{path} {text}: {e:?}"));
            same(value, &taken.value, nature, &path);
        }
    }
}

fn same(value: &Json, taken: &Json, nature: Nature, path: &str) {
    match (value, taken) {
        (Json::Text(before), Json::Text(after)) if matches!(nature, Nature::Number(..)) => {
            let number = |text: &str| text.parse::<Decimal>().expect("a number");
            assert_eq!(number(before), number(after), "{path}");
        }
        (before, after) => assert_eq!(before, after, "{path}"),
    }
}

#[test]
fn a_published_rate_keeps_the_decimals_it_was_written_with() {
    let nature = fields::nature("report.cases.published_rate").expect("a field");
    for (text, kept) in [("69", "69"), ("69,0", "69.0"), ("68,59 %", "68.59"), ("62.70", "62.70")] {
        let taken = fields::take(nature, text, 2023).expect("a rate");
        assert_eq!(taken.value, Json::text(kept), "{text}");
        assert_eq!(
            fields::written(nature, &taken.value, Lang::Vi),
            kept.replace('.', ","),
            "{text}"
        );
    }
}

#[test]
fn little_money_without_a_unit_is_asked_about() {
    let nature = fields::nature("report.money.finished").expect("a field");
    let number = |text: &str| text.parse::<Decimal>().expect("a number");
    for (text, billions, millions) in [
        ("25", "25000000000", "25000000"),
        ("84,5", "84500000000", "84500000"),
        ("84.5", "84500000000", "84500000"),
    ] {
        match fields::take(nature, text, 2023) {
            Err(Trouble::Ask(readings, _)) => {
                assert_eq!(readings, [number(billions), number(millions)], "{text}");
            }
            other => panic!("{text}: {other:?}"),
        }
    }
    for (text, value) in
        [("0", "0"), ("25 đồng", "25"), ("2.500.000", "2500000"), ("1 tỷ", "1000000000")]
    {
        let taken = fields::take(nature, text, 2023).unwrap_or_else(|e| panic!("{text}: {e:?}"));
        assert_eq!(taken.value, Json::text(value), "{text}");
    }
}

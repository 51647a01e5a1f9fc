//! The request for a package: what is read, every fault at its path, and the printed answer.

use super::super::support::{change, parsed, remove, small};
use super::{Kinds, Wish, find};
use thads_model::file::Json;
use thads_model::file::request::{self, FaultKind};
use thads_model::result;

const REQUEST: &str = r#"{"goal": "both", "probability": null, "futures": 2000, "seed": 1,
    "currency": "ngày công", "levers": [
    {"lever": "officers_added", "low": "0", "high": "3", "step": "0.5", "cost": "63"},
    {"lever": "money.recovery_change", "cost": "5"}]}"#;

fn faults(changes: &[(&str, &str)]) -> Vec<String> {
    let mut json = parsed(REQUEST);
    for (path, value) in changes {
        change(&mut json, path, value);
    }
    let faults = request::read(&json).err().unwrap_or_default();
    faults.into_iter().map(|fault| fault.path).collect()
}

#[test]
fn every_fault_of_a_request_stands_at_its_path() {
    assert_eq!(faults(&[]), [""; 0]);
    for (path, value) in [
        ("goal", r#""all""#),
        ("goal", "null"),
        ("probability", r#""0""#),
        ("probability", r#""1.1""#),
        ("futures", "0"),
        ("seed", "-1"),
        ("currency", "5"),
        ("levers", "[]"),
        ("extra", "1"),
        ("levers[0].lever", r#""officers""#),
        ("levers[0].lever", r#""matters[01].month""#),
        ("levers[0].step", r#""0""#),
        ("levers[0].step", r#""-1""#),
        ("levers[0].cost", r#""0""#),
        ("levers[0].cost", "63"),
        ("levers[0].cost", "null"),
        ("levers[0].low", r#""1e3""#),
        ("levers[0].price", r#""1""#),
    ] {
        assert_eq!(faults(&[(path, value)]), [path], "{value}");
    }
    assert_eq!(faults(&[("levers[0].low", r#""4""#)]), ["levers[0].high"]);
    assert_eq!(faults(&[("levers[1].lever", r#""officers_added""#)]), ["levers[1].lever"]);
    let nine = format!("[{}]", [r#"{"lever": "pace_change", "cost": "1"}"#; 9].join(","));
    assert_eq!(faults(&[("levers", &nine)]), ["levers"]);
    let many = [("goal", "1"), ("levers[0].cost", r#""-1""#), ("levers[1].lever", "null")];
    assert_eq!(faults(&many), ["goal", "levers[0].cost", "levers[1].lever"]);
}

#[test]
fn keys_that_stand_twice_and_what_is_not_json_are_refused() {
    let path = |text: &str| {
        let faults = request::read_bytes(text.as_bytes()).err().unwrap_or_default();
        faults.into_iter().map(|fault| fault.path).collect::<Vec<_>>()
    };
    assert_eq!(
        path(
            r#"{"goal": "both", "goal": "cases", "levers": [{"lever": "pace_change", "cost": "1"}]}"#
        ),
        ["goal"]
    );
    assert_eq!(path("{"), ["$"]);
    assert_eq!(path("\u{feff}{}"), ["$"]);
}

#[test]
fn a_request_that_does_not_fit_a_scenario_says_which() {
    let plan = small(&[]);
    let fit = |changes: &[(&str, &str)]| {
        let mut json = parsed(REQUEST);
        for (path, value) in changes {
            change(&mut json, path, value);
        }
        let request = request::read(&json).expect("well written");
        request.choices(&plan, &plan.scenarios[0], 0).map_err(|faults| faults[0].clone())
    };
    assert_eq!(fit(&[]).map(|choices| choices.len()), Ok(2));
    for (changes, path, kind) in [
        (
            vec![("levers[0].low", r#""1""#)],
            "levers[0].low",
            "the bounds exclude the present value 0",
        ),
        (
            vec![("levers[0].low", r#""-3""#), ("levers[0].high", r#""-1""#)],
            "levers[0].high",
            "the bounds exclude the present value 0",
        ),
        (vec![("levers[0].step", r#""0.0001""#)], "levers[0].step", "more than 10000 steps"),
        (
            vec![("levers[0].high", r#""100001""#)],
            "levers[0].high",
            "must lie between -100000 and 100000",
        ),
        (
            vec![("levers[1].lever", r#""events[0].month""#)],
            "levers[1].lever",
            "the scenario has no such lever",
        ),
    ] {
        let fault = fit(&changes).expect_err(path);
        assert_eq!((fault.path.as_str(), fault.scenario), (path, Some(0)));
        assert_eq!(fault.to_string(), format!("{path}: scenarios[0]: {kind}"));
        assert!(!matches!(fault.kind, FaultKind::Read(_)));
    }
}

#[test]
fn the_example_of_the_document_is_printed_as_it_stands_there() {
    let document = include_str!("../../../../docs/analysis.md");
    let blocks: Vec<&str> = document.split("```json\n").skip(1).collect();
    let block = |word: &str| -> Json {
        let found = blocks.iter().find(|block| block.contains(word)).expect(word);
        parsed(found.split("```").next().expect("its end"))
    };
    let plan = small(&[("targets.cases.rate", r#""88""#), ("targets.money.rate", r#""53""#)]);
    let request = request::read(&block("\"levers\"")).expect("the request of the document");
    let choices = request.choices(&plan, &plan.scenarios[0], 0).expect("it fits");
    let wish = Wish {
        aim: request.aim,
        choices: &choices,
        wanted: None,
        kinds: Kinds::Different,
        budget: 20_000,
    };
    let printed = result::package::json(&plan, &plan.scenarios[0], &request, &find(&plan, &wish));
    assert_eq!(printed, block("\"packages\""), "\n{printed}");
}

#[test]
fn optional_fields_may_be_left_out() {
    let mut json = parsed(REQUEST);
    for field in [
        "probability",
        "futures",
        "seed",
        "currency",
        "levers[0].low",
        "levers[0].high",
        "levers[0].step",
    ] {
        remove(&mut json, field);
    }
    let request = request::read(&json).expect("defaults");
    assert_eq!((request.futures, request.seed, request.probability), (2_000, 1, None));
}

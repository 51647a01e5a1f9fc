//! The example program as whoever calls it sees it: exit status, standard output, standard error.

use super::support::number;
use super::vectors::{directory, files, read};
use rust_decimal::Decimal;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, Output};
use thads_model::file::Json;

/// `cargo test` builds the examples beside the tests; there is no variable that names them.
fn program() -> PathBuf {
    let this_test = std::env::current_exe().expect("a test knows where it is");
    let target = this_test.parent().and_then(|deps| deps.parent()).expect("tests lie in deps/");
    let program = target.join("examples").join(format!("project{}", std::env::consts::EXE_SUFFIX));
    assert!(
        program.exists(),
        "{} is not built: run `cargo test -p thads-model` without --test, or \
         `cargo build -p thads-model --examples` before",
        program.display()
    );
    program
}

fn run<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Output {
    Command::new(program()).args(arguments).output().expect("the program starts")
}

fn lines(bytes: &[u8]) -> Vec<&str> {
    std::str::from_utf8(bytes).expect("the program writes UTF-8").lines().collect()
}

#[test]
fn bad_files_end_with_status_2_and_one_line_for_each_problem() {
    let directory = directory().join("bad");
    for (name, plan_file) in files(&directory, ".plan.json") {
        let output = run([&plan_file]);
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(output.stdout.is_empty(), "{name}: nothing on standard output");
        let mut said = lines(&output.stderr);
        said.sort_unstable();
        let paths = read(&directory.join(format!("{name}.paths")));
        let mut paths = lines(&paths);
        paths.sort_unstable();
        assert_eq!(said.len(), paths.len(), "{name}: {said:#?}");
        for (line, path) in said.iter().zip(paths) {
            assert!(line.starts_with(&format!("{path}: ")), "{name}: {line}");
        }
    }
}

#[test]
fn a_good_file_gives_one_json_object_a_scenario_and_no_complaint() {
    // One vector is enough: the figures themselves are compared in `vectors`.
    let output = run([directory().join("00.plan.json")]);
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty(), "{:?}", lines(&output.stderr));
    let expected = read(&directory().join("00.expected.jsonl"));
    let names = |lines: Vec<&str>| -> Vec<String> {
        let name = |line| Json::parse(line).expect("an object").get("scenario").cloned();
        lines.into_iter().filter_map(name).map(|name| name.to_string()).collect()
    };
    assert_eq!(names(lines(&output.stdout)), names(lines(&expected)));
}

#[test]
fn a_missing_file_ends_with_status_2_and_a_usage_line() {
    is_refused_with_usage(&["/no/such/file.plan.json"]);
}

#[test]
fn a_directory_ends_with_status_2_and_a_usage_line() {
    is_refused_with_usage(&["/"]);
}

#[test]
fn no_argument_ends_with_status_2_and_a_usage_line() {
    is_refused_with_usage(&[]);
}

#[test]
fn an_unknown_option_ends_with_status_2_and_a_usage_line() {
    is_refused_with_usage(&["a.plan.json", "--no-such-option"]);
}

fn is_refused_with_usage(arguments: &[&str]) {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
    let said = lines(&output.stderr);
    assert!(said.len() == 1 && said[0].starts_with("usage: "), "{arguments:?}: {said:?}");
}

#[test]
fn the_chance_is_printed_only_when_it_is_asked_for() {
    // Of these two vectors one is projected and one is not.
    for name in ["00", "40-no-pace-with-a-matter"] {
        let file = directory().join(format!("{name}.plan.json")).display().to_string();
        let plain = run([&*file]);
        let asked = run([&*file, "--futures", "400", "--seed", "7"]);
        assert_eq!(asked.status.code(), Some(0));
        assert_eq!(asked.stdout, run([&*file, "--seed", "7", "--futures", "400"]).stdout);
        let (plain, asked) = (lines(&plain.stdout), lines(&asked.stdout));
        assert_eq!(plain.len(), asked.len());
        for (plain, asked) in plain.iter().zip(asked) {
            // Nothing else changes.
            let added = asked.strip_prefix(plain.trim_end_matches('}')).expect("the same line");
            let asked = Json::parse(asked).expect("an object");
            let probability = asked.get("probability").expect("what was asked for");
            assert!(added.starts_with(r#","probability":"#), "{added}");
            let projected = asked.get("year_end") != Some(&Json::Null);
            assert_eq!(*probability != Json::Null, projected, "{name}");
            for key in ["cases", "money", "both"].into_iter().filter(|_| projected) {
                let chance = number(probability.get(key).and_then(Json::as_text).expect(key));
                let hits = chance * Decimal::from(400);
                assert!(hits.is_integer() && chance >= Decimal::ZERO && chance <= Decimal::ONE);
            }
        }
    }
}

#[test]
fn wrong_options_end_with_status_2_and_a_usage_line() {
    let file = directory().join("00.plan.json").display().to_string();
    for options in [
        "--futures 10",
        "--seed 1",
        "--futures --seed 1",
        "--futures 0 --seed 1",
        "--futures 1000001 --seed 1",
        "--futures 4294967297 --seed 1",
        "--futures 10 --seed -1",
        "--futures +10 --seed 1",
        "--futures 10 --seed 18446744073709551616",
        "--futures 10 --seed 1.5",
        "--futures 10 --seed 1 --seed 1",
        "--futures 10 --seed 1 more",
        "--futures 10 --seed 1 --fan 1",
        "--futures=10 --seed=1",
    ] {
        let arguments: Vec<&str> = std::iter::once(&*file).chain(options.split(' ')).collect();
        is_refused_with_usage(&arguments);
    }
    is_refused_with_usage(&["--futures", "10", "--seed", "1"]);
    let largest = [&*file, "--futures", "1", "--seed", "18446744073709551615"];
    assert_eq!(run(largest).status.code(), Some(0));
}

#[test]
fn a_search_prints_one_object_a_scenario_with_the_value_that_reaches_the_goal() {
    let file = directory().join("00.plan.json").display().to_string();
    let scenarios = lines(&run([&*file]).stdout).len();
    for lever in ["pace_change", "move_date", "campaign_uplift", "matters[0].include"] {
        for goal in ["cases", "money", "both", "lost-cases"] {
            let output = run([&*file, "--goal", goal, "--seek", lever]);
            assert_eq!(output.status.code(), Some(0), "{lever} {goal}");
            let found = lines(&output.stdout);
            assert_eq!(found.len(), scenarios, "{lever} {goal}");
            for line in found {
                let found = Json::parse(line).expect("an object");
                let text = |key| found.get(key).and_then(Json::as_text).expect(key).to_owned();
                assert_eq!(text("goal"), goal);
                if text("outcome") == "reached" && goal == "cases" {
                    let verdict = found.at("cases.verdict").and_then(Json::as_text);
                    assert_eq!(verdict, Some("met"), "{line}");
                }
            }
        }
    }
}

#[test]
fn wrong_searches_end_with_status_2_and_a_usage_line() {
    let file = directory().join("00.plan.json").display().to_string();
    for options in [
        "--seek pace_change",
        "--goal both",
        "--seek no_such_lever --goal both",
        "--seek pace_change --goal lost",
        "--seek pace_change --goal both --futures 10",
        "--package",
        "--package /no/such/request.json",
        "--package /no/such/request.json --goal both",
    ] {
        let arguments: Vec<&str> = std::iter::once(&*file).chain(options.split(' ')).collect();
        is_refused_with_usage(&arguments);
    }
}

#[test]
fn a_request_is_answered_for_every_scenario_or_refused_with_its_problems() {
    let file = directory().join("00.plan.json").display().to_string();
    let request = std::env::temp_dir().join(format!("request-{}.json", std::process::id()));
    let write = |text: &str| std::fs::write(&request, text).expect("a temporary file");
    let asked = || run([OsStr::new(&file), OsStr::new("--package"), request.as_os_str()]);

    write(
        r#"{"goal": "cases", "levers": [
            {"lever": "pace_change", "low": "-0.5", "high": "1", "step": "0.25", "cost": "3"},
            {"lever": "campaign_uplift", "high": "0.5", "step": "0.1", "cost": "1"}]}"#,
    );
    let answered = asked();
    assert_eq!(answered.status.code(), Some(0), "{:?}", lines(&answered.stderr));
    assert_eq!(lines(&answered.stdout).len(), lines(&run([&*file]).stdout).len());

    write(r#"{"goal": "cases", "levers": [{"lever": "pace_change", "cost": "0", "more": 1}]}"#);
    let refused = asked();
    assert_eq!(refused.status.code(), Some(2));
    assert!(refused.stdout.is_empty());
    let said = lines(&refused.stderr);
    assert!(said.iter().any(|line| line.starts_with("levers[0].cost: ")), "{said:?}");
    assert!(said.iter().any(|line| line.starts_with("levers[0].more: ")), "{said:?}");
    std::fs::remove_file(&request).expect("the temporary file");
}

//! The example program as whoever calls it sees it: exit status, standard output, standard error.

use super::vectors::{directory, files, read};
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

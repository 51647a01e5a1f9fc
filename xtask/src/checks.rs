//! Runs every check in order, stops at the first that fails and counts the tests.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::arguments::Arguments;
use crate::command::{self, cargo, run_and_read};
use crate::dist::{self, Profile};
use crate::tally::Tally;
use crate::workspace::{self, WASM};
use crate::{e2e, examples, install, licences, oldest, package_test, purity, sizes};

/// Checks that can be run by themselves.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Lint,
    Native,
    Wasm,
    EndToEnd,
}

struct Step {
    group: Group,
    name: &'static str,
    check: fn(&mut Session) -> Result<()>,
}

/// The checks: cheap ones first, each group behind what it needs to have installed.
const STEPS: [Step; 20] = [
    Step { group: Group::Lint, name: "rustfmt and clippy are there", check: install_lints },
    Step { group: Group::Lint, name: "formatting", check: formatting },
    Step { group: Group::Lint, name: "the model is pure", check: |_| purity::check() },
    Step { group: Group::Lint, name: "licences and sources", check: |_| licences::check() },
    Step { group: Group::Lint, name: "lints, native", check: lints_native },
    Step { group: Group::Lint, name: "lints, browser", check: lints_wasm },
    Step { group: Group::Native, name: "LibreOffice is there", check: |_| install::office() },
    Step { group: Group::Native, name: "tests, native", check: tests_native },
    Step { group: Group::Native, name: "tests of the tools", check: tests_tools },
    Step { group: Group::Wasm, name: "browser and driver are there", check: install_browser },
    Step { group: Group::Wasm, name: "tests in Chromium", check: tests_wasm },
    Step { group: Group::EndToEnd, name: "accessibility rules are there", check: install_rules },
    Step { group: Group::EndToEnd, name: "release build", check: release_build },
    Step { group: Group::EndToEnd, name: "budget of sizes", check: sizes_within_budget },
    Step { group: Group::EndToEnd, name: "what the oldest browsers lack", check: for_the_oldest },
    Step { group: Group::EndToEnd, name: "the package, installed", check: package_installed },
    Step { group: Group::EndToEnd, name: "the examples of the guide", check: |_| examples::make() },
    Step { group: Group::EndToEnd, name: "end to end in Chromium", check: end_to_end },
    Step {
        group: Group::EndToEnd,
        name: "Firefox and its driver are there",
        check: install_firefox,
    },
    Step { group: Group::EndToEnd, name: "end to end in Firefox ESR", check: end_to_end_firefox },
];

/// What the steps have found so far.
#[derive(Default)]
struct Session {
    tally: Tally,
    /// A word in the names of the journeys to run; all of them when empty.
    journeys: Option<String>,
}

/// Runs all steps, or those of one group, and lists their times.
fn run_all(group: Option<Group>, session: &mut Session) -> Result<()> {
    let mut times: Vec<(&str, Duration)> = Vec::new();
    for step in STEPS.iter().filter(|step| group.is_none_or(|group| group == step.group)) {
        println!("\n── {} ──", step.name);
        let start = Instant::now();
        (step.check)(session).with_context(|| format!("the check \"{}\" failed", step.name))?;
        times.push((step.name, start.elapsed()));
        println!("── {}: {:.1} s", step.name, start.elapsed().as_secs_f64());
    }
    println!();
    for (name, time) in &times {
        println!("{:>7.1} s  {name}", time.as_secs_f64());
    }
    Ok(())
}

/// Runs the checks and prints the sum of their tests as the last line, however they end.
pub(crate) fn run(mut arguments: Arguments) -> Result<ExitCode> {
    let group = match arguments.word().as_deref() {
        None => None,
        Some("lint") => Some(Group::Lint),
        Some("native") => Some(Group::Native),
        Some("wasm") => Some(Group::Wasm),
        Some("e2e") => Some(Group::EndToEnd),
        Some(other) => bail!("the groups are lint, native, wasm and e2e, not {other:?}"),
    };
    let mut session = Session { journeys: arguments.word(), ..Session::default() };
    arguments.finish()?;
    let result = run_all(group, &mut session);
    if let Err(error) = &result {
        session.tally.note_failure();
        println!("\nerror: {error:#}");
    }
    println!("\n{}", session.tally);
    Ok(if result.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn install_lints(_: &mut Session) -> Result<()> {
    install::toolchain_components()?;
    install::wasm_target()
}

fn formatting(_: &mut Session) -> Result<()> {
    command::run(&mut cargo(&["fmt", "--all", "--check"]))
}

fn lints_native(_: &mut Session) -> Result<()> {
    let mut clippy = cargo(&["clippy", "--quiet", "--locked", "--workspace", "--all-targets"]);
    command::run(clippy.args(["--", "-D", "warnings"]))
}

fn lints_wasm(_: &mut Session) -> Result<()> {
    // One by one: together the analysis would be built with the features of the component.
    // The module that unpacks has no test for the browser: without a standard library it has no
    // runner for one.
    let all = "--all-targets";
    let packages = [
        ("thads-planner", all),
        ("thads-analysis", all),
        ("thads-workbook", all),
        ("thads-single", all),
        ("thads-unpack", "--bins"),
    ];
    for (package, targets) in packages {
        let mut clippy = cargo(&["clippy", "--quiet", "--locked", "-p", package]);
        command::run(clippy.args(["--target", WASM, targets, "--", "-D", "warnings"]))?;
    }
    Ok(())
}

fn tests_native(session: &mut Session) -> Result<()> {
    let mut test = cargo(&["test", "--locked", "--no-fail-fast", "--workspace"]);
    test.args(["--exclude", "thads-server", "--exclude", "xtask", "--exclude", "thads-e2e"]);
    run_and_read(&mut test, |line| session.tally.read(line))
}

fn tests_tools(session: &mut Session) -> Result<()> {
    // One by one: together their dependencies would be compiled once more, with the features of
    // both.
    for package in ["thads-server", "xtask", "thads-e2e"] {
        let mut test = cargo(&["test", "--quiet", "--locked", "--no-fail-fast", "-p", package]);
        run_and_read(&mut test, |line| session.tally.read(line))?;
    }
    Ok(())
}

fn install_browser(_: &mut Session) -> Result<()> {
    install::wasm_target()?;
    install::browser().map(drop)
}

fn tests_wasm(session: &mut Session) -> Result<()> {
    let own = std::env::current_exe()?;
    // Cargo reads the runner as a list, so that a blank in the path does no harm.
    let runner = format!(
        "target.{WASM}.runner = [{:?}, \"wasm-bindgen-test-runner\"]",
        own.display().to_string()
    );
    let mut test = cargo(&["test", "--locked", "--config", &runner, "--target", WASM]);
    test.args(["-p", "thads-planner", "--test", "web"])
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", workspace::root().join("xtask/webdriver.json"));
    install::browser()?.announce_to(&mut test);
    run_and_read(&mut test, |line| session.tally.read(line))
}

fn install_rules(_: &mut Session) -> Result<()> {
    install::accessibility_rules()
}

fn release_build(_: &mut Session) -> Result<()> {
    dist::build(Profile::Release).map(drop)
}

fn sizes_within_budget(_: &mut Session) -> Result<()> {
    sizes::check(&workspace::dist())
}

fn for_the_oldest(_: &mut Session) -> Result<()> {
    oldest::check(&workspace::dist())
}

fn package_installed(session: &mut Session) -> Result<()> {
    package_test::run_all(&mut session.tally)
}

fn end_to_end(session: &mut Session) -> Result<()> {
    let mut test = e2e::test(&dist::existing()?)?;
    test.args(session.journeys.as_deref());
    run_and_read(&mut test, |line| session.tally.read(line))
}

fn install_firefox(_: &mut Session) -> Result<()> {
    install::firefox().map(drop)
}

fn end_to_end_firefox(session: &mut Session) -> Result<()> {
    let mut test = e2e::test_in_firefox(&dist::existing()?)?;
    test.args(session.journeys.as_deref());
    run_and_read(&mut test, |line| session.tally.read(line))
}

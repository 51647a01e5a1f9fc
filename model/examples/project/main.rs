//! Prints what a plan file leads to, one JSON object a line for each scenario.
//!
//! - `cargo run --release --example project -- FILE` prints the results.
//! - `… FILE --futures N --seed S` (1…1 000 000 futures; a seed of 0…2⁶⁴ − 1) adds the chance that
//!   the targets are met.
//! - `… FILE --seek LEVER --goal GOAL` prints how far the lever must move.
//! - `… FILE --package REQUEST` prints the cheapest packages for a request (docs/analysis.md).
//!
//! Exit status 2 with a usage line for wrong arguments or a file that cannot be read, and with
//! every problem on standard error, one a line, for a file that is not a plan or not a request.

mod arguments;

use arguments::{Arguments, Asked, USAGE};
use std::fmt::Display;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use thads_model::analysis::chance::{Sampler, Sampling};
use thads_model::analysis::goal::Goal;
use thads_model::analysis::knob::Knob;
use thads_model::analysis::package;
use thads_model::analysis::seek;
use thads_model::engine::Overflow;
use thads_model::file::request::{self, Request};
use thads_model::file::{Json, Problem, ProblemKind};
use thads_model::plan::{Plan, Scenario};
use thads_model::{engine, file, result};

fn main() -> ExitCode {
    match run() {
        Ok(lines) => print(&lines),
        Err(complaints) => {
            for complaint in complaints {
                eprintln!("{complaint}");
            }
            ExitCode::from(2)
        }
    }
}

/// The lines to be printed, or what is wrong.
fn run() -> Result<Vec<Json>, Vec<String>> {
    let Some(Arguments { path, asked }) = arguments::read(std::env::args_os().skip(1)) else {
        return Err(vec![USAGE.to_owned()]);
    };
    let plan = file::read_bytes(&bytes(&path)?).map_err(complaints)?;
    match asked {
        Asked::Result => results(&plan, None),
        Asked::Chance(sampling) => results(&plan, Some(sampling)),
        Asked::Seek(lever, goal) if Knob::is_name(&lever) => {
            of_each_scenario(&plan, |scenario| sought(&plan, scenario, &lever, goal))
        }
        Asked::Package(path) => {
            let request = request::read_bytes(&bytes(&path)?).map_err(complaints)?;
            packages(&plan, &request)
        }
        Asked::Seek(lever, _) => Err(vec![format!("{USAGE} (there is no lever {lever:?})")]),
    }
}

fn bytes(path: &Path) -> Result<Vec<u8>, Vec<String>> {
    std::fs::read(path).map_err(|error| vec![format!("{USAGE} ({}: {error})", path.display())])
}

fn results(plan: &Plan, sampling: Option<Sampling>) -> Result<Vec<Json>, Vec<String>> {
    let outlooks = engine::project_all(plan).map_err(complaints)?;
    let lines = plan.scenarios.iter().zip(&outlooks).map(|(scenario, outlook)| match sampling {
        None => result::json(scenario, outlook),
        Some(sampling) => {
            let hits = Sampler::new(plan, scenario).map(|sampler| sampler.count(sampling));
            result::json_with_probability(scenario, outlook, hits.as_ref())
        }
    });
    Ok(lines.collect())
}

fn sought(plan: &Plan, scenario: &Scenario, lever: &str, goal: Goal) -> Result<Json, Overflow> {
    // Without a move ahead there is no date to be moved: the search says so of the first.
    let knob = Knob::called(lever, plan, scenario).unwrap_or(Knob::MoveDate(0));
    // A lever that the scenario does not have has no grid either; the search says so.
    let grid = knob.grid(plan, scenario).unwrap_or(seek::NO_GRID);
    let search = seek::seek(plan, scenario, knob, &grid, goal)?;
    Ok(result::seek::json(plan, scenario, &search))
}

fn packages(plan: &Plan, request: &Request) -> Result<Vec<Json>, Vec<String>> {
    let choices = plan.scenarios.iter().enumerate();
    let choices = choices.map(|(place, scenario)| request.choices(plan, scenario, place));
    let (choices, faults): (Vec<_>, Vec<_>) = choices.partition(Result::is_ok);
    if faults.is_empty() {
        let mut choices = choices.into_iter().flatten();
        let sampling = request.sampling();
        return of_each_scenario(plan, |scenario| {
            let choices = choices.next().unwrap_or_default();
            let wish = request.wish(&choices, &sampling);
            let answer = package::find(plan, scenario, &wish, &mut |_, _| {})?;
            Ok(result::package::json(plan, scenario, request, &answer))
        });
    }
    Err(complaints(faults.into_iter().filter_map(Result::err).flatten().collect()))
}

/// A line for each scenario; those whose arithmetic overflows are complained about instead.
fn of_each_scenario(
    plan: &Plan,
    mut line: impl FnMut(&Scenario) -> Result<Json, Overflow>,
) -> Result<Vec<Json>, Vec<String>> {
    let (mut lines, mut problems) = (Vec::new(), Vec::new());
    for (index, scenario) in plan.scenarios.iter().enumerate() {
        match line(scenario) {
            Ok(line) => lines.push(line),
            Err(Overflow) => problems
                .push(Problem { path: format!("scenarios[{index}]"), kind: ProblemKind::Overflow }),
        }
    }
    if problems.is_empty() { Ok(lines) } else { Err(complaints(problems)) }
}

fn complaints<T: Display>(problems: Vec<T>) -> Vec<String> {
    problems.iter().map(T::to_string).collect()
}

fn print(lines: &[Json]) -> ExitCode {
    let mut out = io::stdout().lock();
    for line in lines {
        if writeln!(out, "{line}").is_err() {
            // Whoever was reading has gone.
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

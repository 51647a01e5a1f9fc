//! Prints the result of every scenario of a plan file, one JSON object a line.
//!
//! `cargo run --release --example project -- FILE [--futures N --seed S]`
//!
//! With `--futures` (1…1 000 000) and `--seed` (0…2⁶⁴ − 1) each line ends with the chance that the
//! targets are met.
//!
//! Exit status 2 with a usage line for wrong arguments or a file that cannot be read, and with
//! every problem on standard error, one a line, for a file that is not a plan.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use thads_model::analysis::chance::{Sampler, Sampling};
use thads_model::engine::Outlook;
use thads_model::file::Json;
use thads_model::plan::{Plan, Scenario};
use thads_model::{engine, file, result};

const USAGE: &str = "usage: project FILE [--futures N --seed S]";

/// What is asked for.
struct Arguments {
    path: PathBuf,
    /// Given where chances are asked for too.
    sampling: Option<Sampling>,
}

fn main() -> ExitCode {
    let Some(Arguments { path, sampling }) = read(std::env::args_os().skip(1)) else {
        return refuse([USAGE]);
    };
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) => return refuse([format!("{USAGE} ({}: {error})", path.display())]),
    };
    let answer = file::read_bytes(&bytes)
        .and_then(|plan| engine::project_all(&plan).map(|outlooks| (plan, outlooks)));
    match answer {
        Err(problems) => refuse(problems),
        Ok((plan, outlooks)) => {
            let mut out = io::stdout().lock();
            for (scenario, outlook) in plan.scenarios.iter().zip(&outlooks) {
                let line = line(&plan, scenario, outlook, sampling);
                if writeln!(out, "{line}").is_err() {
                    // Whoever was reading has gone.
                    return ExitCode::FAILURE;
                }
            }
            ExitCode::SUCCESS
        }
    }
}

fn line(plan: &Plan, scenario: &Scenario, outlook: &Outlook, sampling: Option<Sampling>) -> Json {
    let Some(sampling) = sampling else { return result::json(scenario, outlook) };
    let hits = Sampler::new(plan, scenario).map(|sampler| sampler.count(sampling));
    result::json_with_probability(scenario, outlook, hits.as_ref())
}

/// FILE, then nothing, or both options once each in any order; `None` for anything else.
fn read(mut arguments: impl Iterator<Item = OsString>) -> Option<Arguments> {
    let path = arguments.next()?.into();
    let (mut futures, mut seed) = (None, None);
    while let Some(option) = arguments.next() {
        let value = whole(arguments.next()?.to_str()?)?;
        let place = match option.to_str()? {
            "--futures" => &mut futures,
            "--seed" => &mut seed,
            _ => return None,
        };
        if place.replace(value).is_some() {
            return None;
        }
    }
    let sampling = match (futures, seed) {
        (None, None) => None,
        (futures, seed) => Some(Sampling::new(u32::try_from(futures?).ok()?, seed?)?),
    };
    Some(Arguments { path, sampling })
}

/// A number of digits only.
fn whole(text: &str) -> Option<u64> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

fn refuse<T: std::fmt::Display>(lines: impl IntoIterator<Item = T>) -> ExitCode {
    for line in lines {
        eprintln!("{line}");
    }
    ExitCode::from(2)
}

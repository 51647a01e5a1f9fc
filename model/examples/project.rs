//! Prints the result of every scenario of a plan file, one JSON object a line.
//!
//! `cargo run --release --example project -- FILE`
//!
//! Exit status 2 with a usage line for wrong arguments or a file that cannot be read, and with
//! every problem on standard error, one a line, for a file that is not a plan.

use std::io::{self, Write};
use std::process::ExitCode;
use thads_model::{engine, file, result};

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(path), None) = (arguments.next(), arguments.next()) else {
        return refuse(["usage: project FILE"]);
    };
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) => {
            return refuse([format!("usage: project FILE ({}: {error})", path.display())]);
        }
    };
    let answer = file::read_bytes(&bytes)
        .and_then(|plan| engine::project_all(&plan).map(|outlooks| (plan, outlooks)));
    match answer {
        Err(problems) => refuse(problems),
        Ok((plan, outlooks)) => {
            let mut out = io::stdout().lock();
            for (scenario, outlook) in plan.scenarios.iter().zip(&outlooks) {
                if writeln!(out, "{}", result::json(scenario, outlook)).is_err() {
                    // Whoever was reading has gone.
                    return ExitCode::FAILURE;
                }
            }
            ExitCode::SUCCESS
        }
    }
}

fn refuse<T: std::fmt::Display>(lines: impl IntoIterator<Item = T>) -> ExitCode {
    for line in lines {
        eprintln!("{line}");
    }
    ExitCode::from(2)
}

//! The commands of this workspace: build, serve, check, measure and look at the planner.
//!
//! Everything needed is a library of this program or is installed by it, so that Rust alone is
//! enough to start: `cargo xtask serve`, `cargo xtask test`.

mod arguments;
mod bench;
mod checks;
mod command;
mod dist;
mod divide;
mod e2e;
mod examples;
mod install;
mod licences;
mod oldest;
mod package_test;
mod purity;
mod reproduce;
mod shipped;
mod single;
mod sizes;
mod split;
mod styles;
mod tally;
mod workspace;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use arguments::Arguments;
use dist::Profile;
use thads_server::Site;

const USAGE: &str = "\
cargo xtask build [--dev] [--accept-sizes]
                                        make dist/ and print its sizes beside the budget, or make
                                        them the budget
cargo xtask divide                      look in a browser which functions the first answer needs, and
                                        list those that may come later (xtask/later.txt)
cargo xtask reproduce                   build twice in different places and compare every byte
cargo xtask serve [--port N] [--dev]    build, then serve dist/ on 127.0.0.1 (port 8080)
cargo xtask test [lint|native|wasm|e2e [WORD]]
                                        run every check, or one group of them; of the journeys
                                        in the browser, those whose name contains WORD
cargo xtask bench [--no-build] [--only planner|futures]
                                        measure the projection, the sizes and the screen, and the
                                        futures beside other ways to compute them
cargo xtask shots DIR [--no-build] [--dev] [--size WxH]... [--theme light|dark]...
                 [--lang vi|en]... [--view NAME]... [--example ID] [--choose NAME=VALUE]...
                 [--click CSS]... [--full]
                                        photograph the views of the planner into DIR";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let mut words = std::env::args_os().skip(1);
    let name = words.next().unwrap_or_default();
    if name == "wasm-bindgen-test-runner" {
        // Cargo calls this program back as the runner of the tests compiled for the browser; the
        // runner parses its own arguments and takes the first as its name.
        let words = std::iter::once(name).chain(words);
        wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(words)?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut arguments = Arguments::read(words)?;
    match name.to_str() {
        Some("build") => {
            let profile = profile(&mut arguments);
            let accepted = arguments.flag("--accept-sizes");
            arguments.finish()?;
            dist::build(profile)?;
            match (profile, accepted) {
                (Profile::Release, false) => sizes::check(&workspace::dist())?,
                (Profile::Release, true) => sizes::accept(&workspace::dist())?,
                // What is only tried is not published: its sizes tell nothing, and take long.
                (Profile::Dev, false) => {}
                (Profile::Dev, true) => bail!("only the sizes of a release are accepted"),
            }
        }
        Some("serve") => {
            let profile = profile(&mut arguments);
            let port = arguments.value("--port")?.map_or(Ok(8080), |port| port.parse())?;
            arguments.finish()?;
            serve(profile, port)?;
        }
        Some("test") => return checks::run(arguments),
        Some("divide") => {
            arguments.finish()?;
            divide::run()?;
        }
        Some("reproduce") => {
            arguments.finish()?;
            reproduce::run()?;
        }
        Some("bench") => bench::run(arguments)?,
        Some("shots") => e2e::shots(arguments)?,
        Some("help" | "--help" | "-h") => println!("{USAGE}"),
        _ => bail!("the commands are:\n{USAGE}"),
    }
    Ok(ExitCode::SUCCESS)
}

fn profile(arguments: &mut Arguments) -> Profile {
    if arguments.flag("--dev") { Profile::Dev } else { Profile::Release }
}

fn serve(profile: Profile, port: u16) -> Result<()> {
    let dist = dist::build(profile)?;
    let server = Site::new(dist).serve(port).with_context(|| {
        format!("port {port} of 127.0.0.1 cannot be used: choose another one with --port")
    })?;
    println!("\nThe planner is at {}  (Ctrl+C ends it)", server.url());
    server.wait();
    Ok(())
}

//! Drives the planner in a real Chromium: journeys of a user, measurements, pictures.
//!
//! The page is served by whoever starts this program (`cargo xtask test`, `bench` or `shots`),
//! which also says where the browser and its driver are.

mod axe;
mod browser;
mod calls;
mod driver;
mod journeys;
mod measure;
mod options;
mod page;
mod paths;
mod runner;
mod shots;

use std::process::ExitCode;

use anyhow::{Result, bail};
use options::Options;
use page::Place;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<()> {
    let mut options = Options::read(std::env::args().skip(1));
    let command = options.word();
    let place = Place::new(options.required("--url")?, options.required("--dist")?.into());
    match command.as_deref() {
        Some("test") => runner::run(&place, options).await,
        Some("measure") => measure::run(&place, options).await,
        Some("calls") => calls::run(&place, options).await,
        Some("shots") => shots::run(&place, options).await,
        _ => bail!("the commands are: test, measure, calls, shots"),
    }
}

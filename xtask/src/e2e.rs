//! Starts the crate `thads-e2e`, which drives the browser, against `dist/` served here.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use thads_server::Site;

use crate::arguments::Arguments;
use crate::dist::{self, Profile};
use crate::install::Browser;
use crate::sizes::FIRST_LOAD;
use crate::{command, install, workspace};

/// A command of `thads-e2e`, with the planner of `site` served for as long as this program runs.
pub(crate) fn command(site: &Path, name: &str) -> Result<Command> {
    started(site, name, &install::browser()?)
}

/// All journeys.
pub(crate) fn test(site: &Path) -> Result<Command> {
    let mut cargo = command(site, "test")?;
    cargo.args(["--first-load", &FIRST_LOAD.join(",")]);
    Ok(cargo)
}

/// The journeys that can be walked in Firefox.
pub(crate) fn test_in_firefox(site: &Path) -> Result<Command> {
    let mut cargo = started(site, "test", &install::firefox()?)?;
    cargo.args(["--firefox", "--first-load", &FIRST_LOAD.join(",")]);
    Ok(cargo)
}

fn started(site: &Path, name: &str, browser: &Browser) -> Result<Command> {
    let url = Site::new(site).serve(0)?.keep();
    let mut cargo = command::cargo(&["run", "--quiet", "--locked", "-p", "thads-e2e", "--"]);
    cargo.args([name, "--url", &url, "--dist"]).arg(workspace::dist());
    browser.announce_to(&mut cargo);
    Ok(cargo)
}

/// Photographs the views; the options are read by `thads-e2e`.
pub(crate) fn shots(mut arguments: Arguments) -> Result<()> {
    let profile = if arguments.flag("--dev") { Profile::Dev } else { Profile::Release };
    let built = arguments.flag("--no-build");
    let directory = arguments.word().context("say first where to put the pictures: shots DIR")?;
    let site = if built { dist::existing()? } else { dist::build(profile)? };
    // The directory is meant as seen from where the command was typed.
    let directory = std::path::absolute(directory)?;
    command::run(command(&site, "shots")?.arg("--into").arg(directory).args(arguments.rest()))
}

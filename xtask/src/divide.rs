//! Lists the functions of the page's module that may come later (`xtask/later.txt`).

use std::collections::BTreeSet;

use anyhow::{Context, Result};

use crate::{command, dist, e2e, workspace};

/// Builds the page so that it takes down what is called, has `thads-e2e` use it, and writes the
/// list.
pub(crate) fn run() -> Result<()> {
    let site = workspace::target().join("divide/site");
    let watched = dist::build_watched(&site)?;
    let called = command::output(&mut e2e::command(&site, "calls")?)?;
    let called: BTreeSet<usize> =
        serde_json::from_str(&called).context("thads-e2e calls has told no list")?;
    let waiting = watched.keep(&called)?;
    println!("{} functions are called early; at {waiting} the later part begins", called.len());
    Ok(())
}

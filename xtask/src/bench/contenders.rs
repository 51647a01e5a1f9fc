//! Gathers what the contenders of `bench/` need and runs them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::{command, e2e, install, workspace};

/// The plan all compute.
const PLAN: &str = "bench/plan.json";
/// Futures of each run, and the seed; those in the browser are in `bench/measure.js`.
pub(super) const FUTURES: u32 = 10_000;
const SEED: u32 = 7;

/// What the page loads: from the root of the workspace, to the page's own folder.
const PAGE: [(&str, &str); 8] = [
    (PLAN, "plan.json"),
    ("bench/index.html", "index.html"),
    ("bench/measure.js", "measure.js"),
    ("bench/ours.js", "ours.js"),
    ("bench/plain.js", "plain.js"),
    ("bench/hyperformula-model.js", "hyperformula-model.js"),
    ("bench/squiggle-model.js", "squiggle-model.js"),
    ("bench/node_modules/hyperformula/dist/hyperformula.full.min.js", "hyperformula.js"),
];
/// Our own module, where it is built.
const OURS: [&str; 2] = ["thads_analysis.js", "thads_analysis_bg.wasm"];

/// Runs every contender; returns their lines `contender.field<TAB>value`.
pub(super) fn run(dist: &Path) -> Result<String> {
    let site = site(dist)?;
    let mut measure = e2e::command(&site, "measure")?;
    let mut lines = command::output(measure.arg("futures"))?;
    match numpy(&site.join("prepared.json")) {
        Ok(measured) => lines.push_str(&measured),
        // Python is none of the planner's own tools: the others are measured without it.
        Err(error) => lines.push_str(&format!("numpy.missing\t{error:#}\n")),
    }
    Ok(lines)
}

/// Gathers the page of the contenders in a folder of its own; returns the folder.
fn site(dist: &Path) -> Result<PathBuf> {
    install::node_packages("bench", "what the futures are measured against")?;
    let site = workspace::target().join("bench/site");
    fs::create_dir_all(&site)?;
    for (from, to) in PAGE {
        let from = workspace::root().join(from);
        fs::copy(&from, site.join(to))
            .with_context(|| format!("cannot copy {}", from.display()))?;
    }
    for name in OURS {
        let (from, to) = (dist.join(name), site.join(name));
        if from.exists() {
            fs::copy(from, to)?;
        } else if to.exists() {
            // Left by an earlier run: it must not be measured as if it were built.
            fs::remove_file(to)?;
        }
    }
    fs::write(site.join("prepared.json"), prepared()?)?;
    bundle_squiggle(&site.join("squiggle-lang.js"))?;
    Ok(site)
}

/// What no draw changes, worked out by our own engine for everybody.
fn prepared() -> Result<String> {
    let mut cargo = command::cargo(&["run", "--quiet", "--locked", "--release"]);
    cargo.args(["-p", "thads-model", "--example", "bench_inputs", "--", PLAN]);
    command::output(&mut cargo)
}

/// Squiggle comes as hundreds of modules that name others without a path: no page can load them.
fn bundle_squiggle(into: &Path) -> Result<()> {
    let mut npm = command::program("npm", &["run", "--silent", "bundle-squiggle", "--"]);
    npm.arg(format!("--outfile={}", into.display()));
    command::run(npm.current_dir(workspace::root().join("bench")))
}

fn numpy(prepared: &Path) -> Result<String> {
    let environment = workspace::target().join("bench/venv");
    let python = install::python_packages("bench/requirements.txt", &environment)?;
    let mut program = std::process::Command::new(python);
    program.arg(workspace::root().join("bench/futures.py")).arg(prepared);
    command::output(program.args([FUTURES.to_string(), SEED.to_string()]))
}

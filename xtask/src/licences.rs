//! Every dependency, of the planner and of its tools, comes from crates.io under a licence of the
//! list in `deny.toml`; and whether known weaknesses were looked up is said aloud.
//!
//! The list is in the form of `cargo deny`, which checks the same and the weaknesses; it is not
//! needed here, as compiling it takes longer than all that is checked.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, bail};
use cargo_metadata::Package;
use serde::Deserialize;
use spdx::{Expression, Licensee, ParseMode};

use crate::{command, shipped, workspace};

const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

#[derive(Deserialize)]
struct Deny {
    licenses: Licences,
}

/// The part of `deny.toml` that is read here.
#[derive(Deserialize)]
struct Licences {
    allow: Vec<String>,
    #[serde(default)]
    exceptions: Vec<Exception>,
}

#[derive(Deserialize)]
struct Exception {
    #[serde(rename = "crate")]
    name: String,
    allow: Vec<String>,
}

/// Checks the licence and the source of all packages.
pub(crate) fn check() -> Result<()> {
    let list = fs::read_to_string(workspace::root().join("deny.toml")).context("no deny.toml")?;
    let list = toml::from_str::<Deny>(&list).context("deny.toml is not as it should be")?.licenses;
    let metadata = shipped::metadata()?;
    let mut faults = Vec::new();
    for package in &metadata.packages {
        faults.extend(fault(package, &list));
    }
    for package in shipped::packages(&metadata)? {
        let name = package.name.as_str();
        if list.exceptions.iter().any(|exception| exception.name == name) {
            faults.push(format!("{name} is an exception for tools, but goes into a module"));
        }
    }
    if !faults.is_empty() {
        bail!("deny.toml does not allow:\n{}", faults.join("\n"));
    }
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for package in &metadata.packages {
        *counts.entry(package.license.as_deref().unwrap_or_default()).or_default() += 1;
    }
    for (licence, count) in counts {
        println!("{count:>5}  {licence}");
    }
    advisories()
}

fn fault(package: &Package, list: &Licences) -> Option<String> {
    let name = format!("{} {}", package.name, package.version);
    if package.source.as_ref().is_some_and(|source| source.repr != REGISTRY) {
        return Some(format!("{name}: not from crates.io"));
    }
    let Some(expression) = &package.license else {
        return Some(format!("{name}: no licence"));
    };
    let own = list.exceptions.iter().filter(|exception| exception.name == package.name.as_str());
    let allowed = own.flat_map(|exception| &exception.allow).chain(&list.allow);
    match allows(expression, allowed) {
        Ok(true) => None,
        Ok(false) => Some(format!("{name}: {expression}")),
        Err(error) => Some(format!("{name}: {expression}: {error:#}")),
    }
}

/// Whether an expression can be met with the licences of a list.
fn allows<'a>(expression: &str, list: impl Iterator<Item = &'a String>) -> Result<bool> {
    let expression = Expression::parse_mode(expression, ParseMode::LAX)?;
    let list = list.map(|licence| Ok(Licensee::parse(licence)?)).collect::<Result<Vec<_>>>()?;
    Ok(expression.evaluate(|wanted| list.iter().any(|licensee| licensee.satisfies(wanted))))
}

/// Known weaknesses are in a database that must be fetched: where it cannot be, this says so.
fn advisories() -> Result<()> {
    let mut deny = command::cargo(&["deny", "--all-features", "check", "advisories"]);
    let there = command::succeeds(&mut command::cargo(&["deny", "--version"]));
    if there && command::succeeds(&mut command::cargo(&["deny", "fetch", "db"])) {
        return command::run(&mut deny).context("a dependency has a known weakness");
    }
    println!(
        "\n!! KNOWN WEAKNESSES (ADVISORIES) OF THE DEPENDENCIES WERE NOT CHECKED: \n!! {}.\n\
         !! Where it can be had: cargo install --locked cargo-deny && cargo deny check advisories\n",
        if there {
            "their database cannot be fetched from here"
        } else {
            "cargo-deny is not installed"
        }
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::allows;

    #[test]
    fn an_expression_is_met_by_one_of_its_choices_and_by_all_of_its_parts() {
        let list = ["MIT".to_owned(), "Unicode-3.0".to_owned()];
        let allows = |expression| allows(expression, list.iter()).unwrap();
        assert!(allows("GPL-3.0-only OR MIT"));
        assert!(allows("MIT/Apache-2.0"));
        assert!(allows("(MIT OR Apache-2.0) AND Unicode-3.0"));
        assert!(!allows("MIT AND GPL-3.0-only"));
        assert!(!allows("Apache-2.0 WITH LLVM-exception"));
    }
}

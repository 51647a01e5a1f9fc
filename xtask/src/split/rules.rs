//! The list of the functions that may come later, `xtask/later.txt`.

use anyhow::{Context, Result};
use rustc_demangle::demangle;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use crate::workspace;

/// What stands above the list.
const HEAD: &str = "\
# Functions of the page's module that nobody needs for the first answer, or to move a lever: they
# come in a second part, once the first answer is on screen, with all that only they need.
# Written by `cargo xtask divide`, which looks in a browser at what is called until then. A function
# that is missing here comes first; one that is called early after all is fetched at once, while
# the page waits, and a journey tells of it.
";

/// Functions that may come later, by name.
pub(crate) struct Rules(BTreeSet<String>);

impl Rules {
    /// The list as it is kept.
    pub(crate) fn kept() -> Result<Self> {
        let text = fs::read_to_string(file()).context("xtask/later.txt")?;
        let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        Ok(Self(lines.map(str::to_owned).collect()))
    }

    /// A list of none: everything comes first.
    pub(crate) fn none() -> Self {
        Self(BTreeSet::new())
    }

    /// Whether a function, as the compiler calls it, may come later.
    pub(super) fn name(&self, symbol: &str) -> bool {
        !symbol.is_empty() && self.0.contains(&readable(symbol))
    }

    /// Writes a new list, of functions as the compiler calls them.
    pub(super) fn keep<'a>(symbols: impl Iterator<Item = &'a str>) -> Result<usize> {
        let names: BTreeSet<String> = symbols.filter(|it| !it.is_empty()).map(readable).collect();
        let lines: String = names.iter().map(|name| format!("{name}\n")).collect();
        fs::write(file(), format!("{HEAD}\n{lines}"))?;
        Ok(names.len())
    }
}

/// The name of a function without what differs from one build to another.
pub(super) fn readable(symbol: &str) -> String {
    format!("{:#}", demangle(symbol))
}

fn file() -> PathBuf {
    workspace::root().join("xtask/later.txt")
}

//! The budget of sizes: what was accepted last, and what may grow only with a word about it.
//!
//! A part that is more than a twentieth larger than the budget needs a line in `CHANGELOG.md`,
//! under the heading of what is not released yet, that begins with `- Size: ` and its name:
//! `- Size: first load, for the page of …`. `cargo xtask build --accept-sizes` sets the budget to
//! what was built.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::{Part, Sent, Size, measure};
use crate::workspace;

/// Accepted bytes by the name of the part.
type Budget = BTreeMap<String, usize>;

/// How much a part may grow without a word, in percent.
const GROWTH_PERCENT: usize = 5;

const FILE: &str = "xtask/budget.toml";

const HEAD: &str = "\
# The accepted sizes in bytes: with brotli for the site, with gzip for the package, as they are for
# the single files. Written by `cargo xtask build --accept-sizes`; xtask/src/sizes/budget.rs says
# what they are for.
";

/// Prints the sizes of a build beside the budget and the aims; fails where one grew too far.
pub(crate) fn check(dist: &Path) -> Result<()> {
    let sizes = measure(dist)?;
    let budget = read(&fs::read_to_string(file()).with_context(|| format!("no {FILE}"))?)?;
    print(&sizes, &budget);
    let changelog = fs::read_to_string(workspace::root().join("CHANGELOG.md"))?;
    let built: Vec<_> =
        sizes.iter().map(|(part, size)| (part.name, size.sent(part.sent))).collect();
    let faults = faults(&built, &budget, &changelog);
    if !faults.is_empty() {
        bail!("the budget of sizes ({FILE}) does not hold:\n{}", faults.join("\n"));
    }
    Ok(())
}

/// Makes the sizes of a build the budget.
pub(crate) fn accept(dist: &Path) -> Result<()> {
    let sizes = measure(dist)?;
    let line =
        |(part, size): &(&Part, Size)| format!("{:?} = {}\n", part.name, size.sent(part.sent));
    let lines: String = sizes.iter().map(line).collect();
    fs::write(file(), format!("{HEAD}{lines}"))
        .with_context(|| format!("{FILE} cannot be written"))?;
    print(&sizes, &read(&lines)?);
    Ok(())
}

fn file() -> PathBuf {
    workspace::root().join(FILE)
}

fn read(text: &str) -> Result<Budget> {
    toml::from_str(text).with_context(|| format!("{FILE} is not as it should be"))
}

fn print(sizes: &[(&Part, Size)], budget: &Budget) {
    println!(
        "\n{:<24}{:>10}{:>10}{:>10}  {:<10}{:>10}{:>10}",
        "dist/, bytes", "raw", "gzip", "brotli", "sent as", "budget", "aim"
    );
    for (part, size) in sizes {
        let sent = match part.sent {
            Sent::Brotli => "brotli",
            Sent::Gzip => "gzip",
            Sent::Plain => "raw",
        };
        let budget = budget.get(part.name).map_or_else(|| "–".into(), usize::to_string);
        let passed = part.aim.is_some_and(|aim| size.sent(part.sent) > aim);
        let aim = part.aim.map_or_else(|| "–".into(), |aim| aim.to_string());
        let note = if passed { "  above the aim" } else { "" };
        println!(
            "{:<24}{:>10}{:>10}{:>10}  {sent:<10}{budget:>10}{aim:>10}{note}",
            part.name, size.raw, size.gzip, size.brotli
        );
    }
}

/// What does not hold, in words.
fn faults(built: &[(&str, usize)], budget: &Budget, changelog: &str) -> Vec<String> {
    let explained = explained(changelog);
    let mut faults = Vec::new();
    for (name, size) in built {
        match budget.get(*name) {
            None => faults.push(format!("{name}: {size} bytes, and no budget")),
            Some(allowed) if size * 100 > allowed * (100 + GROWTH_PERCENT) => {
                if !explained.iter().any(|line| names(line, name)) {
                    faults.push(format!(
                        "{name}: {size} bytes after {allowed}: make it smaller, or say why in \
                         CHANGELOG.md (\"- Size: {name}, …\")"
                    ));
                }
            }
            Some(_) => {}
        }
    }
    let missing = budget.keys().filter(|name| !built.iter().any(|(built, _)| built == name));
    faults.extend(missing.map(|name| format!("{name}: in the budget, but not built")));
    faults
}

/// What follows `- Size: ` under the heading of what is not released yet.
fn explained(changelog: &str) -> Vec<&str> {
    let heading = |line: &&str| line.starts_with("## ");
    let mut lines = changelog
        .lines()
        .skip_while(|line| !(heading(line) && line.to_lowercase().contains("unreleased")));
    lines.next();
    lines
        .take_while(|line| !heading(line))
        .filter_map(|line| line.strip_prefix("- Size: "))
        .collect()
}

/// Whether a line is about the part of this name, and not about one whose name is longer.
fn names(line: &str, name: &str) -> bool {
    line.strip_prefix(name).is_some_and(|rest| rest.starts_with([',', ':', ';']))
}

#[cfg(test)]
mod tests {
    use super::{Budget, faults, read};

    fn budget() -> Budget {
        read("\"first load\" = 1000\n\"single file\" = 2000\n").unwrap()
    }

    fn log(line: &str) -> String {
        format!(
            "# Changelog\n\n## 0.2.0 (unreleased)\n\n{line}\n\n## 0.1.0\n\n- Size: package, x\n"
        )
    }

    #[test]
    fn a_twentieth_is_allowed_and_a_byte_more_is_not() {
        assert!(faults(&[("first load", 1050), ("single file", 1)], &budget(), "").is_empty());
        let faults = faults(&[("first load", 1051), ("single file", 2000)], &budget(), &log(""));
        assert_eq!(faults.len(), 1);
        assert!(faults[0].starts_with("first load: 1051 bytes after 1000"), "{}", faults[0]);
    }

    #[test]
    fn a_line_of_the_changelog_lets_the_part_grow_that_it_names() {
        let built = [("first load", 2000), ("single file", 2000)];
        assert!(faults(&built, &budget(), &log("- Size: first load, for the frame")).is_empty());
        assert_eq!(faults(&built, &budget(), &log("- Size: first loads, all")).len(), 1);
        assert_eq!(faults(&built, &budget(), &log("- Size: single file, for the frame")).len(), 1);
    }

    #[test]
    fn a_line_of_a_release_before_excuses_nothing() {
        let budget = read("package = 10").unwrap();
        assert_eq!(faults(&[("package", 11)], &budget, &log("")).len(), 1);
    }

    #[test]
    fn what_has_no_budget_and_what_was_not_built_is_told() {
        assert_eq!(faults(&[("first load", 1), ("package", 1)], &budget(), "").len(), 2);
    }
}

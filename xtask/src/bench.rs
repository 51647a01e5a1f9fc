//! Measures the planner, and its futures beside other ways to compute them, in one run.

mod contenders;
mod futures;
mod planner;

use std::collections::BTreeMap;

use anyhow::{Result, bail};

use crate::arguments::Arguments;
use crate::dist::{self, Profile};

/// Numbers by name, as the programs that measure print them.
type Measured = BTreeMap<String, f64>;

/// Measures everything, or one section, and prints tables in Markdown.
pub(crate) fn run(mut arguments: Arguments) -> Result<()> {
    let built = arguments.flag("--no-build");
    let only = arguments.value("--only")?;
    arguments.finish()?;
    let (planner, futures) = match only.as_deref() {
        None => (true, true),
        Some("planner") => (true, false),
        Some("futures") => (false, true),
        Some(section) => bail!("the sections are planner and futures, not {section:?}"),
    };
    let dist = match (built, planner) {
        (false, _) => dist::build(Profile::Release)?,
        (true, true) => dist::existing()?,
        // The others can be measured without anything of ours.
        (true, false) => dist::site(),
    };
    if planner {
        planner::run(&dist)?;
    }
    if futures {
        futures::run(&dist)?;
    }
    // Whatever else keeps the machine busy is part of every time above.
    if let Ok(load) = std::fs::read_to_string("/proc/loadavg") {
        let minute = load.split(' ').next().unwrap_or_default();
        println!("\nLoad of the machine in the last minute, this run included: {minute}.");
    }
    Ok(())
}

/// Reads lines `name<TAB>number`; any other line is commentary.
fn read(output: &str) -> Measured {
    let number = |(name, value): (&str, &str)| Some((name.to_owned(), value.parse().ok()?));
    pairs(output).filter_map(number).collect()
}

/// Lines `name<TAB>value`.
fn pairs(output: &str) -> impl Iterator<Item = (&str, &str)> {
    let pair = |line| str::split_once(line, '\t');
    output.lines().filter_map(pair).map(|(name, value)| (name, value.trim()))
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn only_lines_with_a_name_and_a_number_are_measurements() {
        let measured = read("warming up\nnine months\t12500\nodd\tline\n");
        assert_eq!(measured.len(), 1);
        assert_eq!(measured["nine months"], 12_500.0);
    }
}

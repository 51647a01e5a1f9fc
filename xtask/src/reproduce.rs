//! Builds twice, from two copies of the source in different folders, and compares every byte.
//!
//! What is published must be the same from every machine: whoever doubts a file can make it again.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::{command, sizes, workspace};

/// The sum of each file by its name.
type Sums = BTreeMap<String, String>;

/// Builds what the working tree holds, and a copy of it elsewhere with nothing compiled yet.
pub(crate) fn run() -> Result<()> {
    let scratch = workspace::target().join("reproduce");
    if scratch.exists() {
        fs::remove_dir_all(&scratch)?;
    }
    let sources = ["first", "second-of-another-length"].map(|name| scratch.join(name));
    // Both at once: somebody may go on working meanwhile.
    for source in &sources {
        copy_of_the_source(source)?;
    }
    let mut sums = Vec::new();
    for source in &sources {
        let mut cargo = command::cargo(&["xtask", "build", "--accept-sizes"]);
        cargo.current_dir(source).env("CARGO_TARGET_DIR", source.join("target"));
        command::run(&mut cargo)?;
        sums.push(sums_below(&source.join("dist"))?);
        // The second build needs the room.
        fs::remove_dir_all(source.join("target"))?;
    }
    let [first, second] = &sums[..] else { bail!("two builds were wanted") };
    let faults = differences(first, second);
    if !faults.is_empty() {
        bail!("two builds differ in:\n{}", faults.join("\n"));
    }
    for (name, sum) in first {
        println!("{sum}  {name}");
    }
    println!("{} files are the same from both builds", first.len());
    Ok(())
}

/// Every file that the version control knows or would take up.
fn copy_of_the_source(to: &Path) -> Result<()> {
    let mut git = command::program("git", &["ls-files", "-z", "--cached", "--others"]);
    let names = command::output(git.arg("--exclude-standard"))?;
    for name in names.split_terminator('\0') {
        let from = workspace::root().join(name);
        let into = to.join(name);
        if let (true, Some(folder)) = (from.is_file(), into.parent()) {
            fs::create_dir_all(folder)?;
            fs::copy(&from, &into).with_context(|| format!("{name} cannot be copied"))?;
        }
    }
    Ok(())
}

fn sums_below(folder: &Path) -> Result<Sums> {
    let mut sums = Sums::new();
    for path in sizes::below(folder)? {
        let name = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
        let sum = Sha256::digest(fs::read(&path)?);
        sums.insert(name, sum.iter().map(|byte| format!("{byte:02x}")).collect());
    }
    Ok(sums)
}

fn differences(first: &Sums, second: &Sums) -> Vec<String> {
    let names = first.keys().chain(second.keys().filter(|name| !first.contains_key(*name)));
    names.filter(|name| first.get(*name) != second.get(*name)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::{Sums, differences};

    fn sums(of: &[(&str, &str)]) -> Sums {
        of.iter().map(|(name, sum)| ((*name).to_owned(), (*sum).to_owned())).collect()
    }

    #[test]
    fn a_changed_and_a_missing_file_are_told() {
        let first = sums(&[("a.js", "1"), ("b.js", "2"), ("c.js", "3")]);
        let second = sums(&[("a.js", "1"), ("b.js", "9"), ("d.js", "3")]);
        assert_eq!(differences(&first, &second), ["b.js", "c.js", "d.js"]);
        assert!(differences(&first, &first).is_empty());
    }
}

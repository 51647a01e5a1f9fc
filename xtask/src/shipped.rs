//! What goes into the modules: every package that is compiled into one of them.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use cargo_metadata::{Metadata, MetadataCommand, Package};

use crate::dist::MODULES;
use crate::workspace::{self, WASM};
use crate::{command, single};

/// All packages of the workspace and of what it depends on, for whatever purpose.
pub(crate) fn metadata() -> Result<Metadata> {
    let mut command = MetadataCommand::new();
    command.current_dir(workspace::root()).other_options(["--locked".to_owned()]);
    command.exec().context("cargo does not say what the workspace depends on")
}

/// Those that are compiled into a module, in the order of their names. Programs that run while
/// it is compiled, and macros, are not in it.
pub(crate) fn packages(metadata: &Metadata) -> Result<Vec<&Package>> {
    let mut wanted = BTreeSet::new();
    // One by one: together they would be seen with the features of each other.
    for module in MODULES.iter().chain([&single::PLANNER, &single::UNPACK]) {
        let mut cargo = command::cargo(&["tree", "--locked", "-p", module.package]);
        cargo.args(["--edges", "normal,no-proc-macro", "--target", WASM]);
        let tree = command::output(cargo.args(["--prefix", "none", "--format", "{p}"]))?;
        wanted.extend(tree.lines().filter_map(name_and_version));
    }
    let all: BTreeMap<_, _> = metadata
        .packages
        .iter()
        .map(|package| ((package.name.to_string(), package.version.to_string()), package))
        .collect();
    let found = wanted.iter().map(|key| all.get(key).copied());
    found.map(|package| package.context("a package that cargo does not describe")).collect()
}

/// Reads `serde v1.0.229 (…)`.
fn name_and_version(line: &str) -> Option<(String, String)> {
    let mut words = line.split(' ');
    let name = words.next()?;
    Some((name.to_owned(), words.next()?.strip_prefix('v')?.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::name_and_version;

    #[test]
    fn a_line_of_the_tree_names_a_package() {
        let serde = ("serde".to_owned(), "1.0.229".to_owned());
        assert_eq!(name_and_version("serde v1.0.229 (*)"), Some(serde));
        assert_eq!(name_and_version(""), None);
    }
}

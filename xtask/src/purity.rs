//! The fence round the model: it depends on nothing that knows a browser, a clock or chance.

use std::collections::BTreeSet;

use anyhow::{Result, bail};

use crate::command;

/// Crates that would bring one of them in.
const FORBIDDEN: [&str; 8] = [
    "getrandom",
    "gloo",
    "iana-time-zone",
    "js-sys",
    "thads-planner",
    "wasm-bindgen",
    "web-sys",
    "yew",
];

/// Reads the whole tree of the model's dependencies and refuses the forbidden ones.
pub(crate) fn check() -> Result<()> {
    let mut cargo = command::cargo(&["tree", "--locked", "-p", "thads-model", "--edges", "normal"]);
    cargo.args(["--target", "all", "--prefix", "none", "--format", "{p}"]);
    let tree = command::output(&mut cargo)?;
    let found = forbidden(&tree);
    if !found.is_empty() {
        bail!("the model must not depend on {}", found.join(", "));
    }
    let crates: BTreeSet<&str> = tree.lines().map(|line| line.trim_end_matches(" (*)")).collect();
    println!("the model's {} crates know no browser, no clock and no chance", crates.len());
    Ok(())
}

fn forbidden(tree: &str) -> Vec<&str> {
    let names = tree.lines().filter_map(|line| line.split(' ').next());
    names.filter(|name| FORBIDDEN.contains(name) || name.starts_with("gloo-")).collect()
}

#[cfg(test)]
mod tests {
    use super::forbidden;

    #[test]
    fn a_browser_crate_in_the_tree_is_found() {
        assert_eq!(forbidden("thads-model v0.1.0\nchrono v0.4.42\n"), [""; 0]);
        assert_eq!(forbidden("chrono v0.4.42\njs-sys v0.3.107\n"), ["js-sys"]);
    }
}

//! Where this program reads and writes.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The directory of this crate.
fn own() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The accessibility rules, as npm installs them.
pub(crate) fn accessibility_rules() -> PathBuf {
    own().join("node_modules/axe-core/axe.min.js")
}

/// Pages and scripts of hosts as they are met.
pub(crate) fn hosts() -> PathBuf {
    own().join("hosts")
}

/// A plan file in which every field of the format occurs.
pub(crate) fn full_plan() -> PathBuf {
    own().join("../model/tests/it/full.plan.json")
}

/// The plan that benchmarks run on.
pub(crate) fn bench_plan() -> PathBuf {
    own().join("../bench/plan.json")
}

/// The example plans of the planner, in the order of their names.
pub(crate) fn example_plans() -> Result<Vec<PathBuf>> {
    let directory = own().join("../plans");
    let entries = std::fs::read_dir(&directory).context("the directory plans/ cannot be read")?;
    let paths = entries.map(|entry| Ok(entry?.path().canonicalize()?));
    let mut paths = paths.collect::<Result<Vec<_>>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    Ok(paths)
}

/// A directory for what a run leaves behind: pictures of failures, files, downloads.
pub(crate) fn results(name: &str) -> Result<PathBuf> {
    let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let target = target.unwrap_or_else(|| own().join("../target"));
    let directory = std::path::absolute(target.join("e2e").join(name))?;
    std::fs::create_dir_all(&directory)
        .with_context(|| format!("{} cannot be made", directory.display()))?;
    Ok(directory.canonicalize()?)
}

//! Where things lie in this workspace.

use std::path::{Path, PathBuf};

/// The target of the component.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// The version of the component, the same for all packages.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The directory of the root `Cargo.toml`.
pub(crate) fn root() -> &'static Path {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own)
}

/// The directory of everything that is compiled.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// The directory of the planner as it is published.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

//! The files that are copied into `dist/` as they are; whoever adds one names it here.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::workspace;

/// A file of the workspace, and what it is called where it is published.
pub(super) type Copied = (&'static str, &'static str);

/// The element without its modules and styles: part of the site and of the package.
pub(super) const ELEMENT: [Copied; 6] = [
    ("src/host/index.js", "index.js"),
    ("src/host/element.js", "element.js"),
    ("src/host/hosted.js", "hosted.js"),
    ("src/host/later.js", "later.js"),
    ("src/host/screens.js", "screens.js"),
    ("src/host/worker.js", "worker.js"),
];

/// What only the site has: its pages and what they load beside the element.
pub(super) const SITE: [Copied; 14] = [
    ("index.html", "index.html"),
    ("styles/host.css", "host.css"),
    ("favicon.svg", "favicon.svg"),
    ("src/host/embed.html", "embed.html"),
    ("src/host/embed.json", "embed.json"),
    ("src/host/frame.js", "frame.js"),
    ("src/host/frame-talk.js", "frame-talk.js"),
    ("src/host/frame-host.js", "frame-host.js"),
    ("src/host/offline.js", "offline.js"),
    ("src/host/service-worker.js", "service-worker.js"),
    ("src/host/manifest.webmanifest", "manifest.webmanifest"),
    ("icons/icon-192.png", "icon-192.png"),
    ("icons/icon-512.png", "icon-512.png"),
    ("icons/icon-maskable-512.png", "icon-maskable-512.png"),
];

/// What only the package has, beside its `package.json`.
pub(super) const PACKAGE: [Copied; 6] = [
    ("src/host/index.d.ts", "index.d.ts"),
    ("src/host/frame-host.js", "frame-host.js"),
    ("src/host/frame-host.d.ts", "frame-host.d.ts"),
    ("src/host/package/README.md", "README.md"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("LICENSE-MIT", "LICENSE-MIT"),
];

/// What stands for the version in the sources; the element says it, and so do the licences' list
/// and the page that works offline.
const UNBUILT: &str = "0.0.0-unbuilt";

/// Copies files of the workspace into a folder; what asks for the version is told.
pub(super) fn copy(files: &[Copied], into: &Path) -> Result<()> {
    for (from, to) in files {
        let bytes = fs::read(workspace::root().join(from));
        let bytes = bytes.with_context(|| format!("{from} cannot be read"))?;
        let bytes = match String::from_utf8(bytes) {
            Ok(text) => text.replace(UNBUILT, workspace::VERSION).into_bytes(),
            Err(other) => other.into_bytes(),
        };
        write(&into.join(to), &bytes)?;
    }
    Ok(())
}

/// The text of a file of the workspace, told the version.
pub(crate) fn text(file: &str) -> Result<String> {
    let text = fs::read_to_string(workspace::root().join(file));
    let text = text.with_context(|| format!("{file} cannot be read"))?;
    Ok(text.replace(UNBUILT, workspace::VERSION))
}

/// Writes a file, making the folder it lies in.
pub(super) fn write(to: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(to, bytes).with_context(|| format!("{} cannot be written", to.display()))
}

//! `dist/package/`: the element as an ES module package, for programs that bundle it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::files::{self, ELEMENT, PACKAGE};
use super::{modules, sbom};
use crate::{styles, workspace};

/// Makes the folder; the element in it is that of the site, byte for byte.
pub(super) fn make(package: &Path, site: &Path) -> Result<()> {
    for name in names_of_the_element() {
        let bytes =
            fs::read(site.join(&name)).with_context(|| format!("{name} is not in site/"))?;
        files::write(&package.join(&name), &bytes)?;
    }
    files::copy(&PACKAGE, package)?;
    for name in sbom::NAMES {
        let bytes = fs::read(workspace::dist().join(name))?;
        files::write(&package.join(name), &bytes)?;
    }
    let about = serde_json::to_string_pretty(&about())? + "\n";
    files::write(&package.join("package.json"), about.as_bytes())
}

/// The files that lie beside each other wherever the element is loaded from.
fn names_of_the_element() -> Vec<String> {
    let copied = ELEMENT.iter().map(|(_, name)| (*name).to_owned());
    copied
        .chain([styles::MODULE.to_owned()])
        .chain(modules::MODULES.iter().flat_map(modules::Module::file_names))
        .collect()
}

/// What `package.json` says. Nothing is run when the package is installed.
fn about() -> Value {
    let published = PACKAGE.iter().map(|(_, name)| (*name).to_owned());
    let files: Vec<String> = names_of_the_element()
        .into_iter()
        .chain(published)
        .chain(sbom::NAMES.map(str::to_owned))
        .collect();
    json!({
        "name": "thads-planner",
        "version": workspace::VERSION,
        "description": "Year planner of Vietnamese civil judgment enforcement agencies: the custom element <thads-planner>",
        "keywords": ["custom-element", "web-component", "webassembly"],
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "main": "./index.js",
        "types": "./index.d.ts",
        "exports": {
            // The types of each lie beside it.
            ".": "./index.js",
            "./frame": "./frame-host.js",
            // A page may serve the files from elsewhere, or look one up by its name.
            "./*": "./*",
        },
        // Importing the package defines the element: no bundler may leave that out.
        "sideEffects": ["./index.js"],
        "files": files,
    })
}

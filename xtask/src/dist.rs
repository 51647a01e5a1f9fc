//! Makes `dist/`: everything that is published, in the ways in which it is published.
//!
//! `dist/site/` is a folder for any static web server; `dist/package/` is the same element as a
//! package for programs that bundle it.

pub(crate) mod files;
pub(crate) mod modules;
mod offline;
mod package;
mod sbom;
mod site;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

pub(crate) use modules::{MODULES, Module};

use crate::split::Watched;
use crate::{install, single, workspace};

/// How the component is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Small and fast, as published.
    Release,
    /// Compiled quickly, for trying a change.
    Dev,
}

/// Compiles the component and gathers everything that is published; returns the folder to be
/// served.
pub(crate) fn build(profile: Profile) -> Result<PathBuf> {
    install::wasm_target()?;
    // What stood there before stays until all is compiled.
    let compiled = modules::compile(profile)?;
    empty(&workspace::dist())?;
    let site = site();
    site::make(&site, &compiled)?;
    offline::name_release(&site)?;
    sbom::make(&workspace::dist())?;
    package::make(&package(), &site)?;
    // What is only tried is not handed out: packing it takes long.
    if profile == Profile::Release {
        single::build(&workspace::dist())?;
    }
    Ok(site)
}

/// Makes a folder like that which is served, with a page that takes down which functions of its
/// module are called.
pub(crate) fn build_watched(site: &Path) -> Result<Watched> {
    install::wasm_target()?;
    let compiled = modules::compile(Profile::Release)?;
    if site.exists() {
        empty(site)?;
    }
    site::make_watched(site, &compiled)
}

/// The folder that is served.
pub(crate) fn site() -> PathBuf {
    workspace::dist().join("site")
}

/// The folder that is packed for programs that bundle the element.
pub(crate) fn package() -> PathBuf {
    workspace::dist().join("package")
}

/// The folder of an earlier build that is served.
pub(crate) fn existing() -> Result<PathBuf> {
    let site = site();
    if !site.join("index.html").exists() {
        bail!("dist/ is not built yet: run `cargo xtask build` or leave out --no-build");
    }
    Ok(site)
}

fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("{} cannot be emptied", folder.display()))?;
    }
    Ok(())
}

//! `dist/site/`: the folder that any static web server can serve.

use std::fs;
use std::path::Path;

use anyhow::Result;

use super::files::{self, ELEMENT, SITE};
use super::modules::{self, Compiled};
use crate::split::{Rules, Watched};
use crate::styles;

/// Makes the folder from the compiled modules.
pub(super) fn make(site: &Path, compiled: &Compiled) -> Result<()> {
    fs::create_dir_all(site)?;
    modules::make_glue(compiled, site)?;
    modules::divide_page(compiled, site, &Rules::kept()?)?;
    add_files(site)
}

/// Makes the folder with a page that takes down which functions of its module are called.
pub(super) fn make_watched(site: &Path, compiled: &Compiled) -> Result<Watched> {
    fs::create_dir_all(site)?;
    modules::make_glue(compiled, site)?;
    let watched = modules::watch_page(compiled, site)?;
    modules::divide_page(compiled, site, &Rules::none())?;
    add_files(site)?;
    Ok(watched)
}

/// Everything that is not compiled.
fn add_files(site: &Path) -> Result<()> {
    files::copy(&ELEMENT, site)?;
    files::copy(&SITE, site)?;
    files::write(&site.join(styles::MODULE), styles::module()?.as_bytes())
}

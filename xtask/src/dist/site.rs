//! `dist/site/`: the folder that any static web server can serve.

use std::fs;
use std::path::Path;

use anyhow::Result;

use super::files::{self, ELEMENT, SITE};
use super::modules::{self, Compiled};
use crate::styles;

/// Makes the folder from the compiled modules.
pub(super) fn make(site: &Path, compiled: &Compiled) -> Result<()> {
    fs::create_dir_all(site)?;
    modules::make_glue(compiled, site)?;
    files::copy(&ELEMENT, site)?;
    files::copy(&SITE, site)?;
    files::write(&site.join(styles::MODULE), styles::module()?.as_bytes())
}

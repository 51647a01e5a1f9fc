//! Divides the module of the page in two: what the first answer needs, and what may come later.
//!
//! Which functions may come later is a list, `xtask/later.txt` ([`rules`]), found by looking in a
//! browser at what is called until the first answer ([`watch`], `cargo xtask divide`). What only
//! those functions need comes with them ([`parts`]); the linker says what refers to what
//! ([`links`]). The two parts share memory and table ([`carve`]); `src/host/later.js` brings the
//! later one.
//!
//! Ready tools divide by marks in the source and must run before wasm-bindgen, or leave all
//! constants in the first part.

mod carve;
mod constants;
mod links;
mod outline;
mod parts;
mod rules;
mod watch;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use walrus::Module;

use links::Links;
use outline::Outline;
pub(crate) use rules::Rules;
pub(crate) use watch::{Watched, watch};

/// A module without anything in it.
const NOTHING: &[u8] = b"\0asm\x01\0\0\0";

/// A module and its glue, as wasm-bindgen writes them into a folder.
pub(crate) struct Glued<'a> {
    /// The folder.
    pub(crate) folder: &'a Path,
    /// The name of the glue and, with `_bg.wasm` after it, of the module.
    pub(crate) name: &'a str,
}

/// The name of the later part of a module.
pub(crate) fn later_name(name: &str) -> String {
    format!("{name}_later_bg.wasm")
}

/// Divides a module in its folder. `linked` is the file that it was made of; where the linker has
/// noted nothing in it, the later part is empty.
pub(crate) fn divide(glued: &Glued<'_>, linked: &Path, rules: &Rules) -> Result<()> {
    let bytes = fs::read(glued.module())?;
    let links = Links::of(&fs::read(linked)?)?;
    let later = if links.functions.is_empty() {
        NOTHING.to_vec()
    } else {
        let outline = Outline::of(&Module::from_buffer(&bytes)?);
        let parts = parts::divide(&outline, &links, &|function| rules.name(&function.name));
        let carved = carve::carve(&bytes, &outline, &links, &parts)?;
        fs::write(glued.module(), carved.first)?;
        carved.later
    };
    fs::write(glued.folder.join(later_name(glued.name)), later)?;
    glued.hands_in("later", carve::BRINGER.0)
}

impl Glued<'_> {
    fn module(&self) -> PathBuf {
        self.folder.join(format!("{}_bg.wasm", self.name))
    }

    /// Has the glue give the module what a script beside it exports, and whoever loads the glue.
    fn hands_in(&self, name: &str, file: &str) -> Result<()> {
        let path = self.folder.join(format!("{}.js", self.name));
        let glue = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let own = format!("        \"./{}_bg.js\": import0,\n", self.name);
        ensure!(glue.matches(&own).count() == 1, "the glue of {} has another form", self.name);
        let handed = format!("{own}        \"{file}\": {name},\n");
        let head = format!("import * as {name} from '{file}';\nexport {{ {name} }};\n");
        Ok(fs::write(&path, head + &glue.replace(&own, &handed))?)
    }
}

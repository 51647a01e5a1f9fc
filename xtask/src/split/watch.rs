//! Finds the functions that may come later: those that a browser has not called when the first
//! answer is on screen and the levers have been moved.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::Result;
use walrus::ir::Value;
use walrus::{FunctionId, FunctionKind, Module, ValType};

use super::Glued;
use super::links::Links;
use super::outline::{Function, Outline};
use super::parts;
use super::rules::{self, Rules};

/// The script that takes down which functions are called, for `thads-e2e calls`.
const NOTER: (&str, &str) = ("./noter.js", "note");

const NOTER_SCRIPT: &str = "\
globalThis.calledFunctions = new Set();
export const note = (place) => globalThis.calledFunctions.add(place);
";

/// Instructions of a function below which a door to it would be as large as itself, unless it reads
/// constants.
const DOOR_SIZE: usize = 12;

/// A module that takes down what is called.
pub(crate) struct Watched {
    outline: Outline,
    links: Links,
}

/// Has every function of a module take down that it is called. `linked` is as for
/// [`super::divide`].
pub(crate) fn watch(glued: &Glued<'_>, linked: &Path) -> Result<Watched> {
    let mut module = Module::from_file(glued.module())?;
    let watched = Watched { outline: Outline::of(&module), links: Links::of(&fs::read(linked)?)? };
    let ids: Vec<FunctionId> = module.funcs.iter().map(walrus::Function::id).collect();
    let takes = module.types.add(&[ValType::I32], &[]);
    let (noter, _) = module.add_import_func(NOTER.0, NOTER.1, takes);
    for (place, id) in ids.into_iter().enumerate() {
        if let FunctionKind::Local(function) = &mut module.funcs.get_mut(id).kind {
            let mut body = function.builder_mut().func_body();
            body.const_at(0, Value::I32(place as i32)).call_at(1, noter);
        }
    }
    module.emit_wasm_file(glued.module())?;
    fs::write(glued.folder.join("noter.js"), NOTER_SCRIPT)?;
    glued.hands_in("noter", NOTER.0)?;
    Ok(watched)
}

impl Watched {
    /// Writes the list of the functions that may come later, knowing which were called, by their
    /// places; returns how many are on it.
    pub(crate) fn keep(&self, called: &BTreeSet<usize>) -> Result<usize> {
        let functions = &self.outline.functions;
        let called: BTreeSet<&Function> =
            called.iter().filter_map(|it| functions.get(*it)).collect();
        let reads = |it: &Function| {
            let references = self.links.functions.get(&it.name);
            references.is_some_and(|references| !references.constants.is_empty())
        };
        let is_large = |it: &Function| it.size >= DOOR_SIZE || reads(it);
        let may_wait = |it: &Function| is_large(it) && is_own(it) && !called.contains(it);
        let doors = parts::divide(&self.outline, &self.links, &may_wait).doors;
        Rules::keep(doors.iter().map(|place| functions[*place].name.as_str()))
    }
}

/// Only functions of this program wait, and what libraries make for its types: which others are
/// called depends on the figures, and so does what they do for containers of its values.
fn is_own(function: &Function) -> bool {
    // What the page calls goes by a plain name.
    if !function.name.starts_with('_') {
        return true;
    }
    let name = rules::readable(&function.name);
    let path = name.trim_start_matches('<');
    name.contains("thads_") && !OF_CONTAINERS.iter().any(|library| path.starts_with(library))
}

/// Where libraries have what they do for containers of any values.
const OF_CONTAINERS: [&str; 4] = ["alloc::", "core::ptr::", "core::slice::", "litemap::"];

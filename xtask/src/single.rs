//! Makes the single files: everything in one HTML file that opens from a disk, without and with
//! the part of the workbooks. docs/embedding/single-file.md says how they are used.
//!
//! A file holds its parts packed ([`pack`], modules of WebAssembly sorted before by [`sort`]) and
//! written as letters ([`letters`]); its first script, src/host/opening.js, unpacks and runs them.

mod letters;
mod pack;
mod script;
mod sort;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::dist::modules::{Module, compile_one};
use crate::dist::{Profile, files};
use crate::{styles, workspace};
use pack::Part;

/// The page and its analysis in one module.
pub(crate) const PLANNER: Module = Module {
    package: "thads-single",
    name: "planner",
    published: "single",
    published_flags: &[],
    // As the module of the analysis: several futures run side by side.
    flags: &["-Ctarget-feature=+simd128"],
};

const WORKBOOK: Module = Module {
    package: "thads-workbook",
    name: "workbook",
    published: "release",
    published_flags: &[],
    flags: &[],
};

pub(crate) const UNPACK: Module = Module {
    package: "thads-unpack",
    name: "unpack",
    published: "unpack",
    published_flags: &[],
    // Other flags in the folder of a profile would have all of it compiled anew, in turns.
    flags: &[],
};

/// A module with the script that passes values to it and from it.
struct Glued {
    script: String,
    module: Vec<u8>,
}

/// Makes `thads-planner.html` and `thads-planner-excel.html` in `dist`.
pub(crate) fn build(dist: &Path) -> Result<()> {
    let template = source("single.html")?;
    let planner = glued(&PLANNER)?;
    let workbook = glued(&WORKBOOK)?;
    let unpacker = fs::read(compile_one(&UNPACK, Profile::Release)?)?;
    let unpacker = pack::unpacker(&unpacker)?;
    let texts = [texts(&planner, None)?, texts(&planner, Some(&workbook))?];
    let module = Part { name: "planner.wasm", bytes: planner.module };
    let plain = pack::element("planner", &texts[0], &module)?;
    let whole = pack::element("planner", &texts[1], &module)?;
    let module = Part { name: "workbook.wasm", bytes: workbook.module };
    let excel = pack::element("workbook", &[], &module)?;
    let files = [
        ("thads-planner.html", [&*unpacker, &plain].concat()),
        ("thads-planner-excel.html", [&*unpacker, &whole, &excel].concat()),
    ];
    for (name, payloads) in files {
        let page = page(&template, &payloads)?;
        fs::write(dist.join(name), letters::utf_16(&page)).context(name)?;
    }
    Ok(())
}

/// The scripts and styles that the page holds packed.
fn texts(planner: &Glued, workbook: Option<&Glued>) -> Result<Vec<Part>> {
    let main = script::joined("single.js", &source)?;
    let mut parts = vec![
        Part::text("main.js", main),
        Part::text("handed.js", source("handed.js")?),
        Part::text("worker.js", source("worker.js")?),
        Part::text("planner.glue.js", planner.script.clone()),
    ];
    parts.extend(workbook.map(|it| Part::text("workbook.glue.js", it.script.clone())));
    parts.push(Part::text("styles.css", styles::text()?));
    Ok(parts)
}

fn page(template: &str, payloads: &str) -> Result<String> {
    let styles = workspace::root().join("styles");
    let style = fs::read_to_string(styles.join("host.css"))?
        + &fs::read_to_string(styles.join("unopened.css"))?;
    let icon = fs::read_to_string(workspace::root().join("favicon.svg"))?;
    // In an address, marks of mark-up and of addresses are written as numbers.
    let icon = icon.trim().replace('%', "%25").replace('"', "'").replace('#', "%23");
    let opening = script::bare(&source("opening.js")?)?;
    Ok(template
        .replace("{icon}", &icon)
        .replace("{style}", &style)
        .replace("{opening}", &opening)
        .replace("{payloads}", payloads))
}

/// A file of src/host.
fn source(name: &str) -> Result<String> {
    files::text(&format!("src/host/{name}"))
}

/// Compiles a module, and makes its glue as a plain script.
fn glued(module: &Module) -> Result<Glued> {
    let compiled = compile_one(module, Profile::Release)?;
    let into = workspace::target().join("single");
    Bindgen::new()
        .input_path(compiled)
        .out_name(module.name)
        .no_modules(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .omit_default_module_path(true)
        .generate(&into)
        .context("cannot make the glue of the wasm module")?;
    Ok(Glued {
        script: fs::read_to_string(into.join(format!("{}.js", module.name)))?,
        module: fs::read(into.join(format!("{}_bg.wasm", module.name)))?,
    })
}

//! The wasm modules of the component: compiled, and joined to JavaScript by their glue.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::Profile;
use crate::command;
use crate::split::{self, Glued, Rules, Watched};
use crate::workspace::{self, WASM};

/// A wasm module of the component.
pub(crate) struct Module {
    /// Its package and binary.
    pub(crate) package: &'static str,
    /// The name of its glue and, with `_bg.wasm` after it, of the module.
    pub(crate) name: &'static str,
    /// How it is compiled when it is published.
    pub(crate) published: &'static str,
    /// Compiler flags of what is published.
    pub(crate) published_flags: &'static [&'static str],
    /// Compiler flags of its own.
    pub(crate) flags: &'static [&'static str],
}

/// What the page loads first, and what it loads after the first answer.
pub(crate) const MODULES: [Module; 3] = [
    PAGE,
    Module {
        package: "thads-analysis",
        name: "thads_analysis",
        published: "analysis",
        published_flags: &[],
        // Vectors, in which several futures run side by side: every browser has them since 2023.
        flags: &["-Ctarget-feature=+simd128"],
    },
    Module {
        package: "thads-workbook",
        name: "thads_workbook",
        published: "release",
        published_flags: &[],
        flags: &[],
    },
];

/// The module of the page, which is published in two parts.
const PAGE: Module = Module {
    package: "thads-planner",
    name: "thads_planner",
    // A profile of its own: flags of its own would have all of another compiled anew, in turns.
    published: "page",
    published_flags: &[
        // What refers to what, and names that say which function is meant whoever compiles it.
        "-Clink-arg=--emit-relocs",
        "-Csymbol-mangling-version=v0",
        // The code of a plan is made of few bytes: the short way is quick enough.
        "--cfg=sha2_backend_soft=\"compact\"",
    ],
    flags: &[],
};

/// The modules as the compiler left them.
pub(super) struct Compiled {
    /// A file for each of `MODULES`.
    files: Vec<PathBuf>,
    profile: Profile,
}

/// Compiles all modules.
pub(super) fn compile(profile: Profile) -> Result<Compiled> {
    let files = MODULES.iter().map(|module| compile_one(module, profile));
    Ok(Compiled { files: files.collect::<Result<_>>()?, profile })
}

/// Writes every module and its glue into a folder.
pub(super) fn make_glue(compiled: &Compiled, into: &Path) -> Result<()> {
    let published = compiled.profile == Profile::Release;
    for (module, file) in MODULES.iter().zip(&compiled.files) {
        let divided = module.name == PAGE.name;
        Bindgen::new()
            .input_path(file)
            .out_name(module.name)
            .web(true)?
            .typescript(false)
            .debug(!published)
            // What is divided is so by the names of its functions.
            .demangle(!divided)
            .remove_name_section(published && !divided)
            .remove_producers_section(published)
            // The page says where the module lies, so the glue works without `import.meta`.
            .omit_default_module_path(true)
            .generate(into)
            .with_context(|| format!("cannot make the glue of {}", module.package))?;
    }
    Ok(())
}

/// Divides the module of the page, whose glue `make_glue` has written into a folder.
pub(super) fn divide_page(compiled: &Compiled, into: &Path, rules: &Rules) -> Result<()> {
    let (glued, linked) = compiled.page(into)?;
    split::divide(&glued, linked, rules)
}

/// Has the module of the page take down what is called.
pub(super) fn watch_page(compiled: &Compiled, into: &Path) -> Result<Watched> {
    let (glued, linked) = compiled.page(into)?;
    split::watch(&glued, linked)
}

impl Compiled {
    /// The module of the page in a folder, and as the compiler left it.
    fn page<'a>(&'a self, folder: &'a Path) -> Result<(Glued<'a>, &'a Path)> {
        let linked = MODULES.iter().zip(&self.files).find(|(module, _)| module.name == PAGE.name);
        let (_, linked) = linked.context("the page has no module")?;
        Ok((Glued { folder, name: PAGE.name }, linked))
    }
}

impl Module {
    /// Its glue and itself, with the part that comes later where it has one.
    pub(crate) fn file_names(&self) -> Vec<String> {
        let mut names = vec![format!("{}.js", self.name), format!("{}_bg.wasm", self.name)];
        if self.name == PAGE.name {
            names.push(split::later_name(self.name));
        }
        names
    }
}

/// Compiles a module; returns where it lies.
pub(crate) fn compile_one(module: &Module, profile: Profile) -> Result<PathBuf> {
    let mut cargo = command::cargo(&["build", "--locked", "--target", WASM]);
    cargo.args(["-p", module.package, "--bin", module.package]);
    let directory = match profile {
        Profile::Release => {
            cargo.args(["--profile", module.published]);
            module.published
        }
        Profile::Dev => {
            // Debug information would only be carried through the making of the glue.
            cargo.env("CARGO_PROFILE_DEV_DEBUG", "0");
            "debug"
        }
    };
    let published = if profile == Profile::Release { module.published_flags } else { &[] };
    let flags = module.flags.iter().chain(published).map(|flag| (*flag).to_owned());
    let flags: Vec<String> = without_machine_paths().into_iter().chain(flags).collect();
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    command::run(&mut cargo)?;
    let file = format!("{}.wasm", module.package);
    Ok(workspace::target().join(WASM).join(directory).join(file))
}

/// Compiler flags that write the places of panics as `crates/…` and `./…`: what is published says
/// nothing of the machine that built it, and is the same from every machine.
fn without_machine_paths() -> Vec<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let registries = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    let registries = registries.into_iter().flatten().flatten().map(|entry| entry.path());
    let remap = |from: &Path, to: &str| format!("--remap-path-prefix={}={to}", from.display());
    let mut flags: Vec<String> = registries.map(|registry| remap(&registry, "crates")).collect();
    flags.push(remap(workspace::root(), "."));
    flags
}

//! The wasm modules of the component: compiled, and joined to JavaScript by their glue.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::Profile;
use crate::command;
use crate::workspace::{self, WASM};

/// A wasm module of the component.
pub(crate) struct Module {
    /// Its package and binary.
    pub(crate) package: &'static str,
    /// The name of its glue and, with `_bg.wasm` after it, of the module.
    pub(crate) name: &'static str,
    /// How it is compiled when it is published.
    pub(crate) published: &'static str,
    /// Compiler flags of its own.
    pub(crate) flags: &'static [&'static str],
}

/// What the page loads first, and what it loads after the first answer.
pub(crate) const MODULES: [Module; 3] = [
    Module { package: "thads-planner", name: "thads_planner", published: "release", flags: &[] },
    Module {
        package: "thads-analysis",
        name: "thads_analysis",
        published: "analysis",
        // Vectors, in which several futures run side by side: every browser has them since 2023.
        flags: &["-Ctarget-feature=+simd128"],
    },
    Module { package: "thads-workbook", name: "thads_workbook", published: "release", flags: &[] },
];

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
        Bindgen::new()
            .input_path(file)
            .out_name(module.name)
            .web(true)?
            .typescript(false)
            .debug(!published)
            .remove_name_section(published)
            .remove_producers_section(published)
            // The page says where the module lies, so the glue works without `import.meta`.
            .omit_default_module_path(true)
            .generate(into)
            .with_context(|| format!("cannot make the glue of {}", module.package))?;
    }
    Ok(())
}

impl Module {
    /// Its glue and itself, as `make_glue` writes them.
    pub(crate) fn file_names(&self) -> [String; 2] {
        [format!("{}.js", self.name), format!("{}_bg.wasm", self.name)]
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
    let flags: Vec<String> = without_machine_paths()
        .into_iter()
        .chain(module.flags.iter().map(|f| (*f).to_owned()))
        .collect();
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

//! Makes `dist/`: the page, the glue and the wasm modules, ready for any static web server.

mod offline;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::workspace::{self, WASM};
use crate::{command, install, styles};

/// A wasm module of the component.
struct Module {
    /// Its package and binary.
    package: &'static str,
    /// The name of its glue and, with `_bg.wasm` after it, of the module.
    name: &'static str,
    /// How it is compiled when it is published.
    published: &'static str,
    /// Compiler flags of its own.
    flags: &'static [&'static str],
}

/// What the page loads first, and what it loads after the first answer.
const MODULES: [Module; 3] = [
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

/// What surrounds the modules: from the root, to `dist/site`.
const COPIED: [(&str, &str); 19] = [
    ("index.html", "index.html"),
    ("src/host/index.js", "index.js"),
    ("src/host/element.js", "element.js"),
    ("src/host/hosted.js", "hosted.js"),
    ("src/host/screens.js", "screens.js"),
    ("src/host/worker.js", "worker.js"),
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

/// How the component is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Small and fast, as published.
    Release,
    /// Compiled quickly, for trying a change.
    Dev,
}

/// Compiles the component and gathers everything the browser loads; returns the folder to be
/// served.
pub(crate) fn build(profile: Profile) -> Result<PathBuf> {
    install::wasm_target()?;
    let compiled =
        MODULES.iter().map(|module| compile(module, profile)).collect::<Result<Vec<_>>>()?;
    let dist = workspace::dist();
    if dist.exists() {
        fs::remove_dir_all(&dist).context("cannot empty dist/")?;
    }
    let site = site();
    fs::create_dir_all(&site)?;
    for (module, compiled) in MODULES.iter().zip(&compiled) {
        make_glue(module, compiled, &site, profile)?;
    }
    for (from, to) in COPIED {
        copy(from, &site.join(to))?;
    }
    fs::write(site.join("styles.js"), styles::module()?)?;
    offline::name_release(&site)?;
    Ok(site)
}

/// Copies a file of the workspace; the element is told its version.
fn copy(from: &str, to: &Path) -> Result<()> {
    let bytes = fs::read(workspace::root().join(from));
    let bytes = bytes.with_context(|| format!("{from} cannot be read"))?;
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => text.replace("0.0.0-unbuilt", env!("CARGO_PKG_VERSION")).into_bytes(),
        Err(other) => other.into_bytes(),
    };
    fs::write(to, bytes).with_context(|| format!("{} cannot be written", to.display()))
}

/// The folder that is served.
pub(crate) fn site() -> PathBuf {
    workspace::dist().join("site")
}

/// The folder of an earlier build that is served.
pub(crate) fn existing() -> Result<PathBuf> {
    let site = site();
    if !site.join("index.html").exists() {
        bail!("dist/ is not built yet: run `cargo xtask build` or leave out --no-build");
    }
    Ok(site)
}

fn compile(module: &Module, profile: Profile) -> Result<PathBuf> {
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

fn make_glue(module: &Module, compiled: &Path, dist: &Path, profile: Profile) -> Result<()> {
    let published = profile == Profile::Release;
    Bindgen::new()
        .input_path(compiled)
        .out_name(module.name)
        .web(true)?
        .typescript(false)
        .debug(!published)
        .remove_name_section(published)
        .remove_producers_section(published)
        // The page says where the module lies, so the glue works without `import.meta`.
        .omit_default_module_path(true)
        .generate(dist)
        .context("cannot make the glue of the wasm module")
}

//! Installs what the commands need and the machine lacks, or says exactly what to install.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command::{self, find, output, program, run, succeeds};
use crate::workspace::{self, WASM};

const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];
const DRIVER: [&str; 2] = ["chromedriver", "chromium.chromedriver"];

/// The browser of the tests and the program that drives it.
pub(crate) struct Browser {
    chromium: PathBuf,
    driver: PathBuf,
}

impl Browser {
    /// Tells a program that is started where the browser is.
    pub(crate) fn announce_to(&self, command: &mut Command) {
        command.env("CHROME", &self.chromium).env("CHROMEDRIVER", &self.driver);
    }
}

/// The compiler's target for the browser.
pub(crate) fn wasm_target() -> Result<()> {
    let sysroot = output(&mut program("rustc", &["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(WASM).exists() {
        return Ok(());
    }
    println!("Installing the target {WASM} …");
    run(&mut program("rustup", &["target", "add", WASM]))
        .with_context(|| format!("install the target with: rustup target add {WASM}"))
}

/// The formatter and the linter of the toolchain.
pub(crate) fn toolchain_components() -> Result<()> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if !succeeds(&mut command::cargo(&[subcommand, "--version"])) {
            println!("Installing {component} …");
            run(&mut program("rustup", &["component", "add", component]))
                .with_context(|| format!("install it with: rustup component add {component}"))?;
        }
    }
    Ok(())
}

/// Chromium, its driver and a font with the letters of Vietnamese.
pub(crate) fn browser() -> Result<Browser> {
    let mut packages = Vec::new();
    if chromium().is_none() {
        packages.push("chromium");
    }
    if driver().is_none() {
        packages.push("chromium-driver");
    }
    if !has_vietnamese_font() {
        packages.extend(["fontconfig", "fonts-dejavu-core"]);
    }
    system_packages(&packages)?;
    Ok(Browser {
        chromium: chromium().context("chromium was installed but is not on the PATH")?,
        driver: driver().context("chromedriver was installed but is not on the PATH")?,
    })
}

/// The accessibility rules, at the version of `e2e/package-lock.json`.
pub(crate) fn accessibility_rules() -> Result<()> {
    let e2e = workspace::root().join("e2e");
    let lock = std::fs::read_to_string(e2e.join("package-lock.json"))?;
    let installed = std::fs::read_to_string(e2e.join("node_modules/.package-lock.json"));
    // npm repeats the checksums of what it installed; they must be those of the lock.
    let checksum = lock.lines().find(|line| line.contains("\"integrity\"")).unwrap_or_default();
    if installed.is_ok_and(|installed| installed.contains(checksum.trim())) {
        return Ok(());
    }
    if find(&["npm"]).is_none() {
        system_packages(&["npm"])?;
    }
    println!("Installing the accessibility rules (axe-core) …");
    let mut npm = program("npm", &["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    run(npm.current_dir(e2e)).context("axe-core is needed by the end-to-end tests")
}

fn chromium() -> Option<PathBuf> {
    std::env::var_os("CHROME").map(PathBuf::from).or_else(|| find(&CHROMIUM))
}

fn driver() -> Option<PathBuf> {
    std::env::var_os("CHROMEDRIVER").map(PathBuf::from).or_else(|| find(&DRIVER))
}

fn has_vietnamese_font() -> bool {
    let fonts = program("fc-list", &[":lang=vi", "family"]).output();
    fonts.is_ok_and(|fonts| !fonts.stdout.is_empty())
}

/// Installs packages of the system where this program may, otherwise says which are missing.
fn system_packages(packages: &[&str]) -> Result<()> {
    if packages.is_empty() {
        return Ok(());
    }
    let list = packages.join(" ");
    let root = program("id", &["-u"]).output().is_ok_and(|id| id.stdout.trim_ascii() == b"0");
    if !root || find(&["apt-get"]).is_none() {
        bail!(
            "please install: {list}\n(on Debian or Ubuntu: sudo apt-get update && \
             sudo apt-get install -y --no-install-recommends {list})"
        );
    }
    println!("Installing {list} …");
    run(&mut program("apt-get", &["update", "-qq"]))?;
    let mut install = program("apt-get", &["install", "-y", "-qq", "--no-install-recommends"]);
    run(install.args(packages).env("DEBIAN_FRONTEND", "noninteractive"))
}

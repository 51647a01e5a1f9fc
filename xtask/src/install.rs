//! Installs what the commands need and the machine lacks, or says exactly what to install.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command::{self, find, output, program, run, succeeds};
use crate::workspace::{self, WASM};

const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];
const FIREFOX: [&str; 2] = ["firefox-esr", "firefox"];
/// The driver of Firefox is no package of Debian: Cargo builds it once.
const GECKODRIVER: &str = "geckodriver@0.37.1";
const DRIVER: [&str; 2] = ["chromedriver", "chromium.chromedriver"];

/// A browser of the tests and the program that drives it.
pub(crate) struct Browser {
    program: PathBuf,
    driver: PathBuf,
    /// The variables that tell where they are.
    variables: [&'static str; 2],
}

impl Browser {
    /// Tells a program that is started where the browser is.
    pub(crate) fn announce_to(&self, command: &mut Command) {
        let [program, driver] = self.variables;
        command.env(program, &self.program).env(driver, &self.driver);
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
        program: chromium().context("chromium was installed but is not on the PATH")?,
        driver: driver().context("chromedriver was installed but is not on the PATH")?,
        variables: ["CHROME", "CHROMEDRIVER"],
    })
}

/// Firefox ESR and its driver.
pub(crate) fn firefox() -> Result<Browser> {
    let named = |variable| std::env::var_os(variable).map(PathBuf::from);
    let program = || named("FIREFOX").or_else(|| find(&FIREFOX));
    if program().is_none() {
        system_packages(&["firefox-esr"])?;
    }
    let tools = workspace::target().join("tools");
    let built = tools.join("bin/geckodriver");
    let driver = || {
        let found = named("GECKODRIVER").or_else(|| find(&["geckodriver"]));
        found.or_else(|| built.exists().then(|| built.clone()))
    };
    if driver().is_none() {
        println!("Installing {GECKODRIVER} (two minutes, once) …");
        let mut install = command::cargo(&["install", "--quiet", "--locked", GECKODRIVER]);
        run(install.arg("--root").arg(&tools))?;
    }
    Ok(Browser {
        program: program().context("Firefox was installed but is not on the PATH")?,
        driver: driver().context("geckodriver was installed but is not there")?,
        variables: ["FIREFOX", "GECKODRIVER"],
    })
}

/// The program that works the exported workbooks out.
pub(crate) fn office() -> Result<()> {
    if find(&["soffice"]).is_none() {
        system_packages(&["libreoffice-calc-nogui"])?;
    }
    find(&["soffice"]).map(drop).context("LibreOffice was installed but is not on the PATH")
}

/// The accessibility rules, at the version of `e2e/package-lock.json`.
pub(crate) fn accessibility_rules() -> Result<()> {
    node_packages("e2e", "the accessibility rules (axe-core)")
        .context("axe-core is needed by the end-to-end tests")
}

/// What `package-lock.json` in a folder of the workspace names, without running its scripts.
pub(crate) fn node_packages(folder: &str, what: &str) -> Result<()> {
    let folder = workspace::root().join(folder);
    let lock = std::fs::read_to_string(folder.join("package-lock.json"))?;
    // A copy of the lock is left beside what was installed by it.
    let copy = folder.join("node_modules/.installed-lock.json");
    if std::fs::read_to_string(&copy).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    if find(&["npm"]).is_none() {
        system_packages(&["npm"])?;
    }
    println!("Installing {what} …");
    let mut npm = program("npm", &["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    run(npm.current_dir(folder))?;
    Ok(std::fs::write(copy, lock)?)
}

/// A Python with what `requirements` (a file of the workspace) names; returns the program.
pub(crate) fn python_packages(requirements: &str, environment: &Path) -> Result<PathBuf> {
    let wanted = std::fs::read_to_string(workspace::root().join(requirements))?;
    let python = environment.join("bin/python");
    let copy = environment.join("requirements.txt");
    if std::fs::read_to_string(&copy).is_ok_and(|installed| installed == wanted) {
        return Ok(python);
    }
    let any = find(&["python3", "python"]).context("Python is not installed")?;
    println!("Installing {} …", wanted.trim());
    run(Command::new(any).args(["-m", "venv", "--clear"]).arg(environment))?;
    let mut pip = Command::new(&python);
    pip.args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "-r",
        requirements,
    ]);
    run(pip.current_dir(workspace::root()))?;
    std::fs::write(copy, wanted)?;
    Ok(python)
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

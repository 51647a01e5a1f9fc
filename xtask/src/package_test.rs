//! The package as others get it: packed, installed into an empty project, imported where there is
//! no browser, read by the compiler of TypeScript, bundled, and opened in Chromium.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::command::{self, output, program, run};
use crate::dist::{self, MODULES};
use crate::tally::Tally;
use crate::{e2e, install, workspace};

/// The journey that a page made of the package must pass.
const JOURNEY: &str = "the_page_opens_with_both_answers";

/// A program in TypeScript, one with the markup of React, a page, and what they are compiled with.
const PROJECT: [(&str, &str); 5] = [
    ("package.json", include_str!("package_test/package.json")),
    ("program.ts", include_str!("package_test/program.ts")),
    ("view.tsx", include_str!("package_test/view.tsx")),
    ("main.js", "import 'thads-planner';\n"),
    ("page/index.html", include_str!("package_test/index.html")),
];

/// Tries all of it with the package of the last build.
pub(crate) fn run_all(tally: &mut Tally) -> Result<()> {
    install::node_packages("e2e", "the tools that the package is tried with")?;
    let project = workspace::target().join("package-test");
    if project.exists() {
        fs::remove_dir_all(&project)?;
    }
    for (name, text) in PROJECT {
        let path = project.join(name);
        fs::create_dir_all(path.parent().unwrap_or(&project))?;
        fs::write(path, text)?;
    }
    install_into(&project)?;
    import_without_a_browser(&project)?;
    check_types(&project)?;
    bundle(&project)?;
    let mut test = e2e::command(&project.join("page"), "test")?;
    command::run_and_read(test.arg(JOURNEY), |line| tally.read(line))
}

fn install_into(project: &Path) -> Result<()> {
    let mut pack = program("npm", &["pack", "--silent", "--ignore-scripts", "--pack-destination"]);
    let name = output(pack.arg(project).current_dir(dist::package()))?;
    let mut npm = program("npm", &["install", "--offline", "--ignore-scripts", "--silent"]);
    npm.args(["--no-audit", "--no-fund"]).arg(format!("./{}", name.trim()));
    run(npm.current_dir(project)).context("the package cannot be installed")
}

fn import_without_a_browser(project: &Path) -> Result<()> {
    let script = "import('thads-planner').then(() => console.log('imported'))";
    let said = output(program("node", &["-e", script]).current_dir(project))?;
    if said.trim() != "imported" {
        bail!("importing the package said {said:?}");
    }
    Ok(())
}

fn check_types(project: &Path) -> Result<()> {
    let react = tools().join("@types/react");
    let settings = serde_json::json!({
        "compilerOptions": {
            "strict": true,
            "noEmit": true,
            "target": "es2022",
            "module": "esnext",
            "moduleResolution": "bundler",
            "lib": ["es2022", "dom"],
            "jsx": "preserve",
            "types": [],
            "paths": { "react": [react], "csstype": [tools().join("csstype")] },
        },
        "files": ["program.ts", "view.tsx"],
    });
    fs::write(project.join("tsconfig.json"), settings.to_string())?;
    let compiler = tools().join("typescript/bin/tsc");
    let mut node = program("node", &[]);
    run(node.arg(compiler).args(["-p", "."]).current_dir(project))
        .context("the types of the package do not fit a program that uses it")
}

/// One script beside the files that it loads.
fn bundle(project: &Path) -> Result<()> {
    let mut esbuild = program("node", &[]);
    esbuild.arg(tools().join("esbuild/bin/esbuild"));
    esbuild.args(["main.js", "--bundle", "--format=esm", "--outfile=page/main.js"]);
    run(esbuild.arg("--log-level=warning").current_dir(project))?;
    let installed = project.join("node_modules/thads-planner");
    let loaded = MODULES.iter().flat_map(dist::Module::file_names);
    for name in loaded.chain(["worker.js".to_owned()]) {
        fs::copy(installed.join(&name), project.join("page").join(&name))
            .with_context(|| format!("{name} is not in the package"))?;
    }
    Ok(())
}

fn tools() -> PathBuf {
    workspace::root().join("e2e/node_modules")
}

//! The examples of docs/embedding as a host would put them on a server: each page in a folder, the
//! planner beside it; what is written for React and Vue is checked and bundled.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::command::{program, run};
use crate::{dist, install, workspace};

/// An example, and the program that is bundled into its `main.js`, if it has one.
const EXAMPLES: [(&str, Option<&str>); 4] =
    [("html", None), ("react", Some("main.tsx")), ("vue", Some("main.ts")), ("sharepoint", None)];

/// Makes `target/examples` of the package of the last build.
pub(crate) fn make() -> Result<()> {
    install::node_packages("e2e", "the tools that the examples are made with")?;
    check_types()?;
    for (name, program) in EXAMPLES {
        let from = workspace::root().join("docs/embedding").join(name);
        let into = workspace::target().join("examples").join(name);
        if into.exists() {
            fs::remove_dir_all(&into)?;
        }
        copy_folder(&from, &into)?;
        copy_folder(&dist::package(), &into.join("planner"))?;
        if let Some(program) = program {
            bundle(&from.join(program), &into.join("main.js"))?;
        }
    }
    Ok(())
}

/// The examples in TypeScript fit the types of the package.
fn check_types() -> Result<()> {
    let folder = workspace::root().join("docs/embedding");
    // Where a library has types of its own, there are none of that name beside it.
    let any = [tools().join("@types/*"), tools().join("*")];
    let settings = serde_json::json!({
        "compilerOptions": {
            "strict": true,
            "noEmit": true,
            "target": "es2022",
            "module": "esnext",
            "moduleResolution": "bundler",
            "lib": ["es2022", "dom"],
            "jsx": "react-jsx",
            "types": [],
            "skipLibCheck": true,
            "paths": { "thads-planner": [dist::package().join("index.d.ts")], "*": any },
        },
        "files": [folder.join("react/main.tsx"), folder.join("vue/main.ts")],
    });
    let path = workspace::target().join("examples.tsconfig.json");
    fs::write(&path, settings.to_string())?;
    let mut node = program("node", &[]);
    run(node.arg(tools().join("typescript/bin/tsc")).arg("-p").arg(path))
        .context("an example of docs/embedding does not fit the types of the package")
}

fn bundle(main: &Path, into: &Path) -> Result<()> {
    let mut esbuild = program("node", &[]);
    esbuild.arg(tools().join("esbuild/bin/esbuild")).arg(main);
    esbuild.args(["--bundle", "--minify", "--format=esm", "--jsx=automatic"]);
    esbuild.args(["--define:process.env.NODE_ENV=\"production\"", "--log-level=warning"]);
    esbuild.arg(format!("--alias:thads-planner={}", dist::package().join("index.js").display()));
    esbuild.arg(format!("--outfile={}", into.display())).env("NODE_PATH", tools());
    run(&mut esbuild).with_context(|| format!("{} cannot be bundled", main.display()))
}

fn copy_folder(from: &Path, into: &Path) -> Result<()> {
    fs::create_dir_all(into)?;
    let entries = fs::read_dir(from).with_context(|| from.display().to_string())?;
    for entry in entries {
        let path = entry?.path();
        if let (true, Some(name)) = (path.is_file(), path.file_name()) {
            fs::copy(&path, into.join(name))?;
        }
    }
    Ok(())
}

fn tools() -> PathBuf {
    workspace::root().join("e2e/node_modules")
}

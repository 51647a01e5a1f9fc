//! The bill of materials (CycloneDX 1.6) and the licences of all that goes into the modules.
//!
//! Nothing in them depends on when or where they are made.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use cargo_metadata::{Metadata, Package};
use serde_json::{Value, json};

use super::files;
use crate::{command, shipped, workspace};

/// What the two files are called.
pub(super) const NAMES: [&str; 2] = ["sbom.cdx.json", "THIRD-PARTY-LICENSES.txt"];

/// How the files with the text of a licence begin.
const LICENCE_FILES: [&str; 6] =
    ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"];

/// Writes both files into a folder.
pub(super) fn make(folder: &Path) -> Result<()> {
    let metadata = shipped::metadata()?;
    let packages = shipped::packages(&metadata)?;
    let bill = serde_json::to_string_pretty(&bill(&metadata, &packages)?)? + "\n";
    files::write(&folder.join(NAMES[0]), bill.as_bytes())?;
    files::write(&folder.join(NAMES[1]), licences(&packages)?.as_bytes())
}

fn bill(metadata: &Metadata, packages: &[&Package]) -> Result<Value> {
    let sums = sums()?;
    let mut components: Vec<Value> =
        packages.iter().map(|package| component(package, &sums)).collect();
    let standard_library = standard_library()?;
    let mut dependencies = dependencies(metadata, packages);
    // What is not named here has unknown dependencies: these have known ones.
    let whole = format!("pkg:npm/thads-planner@{}", workspace::VERSION);
    let own = packages.iter().filter(|package| package.source.is_none());
    let own = own.map(|package| json!(address(package)));
    let own: Vec<Value> = own.chain([standard_library["bom-ref"].clone()]).collect();
    dependencies.push(json!({ "ref": whole, "dependsOn": own }));
    dependencies.push(json!({ "ref": standard_library["bom-ref"], "dependsOn": [] }));
    components.push(standard_library);
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "library",
            "bom-ref": whole,
            "name": "thads-planner",
            "version": workspace::VERSION,
            "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            "purl": whole,
        } },
        "components": components,
        "dependencies": dependencies,
    }))
}

fn component(package: &Package, sums: &BTreeMap<(String, String), String>) -> Value {
    let version = package.version.to_string();
    let mut component = json!({
        "type": "library",
        "bom-ref": address(package),
        "name": package.name.to_string(),
        "version": version,
        "purl": address(package),
    });
    if let Some(expression) = &package.license {
        let expression = expression.replace(" / ", " OR ").replace('/', " OR ");
        component["licenses"] = json!([{ "expression": expression }]);
    }
    if let Some(sum) = sums.get(&(package.name.to_string(), version)) {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": sum }]);
    }
    if let Some(repository) = &package.repository {
        component["externalReferences"] = json!([{ "type": "vcs", "url": repository }]);
    }
    component
}

/// The standard library is compiled into every module, too.
fn standard_library() -> Result<Value> {
    let version = command::output(&mut command::program("rustc", &["--version"]))?;
    let version = version.split(' ').nth(1).context("rustc does not say its version")?.to_owned();
    Ok(json!({
        "type": "library",
        "bom-ref": format!("pkg:generic/rust-std@{version}"),
        "name": "rust-std",
        "version": version,
        "purl": format!("pkg:generic/rust-std@{version}"),
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        "externalReferences": [{ "type": "vcs", "url": "https://github.com/rust-lang/rust" }],
    }))
}

fn dependencies(metadata: &Metadata, packages: &[&Package]) -> Vec<Value> {
    let nodes = metadata.resolve.iter().flat_map(|resolve| &resolve.nodes);
    let by_id: BTreeMap<_, _> = nodes.map(|node| (&node.id, node)).collect();
    let of = |package: &&Package| {
        let needed = by_id.get(&package.id).map(|node| &node.dependencies[..]).unwrap_or_default();
        let needed = packages.iter().filter(|other| needed.contains(&other.id));
        let needed: Vec<String> = needed.map(|other| address(other)).collect();
        json!({ "ref": address(package), "dependsOn": needed })
    };
    packages.iter().map(of).collect()
}

fn address(package: &Package) -> String {
    format!("pkg:cargo/{}@{}", package.name, package.version)
}

/// The SHA-256 of each package as it was fetched, from `Cargo.lock`.
fn sums() -> Result<BTreeMap<(String, String), String>> {
    let lock: toml::Table =
        toml::from_str(&fs::read_to_string(workspace::root().join("Cargo.lock"))?)?;
    let packages = lock.get("package").and_then(toml::Value::as_array);
    let text = |package: &toml::Value, key| Some(package.get(key)?.as_str()?.to_owned());
    let sum = |package: &toml::Value| {
        let key = (text(package, "name")?, text(package, "version")?);
        Some((key, text(package, "checksum")?))
    };
    Ok(packages.context("Cargo.lock lists no packages")?.iter().filter_map(sum).collect())
}

/// The texts of the licences as the packages bring them, each text once with those that bring it.
fn licences(packages: &[&Package]) -> Result<String> {
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut list = String::new();
    for package in packages.iter().filter(|package| package.source.is_some()) {
        let name = format!("{} {}", package.name, package.version);
        list += &format!("{name}: {}\n", package.license.as_deref().unwrap_or("see its text"));
        for text in licence_texts(package)? {
            texts.entry(text).or_default().push(name.clone());
        }
    }
    let mut texts: Vec<(Vec<String>, String)> =
        texts.into_iter().map(|(text, names)| (names, text)).collect();
    texts.sort();
    let line = "-".repeat(80);
    let texts: String = texts
        .iter()
        .map(|(names, text)| format!("\n{line}\n{}\n{line}\n\n{text}\n", names.join(", ")))
        .collect();
    Ok(format!(
        "The modules of thads-planner contain these packages, beside the standard library of Rust \
         (MIT OR Apache-2.0).\n\n{list}{texts}"
    ))
}

fn licence_texts(package: &Package) -> Result<Vec<String>> {
    let folder = package.manifest_path.parent().context("a package without a folder")?;
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        if path.is_file() && LICENCE_FILES.iter().any(|begin| name.starts_with(begin)) {
            texts.push(fs::read_to_string(&path)?.replace("\r\n", "\n").trim().to_owned());
        }
    }
    Ok(texts)
}

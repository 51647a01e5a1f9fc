//! The structure of the code, held by a test: layers point down, files say what they are for,
//! colours live in one place, and the map names only what exists.

use std::fs;
use std::path::{Path, PathBuf};

/// Modules of the component in reading order: each may know only those before it.
const LAYERS: [&str; 16] = [
    "lang",
    "intake",
    "rules",
    "fields",
    "study",
    "moment",
    "parcel",
    "sheet",
    "workspace",
    "inquiry",
    "examples",
    "chart",
    "app",
    "words",
    "analyst",
    "web",
];

const LONGEST_FILE: usize = 400;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder with one of these endings.
fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let ends = |ending: &&str| path.extension().is_some_and(|e| e == *ending);
            if path.is_dir() && !path.ends_with("node_modules") {
                folders.push(path);
            } else if endings.iter().any(ends) {
                found.push(path);
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "nothing in {folder}");
    found
}

fn rust_files() -> Vec<PathBuf> {
    [
        "src",
        "analysis/src",
        "model/src",
        "model/examples",
        "model/tests",
        "workbook/src",
        "workbook/tests",
        "single/src",
        "unpack/src",
        "server/src",
        "server/tests",
        "xtask/src",
        "e2e/src",
        "tests",
    ]
    .iter()
    .flat_map(|folder| files(folder, &["rs"]))
    .collect()
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn name(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn layers_point_down() {
    let mut faults = Vec::new();
    for path in files("src", &["rs"]) {
        let file = name(&path);
        let layer = file.trim_start_matches("src/").split(['/', '.']).next().unwrap_or_default();
        let Some(height) = LAYERS.iter().position(|known| *known == layer) else {
            assert!(["lib", "main"].contains(&layer), "{file} is in no layer");
            continue;
        };
        for (number, line) in text(&path).lines().enumerate() {
            let Some(used) = line.split("crate::").nth(1) else { continue };
            if line.trim_start().starts_with("//") {
                continue;
            }
            let used: String = used.chars().take_while(|c| c.is_alphanumeric()).collect();
            let above = LAYERS.iter().position(|known| *known == used).is_some_and(|u| u > height);
            if above {
                faults.push(format!("{file}:{}: {layer} must not know {used}", number + 1));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn every_file_says_what_it_is_for_and_fits_a_reading() {
    let mut faults = Vec::new();
    for path in rust_files() {
        let text = text(&path);
        if !text.starts_with("//!") {
            faults.push(format!("{}: does not begin with //!", name(&path)));
        }
        let lines = text.lines().count();
        if lines > LONGEST_FILE {
            faults.push(format!("{}: {lines} lines", name(&path)));
        }
    }
    assert_none(&faults);
}

#[test]
fn colours_live_in_tokens_css() {
    let mut faults = Vec::new();
    for path in files("styles", &["css"]) {
        if path.ends_with("tokens.css") {
            continue;
        }
        for (number, line) in text(&path).lines().enumerate() {
            let coloured = ["rgb(", "rgba(", "hsl("].iter().any(|word| line.contains(word))
                || line
                    .split('#')
                    .skip(1)
                    .any(|rest| rest.chars().take_while(char::is_ascii_hexdigit).count() >= 3);
            if coloured || line.contains("!important") {
                faults.push(format!("{}:{}: {line}", name(&path), number + 1));
            }
        }
    }
    assert_none(&faults);
}

/// Sentences belong to `words`; views may name the odd thing through `cx.pick`.
#[test]
fn views_hold_no_sentences() {
    let mut faults = Vec::new();
    for path in files("src/web", &["rs"]) {
        for (number, line) in text(&path).lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            let vietnamese = code.chars().any(|c| ('\u{1ea0}'..='\u{1ef9}').contains(&c));
            if vietnamese && !code.contains("pick(") && !code.contains("Tiếng Việt") {
                faults.push(format!("{}:{}: {line}", name(&path), number + 1));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn no_code_is_left_for_later_and_none_can_panic_on_purpose() {
    let banned = ["todo!(", "unimplemented!(", "#[ignore", "dbg!("];
    let mut faults = Vec::new();
    for path in rust_files() {
        let text = text(&path);
        for word in banned {
            // This list names them.
            if text.contains(word) && !path.ends_with("tidy.rs") {
                faults.push(format!("{}: {word}", name(&path)));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn every_path_that_the_documents_name_exists() {
    let mut faults = Vec::new();
    let mut documents = files("docs", &["md"]);
    let top = ["README.md", "ARCHITECTURE.md", "GLOSSARY.md", "CHANGELOG.md", "SECURITY.md"];
    documents.extend(top.map(|document| root().join(document)));
    for document in documents {
        // What stands between backquotes and begins with a folder of the tree is a path.
        for quoted in text(&document).split('`').skip(1).step_by(2) {
            let path = quoted.split("::").next().unwrap_or_default();
            let folders = [
                "src/", "model/", "server/", "xtask/", "e2e/", "tests/", "styles/", "plans/",
                "docs/",
            ];
            let is_path = folders.iter().any(|folder| path.starts_with(folder))
                && !path.contains([' ', '*', '{', '<', '…']);
            if is_path && !root().join(path).exists() {
                faults.push(format!("{}: {path}", name(&document)));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn no_path_of_a_machine_stands_in_the_tree() {
    let mut faults = Vec::new();
    let mut all = rust_files();
    for folder in ["docs", "styles", "plans"] {
        all.extend(files(folder, &["md", "css", "json"]));
    }
    for path in all {
        for folder in ["work", "root", "home", "tmp"] {
            let needle = format!("/{folder}/");
            let text = text(&path);
            let found = text.match_indices(&needle).any(|(at, _)| {
                // A path of a machine begins there; one inside a longer path does not.
                !text[..at].ends_with(|c: char| c.is_alphanumeric() || "._-~$}".contains(c))
            });
            if found {
                faults.push(format!("{}: {needle}", name(&path)));
            }
        }
    }
    assert_none(&faults);
}

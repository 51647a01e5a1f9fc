//! What the security of a host rests on, read from the sources: text never becomes markup or code.

use std::fs;
use std::path::{Path, PathBuf};

/// Ways from a text to markup, to a script or to another address; none is used.
const BARRED: [&str; 19] = [
    "eval(",
    "new Function",
    "Function::new",
    "innerHTML",
    "outerHTML",
    "inner_html",
    "outer_html",
    "insertAdjacentHTML",
    "insert_adjacent_html",
    "document.write",
    "createContextualFragment",
    "setHTMLUnsafe",
    "from_html_unchecked",
    "DOMParser",
    "srcdoc",
    "javascript:",
    "setTimeout('",
    "setTimeout(\"",
    "postMessage(*",
];

/// What scripts and styles of a page would be loaded from elsewhere by.
const FOREIGN: [&str; 3] = ["https://", "http://", "//cdn"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn gather(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            gather(&path, endings, found);
        } else if path.extension().is_some_and(|it| endings.iter().any(|ending| it == *ending)) {
            found.push(path);
        }
    }
}

/// What runs in the browser, and the pages it is published with.
fn shipped() -> Vec<PathBuf> {
    let mut found = vec![root().join("index.html")];
    for folder in ["src", "analysis/src", "workbook/src", "styles"] {
        gather(&root().join(folder), &["rs", "js", "html", "css"], &mut found);
    }
    found.sort();
    found
}

/// The lines of a file without those that are comments alone.
fn code(path: &Path) -> Vec<(usize, String)> {
    let text = fs::read_to_string(path).expect("a text");
    let lines = text.lines().enumerate().map(|(at, line)| (at + 1, line.to_owned()));
    let comment = |line: &str| ["//", "/**"].iter().any(|it| line.trim_start().starts_with(it));
    lines.filter(|(_, line)| !comment(line)).collect()
}

#[test]
fn no_text_becomes_markup_or_code() {
    let mut faults = Vec::new();
    for path in shipped() {
        for (number, line) in code(&path) {
            for word in BARRED.iter().filter(|word| line.contains(**word)) {
                faults.push(format!("{}:{number}: {word}", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn pages_have_no_inline_handlers_scripts_or_styles() {
    let mut pages: Vec<_> = shipped();
    pages.retain(|path| path.extension().is_some_and(|it| it == "html"));
    // Everything is inside the single file: it is exempt, and SECURITY.md says so.
    pages.retain(|path| !path.ends_with("src/host/single.html"));
    assert!(!pages.is_empty());
    for path in pages {
        let text = fs::read_to_string(&path).expect("a page").to_lowercase();
        for attribute in text.split([' ', '\n', '\t']) {
            let name = attribute.split('=').next().unwrap_or_default();
            let handler = attribute.contains('=') && name.starts_with("on");
            assert!(!handler && name != "style", "{}: {attribute}", path.display());
        }
        for script in text.split("<script").skip(1) {
            let (head, body) = script.split_once('>').expect("a script");
            assert!(head.contains("src="), "{}: an inline script", path.display());
            assert!(body.starts_with("</script"), "{}: a script with a body", path.display());
        }
        assert!(!text.contains("<style"), "{}: an inline style", path.display());
    }
}

#[test]
fn nothing_is_loaded_from_elsewhere() {
    let mut faults = Vec::new();
    for path in shipped() {
        let page =
            path.extension().is_some_and(|it| ["html", "css", "js"].iter().any(|e| it == *e));
        for (number, line) in code(&path).into_iter().filter(|_| page) {
            if FOREIGN.iter().any(|it| line.contains(it)) && !line.contains("www.w3.org/") {
                faults.push(format!("{}:{number}: {line}", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

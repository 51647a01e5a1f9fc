//! The style sheets of the component as one JavaScript module.

use std::fs;

use anyhow::{Context, Result};

use crate::workspace;

/// Every sheet, tokens first. `host.css` is the page's own.
const SHEETS: [&str; 14] = [
    "tokens", "base", "page", "header", "answers", "levers", "field", "panels", "chart", "months",
    "analysis", "pictures", "room", "paper",
];

/// What the module is called in `dist/`.
pub(crate) const MODULE: &str = "styles.js";

/// The text of all sheets.
pub(crate) fn text() -> Result<String> {
    let mut all = String::new();
    for name in SHEETS {
        let path = workspace::root().join("styles").join(name).with_extension("css");
        all += &fs::read_to_string(&path).with_context(|| format!("styles/{name}.css"))?;
    }
    Ok(all)
}

/// A module whose default export is the text of all sheets.
pub(crate) fn module() -> Result<String> {
    let text = serde_json::to_string(&text()?).context("the styles are no text")?;
    Ok(format!("// The styles of <thads-planner>, made of styles/*.css.\nexport default {text};\n"))
}

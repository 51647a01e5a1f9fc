//! The style sheets of the component as one JavaScript module, shortened.

use std::fs;

use anyhow::{Context, Result, anyhow};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Browsers, Targets};

use crate::{oldest, workspace};

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
        let text = fs::read_to_string(&path).with_context(|| format!("styles/{name}.css"))?;
        all += &shortened(&text).with_context(|| format!("styles/{name}.css"))?;
    }
    Ok(all)
}

/// A module whose default export is the text of all sheets.
pub(crate) fn module() -> Result<String> {
    let text = serde_json::to_string(&text()?).context("the styles are no text")?;
    Ok(format!("// The styles of <thads-planner>, made of styles/*.css.\nexport default {text};\n"))
}

/// A sheet without its comments and blanks, in a syntax that the oldest browsers read.
fn shortened(text: &str) -> Result<String> {
    let targets = Targets::from(Browsers {
        chrome: Some(oldest::CHROME << 16),
        firefox: Some(oldest::FIREFOX << 16),
        ..Browsers::default()
    });
    let mut sheet =
        StyleSheet::parse(text, ParserOptions::default()).map_err(|error| anyhow!("{error}"))?;
    sheet
        .minify(MinifyOptions { targets, ..MinifyOptions::default() })
        .map_err(|error| anyhow!("{error}"))?;
    let options = PrinterOptions { minify: true, targets, ..PrinterOptions::default() };
    Ok(sheet.to_css(options)?.code)
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_sheet_is_shortened_and_its_newest_syntax_lowered() {
        let short = shortened("/* why */ .a { .b & { margin: 0px 0px; } }").unwrap();
        assert_eq!(short, ".b .a{margin:0}");
    }

    #[test]
    fn a_sheet_that_is_none_is_refused() {
        assert!(shortened(".a { color: red; } }").is_err());
    }
}

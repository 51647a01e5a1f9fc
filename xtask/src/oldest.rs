//! The oldest browsers that the planner runs in, and a check that nothing they lack is used.
//!
//! What is built is read, not what it is built of: the style sheets after their newest syntax was
//! lowered, the scripts with the glue of the modules, and the modules themselves.

mod css;
mod js;
mod wasm;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::{sizes, styles};

/// The oldest Chrome and Edge: the last for Windows 7 and 8.
pub(crate) const CHROME: u32 = 109;

/// The oldest Firefox: the last for Windows 7 and 8.
pub(crate) const FIREFOX: u32 = 115;

/// Something that one of them lacks.
struct Lack {
    /// How it is written; where the first character is part of a word, a word begins there.
    token: &'static str,
    /// What it is.
    what: &'static str,
    /// The first Chrome and the first Firefox that have it; 0 where none had it in 2026.
    since: (u32, u32),
}

/// Reads every style sheet, script and module below a folder.
pub(crate) fn check(folder: &Path) -> Result<()> {
    let mut faults = Vec::new();
    let mut read = 0;
    for path in sizes::below(folder)? {
        let found = lacking(&path)?;
        let Some(found) = found else { continue };
        read += 1;
        let name = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
        faults.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
    }
    if !faults.is_empty() {
        bail!("Chrome {CHROME} or Firefox {FIREFOX} lacks this:\n{}", faults.join("\n"));
    }
    if read == 0 {
        bail!("nothing to read in {}", folder.display());
    }
    println!("{read} files use nothing that Chrome {CHROME} or Firefox {FIREFOX} lacks");
    Ok(())
}

/// What a file uses that the oldest browsers lack; nothing for files of other kinds.
fn lacking(path: &Path) -> Result<Option<Vec<String>>> {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let bytes = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    if name.ends_with(".wasm") {
        return Ok(Some(wasm::lacking(&bytes)));
    }
    let text = || text_of(&bytes).with_context(|| format!("{name} is no text"));
    Ok(if name == styles::MODULE || name.ends_with(".css") {
        Some(css::lacking(&text()?))
    } else if name.ends_with(".js") {
        Some(js::lacking(&text()?))
    } else if name.ends_with(".html") {
        // What is packed in a single file are the same scripts and styles, and modules compiled
        // with the same flags.
        let text = text()?;
        Some(js::lacking(&text).into_iter().chain(css::lacking(&styles_in(&text))).collect())
    } else {
        None
    })
}

/// The style sheets that stand in a page.
fn styles_in(page: &str) -> String {
    let sheets = page.split("<style>").skip(1);
    sheets.filter_map(|rest| rest.split("</style>").next()).collect()
}

/// The text of a file in UTF-8, or in UTF-16 with its mark at the beginning.
fn text_of(bytes: &[u8]) -> Option<String> {
    let Some(letters) = bytes.strip_prefix(b"\xff\xfe") else {
        return String::from_utf8(bytes.to_vec()).ok();
    };
    let units = letters.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
    String::from_utf16(&units.collect::<Vec<_>>()).ok()
}

/// The entries of a list whose tokens stand in a text.
fn tokens(text: &str, list: &[Lack]) -> Vec<String> {
    let used = list.iter().filter(|lack| stands_in(text, lack.token));
    used.map(Lack::to_string).collect()
}

/// Whether a token stands in a text, not as the end of a longer word.
fn stands_in(text: &str, token: &str) -> bool {
    let part_of_a_word = |c: char| c.is_alphanumeric() || "_-$".contains(c);
    let word = token.starts_with(part_of_a_word);
    text.match_indices(token).any(|(at, _)| !word || !text[..at].ends_with(part_of_a_word))
}

impl std::fmt::Display for Lack {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { token, what, since: (chrome, firefox) } = self;
        let since = |version: &u32| match version {
            0 => "in no version".to_owned(),
            version => format!("since {version}"),
        };
        write!(formatter, "{what} ({token}): Chrome {}, Firefox {}", since(chrome), since(firefox))
    }
}

#[cfg(test)]
mod tests {
    use super::{CHROME, FIREFOX, css, js, stands_in};

    #[test]
    fn a_token_is_found_only_where_a_word_begins() {
        assert!(stands_in("a{width:if(x)}", "if("));
        assert!(!stands_in("a{width:elif(x)}", "if("));
        assert!(stands_in("rows.findLast().toSorted()", ".toSorted("));
    }

    #[test]
    fn each_entry_is_something_that_one_of_them_lacks() {
        for lack in css::LACKING.iter().chain(js::LACKING) {
            let (chrome, firefox) = lack.since;
            let lacks = chrome == 0 || firefox == 0 || chrome > CHROME || firefox > FIREFOX;
            assert!(lacks, "both have {}", lack.what);
        }
    }
}

//! The sizes of what is published: as it is, and compressed as a web server or a registry sends it.

mod budget;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

pub(crate) use budget::{accept, check};

/// What `dist/site/` sends before the first answer is on screen: all that the page asks for until
/// then, and nothing else. Whatever is added to the start of the page is named here.
pub(crate) const FIRST_LOAD: [&str; 13] = [
    "index.html",
    "host.css",
    "favicon.svg",
    "manifest.webmanifest",
    "offline.js",
    "index.js",
    "element.js",
    "hosted.js",
    "later.js",
    "screens.js",
    "styles.js",
    "thads_planner.js",
    "thads_planner_bg.wasm",
];

/// What the page asks for by itself once the first answer is on screen: the rest of its module,
const LATER: [&str; 1] = ["thads_planner_later_bg.wasm"];

/// and the analysis.
const ANALYSIS: [&str; 3] = ["worker.js", "thads_analysis.js", "thads_analysis_bg.wasm"];

/// What it asks for when somebody wants a workbook.
const WORKBOOK: [&str; 2] = ["thads_workbook.js", "thads_workbook_bg.wasm"];

/// How a part travels, so which of its sizes counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sent {
    /// By a web server.
    Brotli,
    /// By a registry of packages.
    Gzip,
    /// As a file on a disk.
    Plain,
}

/// A part of what is published.
pub(crate) struct Part {
    /// Its name, in the budget and in the changelog.
    pub(crate) name: &'static str,
    /// How it travels.
    pub(crate) sent: Sent,
    /// The size it should never pass, in bytes.
    pub(crate) aim: Option<usize>,
    files: Files,
}

enum Files {
    /// These, of `dist/site/`.
    Named(&'static [&'static str]),
    /// All others of `dist/site/`: further pages, and what makes them work offline.
    Others,
    /// All below this path of `dist/`, or the file itself.
    Below(&'static str),
}

/// All parts; those that a build does not make are left out.
const PARTS: [Part; 8] = [
    Part {
        name: "first load",
        sent: Sent::Brotli,
        aim: Some(250_000),
        files: Files::Named(&FIRST_LOAD),
    },
    Part { name: "later part", sent: Sent::Brotli, aim: None, files: Files::Named(&LATER) },
    Part { name: "analysis", sent: Sent::Brotli, aim: None, files: Files::Named(&ANALYSIS) },
    Part { name: "workbook", sent: Sent::Brotli, aim: None, files: Files::Named(&WORKBOOK) },
    Part { name: "other pages", sent: Sent::Brotli, aim: None, files: Files::Others },
    Part { name: "package", sent: Sent::Gzip, aim: None, files: Files::Below("package") },
    Part {
        name: "single file",
        sent: Sent::Plain,
        aim: Some(600_000),
        files: Files::Below("thads-planner.html"),
    },
    Part {
        name: "single file with Excel",
        sent: Sent::Plain,
        aim: Some(1_600_000),
        files: Files::Below("thads-planner-excel.html"),
    },
];

/// Bytes of a part.
#[derive(Clone, Copy, Default)]
pub(crate) struct Size {
    /// As it lies on the disk.
    pub(crate) raw: usize,
    /// With `gzip -9`.
    pub(crate) gzip: usize,
    /// With `brotli -q 11`.
    pub(crate) brotli: usize,
}

impl Size {
    fn of(bytes: &[u8]) -> Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        let mut packed = Vec::new();
        let best = BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
        brotli::BrotliCompress(&mut &bytes[..], &mut packed, &best)?;
        Ok(Self { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: packed.len() })
    }

    fn plus(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }

    /// The one that counts.
    pub(crate) fn sent(self, how: Sent) -> usize {
        match how {
            Sent::Brotli => self.brotli,
            Sent::Gzip => self.gzip,
            Sent::Plain => self.raw,
        }
    }
}

/// The size of each part that `dist` holds.
pub(crate) fn measure(dist: &Path) -> Result<Vec<(&'static Part, Size)>> {
    // The same file is in the site and in the package: it is packed once.
    let mut known: Vec<(Vec<u8>, Size)> = Vec::new();
    let mut sizes = Vec::new();
    for part in &PARTS {
        let files = part.files.of(dist)?;
        let mut sum = Size::default();
        for file in &files {
            let bytes = fs::read(file).with_context(|| format!("no {}", file.display()))?;
            let before = known.iter().find(|(other, _)| *other == bytes);
            let size = before.map(|(_, size)| *size);
            let size = if let Some(size) = size {
                size
            } else {
                let size = Size::of(&bytes)?;
                known.push((bytes, size));
                size
            };
            sum = sum.plus(size);
        }
        if !files.is_empty() {
            sizes.push((part, sum));
        }
    }
    Ok(sizes)
}

impl Files {
    fn of(&self, dist: &Path) -> Result<Vec<PathBuf>> {
        let site = dist.join("site");
        Ok(match self {
            Self::Named(names) => names.iter().map(|name| site.join(name)).collect(),
            Self::Others => {
                let named = [&FIRST_LOAD[..], &LATER, &ANALYSIS, &WORKBOOK].concat();
                let is_other = |path: &PathBuf| !named.iter().any(|name| *path == site.join(name));
                below(&site)?.into_iter().filter(is_other).collect()
            }
            Self::Below(path) => below(&dist.join(path))?,
        })
    }
}

/// All files below a folder in the order of their names; a file is itself, and nothing is nothing.
pub(crate) fn below(path: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut left = vec![path.to_owned()];
    while let Some(path) = left.pop() {
        if path.is_dir() {
            for entry in fs::read_dir(&path)? {
                left.push(entry?.path());
            }
        } else if path.exists() {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::Size;

    #[test]
    fn compression_shortens_what_repeats() {
        let size = Size::of("kịch bản chỉ tiêu ".repeat(50).as_bytes()).unwrap();
        assert!(size.brotli < size.gzip && size.gzip < size.raw);
    }
}

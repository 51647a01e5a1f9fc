//! The sizes of what the browser loads: as it is, and compressed as a web server would send it.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// The sizes of a build.
pub(crate) struct Sizes {
    /// Each part with its name, sums among them.
    pub(crate) parts: Vec<(&'static str, Size)>,
    /// All that is loaded before the first answer.
    pub(crate) first: Size,
}

/// The kinds of files that make up the first load, by their extensions.
const KINDS: [(&str, &str); 3] =
    [("wasm", "wasm"), ("scripts and styles", "js"), ("page style", "css")];

/// Bytes of one kind of file.
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
}

/// What is loaded after the first answer, by what its files have in their names.
const LATER: [(&[&str], &str); 2] =
    [(&["analysis", "worker."], "analysis, after it"), (&["workbook"], "workbooks, on demand")];

/// The size of each kind of file that `dist` loads first, of the first load as a whole, and last
/// of what is loaded after it.
pub(crate) fn measure(dist: &Path) -> Result<Sizes> {
    let mut sizes = KINDS.map(|(kind, _)| (kind, Size::default())).to_vec();
    let mut later = LATER.map(|(_, what)| (what, Size::default()));
    for entry in fs::read_dir(dist).context("dist/ cannot be read")? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if let Some(part) =
            LATER.iter().position(|(words, _)| words.iter().any(|word| name.contains(word)))
        {
            later[part].1 = later[part].1.plus(Size::of(&fs::read(&path)?)?);
            continue;
        }
        let extension = path.extension().and_then(|extension| extension.to_str());
        let kind = KINDS.iter().position(|(_, known)| Some(*known) == extension);
        if let Some(kind) = kind {
            sizes[kind].1 = sizes[kind].1.plus(Size::of(&fs::read(&path)?)?);
        }
    }
    let first = sizes.iter().fold(Size::default(), |sum, (_, size)| sum.plus(*size));
    sizes.push(("first load", first));
    sizes.extend(later);
    Ok(Sizes { parts: sizes, first })
}

/// Prints the sizes as a table.
pub(crate) fn print(dist: &Path) -> Result<()> {
    println!("\n{:<20}{:>10}{:>10}{:>10}  bytes", "dist/", "raw", "gzip", "brotli");
    for (kind, size) in measure(dist)?.parts {
        println!("{kind:<20}{:>10}{:>10}{:>10}", size.raw, size.gzip, size.brotli);
    }
    Ok(())
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

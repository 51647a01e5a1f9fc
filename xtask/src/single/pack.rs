//! Packing: several files become one run of bytes, compressed as well as is known, so that what
//! they have in common is there once. A module of WebAssembly is sorted before.

use std::io::Write;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use lzma_rust2::{DICT_SIZE_MIN, LzmaOptions, LzmaWriter};

use super::{letters, sort};

/// A file within the file.
pub(crate) struct Part {
    /// What the scripts ask for.
    pub(crate) name: &'static str,
    /// What it holds.
    pub(crate) bytes: Vec<u8>,
}

impl Part {
    /// A text.
    pub(crate) fn text(name: &'static str, text: String) -> Self {
        Self { name, bytes: text.into_bytes() }
    }
}

/// Texts and a module behind them as an element of the page, to be unpacked by the script of the
/// opening.
pub(crate) fn element(name: &str, texts: &[Part], module: &Part) -> Result<String> {
    let packed =
        packed(texts, &module.bytes).with_context(|| format!("{name} cannot be packed"))?;
    let parts = texts.iter().chain([module]);
    let sizes: Vec<String> =
        parts.map(|part| format!("{}:{}", part.name, part.bytes.len())).collect();
    Ok(holding(name, &packed, &sizes.join(" ")))
}

/// The texts as a stream and those of the module, each behind its length.
fn packed(texts: &[Part], module: &[u8]) -> Result<Vec<u8>> {
    let texts: Vec<u8> = texts.iter().flat_map(|part| &part.bytes).copied().collect();
    let mut packed = Vec::new();
    for stream in [texts].into_iter().chain(sort::sorted(module)?) {
        let stream = smallest(&stream)?;
        packed.extend(u32::try_from(stream.len())?.to_le_bytes());
        packed.extend(stream);
    }
    Ok(packed)
}

/// The module that unpacks, which the browser itself must be able to unpack.
pub(crate) fn unpacker(module: &[u8]) -> Result<String> {
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
    packed.write_all(module)?;
    Ok(holding("unpack", &packed.finish()?, ""))
}

fn holding(name: &str, packed: &[u8], parts: &str) -> String {
    let (length, text) = (packed.len(), letters::written(packed));
    format!(
        "<script type=\"text/plain\" data-name=\"{name}\" data-packed=\"{length}\" \
         data-parts=\"{parts}\">{text}</script>"
    )
}

/// What LZMA takes for telling: how many bits of the byte before, and which places in a word.
const TELLING: [(u32, u32); 7] = [(0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (0, 1), (0, 2)];

/// A stream packed in the way that suits it best.
fn smallest(stream: &[u8]) -> Result<Vec<u8>> {
    let mut all = Vec::new();
    for (before, places) in TELLING {
        all.push(lzma(stream, before, places)?);
    }
    all.into_iter().min_by_key(Vec::len).context("there is no way")
}

fn lzma(bytes: &[u8], before: u32, places: u32) -> Result<Vec<u8>> {
    let options = LzmaOptions {
        pb: places,
        lp: places,
        lc: before,
        nice_len: LzmaOptions::NICE_LEN_MAX,
        dict_size: u32::try_from(bytes.len())?.next_power_of_two().max(DICT_SIZE_MIN),
        ..LzmaOptions::with_preset(9)
    };
    let length = Some(bytes.len() as u64);
    let mut writer = LzmaWriter::new_use_header(Vec::new(), &options, length)?;
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

#[cfg(test)]
mod tests {
    use thads_unpack::{restored, streams};

    use super::{Part, element, packed};
    use crate::single::sort::tests::MODULE;

    #[test]
    fn what_is_packed_can_be_unpacked_and_is_smaller() {
        let text = "kịch bản chỉ tiêu ".repeat(500);
        let packed = packed(&[Part::text("a.txt", text.clone())], MODULE).unwrap();
        assert!(packed.len() < text.len() / 5, "{}", packed.len());
        let streams = streams(&packed, text.len()).unwrap();
        assert_eq!(streams[0], text.as_bytes());
        assert_eq!(restored(&streams[1..], MODULE.len()).unwrap(), MODULE);
    }

    #[test]
    fn what_is_damaged_is_told() {
        let whole = packed(&[Part::text("a.txt", "kịch bản".into())], MODULE).unwrap();
        let read = |packed: &[u8]| restored(streams(packed, 999)?.get(1..)?, 999);
        assert!(read(&whole).is_some());
        for at in 0..whole.len() {
            assert!(read(&whole[..at]).is_none(), "cut at {at}");
            let mut damaged = whole.clone();
            damaged[at] ^= 0x81;
            assert!(read(&damaged).is_none_or(|it| it.len() <= 999), "changed at {at}");
        }
    }

    #[test]
    fn the_element_tells_the_parts_and_their_sizes() {
        let texts = [Part::text("a.js", "one".into()), Part::text("b.js", "four".into())];
        let module = Part { name: "c.wasm", bytes: MODULE.to_vec() };
        let element = element("planner", &texts, &module).unwrap();
        let sizes = format!("data-parts=\"a.js:3 b.js:4 c.wasm:{}\"", MODULE.len());
        assert!(element.contains(&sizes), "{element}");
    }
}

//! Packing: several files become one run of bytes, compressed as well as is known, so that what
//! they have in common is there once.

use std::io::Write;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use lzma_rust2::{LzmaOptions, LzmaWriter};

use super::letters;

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

/// Some parts as an element of the page, to be unpacked by the script of the opening.
pub(crate) fn element(name: &str, parts: &[Part]) -> Result<String> {
    let all: Vec<u8> = parts.iter().flat_map(|part| &part.bytes).copied().collect();
    let packed = lzma(&all).with_context(|| format!("{name} cannot be packed"))?;
    let sizes: Vec<String> =
        parts.iter().map(|part| format!("{}:{}", part.name, part.bytes.len())).collect();
    Ok(holding(name, &packed, &sizes.join(" ")))
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

fn lzma(bytes: &[u8]) -> Result<Vec<u8>> {
    let options = LzmaOptions {
        // Code of WebAssembly is not aligned: where in a word a byte stands tells nothing.
        pb: 0,
        lc: 4,
        nice_len: LzmaOptions::NICE_LEN_MAX,
        dict_size: u32::try_from(bytes.len())?.next_power_of_two(),
        ..LzmaOptions::with_preset(9)
    };
    let length = Some(bytes.len() as u64);
    let mut writer = LzmaWriter::new_use_header(Vec::new(), &options, length)?;
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use lzma_rust2::LzmaReader;

    use super::{Part, element, lzma};

    #[test]
    fn what_is_packed_can_be_unpacked_and_is_smaller() {
        let text = "kịch bản chỉ tiêu ".repeat(500);
        let packed = lzma(text.as_bytes()).unwrap();
        assert!(packed.len() < text.len() / 20);
        let mut reader = LzmaReader::new_mem_limit(packed.as_slice(), u32::MAX, None).unwrap();
        let mut unpacked = String::new();
        reader.read_to_string(&mut unpacked).unwrap();
        assert_eq!(unpacked, text);
    }

    #[test]
    fn the_element_tells_the_parts_and_their_sizes() {
        let parts = [Part::text("a.js", "one".into()), Part::text("b.js", "four".into())];
        let element = element("planner", &parts).unwrap();
        assert!(element.contains("data-parts=\"a.js:3 b.js:4\""), "{element}");
    }
}

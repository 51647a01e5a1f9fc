//! Tables out of files: workbooks, texts with separators, and what was pasted.

mod archive;
mod encoding;
mod old;
mod spread;
mod text;
mod workbook;

use super::fault::{Fault, Kind};
use super::limits;
use super::progress::{Progress, Span};
use super::table::Table;
use thads_planner::inquiry::File;
pub(crate) use workbook::{Extent, Workbook, day_of_serial};

/// A file whose tables can be read.
pub(crate) enum Source {
    /// A workbook with sheets.
    Workbook(Box<Workbook>),
    /// A text, read whole.
    Text(Table),
}

/// Opens a file.
///
/// # Errors
/// Why it cannot be read.
pub(crate) fn open(file: &File, progress: &mut Progress<'_>) -> Result<Source, Fault> {
    let bytes = file.bytes.as_slice();
    if bytes.len() > limits::FILE_BYTES {
        return Err(Fault::TooLarge { bytes: bytes.len() });
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Fault::Empty);
    }
    progress.reached(1);
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        let content = archive::look(bytes, progress, Span { from: 1, to: 30 })?;
        return Workbook::packed(bytes, content).map(|book| Source::Workbook(Box::new(book)));
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Workbook::old(bytes).map(|book| Source::Workbook(Box::new(book)));
    }
    match other_kind(bytes) {
        Some(kind) => Err(Fault::NoTable(kind)),
        None => text::read(bytes, progress).map(Source::Text),
    }
}

/// What a file is that is neither a workbook nor a text.
fn other_kind(bytes: &[u8]) -> Option<Kind> {
    const BEGINNINGS: [(&[u8], Kind); 9] = [
        (b"%PDF", Kind::Pdf),
        (b"\xff\xd8\xff", Kind::Picture),
        (b"\x89PNG", Kind::Picture),
        (b"GIF8", Kind::Picture),
        (b"II*\0", Kind::Picture),
        (b"{\\rtf", Kind::Word),
        (b"Rar!", Kind::Packed),
        (b"7z\xbc\xaf", Kind::Packed),
        (b"\x1f\x8b", Kind::Packed),
    ];
    let known = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning));
    known.map(|(_, kind)| *kind).or_else(|| is_web_page(bytes).then_some(Kind::WebPage))
}

/// Whether the text is HTML, or XML as Excel 2003 saved it: neither is a table with separators.
fn is_web_page(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_ascii_lowercase();
    let start = start.trim_start();
    ["<html", "<!doctype", "<table", "<?xml", "<meta", "<head", "<style", "mime-version:"]
        .iter()
        .any(|tag| start.starts_with(tag))
}

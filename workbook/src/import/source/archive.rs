//! What a packed workbook holds and unpacks to, found out before anything of it is kept in memory.

use crate::import::fault::{Fault, Kind};
use crate::import::limits;
use crate::import::progress::{Progress, Span};
use crate::import::source::spread::Spread;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// What kind of workbook is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// XLSX or XLSM.
    Xlsx,
    /// XLSB.
    Xlsb,
    /// ODS.
    Ods,
}

/// Looks through a packed file: what it is, and that it unpacks to no more than is read. The sizes
/// that its directory states are looked at first; they may lie, so that every part which will be
/// read is unpacked once, piece by piece and thrown away.
///
/// # Errors
/// Broken, locked, too large, or not a workbook.
pub(super) fn look(
    bytes: &[u8],
    progress: &mut Progress<'_>,
    span: Span,
) -> Result<Content, Fault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Broken)?;
    let content = content(&archive)?;
    if archive.len() > limits::PARTS {
        return Err(Fault::UnpacksTooLarge);
    }
    let mut all = Sizes::default();
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).map_err(|_| Fault::Broken)?;
        let name = part.name().map_err(|_| Fault::Broken)?.into_owned();
        if is_read(&name) {
            if part.encrypted() {
                return Err(Fault::Locked);
            }
            all.add(&name, part.size())?;
        }
    }
    let (mut unpacked, count) = (Sizes::default(), archive.len());
    for index in 0..count {
        let part = archive.by_index(index).map_err(|_| Fault::Broken)?;
        let name = part.name().map_err(|_| Fault::Broken)?.into_owned();
        if is_read(&name) {
            unpack(part, &name, &mut unpacked)?;
        }
        progress.reached(span.part(index, count).to);
    }
    Ok(content)
}

/// Unpacks a part, keeping nothing of it.
fn unpack(mut part: impl Read, name: &str, unpacked: &mut Sizes) -> Result<(), Fault> {
    // The cells of OpenDocument are all held in memory: those that a repeat stands for, too.
    let mut spread = (name == ODS_CELLS).then(Spread::default);
    let mut piece = vec![0; 64 * 1024];
    loop {
        let length = match part.read(&mut piece) {
            Ok(0) => return Ok(()),
            Ok(length) => length,
            Err(_) => return Err(Fault::Broken),
        };
        unpacked.add(name, u64::try_from(length).unwrap_or(u64::MAX))?;
        if let Some(spread) = &mut spread {
            spread.read(&piece[..length]);
            if spread.cells() > limits::SPANNED_CELLS {
                return Err(Fault::UnpacksTooLarge);
            }
        }
    }
}

/// Where OpenDocument keeps its cells.
const ODS_CELLS: &str = "content.xml";

/// Bytes, unpacked.
#[derive(Default)]
struct Sizes {
    all: u64,
    texts: u64,
}

impl Sizes {
    fn add(&mut self, part: &str, bytes: u64) -> Result<(), Fault> {
        self.all = self.all.saturating_add(bytes);
        // Sheets are read piece by piece; everything else is kept while the workbook is open.
        if !part.contains("worksheets/") {
            self.texts = self.texts.saturating_add(bytes);
        }
        let fits = self.all <= limits::UNPACKED_BYTES && self.texts <= limits::TEXTS_BYTES;
        if fits { Ok(()) } else { Err(Fault::UnpacksTooLarge) }
    }
}

/// Whether a part is one that tables are read from: pictures and macros are left alone.
fn is_read(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    let is_data = [".xml", ".rels", ".bin"].iter().any(|ending| lower.ends_with(ending));
    is_data && !lower.ends_with("vbaproject.bin") && !lower.contains("/media/")
}

fn content(archive: &ZipArchive<Cursor<&[u8]>>) -> Result<Content, Fault> {
    let is = |name: &str, wanted: &str| name.replace('\\', "/").eq_ignore_ascii_case(wanted);
    let has =
        |wanted: &str| archive.file_names().any(|name| name.is_ok_and(|name| is(&name, wanted)));
    if has("xl/workbook.xml") {
        Ok(Content::Xlsx)
    } else if has("xl/workbook.bin") {
        Ok(Content::Xlsb)
    } else if has("word/document.xml") {
        Err(Fault::NoTable(Kind::Word))
    } else if has(ODS_CELLS) && has("mimetype") {
        Ok(Content::Ods)
    } else {
        Err(Fault::NoTable(Kind::Packed))
    }
}

//! How many cells the sheets of an old workbook (XLS) span: two cells far apart stand for
//! millions, which would all be held in memory. Looked at before the workbook is read.
//!
//! An XLS is a compound file: sectors, chained by a table, make up its streams; the stream
//! "Workbook" is a row of records, among them one for each cell.

use crate::import::fault::Fault;
use crate::import::limits;

/// Looks through an old workbook.
///
/// # Errors
/// Broken, or its sheets span more cells than are kept.
pub(super) fn look(bytes: &[u8]) -> Result<(), Fault> {
    let stream = Compound::of(bytes).and_then(|file| file.workbook()).ok_or(Fault::Broken)?;
    let mut spanned = 0_u64;
    for offset in sheets(&stream) {
        spanned = spanned.saturating_add(span(&stream, offset));
    }
    if spanned > limits::SPANNED_CELLS { Err(Fault::UnpacksTooLarge) } else { Ok(()) }
}

/// A compound file.
struct Compound<'b> {
    bytes: &'b [u8],
    sector: usize,
    /// The next sector of each.
    next: Vec<u32>,
}

/// Entries of the table of sectors that the header itself holds.
const IN_HEADER: usize = 109;

/// The least length of a stream that is kept in sectors; every workbook is longer.
const SHORTEST: usize = 4096;

impl<'b> Compound<'b> {
    fn of(bytes: &'b [u8]) -> Option<Self> {
        let shift = short(bytes, 30)?;
        let sector = 1_usize.checked_shl(shift.into()).filter(|_| (7..=16).contains(&shift))?;
        let mut file = Self { bytes, sector, next: Vec::new() };
        let mut tables: Vec<u32> =
            (0..IN_HEADER).filter_map(|entry| long(bytes, 76 + 4 * entry)).collect();
        // Further tables of large files are named in sectors of their own, each naming the next.
        let mut further = long(bytes, 68)?;
        for _ in 0..bytes.len() / sector {
            let Some(names) = file.at(further) else { break };
            let entries = sector / 4 - 1;
            tables.extend((0..entries).filter_map(|entry| long(names, 4 * entry)));
            further = long(names, 4 * entries)?;
        }
        for table in tables {
            if let Some(table) = file.at(table) {
                let entries = (0..sector / 4).filter_map(|entry| long(table, 4 * entry));
                file.next.extend(entries);
            }
        }
        Some(file)
    }

    fn at(&self, sector: u32) -> Option<&'b [u8]> {
        let start = usize::try_from(sector).ok()?.checked_add(1)?.checked_mul(self.sector)?;
        // The last sector may be cut short.
        let rest = self.bytes.get(start..).filter(|rest| !rest.is_empty())?;
        Some(&rest[..rest.len().min(self.sector)])
    }

    /// The bytes of a chain of sectors.
    fn chain(&self, first: u32) -> Vec<u8> {
        let (mut all, mut sector) = (Vec::new(), first);
        // A chain that bites its own tail ends where the file would.
        while all.len() <= self.bytes.len() {
            let Some(part) = self.at(sector) else { break };
            all.extend_from_slice(part);
            let next = usize::try_from(sector).ok().and_then(|at| self.next.get(at));
            let Some(next) = next else { break };
            sector = *next;
        }
        all
    }

    /// Whether an entry of the directory states a length that cannot be. The upper half of the
    /// length means something in files of large sectors only.
    fn is_longer_than_the_file(&self, entry: &[u8]) -> bool {
        let half = |at| u64::from(long(entry, at).unwrap_or(0));
        let upper = if self.sector == SHORTEST { half(124) } else { 0 };
        let length = half(120) | upper << 32;
        u64::try_from(self.bytes.len()).is_ok_and(|all| length > all)
    }

    /// The stream of the workbook.
    fn workbook(&self) -> Option<Vec<u8>> {
        let directory = self.chain(long(self.bytes, 48)?);
        // Whoever reads a stream makes room for as much as is stated here.
        if directory.chunks_exact(128).any(|entry| self.is_longer_than_the_file(entry)) {
            return None;
        }
        let named = |wanted: &str| {
            let name: Vec<u8> = wanted.encode_utf16().flat_map(u16::to_le_bytes).collect();
            directory.chunks_exact(128).find(|entry| {
                let is_end = entry.get(name.len()..name.len() + 2) == Some(&[0, 0]);
                entry.starts_with(&name) && is_end
            })
        };
        let entry = named("Workbook").or_else(|| named("Book"))?;
        let length = usize::try_from(long(entry, 120)?).ok()?;
        let mut stream = self.chain(long(entry, 116)?);
        stream.truncate(length);
        (length >= SHORTEST).then_some(stream)
    }
}

/// The records of a stream from a place on, up to the one that ends them: kind and content.
fn records(stream: &[u8], from: usize) -> impl Iterator<Item = (u16, &[u8])> {
    const END: u16 = 0x000a;
    let mut at = from;
    std::iter::from_fn(move || {
        let (kind, length) = (short(stream, at)?, short(stream, at + 2)?);
        let start = at + 4;
        at = start + usize::from(length);
        Some((kind, stream.get(start..at)?))
    })
    .take_while(|(kind, _)| *kind != END)
}

/// Where the sheets begin.
fn sheets(stream: &[u8]) -> Vec<usize> {
    const SHEET: u16 = 0x0085;
    let sheets = records(stream, 0).filter(|(kind, _)| *kind == SHEET);
    sheets.filter_map(|(_, content)| usize::try_from(long(content, 0)?).ok()).collect()
}

/// The cells that a sheet spans.
fn span(stream: &[u8], from: usize) -> u64 {
    // Number, text, flag or error, short number, shared text, formula, formatted text.
    const CELLS: [u16; 7] = [0x0203, 0x0204, 0x0205, 0x027e, 0x00fd, 0x0006, 0x00d6];
    const NUMBERS: u16 = 0x00bd;
    let mut rows: Option<(u16, u16)> = None;
    let mut columns: Option<(u16, u16)> = None;
    let mut stated = 0;
    for (kind, content) in records(stream, from) {
        if kind == DIMENSIONS {
            stated = stated.max(stated_span(content));
            continue;
        }
        let last = match kind {
            NUMBERS => content.len().checked_sub(2).and_then(|at| short(content, at)),
            _ if CELLS.contains(&kind) => short(content, 2),
            _ => continue,
        };
        let (Some(row), Some(first), Some(last)) = (short(content, 0), short(content, 2), last)
        else {
            continue;
        };
        rows = Some(reaching(rows, row));
        columns = Some(reaching(Some(reaching(columns, first)), last));
    }
    let width = |span: Option<(u16, u16)>| {
        span.map_or(0, |(low, high)| u64::from(high.saturating_sub(low)) + 1)
    };
    stated.max(width(rows) * width(columns))
}

/// What a sheet says of itself that it spans: whoever reads it makes room for as much.
const DIMENSIONS: u16 = 0x0200;

/// The cells that a record of dimensions states.
fn stated_span(content: &[u8]) -> u64 {
    let row = |at| long(content, at).map_or(0, u64::from);
    let column = |at| short(content, at).map_or(0, u64::from);
    let (rows, columns) = match content.len() {
        // Before 1997 rows were counted in two bytes.
        10 => ((column(0), column(2)), (column(4), column(6))),
        _ => ((row(0), row(4)), (column(8), column(10))),
    };
    // Where the end lies before the beginning, reading it wraps around.
    let width = |(first, last): (u64, u64)| if last < first { u64::MAX } else { last - first + 1 };
    width(rows).saturating_mul(width(columns))
}

/// A span that reaches to a number.
fn reaching(span: Option<(u16, u16)>, to: u16) -> (u16, u16) {
    span.map_or((to, to), |(low, high)| (low.min(to), high.max(to)))
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    two.try_into().ok().map(u16::from_le_bytes)
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    four.try_into().ok().map(u32::from_le_bytes)
}

//! Texts with separators: CSV, TSV, and what was pasted from a sheet.

use super::encoding;
use crate::import::fault::{Fault, Kind};
use crate::import::limits;
use crate::import::progress::Progress;
use crate::import::table::{Cell, Cut, Place, Room, Table};

/// Reads a text as a table.
///
/// # Errors
/// The bytes are no text.
pub(super) fn read(bytes: &[u8], progress: &mut Progress<'_>) -> Result<Table, Fault> {
    let part = &bytes[..bytes.len().min(limits::TEXT_BYTES)];
    let text = encoding::decoded(part).ok_or(Fault::NoTable(Kind::Unknown))?;
    progress.reached(30);
    let mut table = table_of(&text.replace("\r\n", "\n").replace('\r', "\n"));
    if part.len() < bytes.len() {
        table.cuts.insert(Cut::Rows);
    }
    progress.reached(90);
    if table.is_empty() { Err(Fault::NothingInside) } else { Ok(table) }
}

fn table_of(text: &str) -> Table {
    let (named, text) = named_separator(text);
    let separator = named.unwrap_or_else(|| sniffed(text));
    // A quote that is never closed swallows what follows: then quotes are letters like others.
    cells(text, separator, Quotes::Hold)
        .or_else(|| cells(text, separator, Quotes::AreLetters))
        .unwrap_or_default()
}

/// What quotes mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quotes {
    /// They hold a field together.
    Hold,
    /// Nothing.
    AreLetters,
}

/// The cells of a text; `None` where quotes hold together what must be several rows.
fn cells(text: &str, separator: u8, quotes: Quotes) -> Option<Table> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .quoting(quotes == Quotes::Hold)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut table = Table::default();
    let mut record = csv::StringRecord::new();
    let mut lines = Lines { text: text.as_bytes(), at: 0, row: 0 };
    while let Ok(true) = reader.read_record(&mut record) {
        let row = lines.row_at(record.position().map_or(0, csv::Position::byte));
        for (column, field) in record.iter().enumerate() {
            if quotes == Quotes::Hold && is_swallowed(field, separator) {
                return None;
            }
            if table.put(Place { row, column }, Cell::Text(field.to_owned())) == Room::Full {
                return Some(table);
            }
        }
    }
    Some(table)
}

/// Finds the row of a record: blank lines are rows of the sheet and no records.
struct Lines<'t> {
    text: &'t [u8],
    at: usize,
    row: usize,
}

impl Lines<'_> {
    /// The row of the record that begins at a byte, or behind blank lines there.
    fn row_at(&mut self, byte: u64) -> usize {
        let byte = usize::try_from(byte).unwrap_or(self.at).clamp(self.at, self.text.len());
        let blanks = self.text[byte..].iter().take_while(|letter| **letter == b'\n').count();
        let start = byte + blanks;
        let passed = &self.text[self.at..start];
        self.row += passed.iter().filter(|letter| **letter == b'\n').count();
        self.at = start;
        self.row
    }
}

/// Whether a field looks like several rows of a table.
fn is_swallowed(field: &str, separator: u8) -> bool {
    let many = |wanted: u8| field.bytes().filter(|byte| *byte == wanted).nth(1).is_some();
    many(b'\n') && many(separator)
}

/// The separator that Excel's own first line names ("sep=;"), and what stands behind that line.
fn named_separator(text: &str) -> (Option<u8>, &str) {
    let Some((first, rest)) = text.split_once('\n') else { return (None, text) };
    match first.trim_end().strip_prefix("sep=").map(str::as_bytes) {
        Some(&[separator]) if separator != b'"' => (Some(separator), rest),
        _ => (None, text),
    }
}

/// The separator that parts the first lines most evenly; of several the one that parts more.
fn sniffed(text: &str) -> u8 {
    let mut best = (0, b'\t');
    for separator in [b'\t', b';', b','] {
        let counts: Vec<usize> =
            text.lines().take(200).map(|line| count_outside_quotes(line, separator)).collect();
        let most = counts.iter().copied().max().unwrap_or(0);
        // Lines with nearly as many as any line has: a sentence with a comma is not one of them.
        let even = counts.iter().filter(|count| **count > 0 && **count * 2 >= most).count();
        let score = most.min(limits::COLUMNS) * even;
        // A tab is typed by nobody: one that parts anything is the separator.
        let score = if separator == b'\t' { score * 1000 } else { score };
        if score > best.0 {
            best = (score, separator);
        }
    }
    best.1
}

fn count_outside_quotes(line: &str, separator: u8) -> usize {
    let mut is_outside = true;
    let mut count = 0;
    for byte in line.bytes() {
        if byte == b'"' {
            is_outside = !is_outside;
        } else if byte == separator && is_outside {
            count += 1;
        }
    }
    count
}

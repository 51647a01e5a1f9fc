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
    let mut table = table_of(&text);
    if part.len() < bytes.len() {
        table.cuts.insert(Cut::Rows);
    }
    progress.reached(90);
    if table.is_empty() { Err(Fault::NothingInside) } else { Ok(table) }
}

fn table_of(text: &str) -> Table {
    let (named, text) = named_separator(text);
    let separator = named.unwrap_or_else(|| sniffed(text));
    // A quote that is never closed would swallow the rest of the text.
    let quotes = text.bytes().filter(|byte| *byte == b'"').count();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .quoting(quotes.is_multiple_of(2))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut table = Table::default();
    let mut record = csv::StringRecord::new();
    // Blank lines are no records; the line says in which row of the sheet a cell stands.
    while let Ok(true) = reader.read_record(&mut record) {
        let line = record.position().map_or(0, csv::Position::line);
        let row = usize::try_from(line.saturating_sub(1)).unwrap_or(usize::MAX);
        for (column, field) in record.iter().enumerate() {
            if table.put(Place { row, column }, Cell::Text(field.to_owned())) == Room::Full {
                return table;
            }
        }
    }
    table
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

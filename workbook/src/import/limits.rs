//! How much of a file is looked at. A report of a province has some hundred rows and some dozen
//! columns; whatever is far beyond that is cut off, and said to be.

/// The largest file that is read, in bytes.
pub(super) const FILE_BYTES: usize = 60 * 1024 * 1024;

/// The most that the parts of a workbook may unpack to together, in bytes.
pub(super) const UNPACKED_BYTES: u64 = 300 * 1024 * 1024;

/// The most that the parts may unpack to which are held in memory whole: the texts of a workbook.
pub(super) const TEXTS_BYTES: u64 = 80 * 1024 * 1024;

/// The most files that a workbook may consist of.
pub(super) const PARTS: usize = 20_000;

/// The most cells that the sheets of an OpenDocument workbook may span together: they are held in
/// memory before the first is looked at.
pub(super) const SPANNED_CELLS: u64 = 8_000_000;

/// The most of a text that is read, in bytes.
pub(super) const TEXT_BYTES: usize = 16 * 1024 * 1024;

/// Rows of a table.
pub(super) const ROWS: usize = 10_000;

/// Columns of a table.
pub(super) const COLUMNS: usize = 400;

/// Cells of a table.
pub(super) const CELLS: usize = 400_000;

/// Letters of a cell.
pub(super) const LETTERS: usize = 400;

/// Rows of a sheet that are looked at to find out which sheet holds a report.
pub(super) const ROWS_OF_A_GLANCE: usize = 80;

/// Sheets that are looked at to find out which one holds a report.
pub(super) const SHEETS_OF_A_GLANCE: usize = 24;

/// Sheets that are offered to be chosen from.
pub(super) const SHEETS_OFFERED: usize = 200;

/// Merged regions of a sheet that are minded.
pub(super) const MERGES: usize = 20_000;

//! Sheets of a workbook, through calamine: read one by one, and only as far as they are needed.

use super::archive::Content;
use super::old;
use crate::import::fault::Fault;
use crate::import::figures::of_float;
use crate::import::limits;
use crate::import::table::{Cell, Merge, Place, Room, Table};
use calamine::{
    Data, DataRef, Dimensions, ExcelDateTime, Ods, Reader, Sheet, SheetType, SheetVisible, Xls,
    XlsError, Xlsb, Xlsx, XlsxError,
};
use chrono::{Days, NaiveDate};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A workbook whose sheets can be read.
pub(crate) struct Workbook {
    book: Book,
    sheets: Vec<String>,
}

type Bytes = Cursor<Vec<u8>>;

enum Book {
    Xlsx(Xlsx<Bytes>),
    Xlsb(Xlsb<Bytes>),
    Xls(Xls<Bytes>),
    Ods(Ods<Bytes>),
}

/// How much of a sheet is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Its first rows, to see what it is about.
    Glance,
    /// All that is ever looked at, with merged regions.
    Whole,
}

impl Workbook {
    /// A workbook that is packed; its sizes have been looked at.
    ///
    /// # Errors
    /// Broken or locked.
    pub(super) fn packed(bytes: &[u8], content: Content) -> Result<Self, Fault> {
        let bytes = Cursor::new(bytes.to_vec());
        unbroken(|| Self::of(Self::unpacked(bytes, content)?))
    }

    fn unpacked(bytes: Bytes, content: Content) -> Result<Book, Fault> {
        Ok(match content {
            Content::Xlsx => Book::Xlsx(Xlsx::new(bytes).map_err(|error| match error {
                XlsxError::Password => Fault::Locked,
                _ => Fault::Broken,
            })?),
            Content::Xlsb => Book::Xlsb(Xlsb::new(bytes).map_err(|_| Fault::Broken)?),
            Content::Ods => Book::Ods(Ods::new(bytes).map_err(|error| match error {
                calamine::OdsError::Password => Fault::Locked,
                calamine::OdsError::CellLimitExceeded { .. } => Fault::UnpacksTooLarge,
                _ => Fault::Broken,
            })?),
        })
    }

    /// A workbook of Excel 97–2003, or a newer one that is locked.
    ///
    /// # Errors
    /// Broken or locked.
    pub(super) fn old(bytes: &[u8]) -> Result<Self, Fault> {
        if holds_a_locked_workbook(bytes) {
            return Err(Fault::Locked);
        }
        old::look(bytes)?;
        unbroken(|| {
            let book = Xls::new(Cursor::new(bytes.to_vec())).map_err(|error| match error {
                XlsError::Password => Fault::Locked,
                _ => Fault::Broken,
            })?;
            Self::of(Book::Xls(book))
        })
    }

    fn of(book: Book) -> Result<Self, Fault> {
        let all = match &book {
            Book::Xlsx(book) => book.sheets_metadata(),
            Book::Xlsb(book) => book.sheets_metadata(),
            Book::Xls(book) => book.sheets_metadata(),
            Book::Ods(book) => book.sheets_metadata(),
        };
        let tables = |sheet: &&Sheet| sheet.typ == SheetType::WorkSheet;
        let is_seen = |sheet: &&Sheet| sheet.visible == SheetVisible::Visible;
        // Hidden sheets come last: they are offered, and never taken by default before others.
        let seen = all.iter().filter(tables).filter(is_seen);
        let hidden = all.iter().filter(tables).filter(|sheet| !is_seen(sheet));
        let sheets: Vec<String> = seen.chain(hidden).map(|sheet| sheet.name.clone()).collect();
        if sheets.is_empty() { Err(Fault::NothingInside) } else { Ok(Self { book, sheets }) }
    }

    /// The names of its sheets: those that are seen, then the hidden ones.
    pub(crate) fn sheets(&self) -> &[String] {
        &self.sheets
    }

    /// Reads a sheet. A sheet that breaks off is read as far as it goes, unless nothing is there.
    ///
    /// # Errors
    /// Broken.
    pub(crate) fn read(&mut self, name: &str, extent: Extent) -> Result<Table, Fault> {
        unbroken(|| self.read_on(name, extent))
    }

    fn read_on(&mut self, name: &str, extent: Extent) -> Result<Table, Fault> {
        let rows = match extent {
            Extent::Glance => limits::ROWS_OF_A_GLANCE,
            Extent::Whole => limits::ROWS,
        };
        let mut table = Table::named(name);
        match &mut self.book {
            Book::Xlsx(book) => {
                let reader = book.worksheet_cells_reader(name);
                let mut cells = reader.map_err(|_| Fault::Broken)?;
                stream(&mut table, rows, || {
                    let cell = cells.next_cell().map_err(|_| Fault::Broken)?;
                    Ok(cell.map(|cell| (cell.get_position(), of_ref(cell.get_value()))))
                })?;
                drop(cells);
                if extent == Extent::Whole {
                    table.merge(
                        book.merge_cells_by_sheet_name(name).into_iter().flatten().map(merge),
                    );
                }
            }
            Book::Xlsb(book) => {
                let reader = book.worksheet_cells_reader(name);
                let mut cells = reader.map_err(|_| Fault::Broken)?;
                stream(&mut table, rows, || {
                    let cell = cells.next_cell().map_err(|_| Fault::Broken)?;
                    Ok(cell.map(|cell| (cell.get_position(), of_ref(cell.get_value()))))
                })?;
            }
            Book::Xls(book) => {
                let range = book.worksheet_range(name).map_err(|_| Fault::Broken)?;
                whole(&mut table, rows, &range)?;
                table.merge(book.merge_cells_by_sheet_name(name).into_iter().flatten().map(merge));
            }
            Book::Ods(book) => {
                let range = book.worksheet_range(name).map_err(|_| Fault::Broken)?;
                whole(&mut table, rows, &range)?;
            }
        }
        Ok(table)
    }
}

/// What calamine reads of a file that may be damaged in ways that it does not expect: then it
/// panics, which says no more than that the file is broken. In the browser, where a panic ends the
/// worker, the page says it.
fn unbroken<T>(read: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(Fault::Broken))
}

/// Whether the file is the wrapping of a workbook that was saved with a password: its one stream
/// has this name, in letters of two bytes.
fn holds_a_locked_workbook(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}

/// What a cell holds where it stands; nothing of an empty one.
type Found = ((u32, u32), Option<Cell>);

/// Puts cells into the table until there are no more, or no more room.
fn stream(
    table: &mut Table,
    rows: usize,
    mut next: impl FnMut() -> Result<Option<Found>, Fault>,
) -> Result<(), Fault> {
    loop {
        let found = match next() {
            Ok(Some(found)) => found,
            Ok(None) => return Ok(()),
            Err(fault) => return if table.is_empty() { Err(fault) } else { Ok(()) },
        };
        let ((row, column), Some(cell)) = found else { continue };
        let place = place((row, column));
        // Below a glance nothing is cut off: the sheet is read again if it is taken.
        let is_seen = rows < limits::ROWS && place.row >= rows;
        if is_seen || table.put(place, cell) == Room::Full {
            return Ok(());
        }
    }
}

fn whole(table: &mut Table, rows: usize, range: &calamine::Range<Data>) -> Result<(), Fault> {
    let start = range.start().unwrap_or_default();
    let mut used = range.used_cells();
    stream(table, rows, || {
        Ok(used.next().map(|(row, column, value)| {
            let at =
                |from: u32, by: usize| from.saturating_add(u32::try_from(by).unwrap_or(u32::MAX));
            ((at(start.0, row), at(start.1, column)), of_data(value))
        }))
    })
}

fn place((row, column): (u32, u32)) -> Place {
    let whole = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    Place { row: whole(row), column: whole(column) }
}

fn merge(region: Dimensions) -> Merge {
    Merge { first: place(region.start), last: place(region.end) }
}

fn of_ref(value: &DataRef<'_>) -> Option<Cell> {
    Some(match value {
        DataRef::Int(number) => Cell::Number((*number).into()),
        DataRef::Float(number) => Cell::Number(of_float(*number)?),
        DataRef::String(text) => Cell::Text(text.clone()),
        DataRef::SharedString(text) => Cell::Text((*text).to_owned()),
        DataRef::DateTime(moment) => of_moment(moment)?,
        DataRef::DateTimeIso(text) => of_iso(text),
        DataRef::DurationIso(text) => Cell::Text(text.clone()),
        DataRef::Error(error) => Cell::Error(error.to_string()),
        DataRef::Bool(_) | DataRef::Empty => return None,
    })
}

fn of_data(value: &Data) -> Option<Cell> {
    Some(match value {
        Data::Int(number) => Cell::Number((*number).into()),
        Data::Float(number) => Cell::Number(of_float(*number)?),
        Data::String(text) => Cell::Text(text.clone()),
        Data::DateTime(moment) => of_moment(moment)?,
        Data::DateTimeIso(text) => of_iso(text),
        Data::DurationIso(text) => Cell::Text(text.clone()),
        Data::Error(error) => Cell::Error(error.to_string()),
        Data::Bool(_) | Data::Empty => return None,
    })
}

/// A moment: the day it lies on, or the number of one that is no day.
fn of_moment(moment: &ExcelDateTime) -> Option<Cell> {
    let number = of_float(moment.as_f64())?;
    let day = if moment.is_datetime() { day_of_serial(number.trunc()) } else { None };
    Some(day.map_or(Cell::Number(number), Cell::Date))
}

/// The day that Excel counts by this number (1 January 1900 is 1, and 1900 had a 29 February).
pub(crate) fn day_of_serial(serial: rust_decimal::Decimal) -> Option<NaiveDate> {
    let days = u64::try_from(serial.trunc().mantissa()).ok().filter(|_| serial.scale() == 0)?;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))
}

fn of_iso(text: &str) -> Cell {
    let day = text.get(..10).and_then(|day| day.parse().ok());
    day.map_or_else(|| Cell::Text(text.to_owned()), Cell::Date)
}

//! LibreOffice, made to work out every formula anew.

use calamine::{Data, Reader, Xlsx};
use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Command;
use thads_workbook::export::Place;

/// Every sheet as text with commas, numbers in full.
const AS_TEXT: &str =
    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/// The cells of a workbook with something in them.
pub(super) struct Sheets(BTreeMap<Place, Data>);

impl Sheets {
    /// What stands in a cell.
    pub(super) fn at(&self, place: &Place) -> &Data {
        self.0.get(place).unwrap_or(&Data::Empty)
    }

    /// Every cell.
    pub(super) fn cells(&self) -> impl Iterator<Item = (&Place, &Data)> {
        self.0.iter()
    }
}

/// A workbook as it is in its file, with the values that were kept for its formulas.
pub(super) fn read(bytes: &[u8]) -> Sheets {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let mut cells = BTreeMap::new();
    for (sheet, range) in workbook.worksheets() {
        let (top, left) = range.start().unwrap_or_default();
        for (row, col, data) in range.used_cells() {
            let (row, col) = (top + row as u32, (left as usize + col) as u16);
            cells.insert(Place { sheet: sheet.clone(), row, col }, data.clone());
        }
    }
    Sheets(cells)
}

/// Has every formula of every workbook worked out anew, all in one go.
pub(super) fn recalculated(label: &str, books: &[&[u8]]) -> Vec<Sheets> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("office-{label}"));
    drop(fs::remove_dir_all(&folder));
    let (given, made) = (folder.join("given"), folder.join("made"));
    fs::create_dir_all(&given).expect("a folder");
    let files: Vec<PathBuf> =
        (0..books.len()).map(|index| given.join(format!("b{index}.xlsx"))).collect();
    for (file, bytes) in files.iter().zip(books) {
        fs::write(file, bytes).expect("a file");
    }
    let profile = folder.join("profile");
    set_up(&profile);
    let output = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to", AS_TEXT, "--outdir"])
        .arg(&made)
        .args(&files)
        .output()
        .expect("LibreOffice is needed: apt-get install libreoffice-calc-nogui");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let all = (0..books.len()).map(|index| sheets_of(&made, index)).collect();
    drop(fs::remove_dir_all(&folder));
    all
}

/// A profile of its own in which the values kept in a file are never trusted.
fn set_up(profile: &Path) {
    let user = profile.join("user");
    fs::create_dir_all(&user).expect("a folder");
    let settings = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"#;
    fs::write(user.join("registrymodifications.xcu"), settings).expect("a file");
}

/// The sheets of a workbook, each in a file named after both.
fn sheets_of(folder: &Path, index: usize) -> Sheets {
    let prefix = format!("b{index}-");
    let mut cells = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("what LibreOffice made") {
        let path = entry.expect("a file").path();
        let name = path.file_stem().and_then(|name| name.to_str()).expect("a name");
        let Some(sheet) = name.strip_prefix(&prefix) else { continue };
        let mut rows = csv::ReaderBuilder::new();
        let rows = rows.has_headers(false).flexible(true).from_path(&path).expect("a sheet");
        for record in rows.into_records() {
            let record = record.expect("a row");
            // The reader passes empty lines over, so that rows are told by their line.
            let row = record.position().map_or(0, |at| at.line() - 1) as u32;
            for (col, text) in record.iter().enumerate() {
                let place = Place { sheet: sheet.to_owned(), row, col: col as u16 };
                cells.insert(place, value(text));
            }
        }
    }
    assert!(!cells.is_empty(), "LibreOffice made nothing of workbook {index}");
    Sheets(cells)
}

/// A value as it is written in text: "82.8%" is 0.828.
fn value(text: &str) -> Data {
    let percent = text.strip_suffix('%').and_then(|number| number.parse::<f64>().ok());
    match (text.parse::<f64>(), percent) {
        _ if text.is_empty() => Data::Empty,
        (Ok(number), _) => Data::Float(number),
        (_, Some(percent)) => Data::Float(percent / 100.0),
        _ => Data::String(text.to_owned()),
    }
}

//! LibreOffice, made to work out every formula anew.

use calamine::{Data, Range, Reader, Xlsx};
use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Command;
use thads_workbook::export::Place;

/// What a program for workbooks makes of one.
pub(super) struct Recalculated(BTreeMap<String, Range<Data>>);

impl Recalculated {
    /// What stands in a cell.
    pub(super) fn at(&self, place: &Place) -> &Data {
        let sheet = self.0.get(&place.sheet).unwrap_or_else(|| panic!("no sheet {}", place.sheet));
        sheet.get_value((place.row, u32::from(place.col))).unwrap_or(&Data::Empty)
    }

    /// Every cell of every sheet.
    pub(super) fn cells(&self) -> impl Iterator<Item = (Place, &Data)> {
        self.0.iter().flat_map(|(sheet, range)| {
            let (top, left) = range.start().unwrap_or_default();
            range.used_cells().map(move |(row, col, data)| {
                let (row, col) = (top + row as u32, left as u16 + col as u16);
                (Place { sheet: sheet.clone(), row, col }, data)
            })
        })
    }
}

/// The sheets of a workbook as they are in the file.
pub(super) fn read(bytes: Vec<u8>) -> Recalculated {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    Recalculated(workbook.worksheets().into_iter().collect())
}

/// Has every formula of every workbook worked out anew, all in one go.
pub(super) fn recalculated(label: &str, books: &[(String, Vec<u8>)]) -> Vec<Recalculated> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("office-{label}"));
    drop(fs::remove_dir_all(&folder));
    let (given, made) = (folder.join("given"), folder.join("made"));
    fs::create_dir_all(&given).expect("a folder");
    let files: Vec<PathBuf> =
        books.iter().map(|(name, _)| given.join(format!("{name}.xlsx"))).collect();
    for (file, (_, bytes)) in files.iter().zip(books) {
        fs::write(file, bytes).expect("a file");
    }
    let profile = folder.join("profile");
    set_up(&profile);
    let output = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir"])
        .arg(&made)
        .args(&files)
        .output()
        .expect("LibreOffice is needed: apt-get install libreoffice-calc-nogui");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let read_back = |(name, _): &(String, Vec<u8>)| {
        let made = made.join(format!("{name}.xlsx"));
        read(fs::read(&made).unwrap_or_else(|error| panic!("{}: {error}", made.display())))
    };
    let all = books.iter().map(read_back).collect();
    drop(fs::remove_dir_all(&folder));
    all
}

/// A profile of its own in which the values kept in a file are never trusted.
fn set_up(profile: &Path) {
    let user = profile.join("user");
    fs::create_dir_all(&user).expect("a folder");
    let settings = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"#;
    fs::write(user.join("registrymodifications.xcu"), settings).expect("a file");
}

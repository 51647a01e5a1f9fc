//! Changes cells of a workbook as a user would.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use thads_workbook::export::Place;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What is typed into a cell.
#[derive(Clone, Debug)]
pub(super) enum Typed {
    Number(f64),
    Text(&'static str),
    Nothing,
}

/// The files inside a workbook.
pub(super) fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let mut content = Vec::new();
        part.read_to_end(&mut content).expect("its content");
        let name = part.name().expect("a name").into_owned();
        parts.insert(name, content);
    }
    parts
}

/// The text of a sheet inside a workbook, with the name of its file.
pub(super) fn sheet(parts: &BTreeMap<String, Vec<u8>>, name: &str) -> (String, String) {
    let text = |part: &str| String::from_utf8(parts[part].clone()).expect("text");
    let escaped = name.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let workbook = text("xl/workbook.xml");
    let sheets = workbook.split("<sheet ").skip(1);
    let wanted = format!("name=\"{}\"", escaped.replace('"', "&quot;"));
    let at = sheets.clone().position(|sheet| sheet.starts_with(&wanted)).expect(name);
    let part = format!("xl/worksheets/sheet{}.xml", at + 1);
    let content = text(&part);
    (part, content)
}

/// "B5".
pub(super) fn name_of(place: &Place) -> String {
    rust_xlsxwriter::utility::row_col_to_cell(place.row, place.col)
}

/// Where a cell stands in the text of a sheet: all of its element.
pub(super) fn element<'s>(sheet: &'s str, cell: &str) -> &'s str {
    let start = sheet.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("no cell {cell}"));
    let rest = &sheet[start..];
    let opened = rest.find('>').expect("an element") + 1;
    if rest[..opened].ends_with("/>") {
        return &rest[..opened];
    }
    &rest[..rest.find("</c>").expect("its end") + 4]
}

/// The workbook with other values in some cells.
pub(super) fn changed(bytes: &[u8], changes: &[(Place, Typed)]) -> Vec<u8> {
    let mut parts = parts(bytes);
    for (place, typed) in changes {
        let (part, text) = sheet(&parts, &place.sheet);
        let name = name_of(place);
        let old = element(&text, &name);
        assert!(!old.contains("<f>"), "{name} of {} is worked out", place.sheet);
        let style = old.split(" s=\"").nth(1).and_then(|rest| rest.split('"').next());
        let style = style.expect("a format");
        let new = match typed {
            Typed::Number(number) => format!("<c r=\"{name}\" s=\"{style}\"><v>{number}</v></c>"),
            Typed::Text(text) => {
                format!("<c r=\"{name}\" s=\"{style}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
            }
            Typed::Nothing => format!("<c r=\"{name}\" s=\"{style}\"/>"),
        };
        parts.insert(part, text.replacen(old, &new, 1).into_bytes());
    }
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (part, content) in parts {
        archive.start_file(part, SimpleFileOptions::default()).expect("a part");
        archive.write_all(&content).expect("its content");
    }
    archive.finish().expect("an archive").into_inner()
}

//! Files that are broken, huge, locked, or no tables: a clear message, and never a changed plan.

use super::made::{form_of_cases, put, rows, saved, sheet};
use super::{Desk, assert_report, change, choice, read, said};
use rust_xlsxwriter::Workbook;
use std::io::Write;
use thads_planner::lang::Lang;
use zip::write::{SimpleFileOptions, ZipWriter};

/// Asserts that a file is refused, in both languages, with what happened and what to do.
#[track_caller]
fn assert_refused(name: &str, bytes: &[u8], vi: &str) {
    let vietnamese = read(name, bytes);
    assert!(vietnamese.changes.is_empty());
    let text = said(&vietnamese);
    assert!(text.contains(vi), "{text}");
    assert!(text.contains("Kế hoạch không thay đổi."), "{text}");
    assert!(text.lines().count() >= 3, "nothing to do: {text}");
    let english = Desk { lang: Lang::En, ..Desk::new() }.read(name, bytes);
    let text = said(&english);
    assert!(text.contains("The plan was not changed."), "{text}");
    assert_ne!(said(&vietnamese).lines().next(), text.lines().next());
}

/// A packed file of these parts.
fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(bytes).expect("a part");
    }
    writer.finish().expect("a file").into_inner()
}

#[test]
fn nothing_at_all() {
    assert_refused("x.xlsx", b"", "trống");
    assert_refused("dan.txt", b" \n\t\r\n", "trống");
    assert_refused("x.csv", b";;;\n;;;\n", "không có số liệu nào");
}

#[test]
fn a_file_beyond_the_limit_is_refused_and_one_within_it_is_read() {
    let line = b"Chi c\xe1\xbb\xa5c;1250;890\n";
    let mut text = "Tên đơn vị;Có điều kiện;Xong\n".as_bytes().to_vec();
    text.extend(line.iter().copied().cycle().take(50 * 1024 * 1024));
    let intake = read("lon.csv", &text);
    assert_eq!(change(&intake, "report.cases.enforceable").as_deref(), Some("1250"));
    assert!(said(&intake).contains("nhiều nhất 10.000 dòng"), "{}", said(&intake).len());
    text.extend(line.iter().copied().cycle().take(11 * 1024 * 1024));
    assert_refused("lon.csv", &text, "chỉ đọc tệp đến 60 MB");
}

/// A workbook with so many blanks in a part, whose directory states the size that is given.
fn bomb(part: &str, blanks: usize, stated: u32) -> Vec<u8> {
    let text = vec![b' '; blanks];
    let mut bomb = packed(&[("xl/workbook.xml", b"<workbook/>"), (part, &text)]);
    let real = u32::try_from(blanks).expect("a size").to_le_bytes();
    let places: Vec<usize> = (0..bomb.len() - 4).filter(|at| bomb[*at..*at + 4] == real).collect();
    assert!(!places.is_empty());
    for at in places {
        bomb[at..at + 4].copy_from_slice(&stated.to_le_bytes());
    }
    bomb
}

#[test]
fn a_workbook_that_unpacks_to_gigabytes_is_refused_by_its_directory() {
    let bomb = bomb("xl/worksheets/sheet1.xml", 1 << 20, 3 << 30);
    assert_refused("bom.xlsx", &bomb, "khi bung ra quá lớn");
}

#[test]
fn a_workbook_that_lies_about_its_size_is_refused_when_it_unpacks() {
    // More than is kept, behind a size that would be: unpacked piece by piece, nothing is kept.
    let bomb = bomb("xl/sharedStrings.xml", 81 << 20, 1000);
    assert!(bomb.len() < 1 << 20);
    let text = said(&read("bom.xlsx", &bomb));
    let refused = ["khi bung ra quá lớn", "hỏng"].iter().any(|word| text.contains(word));
    assert!(refused, "{text}");
}

#[test]
fn few_bytes_of_an_open_document_that_stand_for_millions_of_cells_are_refused() {
    let content = r#"<office:document-content><office:body><office:spreadsheet>
        <table:table table:name="A"><table:table-row table:number-rows-repeated="1000000">
        <table:table-cell table:number-columns-repeated="1000" office:value-type="float"
        office:value="1"/></table:table-row></table:table>
        </office:spreadsheet></office:body></office:document-content>"#;
    let mimetype = b"application/vnd.oasis.opendocument.spreadsheet";
    let bomb = packed(&[("mimetype", mimetype), ("content.xml", content.as_bytes())]);
    assert_refused("bom.ods", &bomb, "khi bung ra quá lớn");
}

#[test]
fn what_is_no_table_is_named() {
    assert_refused("bao-cao.xlsx", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "tệp PDF");
    assert_refused("anh.xlsx", b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01", "tệp ảnh");
    assert_refused("b.xls", b"<html><table><tr><td>1</td></tr></table></html>", "trang web");
    assert_refused("b.xls", b"<?xml version=\"1.0\"?><Workbook/>", "XML");
    assert_refused("b.docx", &packed(&[("word/document.xml", b"<w/>")]), "văn bản Word");
    assert_refused("b.zip", &packed(&[("readme.txt", b"hello")]), "tệp nén");
    let noise: Vec<u8> =
        (0..5000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    assert_refused("b.csv", &noise, "không phải bảng tính");
}

#[test]
fn a_workbook_with_a_password_is_said_to_have_one() {
    // What Excel writes: a compound file whose one stream is the encrypted package.
    let mut locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    locked.resize(1024, 0);
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    locked.resize(4096, 0);
    assert_refused("khoa.xlsx", &locked, "có mật khẩu");
    let broken = &locked[..700];
    assert_refused("hong.xls", broken, "hỏng");
}

#[test]
fn a_workbook_that_was_cut_off_is_said_to_be_broken() {
    let whole = sheet("Biểu 06", form_of_cases);
    for part in [40, 400, whole.len() / 2, whole.len() - 30] {
        assert_refused("cut.xlsx", &whole[..part], "hỏng");
    }
}

#[test]
fn empty_sheets_and_sheets_without_a_report() {
    assert_refused("x.xlsx", &sheet("Trống", |_| {}), "các trang đều trống");
    let shopping = sheet("Mua sắm", |sheet| rows(sheet, 0, &[&["Bút", "5"], &["Giấy", "10"]]));
    assert_refused("x.xlsx", &shopping, "Không nhận ra báo cáo nào trong trang “Mua sắm”");
    assert_refused("x.txt", "Xin chào các đồng chí".as_bytes(), "Không nhận ra báo cáo nào");
}

#[test]
fn a_workbook_with_a_thousand_sheets() {
    let mut book = Workbook::new();
    for number in 0..1000 {
        let sheet = book.add_worksheet().set_name(format!("Trang {number}")).expect("a name");
        put(sheet, 0, 0, "Bìa");
        if number == 3 || number == 900 {
            form_of_cases(sheet);
        }
    }
    let bytes = saved(book);
    let intake = read("nghin.xlsx", &bytes);
    let offered = choice(&intake, "import.sheet").expect("a choice");
    assert_eq!((offered.chosen.as_str(), offered.options.len()), ("Trang 3", 200));
    assert_eq!(offered.label, "Trang (trong 1000 trang, liệt kê 200)");
    assert!(!intake.changes.is_empty());
    // One that is not listed can still be the one that is chosen.
    let far = Desk::new().choosing("import.sheet", "Trang 900").read("nghin.xlsx", &bytes);
    assert_eq!(choice(&far, "import.sheet").map(|c| c.chosen.as_str()), Some("Trang 900"));
    assert!(!far.changes.is_empty());
}

#[test]
fn a_table_as_wide_as_excel_and_a_cell_of_a_megabyte() {
    let wide = sheet("Rộng", |sheet| {
        rows(sheet, 0, &[&["Có điều kiện", "Xong"], &["1250", "890"]]);
        for column in 2..16_384 {
            put(sheet, 0, column, "Có điều kiện");
            put(sheet, 1, column, "7");
        }
    });
    let intake = read("rong.xlsx", &wide);
    assert!(said(&intake).contains("chỉ xem 400 cột đầu"), "{}", said(&intake));
    assert_eq!(change(&intake, "report.cases.finished").as_deref(), Some("890"));
    let text = format!(
        "{}\tb\nCó điều kiện\tXong\t{}\n1250\t890\t{}\n",
        "a".repeat(1 << 20),
        "ọ".repeat(1 << 20),
        "9".repeat(1 << 20)
    );
    let intake = read("dai.txt", text.as_bytes());
    assert_report(&intake, "cases", &[("enforceable", "1250"), ("finished", "890")]);
    assert!(said(&intake).contains("chỉ đọc 400 chữ đầu"));
    assert!(said(&intake).len() < 5000);
}

#[test]
fn a_sheet_far_below_and_far_right_takes_no_memory() {
    let bytes = sheet("Xa", |sheet| {
        rows(sheet, 0, &[&["Có điều kiện", "Xong"], &["1250", "890"]]);
        put(sheet, 1_048_575, 16_383, "5");
    });
    let intake = read("xa.xlsx", &bytes);
    assert_report(&intake, "cases", &[("enforceable", "1250"), ("finished", "890")]);
    assert!(said(&intake).contains("nhiều nhất 10.000 dòng"), "{}", said(&intake));
}

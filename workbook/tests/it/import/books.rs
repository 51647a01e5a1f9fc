//! Workbooks of other kinds, as LibreOffice saved them (`tests/tables`), are read as the XLSX is.

use super::made::{form_of_cases, sheet};
use super::{Desk, assert_report, change, read, report, said};

const XLS: &[u8] = include_bytes!("../../tables/bieu-06.xls");
const ODS: &[u8] = include_bytes!("../../tables/bieu-06.ods");

#[test]
fn the_same_form_says_the_same_in_every_kind_of_workbook() {
    let wanted = read("bieu-06.xlsx", &sheet("Biểu 06", form_of_cases));
    for (name, bytes) in [("bieu-06.xls", XLS), ("bieu-06.ods", ODS)] {
        let intake = read(name, bytes);
        assert_eq!(report(&intake, "cases"), report(&wanted, "cases"), "{name}\n{}", said(&intake));
        assert_eq!(change(&intake, "as_of"), change(&wanted, "as_of"));
        assert!(said(&intake).contains("Biểu 06!J11 + Biểu 06!K11"), "{}", said(&intake));
        assert!(!said(&intake).contains("lệch"), "{}", said(&intake));
        let row = Desk::new().choosing("import.row", "12").read(name, bytes);
        assert_eq!(change(&row, "report.cases.enforceable").as_deref(), Some("800"));
    }
    // The name says nothing: what is in the file does.
    let misnamed = read("bieu-06.csv", XLS);
    assert_eq!(misnamed.changes, read("bieu-06.xls", XLS).changes);
}

#[test]
fn other_workbooks_that_are_broken_are_said_to_be() {
    for bytes in [XLS, ODS] {
        for part in [600, bytes.len() / 2, bytes.len() - 200] {
            let intake = read("x", &bytes[..part]);
            if !intake.changes.is_empty() {
                // A table that is whole although the end of its file is missing.
                assert_eq!(report(&intake, "cases").len(), 8, "{}", said(&intake));
            }
        }
    }
    assert_report(&read("x.xls", &XLS[..600]), "cases", &[]);
}

#[test]
fn two_cells_far_apart_in_an_old_workbook_do_not_take_all_memory() {
    // The records of texts (kind 0xfd, length 10): the last is moved to the last row and column.
    let mut far = XLS.to_vec();
    let texts: Vec<usize> =
        (0..far.len() - 8).filter(|at| far[*at..*at + 4] == [0xfd, 0x00, 0x0a, 0x00]).collect();
    let last = *texts.last().expect("a text");
    far[last + 4..last + 8].fill(0xff);
    let intake = read("xa.xls", &far);
    assert!(intake.changes.is_empty());
    assert!(said(&intake).contains("khi bung ra quá lớn"), "{}", said(&intake));
}

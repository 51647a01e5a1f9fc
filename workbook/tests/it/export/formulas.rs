//! Texts of a plan are never formulas, commands or links of the workbook, whatever they begin with.

use super::cells::parts;
use super::{book, parsed};
use calamine::{Data, Reader, Xlsx};
use std::io::Cursor;
use thads_planner::lang::Lang;

/// How texts begin that a program for workbooks, or what it is pasted into, may run.
const BEGINNINGS: [&str; 7] = [
    "=cmd|' /C calc'!A0",
    "+1+cmd|' /C calc'!A0",
    "-1-2",
    "@SUM(1+1)",
    "\\t=1+1",
    "\\r=1+1",
    "=HYPERLINK(\\\"https://example.org/\\\",\\\"a\\\")",
];

/// The texts of the full plan, each in another field.
const TEXTS: [&str; 9] = [
    "Thi hành án dân sự mẫu",
    "Mọi trường của tệp kế hoạch.",
    "Mọi thứ",
    "Giữ nguyên",
    "Cao điểm",
    "Bão",
    "Miễn giảm",
    "A",
    "B",
];

/// The full plan with every text replaced by a payload, each with a number of its own.
fn plan_of(payload: &str) -> String {
    let mut plan = include_str!("../../../../model/tests/it/full.plan.json").to_owned();
    for (number, text) in TEXTS.iter().enumerate() {
        let quoted = format!(": \"{text}\"");
        assert!(plan.contains(&quoted), "{text:?} is not in the full plan");
        plan = plan.replace(&quoted, &format!(": \"{payload} {number}\""));
    }
    plan
}

#[test]
fn texts_are_never_formulas_nor_links() {
    for payload in BEGINNINGS {
        let bytes = book(&parsed(&plan_of(payload)), Lang::Vi).bytes;
        let parts = parts(&bytes);
        for (name, part) in &parts {
            let text = String::from_utf8_lossy(part);
            assert!(!text.contains("<hyperlink"), "{payload:?}: a link in {name}");
            assert!(!name.contains("externalLink"), "{payload:?}: {name}");
            for formula in text.split("<f>").skip(1) {
                let formula = formula.split("</f>").next().unwrap_or_default();
                let harmful = ["cmd|", "HYPERLINK", "DDE("].iter().any(|it| formula.contains(it));
                // The name of a sheet may be one: between quotes it is only a name.
                let outside: String = formula.split('\'').step_by(2).collect();
                assert!(!harmful || !outside.contains("cmd|"), "{payload:?} in {name}: {formula}");
                assert!(!outside.contains("HYPERLINK"), "{payload:?} in {name}: {formula}");
            }
        }
        expect_as_text(&bytes, payload);
    }
}

/// Every text of the plan stands in a cell, as it is.
fn expect_as_text(bytes: &[u8], payload: &str) {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).expect("a workbook");
    let mut found = [false; TEXTS.len()];
    let wanted = payload.replace("\\t", "\t").replace("\\r", "\r").replace("\\\"", "\"");
    for (_, sheet) in book.worksheets() {
        for (_, _, cell) in sheet.used_cells() {
            let Data::String(text) = cell else { continue };
            for (number, found) in found.iter_mut().enumerate() {
                *found |= text.trim() == format!("{} {number}", wanted.trim());
            }
        }
    }
    assert!(found.iter().all(|it| *it), "{payload:?}: found {found:?}");
}

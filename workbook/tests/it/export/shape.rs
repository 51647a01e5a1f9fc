//! What may be edited, what is text, what sheets are called, and what is refused.

use super::agreement::projected;
use super::cells::{element, name_of, parts, sheet};
use super::compare::compare;
use super::office::read;
use super::{Stamp, book, export, full, parsed};
use calamine::{Data, Reader, Xlsx};
use std::collections::BTreeSet;
use std::io::Cursor;
use thads_model::file::Json;
use thads_planner::lang::Lang;

/// The value of an attribute.
fn attribute<'e>(element: &'e str, name: &str) -> Option<&'e str> {
    element.split(&format!(" {name}=\"")).nth(1)?.split('"').next()
}

/// The formats of a workbook in which a cell is not locked, by their number.
fn unlocked_formats(styles: &str) -> BTreeSet<usize> {
    let formats = styles.split("<cellXfs").nth(1).and_then(|rest| rest.split("</cellXfs>").next());
    let formats = formats.expect("formats").split("<xf ").skip(1).enumerate();
    let unlocked = formats.filter(|(_, format)| format.contains("locked=\"0\""));
    unlocked.map(|(index, _)| index).collect()
}

fn is_unlocked(cell: &str, unlocked: &BTreeSet<usize>) -> bool {
    let format = attribute(cell, "s").and_then(|format| format.parse().ok());
    format.is_some_and(|format: usize| unlocked.contains(&format))
}

#[test]
fn inputs_may_be_edited_and_what_is_worked_out_may_not() {
    let book = book(&full(), Lang::Vi);
    let parts = parts(&book.bytes);
    let text = |part: &str| String::from_utf8(parts[part].clone()).expect("text");
    let unlocked = unlocked_formats(&text("xl/styles.xml"));
    assert!(!unlocked.is_empty());
    for (path, place) in &book.inputs {
        let (_, text) = sheet(&parts, &place.sheet);
        let cell = element(&text, &name_of(place));
        assert!(is_unlocked(cell, &unlocked), "{path} is locked: {cell}");
        assert!(!cell.contains("<f>"), "{path} is worked out: {cell}");
    }
    for (path, place) in &book.results {
        let (_, text) = sheet(&parts, &place.sheet);
        let cell = element(&text, &name_of(place));
        assert!(cell.contains("<f>"), "{path} is pasted: {cell}");
    }
    for part in parts.keys().filter(|part| part.starts_with("xl/worksheets/sheet")) {
        let text = text(part);
        assert!(text.contains("<sheetProtection sheet=\"1\""), "{part} is not protected");
        assert!(!text.contains("password="), "{part} has a password");
        for cell in text.split("<c").skip(1).filter(|cell| cell.starts_with(" r=")) {
            let cell = cell.split("</c>").next().unwrap_or_default();
            assert!(!(cell.contains("<f>") && is_unlocked(cell, &unlocked)), "{part}: {cell}");
        }
    }
}

#[test]
fn every_input_of_the_method_stands_in_the_workbook() {
    let book = book(&full(), Lang::Vi);
    for path in [
        "unit",
        "as_of",
        "targets.cases.rate",
        "targets.money.rule",
        "report.money.published_rate",
        "staff.officers_so_far",
        "season[11]",
        "holidays[0]",
        "extra_workdays[0]",
        "scenarios[0].targets.money.rate",
        "scenarios[0].pace",
        "scenarios[0].disruptions[0].recovery_loss",
        "scenarios[0].staff_moves[0].handover_days",
        "scenarios[0].cases.stuck_share_out",
        "scenarios[0].money.matters_received",
        "scenarios[0].events[0].money.finished",
        "scenarios[0].matters[0].officer_days[0].days",
        "scenarios[0].matters[0].dated.month",
        "scenarios[0].matters[1].auction.rounds",
        // A row for one more.
        "scenarios[1].overtime[0].hours",
    ] {
        assert!(book.inputs.contains_key(path), "{path}");
    }
}

#[test]
fn programs_that_do_not_calculate_show_the_figures_of_the_engine() {
    let book = book(&full(), Lang::En);
    let kept = read(&book.bytes);
    for (index, expected) in projected(&full()).iter().enumerate() {
        let (differences, compared) = compare(&kept, &book.results, index, expected, Lang::En);
        assert!(differences.is_empty(), "{differences:#?}");
        assert!(compared > 40, "{compared}");
    }
}

#[test]
fn the_guide_shows_code_version_and_time_and_where_figures_come_from() {
    let kept = read(&book(&full(), Lang::Vi).bytes);
    for text in ["0A1B-2C3D", "2026-11-22T10:05", "giả định", "Nhân sự › Chấp hành viên"]
    {
        let stands = |(_, data): (_, &Data)| matches!(data, Data::String(cell) if cell == text);
        assert!(kept.cells().any(stands), "{text}");
    }
}

#[test]
fn what_looks_like_a_formula_in_a_plan_stays_a_text() {
    let texts = [
        ("unit", "=1+1"),
        ("scenarios[0].campaigns[0].name", "+1"),
        ("scenarios[0].disruptions[0].name", "{=1+1}"),
        ("scenarios[0].events[0].name", "http://example.org"),
        ("scenarios[0].matters[0].name", "=cmd|' /C calc'!A0"),
        ("note", "@SUM(A1)"),
        ("scenarios[0].name", "=HYPERLINK(\"http://x\",\"y\")"),
        ("scenarios[1].name", "-2+3"),
    ];
    let mut file = full();
    for (path, text) in texts {
        *file.at_mut(path).expect(path) = Json::text(text);
    }
    let book = book(&file, Lang::Vi);
    let kept = read(&book.bytes);
    let stands = |text: &str| kept.cells().any(|(_, data)| *data == Data::String(text.to_owned()));
    for (path, text) in texts {
        assert!(stands(text), "{path}");
        if let Some(place) = book.inputs.get(path) {
            assert_eq!(kept.at(place), &Data::String(text.to_owned()), "{path}");
        }
    }
    for (part, content) in parts(&book.bytes) {
        let text = String::from_utf8_lossy(&content).into_owned();
        assert!(!text.contains("<hyperlink"), "{part} has a link");
        for formula in text.split("<f>").skip(1) {
            let formula = formula.split("</f>").next().unwrap_or_default();
            for foreign in ["HYPERLINK", "cmd|", "=1+1", "SUM(A1)"] {
                assert!(!formula.contains(foreign), "{part}: {formula}");
            }
        }
    }
}

#[test]
fn sheets_have_names_that_every_program_takes() {
    let long = "ệ".repeat(60);
    let wide = "𝄞".repeat(20);
    let names = [
        "Danh sách",
        "a/b\\c?d*e[f]g:h!i",
        "'quoted'",
        &long,
        &wide,
        "line\nbreak\u{0}\u{ffff}",
        "history",
        "DANH SÁCH",
        "   ",
    ];
    let mut file = full();
    let scenarios = names.map(|name| Json::object([("name", Json::text(name))]));
    *file.at_mut("scenarios").expect("a list") = Json::List(scenarios.to_vec());
    let book = book(&file, Lang::Vi);
    let workbook: Xlsx<_> = Xlsx::new(Cursor::new(&book.bytes[..])).expect("a workbook");
    let sheets = workbook.sheet_names();
    assert_eq!(sheets.len(), 3 + 2 * names.len());
    let different: BTreeSet<String> = sheets.iter().map(|name| name.to_lowercase()).collect();
    assert_eq!(different.len(), sheets.len(), "{sheets:?}");
    for name in sheets {
        assert!((1..=31).contains(&name.encode_utf16().count()), "{name:?}");
        assert!(!name.contains(['[', ']', ':', '*', '?', '/', '\\', '\'']), "{name:?}");
        assert!(!name.chars().any(char::is_control), "{name:?}");
    }
}

#[test]
fn an_english_workbook_has_no_vietnamese_sentence() {
    let mut file = parsed(include_str!("../../../../model/tests/it/small.plan.json"));
    for (path, text) in [("unit", "Unit"), ("scenarios[0].name", "As it is")] {
        *file.at_mut(path).expect(path) = Json::text(text);
    }
    for (place, data) in read(&book(&file, Lang::En).bytes).cells() {
        let Data::String(text) = data else { continue };
        let vietnamese = text.chars().any(|c| ('\u{1ea0}'..='\u{1ef9}').contains(&c));
        assert!(!vietnamese, "{place:?}: {text}");
    }
}

#[test]
fn a_long_note_is_kept_whole() {
    let mut file = full();
    let note = "Ghi chú, ".repeat(9_000);
    *file.at_mut("note").expect("a note") = Json::text(&*note);
    let kept = read(&book(&file, Lang::Vi).bytes);
    let parts = kept.cells().filter_map(|(_, data)| match data {
        Data::String(text) if text.contains("Ghi chú, Ghi chú") => Some(&**text),
        _ => None,
    });
    assert_eq!(parts.collect::<String>(), note);
}

#[test]
fn a_plan_too_large_for_a_workbook_is_refused_in_words() {
    let entry = r#"{"from": 1, "to": 12, "hours": "1"}"#;
    let overtime = vec![entry; 1_000].join(",");
    let named = |number: usize| format!(r#"{{"name": "{number}", "overtime": [{overtime}]}}"#);
    let scenarios: Vec<String> = (0..40).map(named).collect();
    let mut file = full();
    *file.at_mut("scenarios").expect("a list") = parsed(&format!("[{}]", scenarios.join(",")));
    let refused = |lang| export::workbook(&file, &Stamp::default(), lang).expect_err("too large");
    assert!(refused(Lang::Vi).contains("quá lớn"), "{}", refused(Lang::Vi));
    assert!(refused(Lang::En).contains("too large"), "{}", refused(Lang::En));
    assert!(export::workbook(&parsed("{}"), &Stamp::default(), Lang::Vi).is_err());
}

#[test]
fn the_same_plan_makes_the_same_file() {
    assert_eq!(book(&full(), Lang::Vi).bytes, book(&full(), Lang::Vi).bytes);
}

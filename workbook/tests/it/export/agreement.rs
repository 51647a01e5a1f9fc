//! The workbook of a plan says what the engine says: of the published vectors, of a plan with every
//! field, and of plans made up at random.

use super::compare::compare;
use super::office::{Sheets, recalculated};
use super::{book, full, parsed, plans};
use calamine::Data;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use thads_model::file::{self, Json};
use thads_model::{engine, result};
use thads_planner::lang::Lang;
use thads_workbook::export::Book;

/// The vectors there are; one that got lost must not pass for one that holds.
const VECTORS: usize = 42;

/// The line of months in which nothing is left to close.
const CLOSED: &str = "closable_exhausted";

/// Plans made up at random.
const MADE_UP: usize = 40;

/// The published vectors: name, plan, and a result for each scenario.
fn vectors() -> Vec<(String, Json, Vec<Json>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../model/tests/vectors");
    let entries = fs::read_dir(&folder).expect("the vectors");
    let mut names: Vec<String> = entries
        .filter_map(|entry| {
            let name = entry.expect("a file").file_name().into_string().expect("a name");
            name.strip_suffix(".plan.json").map(str::to_owned)
        })
        .collect();
    names.sort();
    let text = |name: &str| fs::read_to_string(folder.join(name)).expect(name);
    let vector = |name: String| {
        let plan = parsed(&text(&format!("{name}.plan.json")));
        let expected = text(&format!("{name}.expected.jsonl")).lines().map(parsed).collect();
        (name, plan, expected)
    };
    names.into_iter().map(vector).collect()
}

/// What the engine says of each scenario.
pub(super) fn projected(file: &Json) -> Vec<Json> {
    let plan = file::read(file).unwrap_or_else(|problems| panic!("{problems:#?}\n{file}"));
    let outlooks = engine::project_all(&plan).expect("small enough");
    let printed = plan.scenarios.iter().zip(&outlooks);
    printed
        .map(|(scenario, outlook)| parsed(&result::json(scenario, outlook).to_string()))
        .collect()
}

/// A plan file with what is expected of each scenario, and its workbook.
pub(super) struct Case {
    pub(super) name: String,
    pub(super) book: Book,
    pub(super) expected: Vec<Json>,
    pub(super) lang: Lang,
}

/// Holds all workbooks against what is expected of them.
pub(super) fn hold(label: &str, cases: &[Case]) {
    let books: Vec<&[u8]> = cases.iter().map(|case| &*case.book.bytes).collect();
    let mut faults = BTreeMap::new();
    let mut figures = 0;
    for (case, sheets) in cases.iter().zip(recalculated(label, &books)) {
        for (index, expected) in case.expected.iter().enumerate() {
            let (mut differences, compared) =
                compare(&sheets, &case.book.results, index, expected, case.lang);
            figures += compared;
            differences.extend(exhausted(&sheets, &case.book, index, expected));
            differences.extend(errors(&sheets));
            if !differences.is_empty() {
                faults.insert(format!("{} [{index}]", case.name), differences);
            }
        }
    }
    println!("{label}: {} workbooks, {figures} figures", cases.len());
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Months of which the workbook does not say what the notes say: that nothing is left to close.
fn exhausted(sheets: &Sheets, book: &Book, scenario: usize, expected: &Json) -> Vec<String> {
    let notes = expected.get("notes").and_then(Json::as_list).expect("notes");
    let code = Json::text("closable_exhausted");
    let noted = |month: i64| {
        notes.iter().any(|note| {
            note.get("code") == Some(&code) && note.get("month") == Some(&Json::Whole(month))
        })
    };
    let said = |month: i64| {
        let place = &book.results[&format!("scenarios[{scenario}].months[{month}].{CLOSED}")];
        matches!(sheets.at(place), Data::String(text) if !text.is_empty())
    };
    let wrong = (1..=12).filter(|month| noted(*month) != said(*month));
    wrong.map(|month| format!("month {month}: exhausted is {}", said(month))).collect()
}

/// Cells that hold an error; a month without a rate has none to draw.
fn errors(sheets: &Sheets) -> Vec<String> {
    let is_error = |data: &Data| {
        matches!(data, Data::String(text)
            if text != "#N/A" && (text.starts_with('#') || text.starts_with("Err:")))
    };
    let faulty = sheets.cells().filter(|(_, data)| is_error(data));
    faulty.map(|(place, data)| format!("{place:?}: {data}")).collect()
}

#[test]
fn the_published_vectors_come_out_of_their_workbooks() {
    let vectors = vectors();
    assert_eq!(vectors.len(), VECTORS, "a vector is missing or new");
    let cases = vectors.into_iter().enumerate().map(|(index, (name, plan, expected))| {
        let lang = if index % 2 == 0 { Lang::Vi } else { Lang::En };
        Case { name, book: book(&plan, lang), expected, lang }
    });
    hold("vectors", &cases.collect::<Vec<_>>());
}

#[test]
fn plans_made_up_at_random_come_out_of_their_workbooks() {
    let mut runner = TestRunner::deterministic();
    let plan = plans::plan();
    let mut cases = vec![Case {
        name: "full".to_owned(),
        book: book(&full(), Lang::Vi),
        expected: projected(&full()),
        lang: Lang::Vi,
    }];
    while cases.len() <= MADE_UP {
        let file = parsed(&plan.new_tree(&mut runner).expect("a plan").current());
        // Plans that could not be: fewer than no officers, for instance.
        if file::read(&file).is_err() {
            continue;
        }
        let (name, lang) = (format!("plan-{}", cases.len()), Lang::Vi);
        cases.push(Case { name, book: book(&file, lang), expected: projected(&file), lang });
    }
    hold("random", &cases);
}

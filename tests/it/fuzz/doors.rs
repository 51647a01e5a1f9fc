//! The doors: plan files, parcels, what is kept in the browser, numbers and dates.

use super::changes::{of_text, of_tree, spoilt, spoilt_tree};
use super::runs;
use proptest::prelude::*;
use std::rc::Rc;
use thads_model::engine;
use thads_model::file::{self, Code, Json, canonical};
use thads_planner::examples::EXAMPLES;
use thads_planner::intake::{Kind, read_date, read_pair, write_date};
use thads_planner::moment::Moment;
use thads_planner::parcel::{self, Damage, pack, unpack};
use thads_planner::sheet::{Edit, Sheet};
use thads_planner::workspace::Workspace;

const FULL: &str = include_str!("../every-field.plan.json");

fn plan_files() -> Vec<&'static str> {
    EXAMPLES.iter().map(|example| example.plan).chain([FULL]).collect()
}

/// A plan that is read goes through a parcel unchanged; what is refused is refused at places.
fn judge(bytes: &[u8]) {
    let read = file::parse(bytes).map_err(|problem| vec![problem]);
    let read = read.and_then(|json| file::read(&json).map(|plan| (json, plan)));
    let (json, plan) = match read {
        Ok(read) => read,
        Err(problems) => {
            let known = Json::parse(FULL).expect("JSON");
            assert!(!problems.is_empty());
            for problem in problems {
                let first = problem.path.split(['.', '[']).next().unwrap_or_default();
                let own = file::parse(bytes).ok();
                let is_path = first == "$"
                    || known.get(first).is_some()
                    || own.is_some_and(|json| has_key_like(&json, &problem.path));
                assert!(is_path, "{problem}");
                assert_eq!(problem.to_string().lines().count(), 1, "{problem}");
            }
            return;
        }
    };
    let text = canonical(&json);
    let again = Json::parse(&text).expect("JSON");
    assert_eq!(file::read(&again).as_ref(), Ok(&plan), "{text}");
    assert_eq!(canonical(&again), text);
    let arrived = unpack(&pack(&json).expect("small"));
    match engine::project_all(&plan) {
        Ok(outlooks) => {
            let arrived = arrived.expect("a plan");
            assert_eq!(Code::of(&arrived), Code::of(&json));
            let plan = file::read(&arrived).expect("a plan");
            assert_eq!(engine::project_all(&plan), Ok(outlooks), "{text}");
        }
        Err(problems) => assert_eq!(arrived, Err(Damage::NotAPlan(problems))),
    }
}

/// Whether a path begins with a key of the file itself, however strange.
fn has_key_like(json: &Json, path: &str) -> bool {
    let Json::Object(fields) = json else { return false };
    fields.iter().any(|(key, _)| path.starts_with(key.as_str()))
}

/// A text in a parcel whose checksum is right.
fn wrapped(text: &str) -> String {
    use base64::Engine;
    let mut bytes = Code::of_text(text).bytes()[..4].to_vec();
    bytes.extend(miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 1));
    format!("1.{}", base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes))
}

proptest! {
    #![proptest_config(runs(150))]

    #[test]
    fn spoilt_plan_files_are_taken_or_refused(
        file in prop::sample::select(plan_files()), changes in of_text(),
    ) {
        judge(spoilt(file, &changes).as_bytes());
    }

    #[test]
    fn spoilt_trees_are_taken_or_refused(
        file in prop::sample::select(plan_files()), changes in of_tree(),
    ) {
        let json = spoilt_tree(&Json::parse(file).expect("JSON"), &changes);
        judge(json.to_string().as_bytes());
    }

    #[test]
    fn any_bytes_are_taken_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        judge(&bytes);
        let _ = unpack(&String::from_utf8_lossy(&bytes));
    }

    /// A parcel arrives as it left or not at all.
    #[test]
    fn spoilt_parcels_bring_the_same_plan_or_none(
        file in prop::sample::select(plan_files()), form in 0..4_u8, changes in of_text(),
    ) {
        let json = Json::parse(file).expect("JSON");
        let parcel = pack(&json).expect("small");
        let text = match form {
            0 => parcel,
            1 => format!("{}{parcel}", parcel::FRAGMENT),
            2 => format!("https://thads.example/a?b=c{}{parcel}\nKèm", parcel::FRAGMENT),
            _ => parcel::short_file(&["Kế hoạch".to_owned()], &parcel),
        };
        if let Ok(arrived) = unpack(&spoilt(&text, &changes)) {
            prop_assert_eq!(arrived.to_string(), canonical(&json));
        }
    }

    #[test]
    fn parcels_of_anything_are_taken_or_refused(
        file in prop::sample::select(plan_files()), changes in of_text(),
    ) {
        let text = spoilt(file, &changes);
        let arrived = unpack(&wrapped(&text));
        let plan = file::read_bytes(text.as_bytes());
        let is_plan = plan.is_ok_and(|plan| engine::project_all(&plan).is_ok());
        prop_assert_eq!(arrived.is_ok(), is_plan);
    }

    /// Deflate streams that no compressor wrote.
    #[test]
    fn spoilt_streams_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        use base64::Engine;
        let packed = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes);
        let arrived = unpack(&format!("1.{packed}"));
        prop_assert!(arrived.is_err());
    }

    #[test]
    fn spoilt_workspaces_are_taken_or_refused(
        first in prop::sample::select(plan_files()),
        second in prop::sample::select(plan_files()),
        in_text in of_text(),
        in_tree in of_tree(),
    ) {
        let sheet = |file| Sheet::new(Json::parse(file).expect("JSON")).expect("a plan");
        let mut workspace = Workspace::of(sheet(first));
        workspace.open(sheet(second), Moment(1));
        let entry = ("report.cases.finished".to_owned(), "1.62x".to_owned());
        Rc::make_mut(&mut workspace.sheets[0]).typing.extend([entry]);
        workspace.before_change(None, Moment(2));
        let edit = Edit::Set("staff.officers".to_owned(), Json::text("7"));
        workspace.sheet_mut().make(&edit).expect("a change");
        let text = workspace.to_text();
        let tree = Json::parse(&text).expect("JSON");
        for spoilt in [spoilt(&text, &in_text), spoilt_tree(&tree, &in_tree).to_string()] {
            let Ok(read) = Workspace::from_text(&spoilt) else { continue };
            prop_assert!(read.current < read.sheets.len());
            // What is opened is a session: each sheet can be shown, and is kept as it was opened.
            for sheet in &read.sheets {
                let _ = Sheet::clone(sheet).settle();
            }
            // What is remembered of changes may be spoilt, too: stepping back never ends the session.
            let mut back = read.clone();
            while back.undo() {
                let _ = Sheet::clone(back.sheet()).settle();
            }
            prop_assert_eq!(Workspace::from_text(&read.to_text()), Ok(read));
        }
    }
}

/// Pieces of paths, and of what is none.
const PATHS: [&str; 22] = [
    "scenarios",
    "[0]",
    "[1]",
    "[99]",
    "[",
    "]",
    ".",
    "..",
    "report",
    "cases",
    "finished",
    "money",
    "matters",
    "auction",
    "cut",
    "staff.officers",
    "season[3]",
    "study",
    "holidays",
    "name",
    "@overtime_hours",
    "ệ",
];

proptest! {
    #![proptest_config(runs(100))]

    /// What was being typed is kept under its path, and a document may hold any.
    #[test]
    fn texts_typed_at_any_path_wait_or_are_told(
        file in prop::sample::select(plan_files()),
        typed in prop::collection::vec(
            (
                prop::collection::vec(prop::sample::select(PATHS.to_vec()), 0..6),
                prop::collection::vec(prop::sample::select(TYPED.to_vec()), 0..3),
            ),
            1..6,
        ),
    ) {
        let mut sheet = Sheet::new(Json::parse(file).expect("JSON")).expect("a plan");
        sheet.typing.extend(typed.iter().map(|(path, text)| (path.concat(), text.concat())));
        let (answer, _) = sheet.settle();
        prop_assert!(file::read(&sheet.plan).is_ok(), "{:?}", sheet.plan);
        prop_assert!(answer.scenario < answer.plan.scenarios.len());
        let workspace = Workspace::of(sheet);
        prop_assert_eq!(Workspace::from_text(&workspace.to_text()), Ok(workspace));
    }
}

/// Pieces of what officials type for numbers and dates.
const TYPED: [&str; 46] = [
    "0",
    "1",
    "2",
    "9",
    "12",
    "30",
    "31",
    "99",
    "000",
    "123",
    "2023",
    "9999999999",
    ".",
    ",",
    "/",
    "-",
    " ",
    "\u{a0}",
    "−",
    "+",
    "~",
    "%",
    "tỷ",
    " triệu",
    " nghìn ",
    "trăm",
    "chục",
    "mươi",
    "rưỡi",
    "đồng",
    "đ",
    " việc",
    "người",
    "tháng",
    "ngày ",
    "năm",
    "Tháng 7",
    "hôm nay",
    "gần ",
    "hơn ",
    "khoảng",
    "0,5",
    "1.5",
    "ty\u{309}",
    "TỶ",
    "một",
];

proptest! {
    #![proptest_config(runs(500))]

    #[test]
    fn whatever_is_typed_is_a_value_of_its_field_or_told(
        pieces in prop::collection::vec(prop::sample::select(TYPED.to_vec()), 0..14),
        work_year in 1990..2110_i32,
    ) {
        let text = pieces.concat();
        for kind in Kind::ALL {
            crate::numbers::assert_possible(&text, kind);
        }
        let _ = read_pair(&text);
        if let Ok(day) = read_date(&text, work_year) {
            prop_assert_eq!(read_date(&write_date(day), work_year), Ok(day), "{}", text);
        }
    }

    #[test]
    fn numbers_with_a_letter_changed_are_values_or_told(
        text in prop::sample::select(vec![
            "1.620 việc", "423.984.322.000đồng", "424 tỷ", "1,5 tỷ", "81,5%", "12/13", "30/06/2023",
            "168.182 tỷ 330 triệu 867 nghìn", "5 nghìn 3 trăm", "2023-06-30", "-0,5", "30.6.23",
        ]),
        changes in of_text(),
    ) {
        let text = spoilt(text, &changes);
        for kind in Kind::ALL {
            crate::numbers::assert_possible(&text, kind);
        }
        if let Ok(day) = read_date(&text, 2023) {
            prop_assert_eq!(read_date(&write_date(day), 2023), Ok(day), "{}", text);
        }
    }
}

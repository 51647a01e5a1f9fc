//! What is kept in the browser: every workspace comes back as it was, and what cannot be opened is
//! set aside, never overwritten.

use thads_model::file::Json;
use thads_planner::app::{Effect, Keeping, Model, Msg, Notice, Stored, update};
use thads_planner::lang::Lang;
use thads_planner::workspace::{Shelf, Unreadable, Workspace};

fn started() -> Model {
    Model::start(Stored::Nothing, Lang::Vi).0
}

fn reopened(model: &Model) -> Model {
    Model::start(Stored::Text(model.workspace.to_text()), Lang::Vi).0
}

fn typed(model: &mut Model, path: &str, text: &str) {
    update(model, Msg::Typed(path.to_owned(), text.to_owned()));
}

#[test]
fn a_kept_workspace_comes_back_as_it_was() {
    let mut model = started();
    update(&mut model, Msg::PickedExample("tan-an"));
    update(&mut model, Msg::CopiedScenario);
    typed(&mut model, "report.cases.finished", "1.600");
    let again = reopened(&model);
    model.workspace.close_step();
    assert_eq!(again.workspace, model.workspace);
    assert_eq!(again.answer, model.answer);
}

#[test]
fn half_a_number_survives_a_crash_in_mid_typing() {
    let mut model = started();
    let before = model.answer.clone();
    typed(&mut model, "report.cases.finished", "7.72x");
    let again = reopened(&model);
    assert_eq!(again.text_at("report.cases.finished"), "7.72x");
    assert!(again.troubles.contains_key("report.cases.finished"));
    assert_eq!(again.answer, before, "the last good answer stays");
}

#[test]
fn a_damaged_workspace_is_set_aside_before_anything_is_kept() {
    for damaged in ["", "{", "[]", "{\"format\":\"thads-workspace\",\"version\":1}", "\u{feff}{}"] {
        let stored = Stored::Text(damaged.to_owned());
        let (mut model, effects) = Model::start(stored, Lang::Vi);
        assert!(effects.contains(&Effect::SetAside(damaged.to_owned())), "{damaged}");
        assert_eq!(model.keeping, Keeping::Waiting);
        let effects = update(&mut model, Msg::WasSetAside(true));
        assert_eq!(effects, [Effect::Keep]);
        assert_eq!(model.keeping, Keeping::On);
        let downloads = update(&mut model, Msg::AskedForAside(0));
        assert!(
            matches!(&downloads[..], [Effect::Download { text, .. }] if text == damaged),
            "{damaged}: {downloads:?}"
        );
    }
}

#[test]
fn a_workspace_of_a_newer_version_is_set_aside_and_said_so() {
    let newer = "{\"format\":\"thads-workspace\",\"version\":3,\"sheets\":[]}";
    assert_eq!(Workspace::from_text(newer), Err(Unreadable::Newer(3)));
    let (model, _) = Model::start(Stored::Text(newer.to_owned()), Lang::Vi);
    assert!(matches!(model.notices[0], Notice::SetAside { newer: Some(3), .. }));
}

#[test]
fn what_cannot_be_set_aside_is_not_overwritten() {
    let (mut model, _) = Model::start(Stored::Text("damaged".to_owned()), Lang::Vi);
    assert_eq!(update(&mut model, Msg::WasSetAside(false)), []);
    assert_eq!(model.keeping, Keeping::Off);
    assert!(matches!(&model.notices[0], Notice::NotSetAside { text } if text == "damaged"));
}

#[test]
fn barred_storage_is_said_and_the_planner_works_on() {
    let (mut model, _) = Model::start(Stored::Barred, Lang::Vi);
    assert_eq!(model.notices, [Notice::NotKept]);
    typed(&mut model, "staff.officers", "80");
    assert_eq!(model.text_at("staff.officers"), "80");
}

#[test]
fn a_plan_saved_as_a_file_opens_as_the_same_plan() {
    let mut model = started();
    typed(&mut model, "report.cases.finished", "7.000");
    let effects = update(&mut model, Msg::AskedToSave);
    let [Effect::Download { name, text }] = &effects[..] else { panic!("{effects:?}") };
    assert!(name.ends_with(".plan.json"), "{name}");
    let plan = model.sheet().plan.clone();
    update(&mut model, Msg::FileRead(name.clone(), text.clone().into_bytes()));
    assert_eq!(model.sheet().plan, plan);
    assert_eq!(model.sheet().example, None, "a file is the unit's own plan");
}

#[test]
fn a_file_of_a_whole_workspace_opens_all_its_plans() {
    let mut model = started();
    update(&mut model, Msg::StartedAnew);
    let text = model.workspace.to_text();
    let mut other = started();
    update(&mut other, Msg::FileRead("all.json".to_owned(), text.into_bytes()));
    assert_eq!(other.workspace.sheets.len(), 3);
}

/// A bad file, and how many problems are to be told.
fn refused(bytes: &[u8]) -> usize {
    let mut model = started();
    let before = model.clone();
    update(&mut model, Msg::FileRead("x.json".to_owned(), bytes.to_vec()));
    assert_eq!(model.workspace, before.workspace, "what was on screen stays");
    assert_eq!(model.answer, before.answer);
    match model.notices.last() {
        Some(Notice::Refused { problems, .. }) => problems.len(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn bad_files_are_refused_with_every_problem_and_nothing_changes() {
    assert_eq!(refused(b"not a plan"), 1);
    assert_eq!(refused(b"{}"), 1);
    assert_eq!(refused(&[0xff; 100]), 1);
    assert_eq!(refused(&vec![b'x'; 10_000_000]), 1);
    assert_eq!(refused(&vec![b'['; 10_000_000]), 1);
    assert_eq!(refused(b"{\"format\":\"thads-plan\",\"version\":2}"), 1);
    let vectors = concat!(env!("CARGO_MANIFEST_DIR"), "/model/tests/vectors/bad");
    let mut files = 0;
    for entry in std::fs::read_dir(vectors).expect("the vectors are there") {
        let path = entry.expect("a file").path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let paths =
                std::fs::read_to_string(path.to_string_lossy().replace(".plan.json", ".paths"));
            let expected = paths.expect("its paths").lines().count();
            assert_eq!(refused(&std::fs::read(&path).expect("readable")), expected, "{path:?}");
            files += 1;
        }
    }
    assert!(files >= 20, "{files} files");
}

/// Documents of every version that was ever kept: they open for ever.
#[test]
fn a_workspace_of_the_first_version_opens() {
    let text = include_str!("kept/workspace-1.json");
    let (model, effects) = Model::start(Stored::Text(text.to_owned()), Lang::Vi);
    assert!(model.notices.is_empty(), "{:?}", model.notices);
    assert_eq!(model.sheet().example.as_deref(), Some("tan-an"));
    assert_eq!(model.sheet().id, "tan-an", "a name among the kept plans");
    assert_eq!(model.text_at("report.cases.finished"), "7.72x", "what was typed half-way");
    let changed = model.sheet().value("scenarios[0].pace_change");
    assert_eq!(changed, Some(&Json::text("0.10")));
    assert_eq!(model.sheet().opened.json.at("scenarios[0].pace_change"), None);
    assert!(effects.contains(&Effect::Keep), "from now on it is kept in the form of today");
}

#[test]
fn a_record_of_the_second_version_opens() {
    let record = include_str!("kept/plan-2.txt");
    let records = [("tan-an".to_owned(), record.to_owned())].into_iter().collect();
    let shelf = Shelf { index: None, records };
    let mut model = Model::start(Stored::Shelf(shelf), Lang::Vi).0;
    assert!(model.notices.is_empty(), "{:?}", model.notices);
    assert_eq!(model.workspace.history().past().len(), 2);
    let changed = model.sheet().plan.clone();
    update(&mut model, Msg::Undone);
    update(&mut model, Msg::Undone);
    assert_ne!(model.sheet().plan, changed);
    assert!(!model.workspace.history().can_undo());
}

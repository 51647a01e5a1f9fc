//! What comes from outside: links, short files, tables. Nothing is opened or taken over before the
//! user says so, and nothing that is bad changes anything.

use thads_model::file::Json;
use thads_planner::app::{Effect, Model, Msg, Notice, Panel, Standing, Stored, question, update};
use thads_planner::inquiry::{self, Act, Deed, File, Intake, Reply, Topic};
use thads_planner::lang::Lang;
use thads_planner::{analyst, examples, parcel};

fn started() -> Model {
    let mut model = Model::start(Stored::Nothing, Lang::Vi).0;
    update(&mut model, Msg::AnalystCame(Standing::Ready));
    model
}

/// What the module of the analysis makes of the packed plan that was found.
fn unpack(model: &mut Model) {
    let bytes = inquiry::written(&question(model, Topic::Unpack));
    let reply: Reply = inquiry::read(&analyst::answer(&bytes, &mut |_, _| {})).expect("a reply");
    update(model, Msg::Replied(Topic::Unpack, reply));
}

fn packed(example: &str) -> String {
    let plan = examples::by_id(example).expect("an example").plan;
    parcel::pack(&Json::parse(plan).expect("JSON")).expect("a parcel")
}

#[test]
fn a_link_is_asked_about_and_opened_beside_the_others() {
    let mut model = started();
    let before = model.workspace.clone();
    let effects = update(&mut model, Msg::ParcelFound(packed("tan-an")));
    assert!(effects.contains(&Effect::Ask(Topic::Unpack)));
    unpack(&mut model);
    assert_eq!(model.workspace, before, "nothing is opened yet");
    assert!(matches!(&model.notices[..], [Notice::Parcel { .. }]));
    update(&mut model, Msg::ParcelOpened);
    assert_eq!(model.workspace.sheets.len(), before.sheets.len() + 1);
    assert_eq!(model.workspace.sheets[0], before.sheets[0], "no plan is replaced");
    assert!(model.sheet().unit().contains("Tân An"));
    assert!(model.sheet().example.is_none(), "it is a plan like any other");
}

#[test]
fn a_link_that_came_before_the_module_is_read_when_it_is_there() {
    let mut model = Model::start(Stored::Nothing, Lang::Vi).0;
    assert!(update(&mut model, Msg::ParcelFound(packed("tan-an"))).is_empty());
    let effects = update(&mut model, Msg::AnalystCame(Standing::Ready));
    assert!(effects.contains(&Effect::Ask(Topic::Unpack)));
}

#[test]
fn a_link_that_is_not_wanted_leaves_no_trace() {
    let mut model = started();
    let before = model.workspace.clone();
    update(&mut model, Msg::ParcelFound(packed("tan-an")));
    unpack(&mut model);
    update(&mut model, Msg::Dismissed(0));
    assert_eq!(model.workspace, before);
    assert!(model.notices.is_empty());
}

#[test]
fn a_damaged_link_says_so_and_changes_nothing() {
    let mut damaged = packed("tan-an");
    let middle = damaged.len() / 2;
    let letter = if damaged[middle..].starts_with('A') { "B" } else { "A" };
    damaged.replace_range(middle..=middle, letter);
    let oversized = "A".repeat(5_000_000);
    for bad in [damaged, oversized, String::new(), "1.###".to_owned()] {
        let mut model = started();
        let before = model.workspace.clone();
        update(&mut model, Msg::FileRead("x.thads".to_owned(), bad.into_bytes()));
        unpack(&mut model);
        assert_eq!(model.workspace, before);
        assert!(matches!(&model.notices[..], [Notice::BadParcel(why)] if !why.is_empty()));
    }
}

fn looked_at(model: &mut Model, changes: &[(&str, &str)]) {
    let bytes = b"Co dieu kien;1000\n".to_vec();
    let effects = update(model, Msg::FileRead("bao cao.CSV".to_owned(), bytes));
    assert!(effects.contains(&Effect::Ask(Topic::Import)));
    assert_eq!(model.view.panel, Panel::Import);
    let file: Option<File> = question(model, Topic::Import).file;
    assert_eq!(file.map(|file| file.name).as_deref(), Some("bao cao.CSV"));
    let changes = changes.iter().map(|(path, json)| ((*path).to_owned(), (*json).to_owned()));
    let intake = Intake { changes: changes.collect(), ..Intake::default() };
    update(model, Msg::Replied(Topic::Import, Reply::Intake(intake)));
}

#[test]
fn a_table_is_taken_over_only_at_the_users_word_and_as_one_step() {
    let mut model = started();
    let before = model.sheet().plan.clone();
    let changes = [("report.cases.finished", "\"7800\""), ("staff.officers", "\"70\"")];
    looked_at(&mut model, &changes);
    assert_eq!(model.sheet().plan, before, "looking takes nothing");
    update(&mut model, Msg::Acted(Act::Do(Deed::TakeIntake)));
    assert_eq!(model.sheet().value("report.cases.finished"), Some(&Json::text("7800")));
    assert_eq!(model.sheet().value("staff.officers"), Some(&Json::text("70")));
    assert!(matches!(&model.notices[..], [Notice::Taken]));
    update(&mut model, Msg::Undone);
    assert_eq!(model.sheet().plan, before);
}

#[test]
fn a_later_report_leaves_the_earlier_one_among_the_past_months() {
    let mut model = started();
    let before = model.answer.plan.report.cases.finished;
    let changes = [("as_of", "\"2023-08-31\""), ("report.cases.finished", "\"8300\"")];
    looked_at(&mut model, &changes);
    update(&mut model, Msg::Acted(Act::Do(Deed::TakeIntake)));
    let plan = &model.answer.plan;
    let past = plan.history.last().expect("the report of July");
    assert_eq!(past.month.number(), 10);
    assert_eq!(past.cases.as_ref().map(|cases| cases.finished), Some(before));
    let source = plan.provenance.get("report.cases.finished");
    assert_eq!(source, Some(&thads_model::plan::Provenance::Reported));
}

#[test]
fn a_table_that_cannot_stand_or_is_dropped_changes_nothing() {
    let mut model = started();
    let before = model.sheet().plan.clone();
    looked_at(&mut model, &[("staff.officers", "\"-1\"")]);
    update(&mut model, Msg::Acted(Act::Do(Deed::TakeIntake)));
    assert_eq!(model.sheet().plan, before);
    assert!(matches!(&model.notices[..], [Notice::NotChanged(_)]));
    looked_at(&mut model, &[("staff.officers", "\"70\"")]);
    update(&mut model, Msg::Acted(Act::Do(Deed::DropIntake)));
    update(&mut model, Msg::Acted(Act::Do(Deed::TakeIntake)));
    assert_eq!(model.sheet().plan, before);
}

#[test]
fn a_table_that_cannot_be_read_or_is_stopped_is_said_and_forgotten() {
    let mut model = started();
    update(&mut model, Msg::FileRead("lon.xlsx".to_owned(), vec![0; 10]));
    update(&mut model, Msg::NotReplied(Topic::Import));
    assert!(model.intake.is_none());
    assert!(matches!(&model.notices[..], [Notice::Unreadable(name)] if name == "lon.xlsx"));
    update(&mut model, Msg::FileRead("lon.xlsx".to_owned(), vec![0; 10]));
    let effects = update(&mut model, Msg::Stopped);
    assert!(effects.contains(&Effect::Stop(Topic::Import)));
    assert!(model.intake.is_none());
}

#[test]
fn what_is_pasted_is_looked_at_like_a_file() {
    let mut model = started();
    update(&mut model, Msg::OpenedPanel(Panel::Import));
    update(&mut model, Msg::Typed("@paste".to_owned(), "Có điều kiện\t1000".to_owned()));
    let file = question(&model, Topic::Import).file.expect("what was pasted");
    assert_eq!((&*file.name, &*file.bytes), ("paste.txt", "Có điều kiện\t1000".as_bytes()));
}

#[test]
fn a_saved_plan_carries_its_code_in_its_name() {
    let mut model = started();
    assert_eq!(update(&mut model, Msg::AskedToSave), [Effect::Ask(Topic::Save)]);
    let bytes = inquiry::written(&question(&model, Topic::Save));
    let reply: Reply = inquiry::read(&analyst::answer(&bytes, &mut |_, _| {})).expect("a reply");
    let effects = update(&mut model, Msg::Replied(Topic::Save, reply));
    let [Effect::Save(file)] = &effects[..] else { panic!("{effects:?}") };
    let code = thads_model::file::Code::of(&model.sheet().plan).to_string();
    assert!(file.name.ends_with(&format!(" {code}.plan.json")), "{}", file.name);
    let saved = thads_model::file::parse(&file.bytes).expect("a plan file");
    assert_eq!(saved, model.sheet().plan);
}

#[test]
fn a_later_date_typed_keeps_the_report_before_it() {
    let mut model = started();
    let before = model.answer.plan.report.cases.finished;
    let path = "as_of".to_owned();
    update(&mut model, Msg::Entered(path.clone()));
    for text in ["3", "31", "31/8", "31/8/2023"] {
        update(&mut model, Msg::Typed(path.clone(), text.to_owned()));
    }
    update(&mut model, Msg::Left);
    let past = &model.answer.plan.history;
    assert_eq!(past.len(), 1);
    assert_eq!(past[0].cases.as_ref().map(|cases| cases.finished), Some(before));
    assert!(matches!(&model.notices[..], [Notice::PastKept]));
    update(&mut model, Msg::Undone);
    assert!(model.answer.plan.history.is_empty(), "one step");
}

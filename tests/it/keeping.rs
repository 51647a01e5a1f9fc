//! What the browser keeps: a record a plan, its history with it, and two windows that never
//! overwrite each other silently.

use litemap::LiteMap;
use thads_model::levers::Lever;
use thads_planner::app::{Effect, Model, Msg, Notice, Stored, update};
use thads_planner::inquiry::{Act, Deed, Way};
use thads_planner::lang::Lang;
use thads_planner::moment::Moment;
use thads_planner::workspace::{self, Header, Shelf};

const AT: &str = "2026-11-22T10:05:09";

fn started() -> Model {
    let mut model = Model::start(Stored::Nothing, Lang::Vi).0;
    model.now = Moment::read(AT).expect("a moment");
    model
}

fn did(model: &mut Model, deed: Deed) -> Vec<Effect> {
    update(model, Msg::Acted(Act::Do(deed)))
}

fn slides(model: &mut Model, value: i64) {
    model.now = Moment(model.now.0 + 10_000);
    update(model, Msg::Slid(Lever::OfficersAdded, value.into()));
    update(model, Msg::Released);
}

/// What a browser would keep of it.
fn shelf(model: &Model) -> Shelf {
    let workspace = &model.workspace;
    let record = |removed: bool| {
        move |sheet: &std::rc::Rc<thads_planner::sheet::Sheet>| {
            let shown = workspace.last_shown(&sheet.id);
            let header = Header { revision: 1, writer: "a".to_owned(), shown, removed };
            let history = workspace.history_of(&sheet.id);
            (sheet.id.clone(), workspace::record_text(&header, sheet, history))
        }
    };
    let kept = workspace.sheets.iter().map(record(false));
    let records: LiteMap<_, _> = kept.chain(workspace.removed.iter().map(record(true))).collect();
    Shelf { index: Some(workspace::index_text(workspace)), records }
}

fn reopened(model: &Model) -> Model {
    Model::start(Stored::Shelf(shelf(model)), Lang::Vi).0
}

#[test]
fn undo_and_redo_go_on_after_a_reload() {
    let mut model = started();
    let untouched = model.sheet().plan.clone();
    slides(&mut model, 2);
    slides(&mut model, 3);
    update(&mut model, Msg::CopiedScenario);
    update(&mut model, Msg::Undone);
    let present = model.sheet().clone();
    let mut again = reopened(&model);
    assert_eq!(*again.sheet(), present);
    update(&mut again, Msg::Redone);
    assert_eq!(again.answer.plan.scenarios.len(), model.answer.plan.scenarios.len() + 1);
    for _ in 0..3 {
        update(&mut again, Msg::Undone);
    }
    assert_eq!(again.sheet().plan, untouched);
    assert!(!again.workspace.history().can_undo());
}

#[test]
fn several_plans_come_back_and_the_last_shown_is_shown() {
    let mut model = started();
    update(&mut model, Msg::PickedExample("tan-an"));
    model.now = Moment(model.now.0 + 60_000);
    update(&mut model, Msg::PickedExample("vinh-phuc"));
    model.now = Moment(model.now.0 + 60_000);
    update(&mut model, Msg::PickedExample("tan-an"));
    let again = reopened(&model);
    assert_eq!(again.sheet().id, "tan-an");
    let order: Vec<&str> =
        again.workspace.by_last_shown().iter().map(|(_, sheet)| &*sheet.id).collect();
    assert_eq!(order, ["tan-an", "vinh-phuc", "soc-trang"]);
}

#[test]
fn a_removed_plan_can_be_had_back_after_a_reload() {
    let mut model = started();
    update(&mut model, Msg::PickedExample("tan-an"));
    slides(&mut model, 2);
    let plan = model.sheet().plan.clone();
    did(&mut model, Deed::DeleteSheet("tan-an".to_owned()));
    assert!(model.workspace.place("tan-an").is_none());
    assert!(matches!(&model.notices[..], [Notice::Removed { id, .. }] if id == "tan-an"));
    let mut again = reopened(&model);
    assert!(again.workspace.place("tan-an").is_none());
    did(&mut again, Deed::RestoreSheet("tan-an".to_owned()));
    assert_eq!(again.sheet().plan, plan);
    assert!(again.workspace.history().can_undo());
}

#[test]
fn one_damaged_record_costs_no_other_plan() {
    let mut model = started();
    update(&mut model, Msg::PickedExample("tan-an"));
    let mut shelf = shelf(&model);
    let cut = shelf.records.get("tan-an").expect("a record").len() / 2;
    let cut = (cut..)
        .find(|at| shelf.records.get("tan-an").expect("a record").is_char_boundary(*at))
        .expect("a place");
    let damaged = shelf.records.get("tan-an").expect("a record")[..cut].to_owned();
    shelf.records.insert("tan-an".to_owned(), damaged.clone());
    let (again, effects) = Model::start(Stored::Shelf(shelf), Lang::Vi);
    assert_eq!(again.sheet().id, "soc-trang");
    assert!(effects.contains(&Effect::SetAside(damaged)));
    assert!(matches!(&again.notices[..], [Notice::SetAside { newer: None, .. }]));
}

#[test]
fn a_window_follows_another_that_changed_the_plan_alone() {
    let mut model = started();
    let mut other = reopened(&model);
    slides(&mut other, 4);
    let record = shelf(&other).records.get("soc-trang").expect("a record").clone();
    let effects = update(&mut model, Msg::Followed("soc-trang".to_owned(), record));
    assert_eq!(model.sheet().plan, other.sheet().plan);
    assert_eq!(model.answer.outlook, other.answer.outlook);
    assert!(!effects.contains(&Effect::Keep), "what is followed is kept already");
    assert!(effects.contains(&Effect::Kept("soc-trang".to_owned())));
    assert!(model.notices.is_empty());
}

#[test]
fn two_windows_that_changed_one_plan_keep_both() {
    let mut model = started();
    let mut other = reopened(&model);
    slides(&mut model, 2);
    slides(&mut other, 4);
    let (ours, theirs) = (model.sheet().plan.clone(), other.sheet().plan.clone());
    let record = shelf(&other).records.get("soc-trang").expect("a record").clone();
    let effects = update(&mut model, Msg::Overtaken("soc-trang".to_owned(), record));
    assert_eq!(model.sheet().plan, ours, "what is on screen stays");
    assert_ne!(model.sheet().id, "soc-trang");
    assert!(model.workspace.history().can_undo(), "with its history");
    let place = model.workspace.place("soc-trang").expect("theirs");
    assert_eq!(model.workspace.sheets[place].plan, theirs);
    assert!(effects.contains(&Effect::Keep));
    assert!(matches!(&model.notices[..], [Notice::Forked(_)]));
}

#[test]
fn an_agreed_plan_cannot_be_changed_but_copied() {
    let mut model = started();
    slides(&mut model, 2);
    update(&mut model, Msg::Typed("study.reason".to_owned(), "Họp giao ban".to_owned()));
    update(&mut model, Msg::Left);
    let agreed = model.sheet().plan.clone();
    let at = model.now;
    did(&mut model, Deed::Agree);
    assert!(model.sheet().agreement.is_none(), "the working plan stays on screen");
    let id = model.workspace.agreed()[0].id.clone();
    slides(&mut model, 5);
    let (known, _) = model.agreed.as_ref().expect("the answer is compared with it");
    assert_eq!(*known, id);

    let mut again = reopened(&model);
    did(&mut again, Deed::ShowSheet(id.clone()));
    let agreement = again.sheet().agreement.clone().expect("an agreement");
    assert_eq!((agreement.at, &*agreement.reason), (at, "Họp giao ban"));
    for change in [
        Msg::Slid(Lever::OfficersAdded, 7.into()),
        Msg::Typed("report.cases.finished".to_owned(), "1".to_owned()),
        Msg::CopiedScenario,
        Msg::AllLeversReset,
        Msg::Undone,
    ] {
        update(&mut again, change);
        assert_eq!(again.sheet().plan, agreed);
    }
    did(&mut again, Deed::CopySheet(id));
    slides(&mut again, 7);
    assert_ne!(again.sheet().plan, agreed);
}

#[test]
fn scenarios_move_with_their_sources_and_their_saved_values() {
    let mut model = started();
    let names = |model: &Model| -> Vec<String> {
        model.answer.plan.scenarios.iter().map(|scenario| scenario.name.clone()).collect()
    };
    let before = names(&model);
    let sources = model.answer.plan.provenance.len();
    did(&mut model, Deed::MoveScenario(0, Way::Down));
    assert_eq!(names(&model), [&*before[1], &*before[0], &*before[2]]);
    assert_eq!(model.answer.shown().name, before[0], "the one that is shown stays shown");
    assert!(model.answer.plan.provenance.contains_key("scenarios[0].campaigns[0].uplift"));
    assert_eq!(model.answer.plan.provenance.len(), sources);
    update(&mut model, Msg::Undone);
    assert_eq!(names(&model), before);

    did(&mut model, Deed::SaveScenario(0));
    slides(&mut model, 3);
    let saved = model.sheet().saved_setting(&model.answer, Lever::OfficersAdded);
    assert_eq!(saved, Some(0.into()));
    let path = "scenarios[0].name".to_owned();
    update(&mut model, Msg::Typed(path, "Tăng người".to_owned()));
    update(&mut model, Msg::Left);
    assert_eq!(model.sheet().saved_setting(&model.answer, Lever::OfficersAdded), saved);
    update(&mut model, Msg::LeverToSaved(Lever::OfficersAdded));
    assert_eq!(model.sheet().setting(&model.answer, Lever::OfficersAdded).present, 0.into());
}

#[test]
fn the_journal_says_why_and_steps_back_to_any_change() {
    let mut model = started();
    let untouched = model.sheet().plan.clone();
    slides(&mut model, 2);
    slides(&mut model, 3);
    let path = "journal[0].reason".to_owned();
    update(&mut model, Msg::Entered(path.clone()));
    update(&mut model, Msg::Typed(path.clone(), "Tỉnh biệt phái".to_owned()));
    assert_eq!(model.text_at(&path), "Tỉnh biệt phái");
    update(&mut model, Msg::Left);
    let mut again = reopened(&model);
    assert_eq!(again.text_at(&path), "Tỉnh biệt phái");
    did(&mut again, Deed::StepTo(0));
    assert_eq!(again.sheet().plan, untouched);
    assert_eq!(again.text_at(&path), "Tỉnh biệt phái", "what was taken back is still told");
    did(&mut again, Deed::StepTo(2));
    assert_eq!(again.sheet().plan, model.sheet().plan);
}

#[test]
fn presses_of_a_key_in_a_row_are_one_step() {
    let mut model = started();
    let untouched = model.sheet().plan.clone();
    for value in 1..=5 {
        model.now = Moment(model.now.0 + 300);
        update(&mut model, Msg::Slid(Lever::OfficersAdded, value.into()));
        update(&mut model, Msg::Released);
    }
    slides(&mut model, 6);
    model.workspace.close_step();
    assert_eq!(model.workspace.history().past().len(), 2, "after a pause it is another step");
    update(&mut model, Msg::Undone);
    update(&mut model, Msg::Undone);
    assert_eq!(model.sheet().plan, untouched);
}

#[test]
fn a_replay_shows_before_and_after_and_changes_nothing() {
    let mut model = started();
    let before = model.answer.clone();
    slides(&mut model, 3);
    let (after, kept) = (model.answer.clone(), model.workspace.clone());
    let effects = update(&mut model, Msg::Replayed);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::NextScene(_))));
    assert!(!effects.contains(&Effect::Keep));
    assert_eq!(model.answer.outlook, before.outlook);
    update(&mut model, Msg::SceneOver);
    assert_eq!(model.answer.outlook, after.outlook);
    update(&mut model, Msg::SceneOver);
    assert_eq!(model.answer.outlook, before.outlook);
    // A hand on a lever ends it: nothing is changed on a scene of the past.
    slides(&mut model, 4);
    assert!(model.replay.is_none());
    update(&mut model, Msg::Undone);
    assert_eq!(model.sheet(), kept.sheet());
}

#[test]
fn the_next_year_begins_with_what_this_one_carries_over() {
    let mut model = started();
    let year = model.answer.plan.calendar.year().number();
    let opening = {
        let outlook = model.answer.outlook.as_ref().expect("an outlook");
        thads_model::engine::next_year::Opening::after(&outlook.projection)
    };
    did(&mut model, Deed::NextYear);
    let plan = &model.answer.plan;
    assert_eq!(plan.calendar.year().number(), year + 1);
    assert_eq!(plan.calendar.as_of().to_string(), format!("{year}-09-30"));
    assert!(plan.targets.provisional);
    assert_eq!(plan.report.cases.enforceable(), opening.cases_enforceable);
    assert_eq!(plan.report.cases.carried_over, opening.cases_carried_over);
    assert_eq!(plan.scenarios[0].pace, opening.pace);
    assert!(plan.report.cases.finished.decimal().is_some_and(|finished| finished.is_zero()));
    let outlook = model.answer.outlook.as_ref().expect("an outlook");
    assert_eq!(outlook.projection.months.len(), 12, "the whole year is projected");
}

#[test]
fn a_wiped_store_is_written_again() {
    let mut model = started();
    let effects = update(&mut model, Msg::StoreWiped);
    assert_eq!(effects, [Effect::Keep]);
    assert!(matches!(&model.notices[..], [Notice::Wiped]));
}

#[test]
fn what_an_older_version_kept_meanwhile_is_not_lost() {
    let mut shelf = shelf(&started());
    shelf.index = Some(include_str!("kept/workspace-1.json").to_owned());
    let model = Model::start(Stored::Shelf(shelf), Lang::Vi).0;
    assert!(model.notices.is_empty(), "{:?}", model.notices);
    assert_eq!(model.sheet().example.as_deref(), Some("tan-an"), "the last that was kept is shown");
    assert!(model.workspace.place("soc-trang").is_some(), "and so is what was kept before");
}

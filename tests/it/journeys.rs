//! Sessions played through `update`, without a browser.

use rust_decimal::Decimal;
use thads_model::file::Json;
use thads_model::levers::Lever;
use thads_model::plan::StreamName;
use thads_planner::app::{List, Model, Msg, Panel, Standing, Stored, Subject, update};
use thads_planner::inquiry::{Deadline, Deadlines, Reply, Topic};
use thads_planner::lang::Lang;
use thads_planner::sheet::Edit;
use thads_planner::words::answer;

fn started() -> Model {
    Model::start(Stored::Nothing, Lang::Vi).0
}

fn does(model: &mut Model, messages: impl IntoIterator<Item = Msg>) {
    for message in messages {
        update(model, message);
    }
}

fn types(model: &mut Model, path: &str, text: &str) {
    let path = path.to_owned();
    does(model, [Msg::Entered(path.clone()), Msg::Typed(path, text.to_owned()), Msg::Left]);
}

fn gap(model: &Model, stream: StreamName) -> String {
    answer::words(&model.answer, stream, Lang::Vi).gap
}

fn number(text: &str) -> Decimal {
    text.parse().expect("a number")
}

#[test]
fn the_page_opens_on_an_example_with_both_answers() {
    let model = started();
    for stream in StreamName::ALL {
        let words = answer::words(&model.answer, stream, Lang::Vi);
        assert_eq!(words.verdict, "short");
        assert!(words.gap.contains("Còn thiếu"), "{}", words.gap);
    }
}

#[test]
fn moving_a_lever_changes_the_answer_and_resetting_it_brings_it_back() {
    let mut model = started();
    let before = gap(&model, StreamName::Cases);
    does(&mut model, [Msg::Slid(Lever::OfficersAdded, number("10"))]);
    let with_ten = gap(&model, StreamName::Cases);
    assert_ne!(before, with_ten);
    does(&mut model, [Msg::LeverReset(Lever::OfficersAdded)]);
    assert_eq!(before, gap(&model, StreamName::Cases));
    assert_eq!(model.answer, started().answer, "a reset leaves nothing behind");
}

#[test]
fn every_lever_moves_to_both_ends_and_back_to_its_default() {
    for lever in Lever::ALL {
        let mut model = started();
        let untouched = model.sheet().plan.clone();
        let setting = model.sheet().setting(&model.answer, lever);
        for end in [setting.low, setting.high] {
            does(&mut model, [Msg::Slid(lever, end), Msg::Released]);
            let now = model.sheet().setting(&model.answer, lever);
            assert_eq!(now.present, end, "{}", lever.id());
            assert_eq!((now.low, now.high), (setting.low, setting.high), "{}", lever.id());
        }
        assert!(model.notices.is_empty(), "{}: {:?}", lever.id(), model.notices);
        does(&mut model, [Msg::Slid(lever, setting.default)]);
        let now = model.sheet().setting(&model.answer, lever);
        assert_eq!(now.present, setting.default, "{}", lever.id());
        does(&mut model, [Msg::Undone, Msg::Undone, Msg::Undone, Msg::Undone]);
        assert_eq!(model.sheet().plan, untouched, "{}", lever.id());
    }
}

#[test]
fn a_drag_is_one_step_of_undo_and_looking_around_is_none() {
    let mut model = started();
    let before = model.sheet().clone();
    does(&mut model, (1..=20).map(|step| Msg::Slid(Lever::PaceChange, Decimal::new(step, 2))));
    does(
        &mut model,
        [
            Msg::Released,
            Msg::OpenedPanel(Panel::Staff),
            Msg::AskedWhy(Subject::Pace),
            Msg::ChoseLanguage(Lang::En),
        ],
    );
    let after = model.sheet().clone();
    does(&mut model, [Msg::Undone]);
    assert_eq!(*model.sheet(), before);
    assert_eq!(model.view.lang, Lang::En, "undo never changes the view");
    assert!(!model.workspace.history().can_undo());
    does(&mut model, [Msg::Redone]);
    assert_eq!(*model.sheet(), after);
}

#[test]
fn typing_is_never_rewritten_while_the_field_has_the_focus() {
    let mut model = started();
    let path = "report.cases.finished";
    does(
        &mut model,
        [Msg::Entered(path.to_owned()), Msg::Typed(path.to_owned(), "7.8".to_owned())],
    );
    assert_eq!(model.text_at(path), "7.8");
    does(&mut model, [Msg::Typed(path.to_owned(), "7800 việc".to_owned())]);
    assert_eq!(model.text_at(path), "7800 việc");
    does(&mut model, [Msg::Left]);
    assert_eq!(model.text_at(path), "7.800", "left, it is written as official papers have it");
}

#[test]
fn a_bad_number_keeps_the_last_good_answer_and_says_so_at_the_field() {
    let mut model = started();
    let before = model.answer.clone();
    for bad in ["abc", "-5", "1,5", "7.72x"] {
        types(&mut model, "report.cases.finished", bad);
        assert_eq!(model.answer, before, "{bad}");
        assert!(model.troubles.contains_key("report.cases.finished"), "{bad}");
        assert_eq!(model.text_at("report.cases.finished"), bad, "nothing typed is lost");
    }
    types(&mut model, "report.cases.finished", "7.000");
    assert!(model.troubles.is_empty());
    assert_ne!(model.answer, before);
}

#[test]
fn an_ambiguous_number_is_asked_and_either_answer_is_taken() {
    for reading in [0, 1] {
        let mut model = started();
        types(&mut model, "scenarios[0].money.new", "1.052 tỷ");
        let trouble = model.troubles.get("scenarios[0].money.new").expect("it asks");
        let thads_planner::fields::Trouble::Ask(readings, _) = trouble else {
            panic!("{trouble:?}")
        };
        let chosen = readings[reading];
        does(&mut model, [Msg::ChoseReading("scenarios[0].money.new".to_owned(), chosen)]);
        assert!(model.troubles.is_empty(), "{:?}", model.troubles);
        let new = model.sheet().plan.at("scenarios[0].money.new").and_then(Json::as_text);
        assert_eq!(new.map(number), Some(chosen));
    }
}

#[test]
fn a_word_of_hedging_marks_the_number_as_an_estimate() {
    let mut model = started();
    types(&mut model, "scenarios[0].money.new", "khoảng 20 tỷ");
    let source = model.answer.plan.provenance.get("scenarios[0].money.new");
    assert_eq!(source, Some(&thads_model::plan::Provenance::Estimate));
}

#[test]
fn a_new_plan_is_filled_in_any_order_and_answers_when_it_can() {
    let mut model = started();
    does(&mut model, [Msg::StartedAnew]);
    let blank = model.sheet().clone();
    does(&mut model, [Msg::ChoseYear(2027)]);
    assert_eq!(answer::words(&model.answer, StreamName::Cases, Lang::Vi).verdict, "not_measurable");
    assert_eq!(model.text_at("report.cases.finished"), "", "unknown is not zero");
    types(&mut model, "as_of", "31/3/2027");
    // Finished before enforceable: it waits for the field that makes sense of it.
    types(&mut model, "report.cases.finished", "850");
    types(&mut model, "report.cases.enforceable", "1.310 việc");
    types(&mut model, "report.money.enforceable", "260 tỷ");
    types(&mut model, "report.money.finished", "84,5 tỷ");
    types(&mut model, "staff.officers", "5");
    types(&mut model, "unit", "Phòng THADS khu vực 1");
    assert!(model.troubles.is_empty(), "{:?}", model.troubles);
    let target = Json::object([("rate", Json::text("82.5"))]);
    does(&mut model, [Msg::Changed(Edit::Set("targets.cases".to_owned(), target))]);
    let words = answer::words(&model.answer, StreamName::Cases, Lang::Vi);
    assert!(["met", "short"].contains(&words.verdict), "{words:?}");
    does(&mut model, (0..30).map(|_| Msg::Undone));
    assert_eq!(*model.sheet(), blank, "everything typed can be taken back");
    does(&mut model, [Msg::DeletedSheet]);
    assert_eq!(model.workspace.sheets, started().workspace.sheets);
}

#[test]
fn every_kind_of_entry_can_be_added_and_removed() {
    use List::{
        AuctionMatters, Campaigns, DatedMatters, Disruptions, Events, ExtraWorkdays, History,
        Holidays, LastYear, Milestones, OfficerDays, Overtime, StaffMoves,
    };
    let lists = [
        (StaffMoves, "scenarios[0].staff_moves"),
        (Overtime, "scenarios[0].overtime"),
        (Campaigns, "scenarios[0].campaigns"),
        (Disruptions, "scenarios[0].disruptions"),
        (Events, "scenarios[0].events"),
        (DatedMatters, "scenarios[0].matters"),
        (AuctionMatters, "scenarios[0].matters"),
        (Milestones, "milestones"),
        (History, "history"),
        (LastYear, "last_year"),
        (Holidays, "holidays"),
        (ExtraWorkdays, "extra_workdays"),
    ];
    let mut model = started();
    let length = |model: &Model, path: &str| {
        model.sheet().plan.at(path).and_then(Json::as_list).map_or(0, <[Json]>::len)
    };
    for (list, path) in lists {
        let before = length(&model, path);
        does(&mut model, [Msg::Added(list), Msg::Added(list)]);
        assert_eq!(length(&model, path), before + 2, "{path}: {:?}", model.notices);
        does(&mut model, [Msg::Changed(Edit::Remove(path.to_owned(), before))]);
        assert_eq!(length(&model, path), before + 1, "{path}");
    }
    does(&mut model, [Msg::Added(OfficerDays(0))]);
    assert_eq!(length(&model, "scenarios[0].matters[0].officer_days"), 1);
    assert!(model.notices.is_empty(), "{:?}", model.notices);
}

#[test]
fn removing_an_entry_takes_its_half_typed_texts_and_sources_along() {
    let mut model = started();
    does(&mut model, [Msg::Added(List::DatedMatters), Msg::Added(List::DatedMatters)]);
    types(&mut model, "scenarios[0].matters[0].amount", "x");
    types(&mut model, "scenarios[0].matters[1].amount", "y");
    let mark = Edit::Mark("scenarios[0].matters[1].amount".to_owned(), Some("assumed"));
    does(&mut model, [Msg::Changed(mark)]);
    does(&mut model, [Msg::Changed(Edit::Remove("scenarios[0].matters".to_owned(), 0))]);
    assert_eq!(model.text_at("scenarios[0].matters[0].amount"), "y");
    assert!(model.answer.plan.provenance.contains_key("scenarios[0].matters[0].amount"));
    assert!(!model.sheet().typing.contains_key("scenarios[0].matters[1].amount"));
}

#[test]
fn a_change_that_would_break_the_plan_is_not_made_and_is_explained() {
    let mut model = started();
    does(&mut model, [Msg::Added(List::StaffMoves)]);
    let plan = model.sheet().plan.clone();
    let edit = Edit::Set("scenarios[0].staff_moves[0].change".to_owned(), Json::text("-1000"));
    does(&mut model, [Msg::Changed(edit)]);
    assert_eq!(model.sheet().plan, plan);
    assert_eq!(model.notices.len(), 1);
}

#[test]
fn an_example_is_opened_once_and_restored_on_request() {
    let mut model = started();
    does(&mut model, [Msg::PickedExample("bac-giang"), Msg::PickedExample("soc-trang")]);
    assert_eq!(model.workspace.sheets.len(), 2);
    let shipped = model.sheet().plan.clone();
    types(&mut model, "staff.officers", "99");
    does(&mut model, [Msg::PickedExample("bac-giang"), Msg::PickedExample("soc-trang")]);
    assert_eq!(model.text_at("staff.officers"), "99", "what was changed in it stays");
    does(&mut model, [Msg::RestoredExample]);
    assert_eq!(model.sheet().plan, shipped);
    does(&mut model, [Msg::Undone]);
    assert_eq!(model.text_at("staff.officers"), "99");
}

#[test]
fn both_readings_of_a_contradiction_can_be_tried() {
    let mut model = started();
    does(&mut model, [Msg::PickedExample("tan-an")]);
    let with_48 = gap(&model, StreamName::Money);
    assert!(model.sheet().answered.is_empty(), "nothing is settled silently");
    does(&mut model, [Msg::Answered("money-target", 1)]);
    assert_ne!(with_48, gap(&model, StreamName::Money));
    does(&mut model, [Msg::Answered("money-target", 0)]);
    assert_eq!(with_48, gap(&model, StreamName::Money));
}

#[test]
fn scenarios_are_copied_renamed_and_removed() {
    let mut model = started();
    let count = model.answer.plan.scenarios.len();
    does(&mut model, [Msg::CopiedScenario, Msg::CopiedScenario]);
    assert_eq!(model.answer.plan.scenarios.len(), count + 2);
    assert_eq!(model.answer.scenario, count + 1);
    let name = format!("scenarios[{}].name", count + 1);
    types(&mut model, &name, "Phương án hai");
    assert_eq!(model.answer.shown().name, "Phương án hai");
    types(&mut model, &name, "Giữ nguyên");
    assert!(model.troubles.contains_key(&name), "the name is taken");
    does(&mut model, [Msg::DeletedScenario, Msg::DeletedScenario]);
    assert_eq!(model.answer.plan.scenarios.len(), count);
}

#[test]
fn the_last_plan_and_the_last_scenario_cannot_be_lost() {
    let mut model = started();
    does(&mut model, (0..10).map(|_| Msg::DeletedScenario));
    assert_eq!(model.answer.plan.scenarios.len(), 1);
    does(&mut model, (0..3).map(|_| Msg::DeletedSheet));
    assert_eq!(model.workspace.sheets.len(), 1);
}

#[test]
fn another_work_year_brings_its_own_calendar() {
    let mut model = started();
    does(&mut model, [Msg::StartedAnew, Msg::ChoseYear(2024)]);
    let holidays = model.sheet().plan.get("holidays").and_then(Json::as_list);
    let holidays = holidays.expect("a list");
    assert!(holidays.contains(&Json::text("2024-02-09")), "Tết 2024");
    assert_eq!(model.sheet().plan.get("as_of"), Some(&Json::text("2023-09-30")));
}

#[test]
fn of_a_number_that_cannot_stand_nothing_stays_behind() {
    let mut model = started();
    does(&mut model, [Msg::PickedExample("bac-giang")]);
    let before = model.answer.clone();
    let path = "report.cases.finished";
    does(&mut model, [Msg::Entered(path.to_owned())]);
    // Key by key, as it is typed: "9" alone could stand, "9.999" of 1 215 cannot.
    for typed in ["9", "9.", "9.9", "9.99", "9.999"] {
        does(&mut model, [Msg::Typed(path.to_owned(), typed.to_owned())]);
    }
    does(&mut model, [Msg::Left]);
    assert_eq!(model.answer, before, "the last good answer");
    assert_eq!(model.text_at(path), "9.999");
    does(&mut model, [Msg::Undone]);
    assert_eq!(model.text_at(path), "729");
}

#[test]
fn an_emptied_target_is_no_target_and_a_typed_one_is_made() {
    let mut model = started();
    types(&mut model, "targets.cases.rate", "");
    assert!(model.troubles.is_empty(), "{:?}", model.troubles);
    assert!(model.answer.plan.targets.cases.is_none());
    types(&mut model, "targets.cases.rate", "83,25");
    assert!(model.answer.plan.targets.cases.is_some());
    assert_eq!(model.text_at("targets.cases.rate"), "83,25");
}

#[test]
fn a_chosen_month_stays_while_the_pointer_moves_on() {
    use thads_model::calendar::Month;
    let mut model = started();
    does(&mut model, [Msg::ChoseMonth(Some(Month::LAST)), Msg::PointedAt(Some(Month::FIRST))]);
    assert_eq!(model.view.month, Some(Month::LAST));
    does(&mut model, [Msg::ChoseMonth(Some(Month::LAST)), Msg::PointedAt(Some(Month::FIRST))]);
    assert_eq!(model.view.month, Some(Month::FIRST));
}

#[test]
fn a_verdict_that_leaves_out_new_cases_says_so() {
    let mut model = started();
    does(&mut model, [Msg::StartedAnew, Msg::ChoseYear(2023)]);
    for (path, text) in [
        ("as_of", "30/6/2023"),
        ("report.cases.enforceable", "1.310"),
        ("report.cases.finished", "880"),
        ("staff.officers", "5"),
        ("targets.cases.rate", "82,8"),
    ] {
        types(&mut model, path, text);
    }
    let words = answer::words(&model.answer, StreamName::Cases, Lang::Vi);
    assert!(words.caution.is_some_and(|caution| caution.contains("thụ lý mới")));
}

#[test]
fn what_the_analysis_said_of_one_plan_is_not_shown_of_another() {
    let said = || {
        let deadline = Deadline::By(12);
        Msg::Replied(
            Topic::Deadline,
            Reply::Deadline(Deadlines { cases: deadline, money: deadline }),
        )
    };
    for switch in [Msg::PickedExample("bac-giang"), Msg::PickedScenario(1), Msg::StartedAnew] {
        let mut model = started();
        does(&mut model, [Msg::AnalystCame(Standing::Ready), said()]);
        assert!(model.analysis.deadlines.is_some());
        does(&mut model, [switch.clone()]);
        assert_eq!(model.analysis.deadlines, None, "{switch:?}");
        assert_eq!(model.analysis.standing, Standing::Ready, "{switch:?}");
    }
}

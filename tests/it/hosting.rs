//! What the page around the element asks, and what an element that is only looked at refuses.

use thads_model::file::{Code, Json};
use thads_model::levers::Lever;
use thads_planner::app::{Access, Effect, Model, Msg, Notice, Request, Stored, update};
use thads_planner::examples;
use thads_planner::inquiry::{Act, Deed};
use thads_planner::lang::Lang;

fn started() -> Model {
    Model::start(Stored::Nothing, Lang::Vi).0
}

fn asked(model: &mut Model, request: Request) -> Vec<Effect> {
    update(model, Msg::Hosted(request))
}

/// An example under another name of the unit: a plan that the planner does not know.
fn plan(unit: &str) -> String {
    let mut plan = Json::parse(examples::EXAMPLES[1].plan).expect("an example");
    *plan.at_mut("unit").expect("a unit") = Json::text(unit);
    plan.to_string()
}

fn code(model: &Model) -> Code {
    Code::of(&model.sheet().plan)
}

fn slides(model: &mut Model) {
    update(model, Msg::Slid(Lever::OfficersAdded, 2.into()));
    update(model, Msg::Released);
}

#[test]
fn a_plan_takes_the_place_of_an_untouched_example_as_one_step() {
    let mut model = started();
    let example = code(&model);
    let effects = asked(&mut model, Request::Show(plan("A")));
    assert!(effects.contains(&Effect::TellSoon) && effects.contains(&Effect::Keep));
    assert_eq!((model.sheet().unit(), model.workspace.sheets.len()), ("A", 1));
    assert!(asked(&mut model, Request::Show(plan("A"))).is_empty(), "it is shown already");
    // What the page had shown before gives way, too.
    asked(&mut model, Request::Show(plan("B")));
    assert_eq!((model.sheet().unit(), model.workspace.sheets.len()), ("B", 1));
    update(&mut model, Msg::Undone);
    assert_eq!(model.sheet().unit(), "A");
    update(&mut model, Msg::Undone);
    assert_eq!(code(&model), example);
}

#[test]
fn a_plan_never_replaces_what_the_user_has_touched() {
    let mut model = started();
    slides(&mut model);
    let touched = code(&model);
    asked(&mut model, Request::Show(plan("A")));
    assert_eq!(model.sheet().unit(), "A");
    assert!(model.workspace.sheets.iter().any(|sheet| Code::of(&sheet.plan) == touched));
}

#[test]
fn a_plan_of_the_users_own_that_the_page_shows_again_stays_the_users_own() {
    let mut model = started();
    slides(&mut model);
    let own = model.sheet().plan.to_string();
    asked(&mut model, Request::Show(plan("A")));
    asked(&mut model, Request::Show(own.clone()));
    asked(&mut model, Request::Show(plan("B")));
    assert!(model.workspace.sheets.iter().any(|sheet| sheet.plan.to_string() == own));
}

#[test]
fn a_bad_plan_is_refused_with_its_problems_and_changes_nothing() {
    for text in ["", "{", "{\"format\": \"thads-plan\"}", "[]"] {
        let mut model = started();
        let before = model.clone();
        let effects = asked(&mut model, Request::Show(text.to_owned()));
        let [Effect::Refuse(problems)] = &effects[..] else { panic!("{text}: {effects:?}") };
        assert!(!problems.is_empty());
        assert_eq!(model, before);
    }
}

#[test]
fn the_plan_of_the_page_is_shown_on_a_first_visit_and_asked_about_later() {
    let mut model = started();
    asked(&mut model, Request::Offer(plan("A")));
    assert_eq!((model.sheet().unit(), model.workspace.sheets.len()), ("A", 1));
    assert!(model.notices.is_empty());
    // A later visit: something is kept.
    let mut later = Model::start(Stored::Text(model.workspace.to_text()), Lang::Vi).0;
    assert!(asked(&mut later, Request::Offer(plan("A"))).is_empty(), "it is there");
    assert!(later.notices.is_empty());
    asked(&mut later, Request::Offer(plan("B")));
    assert_eq!(later.sheet().unit(), "A", "nothing is shown without a yes");
    assert!(matches!(later.notices[..], [Notice::Offered { .. }]));
    let mut declined = later.clone();
    let effects = update(&mut declined, Msg::Dismissed(0));
    assert!(matches!(effects[..], [Effect::Seen(_)]));
    asked(&mut declined, Request::Offer(plan("B")));
    assert!(declined.notices.is_empty(), "what was declined is not offered again");
    update(&mut later, Msg::OfferTaken);
    assert_eq!((later.sheet().unit(), later.workspace.sheets.len()), ("B", 2));
}

#[test]
fn a_workspace_is_opened_beside_what_is_there_and_never_twice() {
    let mut other = started();
    slides(&mut other);
    update(&mut other, Msg::PickedExample("tan-an"));
    let text = other.workspace.to_text();
    let mut model = started();
    asked(&mut model, Request::Restore(text.clone()));
    assert_eq!(model.workspace.sheets.len(), 3);
    assert_eq!(model.sheet().plan, other.workspace.sheets[0].plan, "the first is shown");
    asked(&mut model, Request::Restore(text));
    assert_eq!(model.workspace.sheets.len(), 3);
    let newer = "{\"format\": \"thads-workspace\", \"version\": 99}".to_owned();
    assert!(matches!(asked(&mut model, Request::Restore(newer))[..], [Effect::Refuse(_)]));
}

#[test]
fn a_reset_is_one_step_of_undo() {
    let mut model = started();
    let opened = model.sheet().plan.clone();
    slides(&mut model);
    let slid = model.sheet().plan.clone();
    asked(&mut model, Request::Reset);
    assert_eq!(model.sheet().plan, opened);
    update(&mut model, Msg::Undone);
    assert_eq!(model.sheet().plan, slid);
}

#[test]
fn what_is_only_looked_at_is_neither_changed_nor_kept() {
    let mut model = started();
    slides(&mut model);
    update(&mut model, Msg::CopiedScenario);
    asked(&mut model, Request::Let(Access::ReadOnly));
    let before = model.workspace.clone();
    let deed = |deed| Msg::Acted(Act::Do(deed));
    let refused = [
        Msg::Typed("unit".to_owned(), "Z".to_owned()),
        Msg::Typed("scenarios[0].name".to_owned(), "Z".to_owned()),
        Msg::Slid(Lever::OfficersAdded, 5.into()),
        Msg::LeverReset(Lever::OfficersAdded),
        Msg::AllLeversReset,
        Msg::StartedAnew,
        Msg::RestoredExample,
        Msg::DeletedSheet,
        Msg::CopiedScenario,
        Msg::DeletedScenario,
        Msg::Undone,
        Msg::Redone,
        Msg::FileRead("a.json".to_owned(), plan("A").into_bytes()),
        Msg::Hosted(Request::Reset),
        deed(Deed::Agree),
        deed(Deed::SaveScenario(0)),
        deed(Deed::NextYear),
        deed(Deed::CopySheet(model.sheet().id.clone())),
        deed(Deed::StepTo(0)),
        deed(Deed::TakeIntake),
    ];
    for msg in refused {
        let effects = update(&mut model, msg.clone());
        assert!(!effects.contains(&Effect::Keep), "{msg:?}");
        assert_eq!(model.workspace, before, "{msg:?}");
    }
    // Looking goes on, at other plans too; of that nothing is kept either.
    let effects = update(&mut model, Msg::PickedExample("tan-an"));
    assert_eq!(model.sheet().id, "tan-an");
    assert!(!effects.contains(&Effect::Keep));
    assert!(!update(&mut model, Msg::AskedToSave).is_empty(), "saving a file is no change");
    asked(&mut model, Request::Let(Access::Full));
    slides(&mut model);
    assert!(model.workspace.history().can_undo());
}

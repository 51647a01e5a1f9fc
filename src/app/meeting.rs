//! What a meeting does beside changing figures: agree, keep, copy, step back, begin the next year.

use super::editing::{after_step, settled, shown_anew};
use super::filing::{self, file_name, tell};
use super::model::example_sheet;
use super::notice::Notice;
use super::{Effect, Model, Panel, arranging, intake, next_year, scenarios};
use crate::examples;
use crate::inquiry::{Agreed, Change, Deed, Kept, Record, Topic};
use crate::moment::Moment;
use crate::sheet::delta::gathered;
use crate::sheet::{Agreement, Part, Sheet};
use crate::workspace::{History, Step};
use std::rc::Rc;
use thads_model::file::Json;

/// Carries out what a button of an answer does.
pub(super) fn did(model: &mut Model, deed: Deed) -> Vec<Effect> {
    match deed {
        Deed::ShowScenario(index) => scenarios::picked(model, index),
        Deed::CopyScenario(index) => scenarios::copied(model, index),
        Deed::MoveScenario(index, way) => scenarios::moved(model, index, way),
        Deed::DeleteScenario(index) => scenarios::deleted(model, index),
        Deed::SaveScenario(index) => scenarios::saved(model, index),
        Deed::RestoreScenario(index) => scenarios::restored(model, index),
        Deed::Agree => agreed(model),
        Deed::ShowSheet(id) => {
            let place = model.workspace.place(&id);
            place.map_or(Vec::new(), |place| arranging::picked_sheet(model, place))
        }
        Deed::CopySheet(id) => copied(model, &id),
        Deed::DeleteSheet(id) => deleted(model, &id),
        Deed::RestoreSheet(id) => {
            model.notices.retain(|notice| !matches!(notice, Notice::Removed { .. }));
            model.workspace.restore(&id, model.now);
            shown_anew(model)
        }
        Deed::StepTo(made) => stepped_to(model, made),
        Deed::NextYear => next_year::begun(model),
        Deed::Copy(text) => vec![Effect::Copy(text)],
        Deed::CopyLink(parcel) => vec![Effect::CopyLink(parcel)],
        Deed::SaveText(name, text) => {
            vec![Effect::Download { name: cleaned(&name), text }]
        }
        Deed::SavePlan => filing::asked_to_save(model),
        Deed::SaveAll => {
            let name = "ke-hoach-thads.json".to_owned();
            vec![Effect::Download { name, text: model.workspace.to_text() }]
        }
        Deed::OpenFile => vec![Effect::AskForFile],
        Deed::Export => {
            tell(model, Notice::Exporting);
            vec![Effect::Ask(Topic::Export)]
        }
        Deed::TakeIntake => intake::taken(model),
        Deed::DropIntake => intake::dropped(model),
        Deed::Print => printed(model),
    }
}

/// Keeps a copy of the plan that cannot be changed any more.
fn agreed(model: &mut Model) -> Vec<Effect> {
    if model.sheet().agreement.is_some() || !model.troubles.is_empty() {
        tell(model, Notice::NotAgreed);
        return Vec::new();
    }
    model.workspace.close_step();
    let working = model.workspace.current;
    let sheet = model.sheet();
    let reason = sheet.study.get("reason").and_then(Json::as_text).unwrap_or_default().to_owned();
    let copy = Sheet {
        id: String::new(),
        agreement: Some(Agreement { of: sheet.id.clone(), at: model.now, reason }),
        // An example chosen from the menu is the one that is worked on.
        example: None,
        ..sheet.clone()
    };
    model.workspace.open(copy, model.now);
    model.workspace.show(working, model.now);
    // The reason was that of this agreement.
    if let Some(place) = model.workspace.sheet_mut().study.at_mut("reason") {
        *place = Json::Null;
    }
    tell(model, Notice::Agreed(model.answer.shown().name.clone()));
    settled(model)
}

/// Has the newest plan agreed on from the shown one at hand: every answer is compared with it.
pub(super) fn remember_agreed(model: &mut Model) {
    let is_working = model.sheet().agreement.is_none();
    let newest = model.workspace.agreed().last().copied().filter(|_| is_working).cloned();
    let known = model.agreed.as_ref().map(|(id, _)| id);
    if known == newest.as_ref().map(|sheet| &sheet.id) {
        return;
    }
    model.agreed = newest.and_then(|sheet| {
        let answer = sheet.accept(&sheet.plan).ok()?;
        Some((sheet.id.clone(), Rc::new(answer)))
    });
}

/// A copy of a plan that can be changed; of an agreed one, too.
fn copied(model: &mut Model, id: &str) -> Vec<Effect> {
    let Some(place) = model.workspace.place(id) else { return Vec::new() };
    let sheet = Sheet::clone(&model.workspace.sheets[place]);
    let lang = model.view.lang;
    let title = sheet.name_of_copy(lang);
    let mut copy = Sheet { id: String::new(), agreement: None, example: None, ..sheet };
    if let Some(place) = copy.study.at_mut("title") {
        *place = Json::Text(title);
    }
    model.workspace.open(copy, model.now);
    shown_anew(model)
}

fn deleted(model: &mut Model, id: &str) -> Vec<Effect> {
    let Some(place) = model.workspace.place(id) else { return Vec::new() };
    let name = model.workspace.sheets[place].name(model.view.lang);
    if model.workspace.sheets.len() == 1 {
        // The screen is never empty: it begins again with an example.
        let other = examples::EXAMPLES.iter().find(|example| example.id != id);
        let Some(other) = other else { return Vec::new() };
        model.workspace.open(example_sheet(other), model.now);
    }
    model.workspace.remove(place);
    model.notices.retain(|notice| !matches!(notice, Notice::Removed { .. }));
    tell(model, Notice::Removed { id: id.to_owned(), name });
    shown_anew(model)
}

/// Removes the plan that is shown.
pub(super) fn deleted_shown(model: &mut Model) -> Vec<Effect> {
    let id = model.sheet().id.clone();
    deleted(model, &id)
}

/// Takes back changes, or makes them again, until so many are made.
fn stepped_to(model: &mut Model, made: usize) -> Vec<Effect> {
    model.workspace.close_step();
    let mut stepped = false;
    while model.workspace.history().past().len() > made && model.workspace.undo() {
        stepped = true;
    }
    while model.workspace.history().past().len() < made && model.workspace.redo() {
        stepped = true;
    }
    if stepped { after_step(model) } else { Vec::new() }
}

/// The paper is printed from its own panel.
fn printed(model: &mut Model) -> Vec<Effect> {
    let mut effects = match model.view.panel {
        Panel::Brief => Vec::new(),
        _ => super::looking::opened(model, Panel::Brief),
    };
    effects.push(Effect::Print);
    effects
}

/// A name that every file system takes.
fn cleaned(name: &str) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "txt"));
    format!("{}.{ending}", file_name(stem))
}

/// The step of the journal whose reason stands at a path: `journal[3].reason`.
pub(super) fn step_of_journal(path: &str) -> Option<usize> {
    path.strip_prefix("journal[")?.strip_suffix("].reason")?.parse().ok()
}

/// Says why a step was made.
pub(super) fn explained(model: &mut Model, step: usize, path: String, text: String) -> Vec<Effect> {
    model.workspace.close_step();
    model.workspace.history_mut().explain(step, text.clone());
    model.view.focus = Some((path, text));
    vec![Effect::Keep]
}

/// What the meeting has left beside the shown plan, for the topics that look at it.
pub(super) fn record(model: &Model, topic: Topic) -> Record {
    let wanted =
        [Topic::Compare, Topic::Brief, Topic::Journal, Topic::Ledger, Topic::Share, Topic::Export];
    if !wanted.contains(&topic) {
        return Record::default();
    }
    let sheet = model.sheet();
    let mut history = model.workspace.history().clone();
    history.close(sheet);
    let journal = if topic == Topic::Journal { journal(&history, model) } else { Vec::new() };
    let saved = sheet.saved.iter().map(|(name, json)| (name.clone(), json.to_string()));
    Record {
        agreed: model
            .workspace
            .agreed()
            .into_iter()
            .filter_map(|sheet| agreed_plan(sheet))
            .collect(),
        saved: gathered(saved),
        made: history.past().len(),
        journal,
        now: minute(model.now),
        plans: plans(model),
    }
}

fn agreed_plan(sheet: &Sheet) -> Option<Agreed> {
    let agreement = sheet.agreement.as_ref()?;
    Some(Agreed {
        id: sheet.id.clone(),
        at: minute(agreement.at),
        reason: agreement.reason.clone(),
        plan: sheet.plan.to_string(),
        scenario: sheet.scenario,
    })
}

fn plans(model: &Model) -> Vec<Kept> {
    let lang = model.view.lang;
    let kept = |sheet: &Rc<Sheet>, deleted| Kept {
        id: sheet.id.clone(),
        name: sheet.name(lang),
        at: minute(model.workspace.last_shown(&sheet.id)),
        deleted,
    };
    let sheets = model.workspace.by_last_shown();
    let sheets = sheets.into_iter().map(|(_, sheet)| kept(sheet, false));
    let removed = model.workspace.removed.iter().rev().map(|sheet| kept(sheet, true));
    sheets.chain(removed).collect()
}

fn journal(history: &History, model: &Model) -> Vec<Change> {
    let scenarios = &model.answer.plan.scenarios;
    let change = |step: &Rc<Step>| Change {
        at: minute(step.at),
        reason: step.reason.clone(),
        scenario: scenarios.get(step.shown[1]).map(|s| s.name.clone()).unwrap_or_default(),
        // What the sheet holds beside plan and study is the app's own.
        parts: step.parts.iter().filter(|part| !part.path.starts_with('@')).map(part).collect(),
    };
    history.past().iter().chain(history.future()).map(change).collect()
}

fn part(part: &Part) -> (String, String, String) {
    let text = |json: &Option<Json>| json.as_ref().map(Json::to_string).unwrap_or_default();
    (part.path.clone(), text(&part.before), text(&part.after))
}

/// "2026-11-22T10:05".
fn minute(moment: Moment) -> String {
    moment.to_string().chars().take(16).collect()
}

/// Reasons of the journal by path, for the fields in which they are typed.
pub(super) fn reason_at(model: &Model, path: &str) -> Option<String> {
    let step = step_of_journal(path)?;
    let history = model.workspace.history();
    let step = history.past().iter().chain(history.future()).nth(step);
    Some(step.map(|step| step.reason.clone()).unwrap_or_default())
}

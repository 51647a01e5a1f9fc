//! What happens where the browser keeps the plans: other windows, and a store that fails.

use super::editing::{settled, shown_anew};
use super::filing::tell;
use super::notice::Notice;
use super::{Effect, Keeping, Model};
use crate::sheet::Sheet;
use crate::workspace;
use std::rc::Rc;
use thads_model::file::Json;

/// Another window has left a plan so, and nothing was changed here meanwhile: this window follows.
pub(super) fn followed(model: &mut Model, id: &str, record: &str) -> Vec<Effect> {
    let Ok((header, sheet, history)) = workspace::read_record(id, record) else {
        return Vec::new();
    };
    let shown = model.sheet().id == id;
    if header.removed {
        return removed_elsewhere(model, id);
    }
    // Which scenario is looked at is the matter of each window.
    let scenario = if shown { model.sheet().scenario } else { sheet.scenario };
    let scenarios = sheet.plan.at("scenarios").and_then(Json::as_list).map_or(1, <[Json]>::len);
    let sheet = Sheet { scenario: scenario.min(scenarios - 1), ..sheet };
    model.workspace.follow(sheet, history);
    let mut effects = if shown { drawn_anew(model) } else { Vec::new() };
    effects.push(Effect::Kept(id.to_owned()));
    effects
}

/// Two windows changed one plan: theirs keeps its name, ours goes on as a plan of its own, so that
/// neither overwrites the other.
pub(super) fn overtaken(model: &mut Model, id: &str, record: &str) -> Vec<Effect> {
    let Ok((header, theirs, history)) = workspace::read_record(id, record) else {
        // Not to be opened by this window: put out of harm's way before ours is written.
        return vec![Effect::SetAside(record.to_owned()), Effect::Keep];
    };
    let Some(place) = model.workspace.place(id) else { return Vec::new() };
    let ours = Rc::clone(&model.workspace.sheets[place]);
    if !header.removed && ours.plan == theirs.plan && ours.study == theirs.study {
        model.workspace.follow(theirs, history);
        let mut effects = drawn_anew(model);
        effects.push(Effect::Kept(id.to_owned()));
        return effects;
    }
    let lang = model.view.lang;
    let title = ours.name_of_this_window(lang);
    let shown = model.workspace.current == place;
    let back = model.sheet().id.clone();
    let our_history = model.workspace.history_of(id).clone();
    let mut copy = Sheet { id: String::new(), example: None, ..Sheet::clone(&ours) };
    if let Some(place) = copy.study.at_mut("title") {
        *place = Json::text(&*title);
    }
    model.workspace.open(copy, model.now);
    *model.workspace.history_mut() = our_history;
    if header.removed {
        model.workspace.remove(place);
    } else {
        model.workspace.follow(theirs, history);
    }
    if !shown && let Some(place) = model.workspace.place(&back) {
        model.workspace.show(place, model.now);
    }
    tell(model, Notice::Forked(title));
    let mut effects = settled(model);
    effects.push(Effect::Kept(id.to_owned()));
    effects
}

fn removed_elsewhere(model: &mut Model, id: &str) -> Vec<Effect> {
    let shown = model.sheet().id == id;
    match model.workspace.place(id) {
        // What is on screen stays: it is kept again as soon as it is changed.
        Some(_) if shown => Vec::new(),
        Some(place) => {
            model.workspace.remove(place);
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// The shown plan is another now, though nothing was done here: nothing is to be kept.
fn drawn_anew(model: &mut Model) -> Vec<Effect> {
    let mut effects = shown_anew(model);
    effects.retain(|effect| *effect != Effect::Keep);
    effects
}

/// There is room again: what could not be kept is.
pub(super) fn kept_again(model: &mut Model) -> Vec<Effect> {
    model.notices.retain(|notice| *notice != Notice::NotKept);
    Vec::new()
}

/// The store was emptied from outside: it is written again from what is open.
pub(super) fn wiped(model: &mut Model) -> Vec<Effect> {
    if model.keeping == Keeping::Off {
        return Vec::new();
    }
    if !model.notices.contains(&Notice::Wiped) {
        tell(model, Notice::Wiped);
    }
    vec![Effect::Keep]
}

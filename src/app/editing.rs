//! Changes of the shown plan: typing, levers, entries, undo.

use super::history::Gesture;
use super::notice::Notice;
use super::{Effect, List, Model, analysis, entries, looking};
use crate::fields;
use crate::sheet::{self, Edit, Sheet};
use crate::workspace::Workspace;
use rust_decimal::Decimal;
use std::rc::Rc;
use thads_model::file::{Json, Problem};
use thads_model::levers::Lever;

pub(super) fn typed(model: &mut Model, path: String, text: String) -> Vec<Effect> {
    model.history.before(&model.workspace, Some(Gesture::Typing(path.clone())));
    // Begun again from where the field was entered: of "1.400" that cannot stand in the plan, the
    // "1" that could must not stay behind.
    if let Some(before) = model.history.before_gesture() {
        model.workspace = before.clone();
    }
    model.workspace.sheet_mut().typing.insert(path.clone(), text.clone());
    model.view.focus = Some((path, text));
    settled(model)
}

pub(super) fn entered(model: &mut Model, path: String) -> Vec<Effect> {
    let text = model.text_at(&path);
    model.view.focus = Some((path, text));
    Vec::new()
}

pub(super) fn left(model: &mut Model) -> Vec<Effect> {
    model.view.focus = None;
    model.history.gesture_over();
    Vec::new()
}

pub(super) fn chose_reading(model: &mut Model, path: &str, value: Decimal) -> Vec<Effect> {
    model.view.focus = None;
    let value = Json::Text(value.to_string());
    let lang = model.view.lang;
    let text =
        sheet::nature(path).map_or(String::new(), |nature| fields::written(nature, &value, lang));
    model.history.before(&model.workspace, None);
    model.workspace.sheet_mut().typing.insert(path.to_owned(), text);
    settled(model)
}

pub(super) fn changed(model: &mut Model, edit: &Edit) -> Vec<Effect> {
    try_change(model, None, |sheet| sheet.make(edit))
}

pub(super) fn added(model: &mut Model, list: List) -> Vec<Effect> {
    let edit = entries::entry(list, &model.answer, model.sheet());
    let place = entries::place(&edit, model.sheet());
    let mut effects = changed(model, &edit);
    effects.extend(place.map(Effect::Focus));
    effects
}

pub(super) fn slid(model: &mut Model, lever: Lever, value: Decimal) -> Vec<Effect> {
    let setting = model.sheet().setting(&model.answer, lever);
    let value = value.clamp(setting.low, setting.high);
    if value == setting.present && !model.troubles.contains_key(&lever_path(model, lever)) {
        return Vec::new();
    }
    // A lever drawn back to its default says again what the opened plan said.
    let value = (value != setting.default).then_some(value);
    let gesture = Gesture::Sliding(lever);
    try_change(model, Some(gesture), |sheet| sheet::move_lever(sheet, lever, value))
}

pub(super) fn released(model: &mut Model) -> Vec<Effect> {
    model.history.gesture_over();
    Vec::new()
}

pub(super) fn lever_reset(model: &mut Model, lever: Lever) -> Vec<Effect> {
    try_change(model, None, |sheet| sheet::move_lever(sheet, lever, None))
}

pub(super) fn all_levers_reset(model: &mut Model) -> Vec<Effect> {
    try_change(model, None, |sheet| {
        Lever::ALL.into_iter().try_for_each(|lever| sheet::move_lever(sheet, lever, None))
    })
}

pub(super) fn undone(model: &mut Model) -> Vec<Effect> {
    let before = model.history.undo(&model.workspace);
    stepped(model, before)
}

pub(super) fn redone(model: &mut Model) -> Vec<Effect> {
    let after = model.history.redo(&model.workspace);
    stepped(model, after)
}

fn stepped(model: &mut Model, workspace: Option<Workspace>) -> Vec<Effect> {
    let Some(workspace) = workspace else { return Vec::new() };
    model.workspace = workspace;
    model.view.focus = None;
    settled(model)
}

fn lever_path(model: &Model, lever: Lever) -> String {
    sheet::lever_text(lever, model.sheet().scenario)
}

/// Makes a change, or says why it cannot be made and leaves everything as it was.
pub(super) fn try_change(
    model: &mut Model,
    gesture: Option<Gesture>,
    change: impl FnOnce(&mut Sheet) -> Result<(), Vec<Problem>>,
) -> Vec<Effect> {
    let mut changed = model.sheet().clone();
    match change(&mut changed) {
        Ok(()) => {
            model.history.before(&model.workspace, gesture);
            let current = model.workspace.current;
            model.workspace.sheets[current] = Rc::new(changed);
            settled(model)
        }
        Err(problems) => {
            model.notices.retain(|notice| !matches!(notice, Notice::NotChanged(_)));
            model.notices.push(Notice::NotChanged(problems));
            Vec::new()
        }
    }
}

/// Rebuilds the answer where another plan or scenario is shown.
pub(super) fn shown_anew(model: &mut Model) -> Vec<Effect> {
    analysis::forget(model);
    settled(model)
}

/// Rebuilds the answer after a change of the plan.
pub(super) fn settled(model: &mut Model) -> Vec<Effect> {
    let (answer, troubles) = model.workspace.sheet_mut().settle();
    model.answer = Rc::new(answer);
    model.troubles = troubles;
    looking::fit_view(model);
    let mut effects = vec![Effect::Keep, Effect::AnnounceSoon];
    effects.extend(analysis::asked_anew(model));
    effects
}

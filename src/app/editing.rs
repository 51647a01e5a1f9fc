//! Changes of the shown plan: typing, levers, entries, undo.

use super::notice::Notice;
use super::{Effect, List, Model, analysis, entries, filing, intake, looking, meeting, scenarios};
use crate::fields;
use crate::sheet::{self, Edit, Sheet};
use crate::workspace::Gesture;
use rust_decimal::Decimal;
use std::rc::Rc;
use thads_model::file::{self, Json, Problem};
use thads_model::levers::Lever;

pub(super) fn typed(model: &mut Model, path: String, text: String) -> Vec<Effect> {
    if path == intake::PASTE {
        return intake::pasted(model, text);
    }
    if let Some(step) = meeting::step_of_journal(&path) {
        return meeting::explained(model, step, path, text);
    }
    if model.is_locked() {
        return refused(model);
    }
    model.workspace.before_change(Some(Gesture::Typing(path.clone())), model.now);
    // Begun again from where the field was entered: of "1.400" that cannot stand in the plan, the
    // "1" that could must not stay behind.
    if let Some(before) = model.workspace.history().before_gesture() {
        let current = model.workspace.current;
        model.workspace.sheets[current] = Rc::clone(before);
    }
    model.workspace.sheet_mut().typing.insert(path.clone(), text.clone());
    let is_date = path == "as_of";
    let is_name = path.starts_with("scenarios[") && path.ends_with("].name");
    model.view.focus = Some((path, text));
    let before = Rc::clone(&model.answer);
    let effects = settled(model);
    if is_name && scenarios::renamed(model, &before) {
        return settled(model);
    }
    if is_date && keeps_report(model) {
        return settled(model);
    }
    effects
}

/// A later report is being entered: the one before it goes to the past months, where forecasts are
/// compared with it. False where there is none to keep.
fn keeps_report(model: &mut Model) -> bool {
    let date = model.answer.plan.calendar.as_of();
    // As it was before the first key: a date half typed is a date, too.
    let before = model.workspace.history().before_gesture();
    let before = before.and_then(|sheet| file::read(&sheet.plan).ok());
    let edit = before.and_then(|before| intake::kept_report(&before, date));
    let Some(edit) = edit else { return false };
    let kept = model.workspace.sheet_mut().make(&edit).is_ok();
    if kept {
        filing::told(model, Notice::PastKept);
    }
    kept
}

pub(super) fn entered(model: &mut Model, path: String) -> Vec<Effect> {
    let text = model.text_at(&path);
    model.view.focus = Some((path, text));
    Vec::new()
}

pub(super) fn left(model: &mut Model) -> Vec<Effect> {
    let journal =
        model.view.focus.take().is_some_and(|(path, _)| meeting::step_of_journal(&path).is_some());
    model.workspace.close_step();
    if journal { analysis::of_panel(model) } else { Vec::new() }
}

pub(super) fn chose_reading(model: &mut Model, path: &str, value: Decimal) -> Vec<Effect> {
    if model.is_locked() {
        return refused(model);
    }
    model.view.focus = None;
    let value = Json::Text(value.to_string());
    let lang = model.view.lang;
    let text =
        sheet::nature(path).map_or(String::new(), |nature| fields::written(nature, &value, lang));
    model.workspace.before_change(None, model.now);
    model.workspace.sheet_mut().typing.insert(path.to_owned(), text);
    settled(model)
}

pub(super) fn changed(model: &mut Model, edit: &Edit) -> Vec<Effect> {
    try_change(model, None, |sheet| sheet.make(edit))
}

pub(super) fn added(model: &mut Model, list: List) -> Vec<Effect> {
    let edit = entries::entry(list, &model.answer, model.sheet(), model.view.lang);
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
    let now = model.now;
    model.workspace.history_mut().rest(now);
    Vec::new()
}

pub(super) fn lever_reset(model: &mut Model, lever: Lever) -> Vec<Effect> {
    try_change(model, None, |sheet| sheet::move_lever(sheet, lever, None))
}

/// Puts a lever back to where it stood when the scenario was saved.
pub(super) fn lever_to_saved(model: &mut Model, lever: Lever) -> Vec<Effect> {
    let Some(saved) = model.sheet().saved_setting(&model.answer, lever) else { return Vec::new() };
    let default = model.sheet().setting(&model.answer, lever).default;
    let value = (saved != default).then_some(saved);
    try_change(model, None, |sheet| sheet::move_lever(sheet, lever, value))
}

pub(super) fn all_levers_reset(model: &mut Model) -> Vec<Effect> {
    try_change(model, None, |sheet| {
        Lever::ALL.into_iter().try_for_each(|lever| sheet::move_lever(sheet, lever, None))
    })
}

pub(super) fn undone(model: &mut Model) -> Vec<Effect> {
    if model.workspace.undo() { after_step(model) } else { Vec::new() }
}

pub(super) fn redone(model: &mut Model) -> Vec<Effect> {
    if model.workspace.redo() { after_step(model) } else { Vec::new() }
}

/// What has been taken back or made again is on screen.
pub(super) fn after_step(model: &mut Model) -> Vec<Effect> {
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
    if model.is_locked() {
        return refused(model);
    }
    let mut changed = model.sheet().clone();
    match change(&mut changed) {
        Ok(()) => {
            model.workspace.before_change(gesture, model.now);
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

fn refused(model: &mut Model) -> Vec<Effect> {
    model.view.focus = None;
    super::filing::tell(model, Notice::Locked);
    Vec::new()
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
    meeting::remember_agreed(model);
    looking::fit_view(model);
    let mut effects = vec![Effect::Keep, Effect::TellSoon, Effect::AnnounceSoon];
    effects.extend(analysis::asked_anew(model));
    effects
}

//! Scenarios of the shown plan: copied, moved, saved, put back, removed.

use super::editing::{shown_anew, try_change};
use super::entries::free_name;
use super::{Effect, Model};
use crate::inquiry::Way;
use crate::sheet::{Answer, Edit, Sheet};
use thads_model::file::{Json, Step, steps};

pub(super) fn picked(model: &mut Model, index: usize) -> Vec<Effect> {
    if index >= model.answer.plan.scenarios.len() {
        return Vec::new();
    }
    model.workspace.close_step();
    model.workspace.sheet_mut().scenario = index;
    model.view.focus = None;
    shown_anew(model)
}

/// A copy of a scenario, under a name of its own, is shown beside it. As it is now, it is saved:
/// its levers can be put back there.
pub(super) fn copied(model: &mut Model, index: usize) -> Vec<Effect> {
    let names: Vec<String> =
        model.answer.plan.scenarios.iter().map(|other| other.name.clone()).collect();
    let Some(mut copy) = scenario(model.sheet(), index).cloned() else { return Vec::new() };
    let name = free_name(&names[index], &names);
    if let Some(place) = copy.at_mut("name") {
        *place = Json::text(&*name);
    }
    let edit = Edit::Add("scenarios".to_owned(), copy.clone());
    try_change(model, None, |sheet| {
        copy_sources(sheet, index, names.len());
        sheet.make(&edit)?;
        sheet.scenario = names.len();
        sheet.saved.insert(name, copy);
        Ok(())
    })
}

/// The numbers of the copy come from where those of the original come from.
fn copy_sources(sheet: &mut Sheet, from: usize, to: usize) {
    let Some(Json::Object(sources)) = sheet.plan.at_mut("provenance") else { return };
    let prefix = format!("scenarios[{from}]");
    let copies: Vec<_> = sources
        .iter()
        .filter(|(path, _)| matches!(steps(path).nth(1), Some(Step::Item(index)) if index == from))
        .filter_map(|(path, source)| {
            let rest = path.strip_prefix(&prefix)?;
            Some((format!("scenarios[{to}]{rest}"), source.clone()))
        })
        .collect();
    sources.extend(copies);
}

/// Moves a scenario past its neighbour; the one that is shown stays shown.
pub(super) fn moved(model: &mut Model, index: usize, way: Way) -> Vec<Effect> {
    let count = model.answer.plan.scenarios.len();
    let other = match way {
        Way::Up => index.checked_sub(1),
        Way::Down => index.checked_add(1).filter(|other| *other < count),
    };
    let Some(other) = other.filter(|_| index < count) else { return Vec::new() };
    try_change(model, None, |sheet| {
        sheet.swap_scenarios(index, other);
        Ok(())
    })
}

/// Removes a scenario; the last one stays.
pub(super) fn deleted(model: &mut Model, index: usize) -> Vec<Effect> {
    let count = model.answer.plan.scenarios.len();
    if count < 2 || index >= count {
        return Vec::new();
    }
    let edit = Edit::Remove("scenarios".to_owned(), index);
    try_change(model, None, |sheet| {
        if sheet.scenario >= index {
            sheet.scenario = sheet.scenario.saturating_sub(1);
        }
        sheet.make(&edit)
    })
}

/// Saves a scenario as it is now. A mark, not a change of the plan: no step of undo.
pub(super) fn saved(model: &mut Model, index: usize) -> Vec<Effect> {
    let Some(now) = scenario(model.sheet(), index).cloned() else { return Vec::new() };
    let name = model.answer.plan.scenarios[index].name.clone();
    model.workspace.close_step();
    model.workspace.sheet_mut().saved.insert(name, now);
    super::editing::settled(model)
}

/// Puts a scenario back to where it was saved.
pub(super) fn restored(model: &mut Model, index: usize) -> Vec<Effect> {
    let Some(scenario) = model.answer.plan.scenarios.get(index) else { return Vec::new() };
    let Some(saved) = model.sheet().saved.get(&scenario.name).cloned() else { return Vec::new() };
    let edit = Edit::Set(format!("scenarios[{index}]"), saved);
    try_change(model, None, |sheet| sheet.make(&edit))
}

/// What is kept of a scenario by its name follows a new name; false where there is none.
pub(super) fn renamed(model: &mut Model, before: &Answer) -> bool {
    let pairs = before.plan.scenarios.iter().zip(&model.answer.plan.scenarios);
    let other = pairs.map(|(old, new)| (&old.name, &new.name)).find(|(old, new)| old != new);
    let Some((old, new)) = other.map(|(old, new)| (old.clone(), new.clone())) else {
        return false;
    };
    let sheet = model.workspace.sheet_mut();
    if let Some(saved) = sheet.saved.remove(&old) {
        let mut saved = saved;
        if let Some(name) = saved.at_mut("name") {
            *name = Json::text(&*new);
        }
        sheet.saved.insert(new.clone(), saved);
    }
    let key = |name: &str| Json::Text(format!("scenario:{name}"));
    if sheet.study.get("baseline") == Some(&key(&old))
        && let Some(place) = sheet.study.at_mut("baseline")
    {
        *place = key(&new);
    }
    true
}

fn scenario(sheet: &Sheet, index: usize) -> Option<&Json> {
    sheet.plan.at(&format!("scenarios[{index}]"))
}

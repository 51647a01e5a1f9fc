//! Which plan and which scenario is worked on: examples, new plans, copies.

use super::editing::{shown_anew, try_change};
use super::model::example_sheet;
use super::{Effect, Model, Panel};
use crate::examples;
use crate::sheet::{self, Edit, Sheet};
use thads_model::file::{Json, Step, iso_date, steps};

pub(super) fn picked_sheet(model: &mut Model, index: usize) -> Vec<Effect> {
    if index >= model.workspace.sheets.len() {
        return Vec::new();
    }
    model.workspace.current = index;
    model.history.gesture_over();
    model.view.focus = None;
    shown_anew(model)
}

/// An example is opened beside the other plans; one that is open already is shown again.
pub(super) fn picked_example(model: &mut Model, id: &str) -> Vec<Effect> {
    let open = model.workspace.sheets.iter().position(|s| s.example.as_deref() == Some(id));
    match (open, examples::by_id(id)) {
        (Some(index), _) => picked_sheet(model, index),
        (None, Some(example)) => {
            model.history.before(&model.workspace, None);
            model.workspace.open(example_sheet(example));
            shown_anew(model)
        }
        (None, None) => Vec::new(),
    }
}

/// A plan without figures, in the work year of today, or of the plan that was shown.
pub(super) fn started_anew(model: &mut Model) -> Vec<Effect> {
    let year = model.this_work_year.unwrap_or(model.sheet().work_year());
    let Some(sheet) = new_sheet(year) else { return Vec::new() };
    model.history.before(&model.workspace, None);
    model.workspace.open(sheet);
    model.view.panel = Panel::Report;
    model.view.why = None;
    let mut effects = shown_anew(model);
    effects.push(Effect::Focus("unit".to_owned()));
    effects
}

fn new_sheet(year: i32) -> Option<Sheet> {
    let mut sheet = Sheet::new(sheet::blank_plan(year)).ok()?;
    for path in sheet::TO_BE_FILLED {
        sheet.typing.insert(path.to_owned(), String::new());
    }
    Some(sheet)
}

/// Another work year: its official calendar, and a report through the same day of that year.
pub(super) fn chose_year(model: &mut Model, year: i32) -> Vec<Effect> {
    let moved = moved_to_year(model.sheet(), year);
    let (holidays, extra_workdays) = sheet::calendar_lists(year);
    let edit = Edit::All(vec![
        Edit::Set("work_year".to_owned(), Json::Whole(year.into())),
        Edit::Set("as_of".to_owned(), Json::Text(moved)),
        Edit::Set("holidays".to_owned(), holidays),
        Edit::Set("extra_workdays".to_owned(), extra_workdays),
    ]);
    try_change(model, None, |sheet| sheet.make(&edit))
}

/// The date of the report, as many years later as the work year is.
fn moved_to_year(sheet: &Sheet, year: i32) -> String {
    let as_of = sheet.plan.get("as_of").and_then(Json::as_text).unwrap_or_default();
    let eve = format!("{}-09-30", year - 1);
    let Some((old, day)) = as_of.split_once('-') else { return eve };
    let Ok(old) = old.parse::<i32>() else { return eve };
    let moved = format!("{}-{day}", old + year - sheet.work_year());
    // 29 February of a year without one.
    if iso_date(&moved).is_some() { moved } else { moved.replace("-29", "-28") }
}

pub(super) fn restored_example(model: &mut Model) -> Vec<Effect> {
    let example = model.sheet().example.as_deref().and_then(examples::by_id);
    let Some(example) = example else { return Vec::new() };
    model.history.before(&model.workspace, None);
    *model.workspace.sheet_mut() = example_sheet(example);
    shown_anew(model)
}

/// Removes the shown plan; an empty workspace begins again with the first example.
pub(super) fn deleted_sheet(model: &mut Model) -> Vec<Effect> {
    model.history.before(&model.workspace, None);
    let current = model.workspace.current;
    model.workspace.sheets.remove(current);
    if model.workspace.sheets.is_empty() {
        model.workspace.open(example_sheet(&examples::EXAMPLES[0]));
    }
    model.workspace.current = current.min(model.workspace.sheets.len() - 1);
    shown_anew(model)
}

/// Puts a reading of a question of the example into the plan.
pub(super) fn answered(model: &mut Model, question: &'static str, reading: usize) -> Vec<Effect> {
    let example = model.sheet().example.as_deref().and_then(examples::by_id);
    let chosen = example
        .and_then(|example| example.questions.iter().find(|asked| asked.id == question))
        .and_then(|asked| asked.readings.get(reading));
    let Some(chosen) = chosen else { return Vec::new() };
    let edits = chosen.changes.iter().map(|(path, value)| {
        Edit::Set((*path).to_owned(), Json::parse(value).unwrap_or(Json::Null))
    });
    let edit = Edit::All(edits.collect());
    try_change(model, None, |sheet| {
        sheet.make(&edit)?;
        sheet.answered.insert(question.to_owned(), reading);
        Ok(())
    })
}

pub(super) fn picked_scenario(model: &mut Model, index: usize) -> Vec<Effect> {
    if index >= model.answer.plan.scenarios.len() {
        return Vec::new();
    }
    model.workspace.sheet_mut().scenario = index;
    model.history.gesture_over();
    model.view.focus = None;
    shown_anew(model)
}

/// A copy of the shown scenario, under a name of its own, is shown beside it.
pub(super) fn copied_scenario(model: &mut Model) -> Vec<Effect> {
    let scenario = model.sheet().scenario;
    let taken: Vec<String> =
        model.answer.plan.scenarios.iter().map(|other| other.name.clone()).collect();
    let Some(mut copy) = model.sheet().plan.at(&format!("scenarios[{scenario}]")).cloned() else {
        return Vec::new();
    };
    let name = super::entries::free_name(&model.answer.shown().name, &taken);
    if let Some(place) = copy.at_mut("name") {
        *place = Json::Text(name);
    }
    let edit = Edit::Add("scenarios".to_owned(), copy);
    try_change(model, None, |sheet| {
        copy_sources(sheet, scenario, taken.len());
        sheet.make(&edit)?;
        sheet.scenario = taken.len();
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

/// Removes the shown scenario; the last one stays.
pub(super) fn deleted_scenario(model: &mut Model) -> Vec<Effect> {
    let scenario = model.sheet().scenario;
    if model.answer.plan.scenarios.len() < 2 {
        return Vec::new();
    }
    let edit = Edit::Remove("scenarios".to_owned(), scenario);
    try_change(model, None, |sheet| {
        sheet.scenario = scenario.saturating_sub(1);
        sheet.make(&edit)
    })
}

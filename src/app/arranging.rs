//! Which plan is worked on: examples, new plans.

use super::editing::{shown_anew, try_change};
use super::model::example_sheet;
use super::{Effect, Model, Panel};
use crate::examples;
use crate::lang::Lang;
use crate::sheet::{self, Edit, Sheet};
use thads_model::file::{Json, iso_date};

pub(super) fn picked_sheet(model: &mut Model, index: usize) -> Vec<Effect> {
    if index >= model.workspace.sheets.len() {
        return Vec::new();
    }
    model.workspace.show(index, model.now);
    model.view.focus = None;
    shown_anew(model)
}

/// An example is opened beside the other plans; one that is open already is shown again.
pub(super) fn picked_example(model: &mut Model, id: &str) -> Vec<Effect> {
    let open = model.workspace.sheets.iter().position(|s| s.example.as_deref() == Some(id));
    match (open, examples::by_id(id)) {
        (Some(index), _) => picked_sheet(model, index),
        (None, Some(example)) => {
            model.workspace.open(example_sheet(example), model.now);
            shown_anew(model)
        }
        (None, None) => Vec::new(),
    }
}

/// A plan without figures, in the work year of today, or of the plan that was shown.
pub(super) fn started_anew(model: &mut Model) -> Vec<Effect> {
    let year = model.this_work_year.unwrap_or(model.sheet().work_year());
    let Some(sheet) = new_sheet(year, model.view.lang) else { return Vec::new() };
    model.workspace.open(sheet, model.now);
    model.view.panel = Panel::Report;
    model.view.why = None;
    let mut effects = shown_anew(model);
    effects.push(Effect::Focus("unit".to_owned()));
    effects
}

fn new_sheet(year: i32, lang: Lang) -> Option<Sheet> {
    let mut sheet = Sheet::new(sheet::blank_plan(year, lang)).ok()?;
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
    model.workspace.before_change(None, model.now);
    let id = model.sheet().id.clone();
    *model.workspace.sheet_mut() = Sheet { id, ..example_sheet(example) };
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

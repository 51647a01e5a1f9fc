//! Levers as changes of the plan file.
//!
//! Most levers are a field of the scenario. Two are entries of lists: the officers who come or
//! leave on the first working day ahead, and the overtime of every month ahead. They are typed
//! under a path of their own, `@officers_added`.

use super::Sheet;
use super::edit::{add_entry, remove_entry};
use crate::fields::Nature;
use crate::intake::Kind;
use rust_decimal::Decimal;
use thads_model::file::{Json, Problem, bounds};
use thads_model::levers::{self, Lever};
use thads_model::plan::Plan;

/// The path under which the text of a lever is typed.
#[must_use]
pub fn lever_text(lever: Lever, scenario: usize) -> String {
    match lever {
        Lever::OfficersAdded | Lever::OvertimeHours => format!("@{}", lever.id()),
        field => format!("scenarios[{scenario}].{}", field.id()),
    }
}

/// What is typed under the path of a list lever; `None` for every other path.
pub(super) fn nature(path: &str) -> Option<Nature> {
    match Lever::by_id(path.strip_prefix('@')?)? {
        Lever::OfficersAdded => Some(Nature::Number(Kind::Officers, &bounds::OFFICERS_CHANGE)),
        Lever::OvertimeHours => Some(Nature::Number(Kind::Hours, &bounds::HOURS)),
        _ => None,
    }
}

/// Moves a lever to a value, if the plan stays valid; `None` puts it back to where it stood when
/// the plan was opened.
///
/// # Errors
/// The problems the plan would have.
pub fn move_lever(
    sheet: &mut Sheet,
    lever: Lever,
    value: Option<Decimal>,
) -> Result<(), Vec<Problem>> {
    let path = lever_text(lever, sheet.scenario);
    let mut plan = sheet.plan.clone();
    let value = match value {
        Some(value) => Json::Text(value.normalize().to_string()),
        None => opened_value(sheet, lever),
    };
    let removed = set(&mut plan, &path, value, sheet.scenario);
    sheet.accept(&plan)?;
    sheet.plan = plan;
    sheet.typing.remove(&path);
    if let Some((list, index)) = removed {
        sheet.renumber_typed(&list, index);
    }
    Ok(())
}

/// What the plan said of a lever when it was opened; null where it left it to the report.
fn opened_value(sheet: &Sheet, lever: Lever) -> Json {
    let opened = &sheet.opened;
    let name = sheet.plan.at(&format!("scenarios[{}].name", sheet.scenario));
    let same = |other: &thads_model::plan::Scenario| name == Some(&Json::text(&*other.name));
    let index = opened.plan.scenarios.iter().position(same).unwrap_or(0);
    let scenario = &opened.plan.scenarios[index];
    let number = |number: Option<Decimal>| match number {
        Some(number) => Json::Text(number.normalize().to_string()),
        None => Json::Null,
    };
    match lever {
        Lever::OfficersAdded => number(
            levers::added(&opened.plan, scenario).and_then(|(_, entry)| entry.change.decimal()),
        ),
        Lever::OvertimeHours => number(
            levers::overtime(&opened.plan, scenario).and_then(|(_, entry)| entry.hours.decimal()),
        ),
        field => opened.json.at(&lever_text(field, index)).cloned().unwrap_or(Json::Null),
    }
}

/// An entry of a list that is gone: the path of the list, and its place.
type Removed = Option<(String, usize)>;

/// Sets the value at a path, or through the lever of that name.
pub(super) fn set(plan: &mut Json, path: &str, value: Json, scenario: usize) -> Removed {
    if let Some(lever) = path.strip_prefix('@').and_then(Lever::by_id) {
        let read = thads_model::file::read(plan).ok()?;
        return set_entry(plan, lever, value, &read, scenario);
    }
    // A target without a rate is no target.
    let target = path.strip_suffix(".rate").filter(|target| target.contains("targets."));
    let path = if value == Json::Null { target.unwrap_or(path) } else { path };
    if let Some(place) = plan.at_mut(path) {
        *place = value;
    }
    None
}

/// Sets, adds or removes the entry that a list lever moves.
fn set_entry(plan: &mut Json, lever: Lever, value: Json, read: &Plan, scenario: usize) -> Removed {
    let shown = read.scenarios.get(scenario)?;
    let (list, field, index, entry) = match lever {
        Lever::OfficersAdded => {
            let day = levers::first_working_day(read)?;
            let entry = vec![("date".to_owned(), Json::Text(day.to_string()))];
            ("staff_moves", "change", levers::added(read, shown).map(|(index, _)| index), entry)
        }
        Lever::OvertimeHours => {
            let first = read.calendar.first_month()?;
            let entry = vec![
                ("from".to_owned(), Json::Whole(first.number().into())),
                ("to".to_owned(), Json::Whole(12)),
            ];
            ("overtime", "hours", levers::overtime(read, shown).map(|(index, _)| index), entry)
        }
        _ => return None,
    };
    let list = format!("scenarios[{scenario}].{list}");
    let nothing = match &value {
        Json::Text(text) => text.parse::<Decimal>().is_ok_and(|number| number.is_zero()),
        _ => true,
    };
    match (index, nothing) {
        (Some(index), true) => {
            return remove_entry(plan, &list, index).then_some((list, index));
        }
        (Some(index), false) => {
            *plan.at_mut(&format!("{list}[{index}].{field}"))? = value;
        }
        (None, true) => {}
        (None, false) => {
            let mut entry = entry;
            entry.push((field.to_owned(), value));
            add_entry(plan, &list, Json::Object(entry));
        }
    }
    None
}

//! Changes of a plan as a whole: values, entries of lists, sources, new plans.

use super::Sheet;
use super::delta::gathered;
use crate::lang::Lang;
use crate::rules::working_days;
use crate::study;
use thads_model::file::{Json, Problem};

/// A change of the plan other than typing.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// A field gets a value; `null` clears it.
    Set(String, Json),
    /// An entry is added at the end of a list.
    Add(String, Json),
    /// An entry is removed from a list.
    Remove(String, usize),
    /// The source of a field is said; `None` takes the mark away.
    Mark(String, Option<&'static str>),
    /// Several at once.
    All(Vec<Edit>),
}

impl Sheet {
    /// Makes a change, if the plan stays valid.
    ///
    /// # Errors
    /// The problems the plan would have; the sheet is as it was.
    pub fn make(&mut self, edit: &Edit) -> Result<(), Vec<Problem>> {
        let mut changed = self.clone();
        changed.apply(edit);
        forget_lost_sources(&self.plan, &mut changed.plan);
        changed.accept(&changed.plan)?;
        *self = changed;
        Ok(())
    }

    fn apply(&mut self, edit: &Edit) {
        match edit {
            Edit::Set(path, value) => {
                // What was typed into it, or into a field below it, is settled by this.
                self.typing.retain(|typed, _| !is_at_or_below(typed, path));
                if let Some(place) = self.place(path) {
                    *place = value.clone();
                }
            }
            Edit::Add(list, entry) => {
                let (document, list) = self.document(list);
                add_entry(document, list, entry.clone());
            }
            Edit::Remove(list, index) => self.remove(list, *index),
            Edit::Mark(path, source) => mark(&mut self.plan, path, *source),
            Edit::All(edits) => edits.iter().for_each(|edit| self.apply(edit)),
        }
    }

    /// Removes an entry; what was typed or marked in later entries moves up with them.
    fn remove(&mut self, list: &str, index: usize) {
        let (document, inside) = self.document(list);
        if remove_entry(document, inside, index) {
            self.renumber_typed(list, index);
        }
    }

    /// Swaps two scenarios with all that is typed and marked in them.
    pub fn swap_scenarios(&mut self, one: usize, other: usize) {
        let swapped = |path: &str| {
            let of = |from: usize, to: usize| {
                let rest = path.strip_prefix(&format!("scenarios[{from}]"))?;
                Some(format!("scenarios[{to}]{rest}"))
            };
            of(one, other).or_else(|| of(other, one)).unwrap_or_else(|| path.to_owned())
        };
        if let Some(Json::List(scenarios)) = self.plan.at_mut("scenarios")
            && one.max(other) < scenarios.len()
        {
            scenarios.swap(one, other);
        }
        if let Some(Json::Object(sources)) = self.plan.at_mut("provenance") {
            sources.iter_mut().for_each(|(path, _)| *path = swapped(path));
        }
        let typing = std::mem::take(&mut self.typing);
        self.typing = gathered(typing.into_iter().map(|(path, text)| (swapped(&path), text)));
        self.scenario = match self.scenario {
            shown if shown == one => other,
            shown if shown == other => one,
            shown => shown,
        };
    }

    /// The document that a path leads into, and the path inside it.
    pub(super) fn document<'p>(&mut self, path: &'p str) -> (&mut Json, &'p str) {
        match path.strip_prefix(study::PREFIX) {
            Some(inside) => (&mut self.study, inside),
            None => (&mut self.plan, path),
        }
    }

    /// Moves what was typed in the entries after one that is gone up with them.
    pub(super) fn renumber_typed(&mut self, list: &str, index: usize) {
        for (path, text) in std::mem::take(&mut self.typing) {
            if let Some(path) = renumbered(&path, list, index) {
                self.typing.insert(path, text);
            }
        }
    }
}

/// Adds an entry at the end of a list, which is made where it is absent.
pub(super) fn add_entry(plan: &mut Json, list: &str, entry: Json) {
    match plan.at_mut(list) {
        Some(Json::List(entries)) => entries.push(entry),
        Some(place) => *place = Json::List(vec![entry]),
        None => {}
    }
}

/// Removes an entry of a list with its sources; those of later entries move up. False where there
/// is no such entry.
pub(super) fn remove_entry(plan: &mut Json, list: &str, index: usize) -> bool {
    let Some(Json::List(entries)) = plan.at_mut(list) else { return false };
    if index >= entries.len() {
        return false;
    }
    entries.remove(index);
    if let Some(Json::Object(sources)) = plan.get("provenance") {
        let kept = sources
            .iter()
            .filter_map(|(path, source)| Some((renumbered(path, list, index)?, source.clone())));
        let kept = Json::Object(kept.collect());
        if let Some(place) = plan.at_mut("provenance") {
            *place = kept;
        }
    }
    true
}

/// Whether a path is another or leads into it.
fn is_at_or_below(path: &str, other: &str) -> bool {
    path.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// A path after entry `removed` of a list is gone; `None` for a path into that entry.
fn renumbered(path: &str, list: &str, removed: usize) -> Option<String> {
    let Some(rest) = path.strip_prefix(list).and_then(|rest| rest.strip_prefix('[')) else {
        return Some(path.to_owned());
    };
    let Some((index, rest)) = rest.split_once(']') else { return Some(path.to_owned()) };
    match index.parse::<usize>() {
        Ok(index) if index == removed => None,
        Ok(index) if index > removed => Some(format!("{list}[{}]{rest}", index - 1)),
        _ => Some(path.to_owned()),
    }
}

/// Says where a field's value comes from.
fn mark(plan: &mut Json, path: &str, source: Option<&'static str>) {
    // The field must be a place of the file: its object is made where it is absent.
    if source.is_some() && plan.at_mut(path).is_none() {
        return;
    }
    let Some(place) = plan.at_mut("provenance") else { return };
    if *place == Json::Null {
        *place = Json::Object(Vec::new());
    }
    let Json::Object(sources) = place else { return };
    sources.retain(|(marked, _)| marked != path);
    if let Some(source) = source {
        sources.push((path.to_owned(), Json::text(source)));
    }
}

/// Marks a field as an estimate: its text said "gần", "hơn", "khoảng".
pub(super) fn mark_as_estimate(plan: &mut Json, path: &str) {
    mark(plan, path, Some("estimate"));
}

/// Forgets the sources of values that a change has taken away.
pub(super) fn forget_lost_sources(before: &Json, plan: &mut Json) {
    let Some(Json::Object(sources)) = plan.get("provenance") else { return };
    let lost: Vec<String> = sources
        .iter()
        .filter(|(path, _)| plan.at(path).is_none() && before.at(path).is_some())
        .map(|(path, _)| path.clone())
        .collect();
    if let (false, Some(Json::Object(sources))) = (lost.is_empty(), plan.at_mut("provenance")) {
        sources.retain(|(path, _)| !lost.contains(path));
    }
}

/// A valid plan without figures: the official calendar of the year, no targets, one scenario.
pub(crate) fn blank_plan(work_year: i32, lang: Lang) -> Json {
    let unchanged = lang.pick("Giữ nguyên", "As it is");
    let (holidays, extra_workdays) = calendar_lists(work_year);
    let stream = || Json::object([("enforceable", Json::text("0")), ("finished", Json::text("0"))]);
    Json::object([
        ("format", Json::text("thads-plan")),
        ("version", Json::Whole(1)),
        ("unit", Json::text("")),
        ("work_year", Json::Whole(work_year.into())),
        ("as_of", Json::Text(format!("{}-09-30", work_year - 1))),
        ("note", Json::text("")),
        ("holidays", holidays),
        ("extra_workdays", extra_workdays),
        ("targets", Json::object([("cases", Json::Null), ("money", Json::Null)])),
        ("report", Json::object([("cases", stream()), ("money", stream())])),
        ("staff", Json::object([("officers", Json::text("0"))])),
        ("scenarios", Json::List(vec![Json::object([("name", Json::text(unchanged))])])),
    ])
}

/// The fields of a new plan that the user has to fill: shown empty, not as 0.
pub(crate) const TO_BE_FILLED: [&str; 6] = [
    "unit",
    "report.cases.enforceable",
    "report.cases.finished",
    "report.money.enforceable",
    "report.money.finished",
    "staff.officers",
];

/// The official holidays and swap days of a work year, as a plan file lists them; empty where
/// they are not known.
pub(crate) fn calendar_lists(work_year: i32) -> (Json, Json) {
    let Some(calendar) = working_days::for_work_year(work_year) else {
        return (Json::List(Vec::new()), Json::List(Vec::new()));
    };
    let day = |date: chrono::NaiveDate| Json::Text(date.to_string());
    let holidays = calendar.holidays.iter().map(|off| day(off.date)).collect();
    let extra = calendar.extra_workdays.iter().map(|date| day(*date)).collect();
    (Json::List(holidays), Json::List(extra))
}

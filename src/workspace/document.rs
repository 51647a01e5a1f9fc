//! How one plan with its history is written.

use super::{History, Step, Unreadable, VERSION};
use crate::moment::Moment;
use crate::sheet::delta;
pub(super) use crate::sheet::delta::{index, whole};
use crate::sheet::{Agreement, Part, Sheet};
use crate::study;
use std::rc::Rc;
use thads_model::file::{self, Json};

/// Whether a document is of this format and of a version that can be read.
pub(super) fn check(json: &Json, format: &str) -> Result<(), Unreadable> {
    if json.get("format").and_then(Json::as_text) != Some(format) {
        return Err(Unreadable::Damaged);
    }
    match json.get("version") {
        Some(Json::Whole(version)) if (1..=VERSION).contains(version) => Ok(()),
        Some(Json::Whole(newer)) if *newer > VERSION => Err(Unreadable::Newer(*newer)),
        _ => Err(Unreadable::Damaged),
    }
}

pub(super) fn written(sheet: &Sheet, history: &History) -> Json {
    Json::object([
        ("id", Json::text(&*sheet.id)),
        ("plan", sheet.plan.clone()),
        ("study", sheet.study.clone()),
        ("opened", sheet.opened.json.clone()),
        ("typing", delta::typing(sheet)),
        ("scenario", whole(sheet.scenario)),
        ("example", sheet.example.as_deref().map_or(Json::Null, Json::text)),
        ("answered", delta::answered(sheet)),
        ("saved", delta::saved(sheet)),
        ("agreement", sheet.agreement.as_ref().map_or(Json::Null, agreement)),
        ("history", written_history(sheet, history)),
    ])
}

fn agreement(agreement: &Agreement) -> Json {
    Json::object([
        ("of", Json::text(&*agreement.of)),
        ("at", Json::Text(agreement.at.to_string())),
        ("reason", Json::text(&*agreement.reason)),
    ])
}

fn written_history(sheet: &Sheet, history: &History) -> Json {
    // A step that still goes on is written as if it were over.
    let mut history = history.clone();
    history.close(sheet);
    let steps = history.past().iter().chain(history.future()).map(|step| {
        Json::object([
            ("at", Json::Text(step.at.to_string())),
            ("reason", Json::text(&*step.reason)),
            ("shown", Json::List(step.shown.map(whole).to_vec())),
            ("parts", Json::List(step.parts.iter().map(part).collect())),
        ])
    });
    Json::object([("made", whole(history.past().len())), ("steps", Json::List(steps.collect()))])
}

/// A part; what was not there is left out, since a place may hold `null`.
fn part(part: &Part) -> Json {
    let mut fields = vec![("path".to_owned(), Json::text(&*part.path))];
    for (key, value) in [("before", &part.before), ("after", &part.after)] {
        fields.extend(value.iter().map(|value| (key.to_owned(), value.clone())));
    }
    Json::Object(fields)
}

/// A sheet with its history; `None` where its plan is not valid. What only makes it handier, and
/// cannot be read, is left out.
pub(super) fn read(kept: &Json) -> Option<(Sheet, History)> {
    let plan = kept.get("plan")?.clone();
    let scenarios = file::read(&plan).ok()?.scenarios.len();
    let opened = Sheet::new(kept.get("opened")?.clone()).ok()?.opened;
    let nothing = Json::Object(Vec::new());
    let beside = |key| kept.get(key).unwrap_or(&nothing);
    let sheet = Sheet {
        id: text(kept.get("id")),
        plan,
        // Documents kept before there was any analysis have none.
        study: kept.get("study").cloned().unwrap_or_else(study::blank),
        opened: Rc::clone(&opened),
        typing: delta::texts(beside("typing")),
        scenario: index(kept.get("scenario")).min(scenarios.saturating_sub(1)),
        example: kept.get("example").and_then(Json::as_text).map(str::to_owned),
        answered: delta::places(beside("answered")),
        saved: delta::documents(beside("saved")),
        agreement: kept.get("agreement").and_then(read_agreement),
    };
    let history = kept.get("history").map(read_history).unwrap_or_default();
    Some((sheet, history))
}

fn read_agreement(json: &Json) -> Option<Agreement> {
    Some(Agreement {
        of: json.get("of")?.as_text()?.to_owned(),
        at: moment(json.get("at")),
        reason: text(json.get("reason")),
    })
}

fn read_history(json: &Json) -> History {
    let steps = json.get("steps").and_then(Json::as_list).unwrap_or_default();
    let steps: Option<Vec<Step>> = steps.iter().map(read_step).collect();
    // Steps build on each other: without one of them none can be taken back.
    steps.map(|steps| History::of(steps, index(json.get("made")))).unwrap_or_default()
}

fn read_step(json: &Json) -> Option<Step> {
    let parts = json.get("parts")?.as_list()?;
    let shown = json.get("shown")?.as_list()?;
    let part = |part: &Json| {
        Some(Part {
            path: part.get("path")?.as_text()?.to_owned(),
            before: part.get("before").cloned(),
            after: part.get("after").cloned(),
        })
    };
    Some(Step {
        at: moment(json.get("at")),
        reason: text(json.get("reason")),
        shown: [index(shown.first()), index(shown.get(1))],
        parts: parts.iter().map(part).collect::<Option<Vec<_>>>()?,
    })
}

fn text(json: Option<&Json>) -> String {
    json.and_then(Json::as_text).unwrap_or_default().to_owned()
}

pub(super) fn moment(json: Option<&Json>) -> Moment {
    json.and_then(Json::as_text).and_then(Moment::read).unwrap_or_default()
}

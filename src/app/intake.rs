//! A table that is being looked at, and what of it is taken over: nothing without the user's yes.

use super::editing::changed;
use super::filing::tell;
use super::looking;
use super::notice::Notice;
use super::{Effect, Model, Panel};
use crate::inquiry::{File, Intake};
use crate::sheet::Edit;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::rc::Rc;
use thads_model::analysis::ledger::month_of_report;
use thads_model::file::{Json, iso_date};
use thads_model::plan::Plan;

/// A table that is looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct LookedAt {
    /// The table.
    pub file: Rc<File>,
    /// What would be taken over, once it has been read: paths of the plan and JSON.
    pub changes: Option<Rc<Vec<(String, String)>>>,
}

/// The name under which a pasted table is read.
const PASTED: &str = "paste.txt";

/// The path of the field into which a table is pasted.
pub(super) const PASTE: &str = "@paste";

/// A table was chosen, dropped or pasted: it is looked at in its panel.
pub(super) fn came(model: &mut Model, file: File) -> Vec<Effect> {
    model.intake = Some(LookedAt { file: Rc::new(file), changes: None });
    model.view.choices.retain(|name, _| !name.starts_with("import."));
    looking::opened(model, Panel::Import)
}

/// A text was pasted into the field for it.
pub(super) fn pasted(model: &mut Model, text: String) -> Vec<Effect> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    came(model, File { name: PASTED.to_owned(), bytes: text.into_bytes() })
}

/// The table was read.
pub(super) fn read(model: &mut Model, intake: &Intake) {
    if let Some(looked_at) = &mut model.intake {
        looked_at.changes = Some(Rc::new(intake.changes.clone()));
    }
}

/// Takes over what the table holds, as one step of undo.
pub(super) fn taken(model: &mut Model) -> Vec<Effect> {
    let Some(LookedAt { changes: Some(changes), .. }) = &model.intake else {
        return Vec::new();
    };
    let mut edits: Vec<Edit> = past_report(model, changes).into_iter().collect();
    for (path, value) in changes.iter() {
        let Ok(value) = Json::parse(value) else { continue };
        let is_figure = path.starts_with("report.") && value != Json::Null;
        edits.push(Edit::Set(path.clone(), value));
        if is_figure {
            edits.push(Edit::Mark(path.clone(), Some("reported")));
        }
    }
    let edit = Edit::All(edits);
    let before = model.sheet().plan.clone();
    let mut effects = changed(model, &edit);
    if model.sheet().plan != before {
        model.intake = None;
        tell(model, Notice::Taken);
        effects.extend(looking::opened(model, Panel::Report));
    }
    effects
}

/// The change that keeps the report of `plan` among the past months, where one through `later`
/// takes its place; `None` where there is nothing to keep.
pub(super) fn kept_report(plan: &Plan, later: NaiveDate) -> Option<Edit> {
    if later <= plan.calendar.as_of() || later > plan.calendar.year().last_day() {
        return None;
    }
    let month = month_of_report(&plan.calendar)?;
    let is_blank = plan.report.cases.enforceable().decimal().is_none_or(|e| e.is_zero());
    if is_blank || plan.history.iter().any(|past| past.month == month) {
        return None;
    }
    let stream = |enforceable: Option<Decimal>, finished: Option<Decimal>| {
        let text = |number: Option<Decimal>| {
            Json::Text(number.unwrap_or_default().normalize().to_string())
        };
        Json::object([("enforceable", text(enforceable)), ("finished", text(finished))])
    };
    let (cases, money) = (&plan.report.cases, &plan.report.money);
    let entry = Json::object([
        ("month", Json::Whole(month.number().into())),
        ("cases", stream(cases.enforceable().decimal(), cases.finished.decimal())),
        ("money", stream(money.enforceable().decimal(), money.finished.decimal())),
    ]);
    Some(Edit::Add("history".to_owned(), entry))
}

/// A later report takes the place of one through the end of a month: that one goes to the past
/// months, where forecasts are compared with it.
fn past_report(model: &Model, changes: &[(String, String)]) -> Option<Edit> {
    let (_, date) = changes.iter().find(|(path, _)| path == "as_of")?;
    let date = Json::parse(date).ok()?;
    kept_report(&model.answer.plan, date.as_text().and_then(iso_date)?)
}

/// Forgets the table.
pub(super) fn dropped(model: &mut Model) -> Vec<Effect> {
    model.intake = None;
    looking::opened(model, Panel::Import)
}

/// The table could not be read: it is too much for the browser, or damaged.
pub(super) fn not_read(model: &mut Model) -> Vec<Effect> {
    let Some(LookedAt { file, .. }) = model.intake.take() else { return Vec::new() };
    tell(model, Notice::Unreadable(file.name.clone()));
    match model.view.panel {
        Panel::Import => looking::opened(model, Panel::Import),
        _ => Vec::new(),
    }
}

//! A table that is being looked at, and what of it is taken over: nothing without the user's yes.

use super::editing::changed;
use super::filing::tell;
use super::looking;
use super::notice::Notice;
use super::{Effect, Model, Panel};
use crate::inquiry::{File, Intake};
use crate::sheet::Edit;
use std::rc::Rc;
use thads_model::file::Json;

/// The name under which a pasted table is read.
const PASTED: &str = "paste.txt";

/// The path of the field into which a table is pasted.
pub(super) const PASTE: &str = "@paste";

/// A table was chosen, dropped or pasted: it is looked at in its panel.
pub(super) fn came(model: &mut Model, file: File) -> Vec<Effect> {
    model.intake = Some((Rc::new(file), None));
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
    if let Some((_, changes)) = &mut model.intake {
        *changes = Some(Rc::new(intake.changes.clone()));
    }
}

/// Takes over what the table holds, as one step of undo.
pub(super) fn taken(model: &mut Model) -> Vec<Effect> {
    let Some((_, Some(changes))) = &model.intake else { return Vec::new() };
    let edits = changes
        .iter()
        .filter_map(|(path, value)| Some(Edit::Set(path.clone(), Json::parse(value).ok()?)));
    let edit = Edit::All(edits.collect());
    let before = model.sheet().plan.clone();
    let mut effects = changed(model, &edit);
    if model.sheet().plan != before {
        model.intake = None;
        tell(model, Notice::Taken);
        effects.extend(looking::opened(model, Panel::Report));
    }
    effects
}

/// Forgets the table.
pub(super) fn dropped(model: &mut Model) -> Vec<Effect> {
    model.intake = None;
    looking::opened(model, Panel::Import)
}

/// The table could not be read: it is too much for the browser, or damaged.
pub(super) fn not_read(model: &mut Model) -> Vec<Effect> {
    let Some((file, _)) = model.intake.take() else { return Vec::new() };
    tell(model, Notice::Unreadable(file.name.clone()));
    match model.view.panel {
        Panel::Import => looking::opened(model, Panel::Import),
        _ => Vec::new(),
    }
}

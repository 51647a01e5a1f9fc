//! What a table holds: a workbook, a CSV file, or what was pasted.

use std::collections::BTreeMap;
use thads_model::plan::Plan;
use thads_planner::inquiry::{File, Intake};
use thads_planner::lang::Lang;

/// What is known when a table is read.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    /// The table: a workbook, a CSV file, or pasted text ([`File::name`] ends in `.txt`).
    pub file: &'a File,
    /// The plan that is shown, into which figures would go.
    pub plan: &'a Plan,
    /// What is chosen on screen, by name.
    pub choices: &'a BTreeMap<String, String>,
    /// The language of the screen.
    pub lang: Lang,
}

/// What a table holds, as far as it is understood. `progress` hears how far the work is.
#[must_use]
pub fn read(_: &Ask<'_>, _: &mut dyn FnMut(u32, u32)) -> Intake {
    Intake::default()
}

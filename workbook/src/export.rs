//! A plan as a workbook with live formulas.

use thads_model::plan::Plan;
use thads_planner::lang::Lang;

/// What is printed on the workbook beside the figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    /// The code of the inputs.
    pub code: String,
    /// The version of the model.
    pub model: String,
    /// When it was written, "2026-11-22T10:05".
    pub at: String,
}

/// A plan as a workbook (XLSX).
///
/// # Errors
/// In the words of `lang`: why it cannot be written.
pub fn workbook(_: &Plan, _: &Stamp, _: Lang) -> Result<Vec<u8>, String> {
    Err(String::new())
}

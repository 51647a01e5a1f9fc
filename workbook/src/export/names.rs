//! Names of cells, so that formulas can be read: `pace*…` and not `$C$41*…`.

use rust_xlsxwriter::utility::quote_sheet_name;
use rust_xlsxwriter::{Workbook, XlsxError};

/// The names that are used so far, with what they stand for.
#[derive(Debug, Default)]
pub(super) struct Names(Vec<(String, String)>);

impl Names {
    /// A name known to every sheet.
    pub(super) fn add(&mut self, name: &str, what: &str) {
        self.0.push((name.to_owned(), format!("={what}")));
    }

    /// A name known to one sheet: every scenario has a `pace`.
    pub(super) fn add_of_sheet(&mut self, sheet: &str, name: &str, what: &str) {
        self.0.push((format!("{}!{name}", quote_sheet_name(sheet)), format!("={what}")));
    }

    /// Makes them known.
    pub(super) fn define(&self, workbook: &mut Workbook) -> Result<(), XlsxError> {
        for (name, what) in &self.0 {
            workbook.define_name(name.as_str(), what)?;
        }
        Ok(())
    }
}

//! A plan as a workbook with live formulas.
//!
//! Every sheet is written by a file of its name: guidance, report, calendar, and two for each
//! scenario. What stands in the plan file is an input; everything else is a formula that follows
//! from the inputs, down to the report. The engine's own figures go along as the values that
//! programs show which do not calculate.

mod address;
mod calendar;
mod guide;
mod names;
mod pen;
mod report;
mod scenario;
mod styles;
mod value;
mod words;

pub use pen::{Place, Places};

use names::Names;
use pen::Pen;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use scenario::{Sheets, Whole};
use thads_model::engine::{self, Outlook};
use thads_model::file::{self, Json};
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

/// A workbook, and where in it the inputs and the results stand.
#[derive(Clone, Debug)]
pub struct Book {
    /// The file (XLSX).
    pub bytes: Vec<u8>,
    /// The cells of the inputs, by their paths in the plan file; also of entries that can be
    /// added. Rates stand in them as fractions of 1, months by their calendar numbers.
    pub inputs: Places,
    /// The cells of the results, by their paths in the printed result below `scenarios[i]`; a
    /// month by its number (`scenarios[0].months[12].done`), rates as fractions of 1.
    pub results: Places,
}

/// Formulas above which nobody could work with a workbook.
const MOST_FORMULAS: usize = 400_000;

/// Formulas that a scenario takes apart from its lists, about.
const FORMULAS_OF_A_SCENARIO: usize = 1_300;

/// A plan file as a workbook (XLSX).
///
/// # Errors
/// In the words of `lang`: why it cannot be written.
pub fn workbook(file: &Json, stamp: &Stamp, lang: Lang) -> Result<Vec<u8>, String> {
    book(file, stamp, lang).map(|book| book.bytes)
}

/// The same with the places of inputs and results.
///
/// # Errors
/// In the words of `lang`: why it cannot be written.
pub fn book(file: &Json, stamp: &Stamp, lang: Lang) -> Result<Book, String> {
    let plan = file::read(file).map_err(|_| words::unreadable(lang))?;
    let outlooks = engine::project_all(&plan).map_err(|_| words::unreadable(lang))?;
    if formulas(&plan) > MOST_FORMULAS {
        return Err(words::too_large(lang));
    }
    let source = Source { file, plan: &plan, outlooks: &outlooks, stamp, lang };
    source.write().map_err(|error| words::not_written(&error.to_string(), lang))
}

/// Formulas that the workbook of a plan takes, about.
fn formulas(plan: &Plan) -> usize {
    let of = |scenario| scenario::formulas(scenario) + FORMULAS_OF_A_SCENARIO;
    plan.scenarios.iter().map(of).sum()
}

/// What a workbook is written from.
struct Source<'p> {
    file: &'p Json,
    plan: &'p Plan,
    outlooks: &'p [Outlook],
    stamp: &'p Stamp,
    lang: Lang,
}

impl<'p> Source<'p> {
    fn write(&self) -> Result<Book, XlsxError> {
        let mut names = Names::default();
        let scenarios = self.scenarios(&mut names)?;
        let sheets: Vec<String> = scenarios.iter().map(|of| of.main.name.clone()).collect();

        let mut guide = self.pen(words::guide_sheet(self.lang))?;
        guide::write(&mut guide, self.plan, self.stamp, &sheets)?;
        let mut report = self.pen(words::report(self.lang))?;
        report::write(&mut report, self.plan, &mut names)?;
        let mut calendar = self.pen(words::calendar(self.lang))?;
        calendar::write(&mut calendar, self.plan, &mut names)?;

        let of_scenarios = scenarios.into_iter().flat_map(|of| [of.main, of.lists]);
        self.bind([guide, report, calendar].into_iter().chain(of_scenarios), &names)
    }

    fn pen(&self, sheet: &str) -> Result<Pen<'p>, XlsxError> {
        Pen::new(self.file, sheet, self.lang)
    }

    fn scenarios(&self, names: &mut Names) -> Result<Vec<Sheets<'p>>, XlsxError> {
        let mut all = Vec::with_capacity(self.outlooks.len());
        let of_plan = self.plan.scenarios.iter().zip(self.outlooks).enumerate();
        for (index, (scenario, outlook)) in of_plan {
            let mut sheets = Sheets {
                main: self.pen(&words::scenario_sheet(index + 1, &scenario.name))?,
                lists: self.pen(&words::lists_sheet(index + 1, self.lang))?,
            };
            let whole = Whole { plan: self.plan, scenario, outlook, index };
            scenario::write(&mut sheets, &whole, names)?;
            all.push(sheets);
        }
        Ok(all)
    }

    /// Puts the sheets into one file.
    fn bind(
        &self,
        sheets: impl Iterator<Item = Pen<'p>>,
        names: &Names,
    ) -> Result<Book, XlsxError> {
        let mut workbook = Workbook::new();
        workbook.set_properties(&self.properties()?);
        let (mut inputs, mut results) = (Places::new(), Places::new());
        for pen in sheets {
            inputs.extend(pen.inputs);
            results.extend(pen.results);
            workbook.push_worksheet(pen.sheet);
        }
        names.define(&mut workbook)?;
        Ok(Book { bytes: workbook.save_to_buffer()?, inputs, results })
    }

    /// The properties of the file: its date is that of the stamp, or else of the report.
    fn properties(&self) -> Result<DocProperties, XlsxError> {
        let at = match ExcelDateTime::parse_from_str(&self.stamp.at) {
            Ok(at) => at,
            Err(_) => ExcelDateTime::parse_from_str(&self.plan.calendar.as_of().to_string())?,
        };
        Ok(DocProperties::new()
            .set_title(words::guide::title(self.lang))
            .set_subject(self.stamp.code.as_str())
            .set_creation_datetime(&at))
    }
}

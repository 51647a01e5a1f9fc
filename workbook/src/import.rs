//! What a table holds: a workbook, a CSV file, or what was pasted.
//!
//! Read in this order:
//! 1. `source`: bytes → [`table`]s, within `limits`; a [`fault`] where there is none.
//! 2. [`table`], `figures`, `heading`, `layout`, `surroundings`: cells, numbers in cells, the
//!    vocabulary of headings, where headings stand, what stands around them.
//! 3. `reading`: what the table says, as figures of a report with the cells they come from.
//! 4. `checks`, `taken`: the identities, and what the plan can take of it.
//! 5. `page`, `words`: all of it as blocks, for the user to look at. Nothing is taken here.

mod checks;
mod fault;
mod figures;
mod heading;
mod layout;
mod limits;
mod page;
mod progress;
mod reading;
mod source;
mod surroundings;
mod table;
mod taken;
mod words;

use fault::Fault;
use litemap::LiteMap;
use progress::{Progress, Span};
use reading::Understood;
use source::{Extent, Source, Workbook};
use surroundings::MoneyUnit;
use table::Table;
use thads_model::file::Json;
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
    /// The file of that plan: what would be changed in it is tried on it first.
    pub document: &'a Json,
    /// What is chosen on screen, by name.
    pub choices: &'a LiteMap<String, String>,
    /// The language of the screen.
    pub lang: Lang,
}

/// What a table holds, as far as it is understood. `progress` hears how far the work is: so many
/// of so many parts, never fewer than before.
#[must_use]
pub fn read(ask: &Ask<'_>, progress: &mut dyn FnMut(u32, u32)) -> Intake {
    let asked = Asked { ask };
    let mut progress = Progress::new(progress);
    progress.reached(0);
    let answer = match opened(&asked, &mut progress) {
        Ok(sheet) => {
            let understood = reading::read(&sheet.table, &asked);
            page::of_sheet(&sheet, understood.as_ref(), &asked)
        }
        Err(fault) => page::of_fault(&fault, &asked),
    };
    progress.reached(100);
    answer
}

/// A question with what was chosen.
struct Asked<'a> {
    ask: &'a Ask<'a>,
}

impl Asked<'_> {
    fn chosen(&self, name: &str) -> Option<&str> {
        self.ask.choices.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// The unit of money that was chosen.
    fn money_unit(&self) -> Option<MoneyUnit> {
        let chosen = self.chosen("import.unit")?;
        MoneyUnit::ALL.into_iter().find(|unit| unit.key() == chosen)
    }

    /// The work year of the plan.
    fn work_year(&self) -> i32 {
        self.ask.plan.calendar.year().number()
    }
}

/// A sheet that was read, and those it was chosen from.
struct Sheet {
    table: Table,
    /// The names of all sheets; empty where the file has none.
    names: Vec<String>,
}

fn opened(asked: &Asked<'_>, progress: &mut Progress<'_>) -> Result<Sheet, Fault> {
    match source::open(asked.ask.file, progress)? {
        Source::Text(table) => Ok(Sheet { table, names: Vec::new() }),
        Source::Workbook(mut book) => {
            let names = book.sheets().to_vec();
            let chosen = asked.chosen("import.sheet");
            let name = match names.iter().find(|name| Some(name.as_str()) == chosen) {
                Some(name) => name.clone(),
                None => likely_sheet(&mut book, &names, progress)?,
            };
            progress.reached(60);
            let table = book.read(&name, Extent::Whole)?;
            progress.reached(95);
            Ok(Sheet { table, names })
        }
    }
}

/// The sheet whose headings name the most quantities, of the first ones; the first that holds
/// anything where none does.
fn likely_sheet(
    book: &mut Workbook,
    names: &[String],
    progress: &mut Progress<'_>,
) -> Result<String, Fault> {
    let mut best: Option<(usize, &String)> = None;
    let looked_at = names.len().min(limits::SHEETS_OF_A_GLANCE);
    let mut broken = None;
    for (index, name) in names.iter().take(looked_at).enumerate() {
        match book.read(name, Extent::Glance) {
            Ok(table) if table.is_empty() => {}
            Ok(table) => {
                let quantities = layout::quantities(&table);
                if best.is_none_or(|(most, _)| quantities > most) {
                    best = Some((quantities, name));
                }
            }
            Err(fault) => broken = Some(fault),
        }
        progress.reached(Span { from: 30, to: 60 }.part(index, looked_at).to);
    }
    match (best, broken) {
        (Some((_, name)), _) => Ok(name.clone()),
        (None, Some(fault)) => Err(fault),
        (None, None) => names.get(limits::SHEETS_OF_A_GLANCE).cloned().ok_or(Fault::NothingInside),
    }
}

/// What was understood, if anything was.
type Heard<'u> = Option<&'u Understood>;

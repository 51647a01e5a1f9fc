//! Writes the cells of one sheet, and remembers where inputs and results stand.

use super::address::Cell;
use super::styles::{self, Figure, Look};
use super::value::Value;
use super::words;
use rust_xlsxwriter::{
    DataValidation, DataValidationRule, ExcelDateTime, Format, Formula, ProtectionOptions,
    Worksheet, XlsxError,
};
use std::collections::BTreeMap;
use thads_model::file::Json;
use thads_planner::fields::{self, Nature};
use thads_planner::intake::Kind;
use thads_planner::lang::Lang;
use thads_planner::words::labels;

/// Characters that a cell holds at most.
const LONGEST_TEXT: usize = 32_000;

/// A cell in the workbook, counted from 0.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The name of the sheet.
    pub sheet: String,
    /// The row.
    pub row: u32,
    /// The column.
    pub col: u16,
}

/// Where cells stand, by what they hold.
pub type Places = BTreeMap<String, Place>;

/// A sheet that is being written.
pub(super) struct Pen<'f> {
    /// The plan file, for what stands in inputs.
    pub(super) file: &'f Json,
    pub(super) sheet: Worksheet,
    pub(super) name: String,
    pub(super) lang: Lang,
    /// Inputs by their path in the plan file.
    pub(super) inputs: Places,
    /// Results by their path in the printed result.
    pub(super) results: Places,
}

pub(super) type Written = Result<(), XlsxError>;

impl<'f> Pen<'f> {
    pub(super) fn new(file: &'f Json, name: &str, lang: Lang) -> Result<Self, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?;
        // What is not known beforehand is worked out by whoever opens the file.
        sheet.set_formula_result_default("");
        // Locked cells cannot be changed by accident; there is no password.
        let allowed = ProtectionOptions {
            format_columns: true,
            format_rows: true,
            ..ProtectionOptions::default()
        };
        sheet.protect_with_options(&allowed);
        sheet.set_landscape();
        sheet.set_paper_size(9);
        sheet.set_print_fit_to_pages(1, 0);
        let name = name.to_owned();
        Ok(Self { file, sheet, name, lang, inputs: Places::new(), results: Places::new() })
    }

    /// A fixed text.
    pub(super) fn text(&mut self, cell: Cell, look: Look, text: &str) -> Written {
        let text = printable(text);
        self.sheet.write_string_with_format(cell.row, cell.col, text, &styles::format(look))?;
        Ok(())
    }

    /// A text of a plan, however long, in as many cells below each other as it takes.
    pub(super) fn long_text(
        &mut self,
        cell: Cell,
        look: Look,
        text: &str,
    ) -> Result<u32, XlsxError> {
        let letters: Vec<char> = text.chars().collect();
        let mut rows = 0;
        for part in letters.chunks(LONGEST_TEXT / 2) {
            let part: String = part.iter().collect();
            self.text(cell.below(rows), look, &part)?;
            rows += 1;
        }
        Ok(rows)
    }

    /// What the plan file has in a field.
    pub(super) fn value_at(&self, path: &str) -> Value {
        let found = fields::nature(path).zip(self.file.at(path));
        found.map_or(Value::Blank, |(nature, json)| Value::of_field(path, nature, json, self.lang))
    }

    /// How many entries a list of the plan file has.
    pub(super) fn entries(&self, path: &str) -> usize {
        self.file.at(path).and_then(Json::as_list).map_or(0, <[Json]>::len)
    }

    /// The field at `path` of the plan file, as it stands there and to be edited.
    pub(super) fn input(&mut self, cell: Cell, path: &str) -> Written {
        self.input_of(cell, path, &self.value_at(path))
    }

    /// The same with a value of its own.
    pub(super) fn input_of(&mut self, cell: Cell, path: &str, value: &Value) -> Written {
        let figure = fields::nature(path).map_or(Figure::Plain, Figure::of);
        self.inputs.insert(path.to_owned(), self.place(cell));
        self.value(cell, Look::Input(figure), value)
    }

    /// A value that is not worked out.
    pub(super) fn value(&mut self, cell: Cell, look: Look, value: &Value) -> Written {
        let format = styles::format(look);
        match value {
            Value::Blank => self.sheet.write_blank(cell.row, cell.col, &format)?,
            Value::Text(text) => {
                let text = printable(text);
                self.sheet.write_string_with_format(cell.row, cell.col, text, &format)?
            }
            Value::Number(number) => {
                self.sheet.write_number_with_format(cell.row, cell.col, *number, &format)?
            }
        };
        Ok(())
    }

    /// A value that is worked out; `known` is shown by programs that do not calculate.
    pub(super) fn formula(
        &mut self,
        cell: Cell,
        look: Look,
        formula: &str,
        known: &Value,
    ) -> Written {
        let formula = match known {
            Value::Blank => Formula::new(formula),
            Value::Text(text) => Formula::new(formula).set_result(text),
            Value::Number(number) => Formula::new(formula).set_result(number.to_string()),
        };
        let format = styles::format(look);
        self.sheet.write_formula_with_format(cell.row, cell.col, formula, &format)?;
        Ok(())
    }

    /// Says which figure of the printed result stands in a cell.
    pub(super) fn is_result(&mut self, path: String, cell: Cell) {
        let place = self.place(cell);
        self.results.insert(path, place);
    }

    fn place(&self, cell: Cell) -> Place {
        Place { sheet: self.name.clone(), row: cell.row, col: cell.col }
    }

    /// Refuses what a field cannot hold in the cells from one to another.
    pub(super) fn bound(&mut self, first: Cell, last: Cell, path: &str) -> Written {
        if let Some(rule) = fields::nature(path).and_then(|nature| rule(path, nature, self.lang)) {
            let (title, message) = words::refusal(self.lang);
            let rule = rule.set_error_title(title)?.set_error_message(message)?;
            self.sheet.add_data_validation(first.row, first.col, last.row, last.col, &rule)?;
        }
        Ok(())
    }

    /// Widths of the columns from the first on, in letters.
    pub(super) fn widths(&mut self, widths: &[f64]) -> Written {
        for (column, width) in (0..).zip(widths) {
            self.sheet.set_column_width(column, *width)?;
        }
        Ok(())
    }

    /// One width for the columns from one to another.
    pub(super) fn width(&mut self, first: u16, last: u16, width: f64) -> Written {
        self.sheet.set_column_range_width(first, last, width)?;
        Ok(())
    }

    /// A row high enough for so many lines.
    pub(super) fn lines(&mut self, row: u32, lines: u32) -> Written {
        self.sheet.set_row_height(row, 16 * lines)?;
        Ok(())
    }

    /// A row of headings.
    pub(super) fn headings<'t>(
        &mut self,
        first: Cell,
        texts: impl IntoIterator<Item = &'t str>,
    ) -> Written {
        for (column, text) in (0..).zip(texts) {
            self.text(first.right(column), Look::Heading, text)?;
        }
        self.lines(first.row, 2)
    }
}

/// What a field may hold, as a program for workbooks checks it.
fn rule(path: &str, nature: Nature, lang: Lang) -> Option<DataValidation> {
    let rule = DataValidation::new().ignore_blank(true);
    match nature {
        Nature::Number(kind, bounds) => {
            let scale = if kind == Kind::Percent { 100.0 } else { 1.0 };
            let [low, high] = [bounds.low, bounds.high].map(|bound| match Value::decimal(bound) {
                Value::Number(number) => number / scale,
                _ => 0.0,
            });
            Some(rule.allow_decimal_number(DataValidationRule::Between(low, high)))
        }
        Nature::Whole(_, (low, high)) => {
            let bounds = i32::try_from(low).ok().zip(i32::try_from(high).ok());
            bounds
                .map(|(low, high)| rule.allow_whole_number(DataValidationRule::Between(low, high)))
        }
        Nature::Month => Some(rule.allow_whole_number(DataValidationRule::Between(1, 12))),
        Nature::Date => {
            let day = |year| ExcelDateTime::from_ymd(year, 1, 1).ok();
            let (first, last) = day(1998).zip(day(2102))?;
            Some(rule.allow_date(DataValidationRule::Between(first, last)))
        }
        Nature::Flag => rule.allow_list_strings(&[words::yes(lang), words::no(lang)]).ok(),
        Nature::Choice(choices) => {
            let texts: Vec<&str> =
                choices.iter().map(|word| labels::choice(path, word, lang)).collect();
            rule.allow_list_strings(&texts).ok()
        }
        Nature::Text => None,
    }
}

/// A text without what a workbook cannot hold: it is cut at the longest text of a cell, and
/// characters that are none are left out.
fn printable(text: &str) -> String {
    let is_letter = |letter: &char| {
        !matches!(*letter, '\u{fffe}' | '\u{ffff}')
            && (!letter.is_control() || matches!(*letter, '\n' | '\t'))
    };
    let mut length = 0;
    text.chars()
        .filter(is_letter)
        .take_while(|letter| {
            length += letter.len_utf16();
            length <= LONGEST_TEXT
        })
        .collect()
}

/// The format of figures that somebody must mend.
pub(super) fn wrong() -> Format {
    Format::new().set_bold().set_font_color(styles::WRONG)
}

/// The format of months that the report covers.
pub(super) fn past() -> Format {
    Format::new().set_font_color(styles::PAST)
}

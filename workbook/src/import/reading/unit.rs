//! The report of one unit with its quantities below each other and figures beside them.

use super::roles::{self, Column, Role};
use super::{Direction, Puzzle, Reading, TableKind, Understood, amount};
use crate::import::Asked;
use crate::import::figures::{Marks, figure, is_number};
use crate::import::heading::{self, Item, Said};
use crate::import::layout::{Down, numbering};
use crate::import::surroundings::{MoneyUnit, Surroundings};
use crate::import::table::{Cell, Place, Table};
use thads_model::plan::StreamName;

/// Rows above the first quantity in which headings of the columns are looked for.
const ROWS_OF_HEADINGS: usize = 4;

pub(super) fn read(
    table: &Table,
    down: &Down,
    around: Surroundings,
    asked: &Asked<'_>,
) -> Understood {
    let (columns, are_plain) = columns(table, down, asked);
    let unit_chosen = asked.money_unit();
    let money = unit_chosen.or(around.money).unwrap_or(MoneyUnit::Dong);
    let mut page = Report {
        table,
        columns: &columns,
        are_plain,
        marks: Marks::seen(
            columns.iter().flat_map(|column| roles::cells(table, column.column, down.first)),
        ),
        around: &around,
        money,
        unit_chosen,
        section: None,
        section_unit: None,
        above: String::new(),
        assumed: None,
        chosen: StreamName::ALL
            .into_iter()
            .find(|stream| Some(stream.key()) == asked.chosen("import.stream")),
        reading: Reading::default(),
    };
    for row in down.first.saturating_sub(ROWS_OF_HEADINGS)..table.rows() {
        page.row(row, down);
    }
    let (mut reading, stream_assumed) = (page.reading, page.assumed);
    reading.unit = around.unit.clone();
    Understood {
        direction: Direction::Down,
        kind: TableKind::Unit,
        around,
        money,
        columns,
        lines: Vec::new(),
        line: None,
        stream_assumed,
        reading,
    }
}

/// Whether columns without a heading hold one stream each, cases first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Plain {
    Halves,
    First,
}

/// The columns with figures.
fn columns(table: &Table, down: &Down, asked: &Asked<'_>) -> (Vec<Column>, Plain) {
    let mut columns = Vec::new();
    for column in down.labels + 1..table.columns() {
        if !roles::cells(table, column, down.first).any(is_number) {
            continue;
        }
        let headings: Vec<&str> = (down.first.saturating_sub(ROWS_OF_HEADINGS)..down.first)
            .filter(|row| table.text(Place { row: *row, column: down.labels }).is_none_or(is_short))
            .filter_map(|row| {
                let place = Place { row, column };
                let merged = table.merge_at(place).map_or(place, |merge| merge.first);
                // A title merged over the whole table is no heading of one column.
                table.text(merged).filter(|_| merged.column > down.labels).filter(|t| is_short(t))
            })
            .collect();
        let by_itself = role(&headings);
        columns.push(Column {
            column,
            title: headings.join(" › "),
            role: Role::chosen(asked, column, Direction::Down).unwrap_or(by_itself),
            by_itself,
            money: headings.iter().rev().find_map(|text| {
                MoneyUnit::named(text).filter(|_| heading::stream(text) != Some(StreamName::Cases))
            }),
        });
    }
    let unnamed = columns.iter().filter(|column| column.role == Role::Unknown).count();
    let named = columns.iter().any(|column| matches!(column.role, Role::Stream(_)));
    let plain = if unnamed == 2 && !named { Plain::Halves } else { Plain::First };
    (columns, plain)
}

fn is_short(text: &str) -> bool {
    text.chars().nth(80).is_none()
}

fn role(headings: &[&str]) -> Role {
    let is_other = headings.iter().any(|text| {
        let words = heading::words(text);
        heading::said(text) == Said::Compared
            || heading::said(text) == Said::Ordinal
            || heading::has(&words, &["ma so", "ma", "ty le", "ghi chu", "chi tieu"])
    });
    if is_other {
        return Role::Skipped;
    }
    let stream = headings.iter().rev().find_map(|text| heading::stream(text));
    stream.map_or(Role::Unknown, Role::Stream)
}

/// The report while it is read, row by row.
struct Report<'t> {
    table: &'t Table,
    columns: &'t [Column],
    are_plain: Plain,
    marks: Marks,
    around: &'t Surroundings,
    money: MoneyUnit,
    unit_chosen: Option<MoneyUnit>,
    /// The stream of the part that the row stands in: "II. Về tiền".
    section: Option<StreamName>,
    /// The unit of money that the part states itself: "II. Về tiền (triệu đồng)".
    section_unit: Option<MoneyUnit>,
    /// The last label that is no part of another.
    above: String,
    assumed: Option<StreamName>,
    chosen: Option<StreamName>,
    reading: Reading,
}

impl Report<'_> {
    fn row(&mut self, row: usize, down: &Down) {
        let label = self.table.row(row).find_map(|(place, cell)| match cell {
            Cell::Text(text) if place.column <= down.labels && !is_number(cell) => {
                Some((place, text.as_str())).filter(|(_, text)| without_number(text).len() > 3)
            }
            _ => None,
        });
        let Some((place, label)) = label else { return };
        let figures: Vec<&Column> = self
            .columns
            .iter()
            .filter(|column| {
                self.table.cell(Place { row, column: column.column }).is_some_and(is_number_or_odd)
            })
            .collect();
        let label = without_number(label);
        if figures.is_empty() || row < down.first {
            // A part of the report begins where its stream is named and nothing stands beside.
            if figures.is_empty() && row + 2 >= down.first {
                self.begins(label);
            }
            return;
        }
        if numbering(self.table, row).is_some() {
            return;
        }
        let is_part = label.starts_with(['-', '+', '•', '–', '*', '·']);
        let said = if is_part {
            heading::meaning(&[&self.above, label])
        } else {
            self.above = label.to_owned();
            heading::said(label)
        };
        match said {
            Said::Item(item) => self.figures(row, label, item, &figures),
            Said::HowMany => self.officers(row, &figures),
            Said::Ordinal | Said::Compared => {}
            _ => self.reading.puzzle(self.table, place, Puzzle::Row),
        }
    }

    /// Minds the heading of a part of the report.
    fn begins(&mut self, label: &str) {
        let Some(stream) = heading::stream(label) else { return };
        self.section = Some(stream);
        let of_money = |_: &MoneyUnit| stream == StreamName::Money;
        self.section_unit = MoneyUnit::named(label).filter(of_money);
    }

    fn figures(&mut self, row: usize, label: &str, item: Item, figures: &[&Column]) {
        let (row_stream, row_unit) = self.beside(row);
        let said = heading::stream(label).or(row_stream);
        let mut taken = false;
        let mut plain = 0;
        for column in figures {
            let place = Place { row, column: column.column };
            let stream = match column.role {
                Role::Stream(stream) => stream,
                Role::Unknown if self.are_plain == Plain::Halves && said.is_none() => {
                    plain += 1;
                    if plain == 1 && figures.len() > 1 || column.column == self.first_plain() {
                        StreamName::Cases
                    } else {
                        StreamName::Money
                    }
                }
                // Of several columns that nothing tells apart the first is taken.
                Role::Unknown if taken => continue,
                Role::Unknown => said.unwrap_or_else(|| self.stream(item)),
                _ => continue,
            };
            taken = true;
            let own = row_unit.or(column.money).or(self.section_unit);
            let unit = self.unit_chosen.or(own).unwrap_or(self.money);
            let cells = roles::cells(self.table, column.column, row);
            let hand = roles::hand(cells, self.marks, (stream, item), unit);
            let figure = figure(self.table.cell(place), &hand);
            let value = amount(figure, (stream, item), unit);
            self.reading.note(self.table, place, (stream, item), value);
        }
        self.reading.understood += usize::from(taken);
    }

    /// The first column that no heading tells about.
    fn first_plain(&self) -> usize {
        let plain = self.columns.iter().find(|column| column.role == Role::Unknown);
        plain.map_or(usize::MAX, |column| column.column)
    }

    /// The stream of a row that does not name it.
    fn stream(&mut self, item: Item) -> StreamName {
        let known = self.section.or(self.around.stream);
        if let Some(stream) = known.filter(|_| self.chosen.is_none() || self.section.is_some()) {
            return stream;
        }
        // The same quantities a second time are those of money.
        let is_second = self.reading.get(StreamName::Cases, item).is_some();
        if is_second && self.chosen.is_none() {
            return StreamName::Money;
        }
        let stream = self.chosen.unwrap_or(StreamName::Cases);
        self.assumed = Some(stream);
        stream
    }

    /// What a text beside a label says of its unit: "Việc", "1.000 đồng".
    fn beside(&self, row: usize) -> (Option<StreamName>, Option<MoneyUnit>) {
        let texts = self.table.row(row).filter_map(|(place, cell)| match cell {
            Cell::Text(text) if !is_number(cell) && text.chars().nth(16).is_none() => {
                Some((place, text))
            }
            _ => None,
        });
        texts.fold((None, None), |(stream, unit), (_, text)| {
            let own = heading::stream(text);
            let of_money = MoneyUnit::named(text).filter(|_| own == Some(StreamName::Money));
            (stream.or(own), unit.or(of_money))
        })
    }

    fn officers(&mut self, row: usize, figures: &[&Column]) {
        let Some(column) = figures.first() else { return };
        let place = Place { row, column: column.column };
        if let Some(Cell::Number(value)) = self.table.cell(place) {
            let value = crate::import::surroundings::At { value: *value, place };
            self.reading.officers.get_or_insert(value);
            self.reading.understood += 1;
        } else if let Some(Cell::Text(text)) = self.table.cell(place) {
            let value = text.trim().replace(',', ".").parse().ok();
            let value = value.map(|value| crate::import::surroundings::At { value, place });
            self.reading.understood += usize::from(value.is_some());
            self.reading.officers = self.reading.officers.take().or(value);
        }
    }
}

fn is_number_or_odd(cell: &Cell) -> bool {
    is_number(cell) || matches!(cell, Cell::Error(_) | Cell::Date(_))
}

/// A label without the number before it: "II. ", "1.2) ", "a/ ".
fn without_number(label: &str) -> &str {
    let label = label.trim();
    let end = label.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '.');
    let Some(end) = end.filter(|end| (1..=6).contains(end)) else { return label };
    let (number, rest) = label.split_at(end);
    let is_closed = number.ends_with('.') || rest.starts_with([')', '/']);
    let is_number =
        number.chars().all(|letter| letter.is_ascii_digit() || "IVXivx.".contains(letter))
            || number.trim_end_matches('.').len() == 1;
    if is_closed && is_number { rest.trim_start_matches([')', '/', '.', ' ', ':']) } else { label }
}

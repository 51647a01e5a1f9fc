//! A table with headings above: units or officers in its rows, and a sum row.

use super::roles::{self, Column, Role};
use super::{
    Direction, Odd, Puzzle, Reading, Sum, TableKind, Understood, amount, officers, province,
};
use crate::import::Asked;
use crate::import::figures::{Figure, Hand, Marks, Nature, figure, is_number};
use crate::import::heading::{self, Item, Said};
use crate::import::layout::{Across, numbering};
use crate::import::surroundings::{self, At, MoneyUnit, Surroundings};
use crate::import::table::{Cell, Place, Table};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use thads_model::plan::StreamName;
use thads_planner::intake::Kind;

/// A row with figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) row: usize,
    /// Whose figures they are; empty where nothing says.
    pub(crate) name: String,
    pub(crate) kind: LineKind,
}

/// What a row with figures is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineKind {
    /// A unit or an officer.
    Plain,
    /// The sum of all.
    Sum,
    /// The sum of some: "Các Chi cục".
    Group,
}

/// A table whose columns and rows are known.
pub(super) struct Grid<'t> {
    pub(super) table: &'t Table,
    pub(super) body: usize,
    pub(super) columns: &'t [Column],
    pub(super) lines: &'t [Line],
    pub(super) money: MoneyUnit,
    /// Whether somebody chose the unit of money: then headings do not.
    pub(super) chosen: Option<MoneyUnit>,
    hands: BTreeMap<usize, Hand>,
}

pub(super) fn read(
    table: &Table,
    across: &Across,
    around: Surroundings,
    asked: &Asked<'_>,
    chosen: Option<TableKind>,
) -> Understood {
    let body = across.heading.1 + 1;
    let (columns, stream_assumed) = roles::columns(&across.paths, &around, asked);
    let names = column_of_names(table, body, &columns);
    let lines = lines(table, body, &columns, names);
    let unit_chosen = asked.money_unit();
    let money = unit_chosen.or(around.money).unwrap_or(MoneyUnit::Dong);
    let kind = chosen.unwrap_or_else(|| kind(across, names, &lines));
    let grid = Grid::of(table, body, &columns, &lines, (money, unit_chosen));
    let line = province::chosen_line(&lines, asked, kind);
    let mut reading = match line.and_then(|index| lines.get(index)) {
        Some(line) => grid.report(line),
        None => Reading::default(),
    };
    reading.unit = unit_of(line.and_then(|index| lines.get(index)), names, &around);
    reading.sums = grid.sums();
    if kind == TableKind::Officers {
        officers::add(&grid, &mut reading);
    }
    let is_item = |column: &&Column| matches!(column.role, Role::Item(..) | Role::HowMany);
    reading.understood = columns.iter().filter(is_item).count();
    reading.odd.extend(grid.unknown_columns(across.heading.1));
    let direction = Direction::Across;
    Understood { direction, kind, around, money, columns, lines, line, stream_assumed, reading }
}

/// The unit whose figures a row holds: its own name, or that over the table.
fn unit_of(line: Option<&Line>, names: Option<usize>, around: &Surroundings) -> Option<At<String>> {
    let named =
        line.filter(|line| line.kind == LineKind::Plain && surroundings::is_agency(&line.name));
    named
        .map(|line| At {
            value: line.name.clone(),
            place: Place { row: line.row, column: names.unwrap_or(0) },
        })
        .or_else(|| around.unit.clone())
}

/// The column of names: by its heading, or the one with the most words.
fn column_of_names(table: &Table, body: usize, columns: &[Column]) -> Option<usize> {
    let said = columns.iter().find(|column| column.role == Role::Names);
    said.map(|column| column.column).or_else(|| {
        let is_free = |column: &usize| {
            !columns.iter().any(|known| {
                known.column == *column && matches!(known.role, Role::Item(..) | Role::HowMany)
            })
        };
        let words = |column: usize| {
            roles::cells(table, column, body)
                .filter(
                    |cell| matches!(cell, Cell::Text(text) if !is_number(cell) && text.len() > 3),
                )
                .count()
        };
        let most = (0..table.columns()).filter(is_free).rev().max_by_key(|column| words(*column));
        most.filter(|column| words(*column) > 0)
    })
}

/// The rows that hold figures.
fn lines(table: &Table, body: usize, columns: &[Column], names: Option<usize>) -> Vec<Line> {
    let of_items: Vec<usize> = columns
        .iter()
        .filter(|column| matches!(column.role, Role::Item(..)))
        .map(|column| column.column)
        .collect();
    let mut lines = Vec::new();
    for row in body..table.rows() {
        let has_figures =
            of_items.iter().filter_map(|&column| table.cell(Place { row, column })).any(is_number);
        if !has_figures || numbering(table, row).is_some() {
            continue;
        }
        let named = names.and_then(|column| table.text(Place { row, column }));
        // "Tổng cộng" often stands in a region merged over the numbers of rows.
        let beside = table.row(row).find_map(|(place, cell)| match cell {
            Cell::Text(text) if !of_items.contains(&place.column) && !is_number(cell) => {
                Some(text.as_str())
            }
            _ => None,
        });
        let name = named.or(beside).unwrap_or_default();
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        lines.push(Line { row, kind: kind_of_line(&name), name });
    }
    lines
}

fn kind_of_line(name: &str) -> LineKind {
    let words = heading::words(name);
    let first = words.trim_start();
    let sums = [
        "tong so",
        "tong cong",
        "tong",
        "cong",
        "toan tinh",
        "toan thanh pho",
        "toan nganh",
        "toan don vi",
        "toan chi cuc",
        "total",
    ];
    let begins = |phrase: &&str| first.strip_prefix(*phrase).is_some_and(|r| r.starts_with(' '));
    if sums.iter().any(begins) && !begins(&"tong cuc") {
        LineKind::Sum
    } else if begins(&"cac") || heading::has(&words, &["cong cac", "tong cac"]) {
        LineKind::Group
    } else {
        LineKind::Plain
    }
}

/// What the table is, as far as its headings and names show.
fn kind(across: &Across, names: Option<usize>, lines: &[Line]) -> TableKind {
    let plain = lines.iter().filter(|line| line.kind == LineKind::Plain);
    let (mut all, mut agencies) = (0, 0);
    for line in plain {
        all += 1;
        agencies += usize::from(surroundings::is_agency(&line.name));
    }
    if all <= 1 && lines.len() <= 1 {
        return TableKind::Unit;
    }
    let path = names.and_then(|column| across.paths.get(&column));
    let said =
        path.map(|path| heading::meaning(&path.iter().map(String::as_str).collect::<Vec<_>>()));
    match said {
        Some(Said::Officers) => TableKind::Officers,
        // "Đơn vị, chấp hành viên": whoever is listed below tells.
        Some(Said::Units) if agencies * 2 < all && names_officers(path) => TableKind::Officers,
        _ => TableKind::Province,
    }
}

fn names_officers(path: Option<&Vec<String>>) -> bool {
    path.is_some_and(|path| {
        path.iter().any(|text| heading::has(&heading::words(text), &["chap hanh vien", "chv"]))
    })
}

impl<'t> Grid<'t> {
    fn of(
        table: &'t Table,
        body: usize,
        columns: &'t [Column],
        lines: &'t [Line],
        (money, chosen): (MoneyUnit, Option<MoneyUnit>),
    ) -> Self {
        let is_item = |column: &&Column| matches!(column.role, Role::Item(..));
        let figures = columns.iter().filter(is_item).map(|column| column.column);
        let all = figures.flat_map(|column| roles::cells(table, column, body));
        let marks = Marks::seen(all);
        let mut grid = Self { table, body, columns, lines, money, chosen, hands: BTreeMap::new() };
        for column in columns {
            let cells = roles::cells(table, column.column, body);
            let hand = match column.role {
                Role::Item(stream, item) => {
                    roles::hand(cells, marks, (stream, item), grid.unit(column))
                }
                Role::HowMany => Hand {
                    column: Marks::seen(cells),
                    table: marks,
                    nature: Nature::Decimals,
                    kind: Kind::Officers,
                },
                _ => continue,
            };
            grid.hands.insert(column.column, hand);
        }
        grid
    }

    /// The unit of money of a column.
    fn unit(&self, column: &Column) -> MoneyUnit {
        self.chosen.or(column.money).unwrap_or(self.money)
    }

    /// The figure of a column in a row, as it stands.
    pub(super) fn figure(&self, row: usize, column: &Column) -> Figure {
        let place = Place { row, column: column.column };
        match self.hands.get(&column.column) {
            Some(hand) => figure(self.table.cell(place), hand),
            None => Figure::Nothing,
        }
    }

    /// The amount of a column in a row.
    pub(super) fn amount(
        &self,
        row: usize,
        column: &Column,
        of: (StreamName, Item),
    ) -> Result<Option<Decimal>, Puzzle> {
        amount(self.figure(row, column), of, self.unit(column))
    }

    /// The report that a row holds.
    pub(super) fn report(&self, line: &Line) -> Reading {
        let mut reading = Reading::default();
        for column in self.columns {
            let place = Place { row: line.row, column: column.column };
            match column.role {
                Role::Item(stream, item) => {
                    let value = self.amount(line.row, column, (stream, item));
                    reading.note(self.table, place, (stream, item), value);
                }
                Role::HowMany => match self.figure(line.row, column) {
                    Figure::Number(value) | Figure::Whole(value) if value >= Decimal::ZERO => {
                        reading.officers.get_or_insert(At { value, place });
                    }
                    Figure::Unreadable(why) => {
                        reading.puzzle(self.table, place, Puzzle::Figure(why));
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        reading
    }

    /// The sum row, if there is one.
    pub(super) fn sum_line(&self) -> Option<&'t Line> {
        self.lines.iter().find(|line| line.kind == LineKind::Sum)
    }

    /// The rows of each column added up beside the sum row.
    fn sums(&self) -> Vec<Sum> {
        let plain = || self.lines.iter().filter(|line| line.kind == LineKind::Plain);
        let Some(total_line) = self.sum_line().filter(|_| plain().count() > 1) else {
            return Vec::new();
        };
        let mut sums = Vec::new();
        for column in self.columns {
            let Role::Item(stream, item) = column.role else { continue };
            let value = |row| self.amount(row, column, (stream, item)).ok().flatten();
            if item.is_rate() {
                continue;
            }
            let Some(total) = value(total_line.row) else { continue };
            let rows = plain().try_fold(Decimal::ZERO, |sum, line| {
                sum.checked_add(value(line.row).unwrap_or_default())
            });
            let place = Place { row: total_line.row, column: column.column };
            if let Some(rows) = rows {
                sums.push(Sum { stream, item, rows, total, place });
            }
        }
        sums
    }

    /// The columns with figures whose headings were not understood.
    fn unknown_columns(&self, heading: usize) -> Vec<Odd> {
        let has_figures =
            |column: &&Column| roles::cells(self.table, column.column, self.body).any(is_number);
        self.columns
            .iter()
            .filter(|column| column.role == Role::Unknown)
            .filter(has_figures)
            .map(|column| Odd {
                place: Place { row: heading, column: column.column },
                text: column.title.clone(),
                why: Puzzle::Column,
            })
            .collect()
    }
}

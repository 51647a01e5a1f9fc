//! What can be set before a table is taken: which sheet, what it is, which row, which columns.

use super::shown;
use crate::import::heading::Item;
use crate::import::limits;
use crate::import::reading::{Column, Direction, Role, TableKind, Understood, name_of_choice};
use crate::import::surroundings::MoneyUnit;
use crate::import::table::letters;
use crate::import::words::{self, quantities};
use crate::import::{Asked, Heard, Sheet};
use thads_model::plan::StreamName;
use thads_planner::inquiry::{Block, Choice};
use thads_planner::lang::Lang;

/// Columns that are offered to be told what they are.
const COLUMNS_OFFERED: usize = 80;

/// Rows that are offered to be chosen from.
const ROWS_OFFERED: usize = 500;

/// The settings of a sheet.
pub(super) fn blocks(sheet: &Sheet, heard: Heard<'_>, asked: &Asked<'_>) -> Vec<Block> {
    let lang = asked.ask.lang;
    let mut first: Vec<Choice> = of_sheets(sheet, lang).into_iter().collect();
    let Some(understood) = heard else {
        return if first.is_empty() { Vec::new() } else { vec![Block::Choices(first)] };
    };
    first.push(of_kinds(understood, lang));
    first.extend(of_rows(understood, lang));
    first.extend(of_streams(understood, lang));
    first.push(of_units(understood, asked));
    let mut blocks = vec![Block::Choices(first)];
    // A column whose role was chosen stays where it was offered.
    let columns = understood.columns.iter().take(COLUMNS_OFFERED);
    let (known, unknown): (Vec<&Column>, Vec<&Column>) =
        columns.partition(|column| column.by_itself != Role::Unknown);
    let choices = |columns: Vec<&Column>| -> Vec<Choice> {
        columns.into_iter().map(|column| of_column(column, understood, lang)).collect()
    };
    if !unknown.is_empty() {
        blocks.push(Block::Choices(choices(unknown)));
    }
    if !known.is_empty() {
        let inside = vec![Block::Choices(choices(known))];
        blocks.push(Block::Folded(words::known_columns(lang).to_owned(), inside));
    }
    blocks
}

/// Which sheet; nothing where there is only one.
fn of_sheets(sheet: &Sheet, lang: Lang) -> Option<Choice> {
    let name = &sheet.table.name;
    let first = sheet.names.iter().take(limits::SHEETS_OFFERED);
    let is_among = first.clone().any(|known| known == name);
    let offered = first.chain(std::iter::once(name).filter(|_| !is_among));
    (sheet.names.len() > 1).then(|| Choice {
        name: "import.sheet".to_owned(),
        label: words::which_sheet(sheet.names.len(), lang),
        options: offered.map(|name| (name.clone(), shown(name))).collect(),
        chosen: name.clone(),
    })
}

fn of_kinds(understood: &Understood, lang: Lang) -> Choice {
    let option = |kind: TableKind| (kind.key().to_owned(), words::kind(kind, lang).to_owned());
    Choice {
        name: "import.kind".to_owned(),
        label: words::which_kind(lang).to_owned(),
        options: TableKind::ALL.into_iter().map(option).collect(),
        chosen: understood.kind.key().to_owned(),
    }
}

/// Which row is the unit's; nothing where there is only one, and of officers.
fn of_rows(understood: &Understood, lang: Lang) -> Option<Choice> {
    let chosen = understood.lines.get(understood.line?)?;
    let offered = understood.kind != TableKind::Officers && understood.lines.len() > 1;
    let key = |row: usize| (row + 1).to_string();
    let lines = understood.lines.iter().take(ROWS_OFFERED);
    offered.then(|| Choice {
        name: "import.row".to_owned(),
        label: words::which_row(lang).to_owned(),
        options: lines
            .map(|line| (key(line.row), words::row(line.row, &shown(&line.name), lang)))
            .collect(),
        chosen: key(chosen.row),
    })
}

/// Whether the figures are of cases or of money, where nothing says so.
fn of_streams(understood: &Understood, lang: Lang) -> Option<Choice> {
    let chosen = understood.stream_assumed?;
    let option =
        |stream: StreamName| (stream.key().to_owned(), words::stream(stream, lang).to_owned());
    Some(Choice {
        name: "import.stream".to_owned(),
        label: words::which_stream(lang).to_owned(),
        options: StreamName::ALL.into_iter().map(option).collect(),
        chosen: chosen.key().to_owned(),
    })
}

/// The unit of money. Nothing is chosen where columns state different ones of their own.
fn of_units(understood: &Understood, asked: &Asked<'_>) -> Choice {
    let lang = asked.ask.lang;
    let own = understood.columns.iter().filter_map(|column| column.money);
    let by_columns = own.clone().next().filter(|first| own.clone().all(|unit| unit == *first));
    let chosen = asked.money_unit().or(by_columns).unwrap_or(understood.money);
    let option =
        |unit: MoneyUnit| (unit.key().to_owned(), words::money_unit(unit, lang).to_owned());
    Choice {
        name: "import.unit".to_owned(),
        label: words::which_unit(lang).to_owned(),
        options: MoneyUnit::ALL.into_iter().map(option).collect(),
        chosen: chosen.key().to_owned(),
    }
}

/// What a column is.
fn of_column(column: &Column, understood: &Understood, lang: Lang) -> Choice {
    let mut options = vec![(Role::Skipped.key(), words::skip(lang).to_owned())];
    // Where the rows name the quantities, a column is a stream.
    if understood.direction == Direction::Down {
        let streams = StreamName::ALL.into_iter();
        options
            .extend(streams.map(|stream| {
                (Role::Stream(stream).key(), words::stream(stream, lang).to_owned())
            }));
    } else {
        options.push((Role::Names.key(), words::names(lang).to_owned()));
        options.push((Role::HowMany.key(), words::how_many(lang).to_owned()));
        for stream in StreamName::ALL {
            options.extend(Item::ALL.into_iter().map(|item| {
                let name = words::of_stream(stream, quantities::name(item, lang), lang);
                (Role::Item(stream, item).key(), name)
            }));
        }
    }
    let title = shown(&column.title);
    Choice {
        name: name_of_choice(column.column),
        label: words::which_column(&letters(column.column), &title, lang),
        options,
        chosen: column.role.key(),
    }
}

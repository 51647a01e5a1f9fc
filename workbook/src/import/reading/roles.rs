//! What each column of a table is: by its headings, by its neighbours, or because somebody said.

use super::Direction;
use crate::import::Asked;
use crate::import::figures::{Hand, Marks, Nature};
use crate::import::heading::{self, Item, Said};
use crate::import::surroundings::{MoneyUnit, Surroundings};
use crate::import::table::{Cell, Place, Table};
use std::collections::{BTreeMap, BTreeSet};
use thads_model::plan::StreamName;
use thads_planner::intake::Kind;

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A quantity of a stream.
    Item(StreamName, Item),
    /// Figures of a stream, whose quantities the rows name.
    Stream(StreamName),
    /// Names of units or of officers.
    Names,
    /// How many officers.
    HowMany,
    /// Left out on purpose: numbers of rows, another period.
    Skipped,
    /// Not known.
    Unknown,
}

/// A column that can be told what it is.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub(crate) column: usize,
    /// Its headings: "Có điều kiện thi hành › Tổng số".
    pub(crate) title: String,
    pub(crate) role: Role,
    /// What its headings alone say.
    pub(crate) by_itself: Role,
    /// The unit of its money, where it states one itself.
    pub(crate) money: Option<MoneyUnit>,
}

impl Role {
    /// Its name among the choices.
    pub(crate) fn key(self) -> String {
        match self {
            Self::Item(stream, item) => format!("{}.{}", stream.key(), item.key()),
            Self::Stream(stream) => stream.key().to_owned(),
            Self::Names => "names".to_owned(),
            Self::HowMany => "officers".to_owned(),
            Self::Skipped | Self::Unknown => "skip".to_owned(),
        }
    }

    /// The role of a name among the choices.
    fn named(name: &str) -> Option<Self> {
        let items = StreamName::ALL
            .into_iter()
            .flat_map(|stream| Item::ALL.into_iter().map(move |item| Self::Item(stream, item)));
        let streams = StreamName::ALL.into_iter().map(Self::Stream);
        items
            .chain(streams)
            .chain([Self::Names, Self::HowMany, Self::Skipped])
            .find(|role| role.key() == name)
    }

    /// What somebody said a column is, as far as a table of this direction can have it.
    pub(super) fn chosen(asked: &Asked<'_>, column: usize, of: Direction) -> Option<Self> {
        let role = asked.chosen(&name_of_choice(column)).and_then(Self::named)?;
        let fits = match role {
            Self::Skipped | Self::Unknown => true,
            Self::Stream(_) => of == Direction::Down,
            Self::Item(..) | Self::Names | Self::HowMany => of == Direction::Across,
        };
        fits.then_some(role)
    }
}

/// The name of the choice of what a column is; columns count from 1 there.
pub(crate) fn name_of_choice(column: usize) -> String {
    format!("import.column.{}", column + 1)
}

/// The columns under headings, and the stream that was assumed where nothing names one.
pub(super) fn columns(
    paths: &BTreeMap<usize, Vec<String>>,
    around: &Surroundings,
    asked: &Asked<'_>,
) -> (Vec<Column>, Option<StreamName>) {
    let mut streams = Streams::of(paths, around, asked);
    let mut columns = Vec::new();
    for (&column, path) in paths {
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        let by_itself = match heading::meaning(&path) {
            Said::Item(item) => Role::Item(streams.stream(column, &path, item), item),
            Said::Units | Said::Officers => Role::Names,
            Said::HowMany => Role::HowMany,
            Said::Ordinal | Said::Compared => Role::Skipped,
            Said::Total | Said::Parts | Said::Other | Said::Unknown => Role::Unknown,
        };
        let money = path.iter().rev().filter(|text| text.chars().nth(200).is_none());
        columns.push(Column {
            column,
            title: path.join(" › "),
            role: Role::chosen(asked, column, Direction::Across).unwrap_or(by_itself),
            by_itself,
            money: money.into_iter().find_map(|text| large_unit(text)),
        });
    }
    (columns, streams.assumed)
}

/// A unit of money in a heading: "Số tiền (1.000 đồng)". That it is đồng goes without saying.
fn large_unit(text: &str) -> Option<MoneyUnit> {
    let words = heading::words(text);
    let names_dong = heading::has(&words, &["dong", "1000d", "000d", "vnd", "d"]);
    MoneyUnit::named(text).filter(|_| names_dong)
}

/// Which stream each quantity belongs to.
struct Streams {
    around: Option<StreamName>,
    chosen: Option<StreamName>,
    /// Where quantities without a stream begin to come a second time: the left half of the table
    /// is cases, the right half money.
    right_half: Option<usize>,
    /// Quantities whose other column names its stream.
    named: BTreeMap<Item, StreamName>,
    assumed: Option<StreamName>,
}

impl Streams {
    fn of(paths: &BTreeMap<usize, Vec<String>>, around: &Surroundings, asked: &Asked<'_>) -> Self {
        let mut named = BTreeMap::new();
        let mut seen = BTreeSet::new();
        let mut right_half = None;
        let mut repeated = 0;
        for (&column, path) in paths {
            let path: Vec<&str> = path.iter().map(String::as_str).collect();
            let Said::Item(item) = heading::meaning(&path) else { continue };
            if let Some(stream) = of_path(&path) {
                named.insert(item, stream);
            } else if !seen.insert(item) && !item.is_one_of_several() {
                right_half.get_or_insert(column);
                repeated += 1;
            }
        }
        // One heading that stands twice by mistake does not make two halves.
        let right_half = right_half.filter(|_| repeated * 2 >= seen.len());
        let chosen = asked.chosen("import.stream");
        let chosen = StreamName::ALL.into_iter().find(|stream| Some(stream.key()) == chosen);
        Self { around: around.stream, chosen, right_half, named, assumed: None }
    }

    fn stream(&mut self, column: usize, path: &[&str], item: Item) -> StreamName {
        if let Some(stream) = of_path(path) {
            return stream;
        }
        if let Some(right_half) = self.right_half {
            return if column < right_half { StreamName::Cases } else { StreamName::Money };
        }
        match self.named.get(&item) {
            Some(StreamName::Money) => return StreamName::Cases,
            Some(StreamName::Cases) => return StreamName::Money,
            None => {}
        }
        match (self.around, self.chosen) {
            (Some(stream), None) => stream,
            (_, Some(stream)) => {
                self.assumed = Some(stream);
                stream
            }
            (None, None) => {
                self.assumed = Some(StreamName::Cases);
                StreamName::Cases
            }
        }
    }
}

/// The stream that the headings over a column name, the lowest first.
fn of_path(path: &[&str]) -> Option<StreamName> {
    path.iter().rev().find_map(|text| heading::stream(text))
}

/// How the figures of a column are read.
pub(super) fn hand<'c>(
    cells: impl Iterator<Item = &'c Cell>,
    table: Marks,
    of: (StreamName, Item),
    unit: MoneyUnit,
) -> Hand {
    let (stream, item) = of;
    let in_larger_unit = stream == StreamName::Money && unit != MoneyUnit::Dong;
    Hand {
        column: Marks::seen(cells),
        table,
        nature: if item.is_rate() || in_larger_unit { Nature::Decimals } else { Nature::Whole },
        kind: match (item.is_rate(), stream) {
            (true, _) => Kind::Percent,
            (false, StreamName::Cases) => Kind::WholeCases,
            (false, StreamName::Money) => Kind::WholeMoney,
        },
    }
}

/// The cells of a column from a row on.
pub(super) fn cells(table: &Table, column: usize, from: usize) -> impl Iterator<Item = &Cell> {
    (from..table.rows()).filter_map(move |row| table.cell(Place { row, column }))
}

//! Where a table has its headings: in rows above the figures, or in a column beside them.

use super::figures::is_number;
use super::heading::{self, Item, Said};
use super::table::{Cell, Place, Table};
use std::collections::{BTreeMap, BTreeSet};

/// How a table is laid out.
#[derive(Clone, Debug)]
pub(crate) enum Layout {
    /// Headings above, figures of a unit or of an officer in each row.
    Across(Across),
    /// Quantities below each other, their figures beside them.
    Down(Down),
}

/// A table with headings above.
#[derive(Clone, Debug)]
pub(crate) struct Across {
    /// The rows of the headings, from the first to the last.
    pub(crate) heading: (usize, usize),
    /// The headings over each column, from the top one down.
    pub(crate) paths: BTreeMap<usize, Vec<String>>,
}

/// A table with quantities below each other.
#[derive(Clone, Debug)]
pub(crate) struct Down {
    /// The column that names the quantities.
    pub(crate) labels: usize,
    /// The first row that names one.
    pub(crate) first: usize,
}

/// Rows among which headings are looked for.
const ROWS_OF_HEADINGS: usize = 200;

/// The most rows of one heading.
const TALLEST: usize = 6;

/// The longest heading, in letters: what is longer is a remark.
const LONGEST: usize = 240;

/// How a table is laid out; `None` where no heading is understood.
pub(crate) fn layout(table: &Table) -> Option<Layout> {
    down(table).map(Layout::Down).or_else(|| across(table).map(Layout::Across))
}

/// How many quantities the headings name: what tells the sheet of a report from others.
pub(crate) fn quantities(table: &Table) -> usize {
    let items: BTreeSet<(usize, Item)> = match layout(table) {
        Some(Layout::Across(across)) => {
            let meaning = |path: &Vec<String>| {
                heading::meaning(&path.iter().map(String::as_str).collect::<Vec<_>>())
            };
            let said = across.paths.iter().map(|(column, path)| (*column, meaning(path)));
            said.filter_map(|(column, said)| match said {
                Said::Item(item) => Some((column, item)),
                _ => None,
            })
            .collect()
        }
        Some(Layout::Down(down)) => (down.first..table.rows())
            .filter_map(|row| Some((row, item_at(table, Place { row, column: down.labels })?)))
            .collect(),
        None => BTreeSet::new(),
    };
    items.len()
}

fn item_at(table: &Table, place: Place) -> Option<Item> {
    let text = table.text(place).filter(|text| text.chars().nth(LONGEST).is_none())?;
    match heading::said(text) {
        Said::Item(item) => Some(item),
        _ => None,
    }
}

/// A column that names quantities whose figures stand beside them.
fn down(table: &Table) -> Option<Down> {
    let mut found: BTreeMap<usize, (BTreeSet<Item>, usize)> = BTreeMap::new();
    for row in 0..table.rows() {
        let Some(place) =
            table.row(row).map(|(place, _)| place).find(|place| item_at(table, *place).is_some())
        else {
            continue;
        };
        let has_figures =
            table.row(row).any(|(beside, cell)| beside.column > place.column && is_number(cell));
        if has_figures && numbering(table, row).is_none() {
            let (items, first) = found.entry(place.column).or_insert((BTreeSet::new(), row));
            items.extend(item_at(table, place));
            *first = (*first).min(row);
        }
    }
    let (labels, (items, first)) = found.into_iter().max_by_key(|(_, (items, _))| items.len())?;
    (items.len() >= 2).then_some(Down { labels, first })
}

/// The rows of headings over the table.
pub(crate) fn across(table: &Table) -> Option<Across> {
    let hits =
        |row: usize| table.row(row).filter(|(place, _)| item_at(table, *place).is_some()).count();
    let rows = table.rows().min(ROWS_OF_HEADINGS);
    let core = (0..rows).rev().max_by_key(|row| hits(*row)).filter(|row| hits(*row) > 0)?;
    let mut first = core;
    while first > 0 && core - first < TALLEST && continues_upwards(table, first - 1) {
        first -= 1;
    }
    let mut last = core;
    while last + 1 < table.rows() && last - first < TALLEST && continues_downwards(table, last + 1)
    {
        last += 1;
    }
    let paths: BTreeMap<usize, Vec<String>> = (0..table.columns())
        .map(|column| (column, path(table, (first, last), column)))
        .filter(|(_, path)| !path.is_empty())
        .collect();
    Some(Across { heading: (first, last), paths })
}

/// Whether the row above the headings belongs to them: it names quantities or one of the halves,
/// and is no title.
fn continues_upwards(table: &Table, row: usize) -> bool {
    let mut texts = 0;
    let mut speaks = false;
    for (place, cell) in table.row(row) {
        let Cell::Text(text) = cell else { return false };
        texts += 1;
        let words = heading::words(text);
        let titles = ["thong ke", "bao cao", "bieu", "mau", "don vi tinh", "ket qua"];
        let is_title = heading::has(&words, &titles) || text.chars().nth(120).is_some();
        let is_wide = table.merge_at(place).is_some_and(|merge| merge.is_wide());
        if is_title && !is_wide {
            return false;
        }
        // "KẾT QUẢ VỀ VIỆC" over one half of the table is a heading.
        speaks |= is_title && heading::stream(text).is_some() && texts > 1;
        speaks |= !is_title
            && match heading::said(text) {
                Said::Unknown => heading::stream(text).is_some() && words.len() < 40,
                Said::Compared => false,
                _ => true,
            };
    }
    texts > 0 && speaks
}

/// Whether the row below the headings belongs to them: it holds texts only, more than one.
fn continues_downwards(table: &Table, row: usize) -> bool {
    let mut texts = 0;
    for (_, cell) in table.row(row) {
        if is_number(cell) || !matches!(cell, Cell::Text(_)) {
            return false;
        }
        texts += 1;
    }
    texts > 1 && numbering(table, row).is_none() && !is_blank_data(table, row)
}

/// A row of names with signs for "nothing" beside them is no heading.
fn is_blank_data(table: &Table, row: usize) -> bool {
    let blanks = table.row(row).filter(|(_, cell)| {
        matches!(cell, Cell::Text(text) if text.chars().all(|letter| !letter.is_alphanumeric())
            || text.eq_ignore_ascii_case("x"))
    });
    blanks.count() > 0
}

/// The row that numbers the columns of a form: "A | B | 1 | 2 | 3=1+2"; the highest number.
pub(crate) fn numbering(table: &Table, row: usize) -> Option<usize> {
    let mut expected = 1;
    for (_, cell) in table.row(row) {
        let text = match cell {
            Cell::Number(number) => number.to_string(),
            Cell::Text(text) => text.clone(),
            Cell::Date(_) | Cell::Error(_) => return None,
        };
        let plain: String =
            text.chars().filter(|letter| !matches!(letter, '(' | ')' | ' ' | '[' | ']')).collect();
        let is_letter = plain.len() == 1 && plain.starts_with(|l: char| l.is_ascii_alphabetic());
        let digits: String = plain.chars().take_while(char::is_ascii_digit).collect();
        let behind = &plain[digits.len()..];
        let is_sum = behind.starts_with(['=', ':', '/', '+'])
            || behind.chars().all(|letter| letter.is_ascii_alphabetic());
        match digits.parse::<usize>() {
            Ok(number) if number == expected && is_sum => expected += 1,
            // Two columns may share a number and differ by a letter: 7a, 7b.
            Ok(number) if number + 1 == expected && !behind.is_empty() && is_sum => {}
            _ if is_letter => {}
            _ => return None,
        }
    }
    (expected > 3).then_some(expected - 1)
}

/// The headings over a column, from the top one down.
fn path(table: &Table, (first, last): (usize, usize), column: usize) -> Vec<String> {
    let mut path: Vec<String> = Vec::new();
    let mut origin = None;
    for row in first..=last {
        let Some((at, text)) = heading_at(table, Place { row, column }, last) else { continue };
        // A region merged downwards is one heading.
        if origin != Some(at) {
            path.push(text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        origin = Some(at);
    }
    path
}

/// The heading at a place: what stands there, what the merged region says, or, where nothing is
/// merged, what stands to the left and reaches over it.
fn heading_at(table: &Table, place: Place, last: usize) -> Option<(Place, &str)> {
    let said = |at: Place| table.text(at).map(|text| (at, text));
    if let Some(merge) = table.merge_at(place) {
        return said(merge.first);
    }
    if let Some(own) = said(place) {
        return Some(own);
    }
    let has_below = |column: usize| {
        (place.row + 1..=last).any(|row| table.cell(Place { row, column }).is_some())
    };
    if !has_below(place.column) {
        return None;
    }
    let left = (0..place.column).rev().map(|column| Place { row: place.row, column });
    let reaching = left.into_iter().find(|at| table.cell(*at).is_some())?;
    let is_merged = table.merge_at(reaching).is_some();
    if is_merged || !has_below(reaching.column) { None } else { said(reaching) }
}

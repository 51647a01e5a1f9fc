//! The figures of cells: numbers as numbers, numbers as texts, and what is no figure.
//!
//! A text with one separator ("1.234") may be read two ways. The other cells decide: a table is
//! written by one hand, so that "1.234.567" or "81,5" elsewhere says which sign parts thousands.

use super::table::Cell;
use rust_decimal::Decimal;
use thads_planner::intake::{self, Kind, Range, Reading, fold};

/// What a cell says as a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Figure {
    /// A number, in the unit of its column.
    Number(Decimal),
    /// An amount that names its own unit: "424,9 tỷ đồng".
    Whole(Decimal),
    /// Nothing: empty, "-", "x".
    Nothing,
    /// Something that is no figure.
    Unreadable(Why),
}

/// Why a cell is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// An error of a formula.
    Error,
    /// A text that is no number.
    NotANumber,
    /// A number that can be read two ways.
    TwoWays,
    /// A day.
    Day,
}

/// What stands for "no value".
const NOTHING: [&str; 10] = ["-", "--", "---", "x", ".", "..", "...", "/", "\u{2026}", "khong co"];

/// A binary number as Excel shows it: fifteen digits, so that what formulas leave over in the
/// last places is gone.
pub(crate) fn of_float(number: f64) -> Option<Decimal> {
    if !number.is_finite() {
        return None;
    }
    let written = format!("{number:.14e}");
    let value = Decimal::from_scientific(&written).ok();
    // What is far too small for a decimal is nothing; what is far too large is no figure.
    value.or_else(|| (number.abs() < 1e-20).then_some(Decimal::ZERO)).map(|value| value.normalize())
}

/// Which signs part thousands and decimals, as far as some texts show it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marks {
    dot: Votes,
    comma: Votes,
}

/// What one sign was seen to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Votes {
    thousands: usize,
    decimal: usize,
    /// Alone, before three digits: it may be either.
    open: usize,
}

/// What a sign does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Thousands,
    Decimal,
}

impl Marks {
    /// What the texts of cells show.
    pub(crate) fn seen<'c>(cells: impl Iterator<Item = &'c Cell>) -> Self {
        let mut marks = Self::default();
        for cell in cells {
            if let Cell::Text(text) = cell {
                marks.look(&Numeral::of(&plain(text)));
            }
        }
        marks
    }

    fn look(&mut self, numeral: &Option<Numeral>) {
        let Some(numeral) = numeral else { return };
        for (mark, other) in [('.', ','), (',', '.')] {
            let role = numeral.role(mark, other);
            let votes = if mark == '.' { &mut self.dot } else { &mut self.comma };
            match role {
                Some(Some(Role::Thousands)) => votes.thousands += 1,
                Some(Some(Role::Decimal)) => votes.decimal += 1,
                Some(None) => votes.open += 1,
                None => {}
            }
        }
    }

    /// What a sign does here; `None` where it is not known, or seen to do both.
    fn role(self, mark: char) -> Option<Role> {
        let (votes, other) =
            if mark == '.' { (self.dot, self.comma) } else { (self.comma, self.dot) };
        match (votes.thousands > 0, votes.decimal > 0) {
            (true, false) => Some(Role::Thousands),
            (false, true) => Some(Role::Decimal),
            (true, true) => None,
            (false, false) if other.decimal > 0 && other.thousands == 0 => Some(Role::Thousands),
            (false, false) if other.thousands > 0 && other.decimal == 0 => Some(Role::Decimal),
            // Always before three digits: nobody's decimals are so even.
            (false, false) if votes.open > 2 => Some(Role::Thousands),
            (false, false) => None,
        }
    }
}

/// How a number is to be read that neither its own column nor the table makes clear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nature {
    /// Cases, or đồng: whole, so that a sign before three digits parts thousands.
    Whole,
    /// Money in a larger unit, or a rate: decimals are possible.
    Decimals,
}

/// How the figures of a column are read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hand {
    /// What its own cells show.
    pub(crate) column: Marks,
    /// What all cells show.
    pub(crate) table: Marks,
    /// What it holds.
    pub(crate) nature: Nature,
    /// What words such as "tỷ" may stand beside its numbers.
    pub(crate) kind: Kind,
}

/// The figure of a cell.
pub(crate) fn figure(cell: Option<&Cell>, hand: &Hand) -> Figure {
    match cell {
        None => Figure::Nothing,
        Some(Cell::Number(number)) => Figure::Number(*number),
        Some(Cell::Date(_)) => Figure::Unreadable(Why::Day),
        Some(Cell::Error(_)) => Figure::Unreadable(Why::Error),
        Some(Cell::Text(text)) => of_text(text, hand),
    }
}

/// Whether a cell holds a number, or a text that is one.
pub(crate) fn is_number(cell: &Cell) -> bool {
    match cell {
        Cell::Number(_) => true,
        Cell::Text(text) => Numeral::of(&plain(text)).is_some(),
        Cell::Date(_) | Cell::Error(_) => false,
    }
}

fn of_text(text: &str, hand: &Hand) -> Figure {
    let text = plain(text);
    if text.is_empty() || NOTHING.contains(&text.as_str()) {
        return Figure::Nothing;
    }
    if text.starts_with('#') {
        return Figure::Unreadable(Why::Error);
    }
    match Numeral::of(&text) {
        Some(numeral) => numeral.value(hand),
        None => in_words(&text, hand.kind),
    }
}

/// A number with words: "1.620 việc", "424,9 tỷ đồng".
fn in_words(text: &str, kind: Kind) -> Figure {
    let high = thads_model::file::bounds::COUNT.high;
    let decimals = if kind == Kind::Officers { 2 } else { 0 };
    match intake::read(text, kind, &Range { low: Decimal::ZERO, high, decimals }) {
        Ok(Reading::Value { value, .. }) => Figure::Whole(value),
        Ok(Reading::Ask { .. }) => Figure::Unreadable(Why::TwoWays),
        Ok(Reading::Empty) => Figure::Nothing,
        Err(_) => Figure::Unreadable(Why::NotANumber),
    }
}

fn plain(text: &str) -> String {
    fold(text)
}

/// The digits and signs of a number.
struct Numeral {
    is_negative: bool,
    /// The digits between signs; one more than there are signs.
    groups: Vec<String>,
    marks: Vec<char>,
}

impl Numeral {
    /// The numeral that a plain text is; `None` for anything else.
    fn of(text: &str) -> Option<Self> {
        // More digits than any quantity has are no figure; a long text is not looked through.
        if text.len() > 60 {
            return None;
        }
        let text = text.strip_suffix('%').unwrap_or(text).trim();
        // Accounts put what is below zero in brackets.
        let inside = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
        let (text, in_brackets) = (inside.unwrap_or(text), inside.is_some());
        let (text, has_minus) =
            text.strip_prefix('-').map_or((text, false), |text| (text.trim_start(), true));
        let text = text.strip_prefix('+').unwrap_or(text);
        let marks: Vec<char> = text.chars().filter(|letter| !letter.is_ascii_digit()).collect();
        if !marks.iter().all(|mark| matches!(mark, '.' | ',' | ' ')) {
            return None;
        }
        let groups: Vec<String> = text.split(['.', ',', ' ']).map(ToOwned::to_owned).collect();
        let is_whole = groups.iter().all(|group| !group.is_empty());
        is_whole.then_some(Self { is_negative: in_brackets || has_minus, groups, marks })
    }

    /// What a sign does in this numeral: nothing of one that is not in it, and nothing known of
    /// one that stands alone before three digits.
    fn role(&self, mark: char, other: char) -> Option<Option<Role>> {
        let count = self.marks.iter().filter(|own| **own == mark).count();
        let last = self.marks.last()?;
        if count == 0 {
            return None;
        }
        if count > 1 {
            return Some(Some(Role::Thousands));
        }
        if self.marks.contains(&other) {
            return Some(Some(if *last == mark { Role::Decimal } else { Role::Thousands }));
        }
        if self.marks.contains(&' ') {
            return Some(Some(Role::Decimal));
        }
        let before = self.groups.first().map_or("", String::as_str);
        let behind = self.groups.last().map_or("", String::as_str);
        let may_part_thousands = behind.len() == 3 && before.len() <= 3 && !before.starts_with('0');
        Some((!may_part_thousands).then_some(Role::Decimal))
    }

    fn value(&self, hand: &Hand) -> Figure {
        let decimal_mark = ['.', ','].into_iter().zip([',', '.']).find_map(|(mark, other)| {
            match self.role(mark, other)? {
                Some(Role::Decimal) => Some(Ok(())),
                Some(Role::Thousands) => None,
                None => self.open_role(mark, hand),
            }
        });
        match decimal_mark {
            Some(Err(why)) => Figure::Unreadable(why),
            Some(Ok(())) => self.number(self.groups.len() - 1),
            None => self.number(self.groups.len()),
        }
    }

    /// What a lone sign before three digits does: `None` where it parts thousands.
    fn open_role(&self, mark: char, hand: &Hand) -> Option<Result<(), Why>> {
        match hand.column.role(mark).or_else(|| hand.table.role(mark)) {
            Some(Role::Thousands) => None,
            // A count has no decimals, whatever other columns of the table have.
            Some(Role::Decimal) if hand.nature == Nature::Whole => None,
            Some(Role::Decimal) => Some(Ok(())),
            None if hand.nature == Nature::Whole => None,
            None => Some(Err(Why::TwoWays)),
        }
    }

    /// The number whose first so many groups stand before the decimal sign.
    fn number(&self, whole: usize) -> Figure {
        let (before, behind) = self.groups.split_at(whole);
        let are_thousands = before.len() == 1
            || (before.iter().skip(1).all(|group| group.len() == 3)
                && before.first().is_some_and(|first| first.len() <= 3));
        let same = self.marks.iter().take(whole.saturating_sub(1)).collect::<Vec<_>>();
        let is_even = same.windows(2).all(|pair| pair[0] == pair[1]);
        if !are_thousands || !is_even {
            return Figure::Unreadable(Why::NotANumber);
        }
        let sign = if self.is_negative { "-" } else { "" };
        let text = format!("{sign}{}.{}", before.concat(), behind.concat());
        match Decimal::from_str_exact(text.trim_end_matches('.')) {
            Ok(value) => Figure::Number(value.normalize()),
            Err(_) => Figure::Unreadable(Why::NotANumber),
        }
    }
}

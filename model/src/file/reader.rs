//! The primitives of the strict reader: objects, lists, numbers in texts, dates, names.
//!
//! Each returns `None` after having noted what is wrong, so that one pass collects every problem.

use super::bounds::{self, Bounds};
use super::json::Json;
use super::path::Path;
use super::problem::{Expected, Problem, ProblemKind};
use crate::calendar::Month;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::str::FromStr;

/// A value and its place.
pub(super) struct At<'p, 'j> {
    pub(super) path: Path<'p>,
    pub(super) json: &'j Json,
}

/// Collects the problems.
pub(super) struct Reader {
    problems: Vec<Problem>,
    /// Every place that was asked for, where the keys of `provenance` must be checked.
    places: Option<BTreeSet<String>>,
}

impl Reader {
    pub(super) const fn new() -> Self {
        Self { problems: Vec::new(), places: None }
    }

    /// A reader that can say whether a place exists, once the file has been read.
    pub(super) const fn remembering_places() -> Self {
        Self { problems: Vec::new(), places: Some(BTreeSet::new()) }
    }

    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// Notes a problem; `None` is what the caller then has.
    pub(super) fn problem<T>(&mut self, path: &Path<'_>, kind: ProblemKind) -> Option<T> {
        self.note(path, kind);
        None
    }

    /// Notes a problem.
    pub(super) fn note(&mut self, path: &Path<'_>, kind: ProblemKind) {
        self.problems.push(Problem { path: path.to_string(), kind });
    }

    /// Whether a place exists; where nothing had to be remembered, all that are named do.
    pub(super) fn knows_place(&self, path: &str) -> bool {
        self.places.as_ref().is_none_or(|places| places.contains(path))
    }

    fn remember(&mut self, path: &Path<'_>) {
        if let Some(places) = &mut self.places {
            places.insert(path.to_string());
        }
    }

    fn expected<T>(&mut self, at: &At<'_, '_>, expected: Expected) -> Option<T> {
        self.problem(&at.path, ProblemKind::Not(expected))
    }

    pub(super) fn object<'p, 'j>(&mut self, at: &'p At<'_, 'j>) -> Option<Object<'p, 'j>> {
        match at.json {
            Json::Object(fields) => Some(Object { path: &at.path, fields, asked: Vec::new() }),
            _ => self.expected(at, Expected::Object),
        }
    }

    /// The entries that could be read; `None` if any could not, or if there are too many or few.
    pub(super) fn list<T>(
        &mut self,
        at: &At<'_, '_>,
        length: (usize, usize),
        mut read: impl FnMut(&mut Self, &At<'_, '_>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let items = self.items(at, length)?;
        let mut entries = Vec::new();
        for (index, json) in items.iter().enumerate() {
            let path = Path::Item(&at.path, index);
            self.remember(&path);
            entries.extend(read(self, &At { path, json }));
        }
        (entries.len() == items.len()).then_some(entries)
    }

    /// The entries of a list of an allowed length, unread.
    fn items<'j>(&mut self, at: &At<'_, 'j>, (least, most): (usize, usize)) -> Option<&'j [Json]> {
        let Json::List(items) = at.json else { return self.expected(at, Expected::List) };
        if (least..=most).contains(&items.len()) {
            return Some(items);
        }
        if self.places.is_some() {
            (0..items.len()).for_each(|index| self.remember(&Path::Item(&at.path, index)));
        }
        self.problem(&at.path, ProblemKind::Length { least, most })
    }

    /// A list of at most 1 000 entries.
    pub(super) fn entries<T>(
        &mut self,
        at: &At<'_, '_>,
        read: impl FnMut(&mut Self, &At<'_, '_>) -> Option<T>,
    ) -> Option<Vec<T>> {
        self.list(at, (0, bounds::ENTRIES), read)
    }

    pub(super) fn text<'j>(&mut self, at: &At<'_, 'j>) -> Option<&'j str> {
        match at.json {
            Json::Text(text) => Some(text),
            _ => self.expected(at, Expected::Text),
        }
    }

    /// A name of at least `least` and at most 200 characters.
    pub(super) fn name(&mut self, at: &At<'_, '_>, least: usize) -> Option<String> {
        let text = self.text(at)?;
        let most = bounds::NAME;
        if (least..=most).contains(&text.chars().count()) {
            Some(text.to_owned())
        } else {
            self.problem(&at.path, ProblemKind::TextLength { least, most })
        }
    }

    pub(super) fn flag(&mut self, at: &At<'_, '_>) -> Option<bool> {
        match at.json {
            Json::Flag(flag) => Some(*flag),
            _ => self.expected(at, Expected::Flag),
        }
    }

    pub(super) fn one_of<T: Copy>(
        &mut self,
        at: &At<'_, '_>,
        words: &'static [&'static str],
        values: &[T],
    ) -> Option<T> {
        let found = match at.json {
            Json::Text(text) => words.iter().position(|word| word == text),
            _ => None,
        };
        match found.and_then(|index| values.get(index)) {
            Some(value) => Some(*value),
            None => self.expected(at, Expected::OneOf(words)),
        }
    }

    pub(super) fn whole(&mut self, at: &At<'_, '_>, (low, high): (i64, i64)) -> Option<u32> {
        let Json::Whole(number) = *at.json else {
            return self.expected(at, Expected::WholeNumber);
        };
        match u32::try_from(number) {
            Ok(count) if (low..=high).contains(&number) => Some(count),
            _ => {
                let (low, high) = (Decimal::from(low), Decimal::from(high));
                self.problem(&at.path, ProblemKind::OutOfRange { low, high })
            }
        }
    }

    pub(super) fn month(&mut self, at: &At<'_, '_>) -> Option<Month> {
        let number = self.whole(at, bounds::MONTH)?;
        Month::new(number as u8)
    }

    /// A number written as a text, within its bounds.
    pub(super) fn decimal(&mut self, at: &At<'_, '_>, bounds: &Bounds) -> Option<Decimal> {
        let Json::Text(text) = at.json else { return self.expected(at, Expected::NumberInText) };
        match within(text, bounds) {
            Ok(value) => Some(value),
            Err(kind) => self.problem(&at.path, kind),
        }
    }

    /// A date between two others, both included.
    pub(super) fn date(
        &mut self,
        at: &At<'_, '_>,
        span: Option<(NaiveDate, NaiveDate)>,
    ) -> Option<NaiveDate> {
        let text = self.text(at)?;
        let Some(date) = iso_date(text) else {
            return self.problem(&at.path, ProblemKind::NotADate);
        };
        match span {
            Some((first, last)) if !(first..=last).contains(&date) => {
                self.problem(&at.path, ProblemKind::DateOutside { first, last })
            }
            _ => Some(date),
        }
    }
}

/// The fields of an object. What was not asked for is unknown.
pub(super) struct Object<'p, 'j> {
    pub(super) path: &'p Path<'p>,
    fields: &'j [(String, Json)],
    asked: Vec<&'static str>,
}

impl<'p, 'j> Object<'p, 'j> {
    /// The place of a field.
    pub(super) fn place<'a>(&'a self, key: &'a str) -> Path<'a> {
        Path::Key(self.path, key)
    }

    /// A field that is present and not null.
    fn ask(&mut self, reader: &mut Reader, key: &'static str) -> Option<At<'p, 'j>> {
        self.asked.push(key);
        let path = Path::Key(self.path, key);
        reader.remember(&path);
        let (_, json) = self.fields.iter().find(|(name, _)| name == key)?;
        (*json != Json::Null).then_some(At { path, json })
    }

    pub(super) fn required<T>(
        &mut self,
        reader: &mut Reader,
        key: &'static str,
        read: impl FnOnce(&mut Reader, &At<'_, '_>) -> Option<T>,
    ) -> Option<T> {
        let at = self.need(reader, key)?;
        read(reader, &at)
    }

    /// A field that must be there.
    fn need(&mut self, reader: &mut Reader, key: &'static str) -> Option<At<'p, 'j>> {
        let found = self.ask(reader, key);
        if found.is_none() {
            reader.note(&self.place(key), ProblemKind::Missing);
        }
        found
    }

    /// `Some(None)` when absent or null; `None` when it could not be read.
    pub(super) fn optional<T>(
        &mut self,
        reader: &mut Reader,
        key: &'static str,
        read: impl FnOnce(&mut Reader, &At<'_, '_>) -> Option<T>,
    ) -> Option<Option<T>> {
        match self.ask(reader, key) {
            Some(at) => read(reader, &at).map(Some),
            None => Some(None),
        }
    }

    pub(super) fn or<T>(
        &mut self,
        reader: &mut Reader,
        key: &'static str,
        default: T,
        read: impl FnOnce(&mut Reader, &At<'_, '_>) -> Option<T>,
    ) -> Option<T> {
        match self.ask(reader, key) {
            Some(at) => read(reader, &at),
            None => Some(default),
        }
    }

    /// A number that must be there.
    pub(super) fn decimal(
        &mut self,
        reader: &mut Reader,
        key: &'static str,
        bounds: &Bounds,
    ) -> Option<Decimal> {
        self.required(reader, key, |reader, at| reader.decimal(at, bounds))
    }

    /// A number that may be left out: then `Some(None)`.
    pub(super) fn decimal_if_any(
        &mut self,
        reader: &mut Reader,
        key: &'static str,
        bounds: &Bounds,
    ) -> Option<Option<Decimal>> {
        self.optional(reader, key, |reader, at| reader.decimal(at, bounds))
    }

    /// A number that is `default` where it is left out.
    pub(super) fn decimal_or(
        &mut self,
        reader: &mut Reader,
        key: &'static str,
        default: Decimal,
        bounds: &Bounds,
    ) -> Option<Decimal> {
        self.decimal_if_any(reader, key, bounds).map(|value| value.unwrap_or(default))
    }

    /// A month that must be there.
    pub(super) fn month(&mut self, reader: &mut Reader, key: &'static str) -> Option<Month> {
        self.required(reader, key, Reader::month)
    }

    /// A name that must be there, but may be empty.
    pub(super) fn name(&mut self, reader: &mut Reader, key: &'static str) -> Option<String> {
        self.required(reader, key, |reader, at| reader.name(at, 0))
    }

    /// Notes every field that was not asked for, and every key that stands twice.
    pub(super) fn close(self, reader: &mut Reader) {
        let mut seen = BTreeSet::new();
        for (key, _) in self.fields {
            let place = Path::Key(self.path, key);
            // Owned as elsewhere in the reader, so that one kind of set serves all.
            if !seen.insert(key.clone()) {
                reader.note(&place, ProblemKind::DuplicateKey);
            } else if !self.asked.contains(&key.as_str()) {
                reader.note(&place, ProblemKind::UnknownField);
            }
        }
    }

    pub(super) fn entries(&self) -> impl Iterator<Item = (&'j str, &'j Json)> + use<'j> {
        self.fields.iter().map(|(key, json)| (key.as_str(), json))
    }
}

/// The number that a text writes, if it lies within the bounds.
///
/// Bounds are whole, so that the text is compared digit by digit: a number with more digits than
/// a decimal holds is rounded, but never into its bounds.
fn within(text: &str, bounds: &Bounds) -> Result<Decimal, ProblemKind> {
    let (negative, whole, fraction) = digits(text).ok_or(ProblemKind::NotANumber)?;
    let out_of_range = ProblemKind::OutOfRange { low: bounds.low, high: bounds.high };
    // What has the form of a number and still cannot be held is too large.
    let size = Decimal::from_str(whole).map_err(|_| out_of_range.clone())?;
    let exceeds = |bound: Decimal| size > bound || size == bound && !fraction.is_empty();
    let is_zero = size.is_zero() && fraction.is_empty();
    if bounds.above_low && (is_zero || negative) {
        return Err(ProblemKind::NotAbove(bounds.low));
    }
    let outside = if negative && !is_zero { exceeds(-bounds.low) } else { exceeds(bounds.high) };
    if outside {
        return Err(out_of_range);
    }
    if fraction.len() > bounds.decimals as usize && bounds.decimals < bounds::ANY_DECIMALS {
        return Err(ProblemKind::TooManyDecimals(bounds.decimals));
    }
    let value = Decimal::from_str(text).map_err(|_| out_of_range)?;
    match (value.is_zero(), is_zero) {
        // −0 is 0; 0.00…01 with more decimals than can be held is not.
        (true, true) => Ok(value.abs()),
        // More decimals than can be held are rounded, but never to a bound that is not allowed.
        (true, false) if bounds.above_low => Err(ProblemKind::NotAbove(bounds.low)),
        (true, false) => Ok(Decimal::ZERO),
        (false, _) => Ok(value),
    }
}

/// Sign, whole part and fraction (without trailing zeros) of a number: digits, one optional point
/// with digits on both sides, an optional leading minus.
pub(super) fn digits(text: &str) -> Option<(bool, &str, &str)> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let unsigned = text.strip_prefix('-');
    let negative = unsigned.is_some();
    let unsigned = unsigned.unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    (digits(whole) && digits(fraction)).then(|| {
        let whole = whole.trim_start_matches('0');
        (negative, if whole.is_empty() { "0" } else { whole }, fraction.trim_end_matches('0'))
    })
}

/// YYYY-MM-DD of a day that exists.
#[must_use]
pub fn iso_date(text: &str) -> Option<NaiveDate> {
    let bytes = text.as_bytes();
    let shaped = bytes.len() == 10
        && bytes.iter().enumerate().all(|(index, byte)| match index {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !shaped {
        return None;
    }
    NaiveDate::from_ymd_opt(
        text[..4].parse().ok()?,
        text[5..7].parse().ok()?,
        text[8..].parse().ok()?,
    )
}

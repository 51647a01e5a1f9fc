//! What can be wrong with a plan file. Data only: an app words it for its users; the wording here
//! is for the command line.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::fmt;

/// One problem and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where: `scenarios[0].matters[2].auction.cut`; `$` for the whole file.
    pub path: String,
    /// What.
    pub kind: ProblemKind,
}

/// What a value should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// `{…}`.
    Object,
    /// `[…]`.
    List,
    /// A text in quotes.
    Text,
    /// A number written as a text: `"82.80"`.
    NumberInText,
    /// A whole JSON number without quotes.
    WholeNumber,
    /// `true` or `false`.
    Flag,
    /// One of a few words.
    OneOf(&'static [&'static str]),
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The bytes are not UTF-8.
    NotUtf8,
    /// The text begins with a byte order mark.
    ByteOrderMark,
    /// The text is not one JSON document.
    NotJson {
        /// Line of the first error, from 1.
        line: usize,
        /// Column of the first error.
        column: usize,
    },
    /// `format` says that this is something else.
    NotAPlan,
    /// Written by a newer version of the planner.
    NewerVersion(i64),
    /// A version that never was.
    UnknownVersion,
    /// A required field is absent or null.
    Missing,
    /// No such field is known.
    UnknownField,
    /// The same key stands twice in one object.
    DuplicateKey,
    /// The value is of another kind.
    Not(Expected),
    /// The text is not a number: digits, one optional point, an optional minus.
    NotANumber,
    /// A number outside its bounds.
    OutOfRange {
        /// The least that is allowed.
        low: Decimal,
        /// The most that is allowed.
        high: Decimal,
    },
    /// The number must be more than its lower bound.
    NotAbove(Decimal),
    /// The number must not be zero.
    Zero,
    /// More decimals than allowed; 0 = it must be whole.
    TooManyDecimals(u32),
    /// No such date, or not written as YYYY-MM-DD.
    NotADate,
    /// A date outside its span.
    DateOutside {
        /// The first date allowed.
        first: NaiveDate,
        /// The last date allowed.
        last: NaiveDate,
    },
    /// A list of the wrong length.
    Length {
        /// The fewest entries.
        least: usize,
        /// The most entries.
        most: usize,
    },
    /// A text of the wrong length.
    TextLength {
        /// The fewest characters.
        least: usize,
        /// The most characters.
        most: usize,
    },
    /// The name is taken by an earlier entry.
    NameTaken,
    /// Both `enforceable` and `published_rate` are given.
    BothCountAndRate,
    /// The enforceable count worked out from the rate is too large.
    EnforceableTooLarge,
    /// More finished than enforceable, by this much.
    FinishedOverEnforceable(Decimal),
    /// More received from matters than finished in all.
    ReceivedOverFinished,
    /// A period of both months and dates.
    MonthsAndDates,
    /// A period of neither.
    NoPeriod,
    /// A period that ends before it begins.
    Reversed,
    /// A matter both dated and auctioned.
    BothOutcomes,
    /// A matter neither dated nor auctioned.
    NoOutcome,
    /// low ≤ likely ≤ high does not hold.
    NotOrdered,
    /// The headcount falls below zero on a date.
    HeadcountBelowZero(NaiveDate),
    /// No such path in this file.
    NotAPath,
    /// The arithmetic would overflow.
    Overflow,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Keys come from the file: a line break in one must not begin a line of its own.
        let path = self.path.replace(char::is_control, "\u{fffd}");
        write!(f, "{path}: {}", self.kind)
    }
}

impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotUtf8 => f.write_str("not UTF-8 text"),
            Self::ByteOrderMark => f.write_str("begins with a byte order mark"),
            Self::NotJson { line, column } => {
                write!(f, "not one JSON document (line {line}, column {column})")
            }
            Self::NotAPlan => write!(f, "not a plan file: must be \"{}\"", super::FORMAT),
            Self::NewerVersion(version) => {
                write!(f, "version {version} is newer than this reader ({})", super::VERSION)
            }
            Self::UnknownVersion => write!(f, "must be {}", super::VERSION),
            Self::Missing => f.write_str("required, but absent or null"),
            Self::UnknownField => f.write_str("unknown field"),
            Self::DuplicateKey => f.write_str("stands twice"),
            Self::Not(expected) => write!(f, "must be {expected}"),
            Self::NotANumber => f.write_str("not a number: digits, one optional point, no spaces"),
            Self::OutOfRange { low, high } => write!(f, "must lie between {low} and {high}"),
            Self::NotAbove(low) => write!(f, "must be more than {low}"),
            Self::Zero => f.write_str("must not be zero"),
            Self::TooManyDecimals(0) => f.write_str("must be a whole number"),
            Self::TooManyDecimals(most) => write!(f, "at most {most} decimals"),
            Self::NotADate => f.write_str("not a date: YYYY-MM-DD of a day that exists"),
            Self::DateOutside { first, last } => {
                write!(f, "must lie between {first} and {last}")
            }
            Self::Length { least, most } => write!(f, "must have {least} to {most} entries"),
            Self::TextLength { least, most } => {
                write!(f, "must have {least} to {most} characters")
            }
            Self::NameTaken => f.write_str("the name is taken"),
            Self::BothCountAndRate => f.write_str("give either enforceable or published_rate"),
            Self::EnforceableTooLarge => f.write_str("the count worked out from it is too large"),
            Self::FinishedOverEnforceable(excess) => {
                write!(f, "more finished than enforceable, by {excess}")
            }
            Self::ReceivedOverFinished => f.write_str("more than money.finished"),
            Self::MonthsAndDates => f.write_str("give either from/to or from_date/to_date"),
            Self::NoPeriod => f.write_str("give from/to or from_date/to_date"),
            Self::Reversed => f.write_str("ends before it begins"),
            Self::BothOutcomes => f.write_str("give either dated or auction"),
            Self::NoOutcome => f.write_str("give dated or auction"),
            Self::NotOrdered => f.write_str("must be low ≤ likely ≤ high"),
            Self::HeadcountBelowZero(date) => write!(f, "fewer than no officers on {date}"),
            Self::NotAPath => f.write_str("no such path in this file"),
            Self::Overflow => f.write_str("numbers too large to calculate with"),
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Object => f.write_str("an object"),
            Self::List => f.write_str("a list"),
            Self::Text => f.write_str("a text"),
            Self::NumberInText => f.write_str("a number written as a text"),
            Self::WholeNumber => f.write_str("a whole number without quotes"),
            Self::Flag => f.write_str("true or false"),
            Self::OneOf(words) => write!(f, "one of {}", words.join(", ")),
        }
    }
}

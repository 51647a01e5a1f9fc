//! Reading a number: the text of a field → its value, a question where it has two, or the problem.
//! It knows the field's kind and range, not its label, and no words for the problems.

use rust_decimal::Decimal;

use super::amount::{Amount, Lone, amounts};
use super::kind::{Kind, Range};
use super::letters::fold;
use super::phrase::{Phrase, Sign, phrase};

/// What the text of a field says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// One value.
    Value {
        /// The value, in the unit it is kept in.
        value: Decimal,
        /// Whether the field repeats the reading ("= 1.234 việc"): a separator was read by the
        /// field's nature, scale words were used, or a rate under one percent has no percent sign.
        echo: bool,
        /// Whether a word such as "gần" or "hơn" says that it is an estimate.
        hedged: bool,
    },
    /// Two values are possible in this field, and the field asks which is meant.
    Ask {
        /// Both values: the one with the separator between thousands first, or, of "10 tỷ 917
        /// triệu 603 đồng", what is written before what may be missing.
        readings: [Decimal; 2],
        /// Whether a word such as "gần" or "hơn" says that it is an estimate.
        hedged: bool,
    },
    /// Nothing is typed.
    Empty,
}

/// Why a text is no value of the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberProblem {
    /// The text is longer than any number.
    TooLong,
    /// The text is not one number: "abc", "1.23.456", "12/13".
    NotANumber,
    /// The unit or scale word belongs to something else: "5 giờ" in a field of cases.
    WrongUnit,
    /// The last part needs a word for its scale: "5 nghìn 3" may be 5 300 or 5 003.
    MissingScale,
    /// Only whole numbers are possible here.
    NotWhole,
    /// The text has more decimals than the value can keep.
    TooManyDecimals {
        /// How many decimals may be typed.
        allowed: u32,
    },
    /// The value is below the field's range.
    TooLow {
        /// The lowest value, in the unit it is kept in.
        low: Decimal,
    },
    /// The value is above the field's range.
    TooHigh {
        /// The highest value, in the unit it is kept in.
        high: Decimal,
    },
}

/// Reads the text of a field. Where the text can be read two ways, the field's kind and range
/// decide; where they leave both possible, the answer is a question, never a guess.
pub fn read(text: &str, kind: Kind, range: &Range) -> Result<Reading, NumberProblem> {
    if super::is_too_long(text) {
        return Err(NumberProblem::TooLong);
    }
    let folded = fold(text);
    if folded.is_empty() {
        return Ok(Reading::Empty);
    }
    let phrase = phrase(&folded).ok_or(NumberProblem::NotANumber)?;
    check_words(&phrase, kind)?;
    let mut values = Vec::new();
    let mut problem = NumberProblem::NotANumber;
    let is_whole = kind.counts_whole_things() || kind.typed_decimals(range) == 0;
    let lone = if is_whole { Lone::Thousands } else { Lone::Either };
    for amount in amounts(&phrase, lone)? {
        match value_of(&amount, phrase.sign, kind, range) {
            Ok(value) if values.contains(&value) => {}
            Ok(value) => values.push(value),
            // The later reading is the more natural one where neither fits.
            Err(of_this_reading) => problem = of_this_reading,
        }
    }
    let hedged = phrase.hedged;
    match values[..] {
        [] => Err(problem),
        [value] => Ok(Reading::Value { value, echo: deserves_echo(&phrase, kind, value), hedged }),
        [first, second, ..] => Ok(Reading::Ask { readings: [first, second], hedged }),
    }
}

/// Reads "12/13": twelve posts filled of thirteen authorised. Not a pair: nothing.
pub fn read_pair(text: &str) -> Option<(u32, u32)> {
    if super::is_too_long(text) {
        return None;
    }
    let folded = fold(text);
    let (filled, authorised) = folded.split_once('/')?;
    Some((read_posts(filled)?, read_posts(authorised)?))
}

/// One side of a pair: an exact number of posts.
fn read_posts(text: &str) -> Option<u32> {
    let range = Range { low: Decimal::ZERO, high: Decimal::from(u32::MAX), decimals: 0 };
    match read(text, Kind::Posts, &range).ok()? {
        Reading::Value { value, hedged: false, .. } => u32::try_from(value.mantissa()).ok(),
        Reading::Value { .. } | Reading::Ask { .. } | Reading::Empty => None,
    }
}

/// Whether the scale and unit words fit a field of this kind.
fn check_words(phrase: &Phrase, kind: Kind) -> Result<(), NumberProblem> {
    if !Kind::some_kind_takes_unit(&phrase.unit) {
        return Err(NumberProblem::NotANumber);
    }
    let scales_fit = phrase.parts.iter().all(|part| part.power <= kind.highest_power());
    if scales_fit && kind.takes_unit(&phrase.unit) { Ok(()) } else { Err(NumberProblem::WrongUnit) }
}

/// Whether the user should see how the text was read.
fn deserves_echo(phrase: &Phrase, kind: Kind, value: Decimal) -> bool {
    let chosen = phrase.parts.iter().any(|part| {
        part.power > 0 || (part.numeral.thousands.is_some() && part.numeral.decimal.is_some())
    });
    let one_percent = if kind == Kind::Share { Decimal::new(1, 2) } else { Decimal::ONE };
    // "0,15" may have been meant as a share of one.
    let tiny = !value.is_zero() && value.abs() < one_percent;
    chosen || (kind.is_in_percent() && phrase.unit.is_empty() && tiny)
}

/// The value of one reading of the text, as it is kept, if the field can hold it.
fn value_of(
    amount: &Amount,
    sign: Sign,
    kind: Kind,
    range: &Range,
) -> Result<Decimal, NumberProblem> {
    let allowed = kind.typed_decimals(range);
    let decimals = match u32::try_from(amount.decimals()) {
        Ok(decimals) if decimals <= allowed => decimals,
        _ if allowed == 0 => return Err(NumberProblem::NotWhole),
        _ => return Err(NumberProblem::TooManyDecimals { allowed }),
    };
    let too_low = NumberProblem::TooLow { low: range.low };
    let too_high = NumberProblem::TooHigh { high: range.high };
    let in_percent = if kind == Kind::Share { 2 } else { 0 };
    let kept = amount.in_last_decimals().and_then(|total| {
        let total = if sign == Sign::Minus { -total } else { total };
        Decimal::try_from_i128_with_scale(total, decimals.checked_add(in_percent)?).ok()
    });
    match kept.map(|value| value.normalize()) {
        Some(value) if value < range.low => Err(too_low),
        Some(value) if value > range.high => Err(too_high),
        Some(value) => Ok(value),
        // More digits than any quantity has.
        None if sign == Sign::Minus => Err(too_low),
        None => Err(too_high),
    }
}

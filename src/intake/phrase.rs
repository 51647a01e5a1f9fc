//! A phrase: "gần 168.182 tỷ 330 triệu đồng" taken apart into hedge, sign, parts with their scale
//! words, and unit. It knows the words of numbers, not the fields they are typed into.

use super::numeral::{self, Numeral};

/// One amount in words and digits.
#[derive(Debug)]
pub(super) struct Phrase {
    /// Whether a word such as "gần" or "hơn" says that the number is not exact.
    pub(super) hedged: bool,
    /// The sign before it.
    pub(super) sign: Sign,
    /// The parts, greatest first; never empty.
    pub(super) parts: Vec<Part>,
    /// The unit words at the end, without accents; empty where there are none.
    pub(super) unit: String,
}

/// A numeral and the power of ten its scale words name: "330 triệu" is 330 and 6.
#[derive(Debug)]
pub(super) struct Part {
    /// The numeral.
    pub(super) numeral: Numeral,
    /// The power of ten; 0 without a scale word.
    pub(super) power: u32,
}

/// The power of tỷ, the scale that others are counted in: "5 nghìn 3 trăm tỷ".
const BILLION: u32 = 9;

/// The greatest power scale words may name together: tỷ tỷ.
const HIGHEST: u32 = 18;

/// Words that say a number is not exact, without accents.
const HEDGES: [&str; 15] = [
    "gan", "hon", "tren", "duoi", "khoang", "chung", "tam", "xap", "xi", "about", "around",
    "nearly", "almost", "over", "under",
];

/// The sign of an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// A plus, or none.
    Plus,
    /// A minus.
    Minus,
}

/// The phrase in a text of plain letters, or nothing where it is not one. An empty text is none.
pub(super) fn phrase(folded: &str) -> Option<Phrase> {
    // A full stop or comma behind everything belongs to the sentence the number was copied from.
    let mut rest = folded.strip_suffix(['.', ',', ';']).unwrap_or(folded);
    let hedged = skip_hedges(&mut rest);
    let sign = if rest.starts_with('-') { Sign::Minus } else { Sign::Plus };
    rest = rest.strip_prefix(['-', '+']).unwrap_or(rest).trim_start();
    let mut parts = Vec::new();
    while rest.starts_with(|letter: char| letter.is_ascii_digit()) {
        let (digits, behind) = rest.split_at(numeral::length(rest));
        rest = behind.trim_start();
        parts.push(Part { numeral: numeral::numeral(digits)?, power: skip_scales(&mut rest)? });
    }
    lift_what_counts_billions(&mut parts);
    is_in_order(&parts).then(|| Phrase { hedged, sign, parts, unit: one_spelling(rest) })
}

/// Passes over the words before the number that say it is not exact; whether there were any.
fn skip_hedges(rest: &mut &str) -> bool {
    let before = rest.len();
    loop {
        let word = first_word(rest);
        if let Some(behind) = rest.strip_prefix('~') {
            *rest = behind.trim_start();
        } else if HEDGES.contains(&word) {
            *rest = rest[word.len()..].trim_start();
        } else {
            return rest.len() < before;
        }
    }
}

/// Passes over the scale words behind a numeral; the power of ten they name together.
fn skip_scales(rest: &mut &str) -> Option<u32> {
    let mut total = 0;
    let mut last = 0;
    loop {
        let word = first_word(rest);
        let Some(power) = scale(word) else { return Some(total) };
        // "nghìn tỷ" is said, "tỷ nghìn" is not.
        if power <= last || total + power > HIGHEST {
            return None;
        }
        total += power;
        last = power;
        *rest = rest[word.len()..].trim_start();
    }
}

/// The power of ten a word names.
fn scale(word: &str) -> Option<u32> {
    match word {
        "tram" | "hundred" => Some(2),
        "nghin" | "ngan" | "thousand" => Some(3),
        "trieu" | "tr" | "million" => Some(6),
        "ty" | "ti" | "billion" | "bn" => Some(BILLION),
        _ => None,
    }
}

fn first_word(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_ascii_lowercase()).unwrap_or(text.len());
    &text[..end]
}

/// In "5 nghìn 3 trăm tỷ" the thousands are of tỷ as well: the parts before the first one counted
/// in tỷ are raised to it where they are smaller.
fn lift_what_counts_billions(parts: &mut [Part]) {
    let Some(first) = parts.iter().position(|part| part.power >= BILLION) else { return };
    for part in &mut parts[..first] {
        part.power += BILLION;
    }
}

/// Whether there are parts and each is smaller than one of the scale before it; only the last may
/// have decimals.
fn is_in_order(parts: &[Part]) -> bool {
    let fits = parts.windows(2).all(|pair| {
        let (earlier, later) = (&pair[0], &pair[1]);
        earlier.numeral.thousands.is_some() && later.power < earlier.power
    });
    fits && !parts.is_empty()
}

/// The unit words with single spaces, and none around a slash.
fn one_spelling(words: &str) -> String {
    let sides: Vec<String> = words.split('/').map(with_single_spaces).collect();
    sides.join("/")
}

fn with_single_spaces(words: &str) -> String {
    let words: Vec<&str> = words.split(' ').filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

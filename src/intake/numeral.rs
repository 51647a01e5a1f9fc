//! A numeral: digits with separators, and the one or two numbers its shape can stand for. It knows
//! no field: which of two numbers is meant is decided by [`read`](super::read).

/// A number as its digits, of any length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Digits {
    /// The digits before the decimal sign, as typed.
    pub(super) whole: String,
    /// The digits after it, without zeros at the end.
    pub(super) fraction: String,
}

/// What a numeral can stand for; at least one of the two is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Numeral {
    /// Every separator parts thousands, or there is none.
    pub(super) thousands: Option<Digits>,
    /// The last separator is the decimal sign.
    pub(super) decimal: Option<Digits>,
}

/// How much of the text, from its start, is a numeral: digits, and separators before a digit.
pub(super) fn length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let belongs =
        |at: usize| is_digit(at) || (at > 0 && is_separator(bytes[at]) && is_digit(at + 1));
    (0..bytes.len()).take_while(|&at| belongs(at)).count()
}

/// What the digits and separators can stand for: "1.620" two numbers, "1.620,5" and "1.5" one,
/// "1.23.456" none.
pub(super) fn numeral(text: &str) -> Option<Numeral> {
    let groups: Vec<&str> = text.split(|letter: char| !letter.is_ascii_digit()).collect();
    let marks: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_digit()).collect();
    if groups.iter().any(|group| group.is_empty()) {
        return None;
    }
    let thousands = (all_same(&marks) && are_thousands(&groups))
        .then(|| Digits { whole: groups.concat(), fraction: String::new() });
    let (fraction, before) = groups.split_last()?;
    let decimal = marks.split_last().and_then(|(decimal_mark, thousands_marks)| {
        let reads = is_decimal_mark(*decimal_mark)
            && !thousands_marks.contains(decimal_mark)
            && all_same(thousands_marks)
            && are_thousands(before);
        reads.then(|| Digits {
            whole: before.concat(),
            fraction: fraction.trim_end_matches('0').to_owned(),
        })
    });
    (thousands.is_some() || decimal.is_some()).then_some(Numeral { thousands, decimal })
}

fn is_separator(byte: u8) -> bool {
    is_decimal_mark(byte) || byte == b' '
}

fn is_decimal_mark(byte: u8) -> bool {
    byte == b'.' || byte == b','
}

fn all_same(marks: &[u8]) -> bool {
    marks.windows(2).all(|pair| pair[0] == pair[1])
}

/// Whether the groups are one number parted into thousands; a single group need not be parted.
fn are_thousands(groups: &[&str]) -> bool {
    match groups {
        [_] => true,
        [first, others @ ..] => {
            first.len() <= 3
                && !first.starts_with('0')
                && others.iter().all(|group| group.len() == 3)
        }
        [] => false,
    }
}

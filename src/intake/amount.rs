//! The amounts a phrase can stand for: parts added up exactly, in one or two ways. It knows digits
//! and scales; which amount a field can hold is decided by [`read`](super::read).

use super::number::NumberProblem;
use super::numeral::Digits;
use super::phrase::{Part, Phrase};

/// One way to read a phrase: its parts, greatest first, each with its power of ten.
#[derive(Debug)]
pub(super) struct Amount<'a> {
    parts: Vec<(&'a Digits, u32)>,
}

/// How a lone separator before three digits, without a scale word behind, is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lone {
    /// As between thousands: nobody types "1.234" for one case and 234 thousandths.
    Thousands,
    /// As between thousands or as the decimal sign.
    Either,
}

/// The scale words behind which the next smaller one is often left out: triệu and tỷ.
const NEXT_SCALE_IS_LEFT_OUT: [u32; 2] = [6, 9];

/// All ways to read the phrase, in the order they are asked about.
pub(super) fn amounts(phrase: &Phrase, lone: Lone) -> Result<Vec<Amount<'_>>, NumberProblem> {
    let (last, earlier) = phrase.parts.split_last().ok_or(NumberProblem::NotANumber)?;
    let earlier: Vec<(&Digits, u32)> = earlier
        .iter()
        .filter_map(|part| Some((part.numeral.thousands.as_ref()?, part.power)))
        .collect();
    let powers = powers_of_last(last, earlier.last().map(|&(_, power)| power))?;
    let mut amounts = Vec::new();
    for &power in &powers {
        for digits in digits_of_last(last, lone) {
            let parts = earlier.iter().copied().chain([(digits, power)]).collect();
            amounts.push(Amount { parts });
        }
    }
    amounts.retain(Amount::is_in_order);
    Ok(amounts)
}

/// What the last numeral can stand for, thousands first.
fn digits_of_last(last: &Part, lone: Lone) -> impl Iterator<Item = &Digits> {
    let numeral = &last.numeral;
    let only_thousands = lone == Lone::Thousands && last.power == 0 && numeral.thousands.is_some();
    let decimal = numeral.decimal.as_ref().filter(|_| !only_thousands);
    numeral.thousands.iter().chain(decimal)
}

/// The scales the last part can have, given the power of the part before it: "10 tỷ 917 triệu 603
/// đồng" often lacks its "nghìn", and of "5 nghìn 3" nobody knows.
fn powers_of_last(last: &Part, before: Option<u32>) -> Result<Vec<u32>, NumberProblem> {
    let Some(before) = before else { return Ok(vec![last.power]) };
    let digits = last.numeral.thousands.as_ref().or(last.numeral.decimal.as_ref());
    let places = digits.map_or(0, |digits| digits.whole.len()) + last.power as usize;
    if last.power >= 3 || places > 3 || places == before as usize {
        Ok(vec![last.power])
    } else if places == 3 && NEXT_SCALE_IS_LEFT_OUT.contains(&before) {
        Ok(vec![last.power, last.power + before - 3])
    } else {
        Err(NumberProblem::MissingScale)
    }
}

impl Amount<'_> {
    /// How many decimals are left after the scale word has moved the decimal sign.
    pub(super) fn decimals(&self) -> usize {
        let left = |&(digits, power): &(&Digits, u32)| {
            digits.fraction.len().saturating_sub(power as usize)
        };
        self.parts.iter().map(left).max().unwrap_or(0)
    }

    /// The parts added up, in units of the last decimal; nothing where there are too many digits.
    pub(super) fn in_last_decimals(&self) -> Option<i128> {
        let decimals = u32::try_from(self.decimals()).ok()?;
        let mut total = 0_i128;
        for (digits, power) in &self.parts {
            let all: i128 = format!("{}{}", digits.whole, digits.fraction).parse().ok()?;
            let typed_decimals = u32::try_from(digits.fraction.len()).ok()?;
            let shift = (power + decimals).checked_sub(typed_decimals)?;
            total = total.checked_add(all.checked_mul(10_i128.checked_pow(shift)?)?)?;
        }
        Some(total)
    }

    /// Whether each part is less than one of the scale before it: "5 nghìn 30 trăm" is not a number.
    fn is_in_order(&self) -> bool {
        self.parts.windows(2).all(|pair| {
            let ((_, before), (digits, power)) = (pair[0], pair[1]);
            digits.whole.trim_start_matches('0').len() + power as usize <= before as usize
        })
    }
}

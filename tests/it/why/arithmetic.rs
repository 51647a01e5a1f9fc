//! A formula with its numbers, calculated again: every number stands for all that is written like
//! it, so a result that does not follow from the numbers beside it is found out.

/// What a written number can stand for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Between {
    low: f64,
    high: f64,
}

impl Between {
    pub(super) fn meets(self, other: Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    /// The span of some outcomes, a little wider than binary arithmetic is wrong.
    fn of(outcomes: &[f64]) -> Self {
        let low = outcomes.iter().copied().fold(f64::INFINITY, f64::min);
        let high = outcomes.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        Self { low: low - low.abs() * 1e-12, high: high + high.abs() * 1e-12 }
    }

    fn with(self, other: Self, combine: impl Fn(f64, f64) -> f64) -> Self {
        let ends = [self.low, self.high];
        let all: Vec<f64> =
            ends.iter().flat_map(|a| [other.low, other.high].map(|b| combine(*a, b))).collect();
        Self::of(&all)
    }
}

/// The value of "(a + b) ÷ c", with ×, − and %; `None` for anything that is not such a formula.
pub(super) fn evaluate(text: &str) -> Option<Between> {
    let mut rest = Rest(text.trim());
    let value = sum(&mut rest)?;
    rest.0.is_empty().then_some(value)
}

/// The value of a result: a number, perhaps with a sign, and its unit.
pub(super) fn result(text: &str) -> Option<Between> {
    let negative = text.starts_with('\u{2212}');
    let mut rest = Rest(text.trim_start_matches(['\u{2212}', '+']));
    let value = number(&mut rest)?;
    let sign = if negative { -1.0 } else { 1.0 };
    Some(Between::of(&[value.low * sign, value.high * sign]))
}

struct Rest<'t>(&'t str);

impl Rest<'_> {
    fn take(&mut self, sign: char) -> bool {
        self.take_word(sign.encode_utf8(&mut [0; 4]))
    }

    fn take_word(&mut self, word: &str) -> bool {
        let rest = self.0.trim_start_matches([' ', '\u{a0}']);
        match rest.strip_prefix(word) {
            Some(after) => {
                self.0 = after.trim_start_matches([' ', '\u{a0}']);
                true
            }
            None => false,
        }
    }
}

fn sum(rest: &mut Rest<'_>) -> Option<Between> {
    let mut value = product(rest)?;
    loop {
        if rest.take('+') {
            value = value.with(product(rest)?, |a, b| a + b);
        } else if rest.take('\u{2212}') {
            value = value.with(product(rest)?, |a, b| a - b);
        } else {
            return Some(value);
        }
    }
}

fn product(rest: &mut Rest<'_>) -> Option<Between> {
    let mut value = factor(rest)?;
    loop {
        if rest.take('×') {
            value = value.with(factor(rest)?, |a, b| a * b);
        } else if rest.take('÷') {
            value = value.with(factor(rest)?, |a, b| a / b);
        } else {
            return Some(value);
        }
    }
}

fn factor(rest: &mut Rest<'_>) -> Option<Between> {
    if rest.take('(') {
        let value = sum(rest)?;
        return rest.take(')').then_some(value);
    }
    if rest.take('\u{2212}') {
        let value = number(rest)?;
        return Some(Between::of(&[-value.low, -value.high]));
    }
    rest.take('+');
    number(rest)
}

/// A Vietnamese number: points part thousands, a comma the decimals.
fn number(rest: &mut Rest<'_>) -> Option<Between> {
    let digits = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let end = rest.0.find(|c| !digits(c)).unwrap_or(rest.0.len());
    let (written, after) = rest.0.split_at(end);
    let value: f64 = written.replace('.', "").replace(',', ".").parse().ok()?;
    rest.0 = after;
    let decimals = written.split_once(',').map_or(0, |(_, decimals)| decimals.len());
    let percent = rest.take('%') || rest.take_word("điểm");
    // Trailing zeros are not written: what has fewer decimals than its kind has no more of them.
    let finest = match decimals {
        0 | 1 if value >= 10_000.0 => 0,
        0 | 1 => 2,
        more => more as i32,
    };
    let half = if value == 1.0 && !percent { 0.0 } else { 0.5 * 10_f64.powi(-finest) };
    let scale = if percent { 0.01 } else { 1.0 };
    Some(Between::of(&[(value - half) * scale, (value + half) * scale]))
}

//! Exact decimal numbers whose arithmetic cannot panic.

use super::{Arithmetic, Number};
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use std::cmp::Ordering;
use std::fmt;
use std::ops::{Add, Div, Mul, Sub};

/// A decimal of up to 28 significant digits, or the unsound outcome of an overflow or a division
/// by zero.
///
/// Operators of `rust_decimal` panic on overflow; these carry the overflow along instead, so that
/// formulas stay readable and the engine can say at the end that the plan is too large.
#[derive(Clone, Copy)]
pub struct Exact(Option<Decimal>);

impl Exact {
    /// The decimal, unless unsound.
    #[must_use]
    pub const fn decimal(self) -> Option<Decimal> {
        self.0
    }

    /// The nearest binary floating-point number; NaN when unsound.
    #[must_use]
    pub fn approximate(self) -> f64 {
        self.0.and_then(|value| value.to_f64()).unwrap_or(f64::NAN)
    }

    /// Half-up (away from zero at the half) to `places` decimals, with a plain zero for −0.
    #[must_use]
    pub fn rounded(self, places: u32) -> Self {
        Self(self.0.map(|value| {
            let mut rounded =
                value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
            rounded.rescale(places);
            if rounded.is_zero() { rounded.abs() } else { rounded }
        }))
    }
}

impl From<Decimal> for Exact {
    fn from(value: Decimal) -> Self {
        Self(Some(value))
    }
}

impl Number for Exact {
    fn of(exact: Exact) -> Self {
        exact
    }

    fn of_binary(binary: f64) -> Self {
        Self(Decimal::from_f64_retain(binary))
    }

    fn is_sound(self) -> bool {
        self.0.is_some()
    }
}

impl Arithmetic for Exact {
    type Truth = bool;

    const ZERO: Self = Self(Some(Decimal::ZERO));
    const ONE: Self = Self(Some(Decimal::ONE));

    fn whole(count: u32) -> Self {
        Self(Some(Decimal::from(count)))
    }

    fn hair() -> Self {
        Self(Some(Decimal::from_parts(1, 0, 0, false, 9)))
    }

    fn exceeds(self, other: Self) -> bool {
        self > other
    }

    fn reaches(self, other: Self) -> bool {
        self >= other
    }

    fn equals(self, other: Self) -> bool {
        self == other
    }

    fn chosen(truth: bool, if_so: Self, otherwise: Self) -> Self {
        if truth { if_so } else { otherwise }
    }

    fn min_of(self, other: Self) -> Self {
        match (self.is_sound(), other.is_sound()) {
            (false, _) => self,
            (_, false) => other,
            _ if other < self => other,
            _ => self,
        }
    }

    fn max_of(self, other: Self) -> Self {
        match (self.is_sound(), other.is_sound()) {
            (false, _) => self,
            (_, false) => other,
            _ if other > self => other,
            _ => self,
        }
    }

    fn to_nine_decimals(self) -> Self {
        Self(self.0.map(|v| v.round_dp_with_strategy(9, RoundingStrategy::MidpointAwayFromZero)))
    }

    fn floor(self) -> Self {
        Self(self.0.map(|value| value.floor()))
    }

    fn ceil(self) -> Self {
        Self(self.0.map(|value| value.ceil()))
    }
}

impl Add for Exact {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(both(self, other).and_then(|(a, b)| a.checked_add(b)))
    }
}

impl Sub for Exact {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(both(self, other).and_then(|(a, b)| a.checked_sub(b)))
    }
}

impl Mul for Exact {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self(both(self, other).and_then(|(a, b)| a.checked_mul(b)))
    }
}

impl Div for Exact {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        Self(both(self, other).and_then(|(a, b)| a.checked_div(b)))
    }
}

fn both(a: Exact, b: Exact) -> Option<(Decimal, Decimal)> {
    Some((a.0?, b.0?))
}

impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        self.partial_cmp(other) == Some(Ordering::Equal)
    }
}

impl PartialOrd for Exact {
    /// `None` when either side is unsound: an overflow is neither large nor small.
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        both(*self, *other).map(|(a, b)| a.cmp(&b))
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(value) => write!(f, "{value}"),
            None => f.write_str("overflow"),
        }
    }
}

//! Ratios without a unit, and rates in percent. A share is not a percentage is not a number.

use super::{Arithmetic, Choice, Exact, Number};
use rust_decimal::Decimal;
use std::ops::{Add, Div, Mul, Sub};

/// A plain ratio: a share (0…1), a weight, an uplift, a loss, a multiplier.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Factor<N = Exact>(pub(super) N);

impl<N: Arithmetic> Factor<N> {
    /// 0.
    pub const ZERO: Self = Self(N::ZERO);
    /// 1: nothing is changed.
    pub const ONE: Self = Self(N::ONE);

    /// A ratio from a number.
    pub const fn new(value: N) -> Self {
        Self(value)
    }

    /// The same ratio in another kind of number.
    #[inline(always)]
    pub fn map<M: Arithmetic>(self, number: impl Fn(N) -> M) -> Factor<M> {
        Factor(number(self.0))
    }

    /// A whole ratio.
    #[must_use]
    pub fn whole(count: u32) -> Self {
        Self(N::whole(count))
    }

    /// `part / whole` of two counts; 1 when there is no whole to take a part of.
    #[must_use]
    pub fn of_counts(part: u32, whole: u32) -> Self {
        if part == whole { Self::ONE } else { Self(N::whole(part) / N::whole(whole)) }
    }

    /// The number itself.
    pub const fn get(self) -> N {
        self.0
    }

    /// 1 + this: a change becomes a multiplier.
    #[must_use]
    pub fn more(self) -> Self {
        Self(N::ONE + self.0)
    }

    /// 1 − this: a loss becomes what is left.
    #[must_use]
    pub fn left(self) -> Self {
        Self(N::ONE - self.0)
    }

    /// At most 1.
    #[must_use]
    pub fn at_most_one(self) -> Self {
        Self(self.0.min_of(N::ONE))
    }
}

impl<N: Number> Factor<N> {
    /// A ratio from an exact one.
    pub fn of(exact: Factor) -> Self {
        Self(N::of(exact.0))
    }
}

impl<N: Arithmetic> Choice<N::Truth> for Factor<N> {
    #[inline(always)]
    fn chosen(truth: N::Truth, if_so: Self, otherwise: Self) -> Self {
        Self(N::chosen(truth, if_so.0, otherwise.0))
    }
}

impl Factor {
    /// The decimal, unless the arithmetic overflowed.
    #[must_use]
    pub const fn decimal(self) -> Option<Decimal> {
        self.0.decimal()
    }
}

impl<N: Arithmetic> Add for Factor<N> {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl<N: Arithmetic> Sub for Factor<N> {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl<N: Arithmetic> Mul for Factor<N> {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self(self.0 * other.0)
    }
}

impl<N: Arithmetic> Div for Factor<N> {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        Self(self.0 / other.0)
    }
}

/// A rate in percent, as published: 82.80 stands for 82,80 %. Differences are percentage points.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Percent<N = Exact>(N);

impl<N: Arithmetic> Percent<N> {
    /// A rate from a number of percent.
    pub const fn new(percent: N) -> Self {
        Self(percent)
    }

    /// The number of percent.
    pub const fn get(self) -> N {
        self.0
    }

    /// A ratio as a rate.
    pub fn from_factor(ratio: Factor<N>) -> Self {
        Self(ratio.0 * N::whole(100))
    }

    /// The ratio: 82.80 % is 0.8280.
    pub fn as_factor(self) -> Factor<N> {
        Factor(self.0 / N::whole(100))
    }
}

impl Percent {
    /// Two decimals, half-up, ties away from zero, never −0.00: as rates are published.
    #[must_use]
    pub fn published(self) -> Self {
        Self(self.0.rounded(2))
    }

    /// The decimal, unless the arithmetic overflowed.
    #[must_use]
    pub const fn decimal(self) -> Option<Decimal> {
        self.0.decimal()
    }
}

impl<N: Arithmetic> Sub for Percent<N> {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

//! A pair as two numbers, where there are no vectors of WebAssembly.

use crate::quantity::Arithmetic;

/// Two numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Pair([f64; 2]);

/// Two answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct PairTruth([bool; 2]);

impl Pair {
    #[inline(always)]
    pub(crate) const fn both(value: f64) -> Self {
        Self([value; 2])
    }
    #[inline(always)]
    pub(crate) fn new(first: f64, second: f64) -> Self {
        Self([first, second])
    }
    #[inline(always)]
    pub(crate) fn to_array(self) -> [f64; 2] {
        self.0
    }
    #[inline(always)]
    fn zip<T>(self, other: Self, each: impl Fn(f64, f64) -> T) -> [T; 2] {
        [each(self.0[0], other.0[0]), each(self.0[1], other.0[1])]
    }
    #[inline(always)]
    pub(crate) fn add(self, other: Self) -> Self {
        Self(self.zip(other, |a, b| a + b))
    }
    #[inline(always)]
    pub(crate) fn sub(self, other: Self) -> Self {
        Self(self.zip(other, |a, b| a - b))
    }
    #[inline(always)]
    pub(crate) fn mul(self, other: Self) -> Self {
        Self(self.zip(other, |a, b| a * b))
    }
    #[inline(always)]
    pub(crate) fn div(self, other: Self) -> Self {
        Self(self.zip(other, |a, b| a / b))
    }
    #[inline(always)]
    pub(crate) fn sqrt(self) -> Self {
        Self(self.0.map(f64::sqrt))
    }
    #[inline(always)]
    pub(crate) fn floor(self) -> Self {
        Self(self.0.map(f64::floor))
    }
    #[inline(always)]
    pub(crate) fn ceil(self) -> Self {
        Self(self.0.map(f64::ceil))
    }
    #[inline(always)]
    pub(crate) fn to_nine_decimals(self) -> Self {
        Self(self.0.map(f64::to_nine_decimals))
    }
    #[inline(always)]
    pub(crate) fn min_of(self, other: Self) -> Self {
        Self(self.zip(other, f64::min_of))
    }
    #[inline(always)]
    pub(crate) fn max_of(self, other: Self) -> Self {
        Self(self.zip(other, f64::max_of))
    }
    #[inline(always)]
    pub(crate) fn exceeds(self, other: Self) -> PairTruth {
        PairTruth(self.zip(other, |a, b| a > b))
    }
    #[inline(always)]
    pub(crate) fn reaches(self, other: Self) -> PairTruth {
        PairTruth(self.zip(other, |a, b| a >= b))
    }
    #[inline(always)]
    pub(crate) fn equals(self, other: Self) -> PairTruth {
        PairTruth(self.zip(other, |a, b| a == b))
    }
    #[inline(always)]
    pub(crate) fn chosen(truth: PairTruth, if_so: Self, otherwise: Self) -> Self {
        Self(std::array::from_fn(|at| if truth.0[at] { if_so.0[at] } else { otherwise.0[at] }))
    }
}

impl PairTruth {
    pub(crate) const ALWAYS: Self = Self([true; 2]);
    pub(crate) const NEVER: Self = Self([false; 2]);
    #[inline(always)]
    pub(crate) fn and(self, other: Self) -> Self {
        Self([self.0[0] & other.0[0], self.0[1] & other.0[1]])
    }
    #[inline(always)]
    pub(crate) fn or(self, other: Self) -> Self {
        Self([self.0[0] | other.0[0], self.0[1] | other.0[1]])
    }
    #[inline(always)]
    pub(crate) fn not(self) -> Self {
        Self(self.0.map(|it| !it))
    }
    #[inline(always)]
    pub(crate) fn is_everywhere(self) -> bool {
        self.0[0] & self.0[1]
    }
    #[inline(always)]
    pub(crate) fn bits(self) -> u32 {
        u32::from(self.0[0]) | u32::from(self.0[1]) << 1
    }
}

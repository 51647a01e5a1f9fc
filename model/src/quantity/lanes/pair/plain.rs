//! A pair as two numbers, where there are no vectors of WebAssembly.

use crate::quantity::Arithmetic;

/// Two numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::quantity::lanes) struct Pair([f64; 2]);

/// Two answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::quantity::lanes) struct PairTruth([bool; 2]);

#[rustfmt::skip]
impl Pair {
    #[inline(always)]
    pub(in crate::quantity::lanes) const fn both(value: f64) -> Self { Self([value; 2]) }
    #[inline(always)]
    pub(in crate::quantity::lanes) fn new(first: f64, second: f64) -> Self { Self([first, second]) }
    #[inline(always)]
    pub(in crate::quantity::lanes) fn to_array(self) -> [f64; 2] { self.0 }
    #[inline(always)]
    fn zip<T>(self, other: Self, each: impl Fn(f64, f64) -> T) -> [T; 2] {
        [each(self.0[0], other.0[0]), each(self.0[1], other.0[1])]
    }
    #[inline(always)]
    pub(in crate::quantity::lanes) fn add(self, other: Self) -> Self { Self(self.zip(other, |a, b| a + b)) }
    #[inline(always)]
    pub(in crate::quantity::lanes) fn sub(self, other: Self) -> Self { Self(self.zip(other, |a, b| a - b)) }
    #[inline(always)]
    pub(in crate::quantity::lanes) fn mul(self, other: Self) -> Self { Self(self.zip(other, |a, b| a * b)) }
    #[inline(always)]
    pub(in crate::quantity::lanes) fn div(self, other: Self) -> Self { Self(self.zip(other, |a, b| a / b)) }
    #[inline(always)]
    pub(in crate::quantity::lanes) fn sqrt(self) -> Self { Self(self.0.map(f64::sqrt)) }
    #[inline(always)]
    pub(in crate::quantity::lanes) fn floor(self) -> Self { Self(self.0.map(f64::floor)) }
    #[inline(always)]
    pub(in crate::quantity::lanes) fn ceil(self) -> Self { Self(self.0.map(f64::ceil)) }
    #[inline(always)]
    pub(in crate::quantity::lanes) fn to_nine_decimals(self) -> Self { Self(self.0.map(f64::to_nine_decimals)) }
    #[inline(always)]
    pub(in crate::quantity::lanes) fn min_of(self, other: Self) -> Self { Self(self.zip(other, f64::min_of)) }
    #[inline(always)]
    pub(in crate::quantity::lanes) fn max_of(self, other: Self) -> Self { Self(self.zip(other, f64::max_of)) }
    #[inline(always)]
    pub(in crate::quantity::lanes) fn exceeds(self, other: Self) -> PairTruth { PairTruth(self.zip(other, |a, b| a > b)) }
    #[inline(always)]
    pub(in crate::quantity::lanes) fn reaches(self, other: Self) -> PairTruth { PairTruth(self.zip(other, |a, b| a >= b)) }
    #[inline(always)]
    pub(in crate::quantity::lanes) fn equals(self, other: Self) -> PairTruth { PairTruth(self.zip(other, |a, b| a == b)) }
    #[inline(always)]
    pub(in crate::quantity::lanes) fn chosen(truth: PairTruth, if_so: Self, otherwise: Self) -> Self {
        Self(std::array::from_fn(|at| if truth.0[at] { if_so.0[at] } else { otherwise.0[at] }))
    }
}

#[rustfmt::skip]
impl PairTruth {
    pub(in crate::quantity::lanes) const ALWAYS: Self = Self([true; 2]);
    pub(in crate::quantity::lanes) const NEVER: Self = Self([false; 2]);
    #[inline(always)]
    pub(in crate::quantity::lanes) fn and(self, other: Self) -> Self { Self([self.0[0] & other.0[0], self.0[1] & other.0[1]]) }
    #[inline(always)]
    pub(in crate::quantity::lanes) fn not(self) -> Self { Self(self.0.map(|it| !it)) }
    #[inline(always)]
    pub(in crate::quantity::lanes) fn is_everywhere(self) -> bool { self.0[0] & self.0[1] }
    #[inline(always)]
    pub(in crate::quantity::lanes) fn bits(self) -> u32 { u32::from(self.0[0]) | u32::from(self.0[1]) << 1 }
}

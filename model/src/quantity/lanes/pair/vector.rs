//! A pair in a vector register of WebAssembly.

use std::arch::wasm32::{
    f64x2, f64x2_abs, f64x2_add, f64x2_ceil, f64x2_div, f64x2_eq, f64x2_extract_lane, f64x2_floor,
    f64x2_ge, f64x2_gt, f64x2_mul, f64x2_pmax, f64x2_pmin, f64x2_sqrt, f64x2_sub, f64x2_trunc,
    i64x2, i64x2_bitmask, v128, v128_and, v128_bitselect, v128_not, v128_or,
};

/// Two numbers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pair(v128);

/// Two answers: all bits of a lane are set, or none.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PairTruth(v128);

impl Pair {
    #[inline(always)]
    pub(crate) const fn both(value: f64) -> Self {
        Self(f64x2(value, value))
    }
    #[inline(always)]
    pub(crate) fn new(first: f64, second: f64) -> Self {
        Self(f64x2(first, second))
    }
    #[inline(always)]
    pub(crate) fn to_array(self) -> [f64; 2] {
        [f64x2_extract_lane::<0>(self.0), f64x2_extract_lane::<1>(self.0)]
    }
    #[inline(always)]
    pub(crate) fn add(self, other: Self) -> Self {
        Self(f64x2_add(self.0, other.0))
    }
    #[inline(always)]
    pub(crate) fn sub(self, other: Self) -> Self {
        Self(f64x2_sub(self.0, other.0))
    }
    #[inline(always)]
    pub(crate) fn mul(self, other: Self) -> Self {
        Self(f64x2_mul(self.0, other.0))
    }
    #[inline(always)]
    pub(crate) fn div(self, other: Self) -> Self {
        Self(f64x2_div(self.0, other.0))
    }
    #[inline(always)]
    pub(crate) fn sqrt(self) -> Self {
        Self(f64x2_sqrt(self.0))
    }
    #[inline(always)]
    pub(crate) fn floor(self) -> Self {
        Self(f64x2_floor(self.0))
    }
    #[inline(always)]
    pub(crate) fn ceil(self) -> Self {
        Self(f64x2_ceil(self.0))
    }
    #[inline(always)]
    pub(crate) fn min_of(self, other: Self) -> Self {
        Self(f64x2_pmin(self.0, other.0))
    }
    #[inline(always)]
    pub(crate) fn max_of(self, other: Self) -> Self {
        Self(f64x2_pmax(self.0, other.0))
    }
    #[inline(always)]
    pub(crate) fn exceeds(self, other: Self) -> PairTruth {
        PairTruth(f64x2_gt(self.0, other.0))
    }
    #[inline(always)]
    pub(crate) fn reaches(self, other: Self) -> PairTruth {
        PairTruth(f64x2_ge(self.0, other.0))
    }
    #[inline(always)]
    pub(crate) fn equals(self, other: Self) -> PairTruth {
        PairTruth(f64x2_eq(self.0, other.0))
    }
    #[inline(always)]
    pub(crate) fn chosen(truth: PairTruth, if_so: Self, otherwise: Self) -> Self {
        Self(v128_bitselect(if_so.0, otherwise.0, truth.0))
    }
    #[inline(always)]
    pub(crate) fn to_nine_decimals(self) -> Self {
        let scaled = self.mul(Self::both(1e9));
        let too_large = Self(f64x2_abs(scaled.0)).reaches(Self::both(9e15));
        let half = v128_bitselect(scaled.0, Self::both(0.5).0, Self::both(-0.0).0);
        let rounded = Self(f64x2_trunc(f64x2_add(scaled.0, half)));
        Self::chosen(too_large, self, rounded.div(Self::both(1e9)))
    }
}

impl PartialEq for Pair {
    fn eq(&self, other: &Self) -> bool {
        self.equals(*other).is_everywhere()
    }
}

impl PairTruth {
    pub(crate) const ALWAYS: Self = Self(i64x2(-1, -1));
    pub(crate) const NEVER: Self = Self(i64x2(0, 0));
    #[inline(always)]
    pub(crate) fn and(self, other: Self) -> Self {
        Self(v128_and(self.0, other.0))
    }
    #[inline(always)]
    pub(crate) fn or(self, other: Self) -> Self {
        Self(v128_or(self.0, other.0))
    }
    #[inline(always)]
    pub(crate) fn not(self) -> Self {
        Self(v128_not(self.0))
    }
    #[inline(always)]
    pub(crate) fn is_everywhere(self) -> bool {
        self.bits() == 3
    }
    #[inline(always)]
    pub(crate) fn bits(self) -> u32 {
        u32::from(i64x2_bitmask(self.0))
    }
}

impl PartialEq for PairTruth {
    fn eq(&self, other: &Self) -> bool {
        self.bits() == other.bits()
    }
}

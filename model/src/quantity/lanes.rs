//! Numbers side by side: several futures of a sampling in one calculation.
//!
//! A processor adds two binary numbers in the time of one, and several such pairs at once where
//! none waits for another. Each lane is calculated as an `f64` by itself would be, to the last bit.

mod pair;

use super::{Arithmetic, Binary, Truth};
use pair::{Pair, PairTruth};
use std::array;
use std::ops::{Add, BitAnd, BitOr, Div, Mul, Not, Sub};

/// How many pairs there are.
const PAIRS: usize = 2;

/// Several `f64` side by side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lanes([Pair; PAIRS]);

/// One answer for each lane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LanesTruth([PairTruth; PAIRS]);

impl Lanes {
    /// How many.
    pub const COUNT: usize = 2 * PAIRS;

    /// The same number in every lane.
    #[must_use]
    #[inline(always)]
    pub const fn all(value: f64) -> Self {
        Self([Pair::both(value); PAIRS])
    }

    /// A number for each lane.
    #[must_use]
    #[inline(always)]
    pub fn new(values: [f64; Self::COUNT]) -> Self {
        Self(array::from_fn(|at| Pair::new(values[2 * at], values[2 * at + 1])))
    }

    /// The number of each lane.
    #[must_use]
    #[inline(always)]
    pub fn to_array(self) -> [f64; Self::COUNT] {
        array::from_fn(|lane| self.0[lane / 2].to_array()[lane % 2])
    }

    #[inline(always)]
    fn zip(self, other: Self, each: impl Fn(Pair, Pair) -> Pair) -> Self {
        Self(array::from_fn(|at| each(self.0[at], other.0[at])))
    }

    #[inline(always)]
    fn ask(self, other: Self, each: impl Fn(Pair, Pair) -> PairTruth) -> LanesTruth {
        LanesTruth(array::from_fn(|at| each(self.0[at], other.0[at])))
    }
}

impl Arithmetic for Lanes {
    type Truth = LanesTruth;

    const ZERO: Self = Self::all(0.0);
    const ONE: Self = Self::all(1.0);

    #[inline(always)]
    fn whole(count: u32) -> Self {
        Self::all(f64::from(count))
    }

    #[inline(always)]
    fn hair() -> Self {
        Self::all(f64::hair())
    }

    #[inline(always)]
    fn exceeds(self, other: Self) -> LanesTruth {
        self.ask(other, Pair::exceeds)
    }

    #[inline(always)]
    fn reaches(self, other: Self) -> LanesTruth {
        self.ask(other, Pair::reaches)
    }

    #[inline(always)]
    fn equals(self, other: Self) -> LanesTruth {
        self.ask(other, Pair::equals)
    }

    #[inline(always)]
    fn chosen(truth: LanesTruth, if_so: Self, otherwise: Self) -> Self {
        Self(array::from_fn(|at| Pair::chosen(truth.0[at], if_so.0[at], otherwise.0[at])))
    }

    #[inline(always)]
    fn min_of(self, other: Self) -> Self {
        self.zip(other, Pair::min_of)
    }

    #[inline(always)]
    fn max_of(self, other: Self) -> Self {
        self.zip(other, Pair::max_of)
    }

    #[inline(always)]
    fn to_nine_decimals(self) -> Self {
        Self(self.0.map(Pair::to_nine_decimals))
    }

    #[inline(always)]
    fn floor(self) -> Self {
        Self(self.0.map(Pair::floor))
    }

    #[inline(always)]
    fn ceil(self) -> Self {
        Self(self.0.map(Pair::ceil))
    }
}

impl Binary for Lanes {
    #[inline(always)]
    fn all(value: f64) -> Self {
        Self::all(value)
    }

    #[inline(always)]
    fn sqrt(self) -> Self {
        Self(self.0.map(Pair::sqrt))
    }
}

impl Add for Lanes {
    type Output = Self;
    #[inline(always)]
    fn add(self, other: Self) -> Self {
        self.zip(other, Pair::add)
    }
}

impl Sub for Lanes {
    type Output = Self;
    #[inline(always)]
    fn sub(self, other: Self) -> Self {
        self.zip(other, Pair::sub)
    }
}

impl Mul for Lanes {
    type Output = Self;
    #[inline(always)]
    fn mul(self, other: Self) -> Self {
        self.zip(other, Pair::mul)
    }
}

impl Div for Lanes {
    type Output = Self;
    #[inline(always)]
    fn div(self, other: Self) -> Self {
        self.zip(other, Pair::div)
    }
}

impl LanesTruth {
    /// The answer of each lane as a bit, the first lane in the lowest.
    #[must_use]
    #[inline(always)]
    pub fn bits(self) -> u32 {
        (0..PAIRS).fold(0, |bits, at| bits | self.0[at].bits() << (2 * at))
    }
}

impl Truth for LanesTruth {
    const ALWAYS: Self = Self([PairTruth::ALWAYS; PAIRS]);
    const NEVER: Self = Self([PairTruth::NEVER; PAIRS]);

    #[inline(always)]
    fn is_everywhere(self) -> bool {
        let all = self.0.into_iter().reduce(PairTruth::and);
        all.is_none_or(PairTruth::is_everywhere)
    }
}

impl BitAnd for LanesTruth {
    type Output = Self;
    #[inline(always)]
    fn bitand(self, other: Self) -> Self {
        Self(array::from_fn(|at| self.0[at].and(other.0[at])))
    }
}

impl BitOr for LanesTruth {
    type Output = Self;
    #[inline(always)]
    fn bitor(self, other: Self) -> Self {
        Self(array::from_fn(|at| self.0[at].or(other.0[at])))
    }
}

impl Not for LanesTruth {
    type Output = Self;
    #[inline(always)]
    fn not(self) -> Self {
        Self(self.0.map(PairTruth::not))
    }
}

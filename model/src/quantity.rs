//! Numbers with units. Raw decimal arithmetic lives below this line only.
//!
//! - [`Number`] is what the engine calculates in: [`Exact`] for every figure that is shown,
//!   `f64` for searching. The steps of a month ask only for [`Arithmetic`], which [`Lanes`] has
//!   too: several `f64` side by side, for sampling.
//! - [`Amount`] is a number with a unit: [`Cases`], [`Money`], [`Officers`], [`OfficerDays`]. Only
//!   meaningful sums and products compile: cases add to cases, a [`Pace`] times officer-days gives
//!   cases, a [`Recovery`] times cases gives money.
//! - [`Factor`] is a share, a weight or an uplift, a plain ratio; [`Percent`] is a published rate.

mod amount;
mod arithmetic;
mod exact;
mod factor;
mod lanes;

pub use amount::{Amount, Cases, Money, OfficerDays, Officers, Pace, Recovery};
pub use arithmetic::{Arithmetic, Binary, Choice, Truth};
pub use exact::Exact;
pub use factor::{Factor, Percent};
pub use lanes::{Lanes, LanesTruth};

/// The units an [`Amount`] can have.
pub mod unit {
    /// One decision to enforce (việc).
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Case;
    /// One đồng.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Dong;
    /// One enforcement officer, full time.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Officer;
    /// One officer working one day.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct OfficerDay;
    /// `A` for each `B`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Per<A, B>(std::marker::PhantomData<(A, B)>);
}

/// What the engine calculates in: one number by itself.
///
/// Arithmetic never panics: a result that cannot be represented is *unsound*, and whatever is
/// computed from it is unsound too (as NaN is in binary floating point).
pub trait Number: Arithmetic<Truth = bool> + PartialOrd {
    /// The nearest number of this kind to an exact one.
    fn of(exact: Exact) -> Self;

    /// The nearest number of this kind to a binary one, such as a drawn multiplier.
    fn of_binary(binary: f64) -> Self;

    /// False once an overflow or a division by zero took part in it.
    fn is_sound(self) -> bool;
}

impl Number for f64 {
    fn of(exact: Exact) -> Self {
        exact.approximate()
    }

    fn of_binary(binary: f64) -> Self {
        binary
    }

    fn is_sound(self) -> bool {
        self.is_finite()
    }
}

impl Arithmetic for f64 {
    type Truth = bool;

    const ZERO: Self = 0.0;
    const ONE: Self = 1.0;

    fn whole(count: u32) -> Self {
        Self::from(count)
    }

    fn hair() -> Self {
        1e-9
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

    // One comparison each, which processors do in one step; the general ones would ask each side
    // whether it is finite, for every clamp of every month of every future. Nothing unsound can
    // be lost here: the reader bounds every input (to about 10¹⁸, divisors at least 10⁻²⁸), so
    // that no product of a projection comes near 10³⁰⁸, and every division asks for 0 before.
    fn min_of(self, other: Self) -> Self {
        if other < self { other } else { self }
    }

    fn max_of(self, other: Self) -> Self {
        if other > self { other } else { self }
    }

    fn to_nine_decimals(self) -> Self {
        let scaled = self * 1e9;
        // Beyond 2⁵³ a binary number has no ninth decimal that could be rounded.
        if scaled.abs() >= 9e15 {
            return self;
        }
        // Cutting off what stands behind the point is one step for a processor, rounding is not.
        (scaled + 0.5_f64.copysign(scaled)) as i64 as f64 / 1e9
    }

    fn floor(self) -> Self {
        self.floor()
    }

    fn ceil(self) -> Self {
        self.ceil()
    }
}

impl Binary for f64 {
    fn all(value: f64) -> Self {
        value
    }

    fn sqrt(self) -> Self {
        self.sqrt()
    }
}

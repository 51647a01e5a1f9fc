//! What the months are calculated in: one number, or several side by side.
//!
//! The steps of a month are written once for both. Whether a clamp binds may then be true of some
//! of the numbers side by side and false of others, so the steps do not jump: they work out both
//! outcomes and choose.

use std::fmt::Debug;
use std::ops::{Add, BitAnd, BitOr, Div, Mul, Not, Sub};

/// What can be added, multiplied, compared and chosen: one [`Number`], or several side by side.
pub trait Arithmetic:
    Copy
    + Debug
    + PartialEq
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + 'static
{
    /// The answer to a question about it: `bool`, or one `bool` for each number side by side.
    type Truth: Truth;

    /// 0.
    const ZERO: Self;
    /// 1.
    const ONE: Self;

    /// A whole number.
    fn whole(count: u32) -> Self;

    /// A difference that counts as none: 10⁻⁹.
    fn hair() -> Self;

    /// Whether this is larger.
    fn exceeds(self, other: Self) -> Self::Truth;

    /// Whether this is at least as large.
    fn reaches(self, other: Self) -> Self::Truth;

    /// Whether both are the same.
    fn equals(self, other: Self) -> Self::Truth;

    /// The first where `truth` holds, else the second.
    #[must_use]
    fn chosen(truth: Self::Truth, if_so: Self, otherwise: Self) -> Self;

    /// The smaller of two; unsound if either is.
    #[must_use]
    fn min_of(self, other: Self) -> Self;

    /// The larger of two; unsound if either is.
    #[must_use]
    fn max_of(self, other: Self) -> Self;

    /// Half-up (away from zero at the half) to nine decimals: the grid on which verdicts are taken.
    #[must_use]
    fn to_nine_decimals(self) -> Self;

    /// The largest whole number not above.
    #[must_use]
    fn floor(self) -> Self;

    /// The smallest whole number not below.
    #[must_use]
    fn ceil(self) -> Self;
}

/// Binary floating point, by itself or side by side.
pub trait Binary: Arithmetic {
    /// The same number everywhere.
    #[must_use]
    fn all(value: f64) -> Self;

    /// The square root; NaN of what is below 0.
    #[must_use]
    fn sqrt(self) -> Self;
}

/// The answer to a question about what is calculated in.
pub trait Truth:
    Copy
    + Debug
    + PartialEq
    + BitAnd<Output = Self>
    + BitOr<Output = Self>
    + Not<Output = Self>
    + 'static
{
    /// So of everything.
    const ALWAYS: Self;
    /// So of nothing.
    const NEVER: Self;

    /// Whether it is so of everything.
    fn is_everywhere(self) -> bool;

    /// `if_so` where it is so, else `otherwise`.
    #[inline(always)]
    fn choose<T: Choice<Self>>(self, if_so: T, otherwise: T) -> T {
        T::chosen(self, if_so, otherwise)
    }

    /// The same, where `otherwise` is seldom needed and long to work out.
    #[inline(always)]
    fn choose_or_else<T: Choice<Self>>(self, if_so: T, otherwise: impl FnOnce() -> T) -> T {
        if self.is_everywhere() { if_so } else { self.choose(if_so, otherwise()) }
    }
}

/// What can be chosen by an answer.
pub trait Choice<T>: Copy {
    /// The first where `truth` holds, else the second.
    #[must_use]
    fn chosen(truth: T, if_so: Self, otherwise: Self) -> Self;
}

impl Truth for bool {
    const ALWAYS: Self = true;
    const NEVER: Self = false;

    #[inline(always)]
    fn is_everywhere(self) -> bool {
        self
    }
}

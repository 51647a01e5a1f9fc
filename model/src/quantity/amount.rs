//! Numbers that carry their unit in the type.

use super::unit::{Case, Dong, Officer, OfficerDay, Per};
use super::{Arithmetic, Choice, Exact, Factor, Number, Truth};
use rust_decimal::Decimal;
use std::cmp::Ordering;
use std::fmt;
use std::marker::PhantomData;
use std::ops::{Add, AddAssign, Mul, Sub};

/// A number of units `U`. Amounts of one unit add up; amounts of two do not.
pub struct Amount<U, N = Exact>(N, PhantomData<U>);

/// Cases (việc); fractions occur in projections.
pub type Cases<N = Exact> = Amount<Case, N>;
/// Money in đồng.
pub type Money<N = Exact> = Amount<Dong, N>;
/// Officers, full-time equivalents.
pub type Officers<N = Exact> = Amount<Officer, N>;
/// Officers times working days.
pub type OfficerDays<N = Exact> = Amount<OfficerDay, N>;
/// Cases finished per officer and working day.
pub type Pace<N = Exact> = Amount<Per<Case, OfficerDay>, N>;
/// Money recovered per finished case.
pub type Recovery<N = Exact> = Amount<Per<Dong, Case>, N>;

impl<U, N: Arithmetic> Amount<U, N> {
    /// None.
    pub const ZERO: Self = Self(N::ZERO, PhantomData);

    /// An amount from its number.
    pub const fn new(value: N) -> Self {
        Self(value, PhantomData)
    }

    /// The number without its unit.
    pub const fn get(self) -> N {
        self.0
    }

    /// The same amount in another kind of number.
    #[inline(always)]
    pub fn map<M: Arithmetic>(self, number: impl Fn(N) -> M) -> Amount<U, M> {
        Amount::new(number(self.0))
    }

    /// Whether there is any.
    pub fn is_positive(self) -> N::Truth {
        self.0.exceeds(N::ZERO)
    }

    /// Whether both are the same.
    pub fn equals(self, other: Self) -> N::Truth {
        self.0.equals(other.0)
    }

    /// The smaller of two.
    #[must_use]
    pub fn min(self, other: Self) -> Self {
        Self::new(self.0.min_of(other.0))
    }

    /// The larger of two.
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        Self::new(self.0.max_of(other.0))
    }

    /// At least none.
    #[must_use]
    pub fn or_none(self) -> Self {
        self.max(Self::ZERO)
    }

    /// Whether this exceeds `room` by more than a hair (10⁻⁹): the test of every clamp.
    pub fn overflows(self, room: Self) -> N::Truth {
        self.0.exceeds(room.0 + N::hair())
    }

    /// This as a part of `whole`; 0 where there is no whole.
    pub fn part_of(self, whole: Self) -> Factor<N> {
        let nothing = whole.0.equals(N::ZERO);
        nothing.choose_or_else(Factor::ZERO, || Factor::new(self.0 / whole.0))
    }

    /// On the grid of verdicts: nine decimals, half-up.
    #[must_use]
    pub fn to_nine_decimals(self) -> Self {
        Self::new(self.0.to_nine_decimals())
    }
}

impl<U, N: Number> Amount<U, N> {
    /// An amount from an exact one.
    pub fn of(exact: Amount<U>) -> Self {
        Self::new(N::of(exact.0))
    }

    /// False once an overflow took part in it.
    pub fn is_sound(self) -> bool {
        self.0.is_sound()
    }

    /// This as a part of `whole`; `None` where there is no whole.
    pub fn share_of(self, whole: Self) -> Option<Factor<N>> {
        (whole.0 != N::ZERO).then(|| Factor::new(self.0 / whole.0))
    }

    /// How much of this falls to each `other`; `None` where there is no other.
    pub fn per<V>(self, other: Amount<V, N>) -> Option<Amount<Per<U, V>, N>> {
        (other.0 != N::ZERO).then(|| Amount::new(self.0 / other.0))
    }

    /// Divided by a ratio; `None` where it is 0.
    pub fn over(self, divisor: Factor<N>) -> Option<Self> {
        (divisor.get() != N::ZERO).then(|| Self::new(self.0 / divisor.get()))
    }
}

impl<U, N: Arithmetic> Choice<N::Truth> for Amount<U, N> {
    #[inline(always)]
    fn chosen(truth: N::Truth, if_so: Self, otherwise: Self) -> Self {
        Self::new(N::chosen(truth, if_so.0, otherwise.0))
    }
}

impl<U> Amount<U> {
    /// The decimal, unless the arithmetic overflowed.
    #[must_use]
    pub const fn decimal(self) -> Option<Decimal> {
        self.0.decimal()
    }

    /// Half-up to a whole case or đồng.
    #[must_use]
    pub fn to_whole(self) -> Self {
        Self::new(self.0.rounded(0))
    }
}

impl<N: Number> Officers<N> {
    /// These officers working that many days.
    pub fn working(self, days: Factor<N>) -> OfficerDays<N> {
        Amount::new(self.0 * days.get())
    }
}

impl<U> From<Decimal> for Amount<U> {
    fn from(value: Decimal) -> Self {
        Self::new(value.into())
    }
}

impl<U, N: Arithmetic> Add for Amount<U, N> {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(self.0 + other.0)
    }
}

impl<U, N: Arithmetic> AddAssign for Amount<U, N> {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl<U, N: Arithmetic> Sub for Amount<U, N> {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::new(self.0 - other.0)
    }
}

impl<U, N: Arithmetic> Mul<Factor<N>> for Amount<U, N> {
    type Output = Self;
    fn mul(self, factor: Factor<N>) -> Self {
        Self::new(self.0 * factor.get())
    }
}

/// `A` per `B`, times `B`, is `A`: pace × officer-days = cases, recovery × cases = money.
impl<A, B, N: Arithmetic> Mul<Amount<B, N>> for Amount<Per<A, B>, N> {
    type Output = Amount<A, N>;
    fn mul(self, other: Amount<B, N>) -> Amount<A, N> {
        Amount::new(self.0 * other.0)
    }
}

impl<U, N: Arithmetic> std::iter::Sum for Amount<U, N> {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

// Written out, because deriving them would ask the same of the unit, which is only a name.
impl<U, N: Clone> Clone for Amount<U, N> {
    fn clone(&self) -> Self {
        Self(self.0.clone(), PhantomData)
    }
}

impl<U, N: Copy> Copy for Amount<U, N> {}

impl<U, N: PartialEq> PartialEq for Amount<U, N> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<U, N: PartialOrd> PartialOrd for Amount<U, N> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.0.partial_cmp(&other.0)
    }
}

impl<U, N: fmt::Debug> fmt::Debug for Amount<U, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

//! Shapley values, and how they are shown so that what is shown adds up.

use crate::calendar::put_in_order;
use crate::quantity::{Arithmetic, Exact, Percent};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// What each player brings to the difference between two rates.
#[derive(Clone, Debug, PartialEq)]
pub struct Shares {
    /// The rate of A in percent, nine decimals.
    pub from: Percent,
    /// The rate of B in percent, nine decimals.
    pub to: Percent,
    /// Percentage points of each player, in their order. They add up to `to` − `from` but for the
    /// last digits of a decimal, since each was divided once.
    pub parts: Vec<Percent>,
    /// The same in hundredths of a point, as shown; they add up to `total` exactly.
    pub hundredths: Vec<i64>,
    /// The difference between both rates as published, in hundredths of a point.
    pub total: i64,
}

impl Shares {
    /// The shares of the players, from the rate of every set of them in the order of their bits
    /// (player i is in set s where bit i of s is 1). `None` where there is no set.
    pub(super) fn of(rates: &[Percent]) -> Option<Self> {
        let (from, to) = (*rates.first()?, *rates.last()?);
        let players = rates.len().ilog2();
        let parts: Vec<Percent> =
            (0..players).map(|player| shapley(rates, players, player)).collect();
        let difference = to.published() - from.published();
        let total = in_whole_hundredths(difference.get()).0;
        let hundredths = in_hundredths(&parts, total);
        Some(Self { from, to, parts, hundredths, total })
    }
}

/// Σ over the sets S without the player of |S|!·(n − 1 − |S|)!·(v(S and the player) − v(S)),
/// divided by n! once: until then every figure is whole in the ninth decimal, and exact.
fn shapley(rates: &[Percent], players: u32, player: u32) -> Percent {
    let bit = 1_usize << player;
    let without = (0..rates.len()).filter(|set| set & bit == 0);
    let sum = without.fold(Exact::ZERO, |sum, set| {
        let size = set.count_ones();
        let orders = Exact::whole(factorial(size) * factorial(players - 1 - size));
        sum + orders * (rates[set | bit] - rates[set]).get()
    });
    Percent::new(sum / Exact::whole(factorial(players)))
}

/// n! of at most ten.
fn factorial(n: u32) -> u32 {
    (1..=n).product()
}

/// Percentage points as whole hundredths that add up to `total`: each rounded down, then one
/// more for those with the largest remainders; of equal ones the first.
///
/// Both rates were rounded for themselves, so that what is left to hand out may be one below
/// nothing; then every part but the one with the smallest remainder is spared.
#[must_use]
pub fn in_hundredths(parts: &[Percent], total: i64) -> Vec<i64> {
    let (mut whole, remainders): (Vec<i64>, Vec<Decimal>) =
        parts.iter().map(|part| in_whole_hundredths(part.get())).unzip();
    let Ok(count) = i64::try_from(parts.len()) else { return whole };
    if count == 0 {
        return whole;
    }
    let left = total - whole.iter().sum::<i64>();
    let (for_each, for_some) = (left.div_euclid(count), left.rem_euclid(count));
    let mut order: Vec<usize> = (0..parts.len()).collect();
    put_in_order(&mut order, |place| (-remainders[*place], *place));
    for (turn, place) in (0..count).zip(order) {
        whole[place] += for_each + i64::from(turn < for_some);
    }
    whole
}

/// Whole hundredths, rounded down, and what remains. Rates lie in 0…100, so that their
/// differences always fit.
fn in_whole_hundredths(points: Exact) -> (i64, Decimal) {
    let hundredths = (points * Exact::whole(100)).decimal().unwrap_or_default();
    let whole = hundredths.floor();
    (whole.to_i64().unwrap_or_default(), hundredths - whole)
}

//! The values a knob can be put to, each with its steps from the present one and its price.

use super::super::knob::{Grid, Knob};
use super::Choice;
use crate::file::bounds;
use crate::levers::Lever;
use crate::plan::{Plan, StreamName};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A price in billionths of the user's currency: whole, so that sums are exact and quick.
pub(in crate::analysis) type Price = u128;

/// The most steps that a bound is relaxed by.
pub const MOST_FURTHER_STEPS: u32 = 10_000;

/// The values of a knob, ascending.
#[derive(Clone, Debug)]
pub(in crate::analysis) struct Ladder {
    pub(in crate::analysis) knob: Knob,
    pub(in crate::analysis) values: Vec<Decimal>,
    /// The place of the present value.
    pub(in crate::analysis) home: usize,
    /// Rises from `home` in either direction.
    pub(in crate::analysis) prices: Vec<Price>,
}

/// Places of a ladder, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::analysis) struct Span {
    pub(in crate::analysis) low: usize,
    pub(in crate::analysis) high: usize,
}

impl Span {
    pub(in crate::analysis) const fn single(place: usize) -> Self {
        Self { low: place, high: place }
    }

    pub(in crate::analysis) const fn is_single(self) -> bool {
        self.low == self.high
    }

    pub(in crate::analysis) const fn holds(self, place: usize) -> bool {
        self.low <= place && place <= self.high
    }
}

impl Ladder {
    /// The values of a choice, at the cost of each step.
    pub(in crate::analysis) fn priced(choice: &Choice) -> Self {
        let Choice { knob, grid, cost } = choice;
        let each = billionths(*cost);
        Self::new(*knob, grid, |value| Price::from(steps(grid, value)).saturating_mul(each))
    }

    /// The values of a choice, none dearer than another.
    pub(in crate::analysis) fn free(choice: &Choice) -> Self {
        Self::new(choice.knob, &choice.grid, |_| 0)
    }

    /// The values of a choice and those beyond its bounds, priced by the steps beyond.
    pub(super) fn relaxed(choice: &Choice, plan: &Plan) -> Self {
        let Choice { knob, grid, .. } = choice;
        let (least, most) = limits(*knob, plan);
        let further = || (1..=MOST_FURTHER_STEPS).map(Decimal::from);
        let beyond = |end: Decimal, limit: Decimal, sign: Decimal| {
            let inside = move |value: &Decimal| *value * sign < limit * sign;
            let room = (limit - end) * sign > Decimal::ZERO;
            let mut all: Vec<Decimal> = further()
                .take(if room { MOST_FURTHER_STEPS as usize } else { 0 })
                .map_while(|k| end.checked_add(k.checked_mul(grid.step)?.checked_mul(sign)?))
                .take_while(inside)
                .collect();
            if room && all.len() < MOST_FURTHER_STEPS as usize {
                all.push(limit);
            }
            all
        };
        let mut below = beyond(grid.low, least, Decimal::NEGATIVE_ONE);
        let above = beyond(grid.high, most, Decimal::ONE);
        let within = Self::free(choice);
        let prices = (1..=below.len() as Price).rev();
        let prices = prices.chain(within.values.iter().map(|_| 0));
        let prices = prices.chain(1..=above.len() as Price).collect();
        below.reverse();
        let home = below.len() + within.home;
        let values = below.into_iter().chain(within.values).chain(above).collect();
        Self { knob: *knob, values, home, prices }
    }

    fn new(knob: Knob, grid: &Grid, price: impl Fn(Decimal) -> Price) -> Self {
        let values = grid.candidates();
        let home = values.partition_point(|value| *value < grid.present);
        let prices = values.iter().map(|value| price(*value)).collect();
        Self { knob, values, home, prices }
    }

    /// The same with only the values that a test lets through; the present one stays.
    pub(in crate::analysis) fn keeping(self, keep: impl Fn(Decimal) -> bool) -> Self {
        let present = self.values[self.home];
        let kept = self.values.iter().zip(&self.prices);
        let kept = kept.filter(|(value, _)| **value == present || keep(**value));
        let (values, prices): (Vec<Decimal>, Vec<Price>) = kept.unzip();
        let home = values.partition_point(|value| *value < present);
        Self { values, prices, home, ..self }
    }

    /// The least price of a span.
    pub(in crate::analysis) fn least(&self, span: Span) -> Price {
        self.prices[self.nearest(span)]
    }

    /// The place of a span that is nearest to the present value.
    pub(in crate::analysis) fn nearest(&self, span: Span) -> usize {
        self.home.clamp(span.low, span.high)
    }

    /// All the places.
    pub(in crate::analysis) fn whole(&self) -> Span {
        Span { low: 0, high: self.values.len() - 1 }
    }
}

/// Steps from the present value, the last one begun counted whole.
pub(super) fn steps(grid: &Grid, value: Decimal) -> u32 {
    let way = (value - grid.present).abs();
    (way / grid.step).ceil().to_u32().unwrap_or(u32::MAX)
}

/// A cost as a price; costs have at most nine decimals.
fn billionths(cost: Decimal) -> Price {
    (cost * Decimal::from(1_000_000_000)).trunc().to_u128().unwrap_or(Price::MAX >> 32)
}

/// A price as a cost.
pub(super) fn cost_of(price: Price) -> Decimal {
    let digits = i128::try_from(price).unwrap_or(i128::MAX);
    Decimal::try_from_i128_with_scale(digits, 9).unwrap_or(Decimal::MAX).normalize()
}

/// The least and the most that a plan file allows for what a knob moves.
#[must_use]
pub fn limits(knob: Knob, plan: &Plan) -> (Decimal, Decimal) {
    let calendar = &plan.calendar;
    let of = |bounds: bounds::Bounds| (bounds.low, bounds.high);
    match knob {
        Knob::Lever(Lever::OfficersAdded) => of(bounds::OFFICERS_CHANGE),
        Knob::Lever(Lever::PaceChange) => of(bounds::PACE_CHANGE),
        Knob::Lever(Lever::OvertimeHours) => of(bounds::HOURS),
        Knob::Lever(Lever::MoneyRecoveryChange) => of(bounds::RECOVERY_CHANGE),
        Knob::Lever(Lever::CasesShare | Lever::MoneyShare)
        | Knob::MatterIncluded(_)
        | Knob::MatterProbability(_) => of(bounds::SHARE),
        Knob::CampaignUplift(_) | Knob::NewCampaign(..) => of(bounds::UPLIFT),
        Knob::Lever(_) | Knob::EventAmount(_, StreamName::Cases | StreamName::Money, _) => {
            of(bounds::AMOUNT)
        }
        Knob::MoveDate(_) => {
            let days = calendar.days_ahead().len();
            (Decimal::ZERO, Decimal::from(days.saturating_sub(1)))
        }
        Knob::MatterMonth(_) | Knob::EventMonth(_) => {
            let first = calendar.first_month().map_or(1, |first| first.number());
            (Decimal::from(first), Decimal::from(12))
        }
    }
}

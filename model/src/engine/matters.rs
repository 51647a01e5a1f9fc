//! Large matters: what is expected of each, and when (docs/model.md).

use crate::calendar::{Month, PerMonth, WorkCalendar};
use crate::plan::{Auction, Matter, Outcome, Plan, Scenario};
use crate::quantity::{Amount, Factor, Money, Number};

/// The receipts expected of a matter in each month ahead; none of a matter that is left out.
pub fn expected<N: Number>(calendar: &WorkCalendar, matter: &Matter) -> PerMonth<Money<N>> {
    let mut receipts = PerMonth([Amount::ZERO; 12]);
    if !matter.include {
        return receipts;
    }
    let amount = Money::<N>::of(matter.amount);
    match &matter.outcome {
        Outcome::Dated(dated) => {
            if !calendar.is_past(dated.month) {
                receipts[dated.month] = amount * Factor::of(dated.probability);
            }
        }
        Outcome::Auction(auction) => {
            // The chance that no earlier remaining round has sold.
            let mut unsold = Factor::<N>::ONE;
            let chance = Factor::<N>::of(auction.sale_probability);
            for (round, price) in rounds::<N>(auction) {
                let held = auction.month_of_round(round);
                if is_before_first_month(calendar, held) {
                    continue;
                }
                let paid = held + u16::from(auction.months_to_money);
                if let Some(month) = u8::try_from(paid).ok().and_then(Month::new) {
                    receipts[month] += price.min(amount) * (chance * unsold);
                }
                unsold = unsold * chance.left();
            }
        }
    }
    receipts
}

/// Every round of an auction with its price: each is cut from the one before.
pub fn rounds<N: Number>(auction: &Auction) -> impl Iterator<Item = (u8, Money<N>)> {
    let kept = Factor::<N>::of(auction.cut).left();
    let first = Money::<N>::of(auction.start_price);
    let prices = std::iter::successors(Some(first), move |price| Some(*price * kept));
    (0..auction.rounds).zip(prices)
}

/// Whether an included matter can bring nothing any more: dated in the past, or no round left.
pub fn is_past(calendar: &WorkCalendar, matter: &Matter) -> bool {
    matter.include
        && match &matter.outcome {
            Outcome::Dated(dated) => calendar.is_past(dated.month),
            Outcome::Auction(auction) => (0..auction.rounds)
                .all(|round| is_before_first_month(calendar, auction.month_of_round(round))),
        }
}

/// Whether a month, counted on beyond the work year, comes before m₁ (13 when the year is over).
fn is_before_first_month(calendar: &WorkCalendar, month: u16) -> bool {
    month < calendar.first_month().map_or(13, |first| u16::from(first.number()))
}

/// The month in which a matter's money enters E; `None` when it is inside already.
pub fn enters(calendar: &WorkCalendar, matter: &Matter) -> Option<Month> {
    if matter.in_enforceable {
        return None;
    }
    let first = calendar.first_month()?;
    Some(matter.enters.map_or(first, |month| month.max(first)))
}

/// The receipts expected of each matter in the year, in the order of the scenario.
#[must_use]
pub fn expected_of_each(plan: &Plan, scenario: &Scenario) -> Vec<Money> {
    let total = |matter| expected(&plan.calendar, matter).0.into_iter().sum();
    scenario.matters.iter().map(total).collect()
}

/// What the matters of a scenario do to the money of a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MattersInMonth<N = crate::quantity::Exact> {
    /// Expected receipts.
    pub receipts: Money<N>,
    /// Amounts that enter E.
    pub entering: Money<N>,
    /// Amounts in E that are not received yet: ordinary recoveries cannot come from them.
    pub reserved: Money<N>,
}

/// The same for every month ahead.
pub fn by_month<N: Number>(plan: &Plan, scenario: &Scenario) -> PerMonth<MattersInMonth<N>> {
    let calendar = &plan.calendar;
    let nothing =
        MattersInMonth { receipts: Amount::ZERO, entering: Amount::ZERO, reserved: Amount::ZERO };
    let mut months = PerMonth([nothing; 12]);
    for matter in &scenario.matters {
        let receipts = expected::<N>(calendar, matter);
        let enters = enters(calendar, matter);
        let amount = Money::<N>::of(matter.amount);
        let mut received = Amount::ZERO;
        for month in calendar.months_ahead() {
            if enters == Some(month) {
                months[month].entering += amount;
            }
            if enters.is_none_or(|entry| entry <= month) {
                months[month].reserved += amount - received;
            }
            months[month].receipts += receipts[month];
            received += receipts[month];
        }
    }
    months
}

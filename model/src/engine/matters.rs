//! Large matters: what is expected of each, and when (docs/model.md).

use crate::calendar::{Month, PerMonth, WorkCalendar};
use crate::plan::{Auction, Matter, Outcome, Plan, Scenario};
use crate::quantity::{Amount, Arithmetic, Factor, Money, Number};

/// The receipts expected of a matter in each month ahead; none of a matter that is left out.
pub fn expected<N: Number>(calendar: &WorkCalendar, matter: &Matter) -> PerMonth<Money<N>> {
    let mut receipts = PerMonth([Amount::ZERO; 12]);
    if !matter.include {
        return receipts;
    }
    // The chance that no earlier remaining round has sold.
    let mut unsold = Factor::<N>::ONE;
    let chance = Factor::<N>::of(sale_probability(matter));
    for payment in payments::<N>(calendar, matter) {
        receipts[payment.month] += payment.money * (chance * unsold);
        unsold = unsold * chance.left();
    }
    receipts
}

/// What a remaining round of a matter pays if it sells.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Payment<N = crate::quantity::Exact> {
    /// Which round, counted from the first one held, past ones too.
    pub round: u8,
    /// When the money comes.
    pub month: Month,
    /// The price, at most the amount of the matter.
    pub money: Money<N>,
}

/// The payments that a matter can still bring in the year, of which at most one comes: each
/// with [`sale_probability`] if none before it has. Whether it is left out is not asked.
pub fn payments<N: Number>(
    calendar: &WorkCalendar,
    matter: &Matter,
) -> impl Iterator<Item = Payment<N>> {
    let auction = as_auction(matter);
    let amount = Money::<N>::of(matter.amount);
    rounds::<N>(&auction).filter_map(move |(round, price)| {
        let held = auction.month_of_round(round);
        let paid = held + u16::from(auction.months_to_money);
        let month = u8::try_from(paid).ok().and_then(Month::new)?;
        (!is_before_first_month(calendar, held)).then(|| Payment {
            round,
            month,
            money: price.min(amount),
        })
    })
}

/// The chance that a remaining round of a matter sells, if none before it has.
#[must_use]
pub fn sale_probability(matter: &Matter) -> Factor {
    as_auction(matter).sale_probability
}

/// A payment on a date is an auction of one round at the full amount, paid at once.
fn as_auction(matter: &Matter) -> Auction {
    match matter.outcome {
        Outcome::Auction(auction) => auction,
        Outcome::Dated(dated) => Auction {
            start_price: matter.amount,
            first_month: dated.month,
            sale_probability: dated.probability,
            cut: Factor::ZERO,
            months_between: 1,
            months_to_money: 0,
            rounds: 1,
        },
    }
}

/// Every round of an auction with its price: each is cut from the one before.
pub fn rounds<N: Number>(auction: &Auction) -> impl Iterator<Item = (u8, Money<N>)> + use<N> {
    let kept = Factor::<N>::of(auction.cut).left();
    let first = Money::<N>::of(auction.start_price);
    let prices = std::iter::successors(Some(first), move |price| Some(*price * kept));
    (0..auction.rounds).zip(prices)
}

/// Whether an included matter can bring nothing any more: dated in the past, or no round left.
pub fn is_past(calendar: &WorkCalendar, matter: &Matter) -> bool {
    let auction = as_auction(matter);
    let is_over = |round| is_before_first_month(calendar, auction.month_of_round(round));
    matter.include && (0..auction.rounds).all(is_over)
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

impl<N: Arithmetic> MattersInMonth<N> {
    /// The same in another kind of number.
    #[inline(always)]
    pub fn map<M: Arithmetic>(&self, number: impl Fn(N) -> M) -> MattersInMonth<M> {
        MattersInMonth {
            receipts: self.receipts.map(&number),
            entering: self.entering.map(&number),
            reserved: self.reserved.map(&number),
        }
    }
}

/// The same for every month ahead, with the receipts that are expected.
pub fn by_month<N: Number>(plan: &Plan, scenario: &Scenario) -> PerMonth<MattersInMonth<N>> {
    by_month_with(plan, scenario, |matter| expected(&plan.calendar, matter))
}

/// The same with the receipts that `receipts_of` gives each matter.
pub fn by_month_with<N: Number>(
    plan: &Plan,
    scenario: &Scenario,
    receipts_of: impl Fn(&Matter) -> PerMonth<Money<N>>,
) -> PerMonth<MattersInMonth<N>> {
    let calendar = &plan.calendar;
    let nothing =
        MattersInMonth { receipts: Amount::ZERO, entering: Amount::ZERO, reserved: Amount::ZERO };
    let mut months = PerMonth([nothing; 12]);
    for matter in &scenario.matters {
        let receipts = receipts_of(matter);
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

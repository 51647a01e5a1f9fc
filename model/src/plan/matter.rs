//! Large matters (án lớn): money that hangs on one asset or one debtor.

use crate::calendar::Month;
use crate::quantity::{Factor, Money, OfficerDays};

/// One large matter.
#[derive(Clone, Debug, PartialEq)]
pub struct Matter {
    /// Its name, unique in the scenario.
    pub name: String,
    /// The enforceable money of the matter.
    pub amount: Money,
    /// Whether the amount is inside the reported E already.
    pub in_enforceable: bool,
    /// Otherwise the month in which it enters E; `None` = the first month ahead.
    pub enters: Option<Month>,
    /// Left-out matters bring nothing and take no officer-days; their money stays in E.
    pub include: bool,
    /// Work that it takes from the officers.
    pub officer_days: Vec<OfficerDaysTaken>,
    /// How the money may come.
    pub outcome: Outcome,
}

/// Officer-days that a matter takes in a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OfficerDaysTaken {
    /// When.
    pub month: Month,
    /// How many.
    pub days: OfficerDays,
}

/// How the money of a matter may come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome {
    /// All of it in one month, with a probability.
    Dated(Dated),
    /// When an auction succeeds.
    Auction(Auction),
}

/// A payment expected in one month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dated {
    /// When.
    pub month: Month,
    /// 0…1.
    pub probability: Factor,
}

/// An asset put up for auction round by round.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Auction {
    /// The price of the first round.
    pub start_price: Money,
    /// The month of the first round.
    pub first_month: Month,
    /// 0…1: the chance that a round sells.
    pub sale_probability: Factor,
    /// 0…1: the cut of the price from one round to the next.
    pub cut: Factor,
    /// 1…12.
    pub months_between: u8,
    /// 0…12: from the sale to the money.
    pub months_to_money: u8,
    /// 1…24.
    pub rounds: u8,
}

impl Auction {
    /// The month in which a round (0, 1, …) is held, counted on beyond the work year.
    #[must_use]
    pub const fn month_of_round(&self, round: u8) -> u16 {
        self.first_month.number() as u16 + round as u16 * self.months_between as u16
    }
}

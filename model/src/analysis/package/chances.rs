//! How often targets are met over many futures: what a search needs of a sampler.

use super::super::goal::Aim;
use crate::plan::{Plan, Scenario};
use rust_decimal::Decimal;

/// In how many of how many futures targets are met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// All the futures.
    pub futures: u32,
    /// Those in which the target for cases is met.
    pub cases: u32,
    /// Those in which the target for money is met.
    pub money: u32,
    /// Those in which both are.
    pub both: u32,
}

/// Counts futures. The same scenario must always give the same counts.
pub trait Chances {
    /// The counts of a scenario; `None` where nothing is projected.
    fn counts(&self, plan: &Plan, scenario: &Scenario) -> Option<Counts>;
}

impl Counts {
    /// The futures in which an aim is reached.
    #[must_use]
    pub const fn of(&self, aim: Aim) -> u32 {
        match aim {
            Aim::Cases => self.cases,
            Aim::Money => self.money,
            Aim::Both => self.both,
        }
    }

    /// The part of the futures in which an aim is reached, 0…1; 0 without any future.
    #[must_use]
    pub fn share(&self, aim: Aim) -> Decimal {
        Decimal::from(self.of(aim)).checked_div(self.futures.into()).unwrap_or_default()
    }
}

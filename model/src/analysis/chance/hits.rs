//! How many futures meet the targets.

use crate::analysis::goal::Aim;
use rust_decimal::Decimal;

/// Which targets one future meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Met {
    /// Về việc.
    pub cases: bool,
    /// Về tiền.
    pub money: bool,
}

/// How many of a number of futures meet the targets; a stream without a target is never met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// How many futures were run; at least 1 once counted.
    pub futures: u32,
    /// How many of them meet the target of cases.
    pub cases: u32,
    /// How many meet the target of money.
    pub money: u32,
    /// How many meet both.
    pub both: u32,
}

impl Hits {
    /// As many futures, all alike.
    #[must_use]
    pub fn all(futures: u32, met: Met) -> Self {
        let each = |met| futures * u32::from(met);
        Self {
            futures,
            cases: each(met.cases),
            money: each(met.money),
            both: each(met.cases && met.money),
        }
    }

    /// Counts one future.
    #[inline]
    pub fn add(&mut self, met: Met) {
        self.futures += 1;
        self.cases += u32::from(met.cases);
        self.money += u32::from(met.money);
        self.both += u32::from(met.cases & met.money);
    }

    /// Counts the first `futures` (at most 32) of some side by side, a bit each.
    #[inline]
    pub(super) fn add_all(&mut self, futures: u32, cases: u32, money: u32) {
        let counted = u32::MAX >> (32 - futures);
        self.futures += futures;
        self.cases += (cases & counted).count_ones();
        self.money += (money & counted).count_ones();
        self.both += (cases & money & counted).count_ones();
    }

    /// The chance that the target of cases is met: 0…1, with all the digits a decimal has.
    #[must_use]
    pub fn cases_chance(&self) -> Decimal {
        self.part(self.cases)
    }

    /// The same for money.
    #[must_use]
    pub fn money_chance(&self) -> Decimal {
        self.part(self.money)
    }

    /// The chance that both are met in the same future.
    #[must_use]
    pub fn both_chance(&self) -> Decimal {
        self.part(self.both)
    }

    /// The futures in which an aim is reached.
    #[must_use]
    pub const fn of(&self, aim: Aim) -> u32 {
        match aim {
            Aim::Cases => self.cases,
            Aim::Money => self.money,
            Aim::Both => self.both,
        }
    }

    /// The chance that an aim is reached.
    #[must_use]
    pub fn share(&self, aim: Aim) -> Decimal {
        self.part(self.of(aim))
    }

    /// 0 where nothing was counted.
    fn part(&self, hits: u32) -> Decimal {
        Decimal::from(hits).checked_div(Decimal::from(self.futures)).unwrap_or_default()
    }
}

//! What a scenario changes: effort, flows, one-off events, shocks.

use super::{Matter, Target};
use crate::calendar::Month;
use crate::quantity::unit::{Case, Dong};
use crate::quantity::{Amount, Factor, Money, OfficerDays, Officers, Pace, Recovery};
use chrono::NaiveDate;

/// One course of action over the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// Its name, unique in the plan.
    pub name: String,
    /// A target of its own for cases.
    pub cases_target: Option<Target>,
    /// A target of its own for money.
    pub money_target: Option<Target>,
    /// Overrides the pace worked out from the report.
    pub pace: Option<Pace>,
    /// −1…10: how much faster or slower than before.
    pub pace_change: Factor,
    /// Làm thêm giờ.
    pub overtime: Vec<Overtime>,
    /// 0…2: what an hour of overtime is worth beside a normal hour.
    pub overtime_efficiency: Factor,
    /// Đợt cao điểm.
    pub campaigns: Vec<Uplift>,
    /// What takes capacity or recoveries away for a time.
    pub disruptions: Vec<Shock>,
    /// Who comes and who leaves.
    pub staff_moves: Vec<StaffMove>,
    /// Monthly flows of cases.
    pub cases: CaseFlow,
    /// Monthly flows of money.
    pub money: MoneyFlow,
    /// One-off amounts.
    pub events: Vec<Event>,
    /// How uncertain the five uncertain inputs are.
    pub spread: Spread,
    /// Án lớn: money that hangs on one asset or debtor.
    pub matters: Vec<Matter>,
}

impl Scenario {
    /// The same with every matter left out.
    #[must_use]
    pub fn without_matters(&self) -> Self {
        let mut same = self.clone();
        same.matters.iter_mut().for_each(|matter| matter.include = false);
        same
    }

    /// The same with every list empty: its pace, its targets and its flows.
    #[must_use]
    pub fn without_lists(&self) -> Self {
        Self {
            name: String::new(),
            overtime: Vec::new(),
            campaigns: Vec::new(),
            disruptions: Vec::new(),
            staff_moves: Vec::new(),
            events: Vec::new(),
            matters: Vec::new(),
            ..*self
        }
    }

    /// The same with nothing reclassified out of the enforceable, monthly or one-off.
    #[must_use]
    pub fn without_reclassification(&self) -> Self {
        let mut same = self.clone();
        same.cases.flow.reclassified_out = Amount::ZERO;
        same.money.flow.reclassified_out = Amount::ZERO;
        for event in &mut same.events {
            event.cases.enforceable_out = Amount::ZERO;
            event.money.enforceable_out = Amount::ZERO;
        }
        same
    }

    /// Whether any included matter could bring money or take officer-days.
    #[must_use]
    pub fn has_matters(&self) -> bool {
        self.matters.iter().any(|matter| matter.include)
    }

    /// Whether anything is reclassified out of the enforceable.
    #[must_use]
    pub fn reclassifies(&self) -> bool {
        self.cases.flow.reclassified_out.is_positive()
            || self.money.flow.reclassified_out.is_positive()
            || self.events.iter().any(|event| {
                event.cases.enforceable_out.is_positive()
                    || event.money.enforceable_out.is_positive()
            })
    }
}

/// When something holds: whole months, or dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// From one month to another, both included.
    Months(Month, Month),
    /// From one date to another, both included.
    Dates(NaiveDate, NaiveDate),
}

/// Hours of overtime per officer and month, for a time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Overtime {
    /// When.
    pub period: Period,
    /// 0…200 hours per officer and month.
    pub hours: Factor,
}

/// A peak campaign.
#[derive(Clone, Debug, PartialEq)]
pub struct Uplift {
    /// Its name.
    pub name: String,
    /// When.
    pub period: Period,
    /// 0…5: 0.15 is 15 % more.
    pub uplift: Factor,
}

/// A disruption: an epidemic, a flood, a reorganisation.
#[derive(Clone, Debug, PartialEq)]
pub struct Shock {
    /// Its name.
    pub name: String,
    /// When.
    pub period: Period,
    /// 0…1: the part of the capacity that is lost.
    pub capacity_loss: Factor,
    /// 0…1: the part of the ordinary recoveries that is lost.
    pub recovery_loss: Factor,
}

/// Officers who come or leave on a date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StaffMove {
    /// The first day on which the change holds; within the work year.
    pub date: NaiveDate,
    /// Not 0: + come, − leave.
    pub change: Officers,
    /// A comer's first working days that count only in part.
    pub ramp_days: u32,
    /// 0…1: the part they count.
    pub ramp_share: Factor,
    /// Officer-days that each leaver costs in the month of leaving.
    pub handover_days: OfficerDays,
}

/// Monthly flows of one stream; absent ones have defaults that depend on the report.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flow<U> {
    /// Newly accepted a month.
    pub new: Option<Amount<U>>,
    /// 0…1: the part of it that is enforceable.
    pub share: Option<Factor>,
    /// K → E a month.
    pub became_enforceable: Amount<U>,
    /// E → K or S a month.
    pub reclassified_out: Amount<U>,
    /// Leaves E and P a month.
    pub entrusted_or_withdrawn: Option<Amount<U>>,
}

/// Monthly flows of cases.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CaseFlow {
    /// What both streams have.
    pub flow: Flow<Case>,
    /// Enforceable cases that cannot be closed this year whatever the effort.
    pub stuck: Amount<Case>,
    /// 0…1: the part of the reclassified that was stuck.
    pub stuck_share_out: Factor,
}

/// Monthly flows of money.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MoneyFlow {
    /// What both streams have.
    pub flow: Flow<Dong>,
    /// Ordinary money per finished case; worked out from the report unless given.
    pub per_case: Option<Recovery>,
    /// The part of the finished money that came from large matters.
    pub matters_received: Money,
    /// −1…10: how much more or less a finished case brings.
    pub recovery_change: Factor,
}

/// A one-off event in a month: exemptions granted, an inspection that returns cases.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its name.
    pub name: String,
    /// When.
    pub month: Month,
    /// What it does to cases.
    pub cases: OneOff<Case>,
    /// What it does to money.
    pub money: OneOff<Dong>,
}

/// One-off amounts of one stream.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OneOff<U> {
    /// Enters E.
    pub enforceable_in: Amount<U>,
    /// Leaves E for K or S.
    pub enforceable_out: Amount<U>,
    /// Is finished.
    pub finished: Amount<U>,
    /// Whether what enters was outside P until then.
    pub from_outside: bool,
}

impl<U> OneOff<U> {
    /// Nothing.
    pub const NONE: Self = Self {
        enforceable_in: Amount::ZERO,
        enforceable_out: Amount::ZERO,
        finished: Amount::ZERO,
        from_outside: false,
    };
}

/// Triangular multipliers (low, likely, high) of the uncertain inputs; `None` = certain.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spread {
    /// On the pace.
    pub pace: Option<[Factor; 3]>,
    /// On new cases.
    pub new_cases: Option<[Factor; 3]>,
    /// On new money.
    pub new_money: Option<[Factor; 3]>,
    /// On what is reclassified, both streams.
    pub reclassification: Option<[Factor; 3]>,
    /// On the money per finished case.
    pub recovery: Option<[Factor; 3]>,
}

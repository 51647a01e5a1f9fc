//! A plan that is valid by construction: what a unit reports, aims at, and means to do.
//!
//! The only door is [`crate::file::read`], which refuses what would not make sense; from here on
//! the types are the proof. Where the file says "absent = unknown", a field is an `Option`; where
//! it says "absent = default", the default is filled in, except for the defaults that depend on
//! the report (they are worked out by [`crate::engine::Course`]).

mod headcount;
mod matter;
mod scenario;

pub use headcount::{HeadcountStep, first_below_zero};
pub use matter::{Auction, Dated, Matter, OfficerDaysTaken, Outcome};
pub use scenario::{
    CaseFlow, Event, Flow, MoneyFlow, OneOff, Overtime, Period, Scenario, Shock, Spread, StaffMove,
    Uplift,
};

use crate::calendar::{Month, PerMonth, WorkCalendar};
use crate::quantity::unit::{Case, Dong};
use crate::quantity::{Amount, Factor, Number, Officers, Percent};
use litemap::LiteMap;

/// One unit's year: the report, the targets, the people, and the scenarios over them.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The unit's name.
    pub unit: String,
    /// A remark on the plan.
    pub note: String,
    /// Work year, date of the report, and working days.
    pub calendar: WorkCalendar,
    /// What has been assigned.
    pub targets: Targets,
    /// What the statistics say through the date of the report.
    pub report: Report,
    /// The people.
    pub staff: Staff,
    /// How much more or less a working day of each month brings than an average one; 1 each
    /// unless given.
    pub season: PerMonth<Factor>,
    /// Earlier reports of this work year.
    pub history: Vec<PastReport>,
    /// Last year's reports.
    pub last_year: Vec<PastReport>,
    /// Rates to be reached by the end of a month.
    pub milestones: Vec<Milestone>,
    /// Where numbers come from, by their path in the plan file.
    pub provenance: LiteMap<String, Provenance>,
    /// At least one.
    pub scenarios: Vec<Scenario>,
}

/// The two targets of the year.
#[derive(Clone, Debug, PartialEq)]
pub struct Targets {
    /// Chỉ tiêu về việc.
    pub cases: Option<Target>,
    /// Chỉ tiêu về tiền.
    pub money: Option<Target>,
    /// Set by the unit itself until the official ones arrive.
    pub provisional: bool,
}

/// A rate to be reached by 30 September.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Target {
    /// 0…100 %, at most four decimals.
    pub rate: Percent,
    /// How the rate is to be compared.
    pub rule: Rule,
}

/// How a target is worded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// "trên t %": strictly more. The official wording.
    Above,
    /// t % is enough.
    AtLeast,
}

/// The report through `as_of`.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Về việc.
    pub cases: Stream<Case>,
    /// Về tiền.
    pub money: Stream<Dong>,
}

/// One of the two streams of a report. Absent counts are unknown, which is not zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Stream<U> {
    /// C: carried over from last year, without the separate book.
    pub carried_over: Option<Amount<U>>,
    /// N: accepted this year.
    pub accepted: Option<Amount<U>>,
    /// U: entrusted to other units.
    pub entrusted: Option<Amount<U>>,
    /// H: withdrawn or annulled decisions.
    pub withdrawn: Option<Amount<U>>,
    /// E: fit to be enforced; finished ones stay in it.
    pub enforceable: Enforceable<U>,
    /// F: finished in the published sense; at most E.
    pub finished: Amount<U>,
    /// K: not yet fit to be enforced.
    pub not_enforceable: Option<Amount<U>>,
    /// S: postponed or suspended outside E.
    pub postponed: Option<Amount<U>>,
    /// M: in the separate book, outside P, E and K.
    pub separate_book: Option<Amount<U>>,
}

/// E as it was given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Enforceable<U> {
    /// Counted.
    Counted(Amount<U>),
    /// Worked out from F and a published rate.
    FromRate(Inferred<U>),
}

/// An enforceable count worked out from a published rate: E lies in (`low`, `high`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inferred<U> {
    /// The published rate, > 0.
    pub rate: Percent,
    /// 100·F/rate, half-up to a whole case or đồng: what the planner uses.
    pub estimate: Amount<U>,
    /// 100·F/(rate + half its last decimal); E is more than this.
    pub low: Amount<U>,
    /// 100·F/(rate − half its last decimal); E is at most this.
    pub high: Amount<U>,
}

impl<U: Copy> Stream<U> {
    /// E, counted or worked out.
    #[must_use]
    pub fn enforceable(&self) -> Amount<U> {
        match self.enforceable {
            Enforceable::Counted(count) => count,
            Enforceable::FromRate(inferred) => inferred.estimate,
        }
    }

    /// E − F: being enforced.
    #[must_use]
    pub fn open(&self) -> Amount<U> {
        self.enforceable() - self.finished
    }

    /// C + N − U − H, where C and N are given (absent U and H count 0).
    #[must_use]
    pub fn to_enforce_by_flow(&self) -> Option<Amount<U>> {
        Some(self.carried_over? + self.accepted? - self.left_the_books().unwrap_or(Amount::ZERO))
    }

    /// E + K + S, where K is given (absent S counts 0).
    #[must_use]
    pub fn to_enforce_by_kind(&self) -> Option<Amount<U>> {
        let postponed = self.postponed.unwrap_or(Amount::ZERO);
        Some(self.enforceable() + self.not_enforceable? + postponed)
    }

    /// P, by flow where it is known, else by kind.
    #[must_use]
    pub fn to_enforce(&self) -> Option<Amount<U>> {
        self.to_enforce_by_flow().or_else(|| self.to_enforce_by_kind())
    }

    /// U + H where either is given.
    #[must_use]
    pub fn left_the_books(&self) -> Option<Amount<U>> {
        match (self.entrusted, self.withdrawn) {
            (None, None) => None,
            (entrusted, withdrawn) => {
                Some(entrusted.unwrap_or(Amount::ZERO) + withdrawn.unwrap_or(Amount::ZERO))
            }
        }
    }

    /// F / E in percent, nine decimals; `None` where nothing is enforceable.
    #[must_use]
    pub fn rate(&self) -> Option<Percent> {
        rate(self.finished, self.enforceable())
    }
}

/// F / E in percent, rounded half-up to nine decimals; `None` (not 0 %) where E = 0.
pub fn rate<U, N: Number>(finished: Amount<U, N>, enforceable: Amount<U, N>) -> Option<Percent<N>> {
    // Multiplied before it is divided, so that exact rates stay exact.
    let hundredfold = finished * Factor::whole(100);
    hundredfold.share_of(enforceable).map(|ratio| Percent::new(ratio.get().to_nine_decimals()))
}

/// The people of the unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Staff {
    /// Chấp hành viên carrying cases on `as_of`, full-time equivalents.
    pub officers: Officers,
    /// Their average since 1 October.
    pub officers_so_far: Officers,
    /// Biên chế được giao.
    pub posts_authorised: Option<u32>,
    /// Biên chế có mặt.
    pub posts_filled: Option<u32>,
}

/// E and F at the end of a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PastReport {
    /// The month that had ended.
    pub month: Month,
    /// Cases, where known.
    pub cases: Option<PastStream<Case>>,
    /// Money, where known.
    pub money: Option<PastStream<Dong>>,
}

/// E and F of one stream.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PastStream<U> {
    /// E.
    pub enforceable: Amount<U>,
    /// F.
    pub finished: Amount<U>,
}

/// A rate to be reached by the end of a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Milestone {
    /// By the end of this month.
    pub month: Month,
    /// Which rate.
    pub stream: StreamName,
    /// 0…100 %.
    pub rate: Percent,
}

/// The two streams of every report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StreamName {
    /// Về việc.
    Cases,
    /// Về tiền.
    Money,
}

impl StreamName {
    /// Both, cases first.
    pub const ALL: [Self; 2] = [Self::Cases, Self::Money];

    /// Its name in the plan file.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Cases => "cases",
            Self::Money => "money",
        }
    }
}

/// Where a number comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provenance {
    /// Báo cáo thống kê.
    Reported,
    /// Ước tính.
    Estimate,
    /// Giả định.
    Assumed,
}

impl Provenance {
    /// All, surest first.
    pub const ALL: [Self; 3] = [Self::Reported, Self::Estimate, Self::Assumed];

    /// Its name in the plan file.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Reported => "reported",
            Self::Estimate => "estimate",
            Self::Assumed => "assumed",
        }
    }
}

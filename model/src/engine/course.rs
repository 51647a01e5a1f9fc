//! What holds in each month ahead, before anything is counted month by month.
//!
//! A course is a scenario with every default worked out and every date turned into months. What
//! is left is a plain recurrence, run by [`super::cases`] and [`super::money`]; sampling changes
//! a course and runs it again.

use super::effort::{self, Effort};
use super::matters::{self, MattersInMonth};
use super::stream::{Flows, OneOffs};
use crate::calendar::{Month, PerMonth};
use crate::plan::{Plan, Scenario};
use crate::quantity::unit::{Case, Dong};
use crate::quantity::{Amount, Arithmetic, Cases, Exact, Factor, Number, Pace, Recovery};

/// The course of a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Course<N = Exact> {
    /// m₁; `None` when the year is over.
    pub first: Option<Month>,
    /// q; `None` where it is neither given nor to be worked out.
    pub pace: Option<Pace<N>>,
    /// Monthly flows of cases.
    pub cases: Flows<Case, N>,
    /// Monthly flows of money.
    pub money: Flows<Dong, N>,
    /// Enforceable cases that cannot be closed, at the start.
    pub stuck: Cases<N>,
    /// The part of the reclassified that was stuck.
    pub stuck_share_out: Factor<N>,
    /// Ordinary money per finished case, before its change.
    pub per_case: Recovery<N>,
    /// Whether `per_case` had to be taken as 0: nothing is finished yet.
    pub per_case_unknown: bool,
    /// How much more or less a finished case brings.
    pub recovery_change: Factor<N>,
    /// The months; those before `first` are not used.
    pub months: PerMonth<MonthCourse<N>>,
}

/// What holds in one month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MonthCourse<N = Exact> {
    /// D: working days of the month.
    pub workdays: u32,
    /// R: those still to come.
    pub remaining: u32,
    /// φ: R/D.
    pub part_left: Factor<N>,
    /// w: the weight of the season.
    pub weight: Factor<N>,
    /// Officer-days and what they are worth.
    pub effort: Effort<N>,
    /// q × w × effort: cases that can be finished.
    pub capacity: Cases<N>,
    /// One-off amounts of cases.
    pub case_events: OneOffs<Case, N>,
    /// One-off amounts of money.
    pub money_events: OneOffs<Dong, N>,
    /// The part of the ordinary recoveries that is lost.
    pub recovery_loss: Factor<N>,
    /// What large matters bring and bind.
    pub matters: MattersInMonth<N>,
}

impl<N: Number> Course<N> {
    /// Works out the course of a scenario.
    #[must_use]
    pub fn new(plan: &Plan, scenario: &Scenario) -> Self {
        let calendar = &plan.calendar;
        let pace = effort::pace(plan, scenario);
        let per_case = per_case(plan, scenario);
        Self {
            first: calendar.first_month(),
            pace,
            cases: Flows::new(calendar, &plan.report.cases, &scenario.cases.flow),
            money: Flows::new(calendar, &plan.report.money, &scenario.money.flow),
            stuck: Amount::of(scenario.cases.stuck),
            stuck_share_out: Factor::of(scenario.cases.stuck_share_out),
            per_case: per_case.unwrap_or(Amount::ZERO),
            per_case_unknown: per_case.is_none(),
            recovery_change: Factor::of(scenario.money.recovery_change),
            months: months(plan, scenario, pace.unwrap_or(Amount::ZERO)),
        }
    }
}

impl<N: Arithmetic> Course<N> {
    /// The months ahead, in order.
    pub fn months_ahead(&self) -> impl DoubleEndedIterator<Item = (Month, &MonthCourse<N>)> {
        let ahead = self.first.into_iter().flat_map(Month::onwards);
        ahead.map(|month| (month, &self.months[month]))
    }

    /// The months ahead alone, as one piece; empty when the year is over.
    // Inlined for sampling: see `State::after`.
    #[inline(always)]
    pub fn months_left(&self) -> &[MonthCourse<N>] {
        &self.months.0[self.first.map_or(12, Month::index)..]
    }

    /// The same to be changed.
    pub fn months_left_mut(&mut self) -> &mut [MonthCourse<N>] {
        &mut self.months.0[self.first.map_or(12, Month::index)..]
    }

    /// The same in another kind of number.
    #[inline(always)]
    pub fn map<M: Arithmetic>(&self, number: impl Fn(N) -> M) -> Course<M> {
        Course {
            first: self.first,
            pace: self.pace.map(|pace| pace.map(&number)),
            cases: self.cases.map(&number),
            money: self.money.map(&number),
            stuck: self.stuck.map(&number),
            stuck_share_out: self.stuck_share_out.map(&number),
            per_case: self.per_case.map(&number),
            per_case_unknown: self.per_case_unknown,
            recovery_change: self.recovery_change.map(&number),
            months: PerMonth(self.months.0.each_ref().map(|month| month.map(&number))),
        }
    }

    /// What a finished case brings in a month, after its change and losses.
    pub fn recovery(&self, month: &MonthCourse<N>) -> Recovery<N> {
        self.per_case * self.recovery_change.more() * month.recovery_loss.left()
    }
}

impl<N: Arithmetic> MonthCourse<N> {
    /// The same in another kind of number.
    // Inlined for sampling: see `State::after`.
    #[inline(always)]
    pub fn map<M: Arithmetic>(&self, number: impl Fn(N) -> M) -> MonthCourse<M> {
        MonthCourse {
            workdays: self.workdays,
            remaining: self.remaining,
            part_left: self.part_left.map(&number),
            weight: self.weight.map(&number),
            effort: self.effort.map(&number),
            capacity: self.capacity.map(&number),
            case_events: self.case_events.map(&number),
            money_events: self.money_events.map(&number),
            recovery_loss: self.recovery_loss.map(&number),
            matters: self.matters.map(&number),
        }
    }
}

/// q × effort × w: cases that can be finished in a month.
pub fn capacity<N: Arithmetic>(pace: Pace<N>, effort: &Effort<N>, weight: Factor<N>) -> Cases<N> {
    pace * effort.effective * weight
}

/// Ordinary money per finished case; `None` where it is neither given nor to be worked out.
fn per_case<N: Number>(plan: &Plan, scenario: &Scenario) -> Option<Recovery<N>> {
    if let Some(given) = scenario.money.per_case {
        return Some(Amount::of(given));
    }
    let ordinary = plan.report.money.finished - scenario.money.matters_received;
    Amount::of(ordinary).per(Amount::of(plan.report.cases.finished))
}

fn months<N: Number>(plan: &Plan, scenario: &Scenario, pace: Pace<N>) -> PerMonth<MonthCourse<N>> {
    let calendar = &plan.calendar;
    let officer_days = effort::officer_days(plan, scenario);
    let matters = matters::by_month(plan, scenario);
    let mut months = PerMonth::from_fn(|month| {
        let effort = Effort::new(plan, scenario, officer_days[month], month);
        let weight = Factor::of(plan.season[month]);
        MonthCourse {
            workdays: calendar.workdays(month),
            remaining: calendar.remaining(month),
            part_left: calendar.part_left(month),
            weight,
            effort,
            capacity: capacity(pace, &effort, weight),
            case_events: OneOffs::NONE,
            money_events: OneOffs::NONE,
            recovery_loss: effort::recovery_loss(plan, scenario, month),
            matters: matters[month],
        }
    });
    for event in &scenario.events {
        months[event.month].case_events.add(&event.cases);
        months[event.month].money_events.add(&event.money);
    }
    months
}

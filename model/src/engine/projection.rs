//! A course run to the end of the year.

use super::cases::{self, CasesMonth, Staffing};
use super::course::{Course, MonthCourse};
use super::money::{self, MoneyMonth};
use super::stream::Standing;
use crate::calendar::Month;
use crate::plan::Plan;
use crate::quantity::unit::{Case, Dong};
use crate::quantity::{Amount, Arithmetic, Cases, Exact, Number};

/// Every month ahead.
#[derive(Clone, Debug, PartialEq)]
pub struct Projection<N: Arithmetic = Exact> {
    /// What held.
    pub course: Course<N>,
    /// Cases in the report.
    pub cases_start: Standing<Case, N>,
    /// Money in the report.
    pub money_start: Standing<Dong, N>,
    /// From m₁ to September; empty when the year is over or no pace is known.
    pub months: Vec<MonthRow<N>>,
}

/// Where both streams stand between two months.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State<N = Exact> {
    /// Cases.
    pub cases: Standing<Case, N>,
    /// Money.
    pub money: Standing<Dong, N>,
    /// Enforceable cases that cannot be closed.
    pub stuck: Cases<N>,
}

impl<N: Number> State<N> {
    /// Where the report leaves them.
    pub fn of_report(plan: &Plan, course: &Course<N>) -> Self {
        Self {
            cases: Standing::of_report(&plan.report.cases),
            money: Standing::of_report(&plan.report.money),
            stuck: course.stuck,
        }
    }
}

impl<N: Arithmetic> State<N> {
    /// One month on, with what happens in it.
    // Inlined although the model is built for size, here and in the steps of a month: sampling
    // looks at little of what a month says, and what nobody looks at is then not worked out.
    #[inline(always)]
    #[must_use]
    pub fn after(
        self,
        course: &Course<N>,
        holds: &MonthCourse<N>,
    ) -> (Self, CasesMonth<N>, MoneyMonth<N>) {
        let cases = cases::month(course, holds, self.cases, self.stuck, Staffing::AsPlanned);
        let money = money::month(course, holds, self.money, cases.done);
        (Self { cases: cases.end, money: money.end, stuck: cases.stuck }, cases, money)
    }
}

/// What happens in one month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MonthRow<N: Arithmetic = Exact> {
    /// Which month.
    pub month: Month,
    /// Cases.
    pub cases: CasesMonth<N>,
    /// Money.
    pub money: MoneyMonth<N>,
}

impl<N: Number> Projection<N> {
    /// Runs a course of a plan.
    #[must_use]
    pub fn run(plan: &Plan, course: Course<N>) -> Self {
        let start = State::of_report(plan, &course);
        let mut months = Vec::with_capacity(12);
        if course.pace.is_some() {
            let mut state = start;
            for (month, holds) in course.months_ahead() {
                let (next, cases, money) = state.after(&course, holds);
                state = next;
                months.push(MonthRow { month, cases, money });
            }
        }
        Self { course, cases_start: start.cases, money_start: start.money, months }
    }

    /// Whether there is a year end to speak of: a pace is known, or the year is over.
    #[must_use]
    pub fn reaches_the_end(&self) -> bool {
        self.course.first.is_none() || self.course.pace.is_some()
    }

    /// Cases on 30 September.
    #[must_use]
    pub fn cases_end(&self) -> Standing<Case, N> {
        self.months.last().map_or(self.cases_start, |row| row.cases.end)
    }

    /// Money on 30 September.
    #[must_use]
    pub fn money_end(&self) -> Standing<Dong, N> {
        self.months.last().map_or(self.money_start, |row| row.money.end)
    }

    /// What holds in a month of the projection.
    #[must_use]
    pub fn holds(&self, row: &MonthRow<N>) -> &MonthCourse<N> {
        &self.course.months[row.month]
    }

    /// Where cases would stand on 30 September if everything closable were closed each month.
    #[must_use]
    pub fn cases_without_limit(&self) -> Standing<Case, N> {
        let (mut cases, mut stuck) = (self.cases_start, self.course.stuck);
        for row in &self.months {
            let limit = Staffing::WithoutLimit;
            let month = cases::month(&self.course, self.holds(row), cases, stuck, limit);
            (cases, stuck) = (month.end, month.stuck);
        }
        cases
    }

    /// Σ capacity over the months.
    #[must_use]
    pub fn capacity(&self) -> Cases<N> {
        self.months.iter().map(|row| self.holds(row).capacity).sum()
    }

    /// False once an overflow took part in any figure.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let pace = self.course.pace.is_none_or(Amount::is_sound);
        pace && self.cases_start.is_sound()
            && self.money_start.is_sound()
            && self.months.iter().all(|row| {
                let holds = self.holds(row);
                holds.capacity.is_sound()
                    && holds.effort.officer_days.is_sound()
                    && row.cases.done.is_sound()
                    && row.cases.end.is_sound()
                    && row.money.end.is_sound()
            })
    }
}

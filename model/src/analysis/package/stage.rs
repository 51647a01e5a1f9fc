//! A scenario whose knobs are turned, all at once, from a month on.

use super::super::knob::Knob;
use super::super::score::Score;
use crate::calendar::Month;
use crate::engine::cases::{self, Staffing};
use crate::engine::{Course, MonthRow, Projection, money};
use crate::levers::Lever;
use crate::plan::{HeadcountStep, Plan, Scenario, StaffMove, first_below_zero};
use crate::quantity::{Amount, Factor};
use rust_decimal::Decimal;

/// Knobs and the values they are put to.
pub(in crate::analysis) type Settings = [(Knob, Decimal)];

/// Where knobs are turned: a scenario, and the month from which the turning holds.
///
/// Before that month the scenario runs as it is; from it on, as turned.
#[derive(Clone, Copy, Debug)]
pub(in crate::analysis) struct Stage<'p> {
    pub(in crate::analysis) plan: &'p Plan,
    pub(in crate::analysis) scenario: &'p Scenario,
    /// m₁ for the whole of what is ahead; `None` when the year is over.
    pub(in crate::analysis) from: Option<Month>,
}

impl<'p> Stage<'p> {
    /// All the months ahead.
    pub(in crate::analysis) fn whole(plan: &'p Plan, scenario: &'p Scenario) -> Self {
        Self { plan, scenario, from: plan.calendar.first_month() }
    }

    /// The same from a later month on.
    pub(in crate::analysis) fn starting(self, from: Month) -> Self {
        Self { from: Some(from), ..self }
    }

    /// The month from which it holds, where that is later than the first month ahead.
    pub(in crate::analysis) fn late_start(&self) -> Option<Month> {
        self.from.filter(|from| Some(*from) != self.plan.calendar.first_month())
    }

    /// The turned scenario; `None` where a knob has nothing to move or headcounts fall below 0.
    pub(in crate::analysis) fn turned(&self, settings: &Settings) -> Option<Scenario> {
        let turned = self.turned_freely(settings)?;
        let steps: Vec<HeadcountStep> =
            turned.staff_moves.iter().map(HeadcountStep::from).collect();
        let (officers, as_of) = (self.plan.staff.officers, self.plan.calendar.as_of());
        first_below_zero(officers, as_of, &steps).is_none().then_some(turned)
    }

    /// The same without looking at the headcount: other knobs may yet mend it.
    pub(in crate::analysis) fn turned_freely(&self, settings: &Settings) -> Option<Scenario> {
        let mut turned = self.scenario.clone();
        let is_officers = |knob: &Knob| *knob == Knob::Lever(Lever::OfficersAdded);
        let mut taken_out = None;
        // First, while no other move can stand on the day that the lever goes by.
        for (knob, value) in settings.iter().filter(|(knob, _)| is_officers(knob)) {
            taken_out = self.put_officers(&mut turned, *knob, *value)?;
        }
        for (knob, value) in settings.iter().filter(|(knob, _)| !is_officers(knob)) {
            let knob = match (*knob, taken_out) {
                (Knob::MoveDate(place), Some(gone)) if place == gone => return None,
                (Knob::MoveDate(place), Some(gone)) if place > gone => Knob::MoveDate(place - 1),
                (knob, _) => knob,
            };
            self.put(&mut turned, knob, *value)?;
        }
        Some(turned)
    }

    /// Turns the lever of officers; the place of the move that it took out, if it did.
    fn put_officers(
        &self,
        turned: &mut Scenario,
        knob: Knob,
        value: Decimal,
    ) -> Option<Option<usize>> {
        let Some(from) = self.late_start() else {
            let lever = crate::levers::added(self.plan, self.scenario).map(|(place, _)| place);
            let before = turned.staff_moves.len();
            self.put(turned, knob, value)?;
            return Some(lever.filter(|_| turned.staff_moves.len() < before));
        };
        let change = value.checked_sub(knob.present(self.plan, self.scenario)?)?;
        let first_day = self.plan.calendar.year().span_of(from).0;
        let days = self.plan.calendar.days_ahead();
        let date = days.get(self.plan.calendar.ahead_before(first_day) as usize);
        if let (false, Some(date)) = (change.is_zero(), date) {
            turned.staff_moves.push(StaffMove {
                date: *date,
                change: change.into(),
                ramp_days: 0,
                ramp_share: Factor::ONE,
                handover_days: Amount::ZERO,
            });
        }
        Some(None)
    }

    /// Turns one knob. A headcount below 0 is no obstacle here, so that only the value counts.
    fn put(&self, turned: &mut Scenario, knob: Knob, value: Decimal) -> Option<()> {
        match knob.turn(self.plan, turned, value) {
            Ok(()) => Some(()),
            Err(_) => (knob.present(self.plan, turned) == Some(value)).then_some(()),
        }
    }

    /// What the turned scenario comes to, exactly; `None` where it cannot be, where nothing is
    /// projected, or where its numbers are too large.
    pub(in crate::analysis) fn score(&self, settings: &Settings) -> Option<Score> {
        let turned = self.turned(settings)?;
        let projection = match self.late_start() {
            None => Projection::run(self.plan, Course::new(self.plan, &turned)),
            Some(from) => self.spliced(&turned, from),
        };
        if !projection.is_sound() {
            return None;
        }
        Score::of(self.plan, self.scenario, &projection)
    }

    /// The scenario before a month and the turned one from it on.
    fn spliced(&self, turned: &Scenario, from: Month) -> Projection {
        let before = Projection::run(self.plan, Course::new(self.plan, self.scenario));
        let course = Course::new(self.plan, turned);
        let mut months: Vec<MonthRow> =
            before.months.iter().copied().take_while(|row| row.month < from).collect();
        let last = months.last();
        let mut cases = last.map_or(before.cases_start, |row| row.cases.end);
        let mut money = last.map_or(before.money_start, |row| row.money.end);
        let stuck = last.map_or(before.course.stuck, |row| row.cases.stuck);
        let mut stuck = (stuck + (course.stuck - before.course.stuck)).or_none();
        let known = course.pace.is_some();
        for (month, holds) in course.months_ahead().filter(|(month, _)| known && *month >= from) {
            let case_row = cases::month(&course, holds, cases, stuck, Staffing::AsPlanned);
            let money_row = money::month(&course, holds, money, case_row.done);
            (cases, money, stuck) = (case_row.end, money_row.end, case_row.stuck);
            months.push(MonthRow { month, cases: case_row, money: money_row });
        }
        Projection { months, course, ..before }
    }
}

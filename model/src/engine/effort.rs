//! From people to capacity: officer-days, and what each of them is worth (docs/model.md).

use crate::calendar::{Month, PerMonth, WorkCalendar};
use crate::plan::{Period, Plan, Scenario, StaffMove};
use crate::quantity::{Amount, Arithmetic, Factor, Number, OfficerDays, Officers, Pace};

/// The effort of one month and what it is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effort<N = crate::quantity::Exact> {
    /// Days worked on ordinary cases, after handovers and matters.
    pub officer_days: OfficerDays<N>,
    /// The part that overtime adds.
    pub overtime: Factor<N>,
    /// The part that campaigns add.
    pub campaign: Factor<N>,
    /// The part that disruptions take, at most 1.
    pub disruption: Factor<N>,
    /// The part that the change of pace adds.
    pub pace_change: Factor<N>,
    /// Officer-days times all of these.
    pub effective: OfficerDays<N>,
}

impl<N: Number> Effort<N> {
    /// The effort of a month ahead.
    pub fn new(
        plan: &Plan,
        scenario: &Scenario,
        officer_days: OfficerDays<N>,
        month: Month,
    ) -> Self {
        let overtime = overtime(plan, scenario, month);
        let calendar = &plan.calendar;
        let campaigns = scenario.campaigns.iter().map(|c| (c.period, c.uplift));
        let losses = scenario.disruptions.iter().map(|d| (d.period, d.capacity_loss));
        let campaign = covering(calendar, month, campaigns);
        let disruption = covering(calendar, month, losses).at_most_one();
        let pace_change = Factor::of(scenario.pace_change);
        let effective = officer_days
            * overtime.more()
            * campaign.more()
            * disruption.left()
            * pace_change.more();
        Self { officer_days, overtime, campaign, disruption, pace_change, effective }
    }
}

impl<N: Arithmetic> Effort<N> {
    /// The same in another kind of number.
    #[inline(always)]
    pub fn map<M: Arithmetic>(&self, number: impl Fn(N) -> M) -> Effort<M> {
        Effort {
            officer_days: self.officer_days.map(&number),
            overtime: self.overtime.map(&number),
            campaign: self.campaign.map(&number),
            disruption: self.disruption.map(&number),
            pace_change: self.pace_change.map(&number),
            effective: self.effective.map(&number),
        }
    }
}

/// The part of the ordinary recoveries that disruptions take in a month, at most 1.
pub fn recovery_loss<N: Number>(plan: &Plan, scenario: &Scenario, month: Month) -> Factor<N> {
    let losses = scenario.disruptions.iter().map(|d| (d.period, d.recovery_loss));
    covering(&plan.calendar, month, losses).at_most_one()
}

/// Hours of overtime per officer in a month.
pub fn overtime_hours<N: Number>(plan: &Plan, scenario: &Scenario, month: Month) -> Factor<N> {
    covering(&plan.calendar, month, scenario.overtime.iter().map(|o| (o.period, o.hours)))
}

fn overtime<N: Number>(plan: &Plan, scenario: &Scenario, month: Month) -> Factor<N> {
    let workdays = plan.calendar.workdays(month);
    if workdays == 0 || scenario.overtime.is_empty() {
        return Factor::ZERO;
    }
    let worth = Factor::of(scenario.overtime_efficiency);
    overtime_hours::<N>(plan, scenario, month) * worth / Factor::whole(8 * workdays)
}

/// The sum of the amounts whose period covers a month, each times the part it covers.
///
/// Days are added up before they are divided: three stretches that together fill a month fill it
/// exactly, with no rounding left over.
fn covering<N: Number>(
    calendar: &WorkCalendar,
    month: Month,
    entries: impl Iterator<Item = (Period, Factor)>,
) -> Factor<N> {
    let (mut whole_months, mut days) = (Factor::ZERO, Factor::ZERO);
    for (period, amount) in entries {
        match period {
            Period::Months(from, to) if (from..=to).contains(&month) => {
                whole_months = whole_months + Factor::of(amount);
            }
            Period::Months(..) => {}
            Period::Dates(from, to) => {
                let covered = calendar.remaining_between(month, from, to);
                days = days + Factor::of(amount) * Factor::whole(covered);
            }
        }
    }
    match calendar.remaining(month) {
        0 => whole_months,
        remaining => whole_months + days / Factor::whole(remaining),
    }
}

/// Officer-days of every month ahead, left for ordinary cases; 0 in the months that are past.
pub fn officer_days<N: Number>(plan: &Plan, scenario: &Scenario) -> PerMonth<OfficerDays<N>> {
    let days = officer_days_unbounded(plan, scenario);
    PerMonth::from_fn(|month| {
        if plan.calendar.is_past(month) { Amount::ZERO } else { days[month].or_none() }
    })
}

/// The same before it is held to none at least: what each move and each matter adds or takes.
pub fn officer_days_unbounded<N: Number>(
    plan: &Plan,
    scenario: &Scenario,
) -> PerMonth<OfficerDays<N>> {
    let calendar = &plan.calendar;
    let officers = Officers::<N>::of(plan.staff.officers);
    let mut days =
        PerMonth::from_fn(|month| officers.working(Factor::whole(calendar.remaining(month))));
    for staff_move in scenario.staff_moves.iter().filter(|m| is_ahead(plan, m)) {
        add_move(calendar, staff_move, &mut days);
    }
    for matter in scenario.matters.iter().filter(|matter| matter.include) {
        for taken in &matter.officer_days {
            days[taken.month] = days[taken.month] - Amount::of(taken.days);
        }
    }
    days
}

/// A move on or before the date of the report is in the report already.
pub fn is_ahead(plan: &Plan, staff_move: &StaffMove) -> bool {
    plan.calendar.year().month_of(staff_move.date).is_some()
        && staff_move.date > plan.calendar.as_of()
}

fn add_move<N: Number>(
    calendar: &WorkCalendar,
    staff_move: &StaffMove,
    days: &mut PerMonth<OfficerDays<N>>,
) {
    let change = Officers::<N>::of(staff_move.change);
    let comes = change > Amount::ZERO;
    let Some(month_of_move) = calendar.year().month_of(staff_move.date) else { return };
    let ramp_days = if comes { staff_move.ramp_days } else { 0 };
    // Positions among the working days ahead: [start, ramped) in part, [ramped, …) in full.
    let start = calendar.ahead_before(staff_move.date);
    let ramped = start + ramp_days;
    let mut position = 0;
    for month in Month::all() {
        let end = position + calendar.remaining(month);
        let in_force = end.saturating_sub(position.max(start));
        let in_full = end.saturating_sub(position.max(ramped)).min(in_force);
        let in_part = Factor::of(staff_move.ramp_share) * Factor::whole(in_force - in_full);
        days[month] += change.working(Factor::whole(in_full) + in_part);
        position = end;
    }
    if !comes {
        // `change` is negative: adding it takes the handover of each leaver away.
        days[month_of_move] += Amount::of(staff_move.handover_days) * Factor::new(change.get());
    }
}

/// q: cases finished per officer and working day so far, unless the scenario overrides it.
/// `None` where nobody has worked yet.
pub fn pace<N: Number>(plan: &Plan, scenario: &Scenario) -> Option<Pace<N>> {
    if let Some(pace) = scenario.pace {
        return Some(Amount::of(pace));
    }
    let calendar = &plan.calendar;
    let weighted_days = Month::all().fold(Factor::ZERO, |sum, month| {
        let worked = calendar.workdays(month) - calendar.remaining(month);
        sum + Factor::<N>::of(plan.season[month]) * Factor::whole(worked)
    });
    let worked = Officers::<N>::of(plan.staff.officers_so_far).working(weighted_days);
    Amount::of(plan.report.cases.finished).per(worked)
}

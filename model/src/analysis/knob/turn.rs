//! Moves a knob in a scenario.

use super::{EventAmount, Knob};
use crate::calendar::Month;
use crate::levers::{self, Lever};
use crate::plan::{
    Event, HeadcountStep, OneOff, Outcome, Overtime, Period, Plan, Scenario, StaffMove, StreamName,
    Uplift, first_below_zero,
};
use crate::quantity::{Amount, Factor};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A value that the scenario cannot take: nothing there to move, or fewer than no officers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Impossible;

impl Knob {
    /// The scenario with this knob at a value of its grid.
    ///
    /// At its present value the scenario stays exactly as it is, also where the plan says the
    /// same in another way (a default, a move on a day off).
    ///
    /// # Errors
    /// [`Impossible`] where the scenario has nothing to move, or a headcount would be below 0.
    pub fn turned(
        self,
        plan: &Plan,
        scenario: &Scenario,
        value: Decimal,
    ) -> Result<Scenario, Impossible> {
        let mut turned = scenario.clone();
        self.turn(plan, &mut turned, value)?;
        Ok(turned)
    }

    /// Moves it in place.
    ///
    /// # Errors
    /// As [`Knob::turned`]; the scenario may then be changed.
    pub fn turn(
        self,
        plan: &Plan,
        scenario: &mut Scenario,
        value: Decimal,
    ) -> Result<(), Impossible> {
        if self.present(plan, scenario).ok_or(Impossible)? == value {
            return Ok(());
        }
        self.put(plan, scenario, value).ok_or(Impossible)?;
        if self.moves_people() && !has_officers(plan, scenario) {
            return Err(Impossible);
        }
        Ok(())
    }

    /// The scenario with several knobs, each at a value of its grid. Grids, places of entries and
    /// present values are those of the scenario as it is, in whatever order the knobs are given.
    ///
    /// # Errors
    /// [`Impossible`] where the scenario has nothing to move, or the headcount would be below 0
    /// with all of them moved.
    pub fn turned_together(
        plan: &Plan,
        scenario: &Scenario,
        settings: &[(Self, Decimal)],
    ) -> Result<Scenario, Impossible> {
        let mut moved = Vec::with_capacity(settings.len());
        for (knob, value) in settings {
            if knob.present(plan, scenario).ok_or(Impossible)? != *value {
                moved.push((*knob, *value));
            }
        }
        let mut turned = scenario.clone();
        let (officers, others): (Vec<_>, Vec<_>) =
            moved.iter().partition(|(knob, _)| *knob == Self::Lever(Lever::OfficersAdded));
        for (knob, value) in others {
            knob.put(plan, &mut turned, value).ok_or(Impossible)?;
        }
        // Last, because without its move the places of those behind it would shift; and the move
        // that it had, because another may have been put on the same day meanwhile.
        let place = levers::added(plan, scenario).map(|(place, _)| place);
        for (_, value) in officers {
            put_officers(plan, &mut turned, place, value).ok_or(Impossible)?;
        }
        if moved.iter().any(|(knob, _)| knob.moves_people()) && !has_officers(plan, &turned) {
            return Err(Impossible);
        }
        Ok(turned)
    }

    const fn moves_people(self) -> bool {
        matches!(self, Self::Lever(Lever::OfficersAdded) | Self::MoveDate(_))
    }

    fn put(self, plan: &Plan, scenario: &mut Scenario, value: Decimal) -> Option<()> {
        match self {
            Self::Lever(lever) => put_lever(lever, plan, scenario, value)?,
            Self::MoveDate(place) => {
                let date = *plan.calendar.days_ahead().get(value.to_usize()?)?;
                scenario.staff_moves.get_mut(place)?.date = date;
            }
            Self::CampaignUplift(place) => {
                scenario.campaigns.get_mut(place)?.uplift = factor(value);
            }
            Self::NewCampaign(from, to) => scenario.campaigns.push(Uplift {
                name: String::new(),
                period: Period::Months(from, to),
                uplift: factor(value),
            }),
            Self::MatterIncluded(place) => {
                scenario.matters.get_mut(place)?.include = !value.is_zero();
            }
            Self::MatterProbability(place) => match &mut scenario.matters.get_mut(place)?.outcome {
                Outcome::Dated(dated) => dated.probability = factor(value),
                Outcome::Auction(auction) => auction.sale_probability = factor(value),
            },
            Self::MatterMonth(place) => match &mut scenario.matters.get_mut(place)?.outcome {
                Outcome::Dated(dated) => dated.month = month(value)?,
                Outcome::Auction(auction) => auction.first_month = month(value)?,
            },
            Self::EventAmount(place, stream, amount) => {
                put_event(scenario.events.get_mut(place)?, stream, amount, value);
            }
            Self::EventMonth(place) => scenario.events.get_mut(place)?.month = month(value)?,
        }
        Some(())
    }
}

fn put_lever(lever: Lever, plan: &Plan, scenario: &mut Scenario, value: Decimal) -> Option<()> {
    match lever {
        Lever::OfficersAdded => {
            let place = levers::added(plan, scenario).map(|(place, _)| place);
            put_officers(plan, scenario, place, value)?;
        }
        Lever::OvertimeHours => put_overtime(plan, scenario, value)?,
        Lever::PaceChange => scenario.pace_change = factor(value),
        Lever::CasesNew => scenario.cases.flow.new = Some(value.into()),
        Lever::CasesShare => scenario.cases.flow.share = Some(factor(value)),
        Lever::CasesBecameEnforceable => scenario.cases.flow.became_enforceable = value.into(),
        Lever::CasesReclassifiedOut => scenario.cases.flow.reclassified_out = value.into(),
        Lever::CasesStuck => scenario.cases.stuck = value.into(),
        Lever::MoneyNew => scenario.money.flow.new = Some(value.into()),
        Lever::MoneyShare => scenario.money.flow.share = Some(factor(value)),
        Lever::MoneyBecameEnforceable => scenario.money.flow.became_enforceable = value.into(),
        Lever::MoneyReclassifiedOut => scenario.money.flow.reclassified_out = value.into(),
        Lever::MoneyRecoveryChange => scenario.money.recovery_change = factor(value),
    }
    Some(())
}

/// A staff move of that many on the first working day ahead; none where it is 0. `place` is the
/// move that the lever moves, if there is one.
fn put_officers(
    plan: &Plan,
    scenario: &mut Scenario,
    place: Option<usize>,
    value: Decimal,
) -> Option<()> {
    match (place, value.is_zero()) {
        (Some(place), true) => {
            scenario.staff_moves.remove(place);
        }
        (Some(place), false) => scenario.staff_moves[place].change = value.into(),
        (None, true) => {}
        (None, false) => scenario.staff_moves.push(StaffMove {
            date: levers::first_working_day(plan)?,
            change: value.into(),
            ramp_days: 0,
            ramp_share: Factor::ONE,
            handover_days: Amount::ZERO,
        }),
    }
    Some(())
}

/// That many hours in every month ahead; no entry where it is 0.
fn put_overtime(plan: &Plan, scenario: &mut Scenario, value: Decimal) -> Option<()> {
    let place = levers::overtime(plan, scenario).map(|(place, _)| place);
    match (place, value.is_zero()) {
        (Some(place), true) => {
            scenario.overtime.remove(place);
        }
        (Some(place), false) => scenario.overtime[place].hours = factor(value),
        (None, true) => {}
        (None, false) => scenario.overtime.push(Overtime {
            period: Period::Months(plan.calendar.first_month()?, Month::LAST),
            hours: factor(value),
        }),
    }
    Some(())
}

fn put_event(event: &mut Event, stream: StreamName, amount: EventAmount, value: Decimal) {
    fn put<U>(one_off: &mut OneOff<U>, amount: EventAmount, value: Decimal) {
        let place = match amount {
            EventAmount::EnforceableIn => &mut one_off.enforceable_in,
            EventAmount::EnforceableOut => &mut one_off.enforceable_out,
            EventAmount::Finished => &mut one_off.finished,
        };
        *place = value.into();
    }
    match stream {
        StreamName::Cases => put(&mut event.cases, amount, value),
        StreamName::Money => put(&mut event.money, amount, value),
    }
}

/// Whether there are never fewer than no officers.
fn has_officers(plan: &Plan, scenario: &Scenario) -> bool {
    let steps: Vec<HeadcountStep> = scenario.staff_moves.iter().map(HeadcountStep::from).collect();
    first_below_zero(plan.staff.officers, plan.calendar.as_of(), &steps).is_none()
}

fn factor(value: Decimal) -> Factor {
    Factor::new(value.into())
}

fn month(value: Decimal) -> Option<Month> {
    Month::new(value.to_u8()?)
}

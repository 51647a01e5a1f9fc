//! Where a knob stands, and how far it goes unless the user says otherwise (docs/analysis.md).

use super::{EventAmount, Grid, Knob};
use crate::levers::Lever;
use crate::plan::{Event, OneOff, Outcome, Plan, Scenario, StreamName};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

impl Knob {
    /// Where it stands; `None` where the scenario does not have what it moves.
    #[must_use]
    pub fn present(self, plan: &Plan, scenario: &Scenario) -> Option<Decimal> {
        let calendar = &plan.calendar;
        match self {
            Self::Lever(lever) => {
                calendar.first_month()?;
                Some(lever.value(plan, scenario).unwrap_or_default())
            }
            Self::MoveDate(place) => {
                let date = scenario.staff_moves.get(place)?.date;
                let last = u32::try_from(calendar.days_ahead().len()).ok()?.checked_sub(1)?;
                let is_ahead = date > calendar.as_of();
                is_ahead.then(|| calendar.ahead_before(date).min(last).into())
            }
            Self::CampaignUplift(place) => scenario.campaigns.get(place)?.uplift.decimal(),
            Self::NewCampaign(..) => calendar.first_month().map(|_| Decimal::ZERO),
            Self::MatterIncluded(place) => {
                let included = scenario.matters.get(place)?.include;
                Some(if included { Decimal::ONE } else { Decimal::ZERO })
            }
            Self::MatterProbability(place) => match &scenario.matters.get(place)?.outcome {
                Outcome::Dated(dated) => dated.probability.decimal(),
                Outcome::Auction(auction) => auction.sale_probability.decimal(),
            },
            Self::MatterMonth(place) => {
                let month = match &scenario.matters.get(place)?.outcome {
                    Outcome::Dated(dated) => dated.month,
                    Outcome::Auction(auction) => auction.first_month,
                };
                Some(month.number().into())
            }
            Self::EventAmount(place, stream, amount) => {
                event_amount(scenario.events.get(place)?, stream, amount)
            }
            Self::EventMonth(place) => Some(scenario.events.get(place)?.month.number().into()),
        }
    }

    /// Its values, reckoned from where it stands; `None` where the scenario does not have it.
    ///
    /// The bounds always hold the present value. Where the stated step would make too many
    /// values, a whole multiple of it is taken (see [`Grid::coarse_enough`]).
    #[must_use]
    pub fn grid(self, plan: &Plan, scenario: &Scenario) -> Option<Grid> {
        let present = self.present(plan, scenario)?;
        let (low, high, step) = self.reach(plan, present)?;
        Some(Grid::coarse_enough(present, low.min(present), high.max(present), step))
    }

    /// Everything that can be moved ([`Knob::all`], in its order), each on the grid that is given
    /// for it, else on its own.
    #[must_use]
    pub fn all_on_grids(
        plan: &Plan,
        scenario: &Scenario,
        given: &[(Self, Grid)],
    ) -> Vec<(Self, Grid)> {
        let on_grid = |knob: Self| {
            let given = given.iter().find(|(other, _)| *other == knob).map(|(_, grid)| *grid);
            Some((knob, given.or_else(|| knob.grid(plan, scenario))?))
        };
        Self::all(plan, scenario).into_iter().filter_map(on_grid).collect()
    }

    /// The date of a staff move at a value of its grid; `None` for other knobs, and where the
    /// value is no working day ahead.
    #[must_use]
    pub fn date(self, plan: &Plan, scenario: &Scenario, value: Decimal) -> Option<NaiveDate> {
        let Self::MoveDate(place) = self else { return None };
        if self.present(plan, scenario)? == value {
            // A move on a day off stays on it.
            return Some(scenario.staff_moves.get(place)?.date);
        }
        plan.calendar.days_ahead().get(value.to_usize()?).copied()
    }

    /// Lowest value, highest value and step.
    fn reach(self, plan: &Plan, present: Decimal) -> Option<(Decimal, Decimal, Decimal)> {
        let hundredth = Decimal::new(1, 2);
        let one = Decimal::ONE;
        let first_month = || plan.calendar.first_month().map(|first| first.number().into());
        Some(match self {
            Self::Lever(Lever::OfficersAdded) => {
                (Decimal::from(-5), Decimal::TEN, Decimal::new(5, 1))
            }
            Self::Lever(Lever::PaceChange) => (Decimal::new(-50, 2), one, hundredth),
            Self::Lever(Lever::OvertimeHours) => (Decimal::ZERO, Decimal::from(40), one),
            Self::Lever(Lever::MoneyRecoveryChange) => {
                (Decimal::new(-90, 2), Decimal::TWO, hundredth)
            }
            Self::Lever(Lever::CasesShare | Lever::MoneyShare)
            | Self::CampaignUplift(_)
            | Self::NewCampaign(..) => (Decimal::ZERO, one, hundredth),
            Self::Lever(
                Lever::CasesNew
                | Lever::CasesBecameEnforceable
                | Lever::CasesReclassifiedOut
                | Lever::CasesStuck,
            )
            | Self::EventAmount(_, StreamName::Cases, _) => {
                (Decimal::ZERO, threefold(present).max(Decimal::TEN), one)
            }
            Self::Lever(
                Lever::MoneyNew | Lever::MoneyBecameEnforceable | Lever::MoneyReclassifiedOut,
            )
            | Self::EventAmount(_, StreamName::Money, _) => {
                let high = threefold(present);
                (Decimal::ZERO, high, high / Decimal::ONE_HUNDRED)
            }
            Self::MoveDate(_) => {
                let last = plan.calendar.days_ahead().len().checked_sub(1)?;
                (Decimal::ZERO, Decimal::from(last), one)
            }
            Self::MatterIncluded(_) => (Decimal::ZERO, one, one),
            Self::MatterProbability(_) => (Decimal::ZERO, one, Decimal::new(5, 2)),
            Self::MatterMonth(_) | Self::EventMonth(_) => (first_month()?, Decimal::from(12), one),
        })
    }
}

fn event_amount(event: &Event, stream: StreamName, amount: EventAmount) -> Option<Decimal> {
    fn of<U: Copy>(one_off: &OneOff<U>, amount: EventAmount) -> Option<Decimal> {
        let amount = match amount {
            EventAmount::EnforceableIn => one_off.enforceable_in,
            EventAmount::EnforceableOut => one_off.enforceable_out,
            EventAmount::Finished => one_off.finished,
        };
        amount.decimal()
    }
    match stream {
        StreamName::Cases => of(&event.cases, amount),
        StreamName::Money => of(&event.money, amount),
    }
}

fn threefold(value: Decimal) -> Decimal {
    value.checked_mul(Decimal::from(3)).unwrap_or(value)
}

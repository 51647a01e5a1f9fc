//! Where a knob stands, and how far it goes unless the user says otherwise (docs/analysis.md).

use super::{EventAmount, Grid, Knob};
use crate::levers::Lever;
use crate::plan::{Event, OneOff, Outcome, Plan, Scenario, StreamName};
use rust_decimal::Decimal;

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
    /// The bounds always hold the present value.
    #[must_use]
    pub fn grid(self, plan: &Plan, scenario: &Scenario) -> Option<Grid> {
        let present = self.present(plan, scenario)?;
        let (low, high, step) = self.reach(plan, present)?;
        // Three times an amount can be more than a plan may hold; then it stays where it is.
        let grid = Grid::new(present, low.min(present), high.max(present), step);
        Some(grid.unwrap_or(Grid::fixed(present)))
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

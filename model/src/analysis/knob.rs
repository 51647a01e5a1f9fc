//! Everything that can be moved: the levers of the opening screen, and what single entries of a
//! scenario hold (a staff move's date, a campaign, a matter, an event).

mod grid;
mod names;
mod reach;
mod turn;

pub use grid::{Grid, GridFault, MOST_CANDIDATES};
pub use turn::Impossible;

use crate::calendar::Month;
use crate::levers::{self, Lever};
use crate::plan::{Outcome, Plan, Scenario, StreamName};

/// Something that can be moved in a scenario. Entries of lists are named by their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Knob {
    /// A lever of the opening screen.
    Lever(Lever),
    /// The date of a staff move: its place among the working days ahead, from 0.
    MoveDate(usize),
    /// The uplift of a campaign.
    CampaignUplift(usize),
    /// The uplift of a new campaign from one month to another.
    NewCampaign(Month, Month),
    /// Whether a matter is left out (0) or in (1).
    MatterIncluded(usize),
    /// The probability of a matter: of its payment, or that a round of its auction sells.
    MatterProbability(usize),
    /// The month of a matter: of its payment, or of the first round of its auction.
    MatterMonth(usize),
    /// An amount of a one-off event.
    EventAmount(usize, StreamName, EventAmount),
    /// The month of a one-off event.
    EventMonth(usize),
}

/// The amounts of a stream of a one-off event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EventAmount {
    /// Enters E.
    EnforceableIn,
    /// Leaves E for K or S.
    EnforceableOut,
    /// Is finished.
    Finished,
}

impl EventAmount {
    /// All, in the order of the plan file.
    pub const ALL: [Self; 3] = [Self::EnforceableIn, Self::EnforceableOut, Self::Finished];
}

impl Knob {
    /// Everything that can be moved in a scenario and still make a difference, levers first; a new
    /// campaign over all the months ahead stands for any new one.
    #[must_use]
    pub fn all(plan: &Plan, scenario: &Scenario) -> Vec<Self> {
        let calendar = &plan.calendar;
        let Some(first) = calendar.first_month() else { return Vec::new() };
        let mut all: Vec<Self> = Lever::ALL
            .into_iter()
            .filter(|lever| {
                *lever != Lever::OfficersAdded || levers::first_working_day(plan).is_some()
            })
            .map(Self::Lever)
            .collect();
        for (place, staff_move) in scenario.staff_moves.iter().enumerate() {
            // The lever of officers is a move on the first day: its date is not another lever.
            let is_lever = levers::added(plan, scenario).is_some_and(|(lever, _)| lever == place);
            if staff_move.date > calendar.as_of() && !is_lever {
                all.push(Self::MoveDate(place));
            }
        }
        all.extend((0..scenario.campaigns.len()).map(Self::CampaignUplift));
        if scenario.campaigns.is_empty() {
            all.push(Self::NewCampaign(first, Month::LAST));
        }
        for (place, matter) in scenario.matters.iter().enumerate() {
            all.push(Self::MatterIncluded(place));
            if matter.include {
                all.extend([Self::MatterProbability(place), Self::MatterMonth(place)]);
            }
        }
        for (place, event) in scenario.events.iter().enumerate() {
            if calendar.is_past(event.month) {
                continue;
            }
            let amounts = StreamName::ALL.into_iter().flat_map(|stream| {
                EventAmount::ALL.map(|amount| Self::EventAmount(place, stream, amount))
            });
            // An amount of 0 has no reach of its own.
            all.extend(amounts.filter(|knob| {
                knob.present(plan, scenario).is_some_and(|amount| !amount.is_zero())
            }));
            all.push(Self::EventMonth(place));
        }
        all
    }

    /// Whether the scenario has what this moves.
    #[must_use]
    pub fn exists(self, plan: &Plan, scenario: &Scenario) -> bool {
        self.present(plan, scenario).is_some()
    }

    /// Whether it moves a monthly flow, what is stuck, or what a finished case brings: nothing that
    /// the effort, the events or the matters of a month depend on.
    #[must_use]
    pub const fn is_flow(self) -> bool {
        match self {
            Self::Lever(lever) => match lever {
                Lever::OfficersAdded | Lever::PaceChange | Lever::OvertimeHours => false,
                Lever::CasesNew
                | Lever::CasesShare
                | Lever::CasesBecameEnforceable
                | Lever::CasesReclassifiedOut
                | Lever::CasesStuck
                | Lever::MoneyNew
                | Lever::MoneyShare
                | Lever::MoneyBecameEnforceable
                | Lever::MoneyReclassifiedOut
                | Lever::MoneyRecoveryChange => true,
            },
            _ => false,
        }
    }

    /// Whether the matter of this place is an auction.
    #[must_use]
    pub fn is_of_auction(self, scenario: &Scenario) -> bool {
        let (Self::MatterProbability(place) | Self::MatterMonth(place)) = self else {
            return false;
        };
        let outcome = scenario.matters.get(place).map(|matter| &matter.outcome);
        matches!(outcome, Some(Outcome::Auction(_)))
    }
}

//! What may strike a plan. (A [`crate::plan::Shock`] is a disruption that a plan itself foresees.)

use crate::calendar::Month;
use crate::engine::matters;
use crate::engine::stream::Flows;
use crate::levers;
use crate::plan::{Auction, Outcome, Period, Plan, Scenario, Shock, StaffMove};
use crate::quantity::unit::Case;
use crate::quantity::{Amount, Exact, Factor, Officers};
use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;

/// Something that may strike any scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Blow {
    /// As the user calls it.
    pub name: String,
    /// What it does.
    pub kind: BlowKind,
}

/// What a blow does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlowKind {
    /// Every included auction fails so many times more: its next rounds bring nothing, and their
    /// price cuts stay. Without a round left nothing comes, and the money stays in E.
    AuctionsFail(u8),
    /// So many officers fewer from the first working day ahead, ≥ 0; as far as there are any on
    /// every day.
    FewerOfficers(Decimal),
    /// New cases a month by this part more or fewer, ≥ −1: 0.28 is 28 % more.
    NewCases(Decimal),
    /// The included matter of which most is expected brings nothing before 30 September; its
    /// money stays in E and its work is still done.
    LargestMatterSlips,
    /// A part of the capacity, 0…1, is lost for some weeks.
    CapacityLoss {
        /// The first day.
        from: NaiveDate,
        /// For how long.
        weeks: u16,
        /// 0…1.
        part: Decimal,
    },
    /// The pace by this part higher or lower, ≥ −1.
    Pace(Decimal),
    /// The money per finished case by this part higher or lower, ≥ −1.
    Recovery(Decimal),
}

impl Blow {
    /// The scenario as it is struck.
    #[must_use]
    pub fn apply(&self, plan: &Plan, scenario: &Scenario) -> Scenario {
        let mut struck = scenario.clone();
        match self.kind {
            BlowKind::AuctionsFail(times) => {
                for matter in struck.matters.iter_mut().filter(|matter| matter.include) {
                    if let Outcome::Auction(auction) = &mut matter.outcome {
                        *auction = after_failures(plan, auction, times);
                    }
                }
            }
            BlowKind::FewerOfficers(officers) => lose_officers(plan, &mut struck, officers),
            BlowKind::NewCases(part) => {
                let stream = &plan.report.cases;
                let flows = Flows::<Case>::new(&plan.calendar, stream, &scenario.cases.flow);
                if !flows.new_unknown {
                    struck.cases.flow.new = Some(flows.new * more(part));
                }
            }
            BlowKind::LargestMatterSlips => {
                if let Some(place) = largest_matter(plan, scenario) {
                    bring_nothing(&mut struck.matters[place].outcome);
                }
            }
            BlowKind::CapacityLoss { from, weeks, part } => {
                let days = u64::from(weeks) * 7;
                let last = days.checked_sub(1).map(Days::new);
                if let Some(to) = last.and_then(|last| from.checked_add_days(last)) {
                    struck.disruptions.push(Shock {
                        name: self.name.clone(),
                        period: Period::Dates(from, to),
                        capacity_loss: Factor::new(part.into()),
                        recovery_loss: Factor::ZERO,
                    });
                }
            }
            BlowKind::Pace(part) => struck.pace_change = changed(struck.pace_change, part),
            BlowKind::Recovery(part) => {
                struck.money.recovery_change = changed(struck.money.recovery_change, part);
            }
        }
        struck
    }
}

/// 1 + a part.
fn more(part: Decimal) -> Factor {
    Factor::new(Exact::from(part)).more()
}

/// A change on top of another: (1 + both) multiply.
fn changed(change: Factor, part: Decimal) -> Factor {
    change.more() * more(part) - Factor::ONE
}

/// The auction that is left when its next rounds have failed.
fn after_failures(plan: &Plan, auction: &Auction, times: u8) -> Auction {
    let first = plan.calendar.first_month().map_or(13, |first| u16::from(first.number()));
    let past = (0..auction.rounds).take_while(|round| auction.month_of_round(*round) < first);
    let gone = (past.count() as u8).saturating_add(times);
    let held = Month::new(auction.month_of_round(gone).min(13) as u8);
    let next = matters::rounds::<Exact>(auction).nth(gone.into());
    match (held, next) {
        (Some(first_month), Some((_, start_price))) => {
            Auction { first_month, start_price, rounds: auction.rounds - gone, ..*auction }
        }
        _ => Auction { sale_probability: Factor::ZERO, ..*auction },
    }
}

fn bring_nothing(outcome: &mut Outcome) {
    match outcome {
        Outcome::Dated(dated) => dated.probability = Factor::ZERO,
        Outcome::Auction(auction) => auction.sale_probability = Factor::ZERO,
    }
}

/// The matter of which most is expected, of several the first; `None` where nothing is.
fn largest_matter(plan: &Plan, scenario: &Scenario) -> Option<usize> {
    let expected = matters::expected_of_each(plan, scenario);
    let some = expected.into_iter().enumerate().filter(|(_, amount)| amount.is_positive());
    some.reduce(|most, next| if next.1 > most.1 { next } else { most }).map(|(place, _)| place)
}

/// Takes officers away on the first working day ahead, no more than there are on any day.
fn lose_officers(plan: &Plan, struck: &mut Scenario, officers: Decimal) {
    let Some(first_day) = levers::first_working_day(plan) else { return };
    let ahead = || struck.staff_moves.iter().filter(|m| m.date > plan.calendar.as_of());
    let on = |day: NaiveDate| -> Officers {
        plan.staff.officers + ahead().filter(|m| m.date <= day).map(|m| m.change).sum()
    };
    let later = ahead().map(|m| m.date).filter(|date| *date > first_day);
    let fewest = later.map(on).fold(on(first_day), Amount::min);
    let lost = Officers::from(officers).min(fewest).or_none();
    if lost.is_positive() {
        struck.staff_moves.push(StaffMove {
            date: first_day,
            change: Amount::ZERO - lost,
            ramp_days: 0,
            ramp_share: Factor::ONE,
            handover_days: Amount::ZERO,
        });
    }
}

impl BlowKind {
    /// Whether its numbers make sense: parts that are lost within 0…1, changes not below −1.
    #[must_use]
    pub fn is_sensible(&self) -> bool {
        match self {
            Self::AuctionsFail(_) | Self::LargestMatterSlips => true,
            Self::FewerOfficers(officers) => *officers >= Decimal::ZERO,
            Self::CapacityLoss { part, .. } => (Decimal::ZERO..=Decimal::ONE).contains(part),
            Self::NewCases(part) | Self::Pace(part) | Self::Recovery(part) => {
                *part >= Decimal::NEGATIVE_ONE
            }
        }
    }
}

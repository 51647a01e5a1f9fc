//! Scenarios between two scenarios: some differences from B, everything else from A.

use super::players::{Difference, Entry, Field, FlowField, List};
use crate::plan::{Flow, Scenario, StreamName};

/// A with these differences taken from B.
///
/// Lists keep the order of A; what only B has is appended. Nothing that is worked out depends on
/// the order of a list.
pub(super) fn of(a: &Scenario, b: &Scenario, taken: &[&Difference]) -> Scenario {
    let mut mixed = a.clone();
    for difference in taken {
        match difference {
            Difference::Field(field) => field.copy(b, &mut mixed),
            Difference::Entry(entry) => entry.put(b, &mut mixed),
        }
    }
    // From the back, so that the places of those before stay what they were in A.
    for difference in taken.iter().rev() {
        if let Difference::Entry(entry) = difference {
            entry.remove(&mut mixed);
        }
    }
    mixed
}

impl Field {
    /// Takes this field from one scenario to another.
    pub(super) fn copy(self, from: &Scenario, to: &mut Scenario) {
        match self {
            Self::Pace => to.pace = from.pace,
            Self::PaceChange => to.pace_change = from.pace_change,
            Self::OvertimeEfficiency => to.overtime_efficiency = from.overtime_efficiency,
            Self::Stuck => to.cases.stuck = from.cases.stuck,
            Self::StuckShareOut => to.cases.stuck_share_out = from.cases.stuck_share_out,
            Self::PerCase => to.money.per_case = from.money.per_case,
            Self::MattersReceived => to.money.matters_received = from.money.matters_received,
            Self::RecoveryChange => to.money.recovery_change = from.money.recovery_change,
            Self::Flow(StreamName::Cases, field) => {
                field.copy(&from.cases.flow, &mut to.cases.flow);
            }
            Self::Flow(StreamName::Money, field) => {
                field.copy(&from.money.flow, &mut to.money.flow);
            }
        }
    }
}

impl FlowField {
    fn copy<U: Copy>(self, from: &Flow<U>, to: &mut Flow<U>) {
        match self {
            Self::New => to.new = from.new,
            Self::Share => to.share = from.share,
            Self::BecameEnforceable => to.became_enforceable = from.became_enforceable,
            Self::ReclassifiedOut => to.reclassified_out = from.reclassified_out,
            Self::EntrustedOrWithdrawn => to.entrusted_or_withdrawn = from.entrusted_or_withdrawn,
        }
    }
}

impl Entry {
    /// Puts B's entry in the place of A's, or at the end of the list where A has none.
    fn put(&self, b: &Scenario, mixed: &mut Scenario) {
        match self.list {
            List::StaffMoves => self.put_into(&b.staff_moves, &mut mixed.staff_moves),
            List::Overtime => self.put_into(&b.overtime, &mut mixed.overtime),
            List::Campaigns => self.put_into(&b.campaigns, &mut mixed.campaigns),
            List::Disruptions => self.put_into(&b.disruptions, &mut mixed.disruptions),
            List::Events => self.put_into(&b.events, &mut mixed.events),
            List::Matters => self.put_into(&b.matters, &mut mixed.matters),
        }
    }

    fn put_into<T: Clone>(&self, of_b: &[T], mixed: &mut Vec<T>) {
        let Some(entry) = self.in_b.and_then(|place| of_b.get(place)) else { return };
        match self.in_a.and_then(|place| mixed.get_mut(place)) {
            Some(place) => place.clone_from(entry),
            None => mixed.push(entry.clone()),
        }
    }

    /// Removes A's entry where B has none.
    fn remove(&self, mixed: &mut Scenario) {
        match (self.in_a, self.in_b, self.list) {
            (Some(place), None, List::StaffMoves) => drop(mixed.staff_moves.remove(place)),
            (Some(place), None, List::Overtime) => drop(mixed.overtime.remove(place)),
            (Some(place), None, List::Campaigns) => drop(mixed.campaigns.remove(place)),
            (Some(place), None, List::Disruptions) => drop(mixed.disruptions.remove(place)),
            (Some(place), None, List::Events) => drop(mixed.events.remove(place)),
            (Some(place), None, List::Matters) => drop(mixed.matters.remove(place)),
            (None, _, _) | (_, Some(_), _) => {}
        }
    }
}

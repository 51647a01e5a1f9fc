//! What differs between two scenarios.

use super::MOST_PLAYERS;
use crate::calendar::put_in_order;
use crate::plan::{Scenario, StreamName};
use std::slice;

/// What is given a part of the difference as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Player {
    /// One thing that differs.
    One(Difference),
    /// Everything of a panel that differs.
    Panel(Panel, Vec<Difference>),
}

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// A field of a scenario.
    Field(Field),
    /// An entry of a list.
    Entry(Entry),
}

/// A field of a scenario that is no list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The pace that overrides the report's.
    Pace,
    /// The change of the pace.
    PaceChange,
    /// What an hour of overtime is worth.
    OvertimeEfficiency,
    /// A monthly flow.
    Flow(StreamName, FlowField),
    /// Cases that cannot be closed this year.
    Stuck,
    /// The part of the reclassified that was stuck.
    StuckShareOut,
    /// Ordinary money per finished case.
    PerCase,
    /// What large matters have brought so far.
    MattersReceived,
    /// The change of the money per finished case.
    RecoveryChange,
}

/// A field of the monthly flows that both streams have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FlowField {
    /// Newly accepted.
    New,
    /// The enforceable part of it.
    Share,
    /// K → E.
    BecameEnforceable,
    /// E → K or S.
    ReclassifiedOut,
    /// Leaves E and P.
    EntrustedOrWithdrawn,
}

/// An entry of a list. Entries of both scenarios are one where they have the same name; several of
/// one name, and those without a name, by their order among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Of which list.
    pub list: List,
    /// Its name; empty where it has none.
    pub name: String,
    /// Which of this name in its list, from 0.
    pub order: usize,
    /// Its place in the list of A, from 0; `None` where A does not have it.
    pub in_a: Option<usize>,
    /// Its place in the list of B, from 0; `None` where B does not have it.
    pub in_b: Option<usize>,
}

/// A list of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    /// Who comes and who leaves.
    StaffMoves,
    /// Overtime.
    Overtime,
    /// Campaigns.
    Campaigns,
    /// Disruptions.
    Disruptions,
    /// One-off events.
    Events,
    /// Large matters.
    Matters,
}

/// The panels of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Panel {
    /// Staff moves.
    Staff,
    /// Pace, overtime, campaigns, disruptions.
    Effort,
    /// Monthly flows of cases, stuck ones among them.
    Cases,
    /// Monthly flows of money, and what a case brings.
    Money,
    /// One-off events.
    Events,
    /// Large matters.
    Matters,
}

impl Player {
    /// What it consists of.
    #[must_use]
    pub fn differences(&self) -> &[Difference] {
        match self {
            Self::One(difference) => slice::from_ref(difference),
            Self::Panel(_, differences) => differences,
        }
    }
}

impl Difference {
    /// The panel on which it stands.
    #[must_use]
    pub const fn panel(&self) -> Panel {
        match self {
            Self::Field(field) => field.panel(),
            Self::Entry(entry) => entry.list.panel(),
        }
    }
}

impl Field {
    /// All that both streams have, and those that only one has.
    pub fn all() -> impl Iterator<Item = Self> {
        let flows = StreamName::ALL
            .into_iter()
            .flat_map(|stream| FlowField::ALL.map(|field| Self::Flow(stream, field)));
        let others = [
            Self::Pace,
            Self::PaceChange,
            Self::OvertimeEfficiency,
            Self::Stuck,
            Self::StuckShareOut,
            Self::PerCase,
            Self::MattersReceived,
            Self::RecoveryChange,
        ];
        others.into_iter().chain(flows)
    }

    /// The panel on which it stands.
    #[must_use]
    pub const fn panel(self) -> Panel {
        match self {
            Self::Pace | Self::PaceChange | Self::OvertimeEfficiency => Panel::Effort,
            Self::Stuck | Self::StuckShareOut | Self::Flow(StreamName::Cases, _) => Panel::Cases,
            Self::PerCase
            | Self::MattersReceived
            | Self::RecoveryChange
            | Self::Flow(StreamName::Money, _) => Panel::Money,
        }
    }

    /// Its path in a scenario of the plan file.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Pace => "pace".to_owned(),
            Self::PaceChange => "pace_change".to_owned(),
            Self::OvertimeEfficiency => "overtime_efficiency".to_owned(),
            Self::Stuck => "cases.stuck".to_owned(),
            Self::StuckShareOut => "cases.stuck_share_out".to_owned(),
            Self::PerCase => "money.per_case".to_owned(),
            Self::MattersReceived => "money.matters_received".to_owned(),
            Self::RecoveryChange => "money.recovery_change".to_owned(),
            Self::Flow(stream, field) => format!("{}.{}", stream.key(), field.key()),
        }
    }
}

impl FlowField {
    /// All, in the order of the plan file.
    pub const ALL: [Self; 5] = [
        Self::New,
        Self::Share,
        Self::BecameEnforceable,
        Self::ReclassifiedOut,
        Self::EntrustedOrWithdrawn,
    ];

    /// Its name in the plan file.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Share => "share",
            Self::BecameEnforceable => "became_enforceable",
            Self::ReclassifiedOut => "reclassified_out",
            Self::EntrustedOrWithdrawn => "entrusted_or_withdrawn",
        }
    }
}

impl List {
    /// The panel on which it stands.
    #[must_use]
    pub const fn panel(self) -> Panel {
        match self {
            Self::StaffMoves => Panel::Staff,
            Self::Overtime | Self::Campaigns | Self::Disruptions => Panel::Effort,
            Self::Events => Panel::Events,
            Self::Matters => Panel::Matters,
        }
    }
}

impl Panel {
    /// All, in the order in which players are listed.
    pub const ALL: [Self; 6] =
        [Self::Staff, Self::Effort, Self::Cases, Self::Money, Self::Events, Self::Matters];
}

/// The players between two scenarios, at most [`MOST_PLAYERS`].
pub(super) fn of(a: &Scenario, b: &Scenario) -> Vec<Player> {
    let differences = differences(a, b);
    if differences.len() <= MOST_PLAYERS {
        return differences.into_iter().map(Player::One).collect();
    }
    let merged = Panel::ALL.into_iter().filter_map(|panel| {
        let inside = differences.iter().filter(|difference| difference.panel() == panel);
        let inside: Vec<Difference> = inside.cloned().collect();
        (!inside.is_empty()).then_some(Player::Panel(panel, inside))
    });
    merged.collect()
}

/// The name of entries that have none.
const UNNAMED: &str = "";

/// All that differs, panel by panel; the entries of a list in the order of A, then those that
/// only B has, in the order of B. Names, targets and ranges of uncertainty are none.
#[must_use]
pub fn differences(a: &Scenario, b: &Scenario) -> Vec<Difference> {
    let fields = Field::all().filter(|field| {
        // One way to name a field's place serves to compare it too.
        let mut copied = a.clone();
        field.copy(b, &mut copied);
        copied != *a
    });
    let mut all: Vec<Difference> = fields.map(Difference::Field).collect();
    pair(List::StaffMoves, (&a.staff_moves, &b.staff_moves), |_| UNNAMED, &mut all);
    pair(List::Overtime, (&a.overtime, &b.overtime), |_| UNNAMED, &mut all);
    pair(List::Campaigns, (&a.campaigns, &b.campaigns), |entry| &entry.name, &mut all);
    pair(List::Disruptions, (&a.disruptions, &b.disruptions), |entry| &entry.name, &mut all);
    pair(List::Events, (&a.events, &b.events), |entry| &entry.name, &mut all);
    pair(List::Matters, (&a.matters, &b.matters), |entry| &entry.name, &mut all);
    put_in_order(&mut all, Difference::panel);
    all
}

/// Adds the entries of a list that differ.
fn pair<T: PartialEq>(
    list: List,
    (of_a, of_b): (&[T], &[T]),
    name: fn(&T) -> &str,
    differences: &mut Vec<Difference>,
) {
    let mut add = |entry: &T, order, in_a, in_b| {
        let name = name(entry).to_owned();
        differences.push(Difference::Entry(Entry { list, name, order, in_a, in_b }));
    };
    for (place, entry) in of_a.iter().enumerate() {
        let order = order_of(of_a, place, name);
        let partner = place_of(of_b, name(entry), order, name);
        if partner.is_none_or(|partner| of_b[partner] != *entry) {
            add(entry, order, Some(place), partner);
        }
    }
    for (place, entry) in of_b.iter().enumerate() {
        let order = order_of(of_b, place, name);
        if place_of(of_a, name(entry), order, name).is_none() {
            add(entry, order, None, Some(place));
        }
    }
}

/// Which of its name an entry is, from 0.
fn order_of<T>(list: &[T], place: usize, name: fn(&T) -> &str) -> usize {
    list[..place].iter().filter(|earlier| name(earlier) == name(&list[place])).count()
}

/// Where an entry stands that is the `order`-th of a name.
fn place_of<T>(list: &[T], wanted: &str, order: usize, name: fn(&T) -> &str) -> Option<usize> {
    let same_name = list.iter().enumerate().filter(|(_, entry)| name(entry) == wanted);
    same_name.map(|(place, _)| place).nth(order)
}

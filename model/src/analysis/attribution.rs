//! Which difference between two scenarios of a plan brings which part of the difference between
//! their rates.
//!
//! What differs are the players of a game: the worth of a set of them is the rate of the scenario
//! that has these from B and everything else from A. Each player is given its Shapley value, the
//! mean of what it adds over all orders in which the differences can be made one after another.
//! No order is preferred, what changes nothing gets nothing, and the parts add up to the whole.

mod mixture;
mod players;
mod shares;

pub use players::{Difference, Entry, Field, FlowField, List, Panel, Player, differences};
pub use shares::{Shares, in_hundredths};

use super::score::score;
use crate::engine::Overflow;
use crate::plan::{Plan, Scenario, StreamName};
use crate::quantity::Percent;

/// With more players than this, those of one panel are made one.
pub const MOST_PLAYERS: usize = 10;

/// What the differences between two scenarios bring.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// What differs, panel by panel in the order of [`Panel::ALL`].
    pub players: Vec<Player>,
    /// What each brings to the rate of cases; `None` where the rate of any combination of them is
    /// undefined.
    pub cases: Option<Shares>,
    /// The same of the rate of money.
    pub money: Option<Shares>,
}

impl Attribution {
    /// What each player brings to a rate.
    #[must_use]
    pub fn shares(&self, stream: StreamName) -> Option<&Shares> {
        match stream {
            StreamName::Cases => self.cases.as_ref(),
            StreamName::Money => self.money.as_ref(),
        }
    }
}

/// Attributes the difference between the rates of scenarios `a` (from) and `b` (to).
///
/// Targets and ranges of uncertainty change no rate and are no players. A combination need not be
/// a plan that anyone could carry out: with one staff move of B and without another there may be
/// fewer than no officers. It is run all the same, and the engine counts a month of fewer than
/// no officer-days as none.
///
/// One run for each set of players: 1 024 at most.
///
/// # Errors
/// [`Overflow`] where a figure exceeds what exact arithmetic can hold.
pub fn attribute(plan: &Plan, a: &Scenario, b: &Scenario) -> Result<Attribution, Overflow> {
    let players = players::of(a, b);
    let sets = 1_usize << players.len();
    let (mut cases, mut money) = (Vec::with_capacity(sets), Vec::with_capacity(sets));
    for set in 0..sets {
        let score = if set + 1 == sets {
            // All of B is B itself, also where its lists stand in another order.
            score(plan, b)?
        } else {
            score(plan, &mixture::of(a, b, &taken(&players, set)))?
        };
        cases.push(score.and_then(|score| score.cases.rate));
        money.push(score.and_then(|score| score.money.rate));
    }
    let shares = |rates: Vec<Option<Percent>>| {
        let rates: Option<Vec<Percent>> = rates.into_iter().collect();
        rates.and_then(|rates| Shares::of(&rates))
    };
    Ok(Attribution { players, cases: shares(cases), money: shares(money) })
}

/// The differences of the players in a set: player i is in it where bit i is 1.
fn taken(players: &[Player], set: usize) -> Vec<&Difference> {
    let inside = players.iter().enumerate().filter(|(player, _)| set >> player & 1 == 1);
    inside.flat_map(|(_, player)| player.differences()).collect()
}

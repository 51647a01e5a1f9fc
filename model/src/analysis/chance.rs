//! How sure a plan is: many futures, drawn from the ranges it states, run and counted.
//!
//! A future is the scenario with five quantities multiplied and its large matters decided
//! (docs/model/chance.md). In reading order:
//! 1. [`source`]: numbers that depend on nothing but what they are drawn for;
//! 2. [`triangular`]: the distribution of a multiplier;
//! 3. [`futures`]: the course of any one future, in any kind of number;
//! 4. [`sampler`]: futures run by the thousand in binary floating point, several side by side,
//!    and [`hits`] counted;
//! 5. [`fan`]: the spread of the rates month by month, and at the year end, by their [`ranks`];
//! 6. [`hanging`]: how much of the chance hangs on each matter.

mod block;
pub mod fan;
pub mod futures;
pub mod hanging;
pub mod hits;
pub mod ranks;
pub mod sampler;
pub mod source;
pub mod triangular;

pub use fan::{Band, Chance, Curve, FanMonth};
pub use futures::{Futures, Multipliers};
pub use hanging::{MatterChance, hanging};
pub use hits::Hits;
pub use sampler::{Sampler, YearEnds};

/// How many futures are drawn, and which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sampling {
    futures: u32,
    seed: u64,
}

impl Sampling {
    /// As many futures as are drawn unless said otherwise.
    pub const FUTURES: u32 = 10_000;
    /// The seed unless said otherwise.
    pub const SEED: u64 = 2026;
    /// The most futures that can be asked for.
    pub const MOST_FUTURES: u32 = 1_000_000;
    /// What is drawn unless said otherwise.
    pub const USUAL: Self = Self { futures: Self::FUTURES, seed: Self::SEED };

    /// A sampling of 1…1 000 000 futures; `None` for any other number of them.
    #[must_use]
    pub const fn new(futures: u32, seed: u64) -> Option<Self> {
        if futures >= 1 && futures <= Self::MOST_FUTURES {
            Some(Self { futures, seed })
        } else {
            None
        }
    }

    /// How many: 1…1 000 000.
    #[must_use]
    pub const fn futures(self) -> u32 {
        self.futures
    }

    /// Which: the same seed draws the same futures.
    #[must_use]
    pub const fn seed(self) -> u64 {
        self.seed
    }
}

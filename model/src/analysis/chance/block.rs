//! What is drawn for a block of futures, in columns: side by side, the months read it in lanes.

use super::futures::{Futures, Multiplier, Multipliers};
use super::source::Future;
use crate::quantity::{Factor, Lanes, Money};

/// How many futures are drawn before any of them is run: their draws do not wait for each other,
/// and stay in the nearest cache.
const FUTURES: usize = 32;

/// A number for each future of the block.
type Column = [f64; FUTURES];

/// The draws of a block of futures.
pub(super) struct Block {
    /// Of each multiplier, in the order of [`Futures::spread`].
    parts: [Column; 5],
    /// Money of matters that comes, by month.
    receipts: [Column; 13],
    /// Money that from a month on is reserved no more.
    freed: [Column; 13],
}

impl Block {
    /// How many futures a block has.
    pub(super) const FUTURES: usize = FUTURES;

    /// Before anything is drawn.
    pub(super) const fn new() -> Self {
        let nothing = [0.0; FUTURES];
        Self { parts: [nothing; 5], receipts: [nothing; 13], freed: [nothing; 13] }
    }

    /// Draws the futures from number `first` on.
    #[inline]
    pub(super) fn draw(&mut self, futures: &Futures<f64>, seed: u64, first: u32) {
        self.receipts = [[0.0; FUTURES]; 13];
        self.freed = [[0.0; FUTURES]; 13];
        // One future after the other: 64-bit products, of which a hash is made, are slower side by
        // side than one by one.
        for at in 0..FUTURES {
            let future = Future::new(seed, first + at as u32);
            for (column, multiplier) in self.parts.iter_mut().zip(&futures.spread.0) {
                if let Multiplier::Drawn(_, subject) = multiplier {
                    column[at] = future.draw(*subject);
                }
            }
            for matter in &futures.matters {
                let receipt = matter.outcome(future);
                self.receipts[receipt.month][at] += receipt.money.get();
                self.freed[receipt.freed][at] += receipt.money.get();
            }
        }
    }

    /// The multipliers of the futures from `at` on.
    #[inline(always)]
    pub(super) fn multipliers(&self, futures: &Futures<f64>, at: usize) -> Multipliers<Lanes> {
        let [pace, new_cases, new_money, reclassification, recovery] =
            std::array::from_fn(|index| match &futures.spread.0[index] {
                Multiplier::Fixed(factor) => factor.map(Lanes::all),
                Multiplier::Drawn(triangular, _) => {
                    Factor::new(triangular.at(lanes(&self.parts[index], at)))
                }
            });
        Multipliers { pace, new_cases, new_money, reclassification, recovery }
    }

    /// What comes in a month (0 is October) of the futures from `at` on.
    #[inline(always)]
    pub(super) fn receipts(&self, month: usize, at: usize) -> Money<Lanes> {
        Money::new(lanes(&self.receipts[month], at))
    }

    /// What is no more reserved from a month on.
    #[inline(always)]
    pub(super) fn freed(&self, month: usize, at: usize) -> Money<Lanes> {
        Money::new(lanes(&self.freed[month], at))
    }
}

#[inline(always)]
fn lanes(column: &Column, at: usize) -> Lanes {
    let mut values = [0.0; Lanes::COUNT];
    values.copy_from_slice(&column[at..at + Lanes::COUNT]);
    Lanes::new(values)
}

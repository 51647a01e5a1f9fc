//! Values of given ranks among many numbers, without sorting them.
//!
//! The numbers are counted into buckets of equal width; only the buckets in which a wanted rank
//! lies are looked into. Which bucket a number falls into never falls while the number rises,
//! roundings included, so the values found are exactly those that sorting would bring there.

use crate::quantity::{Arithmetic, Lanes};

/// How many buckets: few enough to stay in the nearest cache, and to count up quickly.
const BUCKETS: usize = 1024;

/// The values that would stand at `places` (counted from 0, rising) if `column` were sorted;
/// `None` where it has fewer. No number of it may be NaN.
#[must_use]
pub fn at_places<const N: usize>(column: &[f64], places: [usize; N]) -> Option<[f64; N]> {
    if places.last().is_some_and(|last| *last >= column.len()) {
        return None;
    }
    let Some(buckets) = Buckets::new(column) else {
        let mut column = column.to_vec();
        settle(&mut column, 0, &places);
        return Some(places.map(|place| column[place]));
    };
    let counts = buckets.count(column);
    let mut inside = Inside::new(&counts, &places);
    for value in column {
        inside.add(buckets.of(*value), *value);
    }
    Some(inside.settled(&places))
}

/// Which bucket a number falls into.
struct Buckets {
    lowest: f64,
    /// Buckets per unit.
    scale: f64,
}

impl Buckets {
    /// From the lowest to the highest number; `None` where they are (nearly) all the same.
    fn new(column: &[f64]) -> Option<Self> {
        let (chunks, rest) = column.as_chunks::<{ Lanes::COUNT }>();
        let ends = Lanes::all(f64::INFINITY);
        let (low, high) = chunks.iter().fold((ends, Lanes::ZERO - ends), |(low, high), chunk| {
            let chunk = Lanes::new(*chunk);
            (low.min_of(chunk), high.max_of(chunk))
        });
        let lowest = low.to_array().into_iter().chain(rest.iter().copied()).reduce(f64::min_of)?;
        let highest =
            high.to_array().into_iter().chain(rest.iter().copied()).reduce(f64::max_of)?;
        let scale = (BUCKETS - 1) as f64 / (highest - lowest);
        scale.is_finite().then_some(Self { lowest, scale })
    }

    #[inline(always)]
    fn of(&self, value: f64) -> usize {
        // Added to 2⁵², a small number stands, rounded, in the lowest bits: a conversion that
        // asks for nothing that cannot be.
        const WHOLE: f64 = (1_u64 << 52) as f64;
        ((value - self.lowest) * self.scale + WHOLE).to_bits() as usize % BUCKETS
    }

    fn count(&self, column: &[f64]) -> [u32; BUCKETS] {
        let mut counts = [0; BUCKETS];
        column.iter().for_each(|value| counts[self.of(*value)] += 1);
        counts
    }
}

/// The numbers of the buckets in which wanted ranks lie.
struct Inside<const N: usize> {
    /// For each wanted rank, the place of its bucket's first number if the column were sorted.
    first: [usize; N],
    /// Where the numbers of a bucket go next; `NOWHERE` for those that are not wanted.
    next: [u32; BUCKETS],
    /// For each wanted rank, where the numbers of its bucket lie in `values`.
    range: [(usize, usize); N],
    values: Vec<f64>,
}

const NOWHERE: u32 = u32::MAX;

impl<const N: usize> Inside<N> {
    fn new(counts: &[u32; BUCKETS], places: &[usize; N]) -> Self {
        let mut inside =
            Self { first: [0; N], next: [NOWHERE; BUCKETS], range: [(0, 0); N], values: vec![] };
        let (mut below, mut length, mut rank) = (0, 0, 0);
        for (count, next) in counts.iter().zip(&mut inside.next) {
            let count = *count as usize;
            let ranks = places[rank..].iter().take_while(|place| **place < below + count).count();
            if ranks > 0 {
                *next = length as u32;
                inside.first[rank..rank + ranks].fill(below);
                inside.range[rank..rank + ranks].fill((length, length + count));
                length += count;
                rank += ranks;
            }
            below += count;
        }
        inside.values = vec![0.0; length];
        inside
    }

    #[inline(always)]
    fn add(&mut self, bucket: usize, value: f64) {
        let next = self.next[bucket];
        if next != NOWHERE {
            self.values[next as usize] = value;
            self.next[bucket] = next + 1;
        }
    }

    fn settled(mut self, places: &[usize; N]) -> [f64; N] {
        let mut rank = 0;
        while let Some((from, to)) = self.range.get(rank).copied() {
            let ranks = self.range[rank..].iter().take_while(|range| range.0 == from).count();
            let wanted = rank..rank + ranks;
            settle(&mut self.values[from..to], self.first[rank], &places[wanted]);
            rank += ranks;
        }
        std::array::from_fn(|rank| {
            self.values[self.range[rank].0 + places[rank] - self.first[rank]]
        })
    }
}

/// Brings to each of `places` (rising, counted from `offset`) the value that would stand there if
/// the column were sorted; cheaper than sorting it.
fn settle(column: &mut [f64], offset: usize, places: &[usize]) {
    let Some(&middle) = places.get(places.len() / 2) else { return };
    let (below, _, above) = column.select_nth_unstable_by(middle - offset, f64::total_cmp);
    settle(below, offset, &places[..places.partition_point(|place| *place < middle)]);
    settle(above, middle + 1, &places[places.partition_point(|place| *place <= middle)..]);
}

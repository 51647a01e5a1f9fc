//! The values a knob can take.

use rust_decimal::Decimal;

/// A grid has at most this many steps.
pub const MOST_CANDIDATES: u32 = 10_000;

/// The values a knob can take: `low + k·step`, and `high` and `present` besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grid {
    /// Where it stands.
    pub present: Decimal,
    /// The lowest value.
    pub low: Decimal,
    /// The highest value.
    pub high: Decimal,
    /// From one value to the next, > 0.
    pub step: Decimal,
}

/// Why a grid cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridFault {
    /// `low` is above `high`.
    Reversed,
    /// The step is 0 or below.
    NoStep,
    /// The present value lies outside the bounds.
    PresentOutside,
    /// More than [`MOST_CANDIDATES`] steps.
    TooFine,
}

impl Grid {
    /// A grid.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn new(
        present: Decimal,
        low: Decimal,
        high: Decimal,
        step: Decimal,
    ) -> Result<Self, GridFault> {
        if low > high {
            return Err(GridFault::Reversed);
        }
        if step <= Decimal::ZERO {
            return Err(GridFault::NoStep);
        }
        if present < low || present > high {
            return Err(GridFault::PresentOutside);
        }
        let steps = high.checked_sub(low).and_then(|span| span.checked_div(step));
        if steps.is_none_or(|steps| steps > Decimal::from(MOST_CANDIDATES)) {
            return Err(GridFault::TooFine);
        }
        Ok(Self { present, low, high, step })
    }

    /// A grid over these bounds, on the smallest whole multiple of `step` (> 0) that leaves at
    /// most [`MOST_CANDIDATES`] steps; only the present value where there is no such grid.
    #[must_use]
    pub fn coarse_enough(present: Decimal, low: Decimal, high: Decimal, step: Decimal) -> Self {
        let span = high.checked_sub(low);
        let steps = span.and_then(|span| span.checked_div(step)).unwrap_or_default();
        let multiple = (steps / Decimal::from(MOST_CANDIDATES)).ceil().max(Decimal::ONE);
        let step = step.checked_mul(multiple).unwrap_or_default();
        Self::new(present, low, high, step).unwrap_or(Self::fixed(present))
    }

    /// The grid that has only the present value.
    #[must_use]
    pub const fn fixed(present: Decimal) -> Self {
        Self { present, low: present, high: present, step: Decimal::ONE }
    }

    /// Every value, ascending, each once.
    #[must_use]
    pub fn candidates(&self) -> Vec<Decimal> {
        // A step may be so wide that the value after the first cannot be held.
        let steps = (0..=MOST_CANDIDATES)
            .map_while(|k| Decimal::from(k).checked_mul(self.step)?.checked_add(self.low))
            .take_while(|value| *value < self.high);
        let mut all: Vec<Decimal> = steps.collect();
        all.push(self.high);
        if let Err(place) = all.binary_search(&self.present) {
            all.insert(place, self.present);
        }
        all
    }

    /// Every value from the nearest to the present one to the farthest; of two as far, the lower
    /// first.
    #[must_use]
    pub fn nearest_first(&self) -> Vec<Decimal> {
        let all = self.candidates();
        let at = all.partition_point(|value| *value < self.present);
        let (below, from) = all.split_at(at);
        let (mut below, mut from) = (below.iter().rev().peekable(), from.iter().peekable());
        let mut ordered = Vec::with_capacity(all.len());
        loop {
            let nearer = match (below.peek(), from.peek()) {
                (Some(lower), Some(upper)) if self.present - **lower <= **upper - self.present => {
                    below.next()
                }
                (_, Some(_)) => from.next(),
                (Some(_), None) => below.next(),
                (None, None) => return ordered,
            };
            ordered.extend(nearer);
        }
    }

    /// At most `most` values (3 or more), ascending and evenly spread over [`Grid::candidates`];
    /// lowest, highest and present value are always among them.
    #[must_use]
    pub fn sample(&self, most: usize) -> Vec<Decimal> {
        let all = self.candidates();
        let (last, most) = (all.len() - 1, most.max(3));
        if last < most {
            return all;
        }
        let gaps = most - 1;
        let mut places: Vec<usize> = (0..=gaps).map(|k| (k * last + gaps / 2) / gaps).collect();
        let present = all.partition_point(|value| *value < self.present);
        if !places.contains(&present) {
            // The nearest of those between the ends makes room for it; the order stays.
            let inner = places[1..gaps].iter_mut().min_by_key(|place| place.abs_diff(present));
            inner.into_iter().for_each(|place| *place = present);
        }
        places.into_iter().map(|place| all[place]).collect()
    }
}

//! The triangular distribution: the least, the likeliest and the most that somebody expects.

use crate::quantity::Binary;

/// A triangular distribution that has some width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Triangular {
    low: f64,
    high: f64,
    /// The part of the chance that lies below the likeliest value.
    below: f64,
    /// (high − low)·(likely − low).
    rising: f64,
    /// (high − low)·(high − likely).
    falling: f64,
}

impl Triangular {
    /// From low ≤ likely ≤ high; `None` where low is high, and there is nothing to draw.
    #[must_use]
    pub fn new([low, likely, high]: [f64; 3]) -> Option<Self> {
        let width = high - low;
        (width > 0.0).then(|| Self {
            low,
            high,
            below: (likely - low) / width,
            rising: width * (likely - low),
            falling: width * (high - likely),
        })
    }

    /// The value below which `part` (0…1) of the chance lies: the inverse of the distribution.
    ///
    /// A `part` that is evenly spread over 0…1 gives values spread as the triangle.
    #[must_use]
    #[inline(always)]
    pub fn at<N: Binary>(&self, part: N) -> N {
        // Which side is as good as a coin toss: both sides share one square root, so that what
        // depends on the toss can be selected instead of jumped to.
        let rises = N::all(self.below).exceeds(part);
        let rising = part * N::all(self.rising);
        let falling = (N::ONE - part) * N::all(self.falling);
        let reach = N::chosen(rises, rising, falling).sqrt();
        N::chosen(rises, N::all(self.low) + reach, N::all(self.high) - reach)
    }
}

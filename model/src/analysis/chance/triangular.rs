//! The triangular distribution: the least, the likeliest and the most that somebody expects.

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
    #[inline]
    pub fn at(&self, part: f64) -> f64 {
        // Which side is as good as a coin toss: both sides share one square root, so that what
        // depends on the toss can be selected instead of jumped to.
        let rises = part < self.below;
        let area = if rises { part * self.rising } else { (1.0 - part) * self.falling };
        let reach = area.sqrt();
        if rises { self.low + reach } else { self.high - reach }
    }
}

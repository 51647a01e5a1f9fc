//! Numbers that are only known to lie between two others.

/// From `low` to `high`, both included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Range {
    pub(super) low: f64,
    pub(super) high: f64,
}

impl Range {
    pub(super) const fn of(value: f64) -> Self {
        Self { low: value, high: value }
    }

    pub(super) fn plus(self, other: Self) -> Self {
        Self { low: self.low + other.low, high: self.high + other.high }
    }

    pub(super) fn minus(self, other: Self) -> Self {
        Self { low: self.low - other.high, high: self.high - other.low }
    }

    /// The product of two ranges of which neither reaches below 0.
    pub(super) fn times(self, other: Self) -> Self {
        Self { low: self.low * other.low, high: self.high * other.high }
    }

    /// Times a number that is not below 0.
    pub(super) fn scaled(self, factor: f64) -> Self {
        Self { low: self.low * factor, high: self.high * factor }
    }

    /// 1 + this.
    pub(super) fn more(self) -> Self {
        Self { low: 1.0 + self.low, high: 1.0 + self.high }
    }

    pub(super) fn or_none(self) -> Self {
        Self { low: self.low.max(0.0), high: self.high.max(0.0) }
    }

    pub(super) fn min(self, other: Self) -> Self {
        Self { low: self.low.min(other.low), high: self.high.min(other.high) }
    }

    pub(super) fn max(self, other: Self) -> Self {
        Self { low: self.low.max(other.low), high: self.high.max(other.high) }
    }

    /// As much of this as `most` allows.
    pub(super) fn at_most(self, most: Self) -> Self {
        Self { low: self.low, high: self.high.min(most.high) }
    }
}

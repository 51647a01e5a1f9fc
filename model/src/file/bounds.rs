//! The bounds of every number of the plan file, as one table: the reader refuses what lies
//! outside, and a form reads its limits here.

use rust_decimal::Decimal;

/// What a number in a text may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The least that is allowed.
    pub low: Decimal,
    /// Whether `low` itself is not allowed.
    pub above_low: bool,
    /// The most that is allowed.
    pub high: Decimal,
    /// The most decimals that are allowed; 0 = whole numbers.
    pub decimals: u32,
}

impl Bounds {
    /// Whether the value lies within.
    #[must_use]
    pub fn contains(&self, value: Decimal) -> bool {
        value <= self.high && if self.above_low { value > self.low } else { value >= self.low }
    }
}

const fn bounds(low: i64, high: i64, decimals: u32) -> Bounds {
    Bounds { low: number(low, 0), above_low: false, high: number(high, 0), decimals }
}

const fn number(digits: i64, scale: u32) -> Decimal {
    let size = digits.unsigned_abs();
    Decimal::from_parts(size as u32, (size >> 32) as u32, 0, digits < 0, scale)
}

const LARGEST: i64 = 1_000_000_000_000_000_000;

/// As many decimals as the arithmetic keeps; more are rounded.
pub const ANY_DECIMALS: u32 = 28;

const ANY: u32 = ANY_DECIMALS;

/// Values that something else judges: bounds and costs set for the analysis.
pub const ANYTHING: Bounds = bounds(-LARGEST, LARGEST, 9);
/// Counts and money of the report.
pub const COUNT: Bounds = bounds(0, LARGEST, 0);
/// Other amounts of cases and money.
pub const AMOUNT: Bounds = bounds(0, LARGEST, 9);
/// Rates in percent.
pub const RATE: Bounds = bounds(0, 100, 4);
/// Rates from which a count is worked out.
pub const PUBLISHED_RATE: Bounds = Bounds { above_low: true, ..RATE };
/// Shares, probabilities, losses, cuts.
pub const SHARE: Bounds = bounds(0, 1, ANY);
/// Cases per officer and working day.
pub const PACE: Bounds = bounds(0, 1_000, ANY);
/// Change of the pace.
pub const PACE_CHANGE: Bounds = bounds(-1, 10, ANY);
/// Uplift of a campaign.
pub const UPLIFT: Bounds = bounds(0, 5, ANY);
/// Hours of overtime per officer and month.
pub const HOURS: Bounds = bounds(0, 200, ANY);
/// Worth of an hour of overtime.
pub const EFFICIENCY: Bounds = bounds(0, 2, ANY);
/// Change of the money per finished case.
pub const RECOVERY_CHANGE: Bounds = bounds(-1, 10, ANY);
/// Weights of the season.
pub const WEIGHT: Bounds = Bounds { above_low: true, ..bounds(0, 10, ANY) };
/// Officers.
pub const OFFICERS: Bounds = bounds(0, 100_000, ANY);
/// Officers who come or leave.
pub const OFFICERS_CHANGE: Bounds = bounds(-100_000, 100_000, ANY);
/// Days of handover, officer-days of a matter.
pub const DAYS: Bounds = bounds(0, 10_000, ANY);
/// Multipliers of the spread.
pub const MULTIPLIER: Bounds = bounds(0, 10, ANY);

/// Months of a work year.
pub const MONTH: (i64, i64) = (1, 12);
/// Posts.
pub const POSTS: (i64, i64) = (0, 100_000);
/// Days of ramping up.
pub const RAMP_DAYS: (i64, i64) = (0, 400);
/// Rounds of an auction.
pub const ROUNDS: (i64, i64) = (1, 24);
/// Months between two rounds.
pub const MONTHS_BETWEEN: (i64, i64) = (1, 12);
/// Months from a sale to the money.
pub const MONTHS_TO_MONEY: (i64, i64) = (0, 12);

/// Scenarios of a plan, at most.
pub const SCENARIOS: usize = 100;
/// Entries of every other list, at most.
pub const ENTRIES: usize = 1_000;
/// Characters of a name, at most.
pub const NAME: usize = 200;

//! The spread of the rates: a fan over the months ahead, and a curve at the year end.

use super::hits::Hits;
use super::ranks::at_places;
use super::sampler::Standings;
use super::{Sampler, Sampling};
use crate::calendar::Month;
use crate::engine::stream::Standing;
use crate::quantity::{Arithmetic, Lanes, LanesTruth, Percent, Truth};

/// What a sampling says of a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Chance {
    /// How many futures meet the targets in force.
    pub hits: Hits,
    /// The months ahead, in order; empty when the year is over.
    pub fan: Vec<FanMonth>,
    /// The rates of cases on 30 September; `None` where no future has one.
    pub cases_curve: Option<Curve>,
    /// The same for money.
    pub money_curve: Option<Curve>,
}

/// The rates at the end of one month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FanMonth {
    /// Which month.
    pub month: Month,
    /// Rates of cases; `None` where no future has one (nothing is enforceable).
    pub cases: Option<Band>,
    /// Rates of money.
    pub money: Option<Band>,
}

/// Three rates in percent, each of rank ⌈p·N⌉ among the futures that have one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// A tenth of the futures lies at or below.
    pub p10: Percent<f64>,
    /// Half of them.
    pub p50: Percent<f64>,
    /// Nine tenths.
    pub p90: Percent<f64>,
}

/// The rates in percent at evenly spaced ranks, rising: point k is the rate of rank ⌈k/40·N⌉
/// among the futures that have one, point 0 the least of all.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    points: [Percent<f64>; Curve::POINTS],
}

impl Curve {
    /// From the lowest rate to the highest.
    pub const POINTS: usize = 41;

    /// The points, rising; from one to the next the chance to stay below grows by 1/40.
    #[must_use]
    pub const fn points(&self) -> &[Percent<f64>; Self::POINTS] {
        &self.points
    }

    /// Each rate with the chance (0…1) that it is reached or passed, falling from 1.
    pub fn reached(&self) -> impl Iterator<Item = (Percent<f64>, f64)> {
        let last = (Self::POINTS - 1) as f64;
        self.points.iter().enumerate().map(move |(k, rate)| (*rate, 1.0 - k as f64 / last))
    }
}

impl Sampler {
    /// Runs the futures and keeps the rates of every month: slower than counting alone, and
    /// 16 bytes a future and month while it runs.
    #[must_use]
    pub fn chance(&self, sampling: Sampling) -> Chance {
        // Where all futures are alike, one of them has every rank.
        let run = if self.are_alike() { Sampling { futures: 1, ..sampling } } else { sampling };
        let mut rates =
            self.months().map(|_| Rates::new(run.futures() as usize)).collect::<Vec<_>>();
        let mut hits = Hits::default();
        let aims = self.aims.side_by_side();
        self.run(
            run,
            |month, standings| rates[month].add(standings),
            |place, end| aims.count(run, place, end, &mut hits),
        );
        for rates in &mut rates {
            rates.finish(run.futures() as usize);
        }
        if self.are_alike() {
            hits = self.count(sampling);
        }
        // When the year is over, the report is the year end.
        let mut report = Rates::new(1);
        report.add(&self.start.map(Lanes::all));
        report.finish(1);
        let last = rates.last().unwrap_or(&report);
        let (cases_curve, money_curve) = (curve(&last.cases.rates), curve(&last.money.rates));
        let fan = self.months().zip(&rates).map(|(month, rates)| FanMonth {
            month,
            cases: band(&rates.cases.rates),
            money: band(&rates.money.rates),
        });
        Chance { hits, fan: fan.collect(), cases_curve, money_curve }
    }
}

/// The rates of one month in all futures.
struct Rates {
    cases: Column,
    money: Column,
}

impl Rates {
    fn new(futures: usize) -> Self {
        Self { cases: Column::new(futures), money: Column::new(futures) }
    }

    /// Adds the futures that are next.
    #[inline(always)]
    fn add(&mut self, standings: &Standings<Lanes>) {
        self.cases.add(&standings.cases());
        self.money.add(&standings.money());
    }

    /// Leaves only futures of the sampling that have a rate.
    fn finish(&mut self, futures: usize) {
        self.cases.finish(futures);
        self.money.finish(futures);
    }
}

/// The rates of one stream, as they come: what is read from a column is rounded, since rounding
/// keeps ranks.
struct Column {
    rates: Vec<f64>,
    /// The futures without a rate, which hold a place until the column is finished.
    gaps: LanesTruth,
}

impl Column {
    fn new(futures: usize) -> Self {
        let rates = Vec::with_capacity(futures.next_multiple_of(Lanes::COUNT));
        Self { rates, gaps: LanesTruth::NEVER }
    }

    #[inline(always)]
    fn add<U: Copy>(&mut self, standing: &Standing<U, Lanes>) {
        let enforceable = standing.enforceable.get();
        let is_gap = enforceable.equals(Lanes::ZERO);
        let rate = standing.finished.get() * Lanes::whole(100) / enforceable;
        let rate = Lanes::chosen(is_gap, Lanes::all(f64::NAN), rate);
        self.rates.extend_from_slice(&rate.to_array());
        self.gaps = self.gaps | is_gap;
    }

    fn finish(&mut self, futures: usize) {
        self.rates.truncate(futures);
        if self.gaps != LanesTruth::NEVER {
            self.rates.retain(|rate| !rate.is_nan());
        }
    }
}

fn band(rates: &[f64]) -> Option<Band> {
    let places = [10, 50, 90].map(|percent| place(percent, 100, rates.len()));
    let [p10, p50, p90] = at_places(rates, places)?.map(published);
    Some(Band { p10, p50, p90 })
}

fn curve(rates: &[f64]) -> Option<Curve> {
    let places = std::array::from_fn(|k| place(k, Curve::POINTS - 1, rates.len()));
    Some(Curve { points: at_places(rates, places)?.map(published) })
}

/// On nine decimals, as every rate.
fn published(rate: f64) -> Percent<f64> {
    Percent::new(rate.to_nine_decimals())
}

/// Where the value of rank ⌈part/whole · count⌉ (at least 1) stands, counted from 0.
fn place(part: usize, whole: usize, count: usize) -> usize {
    (part * count).div_ceil(whole).max(1) - 1
}

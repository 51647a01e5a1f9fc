//! The spread of the rates: a fan over the months ahead, and a curve at the year end.

use super::hits::Hits;
use super::sampler::Standings;
use super::{Sampler, Sampling};
use crate::calendar::Month;
use crate::engine::stream::Standing;
use crate::quantity::{Arithmetic, Lanes, Percent};

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
        let mut rates = vec![Rates::new(run.futures() as usize); self.months().count()];
        let mut hits = Hits::default();
        let aims = self.aims.side_by_side();
        self.run(
            run,
            |month, place, standings| rates[month].add(place, standings),
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
        report.add(0, &self.start.map(Lanes::all));
        report.finish(1);
        let last = rates.last_mut().unwrap_or(&mut report);
        let (cases_curve, money_curve) = (curve(&mut last.cases), curve(&mut last.money));
        let fan = self.months().zip(&mut rates).map(|(month, rates)| FanMonth {
            month,
            cases: band(&mut rates.cases),
            money: band(&mut rates.money),
        });
        Chance { hits, fan: fan.collect(), cases_curve, money_curve }
    }
}

/// The rates of one month in all futures.
#[derive(Clone)]
struct Rates {
    cases: Vec<f64>,
    money: Vec<f64>,
}

impl Rates {
    fn new(futures: usize) -> Self {
        let none = vec![f64::NAN; futures.next_multiple_of(Lanes::COUNT)];
        Self { cases: none.clone(), money: none }
    }

    #[inline(always)]
    fn add(&mut self, place: usize, standings: &Standings<Lanes>) {
        let places = place..place + Lanes::COUNT;
        self.cases[places.clone()].copy_from_slice(&percent(&standings.cases()).to_array());
        self.money[places].copy_from_slice(&percent(&standings.money()).to_array());
    }

    fn finish(&mut self, futures: usize) {
        for column in [&mut self.cases, &mut self.money] {
            column.truncate(futures);
            column.retain(|rate| !rate.is_nan());
        }
    }
}

/// 100·F/E as it comes: what is read from a column is rounded, since rounding keeps ranks.
#[inline(always)]
fn percent<U: Copy>(standing: &Standing<U, Lanes>) -> Lanes {
    let enforceable = standing.enforceable.get();
    let rate = standing.finished.get() * Lanes::whole(100) / enforceable;
    Lanes::chosen(enforceable.equals(Lanes::ZERO), Lanes::all(f64::NAN), rate)
}

fn band(rates: &mut [f64]) -> Option<Band> {
    let ranks = [10, 50, 90].map(|percent| place(percent, 100, rates.len()));
    settle(rates, 0, &ranks);
    let [p10, p50, p90] = ranks.map(|place| rates.get(place).copied().map(published));
    Some(Band { p10: p10?, p50: p50?, p90: p90? })
}

fn curve(rates: &mut [f64]) -> Option<Curve> {
    let places: [usize; Curve::POINTS] =
        std::array::from_fn(|k| place(k, Curve::POINTS - 1, rates.len()));
    settle(rates, 0, &places);
    let lowest = published(*rates.first()?);
    let points = places.map(|place| rates.get(place).copied().map_or(lowest, published));
    Some(Curve { points })
}

/// On nine decimals, as every rate.
fn published(rate: f64) -> Percent<f64> {
    Percent::new(rate.to_nine_decimals())
}

/// Where the value of rank ⌈part/whole · count⌉ (at least 1) stands, counted from 0.
fn place(part: usize, whole: usize, count: usize) -> usize {
    (part * count).div_ceil(whole).max(1) - 1
}

/// Brings to each of `places` (rising, counted from `offset`) the value that would stand there if
/// the column were sorted; cheaper than sorting it.
fn settle(column: &mut [f64], offset: usize, places: &[usize]) {
    let Some(&middle) = places.get(places.len() / 2) else { return };
    if middle - offset >= column.len() {
        return;
    }
    let (below, _, above) = column.select_nth_unstable_by(middle - offset, f64::total_cmp);
    settle(below, offset, &places[..places.partition_point(|place| *place < middle)]);
    settle(above, middle + 1, &places[places.partition_point(|place| *place <= middle)..]);
}

//! Several rates month by month on one picture: its scale, and where everything stands.
//!
//! Unlike the picture of the year it shows only as much of the axis as there is something on, so
//! that scenarios which end close to each other can be told apart.

use super::frame::Place;
use super::labels::spread;
use crate::inquiry::{MonthLine, MonthLines};

/// Width and height of the picture: little enough for its letters to be read on a phone.
pub const SIZE: (f64, f64) = (440.0, 260.0);

const LEFT: f64 = 46.0;
const RIGHT: f64 = 84.0;
const TOP: f64 = 12.0;
const BOTTOM: f64 = 28.0;
/// From the middle of one label down to that of the next.
const PITCH: f64 = 15.0;
/// At most so many lines across.
const MOST_TICKS: i32 = 7;
/// Steps between lines across, in hundredths of a percent.
const STEPS: [i32; 7] = [20, 50, 100, 200, 500, 1000, 2000];

/// Where the lines of a picture lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RatesFrame {
    /// The lower edge, in hundredths of a percent: a whole number of steps.
    pub low: i32,
    /// The upper edge.
    pub high: i32,
    /// From one line across to the next.
    pub step: i32,
    /// The month at the left edge, 0…11.
    pub first: u8,
}

impl RatesFrame {
    /// The frame in which every point and every mark finds room; `None` where there is no point.
    #[must_use]
    pub fn new(lines: &MonthLines) -> Option<Self> {
        let points = || lines.lines.iter().flat_map(|line| &line.points);
        let rates = || {
            let marks = lines.marks.iter().map(|mark| mark.at);
            points().map(|(_, rate)| *rate).chain(marks)
        };
        let (low, high) = (rates().min()?, rates().max()?);
        let first = points().map(|(month, _)| *month).min()?.clamp(1, 12) - 1;
        let edges = |step: i32| {
            let low = low.div_euclid(step) * step;
            let high = (high + step - 1).div_euclid(step) * step;
            (low, if high > low { high } else { low + step })
        };
        let fits = |step: &i32| {
            let (low, high) = edges(*step);
            (high - low) / step < MOST_TICKS
        };
        let step = STEPS.into_iter().find(fits).unwrap_or(STEPS[STEPS.len() - 1]);
        let (low, high) = edges(step);
        Some(Self { low, high, step, first })
    }

    /// The rates that have a line across, rising.
    pub fn ticks(&self) -> impl Iterator<Item = i32> + use<> {
        (self.low..=self.high).step_by(usize::try_from(self.step).unwrap_or(1).max(1))
    }

    /// The months that are named below.
    pub fn months(&self) -> impl Iterator<Item = u8> + use<> {
        self.first.max(1)..=12
    }

    /// The x of the end of a month.
    #[must_use]
    pub fn x(&self, month: u8) -> f64 {
        let months = f64::from(12 - self.first.min(11));
        let at = f64::from(month) - f64::from(self.first);
        LEFT + (SIZE.0 - RIGHT - LEFT) * (at / months).clamp(0.0, 1.0)
    }

    /// The y of a rate in hundredths of a percent.
    #[must_use]
    pub fn y(&self, rate: i32) -> f64 {
        let part = f64::from(rate - self.low) / f64::from((self.high - self.low).max(1));
        SIZE.1 - BOTTOM - part.clamp(0.0, 1.0) * (SIZE.1 - BOTTOM - TOP)
    }

    /// Left, right, upper and lower edge of the lines.
    #[must_use]
    pub fn edges(&self) -> [f64; 4] {
        [LEFT, SIZE.0 - RIGHT, TOP, SIZE.1 - BOTTOM]
    }

    /// A line as points in the picture.
    #[must_use]
    pub fn places(&self, line: &MonthLine) -> Vec<Place> {
        let points = line.points.iter();
        points.map(|(month, rate)| Place { x: self.x(*month), y: self.y(*rate) }).collect()
    }

    /// Where the labels of some rates stand so that none covers another: the y of each.
    #[must_use]
    pub fn labels(&self, rates: &[i32]) -> Vec<f64> {
        let wanted: Vec<f64> = rates.iter().map(|rate| self.y(*rate)).collect();
        spread(&wanted, PITCH, (TOP, SIZE.1 - BOTTOM))
    }
}

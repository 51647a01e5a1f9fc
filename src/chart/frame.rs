//! From months and percents to pixels.

use super::year::Year;
use thads_model::calendar::Month;

/// The size of the text that room is kept for, in pixels. Smaller text fits as well.
pub const TEXT: f64 = 14.0;

/// A point of the picture, in pixels from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// The picture: its size, where the curves lie in it, and their scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture.
    pub height: f64,
    /// Left edge of the curves: 1 October.
    pub left: f64,
    /// Right edge of the curves: 30 September.
    pub right: f64,
    /// Upper edge of the curves.
    pub top: f64,
    /// Lower edge of the curves: 0 %.
    pub bottom: f64,
    /// The rate at the upper edge, in percent: whole tens.
    pub ceiling: u32,
    /// Whether there is room for short labels only.
    pub compact: bool,
}

/// Below this width labels are short.
const COMPACT_BELOW: f64 = 520.0;

/// A picture is never drawn smaller than this, whatever the window says.
const SMALLEST: (f64, f64) = (240.0, 160.0);

impl Frame {
    /// The frame of a year in a picture of so many pixels.
    #[must_use]
    pub fn new(year: &Year, (width, height): (u32, u32)) -> Self {
        let width = f64::from(width).max(SMALLEST.0);
        let height = f64::from(height).max(SMALLEST.1);
        let compact = width < COMPACT_BELOW;
        let (left, right) = if compact { (2.9, 5.8) } else { (3.2, 10.4) };
        Self {
            width,
            height,
            left: left * TEXT,
            right: width - right * TEXT,
            top: 1.7 * TEXT,
            bottom: height - 1.7 * TEXT,
            ceiling: ceiling(year.highest()),
            compact,
        }
    }

    /// The same with room for rates up to this, in percent: the fan may rise above the projection.
    #[must_use]
    pub fn reaching(self, highest: f64) -> Self {
        let own = if highest > 0.0 { ceiling(highest) } else { 0 };
        Self { ceiling: self.ceiling.max(own), ..self }
    }

    /// The x of a place in the year, in months; places outside lie on the edge.
    #[must_use]
    pub fn x(&self, at: f64) -> f64 {
        self.left + (self.right - self.left) * at.clamp(0.0, 12.0) / 12.0
    }

    /// The y of a rate in percent; rates outside lie on the edge.
    #[must_use]
    pub fn y(&self, percent: f64) -> f64 {
        let ceiling = f64::from(self.ceiling);
        self.bottom - (self.bottom - self.top) * percent.clamp(0.0, ceiling) / ceiling
    }

    /// The point of a rate at a place in the year.
    #[must_use]
    pub fn place(&self, at: f64, percent: f64) -> Place {
        Place { x: self.x(at), y: self.y(percent) }
    }

    /// The rates that have a line across: every ten, or every twenty where lines would crowd.
    #[must_use]
    pub fn ticks(&self) -> Vec<u32> {
        let tens = f64::from(self.ceiling / 10);
        let step = if (self.bottom - self.top) / tens >= 2.0 * TEXT { 10 } else { 20 };
        (0..=self.ceiling).step_by(step).collect()
    }

    /// The months that are named below: all, or as many as find room, September always.
    #[must_use]
    pub fn named_months(&self) -> Vec<Month> {
        let month_width = self.x(1.0) - self.x(0.0);
        let step = [1, 2, 3].into_iter().find(|step| f64::from(*step) * month_width >= 2.4 * TEXT);
        let step = step.unwrap_or(6);
        Month::all().filter(|month| month.number().is_multiple_of(step)).collect()
    }

    /// The month that is meant by pointing at an x. A month's figures stand at its end, its name
    /// in its middle: the last three quarters of a month and the first of the next mean it.
    #[must_use]
    pub fn month_at(&self, x: f64) -> Month {
        let at = 12.0 * (x - self.left) / (self.right - self.left);
        let number = (at - 0.25).ceil().clamp(1.0, 12.0);
        // Within 1…12 by the line above; NaN, which no pointer gives, becomes 0.
        Month::new(number as u8).unwrap_or(Month::LAST)
    }
}

/// The next ten above the highest rate.
fn ceiling(highest: f64) -> u32 {
    (1..10)
        .map(|tens| 10 * tens)
        .find(|tens| f64::from(*tens) >= highest && highest > 0.0)
        .unwrap_or(100)
}

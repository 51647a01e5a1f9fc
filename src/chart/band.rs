//! Campaigns and disruptions as bands over the months they cover.

use super::frame::{Frame, TEXT};
use super::year::position;
use thads_model::calendar::{WorkYear, put_in_order};
use thads_model::plan::{Period, Scenario};

/// What a band stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandKind {
    /// Đợt cao điểm.
    Campaign,
    /// What takes capacity or recoveries away for a time.
    Disruption,
}

impl BandKind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Campaign, Self::Disruption];

    /// Its name in the document.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Campaign => "campaign",
            Self::Disruption => "disruption",
        }
    }
}

/// A campaign or a disruption.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Which of the two.
    pub kind: BandKind,
    /// As the plan names it; may be empty.
    pub name: String,
    /// Where it begins, in months since the year began.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
}

/// A band in pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedBand {
    /// Left edge.
    pub x: f64,
    /// Width.
    pub width: f64,
    /// The upper edge of its hatched strip.
    pub strip: f64,
    /// Where its name stands; `None` where there is no room.
    pub name: Option<PlacedName>,
}

/// The name of a band in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacedName {
    /// Where it begins, or where it ends if it is `ended`.
    pub x: f64,
    /// How high its letters stand.
    pub y: f64,
    /// Whether it ends at `x` because it would not find room to the right.
    pub ended: bool,
    /// From where to where it reaches, at most.
    pub reach: (f64, f64),
}

/// How high the hatched strip of a band is, in pixels.
pub const STRIP: f64 = 7.0;

/// More bands than this are hard to tell apart; then those of one kind that touch become one.
const MANY: usize = 12;

/// As near as two bands must lie to touch, in months: less than any day.
const TOUCH: f64 = 0.01;

/// The bands of a scenario within the work year, by their beginning. Those of the same name and
/// kind that touch or overlap are one band.
pub(super) fn of(year: WorkYear, scenario: &Scenario) -> Vec<Band> {
    let campaigns =
        scenario.campaigns.iter().map(|entry| (BandKind::Campaign, &entry.name, entry.period));
    let disruptions =
        scenario.disruptions.iter().map(|entry| (BandKind::Disruption, &entry.name, entry.period));
    let mut bands: Vec<Band> = campaigns
        .chain(disruptions)
        .filter_map(|(kind, name, period)| {
            let (from, to) = span(year, period)?;
            Some(Band { kind, name: name.trim().to_owned(), from, to })
        })
        .collect();
    put_in_order(&mut bands, |band| band.from);
    let bands = merged(bands, |one, other| one.name == other.name);
    let mut bands = if bands.len() > MANY { merged(bands, |_, _| true) } else { bands };
    bands.truncate(2 * MANY);
    bands
}

/// Where a period lies in the year; `None` for one that lies outside.
fn span(year: WorkYear, period: Period) -> Option<(f64, f64)> {
    let (from, to) = match period {
        Period::Months(from, to) => (f64::from(from.number()) - 1.0, f64::from(to.number())),
        Period::Dates(from, to) => (position(year, from.pred_opt()?), position(year, to)),
    };
    (to > from).then_some((from, to))
}

/// Joins bands of one kind that touch and are alike. The bands come by their beginning.
fn merged(bands: Vec<Band>, alike: impl Fn(&Band, &Band) -> bool) -> Vec<Band> {
    let mut joined: Vec<Band> = Vec::new();
    for band in bands {
        let neighbour = joined.iter_mut().rev().find(|earlier| {
            earlier.kind == band.kind && earlier.to + TOUCH >= band.from && alike(earlier, &band)
        });
        match neighbour {
            Some(earlier) => {
                earlier.to = earlier.to.max(band.to);
                if !band.name.is_empty() && earlier.name != band.name {
                    let comma = if earlier.name.is_empty() { "" } else { ", " };
                    earlier.name = format!("{}{comma}{}", earlier.name, band.name);
                }
            }
            None => joined.push(band),
        }
    }
    joined
}

impl Band {
    /// Whether it covers any part of the month that ends at `month_end`.
    #[must_use]
    pub fn covers(&self, month_end: f64) -> bool {
        self.from < month_end && self.to > month_end - 1.0
    }
}

/// Places bands, their strips and their names. Strips stand at the top, one below the other where
/// bands overlap, so that no hatch crosses another. Names stand at the bottom, where the year's curves are not, one
/// above the other where they would meet; those that find no room are left to the table.
#[must_use]
pub fn lay_out(bands: &[Band], names: &[String], frame: &Frame) -> Vec<PlacedBand> {
    let lines = if frame.compact { 1 } else { 3 };
    let mut taken: Vec<Vec<(f64, f64)>> = vec![Vec::new(); lines];
    let mut strips: Vec<f64> = Vec::new();
    bands
        .iter()
        .zip(names)
        .map(|(band, name)| {
            let (x, end) = (frame.x(band.from), frame.x(band.to));
            let name = name_beside(x, end, name, frame).and_then(|placed| {
                let (from, to) = placed.reach;
                let is_free =
                    |line: &Vec<(f64, f64)>| line.iter().all(|(a, b)| to < *a || from > *b);
                let line = taken.iter().position(is_free)?;
                taken[line].push(placed.reach);
                Some(PlacedName { y: placed.y - 1.25 * TEXT * line as f64, ..placed })
            });
            // Bands come by their beginning: a strip is free again where its last band ends.
            let free = strips.iter().position(|taken| *taken <= x + TOUCH);
            let strip = free.unwrap_or(strips.len());
            match free {
                Some(strip) => strips[strip] = end,
                None => strips.push(end),
            }
            PlacedBand { x, width: end - x, strip: frame.top + STRIP * strip as f64, name }
        })
        .collect()
}

/// A name from the left edge of its band on, or else up to its right edge; `None` where it finds
/// room neither way.
fn name_beside(x: f64, end: f64, name: &str, frame: &Frame) -> Option<PlacedName> {
    let seam = 0.3 * TEXT;
    let width = name.chars().count() as f64 * 0.53 * TEXT;
    let y = frame.bottom - 0.6 * TEXT;
    if width <= 0.0 {
        None
    } else if x + width + 2.0 * seam <= frame.right {
        let x = x + seam;
        Some(PlacedName { x, y, ended: false, reach: (x, x + width) })
    } else if end - width - 2.0 * seam >= frame.left {
        let x = end - seam;
        Some(PlacedName { x, y, ended: true, reach: (x - width, x) })
    } else {
        None
    }
}

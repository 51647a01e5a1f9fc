//! The fan: where eight of ten futures run, around the projected line.

use super::path::px;
use super::{Frame, Place, Year};
use crate::inquiry::{Chance, FanMonth};
use std::fmt::Write;
use thads_model::calendar::Month;
use thads_model::plan::StreamName;

/// The rates of a stream at the end of a month in hundredths of a percent: lower in one of ten
/// futures, in five, in nine.
#[must_use]
pub fn band(chance: &Chance, month: Month, stream: StreamName) -> Option<[i32; 3]> {
    let found = chance.fan.iter().find(|fan| fan.month == month.number())?;
    of(found, stream)
}

/// Whether futures differ in any month ahead, so that there is a fan at all.
#[must_use]
pub fn has_fan(chance: &Chance) -> bool {
    bands(chance).any(|[low, _, high]| low != high)
}

/// The upper edge of the fans, in percent; 0 without any.
#[must_use]
pub fn fan_top(chance: &Chance) -> f64 {
    let top = bands(chance).map(|[_, _, high]| high).max();
    f64::from(top.unwrap_or_default()) / 100.0
}

/// The bands of every month ahead, of both streams.
fn bands(chance: &Chance) -> impl Iterator<Item = [i32; 3]> {
    chance.fan.iter().flat_map(|month| [month.cases, month.money]).flatten()
}

/// The fan of a stream as the `d` of a path: from the report along the upper edge and back along
/// the lower; nothing where nothing is uncertain.
#[must_use]
pub fn fan(year: &Year, frame: &Frame, chance: &Chance, stream: StreamName) -> String {
    let ahead: Vec<(f64, [i32; 3])> = chance
        .fan
        .iter()
        .filter_map(|month| Some((f64::from(month.month), of(month, stream)?)))
        .collect();
    if ahead.iter().all(|(_, [low, _, high])| low == high) {
        return String::new();
    }
    let rate = |hundredths: i32| f64::from(hundredths) / 100.0;
    let upper = ahead.iter().map(|(at, band)| frame.place(*at, rate(band[2])));
    let lower = ahead.iter().rev().map(|(at, band)| frame.place(*at, rate(band[0])));
    let start = year.report().and_then(|row| {
        let now = row.figures(stream)?.rate?;
        Some(frame.place(row.at, now.get().approximate()))
    });
    let mut d = String::new();
    for Place { x, y } in start.into_iter().chain(upper).chain(lower) {
        let step = if d.is_empty() { 'M' } else { 'L' };
        // Writing to a string cannot fail.
        let _ = write!(d, "{step}{} {}", px(x), px(y));
    }
    d.push('z');
    d
}

const fn of(month: &FanMonth, stream: StreamName) -> Option<[i32; 3]> {
    match stream {
        StreamName::Cases => month.cases,
        StreamName::Money => month.money,
    }
}

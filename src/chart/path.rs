//! Points as the `d` of an SVG path.

use super::frame::Place;
use std::fmt::Write;

/// A line through the points; nothing for fewer than two.
#[must_use]
pub fn line(points: &[Place]) -> String {
    if points.len() < 2 {
        return String::new();
    }
    let mut d = String::new();
    for (index, point) in points.iter().enumerate() {
        let step = if index == 0 { 'M' } else { 'L' };
        push(&mut d, step, &[point.x, point.y]);
    }
    d
}

/// A round mark on each point: the mark of cases.
#[must_use]
pub fn circles(points: &[Place], radius: f64) -> String {
    let mut d = String::new();
    for point in points {
        push(&mut d, 'M', &[point.x - radius, point.y]);
        for way in [2.0, -2.0] {
            push(&mut d, 'a', &[radius, radius, 0.0, 1.0, 0.0, way * radius, 0.0]);
        }
        d.push('z');
    }
    d
}

/// A square mark on each point: the mark of money.
#[must_use]
pub fn squares(points: &[Place], radius: f64) -> String {
    let mut d = String::new();
    for point in points {
        push(&mut d, 'M', &[point.x - radius, point.y - radius]);
        let side = 2.0 * radius;
        push(&mut d, 'h', &[side]);
        push(&mut d, 'v', &[side]);
        push(&mut d, 'h', &[-side]);
        d.push('z');
    }
    d
}

/// A diamond on each point: the mark of milestones.
#[must_use]
pub fn diamonds(points: &[Place], radius: f64) -> String {
    let mut d = String::new();
    for point in points {
        push(&mut d, 'M', &[point.x, point.y - radius]);
        push(&mut d, 'l', &[radius, radius]);
        push(&mut d, 'l', &[-radius, radius]);
        push(&mut d, 'l', &[-radius, -radius]);
        d.push('z');
    }
    d
}

/// A number of pixels, to a tenth: as fine as a screen shows.
#[must_use]
pub fn px(value: f64) -> String {
    // Written from a whole number of tenths: writing floating point takes a lot of code.
    let tenths = (value * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    match (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10) {
        (whole, 0) => format!("{sign}{whole}"),
        (whole, tenth) => format!("{sign}{whole}.{tenth}"),
    }
}

fn push(d: &mut String, step: char, numbers: &[f64]) {
    d.push(step);
    for (index, number) in numbers.iter().enumerate() {
        let space = if index == 0 { "" } else { " " };
        // Writing to a string cannot fail.
        let _ = write!(d, "{space}{}", px(*number));
    }
}

//! Where the labels at the right end of the lines stand, so that none covers another.

use super::frame::{Frame, TEXT};
use super::year::Year;
use thads_model::calendar::put_in_order;
use thads_model::plan::{StreamName, Target};
use thads_model::quantity::Percent;

/// What a label at the right end names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum EndKind {
    /// The rate at the year end.
    Rate(Percent),
    /// The target.
    Target(Target),
}

/// A label at the right end of a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EndLabel {
    /// Whose line.
    pub stream: StreamName,
    /// What it names.
    pub kind: EndKind,
    /// The y of the line.
    pub line: f64,
    /// The y of the middle of the text.
    pub text: f64,
}

/// The distance of two labels, from middle to middle.
const PITCH: f64 = 1.25 * TEXT;

/// The labels of a year, in an order that never changes: the rates, then the targets.
#[must_use]
pub fn ends(year: &Year, frame: &Frame) -> Vec<EndLabel> {
    let rates = StreamName::ALL.into_iter().filter_map(|stream| {
        let rate = year.end()?.figures(stream)?.rate?;
        Some((stream, EndKind::Rate(rate), rate))
    });
    let targets = StreamName::ALL.into_iter().filter_map(|stream| {
        let target = *year.target(stream)?;
        Some((stream, EndKind::Target(target), target.rate))
    });
    let mut labels: Vec<EndLabel> = rates
        .chain(targets)
        .map(|(stream, kind, rate)| {
            let line = frame.y(rate.get().approximate());
            EndLabel { stream, kind, line, text: line }
        })
        .collect();
    let lines: Vec<f64> = labels.iter().map(|label| label.line).collect();
    let places = spread(&lines, PITCH, (frame.top, frame.bottom));
    for (label, place) in labels.iter_mut().zip(places) {
        label.text = place;
    }
    labels
}

/// Moves values apart until each is at least `pitch` from the next, all within the range and each
/// as near as possible to where it was. Where they cannot all find room, they share it evenly.
#[must_use]
pub fn spread(wanted: &[f64], pitch: f64, (low, high): (f64, f64)) -> Vec<f64> {
    if wanted.is_empty() {
        return Vec::new();
    }
    let gaps = wanted.len() as f64 - 1.0;
    let pitch = if gaps > 0.0 { pitch.min((high - low) / gaps) } else { pitch };
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    put_in_order(&mut order, |index| wanted[*index]);
    // Without its share of the pitch each value only has to be no less than the one before;
    // neighbours that are out of order are pooled at their mean.
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (rank, index) in order.iter().enumerate() {
        let mut pool = (wanted[*index] - rank as f64 * pitch, 1);
        while let Some((mean, count)) = pools.pop_if(|(mean, _)| *mean > pool.0) {
            let sum = mean * count as f64 + pool.0 * pool.1 as f64;
            pool = (sum / (count + pool.1) as f64, count + pool.1);
        }
        pools.push(pool);
    }
    let in_order = pools.iter().flat_map(|(mean, count)| std::iter::repeat_n(*mean, *count));
    let mut places = vec![0.0; wanted.len()];
    for ((rank, index), value) in order.into_iter().enumerate().zip(in_order) {
        places[index] = value.min(high - gaps * pitch).max(low) + rank as f64 * pitch;
    }
    places
}

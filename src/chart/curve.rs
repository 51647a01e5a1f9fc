//! The curves of a year as points in pixels.

use super::frame::{Frame, Place};
use super::year::{Row, Source, Year};
use thads_model::plan::StreamName;

/// The rate of one stream over the year.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// What is known: earlier reports and the report.
    pub known: Vec<Place>,
    /// What is projected, from the report on.
    pub ahead: Vec<Place>,
    /// The schedule: from nothing to the target.
    pub schedule: Vec<Place>,
}

impl Curve {
    /// The curve of a stream.
    #[must_use]
    pub fn new(year: &Year, frame: &Frame, stream: StreamName) -> Self {
        let is_known = |row: &&Row| matches!(row.source, Source::Past | Source::Report);
        let is_ahead = |row: &&Row| row.source == Source::Ahead;
        let place = |row: &Row| place_of(row, frame, stream);
        let known: Vec<Place> = year.rows.iter().filter(is_known).filter_map(place).collect();
        let mut ahead: Vec<Place> = year.rows.iter().filter(is_ahead).filter_map(place).collect();
        if !ahead.is_empty()
            && let Some(report) = year.report().and_then(place)
        {
            ahead.insert(0, report);
        }
        let beginning = frame.place(0.0, 0.0);
        let schedule = year.target(stream).map_or_else(Vec::new, |target| {
            vec![beginning, frame.place(12.0, target.rate.get().approximate())]
        });
        Self { known, ahead, schedule }
    }
}

/// Last year's curve of a stream, at the same months.
#[must_use]
pub fn last_year(year: &Year, frame: &Frame, stream: StreamName) -> Vec<Place> {
    year.last_year.iter().filter_map(|row| place_of(row, frame, stream)).collect()
}

/// The milestones of a stream.
#[must_use]
pub fn milestones(year: &Year, frame: &Frame, stream: StreamName) -> Vec<Place> {
    let of_stream = year.milestones.iter().filter(|milestone| milestone.stream == stream);
    of_stream
        .map(|milestone| {
            let at = f64::from(milestone.month.number());
            frame.place(at, milestone.rate.get().approximate())
        })
        .collect()
}

fn place_of(row: &Row, frame: &Frame, stream: StreamName) -> Option<Place> {
    let rate = row.figures(stream)?.rate?;
    Some(frame.place(row.at, rate.get().approximate()))
}

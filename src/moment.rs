//! A moment on the wall clock of the machine: when something was changed or agreed on.

use chrono::DateTime;
use std::fmt;
use thads_model::file::iso_date;

/// Milliseconds since 1970 as the clock on the wall shows them, without a time zone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(pub i64);

impl Moment {
    /// The moment written so by [`fmt::Display`]; `None` for anything else.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (date, time) = text.split_once('T')?;
        let mut parts = time.split(':').map(|part| part.parse::<u32>().ok());
        let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
        let read = iso_date(date)?.and_hms_opt(hour, minute, second)?;
        Some(Self(read.and_utc().timestamp_millis()))
    }
}

/// "2026-11-22T10:05:09"; empty for the moment that nobody knows.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match DateTime::from_timestamp(self.0.div_euclid(1_000), 0) {
            // Its `Debug` is the form of ISO 8601.
            Some(moment) if self.0 != 0 => write!(f, "{:?}", moment.naive_utc()),
            _ => Ok(()),
        }
    }
}

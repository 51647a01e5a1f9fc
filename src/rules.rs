//! Facts of law and of the state calendar, each with its date and its source.

pub mod working_days;

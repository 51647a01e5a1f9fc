//! The calculation model of the THADS planner.
//!
//! Everything here is pure: no browser, no clock, no text for users, no ambient randomness. The
//! same plan gives the same result on every machine.
//!
//! Read in this order:
//! 1. [`quantity`]: exact numbers with their units (cases, đồng, officers, shares).
//! 2. [`calendar`]: work years, months of a work year, working days.
//! 3. [`plan`]: a plan that is valid by construction.
//! 4. [`file`](mod@file): the plan file (JSON) and its strict reader, the only door to a [`plan::Plan`].
//! 5. [`engine`]: the official method, month by month, and the year end.
//! 6. [`levers`]: what a leader moves, with bounds and defaults.
//! 7. [`analysis`]: questions answered by running the model again.
//! 8. [`result`]: the printed form of a result.

/// The version of the calculation: two programs of one version give the same results for a plan
/// of one [`file::Code`]. docs/model.md says when it changes.
pub const MODEL_VERSION: &str = "1.0";

pub mod quantity;

pub mod calendar;

pub mod plan;

pub mod file;

pub mod engine;

pub mod levers;

pub mod analysis;

pub mod result;

//! Questions answered by running the model again (docs/analysis.md).
//!
//! - [`knob`]: everything that can be moved, each on a grid of its own.
//! - [`score`]: what a run comes to: both rates, verdicts and margins.
//! - [`goal`]: what is to be reached, or how far it is until it is lost.
//! - [`deadline`]: until when a goal can still be reached.
//! - [`package`](mod@package): what reaches a goal at least cost.
//! - [`stress`](mod@stress): scenarios under blows, and the one regretted least.

pub mod deadline;
pub mod goal;
pub mod knob;
pub mod package;
pub mod score;
pub mod stress;

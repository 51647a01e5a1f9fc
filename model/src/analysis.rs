//! Questions answered by running the model again (docs/analysis.md).
//!
//! - [`knob`]: everything that can be moved, each on a grid of its own.
//! - [`score`]: what a run comes to: both rates, verdicts and margins.
//! - [`goal`]: what is to be reached, or how far it is until it is lost.
//! - [`seek`]: how far one knob must move until a goal is reached.
//! - [`sensitivity`]: what each knob does to the rates between its lowest and highest value.
//! - [`map`]: two knobs moved together, and where the verdict changes.
//! - [`attribution`]: which difference between two scenarios brings which part of the difference
//!   between their rates.
//! - [`chance`]: how likely the targets are met, where inputs are uncertain.
//! - [`package`](mod@package): what reaches a goal at least cost.
//! - [`deadline`]: until when a goal can still be reached.
//! - [`stress`](mod@stress): scenarios under blows, and the one regretted least.
//! - [`ledger`]: what an agreed plan foresaw beside what came.

pub mod attribution;
pub mod chance;
pub mod deadline;
pub mod goal;
pub mod knob;
pub mod ledger;
pub mod map;
pub mod package;
pub mod score;
pub mod seek;
pub mod sensitivity;
pub mod stress;

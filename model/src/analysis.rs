//! Questions answered by running the model again (docs/analysis.md).
//!
//! - [`chance`]: how likely the targets are met, where inputs are uncertain.
//! - [`knob`]: everything that can be moved, each on a grid of its own.
//! - [`score`]: what a run comes to: both rates, verdicts and margins.
//! - [`goal`]: what is to be reached, or how far it is until it is lost.

pub mod chance;
pub mod goal;
pub mod knob;
pub mod score;

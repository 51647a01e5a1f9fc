//! Answers questions of analysis: reads the plan, runs the model again and again, and words what
//! comes out. Compiled into the module of the analysis, never into that of the page.

mod brief;
mod compare;
mod deadline;
mod desk;
mod grids;
mod journal;
mod ledger;
mod needs;
mod offers;
mod package;
mod share;
mod sureness;
mod trials;
mod unpack;
mod weights;
mod why;

pub use desk::{Progress, answer, chance};

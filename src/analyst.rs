//! Answers questions of analysis: reads the plan, runs the model again and again, and words what
//! comes out. Compiled into the module of the analysis, never into that of the page.

mod desk;

pub use desk::{answer, chance};

//! Questions answered by running the model again (docs/model.md).
//!
//! - [`chance`]: how sure is it? Many futures of one scenario, drawn and counted.

pub mod chance;

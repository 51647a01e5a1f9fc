//! The module of the analysis: loaded after the page, run in a worker, and in the page itself for
//! what has to be there in the same frame. It knows no browser beyond its few functions.

// What the crate exports is kept in every module that links it.
use thads_analysis as _;

fn main() {}

//! The module of the analysis: loaded after the page, run in a worker, and in the page itself for
//! what has to be there in the same frame. It knows no browser beyond its few functions.

fn main() {}

#[cfg(target_arch = "wasm32")]
pub mod exports;

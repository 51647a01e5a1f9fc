//! The module of the workbooks: loaded when asked for, run in a worker.

fn main() {}

#[cfg(target_arch = "wasm32")]
pub mod exports;

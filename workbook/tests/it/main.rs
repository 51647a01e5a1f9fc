//! The tests of the workbooks.
#![cfg(test)]
#![cfg(not(target_arch = "wasm32"))]

mod export;
mod import;

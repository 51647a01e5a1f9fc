//! Two `f64` side by side: one register where WebAssembly has vectors, else two numbers.
//!
//! Written out with the vector instructions of WebAssembly (all of the first, fixed set), because
//! the compiler does not find them by itself where a month's steps keep masks between them.

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
mod plain;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod vector;

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
pub(crate) use plain::{Pair, PairTruth};
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
pub(crate) use vector::{Pair, PairTruth};

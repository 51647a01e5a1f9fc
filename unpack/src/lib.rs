//! What is packed in the single HTML file, made whole again: streams that were packed each by
//! itself ([`streams`]) and modules of WebAssembly that were sorted before ([`restored`]).
//!
//! It runs in the browser, in the smallest module of all (`main.rs`), and natively where the file
//! is made: xtask restores whatever it sorts before it believes it.

#![cfg_attr(target_arch = "wasm32", no_std)]

extern crate alloc;

mod reading;
mod restoring;

pub use reading::streams;
pub use restoring::{Shape, Stream, restored};

//! The smallest module of all: it unpacks the others out of the single HTML file, which browsers
//! cannot do by themselves, as they only know how to inflate. Without the standard library and
//! without generated glue, because here every byte counts twice.

#![cfg_attr(target_arch = "wasm32", no_std, no_main)]

#[cfg(target_arch = "wasm32")]
mod exports;

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

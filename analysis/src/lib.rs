//! Answers questions of analysis where the component itself is not: what the worker and the page
//! call. A crate of its own, so that the single HTML file can hold it beside the component.

#[cfg(target_arch = "wasm32")]
pub mod exports;

//! The planner of one enforcement unit's year, as a component for the browser.
//!
//! The method itself is the crate `thads_model`; here is everything between it and the screen.
//! Modules in reading order, each knowing only those above it:

pub mod lang;

pub mod intake;

pub mod rules;

pub mod fields;

pub mod study;

pub mod moment;

pub mod parcel;

pub mod sheet;

pub mod workspace;

pub mod inquiry;

pub mod examples;

pub mod chart;

pub mod app;

pub mod words;

pub mod analyst;

#[cfg(all(target_arch = "wasm32", feature = "element"))]
pub mod web;

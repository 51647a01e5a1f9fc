//! The native tests of the component: everything but the browser.
#![cfg(test)]
#![cfg(not(target_arch = "wasm32"))]

mod analysis;
mod chart;
mod documents;
mod examples;
mod fan;
mod fields;
mod fuzz;
mod journeys;
mod keeping;
mod levers;
mod numbers;
mod parcel;
mod questions;
mod safety;
mod sending;
mod tidy;
mod why;
mod words;
mod working_days;

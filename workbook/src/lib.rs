//! Workbooks: a plan written as one with live formulas, and reports read from one.
//!
//! The third module of the planner: it is loaded when somebody asks for it, and works in a worker.

pub mod desk;
pub mod export;
pub mod import;

mod start;

//! The native tests of the model: one harness, a module for each question.
//!
//! 1. `vectors`: do the published vectors come out, figure by figure?
//! 2. `program`: does the example program keep its promises to whoever calls it?
//! 3. `reader`, `fields`, `bounds`, `fuzz`: is every rule of the strict reader kept, and nothing
//!    else refused? `canonical`: have files of one meaning one code, and all others another?
//! 4. `calendar`: are months and working days counted as people count them?
//! 5. `method`, `receipts`, `notices`: do small examples come out as worked out by hand?
//! 6. `laws`, `monotony`: do the laws of the method hold for any plan at all?
//! 7. `chance`: are futures drawn as the plan says, and counted as the engine judges them?
//! 8. `knobs`: is moving a knob the same as changing the plan file?
//! 9. `seek`, `sensitivity`, `map`, `attribution`: does every analysis give what trying everything
//!    gives, and what a hand calculation gives?
//! 10. `package`: is the cheapest package the cheapest of all, tried one by one? `deadline`,
//!     `stress`: do the point of no return, blows and regret come out as worked out by hand?
//! 11. `ledger`: is what came set beside what was foreseen as worked out by hand?
//!
//! The others are tools: `support` changes plan files, `plans` makes them up.

#![cfg(test)]

mod attribution;
mod bounds;
mod calendar;
mod canonical;
mod chance;
mod deadline;
mod edges;
mod fields;
mod fuzz;
mod knobs;
mod laws;
mod ledger;
mod map;
mod method;
mod monotony;
mod notices;
mod package;
mod plans;
mod program;
mod reader;
mod receipts;
mod seek;
mod sensitivity;
mod stress;
mod support;
mod vectors;

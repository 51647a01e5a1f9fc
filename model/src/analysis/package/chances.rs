//! How often targets are met over many futures: what a search needs of a sampler.

use crate::analysis::chance::{Hits, Sampler, Sampling};
use crate::plan::{Plan, Scenario};

/// Counts futures. The same scenario must always give the same counts.
pub trait Chances {
    /// The counts of a scenario; `None` where nothing is projected.
    fn counts(&self, plan: &Plan, scenario: &Scenario) -> Option<Hits>;
}

/// Always the same futures, so that scenarios are compared in the same circumstances.
impl Chances for Sampling {
    fn counts(&self, plan: &Plan, scenario: &Scenario) -> Option<Hits> {
        Sampler::new(plan, scenario).map(|sampler| sampler.count(*self))
    }
}

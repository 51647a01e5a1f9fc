//! Texts nobody meant to write, into every door of the component: each is taken or refused, none
//! makes it fail. A few hundred runs each with every test run; THADS_FUZZ_CASES=… sets another
//! number for a long run (docs/fuzzing.md).

mod changes;
mod doors;

use proptest::prelude::ProptestConfig;

/// So many runs, unless the environment says another number.
pub(crate) fn runs(usual: u32) -> ProptestConfig {
    let set = std::env::var("THADS_FUZZ_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig {
        cases: set.unwrap_or(usual),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

//! Counts the tests that the harnesses report, whichever of them ran.

use std::fmt;

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    passed: u32,
    failed: u32,
}

impl Tally {
    /// Adds what a line reports: `test result: ok. 12 passed; 0 failed; …`.
    pub(crate) fn read(&mut self, line: &str) {
        let Some((_, counts)) = line.split_once("test result: ") else { return };
        self.passed += count(counts, " passed");
        self.failed += count(counts, " failed");
    }

    /// Counts a check that failed without having reported a failed test.
    pub(crate) fn note_failure(&mut self) {
        self.failed = self.failed.max(1);
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// The number in front of a word.
fn count(text: &str, word: &str) -> u32 {
    let before = text.split_once(word).map_or("", |(before, _)| before);
    before.rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn results_of_all_harnesses_are_summed() {
        let mut tally = Tally::default();
        tally.read("running 3 tests");
        tally.read("test result: ok. 12 passed; 0 failed; 1 ignored; finished in 0.00s");
        tally.read("test result: FAILED. 2 passed; 3 failed; 0 ignored");
        assert_eq!(tally.to_string(), "14 passed, 3 failed");
        tally.note_failure();
        assert_eq!(tally.to_string(), "14 passed, 3 failed");
    }

    #[test]
    fn a_failed_check_without_tests_counts_once() {
        let mut tally = Tally::default();
        tally.note_failure();
        assert_eq!(tally.to_string(), "0 passed, 1 failed");
    }
}

//! Files nobody meant to write: the reader must say no, or yes, but never panic, and never take
//! long.

use super::plans::cases;
use super::support::{FULL, changed, places};
use super::vectors;
use proptest::prelude::*;
use std::time::{Duration, Instant};
use thads_model::file::{self, Json, canonical};
use thads_model::{engine, result};

/// So many runs, unless THADS_FUZZ_CASES says another number (docs/fuzzing.md).
fn runs(usual: u32) -> ProptestConfig {
    let set = std::env::var("THADS_FUZZ_CASES").ok().and_then(|cases| cases.parse().ok());
    cases(set.unwrap_or(usual))
}

/// Reads the bytes and, where they are a plan after all, writes its canonical text, projects it
/// and prints the result.
fn digest(bytes: &[u8]) {
    let Ok(plan) = file::read_bytes(bytes) else { return };
    let text = file::parse(bytes).map(|json| canonical(&json)).expect("it was read");
    assert_eq!(file::read_bytes(text.as_bytes()).as_ref(), Ok(&plan), "{text}");
    let Ok(outlooks) = engine::project_all(&plan) else { return };
    for (scenario, outlook) in plan.scenarios.iter().zip(&outlooks) {
        assert!(!result::json(scenario, outlook).to_string().is_empty());
    }
}

/// The full plan, and a plan of the vectors.
fn valid_files() -> Vec<Vec<u8>> {
    let vectors = vectors::files(&vectors::directory(), ".plan.json");
    let vectors = vectors.values().step_by(7).map(|path| vectors::read(path));
    [FULL.as_bytes().to_vec()].into_iter().chain(vectors).collect()
}

/// Values that have no business where they are put.
const ODD: [&str; 41] = [
    "null",
    "true",
    "0",
    "-1",
    "13",
    "1e999",
    "-0",
    "9223372036854775807",
    "18446744073709551615",
    "1.5",
    "[]",
    "{}",
    "[null]",
    r#""""#,
    r#""0""#,
    r#""1""#,
    r#""-1""#,
    r#""100""#,
    r#""0.0001""#,
    r#""1000000000000000000""#,
    r#""79228162514264337593543950335""#,
    r#""79228162514264337593543950336""#,
    r#""0.0000000000000000000000000001""#,
    r#""0.00000000000000000000000000001""#,
    r#""1.0000000000000000000000000000""#,
    r#""1.00000000000000000000000001""#,
    r#""0.9999999999999999999999999999""#,
    r#""99999999999999999999999999999999999999""#,
    r#""2023-02-30""#,
    r#""2022-09-30""#,
    r#""2023-09-30""#,
    r#""2023-10-01""#,
    r#""0000-00-00""#,
    r#""9999-12-31""#,
    r#""above""#,
    r#""cases""#,
    r#""A""#,
    r#""\u0000""#,
    r#""ệ̂""#,
    "12",
    "400",
];

proptest! {
    #![proptest_config(runs(300))]

    #[test]
    fn bytes_changed_at_random_never_panic(
        file in prop::sample::select(valid_files()),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = file;
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        digest(&bytes);
    }

    #[test]
    fn digits_and_signs_changed_at_random_never_panic(
        file in prop::sample::select(valid_files()),
        changes in prop::collection::vec(
            (any::<prop::sample::Index>(), prop::sample::select(b"0123456789.-,:\"".to_vec())), 1..6),
    ) {
        let mut bytes = file;
        // Only digits are changed, so that most of the files are still JSON.
        let digits: Vec<usize> =
            (0..bytes.len()).filter(|place| bytes[*place].is_ascii_digit()).collect();
        for (place, byte) in changes {
            bytes[digits[place.index(digits.len())]] = byte;
        }
        digest(&bytes);
    }

    #[test]
    fn a_file_cut_off_anywhere_is_refused(
        file in prop::sample::select(valid_files()), place in any::<prop::sample::Index>(),
    ) {
        let closing = file.iter().rposition(|byte| *byte == b'}').unwrap_or(0);
        let cut = &file[..place.index(closing)];
        let problems = file::read_bytes(cut).expect_err("the object is not closed");
        prop_assert_eq!(problems.len(), 1);
        prop_assert_eq!(problems[0].path.as_str(), "$");
    }
}

proptest! {
    #![proptest_config(runs(600))]

    #[test]
    fn values_put_anywhere_never_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0..ODD.len()), 1..4),
    ) {
        let mut json = changed(FULL, &[]);
        for (place, odd) in changes {
            let places = places(&json);
            let (path, _) = &places[place.index(places.len())];
            // 1e999 is no number that can be held, so it never becomes a value.
            if let (Ok(value), Some(place)) = (Json::parse(ODD[odd]), json.at_mut(path)) {
                *place = value;
            }
        }
        digest(json.to_string().as_bytes());
    }
}

#[test]
fn every_odd_value_at_every_place_is_read_or_refused_there() {
    let full = changed(FULL, &[]);
    for (path, _) in places(&full).iter().filter(|(path, _)| !path.starts_with("provenance.")) {
        for odd in ODD {
            let mut json = full.clone();
            if let (Ok(value), Some(place)) = (Json::parse(odd), json.at_mut(path)) {
                *place = value;
            }
            // Whatever is wrong, something is said about it, and in one line.
            for problem in file::read(&json).err().into_iter().flatten() {
                assert!(problem.to_string().lines().count() == 1, "{problem}");
            }
        }
    }
}

#[test]
fn ten_megabytes_of_noise_are_refused_quickly() {
    const SIZE: usize = 10_000_000;
    let repeated = |text: &str| text.repeat(SIZE / text.len()).into_bytes();
    let around = |begin: &str, middle: &str, end: &str| {
        let mut bytes = begin.as_bytes().to_vec();
        bytes.extend(repeated(middle));
        bytes.extend(end.as_bytes());
        bytes
    };
    let head = r#"{"format": "thads-plan", "version": 1"#;
    let noises = [
        repeated("\0"),
        repeated("\u{ff}"),
        repeated(" "),
        repeated("["),
        repeated("{\"a\":"),
        repeated("9"),
        (0..SIZE).map(|index| (index * 7_919 % 251) as u8).collect(),
        around("[0", ",0", "]"),
        around("{\"a\":0", ",\"a\":0", "}"),
        around(head, ",\"a\":0", "}"),
        around(&format!("{head},\"unit\":\""), "x", "\"}"),
        around(&format!("{head},\"holidays\":[0"), ",0", "]}"),
        around(&format!("{head},\"staff\":{{\"officers\":\"1"), "0", "\"}}"),
        around(&format!("{head},\"staff\":{{\"officers\":\"0."), "0", "1\"}}"),
        around(&format!("{head},\"provenance\":{{\"a\":0"), ",\"a\":0", "}}"),
    ];
    for (index, noise) in noises.iter().enumerate() {
        let start = Instant::now();
        assert!(file::read_bytes(noise).is_err(), "noise {index}");
        // Far more than is needed without optimisation, far less than a quadratic reader takes.
        let took = start.elapsed();
        assert!(took < Duration::from_secs(20), "noise {index} took {took:?}");
    }
}

//! Measures the sampling of futures natively: one line `name<TAB>nanoseconds per future` each.
//!
//! `cargo run --release -p thads-model --example bench_futures`: the model as it is built for the
//! component.

use std::hint::black_box;
use std::time::Instant;
use thads_model::analysis::chance::{Sampler, Sampling, hanging};
use thads_model::file::{self, Json};
use thads_model::plan::Plan;

/// Nine months ahead, with campaigns, overtime, an auction and reclassification.
const PLAN: &str = include_str!("nine-months.plan.json");

/// All five ranges.
const SPREAD: &str = r#"{"pace": ["0.85", "1", "1.1"], "new_cases": ["0.9", "1", "1.3"],
    "new_money": ["0.7", "1", "1.2"], "reclassification": ["0.5", "1", "2"],
    "recovery": ["0.8", "1", "1.15"]}"#;

/// Many matters, as the largest unit might have them.
const MANY: usize = 200;

fn main() {
    let measured = measure();
    if measured.is_none() {
        eprintln!("the measured plan has problems");
        std::process::exit(2);
    }
}

fn measure() -> Option<()> {
    let sampling = Sampling::USUAL;
    for (name, as_of) in [("nine months", "2022-12-31"), ("three months", "2023-06-30")] {
        let plan = plan(as_of, 3)?;
        let sampler = Sampler::new(&plan, &plan.scenarios[0])?;
        line(&format!("{name}, three matters: count"), sampling, || {
            black_box(sampler.count(sampling));
        });
        line(&format!("{name}, three matters: year ends kept"), sampling, || {
            drop(black_box(sampler.year_ends(sampling)));
        });
        line(&format!("{name}, three matters: fan and curves"), sampling, || {
            drop(black_box(sampler.chance(sampling)));
        });
        line(&format!("{name}: make ready, once"), Sampling::new(1, 0)?, || {
            drop(black_box(Sampler::new(&plan, &plan.scenarios[0])));
        });
    }
    let plan = plan("2022-12-31", MANY)?;
    line(&format!("nine months: what hangs on each of {MANY} matters"), sampling, || {
        drop(black_box(hanging(&plan, &plan.scenarios[0], sampling, &mut |_, _| ())));
    });
    Some(())
}

/// The measured plan with ranges and as many matters, auctions and dates in turn.
fn plan(as_of: &str, matters: usize) -> Option<Plan> {
    let mut json = Json::parse(PLAN).ok()?;
    let matter = |number: usize| {
        let outcome = match number % 2 {
            0 => {
                r#""auction": {"start_price": "900000000", "first_month": 9,
                "sale_probability": "0.4", "cut": "0.1", "months_between": 1,
                "months_to_money": 1, "rounds": 4}"#
            }
            _ => r#""dated": {"month": 11, "probability": "0.6"}"#,
        };
        let days = r#"[{"month": 10, "days": "0.1"}]"#;
        let days = if number.is_multiple_of(4) { days } else { "[]" };
        format!(
            r#"{{"name": "Vụ {number}", "amount": "1000000000", "officer_days": {days}, {outcome}}}"#
        )
    };
    let matters: Vec<String> = (0..matters).map(matter).collect();
    for (path, value) in [
        ("as_of", format!("\"{as_of}\"")),
        ("scenarios[0].spread", SPREAD.to_owned()),
        ("scenarios[0].matters", format!("[{}]", matters.join(","))),
    ] {
        *json.at_mut(path)? = Json::parse(&value).ok()?;
    }
    file::read(&json).ok()
}

/// The least of 31 runs, for one future: what other work adds to a run is not of this program.
fn line(name: &str, sampling: Sampling, mut run: impl FnMut()) {
    let least = (0..31).map(|_| {
        let start = Instant::now();
        run();
        start.elapsed().as_nanos() / u128::from(sampling.futures())
    });
    println!("{name}\t{}", least.min().unwrap_or_default());
}

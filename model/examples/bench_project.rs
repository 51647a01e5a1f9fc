//! Measures the exact projection natively: one line `name<TAB>median in nanoseconds` each.
//!
//! `cargo run --release -p thads-model --example bench_project`; `cargo xtask bench` runs it.

use std::hint::black_box;
use std::time::Instant;
use thads_model::{engine, file, plan::Plan};

/// Nine months ahead, with campaigns, overtime, an auction and reclassification.
const PLAN: &str = include_str!("nine-months.plan.json");

fn main() {
    let Ok(plan) = file::read_bytes(PLAN.as_bytes()) else {
        eprintln!("the measured plan has problems");
        std::process::exit(2);
    };
    println!(
        "read the plan file\t{}",
        median(|| drop(black_box(file::read_bytes(PLAN.as_bytes()))))
    );
    println!(
        "project nine months, exact\t{}",
        median(|| projection::<thads_model::quantity::Exact>(&plan))
    );
    println!("project nine months, binary\t{}", median(|| projection::<f64>(&plan)));
    println!(
        "outlook with year end, exact\t{}",
        median(|| {
            drop(black_box(engine::project(&plan, &plan.scenarios[0])));
        })
    );
}

fn projection<N: thads_model::quantity::Number>(plan: &Plan) {
    let course = engine::Course::<N>::new(plan, &plan.scenarios[0]);
    black_box(engine::Projection::run(plan, course));
}

/// The median of 301 batches of ten runs, for one run.
fn median(mut run: impl FnMut()) -> u128 {
    let mut batches: Vec<u128> = (0..301)
        .map(|_| {
            let start = Instant::now();
            (0..10).for_each(|_| run());
            start.elapsed().as_nanos() / 10
        })
        .collect();
    batches.sort_unstable();
    batches[batches.len() / 2]
}

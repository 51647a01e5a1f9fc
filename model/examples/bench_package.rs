//! Times the search for the cheapest package: six knobs of up to forty steps each.
//!
//! `cargo run --release --example bench_package -- FILE [TARGET]`
use rust_decimal::Decimal;
use std::time::Instant;
use thads_model::analysis::goal::Aim;
use thads_model::analysis::knob::{Grid, Knob};
use thads_model::analysis::package::{self, Choice, Kinds, Wish};
use thads_model::quantity::Percent;

fn main() {
    let path = std::env::args().nth(1).expect("a plan file");
    let mut plan =
        thads_model::file::read_bytes(&std::fs::read(path).expect("file")).expect("plan");
    if let Some(rate) = std::env::args().nth(2) {
        for t in [&mut plan.targets.cases, &mut plan.targets.money].into_iter().flatten() {
            t.rate = Percent::new(rate.parse::<Decimal>().expect("n").into());
        }
    }
    let scenario = &plan.scenarios[0];
    let d = |t: &str| t.parse::<Decimal>().expect("number");
    let ids = [
        ("officers_added", "0", "10", "0.5", "63"),
        ("overtime_hours", "0", "40", "1", "11"),
        ("pace_change", "0", "0.4", "0.01", "35"),
        ("money.recovery_change", "0", "0.4", "0.01", "17"),
        ("cases.reclassified_out", "0", "40", "1", "29"),
        ("campaign_uplift:10-12", "0", "0.4", "0.01", "13.5"),
    ];
    let choices: Vec<Choice> = ids
        .iter()
        .filter_map(|(id, low, high, step, cost)| {
            let knob = Knob::by_id(id)?;
            let present = knob.present(&plan, scenario)?;
            let grid =
                Grid::new(present, d(low).min(present), d(high).max(present), d(step)).ok()?;
            Some(Choice { knob, grid, cost: d(cost) })
        })
        .collect();
    for aim in Aim::ALL {
        let wish = Wish {
            aim,
            choices: &choices,
            wanted: None,
            kinds: Kinds::Different,
            budget: 5_000_000,
        };
        let begun = Instant::now();
        let answer = package::find(&plan, scenario, &wish, &mut |_, _| {}).expect("sound");
        println!(
            "{aim:?} {:?} proven {} {} judged {} in {:?}",
            answer.outcome,
            answer.proven,
            answer.remedies_proven,
            answer.judged,
            begun.elapsed()
        );
        for p in &answer.packages {
            println!(
                "  {} {:?}",
                p.cost,
                p.moves.iter().map(|m| (m.knob.id(), m.to.to_string())).collect::<Vec<_>>()
            );
        }
        println!("  {:?} {:?}", answer.binding, answer.relaxation);
    }
}

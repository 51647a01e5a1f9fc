//! Futures side by side: each is what it is by itself, to the last bit.

use super::super::plans::cases;
use super::super::support::{change, parsed, plan_of};
use super::super::vectors::{directory, files, read};
use super::{Check, SPREAD, any_plan, sampling, uncertain};
use proptest::prelude::*;
use thads_model::analysis::chance::ranks::at_places;
use thads_model::analysis::chance::{Futures, Sampler};
use thads_model::engine::Projection;
use thads_model::plan::Plan;
use thads_model::quantity::{Arithmetic, Binary, Lanes, LanesTruth, Truth};

/// Every future of a sampling ends where the engine, run for it alone, ends.
fn each_is_as_by_itself(plan: &Plan) -> Check {
    let Some(sampler) = Sampler::new(plan, &plan.scenarios[0]) else { return Ok(()) };
    let futures = Futures::<f64>::new(plan, &plan.scenarios[0]).expect("as the sampler");
    // More than a block, and not a multiple of what runs side by side.
    let count = 39;
    let ends: Vec<_> = sampler.year_ends(sampling(count, 5)).standings().collect();
    prop_assert_eq!(ends.len(), count as usize);
    for (number, (cases, money)) in (0..).zip(ends) {
        let run = Projection::run(plan, futures.course(5, number));
        let (by_itself, money_by_itself) = (run.cases_end(), run.money_end());
        prop_assert_eq!(cases.enforceable, by_itself.enforceable, "future {}", number);
        prop_assert_eq!(cases.finished, by_itself.finished, "future {}", number);
        prop_assert_eq!(money.enforceable, money_by_itself.enforceable, "future {}", number);
        prop_assert_eq!(money.finished, money_by_itself.finished, "future {}", number);
    }
    Ok(())
}

/// Numbers at which rounding, comparing and choosing go one way or the other.
fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        -1e19..1e19_f64,
        -10.0..10.0_f64,
        (-20_i32..20).prop_map(|halves| f64::from(halves) / 2.0),
        (-2_000_i32..2_000).prop_map(|half_steps| f64::from(half_steps) * 5e-10),
    ]
}

fn side_by_side() -> impl Strategy<Value = [f64; Lanes::COUNT]> {
    prop::collection::vec(number(), Lanes::COUNT)
        .prop_map(|numbers| std::array::from_fn(|lane| numbers[lane]))
}

type One = fn(f64) -> f64;
type Two<T> = fn(f64, f64) -> T;

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn futures_side_by_side_end_where_each_ends_by_itself(plan in any_plan()) {
        each_is_as_by_itself(&plan)?;
    }

    #[test]
    fn lanes_calculate_as_numbers_do(one in side_by_side(), other in side_by_side()) {
        let (a, b) = (Lanes::new(one), Lanes::new(other));
        let sums: [(Lanes, Two<f64>); 6] = [
            (a + b, |a, b| a + b),
            (a - b, |a, b| a - b),
            (a * b, |a, b| a * b),
            (a / b, |a, b| a / b),
            (a.min_of(b), f64::min_of),
            (a.max_of(b), f64::max_of),
        ];
        let roundings: [(Lanes, One); 4] = [
            (a.to_nine_decimals(), |a| a.to_nine_decimals()),
            (a.floor(), |a| a.floor()),
            (a.ceil(), |a| a.ceil()),
            ((a * a).sqrt(), |a| (a * a).sqrt()),
        ];
        let answers: [(LanesTruth, Two<bool>); 4] = [
            (a.exceeds(b), |a, b| a > b),
            (a.reaches(b), |a, b| a >= b),
            (a.equals(b), |a, b| a == b),
            (!a.equals(a) | (a.exceeds(b) & b.exceeds(a)), |_, _| false),
        ];
        for lane in 0..Lanes::COUNT {
            let (x, y) = (one[lane], other[lane]);
            let same = |got: f64, wanted: f64| got == wanted || (got.is_nan() && wanted.is_nan());
            for (got, by_itself) in &sums {
                prop_assert!(same(got.to_array()[lane], by_itself(x, y)), "{x} and {y}");
            }
            for (got, by_itself) in &roundings {
                prop_assert!(same(got.to_array()[lane], by_itself(x)), "{x}");
            }
            for (got, by_itself) in &answers {
                prop_assert_eq!(got.bits() >> lane & 1 == 1, by_itself(x, y), "{} and {}", x, y);
            }
            let chosen = Lanes::chosen(a.exceeds(b), a, b).to_array()[lane];
            prop_assert_eq!(chosen, if x > y { x } else { y });
        }
        prop_assert_eq!(a.exceeds(b).is_everywhere(), (0..Lanes::COUNT).all(|at| one[at] > other[at]));
        prop_assert!(LanesTruth::ALWAYS.is_everywhere() && LanesTruth::NEVER.bits() == 0);
    }

    #[test]
    fn ranks_are_found_as_by_sorting(
        numbers in prop::collection::vec(number(), 1..3_000),
        lumps in prop::collection::vec((number(), 0..500_usize), 0..4),
        mut parts in prop::collection::vec(0..=100_usize, 5),
    ) {
        let lumps = lumps.into_iter().flat_map(|(value, many)| vec![value; many]);
        let column: Vec<f64> = numbers.into_iter().chain(lumps).collect();
        let mut sorted = column.clone();
        sorted.sort_by(f64::total_cmp);
        parts.sort_unstable();
        let places = std::array::from_fn(|at| parts[at] * (column.len() - 1) / 100);
        let found: [f64; 5] = at_places(&column, places).expect("the places are within");
        prop_assert_eq!(found, places.map(|place| sorted[place]));
        prop_assert_eq!(at_places(&column, [column.len()]), None);
    }
}

#[test]
fn the_vectors_hold_side_by_side() {
    each_is_as_by_itself(&uncertain(&[])).expect("as by itself");
    for (name, plan_file) in files(&directory(), ".plan.json") {
        let mut json = parsed(&String::from_utf8(read(&plan_file)).expect("plans are text"));
        change(&mut json, "scenarios[0].spread", SPREAD);
        each_is_as_by_itself(&plan_of(&json)).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

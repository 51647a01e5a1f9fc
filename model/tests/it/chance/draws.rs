//! What is drawn: spread as the plan says, and depending on nothing but what it is drawn for.

use super::{MATTERS, SPREAD, uncertain};
use thads_model::analysis::chance::source::{Future, Subject};
use thads_model::analysis::chance::triangular::Triangular;
use thads_model::analysis::chance::{Futures, Multipliers};
use thads_model::engine::matters;
use thads_model::plan::Plan;

const MANY: u32 = 20_000;
const SEED: u64 = 42;

fn futures(plan: &Plan) -> Futures {
    Futures::new(plan, &plan.scenarios[0]).expect("a pace is known")
}

/// One value of each of many futures.
fn each<T>(plan: &Plan, value: impl Fn(&Futures, u32) -> T) -> Vec<T> {
    let futures = futures(plan);
    (0..MANY).map(|future| value(&futures, future)).collect()
}

fn multipliers(plan: &Plan) -> Vec<Multipliers> {
    each(plan, |futures, future| futures.multipliers(SEED, future))
}

/// What comes of the matters in a month.
fn receipts(plan: &Plan, month: usize) -> Vec<f64> {
    each(plan, |futures, future| {
        futures.course(SEED, future).months.0[month - 1].matters.receipts.get()
    })
}

fn mean(values: impl IntoIterator<Item = f64>) -> f64 {
    values.into_iter().sum::<f64>() / f64::from(MANY)
}

fn near(got: f64, wanted: f64, allowed: f64) {
    assert!((got - wanted).abs() <= allowed, "{got} for {wanted}");
}

#[test]
fn draws_are_even_and_have_nothing_to_do_with_each_other() {
    let drawn = |subject| -> Vec<f64> {
        (0..MANY).map(|future| Future::new(SEED, future).draw(subject)).collect()
    };
    let subjects = [
        Subject::quantity("pace"),
        Subject::quantity("recovery"),
        Subject::round("pace", 0),
        Subject::round("pace", 1),
        Subject::round("Vụ A", 0),
    ];
    let all = subjects.map(drawn);
    for one in &all {
        assert!(one.iter().all(|part| (0.0..1.0).contains(part)));
        for tenth in 0..10 {
            let low = f64::from(tenth) / 10.0;
            let inside = one.iter().filter(|part| (low..low + 0.1).contains(*part)).count();
            near(inside as f64, f64::from(MANY) / 10.0, 250.0);
        }
        // One future says nothing of the next.
        near(mean(one.windows(2).map(|pair| (pair[0] - 0.5) * (pair[1] - 0.5))), 0.0, 0.003);
    }
    for (index, one) in all.iter().enumerate() {
        for other in &all[..index] {
            near(mean(one.iter().zip(other).map(|(a, b)| (a - 0.5) * (b - 0.5))), 0.0, 0.003);
        }
    }
}

#[test]
fn draws_stay_what_they_are() {
    // Whoever keeps a seed keeps its futures: a change here changes what users have seen. The
    // figures were worked out from docs/model/chance.md by another program.
    let first = |seed, subject| Future::new(seed, 0).draw(subject);
    assert_eq!(first(1, Subject::quantity("pace")), 0.7959450110560561);
    assert_eq!(first(2, Subject::quantity("pace")), 0.8645820072667162);
    assert_eq!(first(1, Subject::round("A", 0)), 0.1009415928599684);
    assert_eq!(first(1, Subject::round("A", 1)), 0.9944503757478032);
}

#[test]
fn multipliers_are_spread_as_triangles() {
    let drawn = multipliers(&uncertain(&[]));
    for (values, [low, likely, high]) in [
        (drawn.iter().map(|m| m.pace.get()).collect::<Vec<_>>(), [0.7, 1.0, 1.2]),
        (drawn.iter().map(|m| m.new_cases.get()).collect(), [0.5, 1.0, 1.3]),
        (drawn.iter().map(|m| m.new_money.get()).collect(), [0.0, 1.5, 1.5]),
        (drawn.iter().map(|m| m.reclassification.get()).collect(), [0.5, 0.5, 3.0]),
        (drawn.iter().map(|m| m.recovery.get()).collect(), [0.6, 1.0, 1.1]),
    ] {
        let width: f64 = high - low;
        assert!(values.iter().all(|value| (low..=high).contains(value)));
        near(mean(values.iter().copied()), (low + likely + high) / 3.0, width * 0.01);
        // The chance to lie below the likeliest value, and below the middle of its longer side.
        let below = |bound| values.iter().filter(|value| **value < bound).count() as f64;
        let share = |bound: f64| below(bound) / f64::from(MANY);
        near(share(likely), (likely - low) / width, 0.015);
        let (middle, wanted) = if likely - low > high - likely {
            let middle = f64::midpoint(low, likely);
            (middle, (middle - low).powi(2) / (width * (likely - low)))
        } else {
            let middle = f64::midpoint(likely, high);
            (middle, 1.0 - (high - middle).powi(2) / (width * (high - likely)))
        };
        near(share(middle), wanted, 0.015);
    }
}

#[test]
fn a_triangle_is_turned_round_exactly() {
    let triangle = Triangular::new([1.0, 2.0, 4.0]).expect("it has width");
    assert_eq!(triangle.at(0.0), 1.0);
    assert_eq!(triangle.at(1.0), 4.0);
    near(triangle.at(1.0 / 3.0), 2.0, 1e-12);
    // A quarter of the rising side's third lies below the middle of that side.
    near(triangle.at(1.0 / 12.0), 1.5, 1e-12);
    let rising = (0..=100).map(|part| triangle.at(f64::from(part) / 100.0));
    assert!(rising.is_sorted());
}

#[test]
fn triangles_may_have_a_side_or_both_missing() {
    assert!(Triangular::new([0.9, 0.9, 0.9]).is_none());
    let falling = Triangular::new([1.0, 1.0, 2.0]).expect("it has width");
    assert_eq!((falling.at(0.0), falling.at(0.75), falling.at(1.0)), (1.0, 1.5, 2.0));
    let rising = Triangular::new([1.0, 2.0, 2.0]).expect("it has width");
    assert_eq!((rising.at(0.0), rising.at(0.25)), (1.0, 1.5));
    near(rising.at(1.0 - f64::EPSILON), 2.0, 1e-9);
    // Without width the multiplier is what it is, and absent ones are 1.
    let plan = uncertain(&[("scenarios[0].spread", r#"{"pace": ["0.9", "0.9", "0.9"]}"#)]);
    for drawn in multipliers(&plan) {
        assert_eq!((drawn.pace.get(), drawn.recovery.get()), (0.9, 1.0));
    }
}

#[test]
fn every_multiplier_meets_what_it_is_on() {
    let flows = [
        ("scenarios[0].cases", r#"{"new": "10", "reclassified_out": "3"}"#),
        ("scenarios[0].money", r#"{"new": "1000", "reclassified_out": "200"}"#),
    ];
    let plan = uncertain(&flows);
    let futures = futures(&plan);
    let (drawn, course) = (futures.multipliers(SEED, 8), futures.course(SEED, 8));
    let likely = futures.likely();
    for (got, base, multiplier) in [
        (course.cases.new.get(), 10.0, drawn.new_cases),
        (course.money.new.get(), 1_000.0, drawn.new_money),
        (course.cases.reclassified_out.get(), 3.0, drawn.reclassification),
        (course.money.reclassified_out.get(), 200.0, drawn.reclassification),
        (course.per_case.get(), 2_000.0, drawn.recovery),
        (course.months.0[11].capacity.get(), likely.months.0[11].capacity.get(), drawn.pace),
    ] {
        near(got, base * multiplier.get(), 1e-9 * base);
        assert!(multiplier.get() != 1.0);
    }
}

#[test]
fn an_auction_sells_round_by_round() {
    // Rounds in July (failed, its cut stays), August and September; at 40 %.
    let auction = r#"[{"name": "A", "amount": "1000000", "auction": {"start_price": "900000",
        "first_month": 10, "sale_probability": "0.4", "cut": "0.1", "months_between": 1,
        "months_to_money": 0, "rounds": 3}}]"#;
    let plan = uncertain(&[("scenarios[0].matters", auction)]);
    let (august, september) = (receipts(&plan, 11), receipts(&plan, 12));
    let paid = |values: &[f64], price: f64| {
        assert!(values.iter().all(|value| *value == 0.0 || (value - price).abs() < 1e-6));
        values.iter().filter(|value| **value > 0.0).count() as f64 / f64::from(MANY)
    };
    near(paid(&august, 810_000.0), 0.4, 0.015);
    near(paid(&september, 729_000.0), 0.6 * 0.4, 0.015);
    assert!(august.iter().zip(&september).all(|(one, other)| *one == 0.0 || *other == 0.0));
}

#[test]
fn what_is_drawn_is_on_average_what_is_expected() {
    let plan = uncertain(&[]);
    let expected = matters::by_month::<f64>(&plan, &plan.scenarios[0]);
    for month in [11, 12] {
        let wanted = expected.0[month - 1].receipts.get();
        near(mean(receipts(&plan, month)), wanted, 15_000.0);
        // What is reserved depends on what has come before.
        let reserved = mean(each(&plan, |futures, future| {
            futures.course(SEED, future).months.0[month - 1].matters.reserved.get()
        }));
        near(reserved, expected.0[month - 1].reserved.get(), 15_000.0);
    }
}

#[test]
fn certain_outcomes_are_certain() {
    let matter = |probability: &str| {
        format!(
            r#"[{{"name": "A", "amount": "7",
                "dated": {{"month": 12, "probability": "{probability}"}}}}]"#
        )
    };
    for (probability, wanted) in [("1", 7.0), ("0", 0.0)] {
        let plan = uncertain(&[("scenarios[0].matters", &matter(probability))]);
        assert!(receipts(&plan, 12).iter().all(|receipt| *receipt == wanted));
    }
}

#[test]
fn nothing_else_changes_a_draw() {
    let plan = uncertain(&[]);
    let august = receipts(&plan, 11);
    let only_a = MATTERS.replace("\"name\": \"B\",", "\"name\": \"B\", \"include\": false,");
    let b_renamed = MATTERS.replace("\"B\"", "\"Vụ khác\"");
    let a_only = receipts(&uncertain(&[("scenarios[0].matters", &only_a)]), 11);
    assert_ne!(a_only, august, "B is sold in August too");
    // A is 900 000 wherever it comes, whatever becomes of B.
    let has_a =
        |values: &[f64]| -> Vec<bool> { values.iter().map(|value| *value >= 900_000.0).collect() };
    assert_eq!(has_a(&a_only), has_a(&august));
    let renamed = receipts(&uncertain(&[("scenarios[0].matters", &b_renamed)]), 11);
    assert_eq!(has_a(&renamed), has_a(&august));
    assert_ne!(renamed, august, "another name is another matter");

    // The order of the matters, another scenario, another date of the report.
    let (first, second) = MATTERS.trim_matches(['[', ']']).split_once("}},").expect("two");
    let reordered = format!("[{second}, {first}}}}}]");
    let slower = [("scenarios[0].pace_change", "\"-0.3\""), ("scenarios[0].name", "\"Khác\"")];
    for changes in [&[("scenarios[0].matters", &*reordered)][..], &slower] {
        let other = uncertain(changes);
        assert_eq!(receipts(&other, 11), august, "{changes:?}");
        assert_eq!(multipliers(&other), multipliers(&plan), "{changes:?}");
    }
    let earlier = uncertain(&[("as_of", r#""2023-06-30""#)]);
    assert_eq!(has_a(&receipts(&earlier, 11)), has_a(&august));
    assert_eq!(multipliers(&earlier), multipliers(&plan));

    // A range that is narrowed, or another that is taken out, moves no other.
    let fewer = SPREAD.replace(r#""new_cases": ["0.5", "1", "1.3"],"#, "");
    let fewer = multipliers(&uncertain(&[("scenarios[0].spread", &fewer)]));
    for (one, other) in fewer.iter().zip(multipliers(&plan)) {
        assert_eq!(
            (one.pace, one.new_money, one.recovery),
            (other.pace, other.new_money, other.recovery)
        );
        assert_eq!(one.new_cases.get(), 1.0);
    }
}

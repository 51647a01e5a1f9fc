//! Futures: do they count what they say, in the arithmetic of the engine?
//!
//! `draws` asks whether what is drawn is drawn as the plan says; `lanes` whether futures side by
//! side are the same as each by itself.

mod draws;
mod lanes;

use super::plans::{self, cases};
use super::support::{Change, SMALL, change, changed, parsed, plan_of, small};
use super::vectors::{directory, files, read};
use proptest::prelude::*;
use rust_decimal::Decimal;
use thads_model::analysis::chance::{Curve, Futures, Hits, Sampler, Sampling, hanging};
use thads_model::engine::stream::Standing;
use thads_model::engine::year_end::target_in_force;
use thads_model::engine::{Course, Projection, project, verdict};
use thads_model::file;
use thads_model::plan::{self, Plan, StreamName, Target};
use thads_model::quantity::{Exact, Number};

type Check = Result<(), TestCaseError>;

/// All five ranges, wide and lopsided.
pub(super) const SPREAD: &str = r#"{"pace": ["0.7", "1", "1.2"], "new_cases": ["0.5", "1", "1.3"],
    "new_money": ["0", "1.5", "1.5"], "reclassification": ["0.5", "0.5", "3"],
    "recovery": ["0.6", "1", "1.1"]}"#;

/// A dated matter inside E that takes officer-days, and an auction that enters in September.
pub(super) const MATTERS: &str = r#"[
    {"name": "A", "amount": "900000", "officer_days": [{"month": 11, "days": "40"}],
     "dated": {"month": 11, "probability": "0.6"}},
    {"name": "B", "amount": "700000", "in_enforceable": false, "enters": 12,
     "auction": {"start_price": "800000", "first_month": 11, "sale_probability": "0.4",
                 "cut": "0.2", "months_between": 1, "months_to_money": 0, "rounds": 3}}]"#;

/// The small plan with ranges and matters, and both targets near what is likely.
pub(super) fn uncertain(changes: &[Change<'_>]) -> Plan {
    let mut json = changed(
        SMALL,
        &[
            ("targets.cases.rate", r#""84""#),
            ("targets.money.rate", r#""54""#),
            ("scenarios[0].spread", SPREAD),
            ("scenarios[0].matters", MATTERS),
        ],
    );
    changes.iter().for_each(|(path, value)| change(&mut json, path, value));
    plan_of(&json)
}

pub(super) fn sampling(futures: u32, seed: u64) -> Sampling {
    Sampling::new(futures, seed).expect("from 1 to 1 000 000")
}

fn sampler(plan: &Plan) -> Sampler {
    Sampler::new(plan, &plan.scenarios[0]).expect("a pace is known")
}

fn targets(plan: &Plan) -> [Option<Target>; 2] {
    StreamName::ALL.map(|stream| target_in_force(plan, &plan.scenarios[0], stream))
}

/// Any plan with any ranges.
pub(super) fn any_plan() -> impl Strategy<Value = Plan> {
    let range = || {
        prop::collection::vec(0..200_i64, 3).prop_map(|mut hundredths| {
            hundredths.sort_unstable();
            let text = |hundredth: &i64| format!("\"{}\"", Decimal::new(*hundredth, 2));
            format!("[{}]", hundredths.iter().map(text).collect::<Vec<_>>().join(","))
        })
    };
    let keys = ["pace", "new_cases", "new_money", "reclassification", "recovery"];
    let spread =
        prop::collection::vec(prop::option::of(range()), keys.len()).prop_map(move |ranges| {
            let field = |(key, range): (&str, Option<String>)| {
                format!("\"{key}\": {}", range.unwrap_or_else(|| "null".to_owned()))
            };
            let fields: Vec<String> = keys.into_iter().zip(ranges).map(field).collect();
            format!("{{{}}}", fields.join(","))
        });
    (plans::plan(), spread).prop_map(|(file, spread)| {
        let mut json = parsed(&file);
        change(&mut json, "scenarios[0].spread", &spread);
        plan_of(&json)
    })
}

fn close(got: f64, wanted: f64, what: &str) -> Check {
    let allowed = 1e-9 * wanted.abs().max(1.0);
    prop_assert!((got - wanted).abs() <= allowed, "{what}: {got} for {wanted}");
    Ok(())
}

fn stream_is_close<U: Copy>(got: &Standing<U, f64>, wanted: &Standing<U>, what: &str) -> Check {
    close(got.enforceable.get(), wanted.enforceable.get().approximate(), what)?;
    close(got.finished.get(), wanted.finished.get().approximate(), what)?;
    let got = plan::rate(got.finished, got.enforceable);
    let wanted = plan::rate(wanted.finished, wanted.enforceable);
    if let (Some(got), Some(wanted)) = (got, wanted) {
        // Both are on nine decimals, where a last digit may go either way.
        close(got.get(), wanted.get().approximate(), what)
            .or_else(|_| close(got.get(), wanted.get().approximate() + 1e-9, what))
            .or_else(|_| close(got.get(), wanted.get().approximate() - 1e-9, what))?;
    }
    Ok(())
}

/// E, F and rates of every month of some futures, in both kinds of number.
fn binary_holds(plan: &Plan) -> Check {
    let scenario = &plan.scenarios[0];
    let (binary, exact) =
        (Futures::<f64>::new(plan, scenario), Futures::<Exact>::new(plan, scenario));
    prop_assert_eq!(binary.is_some(), exact.is_some());
    let Some((binary, exact)) = binary.zip(exact) else { return Ok(()) };
    for future in 0..4 {
        let got = Projection::run(plan, binary.course(11, future));
        let wanted = Projection::run(plan, exact.course(11, future));
        prop_assert_eq!(got.months.len(), wanted.months.len());
        for (got, wanted) in got.months.iter().zip(&wanted.months) {
            let what = format!("future {future}, month {}", got.month.number());
            stream_is_close(&got.cases.end, &wanted.cases.end, &what)?;
            stream_is_close(&got.money.end, &wanted.money.end, &what)?;
        }
    }
    Ok(())
}

/// Both streams' year ends of a future, run by the engine itself.
fn met(plan: &Plan, course: Course<f64>) -> (bool, bool) {
    let [cases, money] = targets(plan);
    let run = Projection::run(plan, course);
    (
        verdict::judge(&run.cases_end(), cases.as_ref()).is_met(),
        verdict::judge(&run.money_end(), money.as_ref()).is_met(),
    )
}

fn counts_its_futures(plan: &Plan) -> Check {
    let Some(sampler) = Sampler::new(plan, &plan.scenarios[0]) else { return Ok(()) };
    let futures = Futures::<f64>::new(plan, &plan.scenarios[0]).expect("as the sampler");
    // Not a multiple of what runs side by side.
    let sampling = sampling(23, 5);
    let each: Vec<_> = (0..23).map(|future| met(plan, futures.course(5, future))).collect();
    let count = |is: fn(&(bool, bool)) -> bool| each.iter().filter(|met| is(met)).count() as u32;
    let wanted = Hits {
        futures: 23,
        cases: count(|met| met.0),
        money: count(|met| met.1),
        both: count(|met| met.0 && met.1),
    };
    let [cases, money] = targets(plan);
    prop_assert_eq!(sampler.year_ends(sampling).hits(cases.as_ref(), money.as_ref()), wanted);
    prop_assert_eq!(sampler.chance(sampling).hits, sampler.count(sampling));
    if !futures.are_alike() {
        prop_assert_eq!(sampler.count(sampling), wanted);
    }
    prop_assert!(wanted.both <= wanted.cases.min(wanted.money));
    for chance in [wanted.cases_chance(), wanted.money_chance(), wanted.both_chance()] {
        prop_assert!((Decimal::ZERO..=Decimal::ONE).contains(&chance));
    }
    Ok(())
}

/// Every matter taken out, or put in, in a scenario of its own.
fn hangs_as_counted(plan: &Plan) -> Check {
    let scenario = &plan.scenarios[0];
    let sampling = sampling(30, 9);
    let answers = hanging(plan, scenario, sampling, &mut |_, _| ());
    if Sampler::new(plan, scenario).is_none() {
        prop_assert!(answers.is_empty());
        return Ok(());
    }
    prop_assert_eq!(answers.len(), scenario.matters.len());
    for (place, answer) in answers.iter().enumerate() {
        let counted = |include| {
            let mut other = scenario.clone();
            other.matters[place].include = include;
            Sampler::new(plan, &other).map(|sampler| sampler.count(sampling))
        };
        prop_assert_eq!(Some(answer.with), counted(true), "with matter {}", place);
        prop_assert_eq!(Some(answer.without), counted(false), "without matter {}", place);
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn binary_futures_are_the_exact_ones_to_nine_digits(plan in any_plan()) {
        binary_holds(&plan)?;
    }

    #[test]
    fn what_is_counted_is_what_the_engine_makes_of_each_future(plan in any_plan()) {
        counts_its_futures(&plan)?;
    }

    #[test]
    fn what_hangs_on_a_matter_is_what_a_scenario_without_it_gives(plan in any_plan()) {
        hangs_as_counted(&plan)?;
    }

    #[test]
    fn a_higher_target_is_never_met_more_often(
        plan in any_plan(),
        mut rates in prop::collection::vec(0..10_000_i64, 2..6),
    ) {
        let Some(sampler) = Sampler::new(&plan, &plan.scenarios[0]) else { return Ok(()) };
        let ends = sampler.year_ends(sampling(40, 2));
        rates.sort_unstable();
        let hits: Vec<Hits> = rates.iter().map(|rate| {
            let target = target(*rate);
            ends.hits(Some(&target), Some(&target))
        }).collect();
        for pair in hits.windows(2) {
            prop_assert!(pair[1].cases <= pair[0].cases && pair[1].money <= pair[0].money);
            prop_assert!(pair[1].both <= pair[0].both);
        }
    }

    #[test]
    fn where_nothing_is_uncertain_the_chance_is_the_exact_verdict(plan in any_plan()) {
        certain_is_exact(plan)?;
    }
}

fn target(hundredths: i64) -> Target {
    let rate = thads_model::quantity::Percent::new(Exact::from(Decimal::new(hundredths, 2)));
    Target { rate, rule: plan::Rule::Above }
}

/// A plan with nothing left to draw: chances are 0 or 1.
fn certain_is_exact(mut plan: Plan) -> Check {
    let ones = Some([thads_model::quantity::Factor::ONE; 3]);
    for scenario in &mut plan.scenarios {
        *scenario = scenario.without_matters();
        scenario.spread = plan::Spread { pace: ones, recovery: ones, ..Default::default() };
    }
    for scenario in &plan.scenarios {
        let hits = Sampler::new(&plan, scenario).map(|sampler| sampler.count(Sampling::USUAL));
        let end = project(&plan, scenario).expect("plans are small").year_end;
        prop_assert_eq!(hits.is_some(), end.is_some());
        let Some((hits, end)) = hits.zip(end) else { continue };
        let all = |is_met| if is_met { Sampling::FUTURES } else { 0 };
        let (cases, money) = (end.cases.stream.verdict.is_met(), end.money.stream.verdict.is_met());
        let wanted = (all(cases), all(money), all(cases && money));
        prop_assert_eq!((hits.cases, hits.money, hits.both), wanted);
    }
    Ok(())
}

#[test]
fn the_vectors_hold_in_futures_too() {
    for (name, plan_file) in files(&directory(), ".plan.json") {
        let mut json = parsed(&String::from_utf8(read(&plan_file)).expect("plans are text"));
        let plan = plan_of(&json);
        certain_is_exact(plan).unwrap_or_else(|error| panic!("{name}: {error}"));
        change(&mut json, "scenarios[0].spread", SPREAD);
        let plan = file::read(&json).expect(&name);
        binary_holds(&plan).unwrap_or_else(|error| panic!("{name}: {error}"));
        counts_its_futures(&plan).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

#[test]
fn a_small_plan_hangs_on_its_matters() {
    hangs_as_counted(&uncertain(&[])).expect("as counted");
    hangs_as_counted(&uncertain(&[("scenarios[0].matters[0].include", "false")])).expect("too");
    // It is a plan on which something hangs, or this would prove nothing.
    let plan = uncertain(&[]);
    let mut heard = Vec::new();
    let usual = sampling(1_000, 1);
    let answers =
        hanging(&plan, &plan.scenarios[0], usual, &mut |done, all| heard.push((done, all)));
    for answer in &answers {
        assert!(answer.with.money > answer.without.money + 50, "{answer:?}");
    }
    assert!(answers[0].with.cases < answers[0].without.cases, "it takes officer-days");
    assert_eq!(answers[1].with.cases, answers[1].without.cases);
    assert!(heard.is_sorted() && heard.last() == Some(&(1_000, 1_000)), "{heard:?}");
}

#[test]
fn matters_that_can_change_nothing_are_answered_at_once() {
    let past = r#"[{"name": "A", "amount": "900000", "dated": {"month": 2, "probability": "1"}},
        {"name": "B", "amount": "900000", "dated": {"month": 12, "probability": "0"}},
        {"name": "C", "amount": "0", "dated": {"month": 12, "probability": "1"}}]"#;
    let plan = uncertain(&[("scenarios[0].matters", past)]);
    let mut silent = |done, _| panic!("{done} futures were run for nothing");
    let answers = hanging(&plan, &plan.scenarios[0], sampling(100, 1), &mut silent);
    let as_it_is = sampler(&plan).count(sampling(100, 1));
    assert_eq!(answers.len(), 3);
    assert!(answers.iter().all(|answer| answer.with == as_it_is && answer.without == as_it_is));
}

#[test]
fn the_same_seed_gives_the_same_and_another_nearly_the_same() {
    let sampler = sampler(&uncertain(&[]));
    let hits = sampler.count(Sampling::USUAL);
    assert_eq!(hits, sampler.count(Sampling::USUAL));
    assert_eq!(hits.futures, Sampling::FUTURES);
    let other = sampler.count(sampling(Sampling::FUTURES, 3));
    assert_ne!(hits, other);
    // Twice five standard deviations of a fraction of 10 000, for either of the two.
    for (one, two) in [(hits.cases, other.cases), (hits.money, other.money)] {
        assert!((1_000..9_000).contains(&one) && one.abs_diff(two) < 500, "{hits:?} {other:?}");
    }
    // Fewer futures are the first of them.
    let (few, more) = (sampler.count(sampling(50, 1)), sampler.count(sampling(60, 1)));
    assert!(few.cases <= more.cases && more.cases <= few.cases + 10);
}

#[test]
fn the_fan_holds_the_ranks_of_the_rates() {
    let plan = uncertain(&[]);
    let futures = Futures::<f64>::new(&plan, &plan.scenarios[0]).expect("a pace is known");
    for count in [1, 2, 9, 10, 11, 37] {
        let chance = sampler(&plan).chance(sampling(count, 4));
        assert_eq!(chance.fan.iter().map(|band| band.month.number()).collect::<Vec<_>>(), [11, 12]);
        let mut rates = Vec::new();
        for (index, band) in chance.fan.iter().enumerate() {
            rates = (0..count)
                .map(|future| {
                    let row = Projection::run(&plan, futures.course(4, future)).months[index];
                    let end = row.money.end;
                    plan::rate(end.finished, end.enforceable).expect("E is not 0").get()
                })
                .collect();
            rates.sort_by(f64::total_cmp);
            let rank = |percent: u32| rates[((percent * count).div_ceil(100).max(1) - 1) as usize];
            let band = band.money.expect("every future has a rate");
            let got = [band.p10, band.p50, band.p90].map(|rate| rate.get());
            assert_eq!(got, [10, 50, 90].map(rank), "{count} futures");
            assert!(got.is_sorted());
        }
        let curve = chance.money_curve.expect("every future has a rate");
        let points: Vec<f64> = curve.points().iter().map(|rate| rate.get()).collect();
        assert!(points.is_sorted() && points.len() == Curve::POINTS);
        assert_eq!((points[0], points[40]), (rates[0], rates[count as usize - 1]));
        let reached: Vec<f64> = curve.reached().map(|(_, chance)| chance).collect();
        assert_eq!((reached[0], reached[20], reached[40]), (1.0, 0.5, 0.0));
    }
}

#[test]
fn a_year_that_is_over_has_one_future() {
    for (rate, all) in [("71", 9), ("73", 0)] {
        let rate = format!("\"{rate}\"");
        let plan = uncertain(&[("as_of", r#""2023-09-30""#), ("targets.cases.rate", &rate)]);
        let chance = sampler(&plan).chance(sampling(9, 1));
        assert_eq!((chance.hits.futures, chance.hits.cases, chance.hits.money), (9, all, 0));
        assert!(chance.fan.is_empty());
        let curve = chance.cases_curve.expect("the report has a rate");
        assert!(curve.points().iter().all(|rate| rate.get() == 72.0));
    }
}

#[test]
fn no_future_meets_a_target_that_is_not_there() {
    let plan = uncertain(&[("targets.money", "null")]);
    let hits = sampler(&plan).count(sampling(200, 1));
    assert!(hits.cases > 0 && hits.money == 0 && hits.both == 0);
    // Nor is there a rate where nothing is enforceable.
    let nothing = r#"{"enforceable": "0", "finished": "0"}"#;
    let plan = small(&[("report.money", nothing), ("scenarios[0].spread", SPREAD)]);
    let chance = sampler(&plan).chance(sampling(20, 1));
    assert_eq!(chance.hits.money, 0);
    assert!(chance.money_curve.is_none() && chance.fan.iter().all(|month| month.money.is_none()));
    assert!(chance.fan.iter().all(|month| month.cases.is_some()));
}

#[test]
fn without_a_pace_there_are_no_futures() {
    let plan = uncertain(&[("as_of", r#""2022-09-30""#)]);
    assert!(Sampler::new(&plan, &plan.scenarios[0]).is_none());
    let answers = hanging(&plan, &plan.scenarios[0], Sampling::USUAL, &mut |_, _| ());
    assert!(answers.is_empty());
}

#[test]
fn a_sampling_has_from_one_to_a_million_futures() {
    assert!(Sampling::new(0, 1).is_none() && Sampling::new(1_000_001, 1).is_none());
    for futures in [1, 1_000_000] {
        assert_eq!(Sampling::new(futures, 1).map(Sampling::futures), Some(futures));
    }
    assert_eq!(Sampling::new(Sampling::FUTURES, Sampling::SEED), Some(Sampling::USUAL));
    assert!(f64::of_binary(0.1) == 0.1 && Exact::of_binary(0.5) == Exact::from(Decimal::new(5, 1)));
}

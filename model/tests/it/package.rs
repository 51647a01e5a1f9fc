//! The cheapest package, held against trying every setting one by one.

mod made;

use super::plans::{self, cases};
use super::support::{number, parsed, plan_of, small};
use made::{Made, made, try_all};
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use thads_model::analysis::goal::Aim;
use thads_model::analysis::knob::{Grid, Knob};
use thads_model::analysis::package::{self, Answer, Choice, Kinds, Outcome, Package, Wish};
use thads_model::levers::Lever;
use thads_model::plan::Plan;

fn wish(aim: Aim, choices: &[Choice], kinds: Kinds) -> Wish<'_> {
    Wish { aim, choices, wanted: None, kinds, budget: 20_000 }
}

fn find(plan: &Plan, wish: &Wish<'_>) -> Answer {
    package::find(plan, &plan.scenarios[0], wish, &mut |_, _| {}).expect("small numbers")
}

/// The places of the knobs that a package moves.
fn kind(package: &Package, choices: &[Choice]) -> Vec<usize> {
    let place = |knob| choices.iter().position(|choice| choice.knob == knob).expect("a choice");
    package.moves.iter().map(|entry| place(entry.knob)).collect()
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn the_least_cost_of_every_kind_is_that_of_brute_force(
        file in plans::plan(), seed in any::<u64>(),
    ) {
        let Some(Made { plan, aim, choices }) = made(&file, seed) else { return Ok(()) };
        let answer = find(&plan, &wish(aim, &choices, Kinds::Every));
        let all = try_all(&plan, aim, &choices);
        let least: BTreeMap<Vec<usize>, Decimal> = all.least();
        prop_assert_eq!(all.is_possible(), !answer.packages.is_empty());
        if all.is_reached_as_it_is() {
            prop_assert_eq!(answer.outcome, Outcome::Already);
            return Ok(());
        }
        prop_assert!(answer.proven);
        let found: BTreeMap<Vec<usize>, Decimal> = answer
            .packages
            .iter()
            .map(|package| (kind(package, &choices), package.cost))
            .collect();
        prop_assert_eq!(&found, &least, "{:?} {:?}", aim, choices);
        prop_assert!(answer.packages.is_sorted_by_key(|package| package.cost));
        prop_assert!(answer.packages.iter().all(|package| aim.is_met(&package.score)));
    }
}

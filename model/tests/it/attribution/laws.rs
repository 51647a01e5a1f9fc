//! The laws of Shapley values, against their definition: the mean over every order.

use super::super::plans::{self, cases};
use super::super::support::{parsed, plan_of};
use super::decimals;
use proptest::prelude::*;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use thads_model::analysis::attribution::{
    Attribution, Difference, Entry, Field, FlowField, MOST_PLAYERS, Player, Shares, attribute,
    in_hundredths,
};
use thads_model::engine;
use thads_model::plan::{Plan, Scenario, StreamName};
use thads_model::quantity::Percent;

fn rate(plan: &Plan, scenario: &Scenario, stream: StreamName) -> Option<Decimal> {
    let end = engine::project(plan, scenario).expect("small numbers").year_end?;
    match stream {
        StreamName::Cases => end.cases.stream.rate,
        StreamName::Money => end.money.stream.rate,
    }?
    .decimal()
}

/// Equal but for the last digits of a decimal, since each part was divided once.
fn same(got: Decimal, wanted: Decimal) -> bool {
    (got - wanted).abs() <= Decimal::new(1, 20)
}

/// How a field of a scenario is taken from another: the test's own way of mixing.
type Take = fn(&mut Scenario, &Scenario);

/// Fields with the player that each makes; no two make the same.
const FIELDS: [(Field, Take); 7] = [
    (Field::PaceChange, |to, from| to.pace_change = from.pace_change),
    (Field::Stuck, |to, from| to.cases.stuck = from.cases.stuck),
    (Field::RecoveryChange, |to, from| to.money.recovery_change = from.money.recovery_change),
    (Field::PerCase, |to, from| to.money.per_case = from.money.per_case),
    (Field::Flow(StreamName::Cases, FlowField::New), |to, from| {
        to.cases.flow.new = from.cases.flow.new;
    }),
    (Field::Flow(StreamName::Cases, FlowField::ReclassifiedOut), |to, from| {
        to.cases.flow.reclassified_out = from.cases.flow.reclassified_out;
    }),
    (Field::Flow(StreamName::Money, FlowField::Share), |to, from| {
        to.money.flow.share = from.money.flow.share;
    }),
];

fn taking(a: &Scenario, b: &Scenario, fields: &[Take]) -> Scenario {
    let mut mixed = a.clone();
    fields.iter().for_each(|take| take(&mut mixed, b));
    mixed
}

/// Every order of 0…n − 1.
fn orders(n: usize) -> Vec<Vec<usize>> {
    if n == 0 {
        return vec![Vec::new()];
    }
    let shorter = orders(n - 1);
    let put = |order: &Vec<usize>, at| {
        let mut order = order.clone();
        order.insert(at, n - 1);
        order
    };
    shorter.iter().flat_map(|order| (0..n).map(move |at| put(order, at))).collect()
}

/// The mean of what each field adds over every order, by the definition; `None` where any rate
/// on the way is undefined.
fn by_orders(
    plan: &Plan,
    (a, b): (&Scenario, &Scenario),
    fields: &[Take],
    stream: StreamName,
) -> Option<Vec<Decimal>> {
    let orders = orders(fields.len());
    let mut sums = vec![Decimal::ZERO; fields.len()];
    for order in &orders {
        let mut taken: Vec<Take> = Vec::new();
        let mut before = rate(plan, a, stream)?;
        for field in order {
            taken.push(fields[*field]);
            let after = rate(plan, &taking(a, b, &taken), stream)?;
            sums[*field] += after - before;
            before = after;
        }
    }
    Some(sums.into_iter().map(|sum| sum / Decimal::from(orders.len())).collect())
}

/// Two plans of which only the scenario of the second is used, and a selection of fields.
fn two_scenarios() -> impl Strategy<Value = (Plan, Scenario)> {
    (plans::plan(), plans::plan()).prop_map(|(first, second)| {
        let [first, second] = [first, second].map(|file| plan_of(&parsed(&file)));
        (first, second.scenarios[0].clone())
    })
}

/// The laws that hold of any two scenarios.
pub(super) fn check_laws(
    plan: &Plan,
    a: &Scenario,
    b: &Scenario,
) -> Result<Attribution, TestCaseError> {
    let there = attribute(plan, a, b).expect("small numbers");
    let back = attribute(plan, b, a).expect("small numbers");
    prop_assert!(there.players.len() <= MOST_PLAYERS);
    prop_assert_eq!(there.players.len(), back.players.len());
    for stream in StreamName::ALL {
        let (Some(shares), Some(reversed)) = (there.shares(stream), back.shares(stream)) else {
            prop_assert_eq!(there.shares(stream).is_some(), back.shares(stream).is_some());
            continue;
        };
        check_sums(plan, (a, b), shares, stream)?;
        // The way back takes away what the way there brought.
        for (player, part) in there.players.iter().zip(decimals(&shares.parts)) {
            let place = back.players.iter().position(|other| swapped(other, player));
            let place = place.expect("the same players");
            prop_assert!(same(decimals(&reversed.parts)[place], -part), "{:?}", player);
        }
    }
    Ok(there)
}

fn check_sums(
    plan: &Plan,
    (a, b): (&Scenario, &Scenario),
    shares: &Shares,
    stream: StreamName,
) -> Result<(), TestCaseError> {
    let (from, to) = (rate(plan, a, stream), rate(plan, b, stream));
    prop_assert_eq!((shares.from.decimal(), shares.to.decimal()), (from, to));
    let change = to.expect("a rate") - from.expect("a rate");
    let parts = decimals(&shares.parts);
    prop_assert!(same(parts.iter().sum(), change), "{:?} for {}", parts, change);
    let shown = (shares.to.published() - shares.from.published()).decimal().expect("a number");
    prop_assert_eq!(Decimal::from(shares.total), shown * Decimal::ONE_HUNDRED);
    if parts.is_empty() {
        return Ok(());
    }
    prop_assert_eq!(shares.hundredths.iter().sum::<i64>(), shares.total);
    for (hundredths, part) in shares.hundredths.iter().zip(&parts) {
        let off = (Decimal::from(*hundredths) - part * Decimal::ONE_HUNDRED).abs();
        prop_assert!(off < Decimal::ONE + Decimal::new(1, 9), "{} shown as {}", part, hundredths);
    }
    Ok(())
}

/// Whether a player is the other with A and B exchanged.
fn swapped(player: &Player, other: &Player) -> bool {
    let exchanged = |entry: &Entry| Entry { in_a: entry.in_b, in_b: entry.in_a, ..entry.clone() };
    match (player, other) {
        (Player::One(Difference::Entry(one)), Player::One(Difference::Entry(other))) => {
            exchanged(one) == *other
        }
        (Player::Panel(one, inside), Player::Panel(other, others)) => {
            one == other && inside.len() == others.len()
        }
        (one, other) => one == other,
    }
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn fields_get_the_mean_of_what_they_add_over_every_order(
        (plan, other) in two_scenarios(),
        chosen in prop::sample::subsequence(FIELDS.to_vec(), 0..=3),
    ) {
        let a = &plan.scenarios[0];
        let takes: Vec<Take> = chosen.iter().map(|(_, take)| *take).collect();
        let b = taking(a, &other, &takes);
        // What is the same in both is no player.
        let differ: Vec<(Field, Take)> =
            chosen.into_iter().filter(|(_, take)| taking(a, &b, &[*take]) != *a).collect();
        let attribution = check_laws(&plan, a, &b)?;
        prop_assert_eq!(attribution.players.len(), differ.len());
        for stream in StreamName::ALL {
            let takes: Vec<Take> = differ.iter().map(|(_, take)| *take).collect();
            let expected = by_orders(&plan, (a, &b), &takes, stream);
            let shares = attribution.shares(stream);
            prop_assert_eq!(shares.is_some(), expected.is_some());
            let (Some(shares), Some(expected)) = (shares, expected) else { continue };
            for ((field, _), expected) in differ.iter().zip(expected) {
                let player = Player::One(Difference::Field(*field));
                let place = attribution.players.iter().position(|other| *other == player);
                let got = decimals(&shares.parts)[place.expect("it is a player")];
                prop_assert!(same(got, expected), "{}: {} for {}", field.path(), got, expected);
            }
        }
    }

    #[test]
    fn lists_and_whole_scenarios_keep_the_laws(
        (plan, other) in two_scenarios(), all in any::<bool>(), one in 0..6_usize,
    ) {
        let a = &plan.scenarios[0];
        let mut b = a.clone();
        match one {
            _ if all => b = other,
            0 => b.staff_moves = other.staff_moves,
            1 => b.overtime = other.overtime,
            2 => b.campaigns = other.campaigns,
            3 => b.disruptions = other.disruptions,
            4 => b.events = other.events,
            _ => b.matters = other.matters,
        }
        check_laws(&plan, a, &b)?;
    }

    #[test]
    fn hundredths_add_up_whatever_they_are_told(
        parts in prop::collection::vec(-3_000_000..3_000_000_i64, 1..12), more in -40..40_i64,
    ) {
        let sum: i64 = parts.iter().sum();
        let points: Vec<Percent> =
            parts.iter().map(|part| Percent::new(Decimal::new(*part, 5).into())).collect();
        // The nearest whole hundredth, and any total beside it.
        let nearest = (Decimal::new(sum, 3)).round().to_i64().expect("a small number");
        let shown = in_hundredths(&points, nearest + more);
        prop_assert_eq!(shown.iter().sum::<i64>(), nearest + more);
        let shown = in_hundredths(&points, nearest);
        for (shown, part) in shown.iter().zip(&parts) {
            prop_assert!((shown * 1_000 - part).abs() < 1_000, "{} shown as {}", part, shown);
        }
    }
}

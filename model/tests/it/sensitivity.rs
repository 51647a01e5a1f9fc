//! The tornado: every bar is a run of the engine, and they stand in order.

use super::plans::{self, cases};
use super::support::{number, parsed, plan_of, small};
use proptest::prelude::*;
use rust_decimal::Decimal;
use thads_model::analysis::knob::{Grid, Knob};
use thads_model::analysis::sensitivity::{Swing, Tornado, sensitivity};
use thads_model::engine;
use thads_model::levers::Lever;
use thads_model::plan::{Plan, Scenario, StreamName};

/// Both rates of a scenario, by the whole engine; `None` where nothing is projected.
fn rates(plan: &Plan, scenario: &Scenario) -> Option<[Option<Decimal>; 2]> {
    let end = engine::project(plan, scenario).expect("small numbers").year_end?;
    let decimal = |rate: Option<thads_model::quantity::Percent>| rate?.decimal();
    Some([decimal(end.cases.stream.rate), decimal(end.money.stream.rate)])
}

fn tornado(plan: &Plan, given: &[(Knob, Grid)]) -> Option<Tornado> {
    let scenario = &plan.scenarios[0];
    let knobs = Knob::all_on_grids(plan, scenario, given);
    sensitivity(plan, scenario, &knobs).expect("small numbers")
}

/// The larger change of one rate, or of either.
fn size(swing: &Swing, streams: &[StreamName]) -> Decimal {
    let changes = [swing.low, swing.high]
        .into_iter()
        .flat_map(|end| streams.iter().filter_map(move |stream| end.change(*stream)?.decimal()));
    changes.map(|change| change.abs()).max().unwrap_or_default()
}

fn is_in_order(swings: &[Swing], streams: &[StreamName]) -> bool {
    swings.is_sorted_by(|a, b| {
        let (of_a, of_b) = (size(a, streams), size(b, streams));
        of_a > of_b || of_a == of_b && a.rank < b.rank
    })
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn every_bar_is_a_run_and_the_longest_come_first(file in plans::plan()) {
        let plan = plan_of(&parsed(&file));
        let scenario = &plan.scenarios[0];
        let present = rates(&plan, scenario);
        let tornado = tornado(&plan, &[]);
        prop_assert_eq!(tornado.is_some(), present.is_some());
        let (Some(mut tornado), Some(present)) = (tornado, present) else { return Ok(()) };
        prop_assert_eq!(tornado.swings.len(), Knob::all(&plan, scenario).len());
        for swing in &tornado.swings {
            let grid = swing.knob.grid(&plan, scenario).expect("a grid");
            prop_assert_eq!((swing.low.value, swing.high.value), (grid.low, grid.high));
            for end in [swing.low, swing.high] {
                let turned = swing.knob.turned(&plan, scenario, end.value).ok();
                let there = turned.and_then(|turned| rates(&plan, &turned));
                for (place, stream) in StreamName::ALL.into_iter().enumerate() {
                    let change = there.and_then(|there| Some(there[place]? - present[place]?));
                    let got = end.change(stream).and_then(|change| change.decimal());
                    prop_assert_eq!(got, change, "{} at {}", swing.knob.id(), end.value);
                }
            }
        }
        prop_assert!(is_in_order(&tornado.swings, &StreamName::ALL));
        for stream in StreamName::ALL {
            tornado.sort_by(stream);
            prop_assert!(is_in_order(&tornado.swings, &[stream]));
        }
        tornado.sort();
        prop_assert!(is_in_order(&tornado.swings, &StreamName::ALL));
    }
}

/// 10 officers close 440 cases by September: 2 600 of 3 000; each brings 2 000 đồng of 10 million.
#[test]
fn the_small_plan_by_hand() {
    let lever = Knob::Lever;
    // An hour a month brings 2.5 cases: 8 hours 20.
    let hours = Grid::new(Decimal::ZERO, Decimal::ZERO, number("8"), Decimal::ONE).expect("a grid");
    let tornado = tornado(&small(&[]), &[(lever(Lever::OvertimeHours), hours)]).expect("a pace");
    let swing = |knob: Lever| {
        let found = tornado.swings.iter().find(|swing| swing.knob == lever(knob));
        let swing = found.expect("every lever is there");
        let change = |stream| {
            [swing.low, swing.high].map(|end| {
                let change = end.change(stream).and_then(|change| change.decimal());
                change.expect("a rate").round_dp(6).normalize().to_string()
            })
        };
        (change(StreamName::Cases), change(StreamName::Money))
    };
    let texts = |low: &str, high: &str| [low.to_owned(), high.to_owned()];
    // Half the pace: 220 cases fewer; twice the pace: 400 more, for then none is open.
    let pace = (texts("-7.333333", "13.333333"), texts("-4.4", "8"));
    assert_eq!(swing(Lever::PaceChange), pace);
    // 40 cases and 80 000 đồng.
    assert_eq!(swing(Lever::OvertimeHours), (texts("0", "0.666667"), texts("0", "0.4")));
    // 880 000 đồng come in August and September; 90 % less of it, and three times as much.
    assert_eq!(swing(Lever::MoneyRecoveryChange), (texts("0", "0"), texts("-7.92", "17.6")));
    let order: Vec<String> = tornado.swings.iter().map(|swing| swing.knob.id()).collect();
    assert_eq!(
        order[..4],
        ["money.recovery_change", "officers_added", "pace_change", "campaign_uplift:11-12"]
    );
    let nothing =
        tornado.swings.iter().skip_while(|swing| size(swing, &StreamName::ALL) > Decimal::ZERO);
    let nothing: Vec<String> = nothing.map(|swing| swing.knob.id()).collect();
    assert!(nothing.contains(&"cases.share".to_owned()), "nothing new comes: {nothing:?}");
    assert!(nothing.iter().all(|id| order[5..].contains(id)));
}

#[test]
fn an_end_that_cannot_be_has_no_change() {
    let plan = small(&[("staff.officers", r#""2""#)]);
    let tornado = tornado(&plan, &[]).expect("a pace");
    let officers = Knob::Lever(Lever::OfficersAdded);
    let swing = tornado.swings.iter().find(|swing| swing.knob == officers).expect("it is there");
    assert_eq!((swing.low.value, swing.low.score), (number("-5"), None));
    assert_eq!((swing.low.cases, swing.low.money), (None, None));
    assert!(swing.high.score.is_some() && swing.high.cases.is_some());
}

#[test]
fn where_nothing_is_projected_nothing_matters() {
    assert_eq!(tornado(&small(&[("as_of", r#""2022-09-30""#)]), &[]), None);
}

//! Blows to the small plan as worked out by hand, and who regrets what.

use super::support::{day, number, small, value, written};
use rust_decimal::Decimal;
use thads_model::analysis::score::score;
use thads_model::analysis::stress::{self, Blow, BlowKind, Table};
use thads_model::engine::{Course, Projection, matters};
use thads_model::plan::Plan;

fn blow(kind: BlowKind) -> Blow {
    Blow { name: "thử".to_owned(), kind }
}

/// Finished by September under a blow: cases, money.
fn finished(plan: &Plan, kind: BlowKind) -> (String, String) {
    let struck = blow(kind).apply(plan, &plan.scenarios[0]);
    let projection = Projection::run(plan, Course::new(plan, &struck));
    let [cases] = &written([projection.cases_end().finished])[..] else { panic!("one") };
    let [money] = &written([projection.money_end().finished])[..] else { panic!("one") };
    (cases.clone(), money.clone())
}

#[test]
fn fewer_officers_less_pace_and_less_recovery() {
    let plan = small(&[]);
    // 440 cases at 2 000 đồng each are expected on top of 2 160 and 4 320 000.
    let check = |kind, cases: &str, money: &str| {
        assert_eq!(finished(&plan, kind), (cases.to_owned(), money.to_owned()), "{kind:?}");
    };
    check(BlowKind::FewerOfficers(number("2")), "2512", "5024000");
    check(BlowKind::FewerOfficers(number("50")), "2160", "4320000");
    check(BlowKind::Pace(number("-0.1")), "2556", "5112000");
    check(BlowKind::Pace(number("0.1")), "2644", "5288000");
    check(BlowKind::Recovery(number("-0.5")), "2600", "4760000");
    // Three weeks from 1 August are 15 of its 23 working days; half of them is 75 cases.
    let half = BlowKind::CapacityLoss { from: day("2023-08-01"), weeks: 3, part: number("0.5") };
    check(half, "2525", "5050000");
    let none = BlowKind::CapacityLoss { from: day("2023-08-01"), weeks: 0, part: number("0.5") };
    check(none, "2600", "5200000");
}

#[test]
fn as_many_officers_go_as_are_there_on_every_day() {
    let moves = r#"[{"date": "2023-09-01", "change": "-7"}]"#;
    let plan = small(&[("scenarios[0].staff_moves", moves)]);
    let struck = blow(BlowKind::FewerOfficers(number("5"))).apply(&plan, &plan.scenarios[0]);
    assert_eq!(value(struck.staff_moves[1].change), Decimal::from(-3));
    assert_eq!(struck.staff_moves[1].date, day("2023-08-01"));
}

#[test]
fn more_new_cases_are_more_than_what_the_report_gives() {
    let given = small(&[("scenarios[0].cases.new", r#""100""#)]);
    let struck = blow(BlowKind::NewCases(number("0.28"))).apply(&given, &given.scenarios[0]);
    assert_eq!(struck.cases.flow.new.map(value), Some(number("128")));
    // 1 500 accepted in ten months.
    let resolved =
        small(&[("scenarios[0].cases.new", "null"), ("report.cases.accepted", r#""1500""#)]);
    let struck = blow(BlowKind::NewCases(number("0.28"))).apply(&resolved, &resolved.scenarios[0]);
    assert_eq!(struck.cases.flow.new.map(value), Some(number("192")));
    let unknown = small(&[("scenarios[0].cases.new", "null")]);
    let struck = blow(BlowKind::NewCases(number("0.28"))).apply(&unknown, &unknown.scenarios[0]);
    assert_eq!(struck.cases.flow.new, None);
}

#[test]
fn the_matter_of_which_most_is_expected_slips_and_its_work_is_done() {
    let matters = r#"[
        {"name": "A", "amount": "1000000", "dated": {"month": 12, "probability": "0.5"}},
        {"name": "B", "amount": "800000", "officer_days": [{"month": 11, "days": "10"}],
         "dated": {"month": 11, "probability": "0.9"}},
        {"name": "C", "amount": "9000000", "include": false,
         "dated": {"month": 11, "probability": "1"}}]"#;
    let plan =
        small(&[("scenarios[0].matters", matters), ("report.money.enforceable", r#""90000000""#)]);
    // B is expected to bring 720 000, A 500 000; C is left out. 430 cases at 2 000.
    let (cases, money) = finished(&plan, BlowKind::LargestMatterSlips);
    assert_eq!((cases.as_str(), money.as_str()), ("2590", "5680000"));
}

#[test]
fn an_auction_that_fails_goes_on_at_the_lower_price_until_no_round_is_left() {
    let matters = r#"[{"name": "A", "amount": "2000000", "auction": {"start_price": "1000000",
        "first_month": 11, "sale_probability": "0.5", "cut": "0.1", "months_between": 1,
        "months_to_money": 0, "rounds": 2}}]"#;
    let plan = small(&[("scenarios[0].matters", matters)]);
    let expected = |times| {
        let struck = blow(BlowKind::AuctionsFail(times)).apply(&plan, &plan.scenarios[0]);
        assert!(struck.matters[0].include);
        written(matters::expected_of_each(&plan, &struck))
    };
    assert_eq!(expected(0), ["725000"], "500 000, and a quarter of 900 000");
    assert_eq!(expected(1), ["450000"], "half of 900 000 in September");
    assert_eq!(expected(2), ["0"]);
    assert_eq!(expected(200), ["0"]);
}

/// The small plan with a scenario of one officer more and one whose recoveries are better.
fn three() -> Plan {
    let scenarios = r#"[
        {"name": "A", "cases": {"new": "0"}, "money": {"new": "0"}},
        {"name": "B", "cases": {"new": "0"}, "money": {"new": "0"},
         "staff_moves": [{"date": "2023-08-01", "change": "1"}]},
        {"name": "C", "cases": {"new": "0"}, "money": {"new": "0", "recovery_change": "1"}}]"#;
    small(&[("scenarios", scenarios)])
}

fn regrets(table: &Table, row: usize) -> Vec<String> {
    let cells = table.rows[row].cells.iter();
    cells
        .map(|cell| {
            let regret = cell.regret.and_then(|regret| regret.decimal()).expect("defined");
            regret.round_dp(6).normalize().to_string()
        })
        .collect()
}

#[test]
fn the_scenario_with_the_smallest_largest_regret_is_named() {
    let plan = three();
    let blows =
        [blow(BlowKind::FewerOfficers(number("2"))), blow(BlowKind::Recovery(number("-1")))];
    let table = stress::table(&plan, &blows, None);
    assert_eq!(table.rows.iter().map(|row| row.blow).collect::<Vec<_>>(), [None, Some(0), Some(1)]);
    for (cell, scenario) in table.rows[0].cells.iter().zip(&plan.scenarios) {
        assert_eq!(cell.score, score(&plan, scenario).expect("small numbers"));
    }
    // Two officers fewer: 2 512, 2 556, 2 512 cases of 3 000, and 5 024 000, 5 112 000,
    // 5 728 000 đồng of 10 000 000. A is 1.47 points of cases behind B and 7.04 of money behind C;
    // B is 6.16 of money behind C; C is 1.47 of cases behind B.
    assert_eq!(regrets(&table, 1), ["7.04", "6.16", "1.466667"]);
    // Without recoveries: the same money for all; 2 600, 2 644 and 2 600 cases.
    assert_eq!(regrets(&table, 2), ["1.466667", "0", "1.466667"]);
    let largest: Vec<Decimal> = table
        .largest_regrets
        .iter()
        .map(|regret| regret.and_then(|regret| regret.decimal()).expect("defined").round_dp(2))
        .collect();
    assert_eq!(largest, [number("7.04"), number("6.16"), number("1.47")]);
    assert_eq!(table.least_regretted, Some(2));
}

#[test]
fn of_equal_regrets_the_first_is_named_and_without_a_blow_none() {
    let mut plan = three();
    plan.scenarios = vec![plan.scenarios[0].clone(), plan.scenarios[0].clone()];
    let blows = [blow(BlowKind::Pace(number("-0.3")))];
    assert_eq!(stress::table(&plan, &blows, None).least_regretted, Some(0));
    assert_eq!(stress::table(&plan, &[], None).least_regretted, None);
}

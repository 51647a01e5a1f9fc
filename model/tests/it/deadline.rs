//! The point of no return, held against every setting of small grids, each written as entries of a
//! plan that begin in a month.

use super::package::choice;
use super::support::{number, small};
use rust_decimal::Decimal;
use thads_model::analysis::deadline::{self, Deadline, NoReturn};
use thads_model::analysis::goal::Aim;
use thads_model::analysis::score::score;
use thads_model::calendar::Month;
use thads_model::plan::{Overtime, Period, Plan, StaffMove, Uplift};
use thads_model::quantity::{Amount, Factor};

/// The small plan at the end of January, with some more cases to close.
fn spring(target: &str) -> Plan {
    let target = format!(r#""{target}""#);
    small(&[
        ("as_of", r#""2023-01-31""#),
        ("report.cases.finished", r#""880""#),
        ("report.money.finished", r#""1760000""#),
        ("targets.cases.rate", &target),
    ])
}

fn find(plan: &Plan, aim: Aim) -> Deadline {
    let choices = [
        choice(plan, ["officers_added", "0", "4", "2", "1"]),
        choice(plan, ["pace_change", "0", "0.2", "0.1", "1"]),
        choice(plan, ["overtime_hours", "0", "20", "10", "1"]),
    ];
    deadline::find(plan, &plan.scenarios[0], aim, &choices, 5_000).expect("small numbers")
}

/// The best points, and whether any setting from a month on reaches, by trying them all.
fn tried(plan: &Plan, from: Month, aim: Aim) -> (Decimal, bool) {
    let calendar = &plan.calendar;
    let first = calendar.year().span_of(from).0;
    let day = calendar.days_ahead()[calendar.ahead_before(first) as usize];
    let ahead = Period::Months(from, Month::LAST);
    let mut best = (Decimal::MIN, false);
    for (officers, pace, hours) in (0..27).map(|k| (k % 3 * 2, k / 3 % 3, k / 9 * 10)) {
        let mut scenario = plan.scenarios[0].clone();
        scenario.staff_moves.push(StaffMove {
            date: day,
            change: Decimal::from(officers).into(),
            ramp_days: 0,
            ramp_share: Factor::ONE,
            handover_days: Amount::ZERO,
        });
        // Without other campaigns an uplift does what a change of pace does.
        let uplift = Factor::new(Decimal::new(pace, 1).into());
        scenario.campaigns.push(Uplift { name: String::new(), period: ahead, uplift });
        let hours = Factor::new(Decimal::from(hours).into());
        scenario.overtime.push(Overtime { period: ahead, hours });
        let score = score(plan, &scenario).expect("small numbers").expect("a projection");
        let points = deadline::points(&score, aim).and_then(|points| points.decimal());
        best = (best.0.max(points.expect("measurable")), best.1 || aim.is_met(&score));
    }
    best
}

#[test]
fn every_month_reaches_what_some_setting_from_it_on_reaches() {
    let mut last_months = Vec::new();
    for target in ["85", "92", "97", "99.5"] {
        let plan = spring(target);
        for aim in [Aim::Cases, Aim::Both] {
            let deadline = find(&plan, aim);
            assert_eq!(deadline.months.len(), 8, "February to September");
            for from in &deadline.months {
                let (points, reaches) = tried(&plan, from.month, aim);
                let found = from.points.and_then(|points| points.decimal()).expect("points");
                assert_eq!(found.round_dp(9), points.round_dp(9), "{target} {:?}", from.month);
                assert_eq!(from.reaches, reaches, "{target} {:?}", from.month);
                assert!(from.proven);
            }
            let last = deadline.months.iter().rev().find(|from| from.reaches);
            match deadline.verdict {
                NoReturn::Last(month) => {
                    assert_eq!(Some(month), last.map(|from| from.month));
                    last_months.push(month);
                }
                NoReturn::TooLate => assert_eq!(last, None),
                other => assert_eq!(other, NoReturn::NotNeeded),
            }
        }
    }
    last_months.dedup();
    assert!(last_months.len() > 1, "the targets differ: {last_months:?}");
}

#[test]
fn what_is_reached_anyway_needs_nothing_and_what_is_out_of_reach_is_too_late() {
    assert_eq!(find(&spring("60"), Aim::Cases).verdict, NoReturn::NotNeeded);
    let short = small(&[("targets.cases.rate", r#""99.9""#)]);
    let choices = [choice(&short, ["officers_added", "0", "1", "1", "1"])];
    let deadline = deadline::find(&short, &short.scenarios[0], Aim::Cases, &choices, 5_000);
    assert_eq!(deadline.expect("small numbers").verdict, NoReturn::TooLate);
    let over = small(&[("as_of", r#""2023-09-30""#)]);
    let deadline = deadline::find(&over, &over.scenarios[0], Aim::Cases, &[], 5_000);
    assert_eq!(deadline.expect("small numbers").verdict, NoReturn::NotProjected);
}

#[test]
fn stuck_cases_are_freed_in_the_month_and_not_before() {
    // 440 can be finished, 840 are open; all but 100 are stuck until September frees 300.
    let plan = small(&[
        ("scenarios[0].cases.stuck", r#""740""#),
        ("targets.cases.rate", r#""78""#),
        ("targets.cases.rule", r#""at_least""#),
    ]);
    let choices = [choice(&plan, ["cases.stuck", "440", "740", "300", "1"])];
    let deadline = deadline::find(&plan, &plan.scenarios[0], Aim::Cases, &choices, 5_000);
    let months = deadline.expect("small numbers").months;
    // From August: 230 + 170 (all 400 that are not stuck); from September: 100 + 210.
    let points: Vec<Decimal> = months
        .iter()
        .map(|from| from.points.and_then(|points| points.decimal()).expect("points").round_dp(6))
        .collect();
    let rate = |finished: i64| {
        (Decimal::from(finished * 100) / Decimal::from(3_000)).round_dp(9) - number("78")
    };
    assert_eq!(points, [rate(2_560).round_dp(6), rate(2_470).round_dp(6)]);
}

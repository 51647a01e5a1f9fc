//! Money and large matters: small examples worked out by hand, the arithmetic beside them.

use super::support::{SMALL, changed, plan_of, small_outlook, written};
use thads_model::engine::{MoneyEnd, Outlook, matters};
use thads_model::quantity::Exact;

fn enforceable(outlook: &Outlook) -> Vec<String> {
    written(outlook.projection.months.iter().map(|row| row.money.end.enforceable))
}

fn finished(outlook: &Outlook) -> Vec<String> {
    written(outlook.projection.months.iter().map(|row| row.money.end.finished))
}

fn money_end(outlook: &Outlook) -> &MoneyEnd {
    &outlook.year_end.as_ref().expect("the plan reaches the end").money
}

/// The small plan with one matter.
fn with_matter(matter: &str) -> Outlook {
    small_outlook(&[("scenarios[0].matters", &format!("[{matter}]"))])
}

fn codes(outlook: &Outlook) -> Vec<(&'static str, Option<u8>)> {
    outlook.notes.iter().map(|n| (n.code.key(), n.month.map(|month| month.number()))).collect()
}

#[test]
fn a_finished_case_brings_what_it_has_brought_so_far() {
    // 4 320 000/2 160 = 2 000 a case: 230 cases in August, 210 in September.
    let outlook = small_outlook(&[]);
    assert_eq!(finished(&outlook), ["4780000", "5200000"]);
    let measure = money_end(&outlook).stream.verdict.measure().expect("measurable");
    assert_eq!(written([measure.required, measure.margin]), ["5000001", "199999"]);
    assert_eq!(written(money_end(&outlook).stream.needed_from_effort), ["680001"]);
    assert_eq!(written([money_end(&outlook).stream.deliverable]), ["880000"]);
}

#[test]
fn what_large_matters_brought_is_no_measure_of_ordinary_cases() {
    // (4 320 000 − 2 160 000)/2 160 = 1 000 a case, half as much again: 1 500.
    let outlook = small_outlook(&[(
        "scenarios[0].money",
        r#"{"new": "0", "matters_received": "2160000", "recovery_change": "0.5"}"#,
    )]);
    assert_eq!(finished(&outlook), ["4665000", "4980000"]);
}

#[test]
fn a_disruption_takes_its_part_of_the_recoveries() {
    // 14 of 23 days at three tenths: 160 cases × 2 000 × (1 − 0,3 × 14/23) = 261 565,217…
    let loss = r#"[{"name": "", "from_date": "2023-08-01", "to_date": "2023-08-18",
        "capacity_loss": "0.5", "recovery_loss": "0.3"}]"#;
    let outlook = small_outlook(&[("scenarios[0].disruptions", loss)]);
    assert_eq!(finished(&outlook), ["4581565.217391304", "5001565.217391304"]);
}

#[test]
fn an_auction_is_expected_round_by_round() {
    // From July on: 900 000, 810 000 and 729 000 at 40 %. The July round is in the report: it has
    // failed, and only its cut stays. August 0,4 × 810 000, September 0,4 × 0,6 × 729 000.
    let auction = |to_money: u8| {
        with_matter(&format!(
            r#"{{"name": "A", "amount": "1000000", "auction": {{"start_price": "900000",
                "first_month": 10, "sale_probability": "0.4", "cut": "0.1", "months_between": 1,
                "months_to_money": {to_money}, "rounds": 3}}}}"#
        ))
    };
    let at_once = auction(0);
    assert_eq!(written(at_once.matters.clone()), ["498960"], "324 000 + 174 960");
    assert_eq!(finished(&at_once), ["5104000", "5698960"]);
    // A month later the September round pays only next year.
    assert_eq!(written(auction(1).matters), ["324000"]);
    assert_eq!(written(auction(2).matters), ["0"]);
}

#[test]
fn an_auction_pays_no_more_than_the_matter_is_worth() {
    // Prices 2 000 000, 1 400 000 and 980 000 from June on, two months apart: June has failed,
    // August pays the 1 000 000 at 50 %; October is next year's.
    let outlook = with_matter(
        r#"{"name": "A", "amount": "1000000", "auction": {"start_price": "2000000",
            "first_month": 9, "sale_probability": "0.5", "cut": "0.3", "months_between": 2,
            "months_to_money": 0, "rounds": 3}}"#,
    );
    assert_eq!(written(outlook.matters), ["500000"]);
}

#[test]
fn three_rounds_in_a_row_share_one_chance_of_a_sale() {
    // All three ahead, certain first: 1; a half each: 1/2, 1/4, 1/8 of 800, 400 and 200.
    let expected = |probability: &str| {
        let matter = format!(
            r#"[{{"name": "A", "amount": "1000", "auction": {{"start_price": "800",
                "first_month": 10, "sale_probability": "{probability}", "cut": "0.5",
                "months_between": 1, "months_to_money": 0, "rounds": 3}}}}]"#
        );
        let changes = [("as_of", r#""2023-06-30""#), ("scenarios[0].matters", matter.as_str())];
        let plan = plan_of(&changed(SMALL, &changes));
        let receipts = matters::expected::<Exact>(&plan.calendar, &plan.scenarios[0].matters[0]);
        written(receipts.0.into_iter().skip(9))
    };
    assert_eq!(expected("0.5"), ["400", "100", "25"]);
    assert_eq!(expected("1"), ["800", "0", "0"]);
    assert_eq!(expected("0"), ["0", "0", "0"]);
}

#[test]
fn ordinary_recoveries_do_not_come_out_of_a_matter() {
    // 5 680 000 are open, 5 400 000 of them in the matter: 280 000 are left for ordinary cases,
    // none in September; half of the matter is expected then.
    let outlook = with_matter(
        r#"{"name": "A", "amount": "5400000", "dated": {"month": 12, "probability": "0.5"}}"#,
    );
    assert_eq!(finished(&outlook), ["4600000", "7300000"]);
    assert_eq!(codes(&outlook), [("ordinary_clamped", Some(11)), ("ordinary_clamped", Some(12))]);
    // Left out, it still binds its money.
    let outlook = with_matter(
        r#"{"name": "A", "amount": "5400000", "include": false,
            "dated": {"month": 12, "probability": "0.5"}}"#,
    );
    assert_eq!(finished(&outlook), ["4600000", "4600000"]);
    assert_eq!(written(outlook.matters.clone()), ["0"]);
}

#[test]
fn what_a_matter_has_brought_binds_nothing_any_more() {
    // 2 000 000 are open. August: 1 000 000 beside the matter, of which 460 000 come, and half of
    // the matter. September: 1 040 000 are open, 500 000 of them in the matter: 420 000 still fit.
    let outlook = small_outlook(&[
        ("report.money.enforceable", r#""6320000""#),
        (
            "scenarios[0].matters",
            r#"[{"name": "A", "amount": "1000000", "dated": {"month": 11, "probability": "0.5"}}]"#,
        ),
    ]);
    assert_eq!(finished(&outlook), ["5280000", "5700000"]);
    assert!(codes(&outlook).is_empty());
}

#[test]
fn a_matter_may_enter_from_outside() {
    let entering = |enters: &str, include: bool| {
        with_matter(&format!(
            r#"{{"name": "A", "amount": "1000000", "in_enforceable": false, "enters": {enters},
                "include": {include}, "dated": {{"month": 12, "probability": "1"}}}}"#
        ))
    };
    let outlook = entering("12", true);
    assert_eq!(enforceable(&outlook), ["10000000", "11000000"]);
    assert_eq!(finished(&outlook), ["4780000", "6200000"]);
    // 6 200 000 of 11 000 000 are more than a half, 5 200 000 are not.
    assert!(money_end(&outlook).stream.verdict.is_met());
    assert!(!money_end(&outlook).without_matters.is_met());
    // Not said when, or before the first month ahead: then, and without a note.
    for enters in ["null", "3", "11"] {
        let outlook = entering(enters, true);
        assert_eq!(enforceable(&outlook), ["11000000", "11000000"], "{enters}");
        assert!(codes(&outlook).is_empty(), "{enters}");
    }
    // Left out, it still enters.
    let outlook = entering("12", false);
    assert_eq!(enforceable(&outlook), ["10000000", "11000000"]);
    assert_eq!(finished(&outlook), ["4780000", "5200000"]);
}

#[test]
fn what_enters_from_outside_grows_the_books() {
    let outlook = small_outlook(&[
        ("report.money.not_enforceable", r#""2000000""#),
        (
            "scenarios[0].events",
            r#"[{"name": "", "month": 11, "money": {"enforceable_in": "500000", "from_outside": true}},
                {"name": "", "month": 12, "money": {"enforceable_in": "300000"}}]"#,
        ),
    ]);
    // P = 12 000 000; the second event only moves money from K to E.
    let to_enforce = outlook.projection.months.iter().filter_map(|row| row.money.end.to_enforce);
    assert_eq!(written(to_enforce), ["12500000", "12500000"]);
    assert_eq!(enforceable(&outlook), ["10500000", "10800000"]);
}

#[test]
fn a_matter_takes_officer_days_unless_it_is_left_out() {
    let days = |include: bool| {
        let projection = with_matter(&format!(
            r#"{{"name": "A", "amount": "1", "include": {include},
                "officer_days": [{{"month": 11, "days": "30"}}, {{"month": 12, "days": "1000"}},
                                 {{"month": 3, "days": "7"}}],
                "dated": {{"month": 2, "probability": "1"}}}}"#
        ))
        .projection;
        written(projection.months.iter().map(|row| projection.holds(row).effort.officer_days))
    };
    assert_eq!(days(true), ["200", "0"], "also where nothing can come of it any more");
    assert_eq!(days(false), ["230", "210"]);
}

#[test]
fn money_is_cut_off_at_what_is_open() {
    // 6 000 000 at once are more than the 5 680 000 that are open.
    let event = r#"[{"name": "", "month": 11, "money": {"finished": "6000000"}}]"#;
    let outlook = small_outlook(&[("scenarios[0].events", event)]);
    assert_eq!(finished(&outlook), ["10000000", "10000000"]);
    assert_eq!(codes(&outlook), [("money_clamped", Some(11)), ("ordinary_clamped", Some(12))]);
    // What the event brings counts in full towards what is needed.
    assert_eq!(written(money_end(&outlook).stream.needed_from_effort), ["0"]);
    // More is to leave than is open.
    let outlook = small_outlook(&[("scenarios[0].money.reclassified_out", r#""6000000""#)]);
    assert_eq!(enforceable(&outlook), ["4320000", "4320000"]);
    let twice = |code| [(code, Some(11)), (code, Some(12))];
    let expected = [twice("money_leaving_clamped"), twice("ordinary_clamped")].concat();
    let mut expected: Vec<_> = expected;
    expected.sort_by_key(|(code, month)| (*month, *code));
    assert_eq!(codes(&outlook), expected);
}

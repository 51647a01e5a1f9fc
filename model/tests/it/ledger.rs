//! The ledger of forecasts: what a small plan foresaw beside what came, worked out by hand.
//!
//! Ten officers close one case a day each: 230 in August, 210 in September; a case brings 2 000.

use super::support::{Change, number, small};
use rust_decimal::Decimal;
use thads_model::analysis::chance::Sampling;
use thads_model::analysis::ledger::{
    Basis, Ledger, Ratio, Revision, mean_error, month_of_report, suggestion,
};
use thads_model::plan::{Plan, StreamName};
use thads_model::quantity::{Factor, Percent};

/// August came with 184 cases instead of 230, and with all the money; the report is September's.
const LATER: [Change<'_>; 4] = [
    ("as_of", r#""2023-09-29""#),
    ("report.cases", r#"{"enforceable": "3000", "finished": "2575"}"#),
    ("report.money", r#"{"enforceable": "10000000", "finished": "5170000"}"#),
    (
        "history",
        r#"[{"month": 11, "cases": {"enforceable": "3000", "finished": "2344"},
             "money": {"enforceable": "10000000", "finished": "4780000"}}]"#,
    ),
];

fn ledger(agreed: &Plan, today: &Plan) -> Ledger {
    Ledger::new(agreed, &agreed.scenarios[0], today, Sampling::USUAL).expect("small numbers")
}

fn with(base: &[Change<'_>], more: &[Change<'_>]) -> Plan {
    small(&[base, more].concat())
}

fn figures(rates: impl IntoIterator<Item = Option<Percent>>) -> Vec<Decimal> {
    rates.into_iter().map(|rate| rate.and_then(|rate| rate.decimal()).expect("a rate")).collect()
}

fn numbers(texts: &[&str]) -> Vec<Decimal> {
    texts.iter().map(|text| number(text)).collect()
}

fn ratios(ratios: &[Ratio]) -> Vec<Decimal> {
    ratios.iter().map(|ratio| ratio.ratio.decimal().expect("a ratio").round_dp(9)).collect()
}

#[test]
fn by_hand() {
    let ledger = ledger(&small(&[]), &small(&LATER));
    let months: Vec<u8> = ledger.cases.iter().map(|line| line.month.number()).collect();
    assert_eq!(months, [11, 12]);
    let [august, september] = [ledger.cases[0], ledger.cases[1]];
    // 2 390 and 2 600 of 3 000 were foreseen; 2 344 and 2 575 came.
    assert_eq!(
        figures([august.foreseen_rate(), august.came_rate(), august.points()]),
        numbers(&["79.67", "78.13", "-1.54"])
    );
    assert_eq!(
        figures([september.foreseen_rate(), september.came_rate(), september.points()]),
        numbers(&["86.67", "85.83", "-0.84"])
    );
    assert_eq!(august.amount().decimal(), Some(number("-46")));
    assert_eq!((august.is_hit(), september.is_hit()), (Some(false), Some(false)));
    assert_eq!(figures([mean_error(&ledger.cases)]), numbers(&["-1.19"]));
    // Money: 4 780 000 and 5 200 000 of 10 000 000 were foreseen.
    assert_eq!(figures(ledger.money.iter().map(|line| line.points())), numbers(&["0", "-0.30"]));
    assert_eq!(ledger.money[1].is_hit(), Some(true), "within half a point");
    // 184 of 230, then 231 of 210.
    assert_eq!(ratios(&ledger.paces), numbers(&["0.8", "1.1"]));
    // All the money of 230 cases from 184; then 390 000 of 420 000 from 231 instead of 210.
    assert_eq!(ratios(&ledger.recoveries), numbers(&["1.25", "0.844155844"]));
    assert!(ledger.revised.is_empty());
}

#[test]
fn a_range_decides_where_there_is_one() {
    let spread = ("scenarios[0].spread.pace", r#"["0.5", "1", "1.2"]"#);
    let uncertain = ledger(&small(&[spread]), &small(&LATER));
    let line = uncertain.cases[0];
    let [low, high] = line.range.expect("a range");
    assert!(low < 7813 && 7813 < high, "{low} {high}");
    assert_eq!(line.is_hit(), Some(true), "inside, though more than half a point away");
    let surer = ledger(&small(&[(spread.0, r#"["0.99", "1", "1.01"]"#)]), &small(&LATER));
    assert_eq!(surer.cases[0].is_hit(), Some(false));
}

#[test]
fn only_month_ends_after_the_agreed_report_are_compared() {
    let count = |as_of: &str| {
        let as_of = format!("\"{as_of}\"");
        let today = with(&LATER, &[("history", "[]"), ("as_of", &as_of)]);
        ledger(&small(&[]), &today).cases.len()
    };
    assert_eq!(count("2023-08-15"), 0, "in the middle of a month");
    assert_eq!(count("2023-08-30"), 0, "a working day of August is left");
    assert_eq!(count("2023-08-31"), 1);
    assert_eq!(count("2023-09-29"), 1, "30 September is a Saturday");
    assert_eq!(count("2023-09-30"), 1);
    assert_eq!(count("2023-07-31"), 0, "the agreed report itself");
    let other_year = with(&LATER, &[("work_year", "2024"), ("as_of", r#""2024-08-31""#)]);
    assert!(ledger(&small(&[]), &other_year).cases.is_empty());
}

#[test]
fn days_off_at_either_end_of_a_month_belong_to_its_report() {
    let month = |as_of: &str, holidays: &str| {
        let as_of = format!("\"{as_of}\"");
        let plan = small(&[("as_of", &as_of), ("holidays", holidays)]);
        month_of_report(&plan.calendar).map(|month| month.number())
    };
    assert_eq!(month("2023-07-31", "[]"), Some(10));
    assert_eq!(month("2023-07-30", "[]"), None);
    assert_eq!(month("2023-07-30", r#"["2023-07-31"]"#), Some(10));
    assert_eq!(month("2023-07-01", "[]"), Some(9), "a Saturday");
    assert_eq!(month("2022-10-02", "[]"), None, "before the first working day of the year");
    assert_eq!(month("2022-09-30", "[]"), None);
}

#[test]
fn figures_that_were_revised_are_named() {
    let now = [(
        "history",
        r#"[{"month": 10, "cases": {"enforceable": "3000", "finished": "2150"},
        "money": {"enforceable": "10000000", "finished": "4320000"}}]"#,
    )];
    let ledger = ledger(&small(&[]), &with(&LATER, &now));
    let [Revision { month, stream, was, is }] = ledger.revised[..] else {
        panic!("{:?}", ledger.revised)
    };
    assert_eq!((month.number(), stream), (10, StreamName::Cases));
    assert_eq!([was[1], is[1]], [number("2160"), number("2150")]);
}

#[test]
fn what_was_taken_back_gives_no_ratio() {
    let less = [(
        "history",
        r#"[{"month": 11, "cases": {"enforceable": "3000", "finished": "2100"},
        "money": null}]"#,
    )];
    let ledger = ledger(&small(&[]), &with(&LATER, &less));
    // September: from 2 100 to 2 575 where 210 were foreseen.
    assert_eq!(ratios(&ledger.paces), numbers(&["2.261904762"]));
    // Money is known at the end of September only: 850 000 of 880 000 from 415 of 440 cases.
    assert_eq!(ratios(&ledger.recoveries), numbers(&["1.024096386"]));
}

#[test]
fn suggestions_by_hand() {
    let suggested = |texts: &[&str]| {
        let ratios = texts.iter().map(|text| Ratio {
            month: thads_model::calendar::Month::FIRST,
            ratio: Factor::new(number(text).into()),
        });
        let suggestion = suggestion(&ratios.collect::<Vec<_>>())?;
        Some((suggestion.range.map(|value| value.to_string()).join(" "), suggestion.basis))
    };
    assert_eq!(suggested(&[]), None);
    assert_eq!(suggested(&["0.9"]), Some(("0.8 0.9 1".to_owned(), Basis::Few)));
    assert_eq!(suggested(&["1.1", "0.8"]), Some(("0.7 0.95 1.2".to_owned(), Basis::Few)));
    assert_eq!(
        suggested(&["1.1", "0.8", "0.85"]),
        Some(("0.8 0.85 1.1".to_owned(), Basis::Enough))
    );
    assert_eq!(
        suggested(&["1.1", "0.8", "0.85", "0.123456"]),
        Some(("0.1235 0.825 1.1".to_owned(), Basis::Enough))
    );
    assert_eq!(suggested(&["0.05", "12"]), Some(("0 6.025 10".to_owned(), Basis::Few)));
}

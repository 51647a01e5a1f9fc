//! Notes and warnings: each comes when its reason is there, and not without it.

use super::support::{SMALL, changed, plan_of, small_outlook};
use thads_model::engine;

/// The notes of the small plan after some changes, as `code` or `code@month`.
fn notes(changes: &[(&str, &str)]) -> Vec<String> {
    let write = |note: &engine::Note| match note.month {
        Some(month) => format!("{}@{}", note.code.key(), month.number()),
        None => note.code.key().to_owned(),
    };
    small_outlook(changes).notes.iter().map(write).collect()
}

/// The warnings of the small plan after some changes, as `code path`.
fn warnings(changes: &[(&str, &str)]) -> Vec<String> {
    let write = |warning: &engine::Warning| format!("{} {}", warning.code.key(), warning.path);
    small_outlook(changes).warnings.iter().map(write).collect()
}

const NONE: [&str; 0] = [];

#[test]
fn a_plan_in_which_everything_is_known_has_no_notes_and_no_warnings() {
    assert_eq!(notes(&[]), NONE);
    assert_eq!(warnings(&[]), NONE);
}

#[test]
fn what_had_to_be_assumed_is_said() {
    assert_eq!(notes(&[("scenarios[0].cases.new", "")]), ["new_cases_unknown"]);
    assert_eq!(notes(&[("scenarios[0].money.new", "")]), ["new_money_unknown"]);
    let cases = [("scenarios[0].cases.new", r#""1""#)];
    assert_eq!(notes(&cases), ["share_cases_unknown"]);
    assert_eq!(notes(&[cases[0], ("scenarios[0].cases.share", r#""1""#)]), NONE);
    assert_eq!(notes(&[cases[0], ("report.cases.not_enforceable", r#""0""#)]), NONE);
    assert_eq!(notes(&[("scenarios[0].money.new", r#""1""#)]), ["share_money_unknown"]);
    // On the eve of the year nothing has elapsed: what is accepted says nothing of a month.
    assert_eq!(
        notes(&[
            ("as_of", r#""2022-09-30""#),
            ("report.cases.accepted", r#""5""#),
            ("scenarios[0].cases.new", ""),
            ("scenarios[0].pace", r#""0""#),
        ]),
        ["new_cases_unknown"]
    );
}

#[test]
fn a_rate_instead_of_a_count_is_said_once_for_both_streams() {
    let cases = [("report.cases.enforceable", ""), ("report.cases.published_rate", r#""72""#)];
    assert_eq!(notes(&cases), ["enforceable_from_rate"]);
    let money = [("report.money.enforceable", ""), ("report.money.published_rate", r#""43.20""#)];
    assert_eq!(notes(&[cases, money].concat()), ["enforceable_from_rate"]);
}

#[test]
fn without_a_pace_nothing_is_projected_but_the_rest_is_still_said() {
    let outlook = small_outlook(&[
        ("as_of", r#""2022-09-30""#),
        ("report.cases.finished", r#""0""#),
        ("scenarios[0].cases.new", ""),
    ]);
    assert!(outlook.year_end.is_none() && outlook.projection.months.is_empty());
    let codes: Vec<&str> = outlook.notes.iter().map(|note| note.code.key()).collect();
    assert_eq!(codes, ["new_cases_unknown", "pace_unknown", "per_case_unknown"]);
    // Nobody worked: the same. A pace of the scenario's own helps.
    let nobody = ("staff.officers_so_far", r#""0""#);
    assert_eq!(notes(&[nobody]), ["pace_unknown"]);
    assert_eq!(notes(&[nobody, ("scenarios[0].pace", r#""1""#)]), NONE);
    // Once the year is over, no pace is needed.
    let over = [("as_of", r#""2023-09-30""#), nobody];
    assert_eq!(notes(&over), NONE);
    assert!(small_outlook(&over).year_end.is_some());
}

#[test]
fn what_lies_in_the_report_already_is_ignored_with_a_note() {
    let moves = |date: &str| format!(r#"[{{"date": "{date}", "change": "1"}}]"#);
    assert_eq!(notes(&[("scenarios[0].staff_moves", &moves("2023-07-31"))]), ["move_in_the_past"]);
    assert_eq!(notes(&[("scenarios[0].staff_moves", &moves("2023-08-01"))]), NONE);
    let event = |month: u8| format!(r#"[{{"name": "", "month": {month}}}]"#);
    assert_eq!(notes(&[("scenarios[0].events", &event(10))]), ["event_in_the_past"]);
    assert_eq!(notes(&[("scenarios[0].events", &event(11))]), NONE);
    let dated = |month: u8, include: bool| {
        format!(
            r#"[{{"name": "A", "amount": "1", "include": {include},
                "dated": {{"month": {month}, "probability": "1"}}}}]"#
        )
    };
    assert_eq!(notes(&[("scenarios[0].matters", &dated(10, true))]), ["matter_in_the_past"]);
    assert_eq!(notes(&[("scenarios[0].matters", &dated(10, false))]), NONE);
    assert_eq!(notes(&[("scenarios[0].matters", &dated(11, true))]), NONE);
    // The last of three rounds from May, a month apart, is July's; a fourth is August's.
    let auction = |rounds: u8| {
        format!(
            r#"[{{"name": "A", "amount": "1", "auction": {{"start_price": "1", "first_month": 8,
                "sale_probability": "1", "cut": "0", "months_between": 1, "months_to_money": 0,
                "rounds": {rounds}}}}}]"#
        )
    };
    assert_eq!(notes(&[("scenarios[0].matters", &auction(3))]), ["matter_in_the_past"]);
    assert_eq!(notes(&[("scenarios[0].matters", &auction(4))]), NONE);
}

#[test]
fn what_is_cut_off_is_said_with_its_month() {
    assert_eq!(notes(&[("scenarios[0].pace", r#""3""#)]), ["closable_exhausted@12"]);
    // 420 a month of the 840 that are open fit exactly: nothing is cut off.
    let exact =
        [("scenarios[0].cases.reclassified_out", r#""420""#), ("scenarios[0].pace", r#""0""#)];
    assert_eq!(notes(&exact), NONE);
    assert_eq!(
        notes(&[("scenarios[0].cases.reclassified_out", r#""421""#), exact[1]]),
        ["leaving_clamped@12"]
    );
    let event = r#"[{"name": "", "month": 12, "cases": {"finished": "841"}}]"#;
    assert_eq!(notes(&[("scenarios[0].events", event), exact[1]]), ["extra_clamped@12"]);
}

#[test]
fn a_report_that_contradicts_itself_is_warned_of() {
    // P by flow 4 000, by kind 3 500.
    let flow = [("report.cases.carried_over", r#""3000""#), ("report.cases.accepted", r#""1000""#)];
    let kind = ("report.cases.not_enforceable", r#""500""#);
    assert_eq!(warnings(&[flow[0], flow[1], kind]), ["identity report.cases"]);
    assert_eq!(warnings(&flow), NONE);
    let equal = ("report.cases.postponed", r#""500""#);
    assert_eq!(warnings(&[flow[0], flow[1], kind, equal]), NONE);
    // More enforceable than there is to enforce.
    let money =
        [("report.money.carried_over", r#""9999999""#), ("report.money.accepted", r#""0""#)];
    assert_eq!(
        warnings(&money),
        ["identity report.money", "not_enforceable_negative scenarios[0].money"]
    );
}

#[test]
fn fewer_than_no_cases_unfit_to_be_enforced_are_warned_of() {
    let flow = [("report.cases.carried_over", r#""3000""#), ("report.cases.accepted", r#""500""#)];
    let negative = ["not_enforceable_negative scenarios[0].cases"];
    // At the report: 3 500 − 3 000 − 600.
    assert_eq!(warnings(&[flow[0], flow[1], ("report.cases.postponed", r#""600""#)]), negative);
    assert_eq!(warnings(&[flow[0], flow[1], ("report.cases.postponed", r#""500""#)]), NONE);
    // In a month: K is empty, and still 10 a month become enforceable.
    let empty = ("report.cases.not_enforceable", r#""0""#);
    assert_eq!(warnings(&[empty, ("scenarios[0].cases.became_enforceable", r#""10""#)]), negative);
    assert_eq!(warnings(&[empty]), NONE);
    let money = ("report.money.not_enforceable", r#""0""#);
    assert_eq!(
        warnings(&[money, ("scenarios[0].money.became_enforceable", r#""10""#)]),
        ["not_enforceable_negative scenarios[0].money"]
    );
}

#[test]
fn more_overtime_than_the_law_allows_is_warned_of() {
    let hours = |hours: &str| {
        let overtime = format!(r#"[{{"from": 11, "to": 12, "hours": "{hours}"}}]"#);
        warnings(&[("scenarios[0].overtime", overtime.as_str())])
    };
    assert_eq!(hours("40"), NONE);
    let (month, year) =
        ("overtime_month scenarios[0].overtime", "overtime_year scenarios[0].overtime");
    assert_eq!(hours("40.5"), [month]);
    assert_eq!(hours("100"), [month], "200 hours in all");
    assert_eq!(hours("100.5"), [month, year]);
    // Six months of 35 hours are 210, though no month is over 40. Months in the report count none.
    let overtime = ("scenarios[0].overtime", r#"[{"from": 1, "to": 12, "hours": "35"}]"#);
    assert_eq!(warnings(&[overtime]), NONE);
    assert_eq!(warnings(&[("as_of", r#""2023-03-31""#), overtime]), [year]);
}

#[test]
fn a_price_cut_of_more_than_a_tenth_is_warned_of() {
    let cut = |cut: &str| {
        let matters = format!(
            r#"[{{"name": "A", "amount": "1", "dated": {{"month": 12, "probability": "1"}}}},
                {{"name": "B", "amount": "1", "auction": {{"start_price": "1", "first_month": 11,
                "sale_probability": "1", "cut": "{cut}", "months_between": 1,
                "months_to_money": 0, "rounds": 2}}}}]"#
        );
        warnings(&[("scenarios[0].matters", matters.as_str())])
    };
    assert_eq!(cut("0.10"), NONE);
    assert_eq!(cut("0.101"), ["price_cut scenarios[0].matters[1].auction.cut"]);
}

#[test]
fn matters_larger_than_what_is_open_are_warned_of() {
    let amount = |amount: &str, inside: bool| {
        let matters = format!(
            r#"[{{"name": "A", "amount": "{amount}", "in_enforceable": {inside},
                "dated": {{"month": 12, "probability": "0"}}}}]"#
        );
        warnings(&[("scenarios[0].matters", matters.as_str())])
    };
    assert_eq!(amount("5680000", true), NONE);
    assert_eq!(amount("5680001", true), ["matters_over_open scenarios[0].matters"]);
    assert_eq!(amount("5680001", false), NONE);
}

#[test]
fn a_target_met_only_by_reclassifying_is_warned_of() {
    // 2 600 of 3 400 are short of 80 %; of 3 400 − 2 × 150 they are enough.
    let cases = [
        ("report.cases.enforceable", r#""3400""#),
        ("scenarios[0].cases.reclassified_out", r#""150""#),
    ];
    assert_eq!(warnings(&cases), ["met_by_reclassification scenarios[0].cases.reclassified_out"]);
    // A one-off counts like a monthly flow.
    let event = r#"[{"name": "", "month": 11, "cases": {"enforceable_out": "300"}}]"#;
    let once = [cases[0], ("scenarios[0].events", event)];
    assert_eq!(warnings(&once), ["met_by_reclassification scenarios[0].cases.reclassified_out"]);
    // 5 200 000 of 11 000 000 are short of 50 %; of 10 000 000 they are enough.
    let money = [
        ("report.money.enforceable", r#""11000000""#),
        ("scenarios[0].money.reclassified_out", r#""500000""#),
    ];
    assert_eq!(warnings(&money), ["met_by_reclassification scenarios[0].money.reclassified_out"]);
    // Met anyway, or short anyway.
    assert_eq!(warnings(&cases[1..]), NONE);
    assert_eq!(warnings(&[("report.cases.enforceable", r#""4000""#), cases[1]]), NONE);
}

#[test]
fn a_warning_names_the_scenario_it_belongs_to() {
    let second =
        r#"[{"name": "A"}, {"name": "B", "overtime": [{"from": 12, "to": 12, "hours": "41"}]}]"#;
    let plan = plan_of(&changed(SMALL, &[("scenarios", second)]));
    let outlooks = engine::project_all(&plan).expect("the numbers are small enough");
    let paths = |index: usize| -> Vec<&str> {
        outlooks[index].warnings.iter().map(|warning| warning.path.as_str()).collect()
    };
    assert_eq!(paths(0), NONE);
    assert_eq!(paths(1), ["scenarios[1].overtime"]);
}

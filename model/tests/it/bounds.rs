//! The bounds of every number, date, name and list of a plan file, at them and beyond them.

use super::support::check;

/// A field, values that are just allowed, and values just beyond.
type Row = (&'static str, &'static [&'static str], &'static [&'static str]);

const MOST: &str = "1000000000000000000";
const OVER: &str = "1000000000000000001";
const OVER_BY_A_HAIR: &str = "1000000000000000000.000000001";

/// Whole counts of the report. (Where E and F meet, see `reader`.)
const COUNTS: [&str; 14] = [
    "report.cases.carried_over",
    "report.cases.accepted",
    "report.cases.entrusted",
    "report.cases.withdrawn",
    "report.cases.enforceable",
    "report.cases.not_enforceable",
    "report.cases.postponed",
    "report.cases.separate_book",
    "report.money.carried_over",
    "report.money.accepted",
    "report.money.entrusted",
    "report.money.withdrawn",
    "report.money.not_enforceable",
    "report.money.separate_book",
];

/// Amounts with up to nine decimals.
const AMOUNTS: [&str; 22] = [
    "history[0].cases.enforceable",
    "history[0].money.finished",
    "last_year[0].cases.finished",
    "scenarios[0].cases.new",
    "scenarios[0].cases.became_enforceable",
    "scenarios[0].cases.reclassified_out",
    "scenarios[0].cases.entrusted_or_withdrawn",
    "scenarios[0].cases.stuck",
    "scenarios[0].money.new",
    "scenarios[0].money.became_enforceable",
    "scenarios[0].money.reclassified_out",
    "scenarios[0].money.entrusted_or_withdrawn",
    "scenarios[0].money.per_case",
    "scenarios[0].events[0].cases.enforceable_in",
    "scenarios[0].events[0].cases.enforceable_out",
    "scenarios[0].events[0].cases.finished",
    "scenarios[0].events[0].money.enforceable_in",
    "scenarios[0].events[0].money.enforceable_out",
    "scenarios[0].events[0].money.finished",
    "scenarios[0].matters[0].amount",
    "scenarios[0].matters[1].amount",
    "scenarios[0].matters[1].auction.start_price",
];

const SHARES: [&str; 8] = [
    "scenarios[0].cases.share",
    "scenarios[0].cases.stuck_share_out",
    "scenarios[0].money.share",
    "scenarios[0].disruptions[0].capacity_loss",
    "scenarios[0].disruptions[0].recovery_loss",
    "scenarios[0].staff_moves[0].ramp_share",
    "scenarios[0].matters[0].dated.probability",
    "scenarios[0].matters[1].auction.sale_probability",
];

const RATES: [&str; 5] = [
    "targets.cases.rate",
    "targets.money.rate",
    "milestones[0].rate",
    "scenarios[0].targets.cases.rate",
    "scenarios[0].targets.money.rate",
];

const OTHERS: [Row; 17] = [
    (
        "report.money.published_rate",
        &["0.001", "100", "32.8800"],
        &["0", "100.0001", "32.88001", "-1"],
    ),
    ("season[3]", &["0.0001", "10", "10.0"], &["0", "-1", "10.0001"]),
    ("staff.officers", &["1", "100000", "1.5"], &["-0.5", "100000.1"]),
    ("staff.officers_so_far", &["0", "100000"], &["-1", "100001"]),
    ("scenarios[0].pace", &["0", "1000", "0.00000000000000001"], &["-0.1", "1000.1"]),
    ("scenarios[0].pace_change", &["-1", "10", "-0.99"], &["-1.01", "10.01"]),
    ("scenarios[0].overtime[0].hours", &["0", "200"], &["-1", "200.5"]),
    ("scenarios[0].overtime_efficiency", &["0", "2"], &["-0.1", "2.1"]),
    ("scenarios[0].campaigns[0].uplift", &["0", "5"], &["-0.1", "5.1"]),
    ("scenarios[0].money.recovery_change", &["-1", "10"], &["-1.1", "10.1"]),
    ("scenarios[0].money.matters_received", &["0", "0.000000001"], &["-1", "0.0000000001"]),
    (
        "scenarios[0].staff_moves[0].change",
        &["100000", "-30", "0.1"],
        &["100001", "0", "0.0", "-0"],
    ),
    ("scenarios[0].staff_moves[0].handover_days", &["0", "10000"], &["-1", "10000.5"]),
    ("scenarios[0].matters[0].officer_days[0].days", &["0", "10000"], &["-1", "10001"]),
    ("scenarios[0].matters[1].auction.cut", &["0", "1"], &["-0.1", "1.1"]),
    ("scenarios[0].spread.recovery[0]", &["0", "1"], &["-1"]),
    ("scenarios[0].spread.recovery[2]", &["1", "10"], &["10.1"]),
];

/// JSON numbers.
const WHOLE: [Row; 16] = [
    ("work_year", &["2023"], &["1999", "2101", "2023.5", "99999999999"]),
    ("staff.posts_authorised", &["0", "100000"], &["-1", "100001"]),
    ("staff.posts_filled", &["0", "100000"], &["-1", "100001"]),
    ("history[0].month", &["1", "12"], &["0", "13", "-1"]),
    ("last_year[0].month", &["1", "12"], &["0", "13"]),
    ("milestones[0].month", &["1", "12"], &["0", "13"]),
    ("scenarios[0].overtime[0].from", &["1", "12"], &["0", "13"]),
    ("scenarios[0].overtime[0].to", &["11", "12"], &["0", "13"]),
    ("scenarios[0].staff_moves[0].ramp_days", &["0", "400"], &["-1", "401"]),
    ("scenarios[0].events[0].month", &["1", "12"], &["0", "13", "257"]),
    ("scenarios[0].matters[0].enters", &["1", "12"], &["0", "13"]),
    ("scenarios[0].matters[0].dated.month", &["1", "12"], &["0", "13", "4294967297"]),
    ("scenarios[0].matters[1].auction.first_month", &["1", "12"], &["0", "13"]),
    ("scenarios[0].matters[1].auction.months_between", &["1", "12"], &["0", "13"]),
    ("scenarios[0].matters[1].auction.months_to_money", &["0", "12"], &["-1", "13"]),
    ("scenarios[0].matters[1].auction.rounds", &["1", "24"], &["0", "25"]),
];

const DATES: [Row; 6] = [
    ("as_of", &["2022-09-30", "2023-09-30"], &["2022-09-29", "2023-10-01"]),
    ("holidays[0]", &["2021-10-01", "2024-09-30"], &["2021-09-30", "2024-10-01"]),
    ("extra_workdays[0]", &["2021-10-01", "2024-09-30"], &["2021-09-30", "2024-10-01"]),
    (
        "scenarios[0].staff_moves[0].date",
        &["2022-10-01", "2023-09-30"],
        &["2022-09-30", "2023-10-01"],
    ),
    ("scenarios[0].disruptions[0].from_date", &["2021-10-01"], &["2021-09-30"]),
    ("scenarios[0].disruptions[0].to_date", &["2024-09-30"], &["2024-10-01"]),
];

/// The field takes the good values and refuses the bad ones, written as texts, at its own path.
#[track_caller]
fn within(path: &str, good: &[&str], bad: &[&str]) {
    let quoted = |value: &&str| format!(r#""{value}""#);
    good.iter().map(quoted).for_each(|value| check(&[(path, &value)], &[]));
    bad.iter().map(quoted).for_each(|value| check(&[(path, &value)], &[path]));
}

#[test]
fn counts_of_the_report_are_whole_and_at_most_10_to_the_18() {
    for path in COUNTS {
        within(path, &[MOST, "12411", "12411.000"], &[OVER, OVER_BY_A_HAIR, "-1", "0.5"]);
    }
}

#[test]
fn other_amounts_have_at_most_nine_decimals() {
    for path in AMOUNTS {
        let bad = [OVER, OVER_BY_A_HAIR, "-0.000000001", "0.0000000001"];
        within(path, &["0", MOST, "0.000000001", "1.5"], &bad);
    }
}

#[test]
fn shares_lie_between_none_and_all() {
    for path in SHARES {
        let good = ["0", "1", "1.0", "0.00000000000000000001"];
        within(path, &good, &["-0.1", "1.00000000000000000001", "100"]);
    }
}

#[test]
fn rates_are_percent_with_at_most_four_decimals() {
    for path in RATES {
        within(path, &["0", "100", "82.8001"], &["-0.0001", "100.0001", "82.80001"]);
    }
}

#[test]
fn every_other_number_has_its_own_bounds() {
    OTHERS.iter().for_each(|(path, good, bad)| within(path, good, bad));
}

#[test]
fn whole_numbers_have_their_bounds() {
    for (path, good, bad) in WHOLE {
        good.iter().for_each(|value| check(&[(path, value)], &[]));
        bad.iter().for_each(|value| check(&[(path, value)], &[path]));
    }
}

#[test]
fn dates_lie_in_or_near_the_work_year() {
    DATES.iter().for_each(|(path, good, bad)| within(path, good, bad));
}

#[test]
fn names_are_counted_in_characters() {
    let of = |length: usize| format!(r#""{}""#, "ệ".repeat(length));
    for path in ["scenarios[0].name", "scenarios[0].matters[0].name"] {
        check(&[(path, &of(200))], &[]);
        check(&[(path, &of(201))], &[path]);
        check(&[(path, &of(0))], &[path]);
    }
    for path in ["unit", "scenarios[0].campaigns[0].name", "scenarios[0].events[0].name"] {
        check(&[(path, &of(200))], &[]);
        check(&[(path, &of(201))], &[path]);
        check(&[(path, &of(0))], &[]);
    }
    check(&[("scenarios[0].disruptions[0].name", &of(201))], &["scenarios[0].disruptions[0].name"]);
    check(&[("note", &of(100_000))], &[]);
}

#[test]
fn lists_have_at_most_1_000_entries_and_there_are_at_most_100_scenarios() {
    let repeated = |entry: &str, count: usize| format!("[{}]", vec![entry; count].join(","));
    for (path, entry) in [
        ("holidays", r#""2023-01-02""#),
        ("extra_workdays", r#""2023-01-02""#),
        ("history", r#"{"month": 1}"#),
        ("last_year", r#"{"month": 1}"#),
        ("milestones", r#"{"month": 1, "stream": "money", "rate": "1"}"#),
        ("scenarios[0].overtime", r#"{"from": 1, "to": 2, "hours": "0"}"#),
        ("scenarios[0].events", r#"{"name": "", "month": 1}"#),
        ("scenarios[0].staff_moves", r#"{"date": "2023-09-01", "change": "1"}"#),
        ("scenarios[0].matters[0].officer_days", r#"{"month": 1, "days": "0"}"#),
    ] {
        check(&[(path, &repeated(entry, 1_000))], &[]);
        check(&[(path, &repeated(entry, 1_001))], &[path]);
        check(&[(path, "[]")], &[]);
    }
    let named = |count: usize| {
        let names: Vec<String> = (0..count).map(|n| format!(r#"{{"name": "{n}"}}"#)).collect();
        format!("[{}]", names.join(","))
    };
    check(&[("scenarios", &named(100))], &[]);
    check(&[("scenarios", &named(101))], &["scenarios"]);
    check(&[("scenarios", "[]")], &["scenarios"]);
    let season = |count| repeated(r#""1""#, count);
    check(&[("season", &season(12))], &[]);
    check(&[("season", &season(11))], &["season"]);
    check(&[("season", &season(13))], &["season"]);
}

/// More decimals than the arithmetic keeps.
fn zeros() -> String {
    "0".repeat(40)
}

#[test]
fn what_lies_beyond_a_bound_by_its_last_digit_is_beyond_it() {
    for (path, value) in [
        ("scenarios[0].cases.share", format!("1.{}1", zeros())),
        ("scenarios[0].pace_change", format!("-1.{}1", zeros())),
        ("scenarios[0].cases.stuck", format!("5.{}1", zeros())),
        ("report.cases.accepted", format!("5.{}1", zeros())),
        ("report.cases.accepted", "1000000000000000000.00000000001".to_owned()),
        ("targets.cases.rate", format!("82.8{}1", zeros())),
    ] {
        within(path, &[], &[&value]);
    }
}

#[test]
fn zeros_in_front_and_behind_change_nothing() {
    let zeros = zeros();
    for (path, value) in [
        ("scenarios[0].cases.stuck", format!("{zeros}5.{zeros}")),
        ("report.cases.accepted", format!("{zeros}5")),
        ("report.money.published_rate", format!("32.88{zeros}")),
        // As many decimals as fit, and one fewer: half of the next one is needed.
        ("report.money.published_rate", format!("1.{}", &zeros[..27])),
        ("report.money.published_rate", format!("1.{}", &zeros[..28])),
    ] {
        within(path, &[&value], &[]);
    }
}

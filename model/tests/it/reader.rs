//! The strict reader: every rule of docs/model.md about the file as a whole, the forms of its values
//! and what must hold between its fields, each as the smallest change of a full plan that breaks it,
//! and the places at which the reader must then complain.

use super::support::{FULL, changed, check};
use thads_model::file;

#[test]
fn what_is_not_one_json_object_in_utf_8_is_refused_as_a_whole() {
    let refused = |bytes: &[u8]| {
        let problems = file::read_bytes(bytes).expect_err("not a plan");
        let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
        assert_eq!(paths, ["$"], "{:?}", String::from_utf8_lossy(bytes));
    };
    for text in ["", " ", "null", "[]", "5", r#""plan""#, "{", "{}x", "{'a': 1}", "{\"a\": NaN}"] {
        refused(text.as_bytes());
    }
    refused(b"\xff\xfe{}");
    refused(format!("\u{feff}{FULL}").as_bytes());
    refused(format!("{FULL}{{}}").as_bytes());
    refused(format!("{FULL},").as_bytes());
    refused(format!("// a plan\n{FULL}").as_bytes());
    refused(&FULL.as_bytes()[..FULL.len() - 3]);
    // White space around the object is not something after it.
    assert!(file::read_bytes(format!("\n {FULL}\r\n\t ").as_bytes()).is_ok());
}

#[test]
fn another_format_or_version_ends_the_reading() {
    let broken = [("unit", "5"), ("staff", "[]"), ("stray", "1")];
    for (path, value) in [
        ("format", r#""thads""#),
        ("format", r#""THADS-PLAN""#),
        ("format", "1"),
        ("format", "null"),
        ("version", "2"),
        ("version", "0"),
        ("version", "-1"),
        ("version", "1.0"),
        ("version", r#""1""#),
        ("version", "true"),
        ("version", ""),
    ] {
        check(&[&broken[..], &[(path, value)]].concat(), &[path]);
    }
    check(&[("format", "1"), ("version", "2")], &["format"]);
    check(&broken, &["unit", "staff", "stray", "provenance.staff.officers"]);
}

#[test]
fn numbers_in_texts_are_digits_with_one_point_and_a_minus() {
    let path = "scenarios[0].cases.stuck";
    for good in ["5", "05", "5.0", "0.50", "-0", "0", "-0.0", "1.000000001", "1.0000000000000"] {
        check(&[(path, &format!(r#""{good}""#))], &[]);
    }
    for bad in [
        "",
        ".",
        "-",
        "5.",
        ".5",
        "-.5",
        "+5",
        "1e3",
        "1E3",
        " 5",
        "5 ",
        "1,5",
        "1.000.000",
        "0x10",
        "NaN",
        "inf",
        "--5",
        "1_000",
        "٥",
        "5\\n",
        "½",
        "-1",
        "1.0000000001",
    ] {
        check(&[(path, &format!(r#""{bad}""#))], &[path]);
    }
    // JSON numbers only where the example shows them, and whole.
    check(&[(path, "5")], &[path]);
    check(&[("scenarios[0].events[0].month", "11.0")], &["scenarios[0].events[0].month"]);
    check(&[("scenarios[0].events[0].month", "1.1e1")], &["scenarios[0].events[0].month"]);
    check(&[("scenarios[0].events[0].month", r#""11""#)], &["scenarios[0].events[0].month"]);
}

#[test]
fn dates_are_iso_dates_of_days_that_exist() {
    for bad in [
        "2023-02-29",
        "2023-13-01",
        "2023-00-10",
        "2023-06-31",
        "2023-8-1",
        "23-08-01",
        "20230801",
        "2023/08/01",
        "2023-08-01T00:00",
        " 2023-08-01",
        "01-08-2023",
        "2023-08-0١",
        "",
    ] {
        check(&[("holidays[1]", &format!(r#""{bad}""#))], &["holidays[1]"]);
    }
    check(&[("holidays[1]", r#""2024-02-29""#)], &[]);
}

#[test]
fn an_entry_has_months_or_dates_in_order() {
    let entry = "scenarios[0].overtime[0]";
    let put = |fields: &str, expected: &[&str]| {
        check(&[(entry, &format!(r#"{{"hours": "1"{fields}}}"#))], expected);
    };
    let (to, to_date) = (format!("{entry}.to"), format!("{entry}.to_date"));
    put(r#", "from": 11, "to": 11"#, &[]);
    put(r#", "from": 12, "to": 11"#, &[&to]);
    put(r#", "from": 11"#, &[&to]);
    put(r#", "to": 11"#, &[&format!("{entry}.from")]);
    put(r#", "from": 13, "to": 12"#, &[&format!("{entry}.from")]);
    put(r#", "from_date": "2023-08-01", "to_date": "2023-08-01""#, &[]);
    put(r#", "from_date": "2023-08-02", "to_date": "2023-08-01""#, &[&to_date]);
    put(r#", "from_date": "2023-08-02""#, &[&to_date]);
    put(r#", "to_date": "2023-08-02""#, &[&format!("{entry}.from_date")]);
    put("", &[entry]);
    put(r#", "from": null, "to_date": null"#, &[entry]);
    put(r#", "from": 11, "to": 12, "from_date": null, "to_date": null"#, &[]);
    put(r#", "from": 11, "to_date": "2023-08-01""#, &[entry]);
    let both = r#", "from": 11, "to": 12, "from_date": "2023-08-01", "to_date": "2023-08-01""#;
    put(both, &[entry]);
}

#[test]
fn a_matter_is_either_dated_or_auctioned() {
    let (dated, auction) = ("scenarios[0].matters[0]", "scenarios[0].matters[1]");
    let date = r#"{"month": 12, "probability": "1"}"#;
    check(&[(&format!("{auction}.dated"), date)], &[auction]);
    check(&[(&format!("{dated}.dated"), "")], &[dated]);
    check(&[(&format!("{dated}.auction"), "null")], &[]);
}

#[test]
fn no_more_can_be_finished_than_is_enforceable() {
    check(&[("report.cases.enforceable", r#""8513""#)], &[]);
    check(&[("report.cases.enforceable", r#""8512""#)], &["report.cases.finished"]);
    check(&[("report.money.published_rate", r#""100""#)], &[]);
    let both = ("report.cases.published_rate", r#""68.59""#);
    check(&[both], &["report.cases.published_rate"]);
    check(&[both, ("report.cases.enforceable", "")], &[]);
    check(&[("report.money.published_rate", "")], &["report.money.enforceable"]);
    // What is worked out from a rate is held to the same bound: 10¹⁸.
    let finished = |f| ("report.money.finished", f);
    let rate = ("report.money.published_rate", r#""50""#);
    check(&[rate, finished(r#""500000000000000000""#)], &[]);
    check(&[rate, finished(r#""500000000000000001""#)], &["report.money.published_rate"]);
    let least = ("report.money.published_rate", r#""0.0001""#);
    check(&[least, finished(r#""1000000000000000000""#)], &["report.money.published_rate"]);
    check(&[least, finished(r#""30000000000""#)], &[]);
    // Fields that are wrong themselves are not compared.
    check(&[("report.cases.finished", r#""x""#)], &["report.cases.finished"]);
    check(&[("report.cases.enforceable", r#""1.5""#)], &["report.cases.enforceable"]);
}

#[test]
fn no_more_can_have_come_from_matters_than_came_at_all() {
    let received = "scenarios[0].money.matters_received";
    check(&[(received, r#""411000000000""#)], &[]);
    check(&[(received, r#""411000000000.000000001""#)], &[received]);
    check(&[("report.money.finished", r#""29999999999""#)], &[received]);
    check(&[("report.money.finished", r#""-1""#)], &["report.money.finished"]);
}

#[test]
fn names_of_scenarios_and_matters_are_unique() {
    check(&[("scenarios[1].name", r#""Mọi thứ""#)], &["scenarios[1].name"]);
    let second = "scenarios[0].matters[1].name";
    check(&[(second, r#""A""#)], &[second]);
    check(&[(second, r#""a""#)], &[]);
    // Another scenario has matters of its own; campaigns and events may share a name.
    let matter = r#"[{"name": "A", "amount": "1", "dated": {"month": 1, "probability": "0"}}]"#;
    check(&[("scenarios[1].matters", matter)], &[]);
    let events = r#"[{"name": "", "month": 1}, {"name": "", "month": 1}]"#;
    check(&[("scenarios[1].events", events)], &[]);
}

#[test]
fn the_headcount_never_falls_below_zero_after_the_report() {
    let list = "scenarios[0].staff_moves";
    let moves = |moves: &[(&str, &str)], expected: &[&str]| {
        let entry = |(date, change): &(&str, &str)| {
            format!(r#"{{"date": "2023-{date}", "change": "{change}"}}"#)
        };
        let entries: Vec<String> = moves.iter().map(entry).collect();
        check(&[(list, &format!("[{}]", entries.join(",")))], expected);
    };
    let change = |index: usize| format!("{list}[{index}].change");
    moves(&[("08-14", "-30")], &[]);
    moves(&[("08-14", "-30.000001")], &[&change(0)]);
    moves(&[("07-31", "-31")], &[]);
    moves(&[("08-14", "-20"), ("08-15", "-20")], &[&change(1)]);
    // By date, not by place in the list.
    moves(&[("08-15", "-20"), ("08-14", "-20")], &[&change(0)]);
    moves(&[("08-15", "-40"), ("08-14", "10")], &[]);
    moves(&[("08-14", "-40"), ("08-15", "10")], &[&change(0)]);
    // Who comes and who leaves on one day are counted together.
    moves(&[("08-14", "-40"), ("08-14", "10")], &[]);
    moves(&[("08-14", "0")], &[&change(0)]);
    check(&[(list, r#"[{"date": "x", "change": "-31"}]"#)], &[&format!("{list}[0].date")]);
    check(&[("as_of", r#""x""#), (&format!("{list}[0].change"), r#""-31""#)], &["as_of"]);
}

#[test]
fn the_spread_of_an_input_is_in_order() {
    let pace = "scenarios[0].spread.pace";
    for good in [r#"["1", "1", "1"]"#, r#"["0", "0", "10"]"#, "null"] {
        check(&[(pace, good)], &[]);
    }
    for bad in [r#"["1", "0.9", "1.1"]"#, r#"["1", "1.2", "1.1"]"#, r#"["1", "1"]"#, "[]"] {
        check(&[(pace, bad)], &[pace]);
    }
    check(&[(pace, r#"["1", "1", "1", "1"]"#)], &[pace]);
    check(&[(pace, r#"["1", "1", "11"]"#)], &[&format!("{pace}[2]")]);
    check(&[(pace, r#"["-1", "11", "5"]"#)], &[&format!("{pace}[0]"), &format!("{pace}[1]")]);
}

#[test]
fn provenance_points_at_paths_of_this_file() {
    let put = |entry: &str, expected: &[&str]| {
        check(&[("provenance", &format!("{{{entry}}}"))], expected);
    };
    put("", &[]);
    put(r#""staff.officers": "reported""#, &[]);
    put(r#""season[11]": "estimate""#, &[]);
    put(r#""scenarios[0].matters[1].auction.cut": "assumed""#, &[]);
    put(r#""staff.officers": "guessed""#, &["provenance.staff.officers"]);
    put(r#""staff.officers": "Reported""#, &["provenance.staff.officers"]);
    put(r#""staff.officers": null"#, &["provenance.staff.officers"]);
    put(r#""staff.chiefs": "reported""#, &["provenance.staff.chiefs"]);
    put(r#""season[12]": "reported""#, &["provenance.season[12]"]);
    put(r#""scenarios[2].name": "reported""#, &["provenance.scenarios[2].name"]);
    put(r#""": "reported""#, &["provenance."]);
    put(r#""staff.officers.x": "reported""#, &["provenance.staff.officers.x"]);
    check(&[("provenance", "[]")], &["provenance"]);
}

#[test]
fn every_problem_of_a_file_is_reported_at_once_and_in_the_order_of_the_fields() {
    let json = changed(
        FULL,
        &[
            ("unit", "1"),
            ("as_of", r#""2020-01-01""#),
            ("report.cases.finished", r#""99999""#),
            ("scenarios[0].pace", r#""-1""#),
            ("scenarios[0].matters[1].auction.cut", r#""2""#),
            ("stray", "1"),
        ],
    );
    let problems = file::read(&json).expect_err("six problems");
    let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
    let auction = "scenarios[0].matters[1].auction.cut";
    let expected =
        ["unit", "as_of", "report.cases.finished", "scenarios[0].pace", auction, "stray"];
    assert_eq!(paths, expected);
    for problem in &problems {
        assert!(problem.to_string().starts_with(&format!("{}: ", problem.path)));
    }
}

#[test]
fn a_problem_is_one_line_whatever_the_key() {
    let json = changed(FULL, &[("a\nb\r\u{1b}c", "1")]);
    let problems = file::read(&json).expect_err("an unknown field");
    assert!(problems.iter().all(|problem| !problem.to_string().contains(char::is_control)));
}

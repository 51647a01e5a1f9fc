//! Every field of a plan file in turn: left out, set to null, written twice, of another kind; and a
//! stray one beside it. What a field may hold is in `reader` and `bounds`.

use super::support::{FULL, change, changed, check, full, places, problem_paths, remove};
use thads_model::file::{self, Json};

/// What has no default. Everything else may be absent or null.
const REQUIRED: [&str; 65] = [
    "format",
    "version",
    "unit",
    "work_year",
    "as_of",
    "holidays",
    "targets",
    "targets.cases.rate",
    "targets.money.rate",
    "report",
    "report.cases",
    "report.cases.enforceable",
    "report.cases.finished",
    "report.money",
    "report.money.finished",
    "staff",
    "staff.officers",
    "history[0].month",
    "history[0].cases.enforceable",
    "history[0].cases.finished",
    "history[0].money.enforceable",
    "history[0].money.finished",
    "last_year[0].month",
    "last_year[0].cases.enforceable",
    "last_year[0].cases.finished",
    "last_year[0].money.enforceable",
    "last_year[0].money.finished",
    "milestones[0].month",
    "milestones[0].stream",
    "milestones[0].rate",
    "scenarios",
    "scenarios[0].name",
    "scenarios[0].targets.cases.rate",
    "scenarios[0].targets.money.rate",
    "scenarios[0].overtime[0].from",
    "scenarios[0].overtime[0].to",
    "scenarios[0].overtime[0].hours",
    "scenarios[0].campaigns[0].name",
    "scenarios[0].campaigns[0].from",
    "scenarios[0].campaigns[0].to",
    "scenarios[0].campaigns[0].uplift",
    "scenarios[0].disruptions[0].name",
    "scenarios[0].disruptions[0].from_date",
    "scenarios[0].disruptions[0].to_date",
    "scenarios[0].disruptions[0].capacity_loss",
    "scenarios[0].disruptions[0].recovery_loss",
    "scenarios[0].staff_moves[0].date",
    "scenarios[0].staff_moves[0].change",
    "scenarios[0].events[0].name",
    "scenarios[0].events[0].month",
    "scenarios[0].matters[0].name",
    "scenarios[0].matters[0].amount",
    "scenarios[0].matters[0].officer_days[0].month",
    "scenarios[0].matters[0].officer_days[0].days",
    "scenarios[0].matters[0].dated.month",
    "scenarios[0].matters[0].dated.probability",
    "scenarios[0].matters[1].name",
    "scenarios[0].matters[1].amount",
    "scenarios[0].matters[1].auction.start_price",
    "scenarios[0].matters[1].auction.first_month",
    "scenarios[0].matters[1].auction.sale_probability",
    "scenarios[0].matters[1].auction.cut",
    "scenarios[0].matters[1].auction.months_between",
    "scenarios[0].matters[1].auction.months_to_money",
    "scenarios[0].matters[1].auction.rounds",
];

/// What is missed at another place than its own.
fn missed_at(path: &str) -> Option<String> {
    match path {
        "report.money.published_rate" => Some("report.money.enforceable".into()),
        "scenarios[0].matters[0].dated" => Some("scenarios[0].matters[0]".into()),
        "scenarios[0].matters[1].auction" => Some("scenarios[0].matters[1]".into()),
        "scenarios[1].name" => Some("scenarios[1].name".into()),
        path => REQUIRED.contains(&path).then(|| path.to_owned()),
    }
}

fn is_item(path: &str) -> bool {
    path.ends_with(']')
}

#[test]
fn the_full_plan_is_read() {
    check(&[], &[]);
}

#[test]
fn what_is_required_is_missed_at_its_own_path_and_the_rest_has_a_default() {
    let full = full();
    let mut missed = 0;
    for (path, _) in places(&full).into_iter().filter(|(path, _)| !is_item(path)) {
        let (mut absent, mut null) = (full.clone(), full.clone());
        remove(&mut absent, &path);
        change(&mut null, &path, "null");
        let expected: Vec<String> = missed_at(&path).into_iter().collect();
        assert_eq!(problem_paths(&absent), expected, "without {path}");
        assert_eq!(problem_paths(&null), expected, "null at {path}");
        // Absent and null mean the same.
        assert_eq!(file::read(&absent).ok(), file::read(&null).ok(), "{path}");
        missed += expected.len();
    }
    assert_eq!(missed, REQUIRED.len() + 4, "the list names a field that is not in the full plan");
}

#[test]
fn null_in_a_list_is_refused_at_the_entry() {
    for (path, _) in places(&full()).into_iter().filter(|(path, _)| is_item(path)) {
        let mut json = full();
        change(&mut json, &path, "null");
        assert_eq!(problem_paths(&json), [path.as_str()]);
    }
}

#[test]
fn a_field_nobody_knows_is_refused_at_every_level() {
    let full = full();
    let mut objects = 0;
    for (path, _) in places(&full).iter().filter(|(_, value)| matches!(value, Json::Object(_))) {
        let stray = format!("{path}.stray");
        for value in ["null", "1", r#""x""#, "{}"] {
            let mut json = full.clone();
            change(&mut json, &stray, value);
            assert_eq!(problem_paths(&json), [stray.as_str()], "{value}");
        }
        objects += 1;
    }
    assert_eq!(objects, 34, "every kind of object occurs in the full plan");
    check(&[("stray", "1")], &["stray"]);
    check(&[("a\nb", "1")], &["a\nb"]);
}

#[test]
fn a_key_that_stands_twice_is_refused_at_the_key() {
    let full = changed(FULL, &[]);
    for (path, value) in places(&full).into_iter().filter(|(path, _)| !is_item(path)) {
        // The keys of `provenance` contain points, so a path does not lead to them.
        if path.starts_with("provenance.") {
            continue;
        }
        let (parent, key) = path.rsplit_once('.').unwrap_or(("", &path));
        let mut json = full.clone();
        let Some(Json::Object(fields)) = json.at_mut(parent) else { panic!("{parent}") };
        fields.push((key.to_owned(), value));
        assert_eq!(problem_paths(&json), [path.as_str()]);
    }
    let twice = r#"{"staff.officers": "assumed", "staff.officers": "assumed"}"#;
    check(&[("provenance", twice)], &["provenance.staff.officers"]);
}

#[test]
fn a_value_of_another_kind_is_refused_at_its_own_path() {
    let full = full();
    for (path, value) in places(&full) {
        // A text that is no number, no date, no name of anything, and no name too long either.
        let others = ["7.5", "-1", "true", r#""?""#, "[]", "{}", "[[]]"];
        for other in others {
            let other_json = Json::parse(other).expect("an example");
            let same_kind = std::mem::discriminant(&value) == std::mem::discriminant(&other_json);
            if same_kind || value == Json::Null {
                continue;
            }
            let mut json = full.clone();
            change(&mut json, &path, other);
            assert_eq!(problem_paths(&json), [path.as_str()], "{other}");
        }
    }
}

#[test]
fn a_text_that_is_not_what_its_field_wants_is_refused() {
    let free = ["unit", "note"];
    for (path, value) in places(&full()) {
        let is_name = path.ends_with(".name") || free.contains(&path.as_str());
        if !matches!(value, Json::Text(_)) || is_name {
            continue;
        }
        let mut json = full();
        change(&mut json, &path, r#""?""#);
        assert_eq!(problem_paths(&json), [path.as_str()]);
    }
}

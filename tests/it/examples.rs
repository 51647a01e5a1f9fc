//! The five examples against their sources: what is published comes out, what is not is marked.

use rust_decimal::Decimal;
use std::collections::BTreeSet;
use thads_model::engine::{Outlook, project_all};
use thads_model::file::{self, Json};
use thads_model::plan::{Plan, Stream};
use thads_planner::examples::{EXAMPLES, Example, FIRST, MENU, Question, Reading, Text, by_id};
use thads_planner::lang::Lang;
use thads_planner::rules::working_days::for_work_year;

#[test]
fn the_page_opens_on_soc_trang_and_every_example_is_found_by_its_id() {
    assert_eq!(EXAMPLES[0].id, "soc-trang");
    assert_eq!(FIRST, &EXAMPLES[0]);
    assert_eq!(MENU, EXAMPLES.map(|example| (example.id, example.name)));
    for example in EXAMPLES {
        assert_eq!(by_id(example.id), Some(&example));
    }
    assert_eq!(by_id("ha-noi"), None);
}

#[test]
fn every_plan_begins_with_keeping_things_as_they_are() {
    for example in EXAMPLES {
        let plan = plan(example.id);
        assert_eq!(plan.scenarios[0].name, "Giữ nguyên", "{}", example.id);
        assert!((2..=3).contains(&plan.scenarios.len()), "{}", example.id);
        assert!(!plan.note.is_empty(), "{}", example.id);
    }
}

#[test]
fn every_reading_of_every_question_gives_an_answer_without_a_warning() {
    for (example, question, reading) in readings() {
        let place = format!("{} {} {}", example.id, question.id, reading.label.en);
        for outlook in outlooks(&read(&with(example.plan, reading))) {
            assert!(outlook.year_end.is_some(), "{place}");
            assert_eq!(outlook.warnings, [], "{place}");
        }
    }
}

#[test]
fn the_plan_as_shipped_holds_the_first_reading() {
    for example in EXAMPLES {
        let shipped = json(example.plan);
        for question in example.questions {
            assert_eq!(with(example.plan, &question.readings[0]), shipped, "{}", question.id);
        }
    }
}

#[test]
fn one_reading_can_be_exchanged_for_another() {
    for (example, question, reading) in readings() {
        let first = question.readings[0].changes.iter().map(|change| change.0);
        assert!(reading.changes.iter().map(|change| change.0).eq(first), "{}", question.id);
        let back = with(&with(example.plan, reading).to_string(), &question.readings[0]);
        assert_eq!(back, json(example.plan), "{}", question.id);
    }
}

#[test]
fn every_marked_number_has_its_reason_and_every_reason_its_number() {
    for example in EXAMPLES {
        let marked = keys(&json(example.plan), "provenance");
        let explained: Vec<&str> = example.facts.iter().map(|fact| fact.path).collect();
        assert_eq!(explained, marked, "{}", example.id);
        assert_eq!(marked.iter().collect::<BTreeSet<_>>().len(), marked.len(), "{}", example.id);
    }
}

#[test]
fn no_number_goes_unmarked() {
    for example in EXAMPLES {
        let plan = json(example.plan);
        let marked = keys(&plan, "provenance");
        for section in ["targets", "report", "staff", "scenarios"] {
            let mut numbers = Vec::new();
            collect_numbers(section, plan.get(section).expect("a section"), &mut numbers);
            for path in numbers {
                assert!(marked.contains(&path), "{}: {path}", example.id);
            }
        }
    }
}

#[test]
fn questions_are_asked_about_marked_numbers_only() {
    for (example, _, reading) in readings() {
        let marked = keys(&json(example.plan), "provenance");
        for (path, _) in reading.changes {
            assert!(marked.iter().any(|key| key == path), "{}: {path}", example.id);
        }
    }
}

#[test]
fn nothing_is_left_unsaid_in_either_language() {
    for example in EXAMPLES {
        said(example.name);
        example.facts.iter().for_each(|fact| said(fact.says));
        for question in example.questions {
            said(question.ask);
            assert!(question.readings.len() >= 2, "{}", question.id);
            for reading in question.readings {
                said(reading.label);
                said(reading.reason);
            }
        }
        if let Some(outcome) = example.outcome {
            said(outcome.says);
        }
    }
}

#[test]
fn the_working_calendar_is_the_official_one() {
    for example in EXAMPLES {
        let plan = json(example.plan);
        let Some(&Json::Whole(year)) = plan.get("work_year") else { panic!("a work year") };
        let calendar = for_work_year(i32::try_from(year).unwrap()).expect("a known year");
        let holidays = calendar.holidays.iter().map(|day| Json::text(day.date.to_string()));
        let swaps = calendar.extra_workdays.iter().map(|date| Json::text(date.to_string()));
        assert_eq!(plan.get("holidays"), Some(&Json::List(holidays.collect())), "{}", example.id);
        assert_eq!(plan.get("extra_workdays"), Some(&Json::List(swaps.collect())));
    }
}

#[test]
fn published_rates_come_out() {
    for (id, cases, money) in [
        ("soc-trang", "68.59", "32.88"),
        ("tan-an", "77.14", "46.66"),
        ("dong-thap", "62.70", "18.50"),
        ("vinh-phuc", "69.00", "25.30"),
    ] {
        let report = plan(id).report;
        assert_eq!(rate(&report.cases), decimal(cases), "{id}");
        assert_eq!(rate(&report.money), decimal(money), "{id}");
    }
}

#[test]
fn bac_giang_has_1620_cases_beside_766_in_the_separate_book() {
    let report = plan("bac-giang").report;
    assert_eq!(report.cases.to_enforce().and_then(|p| p.decimal()), Some(decimal("1620")));
    assert_eq!(report.money.to_enforce().and_then(|p| p.decimal()), Some(decimal("423984322000")));
    assert_eq!(report.cases.separate_book.and_then(|m| m.decimal()), Some(decimal("766")));
}

#[test]
fn the_load_of_bac_giang_is_324_or_405_or_477() {
    let example = by_id("bac-giang").expect("an example");
    let loads: Vec<Decimal> = example.questions[0]
        .readings
        .iter()
        .map(|reading| {
            let plan = read(&with(example.plan, reading));
            let officers = plan.staff.officers.decimal().expect("a number");
            decimal("1620") / officers
        })
        .collect();
    assert_eq!(loads, [decimal("324"), decimal("405"), decimal("324")]);
    assert_eq!((decimal("1620") + decimal("766")) / decimal("5"), decimal("477.2"));
}

#[test]
fn tan_an_misses_4_36_and_1_34_points_of_81_5_and_48() {
    let plan = plan("tan-an");
    let targets = [plan.targets.cases, plan.targets.money]
        .map(|target| target.and_then(|target| target.rate.decimal()).expect("a target"));
    assert_eq!(targets, [decimal("81.5"), decimal("48")]);
    assert_eq!(targets[0] - rate(&plan.report.cases), decimal("4.36"));
    assert_eq!(targets[1] - rate(&plan.report.money), decimal("1.34"));
}

#[test]
fn with_38_percent_tan_an_has_met_its_money_target_already() {
    let example = by_id("tan-an").expect("an example");
    let plan = read(&with(example.plan, &example.questions[0].readings[1]));
    let target = plan.targets.money.and_then(|target| target.rate.decimal()).expect("a target");
    assert_eq!(rate(&plan.report.money) - target, decimal("8.66"));
}

#[test]
fn vinh_phuc_has_5300_cases_and_478_billion_to_enforce_in_every_reading() {
    let example = by_id("vinh-phuc").expect("an example");
    for reading in example.questions[0].readings {
        let report = read(&with(example.plan, reading)).report;
        let cases = report.cases.to_enforce().and_then(|p| p.decimal());
        let money = report.money.to_enforce().and_then(|p| p.decimal());
        assert_eq!(cases, Some(decimal("5300")), "{}", reading.label.en);
        assert_eq!(money, Some(decimal("478000000000")), "{}", reading.label.en);
        assert_eq!(rate(&report.cases), decimal("69.00"), "{}", reading.label.en);
    }
}

/// The third scenario of Sóc Trăng is worked back from the published year end, openly; here it is
/// held to that year end under both readings.
#[test]
fn soc_trang_really_reached_82_90_and_51_24_by_a_sprint() {
    let example = by_id("soc-trang").expect("an example");
    let outcome = example.outcome.expect("a published year end");
    for reading in example.questions[0].readings {
        let outlooks = outlooks(&read(&with(example.plan, reading)));
        let [kept, _, real] = &outlooks[..] else { panic!("three scenarios") };
        assert_eq!(end_rates(real), (decimal(outcome.cases_rate), decimal(outcome.money_rate)));
        let end = real.year_end.as_ref().expect("a year end");
        assert!(end.cases.stream.verdict.is_met() && end.money.stream.verdict.is_met());
        assert_eq!(whole(end.cases.stream.standing.finished.decimal()), decimal("10289"));
        let enforceable = whole(end.cases.stream.standing.enforceable.decimal());
        assert!([decimal("12411"), decimal("12412")].contains(&enforceable));
        let total = end.cases.stream.standing.to_enforce.and_then(|p| p.decimal());
        assert_eq!(total, Some(decimal("16109")));
        let kept = kept.year_end.as_ref().expect("a year end");
        assert!(!kept.cases.stream.verdict.is_met() && !kept.money.stream.verdict.is_met());
    }
}

/// "gấp 1,64 lần … gấp 2,88 lần" in the outcome's sentence.
#[test]
fn the_sprint_of_soc_trang_took_1_64_and_2_88_times_the_pace() {
    let example = by_id("soc-trang").expect("an example");
    let plan = plan(example.id);
    let outlooks = outlooks(&plan);
    let kept = outlooks[0].year_end.as_ref().expect("a year end");
    let times = |reached: &str, start: Option<Decimal>, end: Option<Decimal>| {
        let (start, end) = (start.expect("a number"), end.expect("a number"));
        ((decimal(reached) - start) / (end - start)).round_dp(2)
    };
    let cases = kept.cases.stream.standing.finished.decimal();
    let money = kept.money.stream.standing.finished.decimal();
    assert_eq!(times("10289", plan.report.cases.finished.decimal(), cases), decimal("1.64"));
    let money_start = plan.report.money.finished.decimal();
    assert_eq!(times("640500000000", money_start, money), decimal("2.88"));
}

fn plan(id: &str) -> Plan {
    read(&json(by_id(id).expect("an example").plan))
}

fn json(plan: &str) -> Json {
    file::parse(plan.as_bytes()).expect("JSON")
}

fn read(json: &Json) -> Plan {
    file::read(json).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn outlooks(plan: &Plan) -> Vec<Outlook> {
    project_all(plan).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// The plan with a reading put into it.
fn with(plan: &str, reading: &Reading) -> Json {
    let mut plan = json(plan);
    for (path, value) in reading.changes {
        let place = plan.at_mut(path).unwrap_or_else(|| panic!("{path}"));
        *place = Json::parse(value).unwrap_or_else(|error| panic!("{path}: {error}"));
    }
    plan
}

fn readings() -> impl Iterator<Item = (&'static Example, &'static Question, &'static Reading)> {
    let examples = EXAMPLES.into_iter().filter_map(|example| by_id(example.id));
    examples.flat_map(|example| {
        example.questions.iter().flat_map(move |question| {
            question.readings.iter().map(move |reading| (example, question, reading))
        })
    })
}

fn keys(plan: &Json, field: &str) -> Vec<String> {
    match plan.get(field) {
        Some(Json::Object(fields)) => fields.iter().map(|(key, _)| key.clone()).collect(),
        other => panic!("{field}: {other:?}"),
    }
}

/// The paths of everything in a section that somebody had to know or to assume.
fn collect_numbers(path: &str, json: &Json, numbers: &mut Vec<String>) {
    match json {
        Json::Object(fields) => {
            for (key, value) in fields.iter().filter(|(key, _)| key != "name" && key != "rule") {
                collect_numbers(&format!("{path}.{key}"), value, numbers);
            }
        }
        Json::List(items) => {
            for (index, item) in items.iter().enumerate() {
                collect_numbers(&format!("{path}[{index}]"), item, numbers);
            }
        }
        Json::Null | Json::Flag(_) => {}
        Json::Whole(_) | Json::OtherNumber | Json::Text(_) => numbers.push(path.to_owned()),
    }
}

fn said(text: Text) {
    for lang in [Lang::Vi, Lang::En] {
        assert!(!text.get(lang).trim().is_empty(), "{text:?}");
        assert!(!text.get(lang).contains("  "), "{text:?}");
    }
}

fn rate<U: Copy>(stream: &Stream<U>) -> Decimal {
    stream.rate().and_then(|rate| rate.published().decimal()).expect("a rate")
}

fn end_rates(outlook: &Outlook) -> (Decimal, Decimal) {
    let end = outlook.year_end.as_ref().expect("a year end");
    let published = [end.cases.stream.rate, end.money.stream.rate]
        .map(|rate| rate.and_then(|rate| rate.published().decimal()).expect("a rate"));
    (published[0], published[1])
}

fn whole(number: Option<Decimal>) -> Decimal {
    number.expect("a number").floor()
}

fn decimal(text: &str) -> Decimal {
    text.parse().expect("a decimal")
}

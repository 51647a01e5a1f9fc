//! "Vì sao?": every figure is explained, and every formula gives the figure it explains.

#![allow(clippy::unwrap_used, clippy::panic, reason = "the helpers of a test may fail the test")]

mod arithmetic;

use arithmetic::{evaluate, result};
use std::collections::BTreeSet;
use std::path::Path;
use thads_model::calendar::Month;
use thads_model::engine::verdict::gap;
use thads_model::file::{self, Json};
use thads_model::plan::StreamName;
use thads_planner::app::Subject;
use thads_planner::intake::format;
use thads_planner::lang::Lang;
use thads_planner::sheet::{Answer, Sheet};
use thads_planner::words::why::{Explanation, Line, explain};

/// Every scenario of every plan of the shared vectors, with its name.
fn answers() -> Vec<(String, Answer)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("model/tests/vectors");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().ends_with(".plan.json"))
        .collect();
    files.sort();
    assert!(files.len() > 30, "the vectors are there");
    files.iter().flat_map(|path| of_file(path)).collect()
}

fn of_file(path: &Path) -> Vec<(String, Answer)> {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let plan = file::parse(&std::fs::read(path).unwrap()).unwrap();
    let scenarios = file::read(&plan).unwrap().scenarios.len();
    let sheets =
        (0..scenarios).map(|scenario| Sheet { scenario, ..Sheet::new(plan.clone()).unwrap() });
    sheets
        .map(|sheet| (format!("{name}[{}]", sheet.scenario), sheet.accept(&sheet.plan).unwrap()))
        .collect()
}

/// The answer of a vector's first scenario after some changes of the plan.
fn changed(vector: &str, changes: &[(&str, &str)]) -> Answer {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("model/tests/vectors");
    let mut plan = file::parse(&std::fs::read(folder.join(vector)).unwrap()).unwrap();
    for (path, value) in changes {
        let (parent, key) = path.rsplit_once('.').unwrap_or(("", path));
        let value = Json::parse(value).unwrap();
        let Some(Json::Object(fields)) = plan.at_mut(parent) else { panic!("no object {parent}") };
        fields.retain(|(name, _)| name != key);
        fields.push((key.to_owned(), value));
    }
    Sheet::new(plan.clone())
        .unwrap()
        .accept(&plan)
        .unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn subjects() -> Vec<Subject> {
    let mut subjects =
        vec![Subject::Pace, Subject::Ceiling, Subject::Matters, Subject::Load, Subject::NextYear];
    for stream in StreamName::ALL {
        subjects.extend([
            Subject::Verdict(stream),
            Subject::Needed(stream),
            Subject::Split(stream),
            Subject::Schedule(stream),
        ]);
    }
    subjects.extend(Month::all().map(Subject::Month));
    subjects
}

fn line<'e>(explanation: &'e Explanation, name: &str) -> &'e Line {
    let found = explanation.lines.iter().find(|line| line.name == name);
    found.unwrap_or_else(|| panic!("no line {name} in {explanation:#?}"))
}

#[test]
fn every_figure_is_explained_in_both_languages() {
    for (name, answer) in answers() {
        for subject in subjects() {
            for lang in [Lang::Vi, Lang::En] {
                let explanation = explain(subject, &answer, lang);
                assert!(!explanation.heading.trim().is_empty(), "{name}: {subject:?}");
                assert!(!explanation.lines.is_empty(), "{name}: {subject:?}");
                for line in &explanation.lines {
                    let remark = line.remark.as_deref().unwrap_or("none");
                    let texts = [&line.name, &line.formula, &line.numbers, &line.result];
                    let spoken = texts.iter().all(|text| !text.trim().is_empty());
                    assert!(spoken && !remark.trim().is_empty(), "{name}: {subject:?}: {line:#?}");
                    assert_ne!(line.next, Some(subject), "{name}: {line:#?} leads to itself");
                }
            }
        }
    }
}

#[test]
fn the_two_languages_explain_the_same_steps() {
    for (name, answer) in answers() {
        for subject in subjects() {
            let [vi, en] = [Lang::Vi, Lang::En].map(|lang| explain(subject, &answer, lang));
            assert_eq!(vi.lines.len(), en.lines.len(), "{name}: {subject:?}");
            for (vi, en) in vi.lines.iter().zip(&en.lines) {
                assert_eq!(vi.next, en.next, "{name}: {subject:?}: {}", vi.name);
                assert_eq!(vi.remark.is_some(), en.remark.is_some(), "{name}: {}", vi.name);
            }
        }
    }
}

#[test]
fn no_two_figures_of_a_month_have_the_same_name() {
    for (name, answer) in answers() {
        for subject in Month::all().map(Subject::Month).chain([Subject::NextYear, Subject::Load]) {
            for lang in [Lang::Vi, Lang::En] {
                let lines = explain(subject, &answer, lang).lines;
                let names: BTreeSet<&str> = lines.iter().map(|line| line.name.as_str()).collect();
                assert_eq!(names.len(), lines.len(), "{name}: {subject:?}: {names:?}");
            }
        }
    }
}

#[test]
fn a_result_that_does_not_follow_is_found_out() {
    for (numbers, right, wrong) in [
        ("1.138,34 ÷ 1.606,5", "70,86\u{a0}%", "70,87\u{a0}%"),
        ("115 × (1 + 16,3\u{a0}%) × (1 − 10\u{a0}%)", "120,37\u{a0}ngày công", "121\u{a0}việc"),
        ("1.225,07 − 1.301", "−75,93\u{a0}việc", "75,93\u{a0}việc"),
        ("21,97\u{a0}điểm − 11,14\u{a0}điểm", "+10,83\u{a0}điểm", "+10,85\u{a0}điểm"),
    ] {
        let by_hand = evaluate(numbers).unwrap();
        assert!(by_hand.meets(result(right).unwrap()), "{numbers} is {right}: {by_hand:?}");
        assert!(!by_hand.meets(result(wrong).unwrap()), "{numbers} is not {wrong}: {by_hand:?}");
    }
    assert!(evaluate("số nhỏ hơn giữa 40,5 và 12").is_none());
}

#[test]
fn the_numbers_of_a_formula_give_its_result() {
    let (mut calculated, mut in_words) = (0, 0);
    for (name, answer) in answers() {
        for subject in subjects() {
            for line in explain(subject, &answer, Lang::Vi).lines {
                // "1.987,43 − 1.138,34 = 849,09" is rounded to the result as the formula says.
                let (numbers, shown) = match line.numbers.split_once(" = ") {
                    Some((numbers, exact)) => (numbers, evaluate(exact)),
                    None => (line.numbers.as_str(), result(&line.result)),
                };
                let (Some(by_hand), Some(shown)) = (evaluate(numbers), shown) else {
                    in_words += 1;
                    continue;
                };
                calculated += 1;
                let meets = by_hand.meets(shown);
                assert!(meets, "{name}: {subject:?}: {by_hand:?}, {shown:?}, {line:#?}");
            }
        }
    }
    assert!(calculated > 3 * in_words, "{calculated} calculated, {in_words} in words");
}

#[test]
fn the_verdict_shows_the_figures_of_the_year_end() {
    for (name, answer) in answers() {
        let Some(end) = answer.outlook.as_ref().and_then(|outlook| outlook.year_end.as_ref())
        else {
            continue;
        };
        let stream = &end.cases.stream;
        let verdict = explain(Subject::Verdict(StreamName::Cases), &answer, Lang::Vi);
        let needed = explain(Subject::Needed(StreamName::Cases), &answer, Lang::Vi);
        if let Some(rate) = stream.rate {
            let rate = format::percent2(rate.decimal().unwrap(), Lang::Vi);
            assert_eq!(line(&verdict, "Tỷ lệ về việc").result, rate, "{name}");
        }
        let Some(measure) = stream.verdict.measure() else { continue };
        let required = cases(measure.required.decimal().unwrap());
        assert_eq!(line(&verdict, "Số việc cần thi hành xong để đạt").result, required, "{name}");
        let gap = gap(stream.rate.unwrap(), stream.target.as_ref().unwrap());
        let gap = format::signed(gap.decimal().unwrap(), |gap| format::points(gap, Lang::Vi));
        assert_eq!(line(&verdict, "Chênh lệch so với chỉ tiêu").result, gap, "{name}");
        let still = cases(stream.needed_from_effort.unwrap().decimal().unwrap());
        assert_eq!(line(&needed, "Còn phải làm").result, still, "{name}");
        if let Some(ratio) = stream.pace_ratio {
            let ratio = format::count_up_to(ratio.decimal().unwrap(), 4, Lang::Vi);
            let shown = &line(&needed, "So với kế hoạch hiện nay").result;
            assert_eq!(shown, &format!("{ratio}\u{a0}lần"), "{name}");
        }
        if let Some(ceiling) = end.cases.ceiling {
            let ceiling = format::percent2(ceiling.decimal().unwrap(), Lang::Vi);
            let explained = explain(Subject::Ceiling, &answer, Lang::Vi);
            assert_eq!(line(&explained, "Mức trần về việc").result, ceiling, "{name}");
        }
        if let Some(split) = &stream.split {
            let explained = explain(Subject::Split(StreamName::Cases), &answer, Lang::Vi);
            let points = split.completion.decimal().unwrap();
            let points = format::signed(points, |points| format::points(points, Lang::Vi));
            assert_eq!(line(&explained, "Do thi hành xong thêm").result, points, "{name}");
        }
    }
}

#[test]
fn a_month_shows_the_figures_of_its_row() {
    for (name, answer) in answers() {
        for row in &answer.outlook.as_ref().unwrap().projection.months {
            let month = explain(Subject::Month(row.month), &answer, Lang::Vi);
            let done = line(&month, "Chấp hành viên thi hành xong");
            assert_eq!(done.result, cases(row.cases.done.decimal().unwrap()), "{name}");
            assert_eq!(done.remark.is_some(), row.cases.exhausted, "{name}");
            let finished = line(&month, "Việc thi hành xong hết tháng");
            assert_eq!(finished.result, cases(row.cases.end.finished.decimal().unwrap()), "{name}");
            let money = row.money.got.decimal().unwrap();
            let got = month.lines.iter().find(|line| line.name == "Thi hành xong trong tháng");
            // What is nothing is named in the last line.
            match got {
                Some(got) => assert_eq!(got.result, format::money_full(money, Lang::Vi), "{name}"),
                None => {
                    let named = &month.lines.last().unwrap().formula;
                    assert!(money.is_zero() && named.contains("Thi hành xong trong tháng"));
                }
            }
            let cut = month.lines.iter().any(|line| line.name.ends_with("thực tế chuyển ra được"));
            let clamped = row.cases.movement.clamped || row.money.movement.clamped;
            assert_eq!(cut, clamped, "{name}");
        }
    }
}

#[test]
fn a_month_begins_with_its_answer_and_leaves_out_what_is_nothing() {
    let answer = changed("00.plan.json", &[]);
    let month = explain(Subject::Month(Month::new(10).unwrap()), &answer, Lang::Vi);
    let names: Vec<&str> = month.lines.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(
        names[..4],
        [
            "Tỷ lệ về việc hết tháng",
            "Việc thi hành xong hết tháng",
            "Tỷ lệ về tiền hết tháng",
            "Tiền thi hành xong hết tháng",
        ]
    );
    let nothing = &month.lines.last().unwrap().formula;
    assert!(nothing.contains("Xong nhờ sự kiện một lần"), "{nothing}");
    assert!(!names.contains(&"Xong nhờ sự kiện một lần"), "{names:?}");
}

#[test]
fn a_count_that_the_answer_rounds_up_is_said_so() {
    for (name, answer) in answers() {
        let words = thads_planner::words::answer::words(&answer, StreamName::Cases, Lang::Vi);
        let needed = explain(Subject::Needed(StreamName::Cases), &answer, Lang::Vi);
        let find = |name: &str| needed.lines.iter().find(|line| line.name == name);
        let Some(each) = find("Mỗi chấp hành viên cần, mỗi tháng") else { continue };
        let Some((_, said)) = words.effort.split_once("cần ") else { continue };
        let said = said.split_once(" việc").unwrap().0;
        let remark = each.remark.as_deref().unwrap_or_default();
        let shown = remark.strip_prefix("Làm tròn lên: ").unwrap_or(&each.result);
        let shown = shown.split_once('\u{a0}').unwrap().0;
        assert_eq!(said.trim_end_matches(",0"), shown.trim_end_matches(",0"), "{name}");
    }
}

/// As a formula writes it: two decimals, or as many as what would vanish needs.
fn cases(count: rust_decimal::Decimal) -> String {
    let two = format::count_up_to(count, 2, Lang::Vi);
    let vanishes = !count.is_zero() && two.trim_start_matches('\u{2212}') == "0";
    let written = if vanishes { format::count_up_to(count, 9, Lang::Vi) } else { two };
    format!("{written}\u{a0}việc")
}

#[test]
fn the_city_of_the_example_reads_as_on_the_projector() {
    let answer = changed("00.plan.json", &[]);
    let verdict = explain(Subject::Verdict(StreamName::Cases), &answer, Lang::Vi);
    let rate = line(&verdict, "Tỷ lệ về việc");
    assert_eq!(rate.formula, "thi hành xong ÷ có điều kiện thi hành");
    let (finished, enforceable) = rate.numbers.split_once(" ÷ ").unwrap();
    let end = |name: &str| line(&verdict, name).result.replace("\u{a0}việc", "");
    assert_eq!(end("Thi hành xong cuối năm"), finished);
    assert_eq!(end("Có điều kiện thi hành cuối năm"), enforceable);
    let new = explain(Subject::Month(Month::new(10).unwrap()), &answer, Lang::Vi);
    assert_eq!(line(&new, "Thụ lý mới về việc, mỗi tháng").numbers, "1.112 ÷ 9");
    let share = line(&new, "Phần có điều kiện của việc thụ lý mới");
    assert_eq!(share.numbers, "1.310 ÷ 1.620");
    assert_eq!(share.result, "80,86\u{a0}%");
}

#[test]
fn what_is_undefined_says_why_in_words() {
    let nothing = changed("00.plan.json", &[("targets.cases", "null")]);
    let verdict = explain(Subject::Verdict(StreamName::Cases), &nothing, Lang::Vi);
    let line_of_target = line(&verdict, "So với chỉ tiêu");
    assert_eq!(line_of_target.result, "chưa xác định");
    assert!(line_of_target.numbers.contains("chưa có chỉ tiêu"), "{line_of_target:?}");
    let idle = changed("00.plan.json", &[("staff.officers_so_far", "\"0\"")]);
    for subject in [Subject::NextYear, Subject::Ceiling, Subject::Needed(StreamName::Money)] {
        let lines = explain(subject, &idle, Lang::Vi).lines;
        let [only] = lines.as_slice() else { panic!("one line: {lines:#?}") };
        assert!(only.numbers.contains("chưa biết năng suất"), "{only:?}");
        assert_eq!(only.next, Some(Subject::Pace));
    }
    let too_large = Answer { outlook: None, ..nothing };
    for subject in subjects() {
        let lines = explain(subject, &too_large, Lang::Vi).lines;
        assert!(lines[0].numbers.contains("quá lớn"), "{lines:?}");
    }
}

#[test]
fn a_count_worked_out_from_a_rate_says_between_what_it_lies() {
    let answer = changed(
        "00.plan.json",
        &[("report.cases.enforceable", "null"), ("report.cases.published_rate", "\"67.2\"")],
    );
    let verdict = explain(Subject::Verdict(StreamName::Cases), &answer, Lang::Vi);
    let line = line(&verdict, "Có điều kiện thi hành theo báo cáo");
    assert_eq!(
        (line.numbers.as_str(), line.result.as_str()),
        ("880 ÷ 67,2\u{a0}%", "1.310\u{a0}việc")
    );
    let remark = line.remark.as_deref().unwrap_or_default();
    assert!(remark.contains("số thật từ 1.309 đến 1.310\u{a0}việc"), "{remark}");
}

#[test]
fn the_days_of_a_leaver_and_the_handover_are_shown_apart() {
    let moves = r#"[{"date": "2023-07-17", "change": "-1",
            "ramp_days": 0, "ramp_share": "1", "handover_days": "5"},
        {"date": "2023-08-01", "change": "2",
            "ramp_days": 10, "ramp_share": "0.5", "handover_days": "0"}]"#;
    let answer = changed("00.plan.json", &[("scenarios[0].staff_moves", moves)]);
    let july = explain(Subject::Month(Month::new(10).unwrap()), &answer, Lang::Vi);
    let days = line(&july, "Ngày công");
    assert_eq!(days.numbers, "5 × 21 − 11 − 5 − 0");
    assert_eq!(days.result, "89\u{a0}ngày công");
    assert_eq!(days.remark.as_deref(), Some("Từ 17/07/2023: −1 người."));
    let august = explain(Subject::Month(Month::new(11).unwrap()), &answer, Lang::Vi);
    // 23 working days: one officer fewer, two more of whom ten days count half.
    assert_eq!(line(&august, "Ngày công").numbers, "5 × 23 + 13 − 0 − 0");
}

#[test]
fn a_milestone_of_the_month_that_ended_stands_beside_the_schedule() {
    let milestones = r#"[{"month": 9, "stream": "cases", "rate": "70"},
        {"month": 11, "stream": "cases", "rate": "78"},
        {"month": 6, "stream": "cases", "rate": "40"},
        {"month": 9, "stream": "money", "rate": "30"}]"#;
    let answer = changed("00.plan.json", &[("milestones", milestones)]);
    let schedule = explain(Subject::Schedule(StreamName::Cases), &answer, Lang::Vi);
    assert_eq!(line(&schedule, "Tiến độ").numbers, "82,80\u{a0}% × 9 ÷ 12");
    assert_eq!(line(&schedule, "So với tiến độ").numbers, "67,18\u{a0}% − 62,10\u{a0}%");
    assert_eq!(line(&schedule, "So với tiến độ").result, "+5,08\u{a0}điểm");
    let milestones: Vec<&str> = schedule
        .lines
        .iter()
        .filter(|line| line.name.starts_with("Mốc"))
        .map(|line| line.name.as_str())
        .collect();
    assert_eq!(milestones, ["Mốc hết tháng 6/2023", "Mốc hết tháng 8/2023"]);
}

//! Problems of a plan, troubles of a typed text, and notices.

use super::{BOTH, check_sentence, json};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use thads_model::file::{Expected, Problem, ProblemKind};
use thads_planner::app::Notice;
use thads_planner::fields::Trouble;
use thads_planner::intake::{DateProblem, Kind, NumberProblem};
use thads_planner::lang::Lang;
use thads_planner::words::{notices, problems};

fn every_problem() -> Vec<ProblemKind> {
    use ProblemKind::*;
    let date = NaiveDate::default();
    let words: &'static [&'static str] = &["above", "at_least"];
    let expected = [
        Expected::Object,
        Expected::List,
        Expected::Text,
        Expected::NumberInText,
        Expected::WholeNumber,
        Expected::Flag,
        Expected::OneOf(words),
    ];
    let mut all = vec![
        NotUtf8,
        ByteOrderMark,
        NotJson { line: 3, column: 7 },
        NotAPlan,
        NewerVersion(2),
        UnknownVersion,
        Missing,
        UnknownField,
        DuplicateKey,
        NotANumber,
        OutOfRange { low: Decimal::ZERO, high: Decimal::ONE },
        NotAbove(Decimal::ZERO),
        Zero,
        TooManyDecimals(0),
        TooManyDecimals(4),
        NotADate,
        DateOutside { first: date, last: date },
        Length { least: 12, most: 12 },
        Length { least: 0, most: 1000 },
        Length { least: 1, most: 100 },
        TextLength { least: 1, most: 200 },
        NameTaken,
        BothCountAndRate,
        EnforceableTooLarge,
        FinishedOverEnforceable(Decimal::from(12)),
        ReceivedOverFinished,
        MonthsAndDates,
        NoPeriod,
        Reversed,
        BothOutcomes,
        NoOutcome,
        NotOrdered,
        HeadcountBelowZero(date),
        NotAPath,
        Overflow,
    ];
    all.extend(expected.map(Not));
    all
}

#[test]
fn every_problem_is_worded() {
    for lang in BOTH {
        let mut seen = BTreeSet::new();
        for kind in every_problem() {
            let text = problems::problem(&kind, lang);
            check_sentence(&text, lang);
            assert!(seen.insert(text), "{kind:?} says what another says");
        }
    }
}

#[test]
fn problems_are_told_in_the_unit_of_their_field() {
    let at = |path: &str, kind| {
        problems::problem_at(&Problem { path: path.to_owned(), kind }, Lang::Vi)
            .replace('\u{a0}', " ")
    };
    let range = ProblemKind::OutOfRange { low: Decimal::ZERO, high: Decimal::ONE };
    let over = ProblemKind::FinishedOverEnforceable(Decimal::from(12));
    assert_eq!(at("scenarios[0].money.share", range.clone()), "Phải từ 0 đến 100 %.");
    assert_eq!(at("history[0].month", range.clone()), "Phải từ 1 (tháng 10) đến 12 (tháng 9).");
    assert_eq!(
        at("report.cases.finished", over),
        "Thi hành xong nhiều hơn có điều kiện thi hành 12 việc: xem lại hai số."
    );
    let problem = Problem { path: "scenarios[1].matters[0].auction.cut".to_owned(), kind: range };
    assert_eq!(
        problems::line(&problem, &json(), Lang::Vi).replace('\u{a0}', " "),
        "Kịch bản “Thêm người” › Vụ lớn “Đất B” › Mức giảm giá: phải từ 0 đến 100 %."
    );
}

#[test]
fn every_trouble_of_every_kind_is_worded() {
    let one = Decimal::ONE;
    for lang in BOTH {
        check_sentence(&problems::trouble(&Trouble::Empty, lang), lang);
        for kind in Kind::ALL {
            let of_numbers = [
                NumberProblem::TooLong,
                NumberProblem::NotANumber,
                NumberProblem::WrongUnit,
                NumberProblem::MissingScale,
                NumberProblem::NotWhole,
                NumberProblem::TooManyDecimals { allowed: 2 },
                NumberProblem::TooLow { low: -one },
                NumberProblem::TooHigh { high: one },
            ];
            for problem in of_numbers {
                let text = problems::trouble(&Trouble::Number(problem, kind), lang);
                // “5 nghìn 3 trăm” is what the user has to type, in every language.
                check_sentence(&text, lang);
            }
            let ask = Trouble::Ask([Decimal::new(1234, 0), Decimal::new(1234, 3)], kind);
            check_sentence(&problems::trouble(&ask, lang), lang);
        }
        let of_dates = [
            DateProblem::Empty,
            DateProblem::TooLong,
            DateProblem::NotADate,
            DateProblem::ShortYear,
            DateProblem::NoSuchDay { day: 31, month: 9, year: 2023 },
            DateProblem::NoSuchDay { day: 0, month: 9, year: 2023 },
            DateProblem::NoSuchDay { day: 1, month: 13, year: 2023 },
        ];
        for problem in of_dates {
            check_sentence(&problems::trouble(&Trouble::Date(problem), lang), lang);
        }
    }
}

#[test]
fn troubles_say_what_would_be_right() {
    let vi = |trouble| problems::trouble(&trouble, Lang::Vi).replace('\u{a0}', " ");
    let day = |day, month, year| vi(Trouble::Date(DateProblem::NoSuchDay { day, month, year }));
    assert_eq!(vi(Trouble::Number(NumberProblem::NotWhole, Kind::Posts)), "Phải là số nguyên.");
    assert_eq!(day(31, 9, 2023), "Ngày này không có: tháng 9 chỉ có 30 ngày.");
    assert_eq!(day(29, 2, 2023), "Ngày này không có: tháng 2/2023 chỉ có 28 ngày.");
    let low = NumberProblem::TooLow { low: Decimal::new(-1, 0) };
    assert_eq!(vi(Trouble::Number(low, Kind::Share)), "Không được nhỏ hơn −100 %.");
    let values = [Decimal::new(1234, 0), Decimal::new(1234, 3)];
    assert_eq!(
        vi(Trouble::Ask(values, Kind::Cases)),
        "Đọc được hai cách: 1.234 việc hoặc 1,234 việc. Chọn một."
    );
    assert_eq!(
        problems::readings(values, Kind::Cases, Lang::En),
        ["1,234\u{a0}cases", "1.234\u{a0}cases"]
    );
    assert_eq!(problems::figure(Decimal::from(2027), Kind::Year, Lang::Vi), "2027");
}

#[test]
fn a_trouble_made_elsewhere_names_its_place() {
    let kind = ProblemKind::ReceivedOverFinished;
    let path = "scenarios[0].money.matters_received";
    let trouble = Trouble::Plan(Problem { path: path.to_owned(), kind });
    let here = problems::trouble_at(path, &trouble, &json(), Lang::Vi);
    let there = problems::trouble_at("report.money.finished", &trouble, &json(), Lang::Vi);
    assert_eq!(here, "Không được nhiều hơn số tiền đã thi hành xong trong báo cáo.");
    assert!(there.starts_with("Kịch bản “Giữ nguyên” › Về tiền › Đã thu từ vụ lớn: không được"));
}

fn refused(kinds: Vec<ProblemKind>) -> Notice {
    let problem = |kind| Problem { path: "scenarios[0].name".to_owned(), kind };
    Notice::Refused {
        name: "x.json".to_owned(),
        problems: kinds.into_iter().map(problem).collect(),
    }
}

#[test]
fn every_notice_says_what_happened_and_what_was_kept() {
    let name = || "x.json".to_owned();
    let text = || "{}".to_owned();
    let all = [
        Notice::SetAside { text: text(), newer: None },
        Notice::SetAside { text: text(), newer: Some(2) },
        Notice::NotSetAside { text: text() },
        Notice::NotKept,
        Notice::Opened(name()),
        refused(vec![ProblemKind::Missing]),
        refused(vec![ProblemKind::NotJson { line: 3, column: 7 }]),
        refused(vec![ProblemKind::NotAPlan]),
        refused(vec![ProblemKind::NewerVersion(2)]),
        Notice::TooLarge { name: name(), bytes: 12_345_678 },
        Notice::Unreadable(name()),
        Notice::UnreadableWorkspace { name: name(), newer: Some(3) },
        Notice::UnreadableWorkspace { name: name(), newer: None },
        Notice::NotChanged(vec![Problem { path: "unit".to_owned(), kind: ProblemKind::Missing }]),
    ];
    for lang in BOTH {
        for notice in &all {
            let words = notices::notice(notice, &json(), lang);
            check_sentence(&words.headline, lang);
            words.details.iter().for_each(|line| check_sentence(line, lang));
            assert_eq!(words.details.is_empty(), !notice.is_alarming(), "{words:?}");
        }
    }
}

#[test]
fn a_refused_file_is_told_line_by_line() {
    let words = notices::notice(&refused(vec![ProblemKind::Missing; 55]), &json(), Lang::Vi);
    assert_eq!(
        words.headline,
        "Không mở được tệp “x.json”: 55 chỗ cần sửa. Số liệu trên màn hình giữ nguyên."
    );
    assert_eq!(words.details.len(), 21);
    // Not the name of the scenario on screen: the file is another plan.
    assert_eq!(words.details[0], "Kịch bản thứ 1 › Tên kịch bản: chưa có, mà phải có.");
    assert_eq!(words.details[20], "… và 35 chỗ nữa.");
    let broken = refused(vec![ProblemKind::NotJson { line: 3, column: 7 }]);
    let words = notices::notice(&broken, &json(), Lang::Vi);
    assert!(words.headline.contains("dòng 3, cột 7"));
    assert!(words.details[0].contains(".plan.json"));
    let picture = notices::notice(&refused(vec![ProblemKind::NotUtf8]), &json(), Lang::Vi);
    assert_eq!(
        picture.headline,
        "Tệp này không phải tệp kế hoạch (“x.json”: không phải văn bản). Số liệu trên màn hình \
         giữ nguyên."
    );
}

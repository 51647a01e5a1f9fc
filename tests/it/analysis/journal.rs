//! The panel "journal": every change in words, and the way to before and after it.

use super::compare::answered;
use super::*;
use thads_planner::inquiry::{Change, Deed, Question, Record};

fn change(at: &str, parts: &[(&str, &str, &str)]) -> Change {
    let owned = |(path, before, after): &(&str, &str, &str)| {
        ((*path).to_owned(), (*before).to_owned(), (*after).to_owned())
    };
    Change {
        at: at.to_owned(),
        reason: String::new(),
        scenario: "Giữ nguyên".to_owned(),
        parts: parts.iter().map(owned).collect(),
    }
}

fn page_of(lang: Lang, journal: Vec<Change>, made: usize) -> Page {
    let model = on_example("soc-trang", lang);
    let record = Record { journal, made, ..Record::default() };
    answered(&Question { record, ..question(&model, Topic::Journal) })
}

/// A change in words.
fn said(parts: &[(&str, &str, &str)]) -> String {
    let page = page_of(Lang::Vi, vec![change("2026-11-22T10:05", parts)], 1);
    words(tables(&page)[0], 0)[1].replace('\u{a0}', " ")
}

#[test]
fn a_change_of_a_field_says_from_what_to_what() {
    assert_eq!(said(&[("staff.officers", r#""5""#, r#""6""#)]), "Chấp hành viên: 5 → 6 người");
    assert_eq!(
        said(&[("scenarios[0].pace_change", r#""0""#, r#""0.1""#)]),
        "Thay đổi năng suất: 0 % → 10 %"
    );
    assert_eq!(
        said(&[("scenarios[1].pace_change", "", r#""-0.2""#)]),
        "Kịch bản “Đợt cao điểm tháng 8–9” › Thay đổi năng suất: trống → -20 %",
        "the scenario is named where it is another than the one shown"
    );
    assert_eq!(
        said(&[("as_of", r#""2023-07-31""#, r#""2023-08-31""#)]),
        "Số liệu đến hết ngày: 31/07/2023 → 31/08/2023"
    );
    assert_eq!(
        said(&[("provenance.staff.officers", r#""assumed""#, r#""reported""#)]),
        "Nguồn số liệu › Nhân sự › Chấp hành viên: giả định → báo cáo"
    );
    assert_eq!(
        said(&[("study.baseline", "null", r#""scenario:Giữ nguyên""#)]),
        "Kịch bản gốc để so: trống → “Giữ nguyên”"
    );
}

#[test]
fn entries_that_come_and_go_are_named() {
    let campaign = r#"{"name": "Nước rút", "from": 11, "to": 12, "uplift": "0.2"}"#;
    let path = "scenarios[0].campaigns[0]";
    assert_eq!(said(&[(path, "", campaign)]), "Thêm đợt cao điểm “Nước rút”");
    assert_eq!(said(&[(path, campaign, "")]), "Bỏ đợt cao điểm “Nước rút”");
    let (one, two) = (format!("[{campaign}]"), campaign.replace("0.2", "0.3"));
    assert_eq!(said(&[("scenarios[0].campaigns", "null", &one)]), "Thêm đợt cao điểm “Nước rút”");
    let other = campaign.replace("Nước rút", "Khởi đầu");
    let both = format!("[{other}, {two}]");
    let told = said(&[("scenarios[0].campaigns", &one, &both)]);
    assert!(told.contains("Thêm đợt cao điểm “Khởi đầu”"), "{told}");
    assert!(told.contains("20 % → 30 %"), "{told}");
    let copy = r#"{"name": "Bản chép"}"#;
    assert_eq!(said(&[("scenarios[3]", "", copy)]), "Thêm kịch bản “Bản chép”");
    assert_eq!(
        said(&[("holidays", r#"["2023-05-01"]"#, r#"["2023-05-01", "2023-09-01"]"#)]),
        "Thêm ngày nghỉ 01/09/2023"
    );
    let moved = r#"{"date": "2023-08-14", "change": "-1"}"#;
    assert_eq!(
        said(&[("scenarios[0].staff_moves[0]", "", moved)]),
        "Thêm biến động nhân sự (14/08/2023, -1)"
    );
}

#[test]
fn many_parts_are_folded() {
    let parts = [
        ("staff.officers", r#""5""#, r#""6""#),
        ("report.cases.finished", r#""1""#, r#""2""#),
        ("report.cases.enforceable", r#""10""#, r#""20""#),
        ("report.money.finished", r#""1000000""#, r#""2000000""#),
        ("unit", r#""A""#, r#""B""#),
    ];
    let told = said(&parts);
    assert_eq!(told.matches(" → ").count(), 3, "{told}");
    assert!(told.ends_with("; và 2 chỗ khác"), "{told}");
    let whole = r#"{"cases": {"finished": "1"}}"#;
    let changed = r#"{"cases": {"finished": "2"}}"#;
    let told = said(&[("report", whole, changed)]);
    assert!(told.ends_with("1 → 2 việc") && told.starts_with("Báo cáo › Về việc › "), "{told}");
}

#[test]
fn buttons_go_to_before_a_step_or_again_up_to_it() {
    let part = [("staff.officers", r#""5""#, r#""6""#)];
    let steps = ["2026-11-22T10:05", "2026-11-22T10:06", "2026-11-22T10:07"];
    let journal: Vec<Change> = steps.iter().map(|at| change(at, &part)).collect();
    let page = page_of(Lang::Vi, journal.clone(), 2);
    let table = tables(&page)[0];
    let step = |row: usize| match &table.rows[row].cells[5] {
        Cell { act: Some(Act::Do(Deed::StepTo(to))), text, .. } => (*to, text.as_str()),
        other => panic!("{other:?}"),
    };
    assert_eq!(words(table, 0)[0], "22/11 10:07", "the newest first");
    assert_eq!(step(0), (3, "làm lại đến đây"));
    assert_eq!(step(1), (1, "về trước bước này"));
    assert_eq!(step(2), (0, "về trước bước này"));
    let marked = |row: usize| words(table, row)[4];
    assert_eq!([marked(0), marked(1), marked(2)], ["đã lùi", "▶ đang ở đây", "đã làm"]);
    assert_eq!(table.rows[2].cells[3].field.as_deref(), Some("journal[0].reason"));
    assert_eq!(lead(&page), "3 thay đổi: 2 đang có hiệu lực, 1 đã lùi lại.");
    let none = page_of(Lang::En, journal, 0);
    assert_eq!(plain_sentences(&none), ["The plan stands before every change in the table."]);
    assert_eq!(lead(&none), "Changes: 3. In force: 0; taken back: 3.");
}

#[test]
fn an_empty_journal_says_so_and_a_long_one_is_cut() {
    assert!(lead(&page_of(Lang::Vi, Vec::new(), 0)).starts_with("Kế hoạch chưa có thay đổi nào."));
    let part = [("staff.officers", r#""5""#, r#""6""#)];
    let many = vec![change("2026-11-22T10:05", &part); 250];
    let page = page_of(Lang::Vi, many, 250);
    assert_eq!(tables(&page)[0].rows.len(), 100);
    assert_eq!(tables(&page)[0].rows[99].cells[3].field.as_deref(), Some("journal[150].reason"));
    assert!(sentences(&page).contains(&"Còn 150 thay đổi cũ hơn, không hiện trong bảng."));
}

#[test]
fn what_cannot_be_read_is_said_all_the_same() {
    let page = page_of(Lang::En, vec![change("", &[("nowhere[3].at", "{", "7")])], 1);
    assert_eq!(words(tables(&page)[0], 0)[1], "nowhere[3].at: blank → another value");
}

//! The panel "compare": the sentence is that of the figures, the buttons do what they say, and the
//! parts of a difference add up to it.

mod pictures;
mod sentence;

use super::*;
use rust_decimal::Decimal;
use thads_model::analysis::score::score;
use thads_model::file;
use thads_model::plan::StreamName;
use thads_planner::inquiry::{Agreed, Bars, Deed, MonthLines, Question, Record, Way};
use thads_planner::intake::format;

/// The page that answers a question made by hand.
pub(super) fn answered(question: &Question) -> Page {
    match inquiry::read(&analyst::answer(&inquiry::written(question), &mut |_, _| {})) {
        Some(Reply::Page(page)) => page,
        other => panic!("{other:?}"),
    }
}

fn compared(model: &Model, record: &Record) -> Page {
    answered(&Question { record: record.clone(), ..question(model, Topic::Compare) })
}

fn plain(model: &Model) -> Page {
    compared(model, &Record::default())
}

/// What was agreed on: a plan file as it stands, with a scenario of it.
pub(super) fn agreed(id: &str, plan: &str, scenario: usize) -> Agreed {
    Agreed {
        id: id.to_owned(),
        at: "2026-11-22T10:05".to_owned(),
        reason: "Họp giao ban".to_owned(),
        plan: plan.to_owned(),
        scenario,
    }
}

/// By how many points the second scenario of an example ends above the first, as published.
fn gain(example: &'static str, stream: StreamName) -> Decimal {
    let model = session(example, 0);
    let plan = &model.answer.plan;
    let [first, second] = [0, 1].map(|place| {
        let score = score(plan, &plan.scenarios[place]).expect("no overflow").expect("a pace");
        score.rate(stream).and_then(|rate| rate.published().decimal()).expect("a rate")
    });
    assert!(second > first);
    second - first
}

fn file_of(model: &Model) -> String {
    model.sheet().plan.to_string()
}

fn spaced(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn side_by_side(page: &Page) -> &Table {
    table(page, "Kết quả cuối năm")
}

/// The words of the row of this name.
fn row<'p>(table: &'p Table, name: &str) -> Vec<&'p str> {
    let found = table.rows.iter().position(|row| row.cells[0].text == name);
    words(table, found.unwrap_or_else(|| panic!("no row {name}: {table:#?}")))
}

fn bars(page: &Page) -> Option<&Bars> {
    blocks(page).into_iter().find_map(|block| match block {
        Block::Bars(bars) => Some(bars),
        _ => None,
    })
}

fn months(page: &Page) -> Vec<&MonthLines> {
    let all = blocks(page).into_iter();
    all.filter_map(|block| match block {
        Block::Months(lines) => Some(lines),
        _ => None,
    })
    .collect()
}

/// The changed hundredths of every part but the first and the last bar, which are the rates.
fn parts(bars: &Bars) -> Vec<i32> {
    let inner = &bars.bars[1..bars.bars.len() - 1];
    inner.iter().flat_map(|bar| &bar.parts).map(|part| part.to - part.from).collect()
}

#[test]
fn the_sentence_says_who_is_better_and_who_meets_the_targets() {
    let page = plain(&session("soc-trang", 1));
    let more = StreamName::ALL.map(|stream| format::points(gain("soc-trang", stream), Lang::Vi));
    let said = format!(
        "So với “Giữ nguyên” (gốc), “Đợt cao điểm tháng 8–9” hơn {} về việc và hơn {} về tiền; không kịch bản nào đạt cả hai chỉ tiêu.",
        more[0], more[1]
    );
    assert_eq!(lead(&page), said);
    // With the baseline on screen another scenario stands beside it.
    let first = plain(&session("soc-trang", 0));
    assert_eq!(lead(&first), said);
    let mut model = session("soc-trang", 0);
    chooses(&mut model, "compare.shown", "");
    let alone = plain(&model);
    assert_eq!(
        lead(&alone),
        "“Giữ nguyên” chưa đạt về việc, chưa đạt về tiền. Chưa có gì để so với “Giữ nguyên”: chép một kịch bản rồi sửa, hoặc bấm “So” ở một kịch bản khác."
    );
    assert_eq!(side_by_side(&alone).columns, ["Mục", "Giữ nguyên (gốc)"]);
}

#[test]
fn what_is_chosen_stands_side_by_side_and_no_more_than_four() {
    let mut model = session("soc-trang", 1);
    let toggle = |page: &Page, row: usize| {
        let cell = &table(page, "Các kịch bản").rows[row].cells[3];
        (cell.on, cell.act.clone())
    };
    let page = plain(&model);
    assert_eq!(toggle(&page, 0).1, None, "the baseline always stands there");
    assert_eq!(toggle(&page, 1).0, Some(true));
    let (on, Some(third)) = toggle(&page, 2) else { panic!("no button") };
    assert_eq!(on, Some(false));
    act(&mut model, third);
    let page = plain(&model);
    assert_eq!(side_by_side(&page).columns.len(), 4);
    let (_, Some(off)) = toggle(&page, 1) else { panic!("no button") };
    act(&mut model, off);
    assert_eq!(
        side_by_side(&plain(&model)).columns,
        ["Mục", "Giữ nguyên (gốc)", "Như thực tế đã diễn ra"]
    );
    // A fifth takes the place of the first that was put in.
    for turn in 0..4 {
        act(
            &mut model,
            Act::Add("scenarios".to_owned(), format!(r#"{{"name": "S, {turn} %2C"}}"#)),
        );
    }
    for row in [3, 4, 5, 6] {
        let (_, Some(on)) = toggle(&plain(&model), row) else { panic!("no button") };
        act(&mut model, on);
    }
    assert_eq!(
        side_by_side(&plain(&model)).columns,
        ["Mục", "Giữ nguyên (gốc)", "S, 1 %2C", "S, 2 %2C", "S, 3 %2C"]
    );
}

#[test]
fn another_baseline_can_be_chosen() {
    let mut model = session("soc-trang", 1);
    let page = plain(&model);
    let cell = &table(&page, "Các kịch bản").rows[2].cells[4];
    assert_eq!(cell.on, Some(false));
    act(&mut model, cell.act.clone().expect("a button"));
    let page = plain(&model);
    assert_eq!(side_by_side(&page).columns[1], "Như thực tế đã diễn ra (gốc)");
    assert_eq!(table(&page, "Các kịch bản").rows[2].cells[4].on, Some(true));
    assert!(lead(&page).starts_with("So với “Như thực tế đã diễn ra” (gốc), "));
    // One that is no more: what was opened takes its place.
    act(&mut model, Act::Remove("scenarios".to_owned(), 2));
    assert_eq!(side_by_side(&plain(&model)).columns[1], "Giữ nguyên (gốc)");
}

#[test]
fn what_was_kept_is_always_there_and_never_twice() {
    let mut model = session("soc-trang", 0);
    assert_eq!(table(&plain(&model), "Các kịch bản").rows.len(), 3);
    types(&mut model, "scenarios[0].pace_change", "10%");
    let page = plain(&model);
    let list = table(&page, "Các kịch bản");
    assert_eq!(list.rows.len(), 4);
    assert_eq!(list.rows[3].cells[0].text, "Giữ nguyên (như lúc mở)");
    let table = side_by_side(&page);
    assert_eq!(table.columns, ["Mục", "Giữ nguyên (như lúc mở) (gốc)", "Giữ nguyên"]);
    assert_eq!(row(table, "Điểm khác: 1"), ["Điểm khác: 1", "", ""]);
    let changed: Vec<String> = row(table, "Thay đổi năng suất").into_iter().map(spaced).collect();
    assert_eq!(changed, ["Thay đổi năng suất", "0 %", "+10 %"]);
}

#[test]
fn the_list_offers_what_can_be_done() {
    let model = session("soc-trang", 1);
    let written = |place: usize| {
        let place = format!("scenarios[{place}]");
        model.sheet().plan.at(&place).expect("a scenario").to_string()
    };
    let mut record = Record::default();
    record.saved.insert("Giữ nguyên".to_owned(), written(0));
    // Written otherwise, and yet the same: what is left out stands at its default.
    let same = written(1).replacen('{', r#"{"pace_change": "0.0","#, 1);
    assert!(file::read_bytes(file_of(&model).as_bytes()).is_ok());
    record.saved.insert("Đợt cao điểm tháng 8–9".to_owned(), same);
    let faster = r#"{"name": "Như thực tế đã diễn ra", "pace_change": "0.5"}"#.to_owned();
    record.saved.insert("Như thực tế đã diễn ra".to_owned(), faster);
    let page = compared(&model, &record);
    let deeds = |row: usize| -> Vec<Deed> {
        let cells = &table(&page, "Các kịch bản").rows[row].cells;
        let acts = cells.iter().filter_map(|cell| cell.act.clone());
        acts.filter_map(|act| match act {
            Act::Do(deed) => Some(deed),
            _ => None,
        })
        .collect()
    };
    use Deed::*;
    assert_eq!(
        deeds(0),
        [ShowScenario(0), CopyScenario(0), MoveScenario(0, Way::Down), DeleteScenario(0)]
    );
    assert_eq!(
        deeds(1)[1..],
        [MoveScenario(1, Way::Up), MoveScenario(1, Way::Down), DeleteScenario(1)]
    );
    assert_eq!(
        deeds(2),
        [
            ShowScenario(2),
            CopyScenario(2),
            MoveScenario(2, Way::Up),
            SaveScenario(2),
            RestoreScenario(2),
            DeleteScenario(2),
        ]
    );
    let never = plain(&model);
    let saves = acts(&never).into_iter().filter(|act| matches!(act, Act::Do(SaveScenario(_))));
    assert_eq!(saves.count(), 3, "what was never saved can be");
    for cell in buttons(&page) {
        assert!(!cell.text.is_empty() && !cell.hint.is_empty(), "{cell:?}");
    }
}

#[test]
fn rates_targets_and_differences_of_every_column() {
    // Question 20: 38 or 48, and what under either.
    let mut model = session("vinh-phuc", 0);
    let copy = model.sheet().plan.at("scenarios[0]").expect("a scenario").to_string();
    act(
        &mut model,
        Act::Add("scenarios".to_owned(), copy.replacen("Giữ nguyên", "Chỉ tiêu 48", 1)),
    );
    let own = r#"{"money": {"rate": "48", "rule": "above"}}"#;
    act(&mut model, Act::Set("scenarios[3].targets".to_owned(), own.to_owned()));
    update(&mut model, Msg::PickedScenario(3));
    let page = plain(&model);
    let table = side_by_side(&page);
    let said = |name: &str| -> Vec<String> {
        row(table, name)[1..].iter().map(|text| spaced(text)).collect()
    };
    assert_eq!(said("Về tiền: chỉ tiêu"), ["trên 38,00 %", "trên 48,00 %"]);
    let rates = said("Về tiền: tỷ lệ ngày 30/9");
    assert_eq!(rates[1], format!("{} (bằng)", rates[0]));
    assert!(said("Về tiền: chênh với chỉ tiêu")[1].ends_with("(−10,00 điểm)"));
    let marks: Vec<i32> = months(&page)[1].marks.iter().map(|mark| mark.at).collect();
    assert_eq!(marks, [3800, 4800]);
}

#[test]
fn parts_add_up_to_the_difference() {
    let mut model = session("soc-trang", 2);
    for stream in ["cases", "money"] {
        chooses(&mut model, "compare.stream", stream);
        let page = plain(&model);
        let bars = bars(&page).expect("bars");
        let ends = |place: usize| bars.bars[place].parts[0].to;
        let whole = ends(bars.bars.len() - 1) - ends(0);
        assert_eq!(parts(bars).iter().sum::<i32>(), whole);
        assert_ne!(whole, 0);
    }
}

#[test]
fn an_agreed_plan_with_another_report_gets_a_part_of_its_own() {
    let mut model = session("soc-trang", 1);
    let record = Record { agreed: vec![agreed("s7", &file_of(&model), 1)], ..Record::default() };
    let before = compared(&model, &record);
    assert_eq!(side_by_side(&before).columns.len(), 3, "agreed on what is shown: not twice");
    // A month later, with one more lever moved.
    types(&mut model, "as_of", "31/8/2023");
    types(&mut model, "report.cases.finished", "9200");
    types(&mut model, "scenarios[1].pace_change", "10%");
    let page = compared(&model, &record);
    let table = side_by_side(&page);
    assert_eq!(
        table.columns,
        [
            "Mục",
            "Giữ nguyên (gốc)",
            "Đợt cao điểm tháng 8–9",
            "Đã chốt 22/11/2026: Đợt cao điểm tháng 8–9"
        ]
    );
    assert_eq!(row(table, "Số liệu đến ngày")[1..], ["31/08/2023", "31/08/2023", "31/07/2023"]);
    // From what was agreed to what is shown: the report first, then the lever.
    for act in buttons(&page).into_iter().filter_map(|cell| cell.act.clone()) {
        if matches!(&act, Act::Set(path, key) if path == "study.baseline" && key.contains("s7")) {
            super::act(&mut model, act);
        }
    }
    chooses(&mut model, "compare.other", "scenario:Đợt cao điểm tháng 8–9");
    let page = compared(&model, &record);
    let bars = bars(&page).expect("bars");
    let names: Vec<&str> = bars.bars.iter().map(|bar| bar.label.as_str()).collect();
    assert_eq!(names[1..3], ["Số liệu báo cáo mới (kể cả nhân sự, lịch)", "Thay đổi năng suất"]);
    let ends = |place: usize| bars.bars[place].parts[0].to;
    assert_eq!(parts(bars).iter().sum::<i32>(), ends(3) - ends(0));
    assert!(parts(bars).iter().all(|part| *part != 0));
    // The part of the report is what the agreed levers come to on today's report.
    let mut there = model.clone();
    types(&mut there, "scenarios[1].pace_change", "0%");
    let today = months(&compared(&there, &record))[0].lines[1].points.last().copied();
    assert_eq!(today.expect("points").1 - ends(0), parts(bars)[0]);
}

#[test]
fn agreed_plans_are_listed_the_newest_first() {
    let model = session("soc-trang", 1);
    let mut older = agreed("s1", &file_of(&model), 0);
    older.at = "2026-10-01T08:00".to_owned();
    let record = Record {
        agreed: vec![older, agreed("s2", &file_of(&model), 1), agreed("s3", "{}", 0)],
        ..Record::default()
    };
    let page = compared(&model, &record);
    let list = table(&page, "Các phương án đã chốt");
    assert_eq!(words(list, 0)[..3], ["22/11/2026 10:05", "Đợt cao điểm tháng 8–9", "Họp giao ban"]);
    assert_eq!(words(list, 1)[..2], ["01/10/2026 08:00", "Giữ nguyên"]);
    assert!(sentences(&page).iter().any(|text| text.starts_with("Không đọc được 1 bản")));
    assert!(
        sentences(&page).contains(&"“Đợt cao điểm tháng 8–9” đúng như bản chốt 22/11/2026 10:05.")
    );
    let deeds = acts(&page);
    for deed in [
        Deed::Agree,
        Deed::ShowSheet("s2".to_owned()),
        Deed::CopySheet("s1".to_owned()),
        Deed::DeleteSheet("s1".to_owned()),
    ] {
        assert!(deeds.contains(&&Act::Do(deed.clone())), "{deed:?}");
    }
}

#[test]
fn in_english_nothing_stays_vietnamese() {
    let mut model = on_example("vinh-phuc", Lang::En);
    update(&mut model, Msg::PickedScenario(1));
    let page = plain(&model);
    assert!(lead(&page).starts_with("Compared with “Giữ nguyên” (the baseline), “Dịch kéo dài"));
    let table = table(&page, "The year end and what differs");
    assert!(table.rows.iter().any(|row| row.cells[0].text == "Chance of both targets"));
}

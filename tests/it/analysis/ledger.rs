//! The panel "ledger": the table is that of the model, and the offer can be taken.

use super::compare::{agreed, answered};
use super::*;
use thads_model::analysis::chance::Sampling;
use thads_model::analysis::ledger::Ledger;
use thads_model::file;
use thads_planner::inquiry::{Question, Record};

fn file_of(model: &Model) -> String {
    model.sheet().plan.to_string()
}

fn page_of(model: &Model, record: &Record) -> Page {
    answered(&Question { record: record.clone(), ..question(model, Topic::Ledger) })
}

fn spaced(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// A session a month after something was agreed on: the record, and the plan with August's report
/// and July's among the earlier months.
fn a_month_later(lang: Lang) -> (Model, Record) {
    let mut model = on_example("soc-trang", lang);
    let record = Record { agreed: vec![agreed("s9", &file_of(&model), 0)], ..Record::default() };
    let known = model.answer.plan.report.clone();
    let entry = |figures: [Option<rust_decimal::Decimal>; 2]| {
        let [enforceable, finished] =
            figures.map(|figure| Json::text(figure.expect("a figure").to_string()));
        Json::object([("enforceable", enforceable), ("finished", finished)])
    };
    let (cases, money) = (&known.cases, &known.money);
    let july = Json::object([
        ("month", Json::Whole(10)),
        ("cases", entry([cases.enforceable().decimal(), cases.finished.decimal()])),
        ("money", entry([money.enforceable().decimal(), money.finished.decimal()])),
    ]);
    act(&mut model, Act::Add("history".to_owned(), july.to_string()));
    types(&mut model, "as_of", "31/8/2023");
    let cases = model.answer.plan.report.cases.finished.decimal().expect("a count");
    let more = (cases + rust_decimal::Decimal::from(60)).to_string();
    types(&mut model, "report.cases.finished", &more);
    assert!(model.notices.is_empty() && model.answer.plan.history.len() == 1);
    (model, record)
}

#[test]
fn what_came_stands_beside_what_was_foreseen() {
    let (model, record) = a_month_later(Lang::Vi);
    let before = file::read_bytes(record.agreed[0].plan.as_bytes()).expect("a plan");
    let sampling = Sampling::USUAL;
    let ledger = Ledger::new(&before, &before.scenarios[0], &model.answer.plan, sampling);
    let ledger = ledger.expect("small numbers");
    assert_eq!((ledger.cases.len(), ledger.money.len()), (1, 1));
    let page = page_of(&model, &record);
    let line = ledger.cases[0];
    let points = line.points().and_then(|points| points.decimal()).expect("points");
    let row: Vec<String> =
        words(table(&page, "Tỷ lệ về việc"), 0).into_iter().map(spaced).collect();
    let shown = thads_planner::intake::format::points(points.abs(), Lang::Vi);
    assert_eq!(row[0], "tháng 8");
    assert!(row[4].ends_with(&spaced(&shown)), "{row:?} {shown}");
    assert_eq!(row[6] == "trúng", line.is_hit() == Some(true));
    let told = spaced(lead(&page));
    assert!(told.starts_with("Dự báo đã chốt: về việc trúng "), "{told}");
    assert!(told.contains("thấp hơn dự báo"), "{told}");
}

#[test]
fn the_offer_is_taken_with_one_click() {
    let (mut model, record) = a_month_later(Lang::Vi);
    update(&mut model, Msg::PickedScenario(1));
    let page = page_of(&model, &record);
    let offers: Vec<Act> = acts(&page).into_iter().cloned().collect();
    assert_eq!(offers.len(), 2, "{offers:?}");
    let suggested = sentences(&page);
    assert!(suggested.iter().any(|text| text.contains("mới có một, hai tháng")), "few months");
    for offer in offers {
        let before = model.sheet().plan.clone();
        act(&mut model, offer);
        assert_ne!(model.sheet().plan, before);
    }
    assert!(model.notices.is_empty());
    let spread = model.answer.plan.scenarios[1].spread;
    let [low, likely, high] = spread.pace.expect("a range").map(|part| part.decimal());
    assert!(low < likely && likely < high);
    assert!(spread.recovery.is_some() && model.answer.plan.scenarios[0].spread.pace.is_none());
}

#[test]
fn what_to_do_is_said_where_nothing_can_be_compared() {
    let model = on_example("soc-trang", Lang::Vi);
    let page = page_of(&model, &Record::default());
    assert!(lead(&page).starts_with("Chưa có phương án nào được chốt"));
    assert_eq!(acts(&page), [&Act::Open("compare".to_owned())]);
    let steps = blocks(&page).into_iter().any(|block| matches!(block, Block::List(_)));
    assert!(steps);
    let record = Record { agreed: vec![agreed("s9", &file_of(&model), 0)], ..Record::default() };
    let page = page_of(&model, &record);
    assert!(lead(&page).starts_with("Chưa có cuối tháng nào sau 31/07/2023"), "{}", lead(&page));
    let unread = Record { agreed: vec![agreed("s9", "no plan", 0)], ..Record::default() };
    assert!(lead(&page_of(&model, &unread)).starts_with("Chưa có phương án nào được chốt"));
}

#[test]
fn figures_that_were_revised_are_minded() {
    let (mut model, record) = a_month_later(Lang::Vi);
    types(&mut model, "history[0].cases.finished", "1000");
    let page = page_of(&model, &record);
    let told = sentences(&page).into_iter().find(|text| text.starts_with("Số của các tháng trước"));
    let told = spaced(told.expect("a caution"));
    assert!(
        told.contains("tháng 7/2023 về việc: đã xong ") && told.contains("→ 1.000 việc"),
        "{told}"
    );
}

#[test]
fn another_agreement_can_be_chosen() {
    let (mut model, mut record) = a_month_later(Lang::En);
    let older = record.agreed[0].clone();
    record.agreed.push(agreed("s10", &older.plan, 1));
    let chosen = |model: &Model| match &page_of(model, &record).settings[..] {
        [Block::Choices(choices)] => (choices[0].options.len(), choices[0].chosen.clone()),
        other => panic!("{other:?}"),
    };
    assert_eq!(chosen(&model), (2, "s10".to_owned()), "the newest first");
    chooses(&mut model, "ledger.agreed", "s9");
    assert_eq!(chosen(&model), (2, "s9".to_owned()));
    let page = page_of(&model, &record);
    assert!(lead(&page).starts_with("The agreed forecast: cases: "), "{}", lead(&page));
}

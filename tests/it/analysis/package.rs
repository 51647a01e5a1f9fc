//! The cheapest package.

mod settings;

use super::{acts, ask, chooses, sentences, session, tables};
use rust_decimal::Decimal;
use thads_model::analysis::chance::Sampling;
use thads_model::analysis::knob::Knob;
use thads_model::analysis::package::Chances;
use thads_model::plan::StreamName;
use thads_planner::app::{Model, Msg, update};
use thads_planner::inquiry::{Act, Page, Topic, Turn};
use thads_planner::lang::Lang;
use thads_planner::words::answer;

fn lead(page: &Page) -> String {
    sentences(page)[0].replace('\u{a0}', " ")
}

/// The buttons that apply a package, cheapest first.
fn applied(page: &Page) -> Vec<&Act> {
    acts(page).into_iter().filter(|act| matches!(act, Act::Turn(_))).collect()
}

fn is_met(model: &Model, stream: StreamName) -> bool {
    answer::words(&model.answer, stream, Lang::Vi).verdict == "met"
}

#[test]
fn every_package_applied_reaches_what_it_says() {
    let model = session("bac-giang", 0);
    let page = ask(&model, Topic::Package);
    assert!(
        lead(&page).starts_with("Rẻ nhất: thêm 2 chấp hành viên, mỗi người làm thêm 36 giờ/tháng"),
        "{}",
        lead(&page)
    );
    assert!(lead(&page).ends_with("Tốn 284 ngày công, đạt cả hai chỉ tiêu."), "{}", lead(&page));
    let packages = applied(&page);
    assert!(packages.len() >= 3, "at least three kinds");
    let table = tables(&page)[0];
    for (act, row) in packages.into_iter().zip(&table.rows) {
        let mut model = session("bac-giang", 0);
        update(&mut model, Msg::Acted(act.clone()));
        for (stream, column) in [(StreamName::Cases, 2), (StreamName::Money, 3)] {
            assert!(is_met(&model, stream), "{act:?}");
            let rate = answer::words(&model.answer, stream, Lang::Vi).rate;
            assert!(row.cells[column].text.starts_with(&rate), "{rate}: {row:?}");
        }
        assert!(lead(&ask(&model, Topic::Package)).contains("đã đạt cả hai chỉ tiêu"));
        update(&mut model, Msg::Undone);
        assert!(!is_met(&model, StreamName::Cases), "one step of undo");
    }
}

#[test]
fn packages_stand_cheapest_first_and_move_different_levers() {
    let mut model = session("vinh-phuc", 2);
    chooses(&mut model, "package.goal", "money");
    let page = ask(&model, Topic::Package);
    assert_eq!(
        lead(&page),
        "Rẻ nhất: mỗi người làm thêm 8 giờ/tháng. Tốn 204 ngày công, đạt chỉ tiêu về tiền."
    );
    let kinds: Vec<Vec<&str>> = applied(&page)
        .into_iter()
        .map(|act| match act {
            Act::Turn(turns) => turns.iter().map(|turn| turn.knob.as_str()).collect(),
            other => panic!("{other:?}"),
        })
        .collect();
    let mut different = kinds.clone();
    different.dedup();
    assert_eq!(different.len(), 4, "{kinds:?}");
    let costs: Vec<Decimal> = tables(&page)[0]
        .rows
        .iter()
        .map(|row| row.cells[1].text.split('\u{a0}').next().unwrap_or_default().parse())
        .collect::<Result<_, _>>()
        .expect("costs");
    assert!(costs.is_sorted(), "{costs:?}");
}

#[test]
fn where_none_reaches_it_says_what_gives_way_and_one_click_widens_it() {
    let mut model = session("soc-trang", 0);
    let page = ask(&model, Topic::Package);
    assert_eq!(lead(&page), "Huy động hết mức cho phép vẫn không đạt cả hai chỉ tiêu.");
    let said = sentences(&page).join(" ").replace('\u{a0}', " ");
    assert!(said.contains("Đợt cao điểm mới – T8–T9. Phải nới thêm 1 bước, đến 35 %"), "{said}");
    assert!(said.contains("mỗi chỉ tiêu phải thấp hơn ít nhất 0,42 điểm"), "{said}");
    let widen = acts(&page).into_iter().find(|act| matches!(act, Act::Set(..))).cloned();
    update(&mut model, Msg::Acted(widen.expect("a button")));
    let page = ask(&model, Topic::Package);
    assert!(lead(&page).starts_with("Rẻ nhất: "), "{}", lead(&page));
    let package = applied(&page)[0].clone();
    update(&mut model, Msg::Acted(package));
    assert!(StreamName::ALL.into_iter().all(|stream| is_met(&model, stream)));
}

#[test]
fn the_relaxation_said_is_the_smallest_that_helps() {
    for (cases, money, helps) in [("82.38", "45.38", true), ("82.39", "45.39", false)] {
        let mut model = session("soc-trang", 0);
        for (stream, rate) in [("cases", cases), ("money", money)] {
            let set = Act::Set(format!("targets.{stream}.rate"), format!("\"{rate}\""));
            update(&mut model, Msg::Acted(set));
        }
        let page = ask(&model, Topic::Package);
        assert_eq!(!applied(&page).is_empty(), helps, "{cases}: {}", lead(&page));
    }
}

#[test]
fn a_chance_asked_for_is_kept_and_the_work_is_reported() {
    let mut model = session("bac-giang", 0);
    chooses(&mut model, "package.chance", "8");
    let page = ask(&model, Topic::Package);
    assert!(lead(&page).ends_with("đạt cả hai chỉ tiêu với khả năng ít nhất 8 trên 10."));
    let sampling = Sampling::new(2_000, Sampling::SEED).expect("a sampling");
    for act in applied(&page) {
        let Act::Turn(turns) = act else { continue };
        let settings: Vec<(Knob, Decimal)> = turns
            .iter()
            .map(|Turn { knob, value }| {
                (Knob::by_id(knob).expect("a knob"), value.parse().expect("a number"))
            })
            .collect();
        let (plan, scenario) = (&model.answer.plan, model.answer.shown());
        let turned = Knob::turned_together(plan, scenario, &settings).expect("possible");
        let counts = sampling.counts(plan, &turned).expect("projected");
        assert!(counts.both >= 1_600, "{turns:?}: {counts:?}");
    }
    let question = thads_planner::app::question(&model, Topic::Package);
    let mut told = Vec::new();
    let question = thads_planner::inquiry::written(&question);
    let answer = thads_planner::analyst::answer(&question, &mut |done, all| told.push((done, all)));
    assert!(!answer.is_empty());
    assert!(told.iter().all(|(done, all)| done <= all && *all > 0));
    assert!(!told.is_empty());
}

#[test]
fn what_a_step_brings_is_what_the_plan_shows_when_it_is_taken() {
    let model = session("bac-giang", 0);
    let page = ask(&model, Topic::Package);
    let steps = tables(&page)[1];
    let row = steps.rows.iter().find(|row| row.cells[0].text.starts_with("thêm 1"));
    let row = row.expect("a step of officers");
    let rate = |model: &Model| {
        let outlook = model.answer.outlook.as_ref().and_then(|o| o.year_end.as_ref());
        let rate = outlook.and_then(|end| end.cases.stream.rate).and_then(|rate| rate.decimal());
        rate.expect("a rate")
    };
    let mut moved = session("bac-giang", 0);
    update(&mut moved, Msg::Slid(thads_model::levers::Lever::OfficersAdded, Decimal::ONE));
    let change = (rate(&moved) - rate(&model)).round_dp(2).to_string().replace('.', ",");
    assert_eq!(row.cells[2].text.replace('\u{a0}', " "), format!("+{change} điểm"));
    assert!(sentences(&page).iter().any(|text| text.starts_with("Được nhiều nhất")));
}

#[test]
fn campaigns_are_compared_over_every_run_of_months() {
    let mut model = session("dong-thap", 1);
    let page = ask(&model, Topic::Package);
    let campaigns = tables(&page)[2];
    let spans: Vec<&str> = campaigns.rows.iter().map(|row| row.cells[0].text.as_str()).collect();
    assert_eq!(spans, ["T4–T5", "T5–T6", "T6–T7", "T7–T8", "T8–T9"]);
    chooses(&mut model, "package.length", "3");
    let page = ask(&model, Topic::Package);
    assert_eq!(tables(&page)[2].rows.len(), 4);
}

#[test]
fn it_speaks_english_too() {
    let mut model = session("bac-giang", 0);
    update(&mut model, Msg::ChoseLanguage(Lang::En));
    let page = ask(&model, Topic::Package);
    assert!(lead(&page).starts_with("Cheapest: 2 more officers, "), "{}", lead(&page));
    assert!(lead(&page).ends_with("costs 284 officer-days and reaches both targets."));
    update(&mut model, Msg::PickedExample("soc-trang"));
    let page = ask(&model, Topic::Package);
    assert_eq!(lead(&page), "Even going to every limit does not reach both targets.");
}

//! Scenarios against blows.

use super::{ask, sentences, session, tables, types};
use thads_model::plan::StreamName;
use thads_planner::app::{Model, Msg, update};
use thads_planner::inquiry::{Act, Block, Page, Tone, Topic};
use thads_planner::lang::Lang;
use thads_planner::words::answer;

/// The row of a blow: its cells after the first, without hard spaces.
fn row(page: &Page, blow: &str) -> Vec<String> {
    let table = tables(page)[0];
    let row = table.rows.iter().find(|row| row.cells[0].text.replace('\u{a0}', " ") == blow);
    let row = row.unwrap_or_else(|| panic!("no row {blow}"));
    row.cells.iter().skip(1).map(|cell| cell.text.replace('\u{a0}', " ")).collect()
}

fn adds(model: &mut Model, entry: &str) {
    update(model, Msg::Acted(Act::Add("study.trials".to_owned(), entry.to_owned())));
}

/// The gap of the answer on screen without its words: "7,97 điểm".
fn gap(model: &Model, stream: StreamName) -> String {
    answer::words(&model.answer, stream, Lang::Vi).gap.replace('\u{a0}', " ")
}

#[test]
fn a_row_shows_what_the_scenario_comes_to_when_the_blow_is_put_into_it() {
    let model = session("soc-trang", 0);
    let page = ask(&model, Topic::Trials);
    assert!(gap(&model, StreamName::Cases).contains("7,97 điểm"));
    assert_eq!(row(&page, "Không có cú sốc")[0], "−7,97");
    let more = row(&page, "Thụ lý mới +28 %");
    let mut struck = session("soc-trang", 0);
    types(&mut struck, "scenarios[0].cases.new", "960");
    assert!(gap(&struck, StreamName::Cases).contains(more[0].trim_start_matches('−')), "{more:?}");
    let slower = row(&page, "Năng suất −10 %");
    let mut struck = session("soc-trang", 0);
    types(&mut struck, "scenarios[0].pace_change", "-10 %");
    for (stream, said) in [(StreamName::Cases, &slower[0]), (StreamName::Money, &slower[1])] {
        assert!(gap(&struck, stream).contains(said.trim_start_matches('−')), "{said}");
    }
}

#[test]
fn half_and_seventy_percent_of_the_capacity_for_six_weeks_stand_side_by_side() {
    let mut model = session("vinh-phuc", 0);
    adds(&mut model, r#"{"kind":"capacity_loss","change":"0.5","weeks":"6"}"#);
    types(&mut model, "study.trials[6].change", "30%");
    types(&mut model, "study.trials[6].from", "01/5/2020");
    types(&mut model, "study.trials[4].from", "01/5/2020");
    let page = ask(&model, Topic::Trials);
    let half = row(&page, "Mất 50 % năng lực trong 6 tuần từ 01/05/2020");
    let less = row(&page, "Mất 30 % năng lực trong 6 tuần từ 01/05/2020");
    assert_eq!(half.len(), 6, "two streams of three scenarios");
    assert_ne!(half, less);
    let mut struck = session("vinh-phuc", 2);
    let entry = r#"{"name":"Thử","from_date":"2020-05-01","to_date":"2020-06-11","capacity_loss":"0.5","recovery_loss":"0"}"#;
    let list = "scenarios[2].disruptions".to_owned();
    update(&mut struck, Msg::Acted(Act::Add(list, entry.to_owned())));
    let said = half[4].trim_start_matches(['−', '+']);
    let gap = gap(&struck, StreamName::Cases);
    assert!(gap.contains(said), "{half:?}: {gap}");
}

#[test]
fn the_steadiest_scenario_is_named_with_what_each_would_be_regretted() {
    let page = ask(&session("bac-giang", 0), Topic::Trials);
    let said = sentences(&page);
    assert!(said[0].starts_with("Vững nhất: “Thêm 1 chấp hành viên từ 01/8/2023”"), "{said:?}");
    let moved = said.iter().find(|text| text.starts_with("“Một chấp hành viên chuyển đi"));
    let moved = moved.expect("a regret").replace('\u{a0}', " ");
    assert!(moved.ends_with("thua kịch bản tốt nhất nhiều nhất 4,15 điểm."), "{moved}");
    assert_eq!(tables(&page).len(), 2, "matters make it uncertain: chances are told");
    let certain = ask(&session("soc-trang", 0), Topic::Trials);
    assert_eq!(tables(&certain).len(), 1, "nothing is uncertain");
}

#[test]
fn verdicts_are_signs_and_not_only_colours() {
    let page = ask(&session("tan-an", 0), Topic::Trials);
    let table = tables(&page)[0];
    assert_eq!(table.rows[0].cells[1].tone, Tone::Good);
    assert_eq!(table.rows[0].cells[3].tone, Tone::Bad);
    assert!(sentences(&page).iter().any(|text| text.contains("giữ được chỉ tiêu trước 2 trên 6")));
}

#[test]
fn one_scenario_alone_has_nothing_to_be_compared_with() {
    let mut model = session("soc-trang", 2);
    for _ in 0..2 {
        update(&mut model, Msg::DeletedScenario);
    }
    let page = ask(&model, Topic::Trials);
    assert!(sentences(&page)[1].starts_with("Chỉ có một kịch bản"), "{:?}", sentences(&page));
    assert_eq!(tables(&page)[0].rows.len(), 7, "the table is there all the same");
    update(&mut model, Msg::CopiedScenario);
    assert!(sentences(&ask(&model, Topic::Trials))[0].starts_with("Vững nhất"));
}

#[test]
fn bad_sizes_are_said_at_their_fields() {
    let wrong = [
        (0, "amount", "1,5"),
        (0, "amount", "0"),
        (1, "amount", "-1"),
        (2, "change", "-150%"),
        (4, "change", "120%"),
        (4, "weeks", "0"),
        (4, "from", "01/01/2023"),
        (5, "change", "-101%"),
    ];
    for (place, field, text) in wrong {
        let mut model = session("soc-trang", 0);
        let path = format!("study.trials[{place}].{field}");
        types(&mut model, &path, text);
        let page = ask(&model, Topic::Trials);
        assert!(page.results.is_none(), "{path} = {text}");
        assert_eq!(page.troubles.len(), 1);
        assert_eq!(page.troubles[0].path, path);
        types(&mut model, &path, "");
        assert!(ask(&model, Topic::Trials).results.is_some(), "emptied, it has its default");
    }
}

#[test]
fn blows_are_added_and_removed_by_buttons() {
    let mut model = session("soc-trang", 0);
    let page = ask(&model, Topic::Trials);
    let Some(Block::Folded(_, inside)) = page.settings.first() else { panic!("no settings") };
    let Some(Block::Buttons(buttons)) = inside.last() else { panic!("no buttons") };
    assert_eq!(buttons.len(), 7, "one of each kind");
    for button in buttons {
        update(&mut model, Msg::Acted(button.act.clone().expect("an act")));
    }
    let page = ask(&model, Topic::Trials);
    assert!(page.troubles.is_empty(), "what is added makes sense: {:?}", page.troubles);
    assert_eq!(tables(&page)[0].rows.len(), 1 + 6 + 7);
    for _ in 0..13 {
        update(&mut model, Msg::Acted(Act::Remove("study.trials".to_owned(), 0)));
    }
    let page = ask(&model, Topic::Trials);
    assert!(sentences(&page)[0].starts_with("Chưa có cú sốc nào"));
    update(&mut model, Msg::ChoseLanguage(Lang::En));
    adds(&mut model, r#"{"kind":"capacity_loss"}"#);
    let page = ask(&model, Topic::Trials);
    assert!(sentences(&page)[0].starts_with("Steadiest: "), "{:?}", sentences(&page));
    let blow = "50 % of the capacity lost for 6 weeks from 01/08/2023";
    assert_eq!(row(&page, blow).len(), 6);
}

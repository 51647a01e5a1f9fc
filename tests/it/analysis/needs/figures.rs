//! The figures of what is needed, month by month, and the honest split.

use super::*;
use thads_planner::inquiry::Bars;

#[test]
fn the_figures_are_those_of_the_year_end() {
    for (example, scenario) in ALL {
        let model = session(example, scenario);
        let page = needs(&model);
        let table = tables(&page).into_iter().find(|table| table.columns[0] == "Con số");
        let table = table.expect("the figures");
        let value = |name: &str, column: usize| {
            let row = table.rows.iter().find(|row| row.cells[0].text == name);
            row.map(|row| row.cells[column].text.clone())
        };
        let outlook = project(&model.answer.plan, model.answer.shown()).expect("no overflow");
        let end = outlook.year_end.expect("a year end");
        let needed = end.cases.stream.needed_from_effort.expect("a target");
        let needed = needed.decimal().expect("sound").ceil().to_string();
        let shown = value("Còn phải làm", 1).expect("a row").replace('.', "");
        assert_eq!(shown, format!("{needed}\u{a0}việc"), "{example}");
        assert!(sentences(&page)[0].replace('.', "").contains(&shown), "{example}");
        for name in ["Mỗi người mỗi tháng", "Mỗi người mỗi ngày", "So với nhịp hiện nay", "Trần"]
        {
            assert!(value(name, 1).is_some_and(|text| !text.is_empty()), "{example} {name}");
        }
        assert!(table.rows.iter().all(|row| !row.cells[3].text.is_empty()), "each is explained");
    }
}

#[test]
fn last_years_curve_stands_beside_the_schedule_where_it_is_given() {
    let mut model = session("bac-giang", 0);
    let by_month = |model: &Model| {
        let page = needs(model);
        let table = tables(&page).into_iter().find(|table| table.columns[0] == "Tháng");
        table.expect("the months").clone()
    };
    assert_eq!(by_month(&model).columns.len(), 5);
    let last =
        Json::parse(r#"{"month":9,"cases":{"enforceable":"1000","finished":"615"},"money":null}"#);
    let add = Edit::Add("last_year".to_owned(), last.expect("JSON"));
    update(&mut model, Msg::Changed(add));
    let table = by_month(&model);
    assert_eq!(table.columns.len(), 6);
    let june = table.rows.iter().find(|row| row.cells[0].text.starts_with("Tháng 6/2023"));
    let june: Vec<&str> = june.expect("June").cells.iter().map(|cell| &*cell.text).collect();
    assert_eq!(&june[1..4], ["60,00\u{a0}%", "61,88\u{a0}%", "61,50\u{a0}%"]);
}

fn bars(page: &Page) -> Bars {
    let bars = blocks(page).into_iter().find_map(|block| match block {
        Block::Bars(bars) => Some(bars.clone()),
        _ => None,
    });
    bars.expect("bars")
}

#[test]
fn the_honest_split_adds_up_to_the_change_of_the_published_rates() {
    for (example, scenario) in ALL {
        let model = session(example, scenario);
        let bars = bars(&needs(&model));
        let plan = &model.answer.plan;
        let (before, now) = ([plan.report.cases.rate(), plan.report.money.rate()], scored(&model));
        for (place, stream) in StreamName::ALL.into_iter().enumerate() {
            let rate = now.rate(stream).expect("a rate").published();
            let change = rate - before[place].expect("a rate").published();
            let shown: i32 =
                bars.bars[2 * place..2 * place + 2].iter().map(|b| b.parts[0].to).sum();
            let change = change.decimal().expect("sound");
            assert_eq!(Decimal::new(shown.into(), 2), change, "{example}");
        }
    }
}

/// Question 14: how many stuck cases must be reclassified, and what that does honestly.
#[test]
fn a_target_met_only_by_reclassification_is_said_with_the_figure() {
    let mut model = session("bac-giang", 0);
    for (path, text) in [("became_enforceable", "0"), ("new", "20"), ("reclassified_out", "0")] {
        types(&mut model, &format!("scenarios[0].cases.{path}"), text);
    }
    chooses(&mut model, "needs.goal", "cases");
    let page = needs(&model);
    let table = *tables(&page).first().expect("a table");
    let way = turns(table).into_iter().find(|(turn, _)| turn.knob == "cases.reclassified_out");
    let act = way.expect("reclassification is enough").1.clone();
    let warned =
        sentences(&page).into_iter().find(|text| text.starts_with("Nếu chỉ phân loại lại"));
    assert!(warned.is_some_and(|text| text.contains("mẫu số nhỏ đi")), "{warned:?}");

    update(&mut model, Msg::Acted(act));
    assert!(scored(&model).is_met(StreamName::Cases));
    let without = model.answer.shown().without_reclassification();
    let without = score(&model.answer.plan, &without).expect("no overflow").expect("a pace");
    assert!(!without.is_met(StreamName::Cases));
    let rate = without.cases.rate.expect("a rate").published().decimal().expect("sound");
    let page = needs(&model);
    let said = sentences(&page).into_iter().find(|text| text.contains("chỉ đạt nhờ phân loại lại"));
    let said = said.expect("the warning");
    assert!(said.contains(&rate.to_string().replace('.', ",")), "{said} {rate}");
    assert!(said.contains("còn thiếu"), "{said}");
}

#[test]
fn the_law_is_cited_at_the_lever_and_in_the_panel() {
    use thads_model::levers::Lever;
    use thads_planner::words::levers::help;
    for lever in [Lever::CasesReclassifiedOut, Lever::MoneyReclassifiedOut] {
        for lang in [Lang::Vi, Lang::En] {
            for article in ["44a", "48", "49", "38", "152/2026"] {
                assert!(help(lever, lang).contains(article), "{} {article}", lever.id());
            }
        }
    }
    let page = needs(&session("bac-giang", 0));
    let law = tables(&page).into_iter().find(|table| table.columns[0] == "Căn cứ");
    assert_eq!(law.expect("the rules").rows.len(), 5);
}

//! The panel "brief".

use super::{act, ask, on_example, session, types, unfolded};
use thads_model::engine;
use thads_model::plan::StreamName;
use thads_planner::app::{Model, Msg, question, update};
use thads_planner::inquiry::{self, Act, Block, Cell, Deed, Page, Record, Reply, Tone, Topic};
use thads_planner::lang::Lang;
use thads_planner::words::answer;

const EXAMPLES: [&str; 5] = ["soc-trang", "bac-giang", "tan-an", "dong-thap", "vinh-phuc"];

/// The text in the field: typed or drafted.
fn draft(page: &Page) -> &str {
    let blocks = page.results.as_deref().expect("results");
    let found = blocks.iter().find_map(|block| match block {
        Block::Writing(path, _, draft) if path == "study.conclusion" => Some(draft.as_str()),
        _ => None,
    });
    found.expect("a field for the conclusion")
}

/// The pages of paper, each with what stands on it, columns laid open.
fn papers(page: &Page) -> Vec<Vec<&Block>> {
    fn open<'b>(blocks: &'b [Block], all: &mut Vec<&'b Block>) {
        for block in unfolded(blocks) {
            match block {
                Block::Columns(columns) => columns.iter().for_each(|column| open(column, all)),
                other => all.push(other),
            }
        }
    }
    let blocks = page.results.as_deref().expect("results").iter();
    let paper = |block: &'_ Block| matches!(block, Block::Paper(_));
    let mut all = Vec::new();
    for block in blocks.filter(|block| paper(block)) {
        let Block::Paper(inside) = block else { continue };
        let mut on_it = Vec::new();
        open(inside, &mut on_it);
        all.push(on_it);
    }
    all
}

/// Every word on a page of paper.
fn words(paper: &[&Block]) -> String {
    let said = |block: &&Block| match block {
        Block::Heading(text) | Block::Text(text, _) => text.clone(),
        Block::List(lines) => lines.join("\n"),
        Block::Table(table) => {
            let rows = table.rows.iter().flat_map(|row| &row.cells);
            let cells = rows.map(|cell| cell.text.as_str()).chain([table.caption.as_str()]);
            cells.collect::<Vec<_>>().join("\n")
        }
        _ => String::new(),
    };
    paper.iter().map(said).collect::<Vec<_>>().join("\n").replace('\u{a0}', " ")
}

fn buttons(page: &Page) -> Vec<&Cell> {
    let lines = page.settings.iter().filter_map(|block| match block {
        Block::Buttons(cells) => Some(cells),
        _ => None,
    });
    lines.flatten().collect()
}

fn copied(page: &Page) -> String {
    let text = buttons(page).into_iter().find_map(|cell| match &cell.act {
        Some(Act::Do(Deed::Copy(text))) => Some(text.clone()),
        _ => None,
    });
    text.expect("a button that copies").replace('\u{a0}', " ")
}

fn takes_back(page: &Page) -> Option<&Act> {
    buttons(page).into_iter().filter_map(|cell| cell.act.as_ref()).find(
        |act| matches!(act, Act::Set(path, value) if path == "study.conclusion" && value == "null"),
    )
}

#[test]
fn every_scenario_of_every_example_is_decided_in_one_sentence_on_one_page() {
    for lang in [Lang::Vi, Lang::En] {
        for id in EXAMPLES {
            let mut model = on_example(id, lang);
            for scenario in 0..model.answer.plan.scenarios.len() {
                update(&mut model, Msg::PickedScenario(scenario));
                let page = ask(&model, Topic::Brief);
                let papers = papers(&page);
                assert_eq!(papers.len(), 1, "{id} {scenario}");
                let lead = papers[0].iter().find_map(|block| match block {
                    Block::Text(text, Tone::Lead) => Some(text.as_str()),
                    _ => None,
                });
                let lead = lead.expect("a sentence of decision");
                assert!(lead.contains(&format!("“{}”", model.answer.shown().name)), "{lead}");
                for stream in StreamName::ALL {
                    let said = answer::words(&model.answer, stream, lang);
                    assert!(lead.contains(&said.rate), "{lead}");
                    assert!(draft(&page).contains(&said.gap), "{}", draft(&page));
                }
                assert_eq!(lead.matches(". ").count(), 0, "one sentence: {lead}");
            }
        }
    }
}

#[test]
fn the_tasks_of_the_months_add_up_to_the_year_end() {
    for id in EXAMPLES {
        let model = session(id, 1);
        let text = draft(&ask(&model, Topic::Brief)).replace('\u{a0}', " ");
        let tasks = text.lines().filter_map(|line| line.strip_prefix("- Tháng "));
        let finished = tasks.filter_map(|line| {
            let (_, count) = line.split_once(": xong ")?;
            count.split(' ').next()?.replace('.', "").parse::<i64>().ok()
        });
        let finished: Vec<i64> = finished.collect();
        let plan = &model.answer.plan;
        let outlook = engine::project(plan, model.answer.shown()).expect("projected");
        assert_eq!(finished.len(), outlook.projection.months.len(), "{text}");
        let end = outlook.projection.cases_end().finished.decimal().expect("a count").trunc();
        let start = plan.report.cases.finished.decimal().expect("a count");
        assert_eq!(rust_decimal::Decimal::from(finished.iter().sum::<i64>()), end - start, "{id}");
    }
}

#[test]
fn a_scenario_is_told_from_the_baseline_and_a_moved_lever_from_its_default() {
    let mut model = session("bac-giang", 1);
    let text = draft(&ask(&model, Topic::Brief)).replace('\u{a0}', " ");
    assert!(
        text.contains("với các thay đổi:\n- Biến động nhân sự: +1 người từ 01/08/2023"),
        "{text}"
    );
    assert!(text.contains("thêm 1 chấp hành viên từ 01/08/2023"), "a task of August: {text}");
    update(&mut model, Msg::PickedScenario(0));
    assert!(draft(&ask(&model, Topic::Brief)).contains("giữ mọi yếu tố như mặc định."));
    types(&mut model, "scenarios[0].pace_change", "10 %");
    let page = ask(&model, Topic::Brief);
    let on_paper = words(&papers(&page)[0]);
    assert!(on_paper.contains("+10 %"), "{on_paper}");
    let line = draft(&page).lines().find(|line| line.contains("+10")).expect("a line").to_owned();
    assert!(line.contains("(mặc định: 0"), "{line}");
}

#[test]
fn what_is_typed_replaces_the_draft_until_it_is_taken_back() {
    let mut model = session("soc-trang", 0);
    let page = ask(&model, Topic::Brief);
    assert!(takes_back(&page).is_none(), "nothing is typed");
    let drafted = draft(&page).to_owned();
    types(&mut model, "study.conclusion", "Giao phòng nghiệp vụ.\nBáo cáo ngày 15.");
    let page = ask(&model, Topic::Brief);
    assert_eq!(draft(&page), drafted, "the draft is still there to go back to");
    let on_paper = words(&papers(&page)[0]);
    assert!(on_paper.contains("Giao phòng nghiệp vụ.\nBáo cáo ngày 15."), "{on_paper}");
    assert!(!on_paper.contains("Nhiệm vụ từng tháng"), "typing replaces the draft: {on_paper}");
    assert!(copied(&page).contains("Giao phòng nghiệp vụ.\nBáo cáo ngày 15."));
    let back = takes_back(&page).expect("a button").clone();
    act(&mut model, back);
    let page = ask(&model, Topic::Brief);
    assert!(takes_back(&page).is_none());
    assert!(words(&papers(&page)[0]).contains("Nhiệm vụ từng tháng"));
}

#[test]
fn the_copied_text_is_plain_and_whole() {
    let text = copied(&ask(&session("bac-giang", 1), Topic::Brief));
    for part in [
        "KẾT LUẬN CUỘC HỌP",
        "Thống nhất thực hiện kịch bản “Thêm 1 chấp hành viên",
        "\n- Về việc: ",
        "\n- Về tiền: ",
        "\n- Tháng 7/2023: xong ",
        "Giả định (",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains(['\t', '<', '*']), "{text}");
}

#[test]
fn a_long_typed_conclusion_goes_on_numbered_pages_and_loses_no_line() {
    let mut model = session("vinh-phuc", 1);
    let lines: Vec<String> = (1..=150).map(|n| format!("Việc số {n} giao cho tổ {n}.")).collect();
    types(&mut model, "study.conclusion", &lines.join("\n"));
    let page = ask(&model, Topic::Brief);
    let papers = papers(&page);
    assert!(papers.len() > 2, "{}", papers.len());
    let all: String = papers.iter().map(|paper| words(paper)).collect::<Vec<_>>().join("\n");
    for line in &lines {
        assert!(all.contains(line.as_str()), "{line}");
    }
    for (place, paper) in papers.iter().enumerate() {
        let number = format!("Trang {}/{}", place + 1, papers.len());
        assert!(words(paper).contains(&number), "{number}");
    }
    assert_eq!(all.matches("Người lập biểu").count(), 1, "signed once, at the end");
    assert!(words(papers.last().expect("a page")).contains("Người lập biểu"));
}

#[test]
fn long_lists_are_capped_and_say_how_many_more_there_are() {
    let mut model = session("soc-trang", 0);
    for place in 0..30 {
        let entry = format!(
            r#"{{"name":"Vụ {place}","amount":"1000000000","in_enforceable":true,"include":true,"dated":{{"month":12,"probability":"0.5"}}}}"#
        );
        act(&mut model, Act::Add("scenarios[0].matters".to_owned(), entry));
    }
    assert_eq!(model.answer.shown().matters.len(), 30, "{:?}", model.notices);
    let papers_of = |model: &Model| papers(&ask(model, Topic::Brief)).len();
    assert_eq!(papers_of(&model), 1);
    let page = ask(&model, Topic::Brief);
    let table = papers(&page)[0].iter().find_map(|block| match block {
        Block::Table(table) if table.columns.len() == 5 => Some(table.clone()),
        _ => None,
    });
    let rows = table.expect("large matters").rows;
    let last = &rows.last().expect("rows").cells[0].text;
    assert_eq!(*last, format!("và {} mục khác", 30 - (rows.len() - 1)));
}

#[test]
fn names_and_the_moment_of_printing_stand_on_the_page() {
    let mut model = session("tan-an", 0);
    types(&mut model, "study.chair", "Nguyễn Văn A");
    types(&mut model, "study.secretary", "Trần Thị B");
    let mut question = question(&model, Topic::Brief);
    question.record = Record { now: "2026-11-22T10:05".to_owned(), ..Record::default() };
    let answer = thads_planner::analyst::answer(&inquiry::written(&question), &mut |_, _| {});
    let Some(Reply::Page(page)) = inquiry::read(&answer) else { panic!("a page") };
    let on_paper = words(&papers(&page)[0]);
    for part in ["Nguyễn Văn A", "Trần Thị B", "In lúc 10:05 22/11/2026", "đến hết ngày 31/08/2021"]
    {
        assert!(on_paper.contains(part), "{part}: {on_paper}");
    }
}

#[test]
fn the_two_languages_say_as_much_and_english_has_no_vietnamese_sentence() {
    for id in EXAMPLES {
        let [vi, en] = [Lang::Vi, Lang::En].map(|lang| {
            let page = ask(&on_example(id, lang), Topic::Brief);
            (draft(&page).lines().count(), words(&papers(&page)[0]))
        });
        assert_eq!(vi.0, en.0, "{id}: as many lines");
        for word in ["việc", "tháng", "chấp hành viên", "Giao", "đồng"] {
            let outside: String = en.1.split(['“', '”']).step_by(2).collect();
            let unit = &on_example(id, Lang::En).answer.plan.unit;
            assert!(!outside.replace(unit.as_str(), "").contains(word), "{id}: {word}: {outside}");
        }
    }
}

#[test]
fn without_a_pace_or_a_target_the_page_says_so() {
    let mut model = session("soc-trang", 0);
    act(&mut model, Act::Set("targets.cases".to_owned(), "null".to_owned()));
    let on_paper = words(&papers(&ask(&model, Topic::Brief))[0]);
    assert!(on_paper.contains("chưa có chỉ tiêu"), "{on_paper}");
    for path in ["report.cases.finished", "report.money.finished"] {
        act(&mut model, Act::Set(path.to_owned(), "\"0\"".to_owned()));
    }
    act(&mut model, Act::Set("staff.officers".to_owned(), "\"0\"".to_owned()));
    act(&mut model, Act::Set("staff.officers_so_far".to_owned(), "null".to_owned()));
    let page = ask(&model, Topic::Brief);
    assert!(draft(&page).contains("chưa có năng suất"), "{}", draft(&page));
}

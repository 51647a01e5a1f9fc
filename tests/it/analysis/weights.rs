//! What matters: bars, map and parts are those of the engine, and a button does what it says.

use super::*;
use thads_model::analysis::knob::Knob;
use thads_model::analysis::score::{Prepared, Score, score};
use thads_model::plan::StreamName;
use thads_planner::inquiry::{Bars, Map};
use thads_planner::intake::format;
use thads_planner::words::{answer, knobs};

const EXAMPLES: [&str; 5] = ["bac-giang", "dong-thap", "soc-trang", "tan-an", "vinh-phuc"];

fn weights(model: &Model) -> Page {
    ask(model, Topic::Weights)
}

fn bars(page: &Page) -> Vec<&Bars> {
    let mut found = Vec::new();
    for block in blocks(page) {
        if let Block::Bars(bars) = block {
            found.push(bars);
        }
    }
    found
}

fn map(page: &Page) -> &Map {
    for block in blocks(page) {
        if let Block::Map(map) = block {
            return map;
        }
    }
    panic!("no map")
}

fn scored(model: &Model) -> Score {
    score(&model.answer.plan, model.answer.shown()).expect("no overflow").expect("a pace")
}

fn shown_rate(model: &Model, stream: StreamName) -> String {
    answer::words(&model.answer, stream, Lang::Vi).rate
}

#[test]
fn the_strongest_levers_of_soc_trang() {
    let page = weights(&session("soc-trang", 0));
    let said = sentences(&page);
    assert_eq!(
        said[0],
        "Ba yếu tố tác động mạnh nhất đến tỷ lệ về việc: Năng suất; Đợt cao điểm mới – T8–T9; Thụ lý mới."
    );
    assert_eq!(
        said[1].replace('\u{a0}', " "),
        "Nâng được nhiều nhất, giữ nguyên mọi thứ khác: Năng suất +100 % (+12,62 điểm, đạt chỉ tiêu); Đợt cao điểm mới – T8–T9 100 % (+12,62 điểm, đạt chỉ tiêu); Thụ lý mới 0 việc/tháng (+7,68 điểm, chưa đạt)."
    );
}

#[test]
fn every_button_of_a_bar_leads_to_the_rate_it_says() {
    let mut pressed = 0;
    for example in EXAMPLES {
        for stream in StreamName::ALL {
            let mut model = session(example, 1);
            chooses(&mut model, "weights.stream", stream.key());
            let page = weights(&model);
            let before = scored(&model).rate(stream);
            for bar in bars(&page).into_iter().flat_map(|bars| &bars.bars) {
                let Some(act) = bar.button.as_ref().and_then(|button| button.act.clone()) else {
                    continue;
                };
                let mut turned = model.clone();
                update(&mut turned, Msg::Acted(act));
                assert!(turned.notices.is_empty(), "{example} {}", bar.label);
                let rate = shown_rate(&turned, stream);
                assert!(bar.text.contains(&rate), "{example} {}: {} {rate}", bar.label, bar.text);
                assert!(scored(&turned).rate(stream) > before, "{example} {}", bar.label);
                assert_eq!(bar.text.ends_with('✓'), scored(&turned).is_met(stream));
                update(&mut turned, Msg::Undone);
                assert_eq!(turned.sheet().plan, model.sheet().plan, "one step of undo");
                pressed += 1;
            }
        }
    }
    assert!(pressed > 60, "{pressed} buttons");
}

#[test]
fn bars_stand_around_the_present_rate_the_widest_first() {
    for example in EXAMPLES {
        let model = session(example, 0);
        let page = weights(&model);
        let bars = bars(&page);
        let present = bars[0].marks[0].at;
        let reach = |bar: &thads_planner::inquiry::Bar| {
            assert!(bar.parts.iter().all(|part| part.from == present), "{example}");
            bar.parts.iter().map(|part| (part.to - present).abs()).max().unwrap_or_default()
        };
        let sizes: Vec<i32> = bars.iter().flat_map(|bars| &bars.bars).map(reach).collect();
        assert!(sizes.is_sorted_by(|one, next| one >= next), "{example}: {sizes:?}");
        // With those folded away as without effect, everything that can be moved is there.
        let still = tables(&page).iter().map(|table| table.rows.len()).sum::<usize>();
        let all = Knob::all(&model.answer.plan, model.answer.shown()).len();
        assert_eq!(sizes.len() + still, all, "{example}");
    }
}

#[test]
fn own_bounds_move_the_ends_and_wrong_ones_are_said_at_their_field() {
    let mut model = session("soc-trang", 0);
    let low = "study.levers.pace_change.low";
    let high_bound = "study.levers.pace_change.high";
    types(&mut model, low, "-10 %");
    types(&mut model, "study.levers.pace_change.high", "10 %");
    let page = weights(&model);
    let pace = bars(&page)[0].bars.iter().find(|bar| bar.label == "Năng suất").expect("pace");
    let ten = "0.1".parse().expect("a number");
    let turned = [(Knob::by_id("pace_change").expect("a lever"), ten)];
    let high = Prepared::new(&model.answer.plan, model.answer.shown()).score(&turned);
    let high = high.expect("no overflow").and_then(|score| score.cases.rate).expect("a rate");
    let high = format::percent2(high.published().decimal().expect("a number"), Lang::Vi);
    assert_eq!(pace.text, format!("+10\u{a0}%: {high}\u{a0}✕"));
    // Bounds in the wrong order are said at the later of the two.
    for (text, at, part) in
        [("5 %", low, "nằm ngoài"), ("20 %", high_bound, "lớn hơn mức cao nhất")]
    {
        types(&mut model, low, text);
        for choice in ["strongest", "map"] {
            chooses(&mut model, "weights.part", choice);
            let page = weights(&model);
            assert_eq!(page.results, None);
            assert_eq!(page.troubles.len(), 1);
            assert_eq!(page.troubles[0].path, at);
            assert!(page.troubles[0].text.contains(part), "{}", page.troubles[0].text);
        }
    }
}

#[test]
fn every_cell_of_the_map_is_a_run_and_its_table_says_the_same() {
    for (example, scenario, goal) in [("bac-giang", 1, "both"), ("tan-an", 0, "cases")] {
        let mut model = session(example, scenario);
        chooses(&mut model, "weights.part", "map");
        chooses(&mut model, "weights.goal", goal);
        chooses(&mut model, "weights.across", "overtime_hours");
        let mut told = Vec::new();
        let question = inquiry::written(&question(&model, Topic::Weights));
        let _ = analyst::answer(&question, &mut |done, all| told.push((done, all)));
        let page = weights(&model);
        let map = map(&page);
        let (columns, rows) = (map.x.values.len(), map.y.values.len());
        assert!(columns <= 41 && rows <= 31 && map.cells.len() == columns * rows);
        assert_eq!(told.len(), rows, "progress row by row");
        let plan = &model.answer.plan;
        let [across, up] = [&map.x, &map.y].map(|axis| {
            let all = Knob::all(plan, model.answer.shown()).into_iter();
            let name = |knob: &Knob| knobs::name(*knob, model.answer.shown(), Lang::Vi);
            all.into_iter().find(|knob| name(knob) == axis.label).expect("a knob")
        });
        let value = |knob: Knob, words: &str| {
            let grid = knob.grid(plan, model.answer.shown()).expect("a grid");
            let said = |value: &_| knobs::value(knob, *value, plan, Lang::Vi) == *words;
            grid.candidates().into_iter().find(said).expect("a value of the grid")
        };
        for place in (0..map.cells.len()).step_by(53) {
            let (x, y) = (place % columns, place / columns);
            let turned =
                [(across, value(across, &map.x.values[x])), (up, value(up, &map.y.values[y]))];
            let run =
                Prepared::new(plan, model.answer.shown()).score(&turned).expect("no overflow");
            let met = run.map(|score| {
                score.cases.verdict.is_met() && (goal == "cases" || score.money.verdict.is_met())
            });
            assert_eq!(map.cells[place].reached, met, "{example} {x} {y}");
        }
        let here = usize::from(map.present.1) * columns + usize::from(map.present.0);
        let now = scored(&model);
        let gap = now.cases.gap().and_then(|gap| gap.decimal()).expect("a gap");
        assert_eq!(
            map.cells[here].cases.map(i64::from),
            i64::try_from((gap * rust_decimal::Decimal::ONE_HUNDRED).round()).ok()
        );
        let table = tables(&page)[0];
        assert!(table.rows.len() <= 9 && table.columns.len() <= 10);
        let marked: Vec<&str> = table
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .map(|cell| cell.text.as_str())
            .filter(|text| text.contains("(nay)"))
            .collect();
        assert_eq!(marked.len(), 1, "{marked:?}");
    }
}

#[test]
fn the_map_speaks_plainly_where_there_is_none() {
    let mut model = session("soc-trang", 0);
    chooses(&mut model, "weights.part", "map");
    chooses(&mut model, "weights.across", "pace_change");
    assert_ne!(map(&weights(&model)).y.label, "Năng suất", "the other axis makes way");
    chooses(&mut model, "weights.up", "pace_change");
    assert!(sentences(&weights(&model))[0].contains("cùng một yếu tố"));
    chooses(&mut model, "weights.up", "officers_added");
    update(&mut model, Msg::Acted(Act::Set("targets.money".to_owned(), "null".to_owned())));
    chooses(&mut model, "weights.goal", "money");
    assert!(sentences(&weights(&model))[0].contains("Chưa đặt chỉ tiêu về tiền"));
}

#[test]
fn the_lead_of_the_map_is_exact() {
    let mut model = session("bac-giang", 0);
    chooses(&mut model, "weights.part", "map");
    chooses(&mut model, "weights.goal", "cases");
    let lead = sentences(&weights(&model))[0].replace('\u{a0}', " ");
    assert_eq!(
        lead,
        "Hiện chưa đạt chỉ tiêu về việc: riêng Tăng (+) / giảm (−) chấp hành viên phải là +6 người; riêng Năng suất thì không đủ; hoặc kết hợp cả hai (vùng ✓)."
    );
    let officers = Knob::by_id("officers_added").expect("a lever");
    let met = |value: &str| {
        let value = value.parse().expect("a number");
        let score =
            Prepared::new(&model.answer.plan, model.answer.shown()).score(&[(officers, value)]);
        score.expect("no overflow").expect("a pace").is_met(StreamName::Cases)
    };
    assert!(met("6") && !met("5.5"), "the nearest on the grid");
}

/// The places between which a bar runs, one after the other.
fn ends(bars: &Bars) -> Vec<(i32, i32)> {
    bars.bars.iter().map(|bar| (bar.parts[0].from, bar.parts[0].to)).collect()
}

#[test]
fn the_parts_run_from_the_rate_of_one_scenario_to_that_of_the_other() {
    for example in EXAMPLES {
        for stream in StreamName::ALL {
            let mut model = session(example, 0);
            chooses(&mut model, "weights.part", "scenarios");
            chooses(&mut model, "weights.stream", stream.key());
            for to in 1..model.answer.plan.scenarios.len() {
                chooses(&mut model, "weights.to", &to.to_string());
                let page = weights(&model);
                let ends = ends(bars(&page)[0]);
                assert!(ends.windows(2).all(|pair| pair[0].1 == pair[1].0), "{example} {ends:?}");
                let rate = |place: usize| {
                    let plan = &model.answer.plan;
                    let score = score(plan, &plan.scenarios[place]).expect("no overflow");
                    let rate = score.and_then(|score| score.rate(stream)).expect("a rate");
                    let rate = rate.published().decimal().expect("a number");
                    i32::try_from((rate * rust_decimal::Decimal::ONE_HUNDRED).round())
                        .expect("a rate")
                };
                assert_eq!(ends.first().map(|end| end.0), Some(rate(0)), "{example}");
                assert_eq!(ends.last().map(|end| end.1), Some(rate(to)), "{example}");
                let table = tables(&page)[0];
                assert_eq!(table.rows.len(), ends.len() - 1, "each difference, and the sum");
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    assert!(!cell.text.is_empty(), "{example}: {table:?}");
                }
            }
        }
    }
}

#[test]
fn what_makes_the_difference_is_named() {
    let mut model = session("bac-giang", 1);
    chooses(&mut model, "weights.part", "scenarios");
    let page = weights(&model);
    assert_eq!(
        sentences(&page)[0].replace('\u{a0}', " "),
        "Tỷ lệ về việc từ 65,94 % (“Giữ nguyên”) đến 67,42 % (“Thêm 1 chấp hành viên từ 01/8/2023”): tăng 1,48 điểm; phần lớn nhất là Biến động nhân sự: +1 người từ 01/08/2023 (+1,48 điểm)."
    );
    let cells: Vec<&str> =
        tables(&page)[0].rows[0].cells.iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(cells[1..], ["không có", "+1 người từ 01/08/2023", "+1,48\u{a0}điểm"]);
    chooses(&mut model, "weights.to", "0");
    assert!(sentences(&weights(&model))[0].contains("hai kịch bản khác nhau"));
}

#[test]
fn one_scenario_alone_is_compared_with_nothing() {
    let mut model = session("soc-trang", 0);
    chooses(&mut model, "weights.part", "scenarios");
    for _ in 0..2 {
        update(&mut model, Msg::DeletedScenario);
    }
    let page = weights(&model);
    assert_eq!(page.results.as_ref().map(Vec::len), Some(1));
    assert!(sentences(&page)[0].contains("thêm một kịch bản để so"));
}

#[test]
fn more_reclassified_is_never_praised_without_its_grounds() {
    let mut model = session("bac-giang", 0);
    chooses(&mut model, "weights.stream", "money");
    let page = weights(&model);
    let gains = sentences(&page)[1].replace('\u{a0}', " ");
    let out = gains.split("; ").find(|gain| gain.contains("Tiền chuyển chưa có điều kiện"));
    assert!(out.is_some_and(|gain| gain.contains("phải đủ căn cứ")), "{gains}");
}

#[test]
fn both_languages_say_everything() {
    for part in ["strongest", "map", "scenarios"] {
        let mut model = session("bac-giang", 1);
        model.view.lang = Lang::En;
        chooses(&mut model, "weights.part", part);
        let page = weights(&model);
        let vietnamese = |text: &str| text.chars().any(|c| ('\u{1ea0}'..='\u{1ef9}').contains(&c));
        // Names of scenarios and matters are the plan's own.
        let own = |text: &str| text.contains('“') || text.contains(" – ");
        for text in sentences(&page) {
            assert!(!text.is_empty() && (!vietnamese(text) || own(text)), "{text}");
        }
    }
}

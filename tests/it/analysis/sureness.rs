//! How sure it is: ranges in words and numbers, chances, what hangs on each matter.

use super::{
    act, ask, ask_with_progress, blocks, buttons, lead, on_example, on_plan, plain_sentences,
    table, unfolded, words,
};
use thads_model::analysis::chance::{Sampler, Sampling, hanging};
use thads_model::engine;
use thads_model::file::Json;
use thads_model::quantity::Factor;
use thads_planner::app::{Model, Msg, Stored, update};
use thads_planner::inquiry::{Act, Block, Cell, Page, Topic};
use thads_planner::lang::Lang;
use thads_planner::words::standing::odds;

const BOTH: [Lang; 2] = [Lang::Vi, Lang::En];

fn ask_sureness(model: &Model) -> Page {
    ask(model, Topic::Sureness)
}

/// The example with all five inputs at middle.
fn uncertain(id: &str, lang: Lang) -> Model {
    let mut model = on_example(id, lang);
    let page = ask_sureness(&model);
    let all = lang.pick("Đặt mức vừa cho cả năm yếu tố", "Set all five inputs to middle");
    act(&mut model, button(&page, all).act.clone().expect("an act"));
    assert!(model.notices.is_empty(), "{:?}", model.notices);
    model
}

fn button<'p>(page: &'p Page, text: &str) -> &'p Cell {
    let found = buttons(page).into_iter().find(|cell| cell.text == text || cell.hint == text);
    found.unwrap_or_else(|| panic!("no button {text}"))
}

fn type_text(model: &mut Model, path: &str, text: &str) {
    let path = path.to_owned();
    for message in [Msg::Entered(path.clone()), Msg::Typed(path, text.to_owned()), Msg::Left] {
        update(model, message);
    }
}

#[test]
fn a_chance_is_said_as_people_say_it() {
    let said = |hits| odds(hits, 10_000, Lang::Vi);
    assert_eq!(said(0), "hầu như không có");
    assert_eq!(said(1), "dưới 1 trên 20");
    assert_eq!(said(499), "dưới 1 trên 20");
    assert_eq!(said(500), "1 trên 10");
    assert_eq!(said(1_499), "1 trên 10");
    assert_eq!(said(1_500), "2 trên 10");
    assert_eq!(said(4_999), "5 trên 10");
    assert_eq!(said(8_500), "9 trên 10");
    assert_eq!(said(9_500), "9 trên 10");
    assert_eq!(said(9_501), "hơn 19 trên 20");
    assert_eq!(said(9_999), "hơn 19 trên 20");
    assert_eq!(said(10_000), "hầu như chắc chắn");
    assert_eq!(odds(0, 0, Lang::En), "next to none");
    assert_eq!(odds(7, 10, Lang::En), "7 in 10");
    assert_eq!(odds(1_000_000, 1_000_000, Lang::En), "as good as certain");
}

#[test]
fn where_nothing_is_uncertain_it_says_so_and_one_click_sets_all_five() {
    for lang in BOTH {
        let mut model = on_example("soc-trang", lang);
        let page = ask_sureness(&model);
        let no_saying =
            lang.pick("Chưa nói được chắc đến đâu", "There is no saying how sure it is");
        assert!(lead(&page).starts_with(no_saying), "{}", lead(&page));
        model = uncertain("soc-trang", lang);
        let spread = model.answer.shown().spread;
        let ranges = [
            spread.pace,
            spread.new_cases,
            spread.new_money,
            spread.reclassification,
            spread.recovery,
        ];
        for range in ranges {
            assert_eq!(range.expect("a range")[1], Factor::ONE);
        }
        let page = ask_sureness(&model);
        let now = lang.pick("Khả năng đạt cả hai chỉ tiêu: ", "Chance that both targets are met: ");
        assert!(lead(&page).starts_with(now), "{}", lead(&page));
        let certain = lang.pick("Bỏ dao động của cả năm yếu tố", "Make all five inputs certain");
        act(&mut model, button(&page, certain).act.clone().expect("an act"));
        assert_eq!(model.answer.shown().spread, Default::default());
    }
}

#[test]
fn the_lead_counts_the_futures_of_the_engine() {
    let model = uncertain("soc-trang", Lang::Vi);
    let (plan, scenario) = (&model.answer.plan, model.answer.shown());
    let hits = Sampler::new(plan, scenario).expect("projected").count(Sampling::USUAL);
    let page = ask_sureness(&model);
    let of = |hits| odds(hits, 10_000, Lang::Vi);
    let expected = format!(
        "Khả năng đạt cả hai chỉ tiêu: {}. Về việc: {}; về tiền: {} (đếm trong 10.000 diễn biến \
         thử).",
        of(hits.both),
        of(hits.cases),
        of(hits.money)
    );
    assert_eq!(lead(&page), expected);
}

#[test]
fn outcomes_stand_in_order_around_the_exact_projection() {
    for lang in BOTH {
        let model = uncertain("soc-trang", lang);
        let page = ask_sureness(&model);
        let outcomes =
            table(&page, lang.pick("Tỷ lệ ngày 30/9 khi", "The rate on 30 September when"));
        let rate = |row: usize, column: usize| -> f64 {
            let figure = words(outcomes, row)[column].split('\u{a0}').next().expect("a figure");
            figure.replace(',', ".").parse().expect("a rate")
        };
        for column in [1, 2] {
            let [bad, middle, good] = [0, 1, 2].map(|row| rate(row, column));
            assert!(bad < middle && middle < good, "{bad} {middle} {good}");
        }
        let end = model.answer.outlook.as_ref().and_then(|outlook| outlook.year_end.as_ref());
        let exact = end.and_then(|end| end.cases.stream.rate).expect("a rate").published();
        let shown = format!("{:.2}", exact.decimal().expect("a number"));
        assert_eq!(format!("{:.2}", rate(3, 1)), shown);
        let curves = blocks(&page).into_iter().filter_map(|block| match block {
            Block::Curve(curve) => Some(curve),
            _ => None,
        });
        let mut count = 0;
        for curve in curves {
            count += 1;
            assert_eq!(curve.marks.len(), 2, "target and projection");
            let points = &curve.lines[0].points;
            assert_eq!((points[0].1, points[40].1), (1000, 0));
            for pair in points.windows(2) {
                assert!(pair[0].0 <= pair[1].0 && pair[0].1 > pair[1].1);
            }
            let all = points.iter().map(|point| point.0).chain(curve.marks.iter().map(|m| m.at));
            for at in all {
                assert!((curve.low..=curve.high).contains(&at));
            }
        }
        assert_eq!(count, 2);
    }
}

#[test]
fn a_level_in_words_is_the_range_in_numbers() {
    let mut model = on_example("bac-giang", Lang::Vi);
    let page = ask_sureness(&model);
    let middle = "Việc thụ lý mới: vừa";
    assert_eq!(button(&page, middle).text, "85–115\u{a0}%");
    let set = button(&page, middle).act.clone().expect("an act");
    assert_eq!(
        set,
        Act::Set("scenarios[0].spread.new_cases".into(), r#"["0.85","1","1.15"]"#.into())
    );
    act(&mut model, set);
    let page = ask_sureness(&model);
    assert_eq!(button(&page, middle).on, Some(true));
    let fields: Vec<String> = unfolded(&page.settings)
        .into_iter()
        .filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
        .flat_map(|table| &table.rows)
        .flat_map(|row| &row.cells)
        .filter_map(|cell| cell.field.clone())
        .collect();
    assert_eq!(fields.len(), 3, "fields only where a range is set");
    assert_eq!(model.text_at(&fields[0]), "85\u{a0}%");
    type_text(&mut model, &fields[0], "70");
    let range = model.answer.shown().spread.new_cases.expect("a range");
    assert_eq!(range[0], Factor::of_counts(70, 100));
    assert_eq!(button(&ask_sureness(&model), middle).on, Some(false));
}

#[test]
fn a_range_out_of_order_is_told_at_the_field_and_the_last_good_one_stays() {
    for lang in BOTH {
        let mut model = uncertain("soc-trang", lang);
        let before = model.answer.shown().spread;
        let low = "scenarios[0].spread.pace[0]";
        let plan = model.sheet().plan.clone();
        let said = |model: &Model| {
            let trouble = model.troubles.get(low).expect("a trouble");
            thads_planner::words::problems::trouble_at(low, trouble, &plan, lang)
        };
        type_text(&mut model, low, "150 %");
        let order = lang.pick("Ba mức phải theo thứ tự", "The three must rise");
        assert!(said(&model).starts_with(order), "{}", said(&model));
        assert_eq!(model.answer.shown().spread, before);
        type_text(&mut model, low, "1500 %");
        let most = lang.pick("1.000", "1,000");
        assert!(said(&model).contains(most), "{}", said(&model));
        type_text(&mut model, low, "");
        assert_eq!(
            said(&model),
            lang.pick("Chưa nhập: ô này phải có.", "Required: nothing is typed here yet.")
        );
        // Moved together, all three may rise.
        for (place, text) in ["110", "120", "130"].into_iter().enumerate() {
            type_text(&mut model, &format!("scenarios[0].spread.pace[{place}]"), text);
        }
        assert!(model.troubles.is_empty(), "{:?}", model.troubles);
        let pace = model.answer.shown().spread.pace.expect("a range");
        assert_eq!(pace, [110, 120, 130].map(|part| Factor::of_counts(part, 100)));
    }
}

#[test]
fn the_seed_changes_the_futures_and_a_wrong_one_is_told() {
    let mut model = uncertain("soc-trang", Lang::Vi);
    let usual = ask_sureness(&model);
    assert_eq!(usual, ask_sureness(&model), "the same number, the same futures");
    type_text(&mut model, "study.seed", "7");
    let other = ask_sureness(&model);
    assert_ne!(usual.results, other.results);
    act(&mut model, button(&other, "Về số 2026").act.clone().expect("an act"));
    assert_eq!(usual.results, ask_sureness(&model).results);
    type_text(&mut model, "study.seed", "-1");
    assert!(model.troubles.contains_key("study.seed"));
    // A kept document may hold what no form takes.
    for lang in BOTH {
        let mut model = uncertain("soc-trang", lang);
        act(&mut model, Act::Set("study.seed".into(), "-1".into()));
        let page = ask_sureness(&model);
        assert_eq!(page.results, None);
        assert_eq!(page.troubles[0].path, "study.seed");
    }
}

#[test]
fn a_pace_ten_percent_lower_is_what_the_engine_says_of_it() {
    for lang in BOTH {
        let mut model = uncertain("soc-trang", lang);
        let page = ask_sureness(&model);
        let paces = table(&page, lang.pick("Giữ nguyên mọi thứ khác", "Everything else unchanged"));
        assert_eq!(paces.columns.len(), 6);
        let rows: Vec<Vec<String>> = (0..4)
            .map(|row| words(paces, row).iter().map(|word| (*word).to_owned()).collect())
            .collect();
        let sentence = plain_sentences(&page)[0].to_owned();
        type_text(&mut model, "scenarios[0].pace_change", "-10 %");
        let slower = ask_sureness(&model);
        let now = table(&slower, lang.pick("Giữ nguyên mọi thứ khác", "Everything else unchanged"));
        assert_eq!(rows[1][1..], words(now, 2)[1..], "−10 % is as if it had been typed");
        let hits = Sampler::new(&model.answer.plan, model.answer.shown());
        let hits = hits.expect("projected").count(Sampling::USUAL);
        let both = odds(hits.both, hits.futures, lang);
        assert!(rows[1][5].starts_with(&both), "{} {both}", rows[1][5]);
        let rate = rows[1][1].split(' ').next().expect("a rate");
        assert!(sentence.contains(rate), "{sentence}");
    }
}

#[test]
fn what_hangs_on_a_matter_is_counted_with_and_without_it() {
    for (id, lang) in [("bac-giang", Lang::Vi), ("vinh-phuc", Lang::En)] {
        let mut model = uncertain(id, lang);
        let page = ask_sureness(&model);
        let hung = table(&page, lang.pick("Đạt về tiền nếu", "Is money met without"));
        let row: Vec<&str> = words(hung, 0);
        let (plan, scenario) = (&model.answer.plan, model.answer.shown());
        let of = hanging(plan, scenario, Sampling::USUAL, &mut |_, _| ())[0];
        let said = |hits: u32| odds(hits, 10_000, lang);
        assert!(row[3].starts_with(&said(of.with.money)), "{}", row[3]);
        assert!(row[4].starts_with(&said(of.without.money)), "{}", row[4]);
        let mut without = scenario.clone();
        without.matters[0].include = false;
        let end = engine::project(plan, &without).expect("no overflow").year_end;
        let rate = end.and_then(|end| end.money.stream.rate).expect("a rate");
        let rate = format!("{:.2}", rate.published().decimal().expect("a number"));
        assert!(row[6].replace(',', ".").starts_with(&rate), "{} {rate}", row[6]);
        // Left out, it is told all the same, and it is worth as much.
        let (with, difference) = (row[3].to_owned(), row[5].to_owned());
        act(&mut model, Act::Set("scenarios[0].matters[0].include".into(), "false".into()));
        let page = ask_sureness(&model);
        let hung = table(&page, lang.pick("Đạt về tiền nếu", "Is money met without"));
        let row = words(hung, 0);
        assert!(row[0].ends_with(lang.pick("(đang bỏ ra)", "(left out now)")), "{}", row[0]);
        assert_eq!((row[3], row[5]), (with.as_str(), difference.as_str()));
    }
}

#[test]
fn an_auction_that_fails_once_more_is_told_with_its_price_and_its_month() {
    let model = uncertain("bac-giang", Lang::Vi);
    let page = ask_sureness(&model);
    let sentence = plain_sentences(&page).into_iter().find(|text| text.contains("không thành"));
    let sentence = sentence.expect("a sentence");
    for part in
        ["phiên tháng 7/2023", "tháng 8/2023", "giảm 10\u{a0}%", "24,3\u{a0}tỷ", "tháng 9/2023"]
    {
        assert!(sentence.contains(part), "{part}: {sentence}");
    }
    // 24,3 tỷ with a chance of 35 %, in September; the third round pays after the year.
    assert!(sentence.contains("còn 8,5\u{a0}tỷ"), "{sentence}");
    let last = on_example("vinh-phuc", Lang::Vi);
    let page = ask_sureness(&last);
    assert!(!plain_sentences(&page).iter().any(|text| text.contains("không thành")), "no auction");
}

#[test]
fn of_many_matters_twenty_are_shown_and_the_rest_is_folded() {
    let mut model = on_example("bac-giang", Lang::Vi);
    let matters: Vec<String> = (0..40)
        .map(|number| {
            format!(
                r#"{{"name": "Vụ {number}", "amount": "{}", "dated": {{"month": 12, "probability": "0.5"}}}}"#,
                100_000_000 + number
            )
        })
        .collect();
    act(&mut model, Act::Set("scenarios[0].matters".into(), format!("[{}]", matters.join(","))));
    assert!(model.notices.is_empty(), "{:?}", model.notices);
    let mut heard = Vec::new();
    let page = ask_with_progress(&model, Topic::Sureness, &mut |done, all| heard.push((done, all)));
    assert_eq!(heard.last(), Some(&(10_000, 10_000)));
    assert!(heard.len() > 10, "progress is told as the work goes on");
    let folded = page.results.iter().flatten().find_map(|block| match block {
        Block::Folded(name, inside) if name == "20 vụ còn lại" => Some(inside),
        _ => None,
    });
    let [Block::Table(rest)] = &folded.expect("the rest")[..] else { panic!("one table") };
    assert_eq!(rest.rows.len(), 20);
    assert_eq!(table(&page, "Đạt về tiền nếu").rows.len(), 20);
}

#[test]
fn without_a_pace_or_with_the_year_over_it_says_why_there_is_nothing_to_tell() {
    let blank = Model::start(Stored::Nothing, Lang::Vi).0.sheet().plan.clone();
    let mut over = blank.clone();
    *over.at_mut("as_of").expect("a place") = Json::text("2023-09-30");
    let mut idle = blank;
    *idle.at_mut("staff.officers").expect("a place") = Json::text("0");
    *idle.at_mut("staff.officers_so_far").expect("a place") = Json::Null;
    for lang in BOTH {
        let page = ask_sureness(&on_plan(&over.to_string(), lang));
        let ended = lang.pick("Năm công tác đã kết thúc", "The work year is over");
        assert!(lead(&page).starts_with(ended), "{}", lead(&page));
        let page = ask_sureness(&on_plan(&idle.to_string(), lang));
        let unknown = lang.pick("Chưa dự kiến được", "Nothing can be projected");
        assert!(lead(&page).starts_with(unknown), "{}", lead(&page));
    }
}

#[test]
fn scenarios_stand_beside_one_another_in_the_same_futures() {
    for lang in BOTH {
        let model = uncertain("tan-an", lang);
        let page = ask_sureness(&model);
        let beside = table(&page, lang.pick("Mọi kịch bản", "Every scenario"));
        let scenarios = &model.answer.plan.scenarios;
        assert_eq!(beside.rows.len(), scenarios.len());
        for (place, scenario) in scenarios.iter().enumerate() {
            let row = words(beside, place);
            assert_eq!(row[0], scenario.name);
            let mut scenario = scenario.clone();
            scenario.spread = model.answer.shown().spread;
            let sampler = Sampler::new(&model.answer.plan, &scenario).expect("projected");
            let hits = sampler.count(Sampling::USUAL);
            for (cell, hits) in [(3, hits.cases), (4, hits.money), (5, hits.both)] {
                assert!(row[cell].starts_with(&odds(hits, 10_000, lang)), "{}", row[cell]);
            }
        }
    }
}

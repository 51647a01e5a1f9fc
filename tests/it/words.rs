//! Words: every field, problem, note and warning is worded, in both languages and to the point.

mod english;
mod labels;
mod lists;
mod notes;
mod problems;
mod scan;
mod spoken;

use thads_model::file::{self, Json};
use thads_model::plan::Plan;
use thads_planner::lang::Lang;

const BOTH: [Lang; 2] = [Lang::Vi, Lang::En];

const PLAN: &str = r#"{
 "format": "thads-plan", "version": 1, "unit": "Chi cục A", "work_year": 2023,
 "as_of": "2023-07-31", "holidays": [],
 "targets": {"cases": {"rate": "82.80"}, "money": null},
 "report": {
  "cases": {"carried_over": "6667", "accepted": "5198", "entrusted": "60", "withdrawn": "14",
            "enforceable": "8792", "not_enforceable": "2668", "postponed": "320",
            "finished": "3558"},
  "money": {"published_rate": "50", "finished": "411000000000"}
 },
 "staff": {"officers": "30"},
 "scenarios": [
  {"name": "Giữ nguyên"},
  {"name": "Thêm người",
   "campaigns": [{"name": "Tháng 8", "from": 11, "to": 11, "uplift": "0.1"}],
   "events": [{"name": "", "month": 11}],
   "staff_moves": [{"date": "2023-08-14", "change": "400"}],
   "overtime": [{"from": 11, "to": 12, "hours": "120"}],
   "matters": [
    {"name": "Đất B", "amount": "900000000000",
     "auction": {"start_price": "0", "first_month": 1, "sale_probability": "0.4", "cut": "0.12",
                 "months_between": 1, "months_to_money": 1, "rounds": 2}}]}
 ]
}"#;

fn json() -> Json {
    Json::parse(PLAN).unwrap_or(Json::Null)
}

fn plan() -> Plan {
    match file::read(&json()) {
        Ok(plan) => plan,
        Err(problems) => unreachable!("the plan of these tests is valid: {problems:?}"),
    }
}

/// What every text must be: something, whole, and in its language.
fn check(text: &str, lang: Lang) {
    assert!(!text.trim().is_empty());
    assert!(!text.contains("  ") && !text.ends_with(" ."), "{text}");
    assert!(!text.replace("{…}", "").contains(['{', '}', '@']), "{text}");
    if lang == Lang::En {
        assert!(!has_diacritics(&without_quotes(text)), "{text}");
    }
}

fn has_diacritics(text: &str) -> bool {
    text.chars().any(|c| c.is_alphabetic() && !c.is_ascii())
}

fn without_quotes(text: &str) -> String {
    let outside = |part: &str| part.split_once('”').map(|(_, rest)| rest.to_owned());
    text.split('“')
        .enumerate()
        .filter_map(|(index, part)| if index == 0 { Some(part.to_owned()) } else { outside(part) })
        .collect()
}

/// A sentence: a capital (or a quotation mark, a figure) at its beginning, a full stop at its end.
fn check_sentence(text: &str, lang: Lang) {
    check(text, lang);
    assert!(text.ends_with('.'), "{text}");
    assert!(!text.starts_with(char::is_lowercase), "{text}");
}

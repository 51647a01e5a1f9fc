//! Edges that rounding or a neighbour's mistake could blur.

use thads_model::engine;
use thads_model::file::{self, Json};

fn plan_text() -> &'static str {
    include_str!("adjoining-stops.plan.json")
}

/// Three stops follow each other and fill what is left of September: 4/11, 4/11 and 3/11 of its
/// working days. Each part has no end as a decimal; together they are the whole month.
#[test]
fn adjoining_stops_that_fill_a_month_leave_no_capacity_at_all() {
    let plan = file::read_bytes(plan_text().as_bytes()).expect("a valid plan");
    let outlook = engine::project(&plan, &plan.scenarios[0]).expect("no overflow");
    let capacity = outlook.projection.capacity().decimal().expect("a number");
    assert!(capacity.is_zero(), "{capacity}");
    let end = outlook.year_end.expect("a year end");
    assert!(end.cases.stream.pace_ratio.is_none(), "no capacity: no ratio");
    assert!(end.money.stream.pace_ratio.is_none());
}

/// The headcount hangs on officers, dates and changes: a mistake beside them does not hide it.
#[test]
fn too_many_leavers_are_told_beside_an_unrelated_mistake() {
    let mut json = file::parse(plan_text().as_bytes()).expect("JSON");
    let put = |json: &mut Json, path: &str, text: &str| {
        *json.at_mut(path).expect("a place") = Json::parse(text).expect("JSON");
    };
    let leavers = r#"[{"date": "2023-09-20", "change": "-6", "ramp_days": 1.5}]"#;
    put(&mut json, "scenarios[0].staff_moves", leavers);
    put(&mut json, "staff.posts_filled", "1.5");
    let problems = file::read(&json).expect_err("three problems");
    let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "staff.posts_filled",
            "scenarios[0].staff_moves[0].ramp_days",
            "scenarios[0].staff_moves[0].change",
        ]
    );
}

//! Laws of the method over any plan: nothing is lost, nothing exceeds its bound, every figure
//! agrees with the others, and both kinds of arithmetic agree.

use super::plans::{self, cases};
use super::support::{number, outlook, parsed, places, plan_of, value};
use proptest::prelude::*;
use rust_decimal::Decimal;
use thads_model::engine::projection::MonthRow;
use thads_model::engine::stream::{Movement, Standing};
use thads_model::engine::{Course, MonthCourse, Outlook, Overflow, Projection, StreamEnd, project};
use thads_model::file::{self, Json};
use thads_model::plan::{Plan, Rule};
use thads_model::quantity::Amount;
use thads_model::quantity::unit::{Case, Dong};
use thads_model::{engine, result};

type Check = Result<(), TestCaseError>;

/// Equal but for the last digits of 28, or 10⁻⁹.
fn same(got: Decimal, wanted: Decimal, scale: Decimal) -> bool {
    (got - wanted).abs() <= Decimal::new(1, 9).max(scale.abs() * Decimal::new(1, 18))
}

/// What entered, left and was finished in one month of one stream.
struct Step<'m, U> {
    before: Standing<U>,
    movement: &'m Movement<U>,
    finished: Decimal,
    /// φ·new + what came from outside: P grows by it.
    into_books: Decimal,
    after: Standing<U>,
}

fn conserves<U: Copy>(step: &Step<'_, U>) -> Check {
    let movement = step.movement;
    let (e0, e1) = (value(step.before.enforceable), value(step.after.enforceable));
    let (f0, f1) = (value(step.before.finished), value(step.after.finished));
    let (inflow, leaving) = (value(movement.inflow), value(movement.leaving));
    let scale = e0 + inflow;
    prop_assert!(same(e1, e0 + inflow - leaving, scale), "E: {e0} + {inflow} − {leaving} ≠ {e1}");
    prop_assert!(same(f1, f0 + step.finished, scale), "F: {f0} + {} ≠ {f1}", step.finished);
    let parts = value(movement.reclassified) + value(movement.entrusted);
    prop_assert!(same(parts, leaving, scale), "the parts {parts} of what leaves {leaving}");
    prop_assert!(leaving >= Decimal::ZERO && f1 >= f0, "nothing comes back");
    let hair = Decimal::new(1, 9);
    prop_assert!(f1 >= Decimal::ZERO && f1 <= e1 + hair, "0 ≤ F = {f1} ≤ E = {e1}");
    if let (Some(p0), Some(p1)) = (step.before.to_enforce, step.after.to_enforce) {
        let wanted = value(p0) + step.into_books - value(movement.entrusted);
        prop_assert!(same(value(p1), wanted, scale + value(p0)), "P: {wanted} ≠ {p1:?}");
    }
    prop_assert_eq!(step.before.to_enforce.is_some(), step.after.to_enforce.is_some());
    Ok(())
}

fn conserves_month(
    course: &Course,
    holds: &MonthCourse,
    row: &MonthRow,
    before: (Standing<Case>, Standing<Dong>),
) -> Check {
    let outside = value(course.cases.new * holds.part_left) + value(holds.case_events.from_outside);
    conserves(&Step {
        before: before.0,
        movement: &row.cases.movement,
        finished: value(row.cases.extra) + value(row.cases.done),
        into_books: outside,
        after: row.cases.end,
    })?;
    let outside = value(course.money.new * holds.part_left)
        + value(holds.money_events.from_outside)
        + value(holds.matters.entering);
    conserves(&Step {
        before: before.1,
        movement: &row.money.movement,
        finished: value(row.money.got),
        into_books: outside,
        after: row.money.end,
    })
}

fn keeps_its_bounds(holds: &MonthCourse, row: &MonthRow) -> Check {
    let hair = Decimal::new(1, 9);
    let (done, closable) = (value(row.cases.done), value(row.cases.closable));
    prop_assert!(Decimal::ZERO <= done && done <= closable, "0 ≤ {done} ≤ {closable}");
    prop_assert!(done <= value(holds.capacity) + hair);
    prop_assert!(value(row.cases.stuck) >= Decimal::ZERO);
    prop_assert!(value(holds.effort.officer_days) >= Decimal::ZERO);
    prop_assert!(value(row.money.ordinary) >= Decimal::ZERO);
    prop_assert!(value(row.money.ordinary) <= value(row.money.ordinary_wanted) + hair);
    // A clamp binds exactly where its note says so.
    prop_assert_eq!(row.cases.exhausted, value(holds.capacity) > closable + hair);
    Ok(())
}

fn verdict_agrees<U: Copy>(end: &StreamEnd<U>) -> Check {
    let standing = &end.standing;
    let (e, f) = (value(standing.enforceable), value(standing.finished));
    let Some(target) = end.target.filter(|_| !e.is_zero()) else {
        prop_assert!(end.verdict.measure().is_none() && end.needed_from_effort.is_none());
        return Ok(());
    };
    let half_up = |x: Decimal| {
        x.round_dp_with_strategy(9, rust_decimal::RoundingStrategy::MidpointAwayFromZero)
    };
    let asked = half_up(e * target.rate.decimal().expect("sound") / Decimal::ONE_HUNDRED);
    let required = match target.rule {
        Rule::Above => asked.floor() + Decimal::ONE,
        Rule::AtLeast => asked.ceil(),
    };
    let measure = end.verdict.measure().expect("E and a target are there");
    prop_assert_eq!(value(measure.required), required);
    prop_assert_eq!(value(measure.margin), half_up(f) - required);
    prop_assert_eq!(end.verdict.is_met(), half_up(f) >= required);
    let rate = end.rate.and_then(|rate| rate.decimal()).expect("E is not 0");
    prop_assert!(rate <= Decimal::ONE_HUNDRED && rate >= Decimal::ZERO);
    let parts = end.split.map(|split| {
        let parts = split.completion.decimal().zip(split.denominator.decimal());
        parts.map(|(completion, denominator)| completion + denominator).expect("sound")
    });
    prop_assert!(parts.is_none_or(|parts| parts.abs() <= Decimal::ONE_HUNDRED));
    Ok(())
}

fn holds_together(outlook: &Outlook) -> Check {
    let projection = &outlook.projection;
    let mut before = (projection.cases_start, projection.money_start);
    for row in &projection.months {
        conserves_month(&projection.course, projection.holds(row), row, before)?;
        keeps_its_bounds(projection.holds(row), row)?;
        before = (row.cases.end, row.money.end);
    }
    if let Some(end) = &outlook.year_end {
        verdict_agrees(&end.cases.stream)?;
        verdict_agrees(&end.money.stream)?;
    }
    prop_assert!(
        outlook.notes.is_sorted_by(|a, b| (a.month, a.code.key()) < (b.month, b.code.key()))
    );
    Ok(())
}

fn binary_agrees(plan: &Plan, exact: &Projection) -> Check {
    let binary = Projection::run(plan, Course::<f64>::new(plan, &plan.scenarios[0]));
    prop_assert_eq!(binary.months.len(), exact.months.len());
    for (binary, exact) in binary.months.iter().zip(&exact.months) {
        for (got, wanted) in [
            (binary.cases.end.enforceable.get(), exact.cases.end.enforceable.get()),
            (binary.cases.end.finished.get(), exact.cases.end.finished.get()),
            (binary.money.end.enforceable.get(), exact.money.end.enforceable.get()),
            (binary.money.end.finished.get(), exact.money.end.finished.get()),
        ] {
            let wanted = wanted.approximate();
            let allowed = 1e-9 * wanted.abs().max(1.0);
            prop_assert!((got - wanted).abs() <= allowed, "{got} for {wanted}");
        }
    }
    Ok(())
}

/// Numbers of a result that may not be missing.
fn is_printed_in_full(printed: &Json) -> Check {
    for (path, json) in places(printed) {
        let text = json.as_text().unwrap_or_default();
        prop_assert!(!text.starts_with("-0") || text.starts_with("-0."), "{path}: {text}");
        prop_assert!(text != "-0.00", "{path}");
        let monthly = path.starts_with("months[") || path.starts_with("matters[");
        prop_assert!(!monthly || json != Json::Null, "{path} is missing");
    }
    for stream in ["cases", "money"] {
        let at = |field: &str| printed.at(&format!("year_end.{stream}.{field}"));
        let absent = |field: &str| at(field).is_none_or(|json| *json == Json::Null);
        if at("rate").is_some() {
            prop_assert!(!absent("enforceable") && !absent("finished"));
            prop_assert_eq!(absent("split.completion"), absent("split.denominator"));
            prop_assert_eq!(absent("gap"), absent("margin"));
            prop_assert_eq!(absent("required"), absent("needed_from_effort"));
            prop_assert_eq!(at("reason") == Some(&Json::Null), !absent("margin"));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn any_plan_keeps_the_laws(file in plans::plan()) {
        let plan = plan_of(&parsed(&file));
        let outlook = outlook(&plan);
        holds_together(&outlook)?;
        binary_agrees(&plan, &outlook.projection)?;
        is_printed_in_full(&result::json(&plan.scenarios[0], &outlook))?;
    }

    #[test]
    fn the_same_file_gives_the_same_bytes(file in plans::plan()) {
        let printed = |text: &str| {
            let plan = file::read_bytes(text.as_bytes()).expect("plans are valid");
            let outlooks = engine::project_all(&plan).expect("plans are small");
            result::json(&plan.scenarios[0], &outlooks[0]).to_string()
        };
        // Nor does the layout of the file matter.
        prop_assert_eq!(printed(&file), printed(&parsed(&file).pretty()));
    }

    #[test]
    fn a_file_that_is_written_and_read_again_is_the_same_plan(file in plans::plan()) {
        let json = parsed(&file);
        let again = parsed(&json.pretty());
        prop_assert_eq!(&again, &json);
        prop_assert_eq!(plan_of(&again), plan_of(&json));
    }
}

/// The extremes of a field, by its name.
fn extremes(key: &str) -> &'static [&'static str] {
    match key {
        "carried_over" | "accepted" | "entrusted" | "withdrawn" | "enforceable" | "finished"
        | "not_enforceable" | "postponed" => &["1000000000000000000", "1", "0"],
        "new"
        | "became_enforceable"
        | "reclassified_out"
        | "entrusted_or_withdrawn"
        | "stuck"
        | "per_case"
        | "enforceable_in"
        | "enforceable_out"
        | "amount"
        | "start_price" => &["1000000000000000000", "0.000000001", "999999999999999999.999999999"],
        "published_rate" => &["0.0001", "100"],
        "pace" => &["1000", "0.0000000000000000000000000001", "0"],
        "pace_change" | "recovery_change" => &["10", "-1", "-0.9999999999999999999999999999"],
        "uplift" => &["5"],
        "hours" => &["200"],
        "overtime_efficiency" => &["2"],
        "officers" => &["100000"],
        "officers_so_far" => &["100000", "0.0000000000000000000000000001"],
        "days" | "handover_days" => &["10000"],
        "share" | "ramp_share" | "sale_probability" | "cut" | "probability" | "capacity_loss"
        | "recovery_loss" => &["0.3333333333333333333333333333", "1"],
        _ => &[],
    }
}

/// Drives a plan to its extremes; `picks` says which field goes where.
fn blown_up(mut json: Json, picks: &[usize]) -> Json {
    let mut picks = picks.iter().cycle();
    for (path, old) in places(&json) {
        let key = path.rsplit_once('.').map_or(path.as_str(), |(_, key)| key);
        let values = extremes(key);
        let pick = *picks.next().unwrap_or(&0);
        if let (Json::Text(_), Some(new)) = (old, values.get(pick))
            && let Some(place) = json.at_mut(&path)
        {
            *place = Json::text(*new);
        }
    }
    // Still no more finished than enforceable.
    for stream in ["report.cases", "report.money"] {
        let count =
            |field| json.at(&format!("{stream}.{field}")).and_then(Json::as_text).map(number);
        let (finished, most) = (count("finished"), count("enforceable"));
        let by_rate = Some(number("1000000000000"));
        if let Some(most) = most.or(by_rate)
            && finished.is_some_and(|finished| finished > most)
            && let Some(place) = json.at_mut(&format!("{stream}.finished"))
        {
            *place = Json::text(most.to_string());
        }
    }
    json
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn a_plan_of_extremes_is_projected_or_refused_and_never_panics(
        file in plans::plan(),
        picks in prop::collection::vec(0..5_usize, 7..60),
    ) {
        let plan = plan_of(&blown_up(parsed(&file), &picks));
        match project(&plan, &plan.scenarios[0]) {
            Ok(outlook) => {
                is_printed_in_full(&result::json(&plan.scenarios[0], &outlook))?;
                let end = outlook.projection.cases_end();
                prop_assert!(end.finished <= end.enforceable + Amount::new(number("0.000000001").into()));
            }
            Err(Overflow) => {
                let problems = engine::project_all(&plan).expect_err("it overflowed");
                prop_assert_eq!(problems[0].path.as_str(), "scenarios[0]");
            }
        }
        // Neither does the arithmetic of sampling.
        let binary = Projection::run(&plan, Course::<f64>::new(&plan, &plan.scenarios[0]));
        prop_assert!(binary.months.len() <= 12);
    }
}

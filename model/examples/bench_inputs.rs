//! Prints the prepared inputs of the speed comparison: a plan's course as numbers, in JSON.
//!
//! `cargo run --release -p thads-model --example bench_inputs -- bench/plan.json`
//!
//! `cargo xtask bench` gives this one file to everything it measures the futures against, so that
//! nobody works out calendars and defaults again; the recurrence is each one's own. It ends with
//! the exact year end in two certain worlds, in which whoever reads it can check itself.
//! Months are counted from the first one ahead, which is 0.

use std::process::ExitCode;

use serde_json::{Value, json};
use thads_model::calendar::Month;
use thads_model::engine::stream::{Flows, Standing};
use thads_model::engine::{Course, MonthCourse, Projection, matters, year_end};
use thads_model::file;
use thads_model::plan::{Matter, Outcome, Plan, Rule, Scenario, Spread, StreamName};
use thads_model::quantity::{Exact, Factor, Money, Number};

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(path), None) = (arguments.next(), arguments.next()) else {
        return refuse("usage: bench_inputs FILE");
    };
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) => return refuse(&format!("{}: {error}", path.display())),
    };
    let plan = match file::read_bytes(&bytes) {
        Ok(plan) => plan,
        Err(problems) => {
            let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
            return refuse(&lines.join("\n"));
        }
    };
    let Some(inputs) = plan.scenarios.first().and_then(|scenario| inputs(&plan, scenario)) else {
        return refuse("the plan has no month ahead, no pace, or no target");
    };
    println!("{inputs:#}");
    ExitCode::SUCCESS
}

fn refuse(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::from(2)
}

/// Everything that does not depend on a draw; `None` where there is nothing to sample.
fn inputs(plan: &Plan, scenario: &Scenario) -> Option<Value> {
    let course = Course::<f64>::new(plan, scenario);
    let first = course.first?;
    course.pace?;
    let months: Vec<Value> = course
        .months_ahead()
        .map(|(month, holds)| {
            let mut inputs = month_of(&course, holds);
            inputs["bound"] = bound(plan, scenario, month).into();
            inputs
        })
        .collect();
    let matters: Vec<Value> =
        scenario.matters.iter().map(|matter| matter_of(plan, first, matter)).collect();
    Some(json!({
        "cases": stream(plan, scenario, StreamName::Cases, &course.cases)?,
        "money": stream(plan, scenario, StreamName::Money, &course.money)?,
        "stuck": course.stuck.get(),
        "stuck_share_out": course.stuck_share_out.get(),
        "spread": spread(&scenario.spread),
        "months": months,
        "matters": matters,
        "worlds": [world(plan, scenario, Sales::None), world(plan, scenario, Sales::AtFirstChance)],
    }))
}

/// Where a stream stands, what flows, and its target; `None` without a target.
fn stream<U: Copy>(
    plan: &Plan,
    scenario: &Scenario,
    name: StreamName,
    flows: &Flows<U, f64>,
) -> Option<Value> {
    let target = year_end::target_in_force(plan, scenario, name)?;
    let (enforceable, finished) = match name {
        StreamName::Cases => standing(&Standing::of_report(&plan.report.cases)),
        StreamName::Money => standing(&Standing::of_report(&plan.report.money)),
    };
    Some(json!({
        "enforceable": enforceable,
        "finished": finished,
        "new": flows.new.get(),
        "share": flows.share.get(),
        "became_enforceable": flows.became_enforceable.get(),
        "reclassified_out": flows.reclassified_out.get(),
        "entrusted_or_withdrawn": flows.entrusted_or_withdrawn.get(),
        "target_percent": f64::of(target.rate.get()),
        "above": target.rule == Rule::Above,
    }))
}

/// E and F.
fn standing<U: Copy>(standing: &Standing<U>) -> (f64, f64) {
    (f64::of(standing.enforceable.get()), f64::of(standing.finished.get()))
}

fn spread(spread: &Spread) -> Value {
    let numbers = |range: Option<[Factor; 3]>| {
        range.unwrap_or([Factor::ONE; 3]).map(|factor| f64::of(factor.get()))
    };
    json!({
        "pace": numbers(spread.pace),
        "new_cases": numbers(spread.new_cases),
        "new_money": numbers(spread.new_money),
        "reclassification": numbers(spread.reclassification),
        "recovery": numbers(spread.recovery),
    })
}

/// The money of the matters in E in a month, as if none had been received.
fn bound(plan: &Plan, scenario: &Scenario, month: Month) -> f64 {
    let is_in = |matter: &&Matter| {
        matters::enters(&plan.calendar, matter).is_none_or(|entry| entry <= month)
    };
    scenario.matters.iter().filter(is_in).map(|matter| f64::of(matter.amount.get())).sum()
}

/// What holds in a month.
fn month_of(course: &Course<f64>, holds: &MonthCourse<f64>) -> Value {
    json!({
        "part_left": holds.part_left.get(),
        "capacity": holds.capacity.get(),
        "per_case": course.recovery(holds).get(),
        "cases_in": holds.case_events.enforceable_in.get(),
        "cases_out": holds.case_events.enforceable_out.get(),
        "cases_finished": holds.case_events.finished.get(),
        "money_in": (holds.money_events.enforceable_in + holds.matters.entering).get(),
        "money_out": holds.money_events.enforceable_out.get(),
        "money_finished": holds.money_events.finished.get(),
    })
}

/// The chances of a matter in order: the first that comes true pays `pays` in month `paid`, null
/// where that is after the year. A date is an auction of one round.
fn matter_of(plan: &Plan, first: Month, matter: &Matter) -> Value {
    let ahead = |month: u16| month.checked_sub(u16::from(first.number()));
    let in_the_year = |month: u16| if month <= 12 { ahead(month) } else { None };
    let amount = Money::<f64>::of(matter.amount);
    let chances: Vec<Value> = match &matter.outcome {
        _ if !matter.include || matters::is_past(&plan.calendar, matter) => Vec::new(),
        Outcome::Dated(dated) => vec![json!({
            "probability": f64::of(dated.probability.get()),
            "pays": amount.get(),
            "paid": in_the_year(dated.month.number().into()),
        })],
        Outcome::Auction(auction) => matters::rounds::<f64>(auction)
            .filter(|(round, _)| ahead(auction.month_of_round(*round)).is_some())
            .map(|(round, price)| {
                let paid = auction.month_of_round(round) + u16::from(auction.months_to_money);
                json!({
                    "probability": f64::of(auction.sale_probability.get()),
                    "pays": price.min(amount).get(),
                    "paid": in_the_year(paid),
                })
            })
            .collect(),
    };
    let enters = matters::enters(&plan.calendar, matter).unwrap_or(first);
    json!({ "name": matter.name, "enters": ahead(enters.number().into()), "chances": chances })
}

/// What becomes of the matters in a world without chance.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sales {
    None,
    AtFirstChance,
}

/// The exact year end with every input at its likely value and every chance 0 or 1.
fn world(plan: &Plan, scenario: &Scenario, sales: Sales) -> Value {
    let chance = if sales == Sales::None { Factor::ZERO } else { Factor::ONE };
    let mut certain = scenario.clone();
    for matter in &mut certain.matters {
        match &mut matter.outcome {
            Outcome::Dated(dated) => dated.probability = chance,
            Outcome::Auction(auction) => auction.sale_probability = chance,
        }
    }
    let end = Projection::<Exact>::run(plan, Course::new(plan, &certain));
    let (cases, money) = (standing(&end.cases_end()), standing(&end.money_end()));
    json!({
        "probability": f64::of(chance.get()),
        "cases": { "enforceable": cases.0, "finished": cases.1 },
        "money": { "enforceable": money.0, "finished": money.1 },
    })
}

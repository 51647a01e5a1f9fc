//! What is to be done in each month that remains.

use super::facts::Facts;
use crate::words::brief::tasks::{self as words, Task};
use rust_decimal::Decimal;
use thads_model::calendar::Month;
use thads_model::engine::matters::rounds;
use thads_model::engine::{MonthRow, Outlook};
use thads_model::plan::{Auction, Matter, Outcome, Period, Plan, Scenario};
use thads_model::quantity::{Amount, Money};

/// A line for each month ahead: its first so many tasks in words.
pub(super) fn lines(facts: &Facts, most: usize) -> Vec<String> {
    let Some(outlook) = &facts.answer.outlook else { return Vec::new() };
    let year = facts.plan().calendar.year();
    // Whole counts that add up: what is shown of a month is the step between two whole counts.
    let mut before = whole(outlook.projection.cases_start.finished);
    let mut lines = Vec::new();
    for (place, row) in outlook.projection.months.iter().enumerate() {
        let after = whole(row.cases.end.finished);
        let mut tasks = delivered(outlook, row, after - before);
        tasks.extend(arranged(facts, row.month));
        tasks.extend(reclassified(facts.answer.shown(), row, place));
        lines.push(words::month(row.month, year, &tasks, most, facts.lang));
        before = after;
    }
    lines
}

fn whole<U>(amount: Amount<U>) -> Decimal {
    number(amount).trunc()
}

fn number<U>(amount: Amount<U>) -> Decimal {
    amount.decimal().unwrap_or_default()
}

/// What is to be finished and collected.
fn delivered<'p>(outlook: &Outlook, row: &MonthRow, finished: Decimal) -> Vec<Task<'p>> {
    let holds = outlook.projection.holds(row);
    let officer_days = number(holds.effort.officer_days);
    let days = Decimal::from(holds.remaining);
    let officers = officer_days.checked_div(days).filter(|officers| *officers > Decimal::ZERO);
    let each = officers.and_then(|officers| number(row.cases.done).checked_div(officers));
    let mut tasks = vec![Task::Finish(finished, each.filter(|each| *each > Decimal::ZERO))];
    let got = number(row.money.got);
    if got > Decimal::ZERO {
        tasks.push(Task::Collect(got));
    }
    tasks
}

/// What the scenario has arranged for a month: people, hours, campaigns, matters, events.
fn arranged<'p>(facts: &'p Facts, month: Month) -> Vec<Task<'p>> {
    let (plan, scenario) = (facts.plan(), facts.answer.shown());
    let year = plan.calendar.year();
    let mut tasks = Vec::new();
    let ahead = |entry: &thads_model::plan::StaffMove| {
        entry.date > plan.calendar.as_of() && year.month_of(entry.date) == Some(month)
    };
    tasks.extend(scenario.staff_moves.iter().filter(|entry| ahead(entry)).map(Task::Move));
    let hours: Decimal = scenario
        .overtime
        .iter()
        .filter(|entry| covers(plan, &entry.period, month))
        .filter_map(|entry| entry.hours.decimal())
        .sum();
    if hours > Decimal::ZERO {
        tasks.push(Task::Overtime(hours));
    }
    let in_month = |period: &Period| covers(plan, period, month);
    let campaigns = scenario.campaigns.iter().filter(|entry| in_month(&entry.period));
    tasks.extend(campaigns.map(Task::Campaign));
    let disruptions = scenario.disruptions.iter().filter(|entry| in_month(&entry.period));
    tasks.extend(disruptions.map(Task::Disruption));
    for matter in scenario.matters.iter().filter(|matter| matter.include) {
        tasks.extend(of_matter(matter, month));
    }
    tasks.extend(scenario.events.iter().filter(|event| event.month == month).map(Task::Event));
    tasks
}

/// Whether any working day ahead of a month lies in a period.
fn covers(plan: &Plan, period: &Period, month: Month) -> bool {
    match *period {
        Period::Months(from, to) => from <= month && month <= to,
        Period::Dates(from, to) => plan.calendar.remaining_between(month, from, to) > 0,
    }
}

fn of_matter(matter: &Matter, month: Month) -> Vec<Task<'_>> {
    let mut tasks = Vec::new();
    match &matter.outcome {
        Outcome::Dated(dated) if dated.month == month => tasks.push(Task::Payment(matter)),
        Outcome::Dated(_) => {}
        Outcome::Auction(auction) => {
            let held = |round: u8| auction.month_of_round(round) == u16::from(month.number());
            let rounds = prices(auction).filter(|(round, _)| held(*round));
            tasks
                .extend(rounds.map(|(round, price)| Task::Round(matter, round + 1, number(price))));
        }
    }
    let days = matter.officer_days.iter().filter(|taken| taken.month == month);
    tasks.extend(days.map(|taken| Task::Days(matter, number(taken.days))));
    tasks
}

fn prices(auction: &Auction) -> impl Iterator<Item = (u8, Money)> {
    rounds(auction)
}

/// Cases to be reclassified; in the first month, those that can hardly be closed.
fn reclassified<'p>(scenario: &Scenario, row: &MonthRow, place: usize) -> Vec<Task<'p>> {
    let mut tasks = Vec::new();
    let out = number(row.cases.movement.reclassified);
    if out >= Decimal::ONE {
        tasks.push(Task::Reclassify(out));
    }
    let stuck = number(scenario.cases.stuck);
    if place == 0 && stuck >= Decimal::ONE {
        tasks.push(Task::Verify(stuck));
    }
    tasks
}

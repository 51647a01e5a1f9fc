//! Plans whose targets lie near what is expected, a few knobs with small grids, and every setting
//! of them tried.

use super::super::support::{parsed, plan_of};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use thads_model::analysis::goal::Aim;
use thads_model::analysis::knob::{Grid, Knob};
use thads_model::analysis::package::Choice;
use thads_model::analysis::score::score;
use thads_model::levers::{self, Lever};
use thads_model::plan::{Plan, Rule, Scenario, Target};
use thads_model::quantity::Percent;

/// What a search is asked.
#[derive(Debug)]
pub(crate) struct Made {
    pub(crate) plan: Plan,
    pub(crate) aim: Aim,
    pub(crate) choices: Vec<Choice>,
}

/// Numbers that look drawn: enough to vary what is tried.
pub(crate) struct Draws(pub(crate) u64);

impl Draws {
    pub(crate) fn below(&mut self, most: u64) -> u64 {
        // A step of a linear congruential generator; its high bits are the good ones.
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

/// Something to search in a plan file; `None` where it projects nothing.
pub(crate) fn made(file: &str, seed: u64) -> Option<Made> {
    let mut plan = plan_of(&parsed(file));
    let mut draws = Draws(seed);
    let present = score(&plan, &plan.scenarios[0]).ok()??;
    let mut near = |rate: Option<Percent>| {
        let rate = rate?.published().decimal()?;
        let off = Decimal::new(draws.below(600) as i64 - 100, 2);
        let rate = (rate + off).clamp(Decimal::ZERO, Decimal::ONE_HUNDRED);
        let rule = if draws.below(2) == 0 { Rule::Above } else { Rule::AtLeast };
        Some(Target { rate: Percent::new(rate.into()), rule })
    };
    let (cases, money) = (near(present.cases.rate), near(present.money.rate));
    (plan.targets.cases, plan.targets.money) = (cases, money);
    (plan.scenarios[0].cases_target, plan.scenarios[0].money_target) = (None, None);
    let aim = Aim::ALL[draws.below(3) as usize];
    let choices = choices(&plan, &mut draws);
    (!choices.is_empty()).then_some(Made { plan, aim, choices })
}

/// Up to four knobs, each with up to five values.
fn choices(plan: &Plan, draws: &mut Draws) -> Vec<Choice> {
    let scenario = &plan.scenarios[0];
    let mut all = Knob::all(plan, scenario);
    let mut chosen: Vec<Choice> = Vec::new();
    let wanted = 2 + draws.below(3) as usize;
    while chosen.len() < wanted && !all.is_empty() {
        let knob = all.swap_remove(draws.below(all.len() as u64) as usize);
        // Taking the lever's move out of the list would rename the moves behind it.
        let officers = Knob::Lever(Lever::OfficersAdded);
        let moves_people = |knob: Knob| knob == officers || matches!(knob, Knob::MoveDate(_));
        let lever_stands = levers::added(plan, scenario).is_some();
        if lever_stands && moves_people(knob) && chosen.iter().any(|c| moves_people(c.knob)) {
            continue;
        }
        let Some(own) = knob.grid(plan, scenario) else { continue };
        let step = own.step * Decimal::from(1 + draws.below(12));
        let low = (own.present - step * Decimal::from(draws.below(3))).max(own.low);
        let half =
            Decimal::new(draws.below(3) as i64, 0) + Decimal::new(draws.below(2) as i64 * 5, 1);
        let high = (own.present + step * half).min(own.high);
        let Ok(grid) = Grid::new(own.present, low, high, step) else { continue };
        let cost = Decimal::new(1 + draws.below(90) as i64, 1);
        chosen.push(Choice { knob, grid, cost });
    }
    chosen
}

/// Every setting, and whether it reaches.
pub(crate) struct Tried {
    all: Vec<(Vec<usize>, Decimal, bool)>,
}

impl Tried {
    pub(crate) fn is_reached_as_it_is(&self) -> bool {
        self.all.iter().any(|(kind, _, reaches)| kind.is_empty() && *reaches)
    }

    /// The least cost of each set of knobs moved.
    pub(crate) fn least(&self) -> BTreeMap<Vec<usize>, Decimal> {
        let mut least = BTreeMap::new();
        for (kind, cost, _) in self.all.iter().filter(|(kind, _, met)| *met && !kind.is_empty()) {
            let known = least.entry(kind.clone()).or_insert(*cost);
            *known = (*known).min(*cost);
        }
        least
    }

    pub(crate) fn is_possible(&self) -> bool {
        self.all.iter().any(|(_, _, reaches)| *reaches)
    }
}

pub(crate) fn try_all(plan: &Plan, aim: Aim, choices: &[Choice]) -> Tried {
    let values: Vec<Vec<Decimal>> = choices.iter().map(|choice| choice.grid.candidates()).collect();
    try_values(plan, aim, choices, &values)
}

/// Every combination of these values, one list for each choice.
pub(crate) fn try_values(
    plan: &Plan,
    aim: Aim,
    choices: &[Choice],
    values: &[Vec<Decimal>],
) -> Tried {
    let met = |scenario: &Scenario| {
        score(plan, scenario).ok().flatten().is_some_and(|score| aim.is_met(&score))
    };
    judged(plan, choices, values, met)
}

/// Every setting, by another test than the verdict.
pub(crate) fn try_by(plan: &Plan, choices: &[Choice], enough: impl Fn(&Scenario) -> bool) -> Tried {
    let values: Vec<Vec<Decimal>> = choices.iter().map(|choice| choice.grid.candidates()).collect();
    judged(plan, choices, &values, enough)
}

fn judged(
    plan: &Plan,
    choices: &[Choice],
    values: &[Vec<Decimal>],
    enough: impl Fn(&Scenario) -> bool,
) -> Tried {
    let mut settings: Vec<Vec<Decimal>> = vec![Vec::new()];
    for values in values {
        let longer = settings.iter().flat_map(|begun| {
            values.iter().map(|value| begun.iter().copied().chain([*value]).collect())
        });
        settings = longer.collect();
    }
    let judge = |values: Vec<Decimal>| {
        let mut kind = Vec::new();
        let mut cost = Decimal::ZERO;
        for (place, (choice, value)) in choices.iter().zip(&values).enumerate() {
            let steps = ((value - choice.grid.present).abs() / choice.grid.step).ceil();
            if !steps.is_zero() {
                kind.push(place);
            }
            cost += steps * choice.cost;
        }
        let reaches = turned(plan, choices, &values).is_some_and(|scenario| enough(&scenario));
        (kind, cost, reaches)
    };
    Tried { all: settings.into_iter().map(judge).collect() }
}

/// The scenario with all knobs turned, officers last to be judged.
fn turned(plan: &Plan, choices: &[Choice], values: &[Decimal]) -> Option<Scenario> {
    let mut scenario = plan.scenarios[0].clone();
    let mut order: Vec<usize> = (0..choices.len()).collect();
    order.sort_by_key(|place| choices[*place].knob);
    let mut last_fault = None;
    for place in order {
        let (knob, value) = (choices[place].knob, values[place]);
        if value == choices[place].grid.present {
            continue;
        }
        match knob.turn(plan, &mut scenario, value) {
            Ok(()) if matches!(knob, Knob::MoveDate(_) | Knob::Lever(Lever::OfficersAdded)) => {
                last_fault = None;
            }
            Ok(()) => {}
            Err(fault) => last_fault = Some(fault),
        }
    }
    last_fault.is_none().then_some(scenario)
}

//! Where no package reaches: which bound gives way by the fewest steps, and how far the targets
//! would have to come down.

use super::super::knob::Knob;
use super::hunt::{Budget, Hunt, Judge};
use super::judges::{Futures, Verdicts};
use super::ladder::Ladder;
use super::stage::Stage;
use super::{Choice, Wish};
use crate::engine::year_end::target_in_force;
use crate::plan::{Plan, Scenario, StreamName, Target};
use crate::quantity::Percent;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A bound that would have to give way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Binding {
    /// Of this knob.
    pub knob: Knob,
    /// By this many steps beyond the bound, the last one begun counted whole.
    pub steps: u32,
    /// To this value.
    pub to: Decimal,
}

/// Both remedies.
pub(super) fn find(
    stage: Stage<'_>,
    wish: &Wish<'_>,
    budget: &mut Budget,
    progress: &mut dyn FnMut(u32, u32),
) -> (Option<Binding>, Option<Decimal>) {
    let mut binding: Option<Binding> = None;
    for index in 0..wish.choices.len() {
        progress(budget.spent.min(budget.total), budget.total);
        let most = binding.map(|binding| binding.steps);
        // Of two bounds that give way by as many steps the first is named.
        binding = relaxed(stage, wish, index, most, budget).or(binding);
    }
    progress(budget.spent.min(budget.total), budget.total);
    (binding, relaxation(stage, wish, budget))
}

/// The fewest steps by which the bounds of one knob must give way, if fewer than `most`.
fn relaxed(
    stage: Stage<'_>,
    wish: &Wish<'_>,
    index: usize,
    most: Option<u32>,
    budget: &mut Budget,
) -> Option<Binding> {
    let ladder = |(place, choice): (usize, &Choice)| match place == index {
        true => Ladder::relaxed(choice, stage.plan),
        false => Ladder::free(choice),
    };
    let ladders: Vec<Ladder> = wish.choices.iter().enumerate().map(ladder).collect();
    let places = reaching(stage, wish, &ladders, most, budget)?;
    let (ladder, place) = (&ladders[index], places[index]);
    let steps = ladder.prices[place].to_u32()?;
    Some(Binding { knob: ladder.knob, steps, to: ladder.values[place] })
}

/// The places of the cheapest setting that reaches, if cheaper than `most`.
fn reaching(
    stage: Stage<'_>,
    wish: &Wish<'_>,
    ladders: &[Ladder],
    most: Option<u32>,
    budget: &mut Budget,
) -> Option<Vec<usize>> {
    match wish.wanted {
        None => first(ladders, &mut Verdicts::new(stage, wish.aim, ladders), most, budget),
        Some(wanted) => {
            first(ladders, &mut Futures::new(stage, wish.aim, wanted, ladders), most, budget)
        }
    }
}

fn first(
    ladders: &[Ladder],
    judge: &mut dyn Judge,
    most: Option<u32>,
    budget: &mut Budget,
) -> Option<Vec<usize>> {
    let mut hunt = Hunt::everywhere(ladders);
    loop {
        let judged = hunt.next(judge, budget, &|_| true)?;
        if most.is_some_and(|most| judged.price >= most.into()) {
            return None;
        }
        if judged.reaches {
            return Some(judged.places);
        }
    }
}

/// The fewest hundredths of a point by which every target aimed at must come down.
fn relaxation(stage: Stage<'_>, wish: &Wish<'_>, budget: &mut Budget) -> Option<Decimal> {
    let ladders: Vec<Ladder> = wish.choices.iter().map(Ladder::free).collect();
    let lowest = |stream: &StreamName| {
        let target = target_in_force(stage.plan, stage.scenario, *stream)?;
        target.rate.decimal().map(|rate| (rate * Decimal::ONE_HUNDRED).ceil().to_u32())?
    };
    let helps = |hundredths: u32, budget: &mut Budget| {
        let eased = eased(stage.plan, stage.scenario, wish, hundredths);
        let stage = Stage { scenario: &eased, ..stage };
        reaching(stage, wish, &ladders, None, budget).is_some()
    };
    // A lower target is never harder to meet.
    let mut enough = wish.aim.streams().iter().map(lowest).max()??;
    if !helps(enough, budget) {
        return None;
    }
    let mut short = 0;
    while enough - short > 1 {
        let middle = u32::midpoint(short, enough);
        if helps(middle, budget) {
            enough = middle;
        } else {
            short = middle;
        }
    }
    Some(Decimal::new(enough.into(), 2))
}

/// The scenario with every target aimed at lower by so many hundredths of a point, at least 0.
fn eased(plan: &Plan, scenario: &Scenario, wish: &Wish<'_>, hundredths: u32) -> Scenario {
    let mut eased = scenario.clone();
    let less = Decimal::new(hundredths.into(), 2);
    for stream in wish.aim.streams() {
        let target = target_in_force(plan, scenario, *stream).map(|target| {
            let rate = target.rate.decimal().map_or(Decimal::ZERO, |rate| rate - less);
            Target { rate: Percent::new(rate.max(Decimal::ZERO).into()), ..target }
        });
        match stream {
            StreamName::Cases => eased.cases_target = target,
            StreamName::Money => eased.money_target = target,
        }
    }
    eased
}

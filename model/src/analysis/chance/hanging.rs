//! How much of the chance hangs on each large matter.
//!
//! Each matter is judged in the same futures with it in and with it left out. Only what differs
//! is run again: a future in which a matter brings nothing and takes no officer-days is the same
//! either way; where it only brings money, cases stay as they are; and a matter that can do
//! neither is answered without any run of its own.

use super::futures::{MatterDraws, Receipt};
use super::hits::{Hits, Met};
use super::sampler::Outcome;
use super::source::Future;
use super::{Sampler, Sampling};
use crate::engine::course::{Course, capacity};
use crate::engine::effort::Effort;
use crate::plan::{Plan, Scenario};
use crate::quantity::Amount;

/// The same futures with a matter and without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MatterChance {
    /// The matter is in, the others as the scenario has them.
    pub with: Hits,
    /// The matter is left out.
    pub without: Hits,
}

/// After how many futures `progress` hears of it.
const REPORTED_EVERY: u32 = 250;

/// The chance with each matter and without it, in the order of the scenario; empty where nothing
/// is projected. `progress` hears how many of how many futures are done.
pub fn hanging(
    plan: &Plan,
    scenario: &Scenario,
    sampling: Sampling,
    progress: &mut dyn FnMut(usize, usize),
) -> Vec<MatterChance> {
    let Some(sampler) = Sampler::new(plan, scenario) else { return Vec::new() };
    let as_it_is = sampler.count(sampling);
    let places = 0..scenario.matters.len();
    let mut switches: Vec<Switch> =
        places.filter_map(|place| Switch::new(plan, scenario, place)).collect();
    if !switches.is_empty() {
        switch_in_every_future(&sampler, &mut switches, sampling, progress);
    }
    let mut answers =
        vec![MatterChance { with: as_it_is, without: as_it_is }; scenario.matters.len()];
    for switch in switches {
        let answer = &mut answers[switch.place];
        *(if switch.included { &mut answer.without } else { &mut answer.with }) = switch.hits;
    }
    answers
}

fn switch_in_every_future(
    sampler: &Sampler,
    switches: &mut [Switch],
    sampling: Sampling,
    progress: &mut dyn FnMut(usize, usize),
) {
    let mut course = sampler.futures.likely().clone();
    for number in 0..sampling.futures() {
        let future = Future::new(sampling.seed(), number);
        sampler.futures.redraw(future, &mut course);
        let as_it_is = sampler.outcome(&course);
        for switch in &mut *switches {
            let met = switch.met(sampler, &mut course, &as_it_is, future);
            switch.hits.add(met);
        }
        let done = number + 1;
        if done % REPORTED_EVERY == 0 || done == sampling.futures() {
            progress(done as usize, sampling.futures() as usize);
        }
    }
}

/// A matter that is taken out or put in, where that can change anything.
struct Switch {
    /// Its place in the scenario.
    place: usize,
    /// Whether the scenario has it in.
    included: bool,
    draws: MatterDraws<f64>,
    /// The effort of the months left once it is switched, where it takes officer-days.
    effort: Option<Vec<Effort<f64>>>,
    /// What the futures meet once it is switched.
    hits: Hits,
}

impl Switch {
    fn new(plan: &Plan, scenario: &Scenario, place: usize) -> Option<Self> {
        let matter = &scenario.matters[place];
        let draws = MatterDraws::new(plan, matter);
        let effort =
            if matter.officer_days.is_empty() { None } else { effort(plan, scenario, place) };
        (draws.can_pay() || effort.is_some()).then(|| Self {
            place,
            included: matter.include,
            draws,
            effort,
            hits: Hits::default(),
        })
    }

    /// What a future meets once the matter is switched. `course` is the future's as it is, before
    /// and after.
    fn met(
        &self,
        sampler: &Sampler,
        course: &mut Course<f64>,
        as_it_is: &Outcome,
        future: Future,
    ) -> Met {
        let receipt = self.draws.draw(future);
        match &self.effort {
            None if receipt.is_none() => as_it_is.met,
            None => {
                // Put back as they were, not reckoned back: that would leave roundings behind.
                let matters = course.months.0.each_ref().map(|month| month.matters);
                self.switch(receipt, course);
                let met = sampler.money_outcome(course, as_it_is);
                course.months.0.iter_mut().zip(matters).for_each(|(month, m)| month.matters = m);
                met
            }
            Some(effort) => {
                let mut course = course.clone();
                self.switch(receipt, &mut course);
                let pace = course.pace.unwrap_or(Amount::ZERO);
                for (month, effort) in course.months_left_mut().iter_mut().zip(effort) {
                    month.effort = *effort;
                    month.capacity = capacity(pace, effort, month.weight);
                }
                sampler.outcome(&course).met
            }
        }
    }

    /// Lets the money of the matter come, or takes it away where the scenario has the matter in.
    fn switch(&self, receipt: Option<&Receipt<f64>>, course: &mut Course<f64>) {
        match receipt {
            Some(receipt) if self.included => receipt.stay_away(course),
            Some(receipt) => receipt.come(course),
            None => {}
        }
    }
}

/// The effort of the months left once a matter is switched; `None` where it stays the same.
fn effort(plan: &Plan, scenario: &Scenario, place: usize) -> Option<Vec<Effort<f64>>> {
    let of = |scenario: &Scenario| -> Vec<Effort<f64>> {
        let course = Course::<f64>::new(plan, scenario);
        course.months_left().iter().map(|month| month.effort).collect()
    };
    let mut switched = scenario.clone();
    switched.matters[place].include = !switched.matters[place].include;
    let switched = of(&switched);
    (switched != of(scenario)).then_some(switched)
}

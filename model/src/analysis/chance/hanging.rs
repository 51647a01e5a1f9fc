//! How much of the chance hangs on each large matter.
//!
//! Each matter is judged in the same futures with it in and with it left out. Only what differs
//! is run again: a future in which a matter brings nothing and takes no officer-days is the same
//! either way, and a matter that can do neither is answered without any run of its own.

use super::futures::MatterDraws;
use super::hits::Hits;
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
            let switched = switch.course(&course, future);
            switch.hits.add(switched.map_or(as_it_is, |course| sampler.outcome(&course)));
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

    /// A future's course once the matter is switched; `None` where it stays the same.
    fn course(&self, as_it_is: &Course<f64>, future: Future) -> Option<Course<f64>> {
        let receipt = self.draws.draw(future);
        if receipt.is_none() && self.effort.is_none() {
            return None;
        }
        let mut course = as_it_is.clone();
        match receipt {
            Some(receipt) if self.included => receipt.stay_away(&mut course),
            Some(receipt) => receipt.come(&mut course),
            None => {}
        }
        let pace = course.pace.unwrap_or(Amount::ZERO);
        for (month, effort) in course.months_left_mut().iter_mut().zip(self.effort.iter().flatten())
        {
            month.effort = *effort;
            month.capacity = capacity(pace, effort, month.weight);
        }
        Some(course)
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

//! Futures by the thousand, in binary floating point.
//!
//! The months are the engine's own ([`State::after`]) and so are the verdicts; nothing is
//! allocated for a future.

use super::Sampling;
use super::futures::Futures;
use super::hits::{Hits, Met};
use super::source::Future;
use crate::calendar::Month;
use crate::engine::course::Course;
use crate::engine::projection::{Projection, State};
use crate::engine::stream::Standing;
use crate::engine::verdict::{self, Aim, judge_by};
use crate::engine::year_end::target_in_force;
use crate::plan::{Plan, Scenario, StreamName, Target};
use crate::quantity::Exact;
use crate::quantity::unit::{Case, Dong};

/// How many futures are run side by side, a month at a time: what one future waits for, the
/// processor does for another meanwhile.
const SIDE_BY_SIDE: usize = 4;

/// A scenario made ready to be run in many futures. It owns what it needs.
#[derive(Clone, Debug)]
pub struct Sampler {
    pub(super) futures: Futures,
    pub(super) start: State<f64>,
    aims: Aims,
    /// What every future meets, where they are all alike: judged in exact decimals.
    alike: Option<Met>,
}

/// The targets of both streams in binary floating point.
#[derive(Clone, Copy, Debug)]
struct Aims {
    cases: Option<Aim<f64>>,
    money: Option<Aim<f64>>,
}

impl Aims {
    fn new(cases: Option<&Target>, money: Option<&Target>) -> Self {
        Self { cases: cases.map(Aim::new), money: money.map(Aim::new) }
    }

    #[inline]
    fn judge(&self, cases: &Standing<Case, f64>, money: &Standing<Dong, f64>) -> Met {
        Met {
            cases: judge_by(cases, self.cases.as_ref()).is_met(),
            money: judge_by(money, self.money.as_ref()).is_met(),
        }
    }
}

impl Sampler {
    /// Makes a scenario ready; `None` where nothing is projected because no pace is known.
    #[must_use]
    pub fn new(plan: &Plan, scenario: &Scenario) -> Option<Self> {
        let futures = Futures::new(plan, scenario)?;
        let mut start = State::of_report(plan, futures.likely());
        // P bears on no rate.
        (start.cases.to_enforce, start.money.to_enforce) = (None, None);
        let cases = target_in_force(plan, scenario, StreamName::Cases);
        let money = target_in_force(plan, scenario, StreamName::Money);
        let alike = futures.are_alike().then(|| exactly(plan, scenario, [cases, money]));
        let aims = Aims::new(cases.as_ref(), money.as_ref());
        Some(Self { futures, start, aims, alike: alike.flatten() })
    }

    /// Counts the futures that meet the targets in force: the fast way, without a fan.
    #[must_use]
    pub fn count(&self, sampling: Sampling) -> Hits {
        if let Some(met) = self.alike {
            return Hits::all(sampling.futures(), met);
        }
        let mut hits = Hits::default();
        self.run(sampling, |_, _| (), |end| hits.add(self.judge(end)));
        hits
    }

    /// Where both streams end in every future: the sample from which the chance of any other
    /// target can be read. 32 bytes a future.
    #[must_use]
    pub fn year_ends(&self, sampling: Sampling) -> YearEnds {
        let mut ends = Vec::with_capacity(sampling.futures() as usize);
        self.run(sampling, |_, _| (), |end| ends.push((end.cases, end.money)));
        YearEnds { ends }
    }

    /// The months that a future runs through, in order; none when the year is over.
    pub fn months(&self) -> impl Iterator<Item = Month> + use<> {
        self.futures.likely().first.into_iter().flat_map(Month::onwards)
    }

    /// Whether every future has been judged by judging one.
    pub(super) const fn are_alike(&self) -> bool {
        self.alike.is_some()
    }

    /// What a course of this scenario meets.
    pub(super) fn outcome(&self, course: &Course<f64>) -> Met {
        let months = course.months_left().iter();
        self.judge(&months.fold(self.start, |state, month| state.after(course, month).0))
    }

    #[inline]
    pub(super) fn judge(&self, end: &State<f64>) -> Met {
        self.aims.judge(&end.cases, &end.money)
    }

    /// Runs every future; `month` sees the end of each month ahead (0 is the first of them) and
    /// `end` the end of each future.
    #[inline]
    pub(super) fn run(
        &self,
        sampling: Sampling,
        mut month: impl FnMut(usize, &State<f64>),
        mut end: impl FnMut(&State<f64>),
    ) {
        let likely = self.futures.likely();
        let mut courses: [Course<f64>; SIDE_BY_SIDE] = std::array::from_fn(|_| likely.clone());
        let mut first = 0;
        while first < sampling.futures() {
            let futures = first..sampling.futures().min(first + SIDE_BY_SIDE as u32);
            let courses = &mut courses[..futures.len()];
            for (number, course) in futures.clone().zip(courses.iter_mut()) {
                self.futures.redraw(Future::new(sampling.seed(), number), course);
            }
            let mut states = [self.start; SIDE_BY_SIDE];
            let states = &mut states[..courses.len()];
            for index in 0..likely.months_left().len() {
                for (state, course) in states.iter_mut().zip(courses.iter()) {
                    *state = state.after(course, &course.months_left()[index]).0;
                    month(index, state);
                }
            }
            states.iter().for_each(&mut end);
            first = futures.end;
        }
    }
}

/// What a scenario of which nothing is drawn meets; `None` where exact decimals overflow.
fn exactly(plan: &Plan, scenario: &Scenario, targets: [Option<Target>; 2]) -> Option<Met> {
    // All futures are alike, so any one will do.
    let course = Futures::<Exact>::new(plan, scenario)?.course(0, 0);
    let projection = Projection::run(plan, course);
    let [cases, money] = targets.each_ref().map(Option::as_ref);
    projection.is_sound().then(|| Met {
        cases: verdict::judge(&projection.cases_end(), cases).is_met(),
        money: verdict::judge(&projection.money_end(), money).is_met(),
    })
}

/// Where both streams end in each future of a sampling.
#[derive(Clone, Debug)]
pub struct YearEnds {
    ends: Vec<(Standing<Case, f64>, Standing<Dong, f64>)>,
}

impl YearEnds {
    /// How many of the same futures meet other targets. A higher target is never met more often.
    #[must_use]
    pub fn hits(&self, cases: Option<&Target>, money: Option<&Target>) -> Hits {
        let aims = Aims::new(cases, money);
        let mut hits = Hits::default();
        self.ends.iter().for_each(|(cases, money)| hits.add(aims.judge(cases, money)));
        hits
    }
}

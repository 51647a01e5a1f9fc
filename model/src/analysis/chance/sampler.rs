//! Futures by the thousand, in binary floating point.
//!
//! The months are the engine's own ([`State::after`]) and so are the verdicts; nothing is
//! allocated for a future.

use super::Sampling;
use super::futures::Futures;
use super::hits::{Hits, Met};
use super::source::Future;
use crate::calendar::Month;
use crate::engine::course::{Course, MonthCourse};
use crate::engine::money;
use crate::engine::projection::{Projection, State};
use crate::engine::stream::Standing;
use crate::engine::verdict::{self, Aim, judge_by};
use crate::engine::year_end::target_in_force;
use crate::plan::{Plan, Scenario, StreamName, Target};
use crate::quantity::unit::{Case, Dong};
use crate::quantity::{Cases, Exact, Money};

/// How many futures are run side by side, a month at a time: what one future waits for, the
/// processor does for another meanwhile.
const SIDE_BY_SIDE: usize = 4;

/// A scenario made ready to be run in many futures. It owns what it needs.
#[derive(Clone, Debug)]
pub struct Sampler {
    pub(super) futures: Futures,
    pub(super) start: Standings,
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
    fn judge(&self, end: &Standings) -> Met {
        Met {
            cases: judge_by(&end.cases(), self.cases.as_ref()).is_met(),
            money: judge_by(&end.money(), self.money.as_ref()).is_met(),
        }
    }
}

/// Where a future stands between two months, as five plain numbers.
///
/// The engine's [`State`] also carries P, which bears on no rate; without it a future is kept in
/// registers instead of being copied as a block, which is what WebAssembly is slow at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standings {
    cases_enforceable: Cases<f64>,
    cases_finished: Cases<f64>,
    stuck: Cases<f64>,
    money_enforceable: Money<f64>,
    money_finished: Money<f64>,
}

impl Standings {
    #[inline]
    fn new(state: &State<f64>) -> Self {
        Self {
            cases_enforceable: state.cases.enforceable,
            cases_finished: state.cases.finished,
            stuck: state.stuck,
            money_enforceable: state.money.enforceable,
            money_finished: state.money.finished,
        }
    }

    #[inline]
    pub(super) fn cases(&self) -> Standing<Case, f64> {
        Standing {
            enforceable: self.cases_enforceable,
            finished: self.cases_finished,
            to_enforce: None,
        }
    }

    #[inline]
    pub(super) fn money(&self) -> Standing<Dong, f64> {
        Standing {
            enforceable: self.money_enforceable,
            finished: self.money_finished,
            to_enforce: None,
        }
    }

    /// One month on, and the cases done in it.
    // Inlined: see `State::after`.
    #[inline(always)]
    fn after(&self, course: &Course<f64>, month: &MonthCourse<f64>) -> (Self, Cases<f64>) {
        let state = State { cases: self.cases(), money: self.money(), stuck: self.stuck };
        let (state, cases, _) = state.after(course, month);
        (Self::new(&state), cases.done)
    }
}

/// What a single course leads to.
pub(super) struct Outcome {
    pub(super) met: Met,
    /// Cases done in each month left, from the first of them on.
    done: [Cases<f64>; 12],
}

impl Sampler {
    /// Makes a scenario ready; `None` where nothing is projected because no pace is known.
    #[must_use]
    pub fn new(plan: &Plan, scenario: &Scenario) -> Option<Self> {
        let futures = Futures::new(plan, scenario)?;
        let start = Standings::new(&State::of_report(plan, futures.likely()));
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
    /// target can be read. 40 bytes a future.
    #[must_use]
    pub fn year_ends(&self, sampling: Sampling) -> YearEnds {
        let mut ends = Vec::with_capacity(sampling.futures() as usize);
        self.run(sampling, |_, _| (), |end| ends.push(*end));
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

    /// What a course of this scenario meets, and the cases done on the way.
    pub(super) fn outcome(&self, course: &Course<f64>) -> Outcome {
        let mut done = [Cases::ZERO; 12];
        let mut standings = self.start;
        for (month, done) in course.months_left().iter().zip(&mut done) {
            (standings, *done) = standings.after(course, month);
        }
        Outcome { met: self.judge(&standings), done }
    }

    /// What a course meets whose cases go as in `as_it_is`: only its money is run.
    pub(super) fn money_outcome(&self, course: &Course<f64>, as_it_is: &Outcome) -> Met {
        let mut end = self.start;
        for (month, done) in course.months_left().iter().zip(as_it_is.done) {
            let money = money::month(course, month, end.money(), done).end;
            (end.money_enforceable, end.money_finished) = (money.enforceable, money.finished);
        }
        Met { money: self.judge(&end).money, ..as_it_is.met }
    }

    #[inline]
    pub(super) fn judge(&self, end: &Standings) -> Met {
        self.aims.judge(end)
    }

    /// Runs every future; `month` sees the end of each month ahead (0 is the first of them) and
    /// `end` the end of each future.
    #[inline]
    pub(super) fn run(
        &self,
        sampling: Sampling,
        mut month: impl FnMut(usize, &Standings),
        mut end: impl FnMut(&Standings),
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
            let mut standings = [self.start; SIDE_BY_SIDE];
            let standings = &mut standings[..courses.len()];
            for index in 0..likely.months_left().len() {
                for (standing, course) in standings.iter_mut().zip(courses.iter()) {
                    *standing = standing.after(course, &course.months_left()[index]).0;
                    month(index, standing);
                }
            }
            standings.iter().for_each(&mut end);
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
    ends: Vec<Standings>,
}

impl YearEnds {
    /// How many of the same futures meet other targets. A higher target is never met more often.
    #[must_use]
    pub fn hits(&self, cases: Option<&Target>, money: Option<&Target>) -> Hits {
        let aims = Aims::new(cases, money);
        let mut hits = Hits::default();
        self.ends.iter().for_each(|end| hits.add(aims.judge(end)));
        hits
    }
}

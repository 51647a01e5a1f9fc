//! Futures by the thousand, in binary floating point.
//!
//! The months are the engine's own ([`State::after`]) and so are the verdicts; nothing is
//! allocated for a future.

use super::Sampling;
use super::block::Block;
use super::futures::{Futures, drawn_month, multiply};
use super::hits::{Hits, Met};
use crate::calendar::Month;
use crate::engine::course::{Course, MonthCourse};
use crate::engine::money;
use crate::engine::projection::{Projection, State};
use crate::engine::stream::Standing;
use crate::engine::verdict::{self, Aim};
use crate::engine::year_end::target_in_force;
use crate::plan::{Plan, Scenario, StreamName, Target};
use crate::quantity::unit::{Case, Dong};
use crate::quantity::{Amount, Arithmetic, Cases, Exact, Lanes, LanesTruth, Money};

/// A scenario made ready to be run in many futures. It owns what it needs.
#[derive(Clone, Debug)]
pub struct Sampler {
    pub(super) futures: Futures,
    pub(super) start: Standings,
    pub(super) aims: Aims<f64>,
    /// What every future meets, where they are all alike: judged in exact decimals.
    alike: Option<Met>,
}

/// The targets of both streams in binary floating point.
#[derive(Clone, Copy, Debug)]
pub(super) struct Aims<N> {
    cases: Option<Aim<N>>,
    money: Option<Aim<N>>,
}

impl Aims<f64> {
    fn new(cases: Option<&Target>, money: Option<&Target>) -> Self {
        Self { cases: cases.map(Aim::new), money: money.map(Aim::new) }
    }

    pub(super) fn side_by_side(&self) -> Aims<Lanes> {
        let side_by_side = |aim: Aim<f64>| aim.map(Lanes::all);
        Aims { cases: self.cases.map(side_by_side), money: self.money.map(side_by_side) }
    }
}

impl<N: Arithmetic> Aims<N> {
    /// Whether cases, and whether money meet their targets.
    #[inline(always)]
    fn met(&self, end: &Standings<N>) -> [N::Truth; 2] {
        [
            verdict::is_met(&end.cases(), self.cases.as_ref()),
            verdict::is_met(&end.money(), self.money.as_ref()),
        ]
    }
}

/// Where a future stands between two months, as five plain numbers.
///
/// The engine's [`State`] also carries P, which bears on no rate; without it a future is kept in
/// registers instead of being copied as a block, which is what WebAssembly is slow at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standings<N = f64> {
    cases_enforceable: Cases<N>,
    cases_finished: Cases<N>,
    stuck: Cases<N>,
    money_enforceable: Money<N>,
    money_finished: Money<N>,
}

impl<N: Arithmetic> Standings<N> {
    #[inline(always)]
    fn new(state: &State<N>) -> Self {
        Self {
            cases_enforceable: state.cases.enforceable,
            cases_finished: state.cases.finished,
            stuck: state.stuck,
            money_enforceable: state.money.enforceable,
            money_finished: state.money.finished,
        }
    }

    pub(super) fn map<M: Arithmetic>(&self, number: impl Fn(N) -> M) -> Standings<M> {
        Standings {
            cases_enforceable: self.cases_enforceable.map(&number),
            cases_finished: self.cases_finished.map(&number),
            stuck: self.stuck.map(&number),
            money_enforceable: self.money_enforceable.map(&number),
            money_finished: self.money_finished.map(&number),
        }
    }

    #[inline(always)]
    pub(super) fn cases(&self) -> Standing<Case, N> {
        Standing {
            enforceable: self.cases_enforceable,
            finished: self.cases_finished,
            to_enforce: None,
        }
    }

    #[inline(always)]
    pub(super) fn money(&self) -> Standing<Dong, N> {
        Standing {
            enforceable: self.money_enforceable,
            finished: self.money_finished,
            to_enforce: None,
        }
    }

    /// One month on, and the cases done in it.
    // Inlined: see `State::after`.
    #[inline(always)]
    fn after(&self, course: &Course<N>, month: &MonthCourse<N>) -> (Self, Cases<N>) {
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
        let aims = self.aims.side_by_side();
        let mut hits = Hits::default();
        self.run(sampling, |_, _| (), |place, end| aims.count(sampling, place, end, &mut hits));
        hits
    }

    /// Where both streams end in every future: the sample from which the chance of any other
    /// target can be read. 40 bytes a future.
    #[must_use]
    pub fn year_ends(&self, sampling: Sampling) -> YearEnds {
        let mut ends = Vec::with_capacity(sampling.futures() as usize);
        self.run(sampling, |_, _| (), |place, end| ends.push((place, *end)));
        YearEnds { sampling, ends }
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
        let [cases, money] = self.aims.met(end);
        Met { cases, money }
    }

    /// Runs every future, several side by side and the last of them perhaps in vain; `month` sees
    /// the end of each month ahead (0 is the first of them), and `end` that of the futures from
    /// the number it is given.
    #[inline(always)]
    pub(super) fn run(
        &self,
        sampling: Sampling,
        mut month: impl FnMut(usize, &Standings<Lanes>),
        mut end: impl FnMut(usize, &Standings<Lanes>),
    ) {
        let months_left = self.futures.likely().months_left();
        let likely = self.futures.likely().map(Lanes::all);
        let start = self.start.map(Lanes::all);
        let first_month = 12 - months_left.len();
        let mut course = likely.clone();
        let mut block = Block::new();
        let count = sampling.futures() as usize;
        for first in (0..count).step_by(Block::FUTURES) {
            block.draw(&self.futures, sampling.seed(), first as u32);
            for at in (0..Block::FUTURES.min(count - first)).step_by(Lanes::COUNT) {
                multiply(&block.multipliers(&self.futures, at), &likely, &mut course);
                let pace = course.pace.unwrap_or(Amount::ZERO);
                let mut standings = start;
                let mut free = Money::ZERO;
                for (index, likely) in months_left.iter().enumerate() {
                    let receipts = block.receipts(first_month + index, at);
                    free += block.freed(first_month + index, at);
                    let mut holds = likely.map(Lanes::all);
                    (holds.capacity, holds.matters) = drawn_month(&holds, pace, receipts, free);
                    standings = standings.after(&course, &holds).0;
                    month(index, &standings);
                }
                end(first + at, &standings);
            }
        }
    }
}

impl Aims<Lanes> {
    /// Counts those that are futures of the sampling.
    #[inline(always)]
    pub(super) fn count(
        &self,
        sampling: Sampling,
        place: usize,
        end: &Standings<Lanes>,
        hits: &mut Hits,
    ) {
        let [cases, money] = self.met(end).map(LanesTruth::bits);
        let counted = (sampling.futures() - place as u32).min(Lanes::COUNT as u32);
        hits.add_all(counted, cases, money);
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
    sampling: Sampling,
    ends: Vec<(usize, Standings<Lanes>)>,
}

impl YearEnds {
    /// Where cases and money end in each future, in the order of their numbers.
    pub fn standings(&self) -> impl Iterator<Item = (Standing<Case, f64>, Standing<Dong, f64>)> {
        let lanes = self.ends.iter().flat_map(|(_, end)| {
            (0..Lanes::COUNT).map(|lane| end.map(|number| number.to_array()[lane]))
        });
        let futures = lanes.take(self.sampling.futures() as usize);
        futures.map(|end| (end.cases(), end.money()))
    }

    /// How many of the same futures meet other targets. A higher target is never met more often.
    #[must_use]
    pub fn hits(&self, cases: Option<&Target>, money: Option<&Target>) -> Hits {
        let aims = Aims::new(cases, money).side_by_side();
        let mut hits = Hits::default();
        self.ends.iter().for_each(|(place, end)| aims.count(self.sampling, *place, end, &mut hits));
        hits
    }
}

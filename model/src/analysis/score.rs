//! What a run comes to: rates, verdicts and margins, and nothing else.
//!
//! An [`crate::engine::Outlook`] also says why; a search that runs the model thousands of times
//! needs only this.

use super::knob::{Impossible, Knob};
use crate::engine::stream::{Flows, Standing};
use crate::engine::year_end::target_in_force;
use crate::engine::{Course, Overflow, Projection, Verdict, verdict};
use crate::plan::{Plan, Scenario, StreamName, Target, rate};
use crate::quantity::unit::{Case, Dong};
use crate::quantity::{Amount, Exact, Number, Percent};
use rust_decimal::Decimal;

/// Both streams on 30 September.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score<N = Exact> {
    /// Về việc.
    pub cases: StreamScore<Case, N>,
    /// Về tiền.
    pub money: StreamScore<Dong, N>,
}

/// One stream on 30 September.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StreamScore<U, N = Exact> {
    /// F/E in percent, nine decimals; `None` where nothing is enforceable.
    pub rate: Option<Percent<N>>,
    /// Whether the target is met, and by how many cases or đồng.
    pub verdict: Verdict<U, N>,
    /// Rate − target in percentage points, not rounded further; `None` where either is missing.
    pub points: Option<Percent<N>>,
}

impl<U: Copy, N: Number> StreamScore<U, N> {
    fn new(standing: &Standing<U, N>, target: Option<&Target>) -> Self {
        let rate = rate(standing.finished, standing.enforceable);
        let target_rate = target.map(|target| Percent::new(N::of(target.rate.get())));
        Self {
            rate,
            verdict: verdict::judge(standing, target),
            points: rate.zip(target_rate).map(|(rate, target)| rate - target),
        }
    }

    /// False once an overflow took part in any figure.
    fn is_sound(&self) -> bool {
        self.rate.is_none_or(|rate| rate.get().is_sound())
            && self.margin().is_none_or(Amount::is_sound)
    }

    /// F − n*; `None` where it cannot be measured.
    pub fn margin(&self) -> Option<Amount<U, N>> {
        self.verdict.measure().map(|measure| measure.margin)
    }
}

impl<U: Copy> StreamScore<U> {
    /// The gap as published: rounded rate − target, in percentage points of two decimals; `None`
    /// where either is missing.
    #[must_use]
    pub fn gap(&self) -> Option<Percent> {
        let (rate, points) = (self.rate?, self.points?);
        let target = rate - points;
        Some((rate.published() - target).published())
    }
}

impl<N: Number> Score<N> {
    /// What a projection comes to; `None` where nothing is projected.
    #[must_use]
    pub fn of(plan: &Plan, scenario: &Scenario, projection: &Projection<N>) -> Option<Self> {
        let target = |stream| target_in_force(plan, scenario, stream);
        projection.reaches_the_end().then(|| Self {
            cases: StreamScore::new(&projection.cases_end(), target(StreamName::Cases).as_ref()),
            money: StreamScore::new(&projection.money_end(), target(StreamName::Money).as_ref()),
        })
    }

    /// Rate − target of a stream in percentage points.
    #[must_use]
    pub fn points(&self, stream: StreamName) -> Option<Percent<N>> {
        match stream {
            StreamName::Cases => self.cases.points,
            StreamName::Money => self.money.points,
        }
    }

    /// The rate of a stream in percent.
    #[must_use]
    pub fn rate(&self, stream: StreamName) -> Option<Percent<N>> {
        match stream {
            StreamName::Cases => self.cases.rate,
            StreamName::Money => self.money.rate,
        }
    }

    /// Whether a stream meets its target.
    #[must_use]
    pub fn is_met(&self, stream: StreamName) -> bool {
        match stream {
            StreamName::Cases => self.cases.verdict.is_met(),
            StreamName::Money => self.money.verdict.is_met(),
        }
    }

    /// The worse of both margins in points; `None` where a stream has none.
    #[must_use]
    pub fn worse_points(&self) -> Option<N> {
        Some(self.cases.points?.get().min_of(self.money.points?.get()))
    }
}

/// Runs a scenario; `None` where nothing is projected.
///
/// # Errors
/// [`Overflow`] where a figure exceeds what exact arithmetic can hold.
pub fn score(plan: &Plan, scenario: &Scenario) -> Result<Option<Score>, Overflow> {
    run(plan, scenario, Course::new(plan, scenario))
}

fn run(plan: &Plan, scenario: &Scenario, course: Course) -> Result<Option<Score>, Overflow> {
    let projection = Projection::run(plan, course);
    if !projection.is_sound() {
        return Err(Overflow);
    }
    match Score::of(plan, scenario, &projection) {
        Some(score) if !(score.cases.is_sound() && score.money.is_sound()) => Err(Overflow),
        score => Ok(score),
    }
}

/// A scenario that is to be run many times with knobs moved.
pub struct Prepared<'p> {
    plan: &'p Plan,
    scenario: &'p Scenario,
    course: Course,
    /// The scenario without its lists: all that is needed to move a flow.
    without_lists: Scenario,
}

impl<'p> Prepared<'p> {
    /// Prepares a scenario of a plan.
    #[must_use]
    pub fn new(plan: &'p Plan, scenario: &'p Scenario) -> Self {
        let course = Course::new(plan, scenario);
        Self { plan, scenario, course, without_lists: scenario.without_lists() }
    }

    /// Runs it with some knobs moved; `None` where the scenario cannot take the values (nothing
    /// there to move, or fewer than no officers), and where nothing is projected.
    ///
    /// # Errors
    /// [`Overflow`] where a figure exceeds what exact arithmetic can hold.
    pub fn score(&self, settings: &[(Knob, Decimal)]) -> Result<Option<Score>, Overflow> {
        // Flows have by far the most candidates, and leave every month's effort, events and
        // matters as they are: those are most of the work.
        let flows_only = settings.iter().all(|(knob, _)| knob.is_flow());
        let scenario = if flows_only { &self.without_lists } else { self.scenario };
        match Knob::turned_together(self.plan, scenario, settings) {
            Ok(turned) if flows_only => run(self.plan, &turned, self.course_with_flows(&turned)),
            Ok(turned) => score(self.plan, &turned),
            Err(Impossible) => Ok(None),
        }
    }

    fn course_with_flows(&self, turned: &Scenario) -> Course {
        let Plan { calendar, report, .. } = self.plan;
        Course {
            cases: Flows::new(calendar, &report.cases, &turned.cases.flow),
            money: Flows::new(calendar, &report.money, &turned.money.flow),
            stuck: turned.cases.stuck,
            recovery_change: turned.money.recovery_change,
            ..self.course.clone()
        }
    }
}

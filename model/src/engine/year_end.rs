//! The year end: rates, verdicts, and what would be needed (docs/model.md).

use super::course::Course;
use super::projection::Projection;
use super::stream::Standing;
use super::verdict::{self, Verdict};
use crate::plan::{Plan, Scenario, StreamName, Target, rate};
use crate::quantity::unit::{Case, Dong};
use crate::quantity::{Amount, Cases, Factor, Money, Number, OfficerDays, Percent};

/// Both streams on 30 September.
#[derive(Clone, Debug, PartialEq)]
pub struct YearEnd {
    /// Về việc.
    pub cases: CasesEnd,
    /// Về tiền.
    pub money: MoneyEnd,
}

/// What both streams have on 30 September.
#[derive(Clone, Debug, PartialEq)]
pub struct StreamEnd<U> {
    /// E, F and P.
    pub standing: Standing<U>,
    /// F/E; `None` where nothing is enforceable.
    pub rate: Option<Percent>,
    /// The target in force: the scenario's own, else the plan's.
    pub target: Option<Target>,
    /// Whether it is met, and by how much.
    pub verdict: Verdict<U>,
    /// What one-off events and matters bring towards n*.
    pub without_effort: Amount<U>,
    /// max(0, n* − F₀ − what comes without effort): what the officers must deliver.
    pub needed_from_effort: Option<Amount<U>>,
    /// What the officers can deliver if nothing is cut off.
    pub deliverable: Amount<U>,
    /// needed / deliverable: how many times the present plan each officer must deliver.
    pub pace_ratio: Option<Factor>,
    /// What each officer must deliver in an average month.
    pub needed_per_officer_month: Option<Amount<U>>,
    /// What each officer can deliver in an average month of the plan.
    pub deliverable_per_officer_month: Option<Amount<U>>,
    /// The honest split of the change of the rate; `None` where a rate is undefined.
    pub split: Option<Split>,
}

/// What the change of a rate since the report is made of, in percentage points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Split {
    /// (F₁₂ − F₀)/E₁₂: by finishing.
    pub completion: Percent,
    /// F₀/E₁₂ − F₀/E₀: by a smaller or larger denominator.
    pub denominator: Percent,
    /// The rate with nothing reclassified; `None` where it is undefined.
    pub rate_without_reclassification: Option<Percent>,
}

/// Cases on 30 September.
#[derive(Clone, Debug, PartialEq)]
pub struct CasesEnd {
    /// What both streams have.
    pub stream: StreamEnd<Case>,
    /// Cases each officer finishes in an average month at the pace so far.
    pub pace_per_officer_month: Option<Cases>,
    /// The rate that no staffing can pass.
    pub ceiling: Option<Percent>,
    /// Whether the target would be met with nothing reclassified.
    pub met_without_reclassification: bool,
}

/// Money on 30 September.
#[derive(Clone, Debug, PartialEq)]
pub struct MoneyEnd {
    /// What both streams have.
    pub stream: StreamEnd<Dong>,
    /// The verdict with every matter left out.
    pub without_matters: Verdict<Dong>,
    /// Whether the target would be met with nothing reclassified.
    pub met_without_reclassification: bool,
}

impl YearEnd {
    /// The year end of a projection of `scenario`.
    #[must_use]
    pub fn new(plan: &Plan, scenario: &Scenario, projection: &Projection) -> Self {
        let unreclassified =
            scenario.reclassifies().then(|| rerun(plan, &scenario.without_reclassification()));
        let unreclassified = unreclassified.as_ref().unwrap_or(projection);
        let without_matters =
            scenario.has_matters().then(|| rerun(plan, &scenario.without_matters()));
        let without_matters = without_matters.as_ref().unwrap_or(projection);
        Self {
            cases: cases_end(plan, scenario, projection, unreclassified),
            money: money_end(plan, scenario, projection, unreclassified, without_matters),
        }
    }

    /// False once an overflow took part in any figure.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.cases.stream.is_sound()
            && self.money.stream.is_sound()
            && self.cases.ceiling.is_none_or(|rate| rate.get().is_sound())
            && self.money.without_matters.measure().is_none_or(|measure| measure.margin.is_sound())
    }
}

impl<U: Copy> StreamEnd<U> {
    /// The gap as published, in percentage points; `None` where it cannot be measured.
    #[must_use]
    pub fn gap(&self) -> Option<Percent> {
        Some(verdict::gap(self.rate?, self.target.as_ref()?))
    }

    fn is_sound(&self) -> bool {
        self.rate.is_none_or(|rate| rate.get().is_sound())
            && self.verdict.measure().is_none_or(|measure| measure.margin.is_sound())
            && self.needed_from_effort.is_none_or(Amount::is_sound)
            && self.deliverable.is_sound()
            && self.pace_ratio.is_none_or(|ratio| ratio.get().is_sound())
            && self.needed_per_officer_month.is_none_or(Amount::is_sound)
            && self.split.is_none_or(|split| {
                split.completion.get().is_sound() && split.denominator.get().is_sound()
            })
    }
}

/// The target in force for a stream: the scenario's own, else the plan's.
#[must_use]
pub fn target_in_force(plan: &Plan, scenario: &Scenario, stream: StreamName) -> Option<Target> {
    match stream {
        StreamName::Cases => scenario.cases_target.or(plan.targets.cases),
        StreamName::Money => scenario.money_target.or(plan.targets.money),
    }
}

fn rerun(plan: &Plan, scenario: &Scenario) -> Projection {
    Projection::run(plan, Course::new(plan, scenario))
}

fn cases_end(
    plan: &Plan,
    scenario: &Scenario,
    projection: &Projection,
    unreclassified: &Projection,
) -> CasesEnd {
    let target = target_in_force(plan, scenario, StreamName::Cases);
    let stream = stream_end(
        &projection.cases_start,
        projection.cases_end(),
        &unreclassified.cases_end(),
        target,
        Contributions {
            without_effort: projection.months.iter().map(|row| row.cases.extra).sum(),
            deliverable: projection.capacity(),
            officer_months: officer_months(plan, projection),
        },
    );
    let one_officer_month = OfficerDays::new(plan.calendar.mean_workdays().get());
    let without_limit = projection.cases_without_limit();
    CasesEnd {
        pace_per_officer_month: projection.course.pace.map(|pace| pace * one_officer_month),
        ceiling: rate(without_limit.finished, without_limit.enforceable),
        met_without_reclassification: verdict::judge(&unreclassified.cases_end(), target.as_ref())
            .is_met(),
        stream,
    }
}

fn money_end(
    plan: &Plan,
    scenario: &Scenario,
    projection: &Projection,
    unreclassified: &Projection,
    without_matters: &Projection,
) -> MoneyEnd {
    let target = target_in_force(plan, scenario, StreamName::Money);
    let course = &projection.course;
    let deliverable: Money = course
        .months_ahead()
        .take(projection.months.len())
        .map(|(_, month)| course.recovery(month) * month.capacity)
        .sum();
    let stream = stream_end(
        &projection.money_start,
        projection.money_end(),
        &unreclassified.money_end(),
        target,
        Contributions {
            without_effort: projection.months.iter().map(|row| row.money.lumps).sum(),
            deliverable,
            officer_months: officer_months(plan, projection),
        },
    );
    MoneyEnd {
        without_matters: verdict::judge(&without_matters.money_end(), target.as_ref()),
        met_without_reclassification: verdict::judge(&unreclassified.money_end(), target.as_ref())
            .is_met(),
        stream,
    }
}

/// Where the finished of the months ahead come from.
struct Contributions<U> {
    without_effort: Amount<U>,
    deliverable: Amount<U>,
    officer_months: Factor,
}

/// Officer-days of the months ahead, in average months of one officer; 0 without any.
fn officer_months(plan: &Plan, projection: &Projection) -> Factor {
    let officer_days: OfficerDays =
        projection.months.iter().map(|row| projection.holds(row).effort.officer_days).sum();
    let one_officer_month = OfficerDays::new(plan.calendar.mean_workdays().get());
    officer_days.share_of(one_officer_month).unwrap_or(Factor::ZERO)
}

fn stream_end<U: Copy>(
    start: &Standing<U>,
    end: Standing<U>,
    unreclassified: &Standing<U>,
    target: Option<Target>,
    contributions: Contributions<U>,
) -> StreamEnd<U> {
    let verdict = verdict::judge(&end, target.as_ref());
    let Contributions { without_effort, deliverable, officer_months } = contributions;
    let needed_from_effort = verdict
        .measure()
        .map(|measure| (measure.required - start.finished - without_effort).or_none());
    StreamEnd {
        rate: rate(end.finished, end.enforceable),
        target,
        verdict,
        without_effort,
        needed_from_effort,
        deliverable,
        pace_ratio: needed_from_effort.and_then(|needed| needed.share_of(deliverable)),
        needed_per_officer_month: needed_from_effort.and_then(|needed| needed.over(officer_months)),
        deliverable_per_officer_month: deliverable.over(officer_months),
        split: split(start, &end, unreclassified),
        standing: end,
    }
}

fn split<U: Copy>(
    start: &Standing<U>,
    end: &Standing<U>,
    unreclassified: &Standing<U>,
) -> Option<Split> {
    let hundred = Factor::whole(100);
    let percent = |part: Amount<U>, whole| {
        (part * hundred).share_of(whole).map(|ratio| Percent::new(ratio.get()))
    };
    let before = percent(start.finished, start.enforceable)?;
    Some(Split {
        completion: percent(end.finished - start.finished, end.enforceable)?,
        denominator: percent(start.finished, end.enforceable)? - before,
        rate_without_reclassification: rate(unreclassified.finished, unreclassified.enforceable),
    })
}

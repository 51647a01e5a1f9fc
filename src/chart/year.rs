//! The year as rows: what was, what is, and what is projected, in the order of time.

use super::band::{self, Band};
use crate::sheet::Answer;
use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use thads_model::calendar::{Month, WorkYear};
use thads_model::engine::stream::Standing;
use thads_model::engine::year_end::target_in_force;
use thads_model::plan::{Milestone, PastReport, PastStream, Plan, StreamName, Target, rate};
use thads_model::quantity::{Amount, Exact, Percent};

/// Everything that the chart and its table show.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// The work year.
    pub year: WorkYear,
    /// The date through which the report counts.
    pub as_of: NaiveDate,
    /// Its place in the year, in months.
    pub today: f64,
    /// Every month and the report, in the order of time.
    pub rows: Vec<Row>,
    /// Last year's rows, where given.
    pub last_year: Vec<Row>,
    /// The targets in force, cases first.
    targets: [Option<Target>; 2],
    /// Rates to be reached within the year.
    pub milestones: Vec<MilestonePoint>,
    /// Campaigns and disruptions of the shown scenario.
    pub bands: Vec<Band>,
}

/// Where the figures of a row come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Nothing is known of this month.
    Unknown,
    /// An earlier report.
    Past,
    /// The report of the plan.
    Report,
    /// Projected.
    Ahead,
}

/// Where both streams stand at the end of a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Where the figures come from.
    pub source: Source,
    /// The month that ends on this day; `None` for a report within a month or before the year.
    pub month: Option<Month>,
    /// The last day that is counted.
    pub day: NaiveDate,
    /// Its place in the year, in months: the end of month m is at m.
    pub at: f64,
    /// Cases, where known.
    pub cases: Option<Figures>,
    /// Money, where known.
    pub money: Option<Figures>,
}

/// What one stream amounts to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figures {
    /// E.
    pub enforceable: Decimal,
    /// F.
    pub finished: Decimal,
    /// F/E; `None` where nothing is enforceable.
    pub rate: Option<Percent>,
    /// How much F has grown since the row before; `None` where that is not known.
    pub gained: Option<Decimal>,
}

/// A rate to be reached by the end of a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MilestonePoint {
    /// By the end of this month.
    pub month: Month,
    /// Which rate.
    pub stream: StreamName,
    /// How much.
    pub rate: Percent,
}

impl Year {
    /// The year of an answer. An earlier report that the report of the plan has overtaken is
    /// left out: of two figures for the same time, the newer counts.
    #[must_use]
    pub fn of(answer: &Answer) -> Self {
        let (plan, scenario) = (&answer.plan, answer.shown());
        let (year, as_of) = (plan.calendar.year(), plan.calendar.as_of());
        let ends_after = |month: &Month| year.span_of(*month).1 > as_of;
        let ends_before = |month: &Month| year.span_of(*month).1 < as_of;
        let mut rows: Vec<Row> = Month::all()
            .filter(ends_before)
            .map(|month| past_row(year, month, &plan.history))
            .collect();
        rows.push(report_row(plan));
        rows.extend(Month::all().filter(ends_after).map(|month| ahead_row(answer, month)));
        fill_gained(&mut rows);
        let mut last_year: Vec<Row> = Vec::new();
        if !plan.last_year.is_empty() {
            last_year.extend(Month::all().map(|month| past_row(year, month, &plan.last_year)));
        }
        Self {
            year,
            as_of,
            today: position(year, as_of),
            rows,
            last_year,
            targets: StreamName::ALL.map(|stream| target_in_force(plan, scenario, stream)),
            milestones: plan.milestones.iter().map(milestone).collect(),
            bands: band::of(year, scenario),
        }
    }

    /// The target in force.
    #[must_use]
    pub fn target(&self, stream: StreamName) -> Option<&Target> {
        match stream {
            StreamName::Cases => self.targets[0].as_ref(),
            StreamName::Money => self.targets[1].as_ref(),
        }
    }

    /// The row at the end of a month; `None` only for a month that the report lies within.
    #[must_use]
    pub fn at_end_of(&self, month: Month) -> Option<&Row> {
        self.rows.iter().find(|row| row.month == Some(month))
    }

    /// The report.
    #[must_use]
    pub fn report(&self) -> Option<&Row> {
        self.rows.iter().find(|row| row.source == Source::Report)
    }

    /// Where the year ends: its last projected row, or the report that closes it.
    #[must_use]
    pub fn end(&self) -> Option<&Row> {
        self.rows.last().filter(|row| row.source != Source::Unknown)
    }

    /// The rate of last year at the end of a month.
    #[must_use]
    pub fn last_year_rate(&self, month: Month, stream: StreamName) -> Option<Percent> {
        let row = self.last_year.iter().find(|row| row.month == Some(month))?;
        row.figures(stream)?.rate
    }

    /// The highest rate on the chart, in percent; 0 without any.
    #[must_use]
    pub fn highest(&self) -> f64 {
        let of_rows = self.rows.iter().chain(&self.last_year).flat_map(|row| {
            StreamName::ALL.into_iter().filter_map(|stream| row.figures(stream)?.rate)
        });
        let of_targets = self.targets.iter().flatten().map(|target| target.rate);
        let of_milestones = self.milestones.iter().map(|milestone| milestone.rate);
        of_rows
            .chain(of_targets)
            .chain(of_milestones)
            .map(|rate| rate.get().approximate())
            .fold(0.0, f64::max)
    }
}

impl Row {
    /// What one stream amounts to, where known.
    #[must_use]
    pub const fn figures(&self, stream: StreamName) -> Option<&Figures> {
        match stream {
            StreamName::Cases => self.cases.as_ref(),
            StreamName::Money => self.money.as_ref(),
        }
    }

    fn figures_mut(&mut self, stream: StreamName) -> Option<&mut Figures> {
        match stream {
            StreamName::Cases => self.cases.as_mut(),
            StreamName::Money => self.money.as_mut(),
        }
    }
}

/// The place of the end of a day, in months since the year began: 0…12, and within a month by its
/// days, so that a band and the report meet where their dates do.
#[must_use]
pub fn position(year: WorkYear, day: NaiveDate) -> f64 {
    let Some(month) = year.month_of(day) else {
        return if day < year.first_day() { 0.0 } else { 12.0 };
    };
    let days = f64::from(year.span_of(month).1.day());
    f64::from(month.number()) - 1.0 + f64::from(day.day()) / days
}

fn past_row(year: WorkYear, month: Month, reports: &[PastReport]) -> Row {
    // Where a month is given twice, the later entry corrects the earlier.
    let report = reports.iter().rev().find(|report| report.month == month);
    Row {
        source: if report.is_some() { Source::Past } else { Source::Unknown },
        cases: report.and_then(|report| report.cases.map(past_figures)),
        money: report.and_then(|report| report.money.map(past_figures)),
        ..empty_row(year, month)
    }
}

fn report_row(plan: &Plan) -> Row {
    let (year, as_of) = (plan.calendar.year(), plan.calendar.as_of());
    let (cases, money) = (&plan.report.cases, &plan.report.money);
    Row {
        source: Source::Report,
        month: year.month_of(as_of).filter(|month| year.span_of(*month).1 == as_of),
        day: as_of,
        at: position(year, as_of),
        cases: Some(figures(cases.enforceable(), cases.finished)),
        money: Some(figures(money.enforceable(), money.finished)),
    }
}

fn ahead_row(answer: &Answer, month: Month) -> Row {
    let rows = answer.outlook.as_ref().map_or(&[][..], |outlook| &outlook.projection.months);
    let projected = rows.iter().find(|row| row.month == month);
    Row {
        source: if projected.is_some() { Source::Ahead } else { Source::Unknown },
        cases: projected.map(|row| standing(&row.cases.end)),
        money: projected.map(|row| standing(&row.money.end)),
        ..empty_row(answer.plan.calendar.year(), month)
    }
}

fn empty_row(year: WorkYear, month: Month) -> Row {
    Row {
        source: Source::Unknown,
        month: Some(month),
        day: year.span_of(month).1,
        at: f64::from(month.number()),
        cases: None,
        money: None,
    }
}

fn past_figures<U: Copy>(stream: PastStream<U>) -> Figures {
    figures(stream.enforceable, stream.finished)
}

fn standing<U: Copy>(standing: &Standing<U>) -> Figures {
    figures(standing.enforceable, standing.finished)
}

fn figures<U: Copy>(enforceable: Amount<U>, finished: Amount<U>) -> Figures {
    Figures {
        enforceable: enforceable.decimal().unwrap_or_default(),
        finished: finished.decimal().unwrap_or_default(),
        rate: rate(finished, enforceable),
        gained: None,
    }
}

/// Works out what each row adds to the one before. Nothing is finished when a year begins.
fn fill_gained(rows: &mut [Row]) {
    for stream in StreamName::ALL {
        let mut before = Some(Decimal::ZERO);
        for row in rows.iter_mut() {
            let figures = row.figures_mut(stream);
            let finished = figures.as_ref().map(|figures| figures.finished);
            if let Some(figures) = figures {
                figures.gained = before.and_then(|before| difference(figures.finished, before));
            }
            before = finished;
        }
    }
}

/// `None` where it overflows.
fn difference(one: Decimal, other: Decimal) -> Option<Decimal> {
    (Exact::from(one) - Exact::from(other)).decimal()
}

const fn milestone(milestone: &Milestone) -> MilestonePoint {
    MilestonePoint { month: milestone.month, stream: milestone.stream, rate: milestone.rate }
}

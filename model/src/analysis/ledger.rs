//! What an agreed plan foresaw beside what came.
//!
//! The agreed plan is run as it was, with the report of its day; what came is read from a later
//! plan of the same unit and year: the month ends of its history, and its own report where that
//! falls on the end of a month. Nothing is interpolated: a month between two reports is not
//! compared.

use super::chance::{Band, Sampler, Sampling};
use crate::calendar::{Month, WorkCalendar};
use crate::engine::stream::Standing;
use crate::engine::{Course, Overflow, Projection};
use crate::plan::{PastReport, PastStream, Plan, Scenario, Stream, StreamName, rate};
use crate::quantity::unit::{Case, Dong};
use crate::quantity::{Amount, Arithmetic, Exact, Factor, Percent};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// What was foreseen without a range is a hit within so many hundredths of a point.
pub const NEAR: i64 = 50;

/// What an agreed plan foresaw beside what came.
#[derive(Clone, Debug, PartialEq)]
pub struct Ledger {
    /// Cases at month ends after the agreed report, in order.
    pub cases: Vec<Line<Case>>,
    /// The same of money.
    pub money: Vec<Line<Dong>>,
    /// Finished cases, what came beside what was foreseen, from one compared month to the next.
    pub paces: Vec<Ratio>,
    /// Money per finished case, the same way.
    pub recoveries: Vec<Ratio>,
    /// Months that were known when the plan was agreed on, and now read otherwise.
    pub revised: Vec<Revision>,
}

/// A month end of one stream.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line<U> {
    /// At the end of which month.
    pub month: Month,
    /// E and F as foreseen.
    pub foreseen: PastStream<U>,
    /// The rates that were lower in one of ten futures and in nine, in hundredths of a percent;
    /// `None` where nothing was uncertain.
    pub range: Option<[i64; 2]>,
    /// E and F as they came.
    pub came: PastStream<U>,
}

/// What came divided by what was foreseen: 1 is as foreseen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ratio {
    /// The month at whose end it was seen.
    pub month: Month,
    /// At least 0.
    pub ratio: Factor,
}

/// A month that now reads otherwise than when the plan was agreed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Revision {
    /// Which month end.
    pub month: Month,
    /// Of which stream.
    pub stream: StreamName,
    /// E and F then.
    pub was: [Decimal; 2],
    /// E and F now.
    pub is: [Decimal; 2],
}

/// A range that the unit's own error suggests: low, likely, high, each 0…10 with at most four
/// decimals, never falling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Multipliers.
    pub range: [Decimal; 3],
    /// On how much it rests.
    pub basis: Basis,
}

/// On how much a suggestion rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Three months or more: their lowest, middle and highest.
    Enough,
    /// One or two: a tenth was added on either side.
    Few,
}

impl Ledger {
    /// Sets what `scenario` of the plan `agreed` foresaw beside what `today` knows. A plan of
    /// another work year knows nothing of it.
    ///
    /// # Errors
    /// [`Overflow`] where a figure exceeds what exact arithmetic can hold.
    pub fn new(
        agreed: &Plan,
        scenario: &Scenario,
        today: &Plan,
        sampling: Sampling,
    ) -> Result<Self, Overflow> {
        let known =
            if agreed.calendar.year() == today.calendar.year() { known(today) } else { Vec::new() };
        let projection = Projection::run(agreed, Course::new(agreed, scenario));
        if !projection.is_sound() {
            return Err(Overflow);
        }
        let (cases, money) = lines(agreed, scenario, &projection, &known, sampling);
        let report = &agreed.report;
        Ok(Self {
            paces: paces(&cases, report.cases.finished),
            recoveries: recoveries(&cases, &money, (report.cases.finished, report.money.finished)),
            revised: revised(&self::known(agreed), &known),
            cases,
            money,
        })
    }
}

/// The month at whose end a report stands: its last working day is over and none of the next has
/// passed.
#[must_use]
pub fn month_of_report(calendar: &WorkCalendar) -> Option<Month> {
    let month = calendar.year().month_of(calendar.as_of())?;
    if calendar.remaining(month) == 0 {
        return Some(month);
    }
    // The first days of a month may all be free.
    let untouched = calendar.remaining(month) == calendar.workdays(month);
    untouched.then(|| Month::new(month.number() - 1)).flatten()
}

/// Every month end that a plan knows, in order; its own report comes before an entry of its
/// history.
fn known(plan: &Plan) -> Vec<PastReport> {
    let report = month_of_report(&plan.calendar).map(|month| PastReport {
        month,
        cases: Some(past(&plan.report.cases)),
        money: Some(past(&plan.report.money)),
    });
    Month::all()
        .filter_map(|month| {
            let of_month = |report: &&PastReport| report.month == month;
            report.filter(|report| of_month(&report)).or_else(|| {
                // Of several entries of a month the last is the newest.
                plan.history.iter().rev().find(of_month).copied()
            })
        })
        .collect()
}

fn past<U: Copy>(stream: &Stream<U>) -> PastStream<U> {
    PastStream { enforceable: stream.enforceable(), finished: stream.finished }
}

type Lines = (Vec<Line<Case>>, Vec<Line<Dong>>);

fn lines(
    agreed: &Plan,
    scenario: &Scenario,
    projection: &Projection,
    known: &[PastReport],
    sampling: Sampling,
) -> Lines {
    let reported = month_of_report(&agreed.calendar);
    let later = || {
        let rows = projection.months.iter().filter(|row| Some(row.month) != reported);
        rows.filter_map(|row| Some((row, known.iter().find(|came| came.month == row.month)?)))
    };
    let mut lines = (Vec::new(), Vec::new());
    if later().next().is_none() {
        return lines;
    }
    let fan = Sampler::new(agreed, scenario).map(|sampler| sampler.chance(sampling).fan);
    for (row, came) in later() {
        let month = row.month;
        let bands = fan.iter().flatten().find(|band| band.month == month);
        if let Some(came) = came.cases {
            let foreseen = foreseen(&row.cases.end);
            let range = bands.and_then(|bands| range(bands.cases?));
            lines.0.push(Line { month, foreseen, range, came });
        }
        if let Some(came) = came.money {
            let foreseen = foreseen(&row.money.end);
            let range = bands.and_then(|bands| range(bands.money?));
            lines.1.push(Line { month, foreseen, range, came });
        }
    }
    lines
}

fn foreseen<U: Copy>(end: &Standing<U>) -> PastStream<U> {
    PastStream { enforceable: end.enforceable, finished: end.finished }
}

/// A range as it is shown; `None` where all futures are alike.
fn range(band: Band) -> Option<[i64; 2]> {
    let [low, high] = [band.p10, band.p90].map(|rate| (rate.get() * 100.0).round() as i64);
    (low < high).then_some([low, high])
}

impl<U: Copy> Line<U> {
    /// The rate that was foreseen, as published; `None` where nothing was to be enforceable.
    #[must_use]
    pub fn foreseen_rate(&self) -> Option<Percent> {
        published(&self.foreseen)
    }

    /// The rate that came, as published.
    #[must_use]
    pub fn came_rate(&self) -> Option<Percent> {
        published(&self.came)
    }

    /// By how many points more came than was foreseen, of both rates as published.
    #[must_use]
    pub fn points(&self) -> Option<Percent> {
        Some(self.came_rate()? - self.foreseen_rate()?)
    }

    /// How much more was finished than foreseen.
    #[must_use]
    pub fn amount(&self) -> Amount<U> {
        self.came.finished - self.foreseen.finished
    }

    /// Whether what came lies in the range, or near what was foreseen where there is none;
    /// `None` where a rate is undefined.
    #[must_use]
    pub fn is_hit(&self) -> Option<bool> {
        let came = hundredths(self.came_rate()?);
        Some(match self.range {
            Some([low, high]) => (low..=high).contains(&came),
            None => (came - hundredths(self.foreseen_rate()?)).abs() <= NEAR,
        })
    }
}

fn published<U: Copy>(past: &PastStream<U>) -> Option<Percent> {
    rate(past.finished, past.enforceable).map(Percent::published)
}

/// A published rate in whole hundredths: it always fits.
fn hundredths(rate: Percent) -> i64 {
    let hundredfold = rate.get() * Exact::whole(100);
    hundredfold.decimal().and_then(|rate| rate.to_i64()).unwrap_or_default()
}

/// The mean error of some months in points: above 0 where more came than was foreseen.
#[must_use]
pub fn mean_error<U: Copy>(lines: &[Line<U>]) -> Option<Percent> {
    let errors: Vec<Percent> = lines.iter().filter_map(Line::points).collect();
    let count = u32::try_from(errors.len()).ok().filter(|count| *count > 0)?;
    let sum = errors.iter().fold(Exact::ZERO, |sum, error| sum + error.get());
    Some(Percent::new(sum / Exact::whole(count)))
}

/// What was finished from one compared month to the next, from the agreed report on: foreseen, and
/// as it came.
fn gains<U: Copy>(lines: &[Line<U>], report: Amount<U>) -> Vec<(Month, [Amount<U>; 2])> {
    let mut before = [report, report];
    let gains = lines.iter().map(|line| {
        let now = [line.foreseen.finished, line.came.finished];
        let gain = [now[0] - before[0], now[1] - before[1]];
        before = now;
        (line.month, gain)
    });
    gains.collect()
}

/// What came of what was foreseen; `None` where nothing was foreseen, or where later reports took
/// back what earlier ones had counted.
fn came_of<U: Copy>([foreseen, came]: [Amount<U>; 2]) -> Option<Factor> {
    if !foreseen.is_positive() || came < Amount::ZERO {
        return None;
    }
    came.share_of(foreseen)
}

fn paces(cases: &[Line<Case>], report: Amount<Case>) -> Vec<Ratio> {
    let of_gain = |(month, gain)| Some(Ratio { month, ratio: came_of(gain)? });
    gains(cases, report).into_iter().filter_map(of_gain).collect()
}

/// Money per finished case: only months of which both streams are known can tell.
fn recoveries(
    cases: &[Line<Case>],
    money: &[Line<Dong>],
    report: (Amount<Case>, Amount<Dong>),
) -> Vec<Ratio> {
    let (cases, money): (Vec<Line<Case>>, Vec<Line<Dong>>) = cases
        .iter()
        .filter_map(|of_cases| {
            let of_money = money.iter().find(|line| line.month == of_cases.month)?;
            Some((*of_cases, *of_money))
        })
        .unzip();
    let (cases, money) = (gains(&cases, report.0), gains(&money, report.1));
    let both = cases.into_iter().zip(money);
    both.filter_map(|((month, cases), (_, money))| {
        let cases = came_of(cases).filter(|ratio| *ratio > Factor::ZERO)?;
        Some(Ratio { month, ratio: came_of(money)? / cases })
    })
    .collect()
}

/// Months that both plans know and that do not read the same.
fn revised(then: &[PastReport], now: &[PastReport]) -> Vec<Revision> {
    let mut revised = Vec::new();
    for was in then {
        let Some(is) = now.iter().find(|is| is.month == was.month) else { continue };
        let month = was.month;
        let mut add = |stream, was: Option<[Decimal; 2]>, is: Option<[Decimal; 2]>| {
            if let Some((was, is)) = was.zip(is).filter(|(was, is)| was != is) {
                revised.push(Revision { month, stream, was, is });
            }
        };
        add(StreamName::Cases, was.cases.map(figures), is.cases.map(figures));
        add(StreamName::Money, was.money.map(figures), is.money.map(figures));
    }
    revised
}

/// E and F.
fn figures<U: Copy>(past: PastStream<U>) -> [Decimal; 2] {
    [past.enforceable, past.finished].map(|amount| amount.decimal().unwrap_or_default())
}

/// What a suggestion that rests on little is widened by, on either side.
const WIDER: Decimal = Decimal::from_parts(1, 0, 0, false, 1);

/// The range that some ratios suggest; `None` of none.
#[must_use]
pub fn suggestion(ratios: &[Ratio]) -> Option<Suggestion> {
    let mut sorted: Vec<Decimal> =
        ratios.iter().filter_map(|ratio| ratio.ratio.decimal()).collect();
    sorted.sort_unstable();
    let (low, high) = (*sorted.first()?, *sorted.last()?);
    let middle = sorted.len() / 2;
    let likely = if sorted.len() % 2 == 1 {
        sorted[middle]
    } else {
        sorted[middle - 1] / Decimal::TWO + sorted[middle] / Decimal::TWO
    };
    let basis = if sorted.len() < 3 { Basis::Few } else { Basis::Enough };
    let wider = if basis == Basis::Few { WIDER } else { Decimal::ZERO };
    let within = |value: Decimal| value.clamp(Decimal::ZERO, Decimal::TEN).round_dp(4).normalize();
    let low = low.min(Decimal::TEN) - wider;
    let high = high.min(Decimal::TEN) + wider;
    Some(Suggestion { range: [low, likely, high].map(within), basis })
}

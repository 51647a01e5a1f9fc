//! What was assumed, ignored or cut off: said with every result.

use super::effort;
use super::matters;
use super::projection::Projection;
use crate::calendar::{Month, put_in_order};
use crate::plan::{Enforceable, Plan, Scenario};

/// A note and, for what was cut off, its month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// The month of a clamp. Notes without a month come first.
    pub month: Option<Month>,
    /// What.
    pub code: NoteCode,
}

/// The notes there are, in the order of their names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteCode {
    /// The officers could close more than there was to close.
    ClosableExhausted,
    /// An enforceable count was worked out from a published rate.
    EnforceableFromRate,
    /// An event lies in a month that the report covers.
    EventInThePast,
    /// Events were to finish more cases than were open.
    ExtraClamped,
    /// More cases were to leave than were open.
    LeavingClamped,
    /// A matter can bring nothing any more.
    MatterInThePast,
    /// More money was to be finished than was open.
    MoneyClamped,
    /// More money was to leave than was open.
    MoneyLeavingClamped,
    /// A staff move is in the report already.
    MoveInThePast,
    /// New cases a month are unknown and taken as 0.
    NewCasesUnknown,
    /// New money a month is unknown and taken as 0.
    NewMoneyUnknown,
    /// Finished cases would bring more than was open beside the matters.
    OrdinaryClamped,
    /// Nobody has worked yet: no pace, no projection.
    PaceUnknown,
    /// Nothing is finished yet: money per case is taken as 0.
    PerCaseUnknown,
    /// The enforceable part of new cases is unknown and taken as 1.
    ShareCasesUnknown,
    /// The enforceable part of new money is unknown and taken as 1.
    ShareMoneyUnknown,
}

impl NoteCode {
    /// Its name in a result.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::ClosableExhausted => "closable_exhausted",
            Self::EnforceableFromRate => "enforceable_from_rate",
            Self::EventInThePast => "event_in_the_past",
            Self::ExtraClamped => "extra_clamped",
            Self::LeavingClamped => "leaving_clamped",
            Self::MatterInThePast => "matter_in_the_past",
            Self::MoneyClamped => "money_clamped",
            Self::MoneyLeavingClamped => "money_leaving_clamped",
            Self::MoveInThePast => "move_in_the_past",
            Self::NewCasesUnknown => "new_cases_unknown",
            Self::NewMoneyUnknown => "new_money_unknown",
            Self::OrdinaryClamped => "ordinary_clamped",
            Self::PaceUnknown => "pace_unknown",
            Self::PerCaseUnknown => "per_case_unknown",
            Self::ShareCasesUnknown => "share_cases_unknown",
            Self::ShareMoneyUnknown => "share_money_unknown",
        }
    }
}

/// Every note of a projection, each once, by month and then by name.
#[must_use]
pub fn collect(plan: &Plan, scenario: &Scenario, projection: &Projection) -> Vec<Note> {
    let general = of_the_plan(plan, scenario, projection);
    let monthly = projection.months.iter().flat_map(|row| {
        let (cases, money) = (&row.cases, &row.money);
        let clamps = [
            (cases.movement.clamped, NoteCode::LeavingClamped),
            (cases.extra_clamped, NoteCode::ExtraClamped),
            (cases.exhausted, NoteCode::ClosableExhausted),
            (money.movement.clamped, NoteCode::MoneyLeavingClamped),
            (money.ordinary_clamped, NoteCode::OrdinaryClamped),
            (money.clamped, NoteCode::MoneyClamped),
        ];
        let month = Some(row.month);
        clamps.into_iter().filter(|(binds, _)| *binds).map(move |(_, code)| Note { month, code })
    });
    let general = general.into_iter().map(|code| Note { month: None, code });
    let mut all: Vec<Note> = general.chain(monthly).collect();
    put_in_order(&mut all, |note| *note);
    all
}

/// Notes on the report, on defaults and on what lies in the past: given even when nothing is
/// projected.
fn of_the_plan(plan: &Plan, scenario: &Scenario, projection: &Projection) -> Vec<NoteCode> {
    let calendar = &plan.calendar;
    let course = &projection.course;
    let from_rate = matches!(plan.report.cases.enforceable, Enforceable::FromRate(_))
        || matches!(plan.report.money.enforceable, Enforceable::FromRate(_));
    let past_event = scenario.events.iter().any(|event| calendar.is_past(event.month));
    let past_matter = scenario.matters.iter().any(|matter| matters::is_past(calendar, matter));
    let past_move = scenario.staff_moves.iter().any(|change| !effort::is_ahead(plan, change));
    [
        (from_rate, NoteCode::EnforceableFromRate),
        (past_event, NoteCode::EventInThePast),
        (past_matter, NoteCode::MatterInThePast),
        (past_move, NoteCode::MoveInThePast),
        (course.cases.new_unknown, NoteCode::NewCasesUnknown),
        (course.money.new_unknown, NoteCode::NewMoneyUnknown),
        (!projection.reaches_the_end(), NoteCode::PaceUnknown),
        (course.per_case_unknown, NoteCode::PerCaseUnknown),
        (course.cases.share_unknown, NoteCode::ShareCasesUnknown),
        (course.money.share_unknown, NoteCode::ShareMoneyUnknown),
    ]
    .into_iter()
    .filter_map(|(holds, code)| holds.then_some(code))
    .collect()
}

//! Cases, month by month (docs/model.md).

use super::course::{Course, MonthCourse};
use super::stream::{Movement, Standing, turn_over};
use crate::quantity::unit::Case;
use crate::quantity::{Amount, Arithmetic, Cases, Exact, Truth};

/// What happens to the cases of one month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CasesMonth<N: Arithmetic = Exact> {
    /// What entered and left E.
    pub movement: Movement<Case, N>,
    /// Stuck cases after what was reclassified.
    pub stuck: Cases<N>,
    /// Finished by one-off events.
    pub extra: Cases<N>,
    /// Whether the events were to finish more than was open.
    pub extra_clamped: N::Truth,
    /// Open, and not stuck.
    pub closable: Cases<N>,
    /// Finished by the officers.
    pub done: Cases<N>,
    /// Whether there was less to close than the officers could.
    pub exhausted: N::Truth,
    /// E, F and P at the end of the month.
    pub end: Standing<Case, N>,
}

/// How much the officers finish of what can be closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Staffing {
    /// As much as their capacity allows.
    AsPlanned,
    /// All of it: no staffing could do more.
    WithoutLimit,
}

/// One month of cases. `stuck` is what was stuck before it.
// Inlined for sampling: see `State::after`.
#[inline(always)]
pub fn month<N: Arithmetic>(
    course: &Course<N>,
    month: &MonthCourse<N>,
    before: Standing<Case, N>,
    stuck: Cases<N>,
    staffing: Staffing,
) -> CasesMonth<N> {
    let events = &month.case_events;
    let (mut end, movement) =
        turn_over(before, &course.cases, events, Amount::ZERO, month.part_left);
    let stuck = stuck - stuck.min(movement.reclassified * course.stuck_share_out);

    let room = end.open();
    let extra_clamped = events.finished.overflows(room);
    let extra = events.finished.min(room);
    end.finished = extra_clamped.choose(end.enforceable, end.finished + extra);

    let closable = (end.open() - stuck).or_none();
    let capacity = match staffing {
        Staffing::AsPlanned => month.capacity,
        Staffing::WithoutLimit => closable,
    };
    let exhausted = capacity.overflows(closable);
    let done = capacity.min(closable);
    let all_closed = match staffing {
        Staffing::AsPlanned => exhausted,
        Staffing::WithoutLimit => Truth::ALWAYS,
    };
    // The bound itself, so that no rounding is left behind; unless nothing is closable.
    let at_the_bound = all_closed & closable.is_positive();
    end.finished = at_the_bound.choose(end.enforceable - stuck, end.finished + done);
    CasesMonth { movement, stuck, extra, extra_clamped, closable, done, exhausted, end }
}

//! Cases, month by month (docs/model.md).

use super::course::{Course, MonthCourse};
use super::stream::{Movement, Standing, turn_over};
use crate::quantity::unit::Case;
use crate::quantity::{Amount, Cases, Exact, Number};

/// What happens to the cases of one month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CasesMonth<N = Exact> {
    /// What entered and left E.
    pub movement: Movement<Case, N>,
    /// Stuck cases after what was reclassified.
    pub stuck: Cases<N>,
    /// Finished by one-off events.
    pub extra: Cases<N>,
    /// Whether the events were to finish more than was open.
    pub extra_clamped: bool,
    /// Open, and not stuck.
    pub closable: Cases<N>,
    /// Finished by the officers.
    pub done: Cases<N>,
    /// Whether there was less to close than the officers could.
    pub exhausted: bool,
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
pub fn month<N: Number>(
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
    let extra = if extra_clamped { room } else { events.finished.min(room) };
    end.finished = if extra_clamped { end.enforceable } else { end.finished + extra };

    let closable = (end.open() - stuck).or_none();
    let capacity = match staffing {
        Staffing::AsPlanned => month.capacity,
        Staffing::WithoutLimit => closable,
    };
    let exhausted = capacity.overflows(closable);
    let all_closed = exhausted || staffing == Staffing::WithoutLimit;
    let done = if all_closed { closable } else { capacity.min(closable) };
    if !all_closed {
        end.finished += done;
    } else if closable.is_positive() {
        // The bound itself, so that no rounding is left behind.
        end.finished = end.enforceable - stuck;
    }
    CasesMonth { movement, stuck, extra, extra_clamped, closable, done, exhausted, end }
}

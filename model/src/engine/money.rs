//! Money, month by month (docs/model.md).

use super::course::{Course, MonthCourse};
use super::stream::{Movement, Standing, turn_over};
use crate::quantity::unit::Dong;
use crate::quantity::{Arithmetic, Cases, Exact, Money, Truth};

/// What happens to the money of one month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MoneyMonth<N: Arithmetic = Exact> {
    /// What entered and left E.
    pub movement: Movement<Dong, N>,
    /// What the finished cases would bring.
    pub ordinary_wanted: Money<N>,
    /// Open, and not bound in large matters.
    pub ordinary_room: Money<N>,
    /// What the finished cases bring.
    pub ordinary: Money<N>,
    /// Whether there was less room than the finished cases would bring.
    pub ordinary_clamped: N::Truth,
    /// Large matters and one-off events, before they are cut off at what is open.
    pub lumps: Money<N>,
    /// Finished in all.
    pub got: Money<N>,
    /// Whether more was to come than was open.
    pub clamped: N::Truth,
    /// E, F and P at the end of the month.
    pub end: Standing<Dong, N>,
}

/// One month of money, in which `done` cases are finished.
// Inlined for sampling: see `State::after`.
#[inline(always)]
pub fn month<N: Arithmetic>(
    course: &Course<N>,
    month: &MonthCourse<N>,
    before: Standing<Dong, N>,
    done: Cases<N>,
) -> MoneyMonth<N> {
    let events = &month.money_events;
    let matters = &month.matters;
    let (mut end, movement) =
        turn_over(before, &course.money, events, matters.entering, month.part_left);

    let ordinary_wanted = course.recovery(month) * done;
    let ordinary_room = (end.open() - matters.reserved).or_none();
    let ordinary_clamped = ordinary_wanted.overflows(ordinary_room);
    let ordinary = ordinary_wanted.min(ordinary_room);

    let lumps = matters.receipts + events.finished;
    let room = end.open();
    let clamped = (ordinary + lumps).overflows(room);
    let got = (ordinary + lumps).min(room);
    end.finished = clamped.choose(end.enforceable, end.finished + got);
    MoneyMonth {
        movement,
        ordinary_wanted,
        ordinary_room,
        ordinary,
        ordinary_clamped,
        lumps,
        got,
        clamped,
        end,
    }
}

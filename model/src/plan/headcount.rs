//! Whether there are ever fewer than no officers.

use super::StaffMove;
use crate::calendar::put_in_order;
use crate::quantity::{Amount, Officers};
use chrono::NaiveDate;

/// From when on how many officers come or leave.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeadcountStep {
    /// The first day on which the change holds.
    pub date: NaiveDate,
    /// + come, − leave.
    pub change: Officers,
}

impl From<&StaffMove> for HeadcountStep {
    fn from(staff_move: &StaffMove) -> Self {
        Self { date: staff_move.date, change: staff_move.change }
    }
}

/// The step, by its place in the list, that first leaves fewer than no officers on a day after
/// the report, and that day.
///
/// Moves of one day take effect together: whoever comes and whoever leaves on a date are counted
/// before the day is judged.
#[must_use]
pub fn first_below_zero(
    officers: Officers,
    as_of: NaiveDate,
    steps: &[HeadcountStep],
) -> Option<(usize, NaiveDate)> {
    let mut ahead: Vec<(usize, &HeadcountStep)> =
        steps.iter().enumerate().filter(|(_, step)| step.date > as_of).collect();
    put_in_order(&mut ahead, |(_, step)| step.date);
    let mut headcount = officers;
    for day in ahead.chunk_by(|(_, a), (_, b)| a.date == b.date) {
        let mut culprit = None;
        for (index, step) in day {
            headcount += step.change;
            if headcount < Amount::ZERO && culprit.is_none() {
                culprit = Some((*index, step.date));
            }
        }
        if headcount < Amount::ZERO {
            return culprit;
        }
    }
    None
}

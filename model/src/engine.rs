//! The official method: from a plan and a scenario to the year end.
//!
//! [`project`] is the whole of it, in the order in which docs/model.md tells it:
//! 1. [`Course`]: what holds in each month still ahead (days, effort, flows, matters);
//! 2. [`cases`] and [`money`]: month by month, what enters, leaves and is finished;
//! 3. [`YearEnd`]: rates, required counts, verdicts, and what would be needed.
//!
//! Steps 1 and 2 calculate in any [`Number`]: exact decimals for what is shown, binary floating
//! point for searching. Step 2 asks only for [`Arithmetic`], which several numbers side by side
//! have too: sampling runs several futures in one go.
//!
//! [`Number`]: crate::quantity::Number
//! [`Arithmetic`]: crate::quantity::Arithmetic

pub mod cases;
pub mod course;
pub mod effort;
pub mod matters;
pub mod money;
pub mod next_year;
pub mod notes;
pub mod projection;
pub mod stream;
pub mod verdict;
pub mod warnings;
pub mod year_end;

pub use course::{Course, MonthCourse};
pub use notes::{Note, NoteCode};
pub use projection::{MonthRow, Projection, State};
pub use verdict::{Aim, Reason, Verdict};
pub use warnings::{Warning, WarningCode};
pub use year_end::{CasesEnd, MoneyEnd, Split, StreamEnd, YearEnd};

use crate::file::{Problem, ProblemKind};
use crate::plan::{Plan, Scenario};
use crate::quantity::Money;

/// Everything that a scenario leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// What holds and what happens in each month ahead.
    pub projection: Projection,
    /// The year end; `None` where no pace is known and so nothing is projected.
    pub year_end: Option<YearEnd>,
    /// The receipts expected of each matter, in the order of the scenario.
    pub matters: Vec<Money>,
    /// What was assumed, ignored or cut off; sorted by month, then code.
    pub notes: Vec<Note>,
    /// What the user should look at.
    pub warnings: Vec<Warning>,
}

/// The numbers of a plan are too large to calculate with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overflow;

/// Projects one scenario of a plan to the end of its work year.
///
/// # Errors
/// [`Overflow`] where a figure exceeds what exact arithmetic can hold.
pub fn project(plan: &Plan, scenario: &Scenario) -> Result<Outlook, Overflow> {
    let course = Course::new(plan, scenario);
    let projection = Projection::run(plan, course);
    if !projection.is_sound() {
        return Err(Overflow);
    }
    let year_end = projection.reaches_the_end().then(|| YearEnd::new(plan, scenario, &projection));
    if year_end.as_ref().is_some_and(|end| !end.is_sound()) {
        return Err(Overflow);
    }
    let matters = matters::expected_of_each(plan, scenario);
    if matters.iter().any(|expected| !expected.is_sound()) {
        return Err(Overflow);
    }
    Ok(Outlook {
        notes: notes::collect(plan, scenario, &projection),
        warnings: warnings::collect(plan, scenario, &projection, year_end.as_ref()),
        projection,
        year_end,
        matters,
    })
}

/// Projects every scenario of a plan.
///
/// # Errors
/// One problem for each scenario whose arithmetic would overflow, at `scenarios[i]`.
pub fn project_all(plan: &Plan) -> Result<Vec<Outlook>, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut outlooks = Vec::with_capacity(plan.scenarios.len());
    for (index, scenario) in plan.scenarios.iter().enumerate() {
        match project(plan, scenario) {
            Ok(outlook) => outlooks.push(outlook),
            Err(Overflow) => problems
                .push(Problem { path: format!("scenarios[{index}]"), kind: ProblemKind::Overflow }),
        }
    }
    if problems.is_empty() { Ok(outlooks) } else { Err(problems) }
}

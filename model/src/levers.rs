//! The levers a leader moves (MODEL.md §7): what each stands at, its bounds, its step, its default.

use crate::calendar::Month;
use crate::engine::stream::Flows;
use crate::plan::{Flow, Overtime, Period, Plan, Scenario, StaffMove, Stream};
use crate::quantity::Amount;
use chrono::NaiveDate;
use rust_decimal::{Decimal, RoundingStrategy};

/// A lever over a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lever {
    /// A staff move of that many on the first working day after the report.
    OfficersAdded,
    /// Change of the pace.
    PaceChange,
    /// Hours of overtime per officer and month, in every month ahead.
    OvertimeHours,
    /// New cases a month.
    CasesNew,
    /// The enforceable part of new cases.
    CasesShare,
    /// Cases that become enforceable a month.
    CasesBecameEnforceable,
    /// Cases reclassified out of the enforceable a month.
    CasesReclassifiedOut,
    /// Enforceable cases that cannot be closed this year.
    CasesStuck,
    /// New money a month.
    MoneyNew,
    /// The enforceable part of new money.
    MoneyShare,
    /// Money that becomes enforceable a month.
    MoneyBecameEnforceable,
    /// Money reclassified out of the enforceable a month.
    MoneyReclassifiedOut,
    /// Change of the money per finished case.
    MoneyRecoveryChange,
}

/// Where a lever stands and how far it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Where it stands.
    pub present: Decimal,
    /// Where it stands when the plan says nothing.
    pub default: Decimal,
    /// The lowest value; never above `present`.
    pub low: Decimal,
    /// The highest value; never below `present`.
    pub high: Decimal,
    /// From one value to the next.
    pub step: Decimal,
}

impl Lever {
    /// All, staffing first, then cases, then money.
    pub const ALL: [Self; 13] = [
        Self::OfficersAdded,
        Self::PaceChange,
        Self::OvertimeHours,
        Self::CasesNew,
        Self::CasesShare,
        Self::CasesBecameEnforceable,
        Self::CasesReclassifiedOut,
        Self::CasesStuck,
        Self::MoneyNew,
        Self::MoneyShare,
        Self::MoneyBecameEnforceable,
        Self::MoneyReclassifiedOut,
        Self::MoneyRecoveryChange,
    ];

    /// Its name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::OfficersAdded => "officers_added",
            Self::PaceChange => "pace_change",
            Self::OvertimeHours => "overtime_hours",
            Self::CasesNew => "cases.new",
            Self::CasesShare => "cases.share",
            Self::CasesBecameEnforceable => "cases.became_enforceable",
            Self::CasesReclassifiedOut => "cases.reclassified_out",
            Self::CasesStuck => "cases.stuck",
            Self::MoneyNew => "money.new",
            Self::MoneyShare => "money.share",
            Self::MoneyBecameEnforceable => "money.became_enforceable",
            Self::MoneyReclassifiedOut => "money.reclassified_out",
            Self::MoneyRecoveryChange => "money.recovery_change",
        }
    }

    /// The lever of this name.
    #[must_use]
    pub fn by_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lever| lever.id() == id)
    }

    /// Where it stands in a scenario, and how far it goes.
    #[must_use]
    pub fn setting(self, plan: &Plan, scenario: &Scenario) -> Setting {
        let (cases, money) = (&scenario.cases.flow, &scenario.money.flow);
        let report = &plan.report;
        match self {
            Self::OfficersAdded => {
                let moved = added(plan, scenario).map(|(_, entry)| number(entry.change));
                tenths(moved.unwrap_or_default(), (-50, 100), 5)
            }
            Self::PaceChange => hundredths(scenario.pace_change.decimal(), (-50, 100)),
            Self::OvertimeHours => {
                let hours = overtime(plan, scenario).and_then(|(_, entry)| entry.hours.decimal());
                spanning(hours.unwrap_or_default(), NONE, 40.into(), Decimal::ONE)
            }
            Self::CasesNew => of_cases(new(plan, &report.cases, cases)),
            Self::MoneyNew => of_money(new(plan, &report.money, money)),
            Self::CasesShare => share(part(plan, &report.cases, cases)),
            Self::MoneyShare => share(part(plan, &report.money, money)),
            Self::CasesBecameEnforceable => of_cases((number(cases.became_enforceable), NONE)),
            Self::CasesReclassifiedOut => of_cases((number(cases.reclassified_out), NONE)),
            Self::CasesStuck => of_cases((number(scenario.cases.stuck), NONE)),
            Self::MoneyBecameEnforceable => of_open_money(plan, number(money.became_enforceable)),
            Self::MoneyReclassifiedOut => of_open_money(plan, number(money.reclassified_out)),
            Self::MoneyRecoveryChange => {
                hundredths(scenario.money.recovery_change.decimal(), (-90, 200))
            }
        }
    }
}

const NONE: Decimal = Decimal::ZERO;

/// The first working day after the report: the day on which the lever of officers moves them.
#[must_use]
pub fn first_working_day(plan: &Plan) -> Option<NaiveDate> {
    plan.calendar.days_ahead().first().copied()
}

/// The staff move that the lever of officers moves, and its place in the list.
#[must_use]
pub fn added<'s>(plan: &Plan, scenario: &'s Scenario) -> Option<(usize, &'s StaffMove)> {
    let day = first_working_day(plan)?;
    scenario.staff_moves.iter().enumerate().find(|(_, entry)| entry.date == day)
}

/// The overtime that the lever of hours moves, and its place in the list.
#[must_use]
pub fn overtime<'s>(plan: &Plan, scenario: &'s Scenario) -> Option<(usize, &'s Overtime)> {
    let all_ahead = Period::Months(plan.calendar.first_month()?, Month::LAST);
    scenario.overtime.iter().enumerate().find(|(_, entry)| entry.period == all_ahead)
}

/// The flows of a stream with all defaults worked out.
fn flows<U: Copy>(plan: &Plan, stream: &Stream<U>, flow: &Flow<U>) -> Flows<U> {
    Flows::new(&plan.calendar, stream, flow)
}

/// New a month: as it stands, and as the report gives it.
fn new<U: Copy>(plan: &Plan, stream: &Stream<U>, flow: &Flow<U>) -> (Decimal, Decimal) {
    let untouched = Flow { new: None, ..*flow };
    (number(flows(plan, stream, flow).new), number(flows(plan, stream, &untouched).new))
}

/// The enforceable part of the new: as it stands, and as the report gives it.
fn part<U: Copy>(plan: &Plan, stream: &Stream<U>, flow: &Flow<U>) -> (Decimal, Decimal) {
    let untouched = Flow { share: None, ..*flow };
    let decimal = |flow| flows(plan, stream, flow).share.decimal().unwrap_or(Decimal::ONE);
    (decimal(flow), decimal(&untouched))
}

fn number<U>(amount: Amount<U>) -> Decimal {
    amount.decimal().unwrap_or_default()
}

/// A setting whose bounds always hold the present value.
fn spanning(present: Decimal, low: Decimal, high: Decimal, step: Decimal) -> Setting {
    let (low, high) = (low.min(present), high.max(present));
    Setting { present, default: NONE, low, high, step }
}

fn tenths(present: Decimal, (low, high): (i64, i64), step: i64) -> Setting {
    spanning(present, Decimal::new(low, 1), Decimal::new(high, 1), Decimal::new(step, 1))
}

fn hundredths(present: Option<Decimal>, (low, high): (i64, i64)) -> Setting {
    let step = Decimal::new(1, 2);
    spanning(present.unwrap_or_default(), Decimal::new(low, 2), Decimal::new(high, 2), step)
}

fn share((present, default): (Decimal, Decimal)) -> Setting {
    let setting = spanning(present, NONE, Decimal::ONE, Decimal::new(1, 2));
    Setting { default, ..setting }
}

/// 0 … max(3 × the default, 10), so that the bounds stay where they are while the lever moves.
fn of_cases((present, default): (Decimal, Decimal)) -> Setting {
    let reach = threefold(default).max(Decimal::TEN).ceil();
    // Flows that are 0 by default have nothing to triple.
    let reach = if default.is_zero() { Decimal::from(200) } else { reach };
    Setting { default, ..spanning(present, NONE, reach, Decimal::ONE) }
}

/// 0 … 3 × the default in 100 steps.
fn of_money((present, default): (Decimal, Decimal)) -> Setting {
    let reach = threefold(if default.is_zero() { present } else { default });
    let reach = if reach.is_zero() { Decimal::from(10_000_000_000_i64) } else { reach };
    let step =
        (reach / Decimal::ONE_HUNDRED).round_dp_with_strategy(0, RoundingStrategy::AwayFromZero);
    Setting { default, ..spanning(present, NONE, step * Decimal::ONE_HUNDRED, step) }
}

/// A tenth of what is open, in 100 steps: flows that are 0 by default have no present to triple.
fn of_open_money(plan: &Plan, present: Decimal) -> Setting {
    let tenth = number(plan.report.money.open()) / Decimal::TEN;
    let setting = of_money((present, tenth / Decimal::from(3)));
    Setting { default: NONE, ..setting }
}

fn threefold(value: Decimal) -> Decimal {
    value.checked_mul(Decimal::from(3)).unwrap_or(value)
}

//! The levers a leader moves (docs/model.md): what each stands at, its bounds, its step, its default.

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
    /// Where it stood when the plan was opened, or where the report puts it.
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

    /// Where it stands in a scenario of `plan`, how far it goes, and where it stood in `opened`,
    /// the plan as it was opened: its scenario of the same name, else its first.
    ///
    /// Bounds are reckoned from the default, so that they stay where they are while the lever
    /// moves; they always hold the present value.
    #[must_use]
    pub fn setting(self, plan: &Plan, scenario: &Scenario, opened: &Plan) -> Setting {
        let before = opened.scenarios.iter().find(|other| other.name == scenario.name);
        let before = before.unwrap_or(&opened.scenarios[0]);
        let present = self.value(plan, scenario).unwrap_or(NONE);
        let said = self.said(opened, before);
        let default = said.or_else(|| self.by_the_report(plan)).unwrap_or(NONE);
        let (low, high, step) = self.reach(plan, default);
        let (low, high) = (low.min(present), high.max(present));
        Setting { present, default, low, high, step }
    }

    /// Where it stands: what the scenario says, else what the report gives; `None` where neither
    /// says anything, or the year leaves no day for it.
    #[must_use]
    pub fn value(self, plan: &Plan, scenario: &Scenario) -> Option<Decimal> {
        self.said(plan, scenario).or_else(|| self.by_the_report(plan))
    }

    /// What a scenario says of it; `None` where it leaves it to the report.
    fn said(self, plan: &Plan, scenario: &Scenario) -> Option<Decimal> {
        let (cases, money) = (&scenario.cases.flow, &scenario.money.flow);
        match self {
            Self::OfficersAdded => added(plan, scenario)?.1.change.decimal(),
            Self::PaceChange => scenario.pace_change.decimal(),
            Self::OvertimeHours => overtime(plan, scenario)?.1.hours.decimal(),
            Self::CasesNew => cases.new?.decimal(),
            Self::CasesShare => cases.share?.decimal(),
            Self::CasesBecameEnforceable => cases.became_enforceable.decimal(),
            Self::CasesReclassifiedOut => cases.reclassified_out.decimal(),
            Self::CasesStuck => scenario.cases.stuck.decimal(),
            Self::MoneyNew => money.new?.decimal(),
            Self::MoneyShare => money.share?.decimal(),
            Self::MoneyBecameEnforceable => money.became_enforceable.decimal(),
            Self::MoneyReclassifiedOut => money.reclassified_out.decimal(),
            Self::MoneyRecoveryChange => scenario.money.recovery_change.decimal(),
        }
    }

    /// Where the report puts it, when no scenario says anything.
    fn by_the_report(self, plan: &Plan) -> Option<Decimal> {
        let (cases, money) = (&plan.report.cases, &plan.report.money);
        match self {
            Self::CasesNew => untouched(plan, cases).new.decimal(),
            Self::MoneyNew => untouched(plan, money).new.decimal(),
            Self::CasesShare => untouched(plan, cases).share.decimal(),
            Self::MoneyShare => untouched(plan, money).share.decimal(),
            _ => None,
        }
    }

    /// Lowest value, highest value and step around a default.
    fn reach(self, plan: &Plan, default: Decimal) -> (Decimal, Decimal, Decimal) {
        let hundredth = Decimal::new(1, 2);
        match self {
            Self::OfficersAdded => (Decimal::from(-5), Decimal::TEN, Decimal::new(5, 1)),
            Self::PaceChange => (Decimal::new(-50, 2), Decimal::ONE, hundredth),
            Self::OvertimeHours => (NONE, Decimal::from(40), Decimal::ONE),
            Self::MoneyRecoveryChange => (Decimal::new(-90, 2), Decimal::TWO, hundredth),
            Self::CasesShare | Self::MoneyShare => (NONE, Decimal::ONE, hundredth),
            Self::CasesNew
            | Self::CasesBecameEnforceable
            | Self::CasesReclassifiedOut
            | Self::CasesStuck => (NONE, reach_of_cases(plan, default), Decimal::ONE),
            Self::MoneyNew | Self::MoneyBecameEnforceable | Self::MoneyReclassifiedOut => {
                let step = reach_of_money(plan, default) / Decimal::ONE_HUNDRED;
                let step = step.round_dp_with_strategy(0, RoundingStrategy::AwayFromZero);
                (NONE, step * Decimal::ONE_HUNDRED, step)
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

/// The flows of a stream as the report gives them.
fn untouched<U: Copy>(plan: &Plan, stream: &Stream<U>) -> Flows<U> {
    let nothing_said = Flow {
        new: None,
        share: None,
        became_enforceable: Amount::ZERO,
        reclassified_out: Amount::ZERO,
        entrusted_or_withdrawn: None,
    };
    Flows::new(&plan.calendar, stream, &nothing_said)
}

/// max(3 × the default, 10) cases; a tenth of what is open where the default is none.
fn reach_of_cases(plan: &Plan, default: Decimal) -> Decimal {
    let open = plan.report.cases.open().decimal().unwrap_or_default();
    let reach = if default.is_zero() { open / Decimal::TEN } else { threefold(default) };
    reach.ceil().max(Decimal::TEN)
}

/// 3 × the default; a tenth of what is open where the default is none.
fn reach_of_money(plan: &Plan, default: Decimal) -> Decimal {
    let open = plan.report.money.open().decimal().unwrap_or_default();
    let reach = if default.is_zero() { open / Decimal::TEN } else { threefold(default) };
    // A slider needs some way to go even where nothing is open.
    reach.max(Decimal::ONE_HUNDRED)
}

fn threefold(value: Decimal) -> Decimal {
    value.checked_mul(Decimal::from(3)).unwrap_or(value)
}

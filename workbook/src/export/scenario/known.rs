//! What the engine knows the formulas to give: shown by programs that do not calculate.

use super::lines::{Event, Line, Matters, Run, Step};
use super::year_end::Item;
use crate::export::value::Value;
use crate::export::words::{self, verdicts};
use thads_model::calendar::Month;
use thads_model::engine::projection::MonthRow;
use thads_model::engine::stream::{Movement, OneOffs, Standing};
use thads_model::engine::verdict::{judge, schedule};
use thads_model::engine::year_end::target_in_force;
use thads_model::engine::{Course, MonthCourse, Outlook, Projection, StreamEnd, YearEnd, effort};
use thads_model::plan::{Plan, Scenario, StreamName};
use thads_planner::lang::Lang;

/// The scenario as it is projected, and the courses that are compared with it.
pub(super) struct Ends<'p> {
    plan: &'p Plan,
    scenario: &'p Scenario,
    outlook: &'p Outlook,
    unreclassified: Projection,
    without_matters: Projection,
    lang: Lang,
}

impl<'p> Ends<'p> {
    pub(super) fn new(
        plan: &'p Plan,
        scenario: &'p Scenario,
        outlook: &'p Outlook,
        lang: Lang,
    ) -> Self {
        let run = |scenario: &Scenario| Projection::run(plan, Course::new(plan, scenario));
        Self {
            plan,
            scenario,
            outlook,
            unreclassified: run(&scenario.without_reclassification()),
            without_matters: run(&scenario.without_matters()),
            lang,
        }
    }

    fn projection(&self, run: Run) -> Option<&Projection> {
        match run {
            Run::Planned => Some(&self.outlook.projection),
            Run::Unreclassified => Some(&self.unreclassified),
            Run::WithoutMatters => Some(&self.without_matters),
            Run::WithoutLimit => None,
        }
    }

    /// A line in the column before the first month.
    pub(super) fn start(&self, line: Line) -> Value {
        let planned = &self.outlook.projection;
        match line {
            Line::Step(_, StreamName::Cases, Step::Stuck) => Value::amount(planned.course.stuck),
            Line::Step(_, StreamName::Cases, step) => standing(&planned.cases_start, step),
            Line::Step(_, StreamName::Money, step) => standing(&planned.money_start, step),
            Line::ToEnforce(StreamName::Cases) => to_enforce(&planned.cases_start),
            Line::ToEnforce(StreamName::Money) => to_enforce(&planned.money_start),
            _ => Value::Blank,
        }
    }

    /// A line in a month.
    pub(super) fn line(&self, line: Line, month: Month) -> Value {
        match line {
            Line::Step(run, stream, step) => {
                let Some(projection) = self.projection(run) else { return Value::Blank };
                match projection.months.iter().find(|row| row.month == month) {
                    Some(row) => step_of(projection, row, stream, step),
                    None => self.in_the_report(line),
                }
            }
            _ => match self.outlook.projection.months.iter().find(|row| row.month == month) {
                Some(row) => self.ahead(line, row),
                None => self.in_the_report(line),
            },
        }
    }

    /// A line in a month that is not projected.
    fn in_the_report(&self, line: Line) -> Value {
        let stays = matches!(
            line,
            Line::Step(_, _, Step::Enforceable | Step::Finished | Step::Stuck) | Line::ToEnforce(_)
        );
        let nothing = matches!(
            line,
            Line::Ahead
                | Line::OfficerDays(_)
                | Line::Event(..)
                | Line::Inflow(_)
                | Line::Capacity(_)
        );
        match (stays, nothing) {
            (true, _) => self.start(line),
            (_, true) => Value::Number(0.0),
            // Earlier reports are drawn once the file is worked out anew.
            _ if matches!(line, Line::Rate(_)) => Value::text("#N/A"),
            _ => Value::Blank,
        }
    }

    fn ahead(&self, line: Line, row: &MonthRow) -> Value {
        let projection = &self.outlook.projection;
        let holds = projection.holds(row);
        match line {
            Line::Ahead => Value::Number(1.0),
            Line::Remaining => Value::whole(holds.remaining),
            Line::PartLeft => Value::factor(holds.part_left),
            Line::OvertimeHours => {
                Value::factor(effort::overtime_hours(self.plan, self.scenario, row.month))
            }
            Line::Overtime => Value::factor(holds.effort.overtime),
            Line::Campaign => Value::factor(holds.effort.campaign),
            Line::Disruption => Value::factor(holds.effort.disruption),
            Line::RecoveryLoss => Value::factor(holds.recovery_loss),
            Line::OfficerDays(matters) => {
                self.holding(matters, row, |holds| Value::amount(holds.effort.officer_days))
            }
            Line::Capacity(matters) => {
                self.holding(matters, row, |holds| Value::amount(holds.capacity))
            }
            Line::Recovery => Value::amount(projection.course.recovery(holds)),
            Line::Entering => Value::amount(holds.matters.entering),
            Line::Receipts => Value::amount(holds.matters.receipts),
            Line::Event(StreamName::Cases, event) => one_off(&holds.case_events, event),
            Line::Event(StreamName::Money, event) => one_off(&holds.money_events, event),
            Line::Inflow(StreamName::Cases) => Value::amount(row.cases.movement.inflow),
            Line::Inflow(StreamName::Money) => Value::amount(row.money.movement.inflow),
            Line::ToEnforce(StreamName::Cases) => to_enforce(&row.cases.end),
            Line::ToEnforce(StreamName::Money) => to_enforce(&row.money.end),
            Line::Rate(StreamName::Cases) => rate(&row.cases.end),
            Line::Rate(StreamName::Money) => rate(&row.money.end),
            Line::Aim(stream) => self.target(stream),
            Line::Exhausted if row.cases.exhausted => {
                Value::text(words::lines::exhausted(self.lang))
            }
            Line::Exhausted
            | Line::Headcount
            | Line::Reclassified(_)
            | Line::Entrusted(_)
            | Line::Step(..) => Value::Blank,
        }
    }

    fn holding(
        &self,
        matters: Matters,
        row: &MonthRow,
        value: impl Fn(&MonthCourse) -> Value,
    ) -> Value {
        let run = match matters {
            Matters::Counted => Run::Planned,
            Matters::LeftOut => Run::WithoutMatters,
        };
        self.projection(run).map_or(Value::Blank, |projection| value(projection.holds(row)))
    }

    fn target(&self, stream: StreamName) -> Value {
        let target = target_in_force(self.plan, self.scenario, stream);
        Value::optional(target, |target| Value::percent(target.rate))
    }

    /// A figure of the year end.
    pub(super) fn of(&self, item: Item, stream: StreamName) -> Value {
        match item {
            Item::Target => return self.target(stream),
            Item::Schedule => {
                let target = target_in_force(self.plan, self.scenario, stream);
                let months = self.plan.calendar.whole_months_elapsed();
                return Value::optional(target, |target| Value::percent(schedule(&target, months)));
            }
            _ => {}
        }
        let said = verdicts::Said::new(self.lang);
        let Some(end) = &self.outlook.year_end else {
            return match item {
                Item::Verdict | Item::VerdictWithoutMatters => Value::text(said.no_pace),
                _ => Value::Blank,
            };
        };
        let verdict = match (item, stream) {
            (Item::Verdict, StreamName::Cases) => Some(said.of(&end.cases.stream.verdict)),
            (Item::Verdict, StreamName::Money) => Some(said.of(&end.money.stream.verdict)),
            (Item::VerdictWithoutMatters, _) => Some(said.of(&end.money.without_matters)),
            (Item::VerdictWithoutReclassification, _) => self.unreclassified(end, stream, &said),
            _ => None,
        };
        match (verdict, stream) {
            (Some(verdict), _) => Value::text(verdict),
            (None, StreamName::Cases) => match item {
                Item::Ceiling => {
                    Value::optional(end.cases.ceiling, |rate| Value::percent(rate.published()))
                }
                Item::NowPerOfficerMonth => {
                    Value::optional(end.cases.pace_per_officer_month, Value::amount)
                }
                _ => of_stream(&end.cases.stream, item),
            },
            (None, StreamName::Money) => of_stream(&end.money.stream, item),
        }
    }

    /// `None` where the change of the rate, and so this verdict, is not to be worked out.
    fn unreclassified(
        &self,
        end: &YearEnd,
        stream: StreamName,
        said: &verdicts::Said,
    ) -> Option<&'static str> {
        let target = target_in_force(self.plan, self.scenario, stream);
        let run = &self.unreclassified;
        match stream {
            StreamName::Cases => end
                .cases
                .stream
                .split
                .as_ref()
                .map(|_| said.of(&judge(&run.cases_end(), target.as_ref()))),
            StreamName::Money => end
                .money
                .stream
                .split
                .as_ref()
                .map(|_| said.of(&judge(&run.money_end(), target.as_ref()))),
        }
    }
}

fn of_stream<U: Copy>(end: &StreamEnd<U>, item: Item) -> Value {
    let measure = end.verdict.measure();
    let split = end.split.as_ref();
    match item {
        Item::Enforceable => Value::amount(end.standing.enforceable),
        Item::Finished => Value::amount(end.standing.finished),
        Item::Rate => Value::optional(end.rate, |rate| Value::percent(rate.published())),
        Item::Gap => {
            let gap = measure.and_then(|_| end.gap());
            Value::optional(gap, |gap| Value::exact(gap.get()))
        }
        Item::Margin => Value::optional(measure, |measure| Value::amount(measure.margin)),
        Item::Required => Value::optional(measure, |measure| Value::amount(measure.required)),
        Item::NeededFromEffort => Value::optional(end.needed_from_effort, Value::amount),
        Item::Deliverable => Value::amount(end.deliverable),
        Item::PaceRatio => Value::optional(end.pace_ratio, Value::factor),
        Item::NeededPerOfficerMonth => Value::optional(end.needed_per_officer_month, Value::amount),
        Item::NowPerOfficerMonth => {
            Value::optional(end.deliverable_per_officer_month, Value::amount)
        }
        Item::CarriedForward => Value::optional(end.standing.carried_forward(), Value::amount),
        Item::NextCarriedOver => {
            let left = end.standing.carried_forward();
            Value::optional(left, |left| Value::amount(left.to_whole()))
        }
        Item::NextEnforceable => Value::amount(end.standing.open().to_whole()),
        Item::Completion => Value::optional(split, |split| Value::exact(split.completion.get())),
        Item::Denominator => Value::optional(split, |split| Value::exact(split.denominator.get())),
        Item::RateWithoutReclassification => {
            let rate = split.and_then(|split| split.rate_without_reclassification);
            Value::optional(rate, |rate| Value::percent(rate.published()))
        }
        _ => Value::Blank,
    }
}

fn step_of(projection: &Projection, row: &MonthRow, stream: StreamName, step: Step) -> Value {
    match stream {
        StreamName::Cases => match step {
            Step::Leaving => leaving(&row.cases.movement),
            Step::Stuck => Value::amount(row.cases.stuck),
            Step::Extra => Value::amount(row.cases.extra),
            Step::FinishedBefore => Value::amount(row.cases.end.finished - row.cases.done),
            Step::Closable => Value::amount(row.cases.closable),
            Step::Done => Value::amount(row.cases.done),
            _ => standing(&row.cases.end, step),
        },
        StreamName::Money => match step {
            Step::Leaving => leaving(&row.money.movement),
            Step::Reserved => Value::amount(projection.holds(row).matters.reserved),
            Step::OrdinaryWanted => Value::amount(row.money.ordinary_wanted),
            Step::Ordinary => Value::amount(row.money.ordinary),
            Step::Lumps => Value::amount(row.money.lumps),
            _ => standing(&row.money.end, step),
        },
    }
}

fn leaving<U>(movement: &Movement<U>) -> Value {
    Value::exact(movement.leaving.get())
}

fn standing<U: Copy>(standing: &Standing<U>, step: Step) -> Value {
    match step {
        Step::Enforceable => Value::amount(standing.enforceable),
        Step::Finished => Value::amount(standing.finished),
        _ => Value::Blank,
    }
}

fn to_enforce<U: Copy>(standing: &Standing<U>) -> Value {
    Value::optional(standing.to_enforce, Value::amount)
}

fn rate<U: Copy>(standing: &Standing<U>) -> Value {
    let part = standing.finished.share_of(standing.enforceable);
    Value::optional(part, Value::factor)
}

fn one_off<U: Copy>(events: &OneOffs<U>, event: Event) -> Value {
    Value::amount(match event {
        Event::Enters => events.enforceable_in,
        Event::FromOutside => events.from_outside,
        Event::Leaves => events.enforceable_out,
        Event::Finished => events.finished,
    })
}

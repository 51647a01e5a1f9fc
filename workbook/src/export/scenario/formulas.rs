//! The method of docs/model.md, month by month, as formulas of a workbook.

use super::lines::{Event, Line, Matters, Rows, Run, Step};
use super::tables::{List, Tables};
use crate::export::calendar::{self, Of};
use crate::export::words;
use thads_model::calendar::Month;
use thads_model::plan::StreamName;
use thads_planner::lang::Lang;

use StreamName::{Cases, Money};

/// What formulas of a scenario may speak of.
pub(super) struct Terms<'t> {
    pub(super) rows: &'t Rows,
    pub(super) tables: &'t Tables,
    pub(super) lang: Lang,
}

impl Terms<'_> {
    /// The formula of a line in a month.
    pub(super) fn formula(&self, line: Line, month: Month) -> String {
        match line {
            Line::Ahead
            | Line::Remaining
            | Line::PartLeft
            | Line::Headcount
            | Line::OfficerDays(_)
            | Line::OvertimeHours
            | Line::Overtime
            | Line::Campaign
            | Line::Disruption
            | Line::RecoveryLoss
            | Line::Capacity(_)
            | Line::Recovery => self.effort(line, month),
            Line::Event(stream, event) => self.event(stream, event, month),
            Line::Entering => {
                let [enters, amount] = self.entering();
                let number = month.number();
                format!("{}*SUMIF({enters},{number},{amount})", self.ahead(month))
            }
            Line::Receipts => {
                let receipts = self.tables.month(List::Matters, month);
                format!("{}*SUM({receipts})", self.ahead(month))
            }
            Line::Inflow(stream) => self.inflow(stream, month),
            Line::Reclassified(stream) => {
                let monthly = format!("{}_reclassified_out", stream.key());
                self.leaving(&monthly, month) + &self.plus_event(stream, Event::Leaves, month)
            }
            Line::Entrusted(stream) => {
                self.leaving(&format!("{}_entrusted_or_withdrawn", stream.key()), month)
            }
            Line::Step(run, Cases, step) => self.cases(run, step, month),
            Line::Step(run, Money, step) => self.money(run, step, month),
            Line::Exhausted => {
                let capacity = self.at(Line::Capacity(Matters::Counted), month);
                let closable = self.at(Line::Step(Run::Planned, Cases, Step::Closable), month);
                let said = words::lines::exhausted(self.lang);
                format!("IF({capacity}>{closable}+1E-9,\"{said}\",\"\")")
            }
            Line::ToEnforce(stream) => self.to_enforce(stream, month),
            Line::Rate(stream) => self.rate(stream, month),
            Line::Aim(stream) => {
                let target = format!("{}_target", stream.key());
                format!("IF(ISNUMBER({target}),{target},NA())")
            }
        }
    }

    fn at(&self, line: Line, month: Month) -> String {
        self.rows.at(line, month)
    }

    fn ahead(&self, month: Month) -> String {
        self.at(Line::Ahead, month)
    }

    fn calendar(&self, of: Of, month: Month) -> String {
        calendar::month(of, month, self.lang)
    }

    /// The sum of a field of a list, each entry times the part of the month that it covers.
    fn covering(&self, list: List, field: &str, month: Month) -> String {
        let (parts, amounts) = (self.tables.month(list, month), self.tables.field(list, field));
        format!("SUMPRODUCT({parts},{amounts})")
    }

    fn effort(&self, line: Line, month: Month) -> String {
        let calendar = |of| self.calendar(of, month);
        match line {
            Line::Ahead => format!("IF(ISNUMBER(pace),{},0)", calendar(Of::Ahead)),
            Line::Remaining => calendar(Of::Remaining),
            Line::PartLeft => calendar(Of::PartLeft),
            Line::Headcount => {
                let [date, change] =
                    ["date", "change"].map(|field| self.tables.field(List::Moves, field));
                let last = calendar(Of::Last);
                format!("officers+SUMPRODUCT(({date}>as_of)*({date}<={last}),{change})")
            }
            Line::OfficerDays(matters) => {
                let taken = match matters {
                    Matters::Counted => self.taken(month),
                    Matters::LeftOut => String::new(),
                };
                let moves = self.tables.month(List::Moves, month);
                let (ahead, left) = (self.ahead(month), self.at(Line::Remaining, month));
                format!("{ahead}*MAX(0,officers*{left}+SUM({moves}){taken})")
            }
            Line::OvertimeHours => self.covering(List::Overtime, "hours", month),
            Line::Overtime => {
                let (days, hours) = (calendar(Of::Workdays), self.at(Line::OvertimeHours, month));
                format!("IF({days}=0,0,{hours}*overtime_efficiency/(8*{days}))")
            }
            Line::Campaign => self.covering(List::Campaigns, "uplift", month),
            Line::Disruption => {
                format!("MIN(1,{})", self.covering(List::Disruptions, "capacity_loss", month))
            }
            Line::RecoveryLoss => {
                format!("MIN(1,{})", self.covering(List::Disruptions, "recovery_loss", month))
            }
            Line::Capacity(matters) => {
                let [days, overtime, campaign, disruption] =
                    [Line::OfficerDays(matters), Line::Overtime, Line::Campaign, Line::Disruption]
                        .map(|line| self.at(line, month));
                format!(
                    "N(pace)*{}*{days}*(1+{overtime})*(1+{campaign})*(1-{disruption})\
                     *(1+pace_change)",
                    calendar(Of::Weight)
                )
            }
            _ => format!(
                "money_per_case*(1+money_recovery_change)*(1-{})",
                self.at(Line::RecoveryLoss, month)
            ),
        }
    }

    /// Officer-days that included matters take in a month.
    fn taken(&self, month: Month) -> String {
        let months = self.tables.field(List::Taken, "month");
        let counted = self.tables.step(List::Taken, 0);
        format!("-SUMIF({months},{},{counted})", month.calendar_number())
    }

    fn event(&self, stream: StreamName, event: Event, month: Month) -> String {
        let field =
            |part: &str| self.tables.field(List::Events, &format!("{}.{part}", stream.key()));
        let (ahead, months) = (self.ahead(month), self.tables.field(List::Events, "month"));
        let number = month.calendar_number();
        let amounts = match event {
            Event::Enters => field("enforceable_in"),
            Event::Leaves => field("enforceable_out"),
            Event::Finished => field("finished"),
            Event::FromOutside => {
                let (amounts, outside) = (field("enforceable_in"), field("from_outside"));
                let yes = words::yes(self.lang);
                return format!("{ahead}*SUMIFS({amounts},{months},{number},{outside},\"{yes}\")");
            }
        };
        format!("{ahead}*SUMIF({months},{number},{amounts})")
    }

    /// The months in which matters enter E, and their amounts.
    fn entering(&self) -> [String; 2] {
        [self.tables.step(List::Matters, 0), self.tables.field(List::Matters, "amount")]
    }

    fn inflow(&self, stream: StreamName, month: Month) -> String {
        let key = stream.key();
        let monthly = format!("({key}_new*{key}_share+{key}_became_enforceable)");
        let events = self.plus_event(stream, Event::Enters, month);
        let matters = match stream {
            Cases => String::new(),
            Money => format!("+{}", self.at(Line::Entering, month)),
        };
        self.leaving(&monthly, month) + &events + &matters
    }

    /// The part still to come of what happens every month.
    fn leaving(&self, monthly: &str, month: Month) -> String {
        format!("{}*{}*{monthly}", self.ahead(month), self.at(Line::PartLeft, month))
    }

    fn plus_event(&self, stream: StreamName, event: Event, month: Month) -> String {
        format!("+{}", self.at(Line::Event(stream, event), month))
    }

    /// What is to be reclassified in a run, and what is to leave in all.
    fn wanted(&self, run: Run, stream: StreamName, month: Month) -> (String, String) {
        let entrusted = self.at(Line::Entrusted(stream), month);
        match run {
            Run::Unreclassified => ("0".to_owned(), entrusted),
            _ => {
                let reclassified = self.at(Line::Reclassified(stream), month);
                let all = format!("({reclassified}+{entrusted})");
                (reclassified, all)
            }
        }
    }

    /// The part of what is to leave that can leave.
    fn part_leaving(&self, run: Run, stream: StreamName, month: Month) -> String {
        let (_, all) = self.wanted(run, stream, month);
        let leaving = self.at(Line::Step(run, stream, Step::Leaving), month);
        format!("IF({all}=0,0,{leaving}/{all})")
    }

    /// What leaves E, and E after it: the same in both streams.
    fn turn_over(&self, run: Run, stream: StreamName, step: Step, month: Month) -> String {
        let (_, all) = self.wanted(run, stream, month);
        let before = |step| self.rows.before(Line::Step(run, stream, step), month);
        let (enforceable, finished) = (before(Step::Enforceable), before(Step::Finished));
        let inflow = self.at(Line::Inflow(stream), month);
        let room = format!("{enforceable}+{inflow}-{finished}");
        match step {
            Step::Leaving => format!("MIN({all},{room})"),
            _ => {
                let leaving = self.at(Line::Step(run, stream, Step::Leaving), month);
                format!("IF({all}>{room}+1E-9,{finished},{enforceable}+{inflow}-{leaving})")
            }
        }
    }

    fn cases(&self, run: Run, step: Step, month: Month) -> String {
        let now = |step| self.at(Line::Step(run, Cases, step), month);
        let before = |step| self.rows.before(Line::Step(run, Cases, step), month);
        let matters = if run == Run::WithoutMatters { Matters::LeftOut } else { Matters::Counted };
        let capacity = self.at(Line::Capacity(matters), month);
        let events = self.at(Line::Event(Cases, Event::Finished), month);
        let ahead = self.ahead(month);
        match step {
            Step::Stuck => {
                let (reclassified, _) = self.wanted(run, Cases, month);
                let part = self.part_leaving(run, Cases, month);
                let stuck = before(Step::Stuck);
                format!("{stuck}-MIN({stuck},{reclassified}*{part}*cases_stuck_share_out)")
            }
            Step::Extra => {
                format!("MIN({events},{}-{})", now(Step::Enforceable), before(Step::Finished))
            }
            Step::FinishedBefore => {
                let (enforceable, finished) = (now(Step::Enforceable), before(Step::Finished));
                let extra = now(Step::Extra);
                format!(
                    "IF({events}>{enforceable}-{finished}+1E-9,{enforceable},{finished}+{extra})"
                )
            }
            Step::Closable => {
                let [enforceable, finished, stuck] =
                    [Step::Enforceable, Step::FinishedBefore, Step::Stuck].map(now);
                format!("MAX(0,{enforceable}-{finished}-{stuck})")
            }
            Step::Done if run == Run::WithoutLimit => format!("{ahead}*{}", now(Step::Closable)),
            Step::Done => format!("MIN({capacity},{})", now(Step::Closable)),
            Step::Finished => {
                let [enforceable, finished, stuck, closable, done] = [
                    Step::Enforceable,
                    Step::FinishedBefore,
                    Step::Stuck,
                    Step::Closable,
                    Step::Done,
                ]
                .map(now);
                let all_closed = match run {
                    Run::WithoutLimit => format!("{ahead}=1"),
                    _ => format!("{capacity}>{closable}+1E-9"),
                };
                format!(
                    "IF(AND({all_closed},{closable}>0),{enforceable}-{stuck},{finished}+{done})"
                )
            }
            _ => self.turn_over(run, Cases, step, month),
        }
    }

    fn money(&self, run: Run, step: Step, month: Month) -> String {
        let now = |step| self.at(Line::Step(run, Money, step), month);
        let finished = self.rows.before(Line::Step(run, Money, Step::Finished), month);
        let open = format!("{}-{finished}", now(Step::Enforceable));
        let ahead = self.ahead(month);
        match step {
            Step::Reserved if run == Run::WithoutMatters => {
                let [enters, amount] = self.entering();
                format!("{ahead}*SUMIF({enters},\"<={}\",{amount})", month.number())
            }
            Step::Reserved => {
                format!("{ahead}*SUM({})", self.tables.more(List::Matters, month))
            }
            Step::OrdinaryWanted => {
                let done = self.at(Line::Step(run, Cases, Step::Done), month);
                format!("{done}*{}", self.at(Line::Recovery, month))
            }
            Step::Ordinary => {
                let (wanted, reserved) = (now(Step::OrdinaryWanted), now(Step::Reserved));
                format!("MIN({wanted},MAX(0,{open}-{reserved}))")
            }
            Step::Lumps => {
                let events = self.at(Line::Event(Money, Event::Finished), month);
                match run {
                    Run::WithoutMatters => events,
                    _ => format!("{}+{events}", self.at(Line::Receipts, month)),
                }
            }
            Step::Finished => {
                let all = format!("{}+{}", now(Step::Ordinary), now(Step::Lumps));
                format!(
                    "IF({all}>{open}+1E-9,{},{finished}+MIN({all},{open}))",
                    now(Step::Enforceable)
                )
            }
            _ => self.turn_over(run, Money, step, month),
        }
    }

    fn to_enforce(&self, stream: StreamName, month: Month) -> String {
        let before = self.rows.before(Line::ToEnforce(stream), month);
        let new = self.leaving(&format!("{}_new", stream.key()), month);
        let outside = self.at(Line::Event(stream, Event::FromOutside), month);
        let matters = match stream {
            Cases => String::new(),
            Money => format!("+{}", self.at(Line::Entering, month)),
        };
        let entrusted = self.at(Line::Entrusted(stream), month);
        let part = self.part_leaving(Run::Planned, stream, month);
        format!("IF(ISNUMBER({before}),{before}+{new}+{outside}{matters}-{entrusted}*{part},\"\")")
    }

    /// F/E of a month ahead, of the report at its end, or of an earlier report.
    fn rate(&self, stream: StreamName, month: Month) -> String {
        let now = |step| self.at(Line::Step(Run::Planned, stream, step), month);
        let (enforceable, finished) = (now(Step::Enforceable), now(Step::Finished));
        let found = format!("MATCH({},history_month,0)", month.calendar_number());
        let earlier = |part: &str| format!("INDEX(history_{}_{part},{found})", stream.key());
        format!(
            "IF(OR({}=1,whole_months={}),IF({enforceable}=0,NA(),{finished}/{enforceable}),\
             IFERROR({}/{},NA()))",
            self.ahead(month),
            month.number(),
            earlier("finished"),
            earlier("enforceable")
        )
    }
}

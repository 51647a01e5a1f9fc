//! The recurrence of the engine run over ranges: how far a year can come at best when every number
//! of its course is only known to lie in a range.
//!
//! Whatever a course within the ranges leads to lies within the ranges that come out, whether or
//! not a stream grows with a knob: a bound needs no assumption of monotony. Where ranges are single
//! numbers, what comes out is the projection itself in binary arithmetic.

use super::columns::{
    BECAME, CAMPAIGN, CASES, ENTERING, ENTRUSTED, MONEY, NEW, OFFICER_DAYS, ONCE_FINISHED, ONCE_IN,
    ONCE_OUT, OVERTIME, PACE_CHANGE, RECEIPTS, RECLASSIFIED, RECOVERY_CHANGE, RESERVED, SHARE,
    STUCK, WIDTH,
};
use super::range::Range;
use super::stage::Stage;
use crate::engine::Course;
use crate::engine::year_end::target_in_force;
use crate::plan::{Rule, Stream, StreamName, Target};
use crate::quantity::Factor;

/// What no knob changes.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    months: Vec<FixedMonth>,
    stuck: f64,
    stuck_share_out: f64,
    cases: Opening,
    money: Opening,
}

#[derive(Clone, Copy, Debug)]
struct FixedMonth {
    /// φ.
    part: f64,
    /// q × w × what disruptions leave.
    capacity: f64,
    /// Money per case × what disruptions leave.
    recovery: f64,
}

/// Where a stream begins, and what it is to reach.
#[derive(Clone, Copy, Debug)]
struct Opening {
    enforceable: f64,
    finished: f64,
    target: Option<Aimed>,
}

/// A target in binary arithmetic.
#[derive(Clone, Copy, Debug)]
struct Aimed {
    /// 0…1.
    share: f64,
    rule: Rule,
}

/// Where a stream may stand.
#[derive(Clone, Copy, Debug)]
struct Within {
    enforceable: Range,
    finished: Range,
    /// E − F: kept beside both, because it is known better than their difference.
    open: Range,
    /// F − t·E at most, for the same reason.
    lead: f64,
    share: f64,
    /// Finished by events alone at least.
    by_events: f64,
    /// F − t·E and F at most, before what officers deliver and whatever cuts it off.
    undelivered: [f64; 2],
}

/// What officers deliver over the months together, at most.
///
/// Month by month each may do all that was left; together they cannot do it twice.
#[derive(Clone, Copy, Debug, Default)]
struct Delivered {
    money: f64,
    /// The most that a case has brought so far.
    recovery: f64,
}

impl Frame {
    pub(super) fn new(stage: &Stage<'_>) -> Self {
        let course = Course::<f64>::new(stage.plan, stage.scenario);
        let pace = course.pace.map_or(0.0, |pace| pace.get());
        let months = course.months_ahead().map(|(_, month)| FixedMonth {
            part: month.part_left.get(),
            capacity: pace * month.weight.get() * month.effort.disruption.left().get(),
            recovery: course.per_case.get() * month.recovery_loss.left().get(),
        });
        let target = |stream| target_in_force(stage.plan, stage.scenario, stream);
        Self {
            months: months.collect(),
            stuck: course.stuck.get(),
            stuck_share_out: course.stuck_share_out.get(),
            cases: Opening::new(&stage.plan.report.cases, target(StreamName::Cases)),
            money: Opening::new(&stage.plan.report.money, target(StreamName::Money)),
        }
    }

    /// The most that either stream can lie above its target, in percentage points; `None` where it
    /// cannot be met.
    pub(super) fn best(&self, low: &[f64], high: &[f64]) -> [Option<f64>; 2] {
        let (cases, money) = self.run(low, high);
        [self.cases.best(&cases), self.money.best(&money)]
    }

    /// The same also where it lies below; 0 where it cannot be measured.
    pub(super) fn leads(&self, low: &[f64], high: &[f64]) -> [f64; 2] {
        let (cases, money) = self.run(low, high);
        [&cases, &money].map(|within| match within.enforceable.high {
            0.0 => 0.0,
            enforceable => 100.0 * within.lead / enforceable,
        })
    }

    /// Where both streams may stand at the year's end.
    fn run(&self, low: &[f64], high: &[f64]) -> (Within, Within) {
        let (mut cases, mut money) = (self.cases.within(), self.money.within());
        let mut stuck = Range::of(self.stuck);
        let mut delivered = Delivered::default();
        let rows = low.chunks_exact(WIDTH).zip(high.chunks_exact(WIDTH));
        for (month, (low, high)) in self.months.iter().zip(rows) {
            let row = Row { low, high };
            stuck = stuck.plus(row.at(STUCK)).or_none();
            let capacity = row.capacity(month);
            let done = self.cases_month(&mut cases, &mut stuck, &row, capacity, month.part);
            let together = cases.finished.high - self.cases.finished - cases.by_events;
            delivered.add(row.recovery(month).high, done.high, together);
            money_month(&mut money, &row, done, month, delivered.money);
        }
        (cases, money)
    }

    /// A month of cases; what is done in it.
    fn cases_month(
        &self,
        within: &mut Within,
        stuck: &mut Range,
        row: &Row<'_>,
        capacity: Range,
        part: f64,
    ) -> Range {
        let (scale, reclassified) = within.turn_over(row, CASES, Range::of(0.0), part);
        let share_out = self.stuck_share_out;
        let gone = Range {
            low: reclassified.low * scale * share_out,
            high: reclassified.high * share_out,
        };
        *stuck = stuck.minus(gone).or_none();
        within.by_events += within.finish(row.at(CASES + ONCE_FINISHED)).low;
        let done = capacity.min(within.open.minus(*stuck).or_none());
        // Finishing goes no further than to E − stuck, however much of it was open.
        let ceiling = within.enforceable.high - stuck.low;
        let finished = within.finished;
        within.finished = Range {
            low: finished.low + done.low,
            high: (finished.high + done.high).min(finished.high.max(ceiling)),
        };
        let closed = (1.0 - within.share) * within.enforceable.high - stuck.low;
        within.lead = (within.lead + done.high).min(within.lead.max(closed));
        within.open = within.open.minus(capacity).max(within.open.min(*stuck));
        done
    }
}

impl Opening {
    fn new<U: Copy>(stream: &Stream<U>, target: Option<Target>) -> Self {
        let target = target.map(|target| Aimed {
            share: Factor::<f64>::of(target.rate.as_factor()).get(),
            rule: target.rule,
        });
        Self {
            enforceable: stream.enforceable().get().approximate(),
            finished: stream.finished.get().approximate(),
            target,
        }
    }

    fn within(&self) -> Within {
        let share = self.target.map_or(0.0, |target| target.share);
        Within {
            enforceable: Range::of(self.enforceable),
            finished: Range::of(self.finished),
            open: Range::of(self.enforceable - self.finished),
            lead: self.finished - share * self.enforceable,
            share,
            by_events: 0.0,
            undelivered: [self.finished - share * self.enforceable, self.finished],
        }
    }

    /// The most points above the target, or `None` where even the best is short.
    ///
    /// Short by more than arithmetic could have lost: what is left is judged exactly.
    fn best(&self, within: &Within) -> Option<f64> {
        let Aimed { share, rule } = self.target?;
        let enforceable = within.enforceable;
        // Nobody finishes more than all there is.
        let more_than_all = share >= 1.0 && rule == Rule::Above;
        if enforceable.high <= 0.0 || more_than_all {
            return None;
        }
        let hair = 1e-6 + 1e-11 * enforceable.high;
        let at_least = share * enforceable.low - hair;
        let required = match rule {
            Rule::Above => at_least.floor() + 1.0,
            Rule::AtLeast => at_least.ceil(),
        };
        let lead = within.lead.min(within.finished.high - share * enforceable.low);
        if within.finished.high + hair < required || lead < -hair {
            return None;
        }
        let over = if lead < 0.0 { enforceable.high } else { enforceable.low };
        Some(if over > 0.0 { 100.0 * lead / over } else { f64::INFINITY })
    }
}

/// The ranges of a month.
struct Row<'r> {
    low: &'r [f64],
    high: &'r [f64],
}

impl Row<'_> {
    fn at(&self, column: usize) -> Range {
        Range { low: self.low[column], high: self.high[column] }
    }

    fn capacity(&self, month: &FixedMonth) -> Range {
        let days = self.at(OFFICER_DAYS).or_none();
        let overtime = self.at(OVERTIME).more();
        let campaign = self.at(CAMPAIGN).more();
        let pace = self.at(PACE_CHANGE).more().or_none();
        days.times(overtime).times(campaign).times(pace).scaled(month.capacity)
    }

    /// What a finished case brings.
    fn recovery(&self, month: &FixedMonth) -> Range {
        self.at(RECOVERY_CHANGE).more().or_none().scaled(month.recovery)
    }
}

impl Within {
    /// Lets a month's flows in and out. The least part of what was to leave that can, and what was
    /// to be reclassified.
    fn turn_over(
        &mut self,
        row: &Row<'_>,
        stream: usize,
        entering: Range,
        part: f64,
    ) -> (f64, Range) {
        let at = |column| row.at(stream + column);
        let inflow = at(NEW).times(at(SHARE)).plus(at(BECAME)).scaled(part);
        let inflow = inflow.plus(at(ONCE_IN)).plus(entering);
        let reclassified = at(RECLASSIFIED).scaled(part).plus(at(ONCE_OUT));
        let wanted = reclassified.plus(at(ENTRUSTED).scaled(part));
        let room = self.open.plus(inflow);
        let change = inflow.minus(wanted);
        self.open = self.open.plus(change).or_none();
        self.enforceable = self.enforceable.plus(change).max(self.finished);
        let all_finished = (1.0 - self.share) * self.finished.high;
        self.lead = (self.lead - self.share * change.low).min(all_finished);
        self.undelivered[0] -= self.share * change.low;
        let scale = if room.low >= wanted.high { 1.0 } else { (room.low / wanted.high).max(0.0) };
        (scale, reclassified)
    }

    /// Finishes up to `amount` of what is open; how much that is.
    fn finish(&mut self, amount: Range) -> Range {
        let extra = amount.min(self.open);
        self.finished = self.finished.plus(extra).at_most(self.enforceable);
        self.lead = (self.lead + extra.high).min((1.0 - self.share) * self.enforceable.high);
        self.open = self.open.minus(amount).or_none();
        extra
    }
}

impl Delivered {
    /// Adds a month in which `done` cases bring `recovery` each, when all months so far have done
    /// no more than `together`.
    fn add(&mut self, recovery: f64, done: f64, together: f64) {
        self.recovery = self.recovery.max(recovery);
        self.money = (self.money + recovery * done).min(self.recovery * together.max(0.0));
    }
}

/// A month of money, with what officers have delivered so far at most.
fn money_month(
    within: &mut Within,
    row: &Row<'_>,
    done: Range,
    month: &FixedMonth,
    delivered: f64,
) {
    within.turn_over(row, MONEY, row.at(ENTERING), month.part);
    let recovery = row.recovery(month);
    let room = within.open.minus(row.at(RESERVED)).or_none();
    let ordinary = recovery.times(done).min(room);
    let lumps = row.at(RECEIPTS).plus(row.at(MONEY + ONCE_FINISHED));
    // Ordinary recoveries go no further than to E − reserved, however much of it was open.
    let unreserved = (1.0 - within.share) * within.enforceable.high - row.at(RESERVED).low;
    let lead = within.lead.max(unreserved) + lumps.high;
    within.finish(ordinary.plus(lumps));
    within.undelivered = within.undelivered.map(|most| most + lumps.high);
    let [lead_at_most, finished_at_most] = within.undelivered.map(|most| most + delivered);
    within.lead = within.lead.min(lead).min(lead_at_most);
    within.finished.high = within.finished.high.min(finished_at_most);
}

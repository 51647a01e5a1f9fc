//! From spans of ladders to ranges of columns: all that a course can be while its knobs stay
//! within their spans.

use super::columns::columns;
use super::ladder::{Ladder, Span};
use super::stage::Stage;
use crate::plan::{Outcome, Scenario};
use super::super::knob::Knob;

/// Knobs of one entry change it together: their values are tried together, up to this many.
const MOST_TOGETHER: usize = 4_096;

/// The columns of a stage as its knobs move.
#[derive(Debug)]
pub(super) struct Hull {
    base: Vec<f64>,
    groups: Vec<Group>,
    /// Scratch: the ranges that were worked out last.
    pub(super) low: Vec<f64>,
    pub(super) high: Vec<f64>,
}

/// Knobs whose changes do not simply add up, or a single knob.
#[derive(Debug)]
struct Group {
    /// Their places among the ladders.
    members: Vec<usize>,
    /// Values of each.
    lengths: Vec<usize>,
    kind: Shape,
    /// The columns that they change at all.
    touched: Vec<usize>,
    /// What they add to those columns, by the place of their values; filled as it is asked for.
    rows: Vec<Option<Box<[f64]>>>,
    /// Scratch: the least and the most that was added last.
    least: Vec<f64>,
    most: Vec<f64>,
}

/// How the columns of a group follow its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// Every column rises or falls throughout: the ends of a span say all.
    Steady,
    /// They may turn: every value of a span counts.
    Any,
    /// Too many values to try: nothing is known until each knob has one.
    Unknown,
}

impl Hull {
    pub(super) fn new(stage: &Stage<'_>, ladders: &[Ladder]) -> Self {
        let base = columns(stage, stage.scenario);
        let mut groups: Vec<Group> = Vec::new();
        for (place, ladder) in ladders.iter().enumerate() {
            let entry = entry_of(ladder.knob);
            let kin = groups.iter_mut().find(|group| {
                entry.is_some() && entry_of(ladders[group.members[0]].knob) == entry
            });
            match kin {
                Some(group) => group.members.push(place),
                None => groups.push(Group::of(place)),
            }
        }
        for group in &mut groups {
            group.prepare(stage, ladders, &base);
        }
        Self { low: base.clone(), high: base.clone(), base, groups }
    }

    /// Works out the ranges of the columns into `low` and `high`; `None` where a group cannot say.
    pub(super) fn spread(
        &mut self,
        stage: &Stage<'_>,
        ladders: &[Ladder],
        spans: &[Span],
    ) -> Option<()> {
        let Self { base, groups, low, high } = self;
        low.copy_from_slice(base);
        high.copy_from_slice(base);
        groups.iter_mut().try_for_each(|group| {
            let single = group.members.iter().all(|place| spans[*place].is_single());
            match group.kind {
                Shape::Unknown if !single => return None,
                Shape::Steady => group.spread_ends(stage, ladders, base, spans),
                _ => group.spread_all(stage, ladders, base, spans),
            }
            for (index, column) in group.touched.iter().enumerate() {
                low[*column] += group.least[index];
                high[*column] += group.most[index];
            }
            Some(())
        })
    }
}

impl Group {
    fn of(place: usize) -> Self {
        Self {
            members: vec![place],
            lengths: Vec::new(),
            kind: Shape::Any,
            touched: Vec::new(),
            rows: Vec::new(),
            least: Vec::new(),
            most: Vec::new(),
        }
    }

    /// Finds out which columns it changes.
    fn prepare(&mut self, stage: &Stage<'_>, ladders: &[Ladder], base: &[f64]) {
        self.lengths = self.members.iter().map(|place| ladders[*place].values.len()).collect();
        let count = self.lengths.iter().product::<usize>();
        let single = self.members.len() == 1;
        self.kind = match &ladders[self.members[0]].knob {
            knob if single && is_steady(*knob, stage.scenario) => Shape::Steady,
            _ if count <= MOST_TOGETHER => Shape::Any,
            _ => Shape::Unknown,
        };
        let mut is_touched = vec![false; base.len()];
        let mut look = |row: &[f64]| {
            for (touched, (new, old)) in is_touched.iter_mut().zip(row.iter().zip(base)) {
                *touched |= new != old;
            }
        };
        match self.kind {
            Shape::Steady => {
                for index in [0, count - 1] {
                    look(&self.columns(stage, ladders, base, index));
                }
            }
            Shape::Any => {
                let all = (0..count).map(|index| self.columns(stage, ladders, base, index));
                let all: Vec<Vec<f64>> = all.collect();
                all.iter().for_each(|row| look(row));
            }
            Shape::Unknown => is_touched.fill(true),
        }
        self.touched = (0..base.len()).filter(|column| is_touched[*column]).collect();
        self.rows = vec![None; if self.kind == Shape::Unknown { 1 } else { count }];
        self.least = vec![0.0; self.touched.len()];
        self.most = self.least.clone();
    }

    /// The columns with its knobs at the values of this place and every other knob as it stands.
    fn columns(
        &self,
        stage: &Stage<'_>,
        ladders: &[Ladder],
        base: &[f64],
        mut index: usize,
    ) -> Vec<f64> {
        let mut settings = Vec::with_capacity(self.members.len());
        for (place, length) in self.members.iter().zip(&self.lengths) {
            let ladder = &ladders[*place];
            if index % length != ladder.home {
                settings.push((ladder.knob, ladder.values[index % length]));
            }
            index /= length;
        }
        match stage.turned_freely(&settings) {
            Some(turned) => columns(stage, &turned),
            // What cannot be is refused when it is judged exactly.
            None => base.to_vec(),
        }
    }

    /// Makes sure that what it adds at this place is known; where it is kept.
    fn fill(
        &mut self,
        stage: &Stage<'_>,
        ladders: &[Ladder],
        base: &[f64],
        index: usize,
    ) -> usize {
        let unknown = self.kind == Shape::Unknown;
        let slot = if unknown { 0 } else { index };
        if unknown || self.rows[slot].is_none() {
            let all = self.columns(stage, ladders, base, index);
            let row = self.touched.iter().map(|column| all[*column] - base[*column]);
            self.rows[slot] = Some(row.collect());
        }
        slot
    }

    fn spread_ends(
        &mut self,
        stage: &Stage<'_>,
        ladders: &[Ladder],
        base: &[f64],
        spans: &[Span],
    ) {
        let span = spans[self.members[0]];
        self.fill(stage, ladders, base, span.low);
        self.fill(stage, ladders, base, span.high);
        let Self { rows, least, most, .. } = self;
        let (Some(one), Some(other)) = (&rows[span.low], &rows[span.high]) else { return };
        for (index, (one, other)) in one.iter().zip(other).enumerate() {
            least[index] = one.min(*other);
            most[index] = one.max(*other);
        }
    }

    fn spread_all(
        &mut self,
        stage: &Stage<'_>,
        ladders: &[Ladder],
        base: &[f64],
        spans: &[Span],
    ) {
        let own: Vec<Span> = self.members.iter().map(|place| spans[*place]).collect();
        self.least.fill(f64::INFINITY);
        self.most.fill(f64::NEG_INFINITY);
        let mut at: Vec<usize> = own.iter().map(|span| span.low).collect();
        loop {
            let index = at.iter().zip(&self.lengths).rev().fold(0, |index, (at, length)| {
                index * length + at
            });
            let slot = self.fill(stage, ladders, base, index);
            for (index, value) in self.rows[slot].iter().flatten().enumerate() {
                self.least[index] = self.least[index].min(*value);
                self.most[index] = self.most[index].max(*value);
            }
            // Counts on as an odometer does, each wheel within its span.
            let Some(wheel) = (0..at.len()).find(|wheel| at[*wheel] < own[*wheel].high) else {
                return;
            };
            at[wheel] += 1;
            (0..wheel).for_each(|lower| at[lower] = own[lower].low);
        }
    }
}

/// The list entry that a knob changes together with others of the same one.
fn entry_of(knob: Knob) -> Option<(u8, usize)> {
    match knob {
        Knob::MatterIncluded(place)
        | Knob::MatterProbability(place)
        | Knob::MatterMonth(place) => Some((0, place)),
        Knob::EventAmount(place, ..) | Knob::EventMonth(place) => Some((1, place)),
        _ => None,
    }
}

/// Whether every column rises or falls throughout as the knob rises.
fn is_steady(knob: Knob, scenario: &Scenario) -> bool {
    match knob {
        Knob::Lever(_) | Knob::CampaignUplift(_) | Knob::NewCampaign(..) => true,
        Knob::EventAmount(..) | Knob::MatterIncluded(_) => true,
        // A likelier sale brings more now and less in later rounds.
        Knob::MatterProbability(place) => {
            matches!(scenario.matters.get(place).map(|m| &m.outcome), Some(Outcome::Dated(_)))
        }
        Knob::MoveDate(_) | Knob::MatterMonth(_) | Knob::EventMonth(_) => false,
    }
}

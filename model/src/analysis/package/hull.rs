//! From spans of ladders to ranges of columns: all that a course can be while its knobs stay
//! within their spans.

use super::super::knob::Knob;
use super::columns::columns;
use super::ladder::{Ladder, Span};
use super::stage::Stage;
use crate::plan::{Outcome, Scenario};
use std::collections::BTreeMap;

/// The columns of a stage as its knobs move.
#[derive(Debug)]
pub(super) struct Hull {
    base: Vec<f64>,
    groups: Vec<Group>,
    /// The ranges that were worked out last.
    pub(super) low: Vec<f64>,
    pub(super) high: Vec<f64>,
}

/// A knob, or those of one entry: what these change does not simply add up.
#[derive(Debug)]
struct Group {
    members: Vec<Member>,
    /// The columns that they change at all.
    touched: Vec<usize>,
    /// What they add to those columns, by the places of their values; filled as it is asked for.
    rows: BTreeMap<Places, Box<[f64]>>,
    /// The least and the most that was added last.
    least: Vec<f64>,
    most: Vec<f64>,
}

/// Where the members of a group stand on their ladders.
type Places = Vec<usize>;

/// A knob of a group.
#[derive(Clone, Copy, Debug)]
struct Member {
    /// Its place among the ladders.
    ladder: usize,
    shape: Shape,
}

/// How columns follow a knob while the others stand still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// Every column rises or falls throughout: the ends of a span say all.
    Steady,
    /// They may turn: every value of a span counts.
    Any,
}

/// What a row is worked out from.
struct Source<'s> {
    stage: &'s Stage<'s>,
    ladders: &'s [Ladder],
    base: &'s [f64],
}

impl Hull {
    pub(super) fn new(stage: &Stage<'_>, ladders: &[Ladder]) -> Self {
        let base = columns(stage, stage.scenario);
        let mut groups: Vec<Group> = Vec::new();
        for (place, ladder) in ladders.iter().enumerate() {
            let entry = entry_of(ladder.knob);
            let member = Member { ladder: place, shape: shape_of(ladder.knob, stage.scenario) };
            let kin = groups.iter_mut().find(|group| {
                entry.is_some() && entry_of(ladders[group.members[0].ladder].knob) == entry
            });
            match kin {
                Some(group) => group.members.push(member),
                None => groups.push(Group::of(member)),
            }
        }
        let whole: Vec<Span> = ladders.iter().map(Ladder::whole).collect();
        for group in &mut groups {
            group.prepare(&Source { stage, ladders, base: &base }, &whole);
        }
        Self { low: base.clone(), high: base.clone(), base, groups }
    }

    /// Works out the ranges of the columns into `low` and `high`.
    pub(super) fn spread(&mut self, stage: &Stage<'_>, ladders: &[Ladder], spans: &[Span]) {
        let Self { base, groups, low, high } = self;
        low.copy_from_slice(base);
        high.copy_from_slice(base);
        for group in groups {
            group.spread(&Source { stage, ladders, base }, spans);
            for (index, column) in group.touched.iter().enumerate() {
                low[*column] += group.least[index];
                high[*column] += group.most[index];
            }
        }
    }
}

impl Group {
    fn of(member: Member) -> Self {
        Self {
            members: vec![member],
            touched: Vec::new(),
            rows: BTreeMap::new(),
            least: Vec::new(),
            most: Vec::new(),
        }
    }

    /// Finds out which columns it changes.
    fn prepare(&mut self, source: &Source<'_>, whole: &[Span]) {
        let mut is_touched = vec![false; source.base.len()];
        for places in self.corners(whole) {
            let row = self.columns(source, &places);
            for (touched, (new, old)) in is_touched.iter_mut().zip(row.iter().zip(source.base)) {
                *touched |= new != old;
            }
        }
        self.touched = (0..is_touched.len()).filter(|column| is_touched[*column]).collect();
        self.least = vec![0.0; self.touched.len()];
        self.most = self.least.clone();
    }

    /// The places that say all about spans: both ends of a steady knob, every value of another.
    fn corners(&self, spans: &[Span]) -> Vec<Places> {
        let mut corners = vec![Places::new()];
        for member in &self.members {
            let Span { low, high } = spans[member.ladder];
            let stride = match member.shape {
                Shape::Steady => (high - low).max(1),
                Shape::Any => 1,
            };
            let longer = corners.iter().flat_map(|begun| {
                let places = (low..=high).step_by(stride);
                places.map(|place| begun.iter().copied().chain([place]).collect())
            });
            corners = longer.collect();
        }
        corners
    }

    /// The columns with its knobs at these places and every other knob as it stands.
    fn columns(&self, source: &Source<'_>, places: &[usize]) -> Vec<f64> {
        let mut settings = Vec::with_capacity(places.len());
        for (member, place) in self.members.iter().zip(places) {
            let ladder = &source.ladders[member.ladder];
            if *place != ladder.home {
                settings.push((ladder.knob, ladder.values[*place]));
            }
        }
        match source.stage.turned_freely(&settings) {
            Some(turned) => columns(source.stage, &turned),
            // What cannot be is refused when it is judged exactly.
            None => source.base.to_vec(),
        }
    }

    /// Works out the least and the most that spans add.
    fn spread(&mut self, source: &Source<'_>, spans: &[Span]) {
        self.least.fill(f64::INFINITY);
        self.most.fill(f64::NEG_INFINITY);
        for places in self.corners(spans) {
            if !self.rows.contains_key(&places) {
                let all = self.columns(source, &places);
                let row = self.touched.iter().map(|column| all[*column] - source.base[*column]);
                let row = row.collect();
                self.rows.insert(places.clone(), row);
            }
            for (index, value) in self.rows[&places].iter().enumerate() {
                self.least[index] = self.least[index].min(*value);
                self.most[index] = self.most[index].max(*value);
            }
        }
    }
}

/// The list entry that a knob changes together with others of the same one.
fn entry_of(knob: Knob) -> Option<(u8, usize)> {
    match knob {
        Knob::MatterIncluded(place) | Knob::MatterProbability(place) | Knob::MatterMonth(place) => {
            Some((0, place))
        }
        Knob::EventAmount(place, ..) | Knob::EventMonth(place) => Some((1, place)),
        _ => None,
    }
}

fn shape_of(knob: Knob, scenario: &Scenario) -> Shape {
    match knob {
        Knob::Lever(_)
        | Knob::CampaignUplift(_)
        | Knob::NewCampaign(..)
        | Knob::EventAmount(..)
        | Knob::MatterIncluded(_) => Shape::Steady,
        // A likelier sale brings more now and less in later rounds.
        Knob::MatterProbability(place) => {
            match scenario.matters.get(place).map(|matter| &matter.outcome) {
                Some(Outcome::Dated(_)) => Shape::Steady,
                _ => Shape::Any,
            }
        }
        Knob::MoveDate(_) | Knob::MatterMonth(_) | Knob::EventMonth(_) => Shape::Any,
    }
}

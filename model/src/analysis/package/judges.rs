//! The two ways in which a setting reaches a goal: its targets are met, or they are met in enough
//! futures.

use super::super::goal::Aim;
use super::bounding::Frame;
use super::chances::Chances;
use super::hull::Hull;
use super::hunt::Judge;
use super::ladder::{Ladder, Span};
use super::stage::{Settings, Stage};
use crate::analysis::chance::Hits;
use crate::plan::StreamName;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The settings of places on ladders: every knob that does not stand where it stands at present.
pub(in crate::analysis) fn settings(
    ladders: &[Ladder],
    places: &[usize],
) -> Vec<(super::super::knob::Knob, Decimal)> {
    let moved = ladders.iter().zip(places).filter(|(ladder, place)| ladder.home != **place);
    moved.map(|(ladder, place)| (ladder.knob, ladder.values[*place])).collect()
}

/// Judges by the verdict: boxes in binary arithmetic over ranges, settings exactly.
#[derive(Debug)]
pub(in crate::analysis) struct Verdicts<'p> {
    stage: Stage<'p>,
    aim: Aim,
    frame: Frame,
    hull: Hull,
}

impl<'p> Verdicts<'p> {
    pub(in crate::analysis) fn new(stage: Stage<'p>, aim: Aim, ladders: &[Ladder]) -> Self {
        Self { aim, frame: Frame::new(&stage), hull: Hull::new(&stage, ladders), stage }
    }

    /// The most that each stream can lie above its target within a box, in points; `None` where
    /// it cannot be met.
    fn best(&mut self, ladders: &[Ladder], spans: &[Span]) -> [Option<f64>; 2] {
        self.hull.spread(&self.stage, ladders, spans);
        self.frame.best(&self.hull.low, &self.hull.high)
    }

    /// Where nothing reaches, a setting that comes as near as going to one end of each ladder in
    /// turn can find.
    pub(in crate::analysis) fn best_corner(&mut self, ladders: &[Ladder]) -> Vec<usize> {
        let mut places: Vec<usize> = ladders.iter().map(|ladder| ladder.home).collect();
        let mut best = self.lead(ladders, &places);
        loop {
            let before = best;
            for (index, ladder) in ladders.iter().enumerate() {
                for place in [0, ladder.values.len() - 1] {
                    let stood = std::mem::replace(&mut places[index], place);
                    let lead = self.lead(ladders, &places);
                    if lead > best {
                        best = lead;
                    } else {
                        places[index] = stood;
                    }
                }
            }
            if best <= before {
                return places;
            }
        }
    }

    /// How far a setting lies above the targets aimed at, in points; of two the worse.
    fn lead(&mut self, ladders: &[Ladder], places: &[usize]) -> f64 {
        let spans: Vec<Span> = places.iter().map(|place| Span::single(*place)).collect();
        let leads = self.leads(ladders, &spans);
        let aimed = self.aim.streams().iter().map(|stream| leads[*stream as usize]);
        aimed.fold(f64::INFINITY, f64::min)
    }

    /// How far each stream lies above its target at a setting, in points, below 0 too.
    fn leads(&mut self, ladders: &[Ladder], spans: &[Span]) -> [f64; 2] {
        self.hull.spread(&self.stage, ladders, spans);
        self.frame.leads(&self.hull.low, &self.hull.high)
    }
}

impl Judge for Verdicts<'_> {
    fn promise(&mut self, ladders: &[Ladder], spans: &[Span]) -> Option<f64> {
        let [cases, money] = self.best(ladders, spans);
        match self.aim {
            Aim::Cases => cases,
            Aim::Money => money,
            Aim::Both => Some(cases?.min(money?)),
        }
    }

    fn reaches(&mut self, ladders: &[Ladder], places: &[usize]) -> bool {
        reaches(&self.stage, self.aim, &settings(ladders, places))
    }
}

/// Whether settings meet the targets aimed at, exactly.
pub(in crate::analysis) fn reaches(stage: &Stage<'_>, aim: Aim, settings: &Settings) -> bool {
    stage.score(settings).is_some_and(|score| aim.is_met(&score))
}

/// In how many futures an aim must be reached.
#[derive(Clone, Copy)]
pub struct Wanted<'c> {
    /// At least this part of the futures: above 0, at most 1.
    pub part: Decimal,
    /// Who counts them.
    pub chances: &'c dyn Chances,
}

impl Wanted<'_> {
    /// Whether the counts are enough.
    pub(super) fn is_enough(&self, futures: u32, hits: u32) -> bool {
        futures > 0 && Decimal::from(hits) >= self.part * Decimal::from(futures)
    }
}

/// Judges by counting futures.
///
/// A box is judged by the setting in it that is best for each stream: for that every stream must
/// rise or fall with every knob. Where looking along lines shows that one does not, a box has to
/// be split until that knob has one value.
pub(in crate::analysis) struct Futures<'p, 'c> {
    stage: Stage<'p>,
    aim: Aim,
    wanted: Wanted<'c>,
    /// For each knob which way helps cases, which way money.
    ways: Vec<[Way; 2]>,
    counted: BTreeMap<Vec<usize>, Option<Hits>>,
}

/// Which way along a ladder helps a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// It makes no difference.
    Neither,
    /// Higher values.
    Up,
    /// Lower values.
    Down,
    /// Now this, now that.
    Mixed,
}

/// How many places of a ladder are looked at along a line.
const PLACES_ON_A_LINE: usize = 9;

impl<'p, 'c> Futures<'p, 'c> {
    pub(in crate::analysis) fn new(
        stage: Stage<'p>,
        aim: Aim,
        wanted: Wanted<'c>,
        ladders: &[Ladder],
    ) -> Self {
        let ways = ways(stage, ladders);
        Self { stage, aim, wanted, ways, counted: BTreeMap::new() }
    }

    /// The counts at places of the ladders.
    pub(in crate::analysis) fn counts(
        &mut self,
        ladders: &[Ladder],
        places: &[usize],
    ) -> Option<Hits> {
        let Self { stage, wanted, counted, .. } = self;
        if let Some(known) = counted.get(places) {
            return *known;
        }
        let turned = stage.turned(&settings(ladders, places));
        let counts = turned.and_then(|turned| wanted.chances.counts(stage.plan, &turned));
        counted.insert(places.to_vec(), counts);
        counts
    }

    /// The places of a box that are best for a stream; `None` where that cannot be said.
    fn corner(&self, ladders: &[Ladder], spans: &[Span], stream: StreamName) -> Option<Vec<usize>> {
        let all = ladders.iter().zip(spans).zip(&self.ways);
        let corner = all.map(|((ladder, span), ways)| match ways[stream as usize] {
            _ if span.is_single() => Some(span.low),
            Way::Neither => Some(ladder.nearest(*span)),
            Way::Up => Some(span.high),
            Way::Down => Some(span.low),
            Way::Mixed => None,
        });
        corner.collect()
    }
}

impl Judge for Futures<'_, '_> {
    fn promise(&mut self, ladders: &[Ladder], spans: &[Span]) -> Option<f64> {
        let mut promise = f64::MAX;
        for stream in self.aim.streams() {
            let Some(corner) = self.corner(ladders, spans, *stream) else { continue };
            // What cannot be at its corner may still be inside.
            let Some(counts) = self.counts(ladders, &corner) else { continue };
            let aim = match stream {
                StreamName::Cases => Aim::Cases,
                StreamName::Money => Aim::Money,
            };
            let hits = counts.of(aim);
            if !self.wanted.is_enough(counts.futures, hits) {
                return None;
            }
            promise = promise.min(f64::from(hits));
        }
        if spans.iter().all(|span| span.is_single()) {
            let places: Vec<usize> = spans.iter().map(|span| span.low).collect();
            return self.reaches(ladders, &places).then_some(promise);
        }
        Some(promise)
    }

    fn reaches(&mut self, ladders: &[Ladder], places: &[usize]) -> bool {
        let counts = self.counts(ladders, places);
        counts.is_some_and(|counts| self.wanted.is_enough(counts.futures, counts.of(self.aim)))
    }
}

/// Looks along every line through the corners of all settings, and through the present one.
fn ways(stage: Stage<'_>, ladders: &[Ladder]) -> Vec<[Way; 2]> {
    let mut verdicts = Verdicts::new(stage, Aim::Both, ladders);
    let mut ways = vec![[Way::Neither; 2]; ladders.len()];
    let corners = (0..1_usize << ladders.len()).map(|corner| {
        let ends = ladders.iter().enumerate();
        ends.map(|(index, ladder)| match corner >> index & 1 {
            0 => 0,
            _ => ladder.values.len() - 1,
        })
        .collect()
    });
    let present = ladders.iter().map(|ladder| ladder.home).collect();
    for place in corners.chain([present]).collect::<Vec<Vec<usize>>>() {
        let mut spans: Vec<Span> = place.iter().map(|place| Span::single(*place)).collect();
        for index in 0..ladders.len() {
            let last = ladders[index].values.len() - 1;
            let looks = PLACES_ON_A_LINE.min(last + 1);
            let mut before: Option<[f64; 2]> = None;
            for look in 0..looks {
                spans[index] = Span::single(if looks > 1 { look * last / (looks - 1) } else { 0 });
                let now = verdicts.leads(ladders, &spans);
                for stream in 0..2 {
                    let Some(before) = before else { continue };
                    ways[index][stream] = ways[index][stream].seeing(now[stream] - before[stream]);
                }
                before = Some(now);
            }
            spans[index] = Span::single(place[index]);
        }
    }
    ways
}

impl Way {
    /// This, after a difference was seen on the way up.
    fn seeing(self, difference: f64) -> Self {
        let seen = match difference {
            more if more > 1e-9 => Self::Up,
            less if less < -1e-9 => Self::Down,
            _ => return self,
        };
        match self {
            Self::Neither => seen,
            _ if self == seen => self,
            _ => Self::Mixed,
        }
    }
}

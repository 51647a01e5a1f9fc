//! Every lever at its lowest and at its highest value, everything else kept: a bar for each, the
//! one that moves the rate most on top.

use super::super::desk::{Asked, Progress};
use super::super::grids;
use super::{hundredths, only, stream};
use crate::inquiry::{Act, Bar, Bars, Block, Cell, Mark, Part, Row, Table, Tone, Turn};
use crate::study;
use crate::words::weights::strongest as words;
use crate::words::{knobs, weights};
use thads_model::analysis::knob::{EventAmount, Grid, Knob};
use thads_model::analysis::score::Score;
use thads_model::analysis::sensitivity::{End, Swing, Tornado, sensitivity};
use thads_model::engine::Overflow;
use thads_model::engine::year_end::target_in_force;
use thads_model::levers::Lever;
use thads_model::plan::StreamName;
use thads_model::quantity::{Arithmetic, Exact, Percent};

/// The leading sentence names so many.
const NAMED: usize = 3;
/// So many bars are on screen at once; the others are folded away.
const SHOWN: usize = 10;
/// So many levers are worked out between two reports of progress.
const AT_ONCE: usize = 64;

/// What the bars are about.
struct Shown<'a> {
    asked: &'a Asked,
    stream: StreamName,
    /// The rate of the year end with everything as it is.
    present: Percent,
    /// The rate to be reached.
    target: Option<Percent>,
}

/// The fields for the lowest and the highest value of each lever.
pub(super) fn bounds(asked: &Asked) -> Block {
    let rows = Knob::all(&asked.plan, asked.scenario()).into_iter().filter_map(|knob| {
        let usual = grids::usual(asked, knob)?;
        study::is_typed(knob).then(|| bounds_of(asked, knob, &usual))
    });
    let table = Table {
        caption: words::bounds_caption(asked.lang).to_owned(),
        columns: words::bounds_columns(asked.lang).map(str::to_owned).into(),
        rows: rows.collect(),
    };
    Block::Folded(words::bounds_title(asked.lang).to_owned(), vec![Block::Table(table)])
}

fn bounds_of(asked: &Asked, knob: Knob, usual: &Grid) -> Row {
    let lang = asked.lang;
    let name = knobs::name(knob, asked.scenario(), lang);
    let value = |value| knobs::value(knob, value, &asked.plan, lang);
    let field = |field: &str, spoken: String, usual| Cell {
        fallback: value(usual),
        ..Cell::field(grids::path(knob, field), spoken)
    };
    Row::of(vec![
        Cell::text(name.as_str()),
        Cell::text(value(usual.present)),
        field("low", words::lowest_of(&name, lang), usual.low),
        field("high", words::highest_of(&name, lang), usual.high),
    ])
}

pub(super) fn results(asked: &Asked, knobs: &[(Knob, Grid)], progress: Progress<'_>) -> Vec<Block> {
    let lang = asked.lang;
    if knobs.is_empty() {
        return only(weights::year_is_over(lang).to_owned());
    }
    let Ok(tornado) = tornado(asked, knobs, progress) else {
        return only(weights::too_large(lang).to_owned());
    };
    let stream = stream(asked);
    let present = tornado.as_ref().and_then(|tornado| tornado.present.rate(stream));
    let (Some(mut tornado), Some(present)) = (tornado, present) else {
        return only(weights::not_projected(lang).to_owned());
    };
    tornado.sort_by(stream);
    let target = target_in_force(&asked.plan, asked.scenario(), stream);
    let target = target.map(|target| target.rate);
    Shown { asked, stream, present, target }.blocks(&tornado)
}

impl Shown<'_> {
    fn blocks(&self, tornado: &Tornado) -> Vec<Block> {
        let lang = self.asked.lang;
        let (moving, still): (Vec<&Swing>, Vec<&Swing>) =
            tornado.swings.iter().partition(|swing| swing.size(self.stream) > Exact::ZERO);
        if moving.is_empty() {
            return only(words::nothing_moves(self.stream, lang));
        }
        let strongest: Vec<String> =
            moving.iter().take(NAMED).map(|swing| self.name(swing)).collect();
        let mut blocks = vec![
            Block::Text(words::lead(self.stream, &strongest, lang), Tone::Lead),
            Block::Text(self.gains(&moving), Tone::Plain),
        ];
        let (first, rest) = moving.split_at(moving.len().min(SHOWN));
        blocks.push(Block::Bars(self.bars(first, &moving)));
        if !rest.is_empty() {
            let bars = vec![Block::Bars(self.bars(rest, &moving))];
            blocks.push(Block::Folded(words::weaker(rest.len(), lang), bars));
        }
        if !still.is_empty() {
            let table = Block::Table(self.without_effect(&still));
            blocks.push(Block::Folded(words::still(still.len(), self.stream, lang), vec![table]));
        }
        blocks
    }

    fn name(&self, swing: &Swing) -> String {
        knobs::name(swing.knob, self.asked.scenario(), self.asked.lang)
    }

    fn value(&self, swing: &Swing, end: &End) -> String {
        knobs::value(swing.knob, end.value, &self.asked.plan, self.asked.lang)
    }

    fn rate(&self, end: &End) -> Option<Percent> {
        end.score.and_then(|score| score.rate(self.stream))
    }

    /// The end with the lower rate, then the one with the higher; one that cannot be is the
    /// lower.
    fn ends<'s>(&self, swing: &'s Swing) -> [&'s End; 2] {
        let (low, high) = (&swing.low, &swing.high);
        if self.rate(low) > self.rate(high) { [high, low] } else { [low, high] }
    }

    /// The levers that raise the rate most.
    fn gains(&self, moving: &[&Swing]) -> String {
        let gain = |swing: &&Swing| {
            let better = self.ends(swing)[1];
            better.change(self.stream).map(Percent::get).filter(|gain| *gain > Exact::ZERO)
        };
        let mut raising: Vec<&Swing> =
            moving.iter().filter(|swing| gain(swing).is_some()).copied().collect();
        thads_model::calendar::put_in_order(&mut raising, |swing| {
            Exact::ZERO - gain(swing).unwrap_or(Exact::ZERO)
        });
        let named = raising.into_iter().take(NAMED).map(|swing| {
            let better = self.ends(swing)[1];
            let points = better.change(self.stream).unwrap_or_else(|| Percent::new(Exact::ZERO));
            words::Gain {
                name: self.name(swing),
                value: self.value(swing, better),
                points,
                verdict: self.verdict(better),
                caution: caution(swing),
            }
        });
        words::gains(self.stream, &named.collect::<Vec<_>>(), self.asked.lang)
    }

    fn verdict(&self, end: &End) -> words::Met {
        match end.score.filter(|_| self.target.is_some()) {
            None => words::Met::Unknown,
            Some(score) if score.is_met(self.stream) => words::Met::Yes,
            Some(_) => words::Met::No,
        }
    }

    /// Bars on one axis, which is the same for all that move anything.
    fn bars(&self, swings: &[&Swing], all: &[&Swing]) -> Bars {
        let ends = all.iter().flat_map(|swing| self.ends(swing));
        let mut places: Vec<i32> = ends.filter_map(|end| self.rate(end)).map(hundredths).collect();
        places.extend([Some(self.present), self.target].into_iter().flatten().map(hundredths));
        let low = places.iter().copied().min().unwrap_or_default();
        let high = places.iter().copied().max().unwrap_or_default();
        let room = ((high - low) / 40).max(1);
        let lang = self.asked.lang;
        let mut marks =
            vec![Mark { at: hundredths(self.present), label: words::now(self.present, lang) }];
        marks.extend(
            self.target
                .map(|target| Mark { at: hundredths(target), label: words::target(target, lang) }),
        );
        Bars {
            caption: words::caption(self.stream, lang),
            low: low - room,
            high: high + room,
            marks,
            bars: swings.iter().map(|swing| self.bar(swing)).collect(),
        }
    }

    fn bar(&self, swing: &Swing) -> Bar {
        let lang = self.asked.lang;
        let [worse, better] = self.ends(swing);
        let said = |end: &End| {
            words::end(&self.value(swing, end), self.rate(end), self.verdict(end), lang)
        };
        let part = |end: &End| {
            let rate = self.rate(end)?;
            let tone = if self.verdict(end) == words::Met::Yes { Tone::Good } else { Tone::Plain };
            let (from, to) = (hundredths(self.present), hundredths(rate));
            (from != to).then(|| Part { from, to, tone, hint: said(end) })
        };
        let button = self.rate(better).is_some_and(|rate| rate > self.present);
        Bar {
            label: self.name(swing),
            before: said(worse),
            text: said(better),
            // The longer part first, so that it never hides one that goes the same way.
            parts: [part(worse), part(better)].into_iter().flatten().collect(),
            button: button.then(|| self.button(swing, better)),
        }
    }

    /// Sets the lever to the better end.
    fn button(&self, swing: &Swing, end: &End) -> Cell {
        let turn = Turn { knob: swing.knob.id(), value: end.value.normalize().to_string() };
        let value = self.value(swing, end);
        let rates = |score: Score| StreamName::ALL.map(|stream| score.rate(stream));
        let hint = end.score.map(rates).unwrap_or_default();
        let now = knobs::value(swing.knob, swing.grid.present, &self.asked.plan, self.asked.lang);
        let hint = words::button_hint(&self.name(swing), [&now, &value], hint, self.asked.lang);
        Cell::button(words::button(self.asked.lang), Act::Turn(vec![turn])).hinted(hint)
    }

    fn without_effect(&self, still: &[&Swing]) -> Table {
        let lang = self.asked.lang;
        let row = |swing: &&Swing| {
            let value = |end: &End| Cell::text(self.value(swing, end));
            Row::of(vec![Cell::text(self.name(swing)), value(&swing.low), value(&swing.high)])
        };
        Table {
            caption: words::still_caption(self.stream, lang),
            columns: words::still_columns(lang).map(str::to_owned).into(),
            rows: still.iter().map(row).collect(),
        }
    }
}

/// More reclassified is not more done.
fn caution(swing: &Swing) -> words::Caution {
    match swing.knob {
        Knob::Lever(Lever::CasesReclassifiedOut | Lever::MoneyReclassifiedOut)
        | Knob::EventAmount(_, _, EventAmount::EnforceableOut) => words::Caution::Reclassifies,
        _ => words::Caution::None,
    }
}

/// What every knob does. Where there are many, it is told how far the work is.
fn tornado(
    asked: &Asked,
    knobs: &[(Knob, Grid)],
    progress: Progress<'_>,
) -> Result<Option<Tornado>, Overflow> {
    let mut whole: Option<Tornado> = None;
    for (turn, some) in knobs.chunks(AT_ONCE).enumerate() {
        let done = turn * AT_ONCE;
        if knobs.len() > AT_ONCE {
            progress(done as u32, knobs.len() as u32);
        }
        let Some(mut part) = sensitivity(&asked.plan, asked.scenario(), some)? else {
            return Ok(None);
        };
        part.swings.iter_mut().for_each(|swing| swing.rank += done);
        match &mut whole {
            Some(whole) => whole.swings.append(&mut part.swings),
            None => whole = Some(part),
        }
    }
    Ok(whole)
}

//! Two levers together: where the goal is reached, and the frontier.

use super::super::desk::{Asked, Progress};
use super::{hundredths, only};
use crate::inquiry::{Block, Cell, Choice, Map, MapAxis, MapCell, Row, Table, Tone};
use crate::words::analysis::Pointed;
use crate::words::weights::map as words;
use crate::words::{knobs, weights};
use thads_model::analysis::goal::{Aim, Goal};
use thads_model::analysis::knob::{Grid, Knob};
use thads_model::analysis::map::{self, Axis, Edge};
use thads_model::analysis::score::Score;
use thads_model::analysis::seek::{Outcome, seek};
use thads_model::engine::Overflow;
use thads_model::engine::year_end::target_in_force;
use thads_model::levers::Lever;
use thads_model::plan::StreamName;
use thads_model::quantity::Percent;

/// Left to right.
const ACROSS: &str = "weights.across";
/// Bottom to top.
const UP: &str = "weights.up";
const GOAL: &str = "weights.goal";

/// At most so many columns and rows.
const MOST: (usize, usize) = (41, 31);
/// At most so many of each in the table.
const MOST_IN_TABLE: usize = 9;

/// A lever of the map: its place among all that can be moved.
type Pick<'k> = Option<&'k (Knob, Grid)>;

/// The levers that are chosen; where none is, officers and pace, and of these one that is not
/// the other axis already.
fn picked<'k>(asked: &Asked, knobs: &'k [(Knob, Grid)]) -> [Pick<'k>; 2] {
    let chosen = |name| {
        let id = asked.choice(name)?;
        knobs.iter().find(|(knob, _)| knob.id() == id)
    };
    let usual = [Lever::OfficersAdded, Lever::PaceChange].map(Knob::Lever);
    let other = |than: Pick<'_>, wanted: Knob| {
        let free = || knobs.iter().filter(|(knob, _)| than.is_none_or(|(taken, _)| taken != knob));
        let of = |wanted| free().find(|(knob, _)| *knob == wanted);
        of(wanted).or_else(|| usual.into_iter().find_map(of)).or_else(|| free().next())
    };
    let (across, up) = (chosen(ACROSS), chosen(UP));
    let across = across.or_else(|| other(up, usual[0]));
    [across, up.or_else(|| other(across, usual[1]))]
}

/// The goal that is chosen; where none is, as many targets as there are.
fn aim(asked: &Asked) -> Aim {
    let chosen = Aim::ALL.into_iter().find(|aim| asked.choice(GOAL) == Some(aim.key()));
    chosen.unwrap_or_else(|| match StreamName::ALL.map(|stream| has_target(asked, stream)) {
        [true, false] => Aim::Cases,
        [false, true] => Aim::Money,
        _ => Aim::Both,
    })
}

fn has_target(asked: &Asked, stream: StreamName) -> bool {
    target_in_force(&asked.plan, asked.scenario(), stream).is_some()
}

pub(super) fn choices(asked: &Asked, knobs: &[(Knob, Grid)]) -> Block {
    let lang = asked.lang;
    let options: Vec<_> = knobs
        .iter()
        .map(|(knob, _)| (knob.id(), knobs::name(*knob, asked.scenario(), lang)))
        .collect();
    let [across, up] = picked(asked, knobs);
    let lever = |name: &str, label: &str, pick: Pick<'_>| Choice {
        name: name.to_owned(),
        label: label.to_owned(),
        options: options.clone(),
        chosen: pick.map(|(knob, _)| knob.id()).unwrap_or_default(),
    };
    Block::Choices(vec![
        lever(ACROSS, words::across(lang), across),
        lever(UP, words::up(lang), up),
        Choice {
            name: GOAL.to_owned(),
            label: words::goal(lang).to_owned(),
            options: Aim::ALL
                .map(|aim| (aim.key().to_owned(), words::aim(aim, lang).to_owned()))
                .into(),
            chosen: aim(asked).key().to_owned(),
        },
    ])
}

pub(super) fn results(asked: &Asked, knobs: &[(Knob, Grid)], progress: Progress<'_>) -> Vec<Block> {
    let lang = asked.lang;
    let [Some(across), Some(up)] = picked(asked, knobs) else {
        return only(weights::year_is_over(lang).to_owned());
    };
    let aim = aim(asked);
    if let Some(stream) = aim.streams().iter().find(|stream| !has_target(asked, **stream)) {
        return only(words::no_target(*stream, lang));
    }
    let axes =
        [(across, MOST.0), (up, MOST.1)].map(|((knob, grid), most)| Axis::new(*knob, grid, most));
    let [columns, lines] = axes;
    let Ok(map) = map::Map::new(columns, lines) else {
        return only(words::same_lever(lang).to_owned());
    };
    match drawn(asked, map, [across, up], aim, progress) {
        Ok(Some(blocks)) => blocks,
        Ok(None) => only(weights::not_projected(lang).to_owned()),
        Err(Overflow) => only(weights::too_large(lang).to_owned()),
    }
}

/// A map that has been worked out.
struct Drawn<'a> {
    asked: &'a Asked,
    aim: Aim,
    map: map::Map,
    rows: Vec<map::Row>,
}

/// `None` where nothing is projected as the plan stands.
fn drawn(
    asked: &Asked,
    map: map::Map,
    axes: [&(Knob, Grid); 2],
    aim: Aim,
    progress: Progress<'_>,
) -> Result<Option<Vec<Block>>, Overflow> {
    let all = map.up.values.len();
    let mut rows = Vec::with_capacity(all);
    for row in 0..all {
        progress(row as u32, all as u32);
        rows.push(map.row(&asked.plan, asked.scenario(), row)?);
    }
    let present = rows.get(map.up.present).and_then(|row: &map::Row| row.get(map.across.present));
    let Some(present) = present.copied().flatten() else { return Ok(None) };
    let drawn = Drawn { asked, aim, map, rows };
    let sought = if aim.is_met(&present) { Goal::Lost(aim) } else { Goal::Met(aim) };
    let alone = drawn.alone(axes, sought)?;
    let lead = words::lead(sought, &alone, &drawn.reach(), asked.lang);
    let twin = vec![Block::Table(drawn.table())];
    Ok(Some(vec![
        Block::Text(lead, Tone::Lead),
        Block::Map(drawn.block()),
        Block::Folded(words::table_title(asked.lang).to_owned(), twin),
    ]))
}

impl Drawn<'_> {
    /// How far each of both levers must go by itself, or may go until the goal is lost.
    fn alone(&self, axes: [&(Knob, Grid); 2], goal: Goal) -> Result<[words::Alone; 2], Overflow> {
        let (plan, scenario) = (&self.asked.plan, self.asked.scenario());
        let alone = |(knob, grid): &(Knob, Grid)| {
            let name = knobs::name(*knob, scenario, self.asked.lang);
            let found = match seek(plan, scenario, *knob, grid, goal)?.outcome {
                Outcome::Found(reading) => {
                    Some(knobs::value(*knob, reading.value, plan, self.asked.lang))
                }
                _ => None,
            };
            Ok(words::Alone { name, found })
        };
        Ok([alone(axes[0])?, alone(axes[1])?])
    }

    /// How many of the cells that can be reach the goal.
    fn reach(&self) -> words::Reach {
        let scores = || self.rows.iter().flatten().flatten();
        let reached = scores().filter(|score| self.aim.is_met(score)).count();
        words::Reach { reached, all: scores().count() }
    }

    fn axis(&self, axis: &Axis) -> MapAxis {
        let value = |value: &_| knobs::value(axis.knob, *value, &self.asked.plan, self.asked.lang);
        MapAxis {
            label: knobs::name(axis.knob, self.asked.scenario(), self.asked.lang),
            values: axis.values.iter().map(value).collect(),
        }
    }

    fn block(&self) -> Map {
        let place = |place: usize| place as u16;
        let corners = |edge: Edge| [edge.from.0, edge.from.1, edge.to.0, edge.to.1].map(place);
        Map {
            caption: words::caption(self.aim, self.asked.lang),
            x: self.axis(&self.map.across),
            y: self.axis(&self.map.up),
            cells: self.rows.iter().flatten().map(|score| self.cell(score.as_ref())).collect(),
            frontier: map::frontier(&self.rows, self.aim).into_iter().map(corners).collect(),
            present: (place(self.map.across.present), place(self.map.up.present)),
        }
    }

    fn cell(&self, score: Option<&Score>) -> MapCell {
        let Some(score) = score else { return MapCell::default() };
        let measured = self.aim.streams().iter().all(|stream| score.points(*stream).is_some());
        MapCell {
            reached: measured.then(|| self.aim.is_met(score)),
            cases: score.cases.gap().map(hundredths),
            money: score.money.gap().map(hundredths),
        }
    }

    /// The same in a table of a size that can be read, highest row first.
    fn table(&self) -> Table {
        let lang = self.asked.lang;
        let (x, y) = (self.axis(&self.map.across), self.axis(&self.map.up));
        let columns = some_of(x.values.len(), self.map.across.present);
        let lines = some_of(y.values.len(), self.map.up.present);
        let here = (self.map.across.present, self.map.up.present);
        let head = |place: &usize| x.values.get(*place).cloned().unwrap_or_default();
        let line = |row: &usize| {
            let heading = Cell::text(y.values.get(*row).cloned().unwrap_or_default());
            let cells = columns.iter().map(|column| self.said(*column, *row, here));
            Row::of(std::iter::once(heading).chain(cells).collect())
        };
        let corner = words::corner(&y.label, &x.label);
        Table {
            caption: words::table_caption(self.aim, lang),
            columns: std::iter::once(corner).chain(columns.iter().map(head)).collect(),
            rows: lines.iter().rev().map(line).collect(),
        }
    }

    /// A cell of the table: verdict and margins.
    fn said(&self, column: usize, row: usize, here: (usize, usize)) -> Cell {
        let score = self.rows.get(row).and_then(|row| row.get(column)).copied().flatten();
        let cell = self.cell(score.as_ref());
        let tone = match cell.reached {
            Some(true) => Tone::Good,
            Some(false) => Tone::Bad,
            None => Tone::Aside,
        };
        let margins = self.aim.streams().iter().map(|stream| match stream {
            StreamName::Cases => score.and_then(|score| score.cases.gap()),
            StreamName::Money => score.and_then(|score| score.money.gap()),
        });
        let margins: Vec<Option<Percent>> = margins.collect();
        let at = if here == (column, row) { Pointed::Present } else { Pointed::Elsewhere };
        Cell::toned(words::cell(cell.reached, &margins, at, self.asked.lang), tone)
    }
}

/// At most so many places as a table has room for: first and last, those between evenly spread,
/// and the present one.
fn some_of(count: usize, present: usize) -> Vec<usize> {
    let last = count.saturating_sub(1);
    if count <= MOST_IN_TABLE {
        return (0..count).collect();
    }
    let gaps = MOST_IN_TABLE - 1;
    let mut places: Vec<usize> = (0..=gaps).map(|k| (k * last + gaps / 2) / gaps).collect();
    if !places.contains(&present) {
        // The nearest of those between the ends makes room for it.
        let inner = places[1..gaps].iter_mut().min_by_key(|place| place.abs_diff(present));
        inner.into_iter().for_each(|place| *place = present);
    }
    places
}

//! The goal reached by one knob alone, everything else kept: for every knob the nearest value, or
//! the best there is.

use super::{Asked, Progress, Room, reserve};
use crate::inquiry::{Act, Block, Cell, Choice, Row, Table, Tone, Turn};
use crate::words::needs::goals;
use crate::words::needs::ways::{self as words, Column};
use rust_decimal::Decimal;
use std::cmp::Ordering;
use thads_model::analysis::goal::{Aim, Goal};
use thads_model::analysis::knob::{Grid, Knob};
use thads_model::analysis::score::{Score, score};
use thads_model::analysis::seek::{Outcome, Reading, seek};
use thads_model::engine;
use thads_model::engine::year_end::target_in_force;
use thads_model::levers::Lever;
use thads_model::plan::StreamName;

/// The name of the choice of the goal.
const GOAL: &str = "needs.goal";

/// A knob that is moved and what it comes to.
#[derive(Clone, Copy)]
struct Way {
    knob: Knob,
    grid: Grid,
    reading: Reading,
}

/// What came of all searches.
#[derive(Default)]
struct Ways {
    /// Those that reach the goal, the smallest change first.
    enough: Vec<Way>,
    /// Those that come closer to it, but do not reach it.
    closer: Vec<Way>,
    /// Those that no value brings closer.
    idle: Vec<Knob>,
    /// Those whose figures grow too large.
    too_large: Vec<Knob>,
}

pub(super) fn blocks(
    room: &Room<'_>,
    grids: &[(Knob, Grid)],
    progress: Progress<'_>,
) -> Vec<Block> {
    let Asked { lang, .. } = *room.asked;
    let goal = goal(room.asked);
    let mut blocks = vec![
        Block::Heading(words::one_alone(lang).to_owned()),
        Block::Choices(vec![choice(room.asked, goal)]),
    ];
    let now = score(&room.asked.plan, room.asked.scenario()).ok().flatten();
    let Some(now) = now else { return blocks };
    if goal.is_reached(&now) {
        blocks.extend(already(room, goal));
    } else {
        let ways = search(room.asked, grids, goal, progress);
        blocks.extend(found(room, goal, &ways));
    }
    blocks.extend(reserves(room, &now));
    blocks
}

/// The goal that is chosen; else the first that the targets of the plan allow.
fn goal(asked: &Asked) -> Goal {
    let offered = offered(asked);
    let chosen = asked.choice(GOAL).and_then(Goal::by_key);
    let chosen = chosen.filter(|goal| offered.contains(&goal.aim()));
    chosen.unwrap_or(Goal::Met(offered[0]))
}

/// Aims for which there are targets, both first.
fn offered(asked: &Asked) -> Vec<Aim> {
    let has = |stream| target_in_force(&asked.plan, asked.scenario(), stream).is_some();
    match (has(StreamName::Cases), has(StreamName::Money)) {
        (true, false) => vec![Aim::Cases],
        (false, true) => vec![Aim::Money],
        _ => vec![Aim::Both, Aim::Cases, Aim::Money],
    }
}

fn choice(asked: &Asked, goal: Goal) -> Choice {
    let aims = offered(asked);
    let goals = aims.iter().map(|aim| Goal::Met(*aim));
    let goals = goals.chain(aims.iter().map(|aim| Goal::Lost(*aim)));
    Choice {
        name: GOAL.to_owned(),
        label: goals::question(asked.lang).to_owned(),
        options: goals.map(|goal| (goal.key(), goals::asks(goal, asked.lang).to_owned())).collect(),
        chosen: goal.key(),
    }
}

/// The goal is reached as the scenario stands; the opposite question is offered.
fn already(room: &Room<'_>, goal: Goal) -> Vec<Block> {
    let lang = room.asked.lang;
    let (tone, opposite) = match goal {
        Goal::Met(aim) => (Tone::Good, Goal::Lost(aim)),
        Goal::Lost(aim) => (Tone::Bad, Goal::Met(aim)),
    };
    let ask = Act::Choose(GOAL.to_owned(), opposite.key());
    vec![
        Block::Text(goals::already(goal, lang).to_owned(), tone),
        Block::Buttons(vec![Cell::button(goals::asks(opposite, lang), ask)]),
    ]
}

/// How much more may come in before a target that is met is lost.
fn reserves(room: &Room<'_>, now: &Score) -> Vec<Block> {
    let Asked { ref plan, lang, .. } = *room.asked;
    let met = StreamName::ALL.into_iter().filter(|stream| now.is_met(*stream));
    let sentence = |stream| {
        let most = reserve::room(plan, room.asked.scenario(), stream)?;
        Some(Block::Text(goals::reserve(stream, most, lang), Tone::Plain))
    };
    met.filter_map(sentence).collect()
}

/// Looks for the goal on every knob.
fn search(asked: &Asked, grids: &[(Knob, Grid)], goal: Goal, progress: Progress<'_>) -> Ways {
    let mut ways = Ways::default();
    for (done, (knob, grid)) in grids.iter().enumerate() {
        progress(done as u32, grids.len() as u32);
        let Ok(search) = seek(&asked.plan, asked.scenario(), *knob, grid, goal) else {
            ways.too_large.push(*knob);
            continue;
        };
        let way = |reading| Way { knob: *knob, grid: *grid, reading };
        match search.outcome {
            Outcome::Found(reading) => ways.enough.push(way(reading)),
            Outcome::OutOfReach(reading) if reading.value != grid.present => {
                ways.closer.push(way(reading));
            }
            Outcome::OutOfReach(_) => ways.idle.push(*knob),
            // The goal is not reached yet, and every knob is one of the scenario.
            Outcome::AlreadyThere(_) | Outcome::NotProjected | Outcome::NoSuchLever => {}
        }
    }
    // Stable, so that equal ones keep the order of the levers.
    ways.enough.sort_by_key(Way::part_of_the_way);
    ways.closer.sort_by(|a, b| {
        let margin = |way: &Way| goal.aim().margin(&way.reading.score);
        let order = match goal {
            Goal::Met(_) => margin(b).partial_cmp(&margin(a)),
            Goal::Lost(_) => margin(a).partial_cmp(&margin(b)),
        };
        order.unwrap_or(Ordering::Equal)
    });
    ways
}

impl Way {
    /// How large the change is beside all the way that the knob can go.
    fn part_of_the_way(&self) -> Decimal {
        let way = (self.reading.value - self.grid.present).abs();
        way.checked_div(self.grid.high - self.grid.low).unwrap_or(Decimal::MAX)
    }

    fn step(&self) -> words::Step {
        words::Step { knob: self.knob, from: self.grid.present, to: self.reading.value }
    }
}

/// The ways to the goal: enough by itself first, what is not enough folded away; all of it where
/// nothing is.
fn found(room: &Room<'_>, goal: Goal, ways: &Ways) -> Vec<Block> {
    let lang = room.asked.lang;
    let of = (&room.asked.plan, room.asked.scenario());
    let Some(way) = ways.enough.first() else { return none_alone(room, goal, ways) };
    let text = words::smallest(goal, ways.enough.len(), way.step(), of, lang);
    let mut blocks =
        vec![Block::Text(text, Tone::Plain), table(room, Column::Needed(goal), &ways.enough)];
    blocks.extend(by_reclassification(room, goal, &ways.enough));
    let mut rest = Vec::new();
    if !ways.closer.is_empty() {
        rest.push(table(room, Column::Best(goal), &ways.closer));
    }
    rest.extend(left_out(room, goal, ways));
    if !rest.is_empty() {
        let count = ways.closer.len() + ways.idle.len() + ways.too_large.len();
        blocks.push(Block::Folded(words::not_alone(goal, count, lang), rest));
    }
    blocks
}

/// Nothing is enough by itself: what comes closest.
fn none_alone(room: &Room<'_>, goal: Goal, ways: &Ways) -> Vec<Block> {
    let lang = room.asked.lang;
    let of = (&room.asked.plan, room.asked.scenario());
    let closest = ways
        .closer
        .first()
        .map(|way| (way.step(), StreamName::ALL.map(|stream| way.reading.score.rate(stream))));
    let mut blocks = vec![Block::Text(words::none_alone(goal, closest, of, lang), Tone::Caution)];
    if !ways.closer.is_empty() {
        blocks.push(table(room, Column::Best(goal), &ways.closer));
    }
    if matches!(goal, Goal::Met(_)) {
        let open = Act::Open("package".to_owned());
        blocks.push(Block::Buttons(vec![Cell::button(words::to_package(lang), open)]));
    }
    blocks.extend(left_out(room, goal, ways));
    blocks
}

/// What makes no difference to the goal, and what could not be worked out.
fn left_out(room: &Room<'_>, goal: Goal, ways: &Ways) -> Vec<Block> {
    let lang = room.asked.lang;
    let names = |knobs: &[Knob]| words::names(knobs, room.asked.scenario(), lang);
    let mut blocks = Vec::new();
    if !ways.idle.is_empty() {
        blocks.push(Block::Text(words::idle(goal, &names(&ways.idle), lang), Tone::Aside));
    }
    if !ways.too_large.is_empty() {
        blocks.push(Block::Text(words::too_large(&names(&ways.too_large), lang), Tone::Caution));
    }
    blocks
}

/// A table of knobs: where each stands, where it should, what that comes to, and a button.
fn table(room: &Room<'_>, column: Column, ways: &[Way]) -> Block {
    let lang = room.asked.lang;
    Block::Table(Table {
        caption: words::table_caption(column, lang).to_owned(),
        columns: words::columns(column, lang).map(ToOwned::to_owned).into(),
        rows: ways.iter().map(|way| row(room, way)).collect(),
    })
}

fn row(room: &Room<'_>, way: &Way) -> Row {
    let Asked { ref plan, lang, .. } = *room.asked;
    let scenario = room.asked.scenario();
    let Way { knob, grid, reading } = *way;
    let value = |value| Cell::text(crate::words::knobs::value(knob, value, plan, lang));
    let step = way.step();
    let name = crate::words::knobs::name(knob, scenario, lang);
    let apply = Act::Turn(vec![Turn { knob: knob.id(), value: reading.value.to_string() }]);
    let hint = words::apply_hint(&name, lang);
    let bounds = words::bounds(knob, &grid, plan, lang);
    Row::of(vec![
        Cell::text(name).hinted(words::help(knob, lang)),
        value(grid.present).hinted(bounds),
        value(reading.value),
        Cell::text(words::change(step, lang)),
        rate(&reading.score, StreamName::Cases, room),
        rate(&reading.score, StreamName::Money, room),
        Cell::button(words::apply(lang), apply).hinted(hint),
    ])
}

/// A rate, and by its tone whether it meets its target.
pub(super) fn rate(score: &Score, stream: StreamName, room: &Room<'_>) -> Cell {
    let lang = room.asked.lang;
    let Some(rate) = score.rate(stream) else { return Cell::text("–") };
    let has_target = target_in_force(&room.asked.plan, room.asked.scenario(), stream).is_some();
    let tone = match (has_target, score.is_met(stream)) {
        (false, _) => Tone::Plain,
        (true, true) => Tone::Good,
        (true, false) => Tone::Bad,
    };
    Cell::toned(crate::words::percent(rate, lang), tone)
}

/// What reaching the goal by reclassification alone comes to: how many in all, and how many more
/// are finished by it.
fn by_reclassification(room: &Room<'_>, goal: Goal, ways: &[Way]) -> Vec<Block> {
    let Asked { ref plan, lang, .. } = *room.asked;
    let Goal::Met(_) = goal else { return Vec::new() };
    let part_of_months = |value: Decimal| {
        let parts = plan
            .calendar
            .months_ahead()
            .map(|month| plan.calendar.part_left::<thads_model::quantity::Exact>(month).decimal());
        parts.sum::<Option<Decimal>>().and_then(|months| value.checked_mul(months))
    };
    let said = |way: &Way| {
        let (stream, finished) = match way.knob {
            Knob::Lever(Lever::CasesReclassifiedOut) => {
                (StreamName::Cases, room.end.cases.stream.standing.finished.decimal()?)
            }
            Knob::Lever(Lever::MoneyReclassifiedOut) => {
                (StreamName::Money, room.end.money.stream.standing.finished.decimal()?)
            }
            _ => return None,
        };
        let turned = way.knob.turned(plan, room.asked.scenario(), way.reading.value).ok()?;
        let end = engine::project(plan, &turned).ok()?.year_end?;
        let then = match stream {
            StreamName::Cases => end.cases.stream.standing.finished.decimal()?,
            StreamName::Money => end.money.stream.standing.finished.decimal()?,
        };
        let in_all = part_of_months(way.reading.value)?;
        let text = words::only_smaller(stream, way.reading.value, in_all, then - finished, lang);
        Some(Block::Text(text, Tone::Caution))
    };
    ways.iter().filter_map(said).collect()
}

//! The packages that were found; where there is none, what would have to give way.

use super::super::desk::Asked;
use super::super::offers::{self, has_bounds};
use super::{currency, is_uncertain, sampling, tenths};
use crate::inquiry::{Act, Block, Cell, Row, Table, Tone, Turn};
use crate::words::package::answer::{self as words, Found};
use crate::words::package::moves;
use crate::words::{knobs, standing};
use rust_decimal::Decimal;
use thads_model::analysis::chance::Hits;
use thads_model::analysis::goal::Aim;
use thads_model::analysis::knob::Knob;
use thads_model::analysis::package::{Answer, Binding, Chances, Choice, Outcome, Package};
use thads_model::analysis::score::StreamScore;
use thads_model::file::Json;
use thads_model::levers::Lever;

/// The place of the column of chances.
const CHANCE: usize = 4;

pub(super) fn blocks(asked: &Asked, aim: Aim, choices: &[Choice], answer: &Answer) -> Vec<Block> {
    let lang = asked.lang;
    let goal = words::goal_said(aim, tenths(asked), lang);
    let found = if answer.proven { Found::Cheapest } else { Found::BestSoFar };
    let lead = |text: String| Block::Text(text, Tone::Lead);
    let mut blocks = match answer.outcome {
        Outcome::NotProjected => return vec![lead(words::not_projected(lang).to_owned())],
        Outcome::Already => vec![lead(words::already(&goal, lang))],
        Outcome::Found => packages(asked, aim, found, &goal, answer),
        Outcome::None => {
            let mut blocks = vec![lead(words::no_package(&goal, found, lang))];
            blocks.extend(remedies(asked, aim, choices, answer));
            blocks
        }
    };
    if !answer.proven {
        blocks.push(Block::Text(words::not_proven(lang).to_owned(), Tone::Caution));
    }
    if tenths(asked).is_some() && !is_uncertain(asked.scenario()) {
        blocks.push(Block::Text(words::nothing_uncertain(lang).to_owned(), Tone::Aside));
    }
    blocks
}

fn packages(asked: &Asked, aim: Aim, found: Found, goal: &str, answer: &Answer) -> Vec<Block> {
    let lang = asked.lang;
    let Some(first) = answer.packages.first() else { return Vec::new() };
    let moves = moves::moved_all(&asked.plan, asked.scenario(), &first.moves, lang);
    let cost = moves::cost(first.cost, &currency(asked), lang);
    let reclassified = Knob::Lever(Lever::CasesReclassifiedOut);
    let reclassifies = |package: &Package| {
        package.moves.iter().any(|made| made.knob == reclassified && made.to > made.from)
    };
    let table = Table {
        caption: words::packages_caption(lang).to_owned(),
        columns: if_uncertain(asked, words::columns(lang).map(str::to_owned)),
        rows: answer.packages.iter().map(|package| row(asked, aim, package)).collect(),
    };
    let mut blocks = vec![
        Block::Text(words::lead(found, &moves, &cost, goal, lang), Tone::Lead),
        Block::Table(table),
    ];
    if answer.packages.iter().any(reclassifies) {
        blocks.push(Block::Text(words::reclassifies(lang).to_owned(), Tone::Aside));
    }
    blocks
}

fn row(asked: &Asked, aim: Aim, package: &Package) -> Row {
    let (plan, scenario, lang) = (&asked.plan, asked.scenario(), asked.lang);
    let said = moves::moved_all(plan, scenario, &package.moves, lang);
    let steps = moves::steps_said(plan, scenario, &package.moves, lang);
    let turns = package
        .moves
        .iter()
        .map(|made| Turn { knob: made.knob.id(), value: made.to.normalize().to_string() });
    let cells = [
        Cell::text(said).hinted(steps.clone()),
        Cell::text(moves::cost(package.cost, &currency(asked), lang)).hinted(steps),
        rate(asked, &package.score.cases),
        rate(asked, &package.score.money),
        chance(asked, aim, package),
        Cell::button(words::apply(lang), Act::Turn(turns.collect())),
    ];
    Row::of(if_uncertain(asked, cells))
}

/// The columns of the table of packages: that of chances only where futures differ.
fn if_uncertain<T>(asked: &Asked, columns: [T; 6]) -> Vec<T> {
    let all = columns.into_iter().enumerate();
    let shown = all.filter(|(place, _)| *place != CHANCE || is_uncertain(asked.scenario()));
    shown.map(|(_, column)| column).collect()
}

fn rate<U: Copy>(asked: &Asked, stream: &StreamScore<U>) -> Cell {
    let text = words::rate(stream.rate, stream.gap(), asked.lang);
    let tone = match stream.verdict.measure() {
        None => Tone::Plain,
        Some(_) if stream.verdict.is_met() => Tone::Good,
        Some(_) => Tone::Bad,
    };
    Cell::toned(text, tone)
}

/// How likely a package reaches what is aimed at.
fn chance(asked: &Asked, aim: Aim, package: &Package) -> Cell {
    let counted = package.counts.or_else(|| counts(asked, package));
    let Some(counts) = counted else { return Cell::text("–") };
    let hits = counts.of(aim);
    Cell::text(standing::odds(hits, counts.futures, asked.lang)).hinted(words::futures(
        hits,
        counts.futures,
        asked.lang,
    ))
}

fn counts(asked: &Asked, package: &Package) -> Option<Hits> {
    let settings: Vec<(Knob, Decimal)> =
        package.moves.iter().map(|made| (made.knob, made.to)).collect();
    let turned = Knob::turned_together(&asked.plan, asked.scenario(), &settings).ok()?;
    sampling(asked).counts(&asked.plan, &turned)
}

/// What would have to give way.
fn remedies(asked: &Asked, aim: Aim, choices: &[Choice], answer: &Answer) -> Vec<Block> {
    let lang = asked.lang;
    let mut blocks = Vec::new();
    match &answer.binding {
        Some(binding) => {
            let name = knobs::name(binding.knob, asked.scenario(), lang);
            let to = knobs::value(binding.knob, binding.to, &asked.plan, lang);
            let text = words::binding(&name, binding.steps, &to, lang);
            blocks.push(Block::Text(text, Tone::Plain));
            blocks.extend(widen(asked, choices, binding));
        }
        None => blocks.push(Block::Text(words::no_binding(lang).to_owned(), Tone::Plain)),
    }
    if let Some(points) = answer.relaxation {
        blocks.push(Block::Text(words::relaxation(aim, points, lang), Tone::Plain));
    }
    if !answer.remedies_proven {
        blocks.push(Block::Text(words::remedies_not_proven(lang).to_owned(), Tone::Caution));
    }
    blocks
}

/// The button that widens the bound which binds.
fn widen(asked: &Asked, choices: &[Choice], binding: &Binding) -> Option<Block> {
    let choice = choices.iter().find(|choice| choice.knob == binding.knob)?;
    let offer = offers::all(asked).into_iter().find(|offer| offer.knob == binding.knob)?;
    if !has_bounds(binding.knob) {
        return None;
    }
    let field = if binding.to > choice.grid.high { "high" } else { "low" };
    let value = Json::Text(binding.to.normalize().to_string()).to_string();
    let act = Act::Set(offers::path(&offer.key, field), value);
    Some(Block::Buttons(vec![Cell::button(words::widen(asked.lang), act)]))
}

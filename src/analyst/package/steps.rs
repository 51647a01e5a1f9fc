//! What one step of each lever brings, and what that is for the same cost.

use super::super::desk::Asked;
use super::campaigns::gains;
use super::currency;
use crate::inquiry::{Block, Cell, Row, Table, Tone};
use crate::intake::format;
use crate::words::package::moves;
use crate::words::package::reach::{self as words, Part};
use rust_decimal::Decimal;
use thads_model::analysis::package::{Choice, Move};
use thads_model::analysis::score::{Prepared, Score};
use thads_model::calendar::put_in_order;
use thads_model::plan::StreamName;

/// So many levers are named first.
const NAMED: usize = 3;

/// A step and what it brings to each stream, in points.
struct Step {
    made: Move,
    gains: [Option<Decimal>; 2],
}

impl Step {
    /// What it brings for a hundred of the currency.
    fn per_hundred(&self, stream: StreamName) -> Option<Decimal> {
        let gain = self.gains[stream as usize]?;
        gain.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(self.made.cost)
    }

    fn total(&self) -> Decimal {
        StreamName::ALL.into_iter().filter_map(|stream| self.per_hundred(stream)).sum()
    }
}

pub(super) fn blocks(asked: &Asked, choices: &[Choice]) -> Vec<Block> {
    let lang = asked.lang;
    let prepared = Prepared::new(&asked.plan, asked.scenario());
    let Ok(Some(present)) = prepared.score(&[]) else { return Vec::new() };
    let mut steps: Vec<Step> =
        choices.iter().filter_map(|choice| step(&prepared, &present, choice)).collect();
    let names = |steps: &mut Vec<Step>, stream| {
        put_in_order(steps, |step| -step.per_hundred(stream).unwrap_or_default());
        let helps = |step: &&Step| {
            step.per_hundred(stream).is_some_and(|gain| gain.round_dp(4) > Decimal::ZERO)
        };
        let first = steps.iter().filter(helps).take(NAMED);
        first
            .map(|step| moves::moved(&asked.plan, asked.scenario(), &step.made, lang))
            .collect::<Vec<_>>()
    };
    let money = names(&mut steps, StreamName::Money);
    let cases = names(&mut steps, StreamName::Cases);
    put_in_order(&mut steps, |step| -step.total());
    let table = Table {
        caption: words::step_caption(lang).to_owned(),
        columns: words::step_columns(&currency(asked), lang),
        rows: steps.iter().map(|step| row(asked, step)).collect(),
    };
    let lead = words::step_lead(&cases, &money, lang);
    let lead = lead.map(|lead| Block::Text(lead, Tone::Plain));
    let heading = Block::Heading(words::heading(Part::Steps, lang).to_owned());
    [heading].into_iter().chain(lead).chain([Block::Table(table)]).collect()
}

/// A step up or down, whichever brings more; `None` where neither can be made.
fn step(prepared: &Prepared<'_>, present: &Score, choice: &Choice) -> Option<Step> {
    let grid = &choice.grid;
    let ways = [grid.step, -grid.step].map(|step| (grid.present + step).clamp(grid.low, grid.high));
    let steps = ways.into_iter().filter(|to| *to != grid.present).filter_map(|to| {
        let score = prepared.score(&[(choice.knob, to)]).ok().flatten()?;
        let (knob, from, cost) = (choice.knob, grid.present, choice.cost);
        let made = Move { knob, from, to, steps: 1, cost };
        Some(Step { made, gains: gains(present, &score) })
    });
    steps.reduce(|best, next| if next.total() > best.total() { next } else { best })
}

fn row(asked: &Asked, step: &Step) -> Row {
    let lang = asked.lang;
    let gain = |points| Cell::text(words::gain(points, lang));
    Row::of(vec![
        Cell::text(moves::moved(&asked.plan, asked.scenario(), &step.made, lang)),
        Cell::text(format::count_up_to(step.made.cost, 2, lang)),
        gain(step.gains[0]),
        gain(step.gains[1]),
        gain(step.per_hundred(StreamName::Cases)),
        gain(step.per_hundred(StreamName::Money)),
    ])
}

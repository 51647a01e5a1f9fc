//! The scenarios of the plan in their order, and what can be done with each.

use super::comparables::{Board, Comparable, Origin, same_course};
use super::figures::met;
use crate::inquiry::{Act, Block, Cell, Deed, Row, Table, Tone, Way};
use crate::words::compare::list as words;
use thads_model::analysis::score::{StreamScore, score};
use thads_model::file::Json;
use thads_model::plan::Scenario;

pub(super) fn block(board: &Board<'_>) -> Block {
    let lang = board.asked.lang;
    let rows = board.all.iter().enumerate().filter_map(|(place, one)| match one.origin {
        Origin::Scenario(scenario) => Some(of_scenario(board, place, scenario)),
        Origin::Kept => Some(of_kept(board, place)),
        Origin::Agreed(_) => None,
    });
    Block::Table(Table {
        caption: words::caption(lang).to_owned(),
        columns: words::columns(lang).map(str::to_owned).into(),
        rows: rows.collect(),
    })
}

fn of_scenario(board: &Board<'_>, place: usize, scenario: usize) -> Row {
    let lang = board.asked.lang;
    let one = &board.all[place];
    let name = one.name.as_str();
    let last = board.asked.plan.scenarios.len() - 1;
    let button = |what: words::Button, deed: Deed| {
        Cell::button(what.label(lang), Act::Do(deed)).hinted(what.hint(name, lang))
    };
    let if_possible = |possible: bool, what, deed| match possible {
        true => button(what, deed),
        false => Cell::default(),
    };
    let show = if scenario == board.asked.question.scenario {
        Cell::text(words::on_screen(lang))
    } else {
        button(words::Button::Show, Deed::ShowScenario(scenario))
    };
    let saved = saved(board, one.scenario);
    let [rate_of_cases, rate_of_money] = rates(board, one);
    Row::of(vec![
        Cell::field(format!("scenarios[{scenario}].name"), words::name_field(scenario + 1, lang)),
        rate_of_cases,
        rate_of_money,
        compared(board, place),
        baseline(board, place),
        show,
        button(words::Button::Copy, Deed::CopyScenario(scenario)),
        if_possible(scenario > 0, words::Button::Up, Deed::MoveScenario(scenario, Way::Up)),
        if_possible(scenario < last, words::Button::Down, Deed::MoveScenario(scenario, Way::Down)),
        if_possible(saved != Saved::Same, words::Button::Save, Deed::SaveScenario(scenario)),
        if_possible(
            saved == Saved::Differs,
            words::Button::Restore,
            Deed::RestoreScenario(scenario),
        ),
        if_possible(last > 0, words::Button::Delete, Deed::DeleteScenario(scenario)),
    ])
}

/// The scenario that the plan was opened with: it can only be compared with.
fn of_kept(board: &Board<'_>, place: usize) -> Row {
    let one = &board.all[place];
    let [rate_of_cases, rate_of_money] = rates(board, one);
    let mut cells = vec![
        Cell::text(one.name.as_str()).hinted(words::kept_hint(board.asked.lang)),
        rate_of_cases,
        rate_of_money,
        compared(board, place),
        baseline(board, place),
    ];
    cells.resize(words::columns(board.asked.lang).len(), Cell::default());
    Row::of(cells)
}

/// How a scenario stands to what was saved under its name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Saved {
    Never,
    Same,
    Differs,
}

fn saved(board: &Board<'_>, scenario: &Scenario) -> Saved {
    let Some(saved) = board.asked.question.record.saved.get(&scenario.name) else {
        return Saved::Never;
    };
    let Ok(saved) = Json::parse(saved) else { return Saved::Differs };
    let is_own = |place: usize| board.asked.plan.scenarios[place].name == scenario.name;
    let place = (0..board.asked.plan.scenarios.len()).find(|place| is_own(*place));
    // Written the same, or read the same: what was left out is no difference.
    if place.and_then(|place| board.known.written(place)) == Some(&saved) {
        return Saved::Same;
    }
    let read = board.known.today_with(saved);
    match read.is_some_and(|plan| same_course(&plan.scenarios[0], scenario)) {
        true => Saved::Same,
        false => Saved::Differs,
    }
}

/// Both rates and verdicts of one.
pub(super) fn rates(board: &Board<'_>, one: &Comparable<'_>) -> [Cell; 2] {
    match score(one.plan, one.scenario).ok().flatten() {
        Some(score) => [rate(board, &score.cases), rate(board, &score.money)],
        None => [words::unknown(), words::unknown()].map(Cell::text),
    }
}

fn rate<U: Copy>(board: &Board<'_>, stream: &StreamScore<U>) -> Cell {
    let lang = board.asked.lang;
    let tone = match met(&stream.verdict) {
        Some(true) => Tone::Good,
        Some(false) => Tone::Bad,
        None => Tone::Plain,
    };
    let rate = stream.rate.and_then(|rate| rate.decimal());
    let gap = stream.gap().and_then(|gap| gap.decimal());
    let hint = words::standing(&stream.verdict, gap, lang);
    Cell::toned(words::rate(rate, lang), tone).hinted(hint)
}

/// Whether one stands side by side with the others: a toggle, but for the baseline.
pub(super) fn compared(board: &Board<'_>, place: usize) -> Cell {
    let lang = board.asked.lang;
    if place == board.baseline {
        return Cell::text(words::always(lang)).hinted(words::always_hint(lang));
    }
    let name = &board.all[place].name;
    let hint = words::Button::Compare.hint(name, lang);
    let button = Cell::button(words::Button::Compare.label(lang), board.toggle(place));
    Cell { on: Some(board.shown.contains(&place)), ..button }.hinted(hint)
}

/// Whether one is what the others are compared with.
pub(super) fn baseline(board: &Board<'_>, place: usize) -> Cell {
    let lang = board.asked.lang;
    let what = words::Button::Baseline;
    let hint = what.hint(&board.all[place].name, lang);
    let button = Cell::button(what.label(lang), board.make_baseline(place)).hinted(hint);
    Cell { on: Some(place == board.baseline), ..button }
}

//! What is set: the ranges of the five uncertain inputs, by words or by numbers, and the seed.

use super::super::desk::Asked;
use crate::inquiry::{Act, Block, Cell, Row, Table, Tone, Trouble};
use crate::words::sureness::{self as words, Level, Present};
use rust_decimal::Decimal;
use thads_model::analysis::chance::{Futures, Sampling};
use thads_model::file::Json;
use thads_model::plan::Spread;
use thads_model::quantity::{Amount, Factor};

/// The path of the seed.
const SEED: &str = "study.seed";
/// The largest seed that can be typed.
const LARGEST_SEED: u64 = 999_999_999;

/// One of the five uncertain inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Input {
    Pace,
    NewCases,
    NewMoney,
    Reclassification,
    Recovery,
}

impl Input {
    const ALL: [Self; 5] =
        [Self::Pace, Self::NewCases, Self::NewMoney, Self::Reclassification, Self::Recovery];

    const fn key(self) -> &'static str {
        match self {
            Self::Pace => "pace",
            Self::NewCases => "new_cases",
            Self::NewMoney => "new_money",
            Self::Reclassification => "reclassification",
            Self::Recovery => "recovery",
        }
    }

    const fn range(self, spread: &Spread) -> Option<[Factor; 3]> {
        match self {
            Self::Pace => spread.pace,
            Self::NewCases => spread.new_cases,
            Self::NewMoney => spread.new_money,
            Self::Reclassification => spread.reclassification,
            Self::Recovery => spread.recovery,
        }
    }

    /// The ends of a range in hundredths of what is expected, which stays the usual value.
    ///
    /// Assumptions, and said to be so. Money swings wider than cases, because a few cases hold
    /// most of it; a pace is lost more easily (illness, transfers) than gained.
    const fn ends(self, level: Level) -> Option<[i64; 2]> {
        let [narrow, middle, wide] = match self {
            Self::Pace => [[95, 105], [90, 110], [75, 120]],
            Self::NewCases => [[95, 105], [85, 115], [75, 130]],
            Self::NewMoney => [[90, 110], [75, 130], [50, 170]],
            Self::Reclassification => [[90, 110], [75, 125], [50, 150]],
            Self::Recovery => [[90, 110], [75, 125], [50, 160]],
        };
        match level {
            Level::Certain => None,
            Level::Narrow => Some(narrow),
            Level::Middle => Some(middle),
            Level::Wide => Some(wide),
        }
    }

    /// The same as the plan file keeps it: three texts, or null.
    fn preset(self, level: Level) -> Json {
        let text = |hundredths| {
            let value = Decimal::new(hundredths, 2);
            Json::Text(value.normalize().to_string())
        };
        self.ends(level)
            .map_or(Json::Null, |[low, high]| Json::List([low, 100, high].map(text).to_vec()))
    }

    /// Whether a scenario has this range.
    fn is_at(self, level: Level, spread: &Spread) -> bool {
        let hundredths = |count: i64| {
            Factor::<thads_model::quantity::Exact>::of_counts(
                u32::try_from(count).unwrap_or_default(),
                100,
            )
        };
        let preset = self.ends(level).map(|[low, high]| [low, 100, high].map(hundredths));
        self.range(spread) == preset
    }
}

/// The path of what is uncertain in the shown scenario.
fn spread(asked: &Asked) -> String {
    format!("scenarios[{}].spread", asked.question.scenario)
}

pub(super) fn blocks(asked: &Asked) -> Vec<Block> {
    let lang = asked.lang;
    let futures = Futures::<f64>::new(&asked.plan, asked.scenario());
    let rows = Input::ALL.map(|input| row(asked, input, present(input, futures.as_ref())));
    let table = Table {
        caption: words::settings_caption(lang).to_owned(),
        columns: words::columns(lang),
        rows: rows.to_vec(),
    };
    let certain = Cell::button(words::all_certain(lang), Act::Set(spread(asked), "null".into()));
    let inside = vec![
        Block::Table(table),
        Block::Text(words::presets_are_assumed(lang).to_owned(), Tone::Aside),
        Block::Buttons(seed(asked)),
        Block::Text(words::seed_help(Sampling::FUTURES, lang), Tone::Aside),
    ];
    // Folded, so that the answer comes first.
    vec![Block::Buttons(vec![all_middle(asked), certain]), Block::Folded(name(asked), inside)]
}

/// What is set now.
fn name(asked: &Asked) -> String {
    let path = spread(asked);
    let paths = Input::ALL.map(|input| (input, format!("{path}.{}[0]", input.key())));
    let ranges: Vec<(&str, [Decimal; 3])> = paths
        .iter()
        .filter_map(|(input, path)| {
            let range = input.range(&asked.scenario().spread)?;
            Some((path.as_str(), range.map(|value| value.decimal().unwrap_or_default())))
        })
        .collect();
    words::settings_name(&ranges, asked.sampling().seed(), asked.lang)
}

/// One click that sets all five inputs.
fn all_middle(asked: &Asked) -> Cell {
    let ranges = Input::ALL.map(|input| (input.key(), input.preset(Level::Middle)));
    let is_so = Input::ALL.iter().all(|input| input.is_at(Level::Middle, &asked.scenario().spread));
    let act = Act::Set(spread(asked), Json::object(ranges).to_string());
    Cell { on: Some(is_so), ..Cell::button(words::all_middle(asked.lang), act) }
}

/// Whether the scenario counts with anything that the input could stray from.
fn present(input: Input, futures: Option<&Futures>) -> Present {
    let Some(likely) = futures.map(Futures::likely) else { return Present::Something };
    let something = match input {
        Input::Pace => likely.pace.is_none_or(Amount::is_positive),
        Input::NewCases => likely.cases.new.is_positive(),
        Input::NewMoney => likely.money.new.is_positive(),
        Input::Reclassification => {
            likely.cases.reclassified_out.is_positive()
                || likely.money.reclassified_out.is_positive()
        }
        Input::Recovery => likely.per_case.is_positive(),
    };
    if something { Present::Something } else { Present::Nothing }
}

/// An input: a button for each level, and the three values where it has a range.
fn row(asked: &Asked, input: Input, present: Present) -> Row {
    let lang = asked.lang;
    let path = format!("{}.{}", spread(asked), input.key());
    let name = words::row_name(&format!("{path}[0]"), present, lang);
    let now = &asked.scenario().spread;
    let level = |level: Level| {
        let act = Act::Set(path.clone(), input.preset(level).to_string());
        let button = Cell::button(words::range_name(input.ends(level)), act);
        let button = button.hinted(words::level_name(&name, level, lang));
        Cell { on: Some(input.is_at(level, now)), ..button }
    };
    let mut cells = vec![Cell::text(name.clone())];
    cells.extend([Level::Certain, Level::Narrow, Level::Middle, Level::Wide].map(level));
    let is_set = input.range(now).is_some();
    for (place, step) in words::steps(lang).into_iter().enumerate() {
        cells.push(match is_set {
            true => Cell::field(format!("{path}[{place}]"), format!("{name}: {step}")),
            false => Cell::text("–"),
        });
    }
    Row::of(cells)
}

fn seed(asked: &Asked) -> Vec<Cell> {
    let lang = asked.lang;
    let name = words::seed(lang);
    let usual = Sampling::SEED;
    let mut cells =
        vec![Cell::text(name), Cell { fallback: usual.to_string(), ..Cell::field(SEED, name) }];
    if asked.sampling().seed() != usual {
        cells.push(Cell::button(
            words::seed_reset(usual, lang),
            Act::Set(SEED.to_owned(), "null".to_owned()),
        ));
    }
    cells
}

/// A seed that cannot be one: a form does not take it, yet a kept document may hold it.
pub(super) fn troubles(asked: &Asked) -> Vec<Trouble> {
    let is_right = match asked.study.get("seed") {
        None | Some(Json::Null) => true,
        Some(Json::Whole(seed)) => u64::try_from(*seed).is_ok_and(|seed| seed <= LARGEST_SEED),
        Some(_) => false,
    };
    let text = words::seed_trouble(LARGEST_SEED, asked.lang);
    if is_right { Vec::new() } else { vec![Trouble { path: SEED.to_owned(), text }] }
}

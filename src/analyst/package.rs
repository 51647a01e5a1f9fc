//! The cheapest package: what may be used, the packages that reach the goal, what would have to
//! give way where none does, what a step brings, and from which month on it is too late.

mod campaigns;
mod found;
mod settings;
mod steps;

use super::desk::{Asked, Progress};
use super::{deadline, offers};
use crate::inquiry::{Block, Page, Tone};
use crate::words::package::reach::{self, Part};
use crate::words::package::{answer as words, settings as labels};
use rust_decimal::Decimal;
use thads_model::analysis::chance::Sampling;
use thads_model::analysis::goal::Aim;
use thads_model::analysis::package::{self, Answer, Choice, Kinds, Wanted, Wish};
use thads_model::engine::year_end::target_in_force;
use thads_model::plan::{Scenario, Spread};

/// Judgements that the search may take: some tenths of a second in a worker.
const BUDGET: u32 = 40_000;

/// Futures that are counted for each package.
const FUTURES: u32 = 2_000;

pub(super) fn page(asked: &Asked, progress: Progress<'_>) -> Page {
    let settings = settings::blocks(asked);
    match offers::offers(asked) {
        Ok(choices) => {
            let results = Some(results(asked, &choices, progress));
            Page { settings, results, troubles: Vec::new() }
        }
        Err(troubles) => Page { settings, results: None, troubles },
    }
}

fn results(asked: &Asked, choices: &[Choice], progress: Progress<'_>) -> Vec<Block> {
    let lang = asked.lang;
    let lead = |text: &str| vec![Block::Text(text.to_owned(), Tone::Lead)];
    if targets(asked).is_empty() {
        return lead(words::no_target(lang));
    }
    if choices.is_empty() {
        return lead(words::nothing_chosen(lang));
    }
    let aim = aim(asked);
    let Some(answer) = search(asked, aim, choices, progress) else {
        return lead(words::too_large(lang));
    };
    let mut blocks = found::blocks(asked, aim, choices, &answer);
    if answer.outcome != package::Outcome::NotProjected {
        blocks.extend(steps::blocks(asked, choices));
        blocks.extend(campaigns::blocks(asked));
        let heading = reach::heading(Part::Months, lang).to_owned();
        blocks.extend([Block::Heading(heading), deadline::row(asked)]);
    }
    blocks
}

/// `None` where the numbers are too large to calculate with.
fn search(asked: &Asked, aim: Aim, choices: &[Choice], progress: Progress<'_>) -> Option<Answer> {
    let sampling = sampling(asked);
    let wanted = tenths(asked)
        .map(|tenths| Wanted { part: Decimal::new(tenths.into(), 1), chances: &sampling });
    let budget = if wanted.is_some() { package::BUDGET_OF_FUTURES } else { BUDGET };
    let wish = Wish { aim, choices, wanted, kinds: Kinds::Different, budget };
    package::find(&asked.plan, asked.scenario(), &wish, progress).ok()
}

/// The futures that packages are counted in: those of the whole planner, only fewer.
pub(super) fn sampling(asked: &Asked) -> Sampling {
    let usual = asked.sampling();
    Sampling::new(FUTURES, usual.seed()).unwrap_or(usual)
}

/// Whether futures of a scenario differ at all.
pub(super) fn is_uncertain(scenario: &Scenario) -> bool {
    scenario.spread != Spread::default() || scenario.has_matters()
}

/// The goal that is chosen; by default all that there are targets for.
fn aim(asked: &Asked) -> Aim {
    let key = asked.choice("package.goal");
    let chosen = key.and_then(|key| Aim::ALL.into_iter().find(|aim| aim.key() == key));
    let possible = targets(asked);
    chosen
        .filter(|aim| possible.contains(aim))
        .or_else(|| possible.last().copied())
        .unwrap_or(Aim::Both)
}

/// The goals that there are targets for; both last.
fn targets(asked: &Asked) -> Vec<Aim> {
    let has_all = |aim: &Aim| {
        let target = |stream| target_in_force(&asked.plan, asked.scenario(), stream);
        aim.streams().iter().all(|stream| target(*stream).is_some())
    };
    Aim::ALL.into_iter().filter(has_all).collect()
}

/// The chance that is asked for, in tenths.
fn tenths(asked: &Asked) -> Option<u8> {
    let tenths = asked.choice("package.chance")?.parse().ok()?;
    settings::CHANCES.contains(&tenths).then_some(tenths)
}

/// What costs are counted in.
fn currency(asked: &Asked) -> String {
    let own = asked.study.get("currency").and_then(|currency| currency.as_text());
    let own = own.map(str::trim).filter(|own| !own.is_empty());
    own.unwrap_or_else(|| labels::currency(asked.lang)).to_owned()
}

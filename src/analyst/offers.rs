//! The levers that a leader may use: how far each may go, in which steps, and what a step costs.
//!
//! What is set stands in the study (`study.levers.<key>`); what is not has a default worked out
//! from the plan ([`usual`]), in officer-days ("ngày công"), so that costs can be compared from the
//! start.

mod usual;

use super::desk::Asked;
use crate::inquiry::Trouble;
use crate::study;
use crate::words::package::faults as words;
use rust_decimal::Decimal;
use thads_model::analysis::knob::{Grid, GridFault, Knob};
use thads_model::analysis::package::{Choice, MOST_CHOICES, limits};
use thads_model::calendar::Month;
use thads_model::file::Json;
use thads_model::plan::{Period, Scenario};

/// How far a lever may go, and what a step costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Terms {
    pub(super) low: Decimal,
    pub(super) high: Decimal,
    pub(super) step: Decimal,
    pub(super) cost: Decimal,
}

/// A lever that may be used.
#[derive(Clone, Debug)]
pub(super) struct Offer {
    /// What is moved.
    pub(super) knob: Knob,
    /// The key of what is set for it: `study.levers.<key>`.
    pub(super) key: String,
    /// Whether packages may move it.
    pub(super) chosen: bool,
    /// Whether it is offered without having been asked for.
    pub(super) is_usual: bool,
    /// Where it stands.
    pub(super) present: Decimal,
    /// What holds where nothing is set.
    pub(super) usual: Terms,
    /// The choice, or what is wrong with what is set.
    pub(super) choice: Result<Choice, Vec<Trouble>>,
}

/// Something that could be offered, with its key in the study.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) knob: Knob,
    pub(super) key: String,
}

/// The levers chosen for packages, in the order they are shown.
///
/// # Errors
/// What is wrong with bounds, steps and costs, at the paths of their fields.
pub(super) fn offers(asked: &Asked) -> Result<Vec<Choice>, Vec<Trouble>> {
    let mut choices = Vec::new();
    let mut troubles = Vec::new();
    for offer in all(asked).into_iter().filter(|offer| offer.chosen) {
        match offer.choice {
            Ok(_) if choices.len() == MOST_CHOICES => troubles.push(Trouble {
                path: path(&offer.key, "chosen"),
                text: words::too_many(MOST_CHOICES, asked.lang),
            }),
            Ok(choice) => choices.push(choice),
            Err(wrong) => troubles.extend(wrong),
        }
    }
    if troubles.is_empty() { Ok(choices) } else { Err(troubles) }
}

/// The same where something is always to be said: a lever with wrong settings has those it has by
/// default, and of too many the first are taken.
pub(super) fn sound(asked: &Asked) -> Vec<Choice> {
    let chosen = all(asked).into_iter().filter(|offer| offer.chosen);
    let sound = chosen.map(|offer| {
        let Offer { knob, present, usual, .. } = offer;
        let by_default = || {
            let grid = Grid::coarse_enough(present, usual.low, usual.high, usual.step);
            Choice { knob, grid, cost: usual.cost }
        };
        offer.choice.unwrap_or_else(|_| by_default())
    });
    sound.take(MOST_CHOICES).collect()
}

/// Every lever on offer: the usual ones, and those that were added.
pub(super) fn all(asked: &Asked) -> Vec<Offer> {
    let usual = usual::knobs(asked);
    let is_usual = |knob: Knob| usual.iter().any(|(other, _)| *other == knob);
    let added = candidates(asked).into_iter().filter(|candidate| {
        !is_usual(candidate.knob) && chosen_in_study(asked, &candidate.key).is_some()
    });
    let first = usual.iter().map(|(knob, chosen)| {
        let key = key(asked.scenario(), *knob);
        (Candidate { knob: *knob, key }, true, *chosen)
    });
    let all = first.chain(added.map(|candidate| (candidate, false, false)));
    let offer = |(Candidate { knob, key }, is_usual, by_default)| {
        let present = knob.present(&asked.plan, asked.scenario())?;
        let usual = usual::terms(asked, knob, present)?;
        let chosen = chosen_in_study(asked, &key).unwrap_or(by_default);
        let choice = choice(asked, knob, &key, present, &usual);
        Some(Offer { knob, key, chosen, is_usual, present, usual, choice })
    };
    all.filter_map(offer).collect()
}

/// Everything that could be added.
pub(super) fn addable(asked: &Asked) -> Vec<Candidate> {
    let on_offer: Vec<Knob> = all(asked).into_iter().map(|offer| offer.knob).collect();
    let mut addable = candidates(asked);
    let is_new = |knob| matches!(knob, Knob::NewCampaign(..));
    // New campaigns are chosen by their months.
    addable.retain(|candidate| !on_offer.contains(&candidate.knob) && !is_new(candidate.knob));
    addable
}

/// Everything that can be moved: levers, entries of the scenario, and campaigns over any months.
fn candidates(asked: &Asked) -> Vec<Candidate> {
    let (plan, scenario) = (&asked.plan, asked.scenario());
    let mut knobs: Vec<Knob> = Knob::all(plan, scenario);
    knobs.retain(|knob| !matches!(knob, Knob::NewCampaign(..)));
    for from in plan.calendar.months_ahead() {
        for to in from.onwards() {
            let knob = campaign(scenario, from, to);
            if !knobs.contains(&knob) {
                knobs.push(knob);
            }
        }
    }
    let candidate = |knob| Candidate { knob, key: key(scenario, knob) };
    knobs.into_iter().map(candidate).collect()
}

/// A campaign over these months: the one that the scenario has, else a new one.
pub(super) fn campaign(scenario: &Scenario, from: Month, to: Month) -> Knob {
    let period = Period::Months(from, to);
    let place = scenario.campaigns.iter().position(|campaign| campaign.period == period);
    place.map_or(Knob::NewCampaign(from, to), Knob::CampaignUplift)
}

/// The key of a knob. A campaign is known by its months, so that what is set for a new one holds
/// once it stands in the plan.
fn key(scenario: &Scenario, knob: Knob) -> String {
    let Knob::CampaignUplift(place) = knob else { return study::key(knob) };
    match scenario.campaigns.get(place).map(|campaign| campaign.period) {
        Some(Period::Months(from, to)) if campaign(scenario, from, to) == knob => {
            study::key(Knob::NewCampaign(from, to))
        }
        _ => study::key(knob),
    }
}

/// The path of a field of a lever.
pub(super) fn path(key: &str, field: &str) -> String {
    format!("{}levers.{key}.{field}", study::PREFIX)
}

/// Whether bounds of a knob can be typed as numbers; those of dates, of months and of what is in
/// or out are as wide as they can be.
pub(super) const fn has_bounds(knob: Knob) -> bool {
    !matches!(
        knob,
        Knob::MoveDate(_) | Knob::MatterMonth(_) | Knob::EventMonth(_) | Knob::MatterIncluded(_)
    )
}

fn chosen_in_study(asked: &Asked, key: &str) -> Option<bool> {
    match set(asked, key, "chosen")? {
        Json::Flag(chosen) => Some(*chosen),
        _ => None,
    }
}

fn set<'a>(asked: &'a Asked, key: &str, field: &str) -> Option<&'a Json> {
    asked.study.get("levers")?.get(key)?.get(field)
}

fn number(asked: &Asked, key: &str, field: &str) -> Option<Decimal> {
    set(asked, key, field)?.as_text()?.parse().ok()
}

/// What is set for a knob, held to what makes sense.
fn choice(
    asked: &Asked,
    knob: Knob,
    key: &str,
    present: Decimal,
    usual: &Terms,
) -> Result<Choice, Vec<Trouble>> {
    let lang = asked.lang;
    let own = |field, usual| match has_bounds(knob) || field == "cost" {
        true => number(asked, key, field).unwrap_or(usual),
        false => usual,
    };
    let terms = Terms {
        low: own("low", usual.low),
        high: own("high", usual.high),
        step: own("step", usual.step),
        cost: own("cost", usual.cost),
    };
    let mut troubles = Vec::new();
    let mut wrong = |field: &str, text| troubles.push(Trouble { path: path(key, field), text });
    let said = |value| crate::words::knobs::value(knob, value, &asked.plan, lang);
    let (least, most) = limits(knob, &asked.plan);
    for (field, bound) in [("low", terms.low), ("high", terms.high)] {
        let is_own = has_bounds(knob) && number(asked, key, field).is_some();
        if is_own && (bound < least || bound > most) {
            wrong(field, words::out_of_range(&said(least), &said(most), lang));
        }
    }
    if terms.cost <= Decimal::ZERO {
        wrong("cost", words::no_cost(lang));
    }
    let grid = Grid::new(present, terms.low, terms.high, terms.step);
    match grid {
        Err(GridFault::Reversed) => wrong("high", words::reversed(lang)),
        Err(GridFault::NoStep) => wrong("step", words::no_step(lang)),
        Err(GridFault::TooFine) => wrong("step", words::too_fine(lang)),
        Err(GridFault::PresentOutside) => {
            let field = if present < terms.low { "low" } else { "high" };
            wrong(field, words::present_outside(&said(present), lang));
        }
        Ok(_) => {}
    }
    match grid {
        Ok(grid) if troubles.is_empty() => Ok(Choice { knob, grid, cost: terms.cost }),
        _ => Err(troubles),
    }
}

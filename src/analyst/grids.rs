//! Everything that can be moved, each between its lowest and its highest value: the bounds that
//! the user has set in the study, else those of the slider, else its own.

use super::desk::Asked;
use crate::inquiry::Trouble;
use crate::study;
use crate::words::knobs;
use rust_decimal::Decimal;
use thads_model::analysis::knob::{Grid, GridFault, Knob};
use thads_model::file::Json;

/// Knobs on their grids, and what is wrong with the bounds that the user has set.
pub(super) struct Grids {
    /// Every knob of the shown scenario, in the order of [`Knob::all`].
    pub(super) knobs: Vec<(Knob, Grid)>,
    /// One for each knob whose own bounds make no grid; it stands on its usual grid meanwhile.
    pub(super) troubles: Vec<Trouble>,
}

/// Everything that can be moved in the shown scenario.
pub(super) fn grids(asked: &Asked) -> Grids {
    let (plan, scenario) = (&asked.plan, asked.scenario());
    let (mut knobs, mut troubles) = (Vec::new(), Vec::new());
    for knob in Knob::all(plan, scenario) {
        let Some(usual) = usual(asked, knob) else { continue };
        let grid = own(asked, knob, usual).unwrap_or_else(|trouble| {
            troubles.push(trouble);
            usual
        });
        knobs.push((knob, grid));
    }
    Grids { knobs, troubles }
}

/// The path of a bound (`low`, `high`) or of the step of a knob.
pub(super) fn path(knob: Knob, field: &str) -> String {
    format!("{}levers.{}.{field}", study::PREFIX, study::key(knob))
}

/// A lever as its slider goes; everything else on its own grid.
pub(super) fn usual(asked: &Asked, knob: Knob) -> Option<Grid> {
    let (plan, scenario) = (&asked.plan, asked.scenario());
    match knob {
        Knob::Lever(lever) => {
            let set = lever.setting(plan, scenario, asked.opened());
            Some(Grid::coarse_enough(set.present, set.low, set.high, set.step))
        }
        _ => knob.grid(plan, scenario),
    }
}

/// The grid with the user's own bounds and step.
fn own(asked: &Asked, knob: Knob, usual: Grid) -> Result<Grid, Trouble> {
    let said =
        |field: &str| number(asked.study.at(path(knob, field).strip_prefix(study::PREFIX)?)?);
    let (low, high, step) = (said("low"), said("high"), said("step"));
    if (low, high, step) == (None, None, None) {
        return Ok(usual);
    }
    let wanted = Grid {
        present: usual.present,
        low: low.unwrap_or(usual.low),
        high: high.unwrap_or(usual.high),
        step: step.unwrap_or(usual.step),
    };
    let fault = match Grid::new(wanted.present, wanted.low, wanted.high, wanted.step) {
        Ok(grid) => return Ok(grid),
        // Nobody asked for so fine a step: a coarser one serves.
        Err(GridFault::TooFine) if step.is_none() => {
            return Ok(Grid::coarse_enough(wanted.present, wanted.low, wanted.high, wanted.step));
        }
        Err(fault) => fault,
    };
    let field = match fault {
        GridFault::NoStep | GridFault::TooFine => "step",
        GridFault::Reversed if high.is_none() => "low",
        GridFault::PresentOutside if wanted.present < wanted.low => "low",
        GridFault::Reversed | GridFault::PresentOutside => "high",
    };
    let value = |value| knobs::value(knob, value, &asked.plan, asked.lang);
    let name = knobs::name(knob, asked.scenario(), asked.lang);
    let text = knobs::fault(&name, fault, &wanted, value, asked.lang);
    Err(Trouble { path: path(knob, field), text })
}

/// A number as the study keeps it.
fn number(value: &Json) -> Option<Decimal> {
    match value {
        Json::Whole(whole) => Some(Decimal::from(*whole)),
        other => other.as_text()?.parse().ok(),
    }
}

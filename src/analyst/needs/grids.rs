//! The values on which each knob is looked for: those of its slider, within the user's own bounds.

use super::Asked;
use crate::inquiry::Trouble;
use crate::study;
use crate::words::needs::ways as words;
use rust_decimal::Decimal;
use thads_model::analysis::knob::{Grid, GridFault, Knob};
use thads_model::file::Json;

/// Every knob of the scenario on its grid, in the order of [`Knob::all`], and what is wrong with
/// bounds of the user's own. A knob whose bounds make no sense keeps its own grid.
pub(super) fn of(asked: &Asked) -> (Vec<(Knob, Grid)>, Vec<Trouble>) {
    let (plan, scenario) = (&asked.plan, asked.scenario());
    let (mut grids, mut troubles) = (Vec::new(), Vec::new());
    for knob in Knob::all(plan, scenario) {
        let Some(usual) = usual(asked, knob) else { continue };
        let bounds = Bounds::of(&asked.study, knob);
        let grid = match bounds.around(&usual) {
            Ok(grid) => grid,
            Err(fault) => {
                let field = bounds.field_at_fault(fault, &usual);
                troubles.push(Trouble {
                    path: bounds.path(field),
                    text: words::bad_bounds(
                        fault,
                        knob,
                        usual.present,
                        (plan, scenario),
                        asked.lang,
                    ),
                });
                usual
            }
        };
        grids.push((knob, grid));
    }
    (grids, troubles)
}

/// The grid of a knob unless the user says otherwise: of a lever that of its slider.
fn usual(asked: &Asked, knob: Knob) -> Option<Grid> {
    let (plan, scenario) = (&asked.plan, asked.scenario());
    let Knob::Lever(lever) = knob else { return knob.grid(plan, scenario) };
    let setting = lever.setting(plan, scenario, &asked.opened);
    Some(Grid::coarse_enough(setting.present, setting.low, setting.high, setting.step))
}

/// What the user has set for a knob in the study.
struct Bounds {
    key: String,
    low: Option<Decimal>,
    high: Option<Decimal>,
    step: Option<Decimal>,
}

impl Bounds {
    fn of(study: &Json, knob: Knob) -> Self {
        let key = study::key(knob);
        let number = |field: &str| {
            let path = format!("levers.{key}.{field}");
            study.at(&path)?.as_text()?.parse().ok()
        };
        Self { low: number("low"), high: number("high"), step: number("step"), key }
    }

    /// The usual grid with what is set in the place of what is usual. A bound that is not set
    /// gives way to one that is.
    fn around(&self, usual: &Grid) -> Result<Grid, GridFault> {
        if self.low.is_none() && self.high.is_none() && self.step.is_none() {
            return Ok(*usual);
        }
        let (low, high) = (self.low.unwrap_or(usual.low), self.high.unwrap_or(usual.high));
        Grid::new(usual.present, low, high, self.step.unwrap_or(usual.step))
    }

    /// The field that has to be changed: one that is set.
    fn field_at_fault(&self, fault: GridFault, usual: &Grid) -> &'static str {
        let is_below = self.low.is_some_and(|low| low > usual.present);
        match fault {
            GridFault::NoStep => "step",
            GridFault::TooFine if self.step.is_some() => "step",
            GridFault::PresentOutside if is_below => "low",
            _ if self.high.is_some() => "high",
            _ => "low",
        }
    }

    fn path(&self, field: &str) -> String {
        format!("{}levers.{}.{field}", study::PREFIX, self.key)
    }
}

//! Turning a knob of the analysis as a change of the plan file.

use super::{Edit, Sheet, move_lever};
use rust_decimal::Decimal;
use thads_model::analysis::knob::Knob;
use thads_model::file::{Json, Problem};
use thads_model::plan::Plan;

/// Turns a knob of the shown scenario to a value of its grid, if the plan stays valid.
///
/// # Errors
/// The problems the plan would have.
pub fn turn(
    sheet: &mut Sheet,
    plan: &Plan,
    knob: Knob,
    value: Decimal,
) -> Result<(), Vec<Problem>> {
    // An end of a grid, such as three times a monthly average, can have more decimals than a plan
    // file keeps.
    let value = value.round_dp(9);
    match knob {
        Knob::Lever(lever) => move_lever(sheet, lever, Some(value)),
        entry => match edit(sheet, plan, entry, value) {
            Some(edit) => sheet.make(&edit),
            None => Ok(()),
        },
    }
}

/// The change of the file that turns a knob of an entry.
fn edit(sheet: &Sheet, plan: &Plan, knob: Knob, value: Decimal) -> Option<Edit> {
    let scenario = plan.scenarios.get(sheet.scenario)?;
    let base = format!("scenarios[{}]", sheet.scenario);
    let text = || Json::Text(value.normalize().to_string());
    let whole = || i64::try_from(value).ok().map(Json::Whole);
    let outcome = if knob.is_of_auction(scenario) { "auction" } else { "dated" };
    let (path, value) = match knob {
        Knob::Lever(_) => return None,
        Knob::NewCampaign(from, to) => {
            let entry = Json::object([
                ("name", Json::text("Đợt cao điểm")),
                ("from", Json::Whole(from.number().into())),
                ("to", Json::Whole(to.number().into())),
                ("uplift", text()),
            ]);
            return Some(Edit::Add(format!("{base}.campaigns"), entry));
        }
        Knob::MoveDate(place) => {
            let day = plan.calendar.days_ahead().get(usize::try_from(value).ok()?)?;
            (format!("staff_moves[{place}].date"), Json::Text(day.to_string()))
        }
        Knob::CampaignUplift(_) | Knob::EventAmount(..) => (knob.id(), text()),
        Knob::EventMonth(_) => (knob.id(), whole()?),
        Knob::MatterIncluded(_) => (knob.id(), Json::Flag(!value.is_zero())),
        Knob::MatterProbability(place) => {
            let field = if outcome == "auction" { "sale_probability" } else { "probability" };
            (format!("matters[{place}].{outcome}.{field}"), text())
        }
        Knob::MatterMonth(place) => {
            let field = if outcome == "auction" { "first_month" } else { "month" };
            (format!("matters[{place}].{outcome}.{field}"), whole()?)
        }
    };
    Some(Edit::Set(format!("{base}.{path}"), value))
}

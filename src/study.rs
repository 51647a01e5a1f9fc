//! What the user sets for the analysis of a plan, beside the plan file: bounds and costs of levers
//! in a currency of the unit's own, blows to try the scenarios with, the seed of the futures.
//!
//! It is kept with the sheet as one JSON object and edited by path as the plan is
//! (`study.levers.officers_added.cost`). What is absent has a default, which the analysis works
//! out from the plan; whether bounds and costs make sense is for the analysis to say.

use crate::fields::Nature;
use crate::intake::Kind;
use thads_model::analysis::knob::Knob;
use thads_model::file::Json;
use thads_model::file::bounds::ANYTHING;
use thads_model::levers::Lever;

/// What every path into the study begins with.
pub const PREFIX: &str = "study.";

/// A study in which nothing is set but the blows that every unit should try.
#[must_use]
pub fn blank() -> Json {
    let trial = |kind: &'static str, fields: &[(&'static str, &'static str)]| {
        let mut all = vec![("kind".to_owned(), Json::text(kind))];
        all.extend(fields.iter().map(|(key, text)| ((*key).to_owned(), Json::text(*text))));
        Json::Object(all)
    };
    Json::object([(
        "trials",
        Json::List(vec![
            trial("auctions_fail", &[("amount", "2")]),
            trial("officers_fewer", &[("amount", "1")]),
            trial("new_cases", &[("change", "0.28")]),
            trial("largest_slips", &[]),
            trial("capacity_loss", &[("change", "0.5"), ("weeks", "6")]),
            trial("pace", &[("change", "-0.1")]),
        ]),
    )])
}

/// The key under which a knob stands in `study.levers`: its name in letters a path may have.
#[must_use]
pub fn key(knob: Knob) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' };
    knob.id().chars().map(plain).collect()
}

/// Whether bounds of a knob can be typed as numbers; those of dates, months and of what is in or
/// out cannot.
#[must_use]
pub const fn is_typed(knob: Knob) -> bool {
    !matches!(
        knob,
        Knob::MoveDate(_) | Knob::MatterMonth(_) | Knob::EventMonth(_) | Knob::MatterIncluded(_)
    )
}

/// What the field at a path of the study holds; `None` for a path that is no field of it.
#[must_use]
pub fn nature(path: &str) -> Option<Nature> {
    let path = path.strip_prefix(PREFIX)?;
    if let Some(lever) = path.strip_prefix("levers.") {
        let (key, field) = lever.split_once('.')?;
        return match field {
            "cost" => Some(Nature::Number(Kind::Weight, &ANYTHING)),
            "low" | "high" | "step" => Some(value_of(key)),
            _ => None,
        };
    }
    if let Some(trial) = path.strip_prefix("trials[") {
        let (_, field) = trial.split_once("].")?;
        return match field {
            "amount" => Some(Nature::Number(Kind::Weight, &ANYTHING)),
            "change" => Some(Nature::Number(Kind::Share, &ANYTHING)),
            "weeks" => Some(Nature::Number(Kind::Weight, &ANYTHING)),
            "from" => Some(Nature::Date),
            _ => None,
        };
    }
    match path {
        // What the meeting says of the plan, beside its figures.
        "title" | "currency" | "baseline" | "reason" | "conclusion" | "chair" | "secretary" => {
            Some(Nature::Text)
        }
        "seed" => Some(Nature::Whole(Kind::Whole, (0, 999_999_999))),
        _ => None,
    }
}

/// What the values of a lever are typed as.
fn value_of(key: &str) -> Nature {
    let share = ["pace_change", "recovery_change", "share", "uplift", "probability"];
    let kind = match key {
        _ if key == Lever::OfficersAdded.id() => Kind::Officers,
        _ if key == Lever::OvertimeHours.id() => Kind::Hours,
        _ if share.iter().any(|part| key.contains(part)) => Kind::Share,
        _ if key.contains("money") => Kind::Money,
        _ => Kind::Cases,
    };
    Nature::Number(kind, &ANYTHING)
}

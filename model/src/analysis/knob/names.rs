//! The names of knobs: of a lever its own (`cases.new`), of an entry its path in the scenario
//! (`matters[2].probability`).

use super::{EventAmount, Knob};
use crate::calendar::Month;
use crate::levers::Lever;
use crate::plan::{Plan, Scenario, StreamName};

impl Knob {
    /// Its name.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::Lever(lever) => lever.id().to_owned(),
            Self::MoveDate(place) => format!("staff_moves[{place}].date"),
            Self::CampaignUplift(place) => format!("campaigns[{place}].uplift"),
            Self::NewCampaign(from, to) => {
                format!("campaign_uplift:{}-{}", from.number(), to.number())
            }
            Self::MatterIncluded(place) => format!("matters[{place}].include"),
            Self::MatterProbability(place) => format!("matters[{place}].probability"),
            Self::MatterMonth(place) => format!("matters[{place}].month"),
            Self::EventAmount(place, stream, amount) => {
                format!("events[{place}].{}.{}", stream.key(), amount.key())
            }
            Self::EventMonth(place) => format!("events[{place}].month"),
        }
    }

    /// The knob of this name; whether a scenario has it is another question.
    ///
    /// `campaign_uplift:10-12` is a new campaign from July to September. `move_date[1]` and
    /// `campaign_uplift[1]` are other names of `staff_moves[1].date` and `campaigns[1].uplift`.
    #[must_use]
    pub fn by_id(id: &str) -> Option<Self> {
        if let Some(lever) = Lever::by_id(id) {
            return Some(Self::Lever(lever));
        }
        if let Some(months) = id.strip_prefix("campaign_uplift:") {
            let (from, to) = months.split_once('-')?;
            let (from, to) = (month(from)?, month(to)?);
            return (from <= to).then_some(Self::NewCampaign(from, to));
        }
        let (list, rest) = id.split_once('[')?;
        if let Some(place) = rest.strip_suffix(']') {
            let place = number(place)?;
            return match list {
                "move_date" => Some(Self::MoveDate(place)),
                "campaign_uplift" => Some(Self::CampaignUplift(place)),
                _ => None,
            };
        }
        let (place, field) = rest.split_once("].")?;
        let place = number(place)?;
        match (list, field) {
            ("staff_moves", "date") => Some(Self::MoveDate(place)),
            ("campaigns", "uplift") => Some(Self::CampaignUplift(place)),
            ("matters", "include") => Some(Self::MatterIncluded(place)),
            ("matters", "probability") => Some(Self::MatterProbability(place)),
            ("matters", "month") => Some(Self::MatterMonth(place)),
            ("events", "month") => Some(Self::EventMonth(place)),
            ("events", amount) => {
                let (stream, amount) = amount.split_once('.')?;
                let stream = StreamName::ALL.into_iter().find(|known| known.key() == stream)?;
                let amount = EventAmount::ALL.into_iter().find(|known| known.key() == amount)?;
                Some(Self::EventAmount(place, stream, amount))
            }
            _ => None,
        }
    }
}

impl Knob {
    /// Whether some scenario could have a knob of this name.
    #[must_use]
    pub fn is_name(name: &str) -> bool {
        matches!(name, "move_date" | "campaign_uplift") || Self::by_id(name).is_some()
    }

    /// The knob that a name stands for in a scenario: any name of [`Knob::by_id`], `move_date` for
    /// the first staff move ahead, `campaign_uplift` for the first campaign, or for a new one over
    /// all the months ahead where there is none.
    #[must_use]
    pub fn called(name: &str, plan: &Plan, scenario: &Scenario) -> Option<Self> {
        match name {
            "move_date" => (0..scenario.staff_moves.len())
                .map(Self::MoveDate)
                .find(|knob| knob.exists(plan, scenario)),
            "campaign_uplift" if scenario.campaigns.is_empty() => {
                Some(Self::NewCampaign(plan.calendar.first_month()?, Month::LAST))
            }
            "campaign_uplift" => Some(Self::CampaignUplift(0)),
            _ => Self::by_id(name),
        }
    }
}

impl EventAmount {
    /// Its name in the plan file.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::EnforceableIn => "enforceable_in",
            Self::EnforceableOut => "enforceable_out",
            Self::Finished => "finished",
        }
    }
}

/// A number written as names write it: digits alone, without leading zeros.
fn number(text: &str) -> Option<usize> {
    let number: usize = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

fn month(text: &str) -> Option<Month> {
    Month::new(u8::try_from(number(text)?).ok()?)
}

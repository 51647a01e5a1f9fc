//! The printed form of a goal seek: one JSON object a scenario (docs/analysis.md).

use super::{amount, decimal, object, optional, published};
use crate::analysis::knob::Knob;
use crate::analysis::score::StreamScore;
use crate::analysis::seek::{Reading, Search};
use crate::file::Json;
use crate::plan::{Plan, Scenario};

/// The answer to a search in a scenario of a plan as JSON.
#[must_use]
pub fn json(plan: &Plan, scenario: &Scenario, search: &Search) -> Json {
    let reading = search.outcome.reading();
    let value = reading.map(|reading| reading.value);
    let change = value.zip(search.present).map(|(value, present)| value - present);
    let mut fields = vec![
        ("scenario", Json::text(&*scenario.name)),
        ("lever", Json::text(search.knob.id())),
        ("goal", Json::text(search.goal.key())),
        ("present", decimal(search.present)),
        ("outcome", Json::text(search.outcome.key())),
        ("value", decimal(value)),
        ("change", decimal(change)),
    ];
    if matches!(search.knob, Knob::MoveDate(_)) {
        let date = value.and_then(|value| search.knob.date(plan, scenario, value));
        fields.push(("date", optional(date, |date| Json::text(date.to_string()))));
    }
    let stream = |write: fn(&Reading) -> Json| optional(reading, write);
    fields.push(("cases", stream(|reading| stream_score(&reading.score.cases))));
    fields.push(("money", stream(|reading| stream_score(&reading.score.money))));
    object(fields)
}

fn stream_score<U: Copy>(score: &StreamScore<U>) -> Json {
    Json::object([
        ("rate", optional(score.rate, published)),
        ("gap", optional(score.gap(), published)),
        ("verdict", Json::text(score.verdict.key())),
        ("margin", optional(score.margin(), amount)),
    ])
}

//! The printed form of a result: one JSON object a scenario (docs/model.md).

pub mod package;
pub mod seek;

use crate::analysis::chance::Hits;
use crate::engine::projection::MonthRow;
use crate::engine::stream::Standing;
use crate::engine::{CasesEnd, MoneyEnd, Note, Outlook, Projection, StreamEnd, Warning};
use crate::file::Json;
use crate::plan::Scenario;
use crate::quantity::{Amount, Factor, Percent};
use rust_decimal::Decimal;

/// The result of a scenario as JSON.
#[must_use]
pub fn json(scenario: &Scenario, outlook: &Outlook) -> Json {
    let projection = &outlook.projection;
    let year_end = outlook.year_end.as_ref().map_or(Json::Null, |end| {
        Json::object([("cases", cases_end(&end.cases)), ("money", money_end(&end.money))])
    });
    let months = projection.months.iter().map(|row| month(projection, row)).collect();
    let matters = scenario.matters.iter().zip(&outlook.matters).map(|(matter, expected)| {
        Json::object([("name", Json::text(&*matter.name)), ("expected", amount(*expected))])
    });
    Json::object([
        ("scenario", Json::text(&*scenario.name)),
        ("pace", optional(projection.course.pace, amount)),
        ("months", Json::List(months)),
        ("year_end", year_end),
        ("matters", Json::List(matters.collect())),
        ("notes", Json::List(outlook.notes.iter().map(note).collect())),
        ("warnings", Json::List(outlook.warnings.iter().map(warning).collect())),
    ])
}

/// The same with the chance that the targets are met, as fractions of 1; `None` where nothing is
/// projected.
#[must_use]
pub fn json_with_probability(scenario: &Scenario, outlook: &Outlook, hits: Option<&Hits>) -> Json {
    let probability = optional(hits, |hits| {
        Json::object([
            ("cases", decimal(Some(hits.cases_chance()))),
            ("money", decimal(Some(hits.money_chance()))),
            ("both", decimal(Some(hits.both_chance()))),
        ])
    });
    let mut json = json(scenario, outlook);
    if let Json::Object(fields) = &mut json {
        fields.push(("probability".to_owned(), probability));
    }
    json
}

fn month(projection: &Projection, row: &MonthRow) -> Json {
    let holds = projection.holds(row);
    Json::object([
        ("month", Json::Whole(row.month.number().into())),
        ("workdays", Json::Whole(holds.remaining.into())),
        ("officer_days", amount(holds.effort.officer_days)),
        ("capacity", amount(holds.capacity)),
        ("done", amount(row.cases.done)),
        ("cases", standing(&row.cases.end)),
        ("money", standing(&row.money.end)),
    ])
}

fn standing<U>(standing: &Standing<U>) -> Json {
    Json::object([
        ("enforceable", amount(standing.enforceable)),
        ("finished", amount(standing.finished)),
    ])
}

fn cases_end(end: &CasesEnd) -> Json {
    let mut fields = stream_fields(&end.stream);
    fields.extend([
        ("needed_per_officer_month", optional(end.stream.needed_per_officer_month, amount)),
        ("pace_per_officer_month", optional(end.pace_per_officer_month, amount)),
        ("ceiling", optional(end.ceiling, published)),
        ("split", split(&end.stream)),
    ]);
    object(fields)
}

fn money_end(end: &MoneyEnd) -> Json {
    let mut fields = stream_fields(&end.stream);
    fields.extend([
        ("verdict_without_matters", Json::text(end.without_matters.key())),
        ("split", split(&end.stream)),
    ]);
    object(fields)
}

fn stream_fields<U: Copy>(end: &StreamEnd<U>) -> Vec<(&'static str, Json)> {
    let measure = end.verdict.measure();
    let gap = measure.and_then(|_| end.gap());
    vec![
        ("enforceable", amount(end.standing.enforceable)),
        ("finished", amount(end.standing.finished)),
        ("rate", optional(end.rate, published)),
        ("target", optional(end.target, |target| decimal(target.rate.decimal()))),
        ("gap", optional(gap, published)),
        ("verdict", Json::text(end.verdict.key())),
        ("reason", optional(end.verdict.reason(), |reason| Json::text(reason.key()))),
        ("margin", optional(measure, |measure| amount(measure.margin))),
        ("required", optional(measure, |measure| amount(measure.required))),
        ("needed_from_effort", optional(end.needed_from_effort, amount)),
        ("pace_ratio", optional(end.pace_ratio, factor)),
        ("carried_forward", optional(end.standing.carried_forward(), amount)),
    ]
}

fn split<U>(end: &StreamEnd<U>) -> Json {
    let parts = end.split.as_ref();
    Json::object([
        ("completion", optional(parts, |split| decimal(split.completion.decimal()))),
        ("denominator", optional(parts, |split| decimal(split.denominator.decimal()))),
        (
            "rate_without_reclassification",
            optional(parts.and_then(|split| split.rate_without_reclassification), published),
        ),
    ])
}

fn note(note: &Note) -> Json {
    Json::object([
        ("code", Json::text(note.code.key())),
        ("month", optional(note.month, |month| Json::Whole(month.number().into()))),
    ])
}

fn warning(warning: &Warning) -> Json {
    Json::object([("code", Json::text(warning.code.key())), ("path", Json::text(&*warning.path))])
}

fn object(fields: Vec<(&'static str, Json)>) -> Json {
    Json::Object(fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

fn optional<T>(value: Option<T>, write: impl FnOnce(T) -> Json) -> Json {
    value.map_or(Json::Null, write)
}

fn amount<U>(amount: Amount<U>) -> Json {
    decimal(amount.decimal())
}

fn factor(factor: Factor) -> Json {
    decimal(factor.decimal())
}

/// Two decimals, as rates are published.
fn published(rate: Percent) -> Json {
    optional(rate.published().decimal(), |value| Json::Text(value.to_string()))
}

/// In full, without trailing zeros.
fn decimal(value: Option<Decimal>) -> Json {
    optional(value, |value| Json::Text(value.normalize().to_string()))
}

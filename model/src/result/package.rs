//! The printed form of the cheapest package (docs/analysis.md).

use super::{amount, decimal, optional, published};
use crate::analysis::goal::Aim;
use crate::analysis::package::{Answer, Binding, Move, Package};
use crate::analysis::score::{Score, StreamScore};
use crate::engine::verdict;
use crate::engine::year_end::target_in_force;
use crate::file::Json;
use crate::file::request::Request;
use crate::plan::{Plan, Scenario, StreamName, Target};

/// The answer for a scenario as JSON.
#[must_use]
pub fn json(plan: &Plan, scenario: &Scenario, request: &Request, answer: &Answer) -> Json {
    let packages = answer.packages.iter().map(|entry| package(plan, scenario, request.aim, entry));
    Json::object([
        ("scenario", Json::text(&*scenario.name)),
        ("goal", Json::text(request.aim.key())),
        ("probability", optional(request.probability, |part| decimal(Some(part)))),
        ("currency", Json::text(&*request.currency)),
        ("outcome", Json::text(answer.outcome.key())),
        ("proven", Json::Flag(answer.proven)),
        ("packages", Json::List(packages.collect())),
        ("binding", optional(answer.binding, binding)),
        (
            "target_relaxation",
            optional(answer.relaxation, |points| {
                Json::object([("points", Json::text(points.to_string()))])
            }),
        ),
        ("remedies_proven", Json::Flag(answer.remedies_proven)),
    ])
}

fn package(plan: &Plan, scenario: &Scenario, aim: Aim, package: &Package) -> Json {
    let Score { cases, money } = &package.score;
    let target = |name| target_in_force(plan, scenario, name);
    let share = package.counts.map(|counts| counts.share(aim));
    Json::object([
        ("cost", decimal(Some(package.cost))),
        ("moves", Json::List(package.moves.iter().map(step).collect())),
        ("cases", stream(cases, target(StreamName::Cases).as_ref())),
        ("money", stream(money, target(StreamName::Money).as_ref())),
        ("chance", optional(share, |share| decimal(Some(share)))),
    ])
}

fn step(step: &Move) -> Json {
    Json::object([
        ("lever", Json::text(step.knob.id())),
        ("from", decimal(Some(step.from))),
        ("to", decimal(Some(step.to))),
        ("steps", Json::Whole(step.steps.into())),
        ("cost", decimal(Some(step.cost))),
    ])
}

fn stream<U: Copy>(score: &StreamScore<U>, target: Option<&Target>) -> Json {
    let gap = score.margin().and_then(|_| Some(verdict::gap(score.rate?, target?)));
    Json::object([
        ("rate", optional(score.rate, published)),
        ("gap", optional(gap, published)),
        ("verdict", Json::text(score.verdict.key())),
        ("margin", optional(score.margin(), amount)),
    ])
}

fn binding(binding: Binding) -> Json {
    Json::object([
        ("lever", Json::text(binding.knob.id())),
        ("steps", Json::Whole(binding.steps.into())),
        ("to", decimal(Some(binding.to))),
    ])
}

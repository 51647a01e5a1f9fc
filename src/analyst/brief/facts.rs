//! What the brief is made of: the answer, what differs from the default, how likely it is, and
//! where the figures come from.

use super::super::desk::Asked;
use super::super::package::is_uncertain;
use super::super::sureness;
use crate::inquiry::Chance;
use crate::lang::Lang;
use crate::sheet::Answer;
use crate::words::brief::changes::{Change, change};
use crate::words::brief::sources;
use thads_model::analysis::attribution::differences;
use thads_model::engine::{self, YearEnd};
use thads_model::file::Json;
use thads_model::plan::{Plan, Provenance, Scenario};

pub(super) struct Facts<'a> {
    pub(super) asked: &'a Asked,
    pub(super) answer: Answer,
    /// The plan file.
    pub(super) file: Json,
    /// What the shown scenario does otherwise than the default.
    pub(super) changes: Vec<Change>,
    /// How likely the targets are met, where anything is uncertain.
    pub(super) chance: Option<Chance>,
    pub(super) lang: Lang,
}

impl<'a> Facts<'a> {
    pub(super) fn of(asked: &'a Asked) -> Self {
        let (plan, scenario, lang) = (&asked.plan, asked.scenario(), asked.lang);
        let default = default_of(asked);
        let change = |difference| change(difference, plan, [default, scenario], lang);
        Self {
            asked,
            answer: Answer::of(
                plan.clone(),
                asked.question.scenario,
                engine::project(plan, scenario).ok(),
            ),
            file: Json::parse(&asked.question.plan).unwrap_or(Json::Null),
            changes: differences(default, scenario).iter().map(change).collect(),
            chance: is_uncertain(scenario).then(|| sureness::chance(asked)).flatten(),
            lang,
        }
    }

    pub(super) fn plan(&self) -> &Plan {
        &self.answer.plan
    }

    pub(super) fn year_end(&self) -> Option<&YearEnd> {
        self.answer.outlook.as_ref()?.year_end.as_ref()
    }

    /// The figures that come from such a source, each with its value; those of other scenarios
    /// have no part in this one.
    pub(super) fn figures(&self, source: Provenance) -> Vec<String> {
        let own = format!("scenarios[{}].", self.answer.scenario);
        let plan = self.plan();
        let of_source = plan.provenance.iter().filter(|(path, from)| {
            **from == source && (path.starts_with(&own) || !path.starts_with("scenarios["))
        });
        let year = plan.calendar.year();
        of_source.map(|(path, _)| sources::field(path, &self.file, year, self.lang)).collect()
    }
}

/// The scenario that changes are told from: the baseline as the plan was opened.
fn default_of(asked: &Asked) -> &Scenario {
    let opened = asked.opened();
    let first = &asked.plan.scenarios[0].name;
    let baseline = super::said(asked, "baseline").and_then(|key| key.strip_prefix("scenario:"));
    let baseline = baseline.unwrap_or(first);
    let found = opened.scenarios.iter().find(|scenario| scenario.name == baseline);
    found.unwrap_or(&opened.scenarios[0])
}

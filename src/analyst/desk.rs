//! Where questions arrive: texts in, texts out.

use super::{
    brief, compare, deadline, journal, ledger, needs, package, share, sureness, trials, unpack,
    weights, why,
};
use crate::inquiry::{self, Question, Reply, Topic};
use crate::lang::Lang;
use crate::words;
use std::cell::OnceCell;
use thads_model::analysis::chance::Sampling;
use thads_model::file::{self, Json};
use thads_model::plan::{Plan, Scenario};

/// Told how much of the work is done, and of how much.
pub type Progress<'p> = &'p mut dyn FnMut(u32, u32);

/// A question, read.
pub(super) struct Asked {
    pub(super) question: Question,
    pub(super) plan: Plan,
    opened: OnceCell<Plan>,
    pub(super) study: Json,
    pub(super) lang: Lang,
}

impl Asked {
    /// Reads a question; `None` for what the page never sends.
    fn read(question: &[u8]) -> Option<Self> {
        let question: Question = inquiry::read(question)?;
        let plan = file::read_bytes(question.plan.as_bytes()).ok()?;
        let study = Json::parse(&question.study).ok()?;
        let lang = if question.lang == "en" { Lang::En } else { Lang::Vi };
        (question.scenario < plan.scenarios.len()).then_some(Self {
            question,
            plan,
            opened: OnceCell::new(),
            study,
            lang,
        })
    }

    /// The scenario that is shown.
    pub(super) fn scenario(&self) -> &Scenario {
        &self.plan.scenarios[self.question.scenario]
    }

    /// The plan as it was opened; the plan itself where that did not come with the question.
    pub(super) fn opened(&self) -> &Plan {
        self.opened.get_or_init(|| {
            let opened = file::read_bytes(self.question.opened.as_bytes());
            opened.unwrap_or_else(|_| self.plan.clone())
        })
    }

    /// The futures that are drawn: with the user's own seed, else the one everybody begins with.
    pub(super) fn sampling(&self) -> Sampling {
        let own = match self.study.get("seed") {
            Some(Json::Whole(seed)) => u64::try_from(*seed).ok(),
            _ => None,
        };
        let seeded = own.and_then(|seed| Sampling::new(Sampling::FUTURES, seed));
        seeded.unwrap_or(Sampling::USUAL)
    }

    /// What is chosen on screen under a name.
    pub(super) fn choice(&self, name: &str) -> Option<&str> {
        self.question.choices.get(name).map(String::as_str)
    }
}

/// Answers a [`Question`] with a [`Reply`], both as they are passed between the modules; with
/// nothing where it is no question.
#[must_use]
pub fn answer(question: &[u8], progress: Progress<'_>) -> Vec<u8> {
    let asked = Asked::read(question);
    let reply = asked.and_then(|asked| reply(&asked, progress));
    reply.map(|reply| inquiry::written(&reply)).unwrap_or_default()
}

fn reply(asked: &Asked, progress: Progress<'_>) -> Option<Reply> {
    Some(match asked.question.topic {
        Topic::Deadline => Reply::Deadline(deadline::deadlines(asked, progress)),
        Topic::Needs => Reply::Page(needs::page(asked, progress)),
        Topic::Weights => Reply::Page(weights::page(asked, progress)),
        Topic::Sureness => Reply::Page(sureness::page(asked, progress)),
        Topic::Package => Reply::Page(package::page(asked, progress)),
        Topic::Trials => Reply::Page(trials::page(asked, progress)),
        Topic::Why => Reply::Explanation(why::explanation(asked)?),
        Topic::Compare => Reply::Page(compare::page(asked)),
        Topic::Brief => Reply::Page(brief::page(asked)),
        Topic::Journal => Reply::Page(journal::page(asked)),
        Topic::Ledger => Reply::Page(ledger::page(asked)),
        Topic::Share => Reply::Page(share::page(asked)),
        Topic::Save => Reply::File(Ok(share::plan_file(asked))),
        Topic::Unpack => Reply::Unpacked(unpack::unpacked(asked)),
        // The module of the workbooks answers these; here they come only where there is none.
        Topic::Export => Reply::File(Err(words::share::no_excel(asked.lang).to_owned())),
        Topic::Import => Reply::Page(share::no_excel(asked)),
        // Asked by a door of its own.
        Topic::Chance => return None,
    })
}

/// How likely the targets are met: a [`crate::inquiry::Chance`]; nothing where nothing is
/// projected.
#[must_use]
pub fn chance(question: &[u8]) -> Vec<u8> {
    let chance = Asked::read(question).and_then(|asked| sureness::chance(&asked));
    chance.map(|chance| inquiry::written(&chance)).unwrap_or_default()
}

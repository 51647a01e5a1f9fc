//! Where questions arrive: texts in, texts out.

use crate::inquiry::{self, Block, Chance, Page, Question, Reply, Tone, Topic};
use crate::lang::Lang;
use thads_model::file;
use thads_model::plan::{Plan, Scenario};

/// Told how much of the work is done, and of how much.
pub type Progress<'p> = &'p mut dyn FnMut(u32, u32);

/// A question, read.
pub(super) struct Asked {
    pub(super) question: Question,
    pub(super) plan: Plan,
    pub(super) opened: Plan,
    pub(super) lang: Lang,
}

impl Asked {
    /// Reads a question; `None` for what the page never sends.
    fn read(question: &[u8]) -> Option<Self> {
        let question: Question = inquiry::read(question)?;
        let plan = file::read_bytes(question.plan.as_bytes()).ok()?;
        let opened = file::read_bytes(question.opened.as_bytes()).ok()?;
        let lang = if question.lang == "en" { Lang::En } else { Lang::Vi };
        (question.scenario < plan.scenarios.len()).then_some(Self { question, plan, opened, lang })
    }

    /// The scenario that is shown.
    pub(super) fn scenario(&self) -> &Scenario {
        &self.plan.scenarios[self.question.scenario]
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
    asked.map(|asked| inquiry::written(&reply(&asked, progress))).unwrap_or_default()
}

fn reply(asked: &Asked, _progress: Progress<'_>) -> Reply {
    match asked.question.topic {
        Topic::Deadline => Reply::Deadline(crate::inquiry::Deadlines {
            cases: crate::inquiry::Deadline::Unknown,
            money: crate::inquiry::Deadline::Unknown,
        }),
        topic => Reply::Page(Page {
            results: Some(vec![Block::Text(format!("{topic:?}"), Tone::Plain)]),
            ..Page::default()
        }),
    }
}

/// How likely the targets are met: a [`Chance`]; nothing where nothing is projected.
#[must_use]
pub fn chance(question: &[u8]) -> Vec<u8> {
    let chance: Option<Chance> = Asked::read(question).and_then(|_| None);
    chance.map(|chance| inquiry::written(&chance)).unwrap_or_default()
}

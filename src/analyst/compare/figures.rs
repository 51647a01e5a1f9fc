//! What a scenario comes to, as it stands in a column of the comparison.

use super::comparables::{Board, Comparable};
use crate::analyst::desk::Asked;
use crate::analyst::package;
use crate::lang::Lang;
use crate::words::compare::beside as words;
use rust_decimal::Decimal;
use thads_model::analysis::chance::{Hits, Sampler};
use thads_model::engine::{self, Outlook, StreamEnd, Verdict};
use thads_model::plan::{StreamName, Target};
use thads_model::quantity::Amount;

/// One of those that stand side by side.
pub(super) struct Column<'b> {
    pub(super) of: &'b Comparable<'b>,
    /// `None` where a figure is too large to calculate with.
    pub(super) outlook: Option<Outlook>,
    /// Of both streams; `None` where nothing is projected.
    pub(super) figures: Option<[Figures; 2]>,
    /// How many futures meet the targets; `None` where nothing is uncertain.
    pub(super) hits: Option<Hits>,
}

/// What a stream comes to on 30 September, as shown.
pub(super) struct Figures {
    /// Whether the target is met; `None` without one, or where nothing is enforceable.
    pub(super) met: Option<bool>,
    pub(super) target: Option<Target>,
    /// As published, in percent.
    pub(super) rate: Option<Decimal>,
    /// Rate − target as published.
    pub(super) gap: Option<Decimal>,
    /// The same in cases or đồng, in words.
    pub(super) margin: Option<String>,
    /// What each officer must deliver in an average month.
    pub(super) needed: Option<Decimal>,
    /// What each officer delivers in an average month of this scenario.
    pub(super) delivers: Option<Decimal>,
    /// P − F, where P is known.
    pub(super) carried_forward: Option<Decimal>,
}

impl Column<'_> {
    pub(super) fn figures(&self, stream: StreamName) -> Option<&Figures> {
        let [cases, money] = self.figures.as_ref()?;
        Some(match stream {
            StreamName::Cases => cases,
            StreamName::Money => money,
        })
    }
}

/// The columns of those that stand side by side, the baseline first.
pub(super) fn columns<'b>(board: &'b Board<'b>, asked: &Asked) -> Vec<Column<'b>> {
    let uncertain = board.side_by_side().any(|one| package::is_uncertain(one.scenario));
    let column = |one: &'b Comparable<'b>| {
        let outlook = engine::project(one.plan, one.scenario).ok();
        let end = outlook.as_ref().and_then(|outlook| outlook.year_end.as_ref());
        let figures = end.map(|end| {
            let lang = asked.lang;
            let cases = figures(&end.cases.stream, StreamName::Cases, lang);
            [cases, figures(&end.money.stream, StreamName::Money, lang)]
        });
        let sampler = uncertain.then(|| Sampler::new(one.plan, one.scenario)).flatten();
        let hits = sampler.map(|sampler| sampler.count(asked.sampling()));
        Column { of: one, figures, hits, outlook }
    };
    board.side_by_side().map(column).collect()
}

fn figures<U: Copy>(end: &StreamEnd<U>, stream: StreamName, lang: Lang) -> Figures {
    let decimal = |amount: Option<Amount<U>>| amount.and_then(|amount| amount.decimal());
    Figures {
        met: met(&end.verdict),
        target: end.target,
        rate: end.rate.and_then(|rate| rate.published().decimal()),
        gap: end.gap().and_then(|gap| gap.decimal()),
        margin: end.verdict.measure().map(|measure| words::margin(measure, stream, lang)),
        needed: decimal(end.needed_per_officer_month),
        delivers: decimal(end.deliverable_per_officer_month),
        carried_forward: decimal(end.standing.carried_forward()),
    }
}

/// Whether a target is met, where it can be told.
pub(super) fn met<U>(verdict: &Verdict<U>) -> Option<bool> {
    verdict.measure().map(|_| verdict.is_met())
}

//! The plans that are kept, and those that were deleted and can still be had back.

use super::{button, heading, text};
use crate::analyst::desk::Asked;
use crate::inquiry::{Block, Cell, Deed, Kept, Row, Table};
use crate::lang::Lang;
use crate::words::share as words;

pub(super) fn blocks(asked: &Asked) -> Vec<Block> {
    let lang = asked.lang;
    let (deleted, kept): (Vec<&Kept>, Vec<&Kept>) =
        asked.question.record.plans.iter().partition(|plan| plan.deleted);
    let usual = format!("{} · {}", asked.plan.unit, asked.plan.calendar.year().number());
    let title = Cell::field("study.title", words::title(lang));
    let name = vec![Cell::text(words::title(lang)), Cell { fallback: usual, ..title }];
    let mut blocks = vec![heading(words::plans_heading(lang)), Block::Buttons(name)];
    if kept.is_empty() {
        blocks.push(text(words::no_other_plans(lang)));
    } else {
        blocks.push(Block::Table(Table {
            caption: words::plans_caption(lang).to_owned(),
            columns: words::plans_columns(lang),
            rows: kept.into_iter().map(|plan| row(plan, &acts(plan, lang), lang)).collect(),
        }));
    }
    if !deleted.is_empty() {
        let fold = words::deleted_fold(deleted.len(), lang);
        let restore = |plan: &Kept| [(words::restore(lang), Deed::RestoreSheet(plan.id.clone()))];
        let table = Table {
            caption: words::deleted_caption(lang).to_owned(),
            columns: words::deleted_columns(lang),
            rows: deleted.into_iter().map(|plan| row(plan, &restore(plan), lang)).collect(),
        };
        blocks.push(Block::Folded(fold, vec![Block::Table(table)]));
    }
    blocks
}

fn acts(plan: &Kept, lang: Lang) -> [(&'static str, Deed); 3] {
    [
        (words::show(lang), Deed::ShowSheet(plan.id.clone())),
        (words::copy(lang), Deed::CopySheet(plan.id.clone())),
        (words::delete(lang), Deed::DeleteSheet(plan.id.clone())),
    ]
}

fn row(plan: &Kept, acts: &[(&'static str, Deed)], lang: Lang) -> Row {
    let button = |(label, deed): &(&str, Deed)| {
        button(label, deed.clone()).hinted(words::of_plan(label, &plan.name))
    };
    let words = [Cell::text(&*plan.name), Cell::text(words::moment(&plan.at, lang))];
    Row::of(words.into_iter().chain(acts.iter().map(button)).collect())
}

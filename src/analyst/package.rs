//! The cheapest package.

use super::desk::{Asked, Progress};
use crate::inquiry::Page;

pub(super) fn page(asked: &Asked, progress: Progress<'_>) -> Page {
    let _ = (asked.scenario(), asked.choice(""), &asked.opened, asked.lang, progress);
    Page { results: Some(Vec::new()), ..Page::default() }
}

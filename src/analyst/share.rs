//! Files, links, the workbook: how a plan is kept and sent.

use super::desk::Asked;
use crate::inquiry::Page;

pub(super) fn page(_: &Asked) -> Page {
    Page { results: Some(Vec::new()), ..Page::default() }
}

//! The sentence that answers: which is better, by how much, and which one does what is asked.

use super::figures::Column;
use crate::inquiry::{Block, Tone};
use crate::lang::Lang;
use crate::words::compare::lead as words;
use thads_model::plan::StreamName;

pub(super) fn block(columns: &[Column<'_>], lang: Lang) -> Block {
    let [baseline, others @ ..] = columns else {
        return Block::Text(String::new(), Tone::Lead);
    };
    let others: Vec<words::Other<'_>> = others
        .iter()
        .map(|column| words::Other {
            name: &column.of.name,
            points: StreamName::ALL.map(|stream| {
                Some(column.figures(stream)?.rate? - baseline.figures(stream)?.rate?)
            }),
        })
        .collect();
    let standings: Vec<words::Standing<'_>> = columns
        .iter()
        .map(|column| words::Standing {
            name: &column.of.name,
            met: StreamName::ALL.map(|stream| column.figures(stream)?.met),
        })
        .collect();
    Block::Text(words::lead(&baseline.of.name, &others, &standings, lang), Tone::Lead)
}

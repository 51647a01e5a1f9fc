//! Scenarios side by side, and what was agreed.

mod agreed;
mod beside;
mod comparables;
mod figures;
mod lead;
mod levers;
mod lines;
mod list;
mod reasons;

use super::desk::Asked;
use crate::inquiry::{Block, Page};
use comparables::{Board, Known};

pub(super) fn page(asked: &Asked) -> Page {
    let known = Known::read(asked);
    let board = Board::new(asked, &known);
    let columns = figures::columns(&board, asked);
    let mut blocks: Vec<Block> = vec![lead::block(&columns, asked.lang)];
    blocks.push(list::block(&board));
    blocks.extend(beside::blocks(&board, &columns));
    blocks.extend(lines::blocks(&board, &columns));
    blocks.extend(reasons::blocks(&board, &columns));
    blocks.extend(agreed::blocks(&board));
    Page { settings: Vec::new(), results: Some(blocks), troubles: Vec::new() }
}

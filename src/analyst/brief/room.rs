//! How much room blocks take on the printed page, in lines of its text. Only an estimate: letters
//! differ in width, so it is made with wide ones.

use crate::inquiry::{Block, Cell, Row, Table, Tone};

/// Letters in a line across the page.
const ACROSS: usize = 104;

/// Lines of the picture of the year with its legend.
const PICTURE: usize = 17;

/// Lines that fit on a page beside the room to sign.
pub(super) const PAGE: usize = 58;

/// Lines of some blocks, one below the other.
pub(super) fn lines(blocks: &[Block]) -> usize {
    of_all(blocks, ACROSS)
}

fn of_all(blocks: &[Block], across: usize) -> usize {
    blocks.iter().map(|block| of(block, across)).sum()
}

fn of(block: &Block, across: usize) -> usize {
    match block {
        Block::Heading(_) => 2,
        // The sentence that is read out is set larger.
        Block::Text(text, Tone::Lead) => 1 + of_text(text, across * 4 / 5),
        Block::Text(text, _) => of_text(text, across),
        Block::List(lines) => {
            lines.iter().map(|line| of_text(line, across.saturating_sub(3))).sum()
        }
        Block::Table(table) => of_table(table, across),
        Block::Columns(columns) => {
            let each = across / columns.len().max(1);
            columns.iter().map(|blocks| of_all(blocks, each)).max().unwrap_or(0)
        }
        Block::Year => PICTURE,
        _ => 0,
    }
}

fn of_text(text: &str, across: usize) -> usize {
    text.lines().map(|line| line.chars().count().div_ceil(across.max(1)).max(1)).sum()
}

/// Caption, headings, and rows: of a row the cell that needs most.
fn of_table(table: &Table, across: usize) -> usize {
    // The first column is the widest.
    let each = across / (table.columns.len() + 1);
    let cell = |(place, cell): (usize, &Cell)| {
        of_text(&cell.text, if place == 0 { 2 * each } else { each })
    };
    let row = |row: &Row| row.cells.iter().enumerate().map(cell).max().unwrap_or(1);
    let rows: usize = table.rows.iter().map(row).sum();
    // Lines of a table stand further apart.
    3 + rows + rows / 4
}

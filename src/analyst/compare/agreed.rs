//! To agree on what is shown, and what was agreed on so far.

use super::comparables::{Board, Comparable, Origin, agreed_of};
use super::list::{baseline, compared, rates};
use crate::inquiry::{Act, Block, Cell, Deed, Row, Table, Tone};
use crate::words::compare::agreed as words;

pub(super) fn blocks(board: &Board<'_>) -> Vec<Block> {
    let asked = board.asked;
    let lang = asked.lang;
    let name = &asked.scenario().name;
    let mut blocks = vec![
        Block::Heading(words::heading(lang).to_owned()),
        Block::Text(words::what_it_does(name, lang), Tone::Plain),
        Block::Buttons(vec![
            Cell::text(words::reason_label(lang)),
            Cell::field("study.reason", words::reason_field(lang)),
            Cell::button(words::agree(lang), Act::Do(Deed::Agree))
                .hinted(words::agree_hint(name, lang)),
        ]),
    ];
    if asked.question.record.agreed.is_empty() {
        blocks.push(Block::Text(words::none_yet(lang).to_owned(), Tone::Aside));
        return blocks;
    }
    let on_screen =
        board.all.iter().find(|one| one.origin == Origin::Scenario(asked.question.scenario));
    let newest = board.all.iter().find(|one| matches!(one.origin, Origin::Agreed(_)));
    if let (Some(on_screen), Some(newest)) = (on_screen, newest)
        && let Some(agreed) = agreed_of(asked, newest)
        && newest.is_like(on_screen)
    {
        blocks.push(Block::Text(words::already(name, &agreed.at, lang), Tone::Aside));
    }
    let rows = board.all.iter().enumerate().filter_map(|(place, one)| row(board, place, one));
    blocks.push(Block::Table(Table {
        caption: words::caption(lang).to_owned(),
        columns: words::columns(lang).map(str::to_owned).into(),
        rows: rows.collect(),
    }));
    let unread = asked.question.record.agreed.len()
        - board.all.iter().filter(|one| matches!(one.origin, Origin::Agreed(_))).count();
    if unread > 0 {
        blocks.push(Block::Text(words::unread(unread, lang), Tone::Caution));
    }
    blocks
}

fn row(board: &Board<'_>, place: usize, one: &Comparable<'_>) -> Option<Row> {
    let lang = board.asked.lang;
    let agreed = agreed_of(board.asked, one)?;
    let button = |what: words::Button, deed: Deed| {
        Cell::button(what.label(lang), Act::Do(deed)).hinted(what.hint(&one.name, lang))
    };
    let [rate_of_cases, rate_of_money] = rates(board, one);
    Some(Row::of(vec![
        Cell::text(words::at(&agreed.at)),
        Cell::text(one.scenario.name.as_str()),
        Cell::text(agreed.reason.as_str()),
        rate_of_cases,
        rate_of_money,
        compared(board, place),
        baseline(board, place),
        button(words::Button::Show, Deed::ShowSheet(agreed.id.clone())),
        button(words::Button::Copy, Deed::CopySheet(agreed.id.clone())),
        button(words::Button::Delete, Deed::DeleteSheet(agreed.id.clone())),
    ]))
}

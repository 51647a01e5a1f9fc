//! Files, links, the workbook: how a plan is kept and sent.

mod next_year;
mod plans;

use super::desk::Asked;
use crate::inquiry::{Act, Block, Cell, Deed, File, Page, Tone};
use crate::parcel;
use crate::words::share as words;
use thads_model::file::{Code, Json};

pub(super) fn page(asked: &Asked) -> Page {
    let plan = Json::parse(&asked.question.plan).unwrap_or(Json::Null);
    let code = Code::of(&plan);
    let parcel = parcel::pack(&plan);
    let parts = [
        of_code(asked, &code),
        of_link(asked, parcel.as_deref()),
        of_files(asked, &code, parcel.as_deref()),
        of_excel(asked),
        plans::blocks(asked),
        next_year::blocks(asked),
    ];
    Page { results: Some(parts.concat()), ..Page::default() }
}

/// The plan as a file. Its name carries the code: the file itself holds nothing but the plan.
pub(super) fn plan_file(asked: &Asked) -> File {
    let plan = Json::parse(&asked.question.plan).unwrap_or(Json::Null);
    let (unit, as_of) = (&asked.plan.unit, asked.plan.calendar.as_of());
    let name = format!("{unit} {as_of} {}.plan.json", Code::of(&plan));
    File { name, bytes: plan.pretty().into_bytes() }
}

/// In place of a table that is looked at: nothing here can read one.
pub(super) fn no_excel(asked: &Asked) -> Page {
    Page { results: Some(vec![text(words::no_excel(asked.lang))]), ..Page::default() }
}

fn heading(text: &str) -> Block {
    Block::Heading(text.to_owned())
}

fn text(text: impl Into<String>) -> Block {
    Block::Text(text.into(), Tone::Plain)
}

fn button(label: &str, deed: Deed) -> Cell {
    Cell::button(label, Act::Do(deed))
}

fn of_code(asked: &Asked, code: &Code) -> Vec<Block> {
    let lang = asked.lang;
    let whole = vec![text(code.hex())];
    vec![
        heading(words::code_heading(lang)),
        Block::Text(words::code(code, lang), Tone::Lead),
        text(words::code_meaning(lang)),
        Block::Buttons(vec![button(words::copy_code(lang), Deed::Copy(words::code(code, lang)))]),
        Block::Folded(words::whole_code(lang).to_owned(), whole),
    ]
}

fn of_link(asked: &Asked, parcel: Option<&str>) -> Vec<Block> {
    let lang = asked.lang;
    let mut blocks = vec![heading(words::link_heading(lang)), text(words::link_meaning(lang))];
    match parcel.map(|parcel| (parcel, parcel::fragment(parcel))) {
        Some((parcel, Some(fragment))) => {
            let copy = button(words::copy_link(lang), Deed::CopyLink(parcel.to_owned()));
            blocks.push(text(words::link_length(fragment.len(), lang)));
            blocks.push(Block::Buttons(vec![copy]));
        }
        other => {
            let length = other.map(|(parcel, _)| parcel::FRAGMENT.len() + parcel.len());
            let told = words::link_too_long(length, parcel::LONGEST_LINK, lang);
            blocks.push(Block::Text(told, Tone::Caution));
        }
    }
    blocks
}

fn of_files(asked: &Asked, code: &Code, parcel: Option<&str>) -> Vec<Block> {
    let lang = asked.lang;
    let short = parcel.map(|parcel| {
        let name = parcel::file_name(&asked.plan.unit, asked.plan.calendar.as_of());
        let text = parcel::short_file(&words::remarks(&asked.plan, code, lang), parcel);
        button(words::save_short(lang), Deed::SaveText(name, text))
    });
    let others = [
        button(words::save_plan(lang), Deed::SavePlan),
        button(words::save_all(lang), Deed::SaveAll),
        button(words::open_file(lang), Deed::OpenFile),
    ];
    vec![
        heading(words::files_heading(lang)),
        text(words::files_meaning(lang)),
        Block::Buttons(short.into_iter().chain(others).collect()),
    ]
}

fn of_excel(asked: &Asked) -> Vec<Block> {
    let lang = asked.lang;
    let buttons = vec![
        button(words::export(lang), Deed::Export),
        Cell::button(words::import(lang), Act::Open("import".to_owned())),
    ];
    vec![
        heading(words::excel_heading(lang)),
        text(words::excel_meaning(lang)),
        Block::Buttons(buttons),
    ]
}

//! The blows as they can be changed: a table of fields, and a button to add one of each kind.

use super::super::desk::Asked;
use super::blows::{self, Entry, MOST};
use crate::fields;
use crate::inquiry::{Act, Block, Cell, Row, Table};
use crate::study;
use crate::words::trials as words;
use thads_model::file::Json;

/// The columns of fields: a size is an amount or a change.
const COLUMNS: [&[&str]; 3] = [&["amount", "change"], &["weeks"], &["from"]];

pub(super) fn blocks(asked: &Asked) -> Vec<Block> {
    let lang = asked.lang;
    let entries = blows::entries(asked);
    let mut inside = Vec::new();
    if !entries.is_empty() {
        inside.push(Block::Table(Table {
            caption: words::settings_caption(lang).to_owned(),
            columns: words::settings_columns(lang),
            rows: entries.iter().map(|entry| row(asked, entry)).collect(),
        }));
    }
    if entries.len() < MOST {
        let all = words::KINDS.into_iter();
        inside.push(Block::Buttons(all.map(|kind| add(asked, kind)).collect()));
    }
    vec![Block::Folded(words::settings_heading(entries.len(), lang), inside)]
}

fn row(asked: &Asked, entry: &Entry<'_>) -> Row {
    let (kind, lang) = (entry.kind(), asked.lang);
    let cells = COLUMNS.into_iter().map(|names| {
        let name = blows::fields(kind).iter().find(|name| names.contains(name));
        name.map_or_else(Cell::default, |name| field(asked, entry, name))
    });
    let remove = Act::Remove(list(), entry.place);
    let first = Cell::text(words::kind(kind, lang));
    let last = Cell::button(words::remove(lang), remove).hinted(words::kind(kind, lang));
    Row::of(std::iter::once(first).chain(cells).chain([last]).collect())
}

fn field(asked: &Asked, entry: &Entry<'_>, name: &str) -> Cell {
    let (kind, lang) = (entry.kind(), asked.lang);
    let path = entry.path(name);
    let usual = Json::Text(blows::usual(asked, kind, name));
    let written = study::nature(&path).map(|nature| fields::written(nature, &usual, lang));
    let fallback = written.unwrap_or_default();
    Cell { fallback, ..Cell::field(path, words::field(kind, name, lang)) }
}

fn add(asked: &Asked, kind: &str) -> Cell {
    let kind_field = ("kind".to_owned(), Json::text(kind));
    let others = blows::fields(kind).iter().map(|name| {
        let usual = Json::Text(blows::usual(asked, kind, name));
        ((*name).to_owned(), usual)
    });
    let entry = Json::Object(std::iter::once(kind_field).chain(others).collect());
    Cell::button(words::add(kind, asked.lang), Act::Add(list(), entry.to_string()))
}

fn list() -> String {
    format!("{}trials", study::PREFIX)
}

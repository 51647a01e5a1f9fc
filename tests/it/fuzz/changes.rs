//! Ways to spoil a text or a tree of JSON.

use proptest::prelude::*;
use proptest::sample::Index;
use thads_model::file::Json;

/// A change of a text, at any place of it.
#[derive(Clone, Debug)]
pub(super) enum OfText {
    Put(Index, &'static str),
    Letter(Index, char),
    Cut(Index, Index),
    Repeat(Index, Index, Index),
    End(Index),
}

/// What is put into texts: pieces of JSON, of parcels and of short files.
const PIECES: [&str; 33] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "null",
    "true",
    "-",
    "0",
    "1e9",
    "\\u0000",
    "\\",
    "\u{0}",
    "\u{feff}",
    "\n",
    "\r\n",
    " ",
    "1.",
    "2.",
    "#thads=",
    "thads 1\n",
    "thads 2\n",
    "=",
    "&",
    "%",
    "ệ",
    "\u{302}",
    "\"version\":2,",
    "\"format\":\"thads-plan\",",
    "[[[[[[[[",
    "99999999999999999999",
];

pub(super) fn of_text() -> impl Strategy<Value = Vec<OfText>> {
    let place = any::<Index>;
    let change = prop_oneof![
        3 => (place(), prop::sample::select(PIECES.to_vec())).prop_map(|(at, p)| OfText::Put(at, p)),
        3 => (place(), any::<char>()).prop_map(|(at, letter)| OfText::Letter(at, letter)),
        6 => (place(), prop::char::range('0', 'z')).prop_map(|(at, c)| OfText::Letter(at, c)),
        2 => (place(), place()).prop_map(|(from, length)| OfText::Cut(from, length)),
        2 => (place(), place(), place()).prop_map(|(from, to, at)| OfText::Repeat(from, to, at)),
        1 => place().prop_map(OfText::End),
    ];
    prop::collection::vec(change, 1..5)
}

/// The text after the changes.
pub(super) fn spoilt(text: &str, changes: &[OfText]) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for change in changes {
        let length = letters.len();
        let at = |index: &Index| index.index(length + 1);
        match change {
            OfText::Put(index, piece) => {
                letters.splice(at(index)..at(index), piece.chars());
            }
            OfText::Letter(index, letter) => {
                if let Some(place) = letters.get_mut(at(index)) {
                    *place = *letter;
                }
            }
            OfText::Cut(index, size) => {
                letters.drain(at(index)..(at(index) + size.index(9)).min(length));
            }
            OfText::Repeat(from, size, to) => {
                let part = at(from)..(at(from) + size.index(400)).min(length);
                let part = letters[part].to_vec();
                letters.splice(at(to)..at(to), part);
            }
            OfText::End(index) => letters.truncate(at(index)),
        }
    }
    letters.into_iter().collect()
}

/// A change of a tree, at any place of it.
#[derive(Clone, Debug)]
pub(super) enum OfTree {
    /// The value of one place stands at another too.
    Copy(Index, Index),
    /// An entry of a list or a field is there twice.
    Double(Index),
    /// An entry of a list or a field is gone.
    Drop(Index),
    /// Another value, JSON.
    Put(Index, &'static str),
    /// Another digit at the end of a number in a text: mostly a valid plan again.
    Digit(Index, u8),
}

const VALUES: [&str; 24] = [
    "null",
    "true",
    "false",
    "0",
    "1",
    "12",
    "13",
    "-1",
    "2023",
    "1.5",
    "[]",
    "{}",
    "[[]]",
    r#""""#,
    r#""0""#,
    r#""1""#,
    r#""-1""#,
    r#""0.50""#,
    r#""100""#,
    r#""1000000000000000000""#,
    r#""0.00000000000000000000000000001""#,
    r#""2023-08-01""#,
    r#""above""#,
    r#""reported""#,
];

pub(super) fn of_tree() -> impl Strategy<Value = Vec<OfTree>> {
    let place = any::<Index>;
    let change = prop_oneof![
        2 => (place(), place()).prop_map(|(from, to)| OfTree::Copy(from, to)),
        1 => place().prop_map(OfTree::Double),
        1 => place().prop_map(OfTree::Drop),
        2 => (place(), prop::sample::select(VALUES.to_vec())).prop_map(|(at, v)| OfTree::Put(at, v)),
        4 => (place(), b'0'..=b'9').prop_map(|(at, digit)| OfTree::Digit(at, digit)),
    ];
    prop::collection::vec(change, 1..4)
}

/// The tree after the changes.
pub(super) fn spoilt_tree(json: &Json, changes: &[OfTree]) -> Json {
    let mut json = json.clone();
    for change in changes {
        let paths = paths(&json);
        let at = |index: &Index| index.get(&paths).as_str();
        match change {
            OfTree::Copy(from, to) => {
                let value = json.at(at(from)).cloned();
                put(&mut json, at(to), value);
            }
            OfTree::Put(index, value) => put(&mut json, at(index), Json::parse(value).ok()),
            OfTree::Double(index) => inside(&mut json, at(index), Copies::Two),
            OfTree::Drop(index) => inside(&mut json, at(index), Copies::None),
            OfTree::Digit(index, digit) => {
                let numbers: Vec<&String> =
                    paths.iter().filter(|path| ends_in_a_digit(json.at(path))).collect();
                let Some(path) = (!numbers.is_empty()).then(|| *index.get(&numbers)) else {
                    continue;
                };
                if let Some(Json::Text(text)) = json.at_mut(path) {
                    text.pop();
                    text.push(char::from(*digit));
                }
            }
        }
    }
    json
}

fn put(json: &mut Json, path: &str, value: Option<Json>) {
    if let (Some(place), Some(value)) = (json.at_mut(path), value) {
        *place = value;
    }
}

fn ends_in_a_digit(json: Option<&Json>) -> bool {
    json.and_then(Json::as_text).is_some_and(|text| text.ends_with(|c: char| c.is_ascii_digit()))
}

#[derive(Clone, Copy)]
enum Copies {
    None,
    Two,
}

/// Doubles or removes the entry or field at a path.
fn inside(json: &mut Json, path: &str, copies: Copies) {
    let cut = path.rfind(['.', '[']).unwrap_or(0);
    let (parent, last) = (&path[..cut], path[cut..].trim_matches(['.', '[', ']']));
    match json.at_mut(parent) {
        Some(Json::List(items)) => {
            let Ok(index) = last.parse::<usize>() else { return };
            match copies {
                Copies::Two => items.insert(index, items[index].clone()),
                Copies::None => drop(items.remove(index)),
            }
        }
        Some(Json::Object(fields)) => {
            let Some(index) = fields.iter().position(|(key, _)| key == last) else { return };
            match copies {
                Copies::Two => fields.push(fields[index].clone()),
                Copies::None => drop(fields.remove(index)),
            }
        }
        _ => {}
    }
}

/// The paths of every value that a path can name.
fn paths(json: &Json) -> Vec<String> {
    fn walk(path: &str, json: &Json, found: &mut Vec<String>) {
        let mut visit = |place: String, value: &Json| {
            walk(&place, value, found);
            found.push(place);
        };
        match json {
            Json::Object(fields) => {
                // What is in provenance are paths themselves: no path leads there.
                for (key, value) in fields.iter().filter(|(key, _)| !key.contains(['.', '['])) {
                    let place = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                    visit(place, value);
                }
            }
            Json::List(items) => {
                let items = items.iter().enumerate();
                items.for_each(|(index, value)| visit(format!("{path}[{index}]"), value));
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk("", json, &mut found);
    found
}

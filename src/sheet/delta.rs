//! What differs between two states of a sheet: a step of undo, small enough to be kept, and a line
//! of the journal.

use super::{Opened, Sheet};
use crate::study;
use litemap::LiteMap;
use std::rc::Rc;
use thads_model::file::{Json, Step, steps};

/// A place that was changed. Paths lead into the plan, with `study.` before them into the study,
/// and with `@` into what the sheet holds beside both.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Where.
    pub path: String,
    /// What stood there; `None` where there was nothing.
    pub before: Option<Json>,
    /// What stands there since; `None` where there is nothing any more.
    pub after: Option<Json>,
}

/// Which way a step is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Taken back.
    Back,
    /// Made again.
    Forth,
}

/// Objects whose keys are paths or names of their own: replaced as a whole.
const WHOLE: [&str; 1] = ["provenance"];

impl Sheet {
    /// What has changed since `before`, in the order in which it is to be made again.
    #[must_use]
    pub fn since(&self, before: &Sheet) -> Vec<Part> {
        let mut parts = Vec::new();
        differ(Some(&before.plan), Some(&self.plan), "", &mut parts);
        let mut of_study = Vec::new();
        differ(Some(&before.study), Some(&self.study), "", &mut of_study);
        parts.extend(
            of_study
                .into_iter()
                .map(|part| Part { path: format!("{}{}", study::PREFIX, part.path), ..part }),
        );
        for (path, value) in BESIDE {
            let (old, new) = (value(before), value(self));
            if old != new {
                parts.push(Part { path: path.to_owned(), before: Some(old), after: Some(new) });
            }
        }
        parts
    }

    /// The sheet a step further or back. Parts that fit nowhere are left out.
    #[must_use]
    pub fn stepped(&self, parts: &[Part], direction: Direction) -> Sheet {
        let mut sheet = self.clone();
        match direction {
            Direction::Forth => parts.iter().for_each(|part| {
                sheet.put(&part.path, part.before.as_ref(), part.after.as_ref());
            }),
            Direction::Back => parts.iter().rev().for_each(|part| {
                sheet.put(&part.path, part.after.as_ref(), part.before.as_ref());
            }),
        }
        sheet
    }

    fn put(&mut self, path: &str, old: Option<&Json>, new: Option<&Json>) {
        if path.starts_with('@') {
            if let Some(value) = new {
                self.put_beside(path, value);
            }
            return;
        }
        let (document, inside) = self.document(path);
        put(document, inside, old, new);
    }

    fn put_beside(&mut self, path: &str, value: &Json) {
        match path {
            "@typing" => self.typing = texts(value),
            "@answered" => self.answered = places(value),
            "@saved" => self.saved = documents(value),
            "@opened" if *value != self.opened.json => {
                if let Ok(plan) = thads_model::file::read(value) {
                    self.opened = Rc::new(Opened { json: value.clone(), plan });
                }
            }
            _ => {}
        }
    }
}

/// Writes a part of a sheet.
type Written = fn(&Sheet) -> Json;

/// What a sheet holds beside plan and study, each as JSON.
const BESIDE: [(&str, Written); 4] = [
    ("@opened", |sheet| sheet.opened.json.clone()),
    ("@typing", |sheet| typing(sheet)),
    ("@answered", |sheet| answered(sheet)),
    ("@saved", |sheet| saved(sheet)),
];

pub(crate) fn typing(sheet: &Sheet) -> Json {
    let texts = sheet.typing.iter().map(|(path, text)| (path.clone(), Json::text(&**text)));
    Json::Object(texts.collect())
}

pub(crate) fn answered(sheet: &Sheet) -> Json {
    Json::Object(sheet.answered.iter().map(|(id, place)| (id.clone(), whole(*place))).collect())
}

pub(crate) fn saved(sheet: &Sheet) -> Json {
    Json::Object(sheet.saved.iter().map(|(name, json)| (name.clone(), json.clone())).collect())
}

/// Texts by path.
pub(crate) fn texts(json: &Json) -> LiteMap<String, String> {
    let text = |(path, text): &(String, Json)| Some((path.clone(), text.as_text()?.to_owned()));
    gathered(fields(json).iter().filter_map(text))
}

/// Places by name.
pub(crate) fn places(json: &Json) -> LiteMap<String, usize> {
    gathered(fields(json).iter().map(|(id, place)| (id.clone(), index(Some(place)))))
}

/// Documents by name.
pub(crate) fn documents(json: &Json) -> LiteMap<String, Json> {
    gathered(fields(json).iter().cloned())
}

/// A map of a few entries. `collect` would sort them first, and a sort is kilobytes of code.
pub(crate) fn gathered<T>(entries: impl Iterator<Item = (String, T)>) -> LiteMap<String, T> {
    let mut map = LiteMap::new();
    for (key, value) in entries {
        map.insert(key, value);
    }
    map
}

fn fields(json: &Json) -> &[(String, Json)] {
    match json {
        Json::Object(fields) => fields,
        _ => &[],
    }
}

pub(crate) fn whole(index: usize) -> Json {
    Json::Whole(i64::try_from(index).unwrap_or(i64::MAX))
}

pub(crate) fn index(kept: Option<&Json>) -> usize {
    match kept {
        Some(Json::Whole(number)) => usize::try_from(*number).unwrap_or(0),
        _ => 0,
    }
}

fn differ(before: Option<&Json>, after: Option<&Json>, path: &str, parts: &mut Vec<Part>) {
    if before == after {
        return;
    }
    match (before, after) {
        (Some(Json::Object(old)), Some(Json::Object(new))) if !WHOLE.contains(&path) => {
            let inside = |key: &str| {
                if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
            };
            for (key, value) in old {
                let now = new.iter().find(|(other, _)| other == key).map(|(_, value)| value);
                differ(Some(value), now, &inside(key), parts);
            }
            for (key, value) in new {
                if !old.iter().any(|(other, _)| other == key) {
                    differ(None, Some(value), &inside(key), parts);
                }
            }
        }
        (Some(Json::List(old)), Some(Json::List(new))) if !is_reordered(old, new) => {
            lists_differ(old, new, path, parts);
        }
        _ => parts.push(Part {
            path: path.to_owned(),
            before: before.cloned(),
            after: after.cloned(),
        }),
    }
}

/// Whether two lists hold the same entries in another order.
fn is_reordered(old: &[Json], new: &[Json]) -> bool {
    old.len() == new.len() && old.iter().all(|entry| new.contains(entry))
}

/// Entries that came or went, between those that stayed; entry by entry where none did.
fn lists_differ(old: &[Json], new: &[Json], path: &str, parts: &mut Vec<Part>) {
    let item = |index: usize| format!("{path}[{index}]");
    if old.len() == new.len() {
        for (index, (before, after)) in old.iter().zip(new).enumerate() {
            differ(Some(before), Some(after), &item(index), parts);
        }
        return;
    }
    let start = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let shorter = old.len().min(new.len()) - start;
    let ends = old.iter().rev().zip(new.iter().rev());
    let end = ends.take(shorter).take_while(|(old, new)| old == new).count();
    let (gone, come) = (&old[start..old.len() - end], &new[start..new.len() - end]);
    // The last first, so that the places of those before it hold.
    for (index, entry) in gone.iter().enumerate().rev() {
        parts.push(Part { path: item(start + index), before: Some(entry.clone()), after: None });
    }
    for (index, entry) in come.iter().enumerate() {
        parts.push(Part { path: item(start + index), before: None, after: Some(entry.clone()) });
    }
}

/// Puts `new` where `old` stands: sets, adds or removes a field or an entry.
fn put(document: &mut Json, path: &str, old: Option<&Json>, new: Option<&Json>) {
    let Some((parent, last)) = parent(path) else { return };
    if let (Step::Item(index), Some(Json::List(entries))) = (last, document.at_mut(parent)) {
        match (old, new) {
            (None, Some(new)) if index <= entries.len() => entries.insert(index, new.clone()),
            (Some(_), None) if index < entries.len() => drop(entries.remove(index)),
            (Some(_), Some(new)) if index < entries.len() => entries[index] = new.clone(),
            _ => {}
        }
        return;
    }
    match (last, new) {
        (_, Some(new)) => {
            if let Some(place) = document.at_mut(path) {
                *place = new.clone();
            }
        }
        (Step::Key(key), None) => {
            let object = if parent.is_empty() { Some(document) } else { document.at_mut(parent) };
            if let Some(Json::Object(fields)) = object {
                fields.retain(|(name, _)| name != key);
            }
        }
        (Step::Item(_), None) => {}
    }
}

/// The path of what holds a place, and the last step to it.
fn parent(path: &str) -> Option<(&str, Step<'_>)> {
    let last = steps(path).last()?;
    let length = match last {
        Step::Key(key) => key.len(),
        Step::Item(_) => path.len() - path.rfind('[')?,
    };
    let parent = path.get(..path.len() - length)?;
    Some((parent.strip_suffix('.').unwrap_or(parent), last))
}

//! Where the browser keeps the workspace: a record a plan, written without ever overwriting what
//! another window has written meanwhile.

use crate::app::Stored;
use crate::sheet::Sheet;
use crate::workspace::{self, Header, History, Shelf, Workspace};
use gloo::storage::{LocalStorage, Storage};
use litemap::LiteMap;
use std::collections::BTreeSet;
use std::rc::Rc;

/// Steps of undo that are kept where there is room for no more.
const FEW_STEPS: usize = 20;

/// Offered plans that are remembered as answered.
const OFFERS: usize = 50;

/// The store of one planner.
pub(super) struct Store {
    key: String,
    /// This window, among those that write.
    writer: String,
    /// What this window last read or wrote of each plan.
    known: LiteMap<String, Known>,
    index: String,
}

/// A plan as this window knows it to be kept.
struct Known {
    revision: i64,
    /// `None` where another window has written it since it was last taken over.
    written: Option<(Rc<Sheet>, History, Header)>,
}

/// What came of writing.
#[derive(Default)]
pub(super) struct Outcome {
    /// Whether the browser did not keep something.
    pub(super) failed: bool,
    /// Plans that another window has written meanwhile: their names and its records.
    pub(super) overtaken: Vec<(String, String)>,
}

/// What another window has done.
pub(super) enum Elsewhere {
    /// It wrote a plan that was not changed here: name and record.
    Written(String, String),
    /// It wrote a plan that was changed here too.
    Overtaken(String, String),
    /// Everything is gone.
    Wiped,
}

impl Store {
    pub(super) fn new(key: String) -> Self {
        let writer = format!("{:x}", (js_sys::Math::random() * 1e15) as u64);
        Self { key, writer, known: LiteMap::new(), index: String::new() }
    }

    /// Whether anything is kept at all: under an empty key nothing is.
    pub(super) const fn keeps(&self) -> bool {
        !self.key.is_empty()
    }

    /// The codes of offered plans that were answered.
    pub(super) fn seen(&self) -> BTreeSet<String> {
        let kept = self.storage().and_then(|storage| storage.get_item(&self.seen_key()).ok()?);
        let mut seen = BTreeSet::new();
        for code in kept.unwrap_or_default().lines() {
            seen.insert(code.to_owned());
        }
        seen
    }

    /// Remembers that an offered plan of this code was answered.
    pub(super) fn remember(&self, code: &str) {
        let Some(storage) = self.storage() else { return };
        let kept = storage.get_item(&self.seen_key()).ok().flatten().unwrap_or_default();
        let newest = kept.lines().filter(|other| *other != code).take(OFFERS - 1);
        let text = newest.fold(code.to_owned(), |text, other| format!("{text}\n{other}"));
        // Where there is no room, the plan is offered once more.
        let _ = storage.set_item(&self.seen_key(), &text);
    }

    /// Keeps the last answer in words, for a day on which the module cannot be loaded.
    pub(super) fn write_answer(&self, text: &str) {
        if let Some(storage) = self.storage() {
            // Handy, not needed: the plans themselves are kept.
            let _ = storage.set_item(&format!("{}.answer", self.key), text);
        }
    }

    /// The browser's storage, where this planner uses it.
    fn storage(&self) -> Option<web_sys::Storage> {
        if self.keeps() { local_storage() } else { None }
    }

    /// What is kept.
    pub(super) fn stored(&mut self) -> Stored {
        if !self.keeps() {
            return Stored::Nothing;
        }
        let Some(storage) = local_storage() else { return Stored::Barred };
        let Ok(index) = storage.get_item(&self.key) else { return Stored::Barred };
        let mut records = LiteMap::new();
        let prefix = self.record_key("");
        for place in 0..storage.length().unwrap_or(0) {
            let Ok(Some(key)) = storage.key(place) else { continue };
            let Some(id) = key.strip_prefix(&prefix) else { continue };
            if let Ok(Some(text)) = storage.get_item(&key) {
                if let Ok(header) = workspace::header(&text) {
                    let known = Known { revision: header.revision, written: None };
                    self.known.insert(id.to_owned(), known);
                }
                records.insert(id.to_owned(), text);
            }
        }
        match (index, records.is_empty()) {
            (None, true) => Stored::Nothing,
            (Some(text), true) => Stored::Text(text),
            (index, false) => Stored::Shelf(Shelf { index, records }),
        }
    }

    /// Takes the plans as they were just read for kept.
    pub(super) fn is_kept(&mut self, workspace: &Workspace, id: Option<&str>) {
        let sheets = workspace.sheets.iter().chain(&workspace.removed);
        for sheet in sheets.filter(|sheet| id.is_none_or(|id| id == sheet.id)) {
            if let Some(known) = self.known.get_mut(&sheet.id) {
                let header = header(workspace, &sheet.id, &self.writer, known.revision);
                let history = workspace.history_of(&sheet.id).clone();
                known.written = Some((Rc::clone(sheet), history, header));
            }
        }
    }

    /// Writes what has changed.
    pub(super) fn write(&mut self, workspace: &Workspace) -> Outcome {
        let mut outcome = Outcome::default();
        if !self.keeps() {
            return outcome;
        }
        let Some(storage) = local_storage() else {
            outcome.failed = true;
            return outcome;
        };
        if !self.index.is_empty() && storage.get_item(&self.key) == Ok(None) {
            // Emptied from within this window: everything is written again.
            self.known.clear();
        }
        for sheet in workspace.sheets.iter().chain(&workspace.removed) {
            self.write_record(&storage, workspace, sheet, &mut outcome);
        }
        self.forget_gone(&storage, workspace);
        let index = workspace::index_text(workspace);
        // Last: until then an older document under this key is still whole.
        if !outcome.failed && index != self.index {
            outcome.failed = storage.set_item(&self.key, &index).is_err();
            self.index = index;
        }
        outcome
    }

    fn write_record(
        &mut self,
        storage: &web_sys::Storage,
        workspace: &Workspace,
        sheet: &Rc<Sheet>,
        outcome: &mut Outcome,
    ) {
        let id = &sheet.id;
        let history = workspace.history_of(id);
        let known = self.known.get(id);
        let last = known.map_or(0, |known| known.revision);
        let header = header(workspace, id, &self.writer, last + 1);
        let same = known.and_then(|known| known.written.as_ref()).is_some_and(|written| {
            Rc::ptr_eq(&written.0, sheet)
                && written.1.is_same(history)
                && (written.2.shown, written.2.removed) == (header.shown, header.removed)
        });
        if same {
            return;
        }
        let key = self.record_key(id);
        if let Ok(Some(stored)) = storage.get_item(&key)
            && let Ok(theirs) = workspace::header(&stored)
            && (theirs.revision != last && theirs.writer != self.writer)
        {
            self.known.insert(id.clone(), Known { revision: theirs.revision, written: None });
            outcome.overtaken.push((id.clone(), stored));
            return;
        }
        let text = workspace::record_text(&header, sheet, history);
        let written = storage.set_item(&key, &text).is_ok() || {
            let mut few = history.clone();
            few.shorten(FEW_STEPS);
            let text = workspace::record_text(&header, sheet, &few);
            storage.set_item(&key, &text).is_ok()
        };
        if written {
            let revision = header.revision;
            let written = Some((Rc::clone(sheet), history.clone(), header));
            self.known.insert(id.clone(), Known { revision, written });
        } else {
            outcome.failed = true;
        }
    }

    /// Removes the records of plans that can no longer be had back.
    fn forget_gone(&mut self, storage: &web_sys::Storage, workspace: &Workspace) {
        let is_there = |id: &str| {
            workspace.sheets.iter().chain(&workspace.removed).any(|sheet| sheet.id == id)
        };
        let gone: Vec<String> = self.known.keys().filter(|id| !is_there(id)).cloned().collect();
        for id in gone {
            // Only what this window has had on screen is gone by its doing.
            let own = self.known.get(&id).is_some_and(|known| known.written.is_some());
            if own && storage.remove_item(&self.record_key(&id)).is_ok() {
                self.known.remove(&id);
            }
        }
    }

    /// What a change of the store means that another window has made.
    pub(super) fn changed_elsewhere(
        &mut self,
        key: Option<String>,
        text: Option<String>,
        workspace: Option<&Workspace>,
    ) -> Option<Elsewhere> {
        if !self.keeps() {
            return None;
        }
        let Some(key) = key else {
            self.known.clear();
            self.index.clear();
            return Some(Elsewhere::Wiped);
        };
        let id = key.strip_prefix(&self.record_key(""))?.to_owned();
        let text = text?;
        let theirs = workspace::header(&text).ok()?;
        let known = self.known.get(&id);
        // Written at the same time by both: what was written here has been overwritten.
        let at_once = known.is_some_and(|known| {
            known.revision >= theirs.revision
                && known.written.as_ref().is_some_and(|(_, _, own)| own.writer == self.writer)
        });
        let unwritten = workspace.is_some_and(|workspace| {
            let sheet = workspace.sheets.iter().find(|sheet| sheet.id == id);
            let written = known.and_then(|known| known.written.as_ref());
            match (sheet, written) {
                (Some(sheet), Some((written, _, _))) => !Rc::ptr_eq(sheet, written),
                _ => false,
            }
        });
        self.known.insert(id.clone(), Known { revision: theirs.revision, written: None });
        Some(if at_once || unwritten {
            Elsewhere::Overtaken(id, text)
        } else {
            Elsewhere::Written(id, text)
        })
    }

    /// Copies a text that could not be opened to a place of its own; false where it cannot.
    pub(super) fn set_aside(&self, text: &str) -> bool {
        let Some(storage) = self.storage() else { return false };
        let free =
            (1_u32..).map(|number| format!("{}.aside.{number}", self.key)).find(
                |key| match storage.get_item(key) {
                    Ok(Some(kept)) => kept == text,
                    Ok(None) | Err(_) => true,
                },
            );
        let done = free.is_some_and(|key| storage.set_item(&key, text).is_ok());
        if done {
            self.remove_record_of(&storage, text);
        }
        done
    }

    /// Removes the record that holds just this text: it lies aside now.
    fn remove_record_of(&self, storage: &web_sys::Storage, text: &str) {
        let prefix = self.record_key("");
        let keys =
            (0..storage.length().unwrap_or(0)).filter_map(|place| storage.key(place).ok()?);
        let keys: Vec<String> = keys.filter(|key| key.starts_with(&prefix)).collect();
        for key in keys {
            if storage.get_item(&key).ok().flatten().as_deref() == Some(text) {
                // It is kept aside; that it is kept twice would do no harm.
                let _ = storage.remove_item(&key);
            }
        }
    }

    fn seen_key(&self) -> String {
        format!("{}.seen", self.key)
    }

    fn record_key(&self, id: &str) -> String {
        format!("{}.plan.{id}", self.key)
    }
}

fn header(workspace: &Workspace, id: &str, writer: &str, revision: i64) -> Header {
    Header {
        revision,
        writer: writer.to_owned(),
        shown: workspace.last_shown(id),
        removed: workspace.place(id).is_none(),
    }
}

/// The browser's storage, where this page may use it.
fn local_storage() -> Option<web_sys::Storage> {
    // `LocalStorage::raw` panics where storage is barred, so it is asked for first.
    web_sys::window()?.local_storage().ok()??;
    Some(LocalStorage::raw())
}

//! What is kept in the browser: every plan being worked on, with its history.
//!
//! Read in this order: [`History`] (undo, and the journal), [`Workspace`], then how they are
//! written: `document` (one plan), [`Shelf`] (a record a plan, as the browser keeps them).

mod document;
mod history;
mod shelf;

pub use history::{Gesture, History, Step};
pub use shelf::{Header, Shelf, header, index_text, read_record, record_text};

use crate::moment::Moment;
use crate::sheet::Sheet;
use std::rc::Rc;
use thads_model::calendar::put_in_order;
use thads_model::file::Json;

/// `format` of a workspace.
const FORMAT: &str = "thads-workspace";

/// The version this app writes. Version 1 had neither histories nor names of sheets.
const VERSION: i64 = 2;

/// Removed plans that can be had back.
const REMOVED: usize = 10;

/// Every plan being worked on.
#[derive(Clone, Debug, PartialEq)]
pub struct Workspace {
    /// At least one. Shared, so that what is remembered of them costs nothing.
    pub sheets: Vec<Rc<Sheet>>,
    /// The one that is shown.
    pub current: usize,
    /// The plans that were removed last, the newest at the end.
    pub removed: Vec<Rc<Sheet>>,
    /// What is remembered of each sheet beside it.
    memories: Vec<Memory>,
}

/// What is remembered of a sheet.
#[derive(Clone, Debug, Default, PartialEq)]
struct Memory {
    /// The name of the sheet.
    id: String,
    /// Its changes.
    history: History,
    /// When it was last shown.
    shown: Moment,
}

/// Why a kept workspace cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Not a workspace, or a plan in it is not valid.
    Damaged,
    /// Written by a newer version of the planner.
    Newer(i64),
}

impl Workspace {
    /// A workspace of one sheet.
    #[must_use]
    pub fn of(sheet: Sheet) -> Self {
        let mut workspace = Self::empty();
        workspace.open(sheet, Moment::default());
        workspace
    }

    /// A workspace still without a sheet.
    const fn empty() -> Self {
        Self { sheets: Vec::new(), current: 0, removed: Vec::new(), memories: Vec::new() }
    }

    /// What is remembered of a sheet.
    fn memory(&self, id: &str) -> Option<&Memory> {
        self.memories.iter().find(|memory| memory.id == id)
    }

    /// The same, to be changed; begun where there is nothing yet.
    fn memory_mut(&mut self, id: &str) -> &mut Memory {
        let known = self.memories.iter().position(|memory| memory.id == id);
        let place = known.unwrap_or_else(|| {
            self.memories.push(Memory { id: id.to_owned(), ..Memory::default() });
            self.memories.len() - 1
        });
        &mut self.memories[place]
    }

    /// The sheet that is shown.
    #[must_use]
    pub fn sheet(&self) -> &Sheet {
        // There is at least one sheet, and `current` is held within bounds.
        &self.sheets[self.current]
    }

    /// The sheet that is shown, to be changed.
    pub fn sheet_mut(&mut self) -> &mut Sheet {
        Rc::make_mut(&mut self.sheets[self.current])
    }

    /// Where the sheet of this name stands.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<usize> {
        self.sheets.iter().position(|sheet| sheet.id == id)
    }

    /// Adds a sheet, under a name of its own, and shows it.
    pub fn open(&mut self, sheet: Sheet, now: Moment) {
        let id = self.free_id(&sheet, now);
        self.sheets.push(Rc::new(Sheet { id, ..sheet }));
        self.show(self.sheets.len() - 1, now);
    }

    /// Shows a sheet.
    pub fn show(&mut self, place: usize, now: Moment) {
        self.close_step();
        self.current = place;
        let id = self.sheet().id.clone();
        self.memory_mut(&id).shown = now;
    }

    /// When a sheet was last shown.
    #[must_use]
    pub fn last_shown(&self, id: &str) -> Moment {
        self.memory(id).map(|memory| memory.shown).unwrap_or_default()
    }

    /// The sheets, the one that was shown last first, each with its place.
    #[must_use]
    pub fn by_last_shown(&self) -> Vec<(usize, &Rc<Sheet>)> {
        let mut sheets: Vec<_> = self.sheets.iter().enumerate().collect();
        put_in_order(&mut sheets, |(place, sheet)| {
            (*place != self.current, std::cmp::Reverse(self.last_shown(&sheet.id)))
        });
        sheets
    }

    /// Removes the sheet at a place; it can be had back. The last one stays.
    pub fn remove(&mut self, place: usize) {
        if self.sheets.len() < 2 || place >= self.sheets.len() {
            return;
        }
        self.close_step();
        self.removed.push(self.sheets.remove(place));
        if self.removed.len() > REMOVED {
            let gone = self.removed.remove(0);
            self.memories.retain(|memory| memory.id != gone.id);
        }
        if place < self.current || self.current == self.sheets.len() {
            self.current -= 1;
        }
    }

    /// Has a removed sheet back, and shows it.
    pub fn restore(&mut self, id: &str, now: Moment) {
        if let Some(place) = self.removed.iter().position(|sheet| sheet.id == id) {
            let sheet = self.removed.remove(place);
            self.sheets.push(sheet);
            self.show(self.sheets.len() - 1, now);
        }
    }

    /// The plans agreed on from the one that is shown, the newest last. Of an agreed plan: from the
    /// one it was.
    #[must_use]
    pub fn agreed(&self) -> Vec<&Rc<Sheet>> {
        let of = self.sheet().agreement.as_ref().map_or(&self.sheet().id, |known| &known.of);
        let is_of = |sheet: &&Rc<Sheet>| sheet.agreement.as_ref().is_some_and(|a| a.of == *of);
        let mut agreed: Vec<_> = self.sheets.iter().filter(is_of).collect();
        put_in_order(&mut agreed, |sheet| sheet.agreement.as_ref().map(|agreement| agreement.at));
        agreed
    }

    /// Takes a sheet over as another window has left it.
    pub fn follow(&mut self, sheet: Sheet, history: History) {
        let id = sheet.id.clone();
        self.memory_mut(&id).history = history;
        let sheet = Rc::new(sheet);
        self.removed.retain(|removed| removed.id != id);
        match self.place(&id) {
            Some(place) => self.sheets[place] = sheet,
            None => self.sheets.push(sheet),
        }
    }

    /// What a new sheet is called: an example by its own name, others by the moment.
    fn free_id(&self, sheet: &Sheet, now: Moment) -> String {
        let base = match &sheet.example {
            _ if !sheet.id.is_empty() => sheet.id.clone(),
            Some(example) if sheet.agreement.is_none() => example.clone(),
            _ => format!("p{:x}", now.0),
        };
        let taken = |id: &str| self.sheets.iter().chain(&self.removed).any(|s| s.id == id);
        let numbered = (1_u32..).map(|number| match number {
            1 => base.clone(),
            number => format!("{base}-{number}"),
        });
        numbered.into_iter().find(|id| !taken(id)).unwrap_or_default()
    }
}

/// The history of the sheet that is shown.
impl Workspace {
    /// What can be taken back.
    #[must_use]
    pub fn history(&self) -> &History {
        self.history_of(&self.sheet().id)
    }

    /// What can be taken back of a sheet.
    #[must_use]
    pub fn history_of(&self, id: &str) -> &History {
        const NONE: &History = &History::NONE;
        self.memory(id).map_or(NONE, |memory| &memory.history)
    }

    /// The same, to be changed.
    pub fn history_mut(&mut self) -> &mut History {
        let id = self.sheet().id.clone();
        &mut self.memory_mut(&id).history
    }

    /// Remembers the sheet before a change.
    pub fn before_change(&mut self, gesture: Option<Gesture>, now: Moment) {
        let sheet = Rc::clone(&self.sheets[self.current]);
        self.history_mut().before(&sheet, gesture, now);
    }

    /// What goes on is over: the next change is a step of its own.
    pub fn close_step(&mut self) {
        if self.current < self.sheets.len() {
            let sheet = Rc::clone(&self.sheets[self.current]);
            self.history_mut().close(&sheet);
        }
    }

    /// Takes back the last change; false where there is none.
    pub fn undo(&mut self) -> bool {
        let present = Rc::clone(&self.sheets[self.current]);
        let before = self.history_mut().undo(&present);
        self.put(before)
    }

    /// Makes again what was taken back last; false where nothing was.
    pub fn redo(&mut self) -> bool {
        let present = Rc::clone(&self.sheets[self.current]);
        let after = self.history_mut().redo(&present);
        self.put(after)
    }

    fn put(&mut self, sheet: Option<Sheet>) -> bool {
        let Some(sheet) = sheet else { return false };
        self.sheets[self.current] = Rc::new(sheet);
        true
    }
}

/// The workspace in one text: as a file.
impl Workspace {
    /// Written.
    #[must_use]
    pub fn to_text(&self) -> String {
        let written = |sheet: &Rc<Sheet>| document::written(sheet, self.history_of(&sheet.id));
        Json::object([
            ("format", Json::text(FORMAT)),
            ("version", Json::Whole(VERSION)),
            ("current", document::whole(self.current)),
            ("sheets", Json::List(self.sheets.iter().map(written).collect())),
        ])
        .to_string()
    }

    /// Reads a workspace of this version or an older one.
    ///
    /// # Errors
    /// Why it cannot be opened; it should be set aside, not overwritten.
    pub fn from_text(text: &str) -> Result<Self, Unreadable> {
        let json = Json::parse(text).map_err(|_| Unreadable::Damaged)?;
        document::check(&json, FORMAT)?;
        let kept = json.get("sheets").and_then(Json::as_list).ok_or(Unreadable::Damaged)?;
        let sheets: Option<Vec<_>> = kept.iter().map(document::read).collect();
        let sheets = sheets.filter(|sheets| !sheets.is_empty()).ok_or(Unreadable::Damaged)?;
        let current = document::index(json.get("current")).min(sheets.len() - 1);
        let mut workspace = Self::empty();
        for (sheet, history) in sheets {
            workspace.open(sheet, Moment::default());
            *workspace.history_mut() = history;
        }
        workspace.current = current;
        Ok(workspace)
    }
}

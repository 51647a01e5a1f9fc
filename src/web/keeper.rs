//! Has the workspace written once the changes pause, and listens to what other windows write.

use super::store::{Elsewhere, Outcome, Store};
use super::teller::{Teller, last_answer};
use crate::app::{Keeping, Model, Msg, Notice, Stored};
use crate::sheet::Answer;
use crate::workspace::Workspace;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;
use yew::Callback;

/// Milliseconds without a change after which the workspace is written.
pub(super) const PAUSE: u32 = 100;

/// Milliseconds after which it is written though the changes go on.
pub(super) const LONGEST_WAIT: f64 = 1_000.0;

/// Keeps the workspace.
pub(super) struct Keeper {
    desk: Rc<Desk>,
    /// When the oldest change still to be written was made.
    waiting_since: f64,
    writing: Option<Timeout>,
    _elsewhere: Option<EventListener>,
}

/// What the timer, the page's end and other windows share.
pub(super) struct Desk {
    store: RefCell<Store>,
    unwritten: RefCell<Option<Unwritten>>,
    link: Callback<Msg>,
    teller: Teller,
}

/// What is still to be written.
struct Unwritten {
    workspace: Workspace,
    answer: Rc<Answer>,
    now: String,
    keeping: Keeping,
    /// Whether the user was told that it could not be kept before.
    failed_before: bool,
}

impl Keeper {
    pub(super) fn new(key: String, link: Callback<Msg>, teller: Teller) -> Self {
        let store = RefCell::new(Store::new(key));
        let desk = Rc::new(Desk { store, unwritten: RefCell::new(None), link, teller });
        let elsewhere = web_sys::window().map(|window| {
            let desk = Rc::clone(&desk);
            EventListener::new(&window, "storage", move |event| desk.hear(event))
        });
        Self { desk, waiting_since: 0.0, writing: None, _elsewhere: elsewhere }
    }

    /// What writes at the page's end.
    pub(super) fn desk(&self) -> Rc<Desk> {
        Rc::clone(&self.desk)
    }

    /// What is kept in the browser.
    pub(super) fn stored(&self) -> Stored {
        self.desk.store.borrow_mut().stored()
    }

    /// The codes of offered plans that were answered.
    pub(super) fn seen(&self) -> BTreeSet<String> {
        self.desk.store.borrow().seen()
    }

    /// Remembers that an offered plan was answered.
    pub(super) fn remember(&self, code: &str) {
        self.desk.store.borrow().remember(code);
    }

    /// The plans as they were just read are as they are kept.
    pub(super) fn is_kept(&self, workspace: &Workspace, id: Option<&str>) {
        self.desk.store.borrow_mut().is_kept(workspace, id);
    }

    /// Writes once the changes pause, so that no move of a lever waits for the disk; while they do
    /// not pause, every second.
    pub(super) fn keep_soon(&mut self, model: &Model) {
        if model.keeping == Keeping::Waiting {
            return;
        }
        let now = js_sys::Date::now();
        let nothing_waits = self.desk.unwritten.replace(Some(Unwritten::of(model))).is_none();
        if nothing_waits {
            self.waiting_since = now;
        }
        if !nothing_waits && now - self.waiting_since > LONGEST_WAIT {
            // The timer that is set runs out; it is not set anew.
            return;
        }
        let desk = self.desk();
        self.writing = Some(Timeout::new(PAUSE, move || desk.keep()));
    }

    /// Writes at once what is to be written, and tries again what could not be.
    pub(super) fn keep_now(&self, model: &Model) {
        let unwritten = Unwritten::of(model);
        if self.desk.unwritten.borrow().is_some() || unwritten.failed_before {
            self.desk.unwritten.replace(Some(unwritten));
            self.desk.keep();
        }
    }

    /// Copies a text that could not be opened to a place of its own, so that keeping may go on.
    pub(super) fn set_aside(&self, text: &str) {
        let done = self.desk.store.borrow().set_aside(text);
        // After this turn: the model is being built or changed right now.
        let link = self.desk.link.clone();
        Timeout::new(0, move || link.emit(Msg::WasSetAside(done))).forget();
    }
}

impl Unwritten {
    fn of(model: &Model) -> Self {
        Self {
            workspace: model.workspace.clone(),
            answer: Rc::clone(&model.answer),
            now: model.now.to_string(),
            keeping: model.keeping,
            failed_before: model.notices.contains(&Notice::NotKept),
        }
    }
}

impl Desk {
    /// Writes what is unwritten, and has the user told where it is not as before.
    fn keep(&self) {
        let Some(unwritten) = self.unwritten.take() else { return };
        let told = unwritten.keeping == Keeping::Off;
        let failed_before = unwritten.failed_before;
        match self.written(unwritten) {
            false if !told => self.link.emit(Msg::KeepFailed),
            true if failed_before => self.link.emit(Msg::KeptAgain),
            _ => {}
        }
    }

    /// Writes what is unwritten at the page's end, where nobody can be told.
    pub(super) fn write(&self) {
        if let Some(unwritten) = self.unwritten.take() {
            self.written(unwritten);
        }
    }

    /// Whether it is kept; the element hears of it in any case.
    fn written(&self, unwritten: Unwritten) -> bool {
        let Unwritten { workspace, answer, now, keeping, .. } = unwritten;
        let outcome = match keeping {
            // What lies there must not be written over.
            Keeping::Off => Outcome { failed: true, ..Outcome::default() },
            _ => self.store.borrow_mut().write(&workspace),
        };
        for (id, record) in outcome.overtaken {
            self.link.emit(Msg::Overtaken(id, record));
        }
        if outcome.failed || !self.store.borrow().keeps() {
            // The element keeps a copy: for the page after a crash, or for when it comes back.
            self.teller.say("kept", &workspace.to_text());
        } else {
            self.teller.say("kept", "");
            self.store.borrow().write_answer(&last_answer(&answer, &now));
        }
        !outcome.failed
    }

    /// Another window has written what this one keeps, too.
    fn hear(&self, event: &web_sys::Event) {
        let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
        let unwritten = self.unwritten.borrow();
        let workspace = unwritten.as_ref().map(|unwritten| &unwritten.workspace);
        let (key, text) = (event.key(), event.new_value());
        let said = self.store.borrow_mut().changed_elsewhere(key, text, workspace);
        drop(unwritten);
        match said {
            Some(Elsewhere::Written(id, record)) => self.link.emit(Msg::Followed(id, record)),
            Some(Elsewhere::Overtaken(id, record)) => self.link.emit(Msg::Overtaken(id, record)),
            Some(Elsewhere::Wiped) => self.link.emit(Msg::StoreWiped),
            None => {}
        }
    }
}

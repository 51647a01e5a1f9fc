//! The only place that touches the outside: storage, files, timers, sizes.

use super::analyst::Analyst;
use crate::app::{Effect, Keeping, Model, Msg, Stored, question, update};
use crate::inquiry::Topic;
use crate::workspace::Workspace;
use gloo::events::EventListener;
use gloo::file::{Blob, ObjectUrl};
use gloo::storage::{LocalStorage, Storage};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, HtmlAnchorElement, HtmlElement, HtmlInputElement, HtmlSelectElement, ResizeObserver,
};
use yew::{Callback, NodeRef};

/// Milliseconds without a change after which the answer is read out.
const STANDS_STILL: u32 = 900;

/// Milliseconds without a change after which the workspace is written.
const PAUSE: u32 = 100;

/// Milliseconds after which it is written though the changes go on.
const LONGEST_WAIT: f64 = 1_000.0;

/// The nodes of the view that effects need.
#[derive(Default)]
pub(super) struct Nodes {
    /// The whole view.
    pub(super) root: NodeRef,
    /// The hidden input that opens files.
    pub(super) file: NodeRef,
    /// The box in which a panel is shown: the chart takes its size.
    pub(super) panel: NodeRef,
}

/// Carries out effects, and holds what must live as long as the component.
pub(super) struct Effects {
    host: HtmlElement,
    storage_key: String,
    link: Callback<Msg>,
    pub(super) nodes: Nodes,
    /// The module of the analysis.
    pub(super) analyst: Analyst,
    /// The workspace still to be written; shared with the timer and the page's end.
    unwritten: Rc<RefCell<Option<Workspace>>>,
    /// When the oldest change still to be written was made.
    waiting_since: f64,
    writing: Option<Timeout>,
    announcing: Option<Timeout>,
    observer: Option<(ResizeObserver, Closure<dyn FnMut()>)>,
    _page_end: Option<EventListener>,
}

impl Effects {
    pub(super) fn new(
        host: HtmlElement,
        storage_key: String,
        analysis: JsValue,
        link: Callback<Msg>,
    ) -> Self {
        let unwritten = Rc::new(RefCell::new(None));
        let link_to_analyst = link.clone();
        let page_end = web_sys::window().map(|window| {
            let (host, key, unwritten) = (host.clone(), storage_key.clone(), Rc::clone(&unwritten));
            EventListener::new(&window, "pagehide", move |_| {
                write(&host, &key, &unwritten);
            })
        });
        Self {
            host,
            storage_key,
            link,
            nodes: Nodes::default(),
            analyst: Analyst::new(analysis, link_to_analyst),
            unwritten,
            waiting_since: 0.0,
            writing: None,
            announcing: None,
            observer: None,
            _page_end: page_end,
        }
    }

    /// What is kept in the browser.
    pub(super) fn stored(&self) -> Stored {
        let Some(storage) = local_storage() else { return Stored::Barred };
        match storage.get_item(&self.storage_key) {
            Ok(Some(text)) => Stored::Text(text),
            Ok(None) => Stored::Nothing,
            Err(_) => Stored::Barred,
        }
    }

    /// Carries out effects. What is answered at once goes into the model before it is drawn.
    pub(super) fn carry_out(&mut self, model: &mut Model, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Keep => self.keep_soon(model),
                Effect::SetAside(text) => self.set_aside(&text),
                Effect::Download { name, text } => download(&name, &text),
                Effect::AskForFile => self.ask_for_file(),
                Effect::Focus(place) => self.focus_soon(place),
                Effect::Draw => {
                    let chance = self.analyst.chance(&question(model, Topic::Chance));
                    // A chance asks for nothing more.
                    let nothing = update(model, Msg::Chanced(chance));
                    debug_assert!(nothing.is_empty(), "a chance has no effects");
                }
                Effect::Ask(topic) => self.analyst.ask(&question(model, topic)),
                Effect::AnnounceSoon => {
                    let link = self.link.clone();
                    let announce = move || link.emit(Msg::StoodStill);
                    self.announcing = Some(Timeout::new(STANDS_STILL, announce));
                }
            }
        }
    }

    /// Writes once the changes pause, so that no move of a lever waits for the disk; while they do
    /// not pause, every second.
    fn keep_soon(&mut self, model: &Model) {
        if model.keeping == Keeping::Waiting {
            return;
        }
        let now = js_sys::Date::now();
        let nothing_waits = self.unwritten.replace(Some(model.workspace.clone())).is_none();
        if nothing_waits {
            self.waiting_since = now;
        }
        if !nothing_waits && now - self.waiting_since > LONGEST_WAIT {
            // The timer that is set runs out; it is not set anew.
            return;
        }
        let (host, key) = (self.host.clone(), self.storage_key.clone());
        let (unwritten, link) = (Rc::clone(&self.unwritten), self.link.clone());
        let off = model.keeping == Keeping::Off;
        self.writing = Some(Timeout::new(PAUSE, move || {
            if !write(&host, &key, &unwritten) && !off {
                link.emit(Msg::KeepFailed);
            }
        }));
    }

    /// Writes at once: the component is going.
    pub(super) fn keep_now(&self, workspace: &Workspace) {
        if self.unwritten.borrow().is_some() {
            self.unwritten.replace(Some(workspace.clone()));
            write(&self.host, &self.storage_key, &self.unwritten);
        }
    }

    /// Copies a text that could not be opened to a place of its own, so that keeping may go on.
    fn set_aside(&self, text: &str) {
        let done = local_storage().is_some_and(|storage| {
            let free = (1_u32..).map(|number| format!("{}.aside.{number}", self.storage_key)).find(
                |key| match storage.get_item(key) {
                    Ok(Some(kept)) => kept == text,
                    Ok(None) | Err(_) => true,
                },
            );
            free.is_some_and(|key| storage.set_item(&key, text).is_ok())
        });
        // After this turn: the model is being built or changed right now.
        let link = self.link.clone();
        Timeout::new(0, move || link.emit(Msg::WasSetAside(done))).forget();
    }

    fn ask_for_file(&self) {
        if let Some(input) = self.nodes.file.cast::<HtmlInputElement>() {
            // Choosing the same file again is a choice too.
            input.set_value("");
            input.click();
        }
    }

    /// Puts the focus where the user goes on, once it has been drawn.
    fn focus_soon(&self, place: String) {
        let root = self.nodes.root.clone();
        Timeout::new(0, move || {
            let id = crate::web::view::id_of(&place);
            let exactly = format!("#{id}");
            let below = format!("input[id^={id}], select[id^={id}]");
            let Some(root) = root.cast::<Element>() else { return };
            let find = |css: &str| root.query_selector(css).ok().flatten();
            let node = find(&exactly).or_else(|| find(&below));
            if let Some(node) = node.and_then(|node| node.dyn_into::<HtmlElement>().ok()) {
                // A node that has just gone cannot be focused, and need not be.
                let _ = node.focus();
            }
        })
        .forget();
    }

    /// Shows a panel from its top.
    pub(super) fn scroll_to_top(&self) {
        if let Some(panel) = self.nodes.panel.cast::<Element>() {
            panel.set_scroll_top(0);
        }
    }

    /// Puts every select on the choice that the model has.
    ///
    /// Once a user has chosen in a select, its `selected` attributes no longer move it: undo, or
    /// another plan, would leave it where it was.
    pub(super) fn show_choices(&self) {
        let Some(root) = self.nodes.root.cast::<Element>() else { return };
        let Ok(selects) = root.query_selector_all("select[data-chosen]") else { return };
        for index in 0..selects.length() {
            let select =
                selects.get(index).and_then(|node| node.dyn_into::<HtmlSelectElement>().ok());
            let Some(select) = select else { continue };
            let chosen = select.get_attribute("data-chosen").unwrap_or_default();
            if select.value() != chosen {
                select.set_value(&chosen);
            }
        }
    }

    /// Tells the model the size of the panel, now and whenever it changes.
    pub(super) fn observe_size(&mut self) {
        let Some(panel) = self.nodes.panel.cast::<HtmlElement>() else { return };
        let link = self.link.clone();
        let observed = panel.clone();
        let last = RefCell::new((0, 0));
        let measure = Closure::<dyn FnMut()>::new(move || {
            let size = (observed.client_width(), observed.client_height());
            // Rounding makes browsers report a size again that has not changed.
            if *last.borrow() != size && size.0 > 0 {
                last.replace(size);
                let pixels = |side: i32| u32::try_from(side).unwrap_or(0);
                link.emit(Msg::Resized(pixels(size.0), pixels(size.1)));
            }
        });
        if let Ok(observer) = ResizeObserver::new(measure.as_ref().unchecked_ref()) {
            observer.observe(&panel);
            self.observer = Some((observer, measure));
        }
    }
}

impl Drop for Effects {
    fn drop(&mut self) {
        if let Some((observer, _)) = &self.observer {
            observer.disconnect();
        }
    }
}

/// The browser's storage, where this page may use it.
fn local_storage() -> Option<web_sys::Storage> {
    // `LocalStorage::raw` panics where storage is barred, so it is asked for first.
    web_sys::window()?.local_storage().ok()??;
    Some(LocalStorage::raw())
}

/// Writes what is unwritten; false where the browser does not keep it.
fn write(host: &HtmlElement, key: &str, unwritten: &RefCell<Option<Workspace>>) -> bool {
    let Some(workspace) = unwritten.take() else { return true };
    let text = workspace.to_text();
    // The element keeps a copy for the page after a crash, where storage is barred.
    let copied = js_sys::Reflect::set(host, &JsValue::from("keptText"), &JsValue::from(&*text));
    debug_assert!(copied.is_ok(), "an element takes any property");
    local_storage().is_some_and(|storage| storage.set_item(key, &text).is_ok())
}

fn download(name: &str, text: &str) {
    let blob = Blob::new_with_options(text, Some("application/json"));
    let address = ObjectUrl::from(blob);
    let anchor = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.create_element("a").ok())
        .and_then(|node| node.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(anchor) = anchor {
        anchor.set_href(&address);
        anchor.set_download(name);
        anchor.click();
    }
    // The browser reads the address after the click.
    Timeout::new(10_000, move || drop(address)).forget();
}

//! The only place that touches the outside: storage, files, timers, sizes.

use super::analyst::Analyst;
use super::files;
use super::projector::Projector;
use super::root::Properties;
use super::store::{Elsewhere, Store};
use crate::app::{Effect, Keeping, Model, Msg, Notice, Stored, question, update};
use crate::inquiry::Topic;
use crate::workspace::Workspace;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, HtmlElement, HtmlInputElement, HtmlSelectElement, ResizeObserver, StorageEvent,
};
use yew::{AttrValue, Callback, NodeRef};

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
    store: Rc<RefCell<Store>>,
    link: Callback<Msg>,
    /// For the second window.
    styles: AttrValue,
    pub(super) nodes: Nodes,
    /// The module of the analysis.
    pub(super) analyst: Analyst,
    /// The module of the workbooks, loaded when it is first asked.
    workbook: Analyst,
    /// The workspace still to be written; shared with the timer and the page's end.
    unwritten: Rc<RefCell<Option<Workspace>>>,
    /// When the oldest change still to be written was made.
    waiting_since: f64,
    writing: Option<Timeout>,
    announcing: Option<Timeout>,
    observer: Option<(ResizeObserver, Closure<dyn FnMut()>)>,
    scene: Option<Timeout>,
    /// Shared with the page's end: the second window goes with the page.
    projector: Rc<RefCell<Option<Projector>>>,
    _keys: Option<EventListener>,
    _page_end: Option<EventListener>,
    _elsewhere: Option<EventListener>,
    _address: Option<EventListener>,
}

impl Effects {
    pub(super) fn new(properties: &Properties, link: Callback<Msg>) -> Self {
        let Properties { host, storage_key, styles, analysis, workbook, .. } = properties.clone();
        let unwritten = Rc::new(RefCell::new(None));
        let projector = Rc::new(RefCell::new(None));
        let store = Rc::new(RefCell::new(Store::new(storage_key)));
        let window = web_sys::window();
        let page_end = window.as_ref().map(|window| {
            let (host, store, unwritten) = (host.clone(), Rc::clone(&store), Rc::clone(&unwritten));
            let (projector, link) = (Rc::clone(&projector), link.clone());
            EventListener::new(window, "pagehide", move |_| {
                write(&host, &store, &unwritten, &link);
                projector.take();
            })
        });
        // A link to this page that is opened in its own tab loads nothing anew.
        let address = window.as_ref().map(|window| {
            let link = link.clone();
            EventListener::new(window, "hashchange", move |_| {
                if let Some(parcel) = files::parcel_in_address() {
                    link.emit(Msg::ParcelFound(parcel));
                }
            })
        });
        let elsewhere = window.as_ref().map(|window| {
            let (store, unwritten) = (Rc::clone(&store), Rc::clone(&unwritten));
            let link = link.clone();
            EventListener::new(window, "storage", move |event| {
                hear(event, &store, &unwritten, &link);
            })
        });
        let keys = window.as_ref().map(|window| {
            let (host, link) = (host.clone(), link.clone());
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(window, "keydown", options, move |event| {
                room_key(event, &host, &link);
            })
        });
        Self {
            host,
            store,
            nodes: Nodes::default(),
            analyst: Analyst::new(analysis, link.clone()),
            workbook: Analyst::new(workbook, link.clone()),
            link,
            styles,
            unwritten,
            waiting_since: 0.0,
            writing: None,
            announcing: None,
            observer: None,
            scene: None,
            projector,
            _keys: keys,
            _page_end: page_end,
            _elsewhere: elsewhere,
            _address: address,
        }
    }

    /// What is kept in the browser.
    pub(super) fn stored(&self) -> Stored {
        self.store.borrow_mut().stored()
    }

    /// The plans as they were just read are as they are kept.
    pub(super) fn is_kept(&self, workspace: &Workspace) {
        self.store.borrow_mut().is_kept(workspace, None);
    }

    /// Carries out effects. What is answered at once goes into the model before it is drawn.
    pub(super) fn carry_out(&mut self, model: &mut Model, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Keep => self.keep_soon(model),
                Effect::SetAside(text) => self.set_aside(&text),
                Effect::Kept(id) => self.store.borrow_mut().is_kept(&model.workspace, Some(&id)),
                Effect::Download { name, text } => files::download_text(&name, &text),
                Effect::Save(file) => files::download(&file),
                Effect::Copy(text) => files::copy(text, self.link.clone()),
                Effect::CopyLink(parcel) => {
                    files::copy(files::link_with(&parcel), self.link.clone());
                }
                Effect::Print => files::print_soon(),
                Effect::NextScene(milliseconds) => {
                    let link = self.link.clone();
                    let over = move || link.emit(Msg::SceneOver);
                    self.scene = Some(Timeout::new(milliseconds, over));
                }
                Effect::OpenSecondWindow => {
                    let projector = Projector::open(model, &self.link, &self.styles);
                    let barred = projector.is_none();
                    self.projector.replace(projector);
                    if barred {
                        let link = self.link.clone();
                        Timeout::new(0, move || link.emit(Msg::SecondWindowBarred)).forget();
                    }
                }
                Effect::AskForFile => self.ask_for_file(),
                Effect::Focus(place) => self.focus_soon(place),
                Effect::Draw => {
                    let chance = self.analyst.chance(&question(model, Topic::Chance));
                    // A chance asks for nothing more.
                    let nothing = update(model, Msg::Chanced(chance));
                    debug_assert!(nothing.is_empty(), "a chance has no effects");
                }
                Effect::Ask(topic @ (Topic::Import | Topic::Export)) => {
                    self.workbook.ask(&question(model, topic));
                }
                Effect::Stop(Topic::Import | Topic::Export) => self.workbook.stop(),
                Effect::Stop(_) => self.analyst.stop(),
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
        let (host, store) = (self.host.clone(), Rc::clone(&self.store));
        let (unwritten, link) = (Rc::clone(&self.unwritten), self.link.clone());
        let off = model.keeping == Keeping::Off;
        let failed_before = model.notices.contains(&Notice::NotKept);
        self.writing =
            Some(Timeout::new(PAUSE, move || match write(&host, &store, &unwritten, &link) {
                false if !off => link.emit(Msg::KeepFailed),
                true if failed_before && !off => link.emit(Msg::KeptAgain),
                _ => {}
            }));
    }

    /// Draws the second window, where one is open.
    pub(super) fn project(&mut self, model: &Model) {
        let link = self.link.clone();
        let mut projector = self.projector.borrow_mut();
        if projector.as_mut().is_some_and(|projector| !projector.follow(model, &link)) {
            *projector = None;
        }
    }

    /// Writes at once: the component is going.
    pub(super) fn keep_now(&self, workspace: &Workspace) {
        if self.unwritten.borrow().is_some() {
            self.unwritten.replace(Some(workspace.clone()));
            write(&self.host, &self.store, &self.unwritten, &self.link);
        }
    }

    /// Copies a text that could not be opened to a place of its own, so that keeping may go on.
    fn set_aside(&self, text: &str) {
        let done = self.store.borrow().set_aside(text);
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

/// The key of the view for the room, where nothing of the page has the focus: the first planner of
/// the page takes it.
fn room_key(event: &web_sys::Event, host: &HtmlElement, link: &Callback<Msg>) {
    let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
    let on_body = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|target| ["BODY", "HTML"].contains(&&*target.tag_name()));
    let first = host
        .owner_document()
        .and_then(|document| document.query_selector("thads-planner").ok().flatten());
    if !on_body || first.is_none_or(|first| first != **host) {
        return;
    }
    match &*event.key() {
        "F9" => {
            event.prevent_default();
            link.emit(Msg::Presented);
        }
        "Escape" => link.emit(Msg::LeftTheRoom),
        _ => {}
    }
}

/// Another window has written what this one keeps, too.
fn hear(
    event: &web_sys::Event,
    store: &RefCell<Store>,
    unwritten: &RefCell<Option<Workspace>>,
    link: &Callback<Msg>,
) {
    let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
    let workspace = unwritten.borrow();
    let said =
        store.borrow_mut().changed_elsewhere(event.key(), event.new_value(), workspace.as_ref());
    drop(workspace);
    match said {
        Some(Elsewhere::Written(id, record)) => link.emit(Msg::Followed(id, record)),
        Some(Elsewhere::Overtaken(id, record)) => link.emit(Msg::Overtaken(id, record)),
        Some(Elsewhere::Wiped) => link.emit(Msg::StoreWiped),
        None => {}
    }
}

/// Writes what is unwritten, and tells what came of it.
fn write(
    host: &HtmlElement,
    store: &RefCell<Store>,
    unwritten: &RefCell<Option<Workspace>>,
    link: &Callback<Msg>,
) -> bool {
    let Some(workspace) = unwritten.take() else { return true };
    let outcome = store.borrow_mut().write(&workspace);
    for (id, record) in outcome.overtaken {
        link.emit(Msg::Overtaken(id, record));
    }
    if outcome.failed {
        // The element keeps a copy for the page after a crash.
        let text = workspace.to_text();
        let copied = js_sys::Reflect::set(host, &JsValue::from("keptText"), &JsValue::from(&*text));
        debug_assert!(copied.is_ok(), "an element takes any property");
    }
    !outcome.failed
}

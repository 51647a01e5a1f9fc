//! The only place that touches the outside: storage, files, timers, sizes.

use super::analyst::Analyst;
use super::files;
use super::keeper::{Keeper, LONGEST_WAIT, PAUSE};
use super::projector::Projector;
use super::session::Opening;
use super::teller::Teller;
use crate::app::{Effect, Model, Msg, Request, question, update};
use crate::inquiry::Topic;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, ResizeObserver};
use yew::{AttrValue, Callback, NodeRef};

/// Milliseconds without a change after which the answer is read out.
const STANDS_STILL: u32 = 900;

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
    pub(super) keeper: Keeper,
    teller: Teller,
    link: Callback<Msg>,
    /// For the second window.
    styles: AttrValue,
    pub(super) nodes: Nodes,
    /// The module of the analysis.
    pub(super) analyst: Analyst,
    /// The module of the workbooks, loaded when it is first asked.
    workbook: Analyst,
    /// When the oldest change still to be told was made; none waits where it is `None`.
    untold_since: Option<f64>,
    telling: Option<Timeout>,
    /// What is told to be settled once it is drawn.
    settling: Vec<u32>,
    announcing: Option<Timeout>,
    observer: Option<(ResizeObserver, Closure<dyn FnMut()>)>,
    scene: Option<Timeout>,
    /// Shared with the page's end: the second window goes with the page.
    projector: Rc<RefCell<Option<Projector>>>,
    _keys: Option<EventListener>,
    _page_end: Option<EventListener>,
    _address: Option<EventListener>,
}

impl Effects {
    pub(super) fn new(opening: &Opening, link: Callback<Msg>) -> Self {
        let Opening { host, storage_key, styles, analysis, workbook, tell, .. } = opening.clone();
        let projector = Rc::new(RefCell::new(None));
        let teller = Teller::new(tell);
        let keeper = Keeper::new(storage_key, link.clone(), teller.clone());
        let window = web_sys::window();
        let page_end = window.as_ref().map(|window| {
            let (desk, projector) = (keeper.desk(), Rc::clone(&projector));
            EventListener::new(window, "pagehide", move |_| {
                desk.write();
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
        let keys = window.as_ref().map(|window| {
            let (host, link) = (host.clone(), link.clone());
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(window, "keydown", options, move |event| {
                room_key(event, &host, &link);
            })
        });
        Self {
            host,
            keeper,
            teller,
            nodes: Nodes::default(),
            analyst: Analyst::new(analysis, link.clone()),
            workbook: Analyst::new(workbook, link.clone()),
            link,
            styles,
            untold_since: None,
            telling: None,
            settling: Vec::new(),
            announcing: None,
            observer: None,
            scene: None,
            projector,
            _keys: keys,
            _page_end: page_end,
            _address: address,
        }
    }

    /// Carries out effects. What is answered at once goes into the model before it is drawn.
    pub(super) fn carry_out(&mut self, model: &mut Model, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Keep => self.keeper.keep_soon(model),
                Effect::SetAside(text) => self.keeper.set_aside(&text),
                Effect::Kept(id) => self.keeper.is_kept(&model.workspace, Some(&id)),
                Effect::Seen(code) => self.keeper.remember(&code),
                Effect::TellSoon => self.tell_soon(),
                Effect::Tell => {
                    self.untold_since = None;
                    self.teller.tell(model);
                }
                Effect::Refuse(problems) => self.teller.refuse(&problems, model),
                Effect::Settled(number) => {
                    self.keeper.keep_now(model);
                    self.settling.push(number);
                }
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
                    let projector = Projector::open(model, &self.link, &self.host, &self.styles);
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

    /// Draws the second window, where one is open.
    pub(super) fn project(&mut self, model: &Model) {
        let link = self.link.clone();
        let mut projector = self.projector.borrow_mut();
        if projector.as_mut().is_some_and(|projector| !projector.follow(model, &link)) {
            *projector = None;
        }
    }

    /// Has what has changed told once the changes pause, so that no move of a lever waits for it;
    /// while they do not pause, every second.
    fn tell_soon(&mut self) {
        let now = js_sys::Date::now();
        if self.untold_since.is_some_and(|since| now - since > LONGEST_WAIT) {
            return;
        }
        self.untold_since.get_or_insert(now);
        self.tell_in(PAUSE);
    }

    /// The page around the element is told that it may begin, after the first answer is painted.
    pub(super) fn tell_first(&mut self) {
        self.tell_in(0);
    }

    fn tell_in(&mut self, milliseconds: u32) {
        let link = self.link.clone();
        let tell = move || link.emit(Msg::Hosted(Request::Tell));
        self.telling = Some(Timeout::new(milliseconds, tell));
    }

    /// What was to be settled is drawn.
    pub(super) fn settled(&mut self) {
        for number in self.settling.drain(..) {
            self.teller.say("settled", &number.to_string());
        }
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

//! The module of the analysis, from the page's side: it is loaded after the first answer, answers
//! in a worker, and where workers are barred in the page itself.
//!
//! One question is worked on at a time. A newer question of a topic takes the place of an older
//! one that waits; one that is worked on for long and has been overtaken is stopped by ending the
//! worker.

use crate::app::{Msg, Standing};
use crate::inquiry::{self, Chance, Question, Reply, Topic};
use gloo::timers::callback::Timeout;
use litemap::LiteMap;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{MessageEvent, Worker};
use yew::Callback;

/// Milliseconds after which work that has been overtaken is stopped.
const TOO_LONG: f64 = 150.0;

/// Milliseconds of rest after which what is said in passing is asked, and after which the page
/// answers by itself where workers are barred.
const REST: u32 = 200;

#[wasm_bindgen]
extern "C" {
    /// How the module is had.
    type Access;
    #[wasm_bindgen(method, structural, catch)]
    fn load(this: &Access) -> Result<js_sys::Promise, JsValue>;
    #[wasm_bindgen(method, getter, structural)]
    fn worker(this: &Access) -> String;
    /// What is done with a new worker before it is asked, where its script is not all it needs.
    #[wasm_bindgen(method, getter, structural)]
    fn prepare(this: &Access) -> Option<js_sys::Function>;

    /// The module in the page.
    #[derive(Clone)]
    type Module;
    #[wasm_bindgen(method, structural, catch)]
    fn chance(this: &Module, question: &[u8]) -> Result<Vec<u8>, JsValue>;
    #[wasm_bindgen(method, structural, catch)]
    fn answer(
        this: &Module,
        question: &[u8],
        progress: &js_sys::Function,
    ) -> Result<Vec<u8>, JsValue>;
}

/// The module of the analysis.
pub(super) struct Analyst {
    access: Option<Rc<Access>>,
    state: Rc<RefCell<State>>,
}

/// What is loaded, asked and waiting.
struct State {
    link: Callback<Msg>,
    access: Option<Rc<Access>>,
    module: Option<Module>,
    hand: Hand,
    /// The question that is worked on, and since when.
    at_work: Option<AtWork>,
    /// The question that waits until the hand rests.
    in_passing: Option<Timeout>,
    /// Whether it still waits.
    rests: bool,
    /// The newest question of each topic that waits.
    waiting: LiteMap<Topic, Vec<u8>>,
    stamp: f64,
}

/// Who does the work that takes its time.
enum Hand {
    /// Nobody yet.
    None,
    /// A worker.
    Worker {
        worker: Worker,
        _heard: Closure<dyn FnMut(MessageEvent)>,
        _broken: Closure<dyn FnMut()>,
    },
    /// The page itself, after a rest.
    Page { _rest: Option<Timeout> },
}

struct AtWork {
    stamp: f64,
    topic: Topic,
    since: f64,
}

impl Analyst {
    pub(super) fn new(access: JsValue, link: Callback<Msg>) -> Self {
        let access: Option<Rc<Access>> =
            (!access.is_undefined() && !access.is_null()).then(|| Rc::new(access.unchecked_into()));
        let state = State {
            link,
            access: access.clone(),
            module: None,
            hand: Hand::None,
            at_work: None,
            in_passing: None,
            rests: false,
            waiting: LiteMap::new(),
            stamp: 0.0,
        };
        Self { access, state: Rc::new(RefCell::new(state)) }
    }

    /// Has the module loaded; the page is told when it is there, or that it cannot be had.
    pub(super) fn load(&self) {
        let state = Rc::clone(&self.state);
        let access = self.access.clone();
        spawn_local(async move {
            let standing = match loaded(access.as_deref()).await {
                Some(module) => {
                    state.borrow_mut().module = Some(module);
                    Standing::Ready
                }
                None => Standing::Missing,
            };
            let link = state.borrow().link.clone();
            link.emit(Msg::AnalystCame(standing));
        });
    }

    /// How likely the targets are met; `None` where nobody can say.
    pub(super) fn chance(&self, question: &Question) -> Option<Chance> {
        let module = self.state.borrow().module.clone()?;
        inquiry::read(&module.chance(&inquiry::written(question)).ok()?)
    }

    /// Ends what is worked on, and forgets what waits.
    pub(super) fn stop(&self) {
        let mut state = self.state.borrow_mut();
        state.stop();
        state.waiting.clear();
    }

    /// Asks; the answer comes as a message.
    pub(super) fn ask(&self, question: &Question) {
        let (topic, written) = (question.topic, inquiry::written(question));
        let shared = Rc::clone(&self.state);
        if topic == Topic::Deadline {
            // Said in passing: it does not take the processor from a hand that moves.
            let ask = move || {
                shared.borrow_mut().rests = false;
                put(&shared, topic, written);
            };
            let mut state = self.state.borrow_mut();
            state.rests = true;
            state.in_passing = Some(Timeout::new(REST, ask));
        } else {
            put(&shared, topic, written);
        }
    }
}

/// Puts a question in the place of an older one of its topic.
fn put(shared: &Rc<RefCell<State>>, topic: Topic, question: Vec<u8>) {
    {
        let mut state = shared.borrow_mut();
        state.waiting.insert(topic, question);
        let overtaken = state
            .at_work
            .as_ref()
            .is_some_and(|work| work.topic == topic && js_sys::Date::now() - work.since > TOO_LONG);
        if overtaken {
            state.stop();
        }
    }
    next(shared);
}

impl Drop for Analyst {
    fn drop(&mut self) {
        let mut state = self.state.borrow_mut();
        state.stop();
        state.in_passing = None;
        state.waiting.clear();
    }
}

impl State {
    /// Ends the worker with whatever it is working on.
    fn stop(&mut self) {
        if let Hand::Worker { worker, .. } = &self.hand {
            worker.terminate();
            self.hand = Hand::None;
        }
        self.at_work = None;
    }

    /// The question to be answered next. What a panel shows comes before what the first screen
    /// says in passing.
    fn taken(&mut self) -> Option<(Topic, Vec<u8>)> {
        let last = *self.waiting.last()?.0;
        self.waiting.remove(&last).map(|question| (last, question))
    }

    /// The topic of the question with this stamp, if it is the one worked on.
    fn topic_of(&self, stamp: f64) -> Option<Topic> {
        self.at_work.as_ref().filter(|work| work.stamp == stamp).map(|work| work.topic)
    }
}

/// Puts the next question to work, if nothing is worked on.
fn next(shared: &Rc<RefCell<State>>) {
    let mut state = shared.borrow_mut();
    if state.at_work.is_some() || state.waiting.is_empty() {
        return;
    }
    if matches!(state.hand, Hand::None) {
        state.hand = hired(shared, state.access.as_deref());
    }
    if matches!(state.hand, Hand::Page { .. }) {
        let shared = Rc::clone(shared);
        // Set anew by every question: the page answers once the leader's hand rests.
        let rest = Timeout::new(REST, move || answer_in_page(&shared));
        state.hand = Hand::Page { _rest: Some(rest) };
        return;
    }
    let Some((topic, question)) = state.taken() else { return };
    state.stamp += 1.0;
    let stamp = state.stamp;
    let question = js_sys::Uint8Array::from(&*question);
    let message = js_sys::Array::of2(&stamp.into(), &question);
    if let Hand::Worker { worker, .. } = &state.hand
        && worker.post_message(&message).is_ok()
    {
        state.at_work = Some(AtWork { stamp, topic, since: js_sys::Date::now() });
    }
}

/// A worker; where none can be had, the page itself.
fn hired(shared: &Rc<RefCell<State>>, access: Option<&Access>) -> Hand {
    let worker = access.and_then(|access| Worker::new(&access.worker()).ok());
    let Some(worker) = worker else { return Hand::Page { _rest: None } };
    let weak = Rc::downgrade(shared);
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(shared) = weak.upgrade() {
            hear(&shared, &event.data().unchecked_into());
        }
    });
    let weak = Rc::downgrade(shared);
    let broken = Closure::<dyn FnMut()>::new(move || {
        // The worker's script cannot be loaded: the question is put again, to the page.
        if let Some(shared) = weak.upgrade() {
            let link = {
                let mut state = shared.borrow_mut();
                state.stop();
                state.hand = Hand::Page { _rest: None };
                state.link.clone()
            };
            link.emit(Msg::AnalystCame(Standing::Ready));
        }
    });
    worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    worker.set_onerror(Some(broken.as_ref().unchecked_ref()));
    if let Some(prepare) = access.and_then(Access::prepare) {
        // What goes wrong there comes as an error of the worker.
        let _ = prepare.call1(&JsValue::NULL, &worker);
    }
    Hand::Worker { worker, _heard: heard, _broken: broken }
}

/// Takes in what the worker says: `[stamp, "reply", bytes]`, `[stamp, "progress", done, all]`.
fn hear(shared: &Rc<RefCell<State>>, said: &js_sys::Array) {
    let stamp = said.get(0).as_f64().unwrap_or_default();
    let Some(topic) = shared.borrow().topic_of(stamp) else { return };
    let link = shared.borrow().link.clone();
    if said.get(1).as_string().as_deref() == Some("progress") {
        let count = |place| said.get(place).as_f64().unwrap_or_default() as u32;
        link.emit(Msg::Progressed(topic, count(2), count(3)));
        return;
    }
    let overtaken = {
        let mut state = shared.borrow_mut();
        if said.get(1).as_string().as_deref() == Some("failed") {
            // A module that has trapped is not asked again: the next question has another worker.
            state.stop();
        }
        state.at_work = None;
        state.waiting.contains_key(&topic) || topic == Topic::Deadline && state.rests
    };
    if !overtaken {
        let reply = said.get(2).dyn_into::<js_sys::Uint8Array>().ok();
        link.emit(read(topic, reply.map(|reply| reply.to_vec())));
    }
    next(shared);
}

/// The module in the page; `None` where it cannot be had.
async fn loaded(access: Option<&Access>) -> Option<Module> {
    let promise = access?.load().ok()?;
    Some(JsFuture::from(promise).await.ok()?.unchecked_into())
}

fn answer_in_page(shared: &Rc<RefCell<State>>) {
    let module = shared.borrow().module.clone();
    match module {
        Some(module) => answer_with(shared, Some(&module)),
        // Loaded by the first question that has to be answered here.
        None => {
            let (shared, access) = (Rc::clone(shared), shared.borrow().access.clone());
            spawn_local(async move {
                let module = loaded(access.as_deref()).await;
                shared.borrow_mut().module.clone_from(&module);
                answer_with(&shared, module.as_ref());
            });
        }
    }
}

fn answer_with(shared: &Rc<RefCell<State>>, module: Option<&Module>) {
    let (asked, link) = {
        let mut state = shared.borrow_mut();
        (state.taken(), state.link.clone())
    };
    let Some((topic, question)) = asked else { return };
    // Nobody would see progress: the page draws nothing until the answer is there.
    let silent = Closure::<dyn FnMut(JsValue, JsValue)>::new(|_, _| {});
    let progress = silent.as_ref().unchecked_ref();
    let reply = module.and_then(|module| module.answer(&question, progress).ok());
    link.emit(read(topic, reply));
    next(shared);
}

fn read(topic: Topic, reply: Option<Vec<u8>>) -> Msg {
    match reply.and_then(|reply| inquiry::read::<Reply>(&reply)) {
        Some(reply) => Msg::Replied(topic, reply),
        None => Msg::NotReplied(topic),
    }
}

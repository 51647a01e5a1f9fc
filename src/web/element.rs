//! What `src/host/element.js` calls. No behaviour of its own: what is asked becomes a message.

use super::root::{Order, Root};
use super::session::Opening;
use crate::app::{Access, Model, Request};
use crate::lang::Lang;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{CustomEvent, CustomEventInit, Element, HtmlElement};
use yew::AppHandle;

/// A mounted component: at work for an element, or waiting for the next one.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Mounted {
    app: AppHandle<Root>,
}

#[wasm_bindgen]
extern "C" {
    /// What the element hands in when its session begins.
    #[derive(Debug)]
    pub type Options;

    /// Where the workspace is kept; empty where nothing is.
    #[wasm_bindgen(method, getter, js_name = storageKey)]
    fn storage_key(this: &Options) -> String;

    /// The workspace as it was left when the element was last taken out of its page, where nothing
    /// is kept.
    #[wasm_bindgen(method, getter)]
    fn left(this: &Options) -> Option<String>;

    /// The language of the screen: `vi` or `en`.
    #[wasm_bindgen(method, getter)]
    fn language(this: &Options) -> String;

    /// What may be done: `all`, or `look` where nothing can be changed or kept.
    #[wasm_bindgen(method, getter)]
    fn access(this: &Options) -> String;

    /// The text of the style sheet: the second window is given one of its own.
    #[wasm_bindgen(method, getter)]
    fn styles(this: &Options) -> String;

    /// How the module of the analysis is had: `{ load, worker }`, a function that promises it and
    /// the address of the script of its worker; without it everything else works.
    #[wasm_bindgen(method, getter)]
    fn analysis(this: &Options) -> JsValue;

    /// How the module of the workbooks is had, which is loaded when it is first asked.
    #[wasm_bindgen(method, getter)]
    fn workbook(this: &Options) -> JsValue;

    /// Hears what there is to tell: `(what, text)`. It must do nothing with it before this turn is
    /// over.
    #[wasm_bindgen(method, getter)]
    fn tell(this: &Options) -> js_sys::Function;
}

/// Mounts the component on `root`, a fresh node inside a shadow root. It is empty until it is
/// opened.
#[wasm_bindgen]
#[must_use]
pub fn mount(root: Element) -> Mounted {
    Mounted { app: yew::Renderer::<Root>::with_root(root).render() }
}

#[wasm_bindgen]
impl Mounted {
    /// Begins the session of an element.
    pub fn open(&self, host: HtmlElement, options: &Options) {
        let opening = Opening {
            host,
            storage_key: options.storage_key(),
            left: options.left(),
            lang: language_of(&options.language()),
            access: access_of(&options.access()),
            styles: options.styles().into(),
            analysis: options.analysis(),
            workbook: options.workbook(),
            tell: options.tell(),
        };
        self.app.send_message(Order::Open(Box::new(opening)));
    }

    /// Ends it: what is to be kept is, and nothing is left running. The component is empty then,
    /// and can be opened for another element.
    pub fn close(&self) {
        self.app.send_message(Order::Close);
    }

    /// Another language: `vi` or `en`.
    pub fn set_language(&self, language: &str) {
        self.app.send_message(Order::Speak(language_of(language)));
    }

    /// What may be done: `all`, or `look` where nothing can be changed or kept.
    pub fn set_access(&self, access: &str) {
        self.ask(Request::Let(access_of(access)));
    }

    /// What the levels of the organisation are called, from top to bottom, with commas between.
    pub fn set_levels(&self, names: &str) {
        let names = names.split(',').map(str::trim).filter(|name| !name.is_empty());
        self.ask(Request::CallLevels(names.map(str::to_owned).collect()));
    }

    /// Shows a plan file.
    pub fn show(&self, plan: String) {
        self.ask(Request::Show(plan));
    }

    /// Shows a plan file on a first visit; offers it on later ones.
    pub fn offer(&self, plan: String) {
        self.ask(Request::Offer(plan));
    }

    /// Opens the plans of a workspace beside those that are there.
    pub fn restore(&self, workspace: String) {
        self.ask(Request::Restore(workspace));
    }

    /// Puts the shown plan back to how it was opened.
    pub fn reset(&self) {
        self.ask(Request::Reset);
    }

    /// Tells `settled` with this number once everything asked before is settled, drawn and written.
    pub fn settle(&self, number: u32) {
        self.ask(Request::Settle(number));
    }

    /// The shown plan as a plan file.
    #[must_use]
    pub fn plan(&self) -> Option<String> {
        self.look(|model| model.sheet().plan.to_string())
    }

    /// The whole workspace in one text.
    #[must_use]
    pub fn workspace(&self) -> Option<String> {
        self.look(|model| model.workspace.to_text())
    }
}

impl Mounted {
    fn ask(&self, request: Request) {
        self.app.send_message(Order::Ask(request));
    }

    /// Something of the model, while there is one.
    fn look<T>(&self, at: impl FnOnce(&Model) -> T) -> Option<T> {
        let root = self.app.get_component()?;
        root.session().map(|session| at(&session.model))
    }
}

fn access_of(access: &str) -> Access {
    if access == "look" { Access::ReadOnly } else { Access::Full }
}

/// Bytes of memory that the module has taken so far, for measuring; the page never calls it.
#[wasm_bindgen]
#[must_use]
pub fn memory_bytes() -> f64 {
    core::arch::wasm32::memory_size::<0>() as f64 * 65_536.0
}

/// Microseconds that one exact projection of nine months takes: the median of `runs`.
///
/// For `cargo xtask bench`; the page never calls it.
#[wasm_bindgen]
#[must_use]
pub fn bench_projection(runs: u32) -> f64 {
    use thads_model::engine::{Course, Projection};
    use thads_model::quantity::Exact;
    const PLAN: &str = include_str!("../../model/examples/nine-months.plan.json");
    let Ok(plan) = thads_model::file::read_bytes(PLAN.as_bytes()) else { return f64::NAN };
    let mut batches: Vec<f64> = (0..runs.div_ceil(10).max(1))
        .map(|_| {
            let start = js_sys::Date::now();
            // A batch long enough for a clock of milliseconds.
            for _ in 0..1_000 {
                let course = Course::<Exact>::new(&plan, &plan.scenarios[0]);
                std::hint::black_box(Projection::run(&plan, course));
            }
            js_sys::Date::now() - start
        })
        .collect();
    thads_model::calendar::put_in_order(&mut batches, |batch| *batch);
    batches[batches.len() / 2]
}

/// Panics, on purpose: how the page after a crash is tried.
#[wasm_bindgen]
#[expect(clippy::panic, reason = "it is what this function is for")]
pub fn crash_on_purpose() {
    panic!("crashed on purpose");
}

/// Tells every element of the page when the module panics, so that none is left dead.
pub fn report_panics() {
    // By way of Yew, which would otherwise put its own hook in place of this one.
    yew::set_custom_panic_hook(Box::new(|panic| {
        let details = CustomEventInit::new();
        details.set_detail(&panic.to_string().into());
        let event = CustomEvent::new_with_event_init_dict("thads-planner-panic", &details);
        if let (Some(window), Ok(event)) = (web_sys::window(), event) {
            // There is nothing left to do where even this fails.
            let _ = window.dispatch_event(&event);
        }
    }));
}

fn language_of(code: &str) -> Lang {
    if code == "en" { Lang::En } else { Lang::Vi }
}

//! What `src/host/element.js` calls: mount, language, destroy. No behaviour of its own.

use super::root::{Properties, Root};
use crate::lang::Lang;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{CustomEvent, CustomEventInit, Element, HtmlElement};
use yew::AppHandle;

/// A mounted component. Dropped by `destroy`.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Mounted {
    app: Option<AppHandle<Root>>,
    properties: Properties,
}

#[wasm_bindgen]
extern "C" {
    /// What the element hands in at the start.
    #[derive(Debug)]
    pub type Options;

    /// Where the workspace is kept.
    #[wasm_bindgen(method, getter, js_name = storageKey)]
    fn storage_key(this: &Options) -> String;

    /// The language of the screen: `vi` or `en`.
    #[wasm_bindgen(method, getter)]
    fn language(this: &Options) -> String;

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
}

/// Mounts the component on `root`, a fresh node inside the shadow root of `host`.
#[wasm_bindgen]
#[must_use]
pub fn mount(root: Element, host: HtmlElement, options: &Options) -> Mounted {
    let properties = Properties {
        host,
        storage_key: options.storage_key(),
        lang: language_of(&options.language()),
        styles: options.styles().into(),
        analysis: options.analysis(),
        workbook: options.workbook(),
    };
    let renderer = yew::Renderer::<Root>::with_root_and_props(root, properties.clone());
    Mounted { app: Some(renderer.render()), properties }
}

#[wasm_bindgen]
impl Mounted {
    /// Another language: `vi` or `en`.
    pub fn set_language(&mut self, language: &str) {
        self.properties.lang = language_of(language);
        if let Some(app) = &mut self.app {
            app.update(self.properties.clone());
        }
    }

    /// Takes the component down.
    pub fn destroy(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
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

//! The second window, for the projector: it shows what the first one shows, large, while the
//! operator goes on working in the first.
//!
//! It is an empty page of the browser, drawn from here: nothing is loaded into it and nothing is
//! sent to it, so that it follows in the same moment, on a portal as from a file.

use super::view::{Cx, room};
use crate::app::{Model, Msg};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, ShadowRootInit, ShadowRootMode, Window};
use yew::{AppHandle, Callback, Component, Context, Html};

/// The window, while it is open.
pub(super) struct Projector {
    window: Window,
    shown: AppHandle<Screen>,
}

/// What the window shows.
#[derive(Clone, yew::Properties)]
pub(super) struct Shown {
    model: Rc<Model>,
    link: Callback<Msg>,
}

/// Every change of the first window is drawn in the second.
impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.model, &other.model)
    }
}

/// The second window's screen.
pub(super) struct Screen;

impl Component for Screen {
    type Message = ();
    type Properties = Shown;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Shown { model, link } = ctx.props();
        room::view(&Cx { model, link })
    }
}

impl Projector {
    /// Opens the window; `None` where the browser bars it.
    pub(super) fn open(
        model: &Model,
        link: &Callback<Msg>,
        planner: &Element,
        styles: &str,
    ) -> Option<Self> {
        let own = web_sys::window()?;
        let features = "popup,width=1280,height=720";
        let window = own.open_with_url_and_target_and_features("", "_blank", features).ok()??;
        let document = window.document()?;
        let body = document.body()?;
        document.set_title(&own.document()?.title());
        // A style set from a script is allowed under every policy.
        body.style().set_property("margin", "0").ok()?;
        let host = document.create_element("div").ok()?;
        body.append_child(&host).ok()?;
        if let Some(theme) = planner.get_attribute("theme") {
            host.set_attribute("theme", &theme).ok()?;
        }
        let shadow = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok()?;
        adopt(&window, &shadow, styles)?;
        let root: Element = document.create_element("div").ok()?;
        shadow.append_child(&root).ok()?;
        tell_language(&document, model);
        let shown = Self::shown(model, link, &window);
        let shown = yew::Renderer::<Screen>::with_root_and_props(root, shown).render();
        Some(Self { window, shown })
    }

    /// Draws what the first window shows now; false once the window has been closed.
    pub(super) fn follow(&mut self, model: &Model, link: &Callback<Msg>) -> bool {
        if self.window.closed().unwrap_or(true) {
            return false;
        }
        if let Some(document) = self.window.document() {
            tell_language(&document, model);
        }
        self.shown.update(Self::shown(model, link, &self.window));
        true
    }

    fn shown(model: &Model, link: &Callback<Msg>, window: &Window) -> Shown {
        let mut model = model.clone();
        let pixels = |side: Result<JsValue, JsValue>| {
            side.ok().and_then(|side| side.as_f64()).unwrap_or_default().max(0.0) as u32
        };
        // The picture is as large as the second window leaves it.
        let (width, height) = (pixels(window.inner_width()), pixels(window.inner_height()));
        model.view.chart = (width.saturating_sub(40), height.saturating_sub(320));
        model.view.presenting = true;
        Shown { model: Rc::new(model), link: link.clone() }
    }
}

impl Drop for Projector {
    fn drop(&mut self) {
        // A window that is gone already need not be closed.
        let _ = self.window.close();
    }
}

/// Says in which language the window is: what reads it out has to know.
fn tell_language(document: &Document, model: &Model) {
    if let Some(page) = document.document_element() {
        // An element of a page takes any attribute.
        let _ = page.set_attribute("lang", model.view.lang.pick("vi", "en"));
    }
}

/// Gives the styles to the window: a sheet belongs to the document that made it.
fn adopt(window: &Window, shadow: &web_sys::ShadowRoot, styles: &str) -> Option<()> {
    let constructor = js_sys::Reflect::get(window, &"CSSStyleSheet".into()).ok()?;
    let constructor: js_sys::Function = constructor.dyn_into().ok()?;
    let sheet = js_sys::Reflect::construct(&constructor, &js_sys::Array::new()).ok()?;
    let replace: js_sys::Function =
        js_sys::Reflect::get(&sheet, &"replaceSync".into()).ok()?.unchecked_into();
    replace.call1(&sheet, &styles.into()).ok()?;
    let sheets = js_sys::Array::of1(&sheet);
    js_sys::Reflect::set(shadow, &"adoptedStyleSheets".into(), &sheets).ok()?;
    Some(())
}

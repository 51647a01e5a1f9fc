//! What leaves the page: files, texts to be pasted, paper.

use crate::app::Msg;
use crate::inquiry::File;
use crate::parcel::FRAGMENT;
use gloo::file::{Blob, ObjectUrl};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlAnchorElement, HtmlTextAreaElement};
use yew::Callback;

/// Milliseconds after which what was just asked for is drawn.
const DRAWN: u32 = 400;

/// Offers a text as a file.
pub(super) fn download_text(name: &str, text: &str) {
    offer(name, Blob::new_with_options(text, Some("application/json")));
}

/// Offers bytes as a file.
pub(super) fn download(file: &File) {
    offer(&file.name, Blob::new(&*file.bytes));
}

fn offer(name: &str, blob: Blob) {
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

/// The address of this page with a packed plan in it.
pub(super) fn link_with(parcel: &str) -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok());
    let address = address.unwrap_or_default();
    let page = address.split('#').next().unwrap_or_default();
    format!("{page}{FRAGMENT}{parcel}")
}

/// The packed plan in the address of this page, which is taken out of it.
pub(super) fn parcel_in_address() -> Option<String> {
    let window = web_sys::window()?;
    let hash = window.location().hash().ok()?;
    let parcel = hash.strip_prefix(FRAGMENT)?.to_owned();
    let history = window.history().ok()?;
    let address = window.location().href().ok()?;
    let page = address.split('#').next()?;
    // Loading the page again must not ask again.
    let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(page));
    Some(parcel)
}

/// Copies a text; old browsers and pages without permission by way of a selection.
pub(super) fn copy(text: String, link: Callback<Msg>) {
    let Some(window) = web_sys::window() else { return };
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into()).ok();
    let has_clipboard = clipboard.is_some_and(|clipboard| !clipboard.is_undefined());
    spawn_local(async move {
        let written = has_clipboard && {
            let promise = window.navigator().clipboard().write_text(&text);
            JsFuture::from(promise).await.is_ok()
        };
        let copied = written || copy_by_selection(&text).is_some();
        link.emit(Msg::Copied(copied));
    });
}

fn copy_by_selection(text: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let area = document.create_element("textarea").ok()?;
    let area = area.dyn_into::<HtmlTextAreaElement>().ok()?;
    area.set_value(text);
    let body = document.body()?;
    body.append_child(&area).ok()?;
    area.select();
    let document = document.dyn_into::<web_sys::HtmlDocument>().ok()?;
    let copied = document.exec_command("copy").unwrap_or(false);
    area.remove();
    copied.then_some(())
}

/// Prints once what is to be printed has been drawn.
pub(super) fn print_soon() {
    Timeout::new(DRAWN, || {
        // A page that may not print is told so by the browser.
        let _ = web_sys::window().map(|window| window.print());
    })
    .forget();
}

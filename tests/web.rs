//! The component in a real browser: mount, type, read the verdict, destroy.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use thads_planner::app::Panel;
use thads_planner::web::element::{Mounted, mount};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement};
use yew::scheduler;

wasm_bindgen_test_configure!(run_in_browser);

/// A mounted planner, as the element mounts it.
struct Planner {
    host: HtmlElement,
    root: Element,
    mounted: Mounted,
}

async fn planner(storage_key: &str) -> Planner {
    let storage = gloo::storage::LocalStorage::raw_or_none();
    if let Some(storage) = storage {
        storage.remove_item(storage_key).expect("storage");
    }
    let planner = mounted(storage_key);
    scheduler::flush().await;
    planner
}

fn mounted(storage_key: &str) -> Planner {
    let document = web_sys::window().and_then(|window| window.document()).expect("a document");
    let made = |name| document.create_element(name).expect("an element");
    let host: HtmlElement = made("div").unchecked_into();
    let root = made("div");
    host.append_child(&root).expect("a child");
    document.body().expect("a body").append_child(&host).expect("a child");
    // Without the modules beside that of the page.
    let options = js_sys::Object::new();
    let texts =
        [("storageKey", storage_key), ("language", "vi"), ("access", "all"), ("styles", "")];
    for (name, value) in texts {
        js_sys::Reflect::set(&options, &name.into(), &value.into()).expect("an object");
    }
    let nobody = js_sys::Function::new_no_args("");
    js_sys::Reflect::set(&options, &"tell".into(), &nobody).expect("an object");
    let mounted = mount(root.clone());
    mounted.open(host.clone(), options.unchecked_ref());
    Planner { host, root, mounted }
}

impl Planner {
    fn find(&self, css: &str) -> Element {
        self.root.query_selector(css).expect("a selector").unwrap_or_else(|| panic!("no {css}"))
    }

    fn text(&self, css: &str) -> String {
        self.find(css).text_content().unwrap_or_default()
    }

    async fn click(&self, css: &str) {
        self.find(css).unchecked_into::<HtmlElement>().click();
        scheduler::flush().await;
    }

    async fn type_into(&self, css: &str, text: &str) {
        let input: HtmlInputElement = self.find(css).unchecked_into();
        input.focus().expect("focus");
        input.set_value(text);
        let bubbling = EventInit::new();
        bubbling.set_bubbles(true);
        let event = Event::new_with_event_init_dict("input", &bubbling).expect("an event");
        input.dispatch_event(&event).expect("dispatched");
        scheduler::flush().await;
    }

    async fn leave(&self, css: &str) {
        let bubbling = EventInit::new();
        bubbling.set_bubbles(true);
        let event = Event::new_with_event_init_dict("blur", &bubbling).expect("an event");
        self.find(css).dispatch_event(&event).expect("dispatched");
        scheduler::flush().await;
    }

    fn remove(self) {
        self.mounted.close();
        self.host.remove();
    }
}

/// `LocalStorage::raw` panics where storage is barred.
trait RawOrNone {
    fn raw_or_none() -> Option<web_sys::Storage>;
}

impl RawOrNone for gloo::storage::LocalStorage {
    fn raw_or_none() -> Option<web_sys::Storage> {
        web_sys::window()?.local_storage().ok()?
    }
}

#[wasm_bindgen_test]
async fn it_opens_with_both_answers_on_screen() {
    let planner = planner("test-opens").await;
    for stream in ["cases", "money"] {
        let answer = planner.find(&format!("[data-answer={stream}]"));
        assert_eq!(answer.get_attribute("data-verdict").as_deref(), Some("short"));
    }
    assert!(planner.text("[data-answer=cases]").contains("Còn thiếu"));
    planner.remove();
}

#[wasm_bindgen_test]
async fn a_lever_changes_the_answer_in_place() {
    let planner = planner("test-lever").await;
    let node = planner.find("[data-answer=cases]");
    let before = planner.text("[data-answer=cases]");
    planner.type_into("[data-lever=officers_added] input[type=range]", "10").await;
    assert_ne!(before, planner.text("[data-answer=cases]"));
    assert!(node.is_connected(), "the node is updated, not replaced");
    planner.click("[data-lever=officers_added] .reset").await;
    assert_eq!(before, planner.text("[data-answer=cases]"));
    planner.remove();
}

#[wasm_bindgen_test]
async fn a_typed_number_becomes_a_verdict_and_a_bad_one_is_said_at_the_field() {
    let planner = planner("test-typing").await;
    planner.click("button[data-panel=targets]").await;
    planner.type_into("#targets-cases-rate", "60").await;
    let answer = planner.find("[data-answer=cases]");
    assert_eq!(answer.get_attribute("data-verdict").as_deref(), Some("met"));
    planner.leave("#targets-cases-rate").await;
    planner.type_into("#targets-cases-rate", "6x").await;
    assert_eq!(answer.get_attribute("data-verdict").as_deref(), Some("met"), "last good answer");
    let field = planner.find("#targets-cases-rate");
    assert_eq!(field.get_attribute("aria-invalid").as_deref(), Some("true"));
    assert!(!planner.text("#targets-cases-rate-trouble").is_empty());
    planner.remove();
}

#[wasm_bindgen_test]
async fn every_panel_and_every_explanation_opens() {
    let planner = planner("test-panels").await;
    let tabs = planner.root.query_selector_all("button[data-panel]").expect("tabs");
    assert_eq!(tabs.length() as usize, Panel::ALL.len());
    for index in 0..tabs.length() {
        let tab: HtmlElement = tabs.get(index).expect("a tab").unchecked_into();
        let panel = tab.get_attribute("data-panel").expect("a name");
        tab.click();
        scheduler::flush().await;
        let open = planner.find(&format!("[data-open-panel={panel}]"));
        assert!(!open.text_content().unwrap_or_default().is_empty(), "{panel}");
    }
    planner.click("button[data-why=cases]").await;
    // Explanations come from the module of the analysis, which is not part of this test.
    assert!(!planner.text("[data-open-why] h2").is_empty());
    planner.remove();
}

#[wasm_bindgen_test]
async fn the_language_changes_and_nothing_else_does() {
    let planner = planner("test-language").await;
    let verdict = planner.find("[data-answer=cases]").get_attribute("data-verdict");
    planner.mounted.set_language("en");
    scheduler::flush().await;
    assert!(planner.text("[data-answer=cases]").contains("Short by"));
    assert_eq!(planner.find("[data-answer=cases]").get_attribute("data-verdict"), verdict);
    planner.remove();
}

#[wasm_bindgen_test]
async fn destroyed_it_leaves_nothing_and_two_live_side_by_side() {
    let first = planner("test-first").await;
    let second = planner("test-second").await;
    first.type_into("[data-lever=officers_added] input[type=range]", "10").await;
    assert_ne!(first.text("[data-answer=cases]"), second.text("[data-answer=cases]"));
    let root = first.root.clone();
    first.remove();
    scheduler::flush().await;
    assert_eq!(root.child_element_count(), 0);
    assert!(second.text("[data-answer=cases]").contains("Còn thiếu"));
    second.remove();
}

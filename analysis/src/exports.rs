//! What the worker and the page call: questions in, answers out, both as they are passed between
//! the modules ([`thads_planner::inquiry`]).

use thads_planner::analyst;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Answers a question. `progress` is called with two counts, done and of how many.
#[wasm_bindgen]
#[must_use]
pub fn answer(question: &[u8], progress: &js_sys::Function) -> Vec<u8> {
    analyst::answer(question, &mut |done, all| {
        // Whoever listens may have gone; the answer is finished all the same.
        let _ = progress.call2(&JsValue::NULL, &done.into(), &all.into());
    })
}

/// How likely the targets are met; nothing where nothing is projected.
#[wasm_bindgen]
#[must_use]
pub fn chance(question: &[u8]) -> Vec<u8> {
    analyst::chance(question)
}

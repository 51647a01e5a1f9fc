//! What the worker calls: questions in, answers out, as they are passed between the modules.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Answers a question of import or export; with nothing where it is neither. `progress` is called
/// with two counts, done and of how many.
#[wasm_bindgen]
#[must_use]
pub fn answer(question: &[u8], progress: &js_sys::Function) -> Vec<u8> {
    thads_workbook::desk::answer(question, &mut |done, all| {
        // Whoever listens may have gone; the work goes on all the same.
        let _ = progress.call2(&JsValue::NULL, &done.into(), &all.into());
    })
}

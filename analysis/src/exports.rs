//! What the worker and the page call: questions in, answers out, both as they are passed between
//! the modules ([`thads_planner::inquiry`]).

use thads_planner::analyst;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Milliseconds between two calls with progress: each makes the page draw itself.
const BETWEEN: f64 = 100.0;

/// Answers a question. `progress` is called with two counts, done and of how many, where the work
/// takes long enough to be watched.
#[wasm_bindgen]
#[must_use]
pub fn answer(question: &[u8], progress: &js_sys::Function) -> Vec<u8> {
    let mut last = js_sys::Date::now();
    analyst::answer(question, &mut |done, all| {
        let now = js_sys::Date::now();
        if now - last < BETWEEN {
            return;
        }
        last = now;
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

/// Milliseconds that `futures` futures of a plan's first scenario take: the mean of `runs`, and
/// the chances that come out, as JSON. For `cargo xtask bench`; the page never calls it.
#[wasm_bindgen]
#[must_use]
pub fn bench_futures(plan: &str, futures: u32, seed: u32, runs: u32) -> String {
    use thads_model::analysis::chance::{Sampler, Sampling};
    let sampler = thads_model::file::read_bytes(plan.as_bytes())
        .ok()
        .and_then(|plan| Sampler::new(&plan, &plan.scenarios[0]));
    let (Some(sampler), Some(sampling)) = (sampler, Sampling::new(futures, seed.into())) else {
        return "null".to_owned();
    };
    let start = js_sys::Date::now();
    for _ in 0..runs.max(1) {
        std::hint::black_box(sampler.count(sampling));
    }
    let milliseconds = (js_sys::Date::now() - start) / f64::from(runs.max(1));
    let hits = sampler.count(sampling);
    let (cases, money, both) = (hits.cases_chance(), hits.money_chance(), hits.both_chance());
    format!(r#"{{"ms":{milliseconds},"cases":{cases},"money":{money},"both":{both}}}"#)
}

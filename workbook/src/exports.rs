//! What the worker calls: questions in, answers out, as they are passed between the modules.

use thads_model::file::{self, Json};
use thads_planner::inquiry::{self, File, Question, Reply, Topic};
use thads_planner::lang::Lang;
use thads_workbook::export::{self, Stamp};
use thads_workbook::import::{self, Ask};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Answers a question of import or export; with nothing where it is neither. `progress` is called
/// with two counts, done and of how many.
#[wasm_bindgen]
#[must_use]
pub fn answer(question: &[u8], progress: &js_sys::Function) -> Vec<u8> {
    let reply = inquiry::read::<Question>(question).and_then(|question| reply(question, progress));
    reply.map(|reply| inquiry::written(&reply)).unwrap_or_default()
}

fn reply(question: Question, progress: &js_sys::Function) -> Option<Reply> {
    let json = Json::parse(&question.plan).ok()?;
    let plan = file::read(&json).ok()?;
    let lang = if question.lang == "en" { Lang::En } else { Lang::Vi };
    match question.topic {
        Topic::Export => {
            let stamp = Stamp { at: question.record.now, ..Stamp::default() };
            let bytes = export::workbook(&json, &stamp, lang).ok()?;
            Some(Reply::File(File { name: String::new(), bytes }))
        }
        Topic::Import => {
            let file = question.file?;
            let ask = Ask { file: &file, plan: &plan, choices: &question.choices, lang };
            let mut told = |done: u32, all: u32| {
                // Whoever listens may have gone; the reading goes on all the same.
                let _ = progress.call2(&JsValue::NULL, &done.into(), &all.into());
            };
            Some(Reply::Intake(import::read(&ask, &mut told)))
        }
        _ => None,
    }
}

//! Where questions of import and export arrive: bytes in, bytes out, as they pass between the
//! modules.

use crate::export::{self, Stamp};
use crate::import::{self, Ask};
use crate::start;
use thads_model::MODEL_VERSION;
use thads_model::file::{self, Code, Json};
use thads_model::plan::Plan;
use thads_planner::inquiry::{self, File, Intake, Question, Reply, Topic};
use thads_planner::lang::Lang;

/// Answers a question of import or export; with nothing where it is neither, or where a plan is
/// too large for a workbook. `progress` hears how far the work is, done and of how much.
#[must_use]
pub fn answer(question: &[u8], progress: &mut dyn FnMut(u32, u32)) -> Vec<u8> {
    let question = inquiry::read::<Question>(question);
    let reply = question.and_then(|question| reply(&question, progress));
    reply.map(|reply| inquiry::written(&reply)).unwrap_or_default()
}

fn reply(question: &Question, progress: &mut dyn FnMut(u32, u32)) -> Option<Reply> {
    let json = Json::parse(&question.plan).ok()?;
    let plan = file::read(&json).ok()?;
    let lang = if question.lang == "en" { Lang::En } else { Lang::Vi };
    match question.topic {
        Topic::Export => Some(Reply::File(exported(question, &json, &plan, lang))),
        Topic::Import => {
            let document = &json;
            let plan = &plan;
            Some(Reply::Intake(match &question.file {
                Some(file) => {
                    let choices = &question.choices;
                    import::read(&Ask { file, plan, document, choices, lang }, progress)
                }
                None => Intake { page: start::page(lang), changes: Vec::new() },
            }))
        }
        _ => None,
    }
}

/// The workbook, or in words why it cannot be written.
fn exported(question: &Question, json: &Json, plan: &Plan, lang: Lang) -> Result<File, String> {
    let stamp = Stamp {
        code: Code::of(json).to_string(),
        model: MODEL_VERSION.to_owned(),
        at: question.record.now.clone(),
    };
    let bytes = export::workbook(json, &stamp, lang)?;
    let name = format!("{} {}.xlsx", plan.unit, plan.calendar.as_of());
    Ok(File { name, bytes })
}

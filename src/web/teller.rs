//! What the page around the element is told: JSON texts, handed to `src/host/element.js`, which
//! makes events of them after this turn.

use crate::app::Model;
use crate::sheet::Answer;
use crate::words::{answer as words, months, problems};
use rust_decimal::Decimal;
use thads_model::engine::StreamEnd;
use thads_model::file::{Code, Json, Problem};
use thads_model::plan::StreamName;
use wasm_bindgen::JsValue;

/// Tells the element.
#[derive(Clone)]
pub(super) struct Teller {
    tell: js_sys::Function,
    /// The code of the plan that the page knows of.
    code: Option<String>,
    /// The verdict that it was last told.
    verdict: String,
}

impl Teller {
    pub(super) const fn new(tell: js_sys::Function) -> Self {
        Self { tell, code: None, verdict: String::new() }
    }

    /// Hands over a text: what it is, and the text.
    pub(super) fn say(&self, what: &str, text: &str) {
        // The element takes any text; what it makes of it is its own matter.
        let said = self.tell.call2(&JsValue::NULL, &what.into(), &text.into());
        debug_assert!(said.is_ok(), "the element listens");
    }

    /// Tells what has changed since it was last told. What is shown at the beginning is no change.
    pub(super) fn tell(&mut self, model: &Model) {
        let plan = &model.sheet().plan;
        let code = Code::of(plan).to_string();
        match &self.code {
            None => self.say("ready", ""),
            Some(known) if *known == code => {}
            Some(_) => {
                let change = Json::object([("code", Json::text(&*code)), ("plan", plan.clone())]);
                self.say("plan", &change.to_string());
            }
        }
        let verdict = verdict(&model.answer, &code).to_string();
        self.code = Some(code);
        if verdict != self.verdict {
            self.say("verdict", &verdict);
            self.verdict = verdict;
        }
    }

    /// Tells what is wrong with a plan that was given.
    pub(super) fn refuse(&self, all: &[Problem], model: &Model) {
        let lang = model.view.lang;
        let worded = all.iter().map(|problem| {
            Json::object([
                ("path", Json::text(&*problem.path)),
                ("text", Json::Text(problems::problem_at(problem, lang))),
            ])
        });
        self.say("problems", &Json::List(worded.collect()).to_string());
    }
}

/// The verdict on both targets in exact figures.
fn verdict(answer: &Answer, code: &str) -> Json {
    let end = answer.outlook.as_ref().and_then(|outlook| outlook.year_end.as_ref());
    Json::object([
        ("cases", end.map_or(Json::Null, |end| stream(&end.cases.stream))),
        ("money", end.map_or(Json::Null, |end| stream(&end.money.stream))),
        ("code", Json::text(code)),
    ])
}

fn stream<U: Copy>(end: &StreamEnd<U>) -> Json {
    let figure = |value: Option<Decimal>| {
        value.map_or(Json::Null, |value| Json::Text(value.normalize().to_string()))
    };
    Json::object([
        ("verdict", Json::text(end.verdict.key())),
        ("rate", figure(end.rate.and_then(|rate| rate.decimal()))),
        ("target", figure(end.target.as_ref().and_then(|target| target.rate.decimal()))),
        ("gap", figure(end.gap().and_then(|gap| gap.decimal()))),
    ])
}

/// The answer in words, as it is kept for a day on which the module cannot be loaded.
pub(super) fn last_answer(answer: &Answer, at: &str) -> String {
    use crate::lang::Lang;
    let plan = &answer.plan;
    let both = |lang| {
        let sentences = StreamName::ALL.map(|name| Json::Text(words::sentence(answer, name, lang)));
        Json::List(sentences.to_vec())
    };
    Json::object([
        ("unit", Json::text(&*plan.unit)),
        ("date", Json::Text(months::date(plan.calendar.as_of()))),
        ("at", Json::text(at)),
        ("vi", both(Lang::Vi)),
        ("en", both(Lang::En)),
    ])
    .to_string()
}

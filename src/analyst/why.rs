//! "Vì sao?": a figure with its formula and the numbers in it.

use super::desk::Asked;
use crate::app::Subject;
use crate::inquiry::{Explanation, Step};
use crate::sheet::Answer;
use crate::words::why;
use thads_model::engine;

pub(super) fn explanation(asked: &Asked) -> Option<Explanation> {
    let subject = Subject::by_id(&asked.question.subject)?;
    let outlook = engine::project(&asked.plan, asked.scenario()).ok();
    let answer = Answer::of(asked.plan.clone(), asked.question.scenario, outlook);
    let explained = why::explain(subject, &answer, asked.lang);
    let step = |line: why::Line| Step {
        name: line.name,
        formula: line.formula,
        numbers: line.numbers,
        result: line.result,
        remark: line.remark,
        next: line.next.map(Subject::id),
    };
    Some(Explanation {
        subject: subject.id(),
        heading: explained.heading,
        steps: explained.lines.into_iter().map(step).collect(),
    })
}

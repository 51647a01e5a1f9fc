//! Goals in words: as a question, as what is reached, and what is left before a target is lost.

use super::amounts;
use crate::lang::Lang;
use rust_decimal::Decimal;
use thads_model::analysis::goal::{Aim, Goal};
use thads_model::plan::StreamName;

/// The label of the choice of the goal.
#[must_use]
pub fn question(lang: Lang) -> &'static str {
    lang.pick("Muốn biết", "The question")
}

/// A goal as a question.
#[must_use]
pub fn asks(goal: Goal, lang: Lang) -> &'static str {
    match goal {
        Goal::Met(Aim::Both) => {
            lang.pick("cần gì để đạt cả hai chỉ tiêu?", "what meets both targets?")
        }
        Goal::Met(Aim::Cases) => {
            lang.pick("cần gì để đạt chỉ tiêu về việc?", "what meets the target of cases?")
        }
        Goal::Met(Aim::Money) => {
            lang.pick("cần gì để đạt chỉ tiêu về tiền?", "what meets the target of money?")
        }
        Goal::Lost(Aim::Both) => {
            lang.pick("bao xa thì mất một chỉ tiêu?", "how far until a target is lost?")
        }
        Goal::Lost(Aim::Cases) => lang
            .pick("bao xa thì mất chỉ tiêu về việc?", "how far until the target of cases is lost?"),
        Goal::Lost(Aim::Money) => lang
            .pick("bao xa thì mất chỉ tiêu về tiền?", "how far until the target of money is lost?"),
    }
}

/// "đạt cả hai chỉ tiêu", "mất chỉ tiêu về tiền".
pub(super) fn reaches(goal: Goal, lang: Lang) -> &'static str {
    match goal {
        Goal::Met(Aim::Both) => lang.pick("đạt cả hai chỉ tiêu", "meet both targets"),
        Goal::Met(Aim::Cases) => lang.pick("đạt chỉ tiêu về việc", "meet the target of cases"),
        Goal::Met(Aim::Money) => lang.pick("đạt chỉ tiêu về tiền", "meet the target of money"),
        Goal::Lost(Aim::Both) => lang.pick("mất ít nhất một chỉ tiêu", "lose a target"),
        Goal::Lost(Aim::Cases) => lang.pick("mất chỉ tiêu về việc", "lose the target of cases"),
        Goal::Lost(Aim::Money) => lang.pick("mất chỉ tiêu về tiền", "lose the target of money"),
    }
}

/// The goal is reached as the scenario stands.
#[must_use]
pub fn already(goal: Goal, lang: Lang) -> &'static str {
    match goal {
        Goal::Met(Aim::Both) => lang.pick(
            "Kịch bản này đã đạt cả hai chỉ tiêu: không cần đổi gì.",
            "This scenario meets both targets: nothing has to change.",
        ),
        Goal::Met(Aim::Cases) => lang.pick(
            "Kịch bản này đã đạt chỉ tiêu về việc: không cần đổi gì.",
            "This scenario meets the target of cases: nothing has to change.",
        ),
        Goal::Met(Aim::Money) => lang.pick(
            "Kịch bản này đã đạt chỉ tiêu về tiền: không cần đổi gì.",
            "This scenario meets the target of money: nothing has to change.",
        ),
        Goal::Lost(Aim::Both) => lang.pick(
            "Kịch bản này chưa đạt cả hai chỉ tiêu: chưa có gì để mất.",
            "This scenario does not meet both targets: there is nothing to lose yet.",
        ),
        Goal::Lost(Aim::Cases) => lang.pick(
            "Kịch bản này chưa đạt chỉ tiêu về việc: chưa có gì để mất.",
            "This scenario does not meet the target of cases: there is nothing to lose yet.",
        ),
        Goal::Lost(Aim::Money) => lang.pick(
            "Kịch bản này chưa đạt chỉ tiêu về tiền: chưa có gì để mất.",
            "This scenario does not meet the target of money: there is nothing to lose yet.",
        ),
    }
}

/// How much more may become enforceable in September before a target that is met is lost.
#[must_use]
pub fn reserve(stream: StreamName, most: Decimal, lang: Lang) -> String {
    match (stream, lang) {
        (StreamName::Cases, Lang::Vi) if most.is_zero() => {
            "Về việc: trong tháng 9 chỉ thêm 1 việc có điều kiện ngoài dự kiến là mất chỉ tiêu."
                .to_owned()
        }
        (StreamName::Cases, Lang::En) if most.is_zero() => {
            "Cases: a single enforceable case more in September than expected loses the target."
                .to_owned()
        }
        (StreamName::Cases, Lang::Vi) => format!(
            "Về việc: trong tháng 9 thêm nhiều nhất {} có điều kiện ngoài dự kiến thì vẫn đạt; \
             thêm một việc nữa là mất chỉ tiêu.",
            amounts::cases(most, lang)
        ),
        (StreamName::Cases, Lang::En) => format!(
            "Cases: in September up to {} more may become enforceable than expected; one more \
             loses the target.",
            amounts::cases(most, lang)
        ),
        (StreamName::Money, Lang::Vi) => format!(
            "Về tiền: trong tháng 9 thêm nhiều nhất {} có điều kiện ngoài dự kiến thì vẫn đạt.",
            amounts::money(most, lang)
        ),
        (StreamName::Money, Lang::En) => format!(
            "Money: in September up to {} more may become enforceable than expected.",
            amounts::money(most, lang)
        ),
    }
}

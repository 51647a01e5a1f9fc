//! What is needed, in words: the sentence that answers, and what stands below it.

pub mod amounts;
pub mod goals;
pub mod law;
pub mod split;
pub mod staff;
pub mod ways;

use super::number;
use crate::lang::Lang;
use crate::sheet::Answer;
use rust_decimal::Decimal;
use thads_model::engine::{StreamEnd, YearEnd};
use thads_model::plan::StreamName;

/// The sentence that answers: what must still be delivered, and how this scenario ends.
#[must_use]
pub fn lead(answer: &Answer, end: &YearEnd, lang: Lang) -> String {
    let (cases, money) = (&end.cases.stream, &end.money.stream);
    let ends = [
        amounts::end(cases, StreamName::Cases, lang),
        amounts::end(money, StreamName::Money, lang),
    ];
    let ends: Vec<_> = ends.into_iter().flatten().collect();
    if ends.is_empty() {
        let text = lang.pick(
            "Chưa có chỉ tiêu nào để so: đặt trong thẻ Chỉ tiêu.",
            "There is no target to compare with: set one in the Targets tab.",
        );
        return text.to_owned();
    }
    let ends = amounts::ends(&ends, lang);
    if answer.plan.calendar.first_month().is_none() {
        let over = lang.pick("Năm công tác đã kết thúc", "The work year is over");
        return format!("{over}: {ends}.");
    }
    let needs = [
        needed(cases).map(|count| match lang {
            Lang::Vi => format!("xong thêm {}", amounts::cases(count, lang)),
            Lang::En => format!("{} more must be finished", amounts::cases(count, lang)),
        }),
        needed(money).map(|dong| match lang {
            Lang::Vi => format!("thu thêm {}", amounts::money(dong, lang)),
            Lang::En => format!("{} more must be collected", amounts::money(dong, lang)),
        }),
    ];
    let needs: Vec<String> = needs.into_iter().flatten().collect();
    if needs.is_empty() {
        let text = lang.pick(
            "Phần đã xong và sẽ đến đã đủ chỉ tiêu",
            "What is finished and what will come is enough",
        );
        return format!("{text}: {ends}.");
    }
    match lang {
        Lang::Vi => {
            format!("Từ nay đến 30/9 phải {}; kịch bản này {ends}.", needs.join(" và "))
        }
        Lang::En => {
            format!("By 30 September {}; this scenario {ends}.", needs.join(" and "))
        }
    }
}

/// What the officers must still deliver, whole; `None` where nothing.
fn needed<U: Copy>(end: &StreamEnd<U>) -> Option<Decimal> {
    end.needed_from_effort.map(|needed| number(needed).ceil()).filter(|needed| !needed.is_zero())
}

//! The honest split in words: work, denominator, and what reclassification alone brings.

use super::amounts::stream_title;
use crate::intake::format;
use crate::lang::Lang;
use crate::words::percent;
use rust_decimal::Decimal;
use thads_model::plan::StreamName;
use thads_model::quantity::Percent;

/// The heading.
#[must_use]
pub fn heading(lang: Lang) -> &'static str {
    lang.pick(
        "Tỷ lệ thay đổi nhờ làm xong hay nhờ mẫu số",
        "What changes the rate: work, or the denominator",
    )
}

/// The change of a rate and its two parts, in points that add up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown {
    /// Of which stream.
    pub stream: StreamName,
    /// The rate of the report.
    pub from: Percent,
    /// The rate on 30 September.
    pub to: Percent,
    /// By finishing or collecting.
    pub completion: Decimal,
    /// By a smaller (+) or larger (−) denominator.
    pub denominator: Decimal,
}

/// "Về việc: từ 62,11 % đến 70,86 % là +8,75 điểm: …"
#[must_use]
pub fn sentence(shown: &Shown, lang: Lang) -> String {
    let title = stream_title(shown.stream, lang);
    let [from, to] = [shown.from, shown.to].map(|rate| percent(rate, lang));
    let points = |value| format::signed(value, |value| format::points(value, lang));
    let whole = points(shown.completion + shown.denominator);
    let (completion, denominator) = (points(shown.completion), points(shown.denominator));
    let done = bar_of(shown.stream, Part::Completion, lang);
    let size = match (shown.denominator.is_sign_negative(), lang) {
        (true, Lang::Vi) => "mẫu số lớn lên",
        (true, Lang::En) => "a larger denominator",
        (false, Lang::Vi) => "mẫu số nhỏ đi",
        (false, Lang::En) => "a smaller denominator",
    };
    match lang {
        Lang::Vi => format!(
            "{title}: từ báo cáo đến 30/9, {from} → {to} ({whole}): {done} {completion}, {size} \
             {denominator}."
        ),
        Lang::En => format!(
            "{title}: from the report to 30 September, {from} → {to} ({whole}): {done} \
             {completion}, {size} {denominator}."
        ),
    }
}

/// A part of the change of a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What is finished or collected.
    Completion,
    /// What it is divided by.
    Denominator,
}

fn bar_of(stream: StreamName, part: Part, lang: Lang) -> &'static str {
    match (part, stream) {
        (Part::Completion, StreamName::Cases) => lang.pick("làm xong", "finishing"),
        (Part::Completion, StreamName::Money) => lang.pick("thu được", "collecting"),
        (Part::Denominator, _) => lang.pick("mẫu số", "denominator"),
    }
}

/// "Về việc: làm xong".
#[must_use]
pub fn bar(stream: StreamName, part: Part, lang: Lang) -> String {
    format!("{}: {}", stream_title(stream, lang), bar_of(stream, part, lang))
}

/// What the bars show.
#[must_use]
pub fn caption(lang: Lang) -> &'static str {
    lang.pick(
        "Điểm phần trăm từ báo cáo đến 30/9; sang trái là kéo tỷ lệ xuống",
        "Percentage points from the report to 30 September; to the left pulls the rate down",
    )
}

/// The line of no change.
#[must_use]
pub fn zero(lang: Lang) -> &'static str {
    lang.pick("không đổi", "no change")
}

/// The scenario reclassifies nothing.
#[must_use]
pub fn nothing_reclassified(lang: Lang) -> &'static str {
    lang.pick(
        "Kịch bản này không phân loại lại việc hay tiền nào ra khỏi có điều kiện.",
        "This scenario reclassifies nothing out of the enforceable.",
    )
}

/// The rate without any reclassification.
#[must_use]
pub fn without(stream: StreamName, rate: Percent, by: Decimal, lang: Lang) -> String {
    let title = stream_title(stream, lang);
    let rate = percent(rate, lang);
    let by = format::signed(by, |by| format::points(by, lang));
    match lang {
        Lang::Vi => {
            format!("{title}: không phân loại lại gì thì {rate}; phân loại lại đưa vào {by}.")
        }
        Lang::En => {
            format!("{title}: with nothing reclassified {rate}; reclassification brings {by}.")
        }
    }
}

/// A target that only reclassification meets.
#[must_use]
pub fn hollow(stream: StreamName, rate: Percent, missing: &str, lang: Lang) -> String {
    let title = stream_title(stream, lang);
    let rate = percent(rate, lang);
    match lang {
        Lang::Vi => format!(
            "{title}: chỉ đạt nhờ phân loại lại. Không phân loại lại thì {rate}, còn thiếu \
             {missing}."
        ),
        Lang::En => {
            format!("{title}: met only by reclassification. Without it {rate}, {missing} short.")
        }
    }
}

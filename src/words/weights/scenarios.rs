//! The words of what makes the difference between two scenarios.

mod differences;

pub use differences::{common_name, player, sides};

use super::rate_of;
use crate::intake::format;
use crate::lang::Lang;
use crate::words::labels::quoted;
use rust_decimal::Decimal;
use thads_model::plan::StreamName;
use thads_model::quantity::Percent;

/// The label of the scenario that is compared with.
#[must_use]
pub fn from(lang: Lang) -> &'static str {
    lang.pick("Từ kịch bản (A)", "From scenario (A)")
}

/// The label of the other scenario.
#[must_use]
pub fn to(lang: Lang) -> &'static str {
    lang.pick("đến kịch bản (B)", "to scenario (B)")
}

/// There is one scenario only.
#[must_use]
pub fn one_only(lang: Lang) -> &'static str {
    lang.pick(
        "Mới có một kịch bản: thêm một kịch bản để so (nút + cạnh tên kịch bản).",
        "There is one scenario only: add another to compare (the + beside its name).",
    )
}

/// A scenario was chosen twice.
#[must_use]
pub fn same(lang: Lang) -> &'static str {
    lang.pick(
        "Đang chọn cùng một kịch bản hai lần: hãy chọn hai kịch bản khác nhau.",
        "The same scenario is chosen twice: choose two different ones.",
    )
}

/// Nothing differs that changes a rate.
#[must_use]
pub fn alike(a: &str, b: &str, lang: Lang) -> String {
    let (a, b) = (quoted(a), quoted(b));
    match lang {
        Lang::Vi => format!("{a} và {b} không khác nhau ở chỗ nào làm thay đổi tỷ lệ."),
        Lang::En => format!("{a} and {b} differ in nothing that changes a rate."),
    }
}

/// A rate on the way is undefined.
#[must_use]
pub fn undefined(stream: StreamName, lang: Lang) -> String {
    let rate = rate_of(stream, lang);
    match lang {
        Lang::Vi => format!(
            "Không chia được phần của từng khác biệt: có bước ở giữa mà tỷ lệ {rate} không xác định (không còn gì có điều kiện thi hành, hoặc chưa dự kiến được)."
        ),
        Lang::En => format!(
            "The parts cannot be told: somewhere between the two the rate of {rate} is undefined (nothing enforceable, or nothing projected)."
        ),
    }
}

/// The sentence that answers.
#[must_use]
pub fn lead(
    stream: StreamName,
    [a, b]: [&str; 2],
    [from, to]: [Percent; 2],
    change: Decimal,
    most: Option<(String, Decimal)>,
    lang: Lang,
) -> String {
    let (a, b, rate) = (quoted(a), quoted(b), rate_of(stream, lang));
    let (from, to) = (super::super::percent(from, lang), super::super::percent(to, lang));
    let size = format::points(change.abs(), lang);
    let most = most.map(|(name, part)| (name, signed(part, lang)));
    let change = match (change.is_zero(), change > Decimal::ZERO) {
        (true, _) => lang.pick("không đổi", "unchanged").to_owned(),
        (_, true) => format!("{} {size}", lang.pick("tăng", "up by")),
        (_, false) => format!("{} {size}", lang.pick("giảm", "down by")),
    };
    let Some((most, largest)) = most else {
        return format!("{a} {from} → {b} {to}: {change}.");
    };
    match lang {
        Lang::Vi => format!(
            "Tỷ lệ {rate} từ {from} ({a}) đến {to} ({b}): {change}; phần lớn nhất là {most} ({largest})."
        ),
        Lang::En => format!(
            "The rate of {rate} from {from} ({a}) to {to} ({b}): {change}; the largest part is {most} ({largest})."
        ),
    }
}

/// What the bars show.
#[must_use]
pub fn caption(stream: StreamName, lang: Lang) -> String {
    let rate = rate_of(stream, lang);
    match lang {
        Lang::Vi => format!(
            "Mỗi khác biệt giữa A và B làm tỷ lệ {rate} tăng (+) hay giảm (−) bao nhiêu điểm; cộng lại đúng bằng chênh lệch."
        ),
        Lang::En => format!(
            "By how many points each difference between A and B raises (+) or lowers (−) the rate of {rate}; they add up exactly."
        ),
    }
}

/// A part and the rate it leads to: "+2,90 điểm → 74,10 %".
#[must_use]
pub fn step(part: Decimal, rate_after: Decimal, lang: Lang) -> String {
    format!("{} → {}", signed(part, lang), rate(rate_after, lang))
}

/// A rate.
#[must_use]
pub fn rate(percent: Decimal, lang: Lang) -> String {
    format::percent2(percent, lang)
}

/// A line across the bars.
#[must_use]
pub fn mark(name: &str, percent: Decimal, lang: Lang) -> String {
    format!("{name} {}", rate(percent, lang))
}

/// A part in points, its sign always shown.
#[must_use]
pub fn signed(part: Decimal, lang: Lang) -> String {
    format::signed(part, |part| format::points(part, lang))
}

/// The fold of the table.
#[must_use]
pub fn table_title(lang: Lang) -> &'static str {
    lang.pick("Bảng số và cách tính", "The figures, and how they are worked out")
}

/// What the table shows.
#[must_use]
pub fn table_caption(stream: StreamName, lang: Lang) -> String {
    let rate = rate_of(stream, lang);
    match lang {
        Lang::Vi => format!("Từng khác biệt và phần của nó trong thay đổi của tỷ lệ {rate}"),
        Lang::En => format!("Each difference and its part in the change of the rate of {rate}"),
    }
}

/// The headings of the table.
#[must_use]
pub fn columns([a, b]: [&str; 2], lang: Lang) -> [String; 4] {
    [
        lang.pick("Khác biệt", "Difference").to_owned(),
        format!("A: {a}"),
        format!("B: {b}"),
        lang.pick("Làm thay đổi", "Part").to_owned(),
    ]
}

/// The last line of the table.
#[must_use]
pub fn sum(lang: Lang) -> &'static str {
    lang.pick("Cộng", "Sum")
}

/// How the parts are worked out.
#[must_use]
pub fn how(lang: Lang) -> &'static str {
    lang.pick(
        "Phần của một khác biệt là mức nó làm tỷ lệ thay đổi, lấy trung bình theo mọi thứ tự đưa các khác biệt vào, nên không phụ thuộc thứ tự. Làm tròn đến 0,01 điểm sao cho tổng khớp đúng.",
        "The part of a difference is what it changes the rate by, averaged over every order in which the differences can be made, so that no order is preferred. Rounded to 0.01 points so that the sum is exact.",
    )
}

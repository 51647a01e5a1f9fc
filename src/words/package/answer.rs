//! The packages in words, and what would have to give way where there is none.

use crate::intake::format;
use crate::lang::Lang;
use crate::words::percent;
use rust_decimal::Decimal;
use thads_model::analysis::goal::Aim;
use thads_model::quantity::Percent;

/// Neither stream has a target.
#[must_use]
pub fn no_target(lang: Lang) -> &'static str {
    lang.pick(
        "Chưa có chỉ tiêu nào để đạt: đặt trong thẻ Chỉ tiêu.",
        "There is no target to reach: set one in the Targets tab.",
    )
}

/// No lever may be used.
#[must_use]
pub fn nothing_chosen(lang: Lang) -> &'static str {
    lang.pick(
        "Chưa chọn đòn bẩy nào: chọn ít nhất một ở trên.",
        "No lever is chosen: choose at least one above.",
    )
}

/// Numbers beyond what can be calculated.
#[must_use]
pub fn too_large(lang: Lang) -> &'static str {
    lang.pick("Số quá lớn, không tính được.", "The numbers are too large to work with.")
}

/// No pace is known.
#[must_use]
pub fn not_projected(lang: Lang) -> &'static str {
    lang.pick(
        "Chưa biết năng suất nên chưa dự kiến được: nhập số liệu trong thẻ Báo cáo.",
        "No pace is known, so nothing is projected: fill in the Report tab.",
    )
}

/// "cả hai chỉ tiêu", "cả hai chỉ tiêu với khả năng ít nhất 8 trên 10".
#[must_use]
pub fn goal_said(aim: Aim, tenths: Option<u8>, lang: Lang) -> String {
    let goal = super::settings::goal_option(aim, lang);
    match (tenths, lang) {
        (None, _) => goal.to_owned(),
        (Some(tenths), Lang::Vi) => format!("{goal} với khả năng ít nhất {tenths} trên 10"),
        (Some(tenths), Lang::En) => format!("{goal} at a chance of at least {tenths} in 10"),
    }
}

/// The goal is reached as it is.
#[must_use]
pub fn already(goal: &str, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Kịch bản này đã đạt {goal}: không phải huy động thêm gì."),
        Lang::En => format!("This scenario already reaches {goal}: nothing more is needed."),
    }
}

/// Whether every other package was ruled out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// It is the cheapest.
    Cheapest,
    /// It is the cheapest that was found in the time.
    BestSoFar,
}

/// "Rẻ nhất: thêm 1 chấp hành viên: 43 ngày công, đạt cả hai chỉ tiêu."
#[must_use]
pub fn lead(found: Found, moves: &str, cost: &str, goal: &str, lang: Lang) -> String {
    let start = match found {
        Found::Cheapest => lang.pick("Rẻ nhất", "Cheapest"),
        Found::BestSoFar => lang.pick("Rẻ nhất tìm được", "Cheapest found"),
    };
    match lang {
        Lang::Vi => format!("{start}: {moves}. Tốn {cost}, đạt {goal}."),
        Lang::En => format!("{start}: {moves}. It costs {cost} and reaches {goal}."),
    }
}

/// The search ran out of time.
#[must_use]
pub fn not_proven(lang: Lang) -> &'static str {
    lang.pick(
        "Chưa xét hết mọi cách: có thể còn cách rẻ hơn. Bớt đòn bẩy hoặc tăng bước để xét hết.",
        "Not every way was tried: a cheaper one may exist. Use fewer levers or larger steps to try all.",
    )
}

/// What the table of packages shows.
#[must_use]
pub fn packages_caption(lang: Lang) -> &'static str {
    lang.pick(
        "Các phương án khác loại, rẻ trước; giữ nguyên mọi thứ khác.",
        "Packages that differ in kind, cheapest first; everything else kept.",
    )
}

/// The headings of the table of packages.
#[must_use]
pub fn columns(lang: Lang) -> [&'static str; 6] {
    lang.pick(
        ["Phương án", "Chi phí", "Về việc", "Về tiền", "Khả năng đạt", "Làm theo"],
        ["Package", "Cost", "Cases", "Money", "Chance", "Do it"],
    )
}

/// "83,05 % (+0,25 điểm)".
#[must_use]
pub fn rate(rate: Option<Percent>, gap: Option<Percent>, lang: Lang) -> String {
    let Some(rate) = rate else { return "–".to_owned() };
    let rate = percent(rate.published(), lang);
    match gap.and_then(|gap| gap.decimal()) {
        Some(gap) => {
            let gap = format::signed(gap, |gap| format::points(gap, lang));
            format!("{rate} ({gap})")
        }
        None => rate,
    }
}

/// The button that makes a package part of the scenario.
#[must_use]
pub fn apply(lang: Lang) -> &'static str {
    lang.pick("Áp\u{a0}dụng", "Apply")
}

/// What a chance is counted in.
#[must_use]
pub fn futures(hits: u32, futures: u32, lang: Lang) -> String {
    let (hits, futures) =
        (format::count(hits.into(), 0, lang), format::count(futures.into(), 0, lang));
    match lang {
        Lang::Vi => format!("Đạt trong {hits} trên {futures} diễn biến thử"),
        Lang::En => format!("Met in {hits} of {futures} futures tried"),
    }
}

/// A chance is asked for where nothing is uncertain.
#[must_use]
pub fn nothing_uncertain(lang: Lang) -> &'static str {
    lang.pick(
        "Kịch bản này chưa có khoảng dao động nào (thẻ Chắc đến đâu), nên yêu cầu về khả năng không làm thay đổi gì.",
        "Nothing in this scenario is uncertain yet (How sure tab), so asking for a chance changes nothing.",
    )
}

/// A package reclassifies cases.
#[must_use]
pub fn reclassifies(lang: Lang) -> &'static str {
    lang.pick(
        "Chuyển sang chưa có điều kiện chỉ làm mẫu số nhỏ đi, không thêm việc xong: phải xác minh từng việc và đúng căn cứ luật định.",
        "Reclassifying only makes the denominator smaller and finishes nothing: each case must be verified and have its ground in law.",
    )
}

/// No package reaches.
#[must_use]
pub fn no_package(goal: &str, found: Found, lang: Lang) -> String {
    match (found, lang) {
        (Found::Cheapest, Lang::Vi) => {
            format!("Huy động hết mức cho phép vẫn không đạt {goal}.")
        }
        (Found::Cheapest, Lang::En) => {
            format!("Even going to every limit does not reach {goal}.")
        }
        (Found::BestSoFar, Lang::Vi) => format!("Chưa tìm được cách nào đạt {goal}."),
        (Found::BestSoFar, Lang::En) => format!("No way to reach {goal} was found."),
    }
}

/// Which bound gives way by the fewest steps.
#[must_use]
pub fn binding(lever: &str, steps: u32, to: &str, lang: Lang) -> String {
    let steps = format::count(steps.into(), 0, lang);
    match lang {
        Lang::Vi => format!(
            "Vướng trước hết ở: {lever}. Phải nới thêm {steps} bước, đến {to}; các đòn bẩy khác vẫn trong giới hạn."
        ),
        Lang::En => format!(
            "What binds first: {lever}. It must go {steps} more steps, to {to}; the other levers stay within their limits."
        ),
    }
}

/// No single bound helps.
#[must_use]
pub fn no_binding(lang: Lang) -> &'static str {
    lang.pick(
        "Nới riêng một đòn bẩy, dù đến đâu, cũng không đủ.",
        "Widening any one lever alone, however far, is not enough.",
    )
}

/// The button that widens the bound.
#[must_use]
pub fn widen(lang: Lang) -> &'static str {
    lang.pick("Nới giới hạn này", "Widen this limit")
}

/// The smallest lowering of the targets that helps.
#[must_use]
pub fn relaxation(aim: Aim, points: Decimal, lang: Lang) -> String {
    let points = format::points(points, lang);
    let targets = match aim {
        Aim::Both => lang.pick("mỗi chỉ tiêu", "each target"),
        Aim::Cases => lang.pick("chỉ tiêu về việc", "the target for cases"),
        Aim::Money => lang.pick("chỉ tiêu về tiền", "the target for money"),
    };
    match lang {
        Lang::Vi => format!("Nếu giữ các giới hạn: {targets} phải thấp hơn ít nhất {points}."),
        Lang::En => {
            format!("With the limits as they are, {targets} must be at least {points} lower.")
        }
    }
}

/// What would have to give way may be less than is said.
#[must_use]
pub fn remedies_not_proven(lang: Lang) -> &'static str {
    lang.pick(
        "Chưa xét hết mọi cách: có thể chỉ cần nới ít hơn.",
        "Not every way was tried: less may be enough.",
    )
}

//! The identities of a report in words, with their exact differences.

use super::{amount, of_stream, quantities};
use crate::import::checks::{Check, Rule};
use rust_decimal::Decimal;
use thads_planner::intake::format;
use thads_planner::lang::Lang;

/// Over the table of the identities.
pub(crate) fn checks_caption(lang: Lang) -> &'static str {
    lang.pick("Đối chiếu trong bảng", "Identities within the table")
}

/// The headings of that table.
pub(crate) fn checks_columns(lang: Lang) -> [&'static str; 3] {
    lang.pick(["Đối chiếu", "Hai vế", "Kết quả"], ["Identity", "Both sides", "Result"])
}

/// Over the identities that all hold.
pub(crate) fn all_hold(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::Vi, 1) => "✓ Chỗ đối chiếu duy nhất khớp".to_owned(),
        (Lang::Vi, _) => format!("✓ Cả {count} chỗ đối chiếu đều khớp"),
        (Lang::En, 1) => "✓ The one identity holds".to_owned(),
        (Lang::En, _) => format!("✓ All {count} identities hold"),
    }
}

/// An identity.
pub(crate) fn rule(check: &Check, lang: Lang) -> String {
    let text = match check.rule {
        Rule::Flows => lang.pick(
            "Phải thi hành = cũ chuyển sang + thụ lý mới − ủy thác − thu hồi, hủy",
            "To enforce = carried over + newly accepted − entrusted − withdrawn",
        ),
        Rule::Kinds => lang.pick(
            "Phải thi hành = có điều kiện + chưa có điều kiện + hoãn, tạm đình chỉ",
            "To enforce = enforceable + not yet enforceable + postponed, suspended",
        ),
        Rule::FlowsAndKinds => lang.pick(
            "Cũ + mới − ủy thác − thu hồi = có điều kiện + chưa có điều kiện + hoãn, tạm đình chỉ",
            "Carried over + new − entrusted − withdrawn = enforceable + not yet + postponed",
        ),
        Rule::EnforceableWithin => lang.pick(
            "Có điều kiện không lớn hơn phải thi hành",
            "Enforceable is not above what is to be enforced",
        ),
        Rule::FinishedWithin => lang.pick(
            "Thi hành xong không lớn hơn có điều kiện",
            "Finished is not above the enforceable",
        ),
        Rule::Handled => lang.pick(
            "Tổng số thụ lý = cũ chuyển sang + thụ lý mới",
            "All accepted = carried over + newly accepted",
        ),
        Rule::CarriedForward => lang.pick(
            "Chuyển kỳ sau = phải thi hành − thi hành xong",
            "Carried forward = to enforce − finished",
        ),
        Rule::Open => lang.pick(
            "Có điều kiện = thi hành xong + đang thi hành + phần khác",
            "Enforceable = finished + being enforced + other parts",
        ),
        Rule::Rate => lang.pick(
            "Tỷ lệ ghi trong bảng = thi hành xong / có điều kiện",
            "The stated rate = finished / enforceable",
        ),
        Rule::Rows(item) => {
            let name = quantities::name(item, lang);
            let text = match lang {
                Lang::Vi => format!("Dòng tổng số = cộng các dòng ({name})"),
                Lang::En => format!("Sum row = the rows together ({name})"),
            };
            return of_stream(check.stream, &text, lang);
        }
    };
    of_stream(check.stream, text, lang)
}

/// Both sides of an identity: "12.411 việc = 12.410 việc".
pub(crate) fn sides(check: &Check, lang: Lang) -> String {
    let sign = match (check.rule, check.holds) {
        (Rule::EnforceableWithin | Rule::FinishedWithin, true) => "≤",
        (Rule::EnforceableWithin | Rule::FinishedWithin, false) => ">",
        (Rule::Rate, true) => "≈",
        (_, true) => "=",
        (_, false) => "≠",
    };
    let [left, right] = [check.left, check.right].map(|side| said(check, side, lang));
    format!("{left} {sign} {right}")
}

/// Whether it holds, or by how much it is off.
pub(crate) fn verdict(check: &Check, lang: Lang) -> String {
    if check.holds {
        return lang.pick("✓ khớp", "✓ holds").to_owned();
    }
    let by = (check.left - check.right).abs();
    let by = match check.rule {
        Rule::Rate => format::points(by, lang),
        _ => said(check, by, lang),
    };
    match lang {
        Lang::Vi => format!("lệch {by}"),
        Lang::En => format!("off by {by}"),
    }
}

fn said(check: &Check, side: Decimal, lang: Lang) -> String {
    match check.rule {
        Rule::Rate => format::percent2(side, lang),
        _ => amount(Some(side), check.stream, lang),
    }
}

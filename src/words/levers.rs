//! Names of the levers, their values in words, and the ranges in which people talk.

use super::labels;
use crate::intake::format;
use crate::lang::Lang;
use rust_decimal::Decimal;
use thads_model::levers::{Lever, Setting};

/// The name of a lever.
#[must_use]
pub fn name(lever: Lever, lang: Lang) -> &'static str {
    match lever {
        Lever::OfficersAdded => {
            lang.pick("Tăng (+) / giảm (−) chấp hành viên", "Officers added (+) / removed (−)")
        }
        Lever::PaceChange => lang.pick("Năng suất", "Pace"),
        Lever::OvertimeHours => lang.pick("Làm thêm giờ", "Overtime"),
        Lever::CasesNew => lang.pick("Thụ lý mới", "New cases"),
        Lever::CasesShare => lang.pick("Án mới có điều kiện", "Enforceable share of new cases"),
        Lever::CasesBecameEnforceable => {
            lang.pick("Chuyển sang có điều kiện", "Became enforceable")
        }
        Lever::CasesReclassifiedOut => {
            lang.pick("Chuyển chưa có điều kiện, hoãn", "Reclassified out")
        }
        Lever::CasesStuck => {
            lang.pick("Việc không thể xong trong năm", "Cannot be closed this year")
        }
        Lever::MoneyNew => lang.pick("Tiền thụ lý mới", "New money"),
        Lever::MoneyShare => lang.pick("Tiền mới có điều kiện", "Enforceable share of new money"),
        Lever::MoneyBecameEnforceable => {
            lang.pick("Tiền chuyển sang có điều kiện", "Money became enforceable")
        }
        Lever::MoneyReclassifiedOut => {
            lang.pick("Tiền chuyển chưa có điều kiện", "Money reclassified out")
        }
        Lever::MoneyRecoveryChange => {
            lang.pick("Thu bình quân mỗi việc", "Money per finished case")
        }
    }
}

/// The unit beside a lever's field.
#[must_use]
pub fn unit(lever: Lever, lang: Lang) -> &'static str {
    match lever {
        Lever::OfficersAdded => lang.pick("người", "officers"),
        Lever::OvertimeHours => lang.pick("giờ/tháng", "h/month"),
        Lever::CasesNew | Lever::CasesBecameEnforceable | Lever::CasesReclassifiedOut => {
            lang.pick("việc/tháng", "cases/month")
        }
        Lever::CasesStuck => lang.pick("việc", "cases"),
        Lever::MoneyNew | Lever::MoneyBecameEnforceable | Lever::MoneyReclassifiedOut => {
            lang.pick("đồng/tháng", "VND/month")
        }
        Lever::PaceChange | Lever::CasesShare | Lever::MoneyShare | Lever::MoneyRecoveryChange => {
            ""
        }
    }
}

/// A value of a lever with its unit, as it is read out and shown as a difference.
#[must_use]
pub fn value(lever: Lever, value: Decimal, lang: Lang) -> String {
    let figure = match lever {
        Lever::PaceChange | Lever::MoneyRecoveryChange => {
            return format::signed(value, |value| format::share(value, 0, lang));
        }
        Lever::CasesShare | Lever::MoneyShare => return format::share(value, 0, lang),
        Lever::OfficersAdded => format::signed(value, |v| format::count_up_to(v, 1, lang)),
        Lever::MoneyNew | Lever::MoneyBecameEnforceable | Lever::MoneyReclassifiedOut => {
            format!("{}{}", format::money_short(value, lang), lang.pick("/tháng", "/month"))
        }
        _ => format::count_up_to(value, 1, lang),
    };
    match lever {
        Lever::MoneyNew | Lever::MoneyBecameEnforceable | Lever::MoneyReclassifiedOut => figure,
        _ => format!("{figure}\u{a0}{}", unit(lever, lang)),
    }
}

/// What changed since the default, or that nothing did: "+12 việc/tháng".
#[must_use]
pub fn change(lever: Lever, setting: &Setting, lang: Lang) -> Option<String> {
    if setting.present == setting.default {
        return None;
    }
    let difference = setting.present - setting.default;
    // Short, so that it stands beside the name of the lever: money without its "a month".
    let size = match lever {
        Lever::MoneyNew | Lever::MoneyBecameEnforceable | Lever::MoneyReclassifiedOut => {
            format::money_brief(difference.abs(), lang)
        }
        Lever::OfficersAdded
        | Lever::OvertimeHours
        | Lever::CasesNew
        | Lever::CasesBecameEnforceable
        | Lever::CasesReclassifiedOut
        | Lever::CasesStuck => format::count_up_to(difference.abs(), 1, lang),
        _ => value(lever, difference.abs(), lang),
    };
    let size = size.trim_start_matches(['+', '\u{2212}']);
    let sign = if difference.is_sign_negative() { '\u{2212}' } else { '+' };
    Some(format!("{sign}{size}"))
}

/// One sentence on what the lever means.
#[must_use]
pub fn help(lever: Lever, lang: Lang) -> &'static str {
    match lever {
        Lever::OfficersAdded => lang.pick(
            "Từ ngày làm việc đầu tiên sau ngày báo cáo. Ngày khác, tập sự, bàn giao: thẻ Cán bộ.",
            "From the first working day after the report. Other dates, ramp, handover: Staff tab.",
        ),
        Lever::PaceChange => lang.pick(
            "Số việc mỗi chấp hành viên làm xong mỗi ngày, so với từ đầu năm đến nay.",
            "Cases each officer finishes a day, compared with the year so far.",
        ),
        Lever::OvertimeHours => lang.pick(
            "Mỗi chấp hành viên, mọi tháng còn lại. Trên 40 giờ/tháng là quá giới hạn luật định.",
            "Each officer, every month ahead. Over 40 hours a month exceeds the legal limit.",
        ),
        Lever::CasesNew | Lever::MoneyNew => lang.pick(
            "Mặc định: thụ lý mới từ đầu năm chia cho số tháng đã qua.",
            "Default: accepted this year divided by the months elapsed.",
        ),
        other => {
            let shape = match other {
                Lever::CasesShare | Lever::MoneyShare => "scenarios[].*.share",
                Lever::CasesBecameEnforceable => "scenarios[].cases.became_enforceable",
                Lever::CasesReclassifiedOut => "scenarios[].cases.reclassified_out",
                Lever::CasesStuck => "scenarios[].cases.stuck",
                Lever::MoneyBecameEnforceable => "scenarios[].money.became_enforceable",
                Lever::MoneyReclassifiedOut => "scenarios[].money.reclassified_out",
                _ => "scenarios[].money.recovery_change",
            };
            labels::help(shape, lang).unwrap_or_default()
        }
    }
}

/// Values that people name in words: low, middle, high; middle is the default.
#[must_use]
pub fn named_values(lever: Lever, setting: &Setting) -> Option<[Decimal; 3]> {
    let around =
        |low: i64, high: i64| Some([Decimal::new(low, 2), setting.default, Decimal::new(high, 2)]);
    match lever {
        Lever::PaceChange => around(-10, 15),
        Lever::MoneyRecoveryChange => around(-20, 20),
        Lever::CasesNew | Lever::MoneyNew if !setting.default.is_zero() => {
            // +28 % is what a province saw in 2023.
            let times = |hundredths| (setting.default * Decimal::new(hundredths, 2)).round();
            Some([times(90), setting.default, times(128)])
        }
        _ => None,
    }
}

/// "thấp", "trung bình", "cao".
#[must_use]
pub fn range_names(lang: Lang) -> [&'static str; 3] {
    lang.pick(["thấp", "trung bình", "cao"], ["low", "medium", "high"])
}

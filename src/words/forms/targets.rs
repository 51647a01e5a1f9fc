//! Texts of the panel of targets, milestones and the schedule.

use crate::intake::format;
use crate::lang::Lang;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use thads_model::plan::StreamName;

texts! {
    /// Heading of the targets.
    targets: "Chỉ tiêu được giao", "Assigned targets";
    /// Heading of the scenario's own targets.
    own: "Chỉ tiêu riêng của kịch bản đang xem", "Own targets of the shown scenario";
    /// What own targets are for.
    own_help:
        "Chỉ đặt khi muốn thử một chỉ tiêu khác; để trống thì theo chỉ tiêu được giao.",
        "Only to try another target; without one, the assigned target holds.";
    /// Where no target is set.
    none: "chưa đặt", "not set";
    /// Where the scenario has no target of its own.
    no_own: "theo chỉ tiêu được giao", "as assigned";
    /// Heading of the schedule.
    schedule: "So với tiến độ", "Against the schedule";
    /// How the schedule is worked out.
    schedule_help:
        "Tiến độ = chỉ tiêu × số tháng đã qua / 12.",
        "Schedule = target × months elapsed / 12.";
    /// Column: which target.
    stream: "Chỉ tiêu", "Target";
    /// Column: months elapsed.
    months: "Số tháng đã qua", "Months elapsed";
    /// Column: the rate of the schedule.
    by_schedule: "Theo tiến độ", "By schedule";
    /// Column: the rate of the report.
    present: "Đang đạt", "Now";
    /// Column: the difference.
    difference: "So sánh", "Difference";
    /// Heading of the milestones.
    milestones: "Mốc trong năm", "Milestones";
    /// Where there are none.
    no_milestones: "Chưa có mốc nào.", "No milestones yet.";
    /// Adds a milestone.
    add_milestone: "Thêm mốc", "Add a milestone";
    /// Column: what is projected at the end of the month.
    at_month_end: "Dự kiến hoặc đã đạt cuối tháng", "Projected or reached at month end";
}

/// Who assigns targets, in the words of the day of the report.
#[must_use]
pub fn who_assigns(as_of: NaiveDate, lang: Lang) -> &'static str {
    // From 01/7/2025: one agency for each province, with regional divisions instead of Chi cục.
    let reorganised = NaiveDate::from_ymd_opt(2025, 7, 1).is_some_and(|day| as_of >= day);
    if reorganised {
        lang.pick(
            "Cục Quản lý THADS giao cho THADS tỉnh, thành phố; THADS tỉnh giao cho các Phòng \
             THADS khu vực.",
            "Set by the department for the province (THADS tỉnh), by it for the regional \
             divisions (Phòng THADS khu vực).",
        )
    } else {
        lang.pick(
            "Tổng cục THADS giao cho Cục THADS tỉnh; Cục giao cho các Chi cục.",
            "Set by the general department for the province (Cục), by it for the districts \
             (Chi cục).",
        )
    }
}

/// The target of a stream as a heading.
#[must_use]
pub fn target_of(stream: StreamName, lang: Lang) -> &'static str {
    match stream {
        StreamName::Cases => lang.pick("Chỉ tiêu về việc", "Target for cases"),
        StreamName::Money => lang.pick("Chỉ tiêu về tiền", "Target for money"),
    }
}

/// "nhanh hơn tiến độ 1,20 điểm".
#[must_use]
pub fn against_schedule(points: Decimal, lang: Lang) -> String {
    let size = format::points(points.abs(), lang);
    if points.is_zero() {
        lang.pick("✓ đúng tiến độ", "✓ on schedule").to_owned()
    } else if points.is_sign_positive() {
        match lang {
            Lang::Vi => format!("✓ nhanh hơn tiến độ {size}"),
            Lang::En => format!("✓ ahead by {size}"),
        }
    } else {
        match lang {
            Lang::Vi => format!("✕ chậm hơn tiến độ {size}"),
            Lang::En => format!("✕ behind by {size}"),
        }
    }
}

/// "✓ 71,20 %: đạt mốc".
#[must_use]
pub fn reached(rate: &str, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("✓ {rate}: đạt mốc"),
        Lang::En => format!("✓ {rate}: reached"),
    }
}

/// "✕ 71,20 %: chưa đạt mốc".
#[must_use]
pub fn missed(rate: &str, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("✕ {rate}: chưa đạt mốc"),
        Lang::En => format!("✕ {rate}: missed"),
    }
}

//! The year's table in words: its headings and the names of its rows.

use super::{capital, report_date, short_date};
use crate::chart::{Row, Source, Year};
use crate::lang::Lang;
use crate::words::{self, months};
use thads_model::plan::{Rule, StreamName, Target};

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Working days of the month, and those still to come.
    Workdays,
    /// Officer-days.
    OfficerDays,
    /// What the officers could finish.
    Capacity,
    /// What they finish.
    Done,
    /// E.
    Enforceable,
    /// F.
    Finished,
    /// F/E.
    Rate,
    /// Where the rate stands in eight of ten futures.
    Span,
    /// The official schedule.
    Schedule,
    /// Last year's rate.
    LastYear,
    /// Milestones, campaigns, disruptions.
    Remarks,
}

/// The heading of a column.
#[must_use]
pub fn column(column: Column, lang: Lang) -> &'static str {
    match column {
        Column::Workdays => lang.pick("Ngày làm việc", "Working days"),
        Column::OfficerDays => lang.pick("Ngày công", "Officer-days"),
        Column::Capacity => lang.pick("Khả năng (việc)", "Capacity (cases)"),
        Column::Done => lang.pick("Giải quyết (việc)", "Done (cases)"),
        Column::Enforceable => lang.pick("Có điều kiện", "Enforceable"),
        Column::Finished => lang.pick("Thi hành xong", "Finished"),
        Column::Rate => lang.pick("Tỷ lệ", "Rate"),
        Column::Span => lang.pick("8 trên 10", "8 in 10"),
        Column::Schedule => lang.pick("Tiến độ", "Schedule"),
        Column::LastYear => lang.pick("Năm trước", "Last year"),
        Column::Remarks => lang.pick("Trong tháng", "In the month"),
    }
}

/// "Tháng", "Month": the heading of the rows.
#[must_use]
pub fn month(lang: Lang) -> &'static str {
    lang.pick("Tháng", "Month")
}

/// The heading of a group of columns.
#[must_use]
pub fn group(stream: Option<StreamName>, lang: Lang) -> &'static str {
    match stream {
        None => lang.pick("Nhân lực", "Effort"),
        Some(StreamName::Cases) => lang.pick("Về việc", "Cases"),
        Some(StreamName::Money) => lang.pick("Về tiền (đồng)", "Money (VND)"),
    }
}

/// What the table is.
#[must_use]
pub fn caption(year: &Year, scenario: &str, lang: Lang) -> String {
    let number = year.year.number();
    match lang {
        Lang::Vi => {
            format!("Năm {number} theo tháng, kịch bản “{scenario}”: đã báo cáo và dự kiến")
        }
        Lang::En => {
            format!("Work year {number} by month, scenario “{scenario}”: reported and projected")
        }
    }
}

/// "Tháng 8/2023"; "Báo cáo đến 15/7".
#[must_use]
pub fn row(year: &Year, row: &Row, lang: Lang) -> String {
    match row.month {
        Some(month) => capital(months::full(month, year.year, lang)),
        None => report(year, lang),
    }
}

/// Only the report stands within a month, or before the first.
fn report(year: &Year, lang: Lang) -> String {
    let day = report_date(year, lang);
    match lang {
        Lang::Vi => format!("Báo cáo đến {day}"),
        Lang::En => format!("Report through {day}"),
    }
}

/// "15 / 21": the working days still to come, of those of the month.
#[must_use]
pub fn workdays(remaining: u32, all: u32, row: &Row) -> String {
    let in_part = row.source == Source::Ahead && remaining != all;
    if in_part { format!("{remaining} / {all}") } else { all.to_string() }
}

/// The rows below: the year end, the target, the difference.
#[must_use]
pub fn year_end(year: &Year, lang: Lang) -> String {
    let day = short_date(year.year.last_day(), lang);
    match lang {
        Lang::Vi => format!("Cuối năm {day}"),
        Lang::En => format!("Year end, {day}"),
    }
}

/// The row of what the targets ask.
#[must_use]
pub fn target(lang: Lang) -> &'static str {
    lang.pick("Chỉ tiêu, số cần xong", "Target, count needed")
}

/// "trên 82,80 %": what the target asks of the rate.
#[must_use]
pub fn target_rate(target: &Target, lang: Lang) -> String {
    let rate = words::target_rate(target.rate, lang);
    match target.rule {
        Rule::Above => format!("{} {rate}", lang.pick("trên", "above")),
        Rule::AtLeast => format!("{} {rate}", lang.pick("từ", "at least")),
    }
}

/// The row of the differences.
#[must_use]
pub fn gap(lang: Lang) -> &'static str {
    lang.pick("Chênh lệch", "Difference")
}

//! The words of the year end and its verdicts.

use super::Both;
use crate::export::scenario::Item;
use thads_model::engine::{Reason, Verdict};
use thads_model::quantity::Exact;
use thads_planner::lang::Lang;

/// What can be said of a target.
#[derive(Clone, Copy, Debug)]
pub(in crate::export) struct Said {
    pub(in crate::export) met: &'static str,
    pub(in crate::export) short: &'static str,
    pub(in crate::export) no_enforceable: &'static str,
    pub(in crate::export) no_target: &'static str,
    pub(in crate::export) no_pace: &'static str,
}

impl Said {
    pub(in crate::export) fn new(lang: Lang) -> Self {
        match lang {
            Lang::Vi => Self {
                met: "Đạt",
                short: "Chưa đạt",
                no_enforceable: "Chưa xác định: không có số có điều kiện thi hành",
                no_target: "Chưa xác định: chưa có chỉ tiêu",
                no_pace: "Chưa xác định: chưa biết năng suất",
            },
            Lang::En => Self {
                met: "Met",
                short: "Short",
                no_enforceable: "Not measurable: nothing is enforceable",
                no_target: "Not measurable: no target",
                no_pace: "Not measurable: no pace is known",
            },
        }
    }

    /// A verdict in words.
    pub(in crate::export) fn of<U>(&self, verdict: &Verdict<U, Exact>) -> &'static str {
        match verdict {
            Verdict::Met(_) => self.met,
            Verdict::Short(_) => self.short,
            Verdict::NotMeasurable(Reason::NoEnforceable) => self.no_enforceable,
            Verdict::NotMeasurable(Reason::NoTarget) => self.no_target,
        }
    }
}

/// What a figure of the year end is called.
pub(in crate::export) const fn label(item: Item) -> Both {
    match item {
        Item::Verdict => ("Kết luận", "Verdict"),
        Item::Rate => ("Tỷ lệ dự kiến", "Projected rate"),
        Item::Target => ("Chỉ tiêu", "Target"),
        Item::Gap => ("Chênh lệch (điểm phần trăm)", "Gap (percentage points)"),
        Item::Margin => ("Vượt (+), còn thiếu (−)", "Over (+), short (−)"),
        Item::Required => ("Số phải đạt", "Must be finished"),
        Item::Enforceable => ("Có điều kiện thi hành", "Enforceable"),
        Item::Finished => ("Thi hành xong", "Finished"),
        Item::NeededFromEffort => ("Phải thi hành thêm", "Needed from effort"),
        Item::Deliverable => ("Khả năng thi hành thêm", "Can be delivered"),
        Item::PaceRatio => ("Mức cần thiết (lần so với kế hoạch)", "Needed, times the plan"),
        Item::NeededPerOfficerMonth => {
            ("Mỗi chấp hành viên cần mỗi tháng", "Needed per officer and month")
        }
        Item::NowPerOfficerMonth => {
            ("Mỗi chấp hành viên đang đạt mỗi tháng", "Delivered per officer and month")
        }
        Item::Ceiling => ("Mức trần", "Ceiling"),
        Item::CarriedForward => ("Chuyển kỳ sau", "Carried forward"),
        Item::Completion => {
            ("Phần do thi hành xong (điểm)", "Change of the rate by finishing (points)")
        }
        Item::Denominator => {
            ("Phần do mẫu số (điểm)", "Change of the rate by what it is divided by (points)")
        }
        Item::RateWithoutReclassification => {
            ("Tỷ lệ khi không phân loại lại", "Rate with nothing reclassified")
        }
        Item::VerdictWithoutReclassification => {
            ("Kết luận khi không phân loại lại", "Verdict with nothing reclassified")
        }
        Item::VerdictWithoutMatters => {
            ("Kết luận khi không kể các vụ lớn", "Verdict without large matters")
        }
        Item::Schedule => {
            ("Tiến độ phải đạt đến ngày báo cáo", "Schedule on the day of the report")
        }
        Item::NextCarriedOver => ("Năm sau: số cũ chuyển sang", "Next year: carried over"),
        Item::NextEnforceable => {
            ("Năm sau: có điều kiện đầu năm", "Next year: enforceable at start")
        }
    }
}

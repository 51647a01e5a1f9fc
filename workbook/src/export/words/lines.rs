//! The words of the twelve months of a scenario.

use super::Both;
use crate::export::scenario::{Event, Line, Matters, Part, Run, Step};
use crate::export::styles::Figure;
use thads_model::plan::StreamName;
use thads_planner::lang::Lang;

/// The title of a part.
pub(in crate::export) fn part(part: Part, lang: Lang) -> String {
    let of = |stream| match stream {
        StreamName::Cases => lang.pick("về việc", "cases"),
        StreamName::Money => lang.pick("về tiền", "money"),
    };
    match part {
        Part::Effort => lang.pick("Ngày công và năng lực", "Officer-days and capacity").to_owned(),
        Part::Flows(stream) => format!("{}, {}", lang.pick("Vào và ra", "In and out"), of(stream)),
        Part::Course(run, stream) => format!("{}, {}", super::pick(course(run), lang), of(stream)),
        Part::Alone => lang
            .pick(
                "Đối chiếu: năng lực khi không kể các vụ lớn",
                "To compare: capacity without matters",
            )
            .to_owned(),
        Part::Chart => lang.pick("Tỷ lệ theo tháng", "Rates by month").to_owned(),
    }
}

const fn course(run: Run) -> Both {
    match run {
        Run::Planned => ("Diễn biến", "Course of the year"),
        Run::Unreclassified => {
            ("Đối chiếu: không phân loại lại", "To compare: nothing reclassified")
        }
        Run::WithoutMatters => {
            ("Đối chiếu: không kể các vụ lớn", "To compare: without large matters")
        }
        Run::WithoutLimit => {
            ("Đối chiếu: làm hết việc có thể", "To compare: all that can be closed")
        }
    }
}

/// What a line is called.
pub(in crate::export) const fn line(line: Line) -> Both {
    match line {
        Line::Ahead => ("Còn phải tính (1 = có)", "Still ahead (1 = yes)"),
        Line::Remaining => ("Ngày làm việc còn lại", "Working days left"),
        Line::PartLeft => ("Phần tháng còn lại", "Part of the month left"),
        Line::Headcount => {
            ("Chấp hành viên cuối tháng (không được âm)", "Officers at the end (never below 0)")
        }
        Line::OfficerDays(Matters::Counted) => ("Ngày công", "Officer-days"),
        Line::OfficerDays(Matters::LeftOut) => {
            ("Ngày công khi không kể các vụ lớn", "Officer-days without large matters")
        }
        Line::OvertimeHours => {
            ("Giờ làm thêm một người (không quá 40)", "Overtime of an officer (at most 40)")
        }
        Line::Overtime => ("Thêm nhờ làm thêm giờ", "More by overtime"),
        Line::Campaign => ("Thêm nhờ cao điểm", "More by campaigns"),
        Line::Disruption => ("Mất do gián đoạn", "Lost to disruptions"),
        Line::RecoveryLoss => ("Tiền thu mất do gián đoạn", "Recoveries lost to disruptions"),
        Line::Capacity(Matters::Counted) => ("Năng lực", "Capacity"),
        Line::Capacity(Matters::LeftOut) => {
            ("Năng lực khi không kể các vụ lớn", "Capacity without large matters")
        }
        Line::Recovery => ("Tiền thu một việc", "Money per finished case"),
        Line::Event(_, event) => one_off(event),
        Line::Entering => ("Vụ lớn thành có điều kiện", "Matters that become enforceable"),
        Line::Receipts => ("Dự kiến thu từ vụ lớn", "Expected from large matters"),
        Line::Inflow(_) => ("Vào có điều kiện", "Into the enforceable"),
        Line::Reclassified(_) => ("Định phân loại lại", "To be reclassified"),
        Line::Entrusted(_) => ("Định ủy thác, thu hồi, hủy", "To be entrusted or withdrawn"),
        Line::Step(_, _, step_of) => step(step_of),
        Line::Exhausted => ("Hết việc có thể giải quyết", "Nothing left to close"),
        Line::ToEnforce(_) => ("Tổng số phải thi hành", "To enforce"),
        Line::Rate(StreamName::Cases) => ("Tỷ lệ về việc", "Rate of cases"),
        Line::Rate(StreamName::Money) => ("Tỷ lệ về tiền", "Rate of money"),
        Line::Aim(StreamName::Cases) => ("Chỉ tiêu về việc", "Target of cases"),
        Line::Aim(StreamName::Money) => ("Chỉ tiêu về tiền", "Target of money"),
    }
}

const fn one_off(event: Event) -> Both {
    match event {
        Event::Enters => ("Một lần: thêm vào có điều kiện", "Once: becomes enforceable"),
        Event::FromOutside => ("   trong đó từ ngoài vào", "   of it from outside"),
        Event::Leaves => ("Một lần: ra khỏi có điều kiện", "Once: leaves the enforceable"),
        Event::Finished => ("Một lần: thi hành xong", "Once: finished"),
    }
}

const fn step(step: Step) -> Both {
    match step {
        Step::Leaving => ("Ra khỏi có điều kiện", "Out of the enforceable"),
        Step::Enforceable => ("Có điều kiện thi hành, cuối tháng", "Enforceable at the end"),
        Step::Stuck => ("Không thể xong trong năm", "Cannot be closed this year"),
        Step::Extra => ("Xong do sự kiện một lần", "Finished by one-off events"),
        Step::FinishedBefore => ("Xong, trước phần của tháng", "Finished before the month's work"),
        Step::Closable => ("Có thể thi hành xong", "Can be closed"),
        Step::Done => ("Thi hành xong trong tháng", "Finished in the month"),
        Step::Reserved => ("Nằm trong các vụ lớn", "Bound in large matters"),
        Step::OrdinaryWanted => ("Tiền của các việc xong", "Money of finished cases"),
        Step::Ordinary => ("Thu thường xuyên", "Ordinary recoveries"),
        Step::Lumps => ("Thu từ vụ lớn và sự kiện", "From matters and events"),
        Step::Finished => ("Thi hành xong, cộng dồn cuối tháng", "Finished so far, at the end"),
    }
}

/// What is said of a month in which the officers could close more than there is to close.
pub(in crate::export) fn exhausted(lang: Lang) -> &'static str {
    lang.pick("hết việc", "nothing left")
}

/// What a line is counted in.
pub(in crate::export) fn unit(line: Line, lang: Lang) -> &'static str {
    match line {
        Line::Remaining => lang.pick("ngày", "days"),
        Line::Headcount => lang.pick("người", "officers"),
        Line::OfficerDays(_) => lang.pick("ngày công", "officer-days"),
        Line::OvertimeHours => lang.pick("giờ", "hours"),
        Line::Recovery => lang.pick("đồng/việc", "VND/case"),
        Line::Ahead | Line::PartLeft => "",
        _ => match line.figure() {
            Figure::Whole => lang.pick("đồng", "VND"),
            Figure::Parts => lang.pick("việc", "cases"),
            _ => "",
        },
    }
}

pub(in crate::export) fn chart(lang: Lang) -> &'static str {
    lang.pick("Tỷ lệ thi hành xong theo tháng", "Rates by month")
}

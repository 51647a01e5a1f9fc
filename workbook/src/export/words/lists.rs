//! The words of a scenario's lists.

use super::{Both, heading};
use crate::export::scenario::List;
use thads_planner::lang::Lang;
use thads_planner::words::labels;

pub(in crate::export) fn about(lang: Lang) -> &'static str {
    lang.pick(
        "Ô tô vàng sửa được; dòng trống để thêm. Tháng ghi theo tháng dương lịch: 10 là tháng 10, \
         tháng đầu năm công tác. Một dòng có hiệu lực theo tháng (từ tháng, đến hết tháng) hoặc \
         theo ngày; dòng còn thiếu tháng hoặc ngày thì không tính. Các cột bên phải là bước tính.",
        "Yellow cells may be edited; empty rows are for more entries. Months are those of the \
         calendar: 10 is October, the first of the work year. An entry holds by months or by \
         dates; one without its months or dates does not count. The columns on the right are steps \
         of the calculation.",
    )
}

pub(in crate::export) fn title(list: List, lang: Lang) -> &'static str {
    match list {
        List::Overtime => lang.pick("Làm thêm giờ", "Overtime"),
        List::Campaigns => lang.pick("Đợt cao điểm", "Campaigns"),
        List::Disruptions => lang.pick("Gián đoạn", "Disruptions"),
        List::Moves => lang.pick("Chấp hành viên đến, đi", "Officers who come and leave"),
        List::Events => lang.pick("Sự kiện một lần", "One-off events"),
        List::Matters => lang.pick(
            "Vụ lớn (thu theo ngày hẹn: để trống các cột giá, mức giảm, số phiên)",
            "Large matters (paid on a date: leave price, cut and rounds empty)",
        ),
        List::Taken => lang.pick("Ngày công dành cho vụ lớn", "Officer-days for large matters"),
    }
}

/// The heading of a column.
pub(in crate::export) fn field(list: List, field: &str, lang: Lang) -> String {
    match (list, field) {
        (List::Matters, "auction.first_month") => lang
            .pick(
                "Tháng thu tiền hoặc đấu giá đầu tiên (1–12)",
                "Month paid or first auction (1–12)",
            )
            .to_owned(),
        (List::Matters, "auction.sale_probability") => lang
            .pick("Khả năng thu được hoặc bán được mỗi phiên", "Chance of payment, or of a sale")
            .to_owned(),
        (List::Taken, "matter") => lang.pick("TT của vụ", "No. of the matter").to_owned(),
        (List::Taken, _) => {
            heading(&format!("scenarios[0].matters[0].officer_days[0].{field}"), lang)
        }
        _ => {
            let path = format!("scenarios[0].{}[0].{field}", list.key());
            let unit = labels::unit(&path, lang).map(|unit| format!(" ({unit})"));
            heading(&path, lang) + &unit.unwrap_or_default()
        }
    }
}

/// The headings of the steps of an entry.
pub(in crate::export) const fn steps(list: List) -> &'static [Both] {
    match list {
        List::Overtime | List::Campaigns | List::Disruptions => &[
            ("Từ tháng thứ", "From month no."),
            ("Đến tháng thứ", "Through month no."),
            ("Ngày làm việc trước", "Working days before"),
            ("Ngày làm việc đến hết", "Working days through"),
        ],
        List::Moves => &[
            ("Tháng thứ", "Month no."),
            ("Ngày làm việc trước", "Working days before"),
            ("Ngày làm quen", "Days to settle in"),
        ],
        List::Matters => &[
            ("Vào có điều kiện tháng thứ", "Enters in month no."),
            ("Phiên đầu, tháng thứ", "First round, month no."),
            ("Cách nhau", "Between rounds"),
            ("Số phiên", "Rounds"),
            ("Phiên đã qua", "Rounds past"),
        ],
        List::Taken => &[("Ngày công được tính", "Days that count"), ("Tên vụ", "Matter")],
        List::Events => &[],
    }
}

/// What the columns of the months are.
pub(in crate::export) const fn months(list: List) -> Option<Both> {
    match list {
        List::Overtime | List::Campaigns | List::Disruptions => {
            Some(("Phần của tháng có hiệu lực", "Part of the month covered"))
        }
        List::Moves => Some(("Ngày công thêm, bớt", "Officer-days more or less")),
        List::Matters => Some(("Dự kiến thu (đồng)", "Expected receipts (VND)")),
        List::Events | List::Taken => None,
    }
}

pub(in crate::export) fn reserved(lang: Lang) -> &'static str {
    lang.pick("Còn nằm trong vụ (đồng)", "Still bound in the matter (VND)")
}

pub(in crate::export) fn expected(lang: Lang) -> &'static str {
    lang.pick("Dự kiến thu trong năm", "Expected in the year")
}

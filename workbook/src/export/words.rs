//! The words of the workbook, Vietnamese beside English.

pub(super) mod guide;
pub(super) mod lines;
pub(super) mod lists;
pub(super) mod verdicts;

use thads_model::plan::StreamName;
use thads_planner::fields::{self, Nature};
use thads_planner::lang::Lang;
use thads_planner::words::labels;

/// A text in Vietnamese and in English.
pub(super) type Both = (&'static str, &'static str);

pub(super) fn pick((vi, en): Both, lang: Lang) -> &'static str {
    lang.pick(vi, en)
}

pub(super) fn guide_sheet(lang: Lang) -> &'static str {
    lang.pick("Hướng dẫn", "Guide")
}

pub(super) fn report(lang: Lang) -> &'static str {
    lang.pick("Báo cáo", "Report")
}

pub(super) fn calendar(lang: Lang) -> &'static str {
    lang.pick("Lịch", "Calendar")
}

/// The longest name of a sheet.
const LONGEST_SHEET_NAME: usize = 31;

/// The sheet of a scenario: its number makes the name the only one of its kind.
pub(super) fn scenario_sheet(number: usize, name: &str) -> String {
    let fit = |letter: char| {
        let is_odd = letter.is_control() || "[]:*?/\\!'\u{fffe}\u{ffff}".contains(letter);
        if is_odd { ' ' } else { letter }
    };
    let mut sheet = format!("{number} ");
    for letter in name.chars().map(fit) {
        if sheet.encode_utf16().count() + letter.len_utf16() > LONGEST_SHEET_NAME {
            break;
        }
        sheet.push(letter);
    }
    sheet.trim_end().to_owned()
}

/// The sheet of the lists of a scenario. It begins with a letter, those of scenarios with a digit.
pub(super) fn lists_sheet(number: usize, lang: Lang) -> String {
    format!("{} {number}", lang.pick("Danh sách", "Lists"))
}

pub(super) fn yes(lang: Lang) -> &'static str {
    lang.pick("có", "yes")
}

pub(super) fn no(lang: Lang) -> &'static str {
    lang.pick("không", "no")
}

pub(super) fn stream_of(stream: StreamName, lang: Lang) -> &'static str {
    match stream {
        StreamName::Cases => lang.pick("Về việc", "Cases"),
        StreamName::Money => lang.pick("Về tiền (đồng)", "Money (VND)"),
    }
}

pub(super) fn about_calendar(lang: Lang) -> &'static str {
    lang.pick(
        "Ngày làm việc: thứ Hai đến thứ Sáu, trừ ngày nghỉ, cộng ngày làm bù. Sửa hai danh sách \
         bên phải và hệ số của tháng; ngày số liệu sửa ở trang Báo cáo.",
        "Working days: Monday to Friday without days off, with make-up days. Edit the two lists \
         on the right and the weights; the date of the figures stands on the sheet Report.",
    )
}

pub(super) fn about_report(lang: Lang) -> &'static str {
    lang.pick(
        "Ô tô vàng sửa được. Để trống là chưa biết, không phải bằng 0.",
        "Yellow cells may be edited. Empty means unknown, which is not zero.",
    )
}

pub(super) fn about_scenario(lang: Lang) -> &'static str {
    lang.pick(
        "Sửa ô tô vàng ở phần Điều chỉnh và ở trang danh sách của kịch bản; kết quả tự tính lại.",
        "Edit the yellow cells of the levers and of the scenario's lists; the rest follows.",
    )
}

pub(super) fn history(lang: Lang) -> &'static str {
    lang.pick("Các báo cáo trước trong năm (cho biểu đồ)", "Earlier reports (for the chart)")
}

pub(super) fn levers(lang: Lang) -> &'static str {
    lang.pick("Điều chỉnh", "Levers")
}

pub(super) fn lever_headings(lang: Lang) -> [&'static str; 5] {
    match lang {
        Lang::Vi => {
            ["", "Nhập (để trống = mặc định)", "Đang dùng", "Đơn vị tính", "Tên trong công thức"]
        }
        Lang::En => ["", "Given (empty = default)", "In force", "Unit", "Name in formulas"],
    }
}

pub(super) fn year_end(lang: Lang) -> &'static str {
    lang.pick("Dự kiến đến 30/9", "By 30 September")
}

/// The title and the sentence shown where a value is refused.
pub(super) fn refusal(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::Vi => (
            "Giá trị không hợp lệ",
            "Giá trị nằm ngoài giới hạn của ô này. Bấm Hủy để giữ giá trị cũ.",
        ),
        Lang::En => (
            "Not a possible value",
            "The value lies outside the bounds of this cell. Cancel keeps the old one.",
        ),
    }
}

/// The name of a field, with its stream where its place does not say it.
pub(super) fn heading(path: &str, lang: Lang) -> String {
    let name = labels::label(path, lang);
    let stream = match path {
        _ if path.contains(".cases.") => lang.pick("Việc: ", "Cases: "),
        _ if path.contains(".money.") => lang.pick("Tiền: ", "Money: "),
        _ => "",
    };
    let month = match fields::nature(path) {
        Some(Nature::Month) => lang.pick(" (1–12)", " (1–12)"),
        _ => "",
    };
    format!("{stream}{name}{month}")
}

/// Why a plan is not written as a workbook.
pub(super) fn too_large(lang: Lang) -> String {
    lang.pick(
        "Kế hoạch quá lớn để ghi thành tệp Excel còn dùng được: quá nhiều kịch bản hoặc danh sách \
         quá dài. Bớt kịch bản hay dòng trong danh sách rồi xuất lại.",
        "The plan is too large for a workbook that could still be worked with: too many scenarios \
         or lists too long. Take out scenarios or entries and export again.",
    )
    .to_owned()
}

pub(super) fn unreadable(lang: Lang) -> String {
    lang.pick(
        "Kế hoạch đang có lỗi nên chưa ghi thành tệp Excel được: sửa các chỗ báo lỗi rồi xuất lại.",
        "The plan has errors and cannot be written as a workbook yet: mend them and export again.",
    )
    .to_owned()
}

pub(super) fn not_written(reason: &str, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Không ghi được tệp Excel ({reason}). Kế hoạch không thay đổi."),
        Lang::En => format!("The workbook could not be written ({reason}). The plan is unchanged."),
    }
}

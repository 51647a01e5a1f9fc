//! Words of: files, links, the workbook: how a plan is kept and sent.

pub mod damage;
pub mod next_year;

use super::labels::quoted;
use super::months;
use crate::intake::format;
use crate::lang::Lang;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use thads_model::MODEL_VERSION;
use thads_model::file::{Code, iso_date};
use thads_model::plan::Plan;

/// The heading of the code.
#[must_use]
pub fn code_heading(lang: Lang) -> &'static str {
    lang.pick("Mã số liệu", "Code of the figures")
}

/// The code and the version of the calculation.
#[must_use]
pub fn code(code: &Code, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Mã {code}, cách tính {MODEL_VERSION}"),
        Lang::En => format!("Code {code}, calculation {MODEL_VERSION}"),
    }
}

/// What the code proves.
#[must_use]
pub fn code_meaning(lang: Lang) -> &'static str {
    lang.pick(
        "Mã này được tính từ toàn bộ số liệu của kế hoạch: hai bản in, hai tệp có cùng mã và cùng cách tính là cùng một bộ số liệu và cho cùng kết quả; sửa một con số là mã khác đi.",
        "The code is worked out from every figure of the plan: two printouts or files with the same code and the same calculation hold the same figures and give the same results; change one number, and the code is another.",
    )
}

/// Copies the code.
#[must_use]
pub fn copy_code(lang: Lang) -> &'static str {
    lang.pick("Chép mã", "Copy the code")
}

/// The fold of the whole code.
#[must_use]
pub fn whole_code(lang: Lang) -> &'static str {
    lang.pick("Mã đầy đủ (SHA-256)", "The whole code (SHA-256)")
}

/// The heading of the link.
#[must_use]
pub fn link_heading(lang: Lang) -> &'static str {
    lang.pick("Gửi bằng liên kết", "Send as a link")
}

/// What the link holds.
#[must_use]
pub fn link_meaning(lang: Lang) -> &'static str {
    lang.pick(
        "Cả kế hoạch nằm ngay trong liên kết: số liệu, mọi kịch bản, ghi chú. Không có gì gửi lên máy chủ; ai có liên kết thì đọc được kế hoạch. Người mở được hỏi trước, kế hoạch đang làm của họ không bị thay.",
        "The whole plan is in the link itself: figures, every scenario, remarks. Nothing goes to a server; whoever has the link can read the plan. Whoever opens it is asked first, and none of their plans is replaced.",
    )
}

/// How long the link is.
#[must_use]
pub fn link_length(length: usize, lang: Lang) -> String {
    let length = count(length, lang);
    match lang {
        Lang::Vi => format!(
            "Liên kết dài chừng {length} ký tự. Nếu phần mềm gửi tin cắt mất một đoạn, người mở được báo là liên kết hỏng: khi đó gửi bằng tệp."
        ),
        Lang::En => format!(
            "The link has about {length} characters. Should a message program cut it off, whoever opens it is told so: send the file then."
        ),
    }
}

/// The link would be too long; `length` is `None` where not even a short file can hold the plan.
#[must_use]
pub fn link_too_long(length: Option<usize>, most: usize, lang: Lang) -> String {
    let most = count(most, lang);
    match (length.map(|length| count(length, lang)), lang) {
        (Some(length), Lang::Vi) => format!(
            "Kế hoạch này quá lớn để gửi bằng liên kết: {length} ký tự, nhiều nhất là {most}. Hãy gửi bằng tệp ở dưới."
        ),
        (Some(length), Lang::En) => format!(
            "This plan is too large for a link: {length} characters, of {most} at most. Send the file below."
        ),
        (None, Lang::Vi) => {
            "Kế hoạch này quá lớn để gửi bằng liên kết hay tệp ngắn. Hãy gửi tệp kế hoạch."
                .to_owned()
        }
        (None, Lang::En) => {
            "This plan is too large for a link or a short file. Send the plan file.".to_owned()
        }
    }
}

/// Copies the link.
#[must_use]
pub fn copy_link(lang: Lang) -> &'static str {
    lang.pick("Chép liên kết", "Copy the link")
}

/// The heading of files.
#[must_use]
pub fn files_heading(lang: Lang) -> &'static str {
    lang.pick("Gửi bằng tệp", "Send as a file")
}

/// What the files are.
#[must_use]
pub fn files_meaning(lang: Lang) -> &'static str {
    lang.pick(
        "Tệp ngắn (.thads) là chữ thường, gửi qua thư, tin nhắn hay USB đều được. Tệp kế hoạch (.plan.json) đọc được từng con số. Tệp tất cả giữ mọi kế hoạch trên máy này để cất hoặc chuyển sang máy khác.",
        "The short file (.thads) is plain text, for mail, messages or a USB stick. The plan file (.plan.json) shows every figure. The file of all keeps every plan on this computer, to be stored or moved to another one.",
    )
}

/// Saves the short file.
#[must_use]
pub fn save_short(lang: Lang) -> &'static str {
    lang.pick("Lưu tệp ngắn", "Save the short file")
}

/// Saves the plan file.
#[must_use]
pub fn save_plan(lang: Lang) -> &'static str {
    lang.pick("Lưu tệp kế hoạch", "Save the plan file")
}

/// Saves every plan.
#[must_use]
pub fn save_all(lang: Lang) -> &'static str {
    lang.pick("Lưu tất cả kế hoạch", "Save every plan")
}

/// Opens a file.
#[must_use]
pub fn open_file(lang: Lang) -> &'static str {
    lang.pick("Mở tệp…", "Open a file…")
}

/// The lines of a short file for whoever opens it in an editor.
#[must_use]
pub fn remarks(plan: &Plan, code: &Code, lang: Lang) -> Vec<String> {
    let (unit, year) = (unit(plan, lang), plan.calendar.year().number());
    let as_of = months::date(plan.calendar.as_of());
    let what = match lang {
        Lang::Vi => format!("Kế hoạch năm {year} của {unit}, số liệu đến hết ngày {as_of}."),
        Lang::En => format!("Plan of {year} of {unit}, figures through {as_of}."),
    };
    let how = lang.pick(
        "Mở bằng công cụ “Kịch bản chỉ tiêu” (nút Mở tệp). Không sửa các dòng dưới cùng.",
        "Open it with the “Target planner” (button Open). Leave the lines at the end as they are.",
    );
    vec![what, how.to_owned(), self::code(code, lang)]
}

/// The unit, or what stands for it.
fn unit(plan: &Plan, lang: Lang) -> String {
    match plan.unit.trim() {
        "" => lang.pick("đơn vị chưa đặt tên", "a unit without a name").to_owned(),
        unit => quoted(unit),
    }
}

/// The heading of the workbook.
#[must_use]
pub fn excel_heading(lang: Lang) -> &'static str {
    lang.pick("Excel", "Excel")
}

/// What the workbook holds.
#[must_use]
pub fn excel_meaning(lang: Lang) -> &'static str {
    lang.pick(
        "Sổ Excel có công thức: báo cáo, yếu tố điều chỉnh, lịch làm việc, mười hai tháng và cuối năm của từng kịch bản. Sửa một ô được đánh dấu thì cả sổ tính lại. Chiều ngược lại, số liệu lấy được từ bảng Excel hay CSV của đơn vị; xem trước rồi mới nhận.",
        "The workbook has live formulas: report, levers, working days, twelve months and year end of every scenario. Change a marked cell, and all of it is worked out again. The other way round, figures can be taken from the unit's own Excel or CSV table; you see them before anything is taken.",
    )
}

/// Saves the workbook.
#[must_use]
pub fn export(lang: Lang) -> &'static str {
    lang.pick("Lưu sổ Excel", "Save the workbook")
}

/// Where the module of the workbooks is not part of what was handed out.
#[must_use]
pub fn no_excel(lang: Lang) -> &'static str {
    lang.pick(
        "Tệp này không có phần Excel. Hãy dùng tệp thads-planner-excel.html: lưu kế hoạch thành tệp ở đây rồi mở ở đó.",
        "This file has no Excel part. Use the file thads-planner-excel.html: save the plan as a file here, and open it there.",
    )
}

/// Opens the panel that reads tables.
#[must_use]
pub fn import(lang: Lang) -> &'static str {
    lang.pick("Nhập từ Excel…", "Take figures from Excel…")
}

/// The heading of the plans that are kept.
#[must_use]
pub fn plans_heading(lang: Lang) -> &'static str {
    lang.pick("Các kế hoạch đang giữ", "Plans that are kept")
}

/// The field for a name of one's own.
#[must_use]
pub fn title(lang: Lang) -> &'static str {
    lang.pick("Tên kế hoạch đang xem", "Name of this plan")
}

/// What the table of plans shows.
#[must_use]
pub fn plans_caption(lang: Lang) -> &'static str {
    lang.pick(
        "Các kế hoạch giữ trong trình duyệt trên máy này, mở gần đây nhất trước.",
        "The plans kept in the browser on this computer, the one opened last first.",
    )
}

/// There are no others.
#[must_use]
pub fn no_other_plans(lang: Lang) -> &'static str {
    lang.pick(
        "Ngoài kế hoạch đang xem, trình duyệt trên máy này không giữ kế hoạch nào khác.",
        "Besides the plan on screen, the browser on this computer keeps no other.",
    )
}

/// The headings of the table of plans.
#[must_use]
pub fn plans_columns(lang: Lang) -> Vec<String> {
    let names = lang.pick(
        ["Kế hoạch", "Mở lần cuối", "Xem", "Sao chép", "Xóa"],
        ["Plan", "Last opened", "Show", "Copy", "Delete"],
    );
    names.map(str::to_owned).to_vec()
}

/// Shows a plan.
#[must_use]
pub fn show(lang: Lang) -> &'static str {
    lang.pick("Xem", "Show")
}

/// Copies a plan.
#[must_use]
pub fn copy(lang: Lang) -> &'static str {
    lang.pick("Sao chép", "Copy")
}

/// Deletes a plan.
#[must_use]
pub fn delete(lang: Lang) -> &'static str {
    lang.pick("Xóa", "Delete")
}

/// What a button of a plan does, with its name.
#[must_use]
pub fn of_plan(act: &str, name: &str) -> String {
    format!("{act}: {name}")
}

/// The fold of deleted plans.
#[must_use]
pub fn deleted_fold(plans: usize, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Kế hoạch đã xóa, còn lấy lại được: {plans}"),
        Lang::En => format!("Deleted plans that can be had back: {plans}"),
    }
}

/// What the table of deleted plans shows.
#[must_use]
pub fn deleted_caption(lang: Lang) -> &'static str {
    lang.pick("Các kế hoạch đã xóa gần đây.", "Plans that were deleted lately.")
}

/// The headings of the table of deleted plans.
#[must_use]
pub fn deleted_columns(lang: Lang) -> Vec<String> {
    let names =
        lang.pick(["Kế hoạch", "Sửa lần cuối", "Lấy lại"], ["Plan", "Last changed", "Have back"]);
    names.map(str::to_owned).to_vec()
}

/// Has a plan back.
#[must_use]
pub fn restore(lang: Lang) -> &'static str {
    lang.pick("Lấy lại", "Have back")
}

/// A moment as official papers write it: "2026-11-22T10:05" is "22/11/2026 10:05"; "chưa rõ" where
/// it is unknown.
#[must_use]
pub fn moment(at: &str, lang: Lang) -> String {
    let (day, time) = at.split_once('T').unwrap_or((at, ""));
    match iso_date(day) {
        Some(day) => written(day, time),
        None => lang.pick("chưa rõ", "unknown").to_owned(),
    }
}

fn written(day: NaiveDate, time: &str) -> String {
    let time = time.get(..5).unwrap_or_default();
    format!("{} {time}", months::date(day)).trim_end().to_owned()
}

fn count(count: usize, lang: Lang) -> String {
    format::count(Decimal::from(count), 0, lang)
}

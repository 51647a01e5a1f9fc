//! Why a file could not be read, that the plan was not changed, and what to do.

use crate::import::fault::{Fault, Kind};
use crate::import::limits;
use rust_decimal::Decimal;
use thads_planner::intake::format;
use thads_planner::lang::Lang;

/// What happened, and what to do.
pub(crate) struct Said {
    pub(crate) what: String,
    pub(crate) remedy: &'static str,
}

/// What happened, and what to do.
pub(crate) fn said(fault: &Fault, lang: Lang) -> Said {
    let plain = |vi: &str, en: &str, remedy| Said { what: lang.pick(vi, en).to_owned(), remedy };
    match fault {
        Fault::Empty => plain(
            "Không có gì để đọc: tệp hoặc phần dán vào trống.",
            "Nothing to read: the file or what was pasted is empty.",
            choose_another(lang),
        ),
        Fault::TooLarge { bytes } => too_large(*bytes, lang),
        Fault::UnpacksTooLarge => plain(
            "Tệp này khi bung ra quá lớn nên không đọc, để trình duyệt khỏi bị treo.",
            "This file unpacks to far too much and was not read, to keep the browser alive.",
            only_the_report(lang),
        ),
        Fault::Locked => plain(
            "Tệp này có mật khẩu nên không đọc được.",
            "This file is protected with a password and cannot be read.",
            lang.pick(
                "Mở tệp bằng Excel, bỏ mật khẩu rồi lưu lại; hoặc chép bảng và dán vào đây.",
                "Open it in Excel, remove the password and save it; or copy the table and paste \
                 it here.",
            ),
        ),
        Fault::NoTable(kind) => {
            Said { what: no_table(*kind, lang).to_owned(), remedy: paste(lang) }
        }
        Fault::Broken => plain(
            "Tệp này hỏng hoặc chưa tải về hết nên không đọc được.",
            "This file is damaged or was not downloaded completely and cannot be read.",
            lang.pick(
                "Tải lại tệp, mở bằng Excel xem có nguyên vẹn không rồi lưu lại dạng .xlsx; hoặc \
                 chép bảng và dán vào đây.",
                "Download it again, open it in Excel to see whether it is whole and save it as \
                 .xlsx; or copy the table and paste it here.",
            ),
        ),
        Fault::NothingInside => plain(
            "Tệp này không có số liệu nào: các trang đều trống.",
            "This file holds nothing: its sheets are empty.",
            choose_another(lang),
        ),
    }
}

/// Said with every fault.
pub(crate) fn unchanged(lang: Lang) -> &'static str {
    lang.pick("Kế hoạch không thay đổi.", "The plan was not changed.")
}

/// No headings of a report were found on a sheet.
pub(crate) fn no_report(sheet: &str, lang: Lang) -> String {
    match (lang, sheet.is_empty()) {
        (Lang::Vi, true) => "Không nhận ra báo cáo nào trong bảng này.".to_owned(),
        (Lang::Vi, false) => format!("Không nhận ra báo cáo nào trong trang “{sheet}”."),
        (Lang::En, true) => "No report was recognised in this table.".to_owned(),
        (Lang::En, false) => format!("No report was recognised on the sheet “{sheet}”."),
    }
}

/// What to do about it.
pub(crate) fn no_report_remedy(lang: Lang) -> &'static str {
    lang.pick(
        "Cần có dòng tiêu đề với tên cột như trong biểu thống kê: Số cũ chuyển sang, Thụ lý mới, \
         Có điều kiện thi hành, Thi hành xong… Chọn trang khác hoặc chép cả dòng tiêu đề rồi dán \
         lại.",
        "A row of headings is needed, named as in the statistical forms: Số cũ chuyển sang, Thụ \
         lý mới, Có điều kiện thi hành, Thi hành xong… Choose another sheet, or copy the headings \
         too and paste again.",
    )
}

fn too_large(bytes: usize, lang: Lang) -> Said {
    let megabytes = |bytes: usize| {
        let bytes = Decimal::from(u64::try_from(bytes).unwrap_or(u64::MAX));
        format::count_up_to(bytes / Decimal::from(1024 * 1024), 1, lang)
    };
    let (size, limit) = (megabytes(bytes), megabytes(limits::FILE_BYTES));
    let what = match lang {
        Lang::Vi => format!("Tệp này {size} MB, quá lớn: chỉ đọc tệp đến {limit} MB."),
        Lang::En => format!("This file has {size} MB: files are read up to {limit} MB."),
    };
    Said { what, remedy: only_the_report(lang) }
}

fn no_table(kind: Kind, lang: Lang) -> &'static str {
    match kind {
        Kind::Pdf => lang.pick(
            "Đây là tệp PDF, không phải bảng tính, dù tên tệp có thể ghi khác.",
            "This is a PDF, not a workbook, whatever its name says.",
        ),
        Kind::Picture => lang.pick(
            "Đây là tệp ảnh, không phải bảng tính, dù tên tệp có thể ghi khác.",
            "This is a picture, not a workbook, whatever its name says.",
        ),
        Kind::WebPage => lang.pick(
            "Đây là trang web hoặc tệp XML được đặt tên như bảng tính nên không đọc được.",
            "This is a web page or an XML file under the name of a workbook and cannot be read.",
        ),
        Kind::Word => lang.pick(
            "Đây là văn bản Word, không phải bảng tính.",
            "This is a Word document, not a workbook.",
        ),
        Kind::Packed => lang.pick(
            "Đây là tệp nén không chứa bảng tính, dù tên tệp có thể ghi khác.",
            "This is a packed file without a workbook in it, whatever its name says.",
        ),
        Kind::Unknown => lang.pick(
            "Tệp này không phải bảng tính, cũng không phải tệp CSV.",
            "This is neither a workbook nor a CSV file.",
        ),
    }
}

fn choose_another(lang: Lang) -> &'static str {
    lang.pick(
        "Chọn tệp khác, hoặc chép bảng trong Excel rồi dán vào đây.",
        "Choose another file, or copy the table in Excel and paste it here.",
    )
}

fn only_the_report(lang: Lang) -> &'static str {
    lang.pick(
        "Chép riêng trang báo cáo sang một tệp mới, hoặc chép bảng trong Excel rồi dán vào đây.",
        "Copy the sheet of the report into a new file, or copy the table in Excel and paste it \
         here.",
    )
}

fn paste(lang: Lang) -> &'static str {
    lang.pick(
        "Mở bằng chương trình đã tạo ra nó, chép bảng rồi dán vào đây; hoặc lưu lại dạng .xlsx \
         hay .csv.",
        "Open it with the program that made it, copy the table and paste it here; or save it as \
         .xlsx or .csv.",
    )
}

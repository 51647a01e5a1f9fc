//! Notices of what a meeting does: agreeing, links, tables, other windows.

use super::{Words, words};
use crate::app::Notice;
use crate::lang::Lang;
use crate::words::labels::quoted;

/// A text in Vietnamese and in English.
type Both = (&'static str, &'static str);

/// The notice in words; `None` for one of the others.
pub(super) fn notice(notice: &Notice, lang: Lang) -> Option<Words> {
    if let Some((headline, next)) = fixed(notice) {
        let next = lang.pick(next.0, next.1);
        let headline = lang.pick(headline.0, headline.1).to_owned();
        return Some(if next.is_empty() { words(headline, []) } else { words(headline, [next]) });
    }
    match notice {
        Notice::Agreed(name) => Some(agreed(&quoted(name), lang)),
        Notice::Removed { name, .. } => Some(removed(&quoted(name), lang)),
        Notice::Forked(name) => Some(forked(&quoted(name), lang)),
        Notice::Parcel { name, .. } => Some(parcel(&quoted(name), lang)),
        Notice::Offered { name, .. } => Some(offered(&quoted(name), lang)),
        Notice::BadParcel(why) | Notice::NotExported(Some(why)) => Some(words(why.clone(), [])),
        _ => None,
    }
}

/// What happened, and what to do, where both are always the same.
const fn fixed(notice: &Notice) -> Option<(Both, Both)> {
    Some(match notice {
        Notice::Locked => (
            ("Phương án này đã chốt: chỉ xem, không sửa.", "This plan was agreed on: read only."),
            (
                "Muốn điều chỉnh, bấm “Sao thành bản làm việc”.",
                "To change it, press “Copy to work on”.",
            ),
        ),
        Notice::NotAgreed => (
            ("Chưa chốt được.", "Not agreed on."),
            (
                "Còn ô nhập chưa hợp lệ, hoặc đây đã là bản chốt. Sửa các ô báo đỏ rồi chốt lại.",
                "Some field cannot stand as it is, or this is an agreed plan already. Mend the marked fields and try again.",
            ),
        ),
        Notice::Wiped => (
            (
                "Số liệu trình duyệt giữ vừa bị xóa từ bên ngoài.",
                "What the browser kept has just been wiped from outside.",
            ),
            (
                "Kế hoạch đang mở đã được ghi lại. Để chắc chắn, hãy lưu thành tệp.",
                "The open plans have been written again. To be safe, save them as a file.",
            ),
        ),
        Notice::Taken => (
            ("Đã đưa số liệu vào kế hoạch.", "The figures are in the plan."),
            (
                "Kiểm tra ở “Báo cáo”; bấm Hoàn tác (Ctrl+Z) để bỏ.",
                "Check them under “Report”; Undo (Ctrl+Z) takes them back.",
            ),
        ),
        Notice::PastKept => (
            (
                "Báo cáo trước đã chuyển vào “Các tháng qua”; nhập tiếp số liệu của báo cáo mới.",
                "The report before it went to “Past months”; go on with the figures of the new one.",
            ),
            (
                "Ai đến hoặc đi trước ngày báo cáo mới thì sửa vào số chấp hành viên: biến động cũ không tính nữa.",
                "Whoever came or left before the new report's date must be in the number of officers now: earlier moves no longer count.",
            ),
        ),
        Notice::NoNextYear => (
            (
                "Chưa lập được kế hoạch năm sau: chưa có dự kiến cho năm nay.",
                "The next year cannot be begun: nothing is projected for this one.",
            ),
            (
                "Nhập đủ báo cáo và số chấp hành viên trước.",
                "Enter the report and the officers first.",
            ),
        ),
        Notice::Copied => (
            (
                "Đã sao chép; dán vào Word, Zalo hay thư điện tử.",
                "Copied; paste it into Word, a chat or a mail.",
            ),
            ("", ""),
        ),
        _ => return failed(notice),
    })
}

/// The same of what did not go well, or goes on.
const fn failed(notice: &Notice) -> Option<(Both, Both)> {
    Some(match notice {
        Notice::NotCopied => (
            ("Trình duyệt không cho sao chép.", "The browser does not let this page copy."),
            (
                "Hãy bôi đen chữ trên màn hình rồi bấm Ctrl+C, hoặc lưu thành tệp.",
                "Select the text on screen and press Ctrl+C, or save a file.",
            ),
        ),
        Notice::WindowBarred => (
            ("Trình duyệt chặn cửa sổ thứ hai.", "The browser barred the second window."),
            (
                "Cho phép trang này mở cửa sổ bật lên rồi bấm lại.",
                "Allow this page to open windows and press again.",
            ),
        ),
        Notice::Exporting => (("Đang ghi sổ Excel…", "Writing the workbook…"), ("", "")),
        Notice::NotExported(None) => (
            ("Chưa ghi được tệp Excel.", "The workbook was not written."),
            (
                "Phần ghi Excel không tải được hoặc kế hoạch quá lớn. Kế hoạch vẫn nguyên; có thể lưu tệp kế hoạch.",
                "Its module could not be loaded, or the plan is too large. The plan is untouched; it can be saved as a plan file.",
            ),
        ),
        _ => return None,
    })
}

fn agreed(name: &str, lang: Lang) -> Words {
    let headline = match lang {
        Lang::Vi => format!("Đã chốt phương án {name}; bản chốt được giữ riêng, không sửa được."),
        Lang::En => format!("Agreed on {name}; the agreed plan is kept and cannot be changed."),
    };
    let next = lang.pick(
        "Bản đang làm vẫn sửa được và luôn được so với bản chốt (xem “So sánh”).",
        "The working plan can still be changed and is compared with it (see “Compare”).",
    );
    words(headline, [next])
}

fn removed(name: &str, lang: Lang) -> Words {
    let headline = match lang {
        Lang::Vi => format!("Đã xóa kế hoạch {name}."),
        Lang::En => format!("Removed the plan {name}."),
    };
    let next = lang.pick(
        "Có thể lấy lại ngay ở đây, hoặc sau này trong “Lưu, gửi”.",
        "It can be had back here, or later under “Keep, send”.",
    );
    words(headline, [next])
}

fn forked(name: &str, lang: Lang) -> Words {
    let headline = match lang {
        Lang::Vi => format!(
            "Kế hoạch này vừa được sửa cả ở cửa sổ khác. Bản của cửa sổ này được giữ thành {name}; \
             không bản nào bị ghi đè."
        ),
        Lang::En => format!(
            "This plan was changed in another window, too. What was done here is kept as {name}; \
             neither overwrites the other."
        ),
    };
    let next = lang.pick("Bản kia ở danh sách kế hoạch.", "The other one is in the list of plans.");
    words(headline, [next])
}

fn offered(name: &str, lang: Lang) -> Words {
    let headline = match lang {
        Lang::Vi => format!("Trang này gửi kèm kế hoạch {name}. Mở bên cạnh các kế hoạch đang có?"),
        Lang::En => {
            format!("This page comes with the plan {name}. Open it beside the plans you have?")
        }
    };
    words(headline, [lang.pick("Không kế hoạch nào bị thay.", "No plan is replaced.")])
}

fn parcel(name: &str, lang: Lang) -> Words {
    let headline = match lang {
        Lang::Vi => format!("Liên kết này chứa kế hoạch {name}. Mở bên cạnh các kế hoạch đang có?"),
        Lang::En => format!("This link holds the plan {name}. Open it beside the plans you have?"),
    };
    words(headline, [lang.pick("Không kế hoạch nào bị thay.", "No plan is replaced.")])
}

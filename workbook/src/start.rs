//! The panel of imports before there is a table: what can be read, and how.

use thads_planner::inquiry::{Act, Block, Cell, Deed, Page, Tone};
use thads_planner::lang::Lang;

/// The path of the field into which a table is pasted.
const PASTE: &str = "@paste";

pub(crate) fn page(lang: Lang) -> Page {
    let lead = lang.pick(
        "Đưa số liệu báo cáo từ Excel vào kế hoạch: chọn tệp, hoặc dán bảng đã sao chép.",
        "Take the figures of a report over from Excel: choose a file, or paste a copied table.",
    );
    let open = lang.pick("Chọn tệp Excel hoặc CSV…", "Choose an Excel or CSV file…");
    let paste = lang.pick("Dán bảng vào đây (Ctrl+V)", "Paste a table here (Ctrl+V)");
    let what = lang.pick(
        "Đọc được báo cáo của một đơn vị, của cả tỉnh (mỗi dòng một đơn vị) và bảng theo chấp \
         hành viên; cột ở thứ tự nào cũng được, tiêu đề gộp ô cũng được.",
        "Reports of one unit, of a province (a row for each unit) and tables by officer are \
         understood; columns in any order, merged headings too.",
    );
    let safe = lang.pick(
        "Bảng được đọc ngay trên máy này. Xem trước rồi mới đưa vào; không bấm đồng ý thì kế \
         hoạch không đổi.",
        "The table is read on this machine. You look at it first; nothing is taken over until \
         you say so.",
    );
    let results = vec![
        Block::Text(lead.to_owned(), Tone::Lead),
        Block::Buttons(vec![Cell::button(open, Act::Do(Deed::OpenFile))]),
        Block::Writing(PASTE.to_owned(), paste.to_owned(), String::new()),
        Block::Text(what.to_owned(), Tone::Aside),
        Block::Text(safe.to_owned(), Tone::Aside),
    ];
    Page { results: Some(results), ..Page::default() }
}

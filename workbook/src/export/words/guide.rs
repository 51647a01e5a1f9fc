//! The words of the guidance sheet.

use super::Both;
use thads_model::plan::Provenance;
use thads_planner::lang::Lang;

pub(in crate::export) fn title(lang: Lang) -> &'static str {
    lang.pick(
        "Kế hoạch chỉ tiêu thi hành án dân sự",
        "Year plan of a civil judgment enforcement unit",
    )
}

/// What the sheets are and how they are used.
pub(in crate::export) const SENTENCES: [Both; 9] = [
    (
        "Tệp này tính lại toàn bộ dự kiến đến 30/9 bằng công thức: sửa một ô, mọi trang tự tính \
         theo.",
        "This workbook works the whole projection out by formulas: change a cell and every sheet \
         follows.",
    ),
    (
        "Ô tô vàng sửa được. Các ô khác khóa để công thức không mất vì gõ nhầm; không có mật khẩu: \
         vào Xem lại › Bỏ bảo vệ trang tính khi cần.",
        "Yellow cells may be edited. The others are locked against slips; there is no password: \
         Review › Unprotect Sheet where needed.",
    ),
    (
        "Báo cáo: đơn vị, ngày số liệu, chỉ tiêu, số liệu việc và tiền, nhân sự, hai cách tính tổng \
         số phải thi hành.",
        "Report: unit, date of the figures, targets, figures of cases and money, people, both ways \
         to the total to enforce.",
    ),
    (
        "Lịch: mười hai tháng của năm công tác, ngày làm việc, ngày nghỉ, ngày làm bù, hệ số của \
         tháng.",
        "Calendar: the twelve months of the work year, working days, days off, make-up days, \
         weights of the months.",
    ),
    (
        "Mỗi kịch bản có hai trang: trang mang tên kịch bản (dự kiến đến 30/9, điều chỉnh, mười hai \
         tháng, biểu đồ) và trang danh sách (làm thêm giờ, cao điểm, gián đoạn, người đến và đi, sự \
         kiện, vụ lớn), có dòng trống để thêm.",
        "Each scenario has two sheets: one of its name (year end, levers, twelve months, chart) and \
         one of its lists (overtime, campaigns, disruptions, officers who come and leave, events, \
         large matters), with empty rows for more.",
    ),
    (
        "Ô điều chỉnh để trống thì lấy giá trị mặc định tính từ báo cáo; cột “Đang dùng” cho biết \
         giá trị đó.",
        "A lever left empty takes its default from the report; the column “In force” shows it.",
    ),
    (
        "Các phần “Đối chiếu” ở cuối trang kịch bản được thu gọn: bấm dấu + bên lề để xem.",
        "The parts “To compare” at the end of a scenario's sheet are folded: press + at the edge.",
    ),
    (
        "Excel tính với 15 chữ số: số tiền rất lớn có thể lệch ở phần lẻ của đồng.",
        "Excel works with fifteen digits: very large amounts may differ in fractions of one VND.",
    ),
    (
        "Mã số liệu chỉ đúng với tệp khi mới xuất; sửa ô nào thì số liệu không còn ứng với mã.",
        "The code of the inputs fits the workbook as exported; once a cell is changed it no longer \
         does.",
    ),
];

pub(in crate::export) const CODE: Both = ("Mã số liệu", "Code of the inputs");
pub(in crate::export) const MODEL: Both = ("Phiên bản cách tính", "Version of the model");
pub(in crate::export) const AT: Both = ("Xuất lúc", "Exported at");
pub(in crate::export) const SOURCES: Both =
    ("Nguồn của số liệu (lúc xuất tệp)", "Where figures come from (when exported)");
pub(in crate::export) const NO_SOURCES: Both =
    ("Chưa ghi nguồn cho số liệu nào.", "No source was noted for any figure.");
pub(in crate::export) const NAMES: Both = ("Kịch bản", "Scenarios");
pub(in crate::export) const PROVISIONAL: Both =
    ("Chỉ tiêu tạm, chờ chỉ tiêu chính thức.", "The targets are provisional.");

/// How sure a figure is.
pub(in crate::export) fn source(source: Provenance, lang: Lang) -> &'static str {
    match source {
        Provenance::Reported => lang.pick("báo cáo thống kê", "reported"),
        Provenance::Estimate => lang.pick("ước tính", "estimate"),
        Provenance::Assumed => lang.pick("giả định", "assumed"),
    }
}

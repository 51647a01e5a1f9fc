//! Texts of the panel of sources: what is reported, what is assumed.

use crate::lang::Lang;
use thads_model::plan::Provenance;

texts! {
    /// Heading of the source of an example.
    source: "Nguồn của ví dụ", "Source of the example";
    /// The address of the source.
    address: "Mở bài gốc", "Open the original";
    /// Heading of the outcome.
    outcome: "Kết quả thực tế cuối năm", "How the year really ended";
    /// Heading of the numbers.
    numbers: "Số liệu và nguồn", "Numbers and where they come from";
    /// Where no number has a source.
    none:
        "Chưa ghi nguồn cho số nào. Chọn nguồn ngay cạnh từng ô nhập.",
        "No number has a source yet. Choose one beside each field.";
    /// Column.
    place: "Số liệu", "Number";
    /// Column.
    value: "Giá trị", "Value";
    /// Column.
    says: "Căn cứ", "Grounds";
    /// Column.
    from: "Nguồn", "Source";
    /// A number that the plan leaves to its default.
    default: "mặc định", "default";
    /// Heading of what can be done with the plan.
    plan: "Kế hoạch và kịch bản đang xem", "This plan and scenario";
    /// Puts the example back.
    restore: "Khôi phục ví dụ", "Restore the example";
    /// Removes the plan.
    delete: "Xóa kế hoạch này", "Delete this plan";
    /// That nothing is lost for good.
    can_undo: "Có thể hoàn tác bằng Ctrl+Z.", "Can be undone with Ctrl+Z.";
}

/// A group of numbers as a heading, with how many there are.
#[must_use]
pub fn group(source: Provenance, count: usize, lang: Lang) -> String {
    let name = match source {
        Provenance::Reported => lang.pick("Báo cáo thống kê, nguồn công bố", "Reported"),
        Provenance::Estimate => lang.pick("Ước tính", "Estimates"),
        Provenance::Assumed => lang
            .pick("Giả định – cần thay bằng số thật", "Assumed – to be replaced by real figures"),
    };
    format!("{name} ({count})")
}

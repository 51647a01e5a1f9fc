//! The official names of what a column can be.

use crate::import::heading::Item;
use thads_planner::lang::Lang;

/// The name of a quantity.
pub(crate) fn name(item: Item, lang: Lang) -> &'static str {
    let (vi, en) = match item {
        Item::CarriedOver => ("Số cũ chuyển sang", "Carried over"),
        Item::Accepted => ("Thụ lý mới", "Newly accepted"),
        Item::Handled => ("Tổng số thụ lý", "All accepted"),
        Item::Entrusted => ("Ủy thác đi", "Entrusted to others"),
        Item::Withdrawn => ("Thu hồi, hủy quyết định", "Withdrawn or annulled"),
        Item::ToEnforce => ("Tổng số phải thi hành", "Total to enforce"),
        Item::Enforceable => ("Có điều kiện thi hành", "Enforceable"),
        Item::FinishedInAll => ("Thi hành xong, kể cả đình chỉ", "Finished and terminated"),
        Item::Finished => ("Thi hành xong, chưa kể đình chỉ", "Finished without terminated"),
        Item::Terminated => ("Đình chỉ", "Terminated"),
        Item::Reduced => ("Giảm thi hành án", "Remitted"),
        Item::Open => ("Đang thi hành", "Being enforced"),
        Item::PartOfEnforceable => {
            ("Phần khác trong số có điều kiện", "Other parts of the enforceable")
        }
        Item::NotEnforceable => ("Chưa có điều kiện", "Not yet enforceable"),
        Item::PostponedInAll => ("Hoãn, tạm đình chỉ", "Postponed or suspended"),
        Item::Postponed => ("Hoãn", "Postponed"),
        Item::Suspended => ("Tạm đình chỉ", "Suspended"),
        Item::OtherOutside => {
            ("Trường hợp khác ngoài số có điều kiện", "Others outside the enforceable")
        }
        Item::SeparateBook => ("Sổ theo dõi riêng", "Separate book"),
        Item::CarriedForward => ("Số chuyển kỳ sau", "Carried forward"),
        Item::Rate => ("Tỷ lệ thi hành xong", "Rate finished"),
        Item::EnforceableRate => ("Tỷ lệ có điều kiện", "Rate enforceable"),
    };
    lang.pick(vi, en)
}

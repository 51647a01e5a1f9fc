//! The words of the list of scenarios.

use super::NONE;
use crate::intake::format;
use crate::lang::Lang;
use crate::words::answer::status;
use crate::words::labels::quoted;
use rust_decimal::Decimal;
use thads_model::engine::Verdict;

/// What the list shows.
#[must_use]
pub fn caption(lang: Lang) -> &'static str {
    lang.pick("Các kịch bản của kế hoạch", "The scenarios of the plan")
}

/// Its headings.
#[must_use]
pub fn columns(lang: Lang) -> [&'static str; 12] {
    lang.pick(
        [
            "Kịch bản",
            "Về việc",
            "Về tiền",
            "Đặt cạnh",
            "Gốc",
            "Xem",
            "Chép",
            "Lên",
            "Xuống",
            "Lưu",
            "Trả lại",
            "Xóa",
        ],
        [
            "Scenario", "Cases", "Money", "Beside", "Baseline", "Show", "Copy", "Up", "Down",
            "Save", "Put back", "Delete",
        ],
    )
}

/// The spoken name of the field of a name.
#[must_use]
pub fn name_field(line: usize, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Tên kịch bản thứ {line}"),
        Lang::En => format!("Name of scenario {line}"),
    }
}

/// The scenario is the one on screen.
#[must_use]
pub fn on_screen(lang: Lang) -> &'static str {
    lang.pick("đang xem", "shown")
}

/// The baseline is always among those compared.
#[must_use]
pub fn always(lang: Lang) -> &'static str {
    lang.pick("luôn so", "always")
}

/// Why.
#[must_use]
pub fn always_hint(lang: Lang) -> &'static str {
    lang.pick(
        "Kịch bản gốc luôn đứng cột đầu: các cột khác so với nó",
        "The baseline always stands first: the others are compared with it",
    )
}

/// What the scenario is that the plan was opened with.
#[must_use]
pub fn kept_hint(lang: Lang) -> &'static str {
    lang.pick(
        "Kịch bản đầu tiên như lúc mở kế hoạch, tính trên báo cáo hiện nay; không sửa được",
        "The first scenario as the plan was opened, on the present report; it cannot be changed",
    )
}

/// A rate; a dash where there is none.
#[must_use]
pub fn rate(rate: Option<Decimal>, lang: Lang) -> String {
    rate.map_or_else(|| NONE.to_owned(), |rate| format::percent2(rate, lang))
}

/// What stands where there is no figure.
#[must_use]
pub const fn unknown() -> &'static str {
    NONE
}

/// "đạt, +0,10 điểm so với chỉ tiêu".
#[must_use]
pub fn standing<U>(verdict: &Verdict<U>, gap: Option<Decimal>, lang: Lang) -> String {
    let status = status(verdict, lang);
    let Some(gap) = gap else { return status.to_owned() };
    let gap = format::signed(gap, |gap| format::points(gap, lang));
    match lang {
        Lang::Vi => format!("{status}, {gap} so với chỉ tiêu"),
        Lang::En => format!("{status}, {gap} beside the target"),
    }
}

/// What can be done with a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Button {
    /// Put it beside the others, or take it away.
    Compare,
    /// Compare the others with it.
    Baseline,
    /// Show it on the first screen.
    Show,
    /// Add a copy.
    Copy,
    /// Move it up.
    Up,
    /// Move it down.
    Down,
    /// Save it as it is.
    Save,
    /// Put it back to what was saved.
    Restore,
    /// Take it out of the plan.
    Delete,
}

impl Button {
    /// The word on the button.
    #[must_use]
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::Compare => lang.pick("So", "Compare"),
            Self::Baseline => lang.pick("Gốc", "Baseline"),
            Self::Show => lang.pick("Xem", "Show"),
            Self::Copy => lang.pick("Chép", "Copy"),
            Self::Up => lang.pick("Lên", "Up"),
            Self::Down => lang.pick("Xuống", "Down"),
            Self::Save => lang.pick("Lưu", "Save"),
            Self::Restore => lang.pick("Trả lại", "Put back"),
            Self::Delete => lang.pick("Xóa", "Delete"),
        }
    }

    /// What a click does, in full.
    #[must_use]
    pub fn hint(self, name: &str, lang: Lang) -> String {
        let name = quoted(name);
        match lang {
            Lang::Vi => match self {
                Self::Compare => format!("Đặt {name} cạnh các kịch bản khác (nhiều nhất bốn cột)"),
                Self::Baseline => format!("Lấy {name} làm gốc để so"),
                Self::Show => format!("Xem {name} ở màn hình đầu"),
                Self::Copy => format!("Thêm một bản chép của {name}"),
                Self::Up => format!("Đưa {name} lên một dòng"),
                Self::Down => format!("Đưa {name} xuống một dòng"),
                Self::Save => format!("Lưu {name} như hiện nay, để có thể trả lại sau"),
                Self::Restore => format!("Trả {name} về như lần lưu trước"),
                Self::Delete => format!("Xóa {name}; hoàn tác được"),
            },
            Lang::En => match self {
                Self::Compare => format!("Set {name} beside the others (four columns at most)"),
                Self::Baseline => format!("Compare the others with {name}"),
                Self::Show => format!("Show {name} on the first screen"),
                Self::Copy => format!("Add a copy of {name}"),
                Self::Up => format!("Move {name} one line up"),
                Self::Down => format!("Move {name} one line down"),
                Self::Save => format!("Save {name} as it is, to be put back later"),
                Self::Restore => format!("Put {name} back to what was saved"),
                Self::Delete => format!("Delete {name}; this can be undone"),
            },
        }
    }
}

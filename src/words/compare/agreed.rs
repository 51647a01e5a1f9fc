//! The words of agreeing on a scenario, and of what was agreed on.

use crate::lang::Lang;
use crate::words::journal::moment;
use crate::words::labels::quoted;

/// The heading of the part.
#[must_use]
pub fn heading(lang: Lang) -> &'static str {
    lang.pick("Chốt phương án", "Agree on a scenario")
}

/// What agreeing does.
#[must_use]
pub fn what_it_does(name: &str, lang: Lang) -> String {
    let name = quoted(name);
    match lang {
        Lang::Vi => format!(
            "Đang xem {name}. Chốt thì giữ lại một bản không sửa được của cả kế hoạch; các kịch bản này vẫn sửa tiếp được và so với bản đã chốt."
        ),
        Lang::En => format!(
            "{name} is shown. Agreeing keeps a copy of the whole plan that cannot be changed; these scenarios can still be changed and are compared with it."
        ),
    }
}

/// The label of the field of the reason.
#[must_use]
pub fn reason_label(lang: Lang) -> &'static str {
    lang.pick("Lý do:", "Reason:")
}

/// Its spoken name.
#[must_use]
pub fn reason_field(lang: Lang) -> &'static str {
    lang.pick("Lý do chốt phương án", "Reason for agreeing")
}

/// The button.
#[must_use]
pub fn agree(lang: Lang) -> &'static str {
    lang.pick("Chốt phương án đang xem", "Agree on the scenario shown")
}

/// What the button does.
#[must_use]
pub fn agree_hint(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Chốt {} với số liệu hiện nay", quoted(name)),
        Lang::En => format!("Agree on {} with the present figures", quoted(name)),
    }
}

/// Nothing was agreed on yet.
#[must_use]
pub fn none_yet(lang: Lang) -> &'static str {
    lang.pick("Chưa chốt phương án nào.", "Nothing has been agreed on yet.")
}

/// What is shown is what was agreed on last.
#[must_use]
pub fn already(name: &str, at: &str, lang: Lang) -> String {
    let (name, at) = (quoted(name), moment(at));
    match lang {
        Lang::Vi => format!("{name} đúng như bản chốt {at}."),
        Lang::En => format!("{name} is as it was agreed on {at}."),
    }
}

/// What the list shows.
#[must_use]
pub fn caption(lang: Lang) -> &'static str {
    lang.pick("Các phương án đã chốt, mới nhất trước", "What was agreed on, the newest first")
}

/// Its headings.
#[must_use]
pub fn columns(lang: Lang) -> [&'static str; 10] {
    lang.pick(
        [
            "Chốt lúc",
            "Kịch bản",
            "Lý do",
            "Về việc",
            "Về tiền",
            "Đặt cạnh",
            "Gốc",
            "Xem",
            "Chép",
            "Xóa",
        ],
        [
            "Agreed", "Scenario", "Reason", "Cases", "Money", "Beside", "Baseline", "Show", "Copy",
            "Delete",
        ],
    )
}

/// When it was agreed on.
#[must_use]
pub fn at(at: &str) -> String {
    moment(at)
}

/// Some cannot be read.
#[must_use]
pub fn unread(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Vi => {
            format!("Không đọc được {count} bản đã chốt: chúng vẫn còn trong danh sách kế hoạch.")
        }
        Lang::En => {
            format!("Agreed plans that cannot be read: {count}. They are still among the plans.")
        }
    }
}

/// What can be done with what was agreed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Button {
    /// Show it.
    Show,
    /// Make a copy that can be changed.
    Copy,
    /// Take it out of the workspace.
    Delete,
}

impl Button {
    /// The word on the button.
    #[must_use]
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::Show => lang.pick("Xem", "Show"),
            Self::Copy => lang.pick("Chép", "Copy"),
            Self::Delete => lang.pick("Xóa", "Delete"),
        }
    }

    /// What a click does, in full.
    #[must_use]
    pub fn hint(self, name: &str, lang: Lang) -> String {
        let name = quoted(name);
        match lang {
            Lang::Vi => match self {
                Self::Show => format!("Mở {name} để xem, không sửa được"),
                Self::Copy => format!("Chép {name} thành một kế hoạch để làm tiếp"),
                Self::Delete => format!("Xóa {name}; lấy lại được"),
            },
            Lang::En => match self {
                Self::Show => format!("Open {name} to look at; it cannot be changed"),
                Self::Copy => format!("Copy {name} into a plan to work on"),
                Self::Delete => format!("Delete {name}; it can be had back"),
            },
        }
    }
}

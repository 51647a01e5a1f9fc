//! The words of a panel. One page to print, and the conclusion of the meeting.

/// A text that is the same for everyone: its name, Vietnamese, English.
macro_rules! texts {
    ($($(#[$doc:meta])+ $name:ident: $vi:literal, $en:literal;)+) => {
        $($(#[$doc])+ #[must_use] pub fn $name(lang: Lang) -> &'static str { lang.pick($vi, $en) })+
    };
}

pub mod changes;
pub mod decision;
pub mod paper;
pub mod sources;
pub mod tasks;

use crate::lang::Lang;

texts! {
    /// Prints the page.
    print: "In (một trang A4)", "Print (one A4 page)";
    /// Copies the conclusion as text.
    copy: "Sao chép kết luận", "Copy the conclusion";
    /// More about it.
    copy_hint:
        "Văn bản thuần, dán được vào Word và Zalo.",
        "Plain text, to be pasted into Word or a chat.";
    /// Takes back what was typed.
    use_draft: "Bỏ phần đã gõ, dùng lại bản dự thảo", "Drop what was typed, use the draft again";
    /// The label of the text.
    conclusion: "Kết luận cuộc họp", "Conclusion of the meeting";
    /// How the text is worked with.
    how_to_write:
        "Bản dự thảo lập từ số liệu và đổi theo phương án; gõ vào ô là thay bản dự thảo.",
        "The draft is made from the figures and follows the plan; typing replaces it.";
    /// Before the name of who presides and signs.
    chair: "Chủ trì, thủ trưởng đơn vị:", "Chair, head of the unit:";
    /// Before the name of who writes the record.
    secretary: "Thư ký, người lập biểu:", "Secretary, prepared by:";
}

/// A typed conclusion does not say what the figures give now.
#[must_use]
pub fn stale(results: &[String], lang: Lang) -> String {
    let results = results.join("; ");
    match lang {
        Lang::Vi => format!(
            "Bản kết luận đã gõ không tự đổi theo số liệu và không có kết quả hiện nay: {results}. \
             Sửa lại, hoặc dùng lại bản dự thảo."
        ),
        Lang::En => format!(
            "The typed conclusion does not follow the figures, and does not say what they give \
             now: {results}. Mend it, or use the draft again."
        ),
    }
}

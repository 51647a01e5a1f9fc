//! The words of the map of two levers.

use super::rate_of;
use crate::intake::format;
use crate::lang::Lang;
use crate::words::analysis::Pointed;
use rust_decimal::Decimal;
use thads_model::analysis::goal::{Aim, Goal};
use thads_model::plan::StreamName;
use thads_model::quantity::Percent;

/// How far a lever must go by itself.
pub struct Alone {
    /// The lever.
    pub name: String,
    /// Its value where the verdict changes; `None` where it does not within the bounds.
    pub found: Option<String>,
}

/// How much of a map reaches the goal.
pub struct Reach {
    /// Cells that reach it.
    pub reached: usize,
    /// Cells that can be.
    pub all: usize,
}

/// The label of the lever from left to right.
#[must_use]
pub fn across(lang: Lang) -> &'static str {
    lang.pick("Ngang", "Across")
}

/// The label of the lever from bottom to top.
#[must_use]
pub fn up(lang: Lang) -> &'static str {
    lang.pick("Dọc", "Up")
}

/// The label of the choice of a goal.
#[must_use]
pub fn goal(lang: Lang) -> &'static str {
    lang.pick("Mục tiêu", "Goal")
}

/// The name of a goal.
#[must_use]
pub fn aim(aim: Aim, lang: Lang) -> &'static str {
    match aim {
        Aim::Cases => lang.pick("đạt về việc", "target of cases"),
        Aim::Money => lang.pick("đạt về tiền", "target of money"),
        Aim::Both => lang.pick("đạt cả hai", "both targets"),
    }
}

/// "chỉ tiêu về việc".
fn target(aim: Aim, lang: Lang) -> &'static str {
    match aim {
        Aim::Cases => lang.pick("chỉ tiêu về việc", "the target of cases"),
        Aim::Money => lang.pick("chỉ tiêu về tiền", "the target of money"),
        Aim::Both => lang.pick("cả hai chỉ tiêu", "both targets"),
    }
}

/// The same lever was chosen for both axes.
#[must_use]
pub fn same_lever(lang: Lang) -> &'static str {
    lang.pick(
        "Hai trục đang là cùng một yếu tố: hãy chọn một yếu tố khác cho một trong hai trục.",
        "Both axes show the same lever: choose another for one of them.",
    )
}

/// There is nothing to compare with.
#[must_use]
pub fn no_target(stream: StreamName, lang: Lang) -> String {
    let rate = rate_of(stream, lang);
    match lang {
        Lang::Vi => {
            format!("Chưa đặt chỉ tiêu {rate}: đặt trong thẻ Chỉ tiêu, hoặc chọn mục tiêu khác.")
        }
        Lang::En => {
            format!(
                "There is no target of {rate}: set one in the Targets tab, or choose another goal."
            )
        }
    }
}

/// The sentence that answers: what each lever must be by itself, or, of a target that is met now,
/// where it is lost.
#[must_use]
pub fn lead(sought: Goal, alone: &[Alone; 2], reach: &Reach, lang: Lang) -> String {
    let target = target(sought.aim(), lang);
    match (sought, lang) {
        _ if reach.reached == 0 => match lang {
            Lang::Vi => format!(
                "Không cách kết hợp nào của hai yếu tố này đạt {target} trong khoảng đã đặt, giữ nguyên mọi thứ khác."
            ),
            Lang::En => format!(
                "No combination of these two levers meets {target} within their bounds, everything else kept."
            ),
        },
        _ if reach.reached == reach.all => match lang {
            Lang::Vi => format!(
                "Mọi cách kết hợp của hai yếu tố này đều đạt {target}, giữ nguyên mọi thứ khác."
            ),
            Lang::En => format!(
                "Every combination of these two levers meets {target}, everything else kept."
            ),
        },
        (Goal::Met(_), _) if alone.iter().all(|lever| lever.found.is_none()) => match lang {
            Lang::Vi => format!(
                "Hiện chưa đạt {target}: không riêng yếu tố nào đủ, phải kết hợp cả hai (vùng ✓)."
            ),
            Lang::En => format!(
                "Not meeting {target} now: neither lever alone is enough, both together are (area ✓)."
            ),
        },
        (Goal::Met(_), Lang::Vi) => {
            let alone = alone.each_ref().map(|lever| match &lever.found {
                Some(value) => format!("riêng {} phải là {value}", lever.name),
                None => format!("riêng {} thì không đủ", lever.name),
            });
            format!("Hiện chưa đạt {target}: {}; hoặc kết hợp cả hai (vùng ✓).", alone.join("; "))
        }
        (Goal::Met(_), Lang::En) => {
            let alone = alone.each_ref().map(|lever| match &lever.found {
                Some(value) => format!("{} alone must be {value}", lever.name),
                None => format!("{} alone is not enough", lever.name),
            });
            format!("Not meeting {target} now: {}; or both together (area ✓).", alone.join("; "))
        }
        (Goal::Lost(_), Lang::Vi) => {
            let alone = alone.each_ref().map(|lever| match &lever.found {
                Some(value) => format!("{} là {value} thì mất", lever.name),
                None => format!("{} ở mức nào cũng vẫn đạt", lever.name),
            });
            format!("Hiện đạt {target}; giữ nguyên mọi thứ khác, {}.", alone.join("; "))
        }
        (Goal::Lost(_), Lang::En) => {
            let alone = alone.each_ref().map(|lever| match &lever.found {
                Some(value) => format!("it is lost with {} at {value}", lever.name),
                None => format!("it holds wherever {} stands", lever.name),
            });
            format!("Meeting {target} now; everything else kept, {}.", alone.join("; "))
        }
    }
}

/// How the map is read.
#[must_use]
pub fn caption(aimed: Aim, lang: Lang) -> String {
    let target = target(aimed, lang);
    match lang {
        Lang::Vi => format!(
            "Giữ nguyên mọi thứ khác. ✓ đạt {target}, ✕ chưa đạt; đường đậm: ranh giới; ●: hiện tại. Trỏ, chạm hoặc dùng phím mũi tên để đọc từng ô."
        ),
        Lang::En => format!(
            "Everything else kept. ✓ meets {target}, ✕ does not; thick line: frontier; ●: now. Point, touch or use the arrow keys to read a cell."
        ),
    }
}

/// The fold of the table.
#[must_use]
pub fn table_title(lang: Lang) -> &'static str {
    lang.pick("Bảng số của bản đồ", "The map as a table")
}

/// What the table shows.
#[must_use]
pub fn table_caption(aimed: Aim, lang: Lang) -> String {
    match (aimed, lang) {
        (Aim::Both, Lang::Vi) => "Chênh so với chỉ tiêu, điểm: việc | tiền".to_owned(),
        (Aim::Both, Lang::En) => "Difference to the targets in points: cases | money".to_owned(),
        (aimed, Lang::Vi) => format!("Chênh so với {}, điểm", target(aimed, lang)),
        (aimed, Lang::En) => format!("Difference to {} in points", target(aimed, lang)),
    }
}

/// The corner of the table: what its lines and its columns are.
#[must_use]
pub fn corner(lines: &str, columns: &str) -> String {
    format!("{lines} ↓ · {columns} →")
}

/// A cell of the table: "đạt +1,20", "chưa −3,40 | +0,20".
#[must_use]
pub fn cell(reached: Option<bool>, margins: &[Option<Percent>], at: Pointed, lang: Lang) -> String {
    let Some(reached) = reached else {
        return lang.pick("không thể có", "cannot be").to_owned();
    };
    let verdict = match reached {
        true => lang.pick("đạt", "met"),
        false => lang.pick("chưa", "not met"),
    };
    let margin = |margin: &Option<Percent>| match margin {
        Some(points) => {
            let points: Decimal = points.decimal().unwrap_or_default();
            format::signed(points, |points| format::count(points, 2, lang))
        }
        None => "–".to_owned(),
    };
    let margins: Vec<String> = margins.iter().map(margin).collect();
    let now = match at {
        Pointed::Present => lang.pick(" (nay)", " (now)"),
        Pointed::Elsewhere => "",
    };
    format!("{verdict} {}{now}", margins.join(" | "))
}

//! What the page itself says of the analysis: while it is at work, and of what is pointed at.

use crate::inquiry::MapCell;
use crate::intake::format;
use crate::lang::Lang;
use rust_decimal::Decimal;

/// The module of the analysis could not be loaded.
#[must_use]
pub fn missing(lang: Lang) -> &'static str {
    lang.pick(
        "Không tải được phần phân tích: trình duyệt hoặc cổng thông tin đã chặn. Mọi phần khác vẫn dùng được; hãy tải lại trang để thử lại.",
        "The analysis could not be loaded: the browser or the portal barred it. Everything else works; reload the page to try again.",
    )
}

/// An answer is being worked out; `progress` is how much of it, and of how much.
#[must_use]
pub fn at_work(progress: Option<(u32, u32)>, lang: Lang) -> String {
    let text = lang.pick("Đang tính…", "Working it out…");
    match progress {
        Some((done, all)) if all > 0 => {
            let share = Decimal::from(done.min(all)) / Decimal::from(all);
            format!("{text} {}", format::share(share, 0, lang))
        }
        _ => text.to_owned(),
    }
}

/// A setting is wrong; the results are those from before.
#[must_use]
pub fn before_the_mistake(lang: Lang) -> &'static str {
    lang.pick(
        "Kết quả dưới đây là của thiết lập đúng gần nhất.",
        "The results below are those of the last settings that made sense.",
    )
}

/// Which cell of the map is pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointed {
    /// Where the plan stands.
    Present,
    /// Another.
    Elsewhere,
}

/// A cell of the map in words.
#[must_use]
pub fn map_cell(place: &str, cell: &MapCell, pointed: Pointed, lang: Lang) -> String {
    let here = match pointed {
        Pointed::Present => lang.pick(" (hiện tại)", " (now)"),
        Pointed::Elsewhere => "",
    };
    let Some(reached) = cell.reached else {
        let never = lang.pick("không thể có", "cannot be");
        return format!("{place}{here}: {never}");
    };
    let verdict = match reached {
        true => lang.pick("✓ đạt", "✓ reached"),
        false => lang.pick("✕ chưa đạt", "✕ not reached"),
    };
    let margin = |hundredths: Option<i32>| match hundredths {
        Some(hundredths) => format::signed(Decimal::new(hundredths.into(), 2), |points| {
            format::points(points, lang)
        }),
        None => "–".to_owned(),
    };
    let (cases, money) = (margin(cell.cases), margin(cell.money));
    match lang {
        Lang::Vi => format!("{place}{here}: {verdict}; việc {cases}, tiền {money}"),
        Lang::En => format!("{place}{here}: {verdict}; cases {cases}, money {money}"),
    }
}

/// Ends work that takes long.
#[must_use]
pub const fn stop(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "Dừng",
        Lang::En => "Stop",
    }
}

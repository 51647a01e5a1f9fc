//! What a step of each lever brings, and until which month a start is early enough.

use crate::intake::format;
use crate::lang::Lang;
use crate::words::months;
use rust_decimal::Decimal;
use thads_model::analysis::deadline::NoReturn;
use thads_model::analysis::goal::Aim;
use thads_model::calendar::WorkYear;

/// The headings of the parts below the packages.
#[must_use]
pub fn heading(part: Part, lang: Lang) -> &'static str {
    match part {
        Part::Steps => lang.pick(
            "Đòn bẩy nào được nhiều nhất cho cùng chi phí",
            "What brings the most for the cost",
        ),
        Part::Campaigns => lang.pick("Mở đợt cao điểm khi nào", "When to hold a campaign"),
        Part::Months => lang.pick("Hạn chót để bắt đầu", "When to begin at the latest"),
    }
}

/// A part below the packages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What a step of each lever brings.
    Steps,
    /// When a campaign brings the most.
    Campaigns,
    /// From which month on it is too late.
    Months,
}

/// What the table of steps shows.
#[must_use]
pub fn step_caption(lang: Lang) -> &'static str {
    lang.pick(
        "Một bước của từng đòn bẩy được gì, giữ nguyên mọi thứ khác.",
        "What one step of each lever brings, everything else kept.",
    )
}

/// The headings of the table of steps.
#[must_use]
pub fn step_columns(currency: &str, lang: Lang) -> Vec<String> {
    let each = |stream: &str| match lang {
        Lang::Vi => format!("{stream}, mỗi 100 {currency}"),
        Lang::En => format!("{stream}, per 100 {currency}"),
    };
    let (cases, money) = (lang.pick("Việc", "Cases"), lang.pick("Tiền", "Money"));
    let cost = format!("{} ({currency})", lang.pick("Chi phí", "Cost"));
    let first = [lang.pick("Một bước", "One step").to_owned(), cost];
    let rest = [cases.to_owned(), money.to_owned(), each(cases), each(money)];
    first.into_iter().chain(rest).collect()
}

/// "Được nhiều nhất cho cùng chi phí: về việc – A, B, C."
#[must_use]
pub fn step_lead(cases: &[String], money: &[String], lang: Lang) -> Option<String> {
    let list = |of: &str, levers: &[String]| {
        (!levers.is_empty()).then(|| format!("{of} – {}", levers.join(", ")))
    };
    let both: Vec<String> =
        [list(lang.pick("về việc", "cases"), cases), list(lang.pick("về tiền", "money"), money)]
            .into_iter()
            .flatten()
            .collect();
    let start = lang.pick("Được nhiều nhất cho cùng chi phí", "The most for the same cost");
    (!both.is_empty()).then(|| format!("{start}: {}.", both.join("; ")))
}

/// A change in points; a dash where there is none to tell.
#[must_use]
pub fn gain(points: Option<Decimal>, lang: Lang) -> String {
    points.map_or_else(
        || "–".to_owned(),
        |points| format::signed(points, |points| format::points(points, lang)),
    )
}

/// What the table of months shows, with the last month for each target.
#[must_use]
pub fn reach_caption(verdicts: &[(Aim, NoReturn)], year: WorkYear, lang: Lang) -> String {
    let said: Vec<String> = verdicts
        .iter()
        .filter_map(|(aim, verdict)| {
            let until = match verdict {
                NoReturn::NotNeeded => lang.pick("đã đạt", "met already").to_owned(),
                NoReturn::Last(month) => {
                    let month = months::full(*month, year, lang);
                    match lang {
                        Lang::Vi => format!("chậm nhất {month}"),
                        Lang::En => format!("by {month}"),
                    }
                }
                NoReturn::TooLate => lang.pick("không kịp nữa", "too late").to_owned(),
                NoReturn::NotProjected => return None,
            };
            Some(format!("{} – {until}", aim_name(*aim, lang)))
        })
        .collect();
    let start = lang.pick("Hạn chót để bắt đầu", "When to begin at the latest");
    let rest = lang.pick(
        "Mỗi dòng: để yên đến trước tháng đó, rồi huy động hết mức cho phép; chênh lệch tốt nhất so với chỉ tiêu.",
        "Each row: left as it is until that month, then everything within the limits; the best distance from the target.",
    );
    format!("{start}: {}. {rest}", said.join("; "))
}

/// The headings of the table of months.
#[must_use]
pub fn reach_columns(aims: &[Aim], lang: Lang) -> Vec<String> {
    let first = lang.pick("Bắt đầu từ", "Beginning in").to_owned();
    std::iter::once(first).chain(aims.iter().map(|aim| aim_name(*aim, lang).to_owned())).collect()
}

fn aim_name(aim: Aim, lang: Lang) -> &'static str {
    match aim {
        Aim::Cases => lang.pick("về việc", "cases"),
        Aim::Money => lang.pick("về tiền", "money"),
        Aim::Both => lang.pick("cả hai", "both"),
    }
}

/// What the table says where nothing is projected.
#[must_use]
pub fn nothing(lang: Lang) -> &'static str {
    lang.pick("Không còn tháng nào để bắt đầu.", "There is no month left to begin in.")
}

/// Some ways were not tried.
#[must_use]
pub fn not_all_tried(lang: Lang) -> &'static str {
    lang.pick("Chưa xét hết mọi cách.", "Not every way was tried.")
}

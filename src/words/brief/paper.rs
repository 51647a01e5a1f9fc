//! What stands on the printed page.

use crate::intake::format;
use crate::lang::Lang;
use crate::sheet::Answer;
use crate::words::chart::capital;
use crate::words::labels::quoted;
use crate::words::{months, number, standing};
use chrono::NaiveDate;
use thads_model::calendar::WorkYear;
use thads_model::plan::{Matter, Outcome};
use thads_model::quantity::Money;

texts! {
    /// The name of a paper for those who do not see it.
    paper: "Bản in khổ A4", "The A4 page to print";
    /// What the table of changes shows.
    changes_caption: "Các yếu tố khác mặc định", "What differs from the default";
    /// Nothing differs.
    no_changes:
        "Mọi yếu tố giữ nguyên như mặc định.",
        "Everything stays as by default.";
    /// What the table of matters shows.
    matters_caption: "Các vụ việc lớn", "Large matters";
    /// Heading of the assumptions.
    sources_heading: "Căn cứ số liệu", "Where the figures come from";
    /// Heading of the warnings.
    warnings_heading: "Lưu ý", "Notes";
    /// An entry that there is not.
    nothing: "không có", "none";
    /// Where the conclusion begins on the next page.
    next_page: "Toàn văn kết luận ở trang sau.", "The conclusion stands on the next page.";
    /// Who prepared the page.
    prepared_by: "Người lập biểu", "Prepared by";
    /// Who is responsible for it.
    head_of_unit: "Thủ trưởng đơn vị", "Head of the unit";
    /// Beneath both.
    sign_here: "(Ký, ghi rõ họ tên)", "(Signature and name)";
}

/// "KỊCH BẢN CHỈ TIÊU NĂM 2023".
#[must_use]
pub fn title(year: WorkYear, lang: Lang) -> String {
    let year = year.number();
    match lang {
        Lang::Vi => format!("KỊCH BẢN CHỈ TIÊU NĂM {year}"),
        Lang::En => format!("TARGETS OF THE WORK YEAR {year}"),
    }
}

/// The scenario, the day of the figures, the moment of printing where it is known.
#[must_use]
pub fn about(answer: &Answer, now: &str, lang: Lang) -> String {
    let scenario = quoted(&answer.shown().name);
    let date = months::date(answer.plan.calendar.as_of());
    let printed = moment(now).map(|moment| match lang {
        Lang::Vi => format!(" · In lúc {moment}"),
        Lang::En => format!(" · Printed at {moment}"),
    });
    let printed = printed.unwrap_or_default();
    match lang {
        Lang::Vi => format!("Kịch bản {scenario} · Số liệu đến hết ngày {date}{printed}"),
        Lang::En => format!("Scenario {scenario} · Figures through {date}{printed}"),
    }
}

/// "10:05 22/11/2026" of "2026-11-22T10:05".
fn moment(now: &str) -> Option<String> {
    let (date, time) = now.split_once('T')?;
    let date: NaiveDate = date.parse().ok()?;
    Some(format!("{} {}", time.get(..5)?, months::date(date)))
}

/// "Khả năng đạt: 7 trên 10."
#[must_use]
pub fn chance(hits: u32, futures: u32, lang: Lang) -> String {
    let odds = standing::odds(hits, futures, lang);
    match lang {
        Lang::Vi => format!("Khả năng đạt: {odds}."),
        Lang::En => format!("Chance: {odds}."),
    }
}

/// The headings of the table of changes.
#[must_use]
pub fn change_columns(lang: Lang) -> Vec<String> {
    lang.pick(["Yếu tố", "Mặc định", "Phương án"], ["What", "Default", "This plan"])
        .map(str::to_owned)
        .into()
}

/// The headings of the table of matters.
#[must_use]
pub fn matter_columns(lang: Lang) -> Vec<String> {
    lang.pick(
        ["Vụ việc", "Giá trị", "Dự kiến thu", "Thời gian", "Tính vào"],
        ["Matter", "Amount", "Expected", "When", "Counted"],
    )
    .map(str::to_owned)
    .into()
}

/// A matter after its name: amount, what is expected, when, in or out.
#[must_use]
pub fn matter(matter: &Matter, expected: Money, year: WorkYear, lang: Lang) -> [String; 4] {
    let when = match &matter.outcome {
        Outcome::Dated(dated) => capital(months::full(dated.month, year, lang)),
        Outcome::Auction(auction) => {
            let first = months::full(auction.first_month, year, lang);
            match lang {
                Lang::Vi => format!("Đấu giá từ {first}"),
                Lang::En => format!("Auctions from {first}"),
            }
        }
    };
    let counted = if matter.include { lang.pick("có", "yes") } else { lang.pick("không", "no") };
    [
        format::money_short(number(matter.amount), lang),
        format::money_short(number(expected), lang),
        when,
        counted.to_owned(),
    ]
}

/// "Trang 2/3".
#[must_use]
pub fn page(number: usize, of: usize, lang: Lang) -> String {
    format!("{} {number}/{of}", lang.pick("Trang", "Page"))
}

/// The code of the inputs and of the method.
#[must_use]
pub fn code(code: &str, lang: Lang) -> String {
    let name = lang.pick("Mã số liệu đầu vào và cách tính", "Code of the inputs and the method");
    format!("{name}: {code}")
}

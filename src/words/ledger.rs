//! Words of: what the agreed plan foresaw beside what came.

mod offers;

pub use offers::{
    Own, no_ratio, observed, own_error, range, ratio, suggested, take, take_hint, with_matters,
};

use super::journal::day;
use super::labels::quoted;
use super::weights::rate_of;
use super::{cases, months};
use crate::intake::format;
use crate::lang::Lang;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use thads_model::analysis::ledger::Revision;
use thads_model::calendar::WorkYear;
use thads_model::plan::StreamName;

/// The label of the choice of what was agreed on.
#[must_use]
pub fn agreed_label(lang: Lang) -> &'static str {
    lang.pick("Phương án đã chốt", "Agreed")
}

/// What was agreed on: "22/11/2026: Thêm một người".
#[must_use]
pub fn agreed(at: &str, scenario: &str) -> String {
    format!("{}: {scenario}", day(at))
}

/// Nothing was agreed on.
#[must_use]
pub fn nothing_agreed(lang: Lang) -> &'static str {
    lang.pick(
        "Chưa có phương án nào được chốt, nên chưa có dự báo nào để đối chiếu.",
        "Nothing has been agreed on yet, so there is no forecast to check.",
    )
}

/// What to do so that there is something to compare.
#[must_use]
pub fn steps(lang: Lang) -> [&'static str; 3] {
    lang.pick(
        [
            "Chốt phương án ở thẻ So sánh: dự báo của hôm đó được giữ lại.",
            "Đến báo cáo sau, chép số của báo cáo cũ vào “Các tháng qua”, rồi nhập số mới vào thẻ Báo cáo (số liệu đến ngày cuối tháng).",
            "Quay lại đây: từng cuối tháng được đặt cạnh dự báo đã chốt.",
        ],
        [
            "Agree on a scenario in the Compare panel: its forecast is kept.",
            "With the next report, put the old figures among the earlier months and type the new ones in the Report tab (through the end of a month).",
            "Come back: every month end stands beside the agreed forecast.",
        ],
    )
}

/// The button that opens the panel in which to agree.
#[must_use]
pub fn open_compare(lang: Lang) -> &'static str {
    lang.pick("Mở thẻ So sánh", "Open the Compare panel")
}

/// What it does.
#[must_use]
pub fn open_compare_hint(lang: Lang) -> &'static str {
    lang.pick("Đến nơi chốt phương án", "Go where a scenario is agreed on")
}

/// Nothing has come since.
#[must_use]
pub fn nothing_came(as_of: NaiveDate, lang: Lang) -> String {
    let as_of = months::date(as_of);
    match lang {
        Lang::Vi => format!(
            "Chưa có cuối tháng nào sau {as_of} (báo cáo của phương án đã chốt) để đối chiếu."
        ),
        Lang::En => {
            format!("No month end after {as_of}, the report of what was agreed on, is known yet.")
        }
    }
}

/// The plan is of another year.
#[must_use]
pub fn other_year(year: WorkYear, lang: Lang) -> String {
    let year = year.number();
    match lang {
        Lang::Vi => format!(
            "Phương án này chốt cho năm {year}, khác năm của kế hoạch đang mở, nên không đối chiếu được."
        ),
        Lang::En => format!(
            "This was agreed on for {year}, another year than that of the plan that is open."
        ),
    }
}

/// A figure exceeds what can be calculated with.
#[must_use]
pub fn too_large(lang: Lang) -> &'static str {
    lang.pick(
        "Số liệu của phương án đã chốt quá lớn để tính.",
        "The figures of what was agreed on are too large to calculate with.",
    )
}

/// The sentence that answers: hits of how many months, and the mean error of each stream in
/// points.
#[must_use]
pub fn lead(hits: [(usize, usize); 2], mean: [Option<Decimal>; 2], lang: Lang) -> String {
    let told = StreamName::ALL.into_iter().zip(hits).zip(mean);
    let parts: Vec<String> = told
        .filter(|((_, (_, all)), _)| *all > 0)
        .map(|((stream, (hits, all)), mean)| {
            let rate = rate_of(stream, lang);
            let bias = mean.map(|mean| bias(mean, lang)).unwrap_or_default();
            match lang {
                Lang::Vi => format!("{rate} trúng {hits} trên {all} tháng{bias}"),
                Lang::En if all == 1 => format!("{rate}: {hits} of 1 month hit{bias}"),
                Lang::En => format!("{rate}: {hits} of {all} months hit{bias}"),
            }
        })
        .collect();
    if parts.is_empty() {
        return lang
            .pick("Chưa có tỷ lệ nào để đối chiếu.", "No rate can be compared yet.")
            .to_owned();
    }
    let start = lang.pick("Dự báo đã chốt: ", "The agreed forecast: ");
    format!("{start}{}.", parts.join("; "))
}

/// ", trung bình thực tế thấp hơn dự báo 1,19 điểm".
fn bias(mean: Decimal, lang: Lang) -> String {
    let size = format::points(mean.abs(), lang);
    let rounded = mean.round_dp(2);
    match (rounded.is_zero(), rounded.is_sign_negative(), lang) {
        (true, _, Lang::Vi) => ", trung bình không lệch".to_owned(),
        (true, _, Lang::En) => ", with no bias".to_owned(),
        (_, true, Lang::Vi) => format!(", trung bình thực tế thấp hơn dự báo {size}"),
        (_, true, Lang::En) => format!(", on average {size} lower than foreseen"),
        (_, false, Lang::Vi) => format!(", trung bình thực tế cao hơn dự báo {size}"),
        (_, false, Lang::En) => format!(", on average {size} higher than foreseen"),
    }
}

/// What the table of a stream shows.
#[must_use]
pub fn caption(stream: StreamName, lang: Lang) -> String {
    let rate = rate_of(stream, lang);
    match lang {
        Lang::Vi => format!("Tỷ lệ {rate} cuối tháng: dự báo đã chốt và thực tế"),
        Lang::En => format!("The rate of {rate} at month ends: as agreed, and as it came"),
    }
}

/// Its headings.
#[must_use]
pub fn columns(stream: StreamName, lang: Lang) -> [&'static str; 7] {
    let amount = match stream {
        StreamName::Cases => lang.pick("Lệch (việc xong)", "Error (finished cases)"),
        StreamName::Money => lang.pick("Lệch (tiền xong)", "Error (finished money)"),
    };
    lang.pick(
        ["Cuối tháng", "Dự báo", "8 trên 10 diễn biến", "Thực tế", "Lệch", amount, "Kết quả"],
        ["End of month", "Foreseen", "8 of 10 futures", "Came", "Error", amount, "Result"],
    )
}

/// What stands where there is no figure.
#[must_use]
pub const fn none() -> &'static str {
    "–"
}

/// A rate; a dash where there is none.
#[must_use]
pub fn rate(rate: Option<Decimal>, lang: Lang) -> String {
    rate.map_or_else(|| none().to_owned(), |rate| format::percent2(rate, lang))
}

/// "70,10 %–74,30 %", rates in hundredths of a percent; a dash where nothing was uncertain.
#[must_use]
pub fn between(range: Option<[i64; 2]>, lang: Lang) -> String {
    let Some(range) = range else { return none().to_owned() };
    range.map(|rate| format::percent2(Decimal::new(rate, 2), lang)).join("–")
}

/// An error in points, its sign always shown.
#[must_use]
pub fn points(points: Option<Decimal>, lang: Lang) -> String {
    let Some(points) = points else { return none().to_owned() };
    format::signed(points, |points| format::points(points, lang))
}

/// An error in cases or đồng, its sign always shown.
#[must_use]
pub fn amount(amount: Decimal, stream: StreamName, lang: Lang) -> String {
    format::signed(amount, |amount| figure(amount, stream, lang))
}

fn figure(amount: Decimal, stream: StreamName, lang: Lang) -> String {
    match stream {
        StreamName::Cases => cases(amount, 1, lang),
        StreamName::Money => format::money_short(amount, lang),
    }
}

/// "2.344 việc trên 3.000 việc".
#[must_use]
pub fn standing(finished: Decimal, enforceable: Decimal, stream: StreamName, lang: Lang) -> String {
    let [finished, enforceable] =
        [finished, enforceable].map(|amount| figure(amount, stream, lang));
    format!("{finished} {} {enforceable}", lang.pick("trên", "of"))
}

/// What came was as foreseen.
#[must_use]
pub fn hit(lang: Lang) -> &'static str {
    lang.pick("trúng", "hit")
}

/// It was not.
#[must_use]
pub fn miss(lang: Lang) -> &'static str {
    lang.pick("trượt", "miss")
}

/// It was not, and came out better.
#[must_use]
pub fn miss_above(lang: Lang) -> &'static str {
    lang.pick("trượt, cao hơn dự báo", "miss, above the forecast")
}

/// When a month is a hit.
#[must_use]
pub fn what_is_a_hit(lang: Lang) -> &'static str {
    lang.pick(
        "Trúng: thực tế nằm trong khoảng của 8 trên 10 diễn biến; phương án không đặt khoảng dao động thì lệch không quá 0,50 điểm. Lệch = thực tế − dự báo.",
        "A hit lies within the range of 8 in 10 futures; where no range was set, within 0.50 points. Error = what came − what was foreseen.",
    )
}

/// A month that reads otherwise now: "tháng 7/2023 về việc: 8.513 → 8.500 việc xong".
#[must_use]
pub fn revision(revision: &Revision, year: WorkYear, lang: Lang) -> String {
    let month = months::full(revision.month, year, lang);
    let rate = rate_of(revision.stream, lang);
    // The finished first; where these are alike, it is the enforceable that differs.
    let (was, is, what) = if revision.was[1] == revision.is[1] {
        (revision.was[0], revision.is[0], lang.pick("có điều kiện", "enforceable"))
    } else {
        (revision.was[1], revision.is[1], lang.pick("đã xong", "finished"))
    };
    let [was, is] = [was, is].map(|amount| match revision.stream {
        StreamName::Cases => cases(amount, 0, lang),
        StreamName::Money => format::money_full(amount, lang),
    });
    format!("{month} {rate}: {what} {was} → {is}")
}

/// Earlier months read otherwise now.
#[must_use]
pub fn revised(all: &[String], lang: Lang) -> String {
    let all = all.join("; ");
    match lang {
        Lang::Vi => format!(
            "Số của các tháng trước khi chốt nay đã khác: {all}. Một phần độ lệch là do sửa số liệu, không do dự báo."
        ),
        Lang::En => format!(
            "Figures of months before the agreement read otherwise now: {all}. A part of the error is due to that, not to the forecast."
        ),
    }
}

/// The scenario in quotation marks.
fn named(scenario: &str) -> String {
    quoted(scenario)
}

//! The figures of what is needed: their names, what each means, and how it is written.

use crate::chart::{Row, Year};
use crate::inquiry::Deadline;
use crate::intake::format;
use crate::lang::Lang;
use crate::words::{self, answer, chart, months};
use rust_decimal::{Decimal, RoundingStrategy};
use thads_model::calendar::{Month, WorkYear};
use thads_model::engine::verdict::Measure;
use thads_model::engine::{StreamEnd, Verdict};
use thads_model::plan::StreamName;
use thads_model::quantity::Factor;

/// A figure of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// What the target asks.
    Target,
    /// The projected rate.
    Rate,
    /// By how much it is met or missed.
    Gap,
    /// How many must be finished in all.
    Required,
    /// How many are.
    Finished,
    /// What comes without the officers.
    WithoutEffort,
    /// What the officers must still deliver.
    Needed,
    /// By each officer in a month.
    NeededAMonth,
    /// By each officer in a working day.
    NeededADay,
    /// As a multiple of the pace.
    Times,
    /// The pace so far.
    Pace,
    /// What the scenario lets each officer do in a month.
    Deliverable,
    /// The highest rate however many officers come.
    Ceiling,
    /// The rate due by now.
    Schedule,
    /// The last month in which the target can still be reached.
    Deadline,
}

impl Figure {
    /// All, in the order of the table.
    pub const ALL: [Self; 15] = [
        Self::Target,
        Self::Rate,
        Self::Gap,
        Self::Required,
        Self::Finished,
        Self::WithoutEffort,
        Self::Needed,
        Self::NeededAMonth,
        Self::NeededADay,
        Self::Times,
        Self::Pace,
        Self::Deliverable,
        Self::Ceiling,
        Self::Schedule,
        Self::Deadline,
    ];
}

/// The name of a figure.
#[must_use]
pub fn name(figure: Figure, lang: Lang) -> &'static str {
    match figure {
        Figure::Target => lang.pick("Chỉ tiêu", "Target"),
        Figure::Rate => lang.pick("Dự kiến 30/9", "Projected, 30 September"),
        Figure::Gap => lang.pick("Thiếu (−) hoặc dư (+)", "Short (−) or to spare (+)"),
        Figure::Required => lang.pick("Phải thi hành xong", "To be finished in all"),
        Figure::Finished => lang.pick("Đã xong", "Finished"),
        Figure::WithoutEffort => lang.pick("Sẽ đến từ vụ lớn, sự kiện", "From matters, events"),
        Figure::Needed => lang.pick("Còn phải làm", "Still to be done"),
        Figure::NeededAMonth => lang.pick("Mỗi người mỗi tháng", "Each officer a month"),
        Figure::NeededADay => lang.pick("Mỗi người mỗi ngày", "Each officer a working day"),
        Figure::Times => lang.pick("So với nhịp hiện nay", "Against today's pace"),
        Figure::Pace => lang.pick("Nhịp từ đầu năm", "Pace so far"),
        Figure::Deliverable => lang.pick("Kịch bản này làm được", "In this scenario"),
        Figure::Ceiling => lang.pick("Trần", "Ceiling"),
        Figure::Schedule => lang.pick("Tiến độ đến nay", "Schedule by now"),
        Figure::Deadline => lang.pick("Hạn chót", "Act by"),
    }
}

/// What a figure means, in a few words.
#[must_use]
pub fn meaning(figure: Figure, lang: Lang) -> &'static str {
    match figure {
        Figure::Target => lang.pick("tỷ lệ được giao", "the rate assigned"),
        Figure::Rate => {
            lang.pick("thi hành xong ÷ có điều kiện, cuối năm", "finished ÷ enforceable, year end")
        }
        Figure::Gap => {
            lang.pick("dự kiến xong − phải xong", "projected to be finished − to be finished")
        }
        Figure::Required => lang.pick(
            "chỉ tiêu × có điều kiện cuối năm, đủ để trên chỉ tiêu",
            "target × enforceable at the year end, enough to pass it",
        ),
        Figure::Finished => lang.pick("theo báo cáo", "in the report"),
        Figure::WithoutEffort => lang.pick(
            "không tính vào sức làm hằng ngày của chấp hành viên",
            "not part of the officers' daily work",
        ),
        Figure::Needed => {
            lang.pick("phải xong − đã xong − sẽ đến", "to be finished − finished − what will come")
        }
        Figure::NeededAMonth => lang.pick(
            "chia cho số tháng công còn lại của kịch bản",
            "over the officer-months left in the scenario",
        ),
        Figure::NeededADay => lang.pick(
            "chia tiếp cho số ngày làm việc bình quân một tháng",
            "over the working days of an average month",
        ),
        Figure::Times => lang.pick(
            "việc: so với từ đầu năm; tiền: so với mức của kịch bản",
            "cases: the year so far; money: what the scenario gives",
        ),
        Figure::Pace => {
            lang.pick("mỗi chấp hành viên, một tháng bình quân", "each officer, an average month")
        }
        Figure::Deliverable => lang.pick(
            "mỗi chấp hành viên, một tháng, nếu không hết việc",
            "each officer, a month, if cases do not run out",
        ),
        Figure::Ceiling => lang.pick(
            "tỷ lệ cao nhất dù thêm bao nhiêu người",
            "the highest rate however many officers come",
        ),
        Figure::Schedule => lang.pick("chỉ tiêu × số tháng đã qua ÷ 12", "target × months ÷ 12"),
        Figure::Deadline => lang.pick(
            "tháng cuối mà huy động hết mức vẫn kịp",
            "the last month in which going to the limits is enough",
        ),
    }
}

/// The heading over the table.
#[must_use]
pub fn heading(lang: Lang) -> &'static str {
    lang.pick("Còn phải làm bao nhiêu", "How much is still to be done")
}

/// What the table shows.
#[must_use]
pub fn caption(lang: Lang) -> &'static str {
    lang.pick("Từng con số và ý nghĩa của nó", "Every figure and what it means")
}

/// The headings of its columns.
#[must_use]
pub fn columns(lang: Lang) -> [&'static str; 4] {
    lang.pick(["Con số", "Về việc", "Về tiền", "Nghĩa là"], ["Figure", "Cases", "Money", "It is"])
}

/// "613 việc".
#[must_use]
pub fn cases(count: Decimal, lang: Lang) -> String {
    words::cases(count, 2, lang)
}

/// "6,8 tỷ đồng".
#[must_use]
pub fn money(dong: Decimal, lang: Lang) -> String {
    format::money_short(dong, lang)
}

fn amount(value: Decimal, stream: StreamName, lang: Lang) -> String {
    match stream {
        StreamName::Cases => cases(value, lang),
        StreamName::Money => money(value, lang),
    }
}

/// What an officer must do in a month or a day: to tenths of a case, or in short đồng. Up: whoever
/// does what is said must not be short.
#[must_use]
pub fn rounded_up(value: Decimal, stream: StreamName, lang: Lang) -> String {
    match stream {
        StreamName::Cases => words::cases(answer::up_to_tenths(value), 1, lang),
        StreamName::Money => rounded(value.ceil(), stream, lang),
    }
}

/// What an officer does: to tenths of a case, or in short đồng with the decimals of the answer.
#[must_use]
pub fn rounded(value: Decimal, stream: StreamName, lang: Lang) -> String {
    match stream {
        StreamName::Cases => words::cases(value, 1, lang),
        StreamName::Money if value >= Decimal::from(1_000_000_000) => {
            let [billions, _] = format::money_pair([value, Decimal::ZERO], lang);
            billions
        }
        StreamName::Money => format::money_brief(value, lang),
    }
}

/// "1,6 lần".
#[must_use]
pub fn times(ratio: Factor, lang: Lang) -> Option<String> {
    let ratio = ratio.decimal()?;
    let ratio = ratio.round_dp_with_strategy(1, RoundingStrategy::AwayFromZero);
    Some(format!("{}\u{a0}{}", format::count(ratio, 1, lang), lang.pick("lần", "times")))
}

/// "−193 việc", "+6,8 tỷ đồng".
#[must_use]
pub fn gap<U>(measure: &Measure<U>, amount: fn(Decimal, Lang) -> String, lang: Lang) -> String {
    if words::number(measure.margin).is_sign_negative() {
        format!("\u{2212}{}", amount(answer::missing(measure), lang))
    } else {
        format::signed(answer::spare(measure), |spare| amount(spare, lang))
    }
}

/// "193 việc": what is missing.
#[must_use]
pub fn missing<U>(measure: &Measure<U>, stream: StreamName, lang: Lang) -> String {
    amount(answer::missing(measure), stream, lang)
}

/// How a stream ends: missed or met, and by how much; `None` where nothing is measured.
#[must_use]
pub fn end<U: Copy>(end: &StreamEnd<U>, stream: StreamName, lang: Lang) -> Option<(Kept, String)> {
    match &end.verdict {
        Verdict::Short(measure) => Some((Kept::Short, missing(measure, stream, lang))),
        Verdict::Met(measure) => Some((Kept::Met, amount(answer::spare(measure), stream, lang))),
        Verdict::NotMeasurable(_) => None,
    }
}

/// "còn thiếu 193 việc nhưng dư 6,8 tỷ đồng": how both streams end.
#[must_use]
pub fn ends(ends: &[(Kept, String)], lang: Lang) -> String {
    let said = |kept: Kept, amount: &str| match (kept, lang) {
        (Kept::Short, Lang::Vi) => format!("còn thiếu {amount}"),
        (Kept::Short, Lang::En) => format!("falls short by {amount}"),
        (Kept::Met, Lang::Vi) => format!("dư {amount}"),
        (Kept::Met, Lang::En) => format!("has {amount} to spare"),
    };
    match ends {
        [] => String::new(),
        [(kept, amount)] => said(*kept, amount),
        [(one, cases), (other, money), ..] if one == other => {
            said(*one, &format!("{cases} {} {money}", lang.pick("và", "and")))
        }
        [(one, cases), (other, money), ..] => {
            let but = lang.pick("nhưng", "but");
            format!("{} {but} {}", said(*one, cases), said(*other, money))
        }
    }
}

/// Whether a target is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is.
    Met,
    /// It is not.
    Short,
}

/// "tháng 8/2023", "đã qua"; `None` where there is none.
#[must_use]
pub fn deadline(deadline: Deadline, year: WorkYear, lang: Lang) -> Option<String> {
    match deadline {
        Deadline::Met | Deadline::Unknown => None,
        Deadline::By(month) => Some(months::full(Month::new(month)?, year, lang)),
        Deadline::TooLate => Some(lang.pick("đã qua", "too late").to_owned()),
    }
}

/// Over the table by month.
#[must_use]
pub fn by_month(lang: Lang) -> &'static str {
    lang.pick(
        "Từng tháng: tiến độ, năm trước, dự kiến",
        "Month by month: schedule, last year, projection",
    )
}

/// What the table by month shows.
#[must_use]
pub fn months_caption(lang: Lang) -> &'static str {
    lang.pick(
        "Tỷ lệ cuối mỗi tháng; ✓ bằng hoặc nhanh hơn tiến độ, ✕ chậm hơn.",
        "Rates at the end of each month; ✓ on or ahead of the schedule, ✕ behind it.",
    )
}

/// The heading of the months.
#[must_use]
pub fn month(lang: Lang) -> &'static str {
    chart::table::month(lang)
}

/// "Tháng 8/2023, dự kiến".
#[must_use]
pub fn row(year: &Year, row: &Row, lang: Lang) -> String {
    // Where its figures come from begins with a comma: ", dự kiến".
    format!("{}{}", chart::table::row(year, row, lang), chart::source(row.source, lang))
}

/// The heading of a stream's own rates.
#[must_use]
pub fn own_rate(stream: StreamName, lang: Lang) -> String {
    headed(stream, lang.pick("tỷ lệ", "rate"), lang)
}

/// The heading of the schedule.
#[must_use]
pub fn due_rate(stream: StreamName, lang: Lang) -> String {
    headed(stream, lang.pick("tiến độ", "schedule"), lang)
}

/// The heading of last year's rates.
#[must_use]
pub fn last_years_rate(stream: StreamName, lang: Lang) -> String {
    headed(stream, lang.pick("năm trước", "last year"), lang)
}

fn headed(stream: StreamName, what: &str, lang: Lang) -> String {
    format!("{}: {what}", stream_title(stream, lang))
}

/// "Về việc", "Về tiền".
#[must_use]
pub fn stream_title(stream: StreamName, lang: Lang) -> &'static str {
    match stream {
        StreamName::Cases => lang.pick("Về việc", "Cases"),
        StreamName::Money => lang.pick("Về tiền", "Money"),
    }
}

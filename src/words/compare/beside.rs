//! The words of the figures side by side.

use super::NONE;
use crate::intake::format;
use crate::lang::Lang;
use crate::words::answer::{missing, spare};
use crate::words::labels::label;
use crate::words::needs::amounts;
use crate::words::{cases, number, sureness, target_rate};
use rust_decimal::Decimal;
use thads_model::analysis::goal::Aim;
use thads_model::engine::verdict::Measure;
use thads_model::plan::{Plan, Rule, Spread, StreamName, Target};
use thads_model::quantity::Factor;

/// A row of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// Whether the target is met.
    Verdict,
    /// The target in force.
    Target,
    /// The rate on 30 September.
    Rate,
    /// What it is beside the target.
    Gap,
    /// What each officer must deliver in a month.
    Needed,
    /// P − F.
    CarriedForward,
}

impl Item {
    /// The name of the row.
    #[must_use]
    pub fn name(self, stream: StreamName, lang: Lang) -> String {
        let name = match self {
            Self::Verdict => lang.pick("kết quả", "verdict"),
            Self::Target => lang.pick("chỉ tiêu", "target"),
            Self::Rate => lang.pick("tỷ lệ ngày 30/9", "rate on 30 September"),
            Self::Gap => lang.pick("chênh với chỉ tiêu", "beside the target"),
            Self::Needed => lang.pick("mỗi người mỗi tháng cần", "needed per officer and month"),
            Self::CarriedForward => lang.pick("chuyển kỳ sau", "carried into next year"),
        };
        let stream = match stream {
            StreamName::Cases => lang.pick("Về việc", "Cases"),
            StreamName::Money => lang.pick("Về tiền", "Money"),
        };
        format!("{stream}: {name}")
    }
}

/// The heading of the part.
#[must_use]
pub fn heading(lang: Lang) -> &'static str {
    lang.pick("Cạnh nhau", "Side by side")
}

/// What the table shows.
#[must_use]
pub fn caption(lang: Lang) -> &'static str {
    lang.pick(
        "Kết quả cuối năm và điểm khác; trong ngoặc: hơn (+) hay kém (−) kịch bản gốc",
        "The year end and what differs; in brackets: more (+) or less (−) than the baseline",
    )
}

/// The heading of the names of the rows.
#[must_use]
pub fn what(lang: Lang) -> &'static str {
    lang.pick("Mục", "Item")
}

/// The heading of the baseline.
#[must_use]
pub fn baseline_heading(name: &str, lang: Lang) -> String {
    format!("{name} ({})", lang.pick("gốc", "baseline"))
}

/// A figure is too large.
#[must_use]
pub fn too_large(lang: Lang) -> &'static str {
    lang.pick(
        "Có kịch bản mà số liệu quá lớn để tính: xem lại các số vừa nhập.",
        "The figures of a scenario are too large to calculate with: check what was typed.",
    )
}

/// What stands where there is no figure.
#[must_use]
pub const fn unknown() -> &'static str {
    NONE
}

/// "đạt".
#[must_use]
pub fn met(lang: Lang) -> &'static str {
    lang.pick("đạt", "met")
}

/// "chưa đạt".
#[must_use]
pub fn short(lang: Lang) -> &'static str {
    lang.pick("chưa đạt", "not met")
}

/// "trên 82,80 %".
#[must_use]
pub fn target(target: Option<&Target>, lang: Lang) -> String {
    let Some(target) = target else { return lang.pick("chưa đặt", "none set").to_owned() };
    let rate = target_rate(target.rate, lang);
    match target.rule {
        Rule::Above => format!("{} {rate}", lang.pick("trên", "above")),
        Rule::AtLeast => format!("{} {rate}", lang.pick("từ", "at least")),
    }
}

/// A figure, and in brackets what it is beside the baseline.
fn with(figure: String, beside: Option<String>) -> String {
    match beside {
        Some(beside) => format!("{figure} ({beside})"),
        None => figure,
    }
}

fn points(beside: Option<Decimal>, lang: Lang) -> Option<String> {
    beside.map(|beside| match beside.is_zero() {
        true => lang.pick("bằng", "same").to_owned(),
        false => format::signed(beside, |beside| format::points(beside, lang)),
    })
}

/// "82,31 % (+0,30 điểm)".
#[must_use]
pub fn rate(rate: Option<Decimal>, beside: Option<Decimal>, lang: Lang) -> String {
    let Some(rate) = rate else { return NONE.to_owned() };
    with(format::percent2(rate, lang), points(beside, lang))
}

/// "−0,49 điểm, thiếu 61 việc".
#[must_use]
pub fn gap(
    gap: Option<Decimal>,
    margin: Option<&str>,
    beside: Option<Decimal>,
    lang: Lang,
) -> String {
    let (Some(gap), Some(margin)) = (gap, margin) else { return NONE.to_owned() };
    let gap = format::signed(gap, |gap| format::points(gap, lang));
    with(format!("{gap}, {margin}"), points(beside, lang))
}

/// "thiếu 61 việc", "dư 12 việc".
#[must_use]
pub fn margin<U>(measure: &Measure<U>, stream: StreamName, lang: Lang) -> String {
    let margin = number(measure.margin);
    let (word, size) = if margin < Decimal::ZERO {
        (lang.pick("thiếu", "short by"), missing(measure))
    } else {
        (lang.pick("dư", "spare"), spare(measure))
    };
    let size = match stream {
        StreamName::Cases => cases(size, 2, lang),
        StreamName::Money => format::money_short(size, lang),
    };
    format!("{word} {size}")
}

/// "47,0 việc; kịch bản đạt 41,2 việc (+3,1 việc)".
#[must_use]
pub fn needed(
    needed: Option<Decimal>,
    delivers: Option<Decimal>,
    beside: Option<Decimal>,
    stream: StreamName,
    lang: Lang,
) -> String {
    let Some(needed) = needed else { return NONE.to_owned() };
    if needed.is_zero() {
        return lang.pick("không cần thêm", "nothing more").to_owned();
    }
    let needed = amounts::rounded_up(needed, stream, lang);
    let beside = beside.map(|beside| amount_beside(beside, 1, stream, lang));
    let figure = with(needed, beside);
    let Some(delivers) = delivers else { return figure };
    let delivers = amounts::rounded(delivers, stream, lang);
    format!("{figure}; {} {delivers}", lang.pick("kịch bản đạt", "the scenario gives"))
}

fn amount_beside(beside: Decimal, decimals: u32, stream: StreamName, lang: Lang) -> String {
    let text = format::signed(beside, |beside| match stream {
        StreamName::Cases => {
            let figure = format::count(beside, decimals, lang);
            format!("{figure}\u{a0}{}", lang.pick("việc", "cases"))
        }
        StreamName::Money => format::money_short(beside, lang),
    });
    if beside.is_zero() { lang.pick("bằng", "same").to_owned() } else { text }
}

/// "1.620 việc (−12,0 việc)".
#[must_use]
pub fn carried_forward(
    amount: Option<Decimal>,
    beside: Option<Decimal>,
    stream: StreamName,
    lang: Lang,
) -> String {
    let Some(amount) = amount else { return NONE.to_owned() };
    let figure = match stream {
        StreamName::Cases => cases(amount.ceil(), 0, lang),
        StreamName::Money => format::money_short(amount, lang),
    };
    with(figure, beside.map(|beside| amount_beside(beside, 0, stream, lang)))
}

/// The name of the row of a chance.
#[must_use]
pub fn chance_of(aim: Aim, lang: Lang) -> &'static str {
    match aim {
        Aim::Cases => lang.pick("Khả năng đạt về việc", "Chance of the target of cases"),
        Aim::Money => lang.pick("Khả năng đạt về tiền", "Chance of the target of money"),
        Aim::Both => lang.pick("Khả năng đạt cả hai", "Chance of both targets"),
    }
}

/// "7 trên 10 (68 %)".
#[must_use]
pub fn chance(hits: u32, futures: u32, lang: Lang) -> String {
    sureness::chance(hits, futures, lang)
}

/// The row that begins what differs.
#[must_use]
pub fn differences(count: usize, lang: Lang) -> String {
    match (count, lang) {
        (0, Lang::Vi) => "Điểm khác: không có".to_owned(),
        (0, Lang::En) => "What differs: nothing".to_owned(),
        (_, Lang::Vi) => format!("Điểm khác: {count}"),
        (_, Lang::En) => format!("What differs: {count}"),
    }
}

/// The name of the date of the report.
#[must_use]
pub fn report_date(lang: Lang) -> &'static str {
    lang.pick("Số liệu đến ngày", "Report through")
}

/// The name of the figures of the report.
#[must_use]
pub fn report_name(lang: Lang) -> &'static str {
    lang.pick("Tỷ lệ trong báo cáo (việc; tiền)", "Rates in the report (cases; money)")
}

/// "71,25 %; 38,00 %": the rates of a report.
#[must_use]
pub fn report(plan: &Plan, lang: Lang) -> String {
    let rates = [plan.report.cases.rate(), plan.report.money.rate()];
    let words = rates.map(|rate| super::list::rate(rate.and_then(|rate| rate.decimal()), lang));
    words.join("; ")
}

/// The name of the ranges.
#[must_use]
pub fn ranges_name(lang: Lang) -> &'static str {
    lang.pick("Khoảng dao động", "Ranges of uncertainty")
}

/// "Năng suất 85 %–100 %–110 %".
#[must_use]
pub fn ranges(spread: &Spread, lang: Lang) -> String {
    let named = [
        ("pace", spread.pace),
        ("new_cases", spread.new_cases),
        ("new_money", spread.new_money),
        ("reclassification", spread.reclassification),
        ("recovery", spread.recovery),
    ];
    let words: Vec<String> = named
        .into_iter()
        .filter_map(|(key, range)| {
            let name = label(&format!("scenarios[].spread.{key}[]"), lang);
            Some(format!("{name} {}", three(range?, lang)))
        })
        .collect();
    if words.is_empty() { lang.pick("không có", "none").to_owned() } else { words.join("; ") }
}

fn three(range: [Factor; 3], lang: Lang) -> String {
    let share = |factor: Factor| format::share(factor.decimal().unwrap_or_default(), 0, lang);
    range.map(share).join("–")
}

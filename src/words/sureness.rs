//! The words of a panel. How sure it is: ranges, chances, what hangs on each matter.

mod beside;
mod matters;
mod settings;

pub use beside::{
    judged, pace_caption, pace_columns, pace_heading, pace_row, scenarios_caption,
    scenarios_columns, scenarios_table, slower, three_rates,
};
pub use matters::{
    Hanging, Retry, Round, hanging_caption, hanging_columns, hanging_heading, hangs_most, left_out,
    matter_rest, nothing_hangs, per_hundred, retried, retry_caption, retry_cells, retry_columns,
    retry_heading, when,
};
pub use settings::{
    Level, Present, all_certain, all_middle, columns, level_name, presets_are_assumed, range_name,
    row_name, seed, seed_help, seed_reset, seed_trouble, settings_caption, settings_name, steps,
};

use super::standing::odds;
use super::{chart, months, percent};
use crate::intake::format;
use crate::lang::Lang;
use rust_decimal::Decimal;
use thads_model::calendar::{Month, WorkYear};
use thads_model::plan::StreamName;
use thads_model::quantity::Percent;

/// How often a target is met, of how many futures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chances {
    /// How many futures were drawn.
    pub futures: u32,
    /// How often the target of cases is met; `None` without one.
    pub cases: Option<u32>,
    /// How often that of money is.
    pub money: Option<u32>,
    /// How often both are.
    pub both: u32,
}

/// The sentence that answers how sure it is.
#[must_use]
pub fn lead(chances: &Chances, lang: Lang) -> String {
    let of = |hits| odds(hits, chances.futures, lang);
    let all = format::count(chances.futures.into(), 0, lang);
    match (chances.cases, chances.money) {
        (Some(cases), Some(money)) => {
            let (both, cases, money) = (of(chances.both), of(cases), of(money));
            match lang {
                Lang::Vi => format!(
                    "Khả năng đạt cả hai chỉ tiêu: {both}. Về việc: {cases}; về tiền: {money} \
                     (đếm trong {all} diễn biến thử)."
                ),
                Lang::En => format!(
                    "Chance that both targets are met: {both}. Cases: {cases}; money: {money} \
                     (counted in {all} futures tried)."
                ),
            }
        }
        (Some(hits), None) => one_target(StreamName::Cases, &of(hits), &all, lang),
        (None, Some(hits)) => one_target(StreamName::Money, &of(hits), &all, lang),
        (None, None) => no_target(lang),
    }
}

fn one_target(stream: StreamName, odds: &str, all: &str, lang: Lang) -> String {
    let name = chart::stream(stream, lang);
    match lang {
        Lang::Vi => format!(
            "Khả năng đạt chỉ tiêu về {name}: {odds} (đếm trong {all} diễn biến thử). Chỉ tiêu kia \
             chưa đặt hoặc chưa đo được."
        ),
        Lang::En => format!(
            "Chance that the target of {name} is met: {odds} (counted in {all} futures tried). The \
             other one is not set or cannot be measured."
        ),
    }
}

fn no_target(lang: Lang) -> String {
    lang.pick(
        "Chưa có chỉ tiêu đo được nên chưa nói được khả năng đạt; dưới đây là khoảng dao động của \
         tỷ lệ.",
        "No target can be measured, so there is no chance to tell; below is where the rates may run.",
    )
    .to_owned()
}

/// What stays exact beside the futures.
#[must_use]
pub fn stays_exact(lang: Lang) -> &'static str {
    lang.pick(
        "Câu trả lời và đường dự kiến vẫn là con số chính xác; các diễn biến thử chỉ cho biết kết \
         quả có thể lệch đến đâu.",
        "The answer and the projected line stay exact; the futures only tell how far the result \
         may stray.",
    )
}

/// Why the projection is none of the futures where matters may or may not bring their money.
#[must_use]
pub fn matters_are_averaged(lang: Lang) -> &'static str {
    lang.pick(
        "Con số dự kiến tính mỗi vụ lớn theo mức bình quân (số tiền × khả năng); trong từng diễn \
         biến, vụ lớn hoặc thu được, hoặc không, nên con số dự kiến có thể chưa đạt mà khả năng đạt \
         vẫn cao, và ngược lại.",
        "The projection counts each large matter at its average (amount × chance); in a future it \
         either pays or does not, so that the projection may miss a target that is likely met, and \
         the other way round.",
    )
}

/// Nothing is uncertain: there is one figure, and no saying how sure it is.
#[must_use]
pub fn nothing_uncertain(lang: Lang) -> &'static str {
    lang.pick(
        "Chưa nói được chắc đến đâu: chưa yếu tố nào có khoảng dao động nên chỉ có một kết quả. Bấm \
         “Đặt mức vừa cho cả năm yếu tố” ở trên, hoặc đặt từng yếu tố.",
        "There is no saying how sure it is: no input has a range yet, so there is one result only. \
         Click “Set all five inputs to middle” above, or set them one by one.",
    )
}

/// The year is over.
#[must_use]
pub fn year_over(lang: Lang) -> &'static str {
    lang.pick(
        "Năm công tác đã kết thúc: kết quả đã rõ, không còn gì dao động.",
        "The work year is over: the result is known and nothing is uncertain any more.",
    )
}

/// Nothing is projected without a pace.
#[must_use]
pub fn not_projected(lang: Lang) -> &'static str {
    lang.pick(
        "Chưa dự kiến được vì chưa biết năng suất, nên chưa nói được chắc đến đâu: nhập số liệu \
         trong thẻ Báo cáo và thẻ Cán bộ.",
        "Nothing can be projected without a pace, so there is no saying how sure it is: fill in \
         the Report tab and the Staff tab.",
    )
}

/// The caption of the table of outcomes.
#[must_use]
pub fn outcomes_caption(lang: Lang) -> &'static str {
    lang.pick(
        "Tỷ lệ ngày 30/9 khi mọi việc xấu, vừa, tốt (trong ngoặc: so với chỉ tiêu)",
        "The rate on 30 September when things go badly, middling, well (in brackets: beside the \
         target)",
    )
}

/// The headings of tables that have a column for each stream.
#[must_use]
pub fn by_stream(first: &str, lang: Lang) -> Vec<String> {
    let streams = lang.pick(["Về việc", "Về tiền"], ["Cases", "Money"]);
    std::iter::once(first).chain(streams).map(str::to_owned).collect()
}

/// The name of a stream: "Về việc".
#[must_use]
pub fn of_stream(stream: StreamName, lang: Lang) -> &'static str {
    match stream {
        StreamName::Cases => lang.pick("Về việc", "Cases"),
        StreamName::Money => lang.pick("Về tiền", "Money"),
    }
}

/// The rows of the table of outcomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nine of ten futures end at least so high.
    Bad,
    /// Five of ten do.
    Middle,
    /// One of ten does.
    Good,
    /// The exact projection.
    Exact,
    /// The target in force.
    Target,
    /// The chance.
    Chance,
}

/// What a row of the table of outcomes says.
#[must_use]
pub fn outcome(outcome: Outcome, lang: Lang) -> &'static str {
    match outcome {
        Outcome::Bad => {
            lang.pick("Xấu: 9 trên 10 diễn biến cao hơn", "Badly: 9 in 10 futures end higher")
        }
        Outcome::Middle => {
            lang.pick("Vừa: một nửa cao hơn, một nửa thấp hơn", "Middling: half end higher")
        }
        Outcome::Good => {
            lang.pick("Tốt: chỉ 1 trên 10 diễn biến cao hơn", "Well: only 1 in 10 ends higher")
        }
        Outcome::Exact => {
            lang.pick("Con số dự kiến (mọi yếu tố đúng như nhập)", "The projection as typed")
        }
        Outcome::Target => lang.pick("Chỉ tiêu", "Target"),
        Outcome::Chance => lang.pick("Khả năng đạt", "Chance"),
    }
}

/// "70,12 % (−12,68 điểm)": a rate and how far it is from the target.
#[must_use]
pub fn rate_beside(rate: Decimal, target: Option<Decimal>, lang: Lang) -> String {
    let words = format::percent2(rate, lang);
    let rounded = |value: Decimal| {
        value.round_dp_with_strategy(2, rust_decimal::RoundingStrategy::MidpointAwayFromZero)
    };
    match target {
        Some(target) => {
            let gap = rounded(rate) - target;
            format!("{words} ({})", format::signed(gap, |gap| format::points(gap, lang)))
        }
        None => words,
    }
}

/// "3 trên 10 (31 %)"; what happens never or always needs no percent.
#[must_use]
pub fn chance(hits: u32, futures: u32, lang: Lang) -> String {
    let odds = odds(hits, futures, lang);
    match hits {
        0 => odds,
        _ if hits >= futures => odds,
        _ => format!("{odds} ({})", in_percent(hits, futures, lang)),
    }
}

/// "31 %"; what is neither never nor always does not look so.
#[must_use]
pub fn in_percent(hits: u32, futures: u32, lang: Lang) -> String {
    let share = Decimal::from(hits) / Decimal::from(futures.max(1));
    let (least, most) = (Decimal::new(5, 3), Decimal::new(995, 3));
    match share {
        _ if hits > 0 && share < least => format!("{} 1\u{a0}%", lang.pick("dưới", "under")),
        _ if hits < futures && share >= most => {
            format!("{} 99\u{a0}%", lang.pick("hơn", "over"))
        }
        _ => format::share(share, 0, lang),
    }
}

/// A stream that is the same in every future.
#[must_use]
pub fn never_varies(stream: StreamName, rate: Percent, lang: Lang) -> String {
    let (name, rate) = (of_stream(stream, lang), percent(rate, lang));
    match lang {
        Lang::Vi => format!("{name}: mọi diễn biến đều kết thúc ở {rate}."),
        Lang::En => format!("{name}: every future ends at {rate}."),
    }
}

/// The caption of a curve.
#[must_use]
pub fn curve_caption(stream: StreamName, lang: Lang) -> String {
    let name = of_stream(stream, lang);
    match lang {
        Lang::Vi => format!("{name}: khả năng tỷ lệ ngày 30/9 đạt ít nhất mức ở trục ngang"),
        Lang::En => format!("{name}: chance that the rate on 30 September is at least so high"),
    }
}

/// The axes of a curve.
#[must_use]
pub fn curve_axes(lang: Lang) -> [&'static str; 2] {
    lang.pick(
        ["ngang: tỷ lệ ngày 30/9", "đứng: khả năng đạt ít nhất mức đó"],
        ["across: rate on 30 September", "up: chance of at least that rate"],
    )
}

/// The line of the target, the line of the projection.
#[must_use]
pub fn curve_marks(lang: Lang) -> [&'static str; 2] {
    lang.pick(["chỉ tiêu", "dự kiến"], ["target", "projected"])
}

/// The table twin of the curves.
#[must_use]
pub fn curve_table(lang: Lang) -> &'static str {
    lang.pick("Bảng số của hai đường trên", "The same curves as a table")
}

/// Its caption.
#[must_use]
pub fn curve_table_caption(lang: Lang) -> &'static str {
    lang.pick("Tỷ lệ ngày 30/9 đạt ít nhất", "The rate on 30 September is at least")
}

/// The heading of its rows.
#[must_use]
pub fn chance_name(lang: Lang) -> &'static str {
    lang.pick("Khả năng", "Chance")
}

/// "9 trên 10".
#[must_use]
pub fn tenths(count: u32, lang: Lang) -> String {
    format!("{count} {} 10", lang.pick("trên", "in"))
}

/// The fan as a table.
#[must_use]
pub fn fan_table(lang: Lang) -> &'static str {
    lang.pick("Từng tháng còn lại: khoảng dao động", "The months ahead: where the rates may run")
}

/// Its caption.
#[must_use]
pub fn fan_caption(lang: Lang) -> &'static str {
    lang.pick(
        "Tỷ lệ cuối tháng: dự kiến chính xác, và khoảng của 8 trên 10 diễn biến",
        "Rates at the end of the month: the exact projection, and the span of 8 in 10 futures",
    )
}

/// Its columns.
#[must_use]
pub fn fan_columns(lang: Lang) -> Vec<String> {
    lang.pick(
        ["Tháng", "Việc: dự kiến", "Việc: 8 trên 10", "Tiền: dự kiến", "Tiền: 8 trên 10"],
        ["Month", "Cases: projected", "Cases: 8 in 10", "Money: projected", "Money: 8 in 10"],
    )
    .map(str::to_owned)
    .to_vec()
}

/// "Tháng 8/2023".
#[must_use]
pub fn month(month: Month, year: WorkYear, lang: Lang) -> String {
    chart::capital(months::full(month, year, lang))
}

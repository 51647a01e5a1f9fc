//! What is set: the ranges of the five uncertain inputs and the number of the futures.

use crate::intake::format;
use crate::lang::Lang;
use crate::words::labels;
use rust_decimal::Decimal;

/// How far an input may stray.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Not at all.
    Certain,
    /// A little.
    Narrow,
    /// As is usual.
    Middle,
    /// Far.
    Wide,
}

/// Whether an input is 0 in the scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Present {
    /// The scenario counts with 0.
    Nothing,
    /// It counts with something that may stray.
    Something,
}

/// What the settings are at now, where they are folded away: ranges that are set, and the seed.
#[must_use]
pub fn settings_name(ranges: &[(&str, [Decimal; 3])], seed: u64, lang: Lang) -> String {
    let one = |(path, [low, _, high]): &(&str, [Decimal; 3])| {
        let in_percent = |value| format::hundredfold(value).unwrap_or_default();
        let low = format::count_up_to(in_percent(*low), 1, lang);
        let high = format::percent(in_percent(*high), in_percent(*high).normalize().scale(), lang);
        format!("{} {low}–{high}", labels::label(path, lang).to_lowercase())
    };
    let ranges: Vec<String> = ranges.iter().map(one).collect();
    let none = lang.pick("chưa đặt yếu tố nào", "none is set").to_owned();
    let ranges = if ranges.is_empty() { none } else { ranges.join(", ") };
    match lang {
        Lang::Vi => format!("Khoảng dao động: {ranges} · số hiệu ngẫu nhiên {seed} (bấm để đặt)"),
        Lang::En => format!("Ranges: {ranges} · random number {seed} (click to set)"),
    }
}

/// The caption of the ranges.
#[must_use]
pub fn settings_caption(lang: Lang) -> &'static str {
    lang.pick(
        "Năm yếu tố chưa chắc: mỗi yếu tố có thể lệch khỏi mức đang nhập (100 %) đến đâu?",
        "Five uncertain inputs: how far may each stray from what is typed (100 %)?",
    )
}

/// The columns: the input, its levels in words, and the three values.
#[must_use]
pub fn columns(lang: Lang) -> Vec<String> {
    let names = lang.pick(
        ["Yếu tố", "Chắc chắn", "Hẹp", "Vừa", "Rộng", "Thấp", "Thường gặp", "Cao"],
        ["Input", "Certain", "Narrow", "Middle", "Wide", "Low", "Usual", "High"],
    );
    names.map(str::to_owned).to_vec()
}

/// "95–105 %": the range that a level stands for, its ends in hundredths; 100 % where certain.
#[must_use]
pub fn range_name(ends: Option<[i64; 2]>) -> String {
    match ends {
        Some([low, high]) => format!("{low}–{high}\u{a0}%"),
        None => "100\u{a0}%".to_owned(),
    }
}

/// "Năng suất: hẹp": what a button sets, for who points at it or hears it.
#[must_use]
pub fn level_name(input: &str, level: Level, lang: Lang) -> String {
    let name = match level {
        Level::Certain => lang.pick("chắc chắn", "certain"),
        Level::Narrow => lang.pick("hẹp", "narrow"),
        Level::Middle => lang.pick("vừa", "middle"),
        Level::Wide => lang.pick("rộng", "wide"),
    };
    format!("{input}: {name}")
}

/// The name of an input; one that is 0 in the scenario strays from nothing.
#[must_use]
pub fn row_name(path: &str, present: Present, lang: Lang) -> String {
    let name = labels::label(path, lang);
    match present {
        Present::Something => name.to_owned(),
        Present::Nothing => {
            format!("{name} {}", lang.pick("(đang là 0: không tác dụng)", "(now 0: no effect)"))
        }
    }
}

/// "thấp", "thường gặp", "cao": beside the name of an input, for who hears it.
#[must_use]
pub fn steps(lang: Lang) -> [&'static str; 3] {
    lang.pick(["thấp", "thường gặp", "cao"], ["low", "usual", "high"])
}

/// One click for all five.
#[must_use]
pub fn all_middle(lang: Lang) -> &'static str {
    lang.pick("Đặt mức vừa cho cả năm yếu tố", "Set all five inputs to middle")
}

/// One click back.
#[must_use]
pub fn all_certain(lang: Lang) -> &'static str {
    lang.pick("Bỏ dao động của cả năm yếu tố", "Make all five inputs certain")
}

/// Where the levels come from.
#[must_use]
pub fn presets_are_assumed(lang: Lang) -> &'static str {
    lang.pick(
        "Các mức hẹp, vừa, rộng là giả định để thử, không phải số liệu công bố; sửa theo kinh \
         nghiệm của đơn vị ở ba ô bên phải. Một tỉnh từng có thụ lý mới tăng 28 % trong một năm.",
        "Narrow, middle and wide are assumptions to try with, not published figures; put in the \
         unit's own experience on the right. One province saw new cases rise by 28 % in a year.",
    )
}

/// The name of the seed.
#[must_use]
pub fn seed(lang: Lang) -> &'static str {
    lang.pick("Số hiệu ngẫu nhiên", "Random number")
}

/// Back to the seed that everybody begins with.
#[must_use]
pub fn seed_reset(usual: u64, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Về số {usual}"),
        Lang::En => format!("Back to {usual}"),
    }
}

/// What the seed means.
#[must_use]
pub fn seed_help(futures: u32, lang: Lang) -> String {
    let all = format::count(futures.into(), 0, lang);
    match lang {
        Lang::Vi => format!(
            "Cùng một số hiệu thì mọi kịch bản được thử với cùng {all} diễn biến, nên so sánh là \
             công bằng và kết quả không nhảy khi kéo thanh. Đổi số hiệu để thử {all} diễn biến \
             khác: khả năng chỉ nên lệch chừng 1 %."
        ),
        Lang::En => format!(
            "The same number tries every scenario with the same {all} futures, so that comparing \
             is fair and nothing jumps while a lever moves. Another number tries {all} others: \
             chances should differ by about 1 % only."
        ),
    }
}

/// A seed that is none.
#[must_use]
pub fn seed_trouble(most: u64, lang: Lang) -> String {
    let most = format::count(Decimal::from(most), 0, lang);
    match lang {
        Lang::Vi => format!("Số hiệu ngẫu nhiên phải là số nguyên từ 0 đến {most}."),
        Lang::En => format!("The random number must be a whole number from 0 to {most}."),
    }
}

//! The words of the bars: which lever moves a rate most.

use super::super::{chart, percent, target_rate};
use super::{rate_name, rate_of, signed_points};
use crate::lang::Lang;
use thads_model::plan::StreamName;
use thads_model::quantity::Percent;

/// Whether the target is met at an end of a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Met {
    /// It is.
    Yes,
    /// It is not.
    No,
    /// There is no target, or nothing is projected.
    Unknown,
}

/// What a lever brings at its better end.
pub struct Gain {
    /// The lever.
    pub name: String,
    /// Its value there.
    pub value: String,
    /// By how much the rate is higher.
    pub points: Percent,
    /// Whether the target is met there.
    pub verdict: Met,
    /// What has to be said with it.
    pub caution: Caution,
}

/// What has to be said of a lever before anyone moves it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caution {
    /// Nothing.
    None,
    /// It only makes smaller what the rate is divided by, and needs legal grounds.
    Reclassifies,
}

/// "Ba yếu tố tác động mạnh nhất đến tỷ lệ về việc: …".
#[must_use]
pub fn lead(stream: StreamName, strongest: &[String], lang: Lang) -> String {
    let (rate, named) = (rate_name(stream, lang), strongest.join("; "));
    match (strongest.len(), lang) {
        (1, Lang::Vi) => format!("Chỉ một yếu tố tác động đến {rate}: {named}."),
        (1, Lang::En) => format!("One lever alone moves {rate}: {named}."),
        (count, Lang::Vi) => {
            let count = if count == 2 { "Hai" } else { "Ba" };
            format!("{count} yếu tố tác động mạnh nhất đến {rate}: {named}.")
        }
        (count, Lang::En) => {
            let count = if count == 2 { "two" } else { "three" };
            format!("The {count} levers that move {rate} most: {named}.")
        }
    }
}

/// The levers that raise the rate most.
#[must_use]
pub fn gains(stream: StreamName, gains: &[Gain], lang: Lang) -> String {
    let rate = rate_name(stream, lang);
    if gains.is_empty() {
        return match lang {
            Lang::Vi => format!("Không yếu tố nào nâng được {rate} trong khoảng đã đặt."),
            Lang::En => format!("No lever raises {rate} within its bounds."),
        };
    }
    let of = |gain: &Gain| {
        let points = signed_points(gain.points, lang);
        let verdict = match gain.verdict {
            Met::Yes => lang.pick(", đạt chỉ tiêu", ", target met"),
            Met::No => lang.pick(", chưa đạt", ", not met"),
            Met::Unknown => "",
        };
        let caution = match gain.caution {
            Caution::None => "",
            Caution::Reclassifies => lang.pick(
                ", chỉ do mẫu số nhỏ đi: phải đủ căn cứ",
                ", by dividing by less: needs legal grounds",
            ),
        };
        format!("{} {} ({points}{verdict}{caution})", gain.name, gain.value)
    };
    let named: Vec<String> = gains.iter().map(of).collect();
    let named = named.join("; ");
    match lang {
        Lang::Vi => format!("Nâng được nhiều nhất, giữ nguyên mọi thứ khác: {named}."),
        Lang::En => format!("Raises it most, everything else kept: {named}."),
    }
}

/// Nothing makes a difference.
#[must_use]
pub fn nothing_moves(stream: StreamName, lang: Lang) -> String {
    let rate = rate_name(stream, lang);
    match lang {
        Lang::Vi => format!("Không yếu tố nào làm {rate} thay đổi trong khoảng đã đặt."),
        Lang::En => format!("No lever moves {rate} within its bounds."),
    }
}

/// What the bars show.
#[must_use]
pub fn caption(stream: StreamName, lang: Lang) -> String {
    let rate = rate_of(stream, lang);
    match lang {
        Lang::Vi => format!(
            "Tỷ lệ {rate} ngày 30/9 ở mức thấp nhất và cao nhất của từng yếu tố, giữ nguyên mọi thứ khác."
        ),
        Lang::En => format!(
            "The rate of {rate} on 30 September at the lowest and highest value of each lever, everything else kept."
        ),
    }
}

/// The line of the present rate.
#[must_use]
pub fn now(rate: Percent, lang: Lang) -> String {
    format!("{} {}", lang.pick("hiện tại", "now"), percent(rate, lang))
}

/// The line of the target.
#[must_use]
pub fn target(rate: Percent, lang: Lang) -> String {
    format!("{} {}", lang.pick("chỉ tiêu", "target"), target_rate(rate, lang))
}

/// An end of a bar: "+10 người: 84,00 % ✓".
#[must_use]
pub fn end(value: &str, rate: Option<Percent>, met: Met, lang: Lang) -> String {
    let Some(rate) = rate else {
        return format!("{value}: {}", lang.pick("không thể có", "cannot be"));
    };
    let sign = match met {
        Met::Yes => "\u{a0}✓",
        Met::No => "\u{a0}✕",
        Met::Unknown => "",
    };
    format!("{value}: {}{sign}", percent(rate, lang))
}

/// The button that sets a lever to its better end.
#[must_use]
pub fn button(lang: Lang) -> &'static str {
    lang.pick("Áp dụng", "Apply")
}

/// What that button does, with both rates.
#[must_use]
pub fn button_hint(
    name: &str,
    [from, to]: [&str; 2],
    rates: [Option<Percent>; 2],
    lang: Lang,
) -> String {
    let rate = |stream: StreamName, rate: Option<Percent>| {
        let rate = rate.map_or_else(|| "–".to_owned(), |rate| percent(rate, lang));
        format!("{} {rate}", chart::stream(stream, lang))
    };
    let [cases, money] = rates;
    let (cases, money) = (rate(StreamName::Cases, cases), rate(StreamName::Money, money));
    match lang {
        Lang::Vi => format!("Đặt {name} từ {from} thành {to}: {cases}, {money}"),
        Lang::En => format!("Set {name} from {from} to {to}: {cases}, {money}"),
    }
}

/// The fold of the bars below the first ones.
#[must_use]
pub fn weaker(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("{count} yếu tố tác động ít hơn"),
        Lang::En => format!("{count} levers that move it less"),
    }
}

/// The fold of what makes no difference.
#[must_use]
pub fn still(count: usize, stream: StreamName, lang: Lang) -> String {
    let rate = rate_name(stream, lang);
    match lang {
        Lang::Vi => format!("{count} yếu tố không làm {rate} thay đổi"),
        Lang::En => format!("{count} levers that do not move {rate}"),
    }
}

/// What the table of those shows.
#[must_use]
pub fn still_caption(stream: StreamName, lang: Lang) -> String {
    let rate = rate_name(stream, lang);
    match lang {
        Lang::Vi => format!("Đi từ mức thấp nhất đến mức cao nhất mà {rate} vẫn như hiện tại"),
        Lang::En => format!("From the lowest to the highest value {rate} stays as it is"),
    }
}

/// The headings of that table.
#[must_use]
pub fn still_columns(lang: Lang) -> [&'static str; 3] {
    lang.pick(["Yếu tố", "Thấp nhất", "Cao nhất"], ["Lever", "Lowest", "Highest"])
}

/// The fold of the bounds.
#[must_use]
pub fn bounds_title(lang: Lang) -> &'static str {
    lang.pick("Đặt mức thấp nhất, cao nhất của từng yếu tố", "Set the lowest and highest values")
}

/// What the table of bounds is for.
#[must_use]
pub fn bounds_caption(lang: Lang) -> &'static str {
    lang.pick(
        "Để trống thì theo thanh trượt. Dùng chung cho mọi bảng phân tích.",
        "If empty, as the slider goes. Used in every panel of the analysis.",
    )
}

/// The headings of the table of bounds.
#[must_use]
pub fn bounds_columns(lang: Lang) -> [&'static str; 4] {
    lang.pick(
        ["Yếu tố", "Hiện tại", "Thấp nhất", "Cao nhất"],
        ["Lever", "Now", "Lowest", "Highest"],
    )
}

/// The spoken name of a field.
#[must_use]
pub fn lowest_of(name: &str, lang: Lang) -> String {
    format!("{name}: {}", lang.pick("mức thấp nhất", "lowest value"))
}

/// The spoken name of a field.
#[must_use]
pub fn highest_of(name: &str, lang: Lang) -> String {
    format!("{name}: {}", lang.pick("mức cao nhất", "highest value"))
}

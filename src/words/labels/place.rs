//! The place of a problem in words: "Kịch bản «Giữ nguyên» › Vụ lớn «A» › Mức giảm giá".

use super::{Both, fits, label};
use crate::lang::Lang;
use crate::words::months;
use thads_model::calendar::Month;
use thads_model::file::{Json, Step, steps};

/// How a part of a plan is named in a place.
#[derive(Clone, Copy)]
enum Naming {
    /// By its word.
    Word,
    /// Not at all, unless the place ends there.
    Silent,
    /// By the stream it is.
    Stream,
    /// An entry, by its own name.
    Named,
    /// An entry, by its line.
    Line,
    /// An entry, by its month.
    OfMonth,
    /// An entry: low, likely or high.
    OfThree,
}

/// The parts of a plan that are not fields, and the lists whose entries are.
const PARTS: &[(&str, Naming, Both)] = &[
    ("holidays[]", Naming::Line, ("Ngày nghỉ", "Days off")),
    ("extra_workdays[]", Naming::Line, ("Ngày làm bù", "Make-up working days")),
    ("targets", Naming::Word, ("Chỉ tiêu", "Targets")),
    ("targets.*", Naming::Stream, ("", "")),
    ("report", Naming::Word, ("Báo cáo", "Report")),
    ("report.*", Naming::Stream, ("", "")),
    ("staff", Naming::Word, ("Nhân sự", "Staff")),
    ("season[]", Naming::OfMonth, ("Hệ số của tháng", "Weights of the months")),
    ("history[]", Naming::Line, ("Các tháng trước", "Earlier months")),
    ("history[].*", Naming::Stream, ("", "")),
    ("last_year[]", Naming::Line, ("Năm trước", "Last year")),
    ("last_year[].*", Naming::Stream, ("", "")),
    ("milestones[]", Naming::Line, ("Mốc trong năm", "Milestones")),
    ("provenance", Naming::Word, ("Nguồn số liệu", "Sources")),
    ("scenarios[]", Naming::Named, ("Kịch bản", "Scenario")),
    ("scenarios[].targets", Naming::Word, ("Chỉ tiêu riêng", "Own targets")),
    ("scenarios[].targets.*", Naming::Stream, ("", "")),
    ("scenarios[].*", Naming::Stream, ("", "")),
    ("scenarios[].overtime[]", Naming::Line, ("Làm thêm giờ", "Overtime")),
    ("scenarios[].campaigns[]", Naming::Named, ("Đợt cao điểm", "Campaign")),
    ("scenarios[].disruptions[]", Naming::Named, ("Gián đoạn", "Disruption")),
    ("scenarios[].staff_moves[]", Naming::Line, ("Biến động nhân sự", "Staff moves")),
    ("scenarios[].events[]", Naming::Named, ("Sự kiện", "Event")),
    ("scenarios[].events[].*", Naming::Stream, ("", "")),
    ("scenarios[].spread", Naming::Word, ("Khoảng dao động", "Uncertainty")),
    ("scenarios[].spread.pace[]", Naming::OfThree, ("Năng suất", "Pace")),
    ("scenarios[].spread.new_cases[]", Naming::OfThree, ("Việc thụ lý mới", "New cases")),
    ("scenarios[].spread.new_money[]", Naming::OfThree, ("Tiền thụ lý mới", "New money")),
    (
        "scenarios[].spread.reclassification[]",
        Naming::OfThree,
        ("Phân loại lại", "Reclassification"),
    ),
    ("scenarios[].spread.recovery[]", Naming::OfThree, ("Tiền thu một việc", "Money per case")),
    ("scenarios[].matters[]", Naming::Named, ("Vụ lớn", "Large matter")),
    ("scenarios[].matters[].officer_days[]", Naming::Line, ("Ngày công", "Officer-days")),
    ("scenarios[].matters[].dated", Naming::Silent, ("Thu theo ngày hẹn", "Dated payment")),
    ("scenarios[].matters[].auction", Naming::Silent, ("Đấu giá", "Auction")),
];

/// As much of a name or a path as is shown: a file may hold one of any length.
const LONGEST: usize = 60;

/// The place at a path in words, with the names that `plan` has there. A path that is no place of
/// a plan is shown as it is, for whoever mends the file.
#[must_use]
pub fn place(path: &str, plan: &Json, lang: Lang) -> String {
    if path == "$" {
        return lang.pick("Cả tệp", "The whole file").to_owned();
    }
    // The keys of `provenance` are paths themselves.
    if let Some(source) = path.strip_prefix("provenance.") {
        let sources = lang.pick("Nguồn số liệu", "Sources");
        return format!("{sources} › {}", place(source, plan, lang));
    }
    words_of(path, plan, lang).unwrap_or_else(|| shortened(path, 2 * LONGEST))
}

/// `None` where a step is neither a part nor a field of a plan.
fn words_of(path: &str, plan: &Json, lang: Lang) -> Option<String> {
    let mut words = Vec::new();
    let mut so_far = String::new();
    let mut steps = steps(path).peekable();
    while let Some(step) = steps.next() {
        match step {
            Step::Key(key) => {
                if !so_far.is_empty() {
                    so_far.push('.');
                }
                so_far.push_str(key);
                match steps.peek() {
                    // The entry names its list.
                    Some(Step::Item(_)) => {}
                    next => words.extend(of_key(&so_far, key, next, lang)?),
                }
            }
            Step::Item(index) => {
                so_far.push_str(&format!("[{index}]"));
                words.push(of_entry(&so_far, index, plan, lang)?);
            }
        }
    }
    (!words.is_empty()).then(|| words.join(" › "))
}

fn part(path: &str) -> Option<&'static (&'static str, Naming, Both)> {
    PARTS.iter().find(|(shape, _, _)| fits(path, shape))
}

/// The words of a field, a part or a whole list; the inner `None` = a part that is passed over.
fn of_key(path: &str, key: &str, next: Option<&Step<'_>>, lang: Lang) -> Option<Option<String>> {
    let name = label(path, lang);
    if !name.is_empty() {
        return Some(Some(name.to_owned()));
    }
    let list = format!("{path}[0]");
    let (_, naming, (vi, en)) = part(path).or_else(|| part(&list))?;
    Some(match naming {
        Naming::Silent if next.is_some() => None,
        Naming::Stream if key == "cases" => Some(lang.pick("Về việc", "Cases").to_owned()),
        Naming::Stream => Some(lang.pick("Về tiền", "Money").to_owned()),
        _ => Some(lang.pick(*vi, *en).to_owned()),
    })
}

fn of_entry(path: &str, index: usize, plan: &Json, lang: Lang) -> Option<String> {
    let (_, naming, (vi, en)) = part(path)?;
    let word = lang.pick(*vi, *en);
    let line = index + 1;
    let numbered = || match lang {
        Lang::Vi => format!("{word}, dòng {line}"),
        Lang::En => format!("{word}, line {line}"),
    };
    Some(match naming {
        Naming::Named => {
            let name = plan.at(&format!("{path}.name")).and_then(Json::as_text).map(str::trim);
            match name.filter(|name| !name.is_empty()) {
                Some(name) => format!("{word} {}", quoted(name)),
                None => match lang {
                    Lang::Vi => format!("{word} thứ {line}"),
                    Lang::En => format!("{word} {line}"),
                },
            }
        }
        Naming::OfMonth => match u8::try_from(line).ok().and_then(Month::new) {
            Some(month) => format!("{word} › {}", months::name(month, lang)),
            None => numbered(),
        },
        Naming::OfThree => match index {
            0 => format!("{word} › {}", lang.pick("thấp nhất", "lowest")),
            1 => format!("{word} › {}", lang.pick("khả năng nhất", "most likely")),
            2 => format!("{word} › {}", lang.pick("cao nhất", "highest")),
            _ => numbered(),
        },
        Naming::Line | Naming::Word | Naming::Silent | Naming::Stream => numbered(),
    })
}

/// A name in quotation marks.
pub(in crate::words) fn quoted(name: &str) -> String {
    format!("“{}”", shortened(name, LONGEST))
}

/// At most so many characters, without line breaks.
fn shortened(text: &str, most: usize) -> String {
    let clean = |c: char| if c.is_control() { ' ' } else { c };
    let short: String = text.chars().take(most).map(clean).collect();
    if text.chars().nth(most).is_some() { format!("{short}…") } else { short }
}

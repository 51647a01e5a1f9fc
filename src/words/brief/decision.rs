//! What is decided and what it leads to: the sentence to be read out, and the points of the
//! conclusion before the tasks.

use crate::intake::format;
use crate::lang::Lang;
use crate::sheet::Answer;
use crate::words::labels::quoted;
use crate::words::{answer, months, number};
use rust_decimal::Decimal;
use thads_model::engine::{Reason, YearEnd};
use thads_model::plan::StreamName;

/// "KẾT LUẬN CUỘC HỌP về kịch bản chỉ tiêu năm 2023".
#[must_use]
pub fn title(answer: &Answer, lang: Lang) -> String {
    let year = answer.plan.calendar.year().number();
    match lang {
        Lang::Vi => format!("KẾT LUẬN CUỘC HỌP về kịch bản chỉ tiêu năm {year}"),
        Lang::En => format!("CONCLUSION OF THE MEETING on the targets of {year}"),
    }
}

/// The unit, and the day through which its figures count.
#[must_use]
pub fn heading(answer: &Answer, lang: Lang) -> String {
    let unit = &answer.plan.unit;
    let date = months::date(answer.plan.calendar.as_of());
    let figures = match lang {
        Lang::Vi => format!("Số liệu đến hết ngày {date}"),
        Lang::En => format!("Figures through {date}"),
    };
    if unit.is_empty() { figures } else { format!("{unit}. {figures}") }
}

/// The sentence that can be read out in the meeting.
#[must_use]
pub fn decision(answer: &Answer, lang: Lang) -> String {
    let scenario = quoted(&answer.shown().name);
    let date = months::date(answer.plan.calendar.year().last_day());
    let results = StreamName::ALL.map(|stream| outcome(answer, stream, lang)).join("; ");
    let each = each(answer, lang).map(|each| format!("; {each}")).unwrap_or_default();
    match lang {
        Lang::Vi => format!(
            "Thống nhất thực hiện kịch bản {scenario}: dự kiến đến {date}, {results}{each}."
        ),
        Lang::En => {
            format!("Scenario {scenario} is adopted: by {date}, {results}{each}.")
        }
    }
}

fn year_end(answer: &Answer) -> Option<&YearEnd> {
    answer.outlook.as_ref()?.year_end.as_ref()
}

/// "về việc 70,86 %, chưa đạt chỉ tiêu trên 82,80 % (còn thiếu 11,94 điểm = 193 việc)".
fn outcome(answer: &Answer, stream: StreamName, lang: Lang) -> String {
    let words = answer::words(answer, stream, lang);
    let title = inside(words.title);
    let Some(end) = year_end(answer) else {
        let unknown = lang.pick("chưa dự kiến được vì chưa có năng suất", "cannot be projected");
        return format!("{title} {unknown}");
    };
    match reason(end, stream) {
        Some(Reason::NoEnforceable) => {
            format!("{title} {}", lang.pick("chưa xác định", "not measurable"))
        }
        Some(Reason::NoTarget) => {
            format!("{title} {}, {}", words.rate, lang.pick("chưa có chỉ tiêu", "no target set"))
        }
        None => {
            let (rate, status, target, gap) =
                (words.rate, words.status, words.target, inside(&words.gap));
            match lang {
                Lang::Vi => format!("{title} {rate}, {status} {target} ({gap})"),
                Lang::En => format!("{title} {rate}, {target} {status} ({gap})"),
            }
        }
    }
}

fn reason(end: &YearEnd, stream: StreamName) -> Option<Reason> {
    match stream {
        StreamName::Cases => end.cases.stream.verdict.reason(),
        StreamName::Money => end.money.stream.verdict.reason(),
    }
}

/// "mỗi chấp hành viên phải xong 46,5 việc/tháng"; nothing where nothing more is needed.
fn each(answer: &Answer, lang: Lang) -> Option<String> {
    let end = year_end(answer)?;
    let needed = end.cases.stream.needed_per_officer_month.map(number);
    let needed = needed.filter(|needed| *needed > Decimal::ZERO)?;
    let needed = format::count(answer::up_to_tenths(needed), 1, lang);
    Some(match lang {
        Lang::Vi => format!("mỗi chấp hành viên phải xong {needed} việc/tháng"),
        Lang::En => format!("each officer has to finish {needed} cases a month"),
    })
}

/// A sentence as a part of another: without its full stop and its capital.
fn inside(sentence: &str) -> String {
    let mut letters = sentence.trim_end_matches('.').chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The first point: what is decided.
#[must_use]
pub fn decided(answer: &Answer, changes: usize, lang: Lang) -> String {
    let scenario = quoted(&answer.shown().name);
    match (changes, lang) {
        (0, Lang::Vi) => {
            format!("Thống nhất thực hiện kịch bản {scenario}, giữ mọi yếu tố như mặc định")
        }
        (0, Lang::En) => {
            format!("Scenario {scenario} is adopted; everything stays as by default")
        }
        (_, Lang::Vi) => format!("Thống nhất thực hiện kịch bản {scenario}, với các thay đổi"),
        (_, Lang::En) => format!("Scenario {scenario} is adopted, with these changes"),
    }
}

/// The heading of the second point: what it leads to.
#[must_use]
pub fn results(answer: &Answer, lang: Lang) -> String {
    let date = months::date(answer.plan.calendar.year().last_day());
    match lang {
        Lang::Vi => format!("Kết quả dự kiến đến {date}"),
        Lang::En => format!("Expected by {date}"),
    }
}

/// What it leads to for a stream: "Về việc: chưa đạt, 70,86 % (chỉ tiêu trên 82,80 %)", and the
/// gap as a sentence, which may be empty.
#[must_use]
pub fn result(answer: &Answer, stream: StreamName, lang: Lang) -> [String; 2] {
    let words = answer::words(answer, stream, lang);
    let target =
        if words.target.is_empty() { String::new() } else { format!(" ({})", words.target) };
    let head = format!("{}: {}, {}{target}", words.title, words.status, words.rate);
    [head, beside(answer, stream, lang)]
}

/// The gap of a stream, and why there is none: said for the paper, without a way on screen.
fn beside(answer: &Answer, stream: StreamName, lang: Lang) -> String {
    let Some(end) = year_end(answer) else {
        let text = lang.pick("Chưa dự kiến được vì chưa có năng suất.", "No pace is known yet.");
        return text.to_owned();
    };
    match reason(end, stream) {
        Some(Reason::NoEnforceable) => {
            lang.pick("Chưa có gì có điều kiện thi hành.", "Nothing is enforceable.").to_owned()
        }
        Some(Reason::NoTarget) => String::new(),
        None => answer::words(answer, stream, lang).gap,
    }
}

/// The heading of what each officer must do.
#[must_use]
pub fn duties_heading(lang: Lang) -> &'static str {
    lang.pick("Giao các chấp hành viên", "The officers are to deliver")
}

/// What each officer must do, a sentence for each stream of which there is something to say.
#[must_use]
pub fn duties(answer: &Answer, lang: Lang) -> Vec<String> {
    let each = StreamName::ALL.map(|stream| {
        let words = answer::words(answer, stream, lang);
        let effort = inside(&words.effort);
        (!effort.is_empty()).then(|| format!("{}: {effort}.", words.title))
    });
    each.into_iter().flatten().collect()
}

/// A remark with the stream that it is about.
#[must_use]
pub fn of(stream: StreamName, remark: &str, lang: Lang) -> String {
    let stream = match stream {
        StreamName::Cases => lang.pick("Về việc", "Cases"),
        StreamName::Money => lang.pick("Về tiền", "Money"),
    };
    format!("{stream}: {}.", inside(remark))
}

//! What stands under each answer: how likely it is, what no staffing passes, until when it can
//! still be reached, and how it compares with the schedule and with last year.

use super::{chart, months, percent};
use crate::app::Subject;
use crate::inquiry::{Chance, Deadline};
use crate::intake::format;
use crate::lang::Lang;
use crate::sheet::Answer;
use rust_decimal::Decimal;
use thads_model::calendar::Month;
use thads_model::engine::verdict::schedule;
use thads_model::plan::{PastReport, StreamName};
use thads_model::quantity::Percent;

/// A fact beside the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its name, for tests and styles.
    pub key: &'static str,
    /// Its words.
    pub text: String,
    /// More of it.
    pub hint: String,
    /// What explains it.
    pub why: Option<Subject>,
}

/// The facts of a stream, the most telling first.
#[must_use]
pub fn facts(
    answer: &Answer,
    chance: Option<&Chance>,
    deadline: Option<Deadline>,
    stream: StreamName,
    lang: Lang,
) -> Vec<Fact> {
    [
        chance.map(|chance| likely(chance, stream, lang)),
        deadline.and_then(|deadline| by(deadline, lang)),
        ceiling(answer, stream, lang),
        against_schedule(answer, stream, lang),
        against_last_year(answer, stream, lang),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// How the answer compares with what was agreed on: the fact that comes first.
#[must_use]
pub fn against_agreed(
    answer: &Answer,
    agreed: &Answer,
    stream: StreamName,
    lang: Lang,
) -> Option<Fact> {
    let difference = answer.rate(stream)?.checked_sub(agreed.rate(stream)?)?;
    let points = format::signed(difference, |points| format::points(points, lang));
    let (then, name) = (percent_of(agreed, stream, lang)?, &agreed.shown().name);
    let (text, hint) = match lang {
        Lang::Vi => (
            format!("So với bản chốt: {points}"),
            format!("Phương án đã chốt “{name}” dự kiến {then}."),
        ),
        Lang::En => (
            format!("Against the agreed plan: {points}"),
            format!("The agreed plan “{name}” foresaw {then}."),
        ),
    };
    Some(Fact { key: "agreed", text, hint, why: None })
}

fn percent_of(answer: &Answer, stream: StreamName, lang: Lang) -> Option<String> {
    Some(format::percent2(answer.rate(stream)?, lang))
}

/// "7 trên 10": a chance as people say it. Certainty is said only of what happened every time, and
/// never flatly: futures that were not drawn may end otherwise.
#[must_use]
pub fn odds(hits: u32, futures: u32, lang: Lang) -> String {
    let (hits, futures) = (u64::from(hits), u64::from(futures.max(1)));
    let text = match hits {
        0 => lang.pick("hầu như không có", "next to none"),
        _ if hits >= futures => lang.pick("hầu như chắc chắn", "as good as certain"),
        _ if 20 * hits < futures => lang.pick("dưới 1 trên 20", "less than 1 in 20"),
        _ if 20 * hits > 19 * futures => lang.pick("hơn 19 trên 20", "more than 19 in 20"),
        _ => {
            // Rounded to whole tenths; the two ends of the scale have words of their own.
            let tenths = ((20 * hits + futures) / (2 * futures)).clamp(1, 9);
            let of = lang.pick("trên", "in");
            return format!("{tenths} {of} 10");
        }
    };
    text.to_owned()
}

fn likely(chance: &Chance, stream: StreamName, lang: Lang) -> Fact {
    let hits = match stream {
        StreamName::Cases => chance.cases,
        StreamName::Money => chance.money,
    };
    let futures = chance.futures;
    let (hits_text, all) =
        (format::count(hits.into(), 0, lang), format::count(futures.into(), 0, lang));
    let both = odds(chance.both, futures, lang);
    let odds = odds(hits, futures, lang);
    let (text, hint) = match lang {
        Lang::Vi => (
            format!("Khả năng: {odds}"),
            format!("Đạt trong {hits_text} trên {all} diễn biến thử; đạt cả hai: {both}."),
        ),
        Lang::En => (
            format!("Chance: {odds}"),
            format!("Met in {hits_text} of {all} futures tried; both targets: {both}."),
        ),
    };
    Fact { key: "chance", text, hint, why: None }
}

fn by(deadline: Deadline, lang: Lang) -> Option<Fact> {
    let text = match deadline {
        Deadline::Met | Deadline::Unknown => return None,
        Deadline::By(month) => {
            let month = months::name(Month::new(month)?, lang);
            match lang {
                Lang::Vi => format!("Hạn chót: {month}"),
                Lang::En => format!("Act by: {month}"),
            }
        }
        Deadline::TooLate => lang.pick("Hạn chót: đã qua", "Too late").to_owned(),
    };
    let hint = lang.pick(
        "Tháng cuối cùng mà huy động hết mức (thẻ Phương án rẻ nhất) vẫn còn kịp đạt chỉ tiêu.",
        "The last month in which going to the limits (Cheapest package) still reaches the target.",
    );
    Some(Fact { key: "deadline", text, hint: hint.to_owned(), why: None })
}

fn ceiling(answer: &Answer, stream: StreamName, lang: Lang) -> Option<Fact> {
    let end = answer.outlook.as_ref()?.year_end.as_ref()?;
    let ceiling = end.cases.ceiling.filter(|_| stream == StreamName::Cases)?;
    let rate = percent(ceiling, lang);
    let text = match lang {
        Lang::Vi => format!("Trần: {rate}"),
        Lang::En => format!("Ceiling: {rate}"),
    };
    let hint = lang.pick(
        "Tỷ lệ cao nhất dù thêm bao nhiêu người.",
        "The highest rate however many officers come.",
    );
    Some(Fact { key: "ceiling", text, hint: hint.to_owned(), why: Some(Subject::Ceiling) })
}

/// The rate of the report beside the part of the target that is due by now.
fn against_schedule(answer: &Answer, stream: StreamName, lang: Lang) -> Option<Fact> {
    let plan = &answer.plan;
    let target = thads_model::engine::year_end::target_in_force(plan, answer.shown(), stream)?;
    let due = schedule(&target, plan.calendar.whole_months_elapsed()).published();
    let beside = beside(rate_now(answer, stream)?, due, lang)?;
    let due = percent(due, lang);
    let text = match lang {
        Lang::Vi => format!("Tiến độ {due}: {beside}"),
        Lang::En => format!("Schedule {due}: {beside}"),
    };
    let hint = lang.pick(
        "Chỉ tiêu chia đều cho 12 tháng, so với báo cáo.",
        "The target spread evenly over 12 months, beside the report.",
    );
    let why = Some(Subject::Schedule(stream));
    Some(Fact { key: "schedule", text, hint: hint.to_owned(), why })
}

/// The rate of the report beside that of last year at the same time.
fn against_last_year(answer: &Answer, stream: StreamName, lang: Lang) -> Option<Fact> {
    let plan = &answer.plan;
    let month = Month::new(plan.calendar.whole_months_elapsed())?;
    let last = plan.last_year.iter().rev().find(|report| report.month == month)?;
    let then = past_rate(last, stream)?.published();
    let beside = beside(rate_now(answer, stream)?, then, lang)?;
    let then = percent(then, lang);
    let text = match lang {
        Lang::Vi => format!("Cùng kỳ năm trước {then}: {beside}"),
        Lang::En => format!("Last year by now {then}: {beside}"),
    };
    Some(Fact { key: "last-year", text, hint: String::new(), why: None })
}

fn rate_now(answer: &Answer, stream: StreamName) -> Option<Percent> {
    match stream {
        StreamName::Cases => answer.plan.report.cases.rate(),
        StreamName::Money => answer.plan.report.money.rate(),
    }
}

fn past_rate(report: &PastReport, stream: StreamName) -> Option<Percent> {
    match stream {
        StreamName::Cases => {
            let past = report.cases?;
            thads_model::plan::rate(past.finished, past.enforceable)
        }
        StreamName::Money => {
            let past = report.money?;
            thads_model::plan::rate(past.finished, past.enforceable)
        }
    }
}

/// "nhanh hơn 1,20 điểm", "chậm 0,41 điểm".
fn beside(now: Percent, due: Percent, lang: Lang) -> Option<String> {
    let ahead = (now.published() - due).published().decimal()?;
    let points = format::points(ahead.abs(), lang);
    let text = match (ahead.is_zero(), ahead > Decimal::ZERO) {
        (true, _) => return Some(lang.pick("vừa kịp", "on it").to_owned()),
        (_, true) => lang.pick("nhanh hơn", "ahead by"),
        (_, false) => lang.pick("chậm", "behind by"),
    };
    Some(format!("{text} {points}"))
}

/// "8 trên 10 diễn biến: việc 72,10 – 76,30 %": the fan at the end of a month.
#[must_use]
pub fn fan(chance: &Chance, month: Month, lang: Lang) -> String {
    let of = |stream| {
        let span = span(chance, month, stream, lang)?;
        Some(format!("{} {span}", chart::stream(stream, lang)))
    };
    let spans: Vec<String> = StreamName::ALL.into_iter().filter_map(of).collect();
    if spans.is_empty() {
        return String::new();
    }
    let start = lang.pick("8 trên 10 diễn biến", "8 in 10 futures");
    format!("{start}: {}", spans.join(", "))
}

/// "72,10 – 76,30 %": where the rate of a stream stands at the end of a month in eight of ten
/// futures; `None` where it is the same in all of them.
#[must_use]
pub fn span(chance: &Chance, month: Month, stream: StreamName, lang: Lang) -> Option<String> {
    let [low, _, high] = crate::chart::band(chance, month, stream)?;
    (low != high).then(|| {
        let [low, high] = [low, high].map(|hundredths| Decimal::new(hundredths.into(), 2));
        between(low, high, lang)
    })
}

/// "72,1–76,3": the same in percent, as brief as a table needs.
#[must_use]
pub fn span_brief(chance: &Chance, month: Month, stream: StreamName, lang: Lang) -> Option<String> {
    let [low, _, high] = crate::chart::band(chance, month, stream)?;
    let tenth = |hundredths: i32| format::count(Decimal::new(hundredths.into(), 2), 1, lang);
    (low != high).then(|| format!("{}–{}", tenth(low), tenth(high)))
}

/// "72,10 – 76,30 %": from one rate in percent to another.
#[must_use]
pub fn between(low: Decimal, high: Decimal, lang: Lang) -> String {
    format!("{} – {}", format::count(low, 2, lang), format::percent2(high, lang))
}

//! The answer in sentences: one for each target.

use super::{cases, number, percent, target_rate};
use crate::intake::format;
use crate::lang::Lang;
use crate::sheet::Answer;
use rust_decimal::{Decimal, RoundingStrategy};
use thads_model::engine::verdict::Measure;
use thads_model::engine::{Reason, StreamEnd, Verdict, YearEnd};
use thads_model::plan::{Rule, StreamName, Target};

/// The answer for one stream, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// `met`, `short` or `not_measurable`.
    pub verdict: &'static str,
    /// "VỀ VIỆC".
    pub title: &'static str,
    /// "đạt", "chưa đạt".
    pub status: &'static str,
    /// "70,86 %"; a dash where nothing is projected.
    pub rate: String,
    /// "chỉ tiêu trên 82,80 %".
    pub target: String,
    /// The gap in points and in cases or đồng, or why there is none.
    pub gap: String,
    /// What each officer must deliver.
    pub effort: String,
    /// What else has to be said at once: hollow or hanging results.
    pub caution: Option<String>,
}

/// The answer for a stream.
#[must_use]
pub fn words(answer: &Answer, stream: StreamName, lang: Lang) -> Words {
    let title = match stream {
        StreamName::Cases => lang.pick("Về việc", "Cases"),
        StreamName::Money => lang.pick("Về tiền", "Money"),
    };
    let Some(end) = answer.outlook.as_ref().and_then(|outlook| outlook.year_end.as_ref()) else {
        return nothing_projected(answer, title, lang);
    };
    let unknown = inflow_unknown(answer, stream, lang);
    match stream {
        StreamName::Cases => {
            let effort = cases_effort(answer, end, lang);
            let hollow =
                end.cases.stream.verdict.is_met() && !end.cases.met_without_reclassification;
            let caution = unknown.or_else(|| hollow.then(|| by_reclassification(lang)));
            spoken(title, &end.cases.stream, cases_amount, effort, caution, lang)
        }
        StreamName::Money => {
            let effort = money_effort(answer, end, lang);
            let caution = unknown.or_else(|| money_caution(end, lang));
            spoken(title, &end.money.stream, money_amount, effort, caution, lang)
        }
    }
}

/// The answer as it is read out: both streams in one or two sentences.
#[must_use]
pub fn announcement(answer: &Answer, lang: Lang) -> String {
    StreamName::ALL.map(|stream| sentence(answer, stream, lang)).join(" ")
}

/// The answer for one stream as a sentence that stands alone.
#[must_use]
pub fn sentence(answer: &Answer, stream: StreamName, lang: Lang) -> String {
    let words = words(answer, stream, lang);
    format!("{}: {}, {}. {}", words.title, words.rate, words.status, words.gap)
}

fn spoken<U: Copy>(
    title: &'static str,
    end: &StreamEnd<U>,
    amount: fn(Decimal, Lang) -> String,
    effort: String,
    caution: Option<String>,
    lang: Lang,
) -> Words {
    Words {
        verdict: end.verdict.key(),
        title,
        status: status(&end.verdict, lang),
        rate: end.rate.map_or_else(|| "–".to_owned(), |rate| percent(rate, lang)),
        target: end.target.as_ref().map_or_else(
            || lang.pick("chưa đặt chỉ tiêu", "no target set").to_owned(),
            |target| target_words(target, lang),
        ),
        gap: gap(end, amount, lang),
        effort,
        caution,
    }
}

/// "đạt", "chưa đạt".
#[must_use]
pub fn status<U>(verdict: &Verdict<U>, lang: Lang) -> &'static str {
    match verdict {
        Verdict::Met(_) => lang.pick("đạt", "met"),
        Verdict::Short(_) => lang.pick("chưa đạt", "not met"),
        Verdict::NotMeasurable(_) => lang.pick("chưa xác định", "not measurable"),
    }
}

/// "chỉ tiêu trên 82,80 %".
#[must_use]
pub fn target_words(target: &Target, lang: Lang) -> String {
    let rate = target_rate(target.rate, lang);
    match target.rule {
        Rule::Above => format!("{} {rate}", lang.pick("chỉ tiêu trên", "target above")),
        Rule::AtLeast => format!("{} {rate}", lang.pick("chỉ tiêu từ", "target at least")),
    }
}

fn gap<U: Copy>(end: &StreamEnd<U>, amount: fn(Decimal, Lang) -> String, lang: Lang) -> String {
    let measure = match &end.verdict {
        Verdict::NotMeasurable(Reason::NoEnforceable) => {
            return lang
                .pick(
                    "Chưa có gì có điều kiện thi hành: nhập số liệu trong thẻ Báo cáo.",
                    "Nothing is enforceable: fill in the Report tab.",
                )
                .to_owned();
        }
        Verdict::NotMeasurable(Reason::NoTarget) => {
            return lang
                .pick(
                    "Chưa có chỉ tiêu để so: đặt trong thẻ Chỉ tiêu.",
                    "No target to compare with: set one in the Targets tab.",
                )
                .to_owned();
        }
        Verdict::Met(measure) | Verdict::Short(measure) => measure,
    };
    let points = end.gap().and_then(|gap| gap.decimal()).unwrap_or_default();
    let met = end.verdict.is_met();
    match (met, points.is_sign_negative() && !points.is_zero()) {
        (true, false) => {
            let spare = amount(spare(measure), lang);
            let points = format::points(points, lang);
            match lang {
                Lang::Vi => format!("Vượt {points} = {spare}."),
                Lang::En => format!("Over by {points} = {spare}."),
            }
        }
        // Rounding hides the verdict: the exact count decides, and the sentence says so.
        (true, true) => match lang {
            Lang::Vi => format!("Đạt vừa đủ: dư {}.", amount(spare(measure), lang)),
            Lang::En => format!("Just met: {} to spare.", amount(spare(measure), lang)),
        },
        (false, true) => {
            let missing = amount(missing(measure), lang);
            let points = format::points(points.abs(), lang);
            match lang {
                Lang::Vi => format!("Còn thiếu {points} = {missing}."),
                Lang::En => format!("Short by {points} = {missing}."),
            }
        }
        (false, false) => {
            let missing = amount(missing(measure), lang);
            match lang {
                Lang::Vi => {
                    format!("Tỷ lệ làm tròn bằng hoặc trên chỉ tiêu, nhưng vẫn thiếu {missing}.")
                }
                Lang::En => {
                    format!("The rounded rate reaches the target, yet {missing} is missing.")
                }
            }
        }
    }
}

/// What is missing, as people count: a part of a case is a whole case to finish, except where
/// only that part is missing.
pub(in crate::words) fn missing<U>(measure: &Measure<U>) -> Decimal {
    let missing = number(measure.margin).abs();
    if missing < Decimal::ONE { missing } else { missing.ceil() }
}

pub(in crate::words) fn spare<U>(measure: &Measure<U>) -> Decimal {
    let spare = number(measure.margin);
    if spare < Decimal::ONE { spare } else { spare.floor() }
}

fn cases_amount(count: Decimal, lang: Lang) -> String {
    cases(count, 2, lang)
}

fn money_amount(dong: Decimal, lang: Lang) -> String {
    format::money_short(dong, lang)
}

/// What each officer must finish a month and a working day, as a multiple of the pace so far.
fn cases_effort(answer: &Answer, end: &YearEnd, lang: Lang) -> String {
    let stream = &end.cases.stream;
    let (Some(needed), Some(now)) =
        (stream.needed_per_officer_month, end.cases.pace_per_officer_month)
    else {
        return String::new();
    };
    if number(needed).is_zero() {
        return nothing_more(lang);
    }
    let a_month = |count: Decimal| format::count(count, 1, lang);
    let a_day = format::count(up_to_tenths(per_day(answer, number(needed))), 1, lang);
    let total = stream.needed_from_effort.map_or(Decimal::ZERO, number).ceil();
    let total = cases(total, 0, lang);
    let times = needed.share_of(now).and_then(|times| times.decimal()).map(up_to_tenths);
    let times = times.map(|times| format::count(times, 1, lang));
    // Rounded up: whoever finishes what is said must not be short.
    let needed = a_month(up_to_tenths(number(needed)));
    let now_words = a_month(number(now));
    let planned = stream.deliverable_per_officer_month.map(|planned| a_month(number(planned)));
    let planned = planned.filter(|planned| *planned != now_words);
    let mut sentence = match lang {
        Lang::Vi => {
            format!("Phải xong thêm {total}: mỗi người {needed} việc/tháng ({a_day}/ngày)")
        }
        Lang::En => {
            format!("{total} still to finish: {needed} a month each ({a_day} a day)")
        }
    };
    if let Some(times) = times {
        sentence += &match lang {
            Lang::Vi => format!(" = {times} lần hiện nay ({now_words})"),
            Lang::En => format!(" = {times} times today's pace ({now_words})"),
        };
    }
    if let Some(planned) = planned {
        sentence += lang.pick("; kịch bản này đạt ", "; in this scenario ");
        sentence += &planned;
    }
    sentence + "."
}

/// What falls to an average working day.
fn per_day(answer: &Answer, a_month: Decimal) -> Decimal {
    let days = answer.plan.calendar.mean_workdays::<thads_model::quantity::Exact>().decimal();
    days.and_then(|days| a_month.checked_div(days)).unwrap_or_default()
}

pub(in crate::words) fn up_to_tenths(count: Decimal) -> Decimal {
    count.round_dp_with_strategy(1, RoundingStrategy::AwayFromZero)
}

/// What each officer must collect a month and a working day, as a multiple of what this plan
/// gives.
fn money_effort(answer: &Answer, end: &YearEnd, lang: Lang) -> String {
    let stream = &end.money.stream;
    let (Some(needed), Some(planned)) =
        (stream.needed_per_officer_month, stream.deliverable_per_officer_month)
    else {
        return String::new();
    };
    let (needed, planned) = (number(needed), number(planned));
    if needed.is_zero() {
        return nothing_more(lang);
    }
    let total = stream.needed_from_effort.map_or(Decimal::ZERO, number);
    let total = format::money_brief(total, lang);
    let a_day = format::money_brief(per_day(answer, needed), lang);
    let times = stream.pace_ratio.and_then(|ratio| ratio.decimal()).map(up_to_tenths);
    let times = times.map(|times| format::count(times, 1, lang));
    let [needed, planned] = format::money_pair([needed, planned], lang);
    let mut sentence = match lang {
        Lang::Vi => {
            format!("Phải thu thêm {total}: mỗi người {needed}/tháng ({a_day}/ngày)")
        }
        Lang::En => {
            format!("{total} still to collect: {needed} a month each ({a_day} a day)")
        }
    };
    match (times, lang) {
        (Some(times), Lang::Vi) => {
            sentence += &format!(" = {times} lần dự kiến ({planned})");
        }
        (Some(times), Lang::En) => {
            sentence += &format!(" = {times} times the projection ({planned})");
        }
        (None, _) => {}
    }
    sentence + "."
}

fn nothing_more(lang: Lang) -> String {
    lang.pick(
        "Phần đã xong và sẽ đến đã đủ chỉ tiêu.",
        "What is finished and what will come is enough for the target.",
    )
    .to_owned()
}

/// A result that leaves out what is still to come in is said to do so, beside the verdict.
fn inflow_unknown(answer: &Answer, stream: StreamName, lang: Lang) -> Option<String> {
    let course = &answer.outlook.as_ref()?.projection.course;
    let (unknown, text) = match stream {
        StreamName::Cases => (
            course.cases.new_unknown,
            lang.pick(
                "Chưa tính việc thụ lý mới: hãy nhập.",
                "New cases are not counted: enter them.",
            ),
        ),
        StreamName::Money => (
            course.money.new_unknown,
            lang.pick(
                "Chưa tính tiền thụ lý mới: hãy nhập.",
                "New money is not counted: enter it.",
            ),
        ),
    };
    // Nothing more comes in once the year is over.
    (unknown && course.first.is_some()).then(|| text.to_owned())
}

fn by_reclassification(lang: Lang) -> String {
    lang.pick("Chỉ đạt nhờ phân loại lại.", "Met only by reclassification.").to_owned()
}

fn money_caution(end: &YearEnd, lang: Lang) -> Option<String> {
    let money = &end.money;
    if !money.stream.verdict.is_met() {
        return None;
    }
    if !money.without_matters.is_met() {
        let text = lang.pick(
            "Chỉ đạt nhờ các vụ lớn: không có thì không đạt.",
            "Met only through large matters: without them it is not.",
        );
        return Some(text.to_owned());
    }
    (!money.met_without_reclassification).then(|| by_reclassification(lang))
}

fn nothing_projected(answer: &Answer, title: &'static str, lang: Lang) -> Words {
    let gap = match answer.outlook {
        None => lang.pick(
            "Số liệu quá lớn để tính: xem lại các số vừa nhập.",
            "The figures are too large to calculate with: check what was typed.",
        ),
        Some(_) => lang.pick(
            "Chưa dự kiến được vì chưa biết năng suất: nhập số chấp hành viên và số việc đã xong, hoặc năng suất trong thẻ Cán bộ.",
            "Nothing can be projected without a pace: give officers and finished cases, or a pace in the Staff tab.",
        ),
    };
    Words {
        verdict: "not_measurable",
        title,
        status: lang.pick("chưa xác định", "not measurable"),
        rate: "–".to_owned(),
        target: String::new(),
        gap: gap.to_owned(),
        effort: String::new(),
        caution: None,
    }
}

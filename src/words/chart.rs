//! The year in words: labels of the chart, its description, what a month amounts to.

pub mod table;

use super::{months, percent, target_rate};
use crate::chart::{Band, BandKind, EndKind, EndLabel, Figures, Frame, Row, Source, Year};
use crate::intake::format;
use crate::lang::Lang;
use crate::sheet::Answer;
use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use thads_model::calendar::Month;
use thads_model::engine::verdict::schedule;
use thads_model::plan::{Rule, StreamName};

/// What stands below the chart for a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readout {
    /// "Tháng 8/2023, dự kiến".
    pub title: String,
    /// "việc 71,25 % (8.912 / 12.508 việc, +142)", then money; what is unknown is said instead.
    pub figures: Vec<String>,
    /// The schedule, milestones, last year, campaigns and disruptions of the month.
    pub beside: String,
    /// The month whose figures can be asked why: a projected one.
    pub why: Option<Month>,
}

/// "việc", "cases".
#[must_use]
pub fn stream(name: StreamName, lang: Lang) -> &'static str {
    match name {
        StreamName::Cases => lang.pick("việc", "cases"),
        StreamName::Money => lang.pick("tiền", "money"),
    }
}

/// The name of the chart.
#[must_use]
pub fn title(year: &Year, lang: Lang) -> String {
    let number = year.year.number();
    match lang {
        Lang::Vi => format!("Tỷ lệ thi hành án theo tháng, năm {number}"),
        Lang::En => format!("Enforcement rates by month, work year {number}"),
    }
}

/// How the chart is used with the keyboard.
#[must_use]
pub fn how_to_use(lang: Lang) -> &'static str {
    lang.pick(
        "Biểu đồ năm: phím mũi tên trái, phải xem từng tháng, Enter giữ tháng đang xem, Esc về \
         cuối năm",
        "Chart of the year: left and right arrow keys show each month, Enter keeps it, Esc shows \
         the year end",
    )
}

/// The chart in sentences, for those who do not see it.
#[must_use]
pub fn description(answer: &Answer, year: &Year, lang: Lang) -> String {
    StreamName::ALL.map(|stream| course(answer, year, stream, lang)).join(" ")
}

/// "Tỷ lệ về việc từ 68,59 % ngày 31/7 đến dự kiến 82,31 % ngày 30/9, dưới chỉ tiêu 0,49 điểm."
fn course(answer: &Answer, year: &Year, stream: StreamName, lang: Lang) -> String {
    let subject = match stream {
        StreamName::Cases => lang.pick("Tỷ lệ về việc", "The rate of cases"),
        StreamName::Money => lang.pick("Tỷ lệ về tiền", "The rate of money"),
    };
    let rate_of = |row: Option<&Row>| row.and_then(|row| row.figures(stream)?.rate);
    let now = rate_of(year.report()).map(|rate| percent(rate, lang));
    let then = rate_of(year.end()).map(|rate| percent(rate, lang));
    let (today, last) = (report_date(year, lang), short_date(year.year.last_day(), lang));
    let is_over = year.as_of >= year.year.last_day();
    let sentence = match (now, then) {
        (Some(now), Some(_)) if is_over => match lang {
            Lang::Vi => format!("{subject} {now} ngày {last}"),
            Lang::En => format!("{subject}: {now} on {last}"),
        },
        (Some(now), Some(then)) => match lang {
            Lang::Vi => format!("{subject} từ {now} ngày {today} đến dự kiến {then} ngày {last}"),
            Lang::En => {
                format!("{subject} goes from {now} on {today} to a projected {then} on {last}")
            }
        },
        (None, Some(then)) => match lang {
            Lang::Vi => format!("{subject} dự kiến {then} ngày {last}"),
            Lang::En => format!("{subject} is projected at {then} on {last}"),
        },
        (Some(now), None) => {
            return match lang {
                Lang::Vi => {
                    format!("{subject} {now} ngày {today}; chưa dự kiến được đến cuối năm.")
                }
                Lang::En => format!("{subject}: {now} on {today}; nothing can be projected yet."),
            };
        }
        (None, None) => {
            return match lang {
                Lang::Vi => format!("{subject} chưa xác định: chưa có gì có điều kiện thi hành."),
                Lang::En => format!("{subject} is not measurable: nothing is enforceable."),
            };
        }
    };
    let beside = beside_target(answer, stream, lang);
    let comma = if beside.is_empty() { "" } else { ", " };
    format!("{sentence}{comma}{beside}.")
}

/// "dưới chỉ tiêu 0,49 điểm"; nothing without a target.
fn beside_target(answer: &Answer, stream: StreamName, lang: Lang) -> String {
    let end = answer.outlook.as_ref().and_then(|outlook| outlook.year_end.as_ref());
    let Some((gap, met)) = end.and_then(|end| match stream {
        StreamName::Cases => Some((end.cases.stream.gap()?, end.cases.stream.verdict.is_met())),
        StreamName::Money => Some((end.money.stream.gap()?, end.money.stream.verdict.is_met())),
    }) else {
        return String::new();
    };
    let gap = gap.decimal().unwrap_or_default();
    let points = format::points(gap.abs(), lang);
    match (met, gap.cmp(&Decimal::ZERO)) {
        (true, std::cmp::Ordering::Greater) => match lang {
            Lang::Vi => format!("trên chỉ tiêu {points}"),
            Lang::En => format!("{points} above the target"),
        },
        (false, std::cmp::Ordering::Less) => match lang {
            Lang::Vi => format!("dưới chỉ tiêu {points}"),
            Lang::En => format!("{points} below the target"),
        },
        // Rounding hides by how much: the verdict is taken on the exact counts.
        (true, _) => lang.pick("vừa đủ đạt chỉ tiêu", "just reaching the target").to_owned(),
        (false, _) => {
            lang.pick("sát chỉ tiêu nhưng chưa đạt", "just short of the target").to_owned()
        }
    }
}

/// "31/7", "05/8", "10/02": as official papers write a day; "31 Jul".
#[must_use]
pub fn short_date(date: NaiveDate, lang: Lang) -> String {
    let (day, month) = (date.day(), date.month());
    match lang {
        Lang::Vi if month <= 2 => format!("{day:02}/{month:02}"),
        Lang::Vi => format!("{day:02}/{month}"),
        Lang::En => {
            let number = u8::try_from((month + 2) % 12 + 1).unwrap_or(1);
            let name = Month::new(number).map(|month| months::short(month, lang));
            format!("{day} {}", name.unwrap_or_default())
        }
    }
}

/// The day of the report. The eve of the year is written in full: 30/9 ends the year too.
#[must_use]
pub fn report_date(year: &Year, lang: Lang) -> String {
    if year.as_of < year.year.first_day() {
        months::date(year.as_of)
    } else {
        short_date(year.as_of, lang)
    }
}

/// "số liệu đến 31/7".
#[must_use]
pub fn as_of(year: &Year, lang: Lang) -> String {
    let date = report_date(year, lang);
    match lang {
        Lang::Vi => format!("số liệu đến {date}"),
        Lang::En => format!("figures through {date}"),
    }
}

/// The label at the right end of a line: "việc 70,86 %", "chỉ tiêu 82,80 %"; on a small
/// picture "70,86 %", "> 82,80 %". Whose it is, its mark says too.
#[must_use]
pub fn end_label(label: &EndLabel, frame: &Frame, lang: Lang) -> String {
    match label.kind {
        EndKind::Rate(rate) if frame.compact => percent(rate, lang),
        EndKind::Rate(rate) => format!("{} {}", stream(label.stream, lang), percent(rate, lang)),
        EndKind::Target(target) => {
            let rate = target_rate(target.rate, lang);
            match (frame.compact, target.rule) {
                (false, _) => format!("{} {rate}", lang.pick("chỉ tiêu", "target")),
                (true, Rule::Above) => format!("> {rate}"),
                (true, Rule::AtLeast) => format!("≥ {rate}"),
            }
        }
    }
}

/// A line across: "80 %".
#[must_use]
pub fn tick(rate: u32, lang: Lang) -> String {
    format::percent(rate.into(), 0, lang)
}

/// The name of a band; one without a name is called by its kind.
#[must_use]
pub fn band(band: &Band, lang: Lang) -> String {
    if band.name.is_empty() { band_kind(band.kind, lang).to_owned() } else { band.name.clone() }
}

/// "đợt cao điểm", "sự cố".
#[must_use]
pub fn band_kind(kind: BandKind, lang: Lang) -> &'static str {
    match kind {
        BandKind::Campaign => lang.pick("đợt cao điểm", "peak campaign"),
        BandKind::Disruption => lang.pick("sự cố, gián đoạn", "disruption"),
    }
}

/// The entries of the legend beside streams and bands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// What the report and earlier reports say.
    Known,
    /// What is projected.
    Ahead,
    /// The targets.
    Target,
    /// The official schedule.
    Schedule,
    /// Last year's rates.
    LastYear,
    /// Rates to be reached within the year.
    Milestone,
    /// Where eight of ten futures run.
    Fan,
}

/// What a line or a mark means.
#[must_use]
pub fn entry(entry: Entry, lang: Lang) -> &'static str {
    match entry {
        Entry::Known => lang.pick("đã báo cáo", "reported"),
        Entry::Ahead => lang.pick("dự kiến", "projected"),
        Entry::Target => lang.pick("chỉ tiêu", "target"),
        Entry::Schedule => lang.pick("tiến độ", "schedule"),
        Entry::LastYear => lang.pick("năm trước", "last year"),
        Entry::Milestone => lang.pick("mốc", "milestone"),
        Entry::Fan => lang.pick("8 trên 10 diễn biến", "8 in 10 futures"),
    }
}

/// What a month amounts to; without a month, the year end.
#[must_use]
pub fn readout(year: &Year, month: Option<Month>, lang: Lang) -> Readout {
    let shown = month.unwrap_or(Month::LAST);
    let Some(row) = year.at_end_of(shown) else {
        return Readout {
            title: months::full(shown, year.year, lang),
            figures: vec![unknown(lang)],
            beside: String::new(),
            why: None,
        };
    };
    let name = match month {
        Some(month) => capital(months::full(month, year.year, lang)),
        None => {
            let day = months::date(row.day);
            match lang {
                Lang::Vi => format!("Cuối năm {day}"),
                Lang::En => format!("Year end {day}"),
            }
        }
    };
    let mut figures = Vec::new();
    for stream in StreamName::ALL {
        figures.extend(row.figures(stream).map(|known| amounts(stream, known, lang)));
    }
    Readout {
        title: format!("{name}{}", source(row.source, lang)),
        figures: if figures.is_empty() { vec![unknown(lang)] } else { figures },
        beside: beside(year, shown, lang),
        why: (row.source == Source::Ahead).then_some(shown),
    }
}

/// Lets go of the month that was chosen.
#[must_use]
pub fn let_go(lang: Lang) -> &'static str {
    lang.pick("Bỏ chọn", "Unpin")
}

/// "đang chọn": beside the name of the month that was chosen.
#[must_use]
pub fn is_kept(lang: Lang) -> &'static str {
    lang.pick(" (đang chọn)", " (pinned)")
}

fn unknown(lang: Lang) -> String {
    lang.pick("chưa có số liệu tháng này", "no figures for this month").to_owned()
}

/// ", dự kiến"; nothing for earlier reports.
#[must_use]
pub fn source(source: Source, lang: Lang) -> &'static str {
    match source {
        Source::Ahead => lang.pick(", dự kiến", ", projected"),
        Source::Report => lang.pick(", theo báo cáo", ", as reported"),
        Source::Past | Source::Unknown => "",
    }
}

/// "việc 71,25 % (8.912 / 12.508 việc, +142)".
fn amounts(name: StreamName, figures: &Figures, lang: Lang) -> String {
    let rate = rate(figures, lang);
    let gained = figures.gained.map_or_else(String::new, |gained| {
        format!(", {}", format::signed(gained, |gained| brief(name, gained, lang)))
    });
    let finished = brief(name, figures.finished, lang);
    let enforceable = brief(name, figures.enforceable, lang);
    let unit = match name {
        StreamName::Cases => lang.pick("\u{a0}việc", "\u{a0}cases"),
        StreamName::Money => "",
    };
    format!("{} {rate} ({finished} / {enforceable}{unit}{gained})", stream(name, lang))
}

/// The rate, or a dash where nothing is enforceable.
#[must_use]
pub fn rate(figures: &Figures, lang: Lang) -> String {
    figures.rate.map_or_else(|| "–".to_owned(), |rate| percent(rate, lang))
}

/// A count of finished or enforceable, as short as a chart needs: whole cases, money in tỷ. A part
/// of a case is not a finished case, so cases are rounded down.
#[must_use]
pub fn brief(name: StreamName, value: Decimal, lang: Lang) -> String {
    match name {
        StreamName::Cases => format::count(value.trunc(), 0, lang),
        StreamName::Money => format::money_brief(value, lang),
    }
}

/// What else belongs to a month, parted by " · ".
#[must_use]
pub fn beside(year: &Year, month: Month, lang: Lang) -> String {
    let per_stream = |what: &str, values: Vec<(StreamName, String)>| {
        let values: Vec<String> = values
            .into_iter()
            .map(|(name, value)| format!("{} {value}", stream(name, lang)))
            .collect();
        (!values.is_empty()).then(|| format!("{what} {}", values.join(", ")))
    };
    let of_streams = |value: &dyn Fn(StreamName) -> Option<String>| {
        StreamName::ALL.into_iter().filter_map(|name| Some((name, value(name)?))).collect()
    };
    let schedule = of_streams(&|name| schedule_rate(year, month, name, lang));
    let last_year =
        of_streams(&|name| year.last_year_rate(month, name).map(|rate| percent(rate, lang)));
    [
        per_stream(entry(Entry::Schedule, lang), schedule),
        per_stream(entry(Entry::LastYear, lang), last_year),
        Some(remarks(year, month, lang)).filter(|remarks| !remarks.is_empty()),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" · ")
}

/// Milestones, campaigns and disruptions of a month.
#[must_use]
pub fn remarks(year: &Year, month: Month, lang: Lang) -> String {
    let mut all = Vec::new();
    for milestone in year.milestones.iter().filter(|milestone| milestone.month == month) {
        let (name, stream) = (entry(Entry::Milestone, lang), stream(milestone.stream, lang));
        all.push(format!("{name} {stream} {}", target_rate(milestone.rate, lang)));
    }
    for covering in year.bands.iter().filter(|band| band.covers(f64::from(month.number()))) {
        all.push(band(covering, lang));
    }
    all.join(" · ")
}

/// The official schedule at the end of a month: target × months / 12.
#[must_use]
pub fn schedule_rate(year: &Year, month: Month, name: StreamName, lang: Lang) -> Option<String> {
    Some(percent(schedule(year.target(name)?, month.number()), lang))
}

/// A month's name with its first letter, which is "t" or English, in upper case.
pub(super) fn capital(mut name: String) -> String {
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    name
}

//! The working calendar of Vietnamese officials for the work years 2019 to 2030.
//!
//! A weekday off comes from one of three places, and [`Standing`] tells which:
//!
//! * the Labour Code itself (1 January, 10/3 of the lunar calendar, 30 April, 1 May, 2 September)
//!   and resolution 28/2026/QH16 (24 November from 2026), with the code's make-up rule;
//! * the government, which decides each year which five days are Tết, on which side of 2 September
//!   the second day of the national holiday lies, and which working days are swapped for a Saturday;
//! * the usual choice of the government, worked out here for the years it has not decided yet.
//!
//! # The law
//!
//! * Bộ luật Lao động 2012, Điều 115: ten days, one of them on 2 September; a holiday on a weekly
//!   day off is made up on the next day.
//!   <http://vneconomictimes.com:8081/article/society/2020-public-holidays-announced>
//! * Bộ luật Lao động 2019 (45/2019/QH14), in force from 2021, Điều 112: eleven days, two of them on
//!   2 September and the day before or after; Điều 112 khoản 3: the Prime Minister decides Tết and
//!   the national holiday every year; Điều 111 khoản 3: a holiday of Điều 112 khoản 1 on a weekly day
//!   off is made up on the next working day. <https://lawnet.vn/en/laws/previews-104685.html>
//! * Nghị quyết 28/2026/QH16, Điều 2, in force from 01/07/2026: 24 November, the day of Vietnamese
//!   culture, is a paid day off. It is outside Điều 112 khoản 1, so a 24 November on a weekend is
//!   read here as not made up; no source decides that point, and the first such year is 2029.
//!   <https://xaydungchinhsach.chinhphu.vn/toan-van-nghi-quyet-so-28-2026-qh16-ve-phat-trien-van-hoa-viet-nam-119260508142130402.htm>
//!
//! # The decisions
//!
//! Read through the reports linked here, not in the originals. The number of the notice for 2021 and
//! the days of the letter for 2027 come from public calendars that cite them.
//!
//! * 2019: CV 6519/VPCP-KGVX (July 2018): Tết 2–10/2; 31/12/2018 for 5/1 and 29/4 for 4/5.
//!   <https://plo.vn/phap-luat/moi-dip-le-tet-nam-2019-duoc-nghi-18-ngay-786196.html>
//! * 2020: CV 4544 of the Ministry of Labour, 25/10/2019: Tết 23–29/1.
//!   <https://tinbong247news.net/chinh-thuc-ban-hanh-lich-nghi-tet-am-lich-2020-98584.html>
//! * 2021: TB 4875/TB-LĐTBXH: Tết 10–16/2, 2–5/9.
//!   <https://en.vietnamplus.vn/2021-lunar-new-year-holiday-to-last-for-seven-days/191224.vnp>
//! * 2022: CV 245/VPCP-KGVX, 11/01/2022: Tết 31/1–4/2, 1–2/9.
//!   <https://en.baobinhthuan.com.vn/print/94428.html>
//! * 2023: CV 8056/VPCP-KGVX, 01/12/2022: Tết 20–26/1, 1–4/9.
//!   <https://en.nhandan.vn/2023-lunar-new-year-holiday-to-last-seven-days-post120513.html>
//! * 2024: TB 5015/TB-LĐTBXH, 22/11/2023: Tết 8–14/2, 31/8–3/9; CV 2450/VPCP-KGVX, 12/4/2024: 29/4
//!   for 4/5. <https://vietnamnews.vn/society/1636141/one-week-break-approved-for-tet-holiday-in-2024.html>,
//!   <https://baophapluat.vn/media/thu-tuong-chinh-phu-dong-y-nghi-5-ngay-lien-tiep-dip-304-va-15-post12513.html>
//! * 2025: TB 6150/TB-BLĐTBXH, 03/12/2024: Tết 25/1–2/2, 30/8–2/9; 2/5 for 26/4.
//!   <https://thoidai.com.vn/nguoi-lao-dong-se-co-ky-nghi-304-15-dai-5-ngay-209915.html>
//! * 2026: TB 9441/TB-BNV, 16/10/2025: Tết 14–22/2, 29/8–2/9; 31/8 for 22/8; CV 12729/VPCP-KGVX,
//!   25/12/2025: 2/1 for 10/1; CV 3383/BNV-CVL, 10/4/2026: no swap around 30 April.
//!   <https://vietnamnews.vn/politics-laws/1727514/ministry-of-home-affairs-announces-2026-holiday-schedule-for-lunar-new-year-national-day.html>,
//!   <https://www.24h.com.vn/tin-tuc-trong-ngay/ai-duoc-hoan-doi-de-nghi-tet-duong-lich-4-ngay-c46a1724830.html>
//! * 2027: CV 10065/VPCP-KGVX, 02/10/2026: 24/11/2026 one day without a swap; Tết 4–10/2, 2–5/9.
//!   <https://xaydungchinhsach.chinhphu.vn/de-xuat-2-phuong-an-nghi-tet-nguyen-dan-2027-tet-dinh-mui-11926080513033257.htm>
//!
//! # Worked out
//!
//! From 2028 Tết is two days of the old lunar year and three of the new one, and the second day of
//! the national holiday is the one that makes the longer row of days off, the day before when both
//! make the same. Both rules give exactly the weekdays off that were decided for 2019 to 2027.
//! Swaps cannot be foreseen and are not guessed.

use std::ops::RangeInclusive;
use thads_model::calendar::put_in_order;

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The work years this calendar knows.
pub const WORK_YEARS: RangeInclusive<i32> = 2019..=2030;

/// Why a weekday is off; how it is worded is up to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// 1 January.
    NewYear,
    /// The lunar new year, five days.
    Tet,
    /// The commemoration of the Hùng kings, 10/3 of the lunar calendar.
    HungKings,
    /// 30 April.
    Reunification,
    /// 1 May.
    Labour,
    /// 2 September, and from 2021 one day beside it.
    NationalDay,
    /// 24 November, from 2026.
    CultureDay,
    /// An ordinary working day, exchanged for a Saturday.
    Swap {
        /// The Saturday that is worked instead.
        worked: NaiveDate,
    },
}

/// How certain a day off is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Decided by the government in the document named here.
    Announced(&'static str),
    /// Fixed by the law named here; nothing is left to decide.
    Law(&'static str),
    /// Not decided yet: what the government usually chooses.
    WorkedOut,
}

impl Standing {
    /// The document a day off rests on; `None` when it has not been announced.
    #[must_use]
    pub fn citation(self) -> Option<&'static str> {
        match self {
            Self::Announced(document) | Self::Law(document) => Some(document),
            Self::WorkedOut => None,
        }
    }
}

/// One weekday on which officials do not work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayOff {
    /// A date from Monday to Friday.
    pub date: NaiveDate,
    /// What the day is off for.
    pub occasion: Occasion,
    /// Whether the day stands in for a holiday that fell on a weekend.
    pub in_lieu: bool,
    /// How certain the day is.
    pub standing: Standing,
}

/// The exceptions of one work year from "Monday to Friday are worked".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The work year: 1 October of the year before to 30 September.
    pub work_year: i32,
    /// The weekdays off, in order.
    pub holidays: Vec<DayOff>,
    /// The Saturdays worked in exchange, in order; each belongs to one [`Occasion::Swap`].
    pub extra_workdays: Vec<NaiveDate>,
}

impl Calendar {
    /// Whether every day off is law or has been announced.
    #[must_use]
    pub fn is_announced(&self) -> bool {
        self.holidays.iter().all(|day| day.standing.citation().is_some())
    }
}

/// The calendar of a work year; `None` outside [`WORK_YEARS`].
#[must_use]
pub fn for_work_year(year: i32) -> Option<Calendar> {
    if !WORK_YEARS.contains(&year) {
        return None;
    }
    let first = date(year - 1, (10, 1))?;
    let last = date(year, (9, 30))?;
    // Before the first known year only a swap falls in the last quarter, and swaps come with the
    // year they were announced for.
    let mut holidays = if year == *WORK_YEARS.start() { vec![] } else { civil_year(year - 1)? };
    holidays.extend(civil_year(year)?);
    holidays.retain(|day| (first..=last).contains(&day.date));
    put_in_order(&mut holidays, |day| day.date);

    let mut extra_workdays: Vec<NaiveDate> = holidays
        .iter()
        .filter_map(|day| match day.occasion {
            Occasion::Swap { worked } => Some(worked),
            Occasion::NewYear
            | Occasion::Tet
            | Occasion::HungKings
            | Occasion::Reunification
            | Occasion::Labour
            | Occasion::NationalDay
            | Occasion::CultureDay => None,
        })
        .collect();
    put_in_order(&mut extra_workdays, |day| *day);
    Some(Calendar { work_year: year, holidays, extra_workdays })
}

/// The first day of the lunar year that begins in a civil year, 2019 to 2030.
#[must_use]
pub fn lunar_new_year(year: i32) -> Option<NaiveDate> {
    LUNAR.iter().find(|row| row.0 == year).and_then(|row| date(year, row.1))
}

/// The tenth day of the third lunar month in a civil year, 2019 to 2030.
#[must_use]
pub fn hung_kings(year: i32) -> Option<NaiveDate> {
    LUNAR.iter().find(|row| row.0 == year).and_then(|row| date(year, row.2))
}

/// A month and a day of it.
type MonthDay = (u32, u32);

/// Civil year, first day of the lunar year, 10/3 of the lunar year: the Vietnamese calendar, which
/// counts at UTC+7. In 2030 it is one day ahead of the Chinese one.
const LUNAR: [(i32, MonthDay, MonthDay); 12] = [
    (2019, (2, 5), (4, 14)),
    (2020, (1, 25), (4, 2)),
    (2021, (2, 12), (4, 21)),
    (2022, (2, 1), (4, 10)),
    (2023, (1, 22), (4, 29)),
    (2024, (2, 10), (4, 18)),
    (2025, (1, 29), (4, 7)),
    (2026, (2, 17), (4, 26)),
    (2027, (2, 6), (4, 16)),
    (2028, (1, 26), (4, 4)),
    (2029, (2, 13), (4, 23)),
    (2030, (2, 2), (4, 12)),
];

/// What the government decided for a civil year: how many of the five days of Tết lie in the old
/// lunar year, the day off beside 2 September (none under the code of 2012), the document.
type DecisionRow = (i32, u64, Option<MonthDay>, &'static str);

const DECISIONS: [DecisionRow; 9] = [
    (2019, 2, None, "CV 6519/VPCP-KGVX năm 2018"),
    (2020, 2, None, "CV 4544 Bộ LĐTBXH ngày 25/10/2019"),
    (2021, 2, Some((9, 3)), "TB 4875/TB-LĐTBXH năm 2020"),
    (2022, 1, Some((9, 1)), "CV 245/VPCP-KGVX ngày 11/01/2022"),
    (2023, 2, Some((9, 1)), "CV 8056/VPCP-KGVX ngày 01/12/2022"),
    (2024, 2, Some((9, 3)), "TB 5015/TB-LĐTBXH ngày 22/11/2023"),
    (2025, 2, Some((9, 1)), "TB 6150/TB-BLĐTBXH ngày 03/12/2024"),
    (2026, 1, Some((9, 1)), "TB 9441/TB-BNV ngày 16/10/2025"),
    (2027, 2, Some((9, 3)), "CV 10065/VPCP-KGVX ngày 02/10/2026"),
];

/// The civil year of the decision, the weekday off, the Saturday worked, the document.
type SwapRow = (i32, (i32, MonthDay), (i32, MonthDay), &'static str);

const SWAPS: [SwapRow; 6] = [
    (2019, (2018, (12, 31)), (2019, (1, 5)), "CV 6519/VPCP-KGVX năm 2018"),
    (2019, (2019, (4, 29)), (2019, (5, 4)), "CV 6519/VPCP-KGVX năm 2018"),
    (2024, (2024, (4, 29)), (2024, (5, 4)), "CV 2450/VPCP-KGVX ngày 12/4/2024"),
    (2025, (2025, (5, 2)), (2025, (4, 26)), "TB 6150/TB-BLĐTBXH ngày 03/12/2024"),
    (2026, (2026, (1, 2)), (2026, (1, 10)), "CV 12729/VPCP-KGVX ngày 25/12/2025"),
    (2026, (2026, (8, 31)), (2026, (8, 22)), "TB 9441/TB-BNV ngày 16/10/2025"),
];

/// How many days of Tết the government usually puts in the old lunar year.
const USUAL_DAYS_BEFORE_TET: u64 = 2;
/// The same in the codes of 2012 and 2019.
const DAYS_OF_TET: u64 = 5;
/// The first civil year under the code of 2019.
const CODE_OF_2019_FROM: i32 = 2021;
/// The first civil year with a holiday on 24 November.
const CULTURE_DAY_FROM: i32 = 2026;

/// The weekdays off of a civil year, with the swaps announced for it.
fn civil_year(year: i32) -> Option<Vec<DayOff>> {
    let mut holidays = fixed_by_law(year)?;
    holidays.extend(chosen_by_government(year)?);
    let mut days = moved_to_weekdays(holidays)?;
    for (announced_for, (off_year, off), (worked_year, worked), source) in SWAPS {
        if announced_for == year {
            let worked = date(worked_year, worked)?;
            days.push(day_off(
                date(off_year, off)?,
                Occasion::Swap { worked },
                Standing::Announced(source),
            ));
        }
    }
    Some(days)
}

/// The holidays whose date the law itself names.
fn fixed_by_law(year: i32) -> Option<Vec<DayOff>> {
    let code = Standing::Law(if year < CODE_OF_2019_FROM {
        "BLLĐ 2012, Điều 115"
    } else {
        "BLLĐ 2019, Điều 111, 112"
    });
    let mut holidays = vec![
        day_off(date(year, (1, 1))?, Occasion::NewYear, code),
        day_off(hung_kings(year)?, Occasion::HungKings, code),
        day_off(date(year, (4, 30))?, Occasion::Reunification, code),
        day_off(date(year, (5, 1))?, Occasion::Labour, code),
        day_off(date(year, (9, 2))?, Occasion::NationalDay, code),
    ];
    if year >= CULTURE_DAY_FROM {
        let resolution = Standing::Law("NQ 28/2026/QH16, Điều 2");
        holidays.push(day_off(date(year, (11, 24))?, Occasion::CultureDay, resolution));
    }
    Some(holidays)
}

/// Tết and the second day of the national holiday, as decided or as usually chosen.
fn chosen_by_government(year: i32) -> Option<Vec<DayOff>> {
    let decision = DECISIONS.iter().find(|decision| decision.0 == year);
    let (before_tet, beside_national_day, standing) = match decision {
        Some(&(_, before_tet, beside, document)) => {
            (before_tet, beside, Standing::Announced(document))
        }
        None => {
            let beside = usual_day_beside_national_day(date(year, (9, 2))?);
            (USUAL_DAYS_BEFORE_TET, Some(beside), Standing::WorkedOut)
        }
    };
    let first = lunar_new_year(year)?.checked_sub_days(Days::new(before_tet))?;
    let mut holidays: Vec<DayOff> = first
        .iter_days()
        .zip(0..DAYS_OF_TET)
        .map(|(date, _)| day_off(date, Occasion::Tet, standing))
        .collect();
    if let Some(beside) = beside_national_day {
        holidays.push(day_off(date(year, beside)?, Occasion::NationalDay, standing));
    }
    Some(holidays)
}

/// The neighbour of 2 September that makes the longer row of days off; the day before when both
/// make the same. Around a weekend both can leave the same weekdays off; the neighbour that is a
/// weekday is then the one named.
fn usual_day_beside_national_day(national_day: NaiveDate) -> MonthDay {
    match national_day.weekday() {
        Weekday::Mon | Weekday::Thu | Weekday::Sun => (9, 3),
        Weekday::Tue | Weekday::Wed | Weekday::Fri | Weekday::Sat => (9, 1),
    }
}

/// Replaces what falls on a weekend by the next working days.
fn moved_to_weekdays(mut holidays: Vec<DayOff>) -> Option<Vec<DayOff>> {
    put_in_order(&mut holidays, |holiday| holiday.date);
    let (resting, mut days): (Vec<_>, Vec<_>) =
        holidays.into_iter().partition(|holiday| is_weekend(holiday.date));
    for holiday in resting {
        if holiday.occasion == Occasion::CultureDay {
            continue;
        }
        let date = holiday
            .date
            .iter_days()
            .find(|date| !is_weekend(*date) && days.iter().all(|day| day.date != *date))?;
        days.push(DayOff { date, in_lieu: true, ..holiday });
    }
    Some(days)
}

fn day_off(date: NaiveDate, occasion: Occasion, standing: Standing) -> DayOff {
    DayOff { date, occasion, in_lieu: false, standing }
}

fn date(year: i32, (month, day): MonthDay) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

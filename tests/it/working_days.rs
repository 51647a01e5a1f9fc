//! The working calendar against the decisions it cites and against the sky.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use thads_planner::rules::working_days::{
    DayOff, Occasion, Standing, WORK_YEARS, for_work_year, hung_kings, lunar_new_year,
};

#[test]
fn outside_the_known_years_there_is_no_calendar() {
    assert_eq!(for_work_year(2018), None);
    assert_eq!(for_work_year(2031), None);
}

#[test]
fn holidays_are_weekdays_of_the_work_year_in_order_and_once() {
    for year in WORK_YEARS {
        let calendar = for_work_year(year).expect("a known year");
        let (first, last) = (date(year - 1, 10, 1), date(year, 9, 30));
        assert_eq!(calendar.work_year, year);
        assert!(calendar.holidays.is_sorted_by(|a, b| a.date < b.date), "{year}");
        for day in &calendar.holidays {
            assert!((first..=last).contains(&day.date), "{day:?}");
            assert!(day.date.weekday().num_days_from_monday() < 5, "{day:?}");
        }
    }
}

#[test]
fn weekdays_off_are_those_of_the_decisions() {
    for (year, expected) in DECIDED {
        assert_eq!(weekdays_off(year), expected, "{year}");
    }
}

#[test]
fn what_is_announced_and_what_is_worked_out() {
    for year in WORK_YEARS {
        let calendar = for_work_year(year).expect("a known year");
        assert_eq!(calendar.is_announced(), year <= 2027, "{year}");
        for day in &calendar.holidays {
            let open = matches!(day.occasion, Occasion::Tet) || beside_national_day(day);
            assert_eq!(day.standing == Standing::WorkedOut, open && year > 2027, "{day:?}");
            assert!(day.standing.citation().is_none_or(|source| !source.is_empty()), "{day:?}");
        }
    }
}

#[test]
fn every_year_has_its_paid_days() {
    for year in WORK_YEARS {
        let calendar = for_work_year(year).expect("a known year");
        let count = |wanted: Occasion| {
            calendar.holidays.iter().filter(|day| day.occasion == wanted).count()
        };
        assert_eq!(count(Occasion::Tet), 5, "{year}");
        assert_eq!(count(Occasion::NationalDay), if year < 2021 { 1 } else { 2 }, "{year}");
        for single in
            [Occasion::NewYear, Occasion::HungKings, Occasion::Reunification, Occasion::Labour]
        {
            assert_eq!(count(single), 1, "{year} {single:?}");
        }
        // 24 November 2029 is a Saturday.
        assert_eq!(count(Occasion::CultureDay), usize::from((2027..=2029).contains(&year)));
    }
}

#[test]
fn only_a_holiday_on_a_weekend_is_made_up() {
    let lieu: Vec<NaiveDate> = WORK_YEARS
        .filter_map(for_work_year)
        .flat_map(|calendar| calendar.holidays)
        .filter(|day| day.in_lieu && !matches!(day.occasion, Occasion::Tet))
        .map(|day| day.date)
        .collect();
    #[rustfmt::skip]
    let expected = [
        (2019, 4, 15), (2021, 5, 3), (2022, 1, 3), (2022, 4, 11), (2022, 5, 2), (2022, 5, 3),
        (2023, 1, 2), (2023, 5, 2), (2023, 5, 3), (2023, 9, 4), (2026, 4, 27), (2027, 5, 3),
        (2028, 1, 3), (2028, 5, 2), (2028, 9, 4), (2029, 9, 4),
    ]
    .map(|(year, month, day)| date(year, month, day));
    assert_eq!(lieu, expected);
}

#[test]
fn every_swap_pairs_a_weekday_with_a_saturday_nearby() {
    let mut pairs = 0;
    for year in WORK_YEARS {
        let calendar = for_work_year(year).expect("a known year");
        let mut worked = Vec::new();
        for day in &calendar.holidays {
            if let Occasion::Swap { worked: saturday } = day.occasion {
                assert_eq!(saturday.weekday(), Weekday::Sat);
                assert!((saturday - day.date).num_days().abs() <= 9, "{day:?}");
                assert!(matches!(day.standing, Standing::Announced(_)), "{day:?}");
                worked.push(saturday);
            }
        }
        worked.sort();
        assert_eq!(calendar.extra_workdays, worked, "{year}");
        pairs += worked.len();
    }
    assert_eq!(pairs, 6);
}

#[test]
fn the_usual_choice_is_what_was_decided_every_year() {
    for year in 2019..=2027 {
        let calendar = for_work_year(year).expect("a known year");
        let tet: Vec<NaiveDate> = calendar
            .holidays
            .iter()
            .filter(|day| day.occasion == Occasion::Tet)
            .map(|day| day.date)
            .collect();
        // Five working days, counted from two days before the lunar new year.
        let first = lunar_new_year(year).expect("a known year") - Days::new(2);
        let usual: Vec<NaiveDate> = first
            .iter_days()
            .filter(|day| day.weekday().num_days_from_monday() < 5)
            .take(5)
            .collect();
        assert_eq!(tet, usual, "{year}");
    }
}

#[test]
fn the_day_beside_the_national_day_makes_the_longer_row() {
    for year in 2021..=2030 {
        let calendar = for_work_year(year).expect("a known year");
        let days: Vec<NaiveDate> = calendar
            .holidays
            .iter()
            .filter(|day| day.occasion == Occasion::NationalDay)
            .map(|day| day.date)
            .collect();
        let (length_before, before) = row_around_national_day(year, 1);
        let (length_after, after) = row_around_national_day(year, 3);
        assert_eq!(days, if length_before >= length_after { before } else { after }, "{year}");
    }
}

#[test]
fn working_days_a_month_are_near_those_of_the_law() {
    // Counted for Monday to Friday minus the eleven days of the law, without any decision.
    let expected: [(i32, [i64; 12]); 5] = [
        (2021, [22, 21, 23, 20, 15, 23, 20, 20, 22, 22, 22, 20]),
        (2023, [21, 22, 22, 16, 20, 23, 20, 20, 22, 21, 23, 19]),
        (2025, [23, 21, 22, 18, 19, 21, 20, 21, 21, 23, 21, 20]),
        (2026, [23, 20, 23, 21, 15, 22, 20, 20, 22, 23, 21, 20]),
        (2027, [22, 21, 23, 20, 15, 23, 20, 20, 22, 22, 22, 20]),
    ];
    for (year, months) in expected {
        let found = working_days(year);
        for (month, (found, expected)) in found.iter().zip(months).enumerate() {
            assert!((found - expected).abs() <= 2, "{year} month {}: {found}", month + 1);
        }
    }
    assert_eq!(working_days(2026).iter().sum::<i64>(), 250);
    assert_eq!(working_days(2027).iter().sum::<i64>(), 249);
}

#[test]
fn lunar_dates_are_those_of_the_sky_at_utc_plus_7() {
    for year in WORK_YEARS {
        let months = sky::lunar_year(year);
        let first_day_of = |month: u32| months.iter().find(|row| row.0 == month).map(|row| row.1);
        assert_eq!(lunar_new_year(year), first_day_of(1).and_then(sky::civil), "{year}");
        let tenth = first_day_of(3).map(|first| first + 9);
        assert_eq!(hung_kings(year), tenth.and_then(sky::civil), "{year}");
    }
}

#[test]
fn no_lunar_date_hangs_on_the_error_of_the_computation() {
    // The omitted planetary terms move a new moon by less than two minutes, and a hundredth of a
    // degree of the sun is a quarter of an hour.
    for year in WORK_YEARS {
        for (_, first_day, minutes_from_midnight) in sky::lunar_year(year) {
            assert!(minutes_from_midnight > 10.0, "{year}: {minutes_from_midnight}");
            let degrees = sky::degrees_from_a_principal_term(first_day);
            assert!(degrees > 0.02, "{year}: {degrees}");
        }
    }
}

#[test]
fn in_2030_the_lunar_year_begins_a_day_before_the_chinese_one() {
    assert_eq!(lunar_new_year(2030), NaiveDate::from_ymd_opt(2030, 2, 2));
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// The part of the national holiday that the government chooses.
fn beside_national_day(day: &DayOff) -> bool {
    day.occasion == Occasion::NationalDay && [1, 3].contains(&day.date.day())
}

/// The weekdays off when a neighbour of 2 September is off as well, and how many days in a row.
fn row_around_national_day(year: i32, neighbour: u32) -> (usize, Vec<NaiveDate>) {
    let weekend = |day: &NaiveDate| day.weekday().num_days_from_monday() >= 5;
    let second = date(year, 9, 2);
    let mut off = Vec::new();
    for holiday in [second, date(year, 9, neighbour)] {
        off.extend(holiday.iter_days().find(|day| !weekend(day) && !off.contains(day)));
    }
    off.sort();
    let is_off = |day: &NaiveDate| weekend(day) || off.contains(day);
    let later = second.iter_days().take_while(is_off).count();
    let earlier = (1..9).map(|back| second - Days::new(back)).take_while(is_off).count();
    (later + earlier, off)
}

fn weekdays_off(civil_year: i32) -> Vec<(u32, u32)> {
    [civil_year, civil_year + 1]
        .into_iter()
        .filter_map(for_work_year)
        .flat_map(|calendar| calendar.holidays)
        .filter(|day| day.date.year() == civil_year)
        .map(|day| (day.date.month(), day.date.day()))
        .collect()
}

fn working_days(year: i32) -> [i64; 12] {
    let mut months = [0; 12];
    let Some(calendar) = for_work_year(year) else { return months };
    let last = date(year, 9, 30);
    for day in date(year - 1, 10, 1).iter_days().take_while(|day| *day <= last) {
        let weekday = day.weekday().num_days_from_monday() < 5;
        let off = calendar.holidays.iter().any(|holiday| holiday.date == day);
        if (weekday && !off) || calendar.extra_workdays.contains(&day) {
            months[(day.month0() as usize + 3) % 12] += 1;
        }
    }
    months
}

/// A civil year and its weekdays off.
type YearOff = (i32, &'static [(u32, u32)]);

/// Copied by hand from the decisions, and from the law where nothing was decided.
#[rustfmt::skip]
const DECIDED: [YearOff; 10] = [
    (2018, &[(12, 31)]),
    (2019, &[(1, 1), (2, 4), (2, 5), (2, 6), (2, 7), (2, 8), (4, 15), (4, 29), (4, 30), (5, 1),
        (9, 2)]),
    (2020, &[(1, 1), (1, 23), (1, 24), (1, 27), (1, 28), (1, 29), (4, 2), (4, 30), (5, 1), (9, 2)]),
    (2021, &[(1, 1), (2, 10), (2, 11), (2, 12), (2, 15), (2, 16), (4, 21), (4, 30), (5, 3), (9, 2),
        (9, 3)]),
    (2022, &[(1, 3), (1, 31), (2, 1), (2, 2), (2, 3), (2, 4), (4, 11), (5, 2), (5, 3), (9, 1),
        (9, 2)]),
    (2023, &[(1, 2), (1, 20), (1, 23), (1, 24), (1, 25), (1, 26), (5, 1), (5, 2), (5, 3), (9, 1),
        (9, 4)]),
    (2024, &[(1, 1), (2, 8), (2, 9), (2, 12), (2, 13), (2, 14), (4, 18), (4, 29), (4, 30), (5, 1),
        (9, 2), (9, 3)]),
    (2025, &[(1, 1), (1, 27), (1, 28), (1, 29), (1, 30), (1, 31), (4, 7), (4, 30), (5, 1), (5, 2),
        (9, 1), (9, 2)]),
    (2026, &[(1, 1), (1, 2), (2, 16), (2, 17), (2, 18), (2, 19), (2, 20), (4, 27), (4, 30), (5, 1),
        (8, 31), (9, 1), (9, 2), (11, 24)]),
    (2027, &[(1, 1), (2, 4), (2, 5), (2, 8), (2, 9), (2, 10), (4, 16), (4, 30), (5, 3), (9, 2),
        (9, 3), (11, 24)]),
];

/// The lunar calendar from the new moons and the sun, after Jean Meeus, Astronomical Algorithms,
/// 2nd edition, chapters 25 and 49, counted in days at UTC+7.
mod sky {
    use chrono::{Days, NaiveDate};

    const HOURS_EAST: f64 = 7.0 / 24.0;
    /// Terrestrial minus universal time in the 2020s, in days.
    const DELTA_T: f64 = 70.0 / 86_400.0;

    /// The lunar months from the eleventh of the year before to the tenth: number, first day,
    /// minutes between the new moon and the nearest midnight. A leap month has number 0.
    pub(super) fn lunar_year(year: i32) -> Vec<(u32, i64, f64)> {
        let lunation = ((f64::from(year) - 2000.0) * 12.3685).floor();
        let moons: Vec<f64> = (-3..17).map(|step| new_moon(lunation + f64::from(step))).collect();
        let months: Vec<(i64, f64)> = moons.iter().map(|moon| local_day(*moon)).collect();
        let solstices: Vec<usize> = (0..months.len() - 1)
            .filter(|at| sector(months[*at].0) == 8 && sector(months[at + 1].0) == 9)
            .collect();
        let (Some(&start), Some(&end)) = (solstices.first(), solstices.get(1)) else {
            return Vec::new();
        };
        let mut leap_to_place = end - start == 13;
        let mut number = 10;
        let mut named = Vec::new();
        for at in start..end {
            let (first_day, minutes) = months[at];
            // A month without a principal solar term is the leap one, when there is one.
            if leap_to_place && at > start && sector(first_day) == sector(months[at + 1].0) {
                leap_to_place = false;
                named.push((0, first_day, minutes));
            } else {
                number = number % 12 + 1;
                named.push((number, first_day, minutes));
            }
        }
        named
    }

    pub(super) fn civil(julian_day: i64) -> Option<NaiveDate> {
        // Julian day 2451545 is 1 January 2000.
        let days = u64::try_from(julian_day - 2_451_545).ok()?;
        NaiveDate::from_ymd_opt(2000, 1, 1)?.checked_add_days(Days::new(days))
    }

    /// The local Julian day of a moment in universal time, and its minutes from midnight.
    fn local_day(moment: f64) -> (i64, f64) {
        let local = moment + 0.5 + HOURS_EAST;
        let part = local.fract();
        (local.floor() as i64, part.min(1.0 - part) * 1440.0)
    }

    /// Which twelfth of the ecliptic the sun is in when a local day begins.
    fn sector(local_day: i64) -> i64 {
        let midnight = local_day as f64 - 0.5 - HOURS_EAST;
        (sun_longitude(midnight) / 30.0).floor() as i64
    }

    /// How far the sun is from the nearest twelfth when a local day begins.
    pub(super) fn degrees_from_a_principal_term(local_day: i64) -> f64 {
        let past = sun_longitude(local_day as f64 - 0.5 - HOURS_EAST) % 30.0;
        past.min(30.0 - past)
    }

    /// The apparent longitude of the sun in degrees.
    fn sun_longitude(moment: f64) -> f64 {
        let t = (moment + DELTA_T - 2_451_545.0) / 36_525.0;
        let mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
        let anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
        let center = (1.914602 - 0.004817 * t - 0.000014 * t * t) * sin(anomaly)
            + (0.019993 - 0.000101 * t) * sin(2.0 * anomaly)
            + 0.000289 * sin(3.0 * anomaly);
        let node = 125.04 - 1934.136 * t;
        (mean + center - 0.00569 - 0.00478 * sin(node)).rem_euclid(360.0)
    }

    /// The moment of new moon number `k` since January 2000, in universal time.
    fn new_moon(k: f64) -> f64 {
        let t = k / 1236.85;
        let mean = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t;
        let e = 1.0 - 0.002516 * t - 0.0000074 * t * t;
        let sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t;
        let moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
        let latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
        let node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
        let periodic: f64 = TERMS
            .iter()
            .map(|(size, power, of_sun, of_moon, of_latitude)| {
                let angle = of_sun * sun + of_moon * moon + of_latitude * latitude;
                size * e.powi(*power) * sin(angle)
            })
            .sum();
        mean + periodic - 0.00017 * sin(node) - DELTA_T
    }

    fn sin(degrees: f64) -> f64 {
        degrees.to_radians().sin()
    }

    /// Days; power of the eccentricity; multiples of the anomalies of sun and moon and of the
    /// argument of latitude.
    const TERMS: [(f64, i32, f64, f64, f64); 23] = [
        (-0.40720, 0, 0.0, 1.0, 0.0),
        (0.17241, 1, 1.0, 0.0, 0.0),
        (0.01608, 0, 0.0, 2.0, 0.0),
        (0.01039, 0, 0.0, 0.0, 2.0),
        (0.00739, 1, -1.0, 1.0, 0.0),
        (-0.00514, 1, 1.0, 1.0, 0.0),
        (0.00208, 2, 2.0, 0.0, 0.0),
        (-0.00111, 0, 0.0, 1.0, -2.0),
        (-0.00057, 0, 0.0, 1.0, 2.0),
        (0.00056, 1, 1.0, 2.0, 0.0),
        (-0.00042, 0, 0.0, 3.0, 0.0),
        (0.00042, 1, 1.0, 0.0, 2.0),
        (0.00038, 1, 1.0, 0.0, -2.0),
        (-0.00024, 1, -1.0, 2.0, 0.0),
        (-0.00007, 0, 2.0, 1.0, 0.0),
        (0.00004, 0, 0.0, 2.0, -2.0),
        (0.00004, 0, 3.0, 0.0, 0.0),
        (0.00003, 0, 1.0, 1.0, -2.0),
        (0.00003, 0, 0.0, 2.0, 2.0),
        (-0.00003, 0, 1.0, 1.0, 2.0),
        (0.00003, 0, -1.0, 1.0, 2.0),
        (-0.00002, 0, -1.0, 1.0, -2.0),
        (-0.00002, 0, 1.0, 3.0, 0.0),
    ];
}

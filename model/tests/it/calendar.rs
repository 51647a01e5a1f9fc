//! Months and working days as people count them.

use super::support::day;
use chrono::NaiveDate;
use thads_model::calendar::{Month, WorkCalendar, WorkYear};
use thads_model::quantity::Exact;

fn year(number: i32) -> WorkYear {
    WorkYear::new(number).expect("a year of plans")
}

fn month(number: u8) -> Month {
    Month::new(number).expect("a month")
}

/// The calendar of work year 2023 without holidays.
fn as_of(iso: &str) -> WorkCalendar {
    WorkCalendar::new(year(2023), day(iso), &[], &[])
}

fn elapsed(calendar: &WorkCalendar) -> String {
    let elapsed = calendar.months_elapsed::<Exact>().decimal().expect("sound");
    elapsed.round_dp(9).normalize().to_string()
}

fn part_left(calendar: &WorkCalendar, number: u8) -> String {
    let part = calendar.part_left::<Exact>(month(number)).decimal().expect("sound");
    part.round_dp(9).normalize().to_string()
}

#[test]
fn month_1_is_october_and_month_12_is_september() {
    let numbers: Vec<u8> = Month::all().map(Month::calendar_number).collect();
    assert_eq!(numbers, [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    assert_eq!((Month::new(0), Month::new(13)), (None, None));
    assert_eq!(month(10).onwards().map(Month::number).collect::<Vec<_>>(), [10, 11, 12]);
}

#[test]
fn a_work_year_begins_in_the_calendar_year_before() {
    assert_eq!(year(2023).first_day(), day("2022-10-01"));
    assert_eq!(year(2023).last_day(), day("2023-09-30"));
    assert_eq!(year(2023).eve(), day("2022-09-30"));
    assert_eq!(year(2023).neighbourhood(), (day("2021-10-01"), day("2024-09-30")));
    assert_eq!((WorkYear::new(1999), WorkYear::new(2101)), (None, None));
    assert_eq!(year(2000).days().count(), 366, "February 2000 had a 29th");
    assert_eq!(year(2100).days().count(), 365, "February 2100 has none");
}

#[test]
fn the_months_of_every_year_tile_it_without_gap_or_overlap() {
    for number in WorkYear::EARLIEST..=WorkYear::LATEST {
        let year = year(number);
        let mut expected = year.first_day();
        for month in Month::all() {
            let (first, last) = year.span_of(month);
            assert_eq!(first, expected, "month {} of {number}", month.number());
            assert_eq!((year.month_of(first), year.month_of(last)), (Some(month), Some(month)));
            expected = last.succ_opt().expect("a day follows");
        }
        assert_eq!(expected, year.last_day().succ_opt().expect("a day follows"));
        assert_eq!(year.month_of(year.eve()), None);
        assert_eq!(year.month_of(expected), None);
    }
}

#[test]
fn working_days_are_weekdays_without_holidays_and_with_swap_days() {
    // October 2022 has 21 weekdays. Monday the 3rd off, Saturday the 8th worked instead; a holiday
    // on Sunday the 9th takes nothing away, a swap day on Tuesday the 4th adds nothing.
    let days = |dates: &[&str]| dates.iter().map(|iso| day(iso)).collect::<Vec<NaiveDate>>();
    let of = |holidays: &[&str], extra: &[&str]| {
        WorkCalendar::new(year(2023), day("2022-09-30"), &days(holidays), &days(extra))
            .workdays(month(1))
    };
    assert_eq!(of(&[], &[]), 21);
    assert_eq!(of(&["2022-10-03"], &[]), 20);
    assert_eq!(of(&["2022-10-03"], &["2022-10-08"]), 21);
    assert_eq!(of(&["2022-10-09"], &["2022-10-04"]), 21);
    assert_eq!(of(&["2022-10-03", "2022-10-03"], &["2022-10-08", "2022-10-08"]), 21, "once each");
    assert_eq!(of(&["2022-10-08"], &["2022-10-08"]), 22, "a swap day is worked, whatever else");
    assert_eq!(of(&["2021-10-04", "2023-10-02"], &["2023-10-07"]), 21, "other years do not count");
}

#[test]
fn the_weekdays_of_work_year_2023_are_the_published_ones() {
    let calendar = as_of("2022-09-30");
    let workdays: Vec<u32> = Month::all().map(|month| calendar.workdays(month)).collect();
    assert_eq!(workdays, [21, 22, 22, 22, 20, 23, 20, 23, 22, 21, 23, 21]);
    // 260 in all: 21 + 2/3 a month.
    let mean = calendar.mean_workdays::<Exact>().decimal().expect("sound");
    assert_eq!(mean.round_dp(9).to_string(), "21.666666667");
}

#[test]
fn on_the_eve_nothing_has_elapsed_and_everything_is_ahead() {
    let calendar = as_of("2022-09-30");
    assert_eq!(calendar.first_month(), Some(Month::FIRST));
    assert_eq!((elapsed(&calendar).as_str(), calendar.whole_months_elapsed()), ("0", 0));
    assert_eq!(calendar.days_ahead().len(), 260);
    assert_eq!(calendar.months_ahead().count(), 12);
}

#[test]
fn on_30_september_the_year_is_over() {
    let calendar = as_of("2023-09-30");
    assert_eq!(calendar.first_month(), None);
    assert_eq!((elapsed(&calendar).as_str(), calendar.whole_months_elapsed()), ("12", 12));
    assert!(calendar.days_ahead().is_empty());
    assert!(Month::all().all(|month| calendar.is_past(month)));
    assert_eq!(calendar.months_ahead().count(), 0);
}

#[test]
fn on_29_september_one_saturday_is_ahead_but_no_working_day() {
    // 29 September 2023 is a Friday: September is still the month of the day after.
    let calendar = as_of("2023-09-29");
    assert_eq!(calendar.first_month(), Some(Month::LAST));
    assert_eq!((elapsed(&calendar).as_str(), calendar.whole_months_elapsed()), ("12", 12));
    assert_eq!(calendar.remaining(Month::LAST), 0);
}

#[test]
fn at_the_end_of_a_month_the_next_one_is_whole() {
    let calendar = as_of("2023-07-31");
    assert_eq!(calendar.first_month(), Some(month(11)));
    assert_eq!((elapsed(&calendar).as_str(), calendar.whole_months_elapsed()), ("10", 10));
    assert_eq!(part_left(&calendar, 11), "1");
    assert!(calendar.is_past(month(10)) && !calendar.is_past(month(11)));
}

#[test]
fn in_the_middle_of_a_month_a_part_of_it_has_elapsed() {
    // August 2023 has 23 weekdays: 1–11 August are 9, the 14th on are 14.
    let calendar = as_of("2023-08-11");
    assert_eq!((calendar.workdays(month(11)), calendar.remaining(month(11))), (23, 14));
    assert_eq!(part_left(&calendar, 11), "0.608695652", "14/23");
    assert_eq!(elapsed(&calendar), "10.391304348", "10 + 9/23");
    assert_eq!(calendar.whole_months_elapsed(), 10);
}

#[test]
fn a_report_through_a_weekend_counts_like_one_through_the_friday() {
    for weekend in ["2023-08-12", "2023-08-13"] {
        let calendar = as_of(weekend);
        assert_eq!(calendar.remaining(month(11)), 14, "{weekend}");
        assert_eq!(elapsed(&calendar), "10.391304348", "{weekend}");
    }
}

#[test]
fn a_month_whose_last_days_are_free_has_run_out_on_its_last_working_day() {
    // 30 December 2022 is a Friday, the 31st a Saturday.
    let calendar = as_of("2022-12-30");
    assert_eq!(calendar.first_month(), Some(month(3)));
    assert_eq!((calendar.remaining(month(3)), part_left(&calendar, 3).as_str()), (0, "0"));
    assert_eq!((elapsed(&calendar).as_str(), calendar.whole_months_elapsed()), ("3", 3));
}

#[test]
fn a_month_without_working_days_is_left_whole() {
    // All of February 2023 off: φ is 1, so that what flows by the month still flows.
    let (first, last) = year(2023).span_of(month(5));
    let february: Vec<NaiveDate> = first.iter_days().take_while(|day| *day <= last).collect();
    let calendar = WorkCalendar::new(year(2023), day("2023-02-10"), &february, &[]);
    assert_eq!((calendar.workdays(month(5)), part_left(&calendar, 5).as_str()), (0, "1"));
    assert_eq!((elapsed(&calendar).as_str(), calendar.whole_months_elapsed()), ("4", 4));
}

#[test]
fn days_between_dates_count_only_within_the_month_and_after_the_report() {
    let calendar = as_of("2023-08-11");
    let between = |from, to| calendar.remaining_between(month(11), day(from), day(to));
    assert_eq!(between("2023-08-01", "2023-08-18"), 5, "14…18 August");
    assert_eq!(between("2023-08-16", "2023-08-16"), 1);
    assert_eq!(between("2023-08-19", "2023-08-20"), 0, "a weekend");
    assert_eq!(between("2023-07-01", "2023-09-30"), 14, "all that is left");
    assert_eq!(between("2023-09-01", "2023-09-30"), 0, "another month");
    assert_eq!(between("2023-08-18", "2023-08-14"), 0, "nothing lies between");
    assert_eq!(calendar.ahead_before(day("2023-08-14")), 0);
    assert_eq!(calendar.ahead_before(day("2023-08-21")), 5);
}

#[test]
fn every_day_of_a_year_leaves_as_many_days_as_it_has_taken() {
    let all = as_of("2022-09-30").days_ahead().len() as u32;
    for (index, date) in year(2023).days().enumerate() {
        let calendar = WorkCalendar::new(year(2023), date, &[], &[]);
        let worked: u32 = Month::all().map(|m| calendar.workdays(m) - calendar.remaining(m)).sum();
        assert_eq!(worked + calendar.days_ahead().len() as u32, all, "day {index}");
        assert!(calendar.days_ahead().iter().all(|ahead| *ahead > date), "day {index}");
    }
}

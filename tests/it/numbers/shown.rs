//! What fields and figures show, and dates in both directions.

#![allow(clippy::unwrap_used, reason = "the helpers of a test may fail the test")]

use chrono::NaiveDate;
use thads_planner::intake::format::{
    count, count_up_to, money_brief, money_full, money_short, percent2, points, share, signed,
};
use thads_planner::intake::{DateProblem, Kind, read_date, write};
use thads_planner::lang::Lang::{En, Vi};

use super::dec;

#[test]
fn a_field_shows_what_can_be_read_back() {
    let shown = |value: &str, kind| write(dec(value), kind);
    assert_eq!(shown("1620", Kind::WholeCases), "1.620");
    assert_eq!(shown("423984322000", Kind::WholeMoney), "423.984.322.000");
    assert_eq!(shown("423984", Kind::Money), "423.984");
    assert_eq!(shown("1.234", Kind::Money), "1,2340");
    assert_eq!(shown("82.8", Kind::Percent), "82,80");
    assert_eq!(shown("82.8125", Kind::Percent), "82,8125");
    assert_eq!(shown("0.15", Kind::Share), "15\u{a0}%");
    assert_eq!(shown("-0.0015", Kind::Share), "-0,15\u{a0}%");
    assert_eq!(shown("10", Kind::Share), "1.000,0\u{a0}%");
    assert_eq!(shown("124", Kind::Cases), "124");
    assert_eq!(shown("1240", Kind::Cases), "1.240,0");
    assert_eq!(shown("1234567", Kind::Cases), "1.234.567");
    assert_eq!(shown("-1.500", Kind::Officers), "-1,5");
    assert_eq!(shown("0.123456789", Kind::Pace), "0,123456789");
    assert_eq!(shown("2023", Kind::Year), "2023");
}

#[test]
fn figures_are_shown_as_in_official_reports() {
    assert_eq!(count(dec("1620"), 0, Vi), "1.620");
    assert_eq!(count(dec("1620.05"), 1, En), "1,620.1");
    assert_eq!(count(dec("-0.04"), 1, Vi), "0,0");
    assert_eq!(count(dec("-5"), 0, Vi), "\u{2212}5");
    assert_eq!(count_up_to(dec("1.50"), 2, Vi), "1,5");
    assert_eq!(count_up_to(dec("1200"), 2, Vi), "1.200");
    assert_eq!(money_full(dec("423984322000"), Vi), "423.984.322.000\u{a0}đồng");
    assert_eq!(money_full(dec("423984322000"), En), "423,984,322,000\u{a0}VND");
    assert_eq!(money_short(dec("423984322000"), Vi), "424,0\u{a0}tỷ\u{a0}đồng");
    assert_eq!(money_short(dec("423984322000"), En), "424.0\u{a0}billion\u{a0}VND");
    assert_eq!(money_short(dec("168182330867000"), Vi), "168.182,3\u{a0}tỷ\u{a0}đồng");
    assert_eq!(money_short(dec("999950000"), Vi), "1,0\u{a0}tỷ\u{a0}đồng");
    assert_eq!(money_short(dec("999949999"), Vi), "999,9\u{a0}triệu\u{a0}đồng");
    assert_eq!(money_short(dec("-500000000"), Vi), "\u{2212}500\u{a0}triệu\u{a0}đồng");
    assert_eq!(money_short(dec("999999.5"), Vi), "1\u{a0}triệu\u{a0}đồng");
    assert_eq!(money_short(dec("999999.4"), Vi), "999.999\u{a0}đồng");
    assert_eq!(money_brief(dec("6800000000"), Vi), "6,8\u{a0}tỷ");
    assert_eq!(money_brief(dec("500000000"), Vi), "500\u{a0}triệu");
    assert_eq!(money_brief(dec("0"), Vi), "0");
    assert_eq!(percent2(dec("82.895"), Vi), "82,90\u{a0}%");
    assert_eq!(percent2(dec("82.9"), En), "82.90\u{a0}%");
    assert_eq!(share(dec("0.155"), 0, Vi), "16\u{a0}%");
    assert_eq!(points(dec("11.94"), Vi), "11,94\u{a0}điểm");
    assert_eq!(signed(dec("0.1"), |v| points(v, Vi)), "+0,10\u{a0}điểm");
    assert_eq!(signed(dec("-0.1"), |v| points(v, En)), "\u{2212}0.10\u{a0}points");
    assert_eq!(signed(dec("0.001"), |v| points(v, Vi)), "0,00\u{a0}điểm");
    assert_eq!(signed(dec("2"), |v| count(v, 0, Vi)), "+2");
}

/// Checks what a text means as a date typed in work year 2023.
#[track_caller]
fn check_date(text: &str, expected: Result<(i32, u32, u32), DateProblem>) {
    let expected =
        expected.map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap());
    assert_eq!(read_date(text, 2023), expected, "{text:?}");
}

#[test]
fn dates_are_read_in_the_order_of_the_country() {
    for text in [
        "30/6/2023",
        "30-06-2023",
        "30.6.2023",
        "2023-06-30",
        "2023/6/30",
        "30/6",
        "30 / 6",
        "30.06",
        "ngày 30/6/2023",
        "Ngày 30 tháng 6 năm 2023",
        "30 tháng 6",
        "３０／６／２０２３",
        "30–6–2023",
        " 30/6/2023\u{a0}",
    ] {
        check_date(text, Ok((2023, 6, 30)));
    }
    check_date("1/10", Ok((2022, 10, 1)));
    check_date("30/9", Ok((2023, 9, 30)));
    check_date("6/7/2023", Ok((2023, 7, 6)));
    check_date("29/2/2024", Ok((2024, 2, 29)));
}

#[test]
fn what_is_no_day_is_refused() {
    let no_such = |day, month, year| Err(DateProblem::NoSuchDay { day, month, year });
    check_date("31/9", no_such(31, 9, 2023));
    check_date("31/9/2022", no_such(31, 9, 2022));
    check_date("29/2", no_such(29, 2, 2023));
    check_date("06/30/2023", no_such(6, 30, 2023));
    check_date("0/1", no_such(0, 1, 2023));
    check_date("30/6/23", Err(DateProblem::ShortYear));
    check_date("", Err(DateProblem::Empty));
    check_date(&"3".repeat(10_000_000), Err(DateProblem::TooLong));
    for text in [
        "abc",
        "30",
        "2023",
        "6/2023",
        "2023-06",
        "30/6-2023",
        "30 6 2023",
        "30/6/2023/1",
        "/6/2023",
        "30//6",
        "30/6/",
        "30062023",
        "300/6/2023",
        "30/6/02023",
        "-30/6/2023",
        "30/6/2023 10:00",
        "30 năm 6",
        "ngày",
    ] {
        check_date(text, Err(DateProblem::NotADate));
    }
}

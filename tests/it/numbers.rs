//! Numbers as officials type them: a table of texts with what each means in which field.

#![allow(clippy::unwrap_used, reason = "the helpers of a test may fail the test")]

mod laws;
mod shown;

pub(crate) use laws::assert_possible;

use rust_decimal::Decimal;
use thads_planner::intake::{Kind, NumberProblem, Range, Reading, read, read_pair};

/// The bounds of the plan file, docs/model.md.
fn range(kind: Kind) -> Range {
    let (low, high, decimals) = match kind {
        Kind::Cases | Kind::Money => ("0", "1000000000000000000", 9),
        Kind::WholeCases | Kind::WholeMoney => ("0", "1000000000000000000", 0),
        Kind::Officers => ("-100000", "100000", 9),
        Kind::Posts => ("0", "100000", 0),
        Kind::Percent => ("0", "100", 4),
        Kind::Share => ("-1", "10", 9),
        Kind::Pace => ("0", "1000", 9),
        Kind::Hours => ("0", "200", 9),
        Kind::Days => ("0", "10000", 9),
        Kind::Months => ("1", "12", 0),
        Kind::Weight | Kind::Factor => ("0", "10", 9),
        Kind::Whole => ("-100000", "100000", 0),
        Kind::Year => ("2000", "2100", 0),
    };
    Range { low: dec(low), high: dec(high), decimals }
}

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// Checks what a text means in a field of the kind with the bounds of the plan file.
#[track_caller]
fn check(text: &str, kind: Kind, expected: Result<Reading, NumberProblem>) {
    assert_eq!(read(text, kind, &range(kind)), expected, "{text:?} as {kind:?}");
}

fn is(value: &str) -> Result<Reading, NumberProblem> {
    Ok(Reading::Value { value: dec(value), echo: false, hedged: false })
}

fn echoed(value: &str) -> Result<Reading, NumberProblem> {
    Ok(Reading::Value { value: dec(value), echo: true, hedged: false })
}

fn hedged(value: &str) -> Result<Reading, NumberProblem> {
    Ok(Reading::Value { value: dec(value), echo: true, hedged: true })
}

fn ask(first: &str, second: &str) -> Result<Reading, NumberProblem> {
    Ok(Reading::Ask { readings: [dec(first), dec(second)], hedged: false })
}

#[test]
fn cases_are_read_as_they_stand_in_reports() {
    check("1.620 việc", Kind::WholeCases, echoed("1620"));
    check("1 620", Kind::WholeCases, is("1620"));
    check("1,620", Kind::WholeCases, echoed("1620"));
    check("1620", Kind::WholeCases, is("1620"));
    check("1.000", Kind::WholeCases, echoed("1000"));
    check("1.00", Kind::WholeCases, is("1"));
    check("007", Kind::WholeCases, is("7"));
    check("5 nghìn 3 trăm", Kind::WholeCases, echoed("5300"));
    check("5 nghìn 3 trăm việc", Kind::WholeCases, echoed("5300"));
    check("5 nghìn 300", Kind::WholeCases, echoed("5300"));
    check("5 nghìn 3 trăm 20 việc", Kind::WholeCases, echoed("5320"));
    check("5 trăm 20", Kind::WholeCases, echoed("520"));
    check("13,19 ngàn việc", Kind::WholeCases, echoed("13190"));
    check("1.620 cases", Kind::WholeCases, echoed("1620"));
    check("1.620 việc.", Kind::WholeCases, echoed("1620"));
    check("124,5", Kind::Cases, is("124.5"));
    check("", Kind::Cases, Ok(Reading::Empty));
    check(" \u{a0}\u{200b}\n", Kind::Cases, Ok(Reading::Empty));
}

#[test]
fn money_is_read_in_full_in_words_and_in_parts() {
    check("423.984.322.000đồng", Kind::WholeMoney, is("423984322000"));
    check("423.984.322.000 đ", Kind::WholeMoney, is("423984322000"));
    check("423.984.322.000 ₫", Kind::Money, is("423984322000"));
    check("423,984,322,000 VND", Kind::WholeMoney, is("423984322000"));
    check("423 984 322 000 VNĐ", Kind::WholeMoney, is("423984322000"));
    check("424 tỷ", Kind::WholeMoney, echoed("424000000000"));
    check("424 tỉ đồng", Kind::WholeMoney, echoed("424000000000"));
    check("1,5 tỷ", Kind::WholeMoney, echoed("1500000000"));
    check("1.5 bn", Kind::WholeMoney, echoed("1500000000"));
    check("424.0 billion VND", Kind::WholeMoney, echoed("424000000000"));
    check("500tr", Kind::WholeMoney, echoed("500000000"));
    check("168.182 tỷ 330 triệu 867 nghìn", Kind::WholeMoney, echoed("168182330867000"));
    check("10 tỷ 917 triệu 603 nghìn đồng", Kind::WholeMoney, echoed("10917603000"));
    check("5 nghìn 3 trăm tỷ đồng", Kind::WholeMoney, echoed("5300000000000"));
    check("168 nghìn 182 tỷ 330 triệu", Kind::WholeMoney, echoed("168182330000000"));
    check("647 nghìn tỷ", Kind::WholeMoney, echoed("647000000000000"));
    check("10 tỷ 917.603.000 đồng", Kind::WholeMoney, echoed("10917603000"));
    // The đồng has no smaller unit, so a lone separator stands between thousands.
    check("423.984", Kind::Money, echoed("423984"));
    check("423.984,5", Kind::Money, is("423984.5"));
}

#[test]
fn what_can_be_read_two_ways_is_asked() {
    check("1.052 tỷ", Kind::WholeMoney, ask("1052000000000", "1052000000"));
    check("1,052 tỷ đồng", Kind::Money, ask("1052000000000", "1052000000"));
    check("1,475 ngàn tỷ đồng", Kind::WholeMoney, ask("1475000000000000", "1475000000000"));
    check("1,234 nghìn việc", Kind::WholeCases, ask("1234000", "1234"));
    check("10 tỷ 917.603 nghìn", Kind::WholeMoney, ask("10917603000", "10000917603"));
    check("1.234", Kind::Cases, ask("1234", "1.234"));
    check("1,234 người", Kind::Officers, ask("1234", "1.234"));
    check("-1.234", Kind::Officers, ask("-1234", "-1.234"));
    // The word "nghìn" or "triệu" is often left out at the end.
    check("10 tỷ 917 triệu 603 đồng", Kind::WholeMoney, ask("10917000603", "10917603000"));
    check("10 tỷ 917", Kind::WholeMoney, ask("10000000917", "10917000000"));
    check("10 tỷ 000", Kind::WholeMoney, echoed("10000000000"));
    check("5 nghìn 3", Kind::WholeCases, Err(NumberProblem::MissingScale));
    check("1 tỷ 5", Kind::WholeMoney, Err(NumberProblem::MissingScale));
    check("5 nghìn tỷ 3 trăm", Kind::WholeMoney, Err(NumberProblem::MissingScale));
}

#[test]
fn the_range_decides_where_it_leaves_one_reading() {
    check("1.234", Kind::Pace, echoed("1.234"));
    check("81.234", Kind::Percent, echoed("81.234"));
    check("1,234", Kind::Factor, echoed("1.234"));
    let tenths = Range { decimals: 1, ..range(Kind::Cases) };
    assert_eq!(read("1.234", Kind::Cases, &tenths), echoed("1234"));
    let small = Range { high: dec("100000000000"), ..range(Kind::Money) };
    assert_eq!(read("1.052 tỷ", Kind::Money, &small), echoed("1052000000"));
    let whole = Range { decimals: 0, ..range(Kind::Days) };
    assert_eq!(read("1.000", Kind::Days, &whole), echoed("1000"));
}

#[test]
fn a_decimal_sign_is_a_comma_or_a_point() {
    check("1.5", Kind::Officers, is("1.5"));
    check("1234.567", Kind::Officers, is("1234.567"));
    check("0,123", Kind::Officers, is("0.123"));
    check("1.234.567", Kind::Cases, is("1234567"));
    check("1.234,5", Kind::Cases, is("1234.5"));
    check("1,234.5", Kind::Cases, is("1234.5"));
    check("1 234,5", Kind::Cases, is("1234.5"));
    check("1 234.567", Kind::Cases, is("1234.567"));
    check("1,234,567.8", Kind::Cases, is("1234567.8"));
    check("0,123456789", Kind::Pace, is("0.123456789"));
    check("0,5000000000000", Kind::Pace, is("0.5"));
    check("5,", Kind::Pace, is("5"));
}

#[test]
fn rates_are_typed_in_percent() {
    check("81,5%", Kind::Percent, is("81.5"));
    check("81.5", Kind::Percent, is("81.5"));
    check("77.14%", Kind::Percent, is("77.14"));
    check("82,80 %", Kind::Percent, is("82.8"));
    check("82,8 phần trăm", Kind::Percent, is("82.8"));
    check("11,94 điểm", Kind::Percent, is("11.94"));
    check("0,8", Kind::Percent, echoed("0.8"));
    check("15", Kind::Share, is("0.15"));
    check("15%", Kind::Share, is("0.15"));
    check("0,15", Kind::Share, echoed("0.0015"));
    check("0,15 %", Kind::Share, is("0.0015"));
    check("0", Kind::Share, is("0"));
    check("−5", Kind::Share, is("-0.05"));
    check("12,3456789 %", Kind::Share, is("0.123456789"));
}

#[test]
fn signs_spaces_and_letters_are_read_in_every_spelling() {
    check("\u{2212}5", Kind::Officers, is("-5"));
    check("-5", Kind::Officers, is("-5"));
    check("– 5", Kind::Officers, is("-5"));
    check("+3", Kind::Officers, is("3"));
    check("-0", Kind::Officers, is("0"));
    check("1\u{a0}620\u{202f}việc", Kind::WholeCases, is("1620"));
    check("１６２０\u{3000}việc", Kind::WholeCases, is("1620"));
    check("８１，５％", Kind::Percent, is("81.5"));
    check("424 ty\u{309} đo\u{302}\u{300}ng", Kind::WholeMoney, echoed("424000000000"));
    check("424 TỶ ĐỒNG", Kind::WholeMoney, echoed("424000000000"));
    check("424 ty dong", Kind::WholeMoney, echoed("424000000000"));
    check("500 trie\u{323}\u{302}u", Kind::WholeMoney, echoed("500000000"));
    check("\u{feff}1620", Kind::WholeCases, is("1620"));
}

#[test]
fn a_hedge_is_kept_beside_the_value() {
    check("gần 478 tỷ", Kind::WholeMoney, hedged("478000000000"));
    check("hơn 164 tỷ", Kind::WholeMoney, hedged("164000000000"));
    check("trên 500 triệu", Kind::WholeMoney, hedged("500000000"));
    check("khoảng hơn 1.200 việc", Kind::WholeCases, hedged("1200"));
    check("~ 5 nghìn", Kind::WholeCases, hedged("5000"));
    check("xấp xỉ 2 triệu", Kind::WholeMoney, hedged("2000000"));
    let asked = Reading::Ask { readings: [dec("1052000000000"), dec("1052000000")], hedged: true };
    check("gần 1.052 tỷ", Kind::WholeMoney, Ok(asked));
}

#[test]
fn units_must_fit_the_field() {
    check("6 người", Kind::Officers, is("6"));
    check("13 biên chế", Kind::Posts, is("13"));
    check("0,98 việc / người / ngày", Kind::Pace, is("0.98"));
    check("20 giờ", Kind::Hours, is("20"));
    check("5 ngày", Kind::Days, is("5"));
    check("2 tháng", Kind::Months, is("2"));
    check("1,3 lần", Kind::Factor, is("1.3"));
    check("5 giờ", Kind::WholeCases, Err(NumberProblem::WrongUnit));
    check("5 %", Kind::WholeCases, Err(NumberProblem::WrongUnit));
    check("5 tỷ", Kind::WholeCases, Err(NumberProblem::WrongUnit));
    check("5 việc", Kind::Money, Err(NumberProblem::WrongUnit));
    check("5 nghìn", Kind::Percent, Err(NumberProblem::WrongUnit));
    check("124 việc/tháng", Kind::Cases, Err(NumberProblem::NotANumber));
}

#[test]
fn what_is_not_one_number_is_refused() {
    for text in [
        "abc",
        "việc",
        "-",
        "%",
        "1.23.456",
        "12.34.567",
        "12/13",
        "30/6/2023",
        "1..5",
        ".5",
        "--5",
        "5-",
        "+-3",
        "(5)",
        "1e5",
        "NaN",
        "0x10",
        "1 62",
        "1  620",
        "1\t620",
        "1\n620",
        "1.234 567",
        "012.345.678",
        "1'234",
        "5 nghìn 30 trăm",
        "5 triệu 3 tỷ tỷ",
        "5 triệu nghìn",
        "3 5 trăm",
        "1,5 tỷ 300 triệu",
        "1 tỷ 1 tỷ",
        "½",
        "٣",
        "5 việc 6",
        "tỷ 5",
        "mười",
    ] {
        check(text, Kind::Money, Err(NumberProblem::NotANumber));
    }
    let too_high = NumberProblem::TooHigh { high: dec("1000000000000000000") };
    check("1.000.000.000.000.000.001", Kind::Money, Err(too_high));
    check(&"9".repeat(200), Kind::Money, Err(too_high));
    check("999999999999999999999 nghìn tỷ", Kind::Money, Err(too_high));
    check("-1", Kind::Money, Err(NumberProblem::TooLow { low: dec("0") }));
    check(&format!("-{}", "9".repeat(199)), Kind::Money, {
        Err(NumberProblem::TooLow { low: dec("0") })
    });
    check("150 %", Kind::Percent, Err(NumberProblem::TooHigh { high: dec("100") }));
    check("150.123", Kind::Percent, Err(NumberProblem::TooHigh { high: dec("100") }));
    check("1.234", Kind::Months, Err(NumberProblem::TooHigh { high: dec("12") }));
    check("-200%", Kind::Share, Err(NumberProblem::TooLow { low: dec("-1") }));
    check("1,5", Kind::WholeCases, Err(NumberProblem::NotWhole));
    check("1,23456 nghìn", Kind::WholeCases, Err(NumberProblem::NotWhole));
    check("82,80123", Kind::Percent, Err(NumberProblem::TooManyDecimals { allowed: 4 }));
    check("15,12345678", Kind::Share, Err(NumberProblem::TooManyDecimals { allowed: 7 }));
    check(&"1".repeat(201), Kind::Money, Err(NumberProblem::TooLong));
    check(&"1.000 ".repeat(2_000_000), Kind::Money, Err(NumberProblem::TooLong));
}

#[test]
fn posts_filled_and_authorised_are_a_pair() {
    assert_eq!(read_pair("12/13"), Some((12, 13)));
    assert_eq!(read_pair(" 12 / 13 biên chế"), Some((12, 13)));
    assert_eq!(read_pair("1.200/1.300"), Some((1200, 1300)));
    for text in
        ["12", "12/13/14", "12/", "/13", "a/b", "-1/2", "1,5/2", "gần 12/13", "5000000000/1"]
    {
        assert_eq!(read_pair(text), None, "{text:?}");
    }
    assert_eq!(read_pair(&"1/".repeat(5_000_000)), None);
}

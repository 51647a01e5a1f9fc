//! Laws of reading and writing: they are inverse, every value read is possible in its field, and no
//! text makes them fail.

#![allow(clippy::unwrap_used, reason = "the helpers of a test may fail the test")]

use chrono::NaiveDate;
use proptest::prelude::*;
use rust_decimal::Decimal;
use thads_planner::intake::format::{count, money_full, money_short, share};
use thads_planner::intake::{Kind, Reading, read, read_date, read_pair, write, write_date};
use thads_planner::lang::Lang::{En, Vi};

use super::range;

/// Words that may stand behind a number of the kind.
fn units(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Cases | Kind::WholeCases => &["việc", "case", "cases"],
        Kind::Money | Kind::WholeMoney => &["đồng", "đ", "vnđ", "VND", "₫"],
        Kind::Officers | Kind::Posts => &["người", "biên chế", "CHV", "chấp hành viên", "officers"],
        Kind::Percent | Kind::Share => &["%", "điểm", "phần trăm", "percent", "điểm phần trăm"],
        Kind::Pace => &["việc/người/ngày", "việc/ngày", "cases/officer/day"],
        Kind::Hours => &["giờ", "h", "hours"],
        Kind::Days => &["ngày", "ngày làm việc", "days"],
        Kind::Months => &["tháng", "months"],
        Kind::Factor => &["lần", "x", "times"],
        Kind::Weight | Kind::Whole | Kind::Year => &[""],
    }
}

/// A kind with a value its field can hold; small and large values are equally likely.
fn kind_and_value() -> impl Strategy<Value = (Kind, Decimal)> {
    let kind = proptest::sample::select(&Kind::ALL[..]);
    (kind, any::<bool>(), 0..=18_u32, any::<u64>(), 0..=9_u32, any::<u32>()).prop_map(
        |(kind, negative, digits, whole, decimals, fraction)| {
            let range = range(kind);
            let whole = Decimal::from(whole % 10_u64.pow(digits));
            let places = decimals.min(range.decimals);
            let fraction = Decimal::new(i64::from(fraction) % 10_i64.pow(places), places);
            let value = if negative { -(whole + fraction) } else { whole + fraction };
            (kind, value.clamp(range.low, range.high))
        },
    )
}

/// Texts close to numbers: digits, marks, words and signs in any order.
fn almost_a_number() -> impl Strategy<Value = String> {
    let pieces = [
        "0",
        "1",
        "12",
        "123",
        "000",
        "999",
        ".",
        ",",
        " ",
        "-",
        "+",
        "/",
        "%",
        "tỷ",
        " triệu ",
        " nghìn ",
        "trăm",
        "đồng",
        " việc",
        "gần ",
        "~",
        "\u{a0}",
        "−",
        "9999999999",
    ];
    let piece = proptest::sample::select(pieces.to_vec());
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn value_read(text: &str, kind: Kind) -> Option<Decimal> {
    match read(text, kind, &range(kind)) {
        Ok(Reading::Value { value, hedged: false, .. }) => Some(value),
        _ => None,
    }
}

/// Whatever was read lies within the field's range, and can be written and read again.
pub(crate) fn assert_possible(text: &str, kind: Kind) {
    let values = match read(text, kind, &range(kind)) {
        Ok(Reading::Value { value, .. }) => vec![value],
        Ok(Reading::Ask { readings, .. }) => {
            assert_ne!(readings[0], readings[1], "{text:?}");
            readings.to_vec()
        }
        Ok(Reading::Empty) | Err(_) => vec![],
    };
    for value in values {
        assert!(value >= range(kind).low && value <= range(kind).high, "{text:?}");
        assert_eq!(value_read(&write(value, kind), kind), Some(value), "{text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_a_field_shows_is_read_as_its_value((kind, value) in kind_and_value()) {
        prop_assert_eq!(value_read(&write(value, kind), kind), Some(value));
    }

    #[test]
    fn a_unit_behind_the_number_changes_nothing((kind, value) in kind_and_value()) {
        let shown = write(value, kind);
        let bare = shown.trim_end_matches(['%', '\u{a0}']);
        for unit in units(kind) {
            prop_assert_eq!(value_read(&format!("{bare} {unit}"), kind), Some(value));
            prop_assert_eq!(value_read(&format!("{bare}{unit}"), kind), Some(value));
        }
    }

    #[test]
    fn displayed_figures_can_be_pasted_back(whole in 0..1_000_000_000_000_000_000_u64) {
        let value = Decimal::from(whole);
        prop_assert_eq!(value_read(&count(value, 0, Vi), Kind::WholeCases), Some(value));
        prop_assert_eq!(value_read(&money_full(value, Vi), Kind::WholeMoney), Some(value));
        prop_assert_eq!(value_read(&money_full(value, En), Kind::WholeMoney), Some(value));
    }

    #[test]
    fn no_text_makes_reading_fail(text in any::<String>(), work_year in any::<i32>()) {
        for kind in Kind::ALL {
            assert_possible(&text, kind);
        }
        let _ = (read_pair(&text), read_date(&text, work_year));
    }

    #[test]
    fn texts_close_to_numbers_are_read_within_the_range(text in almost_a_number()) {
        for kind in Kind::ALL {
            assert_possible(&text, kind);
        }
        let _ = (read_pair(&text), read_date(&text, 2023));
    }

    #[test]
    fn extreme_values_are_written(mantissa in any::<i128>(), scale in 0..=28_u32) {
        let value = Decimal::from_i128_with_scale(mantissa >> 32, scale);
        for kind in Kind::ALL {
            prop_assert!(!write(value, kind).is_empty());
        }
        for text in [money_short(value, Vi), money_full(value, En), share(value, 9, Vi)] {
            prop_assert!(text.len() > 1);
        }
    }

    #[test]
    fn a_day_shown_is_read_as_the_same_day(days in 1..3_000_000_i32) {
        let day = NaiveDate::from_num_days_from_ce_opt(days).unwrap();
        prop_assert_eq!(read_date(&write_date(day), 2023), Ok(day));
    }
}

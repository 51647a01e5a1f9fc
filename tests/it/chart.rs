//! The chart of the year: where its points, bands and labels stand, and what it says.

#![allow(clippy::unwrap_used, reason = "the helpers of a test may fail the test")]

use chrono::NaiveDate;
use proptest::prelude::*;
use thads_model::calendar::{Month, WorkYear};
use thads_model::file;
use thads_model::plan::StreamName;
use thads_planner::chart::{
    BandKind, Curve, EndKind, Frame, Place, STRIP, Source, Year, ends, last_year, lay_out,
    milestones, path, position, spread,
};
use thads_planner::lang::Lang;
use thads_planner::sheet::{Answer, Sheet};
use thads_planner::words::chart as words;

const SIZES: [(u32, u32); 4] = [(840, 430), (1300, 700), (360, 280), (0, 0)];

/// The answer of a plan through a date, with more in the plan and in its only scenario. What is
/// finished is one of 12 400 cases or of 1 250 tỷ.
fn answer(as_of: &str, finished: u32, plan: &str, scenario: &str) -> Answer {
    let text = format!(
        r#"{{"format": "thads-plan", "version": 1, "unit": "", "work_year": 2023,
            "as_of": "{as_of}", "holidays": [], {plan}
            "targets": {{"cases": {{"rate": "82.80", "rule": "above"}},
                         "money": {{"rate": "45.80", "rule": "at_least"}}}},
            "report": {{"cases": {{"enforceable": "12400", "finished": "{finished}"}},
                        "money": {{"enforceable": "1250000000000", "finished": "411000000000"}}}},
            "staff": {{"officers": "30"}},
            "scenarios": [{{"name": "A", {scenario} "cases": {{"new": "100"}}}}]}}"#
    );
    let sheet = Sheet::new(file::parse(text.as_bytes()).unwrap()).unwrap();
    sheet.accept(&sheet.plan).unwrap()
}

fn year(as_of: &str) -> Year {
    Year::of(&answer(as_of, 8500, "", ""))
}

const RICH: &str = r#"
    "history": [{"month": 3, "cases": {"enforceable": "11000", "finished": "2000"}, "money": null},
                {"month": 9, "cases": {"enforceable": "12300", "finished": "7600"},
                 "money": {"enforceable": "1200000000000", "finished": "350000000000"}},
                {"month": 11, "cases": {"enforceable": "10", "finished": "1"}, "money": null}],
    "last_year": [{"month": 6, "cases": {"enforceable": "100", "finished": "50"}, "money": null},
                  {"month": 12, "cases": {"enforceable": "100", "finished": "84"}, "money": null}],
    "milestones": [{"month": 9, "stream": "cases", "rate": "74"}],"#;

fn inside(frame: &Frame, points: &[Place]) -> bool {
    points.iter().all(|point| {
        // Binary fractions may miss an edge by less than anyone sees.
        (frame.left - 1e-6..=frame.right + 1e-6).contains(&point.x)
            && (frame.top - 1e-6..=frame.bottom + 1e-6).contains(&point.y)
    })
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn every_curve_lies_within_the_picture_and_runs_forward_in_time() {
    for as_of in ["2022-09-30", "2022-10-01", "2023-02-10", "2023-07-31", "2023-09-30"] {
        let year = Year::of(&answer(as_of, 8500, RICH, ""));
        for size in SIZES {
            let frame = Frame::new(&year, size);
            assert!(frame.left < frame.right && frame.top < frame.bottom, "{size:?}");
            for stream in StreamName::ALL {
                let curve = Curve::new(&year, &frame, stream);
                let last = last_year(&year, &frame, stream);
                let marks = milestones(&year, &frame, stream);
                for points in [&curve.known, &curve.ahead, &curve.schedule, &last] {
                    assert!(inside(&frame, points), "{as_of} {size:?} {points:?}");
                    assert!(points.is_sorted_by(|a, b| a.x <= b.x), "{as_of} {points:?}");
                }
                assert!(inside(&frame, &marks));
            }
        }
    }
}

#[test]
fn the_projection_goes_on_from_the_report() {
    let year = Year::of(&answer("2023-07-31", 8500, RICH, ""));
    let frame = Frame::new(&year, SIZES[0]);
    let curve = Curve::new(&year, &frame, StreamName::Cases);
    assert_eq!(curve.known.last(), curve.ahead.first());
    assert_eq!(curve.known.len(), 3, "two months and the report");
    assert_eq!(curve.ahead.len(), 3, "the report, August, September");
    assert!((curve.ahead[2].x - frame.right).abs() < 1e-9);
}

#[test]
fn the_report_stands_where_its_date_does() {
    let year = WorkYear::new(2023).unwrap();
    for (date, at) in [
        ("2022-09-30", 0.0),
        ("2022-10-31", 1.0),
        ("2023-02-14", 4.5),
        ("2023-07-31", 10.0),
        ("2023-09-30", 12.0),
        ("2023-12-31", 12.0),
    ] {
        assert!((position(year, day(date)) - at).abs() < 1e-9, "{date}");
    }
}

#[test]
fn an_earlier_report_that_the_plan_has_overtaken_is_left_out() {
    let year = Year::of(&answer("2023-07-31", 8500, RICH, ""));
    let august = year.at_end_of(Month::new(11).unwrap()).unwrap();
    assert_eq!(august.source, Source::Ahead);
    assert_eq!(year.at_end_of(Month::new(10).unwrap()).unwrap().source, Source::Report);
    assert_eq!(year.at_end_of(Month::new(9).unwrap()).unwrap().source, Source::Past);
    assert_eq!(year.at_end_of(Month::new(8).unwrap()).unwrap().source, Source::Unknown);
    assert_eq!(year.rows.len(), 12);
}

#[test]
fn a_report_within_a_month_has_a_row_of_its_own() {
    let year = year("2023-07-14");
    assert_eq!(year.rows.len(), 13);
    assert_eq!(year.at_end_of(Month::new(10).unwrap()).unwrap().source, Source::Ahead);
    assert!(year.rows.is_sorted_by(|a, b| a.at <= b.at && a.day < b.day));
}

#[test]
fn before_the_year_everything_is_ahead() {
    let answer = answer("2022-09-30", 0, "", r#""pace": "0.05","#);
    let year = Year::of(&answer);
    assert_eq!(year.rows.len(), 13);
    assert!(year.rows[1..].iter().all(|row| row.source == Source::Ahead));
    let frame = Frame::new(&year, SIZES[0]);
    let curve = Curve::new(&year, &frame, StreamName::Cases);
    assert_eq!(curve.known, [Place { x: frame.left, y: frame.bottom }]);
    assert_eq!(curve.ahead.len(), 13);
}

#[test]
fn when_the_year_is_over_the_report_is_its_end() {
    let year = year("2023-09-30");
    assert_eq!(year.end().unwrap().source, Source::Report);
    let frame = Frame::new(&year, SIZES[0]);
    assert_eq!(Curve::new(&year, &frame, StreamName::Money).ahead, []);
    assert_eq!(ends(&year, &frame).len(), 4);
    let readout = words::readout(&year, None, Lang::Vi);
    assert_eq!(readout.title, "Cuối năm 30/09/2023, theo báo cáo");
    assert_eq!(readout.why, None);
}

#[test]
fn without_a_pace_only_the_report_and_the_targets_are_drawn() {
    let answer = answer("2022-09-30", 0, "", "");
    let year = Year::of(&answer);
    let frame = Frame::new(&year, SIZES[0]);
    for stream in StreamName::ALL {
        assert_eq!(Curve::new(&year, &frame, stream).ahead, []);
    }
    let labels = ends(&year, &frame);
    assert!(labels.iter().all(|label| matches!(label.kind, EndKind::Target(_))));
    assert_eq!(
        words::description(&answer, &year, Lang::Vi),
        "Tỷ lệ về việc 0,00\u{a0}% ngày 30/09/2022; chưa dự kiến được đến cuối năm. \
         Tỷ lệ về tiền 32,88\u{a0}% ngày 30/09/2022; chưa dự kiến được đến cuối năm."
    );
    let readout = words::readout(&year, Month::new(3), Lang::Vi);
    assert_eq!(readout.figures, ["chưa có số liệu tháng này"]);
}

#[test]
fn the_scale_ends_at_the_next_ten() {
    let frame = Frame::new(&year("2023-07-31"), SIZES[0]);
    assert_eq!(frame.ceiling, 90);
    assert_eq!(frame.ticks(), [0, 10, 20, 30, 40, 50, 60, 70, 80, 90]);
    let small = Frame::new(&year("2023-07-31"), SIZES[2]);
    assert_eq!(small.ticks(), [0, 20, 40, 60, 80]);
    assert!(small.compact);
    let all = Frame::new(&Year::of(&answer("2023-07-31", 12_400, "", "")), SIZES[0]);
    assert_eq!(all.ceiling, 100);
}

#[test]
fn a_month_is_meant_by_its_name_and_by_the_point_at_its_end() {
    for size in SIZES {
        let frame = Frame::new(&year("2023-07-31"), size);
        for month in Month::all() {
            let end = f64::from(month.number());
            for at in [end - 0.5, end, end + 0.2] {
                let meant = frame.month_at(frame.left + (frame.right - frame.left) * at / 12.0);
                assert_eq!(meant, month, "{at}");
            }
        }
        assert_eq!(frame.month_at(-50.0), Month::FIRST);
        assert_eq!(frame.month_at(1e6), Month::LAST);
        assert!(frame.named_months().ends_with(&[Month::LAST]));
    }
}

#[test]
fn entries_of_one_name_that_touch_are_one_band_within_the_year() {
    let scenario = r#"
        "campaigns": [{"name": "Rút án", "from": 12, "to": 12, "uplift": "0.1"},
                      {"name": "Rút án", "from": 10, "to": 11, "uplift": "0.2"},
                      {"name": "Khác", "from": 11, "to": 11, "uplift": "0.2"}],
        "disruptions": [{"name": "Dịch", "from_date": "2023-08-16", "to_date": "2023-12-31",
                         "capacity_loss": "0.5", "recovery_loss": "0"},
                        {"name": "Dịch", "from_date": "2023-08-01", "to_date": "2023-08-15",
                         "capacity_loss": "0.3", "recovery_loss": "0"},
                        {"name": "Trước", "from_date": "2022-01-01", "to_date": "2022-09-30",
                         "capacity_loss": "0.3", "recovery_loss": "0"}],"#;
    let year = Year::of(&answer("2023-06-30", 7000, "", scenario));
    let spans: Vec<(BandKind, &str, f64, f64)> =
        year.bands.iter().map(|band| (band.kind, &*band.name, band.from, band.to)).collect();
    assert_eq!(
        spans,
        [
            (BandKind::Campaign, "Rút án", 9.0, 12.0),
            (BandKind::Campaign, "Khác", 10.0, 11.0),
            (BandKind::Disruption, "Dịch", 10.0, 12.0),
        ]
    );
    assert!(year.bands[0].covers(10.0) && !year.bands[0].covers(9.0));
}

#[test]
fn strips_of_bands_that_overlap_stand_below_one_another() {
    let scenario = r#"
        "campaigns": [{"name": "A", "from": 10, "to": 11, "uplift": "0.1"},
                      {"name": "B", "from": 11, "to": 11, "uplift": "0.1"},
                      {"name": "C", "from": 12, "to": 12, "uplift": "0.1"}],"#;
    let year = Year::of(&answer("2023-06-30", 7000, "", scenario));
    let frame = Frame::new(&year, SIZES[0]);
    let names = vec![String::new(); 3];
    let placed = lay_out(&year.bands, &names, &frame);
    let strips: Vec<f64> = placed.iter().map(|band| band.strip - frame.top).collect();
    assert_eq!(strips, [0.0, STRIP, 0.0]);
}

#[test]
fn the_label_of_a_target_says_its_rate_in_percent() {
    let year = year("2023-07-31");
    let said = |size| {
        let frame = Frame::new(&year, size);
        let labels = ends(&year, &frame);
        labels.iter().map(|label| words::end_label(label, &frame, Lang::Vi)).collect::<Vec<_>>()
    };
    assert_eq!(said(SIZES[0])[2], "chỉ tiêu 82,80\u{a0}%");
    assert_eq!(said(SIZES[2])[2..], ["> 82,80\u{a0}%", "≥ 45,80\u{a0}%"]);
}

#[test]
fn very_many_bands_are_joined_by_kind() {
    let entries: Vec<String> = (0..400)
        .map(|index| {
            let month = index % 12 + 1;
            let [from, to] = [month, (month + 1).min(12)];
            format!(r#"{{"name": "Đợt {index}", "from": {from}, "to": {to}, "uplift": "0.1"}}"#)
        })
        .collect();
    let scenario = format!(r#""campaigns": [{}],"#, entries.join(","));
    let year = Year::of(&answer("2023-06-30", 7000, "", &scenario));
    assert_eq!(year.bands.len(), 1);
    assert!((year.bands[0].to - 12.0).abs() < 1e-9);
}

#[test]
fn the_description_says_where_the_rates_go() {
    let answer = answer("2023-07-31", 8500, "", "");
    let year = Year::of(&answer);
    let text = words::description(&answer, &year, Lang::Vi);
    assert!(text.starts_with("Tỷ lệ về việc từ 68,55\u{a0}% ngày 31/7 đến dự kiến "), "{text}");
    assert!(text.contains(" ngày 30/9, dưới chỉ tiêu "), "{text}");
    let text = words::description(&answer, &year, Lang::En);
    assert!(text.starts_with("The rate of cases goes from 68.55\u{a0}% on 31 Jul"), "{text}");
    assert!(text.contains(" on 30 Sep, "), "{text}");
}

#[test]
fn a_month_says_what_it_adds() {
    let year = Year::of(&answer("2023-07-31", 8500, RICH, ""));
    let july = words::readout(&year, Month::new(10), Lang::Vi);
    assert_eq!(july.title, "Tháng 7/2023, theo báo cáo");
    assert_eq!(july.figures[0], "việc 68,55\u{a0}% (8.500 / 12.400\u{a0}việc, +900)");
    assert_eq!(
        july.figures[1],
        "tiền 32,88\u{a0}% (411,0\u{a0}tỷ / 1.250,0\u{a0}tỷ, +61,0\u{a0}tỷ)"
    );
    let june = words::readout(&year, Month::new(9), Lang::Vi);
    assert_eq!(june.figures[0], "việc 61,79\u{a0}% (7.600 / 12.300\u{a0}việc)", "May is unknown");
    assert!(june.beside.ends_with("mốc việc 74,00\u{a0}%"), "{}", june.beside);
    let august = words::readout(&year, Month::new(11), Lang::Vi);
    assert_eq!(august.title, "Tháng 8/2023, dự kiến");
    assert_eq!(august.why, Month::new(11));
}

#[test]
fn days_are_written_as_on_official_papers() {
    for (date, vi, en) in [
        ("2023-07-31", "31/7", "31 Jul"),
        ("2023-08-05", "05/8", "5 Aug"),
        ("2023-02-05", "05/02", "5 Feb"),
        ("2022-10-01", "01/10", "1 Oct"),
    ] {
        assert_eq!(words::short_date(day(date), Lang::Vi), vi);
        assert_eq!(words::short_date(day(date), Lang::En), en);
    }
}

#[test]
fn paths_are_written_to_a_tenth_of_a_pixel() {
    let points = [Place { x: 1.04, y: -0.01 }, Place { x: 2.0, y: 3.25 }];
    assert_eq!(path::line(&points), "M1 0L2 3.3");
    assert_eq!(path::line(&points[..1]), "", "a line needs two points");
    assert_eq!(path::squares(&points[1..], 1.0), "M1 2.3h2v2h-2z");
    assert_eq!(path::diamonds(&[Place { x: 5.0, y: 5.0 }], 2.0), "M5 3l2 2l-2 2l-2 -2z");
}

proptest! {
    #[test]
    fn labels_never_cover_one_another(
        wanted in prop::collection::vec(0.0..400.0_f64, 0..8), pitch in 1.0..60.0_f64
    ) {
        let places = spread(&wanted, pitch, (24.0, 380.0));
        prop_assert_eq!(places.len(), wanted.len());
        let mut order = places.clone();
        order.sort_by(f64::total_cmp);
        let gaps = wanted.len().saturating_sub(1).max(1) as f64;
        let apart = pitch.min(356.0 / gaps) - 1e-6;
        prop_assert!(order.windows(2).all(|pair| pair[1] - pair[0] >= apart), "{:?}", places);
        prop_assert!(order.iter().all(|y| (24.0 - 1e-6..=380.0 + 1e-6).contains(y)));
        for (a, b) in wanted.iter().zip(&places).flat_map(|a| {
            wanted.iter().zip(&places).map(move |b| (a, b))
        }) {
            prop_assert!(a.0 >= b.0 || a.1 < b.1, "the order is kept");
        }
    }

    #[test]
    fn labels_that_have_room_stay_at_their_lines(first in 30.0..150.0_f64, gap in 20.0..100.0_f64) {
        let wanted = [first, first + gap];
        prop_assert_eq!(spread(&wanted, 18.0, (24.0, 380.0)), wanted);
    }

    #[test]
    fn the_labels_of_any_rates_lie_within_the_picture(
        finished in 0_u32..=12_400, width in 0_u32..2000, height in 0_u32..1200
    ) {
        let year = Year::of(&answer("2023-07-31", finished, "", ""));
        let frame = Frame::new(&year, (width, height));
        let mut places: Vec<f64> = ends(&year, &frame).iter().map(|label| label.text).collect();
        places.sort_by(f64::total_cmp);
        prop_assert_eq!(places.len(), 4);
        prop_assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= 17.0), "{:?}", places);
        prop_assert!(places.iter().all(|y| (frame.top - 0.1..=frame.bottom + 0.1).contains(y)));
    }

    #[test]
    fn bands_and_their_names_lie_within_the_picture(
        months in prop::collection::vec((1_u8..=12, 0_u8..6, 0_usize..40), 0..10),
        size in prop::sample::select(SIZES.to_vec()),
    ) {
        let entries: Vec<String> = months.iter().map(|(from, more, length)| {
            let (name, to) = ("m".repeat(*length), (from + more).min(12));
            format!(r#"{{"name": "{name}", "from": {from}, "to": {to}, "uplift": "0.1"}}"#)
        }).collect();
        let scenario = format!(r#""campaigns": [{}],"#, entries.join(","));
        let year = Year::of(&answer("2023-06-30", 7000, "", &scenario));
        let frame = Frame::new(&year, size);
        let names: Vec<String> =
            year.bands.iter().map(|band| words::band(band, Lang::Vi)).collect();
        let placed = lay_out(&year.bands, &names, &frame);
        prop_assert_eq!(placed.len(), year.bands.len());
        for band in &placed {
            prop_assert!(band.x >= frame.left && band.x + band.width <= frame.right + 1e-9);
            prop_assert!(band.width > 0.0);
        }
        let shown: Vec<_> = placed.iter().filter_map(|band| band.name).collect();
        for (index, one) in shown.iter().enumerate() {
            prop_assert!(one.reach.0 >= frame.left && one.reach.1 <= frame.right);
            let mut others = shown[index + 1..].iter().filter(|other| other.y == one.y);
            let apart = others.all(|other| {
                one.reach.1 < other.reach.0 || other.reach.1 < one.reach.0
            });
            prop_assert!(apart, "{:?}", shown);
        }
    }
}

//! The fan on the chart of the year: around the exact line, inside the picture, told in words.

use thads_model::calendar::Month;
use thads_model::plan::StreamName;
use thads_planner::analyst;
use thads_planner::app::{Model, Msg, Stored, question, update};
use thads_planner::chart::{Frame, Year, band, fan, fan_top, has_fan};
use thads_planner::inquiry::{self, Act, Chance, FanMonth, Topic};
use thads_planner::lang::Lang;
use thads_planner::words::standing;

/// A session on the example that opens first, every officer uncertain by ten percent.
fn uncertain() -> (Model, Chance) {
    let mut model = Model::start(Stored::Nothing, Lang::Vi).0;
    let range = r#"["0.9","1","1.1"]"#.to_owned();
    update(&mut model, Msg::Acted(Act::Set("scenarios[0].spread.pace".to_owned(), range)));
    let asked = inquiry::written(&question(&model, Topic::Sureness));
    let chance = inquiry::read(&analyst::chance(&asked)).expect("a chance");
    (model, chance)
}

fn of_months(months: &[[i32; 3]]) -> Chance {
    let month = |(place, band): (usize, &[i32; 3])| FanMonth {
        month: 11 + place as u8,
        cases: Some(*band),
        money: None,
    };
    let fan = months.iter().enumerate().map(month).collect();
    Chance { futures: 10, cases: 1, money: 1, both: 1, fan }
}

#[test]
fn the_fan_opens_from_the_report_around_the_exact_line() {
    let (model, chance) = uncertain();
    let year = Year::of(&model.answer);
    let frame = Frame::new(&year, (800, 400)).reaching(fan_top(&chance));
    assert!(has_fan(&chance));
    for stream in StreamName::ALL {
        let d = fan(&year, &frame, &chance, stream);
        assert!(d.starts_with('M') && d.ends_with('z'), "{d}");
        let months = chance.fan.len();
        assert_eq!(d.matches('L').count(), 2 * months, "there along the top, back below");
        let mut width = 0;
        for row in year.rows.iter().filter(|row| row.at > year.today) {
            let (Some(month), Some(figures)) = (row.month, row.figures(stream)) else { continue };
            let [low, _, high] = band(&chance, month, stream).expect("a band");
            let exact = figures.rate.and_then(|rate| rate.decimal()).expect("a rate");
            let exact: f64 = exact.to_string().parse().expect("a number");
            let exact = (exact * 100.0).round() as i32;
            assert!((low..=high).contains(&exact), "{low} {exact} {high}");
            assert!(high - low >= width, "it only opens");
            width = high - low;
        }
        assert!(width > 0);
    }
}

#[test]
fn the_picture_has_room_for_the_upper_edge() {
    let (model, chance) = uncertain();
    let year = Year::of(&model.answer);
    let frame = Frame::new(&year, (800, 400));
    assert_eq!(frame.reaching(0.0), frame, "no fan needs no room");
    assert_eq!(frame.reaching(1.0), frame);
    assert_eq!(frame.reaching(99.0).ceiling, 100);
    assert!(f64::from(frame.reaching(fan_top(&chance)).ceiling) >= fan_top(&chance));
    let high = of_months(&[[100, 200, 300], [9_000, 9_100, 9_250]]);
    assert!((fan_top(&high) - 92.5).abs() < 1e-9);
}

#[test]
fn where_all_futures_are_alike_there_is_no_fan() {
    let (model, _) = uncertain();
    let year = Year::of(&model.answer);
    let frame = Frame::new(&year, (800, 400));
    let alike = of_months(&[[7_000; 3], [7_100; 3]]);
    assert!(!has_fan(&alike) && !has_fan(&of_months(&[])));
    assert_eq!(fan(&year, &frame, &alike, StreamName::Cases), "");
    assert_eq!(standing::fan(&alike, Month::LAST, Lang::Vi), "");
    assert_eq!(standing::span(&alike, Month::LAST, StreamName::Cases, Lang::Vi), None);
}

#[test]
fn a_month_tells_its_span_in_words() {
    let chance = of_months(&[[7_000, 7_050, 7_100], [7_210, 7_400, 7_630]]);
    let last = |lang| standing::fan(&chance, Month::LAST, lang);
    assert_eq!(last(Lang::Vi), "8 trên 10 diễn biến: việc 72,10 – 76,30\u{a0}%");
    assert_eq!(last(Lang::En), "8 in 10 futures: cases 72.10 – 76.30\u{a0}%");
    let brief = standing::span_brief(&chance, Month::LAST, StreamName::Cases, Lang::Vi);
    assert_eq!(brief.as_deref(), Some("72,1–76,3"));
    assert_eq!(standing::fan(&chance, Month::FIRST, Lang::Vi), "", "a month that is over");
}

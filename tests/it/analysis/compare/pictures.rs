//! The pictures month by month: every point is there, and every label can be read.

use super::*;
use thads_planner::chart::RatesFrame;
use thads_planner::inquiry::MonthLine;

#[test]
fn the_months_go_on_from_the_report() {
    let page = plain(&session("soc-trang", 1));
    let [cases, money] = months(&page)[..] else { panic!("two pictures") };
    assert_eq!(cases.reported, 10);
    assert_eq!(cases.lines.len(), 2);
    let known = |line: &MonthLine| line.points[..1].to_vec();
    assert_eq!(known(&cases.lines[0]), [(10, 6859)]);
    assert_eq!(known(&cases.lines[0]), known(&cases.lines[1]));
    assert_eq!(known(&money.lines[0]), [(10, 3288)]);
    let end = |line: usize| cases.lines[line].points.last().copied().expect("points");
    let more = gain("soc-trang", StreamName::Cases) * Decimal::ONE_HUNDRED;
    assert_eq!(Decimal::from(end(1).1 - end(0).1), more);
    let twin = table(&page, "Tỷ lệ về việc cuối mỗi tháng");
    assert_eq!(twin.rows.len(), cases.lines[0].points.len());
}

#[test]
fn a_picture_shows_every_point_and_no_more_of_the_axis_than_it_needs() {
    for (example, scenario) in [("soc-trang", 1), ("vinh-phuc", 2), ("tan-an", 2)] {
        let page = plain(&session(example, scenario));
        for lines in months(&page) {
            let frame = RatesFrame::new(lines).expect("points");
            let [left, right, top, bottom] = frame.edges();
            let ticks: Vec<i32> = frame.ticks().collect();
            assert!((2..=8).contains(&ticks.len()), "{example}: {ticks:?}");
            assert_eq!((ticks[0], *ticks.last().expect("ticks")), (frame.low, frame.high));
            let rates = || lines.lines.iter().flat_map(|line| &line.points).map(|(_, rate)| *rate);
            let all = || rates().chain(lines.marks.iter().map(|mark| mark.at));
            assert!(all().all(|rate| frame.low <= rate && rate <= frame.high));
            assert!(all().any(|rate| rate < frame.low + frame.step), "the lowest step is used");
            assert!(all().any(|rate| rate > frame.high - frame.step), "the highest step is used");
            for line in &lines.lines {
                for place in frame.places(line) {
                    assert!((left..=right).contains(&place.x) && (top..=bottom).contains(&place.y));
                }
            }
            let ends: Vec<i32> =
                lines.lines.iter().filter_map(|line| line.points.last()).map(|end| end.1).collect();
            let mut labels = frame.labels(&ends);
            labels.sort_by(f64::total_cmp);
            assert!(labels.windows(2).all(|pair| pair[1] - pair[0] > 14.9), "{labels:?}");
        }
    }
    assert_eq!(RatesFrame::new(&MonthLines::default()), None);
    let one = MonthLine { label: String::new(), points: vec![(12, 0)] };
    let flat = MonthLines { lines: vec![one], ..MonthLines::default() };
    let frame = RatesFrame::new(&flat).expect("a point");
    assert!(frame.high > frame.low && frame.y(0).is_finite() && frame.x(12).is_finite());
}

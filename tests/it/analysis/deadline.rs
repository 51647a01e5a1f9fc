//! Until when the targets can still be reached.

use super::{ask, session, tables, types};
use thads_model::analysis::knob::Knob;
use thads_model::analysis::score::score;
use thads_planner::analyst;
use thads_planner::app::{self, Model};
use thads_planner::inquiry::{self, Deadline, Deadlines, Reply, Tone, Topic};

fn deadlines(model: &Model) -> Deadlines {
    let question = inquiry::written(&app::question(model, Topic::Deadline));
    match inquiry::read(&analyst::answer(&question, &mut |_, _| {})) {
        Some(Reply::Deadline(deadlines)) => deadlines,
        other => panic!("no deadlines: {other:?}"),
    }
}

#[test]
fn what_is_met_needs_no_deadline_and_what_is_short_has_one() {
    let met = deadlines(&session("tan-an", 0));
    assert_eq!(met, Deadlines { cases: Deadline::Met, money: Deadline::Met });
    let short = deadlines(&session("bac-giang", 0));
    assert_eq!(short, Deadlines { cases: Deadline::By(10), money: Deadline::By(12) });
    let late = deadlines(&session("soc-trang", 0));
    assert_eq!(late, Deadlines { cases: Deadline::By(11), money: Deadline::TooLate });
}

#[test]
fn the_table_of_months_says_the_same_and_its_first_row_is_everything_at_once() {
    let model = session("bac-giang", 0);
    let page = ask(&model, Topic::Package);
    let table = *tables(&page).last().expect("a table of months");
    let tones = |column: usize| -> Vec<Tone> {
        table.rows.iter().map(|row| row.cells[column].tone).collect()
    };
    assert_eq!(tones(1), [Tone::Good, Tone::Bad, Tone::Bad], "cases: July only");
    assert_eq!(tones(2), [Tone::Good, Tone::Good, Tone::Good], "money: September will do");
    assert!(table.caption.contains("về việc – chậm nhất tháng 7/2023"), "{}", table.caption);
    let everything = [
        ("officers_added", "2"),
        ("overtime_hours", "40"),
        ("campaign_uplift:10-12", "0.3"),
        ("cases.reclassified_out", "5"),
        ("money.recovery_change", "0.2"),
    ];
    let settings = everything
        .map(|(knob, value)| (Knob::by_id(knob).expect(knob), value.parse().expect("a number")));
    let (plan, scenario) = (&model.answer.plan, model.answer.shown());
    let turned = Knob::turned_together(plan, scenario, &settings).expect("possible");
    let best = score(plan, &turned).expect("no overflow").expect("projected");
    let points = best.cases.points.and_then(|points| points.decimal()).expect("points");
    let said = format!("+{} điểm", points.round_dp(2).to_string().replace('.', ","));
    assert_eq!(table.rows[0].cells[1].text.replace('\u{a0}', " "), said);
}

#[test]
fn a_wrong_setting_takes_no_deadline_away() {
    let mut model = session("bac-giang", 0);
    let before = deadlines(&model);
    types(&mut model, "study.levers.overtime_hours.step", "0");
    assert!(ask(&model, Topic::Package).results.is_none());
    assert_eq!(deadlines(&model), before);
    types(&mut model, "study.levers.overtime_hours.step", "4");
    types(&mut model, "study.levers.overtime_hours.high", "4");
    types(&mut model, "study.levers.officers_added.high", "0");
    assert_eq!(deadlines(&model).cases, Deadline::TooLate, "tighter bounds come too late");
}

//! The answer as it is read out to those who do not see the screen.

use super::BOTH;
use thads_model::levers::Lever;
use thads_model::plan::StreamName;
use thads_planner::app::{Model, Msg, Stored, update};
use thads_planner::lang::Lang;
use thads_planner::words::answer::{announcement, words};

fn session(scenario: usize) -> Model {
    let mut model = Model::start(Stored::Nothing, Lang::Vi).0;
    update(&mut model, Msg::PickedExample("soc-trang"));
    update(&mut model, Msg::PickedScenario(scenario));
    model
}

#[test]
fn what_is_missing_is_read_out_with_its_rate() {
    let model = session(0);
    assert_eq!(
        announcement(&model.answer, Lang::Vi).replace('\u{a0}', " "),
        "Về việc: 74,83 %, chưa đạt. Còn thiếu 7,97 điểm = 991 việc. \
         Về tiền: 38,92 %, chưa đạt. Còn thiếu 6,88 điểm = 86,0 tỷ đồng."
    );
    assert_eq!(
        announcement(&model.answer, Lang::En).replace('\u{a0}', " "),
        "Cases: 74.83 %, not met. Short by 7.97 points = 991 cases. \
         Money: 38.92 %, not met. Short by 6.88 points = 86.0 billion VND."
    );
}

#[test]
fn a_verdict_that_turns_is_heard() {
    let (short, met) = (session(0), session(2));
    for (lang, fails, succeeds) in [(Lang::Vi, "chưa đạt", "đạt"), (Lang::En, "not met", "met")]
    {
        let heard = |model: &Model| announcement(&model.answer, lang);
        assert_eq!(heard(&short).matches(&format!(", {fails}. ")).count(), 2);
        assert_eq!(heard(&met).matches(&format!(", {succeeds}. ")).count(), 2, "{}", heard(&met));
    }
}

#[test]
fn a_lever_changes_what_is_read_out_and_back() {
    for lang in BOTH {
        let mut model = session(0);
        let before = announcement(&model.answer, lang);
        update(&mut model, Msg::Slid(Lever::OfficersAdded, 5.into()));
        let after = announcement(&model.answer, lang);
        assert_ne!(after, before);
        for stream in StreamName::ALL {
            let said = words(&model.answer, stream, lang);
            for part in [said.title, said.status, &*said.rate, &*said.gap] {
                assert!(after.contains(part), "{part:?} is not read out: {after}");
            }
        }
        update(&mut model, Msg::LeverReset(Lever::OfficersAdded));
        assert_eq!(announcement(&model.answer, lang), before);
    }
}

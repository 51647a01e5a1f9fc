//! A session in English: nothing on screen stays Vietnamese but what the plan itself says.

use super::scan::is_vietnamese;
use std::collections::BTreeSet;
use thads_model::calendar::Month;
use thads_model::file::Json;
use thads_model::levers::Lever;
use thads_model::plan::StreamName;
use thads_planner::analyst;
use thads_planner::app::{Model, Msg, Panel, Stored, Subject, question, update};
use thads_planner::examples::EXAMPLES;
use thads_planner::inquiry::{self, Reply, Topic};
use thads_planner::lang::Lang;
use thads_planner::words::{answer, labels, levers, notes, panels, standing};

/// What keeps its Vietnamese name.
const NAMES: [&str; 3] = ["(THADS tỉnh)", "(Phòng THADS khu vực)", "(Chi cục)"];

fn session(example: &'static str) -> Model {
    let mut model = Model::start(Stored::Nothing, Lang::En).0;
    update(&mut model, Msg::PickedExample(example));
    model
}

/// The texts of every plan at hand, the longest first: names, remarks, whatever else they say.
fn said_by(model: &Model) -> Vec<String> {
    fn collect(json: &Json, texts: &mut BTreeSet<String>) {
        match json {
            Json::Text(text) => drop(texts.insert(text.clone())),
            Json::List(list) => list.iter().for_each(|entry| collect(entry, texts)),
            Json::Object(fields) => fields.iter().for_each(|(_, value)| collect(value, texts)),
            _ => {}
        }
    }
    let mut texts = BTreeSet::new();
    model.workspace.sheets.iter().for_each(|sheet| collect(&sheet.plan, &mut texts));
    let mut texts: Vec<_> = texts.into_iter().filter(|text| is_vietnamese(text)).collect();
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    texts
}

/// Words of a text that English does not have, without what the plan says.
fn foreign(text: &str, plan: &[String]) -> Vec<String> {
    let known = plan.iter().map(String::as_str).chain(NAMES);
    // Names within a list of choices have their commas and per cents written so.
    let text = text.replace("%2C", ",").replace("%25", "%");
    let left = known.fold(text, |text, known| text.replace(known, ""));
    let words = left.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| is_vietnamese(word)).map(str::to_owned).collect()
}

fn assert_english(text: &str, plan: &[String], place: &str) {
    let found = foreign(text, plan);
    assert!(found.is_empty(), "{place}: {found:?} in {text}");
}

#[test]
fn every_panel_of_every_example_answers_in_english() {
    for example in EXAMPLES {
        let mut model = session(example.id);
        let plan = said_by(&model);
        for topic in Panel::ALL.iter().filter_map(|panel| panel.topic()) {
            if topic == Topic::Import {
                continue;
            }
            let asked = inquiry::written(&question(&model, topic));
            match inquiry::read::<Reply>(&analyst::answer(&asked, &mut |_, _| {})) {
                Some(Reply::Page(page)) => {
                    let place = format!("{} {topic:?}", example.id);
                    assert_english(&format!("{page:?}"), &plan, &place);
                }
                other => panic!("{}: {topic:?}: {other:?}", example.id),
            }
        }
        for subject in subjects() {
            update(&mut model, Msg::AskedWhy(subject));
            let asked = inquiry::written(&question(&model, Topic::Why));
            let reply = inquiry::read::<Reply>(&analyst::answer(&asked, &mut |_, _| {}));
            assert!(matches!(reply, Some(Reply::Explanation(_))), "{subject:?}: {reply:?}");
            assert_english(&format!("{reply:?}"), &plan, &format!("{} {subject:?}", example.id));
        }
    }
}

fn subjects() -> Vec<Subject> {
    let of = |stream| {
        [
            Subject::Verdict(stream),
            Subject::Needed(stream),
            Subject::Split(stream),
            Subject::Schedule(stream),
        ]
    };
    let others =
        [Subject::Pace, Subject::Ceiling, Subject::Matters, Subject::Load, Subject::NextYear];
    let months = Month::all().map(Subject::Month);
    StreamName::ALL.into_iter().flat_map(of).chain(others).chain(months).collect()
}

#[test]
fn the_first_screen_of_every_scenario_is_english() {
    for example in EXAMPLES {
        let mut model = session(example.id);
        let plan = said_by(&model);
        let scenarios = model.answer.plan.scenarios.len();
        for scenario in 0..scenarios {
            update(&mut model, Msg::PickedScenario(scenario));
            let texts = first_screen(&model).concat();
            assert_english(&texts, &plan, &format!("{} {scenario}", example.id));
        }
    }
}

fn first_screen(model: &Model) -> Vec<String> {
    let (answer, lang) = (&model.answer, Lang::En);
    let mut texts =
        vec![answer::announcement(answer, lang), panels::matters_in_short(answer, lang)];
    for stream in StreamName::ALL {
        texts.push(format!("{:?}", answer::words(answer, stream, lang)));
        texts.push(format!("{:?}", standing::facts(answer, None, None, stream, lang)));
    }
    for lever in Lever::ALL {
        let setting = model.sheet().setting(answer, lever);
        texts.extend(levers::change(lever, &setting, lang));
        texts.push(levers::value(lever, setting.present, lang));
        texts.extend(
            [levers::name, levers::help, levers::unit].map(|it| it(lever, lang).to_owned()),
        );
    }
    if let Some(outlook) = &answer.outlook {
        texts.extend(notes::notes(outlook, &answer.plan, lang));
        let warnings = outlook.warnings.iter();
        texts.extend(warnings.map(|warning| notes::warning(warning, &answer.plan, lang)));
    }
    for panel in Panel::ALL {
        texts.push(panels::tab(panel, lang).to_owned());
    }
    texts.push(labels::place("scenarios[0].name", &model.sheet().plan, lang));
    texts
}

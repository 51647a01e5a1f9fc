//! What is asked of the module of the analysis, and what becomes of its answers.

use super::editing::try_change;
use super::{Effect, Model, Notice, Panel, Subject, filing, intake, meeting};
use crate::inquiry::{Act, Chance, Deadlines, Explanation, File, Page, Question, Reply, Topic};
use crate::sheet::{self, Edit, Sheet};
use std::rc::Rc;
use thads_model::analysis::knob::Knob;
use thads_model::calendar::put_in_order;
use thads_model::file::{Json, Problem};
use thads_model::plan::{Plan, Scenario, Spread};

/// What the module of the analysis has said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Analysis {
    /// Whether the module is there.
    pub standing: Standing,
    /// How likely the targets are met; `None` where nothing is uncertain, or nobody can say yet.
    pub chance: Option<Rc<Chance>>,
    /// Until when they can still be reached.
    pub deadlines: Option<Deadlines>,
    /// The answer that the open panel shows.
    pub shown: Option<Shown>,
    /// The figure that was last explained.
    pub explanation: Option<Rc<Explanation>>,
    /// The question of the open panel that is being worked on: how much of it is done, and of how
    /// much.
    pub at_work: Option<(Topic, (u32, u32))>,
}

/// Whether the module of the analysis is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// It is being loaded.
    #[default]
    Coming,
    /// It answers.
    Ready,
    /// It could not be loaded: everything else works without it.
    Missing,
}

/// An answer on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// What was asked.
    pub topic: Topic,
    /// The answer.
    pub page: Rc<Page>,
    /// The last good results, where a setting is wrong now.
    pub last_good: Option<Rc<Page>>,
}

/// A question as the model stands.
#[must_use]
pub fn question(model: &Model, topic: Topic) -> Question {
    let sheet = model.sheet();
    // Every move of a lever waits for a chance: nothing is written that it does not need.
    let needs_opened = !matches!(topic, Topic::Chance | Topic::Why | Topic::Deadline);
    Question {
        topic,
        plan: sheet.plan.to_string(),
        scenario: model.answer.scenario,
        study: sheet.study.to_string(),
        choices: model.view.choices.clone(),
        subject: model.view.why.map(Subject::id).unwrap_or_default(),
        opened: if needs_opened { sheet.opened.json.to_string() } else { String::new() },
        record: meeting::record(model, topic),
        file: file_of(model, topic),
        lang: model.view.lang.pick("vi", "en").to_owned(),
    }
}

/// The file that a topic reads.
fn file_of(model: &Model, topic: Topic) -> Option<File> {
    match topic {
        Topic::Import => model.intake.as_ref().map(|(file, _)| File::clone(file)),
        Topic::Unpack => model.parcel.clone(),
        _ => None,
    }
}

/// The questions that a change of the plan raises.
pub(super) fn asked_anew(model: &mut Model) -> Vec<Effect> {
    if model.analysis.standing != Standing::Ready {
        return Vec::new();
    }
    let mut effects = Vec::new();
    if is_uncertain(model.answer.shown()) {
        effects.push(Effect::Draw);
    } else {
        model.analysis.chance = None;
    }
    effects.push(Effect::Ask(Topic::Deadline));
    effects.extend(of_panel(model));
    effects.extend(of_figure(model));
    effects
}

/// Another plan or scenario is shown: what was said of the one before is not true of it.
pub(super) fn forget(model: &mut Model) {
    let standing = model.analysis.standing;
    model.analysis = Analysis { standing, ..Analysis::default() };
}

/// The question why, where a figure is asked about.
pub(super) fn of_figure(model: &Model) -> Option<Effect> {
    let asked = model.view.why.is_some() && model.analysis.standing == Standing::Ready;
    asked.then_some(Effect::Ask(Topic::Why))
}

/// The question of the open panel.
pub(super) fn of_panel(model: &mut Model) -> Vec<Effect> {
    let topic = model.view.panel.topic();
    if model.analysis.shown.as_ref().is_some_and(|shown| Some(shown.topic) != topic) {
        model.analysis.shown = None;
    }
    model.analysis.at_work = None;
    let (Some(topic), Standing::Ready) = (topic, model.analysis.standing) else {
        return Vec::new();
    };
    model.analysis.at_work = Some((topic, (0, 0)));
    vec![Effect::Ask(topic)]
}

/// Whether futures differ: a range is set, or a matter may or may not bring its money.
fn is_uncertain(scenario: &Scenario) -> bool {
    scenario.spread != Spread::default() || scenario.has_matters()
}

pub(super) fn came(model: &mut Model, standing: Standing) -> Vec<Effect> {
    model.analysis.standing = standing;
    let mut effects = asked_anew(model);
    if model.parcel.is_some() && standing == Standing::Ready {
        effects.push(Effect::Ask(Topic::Unpack));
    }
    effects
}

pub(super) fn chanced(model: &mut Model, chance: Option<Chance>) -> Vec<Effect> {
    model.analysis.chance = chance.map(Rc::new);
    Vec::new()
}

pub(super) fn replied(model: &mut Model, topic: Topic, reply: Reply) -> Vec<Effect> {
    match reply {
        Reply::File(file) => {
            model.notices.retain(|notice| *notice != Notice::Exporting);
            return match file {
                Ok(file) => vec![Effect::Save(filing::named(file))],
                Err(why) => filing::told(model, Notice::NotExported(Some(why))),
            };
        }
        Reply::Unpacked(unpacked) => return filing::unpacked(model, unpacked),
        Reply::Intake(read) => {
            intake::read(model, &read);
            shown(model, topic, read.page);
        }
        Reply::Deadline(deadlines) => model.analysis.deadlines = Some(deadlines),
        Reply::Explanation(explanation) => {
            model.analysis.explanation = Some(Rc::new(explanation));
        }
        Reply::Page(page) => shown(model, topic, page),
    }
    Vec::new()
}

/// Puts an answer on screen. A panel that has been left in the meantime wants none any more.
fn shown(model: &mut Model, topic: Topic, page: Page) {
    if model.view.panel.topic() != Some(topic) {
        return;
    }
    model.analysis.at_work = None;
    let before = model.analysis.shown.take();
    let page = Rc::new(page);
    let last_good = match before {
        _ if page.results.is_some() => None,
        Some(Shown { page, .. }) if page.results.is_some() => Some(page),
        Some(Shown { last_good, .. }) => last_good,
        None => None,
    };
    model.analysis.shown = Some(Shown { topic, page, last_good });
}

pub(super) fn not_replied(model: &mut Model, topic: Topic) -> Vec<Effect> {
    if model.analysis.at_work.is_some_and(|(at_work, _)| at_work == topic) {
        model.analysis.at_work = None;
    }
    match topic {
        Topic::Export => {
            model.notices.retain(|notice| *notice != Notice::Exporting);
            filing::told(model, Notice::NotExported(None))
        }
        Topic::Import => intake::not_read(model),
        _ => Vec::new(),
    }
}

pub(super) fn progressed(model: &mut Model, topic: Topic, counts: (u32, u32)) -> Vec<Effect> {
    if let Some((at_work, progress)) = &mut model.analysis.at_work
        && *at_work == topic
    {
        *progress = counts;
    }
    Vec::new()
}

/// Ends what is being worked on; a table that was being read is forgotten.
pub(super) fn stopped(model: &mut Model) -> Vec<Effect> {
    let Some((topic, _)) = model.analysis.at_work.take() else { return Vec::new() };
    let mut effects = vec![Effect::Stop(topic)];
    if topic == Topic::Import {
        effects.extend(intake::dropped(model));
    }
    effects
}

pub(super) fn pointed_at_cell(model: &mut Model, cell: Option<(u16, u16)>) -> Vec<Effect> {
    model.view.cell = cell;
    Vec::new()
}

pub(super) fn acted(model: &mut Model, act: Act) -> Vec<Effect> {
    let edit = match act {
        Act::Choose(name, value) => {
            model.view.choices.insert(name, value);
            model.view.cell = None;
            return of_panel(model);
        }
        Act::Open(id) => {
            let panel = Panel::ALL.into_iter().find(|panel| panel.id() == id);
            return panel.map_or(Vec::new(), |panel| super::looking::opened(model, panel));
        }
        Act::Turn(turns) => {
            let mut turns: Vec<_> = turns
                .iter()
                .filter_map(|turn| Some((Knob::by_id(&turn.knob)?, turn.value.parse().ok()?)))
                .collect();
            // Levers last: one at 0 takes its entry out of a list, and later entries move up.
            put_in_order(&mut turns, |(knob, _)| matches!(knob, Knob::Lever(_)));
            let plan = Rc::clone(&model.answer);
            return try_change(model, None, |sheet| turn_all(sheet, &plan.plan, &turns));
        }
        Act::Set(path, value) => Json::parse(&value).ok().map(|value| Edit::Set(path, value)),
        Act::Add(list, entry) => Json::parse(&entry).ok().map(|entry| Edit::Add(list, entry)),
        Act::Remove(list, index) => Some(Edit::Remove(list, index)),
        Act::Do(deed) => return meeting::did(model, deed),
    };
    edit.map_or(Vec::new(), |edit| super::editing::changed(model, &edit))
}

/// Turns knobs one after the other.
fn turn_all(
    sheet: &mut Sheet,
    plan: &Plan,
    turns: &[(Knob, rust_decimal::Decimal)],
) -> Result<(), Vec<Problem>> {
    turns.iter().try_for_each(|(knob, value)| sheet::turn(sheet, plan, *knob, *value))
}

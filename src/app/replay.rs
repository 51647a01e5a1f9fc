//! The last change, played before and after for the room.

use super::editing::settled;
use super::{Effect, Model, Msg, Request};
use crate::sheet::{Part, Sheet};
use std::rc::Rc;

/// The last change, while it is being played.
#[derive(Clone, Debug, PartialEq)]
pub struct Replay {
    /// The sheet as it is, to be shown again in the end.
    after: Rc<Sheet>,
    /// The sheet before the change.
    before: Rc<Sheet>,
    /// What was changed.
    pub parts: Vec<Part>,
    /// Which of the scenes is on: before, after, before, after.
    scene: u8,
}

/// Scenes of a replay.
const SCENES: u8 = 4;

/// Milliseconds of a scene.
const SCENE: u32 = 1_800;

impl Replay {
    /// Whether the screen shows the plan before the change.
    #[must_use]
    pub const fn is_before(&self) -> bool {
        self.scene.is_multiple_of(2)
    }
}

/// Begins to play the last change; where it is being played, stops.
pub(super) fn begun(model: &mut Model) -> Vec<Effect> {
    model.workspace.close_step();
    let after = Rc::clone(&model.workspace.sheets[model.workspace.current]);
    let history = model.workspace.history();
    let Some(before) = history.before_last(&after) else { return Vec::new() };
    let parts = history.past().last().map(|step| step.parts.clone()).unwrap_or_default();
    model.replay = Some(Replay { after, before: Rc::new(before), parts, scene: 0 });
    show(model)
}

/// The next scene, or the end.
pub(super) fn next(model: &mut Model) -> Vec<Effect> {
    let Some(replay) = &mut model.replay else { return Vec::new() };
    replay.scene += 1;
    if replay.scene >= SCENES { stop(model) } else { show(model) }
}

fn show(model: &mut Model) -> Vec<Effect> {
    let Some(replay) = &model.replay else { return Vec::new() };
    let sheet = if replay.is_before() { &replay.before } else { &replay.after };
    put(model, Rc::clone(sheet));
    let mut effects = without_keeping(settled(model));
    effects.push(Effect::NextScene(SCENE));
    effects
}

/// Shows the plan as it is.
fn stop(model: &mut Model) -> Vec<Effect> {
    let Some(replay) = model.replay.take() else { return Vec::new() };
    put(model, replay.after);
    without_keeping(settled(model))
}

fn put(model: &mut Model, sheet: Rc<Sheet>) {
    let current = model.workspace.current;
    model.workspace.sheets[current] = sheet;
}

/// What is only played is not kept.
fn without_keeping(mut effects: Vec<Effect>) -> Vec<Effect> {
    effects.retain(|effect| *effect != Effect::Keep);
    effects
}

/// Whether a message leaves a replay going: what only looks, and what the outside says.
fn leaves_it_going(msg: &Msg) -> bool {
    matches!(
        msg,
        Msg::SceneOver
            | Msg::PointedAt(_)
            | Msg::PointedAtCell(_)
            | Msg::Resized(..)
            | Msg::StoodStill
            | Msg::AnalystCame(_)
            | Msg::Chanced(_)
            | Msg::Replied(..)
            | Msg::NotReplied(_)
            | Msg::Progressed(..)
            | Msg::Presented
            | Msg::LeftTheRoom
            | Msg::Hosted(Request::Tell | Request::Settle(_))
    )
}

/// Ends a replay before anything else is done: nothing is ever changed on a scene of the past.
pub(super) fn interrupted(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    if model.replay.is_some() && !leaves_it_going(msg) { stop(model) } else { Vec::new() }
}

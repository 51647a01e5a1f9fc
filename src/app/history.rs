//! Undo and redo over changes of the plans, never over changes of view.

use crate::workspace::Workspace;
use thads_model::levers::Lever;

/// The changes that can be taken back, and those that were.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    past: Vec<Workspace>,
    future: Vec<Workspace>,
    /// The gesture that is still going on: its many small changes are one step.
    going_on: Option<Gesture>,
}

/// A change made of many small ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Gesture {
    /// Typing into one field.
    Typing(String),
    /// Moving one lever.
    Sliding(Lever),
}

/// Steps that are remembered; sheets are shared, so that a step is small.
const STEPS: usize = 500;

impl History {
    /// Remembers the workspace before a change. Changes of one gesture are one step.
    pub(super) fn before(&mut self, workspace: &Workspace, gesture: Option<Gesture>) {
        let same = gesture.is_some() && gesture == self.going_on;
        self.going_on = gesture;
        if same {
            return;
        }
        if self.past.len() == STEPS {
            self.past.remove(0);
        }
        self.past.push(workspace.clone());
        self.future.clear();
    }

    /// The workspace before the gesture that is still going on.
    pub(super) fn before_gesture(&self) -> Option<&Workspace> {
        self.going_on.as_ref().and(self.past.last())
    }

    /// The gesture is over: the next change is a step of its own.
    pub(super) fn gesture_over(&mut self) {
        self.going_on = None;
    }

    /// The workspace before the last change.
    pub(super) fn undo(&mut self, present: &Workspace) -> Option<Workspace> {
        let before = self.past.pop()?;
        self.future.push(present.clone());
        self.going_on = None;
        Some(before)
    }

    /// The workspace after the change that was taken back last.
    pub(super) fn redo(&mut self, present: &Workspace) -> Option<Workspace> {
        let after = self.future.pop()?;
        self.past.push(present.clone());
        self.going_on = None;
        Some(after)
    }

    /// Whether there is a change to take back.
    #[must_use]
    pub const fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a change to make again.
    #[must_use]
    pub const fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}

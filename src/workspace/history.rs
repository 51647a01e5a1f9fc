//! Undo and redo over the changes of a plan, never over changes of view; also the journal of what
//! was changed, when, and why.

use crate::moment::Moment;
use crate::sheet::{Direction, Part, Sheet};
use std::rc::Rc;
use thads_model::levers::Lever;

/// The changes of a plan that can be taken back, and those that were.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    past: Vec<Rc<Step>>,
    /// The next one to be made again is the last.
    future: Vec<Rc<Step>>,
    /// The step that still goes on, or whose end has not been looked at yet.
    open: Option<Open>,
}

/// A change.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// When it was begun.
    pub at: Moment,
    /// Why, where somebody typed it.
    pub reason: String,
    /// The scenarios that were shown before and after.
    pub shown: [usize; 2],
    /// What was changed.
    pub parts: Vec<Part>,
}

/// A step whose end is not known yet.
#[derive(Clone, Debug, PartialEq)]
struct Open {
    at: Moment,
    before: Rc<Sheet>,
    /// Its many small changes are one step.
    gesture: Option<Gesture>,
    /// Since when the hand rests: on keys it is let go after every press.
    rests: Option<Moment>,
}

/// A change made of many small ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// Typing into one field.
    Typing(String),
    /// Moving one lever.
    Sliding(Lever),
}

/// Milliseconds within which a hand that was let go goes on with the same gesture.
const PRESSES: i64 = 1_500;

/// Steps that are remembered.
const STEPS: usize = 500;

impl History {
    /// Nothing that could be taken back.
    pub(super) const NONE: Self = Self { past: Vec::new(), future: Vec::new(), open: None };

    /// Remembers the sheet before a change. Changes of one gesture are one step.
    pub fn before(&mut self, sheet: &Rc<Sheet>, gesture: Option<Gesture>, now: Moment) {
        if let Some(open) = &mut self.open
            && gesture.is_some()
            && gesture == open.gesture
            && open.rests.is_none_or(|since| now.0 - since.0 < PRESSES)
        {
            open.rests = None;
            return;
        }
        self.close(sheet);
        self.open = Some(Open { at: now, before: Rc::clone(sheet), gesture, rests: None });
        self.future.clear();
    }

    /// The sheet before the gesture that is still going on.
    #[must_use]
    pub fn before_gesture(&self) -> Option<&Rc<Sheet>> {
        self.open.as_ref().filter(|open| open.gesture.is_some()).map(|open| &open.before)
    }

    /// The hand has been let go: what goes on is over unless it goes on at once.
    pub fn rest(&mut self, now: Moment) {
        if let Some(open) = &mut self.open {
            open.rests = Some(now);
        }
    }

    /// What goes on is over: the next change is a step of its own. A step that changed nothing is
    /// none.
    pub fn close(&mut self, present: &Sheet) {
        let Some(open) = self.open.take() else { return };
        let parts = present.since(&open.before);
        if parts.is_empty() {
            return;
        }
        if self.past.len() == STEPS {
            self.past.remove(0);
        }
        let shown = [open.before.scenario, present.scenario];
        self.past.push(Rc::new(Step { at: open.at, reason: String::new(), shown, parts }));
    }

    /// The sheet before the last change.
    pub fn undo(&mut self, present: &Sheet) -> Option<Sheet> {
        self.close(present);
        let step = self.past.pop()?;
        let mut sheet = present.stepped(&step.parts, Direction::Back);
        sheet.scenario = step.shown[0];
        self.future.push(step);
        Some(sheet)
    }

    /// The sheet after the change that was taken back last.
    pub fn redo(&mut self, present: &Sheet) -> Option<Sheet> {
        let step = self.future.pop()?;
        let mut sheet = present.stepped(&step.parts, Direction::Forth);
        sheet.scenario = step.shown[1];
        self.past.push(step);
        Some(sheet)
    }

    /// The sheet before the last change, which stays made.
    #[must_use]
    pub fn before_last(&self, present: &Sheet) -> Option<Sheet> {
        self.clone().undo(present)
    }

    /// Whether there is a change to take back.
    #[must_use]
    pub const fn can_undo(&self) -> bool {
        !self.past.is_empty() || self.open.is_some()
    }

    /// Whether there is a change to make again.
    #[must_use]
    pub const fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The steps that are made, the oldest first.
    #[must_use]
    pub fn past(&self) -> &[Rc<Step>] {
        &self.past
    }

    /// The steps that were taken back, the next to be made again first.
    pub fn future(&self) -> impl Iterator<Item = &Rc<Step>> {
        self.future.iter().rev()
    }

    /// A history of these steps, the oldest first, of which the first `made` are made.
    #[must_use]
    pub fn of(steps: Vec<Step>, made: usize) -> Self {
        let mut past: Vec<Rc<Step>> = steps.into_iter().map(Rc::new).collect();
        let mut future = past.split_off(made.min(past.len()));
        future.reverse();
        Self { past, future, open: None }
    }

    /// Says why a step was made, counted from the oldest.
    pub fn explain(&mut self, index: usize, reason: String) {
        let count = self.past.len();
        let step = match index.checked_sub(count) {
            None => self.past.get_mut(index),
            Some(ahead) => self.future.iter_mut().rev().nth(ahead),
        };
        if let Some(step) = step {
            Rc::make_mut(step).reason = reason;
        }
    }

    /// Whether another is the same history, by identity: quick, and never wrongly true.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let same = |a: &[Rc<Step>], b: &[Rc<Step>]| {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| Rc::ptr_eq(a, b))
        };
        let open = match (&self.open, &other.open) {
            (None, None) => true,
            (Some(a), Some(b)) => Rc::ptr_eq(&a.before, &b.before) && a.gesture == b.gesture,
            _ => false,
        };
        open && same(&self.past, &other.past) && same(&self.future, &other.future)
    }

    /// Forgets all but the newest steps.
    pub fn shorten(&mut self, steps: usize) {
        let gone = self.past.len().saturating_sub(steps);
        self.past.drain(..gone);
    }
}

//! The screen, as plain functions from the model to HTML.
//!
//! Views hold no state and decide nothing: they show the model and send what happened. Every
//! sentence comes from [`crate::words`].

pub(super) mod analysis;
pub(super) mod answers;
pub(super) mod blocks;
pub(super) mod chart;
pub(super) mod field;
pub(super) mod header;
pub(super) mod levers;
pub(super) mod months;
pub(super) mod notices;
pub(super) mod page;
pub(super) mod panels;
pub(super) mod questions;
pub(super) mod room;
pub(super) mod why;

use crate::app::{Model, Msg};
use crate::lang::Lang;
use yew::{Callback, Html, MouseEvent};

/// What every view is given: the model, and where messages go.
#[derive(Clone, Copy)]
pub(super) struct Cx<'a> {
    pub(super) model: &'a Model,
    pub(super) link: &'a Callback<Msg>,
}

impl Cx<'_> {
    /// The language of the screen.
    pub(super) const fn lang(&self) -> Lang {
        self.model.view.lang
    }

    /// Of two texts, the one in the language of the screen: for the odd word of a view.
    pub(super) fn pick<T>(&self, vi: T, en: T) -> T {
        self.lang().pick(vi, en)
    }

    /// A handler that turns an event into a message.
    pub(super) fn on<E: 'static>(&self, message: impl Fn(E) -> Msg + 'static) -> Callback<E> {
        self.link.reform(message)
    }

    /// A handler of a click that always means the same.
    pub(super) fn click(&self, message: Msg) -> Callback<MouseEvent> {
        self.link.reform(move |_| message.clone())
    }
}

/// A view.
pub(super) type View = Html;

/// The id, inside the shadow root, of what stands at a path of the plan.
pub(super) fn id_of(path: &str) -> String {
    path.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
}

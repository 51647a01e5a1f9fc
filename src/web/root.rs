//! The one stateful component: runs the session of the element it is mounted for, and shows it.
//!
//! What Yew sets up on a page it never takes down whole. So an element that goes ends its session
//! only; the component stays behind, empty, and is taken over by the next element.

use super::session::{Opening, Session};
use super::view::{Cx, page};
use crate::app::{Msg, Request};
use crate::lang::Lang;
use yew::{Component, Context, Html};

/// What the component is told to do.
pub(super) enum Order {
    /// Begin the session of an element.
    Open(Box<Opening>),
    /// End it.
    Close,
    /// Speak another language.
    Speak(Lang),
    /// Take in what the element asks.
    Ask(Request),
    /// Take in what happened in the session of this number: one that has ended hears nothing.
    Take(u32, Msg),
}

/// The planner, or an empty place for one.
#[derive(Default)]
pub(super) struct Root {
    session: Option<Session>,
    /// The number of the session.
    number: u32,
}

impl std::fmt::Debug for Root {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Root").field("number", &self.number).finish_non_exhaustive()
    }
}

impl Root {
    /// The session, while there is one.
    pub(super) const fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    fn close(&mut self) {
        if let Some(session) = self.session.take() {
            session.end();
        }
    }
}

impl Component for Root {
    type Message = Order;
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, ctx: &Context<Self>, order: Order) -> bool {
        match order {
            Order::Open(opening) => {
                self.close();
                self.number += 1;
                let number = self.number;
                let link = ctx.link().callback(move |message| Order::Take(number, message));
                self.session = Some(Session::begin(&opening, link));
                true
            }
            Order::Close => {
                self.close();
                true
            }
            Order::Speak(lang) => {
                self.session.as_mut().is_some_and(|it| it.take(Msg::ChoseLanguage(lang)))
            }
            Order::Ask(request) => {
                self.session.as_mut().is_some_and(|session| session.take(Msg::Hosted(request)))
            }
            Order::Take(number, message) => {
                let session = self.session.as_mut().filter(|_| number == self.number);
                session.is_some_and(|session| session.take(message))
            }
        }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let Some(session) = &self.session else { return Html::default() };
        page::view(&Cx { model: &session.model, link: &session.link }, &session.effects.nodes)
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if let Some(session) = &mut self.session {
            session.drawn();
        }
    }

    fn destroy(&mut self, _: &Context<Self>) {
        self.close();
    }
}

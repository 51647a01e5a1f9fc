//! One planner at work, from when its element is put into a page until it is taken out: the model
//! and what it needs of the outside.

use super::effects::Effects;
use super::files;
use crate::app::{Access, Keeping, Model, Msg, Request, Stored, update};
use crate::lang::Lang;
use crate::moment::Moment;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;
use yew::{AttrValue, Callback};

/// What the element hands in at the beginning.
#[derive(Clone, Debug)]
pub(super) struct Opening {
    /// The element itself.
    pub(super) host: HtmlElement,
    /// Where the workspace is kept; empty where it is not.
    pub(super) storage_key: String,
    /// The workspace as it was left, where it is not kept.
    pub(super) left: Option<String>,
    /// The language of the screen.
    pub(super) lang: Lang,
    /// What may be done with the plans.
    pub(super) access: Access,
    /// The text of the style sheet.
    pub(super) styles: AttrValue,
    /// How the module of the analysis is had.
    pub(super) analysis: JsValue,
    /// How the module of the workbooks is had.
    pub(super) workbook: JsValue,
    /// What is told goes there.
    pub(super) tell: js_sys::Function,
}

/// A planner at work.
pub(super) struct Session {
    pub(super) model: Model,
    pub(super) effects: Effects,
    pub(super) link: Callback<Msg>,
    is_drawn: bool,
    choices_may_differ: bool,
}

/// The clock on the wall.
fn now() -> Moment {
    let today = js_sys::Date::new_0();
    let local = today.get_time() - today.get_timezone_offset() * 60_000.0;
    Moment(local as i64)
}

/// The work year of today: from October on, the one named after the next year.
fn this_work_year() -> i32 {
    let today = js_sys::Date::new_0();
    let year = i32::try_from(today.get_full_year()).unwrap_or_default();
    if today.get_month() >= 9 { year + 1 } else { year }
}

impl Session {
    pub(super) fn begin(opening: &Opening, link: Callback<Msg>) -> Self {
        let effects = Effects::new(opening, link.clone());
        let stored = match &opening.left {
            Some(left) => Stored::Text(left.clone()),
            None => effects.keeper.stored(),
        };
        let (mut model, first) = Model::start(stored, opening.lang);
        effects.keeper.is_kept(&model.workspace, None);
        model.hosting.seen = effects.keeper.seen();
        model.this_work_year = Some(this_work_year());
        model.now = now();
        let mut session = Self { model, effects, link, is_drawn: false, choices_may_differ: true };
        session.take(Msg::Hosted(Request::Let(opening.access)));
        match opening.access {
            Access::Full => {
                if let Some(parcel) = files::parcel_in_address() {
                    session.take(Msg::ParcelFound(parcel));
                }
                session.effects.carry_out(&mut session.model, first);
            }
            // Nothing is written, so what cannot be opened is not set aside either.
            Access::ReadOnly if session.model.keeping == Keeping::Waiting => {
                session.take(Msg::WasSetAside(false));
            }
            Access::ReadOnly => {}
        }
        session
    }

    /// Takes in what happened; says whether the screen has to be drawn anew.
    pub(super) fn take(&mut self, message: Msg) -> bool {
        // No select depends on a lever or on what is pointed at.
        self.choices_may_differ =
            !matches!(message, Msg::Slid(..) | Msg::PointedAt(_) | Msg::PointedAtCell(_));
        if matches!(message, Msg::OpenedPanel(_) | Msg::AskedWhy(_)) {
            self.effects.scroll_to_top();
        }
        // A lever let go changes nothing on screen; a key press on one is a move and a letting go.
        let shows = !matches!(message, Msg::Released | Msg::Hosted(Request::Tell));
        self.model.now = now();
        let effects = update(&mut self.model, message);
        self.effects.carry_out(&mut self.model, effects);
        shows
    }

    /// The screen has been drawn.
    pub(super) fn drawn(&mut self) {
        if !self.is_drawn {
            self.is_drawn = true;
            self.effects.observe_size();
            // After the first answer: nothing on it waits for the analysis.
            self.effects.analyst.load();
            // What is to be kept at the start is, before anything can go wrong.
            self.effects.keeper.keep_now(&self.model);
            self.effects.tell_first();
        }
        self.effects.project(&self.model);
        if self.choices_may_differ {
            self.effects.show_choices();
        }
        self.effects.settled();
    }

    /// The element was taken out of its page: what is to be kept is, and nothing is left running.
    pub(super) fn end(mut self) {
        // A scene of the past is never kept.
        update(&mut self.model, Msg::Released);
        if self.model.keeping == Keeping::On {
            self.effects.keeper.keep_now(&self.model);
        }
    }
}

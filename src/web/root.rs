//! The one stateful component: holds the model, runs `update`, has effects carried out, shows the
//! view.

use super::effects::Effects;
use super::files;
use super::view::{Cx, page};
use crate::app::{Keeping, Model, Msg, update};
use crate::lang::Lang;
use crate::moment::Moment;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;
use yew::{AttrValue, Callback, Component, Context, Html};

/// What the element hands in.
#[derive(Clone, Debug, PartialEq, yew::Properties)]
pub(super) struct Properties {
    /// The element itself.
    pub host: HtmlElement,
    /// Where the workspace is kept.
    pub storage_key: String,
    /// The language of the screen.
    pub lang: Lang,
    /// The text of the style sheet.
    pub styles: AttrValue,
    /// How the module of the analysis is had.
    pub analysis: JsValue,
    /// How the module of the workbooks is had.
    pub workbook: JsValue,
}

/// The planner.
pub(super) struct Root {
    model: Model,
    effects: Effects,
    link: Callback<Msg>,
    choices_may_differ: bool,
}

impl std::fmt::Debug for Root {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Root").field("model", &self.model).finish_non_exhaustive()
    }
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

impl Component for Root {
    type Message = Msg;
    type Properties = Properties;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().callback(|message| message);
        let mut effects = Effects::new(ctx.props(), link.clone());
        let (mut model, first) = Model::start(effects.stored(), ctx.props().lang);
        effects.is_kept(&model.workspace);
        model.this_work_year = Some(this_work_year());
        model.now = now();
        if let Some(parcel) = files::parcel_in_address() {
            let asked = update(&mut model, Msg::ParcelFound(parcel));
            effects.carry_out(&mut model, asked);
        }
        effects.carry_out(&mut model, first);
        Self { model, effects, link, choices_may_differ: true }
    }

    fn update(&mut self, _: &Context<Self>, message: Msg) -> bool {
        // No select depends on a lever or on what is pointed at.
        self.choices_may_differ =
            !matches!(message, Msg::Slid(..) | Msg::PointedAt(_) | Msg::PointedAtCell(_));
        if matches!(message, Msg::OpenedPanel(_) | Msg::AskedWhy(_)) {
            self.effects.scroll_to_top();
        }
        // A lever let go changes nothing on screen; a key press on one is a move and a letting go.
        let shows = message != Msg::Released;
        self.model.now = now();
        let effects = update(&mut self.model, message);
        self.effects.carry_out(&mut self.model, effects);
        shows
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Properties) -> bool {
        let lang = ctx.props().lang;
        if lang != old.lang {
            let effects = update(&mut self.model, Msg::ChoseLanguage(lang));
            self.effects.carry_out(&mut self.model, effects);
        }
        lang != old.lang
    }

    fn view(&self, _: &Context<Self>) -> Html {
        page::view(&Cx { model: &self.model, link: &self.link }, &self.effects.nodes)
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        if first {
            self.effects.observe_size();
            // After the first answer: nothing on it waits for the analysis.
            self.effects.analyst.load();
            // What is to be kept at the start is, before anything can go wrong.
            self.effects.keep_now(&self.model.workspace);
        }
        self.effects.project(&self.model);
        if self.choices_may_differ {
            self.effects.show_choices();
        }
    }

    fn destroy(&mut self, _: &Context<Self>) {
        // A scene of the past is never kept.
        update(&mut self.model, Msg::Released);
        if self.model.keeping == Keeping::On {
            self.effects.keep_now(&self.model.workspace);
        }
    }
}

//! Everything the app holds. `update` is its only writer.

use super::analysis::Analysis;
use super::hosting::Hosting;
use super::intake::LookedAt;
use super::msg::{Panel, Subject};
use super::notice::Notice;
use super::replay::Replay;
use super::{Effect, looking, meeting};
use crate::examples;
use crate::fields::{self, Trouble};
use crate::inquiry::File;
use crate::lang::Lang;
use crate::moment::Moment;
use crate::sheet::{self, Answer, Sheet};
use crate::workspace::{Shelf, Unreadable, Workspace};
use litemap::LiteMap;
use std::rc::Rc;
use thads_model::calendar::Month;
use thads_model::file::Json;
use thads_model::levers::Lever;

/// Everything the app holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// What is worked on, and kept.
    pub workspace: Workspace,
    /// What the shown sheet leads to; rebuilt whole after every change.
    pub answer: Rc<Answer>,
    /// What is wrong with typed texts, by path.
    pub troubles: LiteMap<String, Trouble>,
    /// What the user has to be told.
    pub notices: Vec<Notice>,
    /// Whether changes are kept in the browser.
    pub keeping: Keeping,
    /// What the module of the analysis has said of the plan.
    pub analysis: Analysis,
    /// What is on screen; never part of the plan, never undone.
    pub view: View,
    /// The last change, while it is played again.
    pub replay: Option<Replay>,
    /// A table that is looked at.
    pub intake: Option<LookedAt>,
    /// A packed plan that is to be read.
    pub parcel: Option<File>,
    /// The newest plan agreed on from the shown one, and what it led to.
    pub agreed: Option<(String, Rc<Answer>)>,
    /// What is known of the page around the element.
    pub hosting: Hosting,
    /// The clock on the wall: when what happens is happening.
    pub now: Moment,
    /// The work year of today, where the page knows the date: a new plan begins in it.
    pub this_work_year: Option<i32>,
}

/// Whether changes are kept in the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// At every change.
    On,
    /// Not until what lies in the way has been set aside.
    Waiting,
    /// Not at all.
    Off,
}

/// What is on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The language of the screen.
    pub lang: Lang,
    /// The panel beside the levers.
    pub panel: Panel,
    /// The figure being explained.
    pub why: Option<Subject>,
    /// The month of the chart that is pointed at.
    pub month: Option<Month>,
    /// Whether that month was chosen, and stays when the pointer moves on.
    pub month_chosen: bool,
    /// The field that has the focus, and its text: it is never rewritten while it has.
    pub focus: Option<(String, String)>,
    /// Whether the rarer levers are shown.
    pub more_levers: bool,
    /// Whether the screen is set for the room: large answers, a large picture, the levers.
    pub presenting: bool,
    /// The size of the chart in pixels.
    pub chart: (u32, u32),
    /// The answer as it was last read out.
    pub announced: Option<Rc<Answer>>,
    /// What is chosen in the panels of analysis, by name.
    pub choices: LiteMap<String, String>,
    /// The cell of the map that is pointed at, from the left and from the bottom.
    pub cell: Option<(u16, u16)>,
}

/// What was found where the workspace is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stored {
    /// Nothing: a first visit.
    Nothing,
    /// A workspace in one text, as it was kept before there were records.
    Text(String),
    /// A record for each plan.
    Shelf(Shelf),
    /// The browser does not let this page keep anything.
    Barred,
}

impl Model {
    /// The model at the start of a session, and what has to happen outside.
    #[must_use]
    pub fn start(stored: Stored, lang: Lang) -> (Self, Vec<Effect>) {
        let hosting = Hosting::of(&stored);
        let (model, effects) = Self::begun(stored, lang);
        (Self { hosting, ..model }, effects)
    }

    fn begun(stored: Stored, lang: Lang) -> (Self, Vec<Effect>) {
        match stored {
            // Kept at once, so that even a crash before the first change has something to save.
            Stored::Nothing => {
                (Self::of(first_workspace(), lang), vec![Effect::Keep, Effect::AnnounceSoon])
            }
            Stored::Barred => {
                let mut model = Self::of(first_workspace(), lang);
                model.keeping = Keeping::Off;
                model.notices.push(Notice::NotKept);
                (model, vec![Effect::AnnounceSoon])
            }
            Stored::Shelf(shelf) => Self::start_with(&shelf, lang),
            Stored::Text(text) => match Workspace::from_text(&text) {
                // Kept at once in the form of today.
                Ok(workspace) => {
                    (Self::of(workspace, lang), vec![Effect::Keep, Effect::AnnounceSoon])
                }
                Err(unreadable) => Self::start_beside(text, unreadable, lang),
            },
        }
    }

    /// Starts with every plan that can be opened, and has the others set aside.
    fn start_with(shelf: &Shelf, lang: Lang) -> (Self, Vec<Effect>) {
        let (workspace, unreadable) = shelf.workspace();
        let mut model = Self::of(workspace.unwrap_or_else(first_workspace), lang);
        let mut effects = vec![Effect::AnnounceSoon];
        if !unreadable.is_empty() {
            model.keeping = Keeping::Waiting;
        }
        for (text, why) in unreadable {
            model.notices.push(Notice::SetAside { text: text.clone(), newer: newer(why) });
            effects.insert(0, Effect::SetAside(text));
        }
        (model, effects)
    }

    /// Starts with an example, and has what could not be opened set aside.
    fn start_beside(text: String, unreadable: Unreadable, lang: Lang) -> (Self, Vec<Effect>) {
        let mut model = Self::of(first_workspace(), lang);
        model.keeping = Keeping::Waiting;
        model.notices.push(Notice::SetAside { text: text.clone(), newer: newer(unreadable) });
        (model, vec![Effect::SetAside(text), Effect::AnnounceSoon])
    }

    fn of(workspace: Workspace, lang: Lang) -> Self {
        let mut workspace = workspace;
        let (answer, troubles) = workspace.sheet_mut().settle();
        let mut model = Self {
            workspace,
            answer: Rc::new(answer),
            troubles,
            notices: Vec::new(),
            keeping: Keeping::On,
            replay: None,
            intake: None,
            parcel: None,
            agreed: None,
            hosting: Hosting::default(),
            now: Moment::default(),
            this_work_year: None,
            view: View {
                lang,
                panel: Panel::Year,
                why: None,
                month: None,
                month_chosen: false,
                focus: None,
                more_levers: false,
                presenting: false,
                chart: (800, 420),
                announced: None,
                choices: LiteMap::new(),
                cell: None,
            },
            analysis: Analysis::default(),
        };
        looking::fit_view(&mut model);
        meeting::remember_agreed(&mut model);
        model
    }

    /// The sheet that is shown.
    #[must_use]
    pub fn sheet(&self) -> &Sheet {
        self.workspace.sheet()
    }

    /// What stands in the field at a path: the text being typed, a text that could not be taken
    /// over, or the value of the plan.
    #[must_use]
    pub fn text_at(&self, path: &str) -> String {
        if let Some((focused, text)) = &self.view.focus
            && focused == path
        {
            return text.clone();
        }
        if let Some(typed) = self.sheet().typing.get(path) {
            return typed.clone();
        }
        if let Some(reason) = meeting::reason_at(self, path) {
            return reason;
        }
        let Some(nature) = sheet::nature(path) else { return String::new() };
        match path.strip_prefix('@').and_then(Lever::by_id) {
            Some(lever) => {
                let setting = self.sheet().setting(&self.answer, lever);
                fields::written(nature, &Json::Text(setting.present.to_string()), self.view.lang)
            }
            None => self
                .sheet()
                .value(path)
                .map_or(String::new(), |value| fields::written(nature, value, self.view.lang)),
        }
    }
}

const fn newer(why: Unreadable) -> Option<i64> {
    match why {
        Unreadable::Newer(version) => Some(version),
        Unreadable::Damaged => None,
    }
}

/// The page opens on an example, so that a newcomer sees an answer at once.
fn first_workspace() -> Workspace {
    let example = examples::FIRST;
    Workspace::of(example_sheet(example))
}

/// A sheet of an example.
pub(super) fn example_sheet(example: &examples::Example) -> Sheet {
    let plan = thads_model::file::parse(example.plan.as_bytes());
    // Examples are compiled in and tested to be valid plans.
    #[expect(clippy::expect_used, reason = "a test reads every example")]
    let sheet = plan.ok().and_then(|plan| Sheet::new(plan).ok()).expect("a valid example");
    Sheet { example: Some(example.id.to_owned()), ..sheet }
}

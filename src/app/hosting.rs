//! What the page around the element asks: to show a plan, to open a workspace, to put the plan
//! back, to let it only be looked at; and what that page is told.

use super::editing::{settled, shown_anew};
use super::filing::{self, Refusal, tell};
use super::model::Stored;
use super::notice::Notice;
use super::{Effect, Model, Msg};
use crate::inquiry::{Act, Deed};
use crate::sheet::Sheet;
use crate::workspace::Unreadable;
use std::collections::BTreeSet;
use std::rc::Rc;
use thads_model::engine;
use thads_model::file::{self, Code, Problem, ProblemKind};

/// What the page around the element asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// To show this plan file.
    Show(String),
    /// To show this plan file on a first visit, and to offer it on later ones.
    Offer(String),
    /// To open the plans of this workspace beside those that are there.
    Restore(String),
    /// To put the shown plan back to how it was opened.
    Reset,
    /// To let it only be looked at, or to let it be changed again.
    Let(Access),
    /// To call the levels of the organisation so, from top to bottom.
    CallLevels(Vec<String>),
    /// To be told what there is to tell, now that the changes pause.
    Tell,
    /// To be told, by this number, once all that was asked before is settled, drawn and written.
    Settle(u32),
}

/// What may be done with the plans.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Access {
    /// Everything.
    #[default]
    Full,
    /// Looking, explaining, exporting, printing; nothing is changed or kept.
    ReadOnly,
}

/// What is known of the page around the element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hosting {
    /// What may be done with the plans.
    pub access: Access,
    /// Whether nothing was kept when the session began.
    pub first_visit: bool,
    /// The codes of offered plans that were answered, in this session or an earlier one.
    pub seen: BTreeSet<String>,
    /// The names of the levels of the organisation, from top to bottom; may be empty.
    pub levels: Vec<String>,
    /// The sheet of the plan that the page has last had shown.
    given: Option<String>,
}

impl Hosting {
    /// What is known when a session begins.
    pub(super) fn of(stored: &Stored) -> Self {
        let first_visit = matches!(stored, Stored::Nothing | Stored::Barred);
        Self { first_visit, ..Self::default() }
    }
}

impl Model {
    /// Whether nothing may be changed or kept.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.hosting.access == Access::ReadOnly
    }

    /// Whether the shown plan cannot be changed: nothing can, or it was agreed on.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.is_read_only() || self.sheet().agreement.is_some()
    }
}

pub(super) fn asked(model: &mut Model, request: Request) -> Vec<Effect> {
    match request {
        Request::Show(text) => shown(model, &text),
        Request::Offer(text) => offered(model, text),
        Request::Restore(text) => restored(model, &text),
        Request::Reset => reset(model),
        Request::Let(access) => let_in(model, access),
        Request::CallLevels(levels) => {
            model.hosting.levels = levels;
            Vec::new()
        }
        // A scene of the past is nobody's plan.
        Request::Tell if model.replay.is_some() => Vec::new(),
        Request::Tell => vec![Effect::Tell],
        Request::Settle(number) if model.replay.is_some() => vec![Effect::Settled(number)],
        Request::Settle(number) => vec![Effect::Tell, Effect::Settled(number)],
    }
}

/// Shows a plan: in the place of an untouched example or of what the page had shown before,
/// otherwise beside what is open. The plan that is shown already is not opened again.
fn shown(model: &mut Model, text: &str) -> Vec<Effect> {
    let sheet = match read(text) {
        Ok(sheet) => sheet,
        Err(problems) => return vec![Effect::Refuse(problems)],
    };
    let code = Code::of(&sheet.plan);
    if Code::of(&model.sheet().plan) == code {
        return Vec::new();
    }
    let is_same = |other: &Rc<Sheet>| other.agreement.is_none() && Code::of(&other.plan) == code;
    if let Some(place) = model.workspace.sheets.iter().position(is_same) {
        // It may be the user's own: what the page has shown next is opened beside it.
        model.workspace.show(place, model.now);
        model.view.focus = None;
        return shown_anew(model);
    }
    if gives_way(model) {
        model.workspace.before_change(None, model.now);
        let id = model.sheet().id.clone();
        *model.workspace.sheet_mut() = Sheet { id, ..sheet };
        model.workspace.close_step();
    } else {
        model.workspace.open(sheet, model.now);
    }
    model.hosting.given = Some(model.sheet().id.clone());
    model.view.focus = None;
    shown_anew(model)
}

/// Whether the shown plan may be replaced by one that the page gives.
fn gives_way(model: &Model) -> bool {
    let sheet = model.sheet();
    let given = model.hosting.given.as_ref() == Some(&sheet.id);
    sheet.agreement.is_none() && (given || is_untouched_example(model))
}

fn is_untouched_example(model: &Model) -> bool {
    let sheet = model.sheet();
    sheet.example.is_some() && sheet.typing.is_empty() && !model.workspace.history().can_undo()
}

/// A plan that comes with the page: shown on a first visit, asked about on a later one, and not
/// mentioned once it was answered or is there.
fn offered(model: &mut Model, text: String) -> Vec<Effect> {
    let sheet = match read(&text) {
        Ok(sheet) => sheet,
        Err(problems) => return vec![Effect::Refuse(problems)],
    };
    let code = Code::of(&sheet.plan);
    let is_there =
        |other: &Rc<Sheet>| Code::of(&other.plan) == code || Code::of(&other.opened.json) == code;
    let known = model.hosting.seen.contains(&code.to_string());
    if known || model.workspace.sheets.iter().any(is_there) {
        return Vec::new();
    }
    if model.hosting.first_visit && is_untouched_example(model) {
        let mut effects = seen(model, code.to_string());
        effects.extend(shown(model, &text));
        return effects;
    }
    let name = sheet.name(model.view.lang);
    filing::told(model, Notice::Offered { plan: text, name, code: code.to_string() })
}

/// The offered plan is to be opened, beside the others.
pub(super) fn offer_taken(model: &mut Model) -> Vec<Effect> {
    let found = model.notices.iter().position(|n| matches!(n, Notice::Offered { .. }));
    let Some(found) = found else { return Vec::new() };
    let Notice::Offered { plan, name, code } = model.notices.remove(found) else {
        return Vec::new();
    };
    let Ok(sheet) = read(&plan) else { return Vec::new() };
    model.workspace.open(sheet, model.now);
    tell(model, Notice::Opened(name));
    let mut effects = seen(model, code);
    effects.extend(shown_anew(model));
    effects
}

/// An offered plan was answered: it is not offered again.
pub(super) fn seen(model: &mut Model, code: String) -> Vec<Effect> {
    model.hosting.seen.insert(code.clone());
    vec![Effect::Seen(code)]
}

/// Opens the plans of a workspace, or one plan, beside what is there, and shows the first. What is
/// there just so is not doubled.
fn restored(model: &mut Model, text: &str) -> Vec<Effect> {
    let sheets = match filing::opened(text.as_bytes()) {
        Ok(sheets) => sheets,
        Err(Refusal::Plan(problems)) => return vec![Effect::Refuse(problems)],
        Err(Refusal::Workspace(why)) => {
            let kind = match why {
                Unreadable::Newer(version) => ProblemKind::NewerVersion(version),
                Unreadable::Damaged => ProblemKind::NotAPlan,
            };
            return vec![Effect::Refuse(vec![Problem { path: String::new(), kind }])];
        }
    };
    let mut first = None;
    for sheet in sheets {
        let is_same =
            |other: &Rc<Sheet>| (&other.plan, &other.agreement) == (&sheet.plan, &sheet.agreement);
        if let Some(there) = model.workspace.sheets.iter().find(|other| is_same(other)) {
            first = first.or_else(|| Some(there.id.clone()));
        } else {
            model.workspace.open(sheet, model.now);
            first = first.or_else(|| Some(model.sheet().id.clone()));
        }
    }
    if let Some(place) = first.and_then(|id| model.workspace.place(&id)) {
        model.workspace.show(place, model.now);
    }
    model.view.focus = None;
    shown_anew(model)
}

/// Puts the shown plan back to how it was opened: one step of undo.
fn reset(model: &mut Model) -> Vec<Effect> {
    let sheet = model.sheet();
    let is_so = sheet.plan == sheet.opened.json && sheet.typing.is_empty();
    if is_so || model.is_locked() {
        return Vec::new();
    }
    model.workspace.before_change(None, model.now);
    let sheet = model.workspace.sheet_mut();
    sheet.plan = sheet.opened.json.clone();
    sheet.typing.clear();
    sheet.answered.clear();
    sheet.scenario = 0;
    model.workspace.close_step();
    model.view.focus = None;
    shown_anew(model)
}

fn let_in(model: &mut Model, access: Access) -> Vec<Effect> {
    let opened = model.is_read_only() && access == Access::Full;
    model.hosting.access = access;
    model.view.focus = None;
    if opened { settled(model) } else { Vec::new() }
}

/// The plan of a file, every scenario of it calculable.
fn read(text: &str) -> Result<Sheet, Vec<Problem>> {
    let json = file::parse(text.as_bytes()).map_err(|problem| vec![problem])?;
    let plan = file::read(&json)?;
    engine::project_all(&plan)?;
    Sheet::new(json)
}

/// Whether a message would change or keep something.
pub(super) const fn changes(msg: &Msg) -> bool {
    match msg {
        Msg::Typed(..)
        | Msg::ChoseReading(..)
        | Msg::Changed(_)
        | Msg::Added(_)
        | Msg::Slid(..)
        | Msg::LeverReset(_)
        | Msg::AllLeversReset
        | Msg::LeverToSaved(_)
        | Msg::StartedAnew
        | Msg::ChoseYear(_)
        | Msg::RestoredExample
        | Msg::DeletedSheet
        | Msg::Answered(..)
        | Msg::CopiedScenario
        | Msg::DeletedScenario
        | Msg::ParcelFound(_)
        | Msg::ParcelOpened
        | Msg::AskedForFile
        | Msg::FileRead(..)
        | Msg::Undone
        | Msg::Redone => true,
        Msg::Acted(Act::Choose(..) | Act::Open(_)) => false,
        Msg::Acted(Act::Do(deed)) => deed_changes(deed),
        Msg::Acted(_) => true,
        _ => false,
    }
}

const fn deed_changes(deed: &Deed) -> bool {
    matches!(
        deed,
        Deed::CopyScenario(_)
            | Deed::MoveScenario(..)
            | Deed::DeleteScenario(_)
            | Deed::SaveScenario(_)
            | Deed::RestoreScenario(_)
            | Deed::Agree
            | Deed::CopySheet(_)
            | Deed::DeleteSheet(_)
            | Deed::RestoreSheet(_)
            | Deed::StepTo(_)
            | Deed::NextYear
            | Deed::OpenFile
            | Deed::TakeIntake
    )
}

/// Of what has to happen outside, what may where nothing is kept.
pub(super) fn without_keeping(model: &Model, mut effects: Vec<Effect>) -> Vec<Effect> {
    if model.is_read_only() {
        let keeps = |effect: &Effect| {
            matches!(effect, Effect::Keep | Effect::SetAside(_) | Effect::Seen(_))
        };
        effects.retain(|effect| !keeps(effect));
    }
    effects
}

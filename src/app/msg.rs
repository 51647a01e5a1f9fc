//! Everything that can happen. Each message says what happened, not what to do about it.

use super::analysis::Standing;
use super::entries::List;
use super::hosting::Request;
use crate::inquiry::{Act, Chance, Reply, Topic};
use crate::lang::Lang;
use crate::sheet::Edit;
use rust_decimal::Decimal;
use thads_model::calendar::Month;
use thads_model::levers::Lever;
use thads_model::plan::StreamName;

/// Something happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// A text was typed into the field at a path.
    Typed(String, String),
    /// A field was entered.
    Entered(String),
    /// The field that had the focus was left.
    Left,
    /// One of two readings of a text was chosen.
    ChoseReading(String, Decimal),
    /// A value was chosen, an entry changed, a source said.
    Changed(Edit),
    /// An entry was added to a list.
    Added(List),
    /// A lever was moved to a value.
    Slid(Lever, Decimal),
    /// The hand left a lever.
    Released,
    /// A lever was put back to its default.
    LeverReset(Lever),
    /// Every lever was put back to its default.
    AllLeversReset,

    /// A panel was opened.
    OpenedPanel(Panel),
    /// A figure was asked why.
    AskedWhy(Subject),
    /// The explanation was closed.
    ClosedWhy,
    /// A month of the chart was pointed at, or none any more.
    PointedAt(Option<Month>),
    /// A month of the chart was chosen, to stay; or let go.
    ChoseMonth(Option<Month>),
    /// The rarer levers were shown or hidden.
    ToggledMoreLevers,
    /// Another language was chosen.
    ChoseLanguage(Lang),
    /// The chart got another size, in pixels.
    Resized(u32, u32),
    /// The answer stood still long enough to be read out.
    StoodStill,

    /// The module of the analysis is there, or cannot be had.
    AnalystCame(Standing),
    /// Futures were drawn; `None` where nothing is uncertain.
    Chanced(Option<Chance>),
    /// A question was answered.
    Replied(Topic, Reply),
    /// A question could not be answered.
    NotReplied(Topic),
    /// So much of the work on an answer is done, and of how much.
    Progressed(Topic, u32, u32),
    /// Work that takes long was to be stopped.
    Stopped,
    /// A button of an answer was pressed.
    Acted(Act),
    /// A cell of the map was pointed at, from the left and from the bottom.
    PointedAtCell(Option<(u16, u16)>),

    /// Another plan of the workspace was chosen.
    PickedSheet(usize),
    /// An example was chosen from the menu.
    PickedExample(&'static str),
    /// A plan of one's own was begun.
    StartedAnew,
    /// The work year of a plan without figures was changed, and its calendar with it.
    ChoseYear(i32),
    /// The plan was put back to the example it began as.
    RestoredExample,
    /// The plan was removed from the workspace.
    DeletedSheet,
    /// A reading of a question of the example was chosen.
    Answered(&'static str, usize),
    /// Another scenario was chosen.
    PickedScenario(usize),
    /// The shown scenario was copied.
    CopiedScenario,
    /// The shown scenario was removed.
    DeletedScenario,

    /// The page around the element asked for something.
    Hosted(Request),
    /// The plan that the page offers is to be opened.
    OfferTaken,
    /// A file or a link was found in the address of the page.
    ParcelFound(String),
    /// The plan that came in a link is to be opened.
    ParcelOpened,
    /// The last change was to be played again.
    Replayed,
    /// A scene of it is over.
    SceneOver,
    /// The view for the room was asked for, or left.
    Presented,
    /// It was left.
    LeftTheRoom,
    /// A window for the projector was asked for.
    AskedForSecondWindow,
    /// It could not be opened.
    SecondWindowBarred,
    /// A text was copied, or could not be.
    Copied(bool),
    /// A lever was put back to where it stood when the scenario was saved.
    LeverToSaved(Lever),
    /// Another window has written a plan that was not changed here: its name, the record.
    Followed(String, String),
    /// Another window has written a plan that was changed here too.
    Overtaken(String, String),
    /// The browser's store was emptied.
    StoreWiped,
    /// A file was asked for.
    AskedForFile,
    /// A file was read.
    FileRead(String, Vec<u8>),
    /// A file was too large to be a plan, in bytes.
    FileTooLarge(String, u64),
    /// A file could not be read.
    FileUnreadable(String),
    /// The plan was to be saved as a file.
    AskedToSave,
    /// What had been set aside was to be saved as a file.
    AskedForAside(usize),
    /// A notice was read and closed.
    Dismissed(usize),
    /// The workspace could not be kept in the browser.
    KeepFailed,
    /// It could be kept again.
    KeptAgain,
    /// What could not be opened was set aside, or could not even be set aside.
    WasSetAside(bool),
    /// The last change was taken back.
    Undone,
    /// The change taken back was made again.
    Redone,
}

/// What is shown beside the levers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The year as a chart.
    Year,
    /// The year as a table.
    Months,
    /// What is needed, lever by lever.
    Needs,
    /// What matters.
    Weights,
    /// How sure it is.
    Sureness,
    /// The cheapest package.
    Package,
    /// Scenarios against blows.
    Trials,
    /// Scenarios side by side.
    Compare,
    /// One page to print, and the conclusion.
    Brief,
    /// What was changed, when and why.
    Journal,
    /// What was foreseen and what came.
    Ledger,
    /// Files, links, the workbook.
    Share,
    /// Figures from a workbook or from what was pasted.
    Import,
    /// The report in official terms.
    Report,
    /// Targets, milestones.
    Targets,
    /// Officers, posts, staff moves.
    Staff,
    /// Overtime, campaigns, disruptions.
    Effort,
    /// Monthly flows, stuck cases, one-off events.
    Flows,
    /// Large matters.
    Matters,
    /// Working days, season.
    Calendar,
    /// Earlier months, last year.
    History,
    /// Where the numbers come from.
    Sources,
}

impl Panel {
    /// All, in the order of their tabs.
    pub const ALL: [Self; 22] = [
        Self::Year,
        Self::Months,
        Self::Needs,
        Self::Weights,
        Self::Sureness,
        Self::Package,
        Self::Trials,
        Self::Compare,
        Self::Brief,
        Self::Journal,
        Self::Ledger,
        Self::Share,
        Self::Import,
        Self::Report,
        Self::Targets,
        Self::Staff,
        Self::Effort,
        Self::Flows,
        Self::Matters,
        Self::Calendar,
        Self::History,
        Self::Sources,
    ];

    /// The panels that show what comes out; after them those of the meeting, and then those that
    /// hold what goes in.
    pub const RESULTS: usize = 7;

    /// The panels of the meeting.
    pub const MEETING: usize = 5;

    /// Whether it holds figures of the plan to be typed.
    #[must_use]
    pub const fn holds_inputs(self) -> bool {
        !matches!(self, Self::Year | Self::Months) && self.topic().is_none()
    }

    /// What is asked of the analysis to show it; `None` for the panels of the plan itself.
    #[must_use]
    pub const fn topic(self) -> Option<Topic> {
        match self {
            Self::Needs => Some(Topic::Needs),
            Self::Weights => Some(Topic::Weights),
            Self::Sureness => Some(Topic::Sureness),
            Self::Package => Some(Topic::Package),
            Self::Trials => Some(Topic::Trials),
            Self::Compare => Some(Topic::Compare),
            Self::Brief => Some(Topic::Brief),
            Self::Journal => Some(Topic::Journal),
            Self::Ledger => Some(Topic::Ledger),
            Self::Share => Some(Topic::Share),
            Self::Import => Some(Topic::Import),
            _ => None,
        }
    }

    /// Its name in the document.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Months => "months",
            Self::Needs => "needs",
            Self::Weights => "weights",
            Self::Sureness => "sureness",
            Self::Package => "package",
            Self::Trials => "trials",
            Self::Compare => "compare",
            Self::Brief => "brief",
            Self::Journal => "journal",
            Self::Ledger => "ledger",
            Self::Share => "share",
            Self::Import => "import",
            Self::Report => "report",
            Self::Targets => "targets",
            Self::Staff => "staff",
            Self::Effort => "effort",
            Self::Flows => "flows",
            Self::Matters => "matters",
            Self::Calendar => "calendar",
            Self::History => "history",
            Self::Sources => "sources",
        }
    }
}

/// A figure that can be asked why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The verdict of a stream: rate, required count, gap, margin.
    Verdict(StreamName),
    /// What must still be delivered, and the pace that takes.
    Needed(StreamName),
    /// The pace so far.
    Pace,
    /// The ceiling that no staffing passes.
    Ceiling,
    /// The honest split of the change of a rate.
    Split(StreamName),
    /// The money verdict without large matters.
    Matters,
    /// The schedule ("tiến độ").
    Schedule(StreamName),
    /// Cases an officer carries.
    Load,
    /// What is carried into the next year.
    NextYear,
    /// Every figure of a month.
    Month(Month),
}

impl Subject {
    /// Its name, as it passes between the modules.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::Verdict(stream) => format!("verdict {}", stream.key()),
            Self::Needed(stream) => format!("needed {}", stream.key()),
            Self::Pace => "pace".to_owned(),
            Self::Ceiling => "ceiling".to_owned(),
            Self::Split(stream) => format!("split {}", stream.key()),
            Self::Matters => "matters".to_owned(),
            Self::Schedule(stream) => format!("schedule {}", stream.key()),
            Self::Load => "load".to_owned(),
            Self::NextYear => "next-year".to_owned(),
            Self::Month(month) => format!("month {}", month.number()),
        }
    }

    /// The subject of this name.
    #[must_use]
    pub fn by_id(id: &str) -> Option<Self> {
        let (name, of) = id.split_once(' ').unwrap_or((id, ""));
        let stream = || StreamName::ALL.into_iter().find(|stream| stream.key() == of);
        Some(match name {
            "verdict" => Self::Verdict(stream()?),
            "needed" => Self::Needed(stream()?),
            "pace" => Self::Pace,
            "ceiling" => Self::Ceiling,
            "split" => Self::Split(stream()?),
            "matters" => Self::Matters,
            "schedule" => Self::Schedule(stream()?),
            "load" => Self::Load,
            "next-year" => Self::NextYear,
            "month" => Self::Month(Month::new(of.parse().ok()?)?),
            _ => return None,
        })
    }
}

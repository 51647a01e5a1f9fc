//! Questions of analysis and the answers to them, as they pass between the two modules.
//!
//! The module of the page asks; the module of the analysis ([`crate::analyst`]) answers, in a
//! worker or in the page. An answer is a [`Page`]: blocks of words, tables and pictures, ready to
//! be drawn, so that neither the calculations nor their words are part of what is loaded first.

mod act;
mod page;

pub use act::{Act, Deed, Turn, Way};
pub use page::{
    Bar, Bars, Block, Cell, Choice, Curve, Line, Map, MapAxis, MapCell, Mark, MonthLine,
    MonthLines, Page, Part, Row, Table, Tone, Trouble,
};

use litemap::LiteMap;
use serde::{Deserialize, Serialize};

/// A question, or an answer, as it is passed to the other module.
#[must_use]
pub fn written<T: Serialize>(value: &T) -> Vec<u8> {
    // Only an allocation can fail, and then everything does.
    postcard::to_allocvec(value).unwrap_or_default()
}

/// What the other module passed; `None` for anything else.
#[must_use]
pub fn read<'b, T: Deserialize<'b>>(bytes: &'b [u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}

/// A question about a scenario of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// What is asked.
    pub topic: Topic,
    /// The plan file.
    pub plan: String,
    /// The scenario that is shown, by its place.
    pub scenario: usize,
    /// What the user has set for the analysis ([`crate::study`]), JSON.
    pub study: String,
    /// What is chosen on screen, by name: the levers of the map, the goal. Never kept.
    pub choices: LiteMap<String, String>,
    /// The plan file as it was opened: where the levers stand by default. Empty where nobody asks
    /// for it.
    pub opened: String,
    /// Of [`Topic::Why`]: the name of the figure that is asked about.
    pub subject: String,
    /// What the meeting has left beside the plan ([`Record`]); empty where nobody asks for it.
    pub record: Record,
    /// A file that is to be read, of the topics that read one.
    pub file: Option<File>,
    /// `vi` or `en`.
    pub lang: String,
}

/// A file, as it passes between the modules.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// Its name, with its extension.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// What the meeting has left beside a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The plans agreed on from this one, the newest last.
    pub agreed: Vec<Agreed>,
    /// The scenarios as they were last saved, by name: JSON of each.
    pub saved: LiteMap<String, String>,
    /// The changes of the plan that can be taken back, the oldest first.
    pub journal: Vec<Change>,
    /// Where the plan stands in its own journal: so many changes, from the oldest on, are made;
    /// the others have been taken back.
    pub made: usize,
    /// The present moment of the clock on the wall, "2026-11-22T10:05"; empty where unknown.
    pub now: String,
    /// The other plans of the workspace, those that were deleted last among them.
    pub plans: Vec<Kept>,
}

/// A plan that was agreed on ("chốt phương án").
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
    /// The sheet that keeps it.
    pub id: String,
    /// When, "2026-11-22T10:05".
    pub at: String,
    /// Why, in the words of the meeting; may be empty.
    pub reason: String,
    /// The plan file, as it was then.
    pub plan: String,
    /// The scenario that was agreed on, by its place in that plan.
    pub scenario: usize,
}

/// A change of the plan: a step of undo.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// When, "2026-11-22T10:05".
    pub at: String,
    /// Why, where somebody typed it.
    pub reason: String,
    /// The scenario that was shown, by name.
    pub scenario: String,
    /// What was changed: the path, JSON before and JSON after; empty for what was not there.
    pub parts: Vec<(String, String, String)>,
}

/// A plan of the workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The sheet that keeps it.
    pub id: String,
    /// Its name in the menu.
    pub name: String,
    /// When it was last shown, "2026-11-22T10:05"; empty where unknown.
    pub at: String,
    /// Whether it was deleted and can still be had back.
    pub deleted: bool,
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Topic {
    /// Until when the targets can still be reached: on the first screen, always.
    Deadline,
    /// What is needed: the ways to the goal, lever by lever; the honest split.
    Needs,
    /// What matters: tornado, map, attribution.
    Weights,
    /// How sure: ranges, chances, what hangs on each matter.
    Sureness,
    /// The cheapest package.
    Package,
    /// Scenarios against blows.
    Trials,
    /// Scenarios side by side, and what was agreed.
    Compare,
    /// One page to print, and the conclusion of the meeting.
    Brief,
    /// What was changed, when and why.
    Journal,
    /// What the agreed plan foresaw beside what came.
    Ledger,
    /// Files, links, the workbook.
    Share,
    /// The plan as a file that carries the code of its inputs in its name.
    Save,
    /// What a packed plan holds: [`Question::file`] is the text of a link or a short file.
    Unpack,
    /// What a table holds: a workbook, a CSV file or what was pasted.
    Import,
    /// The plan as a workbook with live formulas.
    Export,
    /// How a figure was worked out.
    Why,
    /// How likely the targets are met: answered at once, and with nothing else.
    Chance,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// To [`Topic::Deadline`].
    Deadline(Deadlines),
    /// To [`Topic::Why`].
    Explanation(Explanation),
    /// To [`Topic::Export`] and [`Topic::Save`]: the file, or why there is none.
    File(Result<File, String>),
    /// To [`Topic::Import`].
    Intake(Intake),
    /// To [`Topic::Unpack`]: the plan file, or why there is none.
    Unpacked(Result<String, String>),
    /// To every other topic.
    Page(Page),
}

/// What a table holds, as far as it was understood.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Intake {
    /// What was understood and what not, for the user to look at.
    pub page: Page,
    /// What would be set in the plan: paths and JSON. Empty where nothing can be taken over.
    pub changes: Vec<(String, String)>,
}

/// How a figure was worked out, step by step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// Which figure: the name of the subject that was asked.
    pub subject: String,
    /// The question that is answered.
    pub heading: String,
    /// The steps.
    pub steps: Vec<Step>,
}

/// A step of an explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What is worked out.
    pub name: String,
    /// How, in words.
    pub formula: String,
    /// The same with the numbers; empty where there are none.
    pub numbers: String,
    /// What comes out.
    pub result: String,
    /// What else has to be known about it.
    pub remark: Option<String>,
    /// The name of a subject of the step that can itself be asked why.
    pub next: Option<String>,
}

/// The point of no return of each aim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadlines {
    /// For the target of cases.
    pub cases: Deadline,
    /// For the target of money.
    pub money: Deadline,
}

/// The last month in which the most that the bounds allow can still reach the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Deadline {
    /// The target is met as the plan stands.
    Met,
    /// By this month of the work year, 1…12.
    By(u8),
    /// Even at once it would not do.
    TooLate,
    /// There is no target, or nothing is projected.
    Unknown,
}

/// How likely the targets are met, and where the rates may run: every number whole, so that it is
/// the same on both sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chance {
    /// How many futures were drawn.
    pub futures: u32,
    /// In how many the target of cases is met.
    pub cases: u32,
    /// In how many the target of money is met.
    pub money: u32,
    /// In how many both are.
    pub both: u32,
    /// The months ahead.
    pub fan: Vec<FanMonth>,
}

/// Where the rates stand at the end of a month in one of ten, five of ten and nine of ten futures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FanMonth {
    /// 1…12.
    pub month: u8,
    /// Hundredths of a percent; `None` where a rate is undefined.
    pub cases: Option<[i32; 3]>,
    /// Hundredths of a percent.
    pub money: Option<[i32; 3]>,
}

//! Questions of analysis and the answers to them, as they pass between the two modules.
//!
//! The module of the page asks; the module of the analysis ([`crate::analyst`]) answers, in a
//! worker or in the page. An answer is a [`Page`]: blocks of words, tables and pictures, ready to
//! be drawn, so that neither the calculations nor their words are part of what is loaded first.

mod page;

pub use page::{
    Act, Bar, Bars, Block, Cell, Choice, Curve, Line, Map, MapAxis, MapCell, Mark, Page, Part, Row,
    Table, Tone, Trouble, Turn,
};

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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
    pub choices: BTreeMap<String, String>,
    /// The plan file as it was opened: where the levers stand by default. Empty where nobody asks
    /// for it.
    pub opened: String,
    /// Of [`Topic::Why`]: the name of the figure that is asked about.
    pub subject: String,
    /// `vi` or `en`.
    pub lang: String,
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
    /// To every other topic.
    Page(Page),
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

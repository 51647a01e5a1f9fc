//! The request for a package (JSON), read as strictly as a plan: unknown fields, keys that stand
//! twice and bad numbers are all named, each at its path.

use super::bounds::{self, Bounds};
use super::json::Json;
use super::path::Path;
use super::problem::{Problem, ProblemKind};
use super::reader::{At, Reader};
use crate::analysis::chance::Sampling;
use crate::analysis::goal::Aim;
use crate::analysis::knob::{Grid, GridFault, Knob};
use crate::analysis::package::{
    BUDGET, BUDGET_OF_FUTURES, Choice, Kinds, MOST_CHOICES, Wanted, Wish, limits,
};
use crate::plan::{Plan, Scenario};
use rust_decimal::Decimal;
use std::fmt;

/// A request, apart from any plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// Which targets are to be met.
    pub aim: Aim,
    /// In at least this part of the futures, above 0 and at most 1; `None` = in the projection.
    pub probability: Option<Decimal>,
    /// How many futures are counted.
    pub futures: u32,
    /// What they are drawn from.
    pub seed: u32,
    /// What the costs are counted in; may be empty.
    pub currency: String,
    /// One to eight, each of another lever.
    pub levers: Vec<Entry>,
}

/// A lever of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which, by any name that [`Knob::called`] knows.
    pub name: String,
    /// Its lowest value; `None` = as far as the lever goes.
    pub low: Option<Decimal>,
    /// Its highest value; `None` = as far as the lever goes.
    pub high: Option<Decimal>,
    /// From one value to the next, > 0; `None` = the lever's own.
    pub step: Option<Decimal>,
    /// What a step costs, > 0.
    pub cost: Decimal,
}

/// What is wrong with a request, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where: `levers[1].cost`; `$` for the whole request.
    pub path: String,
    /// The place of the scenario that the request does not fit; `None` where it fits none.
    pub scenario: Option<usize>,
    /// What.
    pub kind: FaultKind,
}

/// What is wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// What can be wrong in a plan too.
    Read(ProblemKind),
    /// No lever has this name.
    UnknownLever,
    /// The lever stands in the request already.
    LeverTwice,
    /// `low` is above `high`.
    Reversed,
    /// More steps than can be tried.
    TooFine,
    /// The scenario has no such lever: no such entry, or no day left.
    NoSuchLever,
    /// The present value lies outside the bounds.
    PresentOutside(Decimal),
    /// A bound lies outside what a plan allows.
    OutOfRange {
        /// The least that is allowed.
        low: Decimal,
        /// The most that is allowed.
        high: Decimal,
    },
}

/// How many futures may be counted.
const FUTURES: (i64, i64) = (1, 1_000_000);
/// What futures may be drawn from.
const SEED: (i64, i64) = (0, u32::MAX as i64);
/// Futures, unless said otherwise.
const USUAL_FUTURES: u32 = 2_000;
/// Bounds of a lever of any kind.
const VALUE: Bounds =
    Bounds { low: Decimal::from_parts(2_808_348_672, 232_830_643, 0, true, 0), ..bounds::AMOUNT };
/// Steps and costs.
const POSITIVE: Bounds = Bounds { above_low: true, ..bounds::AMOUNT };
/// A probability that can be asked for.
const PART: Bounds = Bounds { above_low: true, ..bounds::SHARE };

/// Reads a request from the bytes of a file.
///
/// # Errors
/// Every fault, each with its path.
pub fn read_bytes(bytes: &[u8]) -> Result<Request, Vec<Fault>> {
    let json = super::parse(bytes).map_err(|problem| vec![Fault::from(problem)])?;
    read(&json)
}

/// Reads a request from its JSON.
///
/// # Errors
/// Every fault, in the order of the fields, each with its path.
pub fn read(json: &Json) -> Result<Request, Vec<Fault>> {
    let mut reader = Reader::new();
    let mut faults = Vec::new();
    let request = request(&mut reader, &At { path: Path::Root, json }, &mut faults);
    let mut all: Vec<Fault> = reader.into_problems().into_iter().map(Fault::from).collect();
    all.extend(faults);
    match request {
        Some(request) if all.is_empty() => Ok(request),
        _ => Err(all),
    }
}

fn request(r: &mut Reader, at: &At<'_, '_>, faults: &mut Vec<Fault>) -> Option<Request> {
    let mut o = r.object(at)?;
    let aim = o.required(r, "goal", |r, at| r.one_of(at, &["cases", "money", "both"], &Aim::ALL));
    let probability = o.decimal_if_any(r, "probability", &PART);
    let futures = o.or(r, "futures", USUAL_FUTURES, |r, at| r.whole(at, FUTURES));
    let seed = o.or(r, "seed", 1, |r, at| r.whole(at, SEED));
    let currency = o.or(r, "currency", String::new(), |r, at| r.name(at, 0));
    let mut taken = Vec::new();
    let levers = o.required(r, "levers", |r, at| {
        r.list(at, (1, MOST_CHOICES), |r, at| entry(r, at, &mut taken, faults))
    });
    o.close(r);
    Some(Request {
        aim: aim?,
        probability: probability?,
        futures: futures?,
        seed: seed?,
        currency: currency?,
        levers: levers?,
    })
}

fn entry(
    r: &mut Reader,
    at: &At<'_, '_>,
    taken: &mut Vec<String>,
    faults: &mut Vec<Fault>,
) -> Option<Entry> {
    let mut o = r.object(at)?;
    let name = o.required(r, "lever", |r, at| {
        let name = r.text(at)?.to_owned();
        let kind = if !Knob::is_name(&name) {
            FaultKind::UnknownLever
        } else if taken.contains(&name) {
            FaultKind::LeverTwice
        } else {
            taken.push(name.clone());
            return Some(name);
        };
        faults.push(Fault { path: at.path.to_string(), scenario: None, kind });
        None
    });
    let low = o.decimal_if_any(r, "low", &VALUE);
    let high = o.decimal_if_any(r, "high", &VALUE);
    let step = o.decimal_if_any(r, "step", &POSITIVE);
    let cost = o.decimal(r, "cost", &POSITIVE);
    if let (Some(Some(low)), Some(Some(high))) = (low, high)
        && low > high
    {
        let path = o.place("high").to_string();
        faults.push(Fault { path, scenario: None, kind: FaultKind::Reversed });
    }
    o.close(r);
    Some(Entry { name: name?, low: low?, high: high?, step: step?, cost: cost? })
}

impl Request {
    /// The futures that are counted where a probability is asked for.
    #[must_use]
    pub fn sampling(&self) -> Sampling {
        Sampling::new(self.futures, self.seed.into()).unwrap_or(Sampling::USUAL)
    }

    /// What is asked for with these choices; `sampling` counts the futures.
    #[must_use]
    pub fn wish<'w>(&self, choices: &'w [Choice], sampling: &'w Sampling) -> Wish<'w> {
        let wanted = self.probability.map(|part| Wanted { part, chances: sampling });
        let budget = if wanted.is_some() { BUDGET_OF_FUTURES } else { BUDGET };
        Wish { aim: self.aim, choices, wanted, kinds: Kinds::Different, budget }
    }

    /// What it chooses in a scenario, given by its place in the plan.
    ///
    /// # Errors
    /// Every lever that does not fit the scenario.
    pub fn choices(
        &self,
        plan: &Plan,
        scenario: &Scenario,
        place: usize,
    ) -> Result<Vec<Choice>, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut choices: Vec<Choice> = Vec::new();
        for (index, entry) in self.levers.iter().enumerate() {
            match entry.choice(plan, scenario) {
                // Two names of one lever: `campaign_uplift` and `campaigns[0].uplift`.
                Ok(choice) if choices.iter().any(|other| other.knob == choice.knob) => {
                    let path = format!("levers[{index}].lever");
                    let kind = FaultKind::LeverTwice;
                    faults.push(Fault { path, scenario: Some(place), kind });
                }
                Ok(choice) => choices.push(choice),
                Err((field, kind)) => {
                    let path = format!("levers[{index}].{field}");
                    faults.push(Fault { path, scenario: Some(place), kind });
                }
            }
        }
        if faults.is_empty() { Ok(choices) } else { Err(faults) }
    }
}

impl Entry {
    fn choice(&self, plan: &Plan, scenario: &Scenario) -> Result<Choice, (&str, FaultKind)> {
        let no_such_lever = ("lever", FaultKind::NoSuchLever);
        let knob = Knob::called(&self.name, plan, scenario).ok_or(no_such_lever.clone())?;
        let own = knob.grid(plan, scenario).ok_or(no_such_lever)?;
        let (least, most) = limits(knob, plan);
        for (field, bound) in [("low", self.low), ("high", self.high)] {
            // A bound that is as far as the lever goes is none of the user's making.
            if bound.is_some_and(|bound| bound < least || bound > most) {
                return Err((field, FaultKind::OutOfRange { low: least, high: most }));
            }
        }
        let low = self.low.unwrap_or(own.low.min(own.present));
        let high = self.high.unwrap_or(own.high.max(own.present));
        let step = self.step.unwrap_or(own.step);
        let outside = FaultKind::PresentOutside(own.present);
        let grid = Grid::new(own.present, low, high, step).map_err(|fault| match fault {
            GridFault::Reversed => ("high", FaultKind::Reversed),
            GridFault::NoStep => ("step", FaultKind::Read(ProblemKind::NotAbove(Decimal::ZERO))),
            GridFault::TooFine => ("step", FaultKind::TooFine),
            GridFault::PresentOutside if own.present < low => ("low", outside),
            GridFault::PresentOutside => ("high", outside),
        })?;
        Ok(Choice { knob, grid, cost: self.cost })
    }
}

impl From<Problem> for Fault {
    fn from(problem: Problem) -> Self {
        Self { path: problem.path, scenario: None, kind: FaultKind::Read(problem.kind) }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Keys come from the file: a line break in one must not begin a line of its own.
        write!(f, "{}: ", self.path.replace(char::is_control, "\u{fffd}"))?;
        if let Some(place) = self.scenario {
            write!(f, "scenarios[{place}]: ")?;
        }
        match &self.kind {
            FaultKind::Read(kind) => write!(f, "{kind}"),
            FaultKind::UnknownLever => f.write_str("no such lever is known"),
            FaultKind::LeverTwice => f.write_str("the lever stands twice"),
            FaultKind::Reversed => f.write_str("high is below low"),
            FaultKind::TooFine => f.write_str("more than 10000 steps"),
            FaultKind::NoSuchLever => f.write_str("the scenario has no such lever"),
            FaultKind::PresentOutside(value) => {
                write!(f, "the bounds exclude the present value {value}")
            }
            FaultKind::OutOfRange { low, high } => {
                write!(f, "must lie between {low} and {high}")
            }
        }
    }
}

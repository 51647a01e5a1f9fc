//! One plan being worked on: the last valid plan and what has been typed over it.
//!
//! The plan of a sheet is always valid. A text that cannot stand in it yet (half a number, more
//! finished than enforceable) waits in `typing`, so that nothing typed is ever lost and the last
//! good answer stays on screen.

pub(crate) mod delta;
mod edit;
mod levers;
mod naming;
mod turn;

pub use delta::{Direction, Part};
pub use edit::Edit;
pub(crate) use edit::{TO_BE_FILLED, blank_plan, calendar_lists};
pub use levers::{lever_text, move_lever};
pub use turn::turn;

use crate::fields::{self, Nature, Taken, Trouble};
use crate::moment::Moment;
use crate::study;
use litemap::LiteMap;
use rust_decimal::{Decimal, RoundingStrategy};
use std::rc::Rc;
use thads_model::engine::{self, Outlook};
use thads_model::file::{self, Json, Problem, ProblemKind};
use thads_model::levers::{Lever, Setting};
use thads_model::plan::{Plan, Scenario, StreamName};

/// One plan being worked on.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// What it is called among the kept plans; never changes.
    pub id: String,
    /// The plan file, always valid.
    pub plan: Json,
    /// What is set for the analysis of the plan.
    pub study: Json,
    /// The plan as it was opened: where levers stand by default.
    pub opened: Rc<Opened>,
    /// Texts that do not stand in the plan, by path.
    pub typing: LiteMap<String, String>,
    /// The scenario that is shown.
    pub scenario: usize,
    /// The example it began as.
    pub example: Option<String>,
    /// Questions of the example that the user has answered, with the reading chosen.
    pub answered: LiteMap<String, usize>,
    /// Scenarios as they were last saved, by name: a lever can be put back there.
    pub saved: LiteMap<String, Json>,
    /// What was agreed on, of a plan that cannot be changed any more.
    pub agreement: Option<Agreement>,
}

/// That a meeting agreed on a plan ("chốt phương án").
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// The sheet that was agreed on, by its name.
    pub of: String,
    /// When.
    pub at: Moment,
    /// Why, in the words of the meeting; may be empty.
    pub reason: String,
}

/// A plan as it was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// Its file.
    pub json: Json,
    /// The plan, read.
    pub plan: Plan,
}

/// What a sheet leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The plan, read.
    pub plan: Plan,
    /// The scenario that is shown.
    pub scenario: usize,
    /// Its outlook; `None` where its numbers are too large to calculate with.
    pub outlook: Option<Outlook>,
    /// The scenario as it was last saved, where it differs now.
    pub saved: Option<Scenario>,
}

impl Answer {
    /// What a scenario of a plan leads to, which is not a sheet's.
    #[must_use]
    pub const fn of(plan: Plan, scenario: usize, outlook: Option<Outlook>) -> Self {
        Self { plan, scenario, outlook, saved: None }
    }

    /// The rate of a stream at the year's end, percent with two decimals, as it is shown.
    #[must_use]
    pub fn rate(&self, stream: StreamName) -> Option<Decimal> {
        let end = self.outlook.as_ref()?.year_end.as_ref()?;
        let rate = match stream {
            StreamName::Cases => end.cases.stream.rate,
            StreamName::Money => end.money.stream.rate,
        };
        rate.and_then(|rate| rate.decimal())
            .map(|rate| rate.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero))
    }

    /// The scenario that is shown.
    #[must_use]
    pub fn shown(&self) -> &Scenario {
        // A plan has at least one scenario, and `accept` holds the index within bounds.
        &self.plan.scenarios[self.scenario]
    }
}

impl Sheet {
    /// A sheet of a plan.
    ///
    /// # Errors
    /// Every problem of the plan.
    pub fn new(json: Json) -> Result<Self, Vec<Problem>> {
        let plan = file::read(&json)?;
        Ok(Self {
            id: String::new(),
            plan: json.clone(),
            study: study::blank(),
            opened: Rc::new(Opened { json, plan }),
            typing: LiteMap::new(),
            scenario: 0,
            example: None,
            answered: LiteMap::new(),
            saved: LiteMap::new(),
            agreement: None,
        })
    }

    /// Where a lever stands in the shown scenario, how far it goes, and where it stood when the
    /// plan was opened.
    #[must_use]
    pub fn setting(&self, answer: &Answer, lever: Lever) -> Setting {
        lever.setting(&answer.plan, answer.shown(), &self.opened.plan)
    }

    /// Where a lever stood when the scenario was last saved, if that is not where it stands.
    #[must_use]
    pub fn saved_setting(&self, answer: &Answer, lever: Lever) -> Option<Decimal> {
        let saved = answer.saved.as_ref()?;
        let then = lever.setting(&answer.plan, saved, &self.opened.plan).present;
        (then != self.setting(answer, lever).present).then_some(then)
    }

    /// The unit's name, as it stands in the plan.
    #[must_use]
    pub fn unit(&self) -> &str {
        self.plan.get("unit").and_then(Json::as_text).unwrap_or_default()
    }

    /// The work year, as it stands in the plan.
    #[must_use]
    pub fn work_year(&self) -> i32 {
        match self.plan.get("work_year") {
            Some(Json::Whole(year)) => i32::try_from(*year).unwrap_or_default(),
            _ => 0,
        }
    }

    /// What it is called in the menu of plans, where it was given a name of its own.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.study.get("title").and_then(Json::as_text).filter(|title| !title.is_empty())
    }

    /// The value at a path of the plan, or of the study.
    #[must_use]
    pub fn value(&self, path: &str) -> Option<&Json> {
        match path.strip_prefix(study::PREFIX) {
            Some(inside) => self.study.at(inside),
            None => self.plan.at(path),
        }
    }

    /// The place at a path of the plan, or of the study, to be changed.
    fn place(&mut self, path: &str) -> Option<&mut Json> {
        let (document, inside) = self.document(path);
        document.at_mut(inside)
    }

    /// Reads and projects a plan.
    ///
    /// # Errors
    /// Every problem of the plan, or the overflow of the shown scenario.
    pub fn accept(&self, plan: &Json) -> Result<Answer, Vec<Problem>> {
        let plan = file::read(plan)?;
        let scenario = self.scenario.min(plan.scenarios.len().saturating_sub(1));
        let outlook = engine::project(&plan, &plan.scenarios[scenario]).map_err(|_| {
            let path = format!("scenarios[{scenario}]");
            vec![Problem { path, kind: ProblemKind::Overflow }]
        })?;
        Ok(Answer { plan, scenario, outlook: Some(outlook), saved: None })
    }

    /// Takes over every typed text that can stand in the plan. What cannot stays typed.
    ///
    /// Texts are tried together first, because some make sense only together (a larger E with a
    /// larger F), then one by one.
    pub fn settle(&mut self) -> (Answer, LiteMap<String, Trouble>) {
        let mut troubles = LiteMap::new();
        let mut ready = Vec::new();
        for (path, text) in &self.typing {
            match read_typed(path, text, self.work_year()) {
                Ok(taken) => ready.push((path.clone(), taken)),
                Err(trouble) => {
                    troubles.insert(path.clone(), trouble);
                }
            }
        }
        let (of_study, ready): (Vec<_>, Vec<_>) =
            ready.into_iter().partition(|(path, _)| path.starts_with(study::PREFIX));
        for (path, taken) in of_study {
            self.typing.remove(&path);
            if let Some(place) = self.place(&path) {
                *place = taken.value;
            }
        }
        let answer = self.settle_plan(&ready, &mut troubles);
        (Answer { saved: self.saved_scenario(&answer), ..answer }, troubles)
    }

    fn settle_plan(
        &mut self,
        ready: &[(String, Taken)],
        troubles: &mut LiteMap<String, Trouble>,
    ) -> Answer {
        if ready.is_empty() {
            return self.answer();
        }
        match self.accept(&self.with(ready)) {
            Ok(answer) => {
                self.take_over(ready);
                answer
            }
            Err(problems) => {
                let waiting = self.take_over_one_by_one(ready.to_vec());
                for (path, _) in waiting {
                    let own = problems.iter().find(|problem| problem.path == path);
                    if let Some(problem) = own.or_else(|| problems.first()) {
                        troubles.insert(path, Trouble::Plan(problem.clone()));
                    }
                }
                self.answer()
            }
        }
    }

    /// The shown scenario as it was last saved, where it differs now and can be read.
    fn saved_scenario(&self, answer: &Answer) -> Option<Scenario> {
        let saved = self.saved.get(&answer.shown().name)?;
        let path = format!("scenarios[{}]", answer.scenario);
        if self.plan.at(&path) == Some(saved) {
            return None;
        }
        let mut plan = self.plan.clone();
        *plan.at_mut(&path)? = saved.clone();
        let mut plan = file::read(&plan).ok()?;
        (answer.scenario < plan.scenarios.len())
            .then(|| plan.scenarios.swap_remove(answer.scenario))
    }

    /// What the plan of the sheet leads to.
    fn answer(&self) -> Answer {
        let accepted = self.accept(&self.plan);
        // Only the scenario that is shown can be at fault, since the plan itself is valid.
        accepted.unwrap_or_else(|_| {
            let plan = file::read(&self.plan).unwrap_or_else(|_| self.opened.plan.clone());
            let scenario = self.scenario.min(plan.scenarios.len().saturating_sub(1));
            Answer { plan, scenario, outlook: None, saved: None }
        })
    }

    /// The plan with these values in it.
    fn with(&self, values: &[(String, Taken)]) -> Json {
        let mut plan = self.plan.clone();
        for (path, taken) in values {
            levers::set(&mut plan, path, taken.value.clone(), self.scenario);
            if taken.hedged {
                edit::mark_as_estimate(&mut plan, path);
            }
        }
        edit::forget_lost_sources(&self.plan, &mut plan);
        plan
    }

    fn take_over(&mut self, values: &[(String, Taken)]) {
        self.plan = self.with(values);
        for (path, _) in values {
            self.typing.remove(path);
        }
    }

    /// Takes over what makes a valid plan by itself, until nothing more does; gives the rest.
    fn take_over_one_by_one(&mut self, mut waiting: Vec<(String, Taken)>) -> Vec<(String, Taken)> {
        loop {
            let fitting = waiting
                .iter()
                .position(|value| self.accept(&self.with(std::slice::from_ref(value))).is_ok());
            match fitting {
                Some(index) => {
                    let value = waiting.remove(index);
                    self.take_over(std::slice::from_ref(&value));
                }
                None => return waiting,
            }
        }
    }
}

/// Reads a typed text as the value of the field at a path.
fn read_typed(path: &str, text: &str, work_year: i32) -> Result<Taken, Trouble> {
    let Some(nature) = nature(path) else { return Err(Trouble::Empty) };
    let taken = fields::take(nature, text, work_year)?;
    // A range has all of its three values or none of them.
    let needed = TO_BE_FILLED.contains(&path) || path.contains(".spread.");
    if needed && taken.value == Json::Null { Err(Trouble::Empty) } else { Ok(taken) }
}

/// What the field at a path holds, of the plan or of a lever.
#[must_use]
pub fn nature(path: &str) -> Option<Nature> {
    // Not of the plan: where a table is pasted, and the reasons of the journal.
    if path == "@paste" || path.starts_with("journal[") {
        return Some(Nature::Text);
    }
    levers::nature(path).or_else(|| study::nature(path)).or_else(|| fields::nature(path))
}

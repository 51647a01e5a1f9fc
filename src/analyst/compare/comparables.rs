//! What can be compared: the scenarios of the plan, the one it was opened with, and what was
//! agreed on; which of them are side by side, and which one the others are compared with.

use crate::analyst::desk::Asked;
use crate::inquiry::{Act, Agreed};
use crate::words::compare as words;

use thads_model::file::{self, Json};
use thads_model::plan::{Plan, Scenario};

/// At most so many stand side by side.
pub(super) const MOST: usize = 4;
/// The choice of those that stand side by side: their keys, parted by commas.
const SHOWN: &str = "compare.shown";
/// Where the one that the others are compared with is kept.
const BASELINE: &str = "study.baseline";
/// The key of the scenario with which the plan was opened.
const KEPT: &str = "kept";

/// Plans that had to be read: those that the question holds beside the plan itself.
pub(super) struct Known {
    /// The plan file of today.
    json: Json,
    /// Today's plan with the scenario that it was opened with.
    kept: Option<Plan>,
    /// The plans agreed on, as they were; `None` for what cannot be read.
    agreed: Vec<Option<Plan>>,
}

impl Known {
    pub(super) fn read(asked: &Asked) -> Self {
        let question = &asked.question;
        let json = Json::parse(&question.plan).unwrap_or(Json::Null);
        let opened = Json::parse(&question.opened).ok();
        let first = opened.as_ref().and_then(|opened| opened.at("scenarios[0]")).cloned();
        let agreed = question.record.agreed.iter();
        Self {
            kept: first.and_then(|scenario| with_scenario(&json, scenario)),
            agreed: agreed.map(|agreed| file::read_bytes(agreed.plan.as_bytes()).ok()).collect(),
            json,
        }
    }

    /// Today's plan with a scenario in place of its own; `None` where it cannot be so.
    pub(super) fn today_with(&self, scenario: Json) -> Option<Plan> {
        with_scenario(&self.json, scenario)
    }

    /// A scenario of today's plan as it stands in its file.
    pub(super) fn written(&self, place: usize) -> Option<&Json> {
        self.json.at(&format!("scenarios[{place}]"))
    }
}

/// A plan with one scenario only, read by the strict reader: what was a scenario of another day
/// need not be one of this.
fn with_scenario(plan: &Json, scenario: Json) -> Option<Plan> {
    let mut plan = plan.clone();
    *plan.at_mut("scenarios")? = Json::List(vec![scenario]);
    // Its paths may lead to other scenarios.
    *plan.at_mut("provenance")? = Json::Null;
    file::read(&plan).ok()
}

/// Something that can be compared.
pub(super) struct Comparable<'k> {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) plan: &'k Plan,
    pub(super) scenario: &'k Scenario,
    pub(super) origin: Origin,
}

/// Where something that can be compared comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// A scenario of the plan, by its place.
    Scenario(usize),
    /// The one that the plan was opened with.
    Kept,
    /// Agreed on: its place in the record.
    Agreed(usize),
}

impl Comparable<'_> {
    /// Whether both stand for the same course of the same facts, held to the same targets.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        same_course(self.scenario, other.scenario)
            && self.plan.targets == other.plan.targets
            && self.has_report_of(other.plan)
    }

    /// Whether it rests on the report of this plan, its people and its calendar among it: all that
    /// makes a rate beside the scenario.
    pub(super) fn has_report_of(&self, plan: &Plan) -> bool {
        same_report(self.plan, plan)
    }
}

/// Whether two scenarios differ in nothing but their names.
pub(super) fn same_course(a: &Scenario, b: &Scenario) -> bool {
    let named = Scenario { name: a.name.clone(), ..b.clone() };
    named == *a
}

fn same_report(a: &Plan, b: &Plan) -> bool {
    std::ptr::eq(a, b)
        || (a.calendar == b.calendar
            && a.report == b.report
            && a.staff == b.staff
            && a.season == b.season)
}

/// All that can be compared, and what is chosen of it.
pub(super) struct Board<'k> {
    pub(super) asked: &'k Asked,
    pub(super) known: &'k Known,
    pub(super) all: Vec<Comparable<'k>>,
    /// The place of the one that the others are compared with.
    pub(super) baseline: usize,
    /// The places of those that stand side by side, the baseline first.
    pub(super) shown: Vec<usize>,
}

impl<'k> Board<'k> {
    pub(super) fn new(asked: &'k Asked, known: &'k Known) -> Self {
        let all = all(asked, known);
        let kept = place_of_kept(&all, known);
        let chosen = asked.study.get("baseline").and_then(Json::as_text);
        let place = |key: &str| match key {
            KEPT => Some(kept),
            key => all.iter().position(|one| one.key == key),
        };
        let baseline = chosen.and_then(place).unwrap_or(kept);
        let mut shown = vec![baseline];
        match asked.choice(SHOWN) {
            Some(keys) => {
                for place in keys.split(',').filter_map(|key| place(&unescaped(key))) {
                    if !shown.contains(&place) {
                        shown.push(place);
                    }
                }
            }
            None => usual(asked, &all, kept, &mut shown),
        }
        shown.truncate(MOST);
        Self { asked, known, all, baseline, shown }
    }

    /// Those that stand side by side, the baseline first.
    pub(super) fn side_by_side(&self) -> impl Iterator<Item = &Comparable<'k>> {
        self.shown.iter().map(|place| &self.all[*place])
    }

    /// What a click on the toggle of one does: takes it out, or puts it in. Where there is no
    /// room, the one gives way that was put in first.
    pub(super) fn toggle(&self, place: usize) -> Act {
        let mut others: Vec<usize> = self.shown.iter().skip(1).copied().collect();
        if others.contains(&place) {
            others.retain(|other| *other != place);
        } else {
            others.push(place);
            if others.len() >= MOST {
                others.remove(0);
            }
        }
        let keys: Vec<String> = others.iter().map(|place| escaped(&self.all[*place].key)).collect();
        Act::Choose(SHOWN.to_owned(), keys.join(","))
    }

    /// What makes one the baseline.
    pub(super) fn make_baseline(&self, place: usize) -> Act {
        let key = Json::text(self.all[place].key.as_str());
        Act::Set(BASELINE.to_owned(), key.to_string())
    }
}

/// Beside the baseline: the scenario on screen, what was agreed on last, the one that the plan was
/// opened with, as far as they differ; where none does, another scenario that does.
fn usual(asked: &Asked, all: &[Comparable<'_>], kept: usize, shown: &mut Vec<usize>) {
    let is_shown = |origin| origin == Origin::Scenario(asked.question.scenario);
    let on_screen = all.iter().position(|one| is_shown(one.origin));
    let newest = all.iter().position(|one| matches!(one.origin, Origin::Agreed(_)));
    let add = |place: usize, shown: &mut Vec<usize>| {
        if !shown.iter().any(|other| all[*other].is_like(&all[place])) {
            shown.push(place);
        }
    };
    for place in [on_screen, newest, Some(kept)].into_iter().flatten() {
        add(place, shown);
    }
    for place in 0..all.len() {
        if shown.len() == 1 {
            add(place, shown);
        }
    }
}

/// The scenarios in order, the one that the plan was opened with, what was agreed on from the
/// newest to the oldest.
fn all<'k>(asked: &'k Asked, known: &'k Known) -> Vec<Comparable<'k>> {
    let lang = asked.lang;
    let scenarios = asked.plan.scenarios.iter().enumerate();
    let scenarios = scenarios.map(|(place, scenario)| Comparable {
        key: format!("scenario:{}", scenario.name),
        name: scenario.name.clone(),
        plan: &asked.plan,
        scenario,
        origin: Origin::Scenario(place),
    });
    let mut all: Vec<Comparable<'k>> = scenarios.collect();
    if let Some(plan) = &known.kept
        && !asked.plan.scenarios.iter().any(|own| same_course(own, &plan.scenarios[0]))
    {
        let (key, name) = (KEPT.to_owned(), words::kept(lang).to_owned());
        all.push(Comparable {
            key,
            name,
            plan,
            scenario: &plan.scenarios[0],
            origin: Origin::Kept,
        });
    }
    let agreed = asked.question.record.agreed.iter().zip(&known.agreed).enumerate().rev();
    all.extend(agreed.filter_map(|(place, (agreed, plan))| {
        let plan = plan.as_ref()?;
        let scenario = plan.scenarios.get(agreed.scenario)?;
        Some(Comparable {
            key: format!("agreed:{}", agreed.id),
            name: words::agreed_name(&agreed.at, &scenario.name, lang),
            plan,
            scenario,
            origin: Origin::Agreed(place),
        })
    }));
    all
}

/// The place of the scenario that the plan was opened with: its own entry, or the scenario that is
/// the same; the first where it cannot be put on today's plan.
fn place_of_kept(all: &[Comparable<'_>], known: &Known) -> usize {
    let own = all.iter().position(|one| one.origin == Origin::Kept);
    own.or_else(|| {
        let kept = known.kept.as_ref()?;
        let is_it = |one: &Comparable<'_>| {
            matches!(one.origin, Origin::Scenario(_))
                && same_course(one.scenario, &kept.scenarios[0])
        };
        all.iter().position(is_it)
    })
    .unwrap_or_default()
}

/// A key in which no comma stands.
fn escaped(key: &str) -> String {
    key.replace('%', "%25").replace(',', "%2C")
}

fn unescaped(key: &str) -> String {
    key.replace("%2C", ",").replace("%25", "%")
}

/// What was agreed on, of a comparable.
pub(super) fn agreed_of<'a>(asked: &'a Asked, one: &Comparable<'_>) -> Option<&'a Agreed> {
    match one.origin {
        Origin::Agreed(place) => asked.question.record.agreed.get(place),
        Origin::Scenario(_) | Origin::Kept => None,
    }
}

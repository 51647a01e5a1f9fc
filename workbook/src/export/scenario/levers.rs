//! The levers of a scenario: what is given, and what is in force where nothing is.

use crate::export::address::Cell;
use crate::export::names::Names;
use crate::export::pen::{Pen, Written};
use crate::export::styles::{Figure, Look};
use crate::export::value::Value;
use crate::export::words;
use thads_model::engine::Course;
use thads_model::engine::year_end::target_in_force;
use thads_model::plan::{Plan, Rule, Scenario, StreamName};
use thads_planner::fields;
use thads_planner::lang::Lang;
use thads_planner::words::labels;

/// The column of what is given.
const GIVEN: u16 = 1;

/// The column of what is in force.
const IN_FORCE: u16 = 2;

/// A lever.
struct Lever {
    /// Its path below the scenario.
    path: String,
    /// Its name in formulas.
    name: String,
    /// What is in force where nothing is given, as a formula.
    otherwise: String,
    /// What is known to be in force.
    known: Value,
}

impl Lever {
    fn new(path: &str, otherwise: &str, known: Value) -> Self {
        let name = path.replace('.', "_");
        Self { path: path.to_owned(), name, otherwise: otherwise.to_owned(), known }
    }
}

/// What a scenario of a plan is worked out with.
#[derive(Clone, Copy)]
pub(super) struct Known<'p> {
    pub(super) plan: &'p Plan,
    pub(super) scenario: &'p Scenario,
    pub(super) course: &'p Course,
}

/// How many rows the levers take, with their title and headings.
pub(super) fn rows(known: Known<'_>) -> u32 {
    (all(known).len() + 4) as u32 + 2
}

/// Writes the levers from a row on. `path` is that of the scenario in the plan file.
pub(super) fn write(
    pen: &mut Pen<'_>,
    first: u32,
    path: &str,
    known: Known<'_>,
    names: &mut Names,
) -> Written {
    let lang = pen.lang;
    pen.text(Cell::at(first, 0), Look::Section, words::levers(lang))?;
    pen.headings(Cell::at(first + 1, 0), words::lever_headings(lang))?;
    let mut row = first + 2;
    for stream in StreamName::ALL {
        write_target(pen, row, path, stream, known)?;
        let [rate, rule] = [0, 1].map(|below| Cell::at(row + below, IN_FORCE));
        for (part, cell) in [("target", rate), ("rule", rule)] {
            let name = format!("{}_{part}", stream.key());
            names.add_of_sheet(&pen.name, &name, &cell.on(&pen.name));
        }
        row += 2;
    }
    for (row, lever) in (row..).zip(all(known)) {
        write_lever(pen, row, path, &lever)?;
        let cell = Cell::at(row, IN_FORCE);
        names.add_of_sheet(&pen.name, &lever.name, &cell.on(&pen.name));
        if lever.path == "pace" {
            pen.is_result(format!("{path}.pace"), cell);
        }
    }
    Ok(())
}

fn write_lever(pen: &mut Pen<'_>, row: u32, scenario: &str, lever: &Lever) -> Written {
    let lang = pen.lang;
    let path = format!("{scenario}.{}", lever.path);
    let figure = fields::nature(&path).map_or(Figure::Plain, Figure::of);
    let given = Cell::at(row, GIVEN);
    pen.text(Cell::at(row, 0), Look::Label, &words::heading(&path, lang))?;
    pen.input(given, &path)?;
    pen.bound(given, given, &path)?;
    let given = given.name();
    let formula = format!("IF({given}=\"\",{},{given})", lever.otherwise);
    pen.formula(Cell::at(row, IN_FORCE), Look::Result(figure), &formula, &lever.known)?;
    pen.text(Cell::at(row, 3), Look::Remark, labels::unit(&path, lang).unwrap_or_default())?;
    pen.text(Cell::at(row, 4), Look::Remark, &lever.name)
}

/// The target of a stream: the scenario's own, else that of the plan.
fn write_target(
    pen: &mut Pen<'_>,
    row: u32,
    scenario: &str,
    stream: StreamName,
    known: Known<'_>,
) -> Written {
    let lang = pen.lang;
    let key = stream.key();
    let cells = [0, 1].map(|below| Cell::at(row + below, GIVEN));
    let paths = ["rate", "rule"].map(|part| format!("{scenario}.targets.{key}.{part}"));
    for (cell, path) in cells.into_iter().zip(&paths) {
        pen.text(Cell { col: 0, ..cell }, Look::Label, &words::heading(path, lang))?;
        pen.input(cell, path)?;
        pen.bound(cell, cell, path)?;
    }
    let [rate, rule] = cells.map(Cell::name);
    let above = labels::choice("targets.cases.rule", "above", lang);
    let target = target_in_force(known.plan, known.scenario, stream);
    let in_force =
        format!("IF({rate}<>\"\",{rate},IF(plan_{key}_rate<>\"\",plan_{key}_rate,\"\"))");
    let value = Value::optional(target, |target| Value::percent(target.rate));
    let cell = Cell::at(row, IN_FORCE);
    pen.formula(cell, Look::Result(Figure::Percent), &in_force, &value)?;
    pen.text(Cell::at(row, 4), Look::Remark, &format!("{key}_target"))?;
    let in_force = format!(
        "IF(IF({rate}<>\"\",{rule},plan_{key}_rule)=\"\",\"{above}\",\
         IF({rate}<>\"\",{rule},plan_{key}_rule))"
    );
    let value = Value::text(rule_in_words(target.map(|target| target.rule), lang));
    pen.formula(cell.below(1), Look::Result(Figure::Text), &in_force, &value)?;
    pen.text(Cell::at(row + 1, 4), Look::Remark, &format!("{key}_rule"))
}

/// A rule as it stands in a cell; without a target the usual one.
fn rule_in_words(rule: Option<Rule>, lang: Lang) -> &'static str {
    let word = match rule {
        Some(Rule::AtLeast) => "at_least",
        Some(Rule::Above) | None => "above",
    };
    labels::choice("targets.cases.rule", word, lang)
}

/// Every lever, in the order of the plan file.
fn all(known: Known<'_>) -> Vec<Lever> {
    let Known { scenario, course, .. } = known;
    let pace = "IF(officers_so_far*weighted_days=0,\"\",\
                cases_finished/(officers_so_far*weighted_days))";
    let mut levers = vec![
        Lever::new("pace", pace, Value::optional(course.pace, Value::amount)),
        Lever::new("pace_change", "0", Value::factor(scenario.pace_change)),
        Lever::new("overtime_efficiency", "1", Value::factor(scenario.overtime_efficiency)),
    ];
    let cases = &course.cases;
    levers.extend(flows(
        StreamName::Cases,
        [
            Value::amount(cases.new),
            Value::factor(cases.share),
            Value::amount(cases.became_enforceable),
            Value::amount(cases.reclassified_out),
            Value::amount(cases.entrusted_or_withdrawn),
        ],
    ));
    levers.extend([
        Lever::new("cases.stuck", "0", Value::amount(course.stuck)),
        Lever::new("cases.stuck_share_out", "1", Value::factor(course.stuck_share_out)),
    ]);
    let money = &course.money;
    levers.extend(flows(
        StreamName::Money,
        [
            Value::amount(money.new),
            Value::factor(money.share),
            Value::amount(money.became_enforceable),
            Value::amount(money.reclassified_out),
            Value::amount(money.entrusted_or_withdrawn),
        ],
    ));
    let per_case = "IF(cases_finished=0,0,(money_finished-money_matters_received)/cases_finished)";
    levers.extend([
        Lever::new("money.matters_received", "0", Value::amount(scenario.money.matters_received)),
        Lever::new("money.per_case", per_case, Value::amount(course.per_case)),
        Lever::new("money.recovery_change", "0", Value::factor(course.recovery_change)),
    ]);
    levers
}

/// The monthly flows of a stream, with the defaults that the report gives.
fn flows(stream: StreamName, known: [Value; 5]) -> [Lever; 5] {
    let key = stream.key();
    let lever = |path: &str, otherwise: &str, known: &Value| {
        Lever::new(
            &format!("{key}.{path}"),
            &otherwise.replace("*_", &format!("{key}_")),
            known.clone(),
        )
    };
    let [new, share, became, reclassified, entrusted] = &known;
    [
        lever("new", "IF(*_accepted=\"\",0,IF(months_elapsed>0,*_accepted/months_elapsed,0))", new),
        lever(
            "share",
            "IF(ISNUMBER(*_to_enforce),IF(*_to_enforce>0,MIN(1,*_enforceable/*_to_enforce),1),1)",
            share,
        ),
        lever("became_enforceable", "0", became),
        lever("reclassified_out", "0", reclassified),
        lever("entrusted_or_withdrawn", "*_share**_left_a_month", entrusted),
    ]
}

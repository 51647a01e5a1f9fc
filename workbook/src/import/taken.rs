//! What the plan can take of a table: tried on the plan file with the strict reader, so that what
//! the user says yes to is a valid plan.

use super::Asked;
use super::reading::{Field, Understood};
use super::surroundings;
use chrono::NaiveDate;
use thads_model::file::{self, Json, Problem};
use thads_model::plan::StreamName;

/// What the plan can take, and what it cannot.
#[derive(Clone, Debug, Default)]
pub(crate) struct Taken {
    /// Paths and JSON.
    pub(crate) changes: Vec<(String, String)>,
    /// Paths, and why the plan cannot hold that.
    pub(crate) refused: Vec<(String, Refusal)>,
}

/// Why the plan cannot take something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The report is of another work year.
    OtherYear(NaiveDate),
    /// The plan would not be valid.
    Problem(Problem),
}

/// Changes that only make sense together.
type Group = Vec<(String, Json)>;

/// What the plan can take of what was understood.
pub(crate) fn taken(understood: &Understood, asked: &Asked<'_>) -> Taken {
    let mut taken = Taken::default();
    let mut groups = Vec::new();
    if let Some(unit) = &understood.reading.unit {
        groups.push(vec![("unit".to_owned(), Json::text(unit.value.as_str()))]);
    }
    if let Some(day) = &understood.around.as_of {
        if surroundings::is_in(day.value, asked.ask.plan.calendar.year()) {
            groups.push(vec![("as_of".to_owned(), Json::text(day.value.to_string()))]);
        } else {
            taken.refused.push(("as_of".to_owned(), Refusal::OtherYear(day.value)));
        }
    }
    if let Some(officers) = &understood.reading.officers {
        let value = Json::text(officers.value.to_string());
        groups.push(vec![("staff.officers".to_owned(), value)]);
    }
    groups.extend(of_fields(&understood.reading.fields(), asked.ask.document));
    let mut document = asked.ask.document.clone();
    // Together first: the date of the report may be what lets another figure stand.
    if tried(&document, groups.iter().flatten()).is_ok() {
        taken.keep(groups.into_iter().flatten());
        return taken;
    }
    for group in groups {
        match tried(&document, group.iter()) {
            Ok(with) => {
                document = with;
                taken.keep(group);
            }
            Err(problem) => {
                let paths = group.into_iter().map(|(path, _)| path);
                let refusal = Refusal::Problem(problem);
                taken.refused.extend(paths.map(|path| (path, refusal.clone())));
            }
        }
    }
    taken
}

impl Taken {
    fn keep(&mut self, group: impl IntoIterator<Item = (String, Json)>) {
        self.changes.extend(group.into_iter().map(|(path, value)| (path, value.to_string())));
    }
}

/// The fields of the report: what is enforceable and what is finished go together, each other
/// field by itself.
fn of_fields(fields: &[Field], document: &Json) -> Vec<Group> {
    let mut groups = Vec::new();
    for stream in StreamName::ALL {
        let own = || fields.iter().filter(|field| field.stream == stream);
        let is_core = |field: &&Field| matches!(field.key, "enforceable" | "finished");
        for field in own() {
            if !is_core(&field) {
                groups.push(vec![change(field)]);
            } else if own().find(is_core) == Some(field) {
                let mut core: Group = own().filter(is_core).map(change).collect();
                core.extend(without_rate(stream, field, document));
                groups.push(core);
            }
        }
    }
    groups
}

fn change(field: &Field) -> (String, Json) {
    (field.path(), Json::text(field.value.normalize().to_string()))
}

/// A count takes the place of a published rate.
fn without_rate(stream: StreamName, first: &Field, document: &Json) -> Option<(String, Json)> {
    let rate = format!("report.{}.published_rate", stream.key());
    let is_there = document.at(&rate).is_some_and(|rate| *rate != Json::Null);
    (is_there && first.key == "enforceable").then_some((rate, Json::Null))
}

/// The plan file with some changes, if it is a valid plan.
fn tried<'c>(
    document: &Json,
    changes: impl Iterator<Item = &'c (String, Json)>,
) -> Result<Json, Problem> {
    let mut document = document.clone();
    for (path, value) in changes {
        if let Some(place) = document.at_mut(path) {
            *place = value.clone();
        }
    }
    match file::read(&document) {
        Ok(_) => Ok(document),
        Err(problems) => match problems.into_iter().next() {
            Some(problem) => Err(problem),
            None => Ok(document),
        },
    }
}

//! The plan file (JSON, version 1) and its strict reader, the only door to a [`Plan`].
//!
//! [`read`] collects every problem with its place; a file without problems is a [`Plan`]. The
//! same tree of [`Json`] is what an editor changes and saves, so that a form, a file and the
//! example program are held to one set of rules.

pub mod bounds;
mod canonical;
mod json;
mod path;
mod problem;
mod reader;

mod plan;
mod report;
pub mod request;
mod scenario;

pub use canonical::{Code, canonical};
pub use json::{Json, Step, steps};
pub use problem::{Expected, Problem, ProblemKind};
pub use reader::iso_date;

use crate::plan::Plan;
use path::Path;
use reader::{At, Reader};

/// `format` of every plan file.
pub const FORMAT: &str = "thads-plan";

/// The version this reader reads and the app writes.
pub const VERSION: i64 = 1;

/// Reads a plan from the bytes of a file.
///
/// # Errors
/// Every problem of the file, each with its path (`$` for what is not JSON at all).
pub fn read_bytes(bytes: &[u8]) -> Result<Plan, Vec<Problem>> {
    let json = parse(bytes).map_err(|problem| vec![problem])?;
    read(&json)
}

/// Reads the JSON of a file, without looking at what it says.
///
/// # Errors
/// One problem at `$`: not UTF-8, a byte order mark, not JSON, or something after the object.
pub fn parse(bytes: &[u8]) -> Result<Json, Problem> {
    let whole_file = |kind| Problem { path: "$".to_owned(), kind };
    let text = std::str::from_utf8(bytes).map_err(|_| whole_file(ProblemKind::NotUtf8))?;
    if text.starts_with('\u{feff}') {
        return Err(whole_file(ProblemKind::ByteOrderMark));
    }
    Json::parse(text).map_err(|error| {
        whole_file(ProblemKind::NotJson { line: error.line(), column: error.column() })
    })
}

/// Reads a plan from its JSON.
///
/// # Errors
/// Every problem of the plan, in the order of the fields, each with its path.
pub fn read(json: &Json) -> Result<Plan, Vec<Problem>> {
    let mut reader =
        if names_absent_places(json) { Reader::remembering_places() } else { Reader::new() };
    let plan = plan::plan(&mut reader, &At { path: Path::Root, json });
    match (plan, reader.into_problems()) {
        (Some(plan), problems) if problems.is_empty() => Ok(plan),
        (_, problems) => Err(problems),
    }
}

/// Whether the reader has to remember every place it knows: `provenance` names one that is absent
/// from the file. Nearly always each key is found in the file itself, which costs little.
fn names_absent_places(json: &Json) -> bool {
    let Some(Json::Object(entries)) = json.get("provenance") else { return false };
    entries.iter().any(|(path, _)| json.at(path).is_none() || !is_well_written(path))
}

/// Whether a path is written as problems write it: `scenarios[0].cases.new`.
fn is_well_written(path: &str) -> bool {
    let mut written = String::with_capacity(path.len());
    for step in steps(path) {
        match step {
            Step::Key(key) if written.is_empty() => written.push_str(key),
            Step::Key(key) => written.extend([".", key]),
            Step::Item(index) => written.push_str(&format!("[{index}]")),
        }
    }
    !path.is_empty() && written == path
}

//! How the browser keeps a workspace: a record for each plan, so that two windows that work on
//! different plans never meet, and an index that says which plan was shown last.
//!
//! A record is two lines: a header, that says who wrote it as which revision, and the plan.

use super::{FORMAT, History, Unreadable, VERSION, Workspace, document};
use crate::moment::Moment;
use crate::sheet::Sheet;
use litemap::LiteMap;
use std::rc::Rc;
use thads_model::calendar::put_in_order;
use thads_model::file::Json;

/// `format` of a record.
const RECORD: &str = "thads-kept-plan";

/// What was found where the browser keeps things.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    /// The index.
    pub index: Option<String>,
    /// The records, by the names of the sheets.
    pub records: LiteMap<String, String>,
}

/// The first line of a record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// Raised at every writing.
    pub revision: i64,
    /// The window that wrote it.
    pub writer: String,
    /// When the plan was last shown.
    pub shown: Moment,
    /// Whether the plan was removed.
    pub removed: bool,
}

/// The index of a workspace.
#[must_use]
pub fn index_text(workspace: &Workspace) -> String {
    Json::object([
        ("format", Json::text(FORMAT)),
        ("version", Json::Whole(VERSION)),
        ("shown", Json::text(&*workspace.sheet().id)),
    ])
    .to_string()
}

/// The record of a sheet.
#[must_use]
pub fn record_text(header: &Header, sheet: &Sheet, history: &History) -> String {
    let first = Json::object([
        ("format", Json::text(RECORD)),
        ("version", Json::Whole(VERSION)),
        ("revision", Json::Whole(header.revision)),
        ("writer", Json::text(&*header.writer)),
        ("shown", Json::Text(header.shown.to_string())),
        ("removed", Json::Flag(header.removed)),
    ]);
    format!("{first}\n{}", document::written(sheet, history))
}

/// The header of a record.
///
/// # Errors
/// Why it cannot be read.
pub fn header(record: &str) -> Result<Header, Unreadable> {
    let first = record.lines().next().unwrap_or_default();
    let json = Json::parse(first).map_err(|_| Unreadable::Damaged)?;
    document::check(&json, RECORD)?;
    Ok(Header {
        revision: match json.get("revision") {
            Some(Json::Whole(revision)) => *revision,
            _ => 0,
        },
        writer: json.get("writer").and_then(Json::as_text).unwrap_or_default().to_owned(),
        shown: document::moment(json.get("shown")),
        removed: json.get("removed") == Some(&Json::Flag(true)),
    })
}

/// A record, read.
///
/// # Errors
/// Why it cannot be opened; it should be set aside, not overwritten.
pub fn read_record(id: &str, record: &str) -> Result<(Header, Sheet, History), Unreadable> {
    let header = header(record)?;
    let (_, body) = record.split_once('\n').ok_or(Unreadable::Damaged)?;
    let json = Json::parse(body).map_err(|_| Unreadable::Damaged)?;
    let (sheet, history) = document::read(&json).ok_or(Unreadable::Damaged)?;
    Ok((header, Sheet { id: id.to_owned(), ..sheet }, history))
}

impl Shelf {
    /// The workspace that is kept, where any plan of it can be opened, and every text that cannot.
    #[must_use]
    pub fn workspace(&self) -> (Option<Workspace>, Vec<(String, Unreadable)>) {
        let mut unreadable = Vec::new();
        let mut workspace: Option<Workspace> = None;
        let mut removed = Vec::new();
        for (id, record) in &self.records {
            match read_record(id, record) {
                Ok((header, sheet, history)) if header.removed => {
                    removed.push((header.shown, sheet, history));
                }
                Ok((header, sheet, history)) => match &mut workspace {
                    Some(workspace) => take(workspace, header, sheet, history),
                    None => {
                        let first = workspace.insert(Workspace::of(sheet.clone()));
                        take(first, header, sheet, history);
                    }
                },
                Err(why) => unreadable.push((record.clone(), why)),
            }
        }
        let shown = self.shown(&mut unreadable);
        if let Some(workspace) = &mut workspace {
            let last = workspace.sheets.iter().max_by_key(|s| workspace.last_shown(&s.id));
            let last = last.map(|sheet| sheet.id.clone());
            let place = shown.and_then(|id| workspace.place(&id));
            let place = place.or_else(|| last.and_then(|id| workspace.place(&id)));
            workspace.current = place.unwrap_or(0);
            put_in_order(&mut removed, |(shown, _, _)| *shown);
            for (_, sheet, history) in removed {
                workspace.memory_mut(&sheet.id).history = history;
                workspace.removed.push(Rc::new(sheet));
            }
        }
        (self.with_whole_document(workspace), unreadable)
    }

    /// The same with the plans of a whole workspace that an older version of the planner has kept
    /// in the place of the index since the records were written.
    fn with_whole_document(&self, workspace: Option<Workspace>) -> Option<Workspace> {
        let whole = self.index.as_deref().and_then(|text| Workspace::from_text(text).ok());
        let (Some(mut workspace), Some(whole)) = (workspace.clone(), whole) else {
            return workspace;
        };
        for sheet in whole.sheets {
            // Beside what the records hold, under a name of its own.
            workspace.open(Sheet::clone(&sheet), Moment::default());
        }
        Some(workspace)
    }

    /// The plan that the index says was shown last.
    fn shown(&self, unreadable: &mut Vec<(String, Unreadable)>) -> Option<String> {
        let text = self.index.as_ref()?;
        let json = Json::parse(text).map_err(|_| Unreadable::Damaged);
        match json.and_then(|json| document::check(&json, FORMAT).map(|()| json)) {
            Ok(json) => json.get("shown").and_then(Json::as_text).map(str::to_owned),
            Err(why) => {
                unreadable.push((text.clone(), why));
                None
            }
        }
    }
}

fn take(workspace: &mut Workspace, header: Header, sheet: Sheet, history: History) {
    workspace.memory_mut(&sheet.id).shown = header.shown;
    workspace.follow(sheet, history);
}

//! What is kept in the browser: every plan being worked on, in a versioned document of its own.
//!
//! A workspace embeds plan files (their format is the model's) and adds what only the app knows:
//! texts typed half-way, what is set for the analysis, which plan and scenario is shown, which
//! example a plan began as.

use crate::sheet::Sheet;
use crate::study;
use std::collections::BTreeMap;
use std::rc::Rc;
use thads_model::file::{self, Json};

/// `format` of a workspace.
const FORMAT: &str = "thads-workspace";

/// The version this app reads and writes.
const VERSION: i64 = 1;

/// Every plan being worked on.
#[derive(Clone, Debug, PartialEq)]
pub struct Workspace {
    /// At least one. Shared, so that steps of the history cost nothing.
    pub sheets: Vec<Rc<Sheet>>,
    /// The one that is shown.
    pub current: usize,
}

/// Why a kept workspace cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Not a workspace, or a plan in it is not valid.
    Damaged,
    /// Written by a newer version of the planner.
    Newer(i64),
}

impl Workspace {
    /// A workspace of one sheet.
    #[must_use]
    pub fn of(sheet: Sheet) -> Self {
        Self { sheets: vec![Rc::new(sheet)], current: 0 }
    }

    /// The sheet that is shown.
    #[must_use]
    pub fn sheet(&self) -> &Sheet {
        // There is at least one sheet, and `current` is held within bounds.
        &self.sheets[self.current]
    }

    /// The sheet that is shown, to be changed.
    pub fn sheet_mut(&mut self) -> &mut Sheet {
        Rc::make_mut(&mut self.sheets[self.current])
    }

    /// Adds a sheet and shows it.
    pub fn open(&mut self, sheet: Sheet) {
        self.sheets.push(Rc::new(sheet));
        self.current = self.sheets.len() - 1;
    }

    /// Written as it is kept.
    #[must_use]
    pub fn to_text(&self) -> String {
        let sheets = self.sheets.iter().map(|sheet| written(sheet)).collect();
        Json::object([
            ("format", Json::text(FORMAT)),
            ("version", Json::Whole(VERSION)),
            ("current", whole(self.current)),
            ("sheets", Json::List(sheets)),
        ])
        .to_string()
    }

    /// Reads a kept workspace.
    ///
    /// # Errors
    /// Why it cannot be opened; it should be set aside, not overwritten.
    pub fn from_text(text: &str) -> Result<Self, Unreadable> {
        let json = Json::parse(text).map_err(|_| Unreadable::Damaged)?;
        if json.get("format").and_then(Json::as_text) != Some(FORMAT) {
            return Err(Unreadable::Damaged);
        }
        match json.get("version") {
            Some(Json::Whole(VERSION)) => {}
            Some(Json::Whole(newer)) if *newer > VERSION => return Err(Unreadable::Newer(*newer)),
            _ => return Err(Unreadable::Damaged),
        }
        let kept = json.get("sheets").and_then(Json::as_list).ok_or(Unreadable::Damaged)?;
        let sheets: Option<Vec<_>> = kept.iter().map(|kept| read(kept).map(Rc::new)).collect();
        let sheets = sheets.filter(|sheets| !sheets.is_empty()).ok_or(Unreadable::Damaged)?;
        let current = index(json.get("current")).min(sheets.len() - 1);
        Ok(Self { sheets, current })
    }
}

fn written(sheet: &Sheet) -> Json {
    let typing = sheet.typing.iter().map(|(path, text)| (path.clone(), Json::text(&**text)));
    let answered = sheet.answered.iter().map(|(id, reading)| (id.clone(), whole(*reading)));
    Json::object([
        ("plan", sheet.plan.clone()),
        ("study", sheet.study.clone()),
        ("opened", sheet.opened.json.clone()),
        ("typing", Json::Object(typing.collect())),
        ("scenario", whole(sheet.scenario)),
        ("example", sheet.example.as_deref().map_or(Json::Null, Json::text)),
        ("answered", Json::Object(answered.collect())),
    ])
}

fn read(kept: &Json) -> Option<Sheet> {
    let plan = kept.get("plan")?.clone();
    let scenarios = file::read(&plan).ok()?.scenarios.len();
    let opened = Sheet::new(kept.get("opened")?.clone()).ok()?.opened;
    let mut typing = BTreeMap::new();
    if let Some(Json::Object(fields)) = kept.get("typing") {
        for (path, text) in fields {
            typing.insert(path.clone(), text.as_text()?.to_owned());
        }
    }
    let mut answered = BTreeMap::new();
    if let Some(Json::Object(fields)) = kept.get("answered") {
        answered.extend(fields.iter().map(|(id, reading)| (id.clone(), index(Some(reading)))));
    }
    Some(Sheet {
        plan,
        // Documents kept before there was any analysis have none.
        study: kept.get("study").cloned().unwrap_or_else(study::blank),
        opened,
        typing,
        scenario: index(kept.get("scenario")).min(scenarios.saturating_sub(1)),
        example: kept.get("example").and_then(Json::as_text).map(str::to_owned),
        answered,
    })
}

fn whole(index: usize) -> Json {
    Json::Whole(i64::try_from(index).unwrap_or(i64::MAX))
}

fn index(kept: Option<&Json>) -> usize {
    match kept {
        Some(Json::Whole(number)) => usize::try_from(*number).unwrap_or(0),
        _ => 0,
    }
}

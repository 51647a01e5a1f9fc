//! Files and what is kept: opening, saving, setting aside.

use super::editing::shown_anew;
use super::notice::Notice;
use super::{Effect, Keeping, Model, Standing, hosting, intake};
use crate::inquiry::{File, Topic};
use crate::sheet::Sheet;
use crate::workspace::{Unreadable, Workspace};
use std::rc::Rc;
use thads_model::engine;
use thads_model::file::{self, Json, Problem};

/// Bytes beyond which a file is no plan: the longest lists of a plan take less.
const LARGEST_PLAN: usize = 20_000_000;

/// Endings of files that hold a table.
const TABLES: [&str; 8] = ["xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "tsv", "txt"];

/// A file was chosen: a table is looked at, a packed plan is asked about, a plan is opened.
pub(super) fn file_read(model: &mut Model, name: String, bytes: Vec<u8>) -> Vec<Effect> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    match ending.as_deref() {
        Some(table) if TABLES.contains(&table) => intake::came(model, File { name, bytes }),
        Some("thads") => parcel_found(model, String::from_utf8_lossy(&bytes).into_owned()),
        _ if bytes.len() > LARGEST_PLAN => {
            let size = bytes.len() as u64;
            too_large(model, name, size)
        }
        _ => plan_read(model, name, &bytes),
    }
}

fn plan_read(model: &mut Model, name: String, bytes: &[u8]) -> Vec<Effect> {
    match opened(bytes) {
        Ok(sheets) => {
            for sheet in sheets {
                model.workspace.open(sheet, model.now);
            }
            drop_answered(model, &name);
            tell(model, Notice::Opened(name));
            model.view.focus = None;
            shown_anew(model)
        }
        Err(Refusal::Plan(problems)) => {
            drop_answered(model, &name);
            tell(model, Notice::Refused { name, problems });
            Vec::new()
        }
        Err(Refusal::Workspace(unreadable)) => {
            let newer = match unreadable {
                Unreadable::Newer(version) => Some(version),
                Unreadable::Damaged => None,
            };
            tell(model, Notice::UnreadableWorkspace { name, newer });
            Vec::new()
        }
    }
}

/// Why a file is not opened.
pub(super) enum Refusal {
    /// A plan that is not valid.
    Plan(Vec<Problem>),
    /// A workspace that cannot be read.
    Workspace(Unreadable),
}

/// The sheets of a file: one of a plan, all of a workspace.
pub(super) fn opened(bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    let json = file::parse(bytes).map_err(|problem| Refusal::Plan(vec![problem]))?;
    if json.get("format").and_then(Json::as_text) == Some("thads-workspace") {
        let text = String::from_utf8_lossy(bytes);
        let workspace = Workspace::from_text(&text).map_err(Refusal::Workspace)?;
        return Ok(workspace.sheets.into_iter().map(Rc::unwrap_or_clone).collect());
    }
    let plan = file::read(&json).map_err(Refusal::Plan)?;
    // Every scenario must be calculable, not only the first that is shown.
    engine::project_all(&plan).map_err(Refusal::Plan)?;
    Ok(vec![Sheet::new(json).map_err(Refusal::Plan)?])
}

/// A file chosen again has been answered again.
fn drop_answered(model: &mut Model, file: &str) {
    model.notices.retain(|notice| match notice {
        Notice::Refused { name, .. } | Notice::Opened(name) => name != file,
        _ => true,
    });
}

/// Notices that are shown at once; older ones make room, except those that hold a text to save.
const NOTICES: usize = 3;

/// Tells something, in place of the oldest where there are too many.
pub(super) fn tell(model: &mut Model, notice: Notice) {
    model.notices.push(notice);
    while model.notices.len() > NOTICES {
        let oldest = model.notices.iter().position(|notice| notice.aside().is_none());
        let Some(oldest) = oldest else { return };
        model.notices.remove(oldest);
    }
}

pub(super) fn too_large(model: &mut Model, name: String, bytes: u64) -> Vec<Effect> {
    tell(model, Notice::TooLarge { name, bytes });
    Vec::new()
}

pub(super) fn unreadable(model: &mut Model, name: String) -> Vec<Effect> {
    tell(model, Notice::Unreadable(name));
    Vec::new()
}

/// The plan as a file, with the code of its inputs in the name where the module of the analysis is
/// there to work it out.
pub(super) fn asked_to_save(model: &mut Model) -> Vec<Effect> {
    match model.analysis.standing {
        Standing::Ready => vec![Effect::Ask(Topic::Save)],
        Standing::Coming | Standing::Missing => saved_without_code(model),
    }
}

pub(super) fn saved_without_code(model: &mut Model) -> Vec<Effect> {
    let sheet = model.sheet();
    let as_of = sheet.plan.get("as_of").and_then(Json::as_text).unwrap_or_default();
    let name = format!("{} {as_of}.plan.json", file_name(sheet.unit()));
    vec![Effect::Download { name, text: sheet.plan.pretty() }]
}

/// A name that every file system takes.
pub(super) fn file_name(unit: &str) -> String {
    let allowed = |c: char| c.is_alphanumeric() || " -_.".contains(c);
    let name: String = unit.chars().filter(|c| allowed(*c)).take(120).collect();
    let name = name.trim().to_owned();
    if name.is_empty() { "ke-hoach".to_owned() } else { name }
}

pub(super) fn asked_for_aside(model: &mut Model, index: usize) -> Vec<Effect> {
    let text = model.notices.get(index).and_then(Notice::aside);
    let download = text.map(|text| Effect::Download {
        name: "ban-luu-khong-mo-duoc.json".to_owned(),
        text: text.to_owned(),
    });
    download.into_iter().collect()
}

pub(super) fn dismissed(model: &mut Model, index: usize) -> Vec<Effect> {
    if index >= model.notices.len() {
        return Vec::new();
    }
    match model.notices.remove(index) {
        Notice::Offered { code, .. } => hosting::seen(model, code),
        _ => Vec::new(),
    }
}

pub(super) fn keep_failed(model: &mut Model) -> Vec<Effect> {
    if !model.notices.contains(&Notice::NotKept) {
        model.notices.push(Notice::NotKept);
    }
    Vec::new()
}

pub(super) fn was_set_aside(model: &mut Model) -> Vec<Effect> {
    model.keeping = Keeping::On;
    vec![Effect::Keep]
}

/// What cannot be set aside must not be overwritten: nothing is kept from here on.
pub(super) fn could_not_set_aside(model: &mut Model) -> Vec<Effect> {
    model.keeping = Keeping::Off;
    for notice in &mut model.notices {
        if let Notice::SetAside { text, .. } = notice {
            *notice = Notice::NotSetAside { text: std::mem::take(text) };
        }
    }
    Vec::new()
}

/// Tells something, in place of the same said before.
pub(super) fn told(model: &mut Model, notice: Notice) -> Vec<Effect> {
    model.notices.retain(|other| *other != notice);
    tell(model, notice);
    Vec::new()
}

/// A packed plan was found: it is read by the module of the analysis, once that is there.
pub(super) fn parcel_found(model: &mut Model, text: String) -> Vec<Effect> {
    model.parcel = Some(File { name: String::new(), bytes: text.into_bytes() });
    match model.analysis.standing {
        Standing::Ready => vec![Effect::Ask(Topic::Unpack)],
        Standing::Coming | Standing::Missing => Vec::new(),
    }
}

/// What a packed plan holds: it is opened only if the user says so.
pub(super) fn unpacked(model: &mut Model, unpacked: Result<String, String>) -> Vec<Effect> {
    model.parcel = None;
    let notice = match unpacked {
        Ok(plan) => {
            let sheet = Json::parse(&plan).ok().and_then(|json| Sheet::new(json).ok());
            let Some(sheet) = sheet else { return Vec::new() };
            Notice::Parcel { plan, name: sheet.name(model.view.lang) }
        }
        Err(why) => Notice::BadParcel(why),
    };
    told(model, notice)
}

/// Opens the plan that came in a link beside the others.
pub(super) fn parcel_opened(model: &mut Model) -> Vec<Effect> {
    let found = model.notices.iter().position(|n| matches!(n, Notice::Parcel { .. }));
    let Some(found) = found else { return Vec::new() };
    let Notice::Parcel { plan, name } = model.notices.remove(found) else { return Vec::new() };
    let sheet = Json::parse(&plan).ok().and_then(|json| Sheet::new(json).ok());
    let Some(sheet) = sheet else { return Vec::new() };
    model.workspace.open(sheet, model.now);
    tell(model, Notice::Opened(name));
    shown_anew(model)
}

/// The same file under a name that every file system takes.
pub(super) fn named(file: File) -> File {
    let (stem, ending) = match file.name.strip_suffix(".plan.json") {
        Some(stem) => (stem, "plan.json"),
        None => file.name.rsplit_once('.').unwrap_or((&file.name, "xlsx")),
    };
    File { name: format!("{}.{ending}", file_name(stem)), ..file }
}

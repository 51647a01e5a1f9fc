//! A whole plan as a short text: what a link carries behind its `#`, and what a short file holds.
//!
//! A parcel is `1.` and, in the letters that a link may have, a checksum and the compressed
//! canonical text of the plan. docs/sharing.md tells it exactly enough to be written elsewhere.
//! What comes in may have been cut off, wrapped by a mail program or made up: nothing is trusted,
//! and nothing is unpacked beyond a limit.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::NaiveDate;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use thads_model::engine;
use thads_model::file::{self, Code, Json, Problem, canonical};

/// The version of the parcel that is written and read.
pub const VERSION: u32 = 1;

/// What stands before a parcel in the fragment of a link.
pub const FRAGMENT: &str = "#thads=";

/// The ending of a short file's name.
pub const EXTENSION: &str = "thads";

/// The longest fragment of a link that is offered, in characters. Browsers open longer ones; mail
/// and message programs cut them off sooner.
pub const LONGEST_LINK: usize = 30_000;

/// The longest canonical text that is packed or unpacked, in bytes.
pub const LARGEST_PLAN: usize = 2_000_000;

/// The longest text that is looked at, in bytes: more than a parcel of [`LARGEST_PLAN`] can take,
/// with everything around it.
pub const LONGEST_TEXT: usize = 3_000_000;

/// Bytes of the SHA-256 of the text that stand before it: one damaged parcel in four billion goes
/// unnoticed here, and then it is hardly a plan.
const CHECKSUM: usize = 4;

/// The most that deflate is asked to do: a plan is small, a link is better short.
const BEST: u8 = 10;

/// Characters of a line in a short file.
const LINE: usize = 76;

/// The first word of a short file.
const SHORT_FILE: &str = "thads";

/// Why a text cannot be unpacked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// There is nothing in it.
    Empty,
    /// The text, or what is packed in it, is larger than any plan.
    TooLarge,
    /// Packed by a newer version of the planner.
    Newer,
    /// No parcel, or one that was cut off or changed on its way.
    Damaged,
    /// It came whole, but what it holds is not a valid plan.
    NotAPlan(Vec<Problem>),
}

/// The parcel of a plan, given by its file; `None` where its canonical text is longer than
/// [`LARGEST_PLAN`].
#[must_use]
pub fn pack(plan: &Json) -> Option<String> {
    let text = canonical(plan);
    if text.len() > LARGEST_PLAN {
        return None;
    }
    let mut bytes = checksum(&text).to_vec();
    bytes.extend(compress_to_vec(text.as_bytes(), BEST));
    Some(format!("{VERSION}.{}", URL_SAFE_NO_PAD.encode(bytes)))
}

/// What follows the address of the page in a link that carries a parcel; `None` where that would
/// be longer than [`LONGEST_LINK`].
#[must_use]
pub fn fragment(parcel: &str) -> Option<String> {
    let fragment = format!("{FRAGMENT}{parcel}");
    (fragment.len() <= LONGEST_LINK).then_some(fragment)
}

/// The name of a short file, one that every file system takes.
#[must_use]
pub fn file_name(unit: &str, as_of: NaiveDate) -> String {
    let allowed = |c: &char| c.is_alphanumeric() || " -_.".contains(*c);
    let unit: String = unit.chars().filter(allowed).take(80).collect();
    let unit = match unit.trim_matches([' ', '.']) {
        "" => "ke-hoach",
        unit => unit,
    };
    format!("{unit} {as_of}.{EXTENSION}")
}

/// A short file: what it is, some lines for whoever opens it in an editor, and the parcel. No line
/// for people may look like the beginning of a parcel: a number, a point, and no space.
#[must_use]
pub fn short_file(remarks: &[String], parcel: &str) -> String {
    let mut lines = vec![format!("{SHORT_FILE} {VERSION}")];
    // A line break in a name must not begin a line of its own.
    lines.extend(remarks.iter().map(|remark| remark.replace(['\r', '\n'], " ")));
    lines.push(String::new());
    let mut rest = parcel;
    while let Some((line, more)) = rest.split_at_checked(LINE) {
        lines.push(line.to_owned());
        rest = more;
    }
    lines.push(rest.to_owned());
    lines.join("\n") + "\n"
}

/// The plan file in a text: a parcel, a link with one, or what a short file holds.
///
/// # Errors
/// What is wrong with the text; never more than one of several.
pub fn unpack(text: &str) -> Result<Json, Damage> {
    if text.len() > LONGEST_TEXT {
        return Err(Damage::TooLarge);
    }
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err(Damage::Empty);
    }
    if is_newer_file(text) {
        return Err(Damage::Newer);
    }
    let parcel = found(text).ok_or(Damage::Damaged)?;
    // What a program has wrapped goes on in the next line; what people write below does not.
    let wrapped: String = parcel.split_whitespace().collect();
    let one_word = parcel.split_whitespace().next().unwrap_or_default();
    let plan = opened(one_word).or_else(|damage| match damage {
        Damage::Damaged if wrapped != one_word => opened(&wrapped),
        damage => Err(damage),
    })?;
    let valid = file::read(&plan).and_then(|plan| engine::project_all(&plan));
    valid.map(|_| plan).map_err(Damage::NotAPlan)
}

/// The part of a text from where its parcel begins.
fn found(text: &str) -> Option<&str> {
    if let Some((_, parcel)) = text.split_once(FRAGMENT) {
        return Some(parcel);
    }
    let mut rest = text;
    loop {
        let line = rest.lines().next()?.trim();
        if version(line).is_some() && line.chars().all(is_of_a_parcel) {
            return Some(rest);
        }
        rest = rest.split_once('\n')?.1;
    }
}

/// Whether a text begins as a short file of a newer version does, whatever follows.
fn is_newer_file(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    let number = first.strip_prefix(SHORT_FILE).and_then(|rest| rest.trim().parse().ok());
    number.is_some_and(|number: u32| number > VERSION)
}

fn is_of_a_parcel(c: char) -> bool {
    c.is_ascii_alphanumeric() || ['.', '-', '_'].contains(&c)
}

/// The number before the first point, if a text begins so.
fn version(text: &str) -> Option<u32> {
    text.split_once('.')?.0.parse().ok()
}

/// The JSON in a parcel, whatever it says.
fn opened(parcel: &str) -> Result<Json, Damage> {
    let end = parcel.find(|c| !is_of_a_parcel(c)).unwrap_or(parcel.len());
    let (version, packed) = parcel[..end].split_once('.').ok_or(Damage::Damaged)?;
    match version.parse::<u32>() {
        Ok(VERSION) => {}
        Ok(newer) if newer > VERSION => return Err(Damage::Newer),
        _ => return Err(Damage::Damaged),
    }
    // A point at the end belongs to the sentence that the link stands in.
    let packed = packed.trim_end_matches('.');
    let bytes = URL_SAFE_NO_PAD.decode(packed).map_err(|_| Damage::Damaged)?;
    let (sum, packed) = bytes.split_at_checked(CHECKSUM).ok_or(Damage::Damaged)?;
    let text = inflated(packed)?;
    if checksum(&text) != sum {
        return Err(Damage::Damaged);
    }
    file::parse(text.as_bytes()).map_err(|problem| Damage::NotAPlan(vec![problem]))
}

fn inflated(packed: &[u8]) -> Result<String, Damage> {
    let bytes =
        decompress_to_vec_with_limit(packed, LARGEST_PLAN).map_err(|error| match error.status {
            TINFLStatus::HasMoreOutput => Damage::TooLarge,
            _ => Damage::Damaged,
        })?;
    String::from_utf8(bytes).map_err(|_| Damage::Damaged)
}

fn checksum(text: &str) -> [u8; CHECKSUM] {
    let [a, b, c, d, ..] = *Code::of_text(text).bytes();
    [a, b, c, d]
}

//! The one text of everything that means the same plan, and the code that is made of it.
//!
//! Two plan files may say the same in different words: fields in another order, "82.80" for
//! "82.8", a default written out. Their canonical text is equal, and so is their [`Code`]; any
//! other number, name or order of entries gives another one. The rules are told in
//! docs/sharing.md.

use super::json::Json;
use super::reader::digits;
use sha2::{Digest, Sha256};
use std::fmt;

/// What a field is where it is left out, as far as the format alone says so. A default that is
/// worked out of other figures is none of these: written out, it is a figure of its own.
enum Usual {
    Number(&'static str),
    Whole(i64),
    Word(&'static str),
    Flag(bool),
}

/// Fields by their names: none of these means anything else elsewhere.
const DEFAULTS: [(&str, Usual); 19] = [
    ("note", Usual::Word("")),
    ("rule", Usual::Word("above")),
    ("provisional", Usual::Flag(false)),
    ("pace_change", Usual::Number("0")),
    ("overtime_efficiency", Usual::Number("1")),
    ("ramp_days", Usual::Whole(0)),
    ("ramp_share", Usual::Number("1")),
    ("handover_days", Usual::Number("0")),
    ("became_enforceable", Usual::Number("0")),
    ("reclassified_out", Usual::Number("0")),
    ("stuck", Usual::Number("0")),
    ("stuck_share_out", Usual::Number("1")),
    ("matters_received", Usual::Number("0")),
    ("recovery_change", Usual::Number("0")),
    ("enforceable_in", Usual::Number("0")),
    ("enforceable_out", Usual::Number("0")),
    ("from_outside", Usual::Flag(false)),
    ("in_enforceable", Usual::Flag(true)),
    ("include", Usual::Flag(true)),
];

/// Of an event the finished may be left out too; of a report it never is.
const FINISHED_AT_ONCE: [&str; 2] =
    ["scenarios[].events[].cases.finished", "scenarios[].events[].money.finished"];

/// Lists and objects that must be there even if nothing is in them.
const REQUIRED: [&str; 2] = ["holidays", "targets"];

/// Read, but without effect ([`super::plan`]): whether a target is provisional is said of the
/// plan, not of a scenario.
const WITHOUT_EFFECT: &str = "scenarios[].targets.provisional";

/// The canonical text of a plan file: one line, keys in the order of their bytes, decimals without
/// needless zeros, nothing that is absent by another word. For a file that is no valid plan it is
/// some text that says nothing about it.
#[must_use]
pub fn canonical(plan: &Json) -> String {
    let named = match plan.get("provenance") {
        Some(Json::Object(sources)) => sources.iter().map(|(path, _)| path.as_str()).collect(),
        _ => Vec::new(),
    };
    let root = Place { path: String::new(), shape: String::new() };
    Writer { named }.write(&root, plan).to_string()
}

/// Where a value stands.
struct Place {
    /// Its path: `scenarios[0].cases.new`.
    path: String,
    /// The same without the places in lists: `scenarios[].cases.new`.
    shape: String,
}

impl Place {
    fn field(&self, key: &str) -> Self {
        let below = |parent: &str| match parent {
            "" => key.to_owned(),
            _ => format!("{parent}.{key}"),
        };
        Self { path: below(&self.path), shape: below(&self.shape) }
    }

    fn entry(&self, index: usize) -> Self {
        Self { path: format!("{}[{index}]", self.path), shape: format!("{}[]", self.shape) }
    }

    /// Whether it is a field of this name. What `provenance` holds are paths, not fields.
    fn is_called(&self, key: &str) -> bool {
        let before = self.shape.strip_suffix(key);
        before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
            && !self.shape.starts_with("provenance.")
    }

    /// Whether a text here is words, whatever it looks like.
    fn holds_words(&self) -> bool {
        ["unit", "note", "name"].iter().any(|key| self.is_called(key))
    }
}

struct Writer<'p> {
    /// The places that `provenance` names.
    named: Vec<&'p str>,
}

impl Writer<'_> {
    fn write(&self, at: &Place, json: &Json) -> Json {
        match json {
            Json::Object(fields) => Json::Object(self.fields(at, fields)),
            Json::List(items) => {
                let items = items.iter().enumerate();
                Json::List(items.map(|(index, item)| self.write(&at.entry(index), item)).collect())
            }
            Json::Text(text) if !at.holds_words() => {
                let zeros = if at.is_called("published_rate") { Zeros::Kept } else { Zeros::Cut };
                Json::Text(number(text, zeros).unwrap_or_else(|| text.clone()))
            }
            other => other.clone(),
        }
    }

    fn fields(&self, at: &Place, fields: &[(String, Json)]) -> Vec<(String, Json)> {
        let written = fields.iter().filter_map(|(key, json)| {
            let place = at.field(key);
            let json = self.write(&place, json);
            (!self.is_left_out(&place, &json)).then(|| (key.clone(), json))
        });
        let mut written: Vec<_> = written.collect();
        written.sort_by(|(one, _), (other, _)| one.cmp(other));
        written
    }

    /// Whether a field would mean the same if it were not there.
    fn is_left_out(&self, at: &Place, json: &Json) -> bool {
        let is_needed = REQUIRED.contains(&at.path.as_str()) || self.leads_to_a_source(at);
        match json {
            Json::Null => true,
            _ if at.shape == WITHOUT_EFFECT => true,
            Json::Object(fields) => fields.is_empty() && !is_needed,
            Json::List(items) if at.path == "season" => !is_needed && is_even(items),
            Json::List(items) => items.is_empty() && !is_needed,
            _ if FINISHED_AT_ONCE.contains(&at.shape.as_str()) => Usual::Number("0").is(json),
            _ => DEFAULTS.iter().any(|(key, usual)| usual.is(json) && at.is_called(key)),
        }
    }

    /// Whether `provenance` names something inside: its path exists only as long as this does.
    fn leads_to_a_source(&self, at: &Place) -> bool {
        let inside = |path: &&str| {
            path.strip_prefix(&at.path).is_some_and(|rest| rest.starts_with(['.', '[']))
        };
        self.named.iter().any(inside)
    }
}

impl Usual {
    fn is(&self, json: &Json) -> bool {
        match (self, json) {
            (Self::Number(usual) | Self::Word(usual), Json::Text(text)) => text == usual,
            (Self::Whole(usual), Json::Whole(number)) => number == usual,
            (Self::Flag(usual), Json::Flag(flag)) => flag == usual,
            _ => false,
        }
    }
}

/// Whether no month of a season weighs more than another: as if there were none.
fn is_even(season: &[Json]) -> bool {
    season.iter().all(|weight| weight.as_text() == Some("1"))
}

/// What becomes of the zeros that end a fraction.
#[derive(Clone, Copy)]
enum Zeros {
    /// They say how exact the number is.
    Kept,
    Cut,
}

/// A decimal in its shortest form; `None` for what is none.
fn number(text: &str, zeros: Zeros) -> Option<String> {
    let (negative, whole, fraction) = digits(text)?;
    let fraction = match zeros {
        Zeros::Kept => text.split_once('.').map_or("", |(_, fraction)| fraction),
        Zeros::Cut => fraction,
    };
    let sign = if negative && (whole, fraction) != ("0", "") { "-" } else { "" };
    let point = if fraction.is_empty() { "" } else { "." };
    Some(format!("{sign}{whole}{point}{fraction}"))
}

/// The code of a plan: the SHA-256 of its canonical text. Plans of one code are one plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code([u8; 32]);

/// Letters and digits that are not mistaken for one another (Crockford's base 32: no I, L, O, U).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Bytes of a code that its short form shows: 80 bits, five a letter.
const SHORT: usize = 10;

impl Code {
    /// The code of a plan, given by its file.
    #[must_use]
    pub fn of(plan: &Json) -> Self {
        Self::of_text(&canonical(plan))
    }

    /// The code of a plan, given by its canonical text.
    #[must_use]
    pub fn of_text(canonical: &str) -> Self {
        Self(Sha256::digest(canonical).into())
    }

    /// All of its bits.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// All of it, in 64 hexadecimal digits.
    #[must_use]
    pub fn hex(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl fmt::Display for Code {
    /// Its beginning, to be read aloud and typed: "7K3M-Q2XA-90VD-BT5E".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bits = self.0[..SHORT].iter().fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
        for place in 0..16 {
            if place > 0 && place % 4 == 0 {
                f.write_str("-")?;
            }
            let five = (bits >> (75 - 5 * place)) & 31;
            write!(f, "{}", char::from(LETTERS[five as usize]))?;
        }
        Ok(())
    }
}

//! The words of every field of a plan: its official name, what it means, its unit, its place.
//!
//! The words stand in tables beside each other ([`plan`], [`scenario`]); nothing here knows a form.

mod place;
mod plan;
mod scenario;

pub use place::place;
pub(in crate::words) use place::quoted;

use crate::fields::Nature;
use crate::intake::Kind;
use crate::lang::Lang;
use crate::sheet;

/// A text in Vietnamese and in English.
pub(in crate::words) type Both = (&'static str, &'static str);

/// The words of one field.
#[derive(Clone, Copy)]
struct Row {
    /// A shape of [`crate::fields::FIELDS`]; `*` covers both streams.
    shape: &'static str,
    name: Both,
    help: Option<Both>,
}

const fn row(shape: &'static str, vi: &'static str, en: &'static str) -> Row {
    Row { shape, name: (vi, en), help: None }
}

impl Row {
    /// With a sentence on what the field means.
    const fn means(self, vi: &'static str, en: &'static str) -> Self {
        Self { help: Some((vi, en)), ..self }
    }
}

/// The name of a field, found by its shape or by its path; empty for what is no field.
#[must_use]
pub fn label(shape: &str, lang: Lang) -> &'static str {
    find(shape).map_or("", |row| lang.pick(row.name.0, row.name.1))
}

/// What a field means and where it stands in law, in a sentence or two.
#[must_use]
pub fn help(shape: &str, lang: Lang) -> Option<&'static str> {
    find(shape)?.help.map(|(vi, en)| lang.pick(vi, en))
}

/// The unit that stands beside an input; `None` for what has none or is written with its own
/// sign.
#[must_use]
pub fn unit(shape: &str, lang: Lang) -> Option<&'static str> {
    let (Nature::Number(kind, _) | Nature::Whole(kind, _)) = sheet::nature(shape)? else {
        return None;
    };
    let key = shape.rsplit('.').next().unwrap_or(shape);
    let (vi, en) = match (key, kind) {
        ("hours" | "@overtime_hours", _) => ("giờ/người/tháng", "hours/officer/month"),
        ("handover_days" | "days", _) => ("ngày công", "officer-days"),
        ("rounds", _) => ("phiên", "rounds"),
        ("per_case", _) => ("đồng/việc", "VND/case"),
        (flow, Kind::Cases) if is_monthly(flow) => ("việc/tháng", "cases/month"),
        (flow, Kind::Money) if is_monthly(flow) => ("đồng/tháng", "VND/month"),
        (_, kind) => unit_of(kind)?,
    };
    Some(lang.pick(vi, en))
}

fn is_monthly(key: &str) -> bool {
    matches!(key, "new" | "became_enforceable" | "reclassified_out" | "entrusted_or_withdrawn")
}

pub(in crate::words) const fn unit_of(kind: Kind) -> Option<Both> {
    Some(match kind {
        Kind::Cases | Kind::WholeCases => ("việc", "cases"),
        Kind::Money | Kind::WholeMoney => ("đồng", "VND"),
        Kind::Officers => ("người", "officers"),
        Kind::Posts => ("người", "posts"),
        Kind::Percent => ("%", "%"),
        Kind::Pace => ("việc/người/ngày", "cases/officer/day"),
        Kind::Hours => ("giờ", "hours"),
        Kind::Days => ("ngày", "days"),
        Kind::Months => ("tháng", "months"),
        Kind::Factor => ("lần", "times"),
        // A share is written with its sign, the others have no unit.
        Kind::Share | Kind::Weight | Kind::Whole | Kind::Year => return None,
    })
}

/// One of the words that a field can be, as it is shown; empty for a word it cannot be.
#[must_use]
pub fn choice(shape: &str, word: &str, lang: Lang) -> &'static str {
    let key = shape.rsplit('.').next().unwrap_or(shape);
    match (key, word) {
        ("rule", "above") => lang.pick("trên", "above"),
        ("rule", "at_least") => lang.pick("từ … trở lên", "at least"),
        ("stream", "cases") => lang.pick("về việc", "cases"),
        ("stream", "money") => lang.pick("về tiền", "money"),
        _ => "",
    }
}

fn find(path: &str) -> Option<&'static Row> {
    plan::ROWS.iter().chain(scenario::ROWS).find(|row| fits(path, row.shape))
}

/// Whether a path, or the shape of one, is covered by a shape.
fn fits(path: &str, shape: &str) -> bool {
    let mut given = parts(path);
    let all_fit = parts(shape).all(|wanted| match (given.next(), wanted) {
        (Some("cases" | "money" | "*"), "*") => true,
        (Some(part), "]") => part.ends_with(']'),
        (Some(part), wanted) => part == wanted,
        (None, _) => false,
    });
    all_fit && given.next().is_none()
}

fn parts(path: &str) -> impl Iterator<Item = &str> {
    path.split(['.', '[']).filter(|part| !part.is_empty())
}

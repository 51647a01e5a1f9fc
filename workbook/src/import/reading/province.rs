//! Which row of a province's table is the unit of the plan.

use super::TableKind;
use super::rows::{Line, LineKind};
use crate::import::Asked;
use crate::import::heading::words;

/// The row whose figures are read, by its place among the rows with figures: the one that is
/// chosen, the one whose name is like the plan's unit, the sum row, the first.
pub(super) fn chosen_line(lines: &[Line], asked: &Asked<'_>, kind: TableKind) -> Option<usize> {
    let sum = lines.iter().position(|line| line.kind == LineKind::Sum);
    if kind == TableKind::Officers {
        return sum;
    }
    let chosen = asked.chosen("import.row").and_then(|row| row.parse::<usize>().ok());
    let chosen = chosen.and_then(|row| lines.iter().position(|line| line.row + 1 == row));
    chosen
        .or_else(|| like(lines, &asked.ask.plan.unit))
        .or(sum)
        .or((!lines.is_empty()).then_some(0))
}

/// The row whose name is most like the name of a unit.
fn like(lines: &[Line], unit: &str) -> Option<usize> {
    let wanted = Name::of(unit);
    if wanted.own.is_empty() {
        return None;
    }
    let likeness = |line: &Line| {
        let name = Name::of(&line.name);
        let shared = name.office.iter().filter(|word| wanted.office.contains(word)).count();
        let other = name.office.iter().filter(|word| !wanted.office.contains(word)).count();
        (name.own == wanted.own && line.kind == LineKind::Plain)
            .then_some((shared, usize::MAX - other))
    };
    let all = lines.iter().enumerate().rev();
    let known = all.filter_map(|(index, line)| Some((likeness(line)?, index)));
    known.max_by_key(|(likeness, _)| *likeness).map(|(_, index)| index)
}

/// The name of a unit: what kind of office, and its own name.
struct Name {
    office: Vec<String>,
    own: Vec<String>,
}

/// Words that say what kind of office it is; abbreviations stand for the words.
const OFFICES: [(&str, &str); 16] = [
    (" thi hanh an dan su ", " "),
    (" thads ", " "),
    (" tha ds ", " "),
    (" tp ", " thanhpho "),
    (" thanh pho ", " thanhpho "),
    (" tx ", " thixa "),
    (" thi xa ", " thixa "),
    (" chi cuc ", " chicuc "),
    (" khu vuc ", " khuvuc "),
    (" kv ", " khuvuc "),
    (" huyen ", " huyen "),
    (" quan ", " quan "),
    (" tinh ", " tinh "),
    (" phong ", " phong "),
    (" cuc ", " cuc "),
    (" h ", " huyen "),
];

impl Name {
    fn of(text: &str) -> Self {
        let mut words = words(text);
        for (long, short) in OFFICES {
            words = words.replace(long, short);
        }
        let is_office = |word: &&str| {
            OFFICES.iter().any(|(_, short)| !short.trim().is_empty() && short.trim() == *word)
        };
        let (office, own): (Vec<&str>, Vec<&str>) = words.split_whitespace().partition(is_office);
        let owned = |words: Vec<&str>| words.into_iter().map(ToOwned::to_owned).collect();
        Self { office: owned(office), own: owned(own) }
    }
}

//! The fields of a report that the figures of a table make.

use super::{Found, Reading};
use crate::import::heading::Item;
use crate::import::table::Place;
use rust_decimal::Decimal;
use thads_model::plan::StreamName;

/// A field of the report: its value and the cells it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) stream: StreamName,
    /// Its name in the plan file: "enforceable".
    pub(crate) key: &'static str,
    /// Cases or đồng, whole.
    pub(crate) value: Decimal,
    /// More than one where parts were added up.
    pub(crate) places: Vec<Place>,
}

impl Field {
    /// Its path in the plan file.
    pub(crate) fn path(&self) -> String {
        format!("report.{}.{}", self.stream.key(), self.key)
    }
}

type Value = (Decimal, Vec<Place>);

impl Reading {
    /// Every field of the report that was read, in the order of the form.
    pub(crate) fn fields(&self) -> Vec<Field> {
        let mut fields = Vec::new();
        for stream in StreamName::ALL {
            let of = |item| self.get(stream, item).map(|found| (found.value, vec![found.place]));
            let all = [
                ("carried_over", of(Item::CarriedOver)),
                ("accepted", of(Item::Accepted)),
                ("entrusted", of(Item::Entrusted)),
                ("withdrawn", of(Item::Withdrawn)),
                ("enforceable", of(Item::Enforceable)),
                ("finished", self.finished(stream)),
                ("not_enforceable", of(Item::NotEnforceable)),
                ("postponed", self.postponed(stream)),
                ("separate_book", of(Item::SeparateBook)),
            ];
            for (key, value) in all {
                if let Some((value, places)) = value {
                    fields.push(Field { stream, key, value, places });
                }
            }
        }
        fields
    }

    /// F: all of it where it stands as such, else what is done, terminated and (of money) reduced
    /// together.
    pub(crate) fn finished(&self, stream: StreamName) -> Option<Value> {
        if let Some(all) = self.get(stream, Item::FinishedInAll) {
            return Some((all.value, vec![all.place]));
        }
        let done = self.get(stream, Item::Finished)?;
        let reduced = match stream {
            StreamName::Cases => None,
            StreamName::Money => self.get(stream, Item::Reduced),
        };
        together([Some(done), self.get(stream, Item::Terminated), reduced])
    }

    /// S: postponed, suspended and others outside what can be enforced.
    pub(crate) fn postponed(&self, stream: StreamName) -> Option<Value> {
        if let Some(all) = self.get(stream, Item::PostponedInAll) {
            return Some((all.value, vec![all.place]));
        }
        let parts = [Item::Postponed, Item::Suspended, Item::OtherOutside];
        together(parts.map(|item| self.get(stream, item)))
    }
}

/// Parts added up; `None` where there are none.
fn together<const N: usize>(parts: [Option<&Found>; N]) -> Option<Value> {
    let mut places = Vec::new();
    let mut sum = Decimal::ZERO;
    for part in parts.into_iter().flatten() {
        sum = sum.checked_add(part.value)?;
        places.push(part.place);
    }
    (!places.is_empty()).then_some((sum, places))
}

//! A table by officer: how many there are, and what each carries.

use super::Reading;
use super::roles::{Column, Role};
use super::rows::{Grid, LineKind};
use crate::import::heading::Item;
use crate::import::surroundings::{At, is_agency};
use crate::import::table::Place;
use rust_decimal::Decimal;
use thads_model::plan::StreamName;

/// What an officer carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Load {
    pub(crate) name: String,
    /// P of cases.
    pub(crate) to_enforce: Option<Decimal>,
    /// E of cases.
    pub(crate) enforceable: Option<Decimal>,
    /// F of cases, with what was terminated.
    pub(crate) finished: Option<Decimal>,
    /// E of money, in đồng.
    pub(crate) money_enforceable: Option<Decimal>,
    /// F of money, in đồng.
    pub(crate) money_finished: Option<Decimal>,
}

/// Adds the officers to what the sum row says.
pub(super) fn add(grid: &Grid<'_>, reading: &mut Reading) {
    let mut first = None;
    for line in grid.lines {
        // Officers may be listed below the units they belong to.
        if line.kind != LineKind::Plain || is_agency(&line.name) {
            continue;
        }
        first.get_or_insert(line.row);
        let of_row = grid.report(line);
        reading.loads.push(Load {
            name: line.name.clone(),
            to_enforce: of_row.value(StreamName::Cases, Item::ToEnforce),
            enforceable: of_row.value(StreamName::Cases, Item::Enforceable),
            finished: of_row.finished(StreamName::Cases).map(|(value, _)| value),
            money_enforceable: of_row.value(StreamName::Money, Item::Enforceable),
            money_finished: of_row.finished(StreamName::Money).map(|(value, _)| value),
        });
    }
    let names = |column: &&Column| column.role == Role::Names;
    let column = grid.columns.iter().find(names).map_or(0, |column| column.column);
    if let Some(row) = first {
        let value = Decimal::from(u64::try_from(reading.loads.len()).unwrap_or(u64::MAX));
        reading.officers = Some(At { value, place: Place { row, column } });
    }
}

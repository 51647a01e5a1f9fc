//! What differs from the baseline: every lever, entry and report, with its value in each column.

use super::figures::Column;
use crate::inquiry::{Cell, Row};
use crate::lang::Lang;
use crate::words::compare::beside as words;
use crate::words::months;
use crate::words::weights::scenarios;
use thads_model::analysis::attribution::{Difference, Entry, Player, differences};
use thads_model::calendar::put_in_order;

/// A row for everything that differs in any column.
pub(super) fn rows(columns: &[Column<'_>], lang: Lang) -> Vec<Row> {
    let [baseline, others @ ..] = columns else { return Vec::new() };
    let mut rows = of_facts(columns, lang);
    let differing: Vec<Vec<Difference>> =
        others.iter().map(|other| differences(baseline.of.scenario, other.of.scenario)).collect();
    let mut named: Vec<&Difference> = Vec::new();
    for difference in differing.iter().flatten() {
        if !named.iter().any(|known| is_same(known, difference)) {
            named.push(difference);
        }
    }
    // Every panel together, as in each list.
    put_in_order(&mut named, |difference| difference.panel());
    for difference in named {
        let of_column = differing.iter().map(|all| all.iter().find(|own| is_same(own, difference)));
        let own = baseline_says(baseline, difference, others, &differing, lang);
        let cells = others.iter().zip(of_column).map(|(other, found)| match found {
            Some(found) => says(baseline, other, found, lang)[1].clone(),
            None => own.clone(),
        });
        let first = [scenarios::common_name(difference, lang), own.clone()];
        let texts = first.into_iter().chain(cells).map(Cell::text);
        rows.push(Row::of(texts.collect()));
    }
    rows
}

/// What the baseline says of a difference: the same beside every other.
fn baseline_says(
    baseline: &Column<'_>,
    difference: &Difference,
    others: &[Column<'_>],
    differing: &[Vec<Difference>],
    lang: Lang,
) -> String {
    let with = others.iter().zip(differing);
    let mut found = with
        .filter_map(|(other, all)| Some((other, all.iter().find(|own| is_same(own, difference))?)));
    let said = found.next().map(|(other, found)| says(baseline, other, found, lang));
    said.map(|[own, _]| own).unwrap_or_default()
}

/// What the baseline says and what another column says, each on its own plan.
fn says(
    baseline: &Column<'_>,
    other: &Column<'_>,
    difference: &Difference,
    lang: Lang,
) -> [String; 2] {
    let player = Player::One(difference.clone());
    let both = [baseline.of.scenario, other.of.scenario];
    let [own, _] = scenarios::sides(&player, baseline.of.plan, both, lang);
    let [_, others] = scenarios::sides(&player, other.of.plan, both, lang);
    [own, others]
}

/// Whether two differences are of the same thing: where an entry stands in the list of the other
/// is another matter.
fn is_same(one: &Difference, other: &Difference) -> bool {
    let thing = |entry: &Entry| (entry.list, entry.name.clone(), entry.order);
    match (one, other) {
        (Difference::Field(one), Difference::Field(other)) => one == other,
        (Difference::Entry(one), Difference::Entry(other)) => thing(one) == thing(other),
        (Difference::Field(_), Difference::Entry(_))
        | (Difference::Entry(_), Difference::Field(_)) => false,
    }
}

/// The date of the report, where the reports differ; the ranges, where these do.
fn of_facts(columns: &[Column<'_>], lang: Lang) -> Vec<Row> {
    let row = |name: &str, value: &dyn Fn(&Column<'_>) -> String| {
        let values = columns.iter().map(value);
        let texts = std::iter::once(name.to_owned()).chain(values).map(Cell::text);
        Row::of(texts.collect())
    };
    let differs = |value: &dyn Fn(&Column<'_>) -> String| {
        columns.iter().any(|column| value(column) != value(&columns[0]))
    };
    let mut rows = Vec::new();
    if columns.iter().any(|column| !column.of.has_report_of(columns[0].of.plan)) {
        let date = |column: &Column<'_>| months::date(column.of.plan.calendar.as_of());
        rows.push(row(words::report_date(lang), &date));
        let figures = |column: &Column<'_>| words::report(column.of.plan, lang);
        if differs(&figures) {
            rows.push(row(words::report_name(lang), &figures));
        }
    }
    let ranges = |column: &Column<'_>| words::ranges(&column.of.scenario.spread, lang);
    if differs(&ranges) {
        rows.push(row(words::ranges_name(lang), &ranges));
    }
    rows
}

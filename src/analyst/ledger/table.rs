//! Month by month: what was foreseen, what came, and by how much it missed.

use crate::inquiry::{Cell, Row, Table, Tone};
use crate::lang::Lang;
use crate::words::ledger as words;
use crate::words::months;
use thads_model::analysis::ledger::Line;
use thads_model::plan::{PastStream, StreamName};
use thads_model::quantity::Percent;

pub(super) fn of<U: Copy>(lines: &[Line<U>], stream: StreamName, lang: Lang) -> Table {
    Table {
        caption: words::caption(stream, lang),
        columns: words::columns(stream, lang).map(str::to_owned).into(),
        // The newest first, as in the other lists.
        rows: lines.iter().rev().map(|line| row(line, stream, lang)).collect(),
    }
}

fn row<U: Copy>(line: &Line<U>, stream: StreamName, lang: Lang) -> Row {
    let decimal = |rate: Option<Percent>| rate.and_then(|rate| rate.decimal());
    let figures = |past: &PastStream<U>| {
        let [enforceable, finished] =
            [past.enforceable, past.finished].map(|amount| amount.decimal().unwrap_or_default());
        words::standing(finished, enforceable, stream, lang)
    };
    let verdict = match line.is_hit() {
        Some(true) => Cell::toned(words::hit(lang), Tone::Good),
        Some(false) if decimal(line.points()).is_some_and(|points| points.is_sign_positive()) => {
            Cell::toned(words::miss_above(lang), Tone::Caution)
        }
        Some(false) => Cell::toned(words::miss(lang), Tone::Bad),
        None => Cell::text(words::none()),
    };
    let foreseen = words::rate(decimal(line.foreseen_rate()), lang);
    let amount = line.amount().decimal().unwrap_or_default();
    Row::of(vec![
        Cell::text(months::name(line.month, lang)),
        Cell::text(foreseen).hinted(figures(&line.foreseen)),
        Cell::text(words::between(line.range, lang)),
        Cell::text(words::rate(decimal(line.came_rate()), lang)).hinted(figures(&line.came)),
        Cell::text(words::points(decimal(line.points()), lang)),
        Cell::text(words::amount(amount, stream, lang)),
        verdict,
    ])
}

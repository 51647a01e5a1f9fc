//! One officer more or fewer from each month on: when it still matters this year.

use super::{Asked, Room, seeks};
use crate::inquiry::{Act, Block, Cell, Row, Table, Tone};
use crate::words::needs::amounts::Kept;
use crate::words::needs::{staff as words, ways};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use thads_model::analysis::score::{Score, score};
use thads_model::file::Json;
use thads_model::plan::{HeadcountStep, Plan, Scenario, StaffMove, StreamName, first_below_zero};
use thads_model::quantity::{Amount, Factor};

/// What one officer from a day on comes to.
struct Month {
    day: NaiveDate,
    more: Option<Score>,
    fewer: Option<Score>,
}

pub(super) fn blocks(room: &Room<'_>) -> Vec<Block> {
    let Asked { ref plan, lang, .. } = *room.asked;
    let scenario = room.asked.scenario();
    let with = |day, change| score(plan, &moved(plan, scenario, day, change)?).ok().flatten();
    let months: Vec<Month> = first_days(plan)
        .map(|day| Month {
            day,
            more: with(day, Decimal::ONE),
            fewer: with(day, Decimal::NEGATIVE_ONE),
        })
        .collect();
    let now = score(plan, scenario).ok().flatten();
    let (Some(first), Some(last), Some(now)) = (months.first(), months.last(), now) else {
        return Vec::new();
    };
    let mut blocks = vec![Block::Heading(words::heading(lang).to_owned())];
    let cases = |ended: Option<Score>| Some((ended?.cases.rate?, now.cases.rate?));
    if let (Some(early), Some(late)) = (cases(first.more), cases(last.more)) {
        let text = words::one_more([(first.day, early), (last.day, late)], lang);
        blocks.push(Block::Text(text, Tone::Plain));
    }
    if let Some(early) = cases(first.fewer) {
        let kept = first.fewer.is_some_and(|ended| ended.is_met(StreamName::Cases));
        let verdict = if kept { Kept::Met } else { Kept::Short };
        let text = words::one_fewer(first.day, early, verdict, lang);
        blocks.push(Block::Text(text, Tone::Plain));
    }
    let table = Table {
        caption: words::caption(lang).to_owned(),
        columns: words::columns(lang).map(ToOwned::to_owned).into(),
        rows: months.iter().map(|month| row(room, month)).collect(),
    };
    blocks.push(Block::Folded(words::fold(lang).to_owned(), vec![Block::Table(table)]));
    blocks
}

/// The first working day ahead of every month that has one.
fn first_days(plan: &Plan) -> impl Iterator<Item = NaiveDate> {
    let (calendar, year) = (&plan.calendar, plan.calendar.year());
    calendar.months_ahead().filter_map(move |month| {
        let ahead = calendar.days_ahead().iter();
        ahead.copied().find(|day| year.month_of(*day) == Some(month))
    })
}

/// The scenario with so many officers more from a day on; `None` where that leaves fewer than none.
fn moved(plan: &Plan, scenario: &Scenario, day: NaiveDate, change: Decimal) -> Option<Scenario> {
    let mut moved = scenario.clone();
    moved.staff_moves.push(StaffMove {
        date: day,
        change: change.into(),
        ramp_days: 0,
        ramp_share: Factor::ONE,
        handover_days: Amount::ZERO,
    });
    let steps: Vec<HeadcountStep> = moved.staff_moves.iter().map(HeadcountStep::from).collect();
    let below = first_below_zero(plan.staff.officers, plan.calendar.as_of(), &steps);
    below.is_none().then_some(moved)
}

fn row(room: &Room<'_>, month: &Month) -> Row {
    let mut cells = vec![Cell::text(crate::words::months::date(month.day))];
    for (score, change) in [(month.more, "1"), (month.fewer, "-1")] {
        let Some(score) = score else {
            cells.extend(std::iter::repeat_n(Cell::text("–"), 3));
            continue;
        };
        let list = format!("scenarios[{}].staff_moves", room.asked.question.scenario);
        let entry = Json::object([
            ("date", Json::text(month.day.to_string())),
            ("change", Json::text(change)),
        ]);
        cells.extend(StreamName::ALL.map(|stream| seeks::rate(&score, stream, room)));
        let add = Act::Add(list, entry.to_string());
        let hint = words::add_hint(month.day, change, room.asked.lang);
        cells.push(Cell::button(ways::apply(room.asked.lang), add).hinted(hint));
    }
    Row::of(cells)
}

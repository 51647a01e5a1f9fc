//! Reads what changes the effort: overtime, campaigns, disruptions, staff moves.

use super::Surroundings;
use crate::calendar::WorkYear;
use crate::file::bounds;
use crate::file::plan::factor;
use crate::file::problem::ProblemKind;
use crate::file::reader::{At, Object, Reader};
use crate::plan::{HeadcountStep, Overtime, Period, Shock, StaffMove, Uplift, first_below_zero};
use rust_decimal::Decimal;

pub(super) fn overtime(
    r: &mut Reader,
    at: &At<'_, '_>,
    year: Option<WorkYear>,
) -> Option<Overtime> {
    let mut o = r.object(at)?;
    let period = period(r, &mut o, year);
    let hours = o.decimal(r, "hours", &bounds::HOURS);
    o.close(r);
    Some(Overtime { period: period?, hours: factor(hours?) })
}

pub(super) fn campaign(r: &mut Reader, at: &At<'_, '_>, year: Option<WorkYear>) -> Option<Uplift> {
    let mut o = r.object(at)?;
    let name = o.name(r, "name");
    let period = period(r, &mut o, year);
    let uplift = o.decimal(r, "uplift", &bounds::UPLIFT);
    o.close(r);
    Some(Uplift { name: name?, period: period?, uplift: factor(uplift?) })
}

pub(super) fn disruption(r: &mut Reader, at: &At<'_, '_>, year: Option<WorkYear>) -> Option<Shock> {
    let mut o = r.object(at)?;
    let name = o.name(r, "name");
    let period = period(r, &mut o, year);
    let capacity_loss = o.decimal(r, "capacity_loss", &bounds::SHARE);
    let recovery_loss = o.decimal(r, "recovery_loss", &bounds::SHARE);
    o.close(r);
    Some(Shock {
        name: name?,
        period: period?,
        capacity_loss: factor(capacity_loss?),
        recovery_loss: factor(recovery_loss?),
    })
}

/// `from`/`to` in months or `from_date`/`to_date`, in order.
fn period(r: &mut Reader, o: &mut Object<'_, '_>, year: Option<WorkYear>) -> Option<Period> {
    let nearby = year.map(WorkYear::neighbourhood);
    let from = o.optional(r, "from", |r, at| r.month(at));
    let to = o.optional(r, "to", |r, at| r.month(at));
    let from_date = o.optional(r, "from_date", |r, at| r.date(at, nearby));
    let to_date = o.optional(r, "to_date", |r, at| r.date(at, nearby));
    match (from?, to?, from_date?, to_date?) {
        (None, None, None, None) => r.problem(o.path, ProblemKind::NoPeriod),
        (from, to, None, None) => {
            let (from, to) = both_ends(r, o, ["from", "to"], from, to)?;
            Some(Period::Months(from, to))
        }
        (None, None, from, to) => {
            let (from, to) = both_ends(r, o, ["from_date", "to_date"], from, to)?;
            Some(Period::Dates(from, to))
        }
        _ => r.problem(o.path, ProblemKind::MonthsAndDates),
    }
}

/// Both ends of a period, in order.
fn both_ends<T: PartialOrd>(
    r: &mut Reader,
    o: &Object<'_, '_>,
    keys: [&'static str; 2],
    from: Option<T>,
    to: Option<T>,
) -> Option<(T, T)> {
    match (from, to) {
        (Some(from), Some(to)) if to < from => r.problem(&o.place(keys[1]), ProblemKind::Reversed),
        (Some(from), Some(to)) => Some((from, to)),
        (None, _) => r.problem(&o.place(keys[0]), ProblemKind::Missing),
        (_, None) => r.problem(&o.place(keys[1]), ProblemKind::Missing),
    }
}

pub(super) fn staff_moves(
    r: &mut Reader,
    at: &At<'_, '_>,
    around: &Surroundings,
) -> Option<Vec<StaffMove>> {
    // The headcount hangs on dates and changes alone: other fields of a move may be wrong.
    let mut steps = Some(Vec::new());
    let moves = r.entries(at, |r, at| {
        let (step, staff_move) = staff_move(r, at, around.year);
        steps = steps.take().zip(step).map(|(mut steps, step)| {
            steps.push(step);
            steps
        });
        staff_move
    });
    if let (Some(officers), Some(as_of), Some(steps)) = (around.officers, around.as_of, steps)
        && let Some((index, date)) = first_below_zero(officers, as_of, &steps)
    {
        let entry = crate::file::path::Path::Item(&at.path, index);
        let place = crate::file::path::Path::Key(&entry, "change");
        return r.problem(&place, ProblemKind::HeadcountBelowZero(date));
    }
    moves
}

/// A staff move, and its part in the headcount, as far as each could be read.
fn staff_move(
    r: &mut Reader,
    at: &At<'_, '_>,
    year: Option<WorkYear>,
) -> (Option<HeadcountStep>, Option<StaffMove>) {
    let Some(mut o) = r.object(at) else { return (None, None) };
    let span = year.map(|year| (year.first_day(), year.last_day()));
    let date = o.required(r, "date", |r, at| r.date(at, span));
    let change = o.required(r, "change", |r, at| {
        let change = r.decimal(at, &bounds::OFFICERS_CHANGE)?;
        if change.is_zero() { r.problem(&at.path, ProblemKind::Zero) } else { Some(change) }
    });
    let ramp_days = o.or(r, "ramp_days", 0, |r, at| r.whole(at, bounds::RAMP_DAYS));
    let ramp_share = o.decimal_or(r, "ramp_share", Decimal::ONE, &bounds::SHARE);
    let handover_days = o.decimal_or(r, "handover_days", Decimal::ZERO, &bounds::DAYS);
    o.close(r);
    let step = date.zip(change).map(|(date, change)| HeadcountStep { date, change: change.into() });
    let whole = (|| {
        let HeadcountStep { date, change } = step?;
        Some(StaffMove {
            date,
            change,
            ramp_days: ramp_days?,
            ramp_share: factor(ramp_share?),
            handover_days: handover_days?.into(),
        })
    })();
    (step, whole)
}

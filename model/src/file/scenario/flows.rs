//! Reads the monthly flows and the one-off events.

use crate::file::bounds;
use crate::file::plan::factor;
use crate::file::problem::ProblemKind;
use crate::file::reader::{At, Object, Reader};
use crate::plan::{CaseFlow, Event, Flow, MoneyFlow, OneOff};
use crate::quantity::{Amount, Factor, Money};
use rust_decimal::Decimal;

/// Everything left to its default.
pub(super) const NO_CASE_FLOW: CaseFlow =
    CaseFlow { flow: no_flow(), stuck: Amount::ZERO, stuck_share_out: Factor::ONE };

/// Everything left to its default.
pub(super) const NO_MONEY_FLOW: MoneyFlow = MoneyFlow {
    flow: no_flow(),
    per_case: None,
    matters_received: Amount::ZERO,
    recovery_change: Factor::ZERO,
};

const fn no_flow<U>() -> Flow<U> {
    Flow {
        new: None,
        share: None,
        became_enforceable: Amount::ZERO,
        reclassified_out: Amount::ZERO,
        entrusted_or_withdrawn: None,
    }
}

/// An amount that is nothing where it is left out.
fn amount(r: &mut Reader, o: &mut Object<'_, '_>, key: &'static str) -> Option<Decimal> {
    o.decimal_or(r, key, Decimal::ZERO, &bounds::AMOUNT)
}

fn flow<U>(r: &mut Reader, o: &mut Object<'_, '_>) -> Option<Flow<U>> {
    let new = o.decimal_if_any(r, "new", &bounds::AMOUNT);
    let part = o.decimal_if_any(r, "share", &bounds::SHARE);
    let became_enforceable = amount(r, o, "became_enforceable");
    let reclassified_out = amount(r, o, "reclassified_out");
    let entrusted_or_withdrawn = o.decimal_if_any(r, "entrusted_or_withdrawn", &bounds::AMOUNT);
    Some(Flow {
        new: new?.map(Amount::from),
        share: part?.map(factor),
        became_enforceable: became_enforceable?.into(),
        reclassified_out: reclassified_out?.into(),
        entrusted_or_withdrawn: entrusted_or_withdrawn?.map(Amount::from),
    })
}

pub(super) fn case_flow(r: &mut Reader, at: &At<'_, '_>) -> Option<CaseFlow> {
    let mut o = r.object(at)?;
    let flow = flow(r, &mut o);
    let stuck = amount(r, &mut o, "stuck");
    let stuck_share_out = o.decimal_or(r, "stuck_share_out", Decimal::ONE, &bounds::SHARE);
    o.close(r);
    Some(CaseFlow { flow: flow?, stuck: stuck?.into(), stuck_share_out: factor(stuck_share_out?) })
}

pub(super) fn money_flow(
    r: &mut Reader,
    at: &At<'_, '_>,
    finished: Option<Money>,
) -> Option<MoneyFlow> {
    let mut o = r.object(at)?;
    let flow = flow(r, &mut o);
    let per_case = o.decimal_if_any(r, "per_case", &bounds::AMOUNT);
    let matters_received = o.or(r, "matters_received", Money::ZERO, |r, at| {
        let received = r.decimal(at, &bounds::AMOUNT).map(Money::from)?;
        match finished {
            Some(finished) if received > finished => {
                r.problem(&at.path, ProblemKind::ReceivedOverFinished)
            }
            _ => Some(received),
        }
    });
    let recovery_change =
        o.decimal_or(r, "recovery_change", Decimal::ZERO, &bounds::RECOVERY_CHANGE);
    o.close(r);
    Some(MoneyFlow {
        flow: flow?,
        per_case: per_case?.map(Amount::from),
        matters_received: matters_received?,
        recovery_change: factor(recovery_change?),
    })
}

pub(super) fn event(r: &mut Reader, at: &At<'_, '_>) -> Option<Event> {
    let mut o = r.object(at)?;
    let name = o.name(r, "name");
    let month = o.month(r, "month");
    let cases = o.or(r, "cases", OneOff::NONE, one_off);
    let money = o.or(r, "money", OneOff::NONE, one_off);
    o.close(r);
    Some(Event { name: name?, month: month?, cases: cases?, money: money? })
}

fn one_off<U>(r: &mut Reader, at: &At<'_, '_>) -> Option<OneOff<U>> {
    let mut o = r.object(at)?;
    let enforceable_in = amount(r, &mut o, "enforceable_in");
    let enforceable_out = amount(r, &mut o, "enforceable_out");
    let finished = amount(r, &mut o, "finished");
    let from_outside = o.or(r, "from_outside", false, Reader::flag);
    o.close(r);
    Some(OneOff {
        enforceable_in: enforceable_in?.into(),
        enforceable_out: enforceable_out?.into(),
        finished: finished?.into(),
        from_outside: from_outside?,
    })
}

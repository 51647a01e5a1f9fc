//! Reads the monthly flows and the one-off events.

use crate::file::bounds;
use crate::file::plan::factor;
use crate::file::problem::ProblemKind;
use crate::file::reader::{At, Object, Reader};
use crate::file::report::share;
use crate::plan::{CaseFlow, Event, Flow, MoneyFlow, OneOff};
use crate::quantity::{Amount, Factor, Money};

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

fn amount<U>(r: &mut Reader, at: &At<'_, '_>) -> Option<Amount<U>> {
    r.decimal(at, &bounds::AMOUNT).map(Amount::from)
}

fn flow<U>(r: &mut Reader, o: &mut Object<'_, '_>) -> Option<Flow<U>> {
    let new = o.optional(r, "new", amount);
    let part = o.optional(r, "share", share);
    let became_enforceable = o.or(r, "became_enforceable", Amount::ZERO, amount);
    let reclassified_out = o.or(r, "reclassified_out", Amount::ZERO, amount);
    let entrusted_or_withdrawn = o.optional(r, "entrusted_or_withdrawn", amount);
    Some(Flow {
        new: new?,
        share: part?,
        became_enforceable: became_enforceable?,
        reclassified_out: reclassified_out?,
        entrusted_or_withdrawn: entrusted_or_withdrawn?,
    })
}

pub(super) fn case_flow(r: &mut Reader, at: &At<'_, '_>) -> Option<CaseFlow> {
    let mut o = r.object(at)?;
    let flow = flow(r, &mut o);
    let stuck = o.or(r, "stuck", Amount::ZERO, amount);
    let stuck_share_out = o.or(r, "stuck_share_out", Factor::ONE, share);
    o.close(r);
    Some(CaseFlow { flow: flow?, stuck: stuck?, stuck_share_out: stuck_share_out? })
}

pub(super) fn money_flow(
    r: &mut Reader,
    at: &At<'_, '_>,
    finished: Option<Money>,
) -> Option<MoneyFlow> {
    let mut o = r.object(at)?;
    let flow = flow(r, &mut o);
    let per_case = o.optional(r, "per_case", amount);
    let matters_received = o.or(r, "matters_received", Money::ZERO, |r, at| {
        let received: Money = amount(r, at)?;
        match finished {
            Some(finished) if received > finished => {
                r.problem(&at.path, ProblemKind::ReceivedOverFinished)
            }
            _ => Some(received),
        }
    });
    let recovery_change = o.or(r, "recovery_change", Factor::ZERO, |r, at| {
        r.decimal(at, &bounds::RECOVERY_CHANGE).map(factor)
    });
    o.close(r);
    Some(MoneyFlow {
        flow: flow?,
        per_case: per_case?,
        matters_received: matters_received?,
        recovery_change: recovery_change?,
    })
}

pub(super) fn event(r: &mut Reader, at: &At<'_, '_>) -> Option<Event> {
    let mut o = r.object(at)?;
    let name = o.required(r, "name", |r, at| r.name(at, 0));
    let month = o.required(r, "month", |r, at| r.month(at));
    let cases = o.or(r, "cases", OneOff::NONE, one_off);
    let money = o.or(r, "money", OneOff::NONE, one_off);
    o.close(r);
    Some(Event { name: name?, month: month?, cases: cases?, money: money? })
}

fn one_off<U>(r: &mut Reader, at: &At<'_, '_>) -> Option<OneOff<U>> {
    let mut o = r.object(at)?;
    let enforceable_in = o.or(r, "enforceable_in", Amount::ZERO, amount);
    let enforceable_out = o.or(r, "enforceable_out", Amount::ZERO, amount);
    let finished = o.or(r, "finished", Amount::ZERO, amount);
    let from_outside = o.or(r, "from_outside", false, |r, at| r.flag(at));
    o.close(r);
    Some(OneOff {
        enforceable_in: enforceable_in?,
        enforceable_out: enforceable_out?,
        finished: finished?,
        from_outside: from_outside?,
    })
}

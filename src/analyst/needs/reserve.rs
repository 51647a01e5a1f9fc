//! How much more may still come in before a target that is met is lost.

use rust_decimal::Decimal;
use thads_model::analysis::score::score;
use thads_model::calendar::Month;
use thads_model::plan::{Event, OneOff, Plan, Scenario, StreamName};

/// No unit has so much: where even this does no harm, nothing is said.
const FAR: i64 = 1_000_000_000_000_000;

/// The most cases or đồng, whole, that may become enforceable in September on top of what the
/// scenario expects, so that the target is still met. `None` where it is not met now, where the
/// year is over, or where no amount loses it.
///
/// What comes is finished where the officers have time left for it, as everywhere in the model. So
/// the margin may first grow, but once it has begun to fall it falls for good, and the last amount
/// that does no harm can be found by halving.
pub(super) fn room(plan: &Plan, scenario: &Scenario, stream: StreamName) -> Option<Decimal> {
    plan.calendar.first_month()?;
    let is_met = |amount: i64| {
        let ended = score(plan, &with_more(scenario, stream, amount)).ok()??;
        Some(ended.is_met(stream))
    };
    if !is_met(0)? {
        return None;
    }
    let (mut kept, mut lost) = (0, 1);
    while is_met(lost)? {
        (kept, lost) = (lost, lost * 2);
        if lost > FAR {
            return None;
        }
    }
    while lost - kept > 1 {
        let middle = kept + (lost - kept) / 2;
        if is_met(middle)? { kept = middle } else { lost = middle }
    }
    Some(kept.into())
}

/// The scenario with so much more that becomes enforceable in September.
fn with_more(scenario: &Scenario, stream: StreamName, amount: i64) -> Scenario {
    fn of<U>(amount: i64) -> OneOff<U> {
        let enforceable_in = Decimal::from(amount).into();
        OneOff { enforceable_in, from_outside: true, ..OneOff::NONE }
    }
    let mut more = scenario.clone();
    let nothing =
        Event { name: String::new(), month: Month::LAST, cases: OneOff::NONE, money: OneOff::NONE };
    more.events.push(match stream {
        StreamName::Cases => Event { cases: of(amount), ..nothing },
        StreamName::Money => Event { money: of(amount), ..nothing },
    });
    more
}

//! Reads the two streams of the report, and works out E where only a rate was published.

use super::bounds;
use super::problem::ProblemKind;
use super::reader::{At, Reader};
use crate::plan::{Enforceable, Inferred, PastStream, Report, Stream};
use crate::quantity::{Amount, Arithmetic, Exact, Money, Percent};
use rust_decimal::Decimal;

/// A report as far as it could be read: the finished money is a bound of other fields.
pub(super) struct ReadReport {
    pub(super) whole: Option<Report>,
    pub(super) money_finished: Option<Money>,
}

pub(super) fn report(r: &mut Reader, at: &At<'_, '_>) -> Option<ReadReport> {
    let mut o = r.object(at)?;
    let cases = o.required(r, "cases", stream);
    let money = o.required(r, "money", stream);
    o.close(r);
    let money_finished = money.as_ref().and_then(|money| money.finished);
    let whole = cases
        .and_then(|cases| cases.whole)
        .zip(money.and_then(|money| money.whole))
        .map(|(cases, money)| Report { cases, money });
    Some(ReadReport { whole, money_finished })
}

struct ReadStream<U> {
    whole: Option<Stream<U>>,
    finished: Option<Amount<U>>,
}

fn stream<U: Copy>(r: &mut Reader, at: &At<'_, '_>) -> Option<ReadStream<U>> {
    let mut o = r.object(at)?;
    let mut count = |r: &mut Reader, key| o.decimal_if_any(r, key, &bounds::COUNT);
    let carried_over = count(r, "carried_over");
    let accepted = count(r, "accepted");
    let entrusted = count(r, "entrusted");
    let withdrawn = count(r, "withdrawn");
    let counted = count(r, "enforceable");
    let not_enforceable = count(r, "not_enforceable");
    let postponed = count(r, "postponed");
    let separate_book = count(r, "separate_book");
    let rate = o.decimal_if_any(r, "published_rate", &bounds::PUBLISHED_RATE);
    let finished = o.decimal(r, "finished", &bounds::COUNT);

    let enforceable = match (counted, rate) {
        (Some(Some(_)), Some(Some(_))) => {
            r.problem(&o.place("published_rate"), ProblemKind::BothCountAndRate)
        }
        (Some(Some(count)), Some(None)) => match finished {
            Some(finished) if finished > count => r.problem(
                &o.place("finished"),
                ProblemKind::FinishedOverEnforceable(finished - count),
            ),
            _ => Some(Enforceable::Counted(count.into())),
        },
        (Some(None), Some(Some(rate))) => match finished.map(|finished| infer(finished, rate)) {
            Some(Some(inferred)) => Some(Enforceable::FromRate(inferred)),
            Some(None) => r.problem(&o.place("published_rate"), ProblemKind::EnforceableTooLarge),
            None => None,
        },
        (Some(None), Some(None)) => r.problem(&o.place("enforceable"), ProblemKind::Missing),
        // One of them has a problem of its own, which has been noted.
        (None, _) | (_, None) => None,
    };
    o.close(r);
    let finished = finished.map(Amount::from);
    let whole = (|| {
        Some(Stream {
            carried_over: carried_over?.map(Amount::from),
            accepted: accepted?.map(Amount::from),
            entrusted: entrusted?.map(Amount::from),
            withdrawn: withdrawn?.map(Amount::from),
            enforceable: enforceable?,
            finished: finished?,
            not_enforceable: not_enforceable?.map(Amount::from),
            postponed: postponed?.map(Amount::from),
            separate_book: separate_book?.map(Amount::from),
        })
    })();
    Some(ReadStream { whole, finished })
}

/// E from F and a rate with as many decimals as were written; `None` where it is too large.
fn infer<U>(finished: Decimal, rate: Decimal) -> Option<Inferred<U>> {
    // A decimal holds 28 places; beyond that the interval is a point anyway.
    let half_a_digit = Decimal::new(5, (rate.scale() + 1).min(Decimal::MAX_SCALE));
    let count_at = |rate: Decimal| {
        let hundredfold = Exact::from(finished) * Exact::whole(100);
        Amount::new(hundredfold / Exact::from(rate))
    };
    let estimate = count_at(rate).to_whole();
    let fits = estimate.decimal().is_some_and(|count| count <= bounds::COUNT.high);
    fits.then(|| Inferred {
        rate: Percent::new(rate.into()),
        estimate,
        low: count_at(rate + half_a_digit),
        high: count_at(rate - half_a_digit),
    })
}

pub(super) fn past_stream<U>(r: &mut Reader, at: &At<'_, '_>) -> Option<PastStream<U>> {
    let mut o = r.object(at)?;
    let enforceable = o.decimal(r, "enforceable", &bounds::AMOUNT);
    let finished = o.decimal(r, "finished", &bounds::AMOUNT);
    o.close(r);
    Some(PastStream { enforceable: enforceable?.into(), finished: finished?.into() })
}

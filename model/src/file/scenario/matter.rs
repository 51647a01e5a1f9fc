//! Reads a large matter: dated or auctioned, never both.

use super::unique_name;
use crate::file::bounds;
use crate::file::problem::ProblemKind;
use crate::file::reader::{At, Reader};
use crate::file::report::share;
use crate::plan::{Auction, Dated, Matter, OfficerDaysTaken, Outcome};
use crate::quantity::{Amount, Money};
use std::collections::BTreeSet;

pub(super) fn matter(
    r: &mut Reader,
    at: &At<'_, '_>,
    taken: &mut BTreeSet<String>,
) -> Option<Matter> {
    let mut o = r.object(at)?;
    let name = o.required(r, "name", |r, at| unique_name(r, at, taken));
    let amount = o.required(r, "amount", money);
    let in_enforceable = o.or(r, "in_enforceable", true, |r, at| r.flag(at));
    let enters = o.optional(r, "enters", |r, at| r.month(at));
    let include = o.or(r, "include", true, |r, at| r.flag(at));
    let officer_days =
        o.or(r, "officer_days", Vec::new(), |r, at| r.entries(at, officer_days_taken));
    let dated = o.optional(r, "dated", dated);
    let auction = o.optional(r, "auction", auction);
    let outcome = match (dated, auction) {
        (Some(Some(dated)), Some(None)) => Some(Outcome::Dated(dated)),
        (Some(None), Some(Some(auction))) => Some(Outcome::Auction(auction)),
        (Some(Some(_)), Some(Some(_))) => r.problem(o.path, ProblemKind::BothOutcomes),
        (Some(None), Some(None)) => r.problem(o.path, ProblemKind::NoOutcome),
        // One of them has a problem of its own, which has been noted.
        (None, _) | (_, None) => None,
    };
    o.close(r);
    Some(Matter {
        name: name?,
        amount: amount?,
        in_enforceable: in_enforceable?,
        enters: enters?,
        include: include?,
        officer_days: officer_days?,
        outcome: outcome?,
    })
}

fn money(r: &mut Reader, at: &At<'_, '_>) -> Option<Money> {
    r.decimal(at, &bounds::AMOUNT).map(Amount::from)
}

fn officer_days_taken(r: &mut Reader, at: &At<'_, '_>) -> Option<OfficerDaysTaken> {
    let mut o = r.object(at)?;
    let month = o.required(r, "month", |r, at| r.month(at));
    let days = o.required(r, "days", |r, at| r.decimal(at, &bounds::DAYS));
    o.close(r);
    Some(OfficerDaysTaken { month: month?, days: days?.into() })
}

fn dated(r: &mut Reader, at: &At<'_, '_>) -> Option<Dated> {
    let mut o = r.object(at)?;
    let month = o.required(r, "month", |r, at| r.month(at));
    let probability = o.required(r, "probability", share);
    o.close(r);
    Some(Dated { month: month?, probability: probability? })
}

fn auction(r: &mut Reader, at: &At<'_, '_>) -> Option<Auction> {
    let mut o = r.object(at)?;
    let start_price = o.required(r, "start_price", money);
    let first_month = o.required(r, "first_month", |r, at| r.month(at));
    let sale_probability = o.required(r, "sale_probability", share);
    let cut = o.required(r, "cut", share);
    let mut whole = |r: &mut Reader, key, bounds| o.required(r, key, |r, at| r.whole(at, bounds));
    let months_between = whole(r, "months_between", bounds::MONTHS_BETWEEN);
    let months_to_money = whole(r, "months_to_money", bounds::MONTHS_TO_MONEY);
    let rounds = whole(r, "rounds", bounds::ROUNDS);
    o.close(r);
    Some(Auction {
        start_price: start_price?,
        first_month: first_month?,
        sale_probability: sale_probability?,
        cut: cut?,
        months_between: months_between? as u8,
        months_to_money: months_to_money? as u8,
        rounds: rounds? as u8,
    })
}

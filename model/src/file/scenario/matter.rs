//! Reads a large matter: dated or auctioned, never both.

use super::unique_name;
use crate::file::bounds;
use crate::file::plan::factor;
use crate::file::problem::ProblemKind;
use crate::file::reader::{At, Reader};
use crate::plan::{Auction, Dated, Matter, OfficerDaysTaken, Outcome};
use std::collections::BTreeSet;

pub(super) fn matter(
    r: &mut Reader,
    at: &At<'_, '_>,
    taken: &mut BTreeSet<String>,
) -> Option<Matter> {
    let mut o = r.object(at)?;
    let name = o.required(r, "name", |r, at| unique_name(r, at, taken));
    let amount = o.decimal(r, "amount", &bounds::AMOUNT);
    let in_enforceable = o.or(r, "in_enforceable", true, Reader::flag);
    let enters = o.optional(r, "enters", |r, at| r.month(at));
    let include = o.or(r, "include", true, Reader::flag);
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
        amount: amount?.into(),
        in_enforceable: in_enforceable?,
        enters: enters?,
        include: include?,
        officer_days: officer_days?,
        outcome: outcome?,
    })
}

fn officer_days_taken(r: &mut Reader, at: &At<'_, '_>) -> Option<OfficerDaysTaken> {
    let mut o = r.object(at)?;
    let month = o.month(r, "month");
    let days = o.decimal(r, "days", &bounds::DAYS);
    o.close(r);
    Some(OfficerDaysTaken { month: month?, days: days?.into() })
}

fn dated(r: &mut Reader, at: &At<'_, '_>) -> Option<Dated> {
    let mut o = r.object(at)?;
    let month = o.month(r, "month");
    let probability = o.decimal(r, "probability", &bounds::SHARE);
    o.close(r);
    Some(Dated { month: month?, probability: factor(probability?) })
}

fn auction(r: &mut Reader, at: &At<'_, '_>) -> Option<Auction> {
    let mut o = r.object(at)?;
    let start_price = o.decimal(r, "start_price", &bounds::AMOUNT);
    let first_month = o.month(r, "first_month");
    let sale_probability = o.decimal(r, "sale_probability", &bounds::SHARE);
    let cut = o.decimal(r, "cut", &bounds::SHARE);
    let mut whole = |r: &mut Reader, key, bounds| o.required(r, key, |r, at| r.whole(at, bounds));
    let months_between = whole(r, "months_between", bounds::MONTHS_BETWEEN);
    let months_to_money = whole(r, "months_to_money", bounds::MONTHS_TO_MONEY);
    let rounds = whole(r, "rounds", bounds::ROUNDS);
    o.close(r);
    Some(Auction {
        start_price: start_price?.into(),
        first_month: first_month?,
        sale_probability: factor(sale_probability?),
        cut: factor(cut?),
        months_between: months_between? as u8,
        months_to_money: months_to_money? as u8,
        rounds: rounds? as u8,
    })
}

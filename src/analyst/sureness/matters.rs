//! What hangs on each large matter, and what an auction that fails once more leaves.

use super::super::desk::Progress;
use super::{Ready, chance_cell, tone, year_end};
use crate::inquiry::{Block, Cell, Row, Table, Tone};
use crate::intake::format;
use crate::lang::Lang;
use crate::words::answer::status;
use crate::words::number;
use crate::words::standing::odds;
use crate::words::sureness as words;
use rust_decimal::Decimal;
use thads_model::analysis::chance::{MatterChance, Sampler, hanging};
use thads_model::calendar::{Month, put_in_order};
use thads_model::engine::{YearEnd, matters};
use thads_model::plan::{Auction, Matter, Outcome, Scenario};
use thads_model::quantity::{Exact, Factor, Money};

/// How many matters are shown at once.
const SHOWN: usize = 20;

/// A matter with what hangs on it.
struct Hanging<'a> {
    matter: &'a Matter,
    chance: MatterChance,
    /// The exact year end without it.
    without: Option<YearEnd>,
}

impl Hanging<'_> {
    /// In how many more futures money is met with it.
    const fn difference(&self) -> i64 {
        self.chance.with.money as i64 - self.chance.without.money as i64
    }
}

pub(super) fn blocks(ready: &Ready<'_>, progress: Progress<'_>) -> Vec<Block> {
    let lang = ready.asked.lang;
    if ready.asked.scenario().matters.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading(words::hanging_heading(lang).to_owned())];
    let all = all_hanging(ready, progress);
    blocks.extend(all.first().map(|most| Block::Text(sentence(ready, most), Tone::Plain)));
    let (shown, rest) = all.split_at(all.len().min(SHOWN));
    blocks.push(table(ready, shown));
    if !rest.is_empty() {
        let name = words::matter_rest(rest.len(), lang);
        blocks.push(Block::Folded(name, vec![table(ready, rest)]));
    }
    blocks.extend(retries(ready, shown));
    blocks
}

/// Every matter, the one on which the most hangs first.
fn all_hanging<'a>(ready: &Ready<'a>, progress: Progress<'_>) -> Vec<Hanging<'a>> {
    let (plan, scenario) = (&ready.asked.plan, ready.asked.scenario());
    let chances = hanging(plan, scenario, ready.asked.sampling(), &mut |done, all| {
        progress(done as u32, all as u32);
    });
    let without = |place: usize| {
        let mut without = scenario.clone();
        without.matters.get_mut(place)?.include = false;
        year_end(plan, &without)
    };
    let mut all: Vec<Hanging<'a>> = scenario
        .matters
        .iter()
        .zip(chances)
        .enumerate()
        .map(|(place, (matter, chance))| Hanging { matter, chance, without: without(place) })
        .collect();
    // What hangs the same is told from the larger amount to the smaller.
    put_in_order(&mut all, |hanging| (-hanging.difference().abs(), -number(hanging.matter.amount)));
    all
}

fn sentence(ready: &Ready<'_>, most: &Hanging<'_>) -> String {
    let lang = ready.asked.lang;
    let (with, without) = (most.chance.with, most.chance.without);
    if most.difference() == 0 {
        return words::nothing_hangs(with.money, with.futures, lang);
    }
    let money = most.without.as_ref().map(|end| &end.money.stream);
    let counted = Matter { include: true, ..most.matter.clone() };
    let required = ready.end.money.stream.verdict.measure().map(|measure| measure.required);
    words::hangs_most(
        &words::Hanging {
            name: &most.matter.name,
            with: with.money,
            without: without.money,
            futures: with.futures,
            expected: expected(ready, &counted),
            required: required.map_or(Decimal::ZERO, number),
            rate: money.and_then(|money| money.rate),
            verdict: money.map_or("", |money| status(&money.verdict, lang)),
        },
        lang,
    )
}

fn table(ready: &Ready<'_>, hanging: &[Hanging<'_>]) -> Block {
    let lang = ready.asked.lang;
    Block::Table(Table {
        caption: words::hanging_caption(lang).to_owned(),
        columns: words::hanging_columns(lang),
        rows: hanging.iter().map(|hanging| row(ready, hanging)).collect(),
    })
}

fn row(ready: &Ready<'_>, hanging: &Hanging<'_>) -> Row {
    let asked = ready.asked;
    let lang = asked.lang;
    let matter = hanging.matter;
    let name = match matter.include {
        true => matter.name.clone(),
        false => words::left_out(&matter.name, lang),
    };
    let amount = number(matter.amount);
    let (with, without) = (hanging.chance.with, hanging.chance.without);
    let measured = ready.end.money.stream.verdict.measure().is_some();
    let hits = |hits: u32| measured.then_some(hits);
    let (months, chance) = in_time(ready, matter);
    let difference = words::per_hundred(with.money, without.money, with.futures, lang);
    Row::of(vec![
        Cell::text(name),
        Cell::text(format::money_brief(amount, lang)).hinted(format::money_full(amount, lang)),
        Cell::text(words::when(&months, chance, lang)),
        chance_cell(hits(with.money), with.futures, asked),
        chance_cell(hits(without.money), without.futures, asked),
        Cell::text(if measured { difference } else { "–".to_owned() }),
        rate_cell(hanging.without.as_ref(), lang),
    ])
}

/// The rate of money with its verdict.
fn rate_cell(end: Option<&YearEnd>, lang: Lang) -> Cell {
    let Some(money) = end.map(|end| &end.money.stream) else { return Cell::text("–") };
    let verdict = status(&money.verdict, lang);
    Cell::toned(words::judged(money.rate, verdict, None, lang), tone(&money.verdict))
}

/// What a matter brings by 30 September as expected, in đồng.
fn expected(ready: &Ready<'_>, matter: &Matter) -> Decimal {
    let calendar = &ready.asked.plan.calendar;
    number(matters::expected::<Exact>(calendar, matter).0.into_iter().sum())
}

/// The months in which a matter may pay within the year, and the chance that it does.
fn in_time(ready: &Ready<'_>, matter: &Matter) -> (Vec<Month>, Decimal) {
    let calendar = &ready.asked.plan.calendar;
    let months: Vec<Month> =
        matters::payments::<Exact>(calendar, matter).map(|payment| payment.month).collect();
    let left = matters::sale_probability(matter).left();
    let unpaid = months.iter().fold(Factor::<Exact>::ONE, |unpaid, _| unpaid * left);
    (months, unpaid.left().decimal().unwrap_or_default())
}

/// An auction with rounds still to come.
struct Next<'a> {
    matter: &'a Matter,
    auction: &'a Auction,
    /// The round to come, and the one after it.
    rounds: (u8, Option<u8>),
}

/// What is left of the auctions that hang the most, once their next round has failed.
fn retries(ready: &Ready<'_>, shown: &[Hanging<'_>]) -> Vec<Block> {
    let lang = ready.asked.lang;
    let year = ready.asked.plan.calendar.year();
    let nexts = shown.iter().filter_map(|hanging| next(ready, hanging.matter));
    let tried: Vec<(words::Retry<'_>, Cell)> =
        nexts.filter_map(|next| retry(ready, &next)).collect();
    let Some((first, _)) = tried.first() else { return Vec::new() };
    let row = |(retry, rate): &(words::Retry<'_>, Cell)| {
        let [next, again, expected] = words::retry_cells(retry, year, lang);
        let odds = retry.odds.clone().unwrap_or_else(|| "–".to_owned());
        let words = [retry.name.to_owned(), next, again, expected].map(Cell::text);
        let mut cells = words.to_vec();
        cells.extend([rate.clone(), Cell::text(odds)]);
        Row::of(cells)
    };
    vec![
        Block::Heading(words::retry_heading(lang).to_owned()),
        Block::Text(words::retried(first, year, lang), Tone::Plain),
        Block::Table(Table {
            caption: words::retry_caption(lang).to_owned(),
            columns: words::retry_columns(lang),
            rows: tried.iter().map(row).collect(),
        }),
    ]
}

/// The next round of an auction that counts; `None` for anything else.
fn next<'a>(ready: &Ready<'_>, matter: &'a Matter) -> Option<Next<'a>> {
    let Outcome::Auction(auction) = &matter.outcome else { return None };
    let first = u16::from(ready.asked.plan.calendar.first_month()?.number());
    let mut ahead = (0..auction.rounds).filter(|round| auction.month_of_round(*round) >= first);
    let next = matter.include.then(|| ahead.next()).flatten()?;
    Some(Next { matter, auction, rounds: (next, ahead.next()) })
}

fn retry<'a>(ready: &Ready<'_>, next: &Next<'a>) -> Option<(words::Retry<'a>, Cell)> {
    let asked = ready.asked;
    let scenario = failed(asked.scenario(), next)?;
    let end = year_end(&asked.plan, &scenario)?;
    let money = &end.money.stream;
    let hits = Sampler::new(&asked.plan, &scenario)?.count(asked.sampling());
    let odds = money.verdict.measure().map(|_| odds(hits.money, hits.futures, asked.lang));
    let then = scenario.matters.iter().find(|matter| matter.name == next.matter.name)?;
    let expected = [next.matter, then].map(|matter| expected(ready, matter));
    let (round, again) = next.rounds;
    let retry = words::Retry {
        name: &next.matter.name,
        next: spoken(next, round)?,
        again: again.and_then(|round| spoken(next, round)),
        cut: next.auction.cut.decimal().unwrap_or_default(),
        expected,
        rate: money.rate,
        verdict: status(&money.verdict, asked.lang),
        odds,
    };
    Some((retry, rate_cell(Some(&end), asked.lang)))
}

fn price(auction: &Auction, round: u8) -> Option<Money> {
    matters::rounds::<Exact>(auction).nth(usize::from(round)).map(|(_, price)| price)
}

fn spoken(next: &Next<'_>, round: u8) -> Option<words::Round> {
    let held = next.auction.month_of_round(round);
    let paid = held + u16::from(next.auction.months_to_money);
    Some(words::Round { held, paid, price: number(price(next.auction, round)?) })
}

/// The scenario once the next round of an auction has failed: the rounds after it are left, or
/// nothing is.
fn failed(scenario: &Scenario, next: &Next<'_>) -> Option<Scenario> {
    let auction = next.auction;
    let left = next.rounds.1.and_then(|round| {
        let held = u8::try_from(auction.month_of_round(round)).ok()?;
        Some(Auction {
            start_price: price(auction, round)?,
            first_month: Month::new(held)?,
            rounds: auction.rounds - round,
            ..*auction
        })
    });
    let nothing = Auction { sale_probability: Factor::ZERO, ..*auction };
    let mut scenario = scenario.clone();
    let matter = scenario.matters.iter_mut().find(|matter| matter.name == next.matter.name)?;
    matter.outcome = Outcome::Auction(left.unwrap_or(nothing));
    Some(scenario)
}

//! What makes the difference between two scenarios: bars from the rate of one to the rate of the
//! other that add up exactly.

use super::super::desk::Asked;
use super::{only, stream};
use crate::inquiry::{Bar, Bars, Block, Cell, Choice, Mark, Part, Row, Table, Tone};
use crate::lang::Lang;
use crate::words::weights as words_of_all;
use crate::words::weights::scenarios as words;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use thads_model::analysis::attribution::{Attribution, Player, Shares, attribute};
use thads_model::plan::{Plan, Scenario, StreamName};
use thads_model::quantity::Percent;

const FROM: &str = "weights.from";
const TO: &str = "weights.to";

/// The scenarios that are chosen, by their places; where none is, from the first to the one that
/// is shown, or to the second while the first is shown.
fn picked(asked: &Asked) -> (usize, usize) {
    let count = asked.plan.scenarios.len();
    let chosen = |name| {
        let place: usize = asked.choice(name)?.parse().ok()?;
        (place < count).then_some(place)
    };
    let shown = asked.question.scenario;
    let usual = if shown == 0 { 1.min(count.saturating_sub(1)) } else { shown };
    (chosen(FROM).unwrap_or(0), chosen(TO).unwrap_or(usual))
}

pub(super) fn choices(asked: &Asked) -> Block {
    let scenarios = &asked.plan.scenarios;
    if scenarios.len() < 2 {
        return Block::Choices(Vec::new());
    }
    let (from, to) = picked(asked);
    let choice = |name: &str, label: &str, chosen: usize| Choice {
        name: name.to_owned(),
        label: label.to_owned(),
        options: scenarios
            .iter()
            .enumerate()
            .map(|(place, scenario)| (place.to_string(), scenario.name.clone()))
            .collect(),
        chosen: chosen.to_string(),
    };
    Block::Choices(vec![
        choice(FROM, words::from(asked.lang), from),
        choice(TO, words::to(asked.lang), to),
    ])
}

pub(super) fn results(asked: &Asked) -> Vec<Block> {
    let lang = asked.lang;
    let (from, to) = picked(asked);
    if asked.plan.scenarios.len() < 2 {
        return only(words::one_only(lang).to_owned());
    }
    if from == to {
        return only(words::same(lang).to_owned());
    }
    let (a, b) = (&asked.plan.scenarios[from], &asked.plan.scenarios[to]);
    let Ok(attribution) = attribute(&asked.plan, a, b) else {
        return only(words_of_all::too_large(lang).to_owned());
    };
    if attribution.players.is_empty() {
        return only(words::alike(&a.name, &b.name, lang));
    }
    let stream = stream(asked);
    match attribution.shares(stream) {
        Some(shares) => {
            let compared = Compared {
                plan: &asked.plan,
                sides: [a, b],
                names: [&a.name, &b.name],
                stream,
                rates: [shares.from, shares.to],
                report: None,
                lang,
            };
            compared.blocks(&attribution, shares)
        }
        None => only(words::undefined(stream, lang)),
    }
}

/// Two scenarios that differ.
pub(in crate::analyst) struct Compared<'a> {
    /// The plan on which the levers are compared.
    pub(in crate::analyst) plan: &'a Plan,
    /// A and B.
    pub(in crate::analyst) sides: [&'a Scenario; 2],
    /// What A and B are called.
    pub(in crate::analyst) names: [&'a str; 2],
    /// Of which rate.
    pub(in crate::analyst) stream: StreamName,
    /// The rates of A and B.
    pub(in crate::analyst) rates: [Percent; 2],
    /// What another report makes of the difference, where the reports differ.
    pub(in crate::analyst) report: Option<Piece>,
    pub(in crate::analyst) lang: Lang,
}

/// A part of the difference.
#[derive(Clone)]
pub(in crate::analyst) struct Piece {
    pub(in crate::analyst) name: String,
    /// What A says and what B says.
    pub(in crate::analyst) says: [String; 2],
    /// Hundredths of a point.
    pub(in crate::analyst) part: i64,
}

impl Compared<'_> {
    pub(in crate::analyst) fn blocks(
        &self,
        attribution: &Attribution,
        shares: &Shares,
    ) -> Vec<Block> {
        let lang = self.lang;
        let levers = attribution.players.iter().zip(shares.hundredths.iter().copied());
        let levers = levers.map(|(player, part)| self.piece(player, part));
        let pieces: Vec<Piece> = self.report.iter().cloned().chain(levers).collect();
        let total = self.total();
        let sign = total.signum();
        // The part that goes farthest the way the whole goes; of a whole that is none, the largest.
        let pull = |part: i64| if sign == 0 { part.abs() } else { part * sign };
        let most = pieces.iter().rev().max_by_key(|piece| pull(piece.part));
        let most = most.filter(|piece| pull(piece.part) > 0);
        let most = most.map(|piece| (piece.name.clone(), points(piece.part)));
        let lead = words::lead(self.stream, self.names, self.rates, points(total), most, lang);
        vec![
            Block::Text(lead, Tone::Lead),
            Block::Bars(self.bars(&pieces)),
            Block::Folded(
                words::table_title(lang).to_owned(),
                vec![
                    Block::Table(self.table(&pieces)),
                    Block::Text(words::how(lang).to_owned(), Tone::Aside),
                ],
            ),
        ]
    }

    /// The difference of both rates as published, in hundredths of a point.
    fn total(&self) -> i64 {
        let [from, to] = self.rates.map(super::hundredths).map(i64::from);
        to - from
    }

    fn piece(&self, player: &Player, part: i64) -> Piece {
        Piece {
            name: words::player(player, self.sides, self.lang),
            says: words::sides(player, self.plan, self.sides, self.lang),
            part,
        }
    }

    /// From the rate of A each part begins where the one before it ended.
    fn bars(&self, pieces: &[Piece]) -> Bars {
        let lang = self.lang;
        let start = i64::from(super::hundredths(self.rates[0]));
        let mut at = start;
        let mut ends = vec![start];
        let mut bars = vec![self.rate_bar(format!("A: {}", self.names[0]), start)];
        for piece in pieces {
            let (from, to) = (at, at + piece.part);
            at = to;
            ends.push(to);
            let tone = if piece.part < 0 { Tone::Bad } else { Tone::Good };
            let text = words::step(points(piece.part), points(to), lang);
            bars.push(Bar {
                label: piece.name.clone(),
                parts: vec![Part { from: whole(from), to: whole(to), tone, hint: text.clone() }],
                text,
                ..Bar::default()
            });
        }
        bars.push(self.rate_bar(format!("B: {}", self.names[1]), at));
        let low = ends.iter().copied().min().unwrap_or(start);
        let high = ends.iter().copied().max().unwrap_or(start);
        let room = ((high - low) / 20).max(1);
        let mark = |name: &str, at: i64| Mark {
            at: whole(at),
            label: words::mark(name, points(at), lang),
        };
        Bars {
            caption: words::caption(self.stream, lang),
            low: whole(low - room),
            high: whole(high + room),
            marks: vec![mark("A", start), mark("B", at)],
            bars,
        }
    }

    /// The rate of a scenario: a place on the axis, not a length, since the axis does not begin
    /// at 0.
    fn rate_bar(&self, label: String, at: i64) -> Bar {
        let part = Part { from: whole(at), to: whole(at), tone: Tone::Aside, hint: String::new() };
        Bar { label, text: words::rate(points(at), self.lang), parts: vec![part], ..Bar::default() }
    }

    fn table(&self, pieces: &[Piece]) -> Table {
        let lang = self.lang;
        let line = |piece: &Piece| {
            let [from, to] = piece.says.clone().map(Cell::text);
            let part = Cell::text(words::signed(points(piece.part), lang));
            Row::of(vec![Cell::text(piece.name.as_str()), from, to, part])
        };
        let [from, to] = self
            .rates
            .map(|rate| Cell::text(words::rate(points(super::hundredths(rate).into()), lang)));
        let sum = Row::of(vec![
            Cell::text(words::sum(lang)),
            from,
            to,
            Cell::text(words::signed(points(self.total()), lang)),
        ]);
        Table {
            caption: words::table_caption(self.stream, lang),
            columns: words::columns(self.names, lang).into(),
            rows: pieces.iter().map(line).chain(std::iter::once(sum)).collect(),
        }
    }
}

/// Hundredths as a number of points.
fn points(hundredths: i64) -> Decimal {
    Decimal::new(hundredths, 2)
}

/// Rates lie in 0…100 % and parts between their differences, so that they always fit.
fn whole(hundredths: i64) -> i32 {
    hundredths.to_i32().unwrap_or_default()
}

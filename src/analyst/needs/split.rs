//! The honest split: what part of the change of each rate is work, what part a smaller or larger
//! denominator, and what would be left without any reclassification.

use super::Room;
use crate::inquiry::{Bar, Bars, Block, Cell, Mark, Part, Row, Table, Tone};
use crate::intake::format;
use crate::lang::Lang;
use crate::words::needs::{amounts, law, split as words};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use thads_model::engine::{self, Outlook, StreamEnd, Verdict};
use thads_model::plan::StreamName;
use thads_model::quantity::Percent;

/// The change of a rate in hundredths of a point, and its parts; the parts add up to it.
struct Parts {
    stream: StreamName,
    from: Percent,
    to: Percent,
    completion: i32,
    denominator: i32,
}

pub(super) fn blocks(room: &Room<'_>) -> Vec<Block> {
    let lang = room.asked.lang;
    let (cases, money) = (&room.end.cases.stream, &room.end.money.stream);
    let report = &room.answer.plan.report;
    let split: Vec<Parts> = [
        parts(StreamName::Cases, report.cases.rate(), cases),
        parts(StreamName::Money, report.money.rate(), money),
    ]
    .into_iter()
    .flatten()
    .collect();
    let mut blocks = vec![Block::Heading(words::heading(lang).to_owned())];
    for parts in &split {
        let shown = words::Shown {
            stream: parts.stream,
            from: parts.from,
            to: parts.to,
            completion: points(parts.completion),
            denominator: points(parts.denominator),
        };
        blocks.push(Block::Text(words::sentence(&shown, lang), Tone::Plain));
    }
    if !split.is_empty() {
        blocks.push(Block::Bars(bars(&split, lang)));
    }
    blocks.extend(unreclassified(room));
    blocks.push(Block::Folded(law::fold(lang).to_owned(), vec![rules(lang)]));
    blocks
}

/// Both parts in hundredths: the whole is the difference of the rates as published, and what
/// rounding leaves over goes to the denominator, so that work is never made to look larger.
fn parts<U: Copy>(
    stream: StreamName,
    before: Option<Percent>,
    end: &StreamEnd<U>,
) -> Option<Parts> {
    let (from, to) = (before?.published(), end.rate?.published());
    let whole = hundredths(to - from)?;
    let completion = hundredths(end.split?.completion.published())?;
    let denominator = whole.checked_sub(completion)?;
    Some(Parts { stream, from, to, completion, denominator })
}

fn hundredths(points: Percent) -> Option<i32> {
    (points.decimal()?.checked_mul(Decimal::ONE_HUNDRED)?).round().to_i32()
}

fn points(hundredths: i32) -> Decimal {
    Decimal::new(hundredths.into(), 2)
}

fn bars(split: &[Parts], lang: Lang) -> Bars {
    let ends = split.iter().flat_map(|parts| [0, parts.completion, parts.denominator]);
    let (low, high) = ends.fold((0, 1), |(low, high), end| (low.min(end), high.max(end)));
    let bar = |stream, part, to: i32| {
        let text = format::signed(points(to), |value| format::points(value, lang));
        let tone = match part {
            words::Part::Completion => Tone::Plain,
            words::Part::Denominator => Tone::Aside,
        };
        let label = words::bar(stream, part, lang);
        let hint = format!("{label}: {text}");
        Bar { label, text, parts: vec![Part { from: 0, to, tone, hint }], ..Bar::default() }
    };
    let of = |parts: &Parts| {
        [
            bar(parts.stream, words::Part::Completion, parts.completion),
            bar(parts.stream, words::Part::Denominator, parts.denominator),
        ]
    };
    Bars {
        caption: words::caption(lang).to_owned(),
        low,
        high,
        marks: vec![Mark { at: 0, label: words::zero(lang).to_owned() }],
        bars: split.iter().flat_map(of).collect(),
    }
}

/// The rates with nothing reclassified, and a warning where only reclassification meets a target.
fn unreclassified(room: &Room<'_>) -> Vec<Block> {
    let (plan, lang) = (&room.answer.plan, room.asked.lang);
    let scenario = room.answer.shown();
    if !scenario.reclassifies() {
        return vec![Block::Text(words::nothing_reclassified(lang).to_owned(), Tone::Plain)];
    }
    let without = engine::project(plan, &scenario.without_reclassification());
    let Ok(Outlook { year_end: Some(without), .. }) = without else { return Vec::new() };
    let (cases, money) = (&room.end.cases.stream, &room.end.money.stream);
    [
        without_it(StreamName::Cases, cases, &without.cases.stream, lang),
        without_it(StreamName::Money, money, &without.money.stream, lang),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn without_it<U: Copy>(
    stream: StreamName,
    end: &StreamEnd<U>,
    without: &StreamEnd<U>,
    lang: Lang,
) -> Option<Block> {
    let (with, rate) = (end.rate?.published(), without.rate?.published());
    match &without.verdict {
        Verdict::Short(measure) if end.verdict.is_met() => {
            let missing = amounts::missing(measure, stream, lang);
            Some(Block::Text(words::hollow(stream, rate, &missing, lang), Tone::Caution))
        }
        _ => {
            let by = (with - rate).published().decimal()?;
            Some(Block::Text(words::without(stream, rate, by, lang), Tone::Plain))
        }
    }
}

/// The state's rules for each ground, old and new.
fn rules(lang: Lang) -> Block {
    let row = |rule: &law::Rule| {
        let [ground, old, new] = rule.words(lang);
        let rule = |text| Cell::toned(text, Tone::Aside);
        Row::of(vec![Cell::text(ground), rule(old), rule(new)])
    };
    Block::Table(Table {
        caption: law::caption(lang).to_owned(),
        columns: law::columns(lang).map(ToOwned::to_owned).into(),
        rows: law::RULES.iter().map(row).collect(),
    })
}

//! How likely the targets are met, how far the rates may run, month by month and at the year end.

use super::{Ready, chances, hundredths, lead};
use crate::inquiry::{Block, Cell, Curve, Line, Mark, Row, Table, Tone};
use crate::words::standing::between;
use crate::words::sureness::{self as words, Outcome};
use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};
use thads_model::analysis::chance::{self, Chance};
use thads_model::plan::{Rule, StreamName, Target};
use thads_model::quantity::Percent;

/// What a stream comes to: exactly, and in the futures.
struct Stream<'a> {
    name: StreamName,
    rate: Option<Percent>,
    target: Option<Target>,
    /// How often the target is met; `None` without one.
    hits: Option<u32>,
    curve: Option<&'a chance::Curve>,
}

impl Stream<'_> {
    /// The rate of rank k/40 among the futures.
    fn at(&self, place: usize) -> Option<f64> {
        Some(self.curve?.points().get(place)?.get())
    }

    /// Whether futures end at different rates.
    fn varies(&self) -> bool {
        let ends = [0, chance::Curve::POINTS - 1].map(|place| self.at(place).map(hundredths));
        ends[0] != ends[1]
    }
}

pub(super) fn blocks(ready: &Ready<'_>) -> Vec<Block> {
    let lang = ready.asked.lang;
    let drawn = ready.sampler.chance(ready.asked.sampling());
    let chances = chances(drawn.hits, &ready.end);
    let streams = streams(ready, &drawn, &chances);
    let averaged = ready.asked.scenario().has_matters().then(|| words::matters_are_averaged(lang));
    let aside = averaged.unwrap_or_else(|| words::stays_exact(lang));
    let mut blocks = vec![
        lead(words::lead(&chances, lang)),
        Block::Table(outcomes(ready, &streams, chances.futures)),
        Block::Text(aside.to_owned(), Tone::Aside),
    ];
    blocks.extend(streams.iter().filter_map(|stream| curve(ready, stream)));
    blocks.push(Block::Folded(words::curve_table(lang).to_owned(), vec![twin(ready, &streams)]));
    blocks.push(Block::Folded(words::fan_table(lang).to_owned(), vec![months(ready, &drawn)]));
    blocks
}

fn streams<'a>(ready: &Ready<'_>, drawn: &'a Chance, chances: &words::Chances) -> [Stream<'a>; 2] {
    let (cases, money) = (&ready.end.cases.stream, &ready.end.money.stream);
    [
        Stream {
            name: StreamName::Cases,
            rate: cases.rate,
            target: cases.target,
            hits: chances.cases,
            curve: drawn.cases_curve.as_ref(),
        },
        Stream {
            name: StreamName::Money,
            rate: money.rate,
            target: money.target,
            hits: chances.money,
            curve: drawn.money_curve.as_ref(),
        },
    ]
}

/// Badly, middling, well; the exact projection; the target; the chance.
fn outcomes(ready: &Ready<'_>, streams: &[Stream<'_>; 2], futures: u32) -> Table {
    let lang = ready.asked.lang;
    let row = |outcome, cell: &dyn Fn(&Stream<'_>) -> Cell| {
        let mut cells = vec![Cell::text(words::outcome(outcome, lang))];
        cells.extend(streams.iter().map(cell));
        Row::of(cells)
    };
    let drawn = |outcome, place| {
        row(outcome, &|stream: &Stream<'_>| {
            let rate = stream.at(place).and_then(Decimal::from_f64);
            rate_cell(ready, rate, stream.target.as_ref())
        })
    };
    let exact = row(Outcome::Exact, &|stream| {
        let rate = stream.rate.and_then(|rate| rate.decimal());
        rate_cell(ready, rate, stream.target.as_ref())
    });
    let target = row(Outcome::Target, &|stream| {
        let words = |target: &Target| crate::words::chart::table::target_rate(target, lang);
        Cell::text(stream.target.as_ref().map_or_else(dash, words))
    });
    let chance =
        row(Outcome::Chance, &|stream| super::chance_cell(stream.hits, futures, ready.asked));
    Table {
        caption: words::outcomes_caption(lang).to_owned(),
        columns: words::by_stream("", lang),
        rows: vec![
            drawn(Outcome::Bad, 4),
            drawn(Outcome::Middle, 20),
            drawn(Outcome::Good, 36),
            exact,
            target,
            chance,
        ],
    }
}

fn dash() -> String {
    "–".to_owned()
}

/// A rate with its distance from the target, and whether it meets it.
fn rate_cell(ready: &Ready<'_>, rate: Option<Decimal>, target: Option<&Target>) -> Cell {
    let Some(rate) = rate else { return Cell::text(dash()) };
    let aim = target.and_then(|target| Some((target.rate.decimal()?, target.rule)));
    let tone = match aim {
        Some((aim, Rule::Above)) if rate > aim => Tone::Good,
        Some((aim, Rule::AtLeast)) if rate >= aim => Tone::Good,
        Some(_) => Tone::Bad,
        None => Tone::Plain,
    };
    Cell::toned(words::rate_beside(rate, aim.map(|(aim, _)| aim), ready.asked.lang), tone)
}

/// The chance of at least each rate; a sentence where every future ends alike.
fn curve(ready: &Ready<'_>, stream: &Stream<'_>) -> Option<Block> {
    let lang = ready.asked.lang;
    if !stream.varies() {
        let text = words::never_varies(stream.name, stream.rate?, lang);
        return Some(Block::Text(text, Tone::Aside));
    }
    let points: Vec<(i32, i32)> = stream
        .curve?
        .reached()
        .map(|(rate, chance)| (hundredths(rate.get()), (chance * 1000.0).round() as i32))
        .collect();
    let [target_name, exact_name] = words::curve_marks(lang);
    let mark = |name: &str, rate: Percent| {
        let value = rate.decimal()?;
        let at = (value * Decimal::ONE_HUNDRED).round().to_i32()?;
        let label = format!("{name} {}", crate::words::target_rate(rate.published(), lang));
        Some(Mark { at, label })
    };
    let target = stream.target.as_ref().and_then(|target| mark(target_name, target.rate));
    let exact = stream.rate.and_then(|rate| mark(exact_name, rate));
    let marks: Vec<Mark> = target.into_iter().chain(exact).collect();
    let all = || points.iter().map(|(at, _)| *at).chain(marks.iter().map(|mark| mark.at));
    // Whole percents around everything that is drawn.
    let low = all().min()?.div_euclid(100) * 100;
    let high = (all().max()?.div_euclid(100) + 1) * 100;
    let [x, y] = words::curve_axes(lang).map(str::to_owned);
    let line = Line {
        stream: stream.name.key().to_owned(),
        label: words::of_stream(stream.name, lang).to_owned(),
        points,
    };
    let caption = words::curve_caption(stream.name, lang);
    Some(Block::Curve(Curve { caption, x, y, low, high, marks, lines: vec![line] }))
}

/// The curves as a table: the rate that nine, eight, … of ten futures reach.
fn twin(ready: &Ready<'_>, streams: &[Stream<'_>; 2]) -> Block {
    let lang = ready.asked.lang;
    let row = |tenths: usize| {
        let mut cells = vec![Cell::text(words::tenths(tenths as u32, lang))];
        cells.extend(streams.iter().map(|stream| {
            let rate = stream.at((10 - tenths) * 4).and_then(Decimal::from_f64);
            let words = |rate| words::rate_beside(rate, None, lang);
            Cell::text(rate.map_or_else(dash, words))
        }));
        Row::of(cells)
    };
    Block::Table(Table {
        caption: words::curve_table_caption(lang).to_owned(),
        columns: words::by_stream(words::chance_name(lang), lang),
        rows: (1..=9).rev().map(row).collect(),
    })
}

/// The fan: every month ahead, exactly and in eight of ten futures.
fn months(ready: &Ready<'_>, drawn: &Chance) -> Block {
    let asked = ready.asked;
    let lang = asked.lang;
    let year = asked.plan.calendar.year();
    let outlook = thads_model::engine::project(&asked.plan, asked.scenario()).ok();
    let rows = outlook.as_ref().map_or(&[][..], |outlook| &outlook.projection.months);
    let span = |band: Option<chance::Band>| {
        let rate = |rate: Percent<f64>| Decimal::from_f64(rate.get()).unwrap_or_default();
        band.map_or_else(dash, |band| between(rate(band.p10), rate(band.p90), lang))
    };
    let exact =
        |rate: Option<Percent>| rate.map_or_else(dash, |rate| crate::words::percent(rate, lang));
    let row = |(month, fan): (&thads_model::engine::MonthRow, &chance::FanMonth)| {
        let cases = &month.cases.end;
        let money = &month.money.end;
        Row::of(
            [
                words::month(month.month, year, lang),
                exact(thads_model::plan::rate(cases.finished, cases.enforceable)),
                span(fan.cases),
                exact(thads_model::plan::rate(money.finished, money.enforceable)),
                span(fan.money),
            ]
            .map(Cell::text)
            .to_vec(),
        )
    };
    Block::Table(Table {
        caption: words::fan_caption(lang).to_owned(),
        columns: words::fan_columns(lang),
        rows: rows.iter().zip(&drawn.fan).map(row).collect(),
    })
}

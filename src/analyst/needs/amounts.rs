//! How much is still to be done: every figure of both streams with what it means, and the year
//! month by month.

use super::Room;
use crate::chart::{Row as YearRow, Source, Year};
use crate::inquiry::{Block, Cell, Deadline, Deadlines, Row, Table, Tone};
use crate::intake::format;
use crate::lang::Lang;
use crate::words::chart::table;
use crate::words::needs::amounts::{self as words, Figure};
use crate::words::{self as all_words, number};
use rust_decimal::Decimal;
use thads_model::calendar::Month;
use thads_model::engine::StreamEnd;
use thads_model::engine::stream::Standing;
use thads_model::engine::verdict::schedule;
use thads_model::plan::StreamName;
use thads_model::quantity::{Amount, Exact, Factor, Percent};

pub(super) fn blocks(room: &Room<'_>, deadlines: Deadlines) -> Vec<Block> {
    let lang = room.asked.lang;
    let cases = Side::cases(room, deadlines.cases);
    let money = Side::money(room, deadlines.money);
    let rows = Figure::ALL.into_iter().filter_map(|figure| {
        let values = [cases.value(figure), money.value(figure)];
        values.iter().any(Option::is_some).then(|| {
            let [cases, money] = values.map(Option::unwrap_or_default);
            Row::of(vec![
                Cell::text(words::name(figure, lang)),
                Cell::text(cases),
                Cell::text(money),
                Cell::toned(words::meaning(figure, lang), Tone::Aside),
            ])
        })
    });
    vec![
        Block::Heading(words::heading(lang).to_owned()),
        Block::Table(Table {
            caption: words::caption(lang).to_owned(),
            columns: words::columns(lang).map(ToOwned::to_owned).into(),
            rows: rows.collect(),
        }),
        Block::Folded(words::by_month(lang).to_owned(), vec![Block::Table(months(room))]),
    ]
}

/// What one stream has to say of each figure.
struct Side<'a, U> {
    room: &'a Room<'a>,
    stream: StreamName,
    end: &'a StreamEnd<U>,
    start: Standing<U>,
    amount: fn(Decimal, Lang) -> String,
    /// What an officer does in an average month: so far for cases, in this scenario for money.
    pace: Option<Amount<U>>,
    ceiling: Option<Percent>,
    times: Option<Factor>,
    deadline: Deadline,
}

impl<'a> Side<'a, thads_model::quantity::unit::Case> {
    fn cases(room: &'a Room<'a>, deadline: Deadline) -> Self {
        let cases = &room.end.cases;
        let (end, pace) = (&cases.stream, cases.pace_per_officer_month);
        let needed = end.needed_per_officer_month;
        Self {
            room,
            stream: StreamName::Cases,
            end,
            start: Standing::of_report(&room.answer.plan.report.cases),
            amount: words::cases,
            pace,
            ceiling: cases.ceiling,
            times: needed.zip(pace).and_then(|(needed, pace)| needed.share_of(pace)),
            deadline,
        }
    }
}

impl<'a> Side<'a, thads_model::quantity::unit::Dong> {
    fn money(room: &'a Room<'a>, deadline: Deadline) -> Self {
        let end = &room.end.money.stream;
        Self {
            room,
            stream: StreamName::Money,
            end,
            start: Standing::of_report(&room.answer.plan.report.money),
            amount: words::money,
            pace: None,
            ceiling: None,
            times: end.pace_ratio,
            deadline,
        }
    }
}

impl<U: Copy> Side<'_, U> {
    /// What is said of a figure; `None` where there is nothing to say.
    fn value(&self, figure: Figure) -> Option<String> {
        let lang = self.room.asked.lang;
        let plan = &self.room.answer.plan;
        let end = self.end;
        let amount = |value: Amount<U>| (self.amount)(number(value), lang);
        let measure = end.verdict.measure();
        let is_over = plan.calendar.first_month().is_none();
        let ahead = |value: Option<String>| value.filter(|_| !is_over);
        match figure {
            Figure::Target => end.target.as_ref().map(|target| table::target_rate(target, lang)),
            Figure::Rate => Some(all_words::percent(end.rate?, lang)),
            Figure::Gap => measure.map(|measure| words::gap(measure, self.amount, lang)),
            Figure::Required => measure.map(|measure| amount(measure.required)),
            Figure::Finished => Some(amount(self.start.finished)),
            Figure::WithoutEffort => {
                end.without_effort.is_positive().then(|| amount(end.without_effort))
            }
            Figure::Needed => ahead(
                end.needed_from_effort.map(|needed| (self.amount)(number(needed).ceil(), lang)),
            ),
            Figure::NeededAMonth => ahead(
                end.needed_per_officer_month
                    .map(|needed| words::rounded_up(number(needed), self.stream, lang)),
            ),
            Figure::NeededADay => ahead(end.needed_per_officer_month.and_then(|needed| {
                let days = plan.calendar.mean_workdays::<Exact>().decimal()?;
                let a_day = number(needed).checked_div(days)?;
                Some(words::rounded_up(a_day, self.stream, lang))
            })),
            Figure::Times => ahead(words::times(self.times?, lang)),
            Figure::Pace => {
                ahead(self.pace.map(|pace| words::rounded(number(pace), self.stream, lang)))
            }
            Figure::Deliverable => ahead(
                end.deliverable_per_officer_month
                    .map(|deliverable| words::rounded(number(deliverable), self.stream, lang)),
            ),
            Figure::Ceiling => ahead(Some(all_words::percent(self.ceiling?, lang))),
            Figure::Schedule => {
                let due = schedule(end.target.as_ref()?, plan.calendar.whole_months_elapsed());
                Some(format::percent2(due.decimal()?, lang))
            }
            Figure::Deadline => ahead(words::deadline(self.deadline, plan.calendar.year(), lang)),
        }
    }
}

/// Both rates month by month beside the schedule and last year's.
fn months(room: &Room<'_>) -> Table {
    let lang = room.asked.lang;
    let year = Year::of(room.answer);
    let columns: Vec<(StreamName, Rate)> = StreamName::ALL
        .into_iter()
        .flat_map(|stream| [Rate::Own, Rate::Due, Rate::LastYear].map(|rate| (stream, rate)))
        .filter(|(stream, rate)| match rate {
            Rate::Own => true,
            Rate::Due => year.target(*stream).is_some(),
            Rate::LastYear => {
                Month::all().any(|month| year.last_year_rate(month, *stream).is_some())
            }
        })
        .collect();
    let mut headings = vec![words::month(lang).to_owned()];
    headings.extend(columns.iter().map(|(stream, rate)| match rate {
        Rate::Own => words::own_rate(*stream, lang),
        Rate::Due => words::due_rate(*stream, lang),
        Rate::LastYear => words::last_years_rate(*stream, lang),
    }));
    let of_row = |row: &YearRow| {
        let mut cells = vec![Cell::text(words::row(&year, row, lang))];
        let rates = columns.iter().map(|(stream, rate)| cell(&year, row, *stream, *rate, lang));
        cells.extend(rates);
        Row::of(cells)
    };
    Table {
        caption: words::months_caption(lang).to_owned(),
        columns: headings,
        rows: year.rows.iter().map(of_row).collect(),
    }
}

/// A rate of the table by month.
#[derive(Clone, Copy)]
enum Rate {
    /// What was reported or is projected.
    Own,
    /// The schedule.
    Due,
    /// Last year's.
    LastYear,
}

fn cell(year: &Year, row: &YearRow, stream: StreamName, rate: Rate, lang: Lang) -> Cell {
    let due = || Some(schedule(year.target(stream)?, row.month?.number()).published());
    let own = || Some(row.figures(stream)?.rate?.published());
    let text = |rate: Option<Percent>| {
        rate.map_or_else(|| "–".to_owned(), |rate| all_words::percent(rate, lang))
    };
    match rate {
        Rate::Due => Cell::text(text(due())),
        Rate::LastYear => {
            Cell::text(text(row.month.and_then(|month| year.last_year_rate(month, stream))))
        }
        Rate::Own => {
            let tone = match (own(), due()) {
                (Some(own), Some(due)) if row.source != Source::Unknown => {
                    if own >= due {
                        Tone::Good
                    } else {
                        Tone::Bad
                    }
                }
                _ => Tone::Plain,
            };
            Cell::toned(text(own()), tone)
        }
    }
}

//! The year as a table: what the picture shows, and what stands behind it.

use super::panels::pieces::{all, row_heading, row_heading_of, td, text};
use super::panels::why_called;
use super::{Cx, View};
use crate::app::Subject;
use crate::chart::{Figures, Row, Source, Year};
use crate::inquiry::Chance;
use crate::intake::format;
use crate::lang::Lang;
use crate::words::chart::table::{self, Column};
use crate::words::{self, chart, months, standing};
use rust_decimal::Decimal;
use std::rc::Rc;
use thads_model::engine::{MonthRow, StreamEnd, YearEnd};
use thads_model::plan::StreamName;
use yew::{Html, html};

pub(in crate::web) fn view(cx: &Cx) -> View {
    let lang = cx.lang();
    let answer = &cx.model.answer;
    let year = Year::of(answer);
    let columns = Columns::of(&year, cx.model.analysis.chance.clone());
    let end = answer.outlook.as_ref().and_then(|outlook| outlook.year_end.as_ref());
    let caption = table::caption(&year, &answer.shown().name, lang);
    let mut rows = Vec::new();
    for row in &year.rows {
        rows.push(month(cx, &year, row, &columns));
    }
    html! {
        <div class="months-room" tabindex="0" role="region" aria-label={caption.clone()}>
            <table class="months" data-table="year">
                <caption>{ caption }</caption>
                { head(&columns, lang) }
                <tbody>
                    { for rows }
                </tbody>
                if let Some(end) = end { { foot(&year, end, &columns, lang) } }
            </table>
        </div>
    }
}

/// The columns of a plan: some stand only where there is something in them.
struct Columns {
    stream: Vec<Column>,
    has_remarks: bool,
    /// Where the rates may run, where anything is uncertain.
    chance: Option<Rc<Chance>>,
}

const EFFORT: [Column; 4] = [Column::Workdays, Column::OfficerDays, Column::Capacity, Column::Done];

impl Columns {
    fn of(year: &Year, chance: Option<Rc<Chance>>) -> Self {
        let mut stream = vec![Column::Enforceable, Column::Finished, Column::Rate];
        if chance.as_deref().is_some_and(crate::chart::has_fan) {
            stream.push(Column::Span);
        }
        if StreamName::ALL.into_iter().any(|name| year.target(name).is_some()) {
            stream.push(Column::Schedule);
        }
        if !year.last_year.is_empty() {
            stream.push(Column::LastYear);
        }
        let has_remarks = !(year.milestones.is_empty() && year.bands.is_empty());
        Self { stream, has_remarks, chance }
    }
}

fn head(columns: &Columns, lang: Lang) -> Html {
    let tall = |words: &'static str| html! { <th scope="col" rowspan="2">{ words }</th> };
    let mut groups = vec![tall(table::month(lang))];
    let widths = [
        (None, EFFORT.len()),
        (Some(StreamName::Cases), columns.stream.len()),
        (Some(StreamName::Money), columns.stream.len()),
    ];
    for (stream, width) in widths {
        groups.push(html! {
            <th scope="colgroup" colspan={width.to_string()}>{ table::group(stream, lang) }</th>
        });
    }
    if columns.has_remarks {
        groups.push(tall(table::column(Column::Remarks, lang)));
    }
    let mut below = Vec::new();
    for column in [&EFFORT, &columns.stream[..], &columns.stream].into_iter().flatten() {
        let class = number_class(*column);
        below.push(html! { <th scope="col" {class}>{ table::column(*column, lang) }</th> });
    }
    html! { <thead><tr>{ for groups }</tr><tr>{ for below }</tr></thead> }
}

fn month(cx: &Cx, year: &Year, row: &Row, columns: &Columns) -> Html {
    let lang = cx.lang();
    let key = row.month.map_or(0, |month| month.number());
    let mut cells = vec![heading(cx, year, row)];
    for figure in effort(cx, row) {
        cells.push(number(figure));
    }
    for stream in StreamName::ALL {
        amounts(year, row, stream, columns, lang, &mut cells);
    }
    if columns.has_remarks {
        let remarks = row.month.map(|month| chart::remarks(year, month, lang));
        cells.push(html! { <td class="in-month">{ remarks }</td> });
    }
    html! { <tr key={key} class={class(row.source)} data-row={key.to_string()}>{ for cells }</tr> }
}

const fn class(source: Source) -> &'static str {
    match source {
        Source::Unknown => "unknown",
        Source::Past => "past",
        Source::Report => "report",
        Source::Ahead => "ahead",
    }
}

/// The name of a row; that of a projected month asks why.
fn heading(cx: &Cx, year: &Year, row: &Row) -> Html {
    let lang = cx.lang();
    let name = table::row(year, row, lang);
    let source = text(chart::source(row.source, lang));
    match row.month {
        Some(month) if row.source == Source::Ahead => {
            let what = months::full(month, year.year, lang);
            let button = why_called(cx, Some("month"), &what, Subject::Month(month), name);
            row_heading_of(None, all(vec![button, source]))
        }
        Some(_) => row_heading_of(None, all(vec![text(name), source])),
        None => row_heading(name),
    }
}

/// Working days, officer-days, capacity, done: what is known of the effort of a month.
fn effort(cx: &Cx, row: &Row) -> [String; 4] {
    let lang = cx.lang();
    let answer = &cx.model.answer;
    let Some(month) = row.month else { return Default::default() };
    let calendar = &answer.plan.calendar;
    let days = table::workdays(calendar.remaining(month), calendar.workdays(month), row);
    let outlook = answer.outlook.as_ref();
    let projected = outlook.and_then(|outlook| {
        let projection = &outlook.projection;
        let row = projection.months.iter().find(|row| row.month == month)?;
        Some((projection.holds(row), row))
    });
    let Some((holds, MonthRow { cases, .. })) = projected else {
        return [days, String::new(), String::new(), String::new()];
    };
    let tenth = |value: Decimal| format::count(value, 1, lang);
    [
        days,
        tenth(words::number(holds.effort.officer_days)),
        tenth(words::number(holds.capacity)),
        tenth(words::number(cases.done)),
    ]
}

/// The first column of a stream is set apart from what stands before it.
const fn number_class(column: Column) -> &'static str {
    match column {
        Column::Enforceable => "number first",
        _ => "number",
    }
}

fn number(figure: String) -> Html {
    number_cell("number", None, figure)
}

fn number_cell(class: &'static str, title: Option<String>, figure: String) -> Html {
    html! { <td {class} {title}>{ text(figure) }</td> }
}

/// The cells of a stream in a month.
fn amounts(
    year: &Year,
    row: &Row,
    stream: StreamName,
    columns: &Columns,
    lang: Lang,
    cells: &mut Vec<Html>,
) {
    for column in &columns.stream {
        cells.push(match column {
            Column::Span => span(row, stream, columns, lang),
            column => stream_cell(year, row, stream, *column, lang),
        });
    }
}

/// Where the rate of a month ahead stands in eight of ten futures; in full when pointed at.
fn span(row: &Row, stream: StreamName, columns: &Columns, lang: Lang) -> Html {
    let month = row.month.filter(|_| row.source == Source::Ahead);
    let (Some(month), Some(chance)) = (month, columns.chance.as_deref()) else {
        return number(String::new());
    };
    let full = standing::span(chance, month, stream, lang);
    let brief = standing::span_brief(chance, month, stream, lang);
    number_cell("number", full, brief.unwrap_or_default())
}

fn stream_cell(year: &Year, row: &Row, stream: StreamName, column: Column, lang: Lang) -> Html {
    let figures = row.figures(stream);
    match column {
        Column::Enforceable | Column::Finished => {
            let value = figures.map(|figures| match column {
                Column::Enforceable => figures.enforceable,
                _ => figures.finished,
            });
            amount(column, stream, value, lang)
        }
        Column::Rate => number(rate(figures, lang)),
        Column::Schedule => number(
            row.month
                .and_then(|month| chart::schedule_rate(year, month, stream, lang))
                .unwrap_or_default(),
        ),
        Column::LastYear => number(
            row.month
                .and_then(|month| year.last_year_rate(month, stream))
                .map_or_else(String::new, |rate| words::percent(rate, lang)),
        ),
        // Columns of the effort, the span and the remarks stand elsewhere.
        Column::Span
        | Column::Workdays
        | Column::OfficerDays
        | Column::Capacity
        | Column::Done
        | Column::Remarks => Html::default(),
    }
}

fn rate(figures: Option<&Figures>, lang: Lang) -> String {
    figures.map_or_else(String::new, |figures| chart::rate(figures, lang))
}

/// An amount as short as a table needs; money with every đồng on hover.
fn amount(column: Column, stream: StreamName, value: Option<Decimal>, lang: Lang) -> Html {
    let class = number_class(column);
    let Some(value) = value else { return number_cell(class, None, String::new()) };
    let title = match stream {
        StreamName::Cases => None,
        StreamName::Money => Some(format::money_full(value, lang)),
    };
    number_cell(class, title, chart::brief(stream, value, lang))
}

/// The year end, what the targets ask, and the difference.
fn foot(year: &Year, end: &YearEnd, columns: &Columns, lang: Lang) -> Html {
    let streams = [
        foot_cells(&end.cases.stream, StreamName::Cases, lang),
        foot_cells(&end.money.stream, StreamName::Money, lang),
    ];
    let names = [table::year_end(year, lang), table::target(lang).into(), table::gap(lang).into()];
    let mut rows = Vec::new();
    for (index, name) in names.into_iter().enumerate() {
        let mut cells = vec![row_heading(name), empty(EFFORT.len())];
        for stream in &streams {
            cells.push(stream[index].clone());
            if columns.stream.len() > 3 {
                cells.push(empty(columns.stream.len() - 3));
            }
        }
        if columns.has_remarks {
            cells.push(td(Html::default()));
        }
        let class = ["end", "target", "gap"][index];
        rows.push(html! { <tr {class}>{ for cells }</tr> });
    }
    html! { <tfoot>{ for rows }</tfoot> }
}

/// A cell with nothing in it over so many columns.
fn empty(columns: usize) -> Html {
    html! { <td colspan={columns.to_string()}></td> }
}

/// Enforceable, finished and rate of the three rows below.
fn foot_cells<U: Copy>(end: &StreamEnd<U>, stream: StreamName, lang: Lang) -> [Html; 3] {
    let value = |column, value| amount(column, stream, value, lang);
    let measure = end.verdict.measure();
    let rate = end.rate.map_or_else(|| "–".to_owned(), |rate| words::percent(rate, lang));
    let target =
        end.target.as_ref().map_or_else(String::new, |target| table::target_rate(target, lang));
    let gap = end
        .gap()
        .and_then(|gap| gap.decimal())
        .map_or_else(String::new, |gap| format::signed(gap, |gap| format::points(gap, lang)));
    let margin = measure.map_or_else(String::new, |measure| {
        format::signed(words::number(measure.margin), |margin| match stream {
            // As in the answer: whole cases, unless only a part of one is missing or to spare.
            StreamName::Cases if margin.abs() < Decimal::ONE => {
                format::count_up_to(margin, 2, lang)
            }
            StreamName::Cases => format::count(margin.floor(), 0, lang),
            StreamName::Money => format::money_brief(margin, lang),
        })
    });
    let (enforceable, finished) =
        (words::number(end.standing.enforceable), words::number(end.standing.finished));
    let required = measure.map(|measure| words::number(measure.required));
    let first = |count| value(Column::Enforceable, count);
    let second = |count| value(Column::Finished, count);
    [
        all(vec![first(Some(enforceable)), second(Some(finished)), number(rate)]),
        all(vec![first(None), second(required), number(target)]),
        all(vec![first(None), number(margin), number(gap)]),
    ]
}

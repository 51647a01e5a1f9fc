//! The year as a table: what the picture shows, and what stands behind it.

use super::{Cx, View};
use crate::app::{Msg, Subject};
use crate::chart::{Figures, Row, Source, Year};
use crate::intake::format;
use crate::lang::Lang;
use crate::words::chart::table::{self, Column};
use crate::words::{self, chart, panels};
use rust_decimal::Decimal;
use thads_model::engine::{MonthRow, StreamEnd, YearEnd};
use thads_model::plan::StreamName;
use yew::{Html, html};

pub(in crate::web) fn view(cx: &Cx) -> View {
    let lang = cx.lang();
    let answer = &cx.model.answer;
    let year = Year::of(answer);
    let columns = Columns::of(&year);
    let end = answer.outlook.as_ref().and_then(|outlook| outlook.year_end.as_ref());
    let caption = table::caption(&year, &answer.shown().name, lang);
    html! {
        <div class="months-room" tabindex="0" role="region" aria-label={caption.clone()}>
            <table class="months" data-table="year">
                <caption>{ caption }</caption>
                { head(&columns, lang) }
                <tbody>
                    { for year.rows.iter().map(|row| month(cx, &year, row, &columns)) }
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
}

const EFFORT: [Column; 4] = [Column::Workdays, Column::OfficerDays, Column::Capacity, Column::Done];

impl Columns {
    fn of(year: &Year) -> Self {
        let mut stream = vec![Column::Enforceable, Column::Finished, Column::Rate];
        if StreamName::ALL.into_iter().any(|name| year.target(name).is_some()) {
            stream.push(Column::Schedule);
        }
        if !year.last_year.is_empty() {
            stream.push(Column::LastYear);
        }
        Self { stream, has_remarks: !(year.milestones.is_empty() && year.bands.is_empty()) }
    }
}

fn head(columns: &Columns, lang: Lang) -> Html {
    let group = |stream: Option<StreamName>, width: usize| {
        html! {
            <th scope="colgroup" colspan={width.to_string()}>{ table::group(stream, lang) }</th>
        }
    };
    let column = |column: &Column| {
        let class = number_class(*column);
        html! { <th scope="col" class={class}>{ table::column(*column, lang) }</th> }
    };
    html! {
        <thead>
            <tr>
                <th scope="col" rowspan="2">{ table::month(lang) }</th>
                <th scope="col" rowspan="2">{ panels::why(lang) }</th>
                { group(None, EFFORT.len()) }
                { for StreamName::ALL.map(|name| group(Some(name), columns.stream.len())) }
                if columns.has_remarks {
                    <th scope="col" rowspan="2">{ table::column(Column::Remarks, lang) }</th>
                }
            </tr>
            <tr>
                { for EFFORT.iter().map(column) }
                { for columns.stream.iter().map(column) }
                { for columns.stream.iter().map(column) }
            </tr>
        </thead>
    }
}

fn month(cx: &Cx, year: &Year, row: &Row, columns: &Columns) -> Html {
    let lang = cx.lang();
    let name = table::row(year, row, lang);
    let key = row.month.map_or(0, |month| month.number());
    html! {
        <tr key={key} class={class(row.source)} data-row={key.to_string()}>
            <th scope="row">{ name.clone() }</th>
            <td>{ why(cx, row, &name) }</td>
            { for effort(cx, row).map(number) }
            { for StreamName::ALL.map(|stream| amounts(year, row, stream, columns, lang)) }
            if columns.has_remarks {
                <td class="in-month">
                    { row.month.map(|month| chart::remarks(year, month, lang)) }
                </td>
            }
        </tr>
    }
}

const fn class(source: Source) -> &'static str {
    match source {
        Source::Unknown => "unknown",
        Source::Past => "past",
        Source::Report => "report",
        Source::Ahead => "ahead",
    }
}

fn why(cx: &Cx, row: &Row, name: &str) -> Html {
    let Some(month) = row.month.filter(|_| row.source == Source::Ahead) else {
        return Html::default();
    };
    html! {
        <button
            type="button"
            class="why"
            data-why="month"
            aria-label={panels::why_of(name, cx.lang())}
            onclick={cx.click(Msg::AskedWhy(Subject::Month(month)))}
        >{ panels::why(cx.lang()) }</button>
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

fn number(text: String) -> Html {
    html! { <td class="number">{ text }</td> }
}

fn amounts(year: &Year, row: &Row, stream: StreamName, columns: &Columns, lang: Lang) -> Html {
    let figures = row.figures(stream);
    let cell = |column: &Column| match column {
        Column::Enforceable | Column::Finished => {
            let value = figures.map(|figures| match column {
                Column::Enforceable => figures.enforceable,
                _ => figures.finished,
            });
            amount(*column, stream, value, lang)
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
        // Columns of the effort and the remarks stand elsewhere.
        Column::Workdays
        | Column::OfficerDays
        | Column::Capacity
        | Column::Done
        | Column::Remarks => Html::default(),
    };
    html! { <>{ for columns.stream.iter().map(cell) }</> }
}

fn rate(figures: Option<&Figures>, lang: Lang) -> String {
    figures.map_or_else(String::new, |figures| chart::rate(figures, lang))
}

/// An amount as short as a table needs; money with every đồng on hover.
fn amount(column: Column, stream: StreamName, value: Option<Decimal>, lang: Lang) -> Html {
    let class = number_class(column);
    let Some(value) = value else { return html! { <td class={class}></td> } };
    let title = match stream {
        StreamName::Cases => None,
        StreamName::Money => Some(format::money_full(value, lang)),
    };
    html! { <td class={class} title={title}>{ chart::brief(stream, value, lang) }</td> }
}

/// The year end, what the targets ask, and the difference.
fn foot(year: &Year, end: &YearEnd, columns: &Columns, lang: Lang) -> Html {
    let streams = [
        foot_cells(&end.cases.stream, StreamName::Cases, lang),
        foot_cells(&end.money.stream, StreamName::Money, lang),
    ];
    let names = [table::year_end(year, lang), table::target(lang).into(), table::gap(lang).into()];
    let rows = names.into_iter().enumerate().map(|(index, name)| {
        html! {
            <tr class={["end", "target", "gap"][index]}>
                <th scope="row">{ name }</th>
                <td colspan={(1 + EFFORT.len()).to_string()}></td>
                { for streams.iter().map(|cells| html! {
                    <>
                        { cells[index].clone() }
                        if columns.stream.len() > 3 {
                            <td colspan={(columns.stream.len() - 3).to_string()}></td>
                        }
                    </>
                }) }
                if columns.has_remarks { <td></td> }
            </tr>
        }
    });
    html! { <tfoot>{ for rows }</tfoot> }
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
        html! { <>{ first(Some(enforceable)) }{ second(Some(finished)) }{ number(rate) }</> },
        html! { <>{ first(None) }{ second(required) }{ number(target) }</> },
        html! { <>{ first(None) }{ number(margin) }{ number(gap) }</> },
    ]
}

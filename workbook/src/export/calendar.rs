//! The sheet of the calendar: twelve months with their working days, days off and swap days.

use super::address::{Cell, Column};
use super::names::Names;
use super::pen::{Pen, Written};
use super::styles::{Figure, Look};
use super::value::Value;
use super::words::{self, Both};
use thads_model::calendar::Month;
use thads_model::plan::Plan;
use thads_planner::lang::Lang;
use thads_planner::words::{labels, months};

/// Days that can be added to a list in the workbook.
const SPARE: usize = 12;

const FIRST_MONTH_ROW: u32 = 4;
const SINGLES_ROW: u32 = FIRST_MONTH_ROW + 14;

/// What is known of a month, as columns of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// 1 for October … 12 for September.
    Number = 0,
    /// "T10".
    Name = 1,
    First = 2,
    Last = 3,
    /// D.
    Workdays = 4,
    /// R.
    Remaining = 5,
    /// Working days left before the month.
    Before = 6,
    /// φ.
    PartLeft = 7,
    /// 1 in the months still to be projected.
    Ahead = 8,
    /// w.
    Weight = 9,
}

impl Of {
    const ALL: [Self; 10] = [
        Self::Number,
        Self::Name,
        Self::First,
        Self::Last,
        Self::Workdays,
        Self::Remaining,
        Self::Before,
        Self::PartLeft,
        Self::Ahead,
        Self::Weight,
    ];

    const fn heading(self) -> Both {
        match self {
            Self::Number => ("Tháng thứ", "Month of the year"),
            Self::Name => ("Tháng", "Month"),
            Self::First => ("Từ ngày", "From"),
            Self::Last => ("Đến ngày", "Through"),
            Self::Workdays => ("Ngày làm việc", "Working days"),
            Self::Remaining => ("Ngày làm việc còn lại", "Working days left"),
            Self::Before => ("Còn lại trước tháng này", "Left before this month"),
            Self::PartLeft => ("Phần tháng còn lại", "Part of the month left"),
            Self::Ahead => ("Còn phải tính (1 = có)", "Still ahead (1 = yes)"),
            Self::Weight => ("Hệ số của tháng", "Weight of the month"),
        }
    }
}

/// Where a figure of a month stands.
const fn cell(of: Of, month: Month) -> Cell {
    Cell::at(FIRST_MONTH_ROW + month.index() as u32, of as u16)
}

/// A figure of a month in a formula on any sheet.
pub(super) fn month(of: Of, month: Month, lang: Lang) -> String {
    cell(of, month).on(words::calendar(lang))
}

/// The figures of all months in a formula.
fn column(of: Of, lang: Lang) -> String {
    Column::new(cell(of, Month::FIRST), 12).on(words::calendar(lang))
}

/// Working days between two dates in a formula, both included; 0 where they are the wrong way
/// round. A swap day counts once, however it is listed.
pub(super) fn workdays(from: &str, to: &str) -> String {
    format!(
        "IF({to}<{from},0,NETWORKDAYS.INTL({from},{to},1,holidays)\
         +SUMPRODUCT((extra_workdays>={from})*(extra_workdays<={to})*extra_counted))"
    )
}

/// Working days after the report and before a date, in a formula.
pub(super) fn ahead_before(date: &str) -> String {
    workdays("(as_of+1)", &format!("MIN({date}-1,year_last)"))
}

/// Working days after the report up to a date, in a formula.
pub(super) fn ahead_through(date: &str) -> String {
    workdays("(as_of+1)", &format!("MIN({date},year_last)"))
}

/// The number, from 1 for October, of the month that a calendar number means, in a formula.
pub(super) fn number_of(calendar_number: &str) -> String {
    format!("MOD({calendar_number}-10,12)+1")
}

/// Writes the sheet.
pub(super) fn write(pen: &mut Pen<'_>, plan: &Plan, names: &mut Names) -> Written {
    let lang = pen.lang;
    pen.text(Cell::at(0, 0), Look::Title, words::calendar(lang))?;
    pen.text(Cell::at(1, 0), Look::Remark, words::about_calendar(lang))?;
    pen.headings(Cell::at(3, 0), Of::ALL.map(|of| words::pick(of.heading(), lang)))?;
    for month in Month::all() {
        write_month(pen, plan, month)?;
    }
    let weights = cell(Of::Weight, Month::FIRST);
    pen.bound(weights, weights.below(11), "season[0]")?;
    write_singles(pen, plan, names)?;
    write_days(pen, Cell::at(3, 11), "holidays", names)?;
    write_days(pen, Cell::at(3, 13), "extra_workdays", names)?;
    write_counted(pen, names)?;
    pen.widths(&[9.0, 46.0, 12.0, 12.0, 12.0, 12.0, 12.0, 12.0, 12.0, 12.0, 3.0, 14.0, 3.0])?;
    pen.width(13, 14, 14.0)?;
    pen.sheet.set_freeze_panes(4, 0)?;
    Ok(())
}

fn write_month(pen: &mut Pen<'_>, plan: &Plan, month: Month) -> Written {
    let calendar = &plan.calendar;
    let at = |of: Of| cell(of, month);
    let name = |of: Of| cell(of, month).name();
    let (first, last) = calendar.year().span_of(month);
    pen.value(at(Of::Number), Look::Result(Figure::Plain), &Value::whole(month.number()))?;
    pen.text(at(Of::Name), Look::Label, &months::full(month, calendar.year(), pen.lang))?;
    let year = if month.calendar_number() >= 10 { "work_year-1" } else { "work_year" };
    let begin = format!("DATE({year},{},1)", month.calendar_number());
    pen.formula(at(Of::First), Look::Result(Figure::Date), &begin, &Value::date(first))?;
    let end = format!("EOMONTH({},0)", name(Of::First));
    pen.formula(at(Of::Last), Look::Result(Figure::Date), &end, &Value::date(last))?;
    let whole = Look::Result(Figure::Whole);
    let all = workdays(&name(Of::First), &name(Of::Last));
    pen.formula(at(Of::Workdays), whole, &all, &Value::whole(calendar.workdays(month)))?;
    let rest = workdays(&format!("MAX({},as_of+1)", name(Of::First)), &name(Of::Last));
    pen.formula(at(Of::Remaining), whole, &rest, &Value::whole(calendar.remaining(month)))?;
    let top = cell(Of::Remaining, Month::FIRST);
    let before = match month {
        Month::FIRST => "0".to_owned(),
        _ => {
            format!("SUM({}:{})", top.fixed(), cell(Of::Remaining, month).name())
                + &format!("-{}", name(Of::Remaining))
        }
    };
    let known = calendar.ahead_before(first);
    pen.formula(at(Of::Before), whole, &before, &Value::whole(known))?;
    let [worked, left] = [Of::Workdays, Of::Remaining].map(name);
    let part = format!("IF({worked}=0,1,{left}/{worked})");
    let known = Value::factor(calendar.part_left(month));
    pen.formula(at(Of::PartLeft), Look::Result(Figure::Ratio), &part, &known)?;
    let ahead = format!("IF({}>=first_month,1,0)", name(Of::Number));
    let known = Value::whole(u32::from(!calendar.is_past(month)));
    pen.formula(at(Of::Ahead), Look::Result(Figure::Plain), &ahead, &known)?;
    write_weight(pen, at(Of::Weight), month)
}

/// The weight of a month; a plan without a season has none in its file, and 1 is in force.
fn write_weight(pen: &mut Pen<'_>, cell: Cell, month: Month) -> Written {
    let path = format!("season[{}]", month.index());
    let value = match pen.value_at(&path) {
        Value::Blank => Value::Number(1.0),
        given => given,
    };
    pen.input_of(cell, &path, &value)
}

/// What follows from the twelve months together.
fn write_singles(pen: &mut Pen<'_>, plan: &Plan, names: &mut Names) -> Written {
    let calendar = &plan.calendar;
    let lang = pen.lang;
    let [worked, left, part, weight, number] =
        [Of::Workdays, Of::Remaining, Of::PartLeft, Of::Weight, Of::Number]
            .map(|of| column(of, lang));
    let present = |column: &str| format!("INDEX({column},first_month)");
    let first_month = calendar.first_month().map_or(13, Month::number);
    let singles: [(&str, Both, String, Value); 6] = [
        (
            "year_last",
            ("Ngày cuối năm", "Last day of the year"),
            "DATE(work_year,9,30)".to_owned(),
            Value::date(calendar.year().last_day()),
        ),
        (
            "first_month",
            ("Tháng đầu tiên phải tính (13 = đã hết năm)", "First month ahead (13 = year over)"),
            format!("IF(as_of>=year_last,MAX({number})+1,{})", number_of("MONTH(as_of+1)")),
            Value::whole(first_month),
        ),
        (
            "months_elapsed",
            ("Số tháng đã qua", "Months elapsed"),
            format!("IF(first_month=13,12,first_month-1+1-{})", present(&part)),
            Value::factor(calendar.months_elapsed()),
        ),
        (
            "whole_months",
            ("Số tháng tròn đã qua", "Whole months elapsed"),
            format!(
                "IF(first_month=13,12,first_month-1+IF(AND({}>0,{}=0),1,0))",
                present(&worked),
                present(&left)
            ),
            Value::whole(calendar.whole_months_elapsed()),
        ),
        (
            "mean_workdays",
            ("Ngày làm việc bình quân một tháng", "Mean working days of a month"),
            format!("SUM({worked})/12"),
            Value::factor(calendar.mean_workdays()),
        ),
        (
            "weighted_days",
            ("Ngày làm việc đã qua, theo hệ số của tháng", "Days worked so far, weighted"),
            format!("SUMPRODUCT({weight},({worked})-({left}))"),
            Value::Blank,
        ),
    ];
    for (row, (name, label, formula, known)) in (SINGLES_ROW..).zip(singles) {
        let look = match name {
            "year_last" => Figure::Date,
            "first_month" | "whole_months" => Figure::Plain,
            _ => Figure::Ratio,
        };
        pen.text(Cell::at(row, 1), Look::Label, words::pick(label, lang))?;
        let cell = Cell::at(row, 2);
        pen.formula(cell, Look::Result(look), &formula, &known)?;
        names.add(name, &cell.on(&pen.name));
    }
    Ok(())
}

/// A list of days with room for more.
fn write_days(pen: &mut Pen<'_>, heading: Cell, key: &str, names: &mut Names) -> Written {
    pen.text(heading, Look::Heading, labels::label(&format!("{key}[]"), pen.lang))?;
    let list = list_below(pen, heading, key);
    for row in 0..list.rows {
        pen.input(list.first.below(row), &format!("{key}[{row}]"))?;
    }
    pen.bound(list.first, list.last(), &format!("{key}[0]"))?;
    names.add(key, &list.on(&pen.name));
    Ok(())
}

fn list_below(pen: &Pen<'_>, heading: Cell, key: &str) -> Column {
    Column::new(heading.below(1), (pen.entries(key) + SPARE) as u32)
}

/// Which swap days add a working day: the first of each that would not be worked otherwise.
fn write_counted(pen: &mut Pen<'_>, names: &mut Names) -> Written {
    let lang = pen.lang;
    let heading = Cell::at(3, 14);
    let text = lang.pick("Được tính thêm (1 = có)", "Counts as one more (1 = yes)");
    pen.text(heading, Look::Heading, text)?;
    let list = list_below(pen, heading, "extra_workdays");
    for row in 0..list.rows {
        let cell = list.first.below(row);
        let day = Cell { col: cell.col - 1, ..cell };
        let so_far = format!("{}:{}", Cell { row: list.first.row, ..day }.fixed(), day.name());
        let day = day.name();
        let formula = format!(
            "IF({day}=\"\",0,IF(COUNTIF({so_far},{day})>1,0,\
             IF(OR(WEEKDAY({day},2)>5,COUNTIF(holidays,{day})>0),1,0)))"
        );
        pen.formula(cell, Look::Result(Figure::Plain), &formula, &Value::Blank)?;
    }
    names.add("extra_counted", &list.on(&pen.name));
    Ok(())
}

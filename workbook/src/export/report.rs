//! The sheet of the report: the unit, its targets, its figures, its people.

use super::address::{Cell, Column};
use super::names::Names;
use super::pen::{Pen, Written};
use super::styles::{Figure, Look};
use super::value::Value;
use super::words::{self, Both};
use rust_decimal::Decimal;
use thads_model::file::Json;
use thads_model::plan::{Enforceable, Plan, Stream, StreamName};
use thads_planner::words::labels;

/// Earlier reports that can be added in the workbook.
const SPARE: usize = 6;

const TARGETS_ROW: u32 = 7;
const FIGURES_ROW: u32 = 11;
/// The rows of the figures of a report, in the order of the plan file.
const FIGURES: [&str; 10] = [
    "carried_over",
    "accepted",
    "entrusted",
    "withdrawn",
    "enforceable",
    "published_rate",
    "finished",
    "not_enforceable",
    "postponed",
    "separate_book",
];
const DERIVED_ROW: u32 = FIGURES_ROW + FIGURES.len() as u32 + 3;
const STAFF_ROW: u32 = DERIVED_ROW + 13;
const HISTORY_ROW: u32 = STAFF_ROW + 9;

/// The column of a stream's figures.
const fn column(stream: StreamName) -> u16 {
    match stream {
        StreamName::Cases => 1,
        StreamName::Money => 2,
    }
}

/// Writes the sheet.
pub(super) fn write(pen: &mut Pen<'_>, plan: &Plan, names: &mut Names) -> Written {
    let lang = pen.lang;
    pen.text(Cell::at(0, 0), Look::Title, words::report(lang))?;
    pen.text(Cell::at(1, 0), Look::Remark, words::about_report(lang))?;
    write_head(pen, plan, names)?;
    write_streams(pen, TARGETS_ROW - 1, ("Chỉ tiêu", "Targets"))?;
    write_streams(pen, FIGURES_ROW - 1, ("Số liệu báo cáo", "Figures of the report"))?;
    write_streams(pen, DERIVED_ROW - 1, ("Tính từ báo cáo", "Worked out from the report"))?;
    for stream in StreamName::ALL {
        write_targets(pen, stream, names)?;
        write_figures(pen, stream, names)?;
    }
    write_derived(pen, &plan.report.cases, StreamName::Cases, names)?;
    write_derived(pen, &plan.report.money, StreamName::Money, names)?;
    write_staff(pen, plan, names)?;
    write_history(pen, names)?;
    pen.widths(&[44.0, 24.0, 26.0, 26.0, 26.0])
}

fn write_head(pen: &mut Pen<'_>, plan: &Plan, names: &mut Names) -> Written {
    let lang = pen.lang;
    for (row, path) in (2..).zip(["unit", "work_year", "as_of"]) {
        let cell = Cell::at(row, 1);
        pen.text(Cell::at(row, 0), Look::Label, labels::label(path, lang))?;
        pen.text(Cell::at(row, 3), Look::Remark, labels::help(path, lang).unwrap_or_default())?;
        if path == "work_year" {
            // Another year would need another calendar, and other lists of days off.
            let year = Value::Number(f64::from(plan.calendar.year().number()));
            pen.value(cell, Look::Result(Figure::Plain), &year)?;
        } else {
            pen.input(cell, path)?;
            pen.bound(cell, cell, path)?;
        }
        if path != "unit" {
            names.add(path, &cell.on(&pen.name));
        }
    }
    Ok(())
}

/// The heading of a part with a column for each stream.
fn write_streams(pen: &mut Pen<'_>, row: u32, title: Both) -> Written {
    let [cases, money] = StreamName::ALL.map(|stream| words::stream_of(stream, pen.lang));
    pen.headings(Cell::at(row, 0), [words::pick(title, pen.lang), cases, money])
}

fn write_targets(pen: &mut Pen<'_>, stream: StreamName, names: &mut Names) -> Written {
    for (row, part) in (TARGETS_ROW..).zip(["rate", "rule"]) {
        let path = format!("targets.{}.{part}", stream.key());
        let cell = Cell::at(row, column(stream));
        write_label(pen, row, &path)?;
        pen.input(cell, &path)?;
        pen.bound(cell, cell, &path)?;
        names.add(&format!("plan_{}_{part}", stream.key()), &cell.on(&pen.name));
    }
    Ok(())
}

fn write_label(pen: &mut Pen<'_>, row: u32, path: &str) -> Written {
    let lang = pen.lang;
    pen.text(Cell::at(row, 0), Look::Label, labels::label(path, lang))?;
    pen.text(Cell::at(row, 3), Look::Remark, labels::help(path, lang).unwrap_or_default())
}

fn write_figures(pen: &mut Pen<'_>, stream: StreamName, names: &mut Names) -> Written {
    for (row, part) in (FIGURES_ROW..).zip(FIGURES) {
        let path = format!("report.{}.{part}", stream.key());
        let cell = Cell::at(row, column(stream));
        write_label(pen, row, &path)?;
        pen.input(cell, &path)?;
        pen.bound(cell, cell, &path)?;
        // The count in force may come from a rate: it has the plain name.
        let given = if part == "enforceable" { "enforceable_given" } else { part };
        names.add(&format!("{}_{given}", stream.key()), &cell.on(&pen.name));
    }
    let row = FIGURES_ROW + FIGURES.len() as u32;
    write_decimals(pen, Cell::at(row, column(stream)), stream, names)
}

/// How many decimals a published rate was published with: a number does not keep it.
fn write_decimals(pen: &mut Pen<'_>, cell: Cell, stream: StreamName, names: &mut Names) -> Written {
    let label =
        pen.lang.pick("Số chữ số lẻ của tỷ lệ đã công bố", "Decimals of the published rate");
    pen.text(Cell::at(cell.row, 0), Look::Label, label)?;
    let rate = pen.file.at(&format!("report.{}.published_rate", stream.key()));
    let scale = rate.and_then(Json::as_text).and_then(|text| text.parse::<Decimal>().ok());
    let decimals = Value::whole(scale.map_or(2, |rate| rate.scale()));
    pen.value(cell, Look::Input(Figure::Plain), &decimals)?;
    names.add(&format!("{}_rate_decimals", stream.key()), &cell.on(&pen.name));
    Ok(())
}

/// A figure that follows from a report: its name, what it is called, how, and what it is known
/// to be.
type Derived = (&'static str, Both, Figure, String, Value);

fn write_derived<U: Copy>(
    pen: &mut Pen<'_>,
    report: &Stream<U>,
    stream: StreamName,
    names: &mut Names,
) -> Written {
    for (row, (name, label, figure, formula, known)) in (DERIVED_ROW..).zip(derived(report)) {
        let cell = Cell::at(row, column(stream));
        let formula = formula.replace("*_", &format!("{}_", stream.key()));
        pen.text(Cell::at(row, 0), Look::Label, words::pick(label, pen.lang))?;
        pen.formula(cell, Look::Result(figure), &formula, &known)?;
        names.add(&format!("{}_{name}", stream.key()), &cell.on(&pen.name));
    }
    Ok(())
}

/// The figures that follow from a report; `*_` stands for the stream.
fn derived<U: Copy>(report: &Stream<U>) -> [Derived; 11] {
    use Figure::{Percent, Whole};
    let inferred = match report.enforceable {
        Enforceable::FromRate(inferred) => Some(inferred),
        Enforceable::Counted(_) => None,
    };
    let flow = report.to_enforce_by_flow();
    let kind = report.to_enforce_by_kind();
    let half = "0.5/10^(*_rate_decimals+2)";
    let bound = |sign: &str| {
        format!(
            "IF(AND(*_enforceable_given=\"\",*_published_rate<>\"\"),\
                 *_finished/(*_published_rate{sign}{half}),\"\")"
        )
    };
    [
        (
            "enforceable",
            ("Có điều kiện thi hành đang dùng", "Enforceable, as used"),
            Whole,
            "IF(*_enforceable_given<>\"\",*_enforceable_given,\
             IF(*_published_rate<>\"\",ROUND(*_finished/*_published_rate,0),0))"
                .to_owned(),
            Value::amount(report.enforceable()),
        ),
        (
            "enforceable_low",
            ("   nhiều hơn", "   more than"),
            Whole,
            bound("+"),
            Value::optional(inferred, |inferred| Value::amount(inferred.low)),
        ),
        (
            "enforceable_high",
            ("   nhiều nhất là", "   at most"),
            Whole,
            bound("-"),
            Value::optional(inferred, |inferred| Value::amount(inferred.high)),
        ),
        (
            "open",
            ("Đang thi hành", "Open"),
            Whole,
            "*_enforceable-*_finished".to_owned(),
            Value::amount(report.open()),
        ),
        (
            "by_flow",
            ("Tổng phải thi hành, theo số chuyển sang và thụ lý", "To enforce, by what came in"),
            Whole,
            "IF(AND(*_carried_over<>\"\",*_accepted<>\"\"),*_carried_over+*_accepted\
             -N(*_entrusted)-N(*_withdrawn),\"\")"
                .to_owned(),
            Value::optional(flow, Value::amount),
        ),
        (
            "by_kind",
            ("Tổng phải thi hành, theo phân loại", "To enforce, by kind"),
            Whole,
            "IF(*_not_enforceable<>\"\",*_enforceable+*_not_enforceable+N(*_postponed),\"\")"
                .to_owned(),
            Value::optional(kind, Value::amount),
        ),
        (
            "to_enforce",
            ("Tổng số phải thi hành đang dùng", "To enforce, as used"),
            Whole,
            "IF(ISNUMBER(*_by_flow),*_by_flow,*_by_kind)".to_owned(),
            Value::optional(report.to_enforce(), Value::amount),
        ),
        (
            "difference",
            ("Hai cách tính chênh nhau", "Difference of the two"),
            Whole,
            "IF(AND(ISNUMBER(*_by_flow),ISNUMBER(*_by_kind)),*_by_flow-*_by_kind,\"\")".to_owned(),
            Value::optional(flow.zip(kind), |(flow, kind)| Value::amount(flow - kind)),
        ),
        (
            "excess",
            ("Có điều kiện vượt tổng số phải thi hành", "Enforceable beyond the total"),
            Whole,
            "IF(ISNUMBER(*_to_enforce),MAX(0,*_enforceable-*_to_enforce),\"\")".to_owned(),
            Value::optional(report.to_enforce(), |all| {
                Value::amount((report.enforceable() - all).or_none())
            }),
        ),
        (
            "rate",
            ("Tỷ lệ đến ngày báo cáo", "Rate of the report"),
            Percent,
            "IF(*_enforceable=0,\"\",ROUND(ROUND(100**_finished/*_enforceable,9),2)/100)"
                .to_owned(),
            Value::optional(report.rate(), |rate| Value::percent(rate.published())),
        ),
        (
            "left_a_month",
            ("Ủy thác, thu hồi, hủy bình quân một tháng", "Entrusted or withdrawn, monthly mean"),
            Figure::Parts,
            "IF(AND(OR(*_entrusted<>\"\",*_withdrawn<>\"\"),months_elapsed>0),\
             (N(*_entrusted)+N(*_withdrawn))/months_elapsed,0)"
                .to_owned(),
            Value::Blank,
        ),
    ]
}

fn write_staff(pen: &mut Pen<'_>, plan: &Plan, names: &mut Names) -> Written {
    let lang = pen.lang;
    pen.headings(Cell::at(STAFF_ROW - 1, 0), [lang.pick("Nhân sự", "People")])?;
    let parts = ["officers", "officers_so_far", "posts_authorised", "posts_filled"];
    for (row, part) in (STAFF_ROW..).zip(parts) {
        let path = format!("staff.{part}");
        let cell = Cell::at(row, 1);
        write_label(pen, row, &path)?;
        pen.input(cell, &path)?;
        pen.bound(cell, cell, &path)?;
        let name = if part == "officers_so_far" { "officers_so_far_given" } else { part };
        names.add(name, &cell.on(&pen.name));
    }
    let derived: [(&str, Both, &str, Value); 3] = [
        (
            "officers_so_far",
            ("Bình quân từ đầu năm, đang dùng", "Average so far, as used"),
            "IF(officers_so_far_given=\"\",officers,officers_so_far_given)",
            Value::amount(plan.staff.officers_so_far),
        ),
        (
            "load",
            ("Số việc một chấp hành viên", "Cases an officer carries"),
            "IF(AND(officers>0,ISNUMBER(cases_to_enforce)),cases_to_enforce/officers,\"\")",
            Value::Blank,
        ),
        (
            "load_with_separate_book",
            ("   kể cả sổ theo dõi riêng", "   with the separate book"),
            "IF(ISNUMBER(load),(cases_to_enforce+N(cases_separate_book))/officers,\"\")",
            Value::Blank,
        ),
    ];
    for (row, (name, label, formula, known)) in (STAFF_ROW + 4..).zip(derived) {
        let cell = Cell::at(row, 1);
        pen.text(Cell::at(row, 0), Look::Label, words::pick(label, lang))?;
        pen.formula(cell, Look::Result(Figure::Parts), formula, &known)?;
        names.add(name, &cell.on(&pen.name));
    }
    Ok(())
}

/// Earlier reports, for the chart of each scenario.
fn write_history(pen: &mut Pen<'_>, names: &mut Names) -> Written {
    let lang = pen.lang;
    let list = Cell::at(HISTORY_ROW + 1, 0);
    let rows = (pen.entries("history") + SPARE) as u32;
    pen.text(Cell::at(HISTORY_ROW - 1, 0), Look::Section, words::history(lang))?;
    let parts =
        ["month", "cases.enforceable", "cases.finished", "money.enforceable", "money.finished"];
    for (column, part) in (0..).zip(parts) {
        let heading = Cell::at(HISTORY_ROW, column);
        let path = |row: u32| format!("history[{row}].{part}");
        pen.text(heading, Look::Heading, &words::heading(&path(0), lang))?;
        for row in 0..rows {
            pen.input(list.right(column).below(row), &path(row))?;
        }
        let column = Column::new(list.right(column), rows);
        pen.bound(column.first, column.last(), &path(0))?;
        names.add(&format!("history_{}", part.replace('.', "_")), &column.on(&pen.name));
    }
    Ok(())
}

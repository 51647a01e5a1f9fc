//! The sheet of the lists of a scenario: entries to be edited, and what each does month by month.

use super::tables::{List, MONTHS, MORE_MONTHS, STEPS, SUM, Table, Tables};
use crate::export::address::Cell;
use crate::export::calendar::{self, Of, ahead_before, ahead_through, number_of};
use crate::export::pen::{Pen, Written};
use crate::export::styles::{Figure, Look};
use crate::export::value::Value;
use crate::export::words::{self, lists as said};
use thads_model::calendar::Month;
use thads_model::engine::Outlook;
use thads_model::file::Json;
use thads_planner::lang::Lang;
use thads_planner::words::months;

/// Writes the sheet. `path` is that of the scenario in the plan file.
pub(super) fn write(pen: &mut Pen<'_>, tables: &Tables, path: &str, outlook: &Outlook) -> Written {
    let name = pen.file.at(&format!("{path}.name")).and_then(Json::as_text).unwrap_or_default();
    pen.text(Cell::at(0, 0), Look::Title, name)?;
    pen.text(Cell::at(1, 0), Look::Remark, said::about(pen.lang))?;
    for list in List::ALL {
        let table = tables.get(list);
        write_headings(pen, table)?;
        write_entries(pen, table, path)?;
        for entry in 0..table.rows {
            write_workings(pen, tables, table, entry)?;
        }
    }
    write_expected(pen, tables.get(List::Matters), path, outlook)?;
    pen.width(0, 0, 6.0)?;
    pen.width(1, STEPS - 1, 16.0)?;
    pen.width(STEPS, MONTHS - 1, 12.0)?;
    pen.width(MONTHS, MORE_MONTHS + 11, 17.0)?;
    // What is printed is what can be edited.
    let last = tables.get(List::Taken).cell(tables.get(List::Taken).rows - 1, STEPS - 1);
    pen.sheet.set_print_area(0, 0, last.row, last.col)?;
    Ok(())
}

fn write_headings(pen: &mut Pen<'_>, table: &Table) -> Written {
    let lang = pen.lang;
    pen.text(table.title(), Look::Section, said::title(table.list, lang))?;
    pen.text(table.heading(0), Look::Heading, lang.pick("TT", "No."))?;
    for (column, field) in (1..).zip(table.list.fields()) {
        pen.text(table.heading(column), Look::Heading, &said::field(table.list, field, lang))?;
    }
    for (step, text) in (STEPS..).zip(said::steps(table.list)) {
        pen.text(table.heading(step), Look::Heading, words::pick(*text, lang))?;
    }
    pen.lines(table.heading(0).row, 4)?;
    if let Some(what) = said::months(table.list) {
        write_months(pen, table, MONTHS, words::pick(what, lang))?;
    }
    if table.list == List::Matters {
        write_months(pen, table, MORE_MONTHS, said::reserved(lang))?;
        pen.text(table.heading(SUM), Look::Heading, said::expected(lang))?;
    }
    Ok(())
}

/// The headings of twelve columns, and above them what they are.
fn write_months(pen: &mut Pen<'_>, table: &Table, first: u16, what: &str) -> Written {
    pen.text(Cell { col: first, ..table.title() }, Look::Remark, what)?;
    for month in Month::all() {
        let heading = table.heading(first + month.index() as u16);
        pen.text(heading, Look::Heading, &months::short(month, pen.lang))?;
    }
    Ok(())
}

fn write_entries(pen: &mut Pen<'_>, table: &Table, path: &str) -> Written {
    for entry in 0..table.rows {
        let number = Value::whole(entry + 1);
        pen.value(table.cell(entry, 0), Look::Result(Figure::Plain), &number)?;
    }
    if table.list == List::Taken {
        return write_taken(pen, table, path);
    }
    for field in table.list.fields() {
        for entry in 0..table.rows {
            let path = path_of(pen.file, table.list, path, entry, field);
            pen.input(table.field(entry, field), &path)?;
        }
        let first = path_of(pen.file, table.list, path, 0, field);
        let [top, bottom] = [0, table.rows - 1].map(|entry| table.field(entry, field));
        pen.bound(top, bottom, &first)?;
    }
    Ok(())
}

/// Where a field of an entry stands in the plan file.
fn path_of(file: &Json, list: List, scenario: &str, entry: u32, field: &str) -> String {
    let entry = format!("{scenario}.{}[{entry}]", list.key());
    // A matter has either a payment on a date or an auction: both stand in the same columns.
    let is_dated = matches!(file.at(&format!("{entry}.dated")), Some(Json::Object(_)));
    match field {
        "auction.first_month" if is_dated => format!("{entry}.dated.month"),
        "auction.sale_probability" if is_dated => format!("{entry}.dated.probability"),
        _ => format!("{entry}.{field}"),
    }
}

/// The officer-days of all matters in one table, each with the number of its matter.
fn write_taken(pen: &mut Pen<'_>, table: &Table, path: &str) -> Written {
    let matters = pen.entries(&format!("{path}.matters"));
    let taken = (0..matters).flat_map(|matter| {
        let list = format!("{path}.matters[{matter}].officer_days");
        (0..pen.entries(&list)).map(move |at| (matter, format!("{list}[{at}]")))
    });
    let taken: Vec<(usize, String)> = taken.collect();
    for entry in 0..table.rows {
        let known = taken.get(entry as usize);
        // An entry that is added belongs to the first matter until another number is typed.
        let path = known.map_or_else(
            || format!("{path}.matters[0].officer_days[{entry}]"),
            |(_, path)| path.clone(),
        );
        let number = Value::optional(known, |(matter, _)| Value::whole(*matter as u32 + 1));
        pen.value(table.field(entry, "matter"), Look::Input(Figure::Plain), &number)?;
        for field in ["month", "days"] {
            let cell = table.field(entry, field);
            match known {
                Some(_) => pen.input(cell, &format!("{path}.{field}"))?,
                None => pen.value(cell, Look::Input(Figure::Plain), &Value::Blank)?,
            }
        }
    }
    let any = format!("{path}.matters[0].officer_days[0]");
    for field in ["month", "days"] {
        let [top, bottom] = [0, table.rows - 1].map(|entry| table.field(entry, field));
        pen.bound(top, bottom, &format!("{any}.{field}"))?;
    }
    Ok(())
}

fn write_workings(pen: &mut Pen<'_>, tables: &Tables, table: &Table, entry: u32) -> Written {
    match table.list {
        List::Overtime | List::Campaigns | List::Disruptions => write_period(pen, table, entry),
        List::Moves => write_move(pen, table, entry),
        List::Matters => write_matter(pen, table, entry),
        List::Taken => write_taken_from(pen, tables, table, entry),
        List::Events => Ok(()),
    }
}

/// A formula that is a step towards another; nobody knows beforehand what it gives.
fn step(pen: &mut Pen<'_>, cell: Cell, figure: Figure, formula: &str) -> Written {
    pen.formula(cell, Look::Result(figure), formula, &Value::Blank)
}

/// The part of each month that a period covers, of the working days still to come.
fn write_period(pen: &mut Pen<'_>, table: &Table, entry: u32) -> Written {
    let [from, to, from_date, to_date] =
        ["from", "to", "from_date", "to_date"].map(|field| table.field(entry, field).in_row());
    let steps = [0, 1, 2, 3].map(|at| table.cell(entry, STEPS + at));
    let formulas = [
        format!("IF({from}=\"\",0,{})", number_of(&from)),
        format!("IF({to}=\"\",0,{})", number_of(&to)),
        format!("IF({from_date}=\"\",0,{})", ahead_before(&from_date)),
        format!("IF({to_date}=\"\",0,{})", ahead_through(&to_date)),
    ];
    for (cell, formula) in steps.into_iter().zip(&formulas) {
        step(pen, cell, Figure::Plain, formula)?;
    }
    let [first, last, before, through] = steps.map(Cell::in_row);
    for month in Month::all() {
        let [left, earlier] =
            [Of::Remaining, Of::Before].map(|of| calendar::month(of, month, pen.lang));
        let number = month.number();
        let formula = format!(
            "IF({first}>0,IF(AND({first}<={number},{last}>={number}),1,0),\
             IF({left}=0,0,MAX(0,MIN({through},{earlier}+{left})-MAX({before},{earlier}))/{left}))"
        );
        step(pen, table.month(entry, month), Figure::Ratio, &formula)?;
    }
    Ok(())
}

/// Officer-days that a staff move brings or takes in each month.
fn write_move(pen: &mut Pen<'_>, table: &Table, entry: u32) -> Written {
    let [date, change, ramp_days, ramp_share, handover] =
        ["date", "change", "ramp_days", "ramp_share", "handover_days"]
            .map(|field| table.field(entry, field).in_row());
    let steps = [0, 1, 2].map(|at| table.cell(entry, STEPS + at));
    let is_ahead = format!("AND({date}<>\"\",{date}>as_of,{date}<=year_last)");
    let formulas = [
        format!("IF({is_ahead},{},0)", number_of(&format!("MONTH({date})"))),
        format!("IF({is_ahead},{},0)", ahead_before(&date)),
        format!("IF({change}>0,N({ramp_days}),0)"),
    ];
    for (cell, formula) in steps.into_iter().zip(&formulas) {
        step(pen, cell, Figure::Plain, formula)?;
    }
    let [in_month, start, ramp] = steps.map(Cell::in_row);
    for month in Month::all() {
        let [left, earlier] =
            [Of::Remaining, Of::Before].map(|of| calendar::month(of, month, pen.lang));
        let in_force = |from: &str| format!("MAX(0,{earlier}+{left}-MAX({earlier},{from}))");
        let (all, full) = (in_force(&start), in_force(&format!("{start}+{ramp}")));
        let formula = format!(
            "IF({in_month}=0,0,{change}*({full}+IF({ramp_share}=\"\",1,{ramp_share})*({all}-{full}))\
             +IF(AND({change}<0,{in_month}={}),N({handover})*{change},0))",
            month.number()
        );
        step(pen, table.month(entry, month), Figure::Parts, &formula)?;
    }
    Ok(())
}

/// What a matter is expected to bring, and what it binds, in each month.
fn write_matter(pen: &mut Pen<'_>, table: &Table, entry: u32) -> Written {
    let at = |field: &str| table.field(entry, field).in_row();
    let (no, first_month) = (words::no(pen.lang), at("auction.first_month"));
    let steps = [0, 1, 2, 3, 4].map(|at| table.cell(entry, STEPS + at));
    let [_, first, between, ..] = steps.map(Cell::in_row);
    let or_one = |cell: String| format!("IF({cell}=\"\",1,{cell})");
    let (inside, enters) = (at("in_enforceable"), at("enters"));
    let formulas = [
        // 0 where the money is in the enforceable already.
        format!(
            "IF({inside}<>\"{no}\",0,IF({enters}=\"\",first_month,MAX(first_month,{})))",
            number_of(&enters)
        ),
        format!("IF({first_month}=\"\",0,{})", number_of(&first_month)),
        or_one(at("auction.months_between")),
        or_one(at("auction.rounds")),
        // The first round that is not held before the first month ahead.
        format!("IF({first}>=first_month,0,INT((first_month-{first}+{between}-1)/{between}))"),
    ];
    for (cell, formula) in steps.into_iter().zip(&formulas) {
        step(pen, cell, Figure::Plain, formula)?;
    }
    for month in Month::all() {
        let receipt = receipt(table, entry, month, pen.lang);
        step(pen, table.month(entry, month), Figure::Whole, &receipt)?;
        let bound = bound_in(table, entry, month);
        step(pen, table.more(entry, month), Figure::Whole, &bound)?;
    }
    Ok(())
}

/// Price × chance of the round, if any, whose money comes in a month.
fn receipt(table: &Table, entry: u32, month: Month, lang: Lang) -> String {
    let at = |field: &str| table.field(entry, field).in_row();
    let [_, first, between, rounds, start] =
        [0, 1, 2, 3, 4].map(|at| table.cell(entry, STEPS + at).in_row());
    let (amount, price) = (at("amount"), at("auction.start_price"));
    let (cut, chance) = (at("auction.cut"), at("auction.sale_probability"));
    let since = format!("({}-{}-{first})", month.number(), at("auction.months_to_money"));
    let round = format!("{since}/{between}");
    // 0⁰ is an error in workbooks.
    let power = |part: &str, times: &str| format!("IF({times}=0,1,(1-{part})^({times}))");
    format!(
        "IF(OR({first}=0,{include}=\"{no}\"),0,\
         IF(OR(MOD({since},{between})<>0,{round}<{start},{round}>={rounds}),0,\
         MIN(N({amount}),IF({price}=\"\",N({amount}),{price})*{price_left})*{chance}*{unsold}))",
        include = at("include"),
        no = words::no(lang),
        price_left = power(&cut, &round),
        unsold = power(&chance, &format!("({round}-{start})")),
    )
}

/// What of the amount is in the enforceable and not received before a month.
fn bound_in(table: &Table, entry: u32, month: Month) -> String {
    let enters = table.cell(entry, STEPS).in_row();
    let amount = table.field(entry, "amount").in_row();
    let before = match month {
        Month::FIRST => String::new(),
        _ => {
            let first = table.month(entry, Month::FIRST).in_row();
            let last = Cell { col: table.month(entry, month).col - 1, ..table.cell(entry, 0) };
            format!("-SUM({first}:{})", last.in_row())
        }
    };
    format!("IF({enters}<={},N({amount}){before},0)", month.number())
}

/// Officer-days that count: those of matters that are included. A number that no matter has
/// counts nothing and is shown as a question.
fn write_taken_from(pen: &mut Pen<'_>, tables: &Tables, table: &Table, entry: u32) -> Written {
    let [matter, days] = ["matter", "days"].map(|field| table.field(entry, field).in_row());
    let of_matter = |field: &str| format!("INDEX({},{matter})", tables.field(List::Matters, field));
    let counted = format!(
        "IF({matter}=\"\",0,IFERROR(IF({}=\"{}\",0,N({days})),0))",
        of_matter("include"),
        words::no(pen.lang)
    );
    step(pen, table.cell(entry, STEPS), Figure::Parts, &counted)?;
    let name = format!("IF({matter}=\"\",\"\",IFERROR({}&\"\",\"?\"))", of_matter("name"));
    step(pen, table.cell(entry, STEPS + 1), Figure::Text, &name)
}

/// The receipts expected of each matter in the year.
fn write_expected(pen: &mut Pen<'_>, table: &Table, path: &str, outlook: &Outlook) -> Written {
    for entry in 0..table.rows {
        let [first, last] = [Month::FIRST, Month::LAST].map(|month| table.month(entry, month));
        let formula = format!("SUM({}:{})", first.name(), last.name());
        let known = outlook.matters.get(entry as usize);
        let cell = table.cell(entry, SUM);
        let value = Value::optional(known, |expected| Value::amount(*expected));
        pen.formula(cell, Look::Answer(Figure::Whole), &formula, &value)?;
        pen.is_result(format!("{path}.matters[{entry}].expected"), cell);
    }
    Ok(())
}

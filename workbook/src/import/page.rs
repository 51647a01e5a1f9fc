//! What was understood of a table as blocks, for the user to look at before anything is taken.

mod settings;

use super::checks::{Check, checks};
use super::fault::Fault;
use super::reading::{Load, Puzzle, TableKind, Understood};
use super::table::{Place, Table};
use super::taken::{Refusal, Taken, taken};
use super::words::{self, faults};
use super::{Asked, Heard, Sheet};
use rust_decimal::Decimal;
use thads_model::file::Json;
use thads_model::plan::StreamName;
use thads_planner::inquiry::{Act, Block, Cell, Deed, Intake, Page, Row, Table as Drawn, Tone};
use thads_planner::words::labels::label;

/// Rows that are shown of what may be long.
const ROWS_SHOWN: usize = 200;

/// Letters that are shown of a text out of a file.
const LETTERS_SHOWN: usize = 80;

/// Why a file could not be read.
pub(super) fn of_fault(fault: &Fault, asked: &Asked<'_>) -> Intake {
    let lang = asked.ask.lang;
    let said = faults::said(fault, lang);
    let blocks = vec![
        Block::Text(said.what, Tone::Lead),
        Block::Text(faults::unchanged(lang).to_owned(), Tone::Plain),
        Block::Text(said.remedy.to_owned(), Tone::Plain),
        buttons(&[], asked),
    ];
    let page = Page { results: Some(blocks), ..Page::default() };
    Intake { page, changes: Vec::new() }
}

/// What a sheet holds.
pub(super) fn of_sheet(sheet: &Sheet, heard: Heard<'_>, asked: &Asked<'_>) -> Intake {
    let lang = asked.ask.lang;
    let settings = settings::blocks(sheet, heard, asked);
    let Some(understood) = heard else {
        let mut blocks = vec![
            Block::Text(faults::no_report(&shown(&sheet.table.name), lang), Tone::Lead),
            Block::Text(faults::unchanged(lang).to_owned(), Tone::Plain),
            Block::Text(faults::no_report_remedy(lang).to_owned(), Tone::Plain),
        ];
        blocks.extend(cuts(&sheet.table, asked));
        blocks.push(buttons(&[], asked));
        let page = Page { settings, results: Some(blocks), ..Page::default() };
        return Intake { page, changes: Vec::new() };
    };
    let taken = taken(understood, asked);
    let page = Page {
        settings,
        results: Some(results(&sheet.table, understood, &taken, asked)),
        troubles: Vec::new(),
    };
    Intake { page, changes: taken.changes }
}

fn results(table: &Table, understood: &Understood, taken: &Taken, asked: &Asked<'_>) -> Vec<Block> {
    let lang = asked.ask.lang;
    let reading = &understood.reading;
    let checks = checks(reading);
    let off = checks.iter().filter(|check| !check.holds).count();
    let lead = words::lead(understood, off, lang);
    let mut blocks = vec![Block::Text(lead, Tone::Lead)];
    blocks.extend(cautions(understood, asked).map(|text| Block::Text(text, Tone::Caution)));
    blocks.extend(cuts(table, asked));
    blocks.extend(will_be_taken(table, understood, taken, asked));
    blocks.extend(refused(taken, asked));
    blocks.extend(loads(&reading.loads, asked));
    blocks.extend(identities(&checks, asked));
    blocks.extend(puzzles(table, understood, asked));
    blocks.push(buttons(&taken.changes, asked));
    blocks
}

/// What has to be minded before anything is taken.
fn cautions(understood: &Understood, asked: &Asked<'_>) -> impl Iterator<Item = String> {
    let lang = asked.ask.lang;
    let has_money = understood
        .reading
        .figures
        .iter()
        .any(|found| found.stream == StreamName::Money && !found.item.is_rate());
    let states_unit = understood.around.money.is_some()
        || asked.money_unit().is_some()
        || understood.columns.iter().any(|column| column.money.is_some());
    let unit = (has_money && !states_unit).then(|| words::unit_assumed(lang).to_owned());
    let stream = understood
        .stream_assumed
        .filter(|_| asked.chosen("import.stream").is_none())
        .map(|stream| words::stream_assumed(stream, lang).to_owned());
    let no_sum = (understood.kind == TableKind::Officers && understood.line.is_none())
        .then(|| words::no_sum_row(lang).to_owned());
    [unit, stream, no_sum].into_iter().flatten()
}

/// What was not looked at.
fn cuts(table: &Table, asked: &Asked<'_>) -> impl Iterator<Item = Block> {
    let lang = asked.ask.lang;
    table.cuts.iter().map(move |cut| Block::Text(words::cut(*cut, lang), Tone::Caution))
}

/// The table of what would go into the plan.
fn will_be_taken(
    table: &Table,
    understood: &Understood,
    taken: &Taken,
    asked: &Asked<'_>,
) -> Option<Block> {
    let lang = asked.ask.lang;
    let fields = understood.reading.fields();
    let places = |path: &str| -> Vec<Place> {
        let field = fields.iter().find(|field| field.path() == path);
        match path {
            "unit" => understood.reading.unit.iter().map(|unit| unit.place).collect(),
            "as_of" => understood.around.as_of.iter().map(|day| day.place).collect(),
            "staff.officers" => understood.reading.officers.iter().map(|o| o.place).collect(),
            _ => field.map(|field| field.places.clone()).unwrap_or_default(),
        }
    };
    let rows: Vec<Row> = taken
        .changes
        .iter()
        .map(|(path, json)| {
            let now = asked.ask.document.at(path);
            let then = Json::parse(json).unwrap_or(Json::Null);
            let is_same = words::value(path, now, lang) == words::value(path, Some(&then), lang);
            let addresses: Vec<String> =
                places(path).into_iter().map(|place| table.address(place)).collect();
            Row {
                cells: vec![
                    Cell::text(quantity(path, asked)),
                    Cell::text(words::value(path, Some(&then), lang)),
                    Cell::text(words::value(path, now, lang)),
                    Cell::text(shown(&addresses.join(" + "))),
                ],
                tone: if is_same { Tone::Aside } else { Tone::Plain },
            }
        })
        .collect();
    let drawn = Drawn {
        caption: words::taken_caption(lang).to_owned(),
        columns: words::taken_columns(lang).map(ToOwned::to_owned).into(),
        rows,
    };
    (!taken.changes.is_empty()).then_some(Block::Table(drawn))
}

/// The official name of a field, with its stream: "Về việc: Có điều kiện thi hành".
fn quantity(path: &str, asked: &Asked<'_>) -> String {
    let lang = asked.ask.lang;
    let name = label(path, lang);
    let stream = path
        .split('.')
        .nth(1)
        .and_then(|key| StreamName::ALL.into_iter().find(|stream| stream.key() == key));
    stream.map_or_else(|| name.to_owned(), |stream| words::of_stream(stream, name, lang))
}

/// What was read and cannot stand in the plan.
fn refused(taken: &Taken, asked: &Asked<'_>) -> Option<Block> {
    let lang = asked.ask.lang;
    let sentences: Vec<String> = taken
        .refused
        .iter()
        .map(|(path, refusal)| {
            let name = quantity(path, asked);
            match refusal {
                Refusal::OtherYear(day) => words::other_year(*day, asked.work_year(), lang),
                Refusal::Problem(problem) => {
                    let line =
                        thads_planner::words::problems::line(problem, asked.ask.document, lang);
                    words::refused(&name, &line, lang)
                }
            }
        })
        .collect();
    (!sentences.is_empty()).then_some(Block::List(sentences))
}

/// What each officer carries.
fn loads(loads: &[Load], asked: &Asked<'_>) -> Option<Block> {
    let lang = asked.ask.lang;
    let cases = |value: Option<Decimal>| Cell::text(words::amount(value, StreamName::Cases, lang));
    let money = |value: Option<Decimal>| Cell::text(words::amount(value, StreamName::Money, lang));
    let rows = loads.iter().take(ROWS_SHOWN).map(|load| {
        Row::of(vec![
            Cell::text(shown(&load.name)),
            cases(load.to_enforce),
            cases(load.enforceable),
            cases(load.finished),
            Cell::text(words::rate(load.finished, load.enforceable, lang)),
            money(load.money_enforceable),
            money(load.money_finished),
        ])
    });
    let drawn = Drawn {
        caption: words::loads_caption(loads, lang),
        columns: words::loads_columns(lang).map(ToOwned::to_owned).into(),
        rows: rows.collect(),
    };
    (!loads.is_empty()).then_some(Block::Table(drawn))
}

/// The identities: those that do not hold first, and shown; the others folded where all is well.
fn identities(checks: &[Check], asked: &Asked<'_>) -> Option<Block> {
    let lang = asked.ask.lang;
    let (holding, off): (Vec<&Check>, Vec<&Check>) = checks.iter().partition(|check| check.holds);
    let row = |check: &&Check| Row {
        cells: vec![
            Cell::text(words::rule(check, lang)),
            Cell::text(words::sides(check, lang)),
            Cell::text(words::verdict(check, lang)),
        ],
        tone: if check.holds { Tone::Plain } else { Tone::Caution },
    };
    let drawn = Drawn {
        caption: words::checks_caption(lang).to_owned(),
        columns: words::checks_columns(lang).map(ToOwned::to_owned).into(),
        rows: off.iter().chain(&holding).map(row).collect(),
    };
    let fold = words::all_hold(holding.len(), lang);
    match (holding.is_empty(), off.is_empty()) {
        (true, true) => None,
        (false, true) => Some(Block::Folded(fold, vec![Block::Table(drawn)])),
        (_, false) => Some(Block::Table(drawn)),
    }
}

/// What was not understood.
fn puzzles(table: &Table, understood: &Understood, asked: &Asked<'_>) -> Option<Block> {
    let lang = asked.ask.lang;
    let odd = &understood.reading.odd;
    let rows = odd.iter().take(ROWS_SHOWN).map(|odd| {
        let is_column = odd.why == Puzzle::Column;
        let place = if is_column {
            words::column(odd.place.column, lang)
        } else {
            table.address(odd.place)
        };
        Row::of(vec![
            Cell::text(shown(&place)),
            Cell::text(shown(&odd.text)),
            Cell::text(words::puzzle(odd.why, lang)),
        ])
    });
    let drawn = Drawn {
        caption: words::puzzles_caption(lang).to_owned(),
        columns: words::puzzles_columns(lang).map(ToOwned::to_owned).into(),
        rows: rows.collect(),
    };
    (!odd.is_empty()).then_some(Block::Table(drawn))
}

fn buttons(changes: &[(String, String)], asked: &Asked<'_>) -> Block {
    let lang = asked.ask.lang;
    let take = Cell::button(words::take(lang), Act::Do(Deed::TakeIntake));
    let drop = Cell::button(words::drop(lang), Act::Do(Deed::DropIntake));
    Block::Buttons(if changes.is_empty() { vec![drop] } else { vec![take, drop] })
}

/// As much of a text out of a file as is shown.
fn shown(text: &str) -> String {
    match text.char_indices().nth(LETTERS_SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

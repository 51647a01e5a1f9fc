//! The printed page: one sheet of A4 wherever that can be. What is too long is cut by count and
//! says so; a long text that somebody typed is never cut but stands on pages of its own.

use super::facts::Facts;
use super::{code, conclusion, room, said};
use crate::inquiry::{Block, Cell, Row, Table, Tone};
use crate::words::answer;
use crate::words::brief::{self, decision, paper as words, sources, tasks as task_words};
use thads_model::plan::StreamName;

/// How many entries of each list stand on the page.
struct Caps {
    changes: usize,
    matters: usize,
    figures: usize,
    tasks: usize,
    a_month: usize,
    watch: usize,
}

/// From everything that a page can hold to what it always holds.
const CAPS: [Caps; 5] = [
    Caps { changes: 8, matters: 6, figures: 6, tasks: 12, a_month: 12, watch: 6 },
    Caps { changes: 6, matters: 5, figures: 4, tasks: 12, a_month: 6, watch: 4 },
    Caps { changes: 5, matters: 4, figures: 3, tasks: 12, a_month: 4, watch: 3 },
    Caps { changes: 4, matters: 3, figures: 2, tasks: 6, a_month: 4, watch: 2 },
    Caps { changes: 3, matters: 2, figures: 1, tasks: 3, a_month: 2, watch: 1 },
];

/// The pages.
pub(super) fn pages(facts: &Facts, typed: Option<&str>) -> Vec<Block> {
    let own: Vec<String> = typed.map(paragraphs).unwrap_or_default();
    let whole = |caps: &Caps| {
        let mut blocks = first(facts, caps);
        blocks.extend(match typed {
            Some(_) => written(facts, &own),
            None => drafted(facts, caps),
        });
        blocks.extend(last(facts));
        blocks
    };
    // Paragraphs of one's own stand a quarter of a line apart.
    let apart = own.len().div_ceil(4);
    let fits = |blocks: &Vec<Block>| room::lines(blocks) + apart <= room::PAGE;
    let fitting = CAPS.iter().map(whole).find(fits);
    match (fitting, typed) {
        (Some(blocks), _) => vec![Block::Paper(blocks)],
        (None, None) => vec![Block::Paper(whole(&CAPS[CAPS.len() - 1]))],
        (None, Some(_)) => with_annex(facts, &own),
    }
}

fn paragraphs(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim_end).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

/// The page, and the typed conclusion on numbered pages of its own.
fn with_annex(facts: &Facts, own: &[String]) -> Vec<Block> {
    let lang = facts.lang;
    let mut parts: Vec<Vec<String>> = vec![Vec::new()];
    for paragraph in own {
        let mut longer = parts.last().cloned().unwrap_or_default();
        longer.push(paragraph.clone());
        // A heading, and on the last page the signatures, stand there too.
        // Paragraphs stand a quarter of a line apart.
        let text = room::lines(&written(facts, &longer)) * 5 / 4;
        let fits = text + room::lines(&last(facts)) <= room::PAGE;
        match parts.last_mut() {
            Some(part) if fits || part.is_empty() => part.push(paragraph.clone()),
            _ => parts.push(vec![paragraph.clone()]),
        }
    }
    let of = parts.len() + 1;
    let number = |number| Block::Text(words::page(number, of, lang), Tone::Aside);
    let mut front = first(facts, &CAPS[1]);
    front.push(Block::Text(words::next_page(lang).to_owned(), Tone::Plain));
    front.push(number(1));
    let mut pages = vec![Block::Paper(front)];
    let ends = parts.len() - 1;
    for (place, part) in parts.iter().enumerate() {
        let mut blocks = written(facts, part);
        if place == ends {
            blocks.extend(last(facts));
        }
        blocks.push(number(place + 2));
        pages.push(Block::Paper(blocks));
    }
    pages
}

/// What stands above the conclusion.
fn first(facts: &Facts, caps: &Caps) -> Vec<Block> {
    let (answer, lang) = (&facts.answer, facts.lang);
    let plan = facts.plan();
    let now = &facts.asked.question.record.now;
    let mut blocks = vec![
        Block::Text(plan.unit.clone(), Tone::Plain),
        Block::Heading(words::title(plan.calendar.year(), lang)),
        Block::Text(words::about(answer, now, lang), Tone::Aside),
        Block::Text(decision::decision(answer, lang), Tone::Lead),
        Block::Columns(StreamName::ALL.map(|stream| verdict(facts, stream)).into()),
        Block::Year,
        changes(facts, caps.changes),
    ];
    blocks.extend(matters(facts, caps.matters));
    blocks.push(Block::Heading(words::sources_heading(lang).to_owned()));
    blocks.push(Block::List(conclusion::assumptions(facts, caps.figures)));
    blocks
}

/// A verdict: its sign, rate and target, then gap, effort and chance.
fn verdict(facts: &Facts, stream: StreamName) -> Vec<Block> {
    let (answer, lang) = (&facts.answer, facts.lang);
    let said = answer::words(answer, stream, lang);
    let tone = match said.verdict {
        "met" => Tone::Good,
        "short" => Tone::Bad,
        _ => Tone::Plain,
    };
    let chance = facts.chance.as_ref().map(|chance| match stream {
        StreamName::Cases => words::chance(chance.cases, chance.futures, lang),
        StreamName::Money => words::chance(chance.money, chance.futures, lang),
    });
    let [head, sentence] = decision::result(answer, stream, lang);
    let beside = [sentence, said.effort, chance.unwrap_or_default()];
    let beside: Vec<String> = beside.into_iter().filter(|text| !text.is_empty()).collect();
    vec![Block::Text(head, tone), Block::Text(beside.join(" "), Tone::Plain)]
}

/// The levers that differ from the default.
fn changes(facts: &Facts, most: usize) -> Block {
    let lang = facts.lang;
    if facts.changes.is_empty() {
        return Block::Text(words::no_changes(lang).to_owned(), Tone::Plain);
    }
    let said = |text: &Option<String>| {
        Cell::text(text.clone().unwrap_or_else(|| words::nothing(lang).to_owned()))
    };
    let rows = facts.changes.iter().map(|change| {
        let cells = [Cell::text(&change.name), said(&change.before), said(&change.after)];
        Row::of(cells.into())
    });
    Block::Table(Table {
        caption: words::changes_caption(lang).to_owned(),
        columns: words::change_columns(lang),
        rows: capped(rows.collect(), most, 3, facts),
    })
}

/// The large matters; nothing where there are none.
fn matters(facts: &Facts, most: usize) -> Option<Block> {
    let (lang, year) = (facts.lang, facts.plan().calendar.year());
    let matters = &facts.answer.shown().matters;
    let outlook = facts.answer.outlook.as_ref()?;
    let rows = matters.iter().zip(&outlook.matters).map(|(matter, expected)| {
        let beside = words::matter(matter, *expected, year, lang);
        let cells = std::iter::once(matter.name.clone()).chain(beside);
        Row::of(cells.map(Cell::text).collect())
    });
    let rows = capped(rows.collect(), most, 5, facts);
    (!rows.is_empty()).then(|| {
        Block::Table(Table {
            caption: words::matters_caption(lang).to_owned(),
            columns: words::matter_columns(lang),
            rows,
        })
    })
}

/// The first rows, and a row that says how many more there are.
fn capped(mut rows: Vec<Row>, most: usize, columns: usize, facts: &Facts) -> Vec<Row> {
    // A row that stands for one other takes as much room as that one.
    let count = rows.len();
    if count > most + 1 {
        rows.truncate(most);
        let mut cells = vec![Cell::text(sources::others(count - most, facts.lang))];
        cells.resize(columns, Cell::default());
        rows.push(Row::of(cells));
    }
    rows
}

/// The first lines, and a line that says how many more there are.
fn first_lines(mut lines: Vec<String>, most: usize, facts: &Facts) -> Vec<String> {
    let count = lines.len();
    if count > most + 1 {
        lines.truncate(most);
        lines.push(sources::others(count - most, facts.lang));
    }
    lines
}

/// The conclusion as it is typed.
fn written(facts: &Facts, own: &[String]) -> Vec<Block> {
    let heading = Block::Heading(brief::conclusion(facts.lang).to_owned());
    let text = own.iter().map(|line| Block::Text(line.clone(), Tone::Plain));
    std::iter::once(heading).chain(text).collect()
}

/// The conclusion as it is drafted, without what stands above it on the page.
fn drafted(facts: &Facts, caps: &Caps) -> Vec<Block> {
    let lang = facts.lang;
    let tasks = conclusion::tasks_or_why_none(facts, caps.a_month);
    let watch = conclusion::watch(facts);
    let mut blocks = vec![
        Block::Heading(task_words::tasks_heading(lang).to_owned()),
        Block::List(first_lines(tasks, caps.tasks, facts)),
    ];
    if !watch.is_empty() {
        blocks.push(Block::Heading(task_words::watch_heading(lang).to_owned()));
        blocks.push(Block::List(first_lines(watch, caps.watch, facts)));
    }
    blocks
}

/// Room for signatures, and the code.
fn last(facts: &Facts) -> Vec<Block> {
    let lang = facts.lang;
    let signature = |office: &str, key: &str| {
        let name = said(facts.asked, key).unwrap_or_default();
        vec![
            Block::Text(office.to_owned(), Tone::Lead),
            Block::Text(words::sign_here(lang).to_owned(), Tone::Aside),
            Block::Text(name.to_owned(), Tone::Plain),
        ]
    };
    let signatures = Block::Columns(vec![
        signature(words::prepared_by(lang), "secretary"),
        signature(words::head_of_unit(lang), "chair"),
    ]);
    let code = words::code(&code(&facts.file), lang);
    vec![signatures, Block::Text(code, Tone::Aside)]
}

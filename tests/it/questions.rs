//! `docs/questions.md`: every question of it is answered on the screen as it says.
//!
//! A question has a line of steps, played through `update`, and quoted lines that must then stand
//! on the screen. The steps after the example are what the leader does: at most three.

use std::fmt::Write;
use std::path::Path;
use thads_model::calendar::Month;
use thads_model::file::Json;
use thads_model::levers::Lever;
use thads_model::plan::StreamName;
use thads_planner::app::{Model, Msg, Panel, Standing, Stored, Subject, question, update};
use thads_planner::chart::Year;
use thads_planner::inquiry::{self, Act, Block, Cell, Chance, Reply, Topic};
use thads_planner::lang::Lang;
use thads_planner::sheet::Edit;
use thads_planner::words::{answer, chart, notes, standing};
use thads_planner::{analyst, examples};

const LANG: Lang = Lang::Vi;

/// A question of the page.
struct Entry {
    heading: String,
    /// Each with the steps before it and the lines quoted below.
    shown: Vec<(Vec<String>, Vec<String>)>,
}

/// The questions of the page: headings, lines in back quotes with steps, quoted lines.
fn entries() -> Vec<Entry> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/questions.md");
    let text = std::fs::read_to_string(page).expect("docs/questions.md");
    let mut entries: Vec<Entry> = Vec::new();
    for line in text.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            entries.push(Entry { heading: heading.to_owned(), shown: Vec::new() });
        } else if let Some(entry) = entries.last_mut() {
            if let Some(steps) = line.strip_prefix("Steps: `").and_then(|l| l.strip_suffix('`')) {
                let steps = steps.split(';').map(|step| step.trim().to_owned()).collect();
                entry.shown.push((steps, Vec::new()));
            } else if let Some(quote) = line.strip_prefix("> ") {
                let (_, quotes) = entry.shown.last_mut().expect("steps before what is shown");
                quotes.push(quote.to_owned());
            }
        }
    }
    entries
}

fn step(model: &mut Model, step: &str) {
    let (verb, rest) = step.split_once(' ').unwrap_or((step, ""));
    let (first, second) = rest.split_once(' ').unwrap_or((rest, ""));
    let message = match verb {
        "example" => {
            let example = examples::by_id(rest).unwrap_or_else(|| panic!("no example {rest}"));
            Msg::PickedExample(example.id)
        }
        "lever" => {
            let lever = Lever::by_id(first).unwrap_or_else(|| panic!("no lever {first}"));
            Msg::Slid(lever, second.parse().expect("a number"))
        }
        "scenario" => Msg::PickedScenario(rest.parse().expect("a place")),
        "open" => {
            let panel = Panel::ALL.into_iter().find(|panel| panel.id() == rest);
            Msg::OpenedPanel(panel.unwrap_or_else(|| panic!("no panel {rest}")))
        }
        "choose" => Msg::Acted(Act::Choose(first.to_owned(), second.to_owned())),
        "set" => Msg::Changed(Edit::Set(first.to_owned(), Json::parse(second).expect("JSON"))),
        "add" => Msg::Changed(Edit::Add(first.to_owned(), Json::parse(second).expect("JSON"))),
        "type" => {
            update(model, Msg::Entered(first.to_owned()));
            update(model, Msg::Typed(first.to_owned(), second.to_owned()));
            Msg::Left
        }
        "month" => Msg::ChoseMonth(Month::new(rest.parse().expect("a month"))),
        "reading" => {
            let question = model.sheet().example.as_deref().and_then(examples::by_id);
            let questions = question.map_or(&[][..], |example| example.questions);
            let found = questions.iter().find(|question| question.id == first);
            let id = found.unwrap_or_else(|| panic!("no question {first}")).id;
            Msg::Answered(id, second.parse().expect("a place"))
        }
        "why" => {
            let subject = Subject::by_id(rest);
            Msg::AskedWhy(subject.unwrap_or_else(|| panic!("no figure {rest}")))
        }
        other => panic!("no step {other}"),
    };
    update(model, message);
    assert!(model.notices.is_empty(), "{step}: {:?}", model.notices);
}

/// Everything that can be read on the screen.
fn screen(model: &Model) -> String {
    let asked = |topic| {
        let bytes = inquiry::written(&question(model, topic));
        inquiry::read::<Reply>(&analyst::answer(&bytes, &mut |_, _| {})).expect("an answer")
    };
    let bytes = inquiry::written(&question(model, Topic::Sureness));
    let chance: Option<Chance> = inquiry::read(&analyst::chance(&bytes));
    let mut text = String::new();
    let mut say = |line: &str| writeln!(text, "{line}").expect("a text grows");
    for stream in StreamName::ALL {
        let words = answer::words(&model.answer, stream, LANG);
        say(&format!("{} {} {} {}", words.title, words.status, words.rate, words.target));
        say(&words.gap);
        say(&words.effort);
        words.caution.iter().for_each(|caution| say(caution));
        let deadline = match asked(Topic::Deadline) {
            Reply::Deadline(deadlines) => match stream {
                StreamName::Cases => deadlines.cases,
                StreamName::Money => deadlines.money,
            },
            other => panic!("{other:?}"),
        };
        let facts = standing::facts(&model.answer, chance.as_ref(), Some(deadline), stream, LANG);
        facts.iter().for_each(|fact| say(&fact.text));
    }
    let outlook = model.answer.outlook.as_ref().expect("an outlook");
    for warning in &outlook.warnings {
        say(&notes::warning(warning, &model.answer.plan, LANG));
    }
    notes::notes(outlook, &model.answer.plan, LANG).iter().for_each(|note| say(note));
    if model.view.why.is_some() {
        let Reply::Explanation(explanation) = asked(Topic::Why) else { panic!("no explanation") };
        for step in explanation.steps {
            say(&format!("{} = {}", step.name, step.result));
            step.remark.iter().for_each(|remark| say(remark));
        }
    } else if let Some(topic) = model.view.panel.topic() {
        let Reply::Page(page) = asked(topic) else { panic!("not a page") };
        assert!(page.troubles.is_empty(), "{:?}", page.troubles);
        let blocks = page.settings.iter().chain(page.results.iter().flatten());
        blocks.for_each(|block| said_by(block, &mut say));
    } else {
        let readout = chart::readout(&Year::of(&model.answer), model.view.month, LANG);
        say(&format!("{}: {}", readout.title, readout.figures.join(" · ")));
        say(&readout.beside);
    }
    text
}

fn said_by(block: &Block, say: &mut dyn FnMut(&str)) {
    let row = |cells: &[Cell]| {
        let texts: Vec<&str> = cells.iter().map(|cell| &*cell.text).collect();
        texts.join(" | ")
    };
    match block {
        Block::Heading(text) | Block::Text(text, _) => say(text),
        Block::Choices(choices) => choices.iter().for_each(|choice| say(&choice.label)),
        Block::Buttons(cells) => say(&row(cells)),
        Block::Table(table) => {
            say(&table.caption);
            table.rows.iter().for_each(|cells| say(&row(&cells.cells)));
        }
        Block::Bars(bars) => {
            say(&bars.caption);
            bars.bars.iter().for_each(|bar| say(&format!("{} | {}", bar.label, bar.text)));
        }
        Block::Map(map) => say(&map.caption),
        Block::Curve(curve) => say(&curve.caption),
        Block::Months(lines) => say(&lines.caption),
        Block::Year => {}
        Block::Writing(_, label, text) => say(&format!("{label} | {text}")),
        Block::List(lines) => lines.iter().for_each(|line| say(line)),
        Block::Columns(columns) => {
            columns.iter().flatten().for_each(|block| said_by(block, say));
        }
        Block::Paper(blocks) => blocks.iter().for_each(|block| said_by(block, say)),
        Block::Folded(name, blocks) => {
            say(name);
            blocks.iter().for_each(|block| said_by(block, say));
        }
    }
}

#[test]
fn every_question_is_answered_as_the_page_says() {
    let mut faults = Vec::new();
    for entry in entries() {
        assert!(!entry.shown.is_empty(), "{}: no steps", entry.heading);
        for (steps, quotes) in &entry.shown {
            assert!(!quotes.is_empty(), "{}: nothing is quoted", entry.heading);
            let mut model = Model::start(Stored::Nothing, LANG).0;
            update(&mut model, Msg::AnalystCame(Standing::Ready));
            steps.iter().for_each(|taken| step(&mut model, taken));
            // A document is typed with plain spaces.
            let screen = screen(&model).replace('\u{a0}', " ");
            for quote in quotes {
                if !screen.contains(&**quote) {
                    faults.push(format!("{}\n  not on screen: {quote}\n{screen}", entry.heading));
                }
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_question_takes_at_most_three_steps_beside_the_example() {
    for entry in entries() {
        for (steps, _) in &entry.shown {
            let taken = steps.iter().filter(|step| !step.starts_with("example ")).count();
            assert!(taken <= 3, "{}: {taken} steps", entry.heading);
        }
    }
}

#[test]
fn the_page_has_every_question_of_a_single_unit() {
    // 6, 17 and 18 are about several units.
    let wanted = (1..=5).chain(7..=16).chain(19..=34);
    let headings: Vec<String> = entries().into_iter().map(|entry| entry.heading).collect();
    for number in wanted {
        let start = format!("{number}. ");
        assert!(headings.iter().any(|heading| heading.starts_with(&start)), "no question {number}");
    }
}

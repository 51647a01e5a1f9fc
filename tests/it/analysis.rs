//! The answers of the analysis, asked and read as the page does it.

mod brief;
mod compare;
mod deadline;
mod journal;
mod ledger;
mod needs;
mod package;
mod share;
mod sureness;
mod trials;
mod weights;

use std::rc::Rc;
use thads_model::file::Json;
use thads_planner::analyst;
use thads_planner::app::{Model, Msg, Stored, question, update};
use thads_planner::inquiry::{self, Act, Block, Cell, Page, Reply, Table, Tone, Topic};
use thads_planner::lang::Lang;
use thads_planner::sheet::Sheet;

/// A session that shows a scenario of an example, by its place.
fn session(example: &'static str, scenario: usize) -> Model {
    let mut model = Model::start(Stored::Nothing, Lang::Vi).0;
    update(&mut model, Msg::PickedExample(example));
    update(&mut model, Msg::PickedScenario(scenario));
    model
}

/// Types a text into a field and leaves it.
fn types(model: &mut Model, path: &str, text: &str) {
    let path = path.to_owned();
    for msg in [Msg::Entered(path.clone()), Msg::Typed(path, text.to_owned()), Msg::Left] {
        update(model, msg);
    }
}

/// Chooses something of the view.
fn chooses(model: &mut Model, name: &str, value: &str) {
    update(model, Msg::Acted(Act::Choose(name.to_owned(), value.to_owned())));
}

/// What the analyst answers to a topic, as the model stands.
fn ask(model: &Model, topic: Topic) -> Page {
    ask_with_progress(model, topic, &mut |_, _| {})
}

/// Every block of the results, also of what is folded.
fn blocks(page: &Page) -> Vec<&Block> {
    fn unfold<'b>(blocks: &'b [Block], all: &mut Vec<&'b Block>) {
        for block in blocks {
            all.push(block);
            if let Block::Folded(_, inside) = block {
                unfold(inside, all);
            }
        }
    }
    let mut all = Vec::new();
    unfold(page.results.as_deref().expect("results"), &mut all);
    all
}

/// Every sentence of the results, in order.
fn sentences(page: &Page) -> Vec<&str> {
    let all = blocks(page).into_iter();
    all.filter_map(|block| match block {
        Block::Text(text, _) => Some(text.as_str()),
        _ => None,
    })
    .collect()
}

/// Every table of the results, in order.
fn tables(page: &Page) -> Vec<&Table> {
    let all = blocks(page).into_iter();
    all.filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    })
    .collect()
}

/// Every button of the tables and of lines of buttons.
fn acts(page: &Page) -> Vec<&Act> {
    let mut acts = Vec::new();
    for block in blocks(page) {
        let cells: Vec<&Cell> = match block {
            Block::Buttons(cells) => cells.iter().collect(),
            Block::Table(table) => table.rows.iter().flat_map(|row| &row.cells).collect(),
            _ => Vec::new(),
        };
        acts.extend(cells.into_iter().filter_map(|cell| cell.act.as_ref()));
    }
    acts
}

/// A session on an example.
fn on_example(id: &str, lang: Lang) -> Model {
    let example = thads_planner::examples::by_id(id).expect("an example");
    on_plan(example.plan, lang)
}

/// A session on a plan file.
fn on_plan(plan: &str, lang: Lang) -> Model {
    let mut model = Model::start(Stored::Nothing, lang).0;
    let sheet = Sheet::new(Json::parse(plan).expect("JSON")).expect("a plan");
    let current = model.workspace.current;
    model.workspace.sheets[current] = Rc::new(sheet);
    update(&mut model, Msg::Released);
    // A change that changes nothing settles the plan.
    act(&mut model, Act::Set("note".to_owned(), "\"\"".to_owned()));
    model
}

/// Clicks a button.
fn act(model: &mut Model, act: Act) {
    update(model, Msg::Acted(act));
}

/// What the analyst answers to a topic; `progress` hears how far the work is.
fn ask_with_progress(model: &Model, topic: Topic, progress: &mut dyn FnMut(u32, u32)) -> Page {
    let asked = inquiry::written(&question(model, topic));
    let answer = analyst::answer(&asked, progress);
    match inquiry::read(&answer) {
        Some(Reply::Page(page)) => page,
        other => panic!("{other:?}"),
    }
}

/// Blocks with what is folded away laid open.
fn unfolded<'b>(blocks: &'b [Block]) -> Vec<&'b Block> {
    let inside = |block: &'b Block| match block {
        Block::Folded(_, inside) => unfolded(inside),
        other => vec![other],
    };
    blocks.iter().flat_map(inside).collect()
}

/// The sentence that answers.
fn lead(page: &Page) -> &str {
    let lead = blocks(page).into_iter().find_map(|block| match block {
        Block::Text(text, Tone::Lead) => Some(text.as_str()),
        _ => None,
    });
    lead.expect("a lead")
}

/// Sentences of a page that are neither lead nor aside.
fn plain_sentences<'p>(page: &'p Page) -> Vec<&'p str> {
    let sentence = |block: &'p Block| match block {
        Block::Text(text, Tone::Plain) => Some(text.as_str()),
        _ => None,
    };
    blocks(page).into_iter().filter_map(sentence).collect()
}

/// The table whose caption begins so.
fn table<'p>(page: &'p Page, caption: &str) -> &'p Table {
    let found = tables(page).into_iter().find(|table| table.caption.starts_with(caption));
    found.unwrap_or_else(|| panic!("no table {caption}"))
}

/// The buttons of a page, above and within the results, in tables too.
fn buttons<'p>(page: &'p Page) -> Vec<&'p Cell> {
    let results = page.results.as_deref().unwrap_or_default();
    let all = unfolded(&page.settings).into_iter().chain(unfolded(results));
    let cells = |block: &'p Block| match block {
        Block::Buttons(cells) => cells.iter().collect::<Vec<_>>(),
        Block::Table(table) => table.rows.iter().flat_map(|row| &row.cells).collect(),
        _ => Vec::new(),
    };
    all.flat_map(cells).filter(|cell| cell.act.is_some()).collect()
}

/// The words of a row.
fn words(table: &Table, row: usize) -> Vec<&str> {
    table.rows[row].cells.iter().map(|cell| cell.text.as_str()).collect()
}

//! The answers of the analysis, asked and read as the page does it.

mod deadline;
mod package;
mod trials;

use thads_planner::analyst;
use thads_planner::app::{self, Model, Msg, Stored, update};
use thads_planner::inquiry::{self, Act, Block, Cell, Page, Reply, Table, Topic};
use thads_planner::lang::Lang;

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
    let question = inquiry::written(&app::question(model, topic));
    let reply = analyst::answer(&question, &mut |_, _| {});
    match inquiry::read(&reply) {
        Some(Reply::Page(page)) => page,
        other => panic!("no page: {other:?}"),
    }
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

//! Reports read from workbooks, CSV files and what was pasted.

mod bad;
mod books;
mod choices;
mod forms;
mod fuzz;
mod made;
mod numbers;
mod texts;

use litemap::LiteMap;
use thads_model::file::{self, Json};
use thads_planner::examples;
use thads_planner::inquiry::{Act, Block, Cell, Choice, Deed, File, Intake, Table};
use thads_planner::lang::Lang;
use thads_workbook::import::{self, Ask};

/// The plan of the example from Bắc Giang: work year 2023, through 30/6/2023.
fn document() -> Json {
    let example = examples::by_id("bac-giang").expect("an example");
    Json::parse(example.plan).expect("an example")
}

/// What the user does before a table is read.
#[derive(Clone, Debug)]
struct Desk {
    document: Json,
    choices: LiteMap<String, String>,
    lang: Lang,
}

impl Desk {
    fn new() -> Self {
        Self { document: document(), choices: LiteMap::new(), lang: Lang::Vi }
    }

    fn choosing(mut self, name: &str, value: &str) -> Self {
        self.choices.insert(name.to_owned(), value.to_owned());
        self
    }

    fn with(mut self, path: &str, value: Json) -> Self {
        *self.document.at_mut(path).expect("a path") = value;
        self
    }

    /// Reads a file; whatever it is, the answer holds together.
    fn read(&self, name: &str, bytes: &[u8]) -> Intake {
        let file = File { name: name.to_owned(), bytes: bytes.to_vec() };
        let plan = file::read(&self.document).expect("a plan");
        let ask = Ask {
            file: &file,
            plan: &plan,
            document: &self.document,
            choices: &self.choices,
            lang: self.lang,
        };
        let mut told = Vec::new();
        let intake = import::read(&ask, &mut |done, all| told.push((done, all)));
        assert!(told.windows(2).all(|pair| pair[0].0 < pair[1].0), "backwards: {told:?}");
        assert_eq!(told.last(), Some(&(100, 100)), "not at the end");
        self.holds_together(&intake);
        intake
    }

    /// The plan with what was read in it is valid, and can be taken exactly where there is
    /// anything to take.
    fn holds_together(&self, intake: &Intake) {
        let mut after = self.document.clone();
        for (path, json) in &intake.changes {
            *after.at_mut(path).expect("a path") = Json::parse(json).expect("JSON");
        }
        file::read(&after).expect("a valid plan");
        let deeds: Vec<&Deed> = cells(intake)
            .into_iter()
            .filter_map(|cell| match &cell.act {
                Some(Act::Do(deed)) => Some(deed),
                _ => None,
            })
            .collect();
        assert!(deeds.contains(&&Deed::DropIntake), "no way out");
        assert_eq!(deeds.contains(&&Deed::TakeIntake), !intake.changes.is_empty());
        for table in tables(intake) {
            assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
        }
        for choice in choices(intake) {
            let is_offered = choice.options.iter().any(|(value, _)| *value == choice.chosen);
            assert!(is_offered, "{choice:?}");
        }
    }
}

fn read(name: &str, bytes: &[u8]) -> Intake {
    Desk::new().read(name, bytes)
}

fn unfolded(blocks: &[Block]) -> Vec<&Block> {
    let mut all = Vec::new();
    for block in blocks {
        all.push(block);
        if let Block::Folded(_, inside) = block {
            all.extend(unfolded(inside));
        }
    }
    all
}

fn results(intake: &Intake) -> Vec<&Block> {
    unfolded(intake.page.results.as_deref().expect("results"))
}

fn cells(intake: &Intake) -> Vec<&Cell> {
    let buttons = results(intake).into_iter().filter_map(|block| match block {
        Block::Buttons(cells) => Some(cells.iter()),
        _ => None,
    });
    buttons.flatten().collect()
}

fn tables(intake: &Intake) -> Vec<&Table> {
    results(intake)
        .into_iter()
        .filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
        .collect()
}

fn choices(intake: &Intake) -> Vec<&Choice> {
    unfolded(&intake.page.settings)
        .into_iter()
        .filter_map(|block| match block {
            Block::Choices(choices) => Some(choices.iter()),
            _ => None,
        })
        .flatten()
        .collect()
}

fn choice<'i>(intake: &'i Intake, name: &str) -> Option<&'i Choice> {
    choices(intake).into_iter().find(|choice| choice.name == name)
}

/// Every text of the results, one below the other.
fn said(intake: &Intake) -> String {
    let mut lines = Vec::new();
    for block in results(intake) {
        match block {
            Block::Text(text, _) | Block::Folded(text, _) => lines.push(text.clone()),
            Block::List(texts) => lines.extend(texts.clone()),
            Block::Table(table) => {
                lines.push(table.caption.clone());
                lines.extend(table.rows.iter().map(|row| {
                    row.cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" | ")
                }));
            }
            _ => {}
        }
    }
    lines.join("\n").replace('\u{a0}', " ")
}

/// What would be set at a path.
fn change(intake: &Intake, path: &str) -> Option<String> {
    let found = intake.changes.iter().find(|(of, _)| of == path)?;
    Some(Json::parse(&found.1).expect("JSON").as_text().unwrap_or("null").to_owned())
}

/// The changes of a stream, by their keys.
fn report(intake: &Intake, stream: &str) -> LiteMap<String, String> {
    let prefix = format!("report.{stream}.");
    let own = intake.changes.iter().filter_map(|(path, _)| {
        let key = path.strip_prefix(&prefix)?;
        Some((key.to_owned(), change(intake, path)?))
    });
    own.collect()
}

/// Asserts the changes of a stream, all of them.
#[track_caller]
fn assert_report(intake: &Intake, stream: &str, expected: &[(&str, &str)]) {
    let expected: LiteMap<String, String> =
        expected.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
    assert_eq!(report(intake, stream), expected, "{}", said(intake));
}

//! A plan as a workbook, recalculated by LibreOffice.

mod agreement;
mod cells;
mod changes;
mod compare;
mod formulas;
mod office;
#[path = "../../../model/tests/it/plans.rs"]
#[allow(dead_code, reason = "the model's own tests use more of it")]
mod plans;
mod shape;

use thads_model::file::Json;
use thads_planner::lang::Lang;
use thads_workbook::export::{self, Book, Stamp};

/// A workbook of a plan file.
fn book(file: &Json, lang: Lang) -> Book {
    let stamp = Stamp {
        code: "0A1B-2C3D".to_owned(),
        model: "1".to_owned(),
        at: "2026-11-22T10:05".to_owned(),
    };
    export::book(file, &stamp, lang).unwrap_or_else(|error| panic!("{error}\n{file}"))
}

fn parsed(text: &str) -> Json {
    Json::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// A plan file in which every field of the format occurs.
fn full() -> Json {
    parsed(include_str!("../../../model/tests/it/full.plan.json"))
}

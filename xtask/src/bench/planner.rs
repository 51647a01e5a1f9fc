//! The planner itself: its projection, its sizes, and what a user waits for on the screen.

use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{Measured, read};
use crate::sizes::{Part, Size};
use crate::{command, e2e, sizes, workspace};

/// The aims: the largest value that still meets them.
const PROJECTION_WASM_US: f64 = 50.0;
const FIRST_LOAD_BROTLI_KB: f64 = 250.0;
const FIRST_ANSWER_MS: f64 = 300.0;
const FIRST_ANSWER_SLOWED_MS: f64 = 1000.0;
const LEVER_P95_MS: f64 = 1000.0 / 60.0;
const LEVER_SLOWED_P95_MS: f64 = 50.0;

/// Panels of the analysis and milliseconds for each: the package search may take longer.
const PANELS: [(&str, f64); 5] = [
    ("needs", 100.0),
    ("weights", 100.0),
    ("sureness", 100.0),
    ("package", 300.0),
    ("trials", 100.0),
];

/// The plan the projection is timed on.
const NINE_MONTHS: &str = "nine months";

struct Row {
    what: String,
    value: f64,
    unit: &'static str,
    aim: Option<f64>,
}

/// Measures the planner of `dist` and prints two tables in Markdown.
pub(super) fn run(dist: &Path) -> Result<()> {
    let sizes = sizes::measure(&workspace::dist())?;
    let native = native()?;
    let browser = read(&command::output(&mut e2e::command(dist, "measure")?)?);
    print_sizes(&sizes);
    print_rows(&rows(&sizes, &native, &browser)?);
    Ok(())
}

/// Times the exact projection natively, by the example of the model.
fn native() -> Result<Measured> {
    let example = workspace::root().join("model/examples/bench_project.rs");
    if !example.exists() {
        bail!("{} is missing: it times the projection natively", example.display());
    }
    let mut cargo = command::cargo(&["run", "--quiet", "--locked", "--release"]);
    cargo.args(["-p", "thads-model", "--example", "bench_project"]);
    let measured = read(&command::output(&mut cargo)?);
    if measured.is_empty() {
        bail!("the example bench_project printed no line `name<TAB>nanoseconds`");
    }
    Ok(measured)
}

fn rows(sizes: &[(&Part, Size)], native: &Measured, browser: &Measured) -> Result<Vec<Row>> {
    let mut rows: Vec<Row> = native
        .iter()
        .map(|(name, nanoseconds)| Row {
            what: format!("exact projection, native, {name}"),
            value: nanoseconds / 1000.0,
            unit: "µs",
            aim: None,
        })
        .collect();
    let from_browser = |name: &str, what: String, unit, aim| {
        let value = *browser.get(name).with_context(|| format!("{name} was not measured"))?;
        anyhow::Ok(Row { what, value, unit, aim })
    };
    let projection = format!("exact projection, Chromium's wasm, {NINE_MONTHS}");
    rows.push(from_browser("projection_us", projection, "µs", Some(PROJECTION_WASM_US))?);
    let first = sizes.iter().find(|(part, _)| part.name == "first load");
    let (_, first) = first.context("the first load was not measured")?;
    rows.push(Row {
        what: "first load, brotli".into(),
        value: first.brotli as f64 / 1000.0,
        unit: "kB",
        aim: Some(FIRST_LOAD_BROTLI_KB),
    });
    for (speed, aim) in [(1, FIRST_ANSWER_MS), (4, FIRST_ANSWER_SLOWED_MS)] {
        let what = format!("first answer on screen after navigation, median of 10 loads, {speed}×");
        let key = format!("first_answer_{speed}x_ms");
        rows.push(from_browser(&key, what, "ms", Some(aim))?);
    }
    for (panel, aim) in PANELS {
        let what = format!("panel of the analysis from click to results, {panel}");
        rows.push(from_browser(&format!("panel_{panel}_ms"), what, "ms", Some(aim))?);
    }
    for (speed, aim) in [(1, LEVER_P95_MS), (4, LEVER_SLOWED_P95_MS)] {
        let what = |quantile: &str| {
            format!(
                "lever to paint with answer, chart and chance, {quantile} of 200 moves, {speed}×"
            )
        };
        rows.push(from_browser(&format!("lever_{speed}x_p50_ms"), what("p50"), "ms", None)?);
        rows.push(from_browser(&format!("lever_{speed}x_p95_ms"), what("p95"), "ms", Some(aim))?);
    }
    Ok(rows)
}

fn print_sizes(sizes: &[(&Part, Size)]) {
    println!("| part | raw | gzip -9 | brotli -q 11 |");
    println!("|---|--:|--:|--:|");
    for (part, size) in sizes {
        println!("| {} | {} | {} | {} |", part.name, size.raw, size.gzip, size.brotli);
    }
    println!("\nBytes.\n");
}

fn print_rows(rows: &[Row]) {
    println!("| measured | value | aim | |");
    println!("|---|--:|--:|---|");
    for Row { what, value, unit, aim } in rows {
        let (aim, verdict) = match aim {
            None => (String::new(), ""),
            Some(aim) if value <= aim => (format!("≤ {aim:.1} {unit}"), "met"),
            Some(aim) => (format!("≤ {aim:.1} {unit}"), "missed"),
        };
        println!("| {what} | {value:.1} {unit} | {aim} | {verdict} |");
    }
}

//! The futures beside other ways to compute them: one table, and whether all agree.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{contenders, pairs};
use crate::workspace;

/// Farther apart than this, two probabilities of ten thousand futures are not of the same model:
/// four standard errors of their difference.
const AGREEMENT: f64 = 0.03;
/// The aims for our own futures, in milliseconds.
const TEN_THOUSAND_MS: f64 = 3.0;
const PROVINCE_MS: f64 = 20.0;
const UNITS: u32 = 34;
const UNIT_FUTURES: u32 = 2_000;

/// The heads of the table.
const COLUMNS: [&str; 10] = [
    "contender",
    "version",
    "runs in",
    "futures",
    "ms",
    "ns a future",
    "times plain JavaScript",
    "P(cases)",
    "P(money)",
    "P(both)",
];

/// One line of the table.
struct Entry {
    /// Its name in the lines of the programs that measure.
    key: &'static str,
    /// Its name in the table.
    name: &'static str,
    /// The package of `bench/package.json` it is made with.
    package: Option<&'static str>,
    futures: u32,
    /// Whom it is compared with.
    beside: &'static str,
    aim: Option<f64>,
}

const ENTRIES: [Entry; 7] = [
    Entry { aim: Some(TEN_THOUSAND_MS), ..Entry::new("ours", "ours, wasm") },
    Entry::new("plain", "plain JavaScript"),
    Entry::new("numpy", "numpy"),
    Entry { package: Some("@quri/squiggle-lang"), ..Entry::new("squiggle", "Squiggle") },
    Entry { package: Some("hyperformula"), ..Entry::new("hyperformula", "HyperFormula") },
    Entry { aim: Some(PROVINCE_MS), ..Entry::province("ours_units", "ours, wasm, 34 units") },
    Entry::province("plain_units", "plain JavaScript, 34 units"),
];

impl Entry {
    const fn new(key: &'static str, name: &'static str) -> Self {
        let futures = contenders::FUTURES;
        Self { key, name, package: None, futures, beside: "plain", aim: None }
    }

    const fn province(key: &'static str, name: &'static str) -> Self {
        let futures = UNITS * UNIT_FUTURES;
        Self { futures, beside: "plain_units", ..Self::new(key, name) }
    }
}

/// The lines of the programs that measure.
struct Lines<'a>(BTreeMap<&'a str, &'a str>);

impl Lines<'_> {
    fn text(&self, key: &str, field: &str) -> Option<&str> {
        self.0.get(format!("{key}.{field}").as_str()).copied()
    }

    fn number(&self, key: &str, field: &str) -> Option<f64> {
        self.text(key, field)?.parse().ok()
    }

    fn probabilities(&self, key: &str) -> Option<[f64; 3]> {
        let [cases, money, both] = ["cases", "money", "both"].map(|it| self.number(key, it));
        Some([cases?, money?, both?])
    }
}

/// Measures the contenders and prints one table in Markdown.
///
/// # Errors
/// Where plain JavaScript was not measured, or a contender's probabilities are not its own.
pub(super) fn run(dist: &Path) -> Result<()> {
    let output = contenders::run(dist)?;
    let lines = Lines(pairs(&output).collect());
    let manifest = std::fs::read_to_string(workspace::root().join("bench/package.json"))?;
    println!("\n| {} | |", COLUMNS.join(" | "));
    println!("|---|---|---|--:|--:|--:|--:|--:|--:|--:|---|");
    for entry in &ENTRIES {
        println!("{}", row(entry, &lines, &manifest));
    }
    let apart = disagreements(&lines);
    if !apart.is_empty() {
        bail!("these do not compute the same futures as plain JavaScript:\n{}", apart.join("\n"));
    }
    lines.number("plain", "ms").context("plain JavaScript was not measured")?;
    Ok(())
}

fn row(entry: &Entry, lines: &Lines, manifest: &str) -> String {
    let Entry { key, name, futures, .. } = entry;
    let version = match entry.package {
        Some(package) => pinned(manifest, package).unwrap_or("?"),
        None => lines.text(key, "version").unwrap_or_default(),
    };
    let measured = lines.number(key, "ms").zip(lines.probabilities(key));
    let Some((ms, [cases, money, both])) = measured else {
        let why = lines.text(key, "missing").unwrap_or("no line was printed");
        return format!(
            "| {name} | {version} | | {futures} | | | | | | | **not measured: {why}** |"
        );
    };
    let runtime = lines.text(key, "runtime").or(lines.text("browser", "version"));
    let start = format!("| {name} | {version} | {} | {futures} |", runtime.unwrap_or_default());
    let each = ms * 1e6 / f64::from(*futures);
    let ratio = lines.number(entry.beside, "ms").map_or(f64::NAN, |plain| ms / plain);
    let verdict = match entry.aim {
        None => String::new(),
        Some(aim) if ms <= aim => format!("≤ {aim} ms met"),
        Some(aim) => format!("≤ {aim} ms missed"),
    };
    let times = format!("{ms:.2} | {each:.0} | {ratio:.2}");
    format!("{start} {times} | {cases:.3} | {money:.3} | {both:.3} | {verdict} |")
}

/// The version in a line `"package": "1.2.3"`; every version there is exact.
fn pinned<'a>(manifest: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("\"{package}\": \"");
    manifest.split_once(&name)?.1.split('"').next()
}

/// Contenders whose probabilities differ by more than chance from those of plain JavaScript.
fn disagreements(lines: &Lines) -> Vec<String> {
    let Some(right) = lines.probabilities("plain") else { return Vec::new() };
    let apart = |entry: &Entry| {
        let found = lines.probabilities(entry.key)?;
        let agrees = |(a, b): (&f64, &f64)| (a - b).abs() <= AGREEMENT;
        let differs = !found.iter().zip(&right).all(agrees);
        differs.then(|| format!("{}: {found:?} beside {right:?}", entry.name))
    };
    ENTRIES.iter().filter_map(apart).collect()
}

#[cfg(test)]
mod tests {
    use super::{ENTRIES, Lines, disagreements, pairs, pinned, row};

    const MEASURED: &str = "plain.ms\t4\nplain.cases\t0.5\nplain.money\t0.4\nplain.both\t0.3\n\
        numpy.ms\t8\nnumpy.cases\t0.54\nnumpy.money\t0.4\nnumpy.both\t0.3\n\
        ours.missing\tnot built\n";

    #[test]
    fn a_contender_that_computes_something_else_is_named() {
        let lines = Lines(pairs(MEASURED).collect());
        let apart = disagreements(&lines);
        assert_eq!(apart.len(), 1);
        assert!(apart[0].starts_with("numpy"), "{apart:?}");
    }

    #[test]
    fn a_row_says_how_long_or_why_not() {
        let lines = Lines(pairs(MEASURED).collect());
        let shown = |key| row(ENTRIES.iter().find(|it| it.key == key).unwrap(), &lines, "");
        assert!(shown("numpy").contains("| 8.00 | 800 | 2.00 |"), "{}", shown("numpy"));
        assert!(shown("ours").contains("not measured: not built"), "{}", shown("ours"));
    }

    #[test]
    fn versions_are_those_of_the_manifest() {
        assert_eq!(pinned("{ \"hyperformula\": \"3.5.0\" }", "hyperformula"), Some("3.5.0"));
        assert_eq!(pinned("{}", "hyperformula"), None);
    }
}

//! Measures the contenders of `bench/` in the browser: lines `contender.field<TAB>value`.
//!
//! The contenders take turns, so that whatever else keeps the machine busy falls on all of them;
//! the first turn warms them up and does not count.

use std::time::Duration;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value, json};

use super::median;
use crate::browser::{self, Record};
use crate::page::{Page, Place};

/// Contenders by the names of `bench/measure.js`.
const CONTENDERS: [&str; 6] =
    ["plain", "ours", "plain_units", "ours_units", "hyperformula", "squiggle"];
/// Turns that count.
const TURNS: usize = 5;
/// A sample may take this long: ten thousand futures of the slowest contender take seconds.
const SAMPLE_TIME_MAX: Duration = Duration::from_secs(80);

/// What one sample answers.
#[derive(Deserialize)]
#[serde(untagged)]
enum Sample {
    Measured { ms: f64, cases: f64, money: f64, both: f64 },
    Missing { missing: String },
}

/// What is known of a contender so far.
struct Contender {
    name: &'static str,
    times: Vec<f64>,
    probabilities: [f64; 3],
    /// Why it is not measured any more.
    trouble: Option<String>,
}

/// Measures every contender of the page at `url`.
pub(super) async fn run(place: &Place) -> Result<()> {
    browser::with_page(place, Record::Nothing, async |page| {
        page.session().set_script_timeout(SAMPLE_TIME_MAX).await?;
        page.session().goto(page.url()).await?;
        let version: Value = page.cdp("Browser.getVersion", json!({})).await?;
        let version = version["product"].as_str().context("the browser has no version")?;
        println!("browser.version\t{version}");
        let mut contenders = CONTENDERS.map(Contender::new);
        for turn in 0..=TURNS {
            for contender in &mut contenders {
                contender.take_turn(page, turn).await;
            }
        }
        contenders.iter_mut().for_each(Contender::print);
        Ok(())
    })
    .await
}

impl Contender {
    const fn new(name: &'static str) -> Self {
        Self { name, times: Vec::new(), probabilities: [f64::NAN; 3], trouble: None }
    }

    /// Takes one sample, unless the contender is out; trouble with one does not stop the others.
    async fn take_turn(&mut self, page: &Page, turn: usize) {
        if self.trouble.is_some() {
            return;
        }
        let call = "const { sample } = await import(new URL('measure.js', document.baseURI));
            return sample(first);";
        match page.run(call, &[json!(self.name)]).await {
            Ok(Sample::Measured { ms, cases, money, both }) => {
                self.probabilities = [cases, money, both];
                if turn > 0 {
                    self.times.push(ms);
                }
            }
            Ok(Sample::Missing { missing }) => self.trouble = Some(missing),
            Err(error) => self.trouble = Some(format!("{error:#}").replace(['\t', '\n'], " ")),
        }
    }

    fn print(&mut self) {
        let name = self.name;
        if let Some(trouble) = &self.trouble {
            println!("{name}.missing\t{trouble}");
            return;
        }
        println!("{name}.ms\t{}", median(&mut self.times));
        for (field, probability) in ["cases", "money", "both"].iter().zip(self.probabilities) {
            println!("{name}.{field}\t{probability}");
        }
    }
}

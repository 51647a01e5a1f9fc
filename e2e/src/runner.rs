//! Runs the journeys one after the other in one browser and reports like `cargo test`.

use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};

use crate::browser::{self, Record};
use crate::driver::Engine;
use crate::journeys::{Console, JOURNEYS, Journey, Needs};
use crate::options::Options;
use crate::page::{Page, Place};
use crate::paths;

/// No journey may take longer, whatever happens to the page.
const JOURNEY_TIME_MAX: Duration = Duration::from_secs(120);

/// Runs the journeys whose name contains the word given, or all of them.
pub(crate) async fn run(place: &Place, mut options: Options) -> Result<()> {
    let engine = if options.flag("--firefox") { Engine::Firefox } else { Engine::Chromium };
    let first_load = options.values("--first-load")?;
    let first_load = first_load.iter().flat_map(|list| list.split(',')).map(str::to_owned);
    let place = &mut place.clone();
    place.first_load = first_load.collect();
    let word = options.word().unwrap_or_default();
    options.finish()?;
    let journeys: Vec<_> = JOURNEYS.iter().filter(|it| it.name.contains(&word)).collect();
    ensure!(!journeys.is_empty(), "no journey has {word:?} in its name");
    let journeys = walkable(journeys, engine);
    println!("running {} tests", journeys.len());
    let start = Instant::now();
    let failed = browser::with_engine(engine, place, Record::Everything, async |page| {
        let mut failed = 0;
        for journey in &journeys {
            failed += usize::from(!report(page, journey).await);
        }
        anyhow::Ok(failed)
    })
    .await?;
    println!(
        "\ntest result: {}. {} passed; {failed} failed; finished in {:.2}s",
        if failed == 0 { "ok" } else { "FAILED" },
        journeys.len() - failed,
        start.elapsed().as_secs_f64(),
    );
    if failed > 0 {
        bail!("{failed} of {} journeys failed", journeys.len());
    }
    Ok(())
}

/// The journeys that can be walked in a browser; says how many others there are.
fn walkable(mut journeys: Vec<&Journey>, engine: Engine) -> Vec<&Journey> {
    if engine == Engine::Firefox {
        let all = journeys.len();
        journeys.retain(|it| it.needs == Needs::AnyBrowser);
        println!(
            "{} of {all} journeys are walked in Chromium only: they need its DevTools protocol \
             (emulated screens, printing, measured memory) or pages from the disk",
            all - journeys.len(),
        );
    }
    journeys
}

/// Runs a journey and prints its outcome; a failure leaves a picture behind.
async fn report(page: &Page, journey: &Journey) -> bool {
    let start = Instant::now();
    let outcome = match tokio::time::timeout(JOURNEY_TIME_MAX, walk(page, journey)).await {
        Ok(outcome) => outcome,
        Err(_) => Err(anyhow::anyhow!("it did not end within {JOURNEY_TIME_MAX:?}")),
    };
    let seconds = start.elapsed().as_secs_f64();
    match outcome {
        Ok(()) => {
            println!("test {} ... ok ({seconds:.1} s)", journey.name);
            true
        }
        Err(error) => {
            println!("test {} ... FAILED ({seconds:.1} s)\n    {error:#}", journey.name);
            if let Err(error) = describe(page, journey).await {
                println!("    nothing more can be said: {error:#}");
            }
            false
        }
    }
}

/// A journey from a fresh page, and what the browser noticed meanwhile.
async fn walk(page: &Page, journey: &Journey) -> Result<()> {
    page.open_fresh().await?;
    (journey.walk)(page).await?;
    let noticed = browser::noticed(page).await?;
    if journey.console == Console::Silent {
        ensure!(noticed.errors.is_empty(), "errors in the console: {:#?}", noticed.errors);
    }
    let foreign = noticed.foreign_requests;
    ensure!(foreign.is_empty(), "requests beyond the page's own files: {foreign:#?}");
    Ok(())
}

/// Says what was on screen and in the console when a journey failed.
async fn describe(page: &Page, journey: &Journey) -> Result<()> {
    let path = paths::results("failures")?.join(format!("{}.png", journey.name));
    tokio::time::timeout(Duration::from_secs(20), page.session().screenshot(&path)).await??;
    println!("    the screen at that moment: {}", path.display());
    // Reading the record also empties it: the next journey is not blamed for this one.
    for error in browser::noticed(page).await?.errors {
        println!("    in the console: {error}");
    }
    Ok(())
}

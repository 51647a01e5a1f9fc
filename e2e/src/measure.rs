//! Measures in the browser; prints lines `name<TAB>number` for `cargo xtask bench`.

mod futures;
mod panels;

use std::time::Instant;

use anyhow::{Result, bail, ensure};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::browser::{self, Record};
use crate::options::Options;
use crate::page::{Page, Place, answer, slider};
use crate::paths;

const LOADS: usize = 10;
const MOVES: usize = 200;
/// Moves before the measured ones, while the browser still compiles.
const MOVES_WARM_UP: usize = 20;
/// Projections per call, and calls of which the fastest half is kept.
const PROJECTIONS: u32 = 200;
const CALLS: usize = 11;

/// Measures the projection, the first answer and the levers; or, where the word `futures` is
/// given, the futures of the page of contenders at `url`.
pub(crate) async fn run(place: &Place, mut options: Options) -> Result<()> {
    let word = options.word();
    options.finish()?;
    match word.as_deref() {
        None => {}
        Some("futures") => return futures::run(place).await,
        Some(word) => bail!("there is nothing to measure by the name {word:?}"),
    }
    browser::with_page(place, Record::Nothing, async |page| {
        page.open_fresh().await?;
        println!("projection_us\t{:.3}", projection(page).await?);
        for speed in [1, 4] {
            println!("first_answer_{speed}x_ms\t{:.3}", first_answer(page, speed).await?);
        }
        page.open_with_stored(&uncertain_workspace()?).await?;
        page.wait_for("[data-fact=chance]").await?;
        for (panel, time) in panels::run(page).await? {
            println!("panel_{panel}_ms\t{time:.3}");
        }
        for speed in [1, 4] {
            let times = lever(page, speed).await?;
            println!("lever_{speed}x_p50_ms\t{:.3}", quantile(&times, 50));
            println!("lever_{speed}x_p95_ms\t{:.3}", quantile(&times, 95));
        }
        Ok(())
    })
    .await
}

/// Microseconds of one exact projection, by the planner's own clockwork; median of calls.
async fn projection(page: &Page) -> Result<f64> {
    let call = "const planner = await import(new URL('thads_planner.js', document.baseURI));
        await planner.default({
            module_or_path: new URL('thads_planner_bg.wasm', document.baseURI) });
        return planner.bench_projection(first);";
    let mut times = Vec::with_capacity(CALLS);
    for _ in 0..CALLS {
        times.push(page.run(call, &[json!(PROJECTIONS)]).await?);
    }
    Ok(median(&mut times))
}

/// Milliseconds from navigation until the first answer is painted; median of loads.
async fn first_answer(page: &Page, slow_down: u32) -> Result<f64> {
    page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": slow_down })).await?;
    // The watch is set before the page's own scripts: it looks in every frame, and the message
    // arrives after the frame in which the answer was found has been painted.
    let watch = format!(
        "{{ const look = () => {{
            const host = document.querySelector('thads-planner');
            if (!(host && host.shadowRoot && host.shadowRoot.querySelector({}))) {{
                return requestAnimationFrame(look);
            }}
            const {{ port1, port2 }} = new MessageChannel();
            port1.onmessage = () => {{ window.firstAnswer = performance.now(); }};
            port2.postMessage(0);
        }}; requestAnimationFrame(look); }}",
        json!(answer("cases"))
    );
    let added =
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": watch })).await?;
    let mut times = Vec::with_capacity(LOADS);
    for _ in 0..LOADS {
        page.leave_and_forget().await?;
        page.open().await?;
        page.wait("the first answer should be painted", "window.firstAnswer", &[]).await?;
        times.push(page.read("window.firstAnswer", &[]).await?);
    }
    let script = json!({ "identifier": added["identifier"] });
    page.cdp("Page.removeScriptToEvaluateOnNewDocument", script).await?;
    page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await?;
    Ok(median(&mut times))
}

/// The plan of the benchmark as the browser keeps it: nine months ahead, every range set, three
/// matters, so that each move of a lever also draws ten thousand futures.
fn uncertain_workspace() -> Result<String> {
    let plan: Value = serde_json::from_str(&std::fs::read_to_string(paths::bench_plan())?)?;
    let sheet = json!({ "plan": plan, "opened": plan });
    let sheets = [sheet];
    Ok(json!({ "format": "thads-workspace", "version": 1, "sheets": sheets }).to_string())
}

/// Milliseconds from a lever's input event to the next paint with answer, chart and chance in it,
/// sorted.
async fn lever(page: &Page, slow_down: u32) -> Result<Vec<f64>> {
    page.open_with_stored(&uncertain_workspace()?).await?;
    page.wait_for("[data-fact=chance]").await?;
    page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": slow_down })).await?;
    let listen =
        "(window.moves = [], window.inputs = 0, document.addEventListener('input', event => {
        inputs += 1;
        requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => moves.push(performance.now() - event.timeStamp);
            port2.postMessage(0);
        });
    }, { capture: true }), true)";
    page.read::<bool>(listen, &[]).await?;
    let levers: Vec<String> = page
        .read(
            "all('[data-lever]').filter(it => shown(it.querySelector('input[type=range]')))
            .map(it => it.dataset.lever)",
            &[],
        )
        .await?;
    ensure!(!levers.is_empty(), "there is no lever on screen");
    move_levers(page, &levers, MOVES_WARM_UP).await?;
    page.read::<Value>("(moves.length = inputs = 0)", &[]).await?;
    move_levers(page, &levers, MOVES).await?;
    page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await?;
    let mut times: Vec<f64> = page.read("moves", &[]).await?;
    times.truncate(MOVES);
    times.sort_by(f64::total_cmp);
    Ok(times)
}

/// Presses arrow keys on the levers in turn until this many moves have been painted.
async fn move_levers(page: &Page, levers: &[String], moves: usize) -> Result<()> {
    let start = Instant::now();
    let mut painted = 0;
    for lever in levers.iter().cycle() {
        page.focus(&slider(lever)).await?;
        // There and back again, so that no lever stays at its end.
        for key in [Key::Right, Key::Right, Key::Left, Key::Left] {
            page.press_focused(key).await?;
            // The next press comes to a page at rest: moves that queue would measure the queue.
            page.wait("a move should be painted", "moves.length >= inputs", &[]).await?;
        }
        painted = page.read("moves.length", &[]).await?;
        if painted >= moves || start.elapsed().as_secs() > 120 {
            break;
        }
    }
    ensure!(painted >= moves, "only {painted} of {moves} moves were painted");
    Ok(())
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    quantile(times, 50)
}

/// A quantile, in hundredths, of sorted times.
fn quantile(sorted: &[f64], hundredths: usize) -> f64 {
    let rank = (sorted.len() * hundredths).div_ceil(100).max(1);
    sorted.get(rank - 1).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::quantile;

    #[test]
    fn a_quantile_is_the_smallest_time_that_covers_its_share() {
        let times: Vec<f64> = (1..=200).map(f64::from).collect();
        assert_eq!(quantile(&times, 50), 100.0);
        assert_eq!(quantile(&times, 95), 190.0);
    }
}

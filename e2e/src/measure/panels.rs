//! How long a leader waits for a panel of the analysis: from the click on its tab until its results
//! are painted, and from a lever's move until the open panel has followed.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::page::Page;

/// The panels that the module of the analysis fills.
const PANELS: [&str; 5] = ["needs", "weights", "sureness", "package", "trials"];
/// Times that each is opened.
const ROUNDS: usize = 7;

/// Milliseconds by panel: median of opening it, in a page whose analysis is loaded.
pub(super) async fn run(page: &Page) -> Result<Vec<(&'static str, f64)>> {
    let mut times = Vec::with_capacity(PANELS.len());
    for panel in PANELS {
        let mut opened = Vec::with_capacity(ROUNDS);
        for _ in 0..ROUNDS {
            page.open_panel("year").await?;
            opened.push(open(page, panel).await?);
        }
        times.push((panel, super::median(&mut opened)));
    }
    Ok(times)
}

async fn open(page: &Page, panel: &str) -> Result<f64> {
    let opened = "const panel = first;
        const start = performance.now();
        find(`button[data-panel=\"${panel}\"]`).click();
        return await new Promise((resolve) => {
            const look = () => {
                const shown = find(`[data-topic=\"${panel}\"][aria-busy=false] .results > *`);
                if (shown) return resolve(performance.now() - start);
                if (performance.now() - start > 20000) return resolve(-1);
                // A task of its own each time: a frame would round every time up to its end.
                setTimeout(look, 0);
            };
            look();
        });";
    let time: f64 = page.run(opened, &[json!(panel)]).await?;
    ensure!(time >= 0.0, "the panel {panel} did not answer within 20 seconds");
    Ok(time)
}

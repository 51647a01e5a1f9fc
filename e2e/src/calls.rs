//! Which functions of the page's module are called on a first visit until the first answer is
//! there, and when levers are moved: the page takes them down itself (`cargo xtask divide`).

use std::collections::BTreeSet;
use std::time::Duration;

use anyhow::Result;
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::browser::{self, Record};
use crate::options::Options;
use crate::page::{Page, Place, slider};

/// Long enough for the analysis to have loaded and told by itself what it has to tell.
const ANALYSIS: Duration = Duration::from_secs(3);

/// What does not come on some hosts.
const ANALYSIS_FILES: [&str; 1] = ["*thads_analysis*"];

/// A desk and a telephone.
const SIZES: [(u32, u32); 2] = [(1366, 768), (390, 844)];

/// Prints the places of the functions, as a list.
pub(crate) async fn run(place: &Place, options: Options) -> Result<()> {
    options.finish()?;
    let called = browser::with_page(place, Record::Nothing, async |page| {
        let mut called = BTreeSet::new();
        page.cdp("Network.enable", json!({})).await?;
        for language in ["vi", "en"] {
            for barred in [&[][..], &ANALYSIS_FILES] {
                page.cdp("Network.setBlockedURLs", json!({ "urls": barred })).await?;
                for (width, height) in SIZES {
                    page.leave_and_forget().await?;
                    page.resize(width, height).await?;
                    called.extend(visit(page, language).await?);
                }
            }
        }
        Ok(called)
    })
    .await?;
    println!("{}", json!(called));
    Ok(())
}

/// A first visit, on which nothing is touched but levers.
async fn visit(page: &Page, language: &str) -> Result<BTreeSet<usize>> {
    page.open().await?;
    page.read::<Value>("host.setAttribute('lang', first)", &[json!(language)]).await?;
    tokio::time::sleep(ANALYSIS).await;
    let levers: Vec<String> =
        page.read("all('[data-lever]').filter(shown).map(it => it.dataset.lever)", &[]).await?;
    // Each by itself, then all of them as far as they go, up and down.
    let ways = [&[Key::Right, Key::Left, Key::End, Key::Home][..], &[Key::End], &[Key::Home]];
    for keys in ways {
        for lever in &levers {
            let slider = slider(lever);
            for key in keys {
                page.press(&slider, key.clone()).await?;
                page.painted().await?;
            }
            for pixels in [40, -30] {
                page.drag(&slider, pixels).await?;
                page.painted().await?;
            }
        }
    }
    page.run::<Value>("await host.flush(); return null", &[]).await?;
    page.read("[...calledFunctions]", &[]).await
}

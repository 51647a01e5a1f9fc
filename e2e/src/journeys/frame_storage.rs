//! The planner in a frame that has no storage: because the browser gives none to pages inside those
//! of another site, or because the frame has no origin. The page around keeps the plan.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use thads_server::{Policy, STRICT_POLICY, Site};
use thirtyfour::Key;

use super::frame::{AROUND, in_frame, show};
use crate::page::{Page, Served, answer, slider};

const PORTAL: &str = "<!doctype html><html lang=vi><title>portal</title>";
const LEVER: &str = "officers_added";

/// The browser gives no storage to a page inside that of another site: `browser.rs` asks for it.
const BARRED: &str = "(() => { try { return !localStorage } catch { return true } })()";

pub(super) async fn where_the_browser_keeps_nothing_the_page_around_does(
    page: &Page,
) -> Result<()> {
    let portal = page.serve(around(page, AROUND))?;
    // Another name for the same computer is another site.
    let portal = page.at(&portal.url().replace("127.0.0.1", "localhost"));
    let portal = page.at(&format!("{}portal.html", portal.url()));
    let planner = planner(page, &portal, STRICT_POLICY)?;
    show(&portal, &planner, json!({})).await?;
    let changed = in_frame(page, async || moved(page).await).await?;
    let saved: Value = page
        .run(
            "const plan = await planner.getPlan();
             await planner.flush();
             const seen = told.filter(it => it.type === 'planchange').at(-1);
             if (JSON.stringify(seen.plan) !== JSON.stringify(plan)) throw new Error('not told');
             return await planner.save();",
            &[],
        )
        .await?;
    // Another day: the page around gives back what it was given.
    show(&portal, &planner, json!({})).await?;
    in_frame(page, async || {
        page.wait_for_answers().await?;
        ensure!(page.answer("cases").await? != changed, "the plan was kept all the same");
        Ok(())
    })
    .await?;
    page.run::<Value>("await planner.restore(first)", &[saved]).await?;
    in_frame(page, async || page.wait_for_text(&answer("cases"), &changed).await).await
}

/// A page that speaks with a frame without an origin, by hand: there is no name to address it by.
const TALK: &str = "
    const frame = document.createElement('iframe');
    frame.sandbox = 'allow-scripts';
    frame.referrerPolicy = 'origin';
    frame.width = 1200;
    frame.height = 700;
    window.told = [];
    addEventListener('message', ({ source, origin, data }) => {
        if (source === frame.contentWindow && origin === 'null') told.push(data);
    });
    window.say = (type, fields) => frame.contentWindow.postMessage(
        { protocol: 'thads-planner', version: 1, type, id: type, ...fields }, '*');
    frame.src = first + 'embed.html';
    document.body.append(frame);";

pub(super) async fn a_frame_without_an_origin_still_plans_and_tells(page: &Page) -> Result<()> {
    let portal = page.serve(around(page, AROUND))?;
    let portal = page.at(&portal.at("portal.html"));
    let planner = planner(page, &portal, STRICT_POLICY)?;
    portal.go(portal.url()).await?;
    page.run::<Value>(TALK, &[json!(planner.url())]).await?;
    let told = |what: &str| format!("told.some(it => {what})");
    page.wait("the frame should greet", &told("it.type === 'greeting'"), &[]).await?;
    page.read::<Value>("(say('hello'), null)", &[]).await?;
    page.wait("the frame should be ready", &told("it.type === 'ready'"), &[]).await?;
    in_frame(page, async || moved(page).await).await?;
    page.wait("a change should be told", &told("it.type === 'planchange'"), &[]).await?;
    page.read::<Value>("(say('getPlan'), null)", &[]).await?;
    let plan = told("it.id === 'getPlan' && it.ok && it.value.format === 'thads-plan'");
    page.wait("the plan should be given", &plan, &[]).await
}

/// That an origin is `null` says of a page only that it has none: it names nobody who may embed.
pub(super) async fn a_page_without_an_origin_may_not_embed(page: &Page) -> Result<()> {
    let policy = format!("{AROUND}; sandbox allow-scripts");
    let portal = page.serve(around(page, &policy))?;
    let portal = page.at(&portal.at("portal.html"));
    let planner = planner(page, &portal, STRICT_POLICY)?;
    portal.go(portal.url()).await?;
    page.run::<Value>(TALK, &[json!(planner.url())]).await?;
    let greeted = "told.some(it => it.type === 'greeting')";
    page.wait("the frame should greet", greeted, &[]).await?;
    page.read::<Value>("(say('hello'), say('getPlan'), null)", &[]).await?;
    in_frame(page, async || {
        page.wait("the page should refuse", "document.querySelector('.refused')", &[]).await?;
        // Whatever was asked is answered by now, or never.
        page.run::<Value>("await new Promise(resolve => setTimeout(resolve))", &[]).await?;
        ensure!(page.read::<bool>("!host", &[]).await?, "the planner is shown");
        Ok(())
    })
    .await?;
    let others: usize = page.read("told.filter(it => it.type !== 'greeting').length", &[]).await?;
    ensure!(others == 0, "a page without an origin was told something");
    let asked = planner.requests();
    ensure!(!asked.iter().any(|it| it.path().contains("thads_")), "loaded: {asked:?}");
    Ok(())
}

/// The page around; its files are free to be read for a page without an origin.
fn around(page: &Page, policy: &str) -> Site {
    let site = Site::new(page.dist("site")).page("portal.html", PORTAL);
    site.policy(Policy::Other(policy.to_owned())).header("Access-Control-Allow-Origin", "*")
}

/// The planner that lets the page around embed it.
fn planner(page: &Page, portal: &Page, policy: &str) -> Result<Served> {
    let origin = portal.url().trim_end_matches("/portal.html");
    let list = json!({ "origins": [origin] }).to_string();
    let site = page.site().page("embed.json", list).policy(Policy::Other(policy.to_owned()));
    page.serve(site.header("Access-Control-Allow-Origin", "*"))
}

/// Moves a lever in the frame, where nothing can be kept, and says so; the answer then.
async fn moved(page: &Page) -> Result<String> {
    page.wait_for_answers().await?;
    ensure!(page.read::<bool>(BARRED, &[]).await?, "the browser gives the frame a storage");
    let before = page.answer("cases").await?;
    page.press(&slider(LEVER), Key::Right).await?;
    let changed = page.wait_for_change(&answer("cases"), &before).await?;
    page.wait_for_notice("đóng trang là mất").await?;
    Ok(changed)
}

//! Hosts that serve the planner badly, or say what it may do: content types, faults, policies.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thads_server::{Fault, Policy, STRICT_POLICY, Site};
use thirtyfour::Key;

use crate::page::{Page, Served, answer, slider};

/// What the element says while the module is loading, and where it could not be.
const LOADING: &str = "Đang mở";
const FAILED: &str = "Không mở được";

/// What is shown when the planner has stopped.
const CRASH: &str = "[data-notice=crash]";

/// The module of the page: nothing works without it.
const PLANNER: &str = "thads_planner_bg.wasm";

/// The part of it that comes once the first answer is on screen.
const LATER: &str = "thads_planner_later_bg.wasm";

pub(super) async fn the_strict_policy_is_never_violated(page: &Page) -> Result<()> {
    let (_server, page) = opened(page, page.hosts(), "plain.html").await?;
    walk_everywhere(&page).await?;
    page.expect_nothing_noticed().await
}

/// Such a policy bars workers: their addresses are plain texts.
pub(super) async fn under_trusted_types_the_page_answers_by_itself(page: &Page) -> Result<()> {
    let policy = format!("{STRICT_POLICY}; require-trusted-types-for 'script'");
    let site = page.hosts().policy(Policy::Other(policy));
    let (_server, page) = opened(page, site, "plain.html").await?;
    page.open_panel("needs").await
}

pub(super) async fn modules_of_any_content_type_are_opened(page: &Page) -> Result<()> {
    for mime in ["application/octet-stream", "", "text/html"] {
        let site = page.hosts().fault(".wasm", Fault::Mime(mime));
        let (_server, page) = opened(page, site, "plain.html").await?;
        page.open_panel("needs").await.with_context(|| format!("served as {mime:?}"))?;
        export(&page).await.with_context(|| format!("served as {mime:?}"))?;
        page.expect_nothing_noticed().await?;
    }
    Ok(())
}

pub(super) async fn a_module_that_does_not_come_is_told_in_words(page: &Page) -> Result<()> {
    let faults = [Fault::NotFound, Fault::PageInstead, Fault::Broken, Fault::Halved, Fault::HangUp];
    for fault in faults {
        let about = format!("{fault:?}");
        let server = page.serve(page.hosts().fault(PLANNER, fault))?;
        let page = page.at(&server.at("plain.html"));
        page.go(page.url()).await?;
        wait_for_words(&page, FAILED).await.context(about)?;
    }
    Ok(())
}

pub(super) async fn without_web_assembly_the_last_answer_is_still_told(page: &Page) -> Result<()> {
    let server = page.serve(page.hosts())?;
    let opened = page.at(&server.at("plain.html"));
    opened.open().await?;
    let before = opened.answer("cases").await?;
    opened.press(&slider("officers_added"), Key::Right).await?;
    let last = opened.wait_for_change(&answer("cases"), &before).await?;
    opened.run::<Value>("await host.flush()", &[]).await?;
    let without = page.at(&server.at("without-wasm.html"));
    without.go(without.url()).await?;
    wait_for_words(&without, FAILED).await?;
    let gap = last.split(". ").next().unwrap_or_default();
    wait_for_words(&without, gap).await
}

pub(super) async fn without_the_analysis_the_rest_works(page: &Page) -> Result<()> {
    for fault in [Fault::NotFound, Fault::PageInstead, Fault::Halved] {
        let about = format!("{fault:?}");
        let site = page.hosts().fault("thads_analysis_bg.wasm", fault);
        let (_server, page) = opened(page, site, "plain.html").await?;
        page.click("button[data-panel=needs]").await.context(about)?;
        let before = page.answer("cases").await?;
        page.press(&slider("officers_added"), Key::Right).await?;
        page.wait_for_change(&answer("cases"), &before).await?;
        page.click("[data-step=undo]").await?;
        page.wait_for_text(&answer("cases"), &before).await?;
    }
    Ok(())
}

/// What comes later is needed neither for the first answer nor to move a lever, on a first visit.
pub(super) async fn the_first_part_alone_answers(page: &Page) -> Result<()> {
    let site = page.hosts().fault(LATER, Fault::NotFound);
    let (_server, page) = opened(page, site, "plain.html").await?;
    let levers = "all('[data-lever]').filter(shown).map(it => it.dataset.lever)";
    for lever in page.read::<Vec<String>>(levers, &[]).await? {
        page.press(&slider(&lever), Key::End).await?;
        page.drag(&slider(&lever), -30).await.with_context(|| lever.clone())?;
        page.painted().await?;
    }
    page.wait_for_answers().await?;
    page.click("button[data-panel=months]").await?;
    page.wait_for(CRASH).await.context("a part that does not come should be told in words")
}

/// Who is quicker than the network waits for the part, and loses nothing.
pub(super) async fn a_late_part_is_waited_for(page: &Page) -> Result<()> {
    let slow = Fault::Slow(8, Duration::from_millis(250));
    let (_server, page) = opened(page, page.hosts().fault(LATER, slow), "plain.html").await?;
    let before = page.answer("cases").await?;
    page.press(&slider("officers_added"), Key::Right).await?;
    let after = page.wait_for_change(&answer("cases"), &before).await?;
    page.open_panel("months").await?;
    page.wait_for_text(&answer("cases"), &after).await?;
    page.expect_nothing_noticed().await
}

pub(super) async fn a_slow_host_is_waited_for(page: &Page) -> Result<()> {
    let slow = Fault::Slow(8, Duration::from_millis(250));
    let server = page.serve(page.hosts().fault(PLANNER, slow))?;
    let page = page.at(&server.at("plain.html"));
    page.go("about:blank").await?;
    page.read::<Value>("(location.href = first, null)", &[json!(page.url())]).await?;
    wait_for_words(&page, LOADING).await?;
    page.wait_for_answers().await?;
    page.expect_nothing_noticed().await
}

/// Every panel, and everything that makes a file or a window.
async fn walk_everywhere(page: &Page) -> Result<()> {
    for panel in page.panels().await? {
        page.open_panel(&panel).await.with_context(|| panel.clone())?;
    }
    export(page).await
}

/// Saves the workbook, which is a module of its own.
async fn export(page: &Page) -> Result<()> {
    page.open_panel("share").await?;
    let ask = async || page.click_words("[data-topic=share] button.act", "Lưu sổ Excel").await;
    let saved = page.downloaded(ask).await?;
    ensure!(std::fs::read(&saved)?.starts_with(b"PK"), "{} is no workbook", saved.display());
    Ok(())
}

/// Opens a page of a site and waits for both answers.
pub(super) async fn opened(page: &Page, site: Site, path: &str) -> Result<(Served, Page)> {
    let server = page.serve(site)?;
    let page = page.at(&server.at(path));
    page.open().await?;
    Ok((server, page))
}

async fn wait_for_words(page: &Page, words: &str) -> Result<()> {
    let says = "root && root.textContent.includes(first)";
    page.wait(&format!("the element should say {words:?}"), says, &[json!(words)]).await
}

//! The page that the browser keeps: without a network, and while a new version comes.

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use thads_server::{Server, Site};
use thirtyfour::Key;

use super::keeping;
use crate::page::{Page, Served, answer, slider};
use crate::paths;

const LEVER: &str = "officers_added";

/// The bar that tells of a new version, and its button.
const BAR: &str = "document.querySelector('.new-version')";
const USE: &str = "document.querySelector('.new-version button').click()";

/// The end of a file that only the next release has.
const MARK: &str = "\n// The next release.\n";

/// A file that is loaded late, by the page and by its worker.
const LATE: &str = "thads_analysis.js";

pub(super) async fn after_one_visit_the_page_needs_no_network(page: &Page) -> Result<()> {
    let (mut server, page) = visited(page).await?;
    let before = page.answer("cases").await?;
    page.press(&slider(LEVER), Key::Right).await?;
    let changed = page.wait_for_change(&answer("cases"), &before).await?;
    server.stop();
    page.reload().await?;
    ensure!(page.answer("cases").await? == changed, "the plan is not the one before");
    page.open_panel("needs").await?;
    page.wait_for("[data-topic=needs][aria-busy=false] .results > *").await?;
    page.open_panel("share").await?;
    let export = async || page.click_words("[data-topic=share] button.act", "Lưu sổ Excel").await;
    let saved = page.downloaded(export).await?;
    ensure!(std::fs::read(&saved)?.starts_with(b"PK"), "{} is no workbook", saved.display());
    // Another way to the same page.
    page.go(&server.at("index.html?from=desktop")).await?;
    page.wait_for_text(&answer("cases"), &changed).await
}

pub(super) async fn what_is_loaded_late_is_there_on_the_first_visit(page: &Page) -> Result<()> {
    let (mut server, page) = visited(page).await?;
    page.wait("the open page should be served, too", "!!navigator.serviceWorker.controller", &[])
        .await?;
    server.stop();
    page.open_panel("share").await?;
    let export = async || page.click_words("[data-topic=share] button.act", "Lưu sổ Excel").await;
    page.downloaded(export).await.map(drop)
}

pub(super) async fn a_new_version_waits_and_loses_no_plan(page: &Page) -> Result<()> {
    let (server, page) = visited(page).await?;
    let release = release(&page).await?;
    let before = page.answer("cases").await?;
    let first = page.tab().await?;
    let second = page.open_tab().await?;
    page.open().await?;
    page.read::<Value>("window.stays = true", &[]).await?;
    server.replace(next_release(&page)?);
    page.read::<Value>(UPDATE, &[]).await?;
    page.wait("a bar should tell of the new version", BAR, &[]).await?;
    page.go_to_tab(&first).await?;
    page.wait("every window should tell of it", BAR, &[]).await?;
    // Changed, and at once replaced: what was typed last is written first.
    page.press(&slider(LEVER), Key::Right).await?;
    let changed = page.wait_for_change(&answer("cases"), &before).await?;
    reload_by_bar(&page).await?;
    ensure!(self::release(&page).await? != release, "the new version is not used");
    ensure!(page.answer("cases").await? == changed, "the plan is lost");
    page.go_to_tab(&second).await?;
    page.wait_for_text(&answer("cases"), &changed).await?;
    expect_own_release(&page, &server, &release).await?;
    page.press(&slider(LEVER), Key::Right).await?;
    let changed = page.wait_for_change(&answer("cases"), &changed).await?;
    reload_by_bar(&page).await?;
    ensure!(page.answer("cases").await? == changed, "the plan of the other window is lost");
    page.close_other_tabs().await?;
    page.reload().await?;
    let one =
        "window.kept === 1 || (caches.keys().then(names => window.kept = names.length), false)";
    page.wait("the release before should be forgotten", one, &[]).await
}

/// The window that still shows the release before gets its files, and those of the new one if it
/// asks for them; without the server.
async fn expect_own_release(page: &Page, server: &Server, release: &str) -> Result<()> {
    ensure!(page.read::<bool>("!!window.stays", &[]).await?, "a window was reloaded by itself");
    server.requests();
    page.open_panel("needs").await?;
    page.wait_for("[data-topic=needs][aria-busy=false] .results > *").await?;
    let file = "return await (await fetch(new URL(first, document.baseURI))).text()";
    let own: String = page.run(file, &[json!(format!("{LATE}?release={release}"))]).await?;
    let next: String = page.run(file, &[json!(LATE)]).await?;
    ensure!(next.ends_with(MARK), "the new release is not kept");
    ensure!(own + MARK == next, "the release before is not kept");
    let gone = "return (await fetch(new URL(first, document.baseURI))).status";
    let gone: u16 = page.run(gone, &[json!(format!("{LATE}?release=0"))]).await?;
    ensure!(gone == 404, "a release that nobody keeps is answered with {gone}");
    let asked = server.requests();
    let own = asked.iter().any(|it| it.path() != "/service-worker.js");
    ensure!(!own, "files that are kept were asked for: {asked:?}");
    Ok(())
}

pub(super) async fn a_plan_that_is_not_kept_is_not_reloaded_away(page: &Page) -> Result<()> {
    let (server, page) = visited(page).await?;
    let release = release(&page).await?;
    let first = page.answer("cases").await?;
    page.read::<Value>("window.stays = true", &[]).await?;
    server.replace(next_release(&page)?);
    page.read::<Value>(UPDATE, &[]).await?;
    page.wait("a bar should tell of the new version", BAR, &[]).await?;
    page.read::<Value>(keeping::FILL, &[]).await?;
    page.press(&slider(LEVER), Key::Right).await?;
    let one = page.wait_for_change(&answer("cases"), &first).await?;
    page.read::<Value>(USE, &[]).await?;
    let said = format!("{BAR}.innerText.includes('chưa lưu được')");
    page.wait("the bar should say that the plan is not kept", &said, &[]).await?;
    page.wait_for_notice("đóng trang là mất").await?;
    ensure!(page.read::<bool>("!!window.stays", &[]).await?, "the page was loaded anew");
    page.wait_for_text(&answer("cases"), &one).await?;
    // With room again it is kept; where there is none, the second click is what the user wants.
    page.read::<Value>(keeping::EMPTY, &[]).await?;
    reload_by_bar(&page).await?;
    ensure!(page.answer("cases").await? == one, "the plan is lost though there is room");
    ensure!(self::release(&page).await? != release, "the new version is not used");
    Ok(())
}

pub(super) async fn a_planner_that_has_stopped_gives_way_to_a_new_version(
    page: &Page,
) -> Result<()> {
    let (server, page) = visited(page).await?;
    let release = release(&page).await?;
    server.replace(next_release(&page)?.root(paths::hosts()));
    page.read::<Value>(UPDATE, &[]).await?;
    page.wait("a bar should tell of the new version", BAR, &[]).await?;
    page.crash().await?;
    page.read::<Value>(USE, &[]).await?;
    let said = format!("{BAR}.innerText.includes('chưa lưu được')");
    page.wait("the bar should say that something may be lost", &said, &[]).await?;
    reload_by_bar(&page).await?;
    ensure!(self::release(&page).await? != release, "the new version is not used");
    Ok(())
}

pub(super) async fn a_folder_that_is_half_replaced_is_not_used(page: &Page) -> Result<()> {
    let (server, page) = visited(page).await?;
    let release = release(&page).await?;
    // The list of the next release is there, its files are not.
    let worker = next_worker(&page)?;
    server.replace(page.site().page("service-worker.js", worker));
    let outcome: String = page.run(FAILED_UPDATE, &[]).await?;
    ensure!(outcome == "redundant", "the half release was taken for whole: {outcome}");
    page.reload().await?;
    ensure!(self::release(&page).await? == release, "the half release is used");
    ensure!(!page.read::<bool>(&format!("!!{BAR}"), &[]).await?, "the half release is offered");
    let kept: usize = page.run("return (await caches.keys()).length", &[]).await?;
    ensure!(kept == 1, "{kept} releases are kept");
    Ok(())
}

pub(super) async fn the_worker_answers_for_its_own_files_only(page: &Page) -> Result<()> {
    let (server, page) = visited(page).await?;
    let portal = "<!doctype html><title>portal</title><p>of the portal";
    let site = page.site().page("portal.html", portal).page("data.json", "{}");
    server.replace(site.page("portal/index.js", "// of the portal"));
    page.reload().await?;
    server.requests();
    let foreign = ["portal.html", "data.json", "portal/index.js", "embed.json", "missing.js"];
    let asked = "for (const name of first) await fetch(name);
        await fetch('index.js', { method: 'POST' });
        for (const name of second) await fetch(name);";
    let own = ["index.js", "worker.js?module=analysis", "embed.html", "thads_workbook_bg.wasm"];
    page.run::<Value>(asked, &[json!(foreign), json!(own)]).await?;
    page.go(&server.at("portal.html")).await?;
    let shown: String = page.read("document.body.innerText.trim()", &[]).await?;
    ensure!(shown == "of the portal", "the portal's page is another: {shown:?}");
    let mut seen: Vec<String> = server.requests().into_iter().map(|it| it.target).collect();
    // The browser asks for these itself: whether there is news, and for a picture of the portal.
    seen.retain(|it| !["/service-worker.js", "/favicon.ico"].contains(&&**it));
    let expected = foreign.iter().chain(&["index.js", "portal.html"]);
    let expected: Vec<String> = expected.map(|name| format!("/{name}")).collect();
    ensure!(seen == expected, "asked of the server: {seen:?} instead of {expected:?}");
    Ok(())
}

/// A server of its own, and the page at it after a first visit, kept by the browser.
async fn visited(page: &Page) -> Result<(Served, Page)> {
    let server = page.serve(page.site())?;
    let page = page.at(&server.url());
    page.open().await?;
    page.run::<Value>("await navigator.serviceWorker.ready", &[]).await?;
    page.wait("the page should be kept", "!!navigator.serviceWorker.controller", &[]).await?;
    Ok((server, page))
}

/// The release that the page would load more of.
async fn release(page: &Page) -> Result<String> {
    let read = "const text = await (await fetch(new URL('hosted.js', document.baseURI))).text();
        return text.match(/const RELEASE = '(.*)';/)[1];";
    page.run(read, &[]).await
}

/// Presses the button of the bar and waits for the page that comes then.
async fn reload_by_bar(page: &Page) -> Result<()> {
    page.read::<Value>("window.before = true", &[]).await?;
    page.read::<Value>(USE, &[]).await?;
    page.wait("the page should be loaded anew", "!window.before && !!root", &[]).await?;
    page.wait_for(&answer("cases")).await
}

/// Asks whether there is a new version, as the browser does by itself now and then.
const UPDATE: &str = "(navigator.serviceWorker.getRegistration().then(it => it.update()), null)";

/// The same, and what becomes of the version that comes.
const FAILED_UPDATE: &str = "
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update();
    const worker = registration.installing;
    if (!worker) return 'none came';
    while (!['redundant', 'installed'].includes(worker.state)) {
        await new Promise(resolve => worker.addEventListener('statechange', resolve, { once: true }));
    }
    return worker.state;";

/// The served folder as it will be: one file says something more.
fn next_release(page: &Page) -> Result<Site> {
    let (hosted, late) = (next_hosted(page)?, next_late(page)?);
    let site = page.site().page("service-worker.js", next_worker(page)?);
    Ok(site.page("hosted.js", hosted).page(LATE, late))
}

fn next_late(page: &Page) -> Result<String> {
    Ok(text(page, LATE)? + MARK)
}

fn next_hosted(page: &Page) -> Result<String> {
    renamed(&text(page, "hosted.js")?)
}

/// The service worker of the next release, with what its files contain.
fn next_worker(page: &Page) -> Result<String> {
    let mut worker = renamed(&text(page, "service-worker.js")?)?;
    for (name, next) in [("hosted.js", next_hosted(page)?), (LATE, next_late(page)?)] {
        let (old, next) = (entry(name, &text(page, name)?), entry(name, &next));
        ensure!(worker.contains(&old), "the list does not say: {old}");
        worker = worker.replace(&old, &next);
    }
    Ok(worker)
}

/// A file as the list of the service worker has it.
fn entry(name: &str, text: &str) -> String {
    format!("['{name}', 'sha256-{}']", STANDARD.encode(Sha256::digest(text)))
}

/// The text with another release in it.
fn renamed(text: &str) -> Result<String> {
    let (before, after) = text.split_once("const RELEASE = '").context("no release is named")?;
    Ok(format!("{before}const RELEASE = 'next{after}"))
}

fn text(page: &Page, name: &str) -> Result<String> {
    std::fs::read_to_string(page.dist("site").join(name)).with_context(|| name.to_owned())
}

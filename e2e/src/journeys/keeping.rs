//! Nothing is lost: reloading, a store that cannot be read, files, a crash.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thirtyfour::Key;

use super::hosts;
use crate::page::{NOTICE, Page, STORAGE_KEY, answer, slider};
use crate::paths;

const LEVER: &str = "officers_added";
/// The button, within a notice, that hands out what would otherwise be lost.
const RESCUE: &str = "[data-notice] [data-download]";

pub(super) async fn a_reload_keeps_the_plan(page: &Page) -> Result<()> {
    let before = page.answer("cases").await?;
    page.press(&slider(LEVER), Key::Right).await?;
    let changed = page.wait_for_change(&answer("cases"), &before).await?;
    let position = position(page).await?;
    page.reload().await?;
    ensure!(page.answer("cases").await? == changed, "the answer is not the one before reloading");
    ensure!(self::position(page).await? == position, "the lever is not where it was");
    Ok(())
}

pub(super) async fn a_damaged_store_is_set_aside_and_can_be_downloaded(page: &Page) -> Result<()> {
    expect_set_aside(page, "{\"version\": 1, \"plan\": {\"cases\": 12").await
}

pub(super) async fn a_newer_store_is_set_aside_and_can_be_downloaded(page: &Page) -> Result<()> {
    let before = page.answer("cases").await?;
    page.press(&slider(LEVER), Key::Right).await?;
    page.wait_for_change(&answer("cases"), &before).await?;
    let kept: String = page.read("localStorage.getItem(first)", &[json!(STORAGE_KEY)]).await?;
    let mut document: Value = serde_json::from_str(&kept).context("the store is not JSON")?;
    let version = document
        .as_object_mut()
        .and_then(|fields| fields.get_mut("version"))
        .context("the stored document does not state its version")?;
    *version = json!(9999);
    expect_set_aside(page, &document.to_string()).await
}

pub(super) async fn a_bad_file_is_refused_with_its_problems_and_changes_nothing(
    page: &Page,
) -> Result<()> {
    let before = page.answer("cases").await?;
    let path = paths::results("files")?.join("not-a-plan.json");
    std::fs::write(&path, "{\"format\": \"something else\", \"cases\": -1}")?;
    page.open_file(&path).await?;
    page.wait_for(&format!("{NOTICE} li")).await?;
    ensure!(page.answer("cases").await? == before, "the bad file changed the answer");
    Ok(())
}

pub(super) async fn a_good_file_is_opened(page: &Page) -> Result<()> {
    let plans = paths::example_plans()?;
    ensure!(plans.len() >= 2, "plans/ should hold the example plans");
    let mut answers = vec![page.answer("cases").await?];
    for plan in &plans[..2] {
        page.open_file(plan).await?;
        let last = answers.last().map_or("", String::as_str);
        // The page may have opened on the first of these plans; the second is another.
        if answers.len() > 1 || plan_is_other(page, last).await? {
            answers.push(page.wait_for_change(&answer("cases"), last).await?);
        } else {
            answers.push(last.to_owned());
        }
    }
    ensure!(answers[1] != answers[2], "two plans have one answer: {:?}", answers[1]);
    Ok(())
}

pub(super) async fn a_crash_offers_the_plan_for_download(page: &Page) -> Result<()> {
    let (_server, page) = hosts::opened(page, page.hosts(), "plain.html").await?;
    page.crash().await?;
    page.wait_for(RESCUE).await?;
    let plan = page.download(RESCUE).await?;
    serde_json::from_str::<Value>(&plan).context("what was downloaded is not a document")?;
    Ok(())
}

pub(super) async fn a_full_store_is_told_and_everything_can_be_saved(page: &Page) -> Result<()> {
    let before = page.answer("cases").await?;
    page.read::<Value>(FILL, &[]).await?;
    page.press(&slider(LEVER), Key::Right).await?;
    let changed = page.wait_for_change(&answer("cases"), &before).await?;
    page.wait_for_notice("đóng trang là mất").await?;
    ensure!(page.answer("cases").await? == changed, "what is on screen is lost");
    let ask = async || page.click(&format!("{NOTICE} [data-answer-notice=save]")).await;
    let saved = page.downloaded(ask).await?;
    let file = paths::results("files")?.join("everything.json");
    std::fs::copy(saved, &file)?;
    // The file opens in a browser that has room.
    page.leave_and_forget().await?;
    page.open().await?;
    page.wait_for_text(&answer("cases"), &before).await?;
    page.open_file(&file).await?;
    page.wait_for_text(&answer("cases"), &changed).await
}

/// Fills the browser's storage up to the last character.
pub(super) const FILL: &str = "(() => {
    for (let size = 2 ** 20, place = 0; size >= 1; ) {
        try { localStorage.setItem('other.' + place, 'x'.repeat(size)); place += 1; }
        catch { size = Math.floor(size / 2); }
    }
})()";

/// Takes out again what `FILL` has put in.
pub(super) const EMPTY: &str = "Object.keys(localStorage).filter(it => it.startsWith('other.'))
    .forEach(it => localStorage.removeItem(it))";

pub(super) async fn room_that_comes_back_is_used_again(page: &Page) -> Result<()> {
    let before = page.answer("cases").await?;
    page.read::<Value>(FILL, &[]).await?;
    page.press(&slider(LEVER), Key::Right).await?;
    let one = page.wait_for_change(&answer("cases"), &before).await?;
    page.wait_for_notice("đóng trang là mất").await?;
    page.read::<Value>(EMPTY, &[]).await?;
    page.press(&slider(LEVER), Key::Right).await?;
    let two = page.wait_for_change(&answer("cases"), &one).await?;
    page.reload().await?;
    ensure!(page.answer("cases").await? == two, "the plan is not kept though there is room");
    Ok(())
}

pub(super) async fn what_cannot_be_set_aside_is_never_written_over(page: &Page) -> Result<()> {
    // Damaged, and as large as all the room there is: no second copy of it fits beside it.
    let damaged = format!("{{{}", "x".repeat(300_000));
    let leave = "localStorage.clear(); localStorage.setItem(first, second);";
    page.run::<Value>("await host.flush(); host.remove(); await null;", &[]).await?;
    page.run::<Value>(leave, &[json!(STORAGE_KEY), json!(damaged)]).await?;
    page.read::<Value>(FILL, &[]).await?;
    page.reload().await?;
    page.wait_for_notice("cũng không cất riêng được").await?;
    let before = page.answer("cases").await?;
    page.press(&slider(LEVER), Key::Right).await?;
    page.wait_for_change(&answer("cases"), &before).await?;
    page.run::<Value>("await host.flush()", &[]).await?;
    // With room, too: what lies there is still the only copy.
    page.read::<Value>(EMPTY, &[]).await?;
    let before = page.answer("cases").await?;
    page.press(&slider(LEVER), Key::Right).await?;
    page.wait_for_change(&answer("cases"), &before).await?;
    let kept: bool = page.run("return (await host.flush()) === true", &[]).await?;
    ensure!(!kept, "the planner says that it keeps what it must not");
    let same = "localStorage.getItem(first) === second";
    let same = page.read::<bool>(same, &[json!(STORAGE_KEY), json!(damaged)]).await?;
    ensure!(same, "what could not be set aside was written over");
    Ok(())
}

pub(super) async fn a_wiped_store_is_told_and_written_again(page: &Page) -> Result<()> {
    let before = page.answer("cases").await?;
    page.press(&slider(LEVER), Key::Right).await?;
    let changed = page.wait_for_change(&answer("cases"), &before).await?;
    let kept = "Object.keys(localStorage).some(it => it.startsWith(first + '.plan.'))";
    page.wait("the plan should be kept", kept, &[json!(STORAGE_KEY)]).await?;
    let own = page.tab().await?;
    page.open_tab().await?;
    page.open().await?;
    page.read::<Value>("localStorage.clear()", &[]).await?;
    page.go_to_tab(&own).await?;
    page.wait_for_notice("vừa bị xóa").await?;
    page.wait("the plan should be kept again", kept, &[json!(STORAGE_KEY)]).await?;
    page.reload().await?;
    ensure!(page.answer("cases").await? == changed, "the answer is not the one before");
    page.close_other_tabs().await
}

/// Opens the page with a store it cannot use: it must say so, keep it and hand it out.
async fn expect_set_aside(page: &Page, stored: &str) -> Result<()> {
    page.open_with_stored(stored).await?;
    page.wait_for(NOTICE).await?;
    expect_kept(page, stored).await?;
    let downloaded = page.download(RESCUE).await?;
    ensure!(downloaded == stored, "what was downloaded is not what was stored: {downloaded}");
    // Going on working must not cost the old document either.
    let before = page.answer("cases").await?;
    page.press(&slider(LEVER), Key::Right).await?;
    page.wait_for_change(&answer("cases"), &before).await?;
    expect_kept(page, stored).await
}

async fn expect_kept(page: &Page, stored: &str) -> Result<()> {
    let kept = "Object.values(localStorage).some(text => text === first)";
    ensure!(page.read::<bool>(kept, &[json!(stored)]).await?, "the stored text was overwritten");
    Ok(())
}

async fn position(page: &Page) -> Result<String> {
    page.read("find(first).value", &[json!(slider(LEVER))]).await
}

/// Whether the answer changes from `before` in the next frames.
async fn plan_is_other(page: &Page, before: &str) -> Result<bool> {
    for _ in 0..10 {
        page.painted().await?;
        if page.answer("cases").await? != before {
            return Ok(true);
        }
    }
    Ok(false)
}

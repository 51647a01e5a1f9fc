//! A meeting without a mouse: everything is reached by keys, and what has the focus is seen.

use anyhow::{Result, bail, ensure};
use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::page::{NOTICE, Page, answer, slider};

const LEVER: &str = "officers_added";
/// More presses of Tab than there are things to reach.
const PRESSES_MAX: usize = 150;

pub(super) async fn a_meeting_is_held_by_keyboard(page: &Page) -> Result<()> {
    let cases = answer("cases");
    let before = page.text(&cases).await?;
    // A lever is moved, and taken back.
    tab_to(page, &slider(LEVER)).await?;
    page.press_focused(Key::Right).await?;
    let one = page.wait_for_change(&cases, &before).await?;
    page.press_focused(Key::Up).await?;
    page.wait_for_change(&cases, &one).await?;
    undo(page).await?;
    page.wait_for_text(&cases, &one).await?;
    undo(page).await?;
    page.wait_for_text(&cases, &before).await?;
    expect_focus(page, &slider(LEVER)).await?;
    // A panel is opened.
    tab_to(page, "button[data-panel=needs]").await?;
    page.press_focused(Key::Enter).await?;
    page.wait_for("section[data-open-panel=needs] .results > *").await?;
    // A figure is asked why; Escape leads back to where one was.
    back_to(page, "button[data-why=money]").await?;
    page.press_focused(Key::Enter).await?;
    page.wait_for("[data-open-why] .formula-result").await?;
    expect_focus(page, "#why").await?;
    page.press_focused(Key::Escape).await?;
    page.wait("the explanation should close", "!find('[data-open-why]')", &[]).await?;
    expect_focus(page, "#tab-needs").await?;
    // Another plan is chosen in the menu.
    back_to(page, "[data-menu=examples]").await?;
    page.press_focused(Key::Down).await?;
    page.wait_for_change(&cases, &before).await?;
    agree_and_close_the_notice(page).await
}

/// A scenario is agreed on, and what the page says of it is read and closed.
async fn agree_and_close_the_notice(page: &Page) -> Result<()> {
    tab_to(page, "button[data-panel=compare]").await?;
    page.press_focused(Key::Space).await?;
    page.wait_for("section[data-open-panel=compare] .results > *").await?;
    tab_to(page, "#study-reason").await?;
    tab_to(page, "[data-topic=compare] button.act").await?;
    page.press_focused(Key::Enter).await?;
    page.wait_for_notice("Đã chốt phương án").await?;
    tab_to(page, &format!("{NOTICE} [data-dismiss]")).await?;
    page.press_focused(Key::Enter).await?;
    page.wait("the notice should go", "!find(first)", &[json!(NOTICE)]).await
}

/// What has the focus.
#[derive(Debug, Deserialize)]
struct Focus {
    /// What it is, for people.
    name: String,
    /// Whether it is what was looked for.
    wanted: bool,
    /// Whether all of it that can be is on screen, with nothing over it.
    in_sight: bool,
    /// Whether it is drawn otherwise than without the focus.
    outlined: bool,
}

/// Presses Tab until something has the focus; whatever has it on the way is seen.
async fn tab_to(page: &Page, css: &str) -> Result<()> {
    walk_to(page, css, false).await
}

/// The same, with Shift: backwards.
async fn back_to(page: &Page, css: &str) -> Result<()> {
    walk_to(page, css, true).await
}

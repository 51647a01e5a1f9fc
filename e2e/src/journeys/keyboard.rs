//! A meeting without a mouse: everything is reached by keys, and what has the focus is seen.

use anyhow::{Result, bail, ensure};
use serde::Deserialize;
use serde_json::json;
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
    ensure!(one != before, "the lever moves nothing");
    page.press_with(Key::Control, "z").await?;
    page.wait_for_text(&cases, &before).await?;
    page.press_with(Key::Control, "y").await?;
    page.wait_for_text(&cases, &one).await?;
    page.press_with(Key::Control, "z").await?;
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

/// Which way Tab leads.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    On,
    /// With Shift.
    Back,
}

/// Presses Tab until something has the focus; whatever has it on the way is seen.
async fn tab_to(page: &Page, css: &str) -> Result<()> {
    walk(page, css, Way::On).await
}

/// The same, backwards.
async fn back_to(page: &Page, css: &str) -> Result<()> {
    walk(page, css, Way::Back).await
}

async fn walk(page: &Page, css: &str, way: Way) -> Result<()> {
    page.wait_for(css).await?;
    for _ in 0..PRESSES_MAX {
        match way {
            Way::On => page.press_focused(Key::Tab).await?,
            Way::Back => page.press_with(Key::Shift, Key::Tab).await?,
        }
        if focus(page, css).await?.is_some_and(|focus| focus.wanted) {
            return Ok(());
        }
    }
    bail!("{css} is not reached by {PRESSES_MAX} presses of Tab")
}

/// Waits until something has the focus.
async fn expect_focus(page: &Page, css: &str) -> Result<()> {
    let what = format!("{css} should have the focus");
    page.wait(&what, "root.activeElement && root.activeElement.matches(first)", &[json!(css)])
        .await?;
    focus(page, css).await.map(drop)
}

/// What has the focus within the planner; it must be seen to have it.
async fn focus(page: &Page, css: &str) -> Result<Option<Focus>> {
    let focus: Option<Focus> = page.read(FOCUS, &[json!(css)]).await?;
    if let Some(focus) = &focus {
        ensure!(focus.in_sight, "out of sight with the focus: {}", focus.name);
        ensure!(focus.outlined, "the focus is not to be seen on {}", focus.name);
    }
    Ok(focus)
}

/// A point of it is on screen with nothing over it, and it has an outline or a shadow.
const FOCUS: &str = "(node => {
    if (!node) return null;
    const { left, top, right, bottom } = node.getBoundingClientRect();
    const xs = [left + 3, (left + right) / 2, right - 3];
    const ys = [top + 3, (top + bottom) / 2, bottom - 3];
    const hit = (x, y) => { const it = root.elementFromPoint(x, y); return node.contains(it); };
    const style = getComputedStyle(node);
    return {
        name: node.localName + ' ' + (node.id || node.className) + ' ' + node.innerText.slice(0, 40),
        wanted: node.matches(first),
        in_sight: xs.some(x => ys.some(y => hit(x, y))),
        outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
            || style.boxShadow !== 'none',
    };
})(root.activeElement)";

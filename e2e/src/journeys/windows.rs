//! Two windows: on one plan, and beside a projector.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::page::{Page, STORAGE_KEY, answer, slider};

const LEVER: &str = "officers_added";

pub(super) async fn two_windows_on_one_plan_follow_each_other(page: &Page) -> Result<()> {
    let cases = answer("cases");
    let before = page.text(&cases).await?;
    let first = page.tab().await?;
    let second = page.open_tab().await?;
    page.open().await?;
    ensure!(page.text(&cases).await? == before, "the second window shows another plan");
    page.press(&slider(LEVER), Key::Right).await?;
    let after = page.wait_for_change(&cases, &before).await?;
    page.go_to_tab(&first).await?;
    page.wait_for_text(&cases, &after).await?;
    // And the other way round, by a step back.
    page.click("[data-step=undo]").await?;
    page.wait_for_text(&cases, &before).await?;
    page.go_to_tab(&second).await?;
    page.wait_for_text(&cases, &before).await?;
    for tab in [&second, &first] {
        page.go_to_tab(tab).await?;
        ensure!(page.notices().await? == 0, "following needs no notice");
    }
    page.close_other_tabs().await
}

pub(super) async fn two_windows_that_changed_one_plan_keep_both(page: &Page) -> Result<()> {
    let cases = answer("cases");
    page.press(&slider("pace_change"), Key::Right).await?;
    page.press(&slider("pace_change"), Key::Left).await?;
    let before = page.text(&cases).await?;
    // As another window would write it whose event has not come yet: no event reaches the window
    // that writes.
    let theirs: String = page.run(OTHER_WINDOW, &[json!(STORAGE_KEY)]).await?;
    page.press(&slider(LEVER), Key::Right).await?;
    let ours = page.wait_for_change(&cases, &before).await?;
    page.wait_for_notice("cửa sổ khác").await?;
    ensure!(page.text(&cases).await? == ours, "what was done here is on screen");
    let plans = page.plans().await?;
    ensure!(plans.iter().any(|plan| plan.contains("cửa sổ này")), "no plan of ours in {plans:?}");
    // Theirs keeps the plan's name.
    let kept: String = page.read("localStorage.getItem(first)", &[json!(theirs)]).await?;
    ensure!(kept.contains("\"other-window\""), "what the other window wrote is overwritten");
    page.choose_example("soc-trang").await?;
    let other = page.wait_for_change(&cases, &ours).await?;
    ensure!(other != before, "the other window's version is not shown: {other:?}");
    page.reload().await?;
    ensure!(page.text(&cases).await? == other, "the last shown plan opens first");
    page.choose_plan("cửa sổ này").await?;
    page.wait_for_text(&cases, &ours).await
}

/// Writes the shown plan as another window would: a revision on, two officers more.
const OTHER_WINDOW: &str = "
    dispatchEvent(new PageTransitionEvent('pagehide'));
    const name = Object.keys(localStorage).find(it => it.startsWith(first + '.plan.soc-trang'));
    const record = localStorage.getItem(name);
    const end = record.indexOf('\\n');
    const header = JSON.parse(record.slice(0, end));
    const sheet = JSON.parse(record.slice(end + 1));
    header.revision += 1;
    header.writer = 'other-window';
    sheet.plan.staff.officers = '74';
    localStorage.setItem(name, JSON.stringify(header) + '\\n' + JSON.stringify(sheet));
    return name;";

pub(super) async fn the_second_window_shows_and_follows_the_first(page: &Page) -> Result<()> {
    let cases = answer("cases");
    let own = page.tab().await?;
    page.click("[data-second-window]").await?;
    let tabs = page.wait_for_tabs(2).await?;
    let other = tabs.iter().find(|tab| **tab != own).context("another window")?;
    page.press(&slider(LEVER), Key::Right).await?;
    let shown = page.text(&cases).await?;
    page.go_to_tab(other).await?;
    let same = "(() => {
        const root = document.querySelector('div').shadowRoot;
        const node = root && root.querySelector(first);
        return node && node.innerText.trim() === second;
    })()";
    page.wait("the second window should follow", same, &[json!(cases), json!(shown)]).await?;
    let sheets = "document.querySelector('div').shadowRoot.adoptedStyleSheets.length > 0 &&
        !!document.querySelector('div').shadowRoot.querySelector('svg[data-chart=year]')";
    ensure!(page.read::<bool>(sheets, &[]).await?, "the second window has styles and a chart");
    page.go_to_tab(&own).await?;
    page.reload().await?;
    // It shows the page that opened it; it goes with it.
    page.wait_for_tabs(1).await.map(drop)
}

pub(super) async fn f9_presents_and_escape_returns(page: &Page) -> Result<()> {
    let blur = "document.activeElement.blur()";
    page.read::<Value>(blur, &[]).await?;
    page.press_focused(Key::F9).await?;
    page.wait_for(".planner.presenting").await?;
    page.painted().await?;
    page.press_focused(Key::Escape).await?;
    let back = "!find('.planner.presenting')";
    page.wait("Escape should return", back, &[]).await?;
    // From a lever too, which keeps the focus in between.
    page.focus(&slider(LEVER)).await?;
    page.press_focused(Key::F9).await?;
    page.wait_for(".planner.presenting").await?;
    let before = page.text(&answer("cases")).await?;
    page.press_focused(Key::Right).await?;
    page.wait_for_change(&answer("cases"), &before).await?;
    page.press_focused(Key::Escape).await?;
    page.wait("Escape should return", back, &[]).await
}

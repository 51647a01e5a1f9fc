//! Pages that do to the planner what portals do: one form around everything, style sheets with all
//! their force, addresses that point elsewhere, storage that is barred, nodes that go away.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use thads_server::{Policy, STRICT_POLICY, Server};
use thirtyfour::Key;

use crate::page::{Page, answer, slider};

const LEVER: &str = "officers_added";

pub(super) async fn a_portal_that_is_one_form_is_never_sent(page: &Page) -> Result<()> {
    // Such a portal is full of handlers in its text.
    let server = page.serve(page.hosts().policy(Policy::None))?;
    let page = page.at(&server.at("portal.html"));
    page.open().await?;
    enter_in_every_kind_of_field(&page).await?;
    for panel in page.panels().await? {
        page.open_panel(&panel).await?;
        enter_in_every_kind_of_field(&page).await?;
    }
    page.press("button[data-panel=needs]", Key::Enter).await?;
    page.press(&slider(LEVER), Key::Right).await?;
    page.press("[data-step=undo]", Key::Enter).await?;
    page.click("[data-step=redo]").await?;
    page.expect_nothing_noticed().await?;
    // The trap works: the host's own field does send.
    page.read::<Value>("document.getElementById('words').focus()", &[]).await?;
    page.press_focused(Key::Enter).await?;
    let noticed = page.noticed().await?;
    ensure!(noticed.iter().any(|it| it == "submitted"), "the portal sends nothing: {noticed:?}");
    Ok(())
}

pub(super) async fn style_sheets_of_the_host_stay_outside(page: &Page) -> Result<()> {
    let server = page.serve(page.hosts())?;
    let clean = looks(page, &server, "plain.html").await?;
    let hostile = looks(page, &server, "hostile.html").await?;
    expect_same_looks(&clean, &hostile)
}

pub(super) async fn a_page_in_quirks_mode_looks_the_same(page: &Page) -> Result<()> {
    let server = page.serve(page.hosts())?;
    let clean = looks(page, &server, "plain.html").await?;
    let quirks = looks(page, &server, "quirks.html").await?;
    expect_same_looks(&without_heights(clean), &without_heights(quirks))
}

/// In quirks mode an empty piece of a line gives it no height: some rows are a hair lower.
fn without_heights(mut looks: Vec<Vec<String>>) -> Vec<Vec<String>> {
    for look in &mut looks {
        look.remove(2);
        look.retain(|it| !it.starts_with("height: "));
    }
    looks
}

pub(super) async fn a_base_that_points_elsewhere_misleads_nothing(page: &Page) -> Result<()> {
    let server = page.serve(page.hosts())?;
    let page = page.at(&server.at("base.html"));
    page.open().await?;
    for panel in page.panels().await? {
        page.open_panel(&panel).await?;
    }
    page.expect_nothing_noticed().await?;
    let asked = server.requests();
    let lost: Vec<_> = asked.iter().filter(|it| it.path().starts_with("/elsewhere")).collect();
    ensure!(lost.is_empty(), "asked for at the wrong place: {lost:?}");
    Ok(())
}

pub(super) async fn a_content_editor_part_brings_the_planner(page: &Page) -> Result<()> {
    let server = page.serve(page.hosts())?;
    let page = page.at(&server.at("content-editor.html"));
    page.open().await?;
    move_the_lever(&page).await?;
    page.open_panel("needs").await?;
    page.expect_nothing_noticed().await
}

pub(super) async fn a_browser_that_keeps_nothing_still_plans(page: &Page) -> Result<()> {
    let server = page.serve(page.hosts())?;
    let page = page.at(&server.at("barred.html"));
    page.open().await?;
    move_the_lever(&page).await?;
    page.open_panel("needs").await?;
    page.wait_for_notice("đóng trang là mất").await?;
    page.expect_nothing_noticed().await
}

pub(super) async fn a_frame_in_a_sandbox_still_plans(page: &Page) -> Result<()> {
    // A sandbox has an origin of its own: the files must be free for everyone to read.
    let policy = format!("{STRICT_POLICY}; frame-src 'self'");
    let site = page.hosts().policy(Policy::Other(policy));
    let server = page.serve(site.header("Access-Control-Allow-Origin", "*"))?;
    let page = page.at(&server.at("sandbox.html"));
    page.go(page.url()).await?;
    page.session().enter_frame(0).await?;
    page.wait_for_answers().await?;
    move_the_lever(&page).await?;
    page.open_panel("needs").await?;
    page.expect_nothing_noticed().await?;
    Ok(page.session().enter_default_frame().await?)
}

pub(super) async fn a_host_may_remove_the_planner_in_the_middle_of_a_drag(
    page: &Page,
) -> Result<()> {
    let server = page.serve(page.hosts())?;
    let page = page.at(&server.at("plain.html"));
    page.open().await?;
    let lever = page.element(&slider(LEVER)).await?;
    lever.scroll_into_view().await?;
    let pause = Some(Duration::from_millis(16));
    let mouse = page.session().action_chain_with_delay(None, pause);
    let mouse = mouse.move_to_element_center(&lever).click_and_hold().move_by_offset(10, 0);
    mouse.move_by_offset(10, 0).perform().await?;
    page.read::<Value>("(window.taken = host, host.remove(), null)", &[]).await?;
    let mouse = page.session().action_chain_with_delay(None, pause);
    mouse.move_by_offset(10, 0).move_by_offset(10, 5).release().perform().await?;
    page.painted().await?;
    page.expect_nothing_noticed().await?;
    page.read::<Value>("(document.body.append(window.taken), null)", &[]).await?;
    page.wait_for_answers().await?;
    move_the_lever(&page).await?;
    page.expect_nothing_noticed().await
}

async fn move_the_lever(page: &Page) -> Result<()> {
    let before = page.answer("cases").await?;
    page.press(&slider(LEVER), Key::Right).await?;
    page.wait_for_change(&answer("cases"), &before).await.map(drop)
}

/// Presses Enter in one field of every kind that is on screen.
async fn enter_in_every_kind_of_field(page: &Page) -> Result<()> {
    let kinds = "[...new Map(all('input, select, textarea, summary, [tabindex=\"0\"]')
        .filter(it => shown(it) && !it.disabled)
        .map((it, at) => [it.tagName + it.type + it.getAttribute('role'), it])).values()]";
    let count: usize = page.read(&format!("{kinds}.length"), &[]).await?;
    ensure!(count > 1, "no fields on screen");
    for index in 0..count {
        let focus = format!("(window.kinds ??= {kinds}, window.kinds[first]?.focus(), null)");
        page.read::<Value>(&focus, &[json!(index)]).await?;
        page.press_focused(Key::Enter).await?;
    }
    page.read::<Value>("(delete window.kinds, null)", &[]).await.map(drop)
}

/// What every element within the planner looks like: sizes, and whatever a page could pass on.
const LOOKS: &str = "[...root.querySelectorAll('*')].filter(shown).map(it => {
    const style = getComputedStyle(it);
    const names = ['color', 'background-color', 'font', 'letter-spacing', 'word-spacing',
        'text-align', 'text-indent', 'text-transform', 'text-shadow', 'white-space', 'list-style',
        'cursor', 'box-sizing', 'hyphens', 'word-break', 'user-select', 'padding', 'border',
        'margin', 'display', 'float', 'fill', 'stroke', 'accent-color', 'border-spacing',
        'width', 'height'];
    const { width, height } = it.getBoundingClientRect();
    const path = it.tagName + '.' + (it.getAttribute('class') ?? '') + '#' + it.id;
    return [path, Math.round(width), Math.round(height),
        ...names.map(name => name + ': ' + style.getPropertyValue(name))].map(String);
})";

/// Ends once nothing has come for some frames: the analysis adds to the answers by and by.
const SETTLED: &str = "
    for (let count = 0, same = 0; same < 30; ) {
        await new Promise(requestAnimationFrame);
        const now = root.textContent.length + all('*').length;
        same = now === count ? same + 1 : 0;
        count = now;
    }";

async fn looks(page: &Page, server: &Server, path: &str) -> Result<Vec<Vec<String>>> {
    let page = page.at(&server.at(path));
    page.open().await?;
    // It answers once the analysis is there, which adds to what stands beside the answers, too.
    page.open_panel("needs").await?;
    page.open_panel("report").await?;
    page.painted().await?;
    page.run::<Value>(SETTLED, &[]).await?;
    page.expect_nothing_noticed().await?;
    page.read(LOOKS, &[]).await
}

fn expect_same_looks(clean: &[Vec<String>], other: &[Vec<String>]) -> Result<()> {
    ensure!(clean.len() == other.len(), "{} elements, then {}", clean.len(), other.len());
    let mut found = Vec::new();
    for (clean, other) in clean.iter().zip(other) {
        let differing = clean.iter().zip(other).filter(|(clean, other)| clean != other);
        let differing: Vec<_> = differing.map(|(a, b)| format!("{a} -> {b}")).collect();
        if !differing.is_empty() {
            found.push(format!("{}: {}", clean[0], differing.join("; ")));
        }
    }
    let first: Vec<_> = found.iter().take(12).collect();
    ensure!(found.is_empty(), "{} elements look different: {first:#?}", found.len());
    Ok(())
}

//! What holds for every view: it is accessible, and it fits.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::axe;
use crate::page::{NOTICE, Page, Theme};
use crate::paths;

pub(super) async fn every_view_is_accessible_in_light(page: &Page) -> Result<()> {
    every_view_is_accessible(page, Theme::Light).await
}

pub(super) async fn every_view_is_accessible_in_dark(page: &Page) -> Result<()> {
    every_view_is_accessible(page, Theme::Dark).await
}

pub(super) async fn every_view_is_accessible_in_english(page: &Page) -> Result<()> {
    page.click("button[data-language=en]").await?;
    every_view_is_accessible(page, Theme::Light).await
}

pub(super) async fn every_view_is_accessible_in_english_and_dark(page: &Page) -> Result<()> {
    page.click("button[data-language=en]").await?;
    every_view_is_accessible(page, Theme::Dark).await
}

pub(super) async fn what_a_meeting_sees_is_accessible_in_light(page: &Page) -> Result<()> {
    what_a_meeting_sees_is_accessible(page, Theme::Light).await
}

pub(super) async fn what_a_meeting_sees_is_accessible_in_dark(page: &Page) -> Result<()> {
    what_a_meeting_sees_is_accessible(page, Theme::Dark).await
}

pub(super) async fn a_phone_needs_no_scrolling_sideways(page: &Page) -> Result<()> {
    page.resize(390, 844).await?;
    page.reload().await?;
    in_every_view(page, async |view| expect_no_overflow(page, view).await).await
}

/// Scrolled down, a phone shows both verdicts and rates, and little else of the answers.
pub(super) async fn on_a_phone_both_answers_stay_in_sight_and_leave_room(
    page: &Page,
) -> Result<()> {
    page.resize(390, 844).await?;
    page.reload().await?;
    page.read::<Value>("scrollTo(0, 700)", &[]).await?;
    page.painted().await?;
    let ends = "all('.answer .rate').map(node => node.getBoundingClientRect())
        .map(({ top, bottom }) => top >= 0 ? bottom : Infinity)";
    let ends: Vec<f64> = page.read(ends, &[]).await?;
    ensure!(ends.len() == 2 && ends[1] < 80.0, "the rates end at {ends:?}");
    let upper = "all('.levers, .side').some(box =>
        box.contains(find('.planner').getRootNode().elementFromPoint(195, 100)))";
    let free: bool = page.read(upper, &[]).await?;
    ensure!(free, "the answers cover more than their heads");
    Ok(())
}

pub(super) async fn the_bar_shows_everything_that_can_be_pressed(page: &Page) -> Result<()> {
    for (width, height) in [(320, 640), (1000, 700), (1100, 700), (1240, 700), (1366, 768)] {
        page.resize(width, height).await?;
        for language in ["en", "vi"] {
            page.read::<Value>("host.setAttribute('lang', first)", &[json!(language)]).await?;
            page.painted().await?;
            let cut = "all('.bar button, .bar select')
                .filter(node => node.getBoundingClientRect().right > innerWidth)
                .map(node => node.outerHTML.slice(0, 60))";
            let cut: Vec<String> = page.read(cut, &[]).await?;
            ensure!(cut.is_empty(), "at {width} px in {language}: {}", cut.join(", "));
        }
    }
    Ok(())
}

pub(super) async fn at_twice_the_size_nothing_scrolls_sideways(page: &Page) -> Result<()> {
    // 200 % on an office screen: half the pixels each way.
    page.resize(683, 384).await?;
    page.reload().await?;
    in_every_view(page, async |view| expect_no_overflow(page, view).await).await
}

async fn every_view_is_accessible(page: &Page, theme: Theme) -> Result<()> {
    page.dress(theme).await?;
    in_every_view(page, async |view| axe::check(page, view).await).await
}

/// What is on screen only while something happens: explanations, notices, an agreed plan, the view
/// for the room, and the second window.
async fn what_a_meeting_sees_is_accessible(page: &Page, theme: Theme) -> Result<()> {
    page.dress(theme).await?;
    page.click("button[data-why=cases]").await?;
    page.wait_for("[data-open-why] .formula-result").await?;
    axe::check(page, "an explanation").await?;
    let bad = paths::results("files")?.join("no-plan.json");
    std::fs::write(&bad, "{\"format\": \"something else\"}")?;
    page.open_file(&bad).await?;
    page.wait_for(&format!("{NOTICE} li")).await?;
    axe::check(page, "a notice of what went wrong").await?;
    page.click(&format!("{NOTICE} [data-dismiss]")).await?;
    page.open_panel("compare").await?;
    page.click_words("[data-topic=compare] button.act", "Chốt phương án").await?;
    page.wait_for_notice("Đã chốt phương án").await?;
    axe::check(page, "a notice of what went well").await?;
    page.choose_agreed_plan().await?;
    page.wait_for("[data-agreement]").await?;
    for panel in ["year", "report", "compare"] {
        page.open_panel(panel).await?;
        axe::check(page, "an agreed plan").await?;
    }
    page.click("[data-present]").await?;
    page.wait_for(".planner.presenting").await?;
    axe::check(page, "the view for the room").await?;
    page.press_focused(Key::Escape).await?;
    second_window_is_accessible(page, theme).await
}

async fn second_window_is_accessible(page: &Page, theme: Theme) -> Result<()> {
    let own = page.tab().await?;
    page.click("[data-second-window]").await?;
    let tabs = page.wait_for_tabs(2).await?;
    let other = tabs.iter().find(|tab| **tab != own).context("another window")?;
    page.go_to_tab(other).await?;
    page.dress(theme).await?;
    axe::check(page, "the second window").await?;
    page.close_other_tabs().await
}

/// Looks at the opening screen and at every panel, and reports what is wrong in any of them.
async fn in_every_view(page: &Page, check: impl AsyncFn(&str) -> Result<()>) -> Result<()> {
    let mut problems = Vec::new();
    problems.extend(check("the opening screen").await.err());
    for panel in panels(page).await? {
        page.open_panel(&panel).await?;
        problems.extend(check(&panel).await.err());
    }
    let problems: Vec<String> = problems.iter().map(|it| format!("{it:#}")).collect();
    ensure!(problems.is_empty(), "{}", problems.join("\n    "));
    Ok(())
}

async fn panels(page: &Page) -> Result<Vec<String>> {
    let panels = page.panels().await?;
    ensure!(!panels.is_empty(), "there are no panels");
    Ok(panels)
}

/// Nothing is wider than the screen; if something is, it is named.
async fn expect_no_overflow(page: &Page, view: &str) -> Result<()> {
    page.painted().await?;
    let wide = "document.scrollingElement.scrollWidth <= innerWidth ? [] :
        all('*').filter(node => node.getBoundingClientRect().right > innerWidth + 1)
            .slice(0, first).map(node => node.localName + '.' + node.getAttribute('class'))
            .concat(document.scrollingElement.scrollWidth + ' px')";
    let wide: Vec<String> = page.read(wide, &[json!(4)]).await?;
    ensure!(wide.is_empty(), "{view} is wider than the screen: {}", wide.join(", "));
    Ok(())
}

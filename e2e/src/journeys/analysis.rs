//! The analysis: panels that another module fills, in a worker, while the page goes on.

use anyhow::{Result, ensure};
use serde_json::json;
use thirtyfour::Key;

use super::hosts;
use crate::page::{Page, answer, slider};

/// The panels of the analysis.
const PANELS: [&str; 5] = ["needs", "weights", "sureness", "package", "trials"];

/// The results of a panel, once nothing newer is being worked out.
fn results(panel: &str) -> String {
    format!("[data-topic=\"{panel}\"][aria-busy=\"false\"] .results > *")
}

/// Opens a panel and waits for what it answers.
async fn open(page: &Page, panel: &str) -> Result<()> {
    page.open_panel(panel).await?;
    page.wait_for(&results(panel)).await
}

pub(super) async fn each_panel_of_the_analysis_answers_and_follows_a_lever(
    page: &Page,
) -> Result<()> {
    for panel in PANELS {
        open(page, panel).await?;
        let all = format!("[data-topic=\"{panel}\"] .results");
        let before = page.text(&all).await?;
        ensure!(before.chars().any(|it| it.is_ascii_digit()), "{panel}: no figure in {before:?}");
        page.press(&slider("officers_added"), Key::Right).await?;
        page.wait_for_change(&all, &before).await?;
        page.press(&slider("officers_added"), Key::Left).await?;
        let back = "find(first).innerText.trim() === second";
        page.wait("the answer should come back", back, &[json!(all), json!(before)]).await?;
    }
    Ok(())
}

pub(super) async fn a_needed_value_is_applied_with_one_click_and_taken_back(
    page: &Page,
) -> Result<()> {
    let sentence = answer("cases");
    let before = page.text(&sentence).await?;
    open(page, "needs").await?;
    page.click("[data-topic=needs] .results td button.act").await?;
    page.wait_for_change(&sentence, &before).await?;
    // One step of undo takes back all of it.
    page.click("[data-step=undo]").await?;
    let back = "find(first).innerText.trim() === second";
    page.wait("undo should bring it back", back, &[json!(sentence), json!(before)]).await
}

pub(super) async fn the_map_is_read_with_arrow_keys(page: &Page) -> Result<()> {
    open(page, "weights").await?;
    page.choose("weights.part", "map").await?;
    page.wait_for("[data-map]").await?;
    let before = page.text("#map-reading").await?;
    page.focus("[data-map]").await?;
    page.press_focused(Key::Right).await?;
    let right = page.wait_for_change("#map-reading", &before).await?;
    page.press_focused(Key::Up).await?;
    page.wait_for_change("#map-reading", &right).await.map(drop)
}

pub(super) async fn ranges_set_in_words_make_the_answer_uncertain(page: &Page) -> Result<()> {
    let none: bool = page.read("all('[data-fact=chance]').length === 0", &[]).await?;
    ensure!(none, "the opening example is uncertain already");
    open(page, "sureness").await?;
    page.click("[data-topic=sureness] .choices button.act").await?;
    page.wait_for("[data-fact=chance]").await?;
    page.open_panel("year").await?;
    let drawn = "all('[data-fan]').every(it => it.getAttribute('d').length > 10)";
    page.wait("the fan should be drawn", drawn, &[]).await?;
    let fan = "find('[data-fan=cases]').getAttribute('d')";
    let first: String = page.read(fan, &[]).await?;
    page.press(&slider("officers_added"), Key::Right).await?;
    page.press(&slider("officers_added"), Key::Left).await?;
    // Drawn anew by a worker, sooner or later.
    let same = format!("{fan} === first");
    page.wait("the same plan should draw the same futures", &same, &[json!(first)]).await?;
    Ok(())
}

pub(super) async fn a_cost_of_zero_is_refused_at_its_field_and_the_results_stay(
    page: &Page,
) -> Result<()> {
    open(page, "package").await?;
    page.click("[data-topic=package] details.folded > summary").await?;
    page.type_into("#study-levers-officers-added-cost", "0").await?;
    page.wait_for("[data-topic=package] td .trouble").await?;
    page.wait_for("[data-topic=package] .results[data-stale=true] > *").await?;
    page.type_into("#study-levers-officers-added-cost", "40").await?;
    page.wait_for("[data-topic=package] .results[data-stale=false] > *").await
}

pub(super) async fn without_workers_the_page_answers_by_itself(page: &Page) -> Result<()> {
    let (_server, page) = hosts::opened(page, page.hosts(), "without-workers.html").await?;
    ensure!(page.read::<bool>("!window.Worker", &[]).await?, "the page has workers");
    open(&page, "needs").await
}

pub(super) async fn a_figure_is_asked_why_and_follows_a_lever(page: &Page) -> Result<()> {
    page.click("button[data-why=cases]").await?;
    page.wait_for("[data-open-why] .formula-result").await?;
    let lines = "[data-open-why] .formula-lines";
    let before = page.text(lines).await?;
    page.press(&slider("officers_added"), Key::Right).await?;
    page.wait_for_change(lines, &before).await?;
    page.click("[data-close-why]").await
}

//! What comes out of the printer: the brief on one page of A4, and every other panel legibly.

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use std::path::Path;

use crate::page::{Page, Theme};
use crate::paths;

/// The paper, laid out.
const PAPER: &str = "[data-open-panel=\"brief\"] .paper";

pub(super) async fn the_brief_of_each_example_is_printed_on_one_page(page: &Page) -> Result<()> {
    for plan in paths::example_plans()? {
        let example = example_of(&plan)?;
        page.choose_example(&example).await?;
        page.open_panel("brief").await?;
        expect_decision(page, "Thống nhất thực hiện kịch bản").await?;
        expect_pages(page, &example, 1).await?;
    }
    page.dress(Theme::Dark).await?;
    page.click("button[data-language=\"en\"]").await?;
    page.wait_for(&format!("{PAPER}[aria-label=\"The A4 page to print\"]")).await?;
    expect_decision(page, "is adopted").await?;
    expect_pages(page, "english-dark", 1).await
}

pub(super) async fn a_long_conclusion_that_was_typed_is_printed_whole_on_numbered_pages(
    page: &Page,
) -> Result<()> {
    page.open_panel("brief").await?;
    let field = "[data-open-panel=\"brief\"] textarea";
    page.wait_for(field).await?;
    let long: String =
        (1..=60).map(|n| format!("Giao việc số {n} cho chấp hành viên.\n")).collect();
    let paste = "(() => { const area = find(first); area.focus(); area.value = second;
        area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })); })()";
    page.read::<serde_json::Value>(paste, &[json!(field), json!(long)]).await?;
    page.wait(
        "the last line should stand on a paper",
        "all(first).at(-1).innerText.includes(second)",
        &[json!(PAPER), json!("Giao việc số 60")],
    )
    .await?;
    let kept: String = page.read("find(first).value", &[json!(field)]).await?;
    ensure!(kept == long, "what is typed is not rewritten while the field has the focus");
    let papers: usize = page.read("all(first).length", &[json!(PAPER)]).await?;
    ensure!(papers > 1, "sixty lines do not fit on the page");
    expect_pages(page, "long-conclusion", papers).await
}

pub(super) async fn another_panel_is_printed_with_the_answers(page: &Page) -> Result<()> {
    for panel in ["year", "months", "report"] {
        page.open_panel(panel).await?;
        let pdf = print(page, panel).await?;
        ensure!(pages(&pdf) >= 1, "{panel} is printed on no page");
    }
    let shown = "(() => { const seen = css => all(css).some(shown);
        return [seen('.answer'), seen('[data-open-panel]'), !seen('.levers'), !seen('.tabs')]; })()";
    page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    let [answers, panel, no_levers, no_tabs]: [bool; 4] = page.read(shown, &[]).await?;
    page.dress(Theme::Light).await?;
    page.cdp("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
    ensure!(answers && panel, "the answers and the panel are printed");
    ensure!(no_levers && no_tabs, "what can only be clicked is not");
    Ok(())
}

/// The name of an example in the menu: that of its plan file, without its year.
fn example_of(plan: &Path) -> Result<String> {
    let name = plan.file_name().and_then(|name| name.to_str()).context("a name")?;
    let (example, _) = name.rsplit_once('-').context("a plan is named after unit and year")?;
    Ok(example.to_owned())
}

/// The sentence that can be read out stands on the paper.
async fn expect_decision(page: &Page, words: &str) -> Result<()> {
    let lead = page.text(&format!("{PAPER} > .lead")).await?;
    ensure!(lead.contains(words), "no decision: {lead:?}");
    ensure!(lead.ends_with('.') && lead.contains('%'), "no sentence with its rates: {lead:?}");
    Ok(())
}

async fn expect_pages(page: &Page, name: &str, wanted: usize) -> Result<()> {
    let printed = pages(&print(page, name).await?);
    ensure!(printed == wanted, "{name}: {printed} pages instead of {wanted}");
    Ok(())
}

/// Prints as the browser's own dialogue does, and keeps the file to be looked at.
async fn print(page: &Page, name: &str) -> Result<Vec<u8>> {
    page.painted().await?;
    let printed = page.cdp("Page.printToPDF", json!({ "preferCSSPageSize": true })).await?;
    let text = printed["data"].as_str().context("a file in base64")?;
    let pdf = STANDARD.decode(text)?;
    let path = paths::results("printed")?.join(format!("{name}.pdf"));
    std::fs::write(path, &pdf)?;
    Ok(pdf)
}

/// How many pages a PDF has: so many objects of the type `Page`.
fn pages(pdf: &[u8]) -> usize {
    let name = b"/Type /Page";
    let is_page = |rest: &&[u8]| rest.starts_with(name) && rest.get(name.len()) != Some(&b's');
    (0..pdf.len()).map(|at| &pdf[at..]).filter(is_page).count()
}

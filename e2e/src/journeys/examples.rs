//! The examples of docs/embedding, as `cargo xtask` has put them together in `target/examples`.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thads_server::{Policy, Site};
use thirtyfour::Key;

use crate::page::{Page, Served, slider};
use crate::paths;

/// The example in its folder, under the strict policy, once both answers are there.
async fn opened(page: &Page, name: &str) -> Result<(Served, Page)> {
    let server = page.serve(Site::new(paths::example(name)?))?;
    let page = page.at(&server.url());
    page.open().await?;
    Ok((server, page))
}

/// Clicks a button of the page around the planner.
async fn click(page: &Page, id: &str) -> Result<()> {
    page.read::<Value>("document.getElementById(first).click()", &[json!(id)]).await.map(drop)
}

/// What the page around the planner says of the verdict.
async fn expect_said(page: &Page) -> Result<()> {
    let said = "/chưa đạt|đạt/.test(document.getElementById('verdict').textContent)";
    page.wait("the page should say the verdict", said, &[]).await
}

pub(super) async fn the_example_in_plain_html_listens_and_takes_the_plan(
    page: &Page,
) -> Result<()> {
    let (_server, page) = opened(page, "html").await?;
    expect_said(&page).await?;
    click(&page, "hand-in").await?;
    let taken = "Number(document.body.dataset.handedIn) > 500";
    page.wait("the plan should be handed in", taken, &[]).await?;
    let colour = "getComputedStyle(find('.bar')).backgroundColor";
    let colour: String = page.read(colour, &[]).await?;
    ensure!(colour == "rgb(92, 23, 48)", "the bar takes the colour of the page, not {colour}");
    Ok(())
}

pub(super) async fn the_example_in_react_follows_and_steers_the_element(page: &Page) -> Result<()> {
    let (_server, page) = opened(page, "react").await?;
    steer(&page).await
}

pub(super) async fn the_example_in_vue_follows_and_steers_the_element(page: &Page) -> Result<()> {
    let (_server, page) = opened(page, "vue").await?;
    steer(&page).await
}

/// Moves a lever, takes it back from outside, and locks the planner.
async fn steer(page: &Page) -> Result<()> {
    expect_said(page).await?;
    let lever = slider("officers_added");
    let value = "find(first).value";
    let before: String = page.read(value, &[json!(lever)]).await?;
    page.press(&lever, Key::Right).await?;
    let moved = "find(first).value !== second";
    page.wait("the lever should move", moved, &[json!(lever), json!(before)]).await?;
    click(page, "reset").await?;
    let back = "find(first).value === second";
    page.wait("the plan should be as it was", back, &[json!(lever), json!(before)]).await?;
    click(page, "lock").await?;
    let locked = "find(first).matches(':disabled')";
    page.wait("the lever should be locked", locked, &[json!(lever)]).await
}

pub(super) async fn the_example_for_sharepoint_lives_inside_the_form_of_the_page(
    page: &Page,
) -> Result<()> {
    let folder = paths::example("sharepoint")?;
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).context("an example");
    let whole = read("page.aspx.html")?.replace("{part}", &read("content-editor.html")?);
    // The part names the library from the root of the site.
    let part = whole.replace("/SiteAssets/planner/", "/planner/");
    ensure!(part != whole, "the part names the library Site Assets");
    // The page is the portal's own, with its inline scripts.
    let site = Site::new(folder).page("plan.html", &part).policy(Policy::None);
    let server = page.serve(site)?;
    let page = page.at(&server.at("plan.html"));
    page.open().await?;
    let field = "[data-lever=\"officers_added\"] input[type=text]";
    page.type_into(field, "2").await?;
    page.press(field, Key::Enter).await?;
    page.click("button[data-panel=\"months\"]").await?;
    let address: String = page.read("location.pathname", &[]).await?;
    ensure!(address == "/plan.html", "nothing was posted: {address}");
    Ok(())
}

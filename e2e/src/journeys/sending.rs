//! Plans that travel: in a link, in a short file; tables that come and workbooks that go.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::page::{NOTICE, Page, answer, slider};
use crate::paths;

const LEVER: &str = "officers_added";
/// What a link carries behind the address.
const FRAGMENT: &str = "#thads=";

pub(super) async fn a_link_asks_before_it_opens_beside_the_plans(page: &Page) -> Result<()> {
    let cases = answer("cases");
    let before = page.text(&cases).await?;
    page.press(&slider(LEVER), Key::Right).await?;
    let sent = page.wait_for_change(&cases, &before).await?;
    let link = copied_link(page).await?;
    page.click("[data-step=undo]").await?;
    page.wait_for_text(&cases, &before).await?;
    let plans = page.plans().await?.len();
    go(page, &link).await?;
    page.wait_for_notice("Mở bên cạnh").await?;
    page.wait_for_text(&cases, &before).await?;
    ensure!(page.plans().await?.len() == plans, "nothing is opened before the user says so");
    let address: String = page.read("location.href", &[]).await?;
    ensure!(address == page.url(), "the address still carries the plan: {address}");
    page.click("[data-answer-notice=open]").await?;
    page.wait_for_text(&cases, &sent).await?;
    ensure!(page.plans().await?.len() == plans + 1, "the plan is not beside the others");
    // Nothing was replaced.
    page.choose_example("soc-trang").await?;
    page.wait_for_text(&cases, &before).await
}

pub(super) async fn a_link_that_is_declined_changes_nothing(page: &Page) -> Result<()> {
    let before = page.text(&answer("cases")).await?;
    let link = copied_link(page).await?;
    let plans = page.plans().await?;
    go(page, &link).await?;
    page.wait_for_notice("Mở bên cạnh").await?;
    page.click(&format!("{NOTICE} [data-dismiss]")).await?;
    page.wait("the notice should go", "!find(first)", &[json!(NOTICE)]).await?;
    ensure!(page.plans().await? == plans, "a plan was opened");
    page.wait_for_text(&answer("cases"), &before).await?;
    // Nor does loading the page again ask again.
    page.reload().await?;
    page.open_panel("needs").await?;
    ensure!(page.notices().await? == 0, "the page asks again");
    Ok(())
}

pub(super) async fn a_link_opened_in_the_tab_of_the_planner_asks_too(page: &Page) -> Result<()> {
    let before = page.text(&answer("cases")).await?;
    let link = copied_link(page).await?;
    // Only the fragment is another: nothing is loaded anew.
    page.read::<Value>("(location.href = first, true)", &[json!(link)]).await?;
    page.wait_for_notice("Mở bên cạnh").await?;
    page.wait_for_text(&answer("cases"), &before).await?;
    let address: String = page.read("location.href", &[]).await?;
    ensure!(address == page.url(), "the address still carries the plan: {address}");
    Ok(())
}

pub(super) async fn damaged_and_oversized_links_give_a_message(page: &Page) -> Result<()> {
    let before = page.text(&answer("cases")).await?;
    let link = copied_link(page).await?;
    let at = link.len() - 40;
    let other = if link.as_bytes()[at] == b'A' { "B" } else { "A" };
    let damaged = format!("{}{other}{}", &link[..at], &link[at + 1..]);
    let long = format!("{}{FRAGMENT}1.{}", page.url(), "A".repeat(1_500_000));
    let newer = link.replace("#thads=1.", "#thads=9.");
    for (link, words) in [(&damaged, "đã hỏng"), (&newer, "bản mới hơn"), (&long, "đã hỏng")]
    {
        go(page, link).await?;
        page.wait_for_notice(words).await?;
        page.wait_for_notice("Kế hoạch đang làm vẫn giữ nguyên").await?;
        page.wait_for_text(&answer("cases"), &before).await?;
    }
    Ok(())
}

pub(super) async fn a_short_file_asks_before_it_opens(page: &Page) -> Result<()> {
    let cases = answer("cases");
    let before = page.text(&cases).await?;
    page.press(&slider(LEVER), Key::Right).await?;
    let sent = page.wait_for_change(&cases, &before).await?;
    page.open_panel("share").await?;
    let save = async || page.click_words("[data-topic=share] button.act", "Lưu tệp ngắn").await;
    let saved = page.downloaded(save).await?;
    let is_short = saved.extension().is_some_and(|ending| ending == "thads");
    ensure!(is_short, "{} is no short file", saved.display());
    // Kept elsewhere: the folder of downloads is emptied.
    let file = paths::results("files")?.join("sent.thads");
    std::fs::copy(saved, &file)?;
    page.click("[data-step=undo]").await?;
    page.wait_for_text(&cases, &before).await?;
    page.open_file(&file).await?;
    page.wait_for_notice("Mở bên cạnh").await?;
    page.wait_for_text(&cases, &before).await?;
    page.click("[data-answer-notice=open]").await?;
    page.wait_for_text(&cases, &sent).await
}

pub(super) async fn the_workbook_is_loaded_when_it_is_asked_for(page: &Page) -> Result<()> {
    let loaded =
        "performance.getEntriesByType('resource').some(it => it.name.includes('workbook'))";
    page.open_panel("share").await?;
    ensure!(!page.read::<bool>(loaded, &[]).await?, "the workbook weighs on the first load");
    let export = async || page.click_words("[data-topic=share] button.act", "Lưu sổ Excel").await;
    let saved = page.downloaded(export).await?;
    let bytes = std::fs::read(&saved)?;
    ensure!(bytes.starts_with(b"PK"), "{} is no workbook", saved.display());
    ensure!(page.read::<bool>(loaded, &[]).await?, "the workbook came from nowhere");
    Ok(())
}

pub(super) async fn a_table_is_looked_at_before_anything_is_taken(page: &Page) -> Result<()> {
    let before = page.text(&answer("cases")).await?;
    let path = paths::results("files")?.join("report.csv");
    std::fs::write(&path, "\u{feff}Chỉ tiêu;Số việc\nThụ lý mới;1.234\nGiải quyết xong;567\n")?;
    page.open_file(&path).await?;
    page.wait_for("section[data-open-panel=import]").await?;
    page.wait_for("[data-topic=import][aria-busy=false]").await?;
    ensure!(page.text(&answer("cases")).await? == before, "the plan was changed");
    ensure!(page.read::<bool>("find('[data-step=undo]').disabled", &[]).await?, "a step was made");
    Ok(())
}

/// The link that the panel copies.
pub(super) async fn copied_link(page: &Page) -> Result<String> {
    page.open_panel("share").await?;
    let listen = "(navigator.clipboard.writeText =
        text => { window.copied = text; return Promise.resolve(); }, true)";
    page.read::<Value>(listen, &[]).await?;
    page.click_words("[data-topic=share] button.act", "Chép liên kết").await?;
    page.wait_for_notice("Đã sao chép").await?;
    let link: String = page.read("window.copied", &[]).await?;
    let own = page.url().split('#').next().unwrap_or_default();
    ensure!(link.starts_with(&format!("{own}{FRAGMENT}1.")), "no link: {link:?}");
    Ok(link)
}

/// Opens an address as a link from elsewhere does.
async fn go(page: &Page, address: &str) -> Result<()> {
    page.session().goto("about:blank").await?;
    page.session().goto(address).await?;
    page.wait_for(&answer("cases")).await
}

//! What a meeting does with a plan: steps back, plays a change for the room, agrees.

use anyhow::{Result, ensure};
use thirtyfour::Key;

use crate::page::{Page, answer, slider};

const LEVER: &str = "officers_added";

pub(super) async fn undo_and_redo_go_on_after_a_reload(page: &Page) -> Result<()> {
    let cases = answer("cases");
    let before = page.text(&cases).await?;
    page.press(&slider(LEVER), Key::Right).await?;
    let one = page.wait_for_change(&cases, &before).await?;
    page.type_into(&format!("[data-lever=\"{LEVER}\"] input[type=text]"), "3").await?;
    let three = page.wait_for_change(&cases, &one).await?;
    page.reload().await?;
    ensure!(page.text(&cases).await? == three, "the plan is not as it was left");
    page.click("[data-step=undo]").await?;
    page.wait_for_text(&cases, &one).await?;
    page.click("[data-step=undo]").await?;
    page.wait_for_text(&cases, &before).await?;
    page.click("[data-step=redo]").await?;
    page.wait_for_text(&cases, &one).await?;
    // What was taken back can be made again on another day, too.
    page.reload().await?;
    page.wait_for_text(&cases, &one).await?;
    page.click("[data-step=redo]").await?;
    page.wait_for_text(&cases, &three).await
}

pub(super) async fn the_last_change_is_played_before_and_after(page: &Page) -> Result<()> {
    let cases = answer("cases");
    let before = page.text(&cases).await?;
    page.press(&slider(LEVER), Key::Right).await?;
    let after = page.wait_for_change(&cases, &before).await?;
    page.click("[data-step=replay]").await?;
    page.wait_for(".scene[data-scene=before]").await?;
    page.wait_for_text(&cases, &before).await?;
    page.wait_for(".scene[data-scene=after]").await?;
    page.wait_for_text(&cases, &after).await?;
    page.wait_for(".scene[data-scene=before]").await?;
    page.wait("the replay should end", "!find('.scene')", &[]).await?;
    ensure!(page.text(&cases).await? == after, "the plan is not as it was");
    // It was looked at, not changed: there is one step to take back.
    page.click("[data-step=undo]").await?;
    page.wait_for_text(&cases, &before).await?;
    ensure!(
        page.read::<bool>("find('[data-step=undo]').disabled", &[]).await?,
        "one step was made"
    );
    Ok(())
}

pub(super) async fn an_agreed_plan_is_kept_read_only_and_can_be_copied(page: &Page) -> Result<()> {
    let cases = answer("cases");
    let agreed = page.text(&cases).await?;
    page.open_panel("compare").await?;
    page.type_into("#study-reason", "Theo họp ngày 5/7").await?;
    page.click_words("[data-topic=compare] button.act", "Chốt phương án").await?;
    page.wait_for_notice("Đã chốt phương án").await?;
    // Later work is compared with it.
    page.press(&slider(LEVER), Key::Right).await?;
    let working = page.wait_for_change(&cases, &agreed).await?;
    page.wait_for("[data-answer=cases] [data-fact=agreed]").await?;
    page.choose_agreed_plan().await?;
    page.wait_for_words("[data-agreement]", "Theo họp ngày 5/7").await?;
    page.wait_for_text(&cases, &agreed).await?;
    let locked = "all('.levers fieldset').every(it => it.disabled)";
    ensure!(page.read::<bool>(locked, &[]).await?, "a lever of an agreed plan can be moved");
    page.open_panel("report").await?;
    let locked = "all('[data-open-panel] input').every(it => it.matches(':disabled'))";
    ensure!(page.read::<bool>(locked, &[]).await?, "a figure of an agreed plan can be typed over");
    // Nor is it changed by a step back, or by a button of an answer.
    page.open_panel("needs").await?;
    page.click("[data-topic=needs] .results td button.act").await?;
    page.wait_for_notice("chỉ xem, không sửa").await?;
    page.wait_for_text(&cases, &agreed).await?;
    page.click_words("[data-agreement] button", "Sao thành bản làm việc").await?;
    page.wait("the copy can be worked on", "!find('[data-agreement]')", &[]).await?;
    page.press(&slider(LEVER), Key::Right).await?;
    page.wait_for_text(&cases, &working).await?;
    // What was agreed on is as it was.
    page.choose_agreed_plan().await?;
    page.wait_for_text(&cases, &agreed).await
}

//! The two answers, and what moves them.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::page::{Page, answer, slider};

/// The lever these journeys move: one that every plan answers to.
const LEVER: &str = "officers_added";

pub(super) async fn the_page_opens_with_both_answers(page: &Page) -> Result<()> {
    for target in ["cases", "money"] {
        let verdict: String = page
            .read("find(first).closest('[data-verdict]').dataset.verdict", &[json!(answer(target))])
            .await?;
        let known = ["met", "short", "not_measurable"].contains(&verdict.as_str());
        ensure!(known, "the verdict on {target} is {verdict:?}");
        let sentence = page.answer(target).await?;
        ensure!(sentence.chars().any(|it| it.is_ascii_digit()), "no figure in {sentence:?}");
    }
    page.wait_for("svg[data-chart=\"year\"]").await
}

pub(super) async fn an_example_is_chosen_from_the_menu(page: &Page) -> Result<()> {
    let opening = page.answer("cases").await?;
    // Whichever plan the page opens on, one of these is another.
    let mut seen = vec![opening.clone()];
    for example in ["bac-giang", "soc-trang"] {
        page.choose_example(example).await?;
        page.painted().await?;
        seen.push(page.answer("cases").await?);
    }
    ensure!(seen[1] != seen[2], "both examples are answered by {:?}", seen[1]);
    ensure!(seen[1..].iter().any(|it| *it != opening), "the menu changes nothing");
    Ok(())
}

pub(super) async fn a_lever_dragged_by_mouse_changes_the_answer_in_place(
    page: &Page,
) -> Result<()> {
    let before = page.answer("cases").await?;
    mark(page).await?;
    page.drag(&slider(LEVER), 40).await?;
    page.wait_for_change(&answer("cases"), &before).await?;
    expect_mark(page).await
}

pub(super) async fn a_lever_moved_by_keyboard_changes_the_answer_in_place(
    page: &Page,
) -> Result<()> {
    let before = page.answer("cases").await?;
    mark(page).await?;
    page.press(&slider(LEVER), Key::Right).await?;
    page.wait_for_change(&answer("cases"), &before).await?;
    expect_mark(page).await?;
    page.press(&slider(LEVER), Key::Left).await?;
    let what = "the same lever should give the same answer";
    page.wait(
        what,
        "find(first).innerText.trim() === second",
        &[json!(answer("cases")), json!(before)],
    )
    .await
}

pub(super) async fn a_number_typed_beside_a_lever_changes_the_answer(page: &Page) -> Result<()> {
    let before = page.answer("cases").await?;
    page.type_into(&format!("[data-lever=\"{LEVER}\"] input[type=text]"), "2").await?;
    page.wait_for_change(&answer("cases"), &before).await.map(drop)
}

pub(super) async fn a_lever_that_stands_still_is_announced_once(page: &Page) -> Result<()> {
    let spoken = ".spoken[role=status][aria-live=polite]";
    let said = "find(first) && find(first).textContent.trim()";
    page.wait("the first answer should be read out", said, &[json!(spoken)]).await?;
    let listen = "(() => {
        window.heard = [];
        const node = find(first);
        new MutationObserver(() => window.heard.push(node.textContent.trim()))
            .observe(node, { characterData: true, childList: true, subtree: true });
    })()";
    page.read::<Value>(listen, &[json!(spoken)]).await?;
    let before = page.answer("cases").await?;
    let mut seen = before;
    for _ in 0..4 {
        page.press(&slider(LEVER), Key::Right).await?;
        seen = page.wait_for_change(&answer("cases"), &seen).await?;
        let heard: Vec<String> = page.read("heard", &[]).await?;
        ensure!(heard.is_empty(), "read out while the lever still moves: {heard:?}");
    }
    page.wait("the answer should be read out", "heard.length > 0", &[]).await?;
    let heard: Vec<String> = page.read("heard", &[]).await?;
    ensure!(heard.len() == 1, "read out more than once: {heard:?}");
    let rate = page.text("[data-answer=cases] .rate").await?;
    ensure!(heard[0].contains(&rate), "{heard:?} does not say {rate}");
    Ok(())
}

/// Marks the answer's element, to recognise it later.
async fn mark(page: &Page) -> Result<()> {
    let mark = "(find(first).marked = true)";
    page.read::<Value>(mark, &[json!(answer("cases"))]).await.map(drop)
}

/// The element is still the one that was marked: its text changed, it was not replaced.
async fn expect_mark(page: &Page) -> Result<()> {
    let marked: bool = page.read("find(first).marked === true", &[json!(answer("cases"))]).await?;
    ensure!(marked, "the answer was replaced instead of changed");
    Ok(())
}

//! The single files, opened from the disk as somebody does who was handed one.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thads_server::{Policy, Site};
use thirtyfour::Key;

use crate::driver::Engine;
use crate::page::{Page, answer, slider};
use crate::paths;

const PLAIN: &str = "thads-planner.html";
const EXCEL: &str = "thads-planner-excel.html";
const LEVER: &str = "officers_added";
/// What a panel of the analysis answers.
const NEEDS: &str = "[data-topic=needs][aria-busy=false] .results > *";

/// Counts what workers answer, from now on.
const COUNT: &str = "(() => {
    window.replies = 0;
    const { get } = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data');
    Object.defineProperty(MessageEvent.prototype, 'data', { get() {
        const data = get.call(this);
        window.replies += this.target instanceof Worker && data[1] === 'reply';
        return data;
    } });
})()";

/// What is said in place of a planner that cannot be opened.
const SAID: &str = "[...document.querySelectorAll('[data-said]')]
    .filter(it => it.checkVisibility({ visibilityProperty: true })).map(it => it.innerText).join()";

/// Opens a single file as for the first time, and does something there.
async fn at_home(
    page: &Page,
    name: &str,
    walk: impl AsyncFnOnce(&Page) -> Result<()>,
) -> Result<()> {
    let file = match page.engine() {
        Engine::Chromium => {
            page.go("about:blank").await?;
            let everything = json!({ "origin": "file://", "storageTypes": "all" });
            page.cdp("Storage.clearDataForOrigin", everything).await?;
            page.at_file(&page.dist(name))
        }
        Engine::Firefox => page.at_file(&elsewhere(&page.dist(name))?),
    };
    file.open().await?;
    walk(&file).await
}

/// A copy of a file where none was before: to Firefox, one that was never opened.
fn elsewhere(file: &Path) -> Result<PathBuf> {
    static COPIES: AtomicUsize = AtomicUsize::new(0);
    let number = COPIES.fetch_add(1, Ordering::Relaxed);
    let folder = paths::results("files")?.join(format!("single-{number}"));
    fs::create_dir_all(&folder)?;
    let copy = folder.join(file.file_name().context("a file has a name")?);
    fs::copy(file, &copy).with_context(|| format!("{} cannot be copied", file.display()))?;
    Ok(copy)
}

pub(super) async fn the_single_file_answers_from_the_disk_and_keeps_the_plan(
    page: &Page,
) -> Result<()> {
    for name in [PLAIN, EXCEL] {
        at_home(page, name, async |file| {
            let before = file.answer("cases").await?;
            file.press(&slider(LEVER), Key::Right).await?;
            let changed = file.wait_for_change(&answer("cases"), &before).await?;
            file.reload().await?;
            ensure!(file.answer("cases").await? == changed, "{name} does not keep the plan");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

pub(super) async fn the_single_file_works_with_its_own_worker(page: &Page) -> Result<()> {
    at_home(page, PLAIN, async |file| {
        file.read::<Value>(COUNT, &[]).await?;
        file.open_panel("needs").await?;
        file.wait_for(NEEDS).await?;
        ensure!(file.read::<u32>("window.replies", &[]).await? > 0, "no worker has answered");
        let before = file.text(NEEDS).await?;
        file.press(&slider(LEVER), Key::Right).await?;
        file.wait_for_change("[data-topic=needs] .results > *", &before).await.map(drop)
    })
    .await
}

pub(super) async fn the_single_file_gives_its_own_address_as_a_link(page: &Page) -> Result<()> {
    at_home(page, PLAIN, async |file| {
        let before = file.answer("cases").await?;
        file.press(&slider(LEVER), Key::Right).await?;
        let sent = file.wait_for_change(&answer("cases"), &before).await?;
        file.open_panel("share").await?;
        let listen = "(navigator.clipboard.writeText =
            text => { window.copied = text; return Promise.resolve(); }, true)";
        file.read::<Value>(listen, &[]).await?;
        file.click_words("[data-topic=share] button.act", "Chép liên kết").await?;
        file.wait_for_notice("Đã sao chép").await?;
        let link: String = file.read("window.copied", &[]).await?;
        ensure!(link.starts_with(&format!("{}#thads=1.", file.url())), "no link: {link:?}");
        file.click("[data-step=undo]").await?;
        file.wait_for_text(&answer("cases"), &before).await?;
        file.session().goto("about:blank").await?;
        file.session().goto(link.as_str()).await?;
        file.wait_for_notice("Mở bên cạnh").await?;
        file.click("[data-answer-notice=open]").await?;
        file.wait_for_text(&answer("cases"), &sent).await
    })
    .await
}

pub(super) async fn the_single_file_without_excel_says_so(page: &Page) -> Result<()> {
    at_home(page, PLAIN, async |file| {
        file.open_panel("share").await?;
        file.click_words("[data-topic=share] button.act", "Lưu sổ Excel").await?;
        file.wait_for_notice("Tệp này không có phần Excel").await?;
        file.click_words("[data-topic=share] button.act", "Nhập từ Excel").await?;
        file.wait_for("section[data-open-panel=import] .results > *").await?;
        let said = file.text("section[data-open-panel=import] .results").await?;
        ensure!(said.contains(EXCEL), "the panel does not name the other file: {said:?}");
        Ok(())
    })
    .await
}

pub(super) async fn the_single_file_with_excel_writes_and_reads_tables(page: &Page) -> Result<()> {
    at_home(page, EXCEL, async |file| {
        file.open_panel("share").await?;
        let export =
            async || file.click_words("[data-topic=share] button.act", "Lưu sổ Excel").await;
        let saved = file.downloaded(export).await?;
        let workbook = fs::read(&saved)?;
        ensure!(workbook.starts_with(b"PK"), "{} is no workbook", saved.display());
        let path = paths::results("files")?.join("report.csv");
        fs::write(&path, "\u{feff}Chỉ tiêu;Số việc\nThụ lý mới;1.234\n")?;
        file.open_file(&path).await?;
        file.wait_for("[data-topic=import][aria-busy=false] .results > *").await
    })
    .await
}

pub(super) async fn the_single_file_opens_whatever_a_server_says_of_its_letters(
    page: &Page,
) -> Result<()> {
    // It says `text/html; charset=utf-8`, which is not true.
    let server = page.serve(Site::new(page.dist("")).policy(Policy::None))?;
    let served = page.at(&format!("{}{PLAIN}", server.url()));
    served.open().await?;
    served.open_panel("needs").await?;
    served.wait_for(NEEDS).await?;
    page.go("about:blank").await
}

pub(super) async fn the_single_file_is_readable_without_webassembly(page: &Page) -> Result<()> {
    let barred = json!({ "source": "delete window.WebAssembly" });
    let added = page.cdp("Page.addScriptToEvaluateOnNewDocument", barred).await?;
    let outcome = expect_said(page, "trình duyệt quá cũ").await;
    let script = json!({ "identifier": added["identifier"] });
    page.cdp("Page.removeScriptToEvaluateOnNewDocument", script).await?;
    outcome
}

pub(super) async fn the_single_file_is_readable_without_scripts(page: &Page) -> Result<()> {
    page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
    let outcome = expect_said(page, "không cho chạy").await;
    page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": false })).await?;
    outcome
}

/// Opens the plain file, which must say why there is no planner.
async fn expect_said(page: &Page, words: &str) -> Result<()> {
    page.go(page.at_file(&page.dist(PLAIN)).url()).await?;
    let said = format!("({SAID}).includes(first)");
    page.wait(&format!("the file should say {words:?}"), &said, &[json!(words)]).await
}

//! What comes out of the printer: the brief on one page of A4, and every other panel legibly.

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

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

pub(super) async fn the_brief_of_a_crowded_plan_is_printed_on_one_page(page: &Page) -> Result<()> {
    page.open_file(&crowded_plan()?).await?;
    page.wait_for(".notices").await?;
    page.open_panel("brief").await?;
    expect_decision(page, "Thống nhất thực hiện kịch bản").await?;
    let capped = "find(first).innerText.includes('mục khác')";
    ensure!(page.read::<bool>(capped, &[json!(PAPER)]).await?, "lists say what they leave out");
    expect_pages(page, "crowded", 1).await
}

/// A plan from before its year begins, with more of everything than a page can hold.
fn crowded_plan() -> Result<PathBuf> {
    let name = |path: &PathBuf| path.to_string_lossy().contains("vinh-phuc");
    let example = paths::example_plans()?.into_iter().find(name).context("an example")?;
    let mut plan: Value = serde_json::from_str(&std::fs::read_to_string(example)?)?;
    plan["as_of"] = json!("2019-09-30");
    plan["history"] = json!([]);
    plan["milestones"] = json!([]);
    plan["provenance"] = json!({ "staff.officers": "assumed", "season": "estimate" });
    for (stream, enforceable) in [("cases", "9000"), ("money", "900000000000")] {
        plan["report"][stream] = json!({ "enforceable": enforceable, "finished": "0" });
    }
    let months = 1..=12;
    let matter = |n: u32| {
        json!({
            "name": format!("Vụ bán đấu giá tài sản kê biên của Công ty cổ phần số {n}"),
            "amount": "9000000000",
            "officer_days": [{ "month": n % 12 + 1, "days": "3" }],
            "dated": { "month": n % 12 + 1, "probability": "0.6" },
        })
    };
    let campaign = |n: u32| {
        let name = format!("Đợt cao điểm thứ {n} trong năm");
        json!({ "name": name, "from": n, "to": n, "uplift": "0.1" })
    };
    let event = |n: u32| {
        let cases = json!({ "enforceable_in": "10", "finished": "10" });
        json!({ "name": format!("Xét miễn, giảm đợt {n}"), "month": n, "cases": cases })
    };
    plan["scenarios"] = json!([{
        "name": "Giữ nguyên cách làm hiện nay với nhiều vụ việc lớn và nhiều đợt cao điểm",
        "pace": "0.5",
        "cases": { "new": "500" },
        "money": { "new": "20000000000", "per_case": "90000000" },
        "overtime": [{ "from": 1, "to": 12, "hours": "50" }],
        "matters": (1..=30).map(matter).collect::<Vec<_>>(),
        "campaigns": months.clone().map(campaign).collect::<Vec<_>>(),
        "events": months.map(event).collect::<Vec<_>>(),
    }]);
    let path = paths::results("printed")?.join("crowded.plan.json");
    std::fs::write(&path, plan.to_string())?;
    Ok(path)
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
    page.read::<Value>(paste, &[json!(field), json!(long)]).await?;
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

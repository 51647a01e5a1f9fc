//! Texts become no markup either where they come in a workbook, or are typed by hand.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use rust_xlsxwriter::{Workbook, Worksheet};
use serde_json::{Value, json};

use super::security::{
    PAYLOADS, SHOWN, expect_no_markup, expect_nothing_stolen, expect_texts_everywhere, lenient,
};
use crate::page::Page;
use crate::paths;

/// What the sheets are called: a name has at most 31 letters, and none of `[]:*?/\`.
const OFFICERS: &str = "<svg onload=fired(11)>";
const UNITS: &str = "<img src=stolen>";

/// The first row of figures of either sheet, below a title and the headings.
const FIRST_ROW: u32 = 2;

pub(super) async fn texts_of_a_workbook_never_become_markup(page: &Page) -> Result<()> {
    let (server, page) = lenient(page).await?;
    page.open_file(&hostile_workbook()?).await?;
    page.wait_for("section[data-open-panel=import]").await?;
    for sheet in [UNITS, OFFICERS] {
        page.choose("import.sheet", sheet).await.with_context(|| sheet.to_owned())?;
        page.wait_for("[data-topic=import][aria-busy=false]").await?;
        page.painted().await?;
        expect_no_markup(&page).await.with_context(|| sheet.to_owned())?;
    }
    let officers = PAYLOADS.map(|payload| payload.trim().to_owned());
    expect_shown(&page, &officers).await?;
    // A unit whose name is a payload, taken into the plan.
    page.choose("import.sheet", UNITS).await?;
    page.choose("import.row", &(FIRST_ROW + 2).to_string()).await?;
    page.wait_for("[data-topic=import][aria-busy=false]").await?;
    expect_shown(&page, &[unit(1)]).await?;
    page.click_words("[data-topic=import] button", "Đưa vào kế hoạch").await?;
    page.wait_for_words(".unit-name", &unit(1)).await?;
    expect_texts_everywhere(&page, &server, vec![unit(1)]).await
}

/// Titles, headings, names, figures, the sheets and the file itself: all are payloads.
fn hostile_workbook() -> Result<PathBuf> {
    let mut book = Workbook::new();
    let names = PAYLOADS.map(ToOwned::to_owned);
    fill(book.add_worksheet().set_name(OFFICERS)?, "Họ và tên chấp hành viên", &names)?;
    let names: Vec<String> = (0..PAYLOADS.len()).map(unit).collect();
    fill(book.add_worksheet().set_name(UNITS)?, "Tên đơn vị", &names)?;
    let path = paths::results("files")?.join("<img src=stolen onerror=fired(12)>.xlsx");
    book.save(&path)?;
    Ok(path)
}

/// The name of a unit: it has to read like one.
fn unit(number: usize) -> String {
    format!("Chi cục THADS {}", PAYLOADS[number])
}

fn fill(sheet: &mut Worksheet, names: &str, rows: &[String]) -> Result<()> {
    sheet.write_string(0, 1, format!("KẾT QUẢ VỀ VIỆC đến 31/7/2023 {}", PAYLOADS[1]))?;
    let headings = ["TT", names, "Phải thi hành", "Có điều kiện", "Xong", PAYLOADS[2]];
    for (column, heading) in (0..).zip(headings) {
        sheet.write_string(1, column, heading)?;
    }
    for (row, name) in (FIRST_ROW..).zip(rows) {
        sheet.write_number(row, 0, row - 1)?;
        sheet.write_string(row, 1, name)?;
        for (column, figure) in [(2, 400), (3, 300), (4, 200)] {
            sheet.write_number(row, column, figure)?;
        }
        // No figure, and no formula either.
        sheet.write_string(row, 5, PAYLOADS[7])?;
    }
    Ok(())
}

/// Every field of free text: the panel that it is in, and its name there.
const FIELDS: [(&str, &str); 8] = [
    ("report", "#unit"),
    ("report", "#note"),
    ("sources", "#scenarios-0--name"),
    ("package", "#study-currency"),
    ("share", "#study-title"),
    ("brief", "#study-chair"),
    ("brief", "#study-secretary"),
    ("brief", "#study-conclusion"),
];

pub(super) async fn texts_that_are_typed_never_become_markup(page: &Page) -> Result<()> {
    let (server, page) = lenient(page).await?;
    let mut texts = Vec::new();
    for (number, (panel, field)) in FIELDS.iter().enumerate() {
        let text = format!("{} {number}", PAYLOADS[number]);
        page.open_panel(panel).await?;
        let unfold = "(all('details').forEach(it => it.open = true), null)";
        page.read::<Value>(unfold, &[]).await?;
        page.type_into(field, &text).await?;
        let kept = "find(first)?.value === second";
        page.wait(&format!("{field} should be typed"), kept, &[json!(field), json!(text)]).await?;
        texts.push(text);
    }
    // Why the plan was agreed on: among the agreed plans, and in the journal.
    page.open_panel("compare").await?;
    page.type_into("#study-reason", PAYLOADS[8]).await?;
    page.click_words("[data-topic=compare] button.act", "Chốt phương án").await?;
    page.wait_for_notice("Đã chốt phương án").await?;
    texts.push(PAYLOADS[8].to_owned());
    expect_texts_everywhere(&page, &server, texts).await?;
    // The agreed plan, which says its reason above everything.
    page.choose_agreed_plan().await?;
    page.wait_for_words("[data-agreement]", PAYLOADS[8]).await?;
    expect_no_markup(&page).await?;
    page.reload().await?;
    expect_no_markup(&page).await?;
    page.expect_nothing_noticed().await?;
    expect_nothing_stolen(&server)
}

async fn expect_shown(page: &Page, texts: &[String]) -> Result<()> {
    let unseen = format!("first.filter(text => !({SHOWN})(text))");
    let unseen: Vec<String> = page.read(&unseen, &[json!(texts)]).await?;
    ensure!(unseen.is_empty(), "not shown as they are: {unseen:#?}");
    Ok(())
}

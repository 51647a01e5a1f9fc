//! Texts of a plan never become markup or code, however they come in: every text field of a plan
//! holds one, on a page whose policy would let them run.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thads_server::{Policy, Server};

use super::sending;
use crate::page::{Page, Served};
use crate::paths;

/// What is tried, in turn: each says `fired` if it runs, or asks the server for `/stolen`.
pub(super) const PAYLOADS: [&str; 9] = [
    "<script>fired(1)</script>",
    "<img src=stolen onerror=fired(2)>",
    "\"><svg onload=fired(3)><style>*{display:none}</style>",
    "' autofocus onfocus=fired(4) x='",
    "<a href=\"javascript:fired(5)\">javascript:fired(5)</a>",
    "{{constructor.constructor('fired(6)')()}}${fired(6)}<%=fired(6)%>",
    "\u{202e}gnirts\u{200b}\u{2066}\u{feff}</title></textarea><iframe src=stolen>",
    "=cmd|' /C calc'!A0 &lt;b&gt; &#60;script&#62;",
    "]]><!--<math><mi xlink:href=\"data:x,<script>fired(9)</script>\">",
];

pub(super) async fn texts_of_a_file_never_become_markup(page: &Page) -> Result<()> {
    let (server, page) = lenient(page).await?;
    let (plan, texts) = hostile_plan()?;
    page.open_file(&plan).await?;
    expect_texts_everywhere(&page, &server, texts).await
}

pub(super) async fn texts_of_a_link_never_become_markup(page: &Page) -> Result<()> {
    let (server, page) = lenient(page).await?;
    let (plan, texts) = hostile_plan()?;
    page.open_file(&plan).await?;
    wait_for_the_plan(&page).await?;
    let link = sending::copied_link(&page).await?;
    // Another host: nothing of the plan is known there.
    let other = page.serve(page.hosts().policy(Policy::None))?;
    let (_, fragment) = link.split_once('#').context("a fragment")?;
    let page = page.at(&format!("{}#{fragment}", other.at("plain.html")));
    page.open().await?;
    page.wait_for_notice("Mở bên cạnh").await?;
    page.expect_nothing_noticed().await?;
    page.click("[data-answer-notice=open]").await?;
    expect_texts_everywhere(&page, &other, texts).await?;
    expect_nothing_stolen(&server)
}

pub(super) async fn texts_of_a_table_never_become_markup(page: &Page) -> Result<()> {
    let (server, page) = lenient(page).await?;
    let path = paths::results("files")?.join("hostile.csv");
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let mut table = String::from("\u{feff}");
    for (number, payload) in PAYLOADS.iter().enumerate() {
        table += &format!("{};{}\n", quoted(payload), number + 1);
    }
    table += "Chỉ tiêu;Số việc\nThụ lý mới;1.234\nGiải quyết xong;567\n";
    std::fs::write(&path, table)?;
    page.open_file(&path).await?;
    page.wait_for("section[data-open-panel=import]").await?;
    page.wait_for("[data-topic=import][aria-busy=false]").await?;
    page.painted().await?;
    expect_no_markup(&page).await?;
    page.expect_nothing_noticed().await?;
    expect_nothing_stolen(&server)
}

/// A page under no policy at all: what got in would run.
pub(super) async fn lenient(page: &Page) -> Result<(Served, Page)> {
    let server = page.serve(page.hosts().policy(Policy::None))?;
    let page = page.at(&server.at("plain.html"));
    page.open().await?;
    Ok((server, page))
}

/// The plan file in which every field occurs, with a payload in every text of it; and those texts.
fn hostile_plan() -> Result<(PathBuf, Vec<String>)> {
    let mut plan: Value = serde_json::from_str(&std::fs::read_to_string(paths::full_plan())?)?;
    let mut texts = Vec::new();
    replace_texts(&mut plan, &mut texts);
    ensure!(texts.len() >= PAYLOADS.len(), "only {} texts in the full plan", texts.len());
    let path = paths::results("files")?.join("hostile.json");
    std::fs::write(&path, plan.to_string())?;
    Ok((path, texts))
}

/// Puts the next payload, with a number of its own, into every free text of a plan file.
fn replace_texts(json: &mut Value, texts: &mut Vec<String>) {
    match json {
        Value::Object(fields) => {
            for (key, field) in fields {
                match field {
                    Value::String(text) if ["unit", "name", "note"].contains(&key.as_str()) => {
                        let number = texts.len();
                        *text = format!("{} {number}", PAYLOADS[number % PAYLOADS.len()]);
                        texts.push(text.clone());
                    }
                    other => replace_texts(other, texts),
                }
            }
        }
        Value::Array(entries) => entries.iter_mut().for_each(|it| replace_texts(it, texts)),
        _ => {}
    }
}

/// Looks at every view with the plan in it: the panels with their charts and titles, the page for
/// printing, the screen for presenting and the second window.
pub(super) async fn expect_texts_everywhere(
    page: &Page,
    server: &Server,
    mut unseen: Vec<String>,
) -> Result<()> {
    wait_for_the_plan(page).await?;
    for panel in page.panels().await? {
        page.open_panel(&panel).await?;
        page.painted().await?;
        expect_no_markup(page).await.with_context(|| panel.clone())?;
        unseen =
            page.read(&format!("first.filter(text => !({SHOWN})(text))"), &[json!(unseen)]).await?;
    }
    ensure!(unseen.is_empty(), "shown nowhere as they are: {unseen:#?}");
    expect_a_clean_second_window(page).await?;
    let address: String = page.read("location.href", &[]).await?;
    ensure!(address.starts_with(&server.url()), "the page went to {address}");
    page.expect_nothing_noticed().await?;
    expect_nothing_stolen(server)
}

async fn expect_a_clean_second_window(page: &Page) -> Result<()> {
    let own = page.tab().await?;
    page.click("[data-second-window]").await?;
    let tabs = page.wait_for_tabs(2).await?;
    let other = tabs.iter().find(|tab| **tab != own).context("another window")?;
    page.go_to_tab(other).await?;
    let drawn = "document.querySelector('div')?.shadowRoot?.querySelector('svg')";
    page.wait("the second window should be drawn", drawn, &[]).await?;
    let found = format!("({MARKUP})(document.querySelector('div').shadowRoot)");
    let found: Vec<String> = page.read(&found, &[]).await?;
    ensure!(found.is_empty(), "in the second window: {found:#?}");
    page.session().close_window().await?;
    page.go_to_tab(&own).await
}

/// Whether a text stands in the planner or in one of its fields, letter by letter.
pub(super) const SHOWN: &str =
    "text => [root.textContent, ...all('input, textarea').map(it => it.value)]
    .some(it => it.includes(text))";

/// The first of the payloads is on screen.
async fn wait_for_the_plan(page: &Page) -> Result<()> {
    let shown = format!("({SHOWN})(first)");
    page.wait("the plan should be on screen", &shown, &[json!("fired(")]).await
}

/// What a payload could have made below a node: elements and attributes that the planner has none
/// of, and addresses that run.
const MARKUP: &str = "below => [...below.querySelectorAll('*')].flatMap(it => {
    const barred = ['SCRIPT', 'IMG', 'IFRAME', 'OBJECT', 'EMBED', 'FORM', 'BASE', 'META', 'STYLE',
        'LINK', 'MATH', 'MI', 'FOREIGNOBJECT'];
    const found = barred.includes(it.tagName.toUpperCase()) ? [it.tagName] : [];
    for (const { name, value } of it.attributes) {
        const handler = /^on/i.test(name);
        const runs = /^(href|src|action|formaction|xlink:href)$/i.test(name)
            && /^\\s*(javascript|data|vbscript):/i.test(value);
        if (handler || runs || name === 'autofocus') found.push(it.tagName + ' ' + name);
    }
    return found;
})";

pub(super) async fn expect_no_markup(page: &Page) -> Result<()> {
    let found: Vec<String> = page.read(&format!("({MARKUP})(root)"), &[]).await?;
    ensure!(found.is_empty(), "made of a text: {found:#?}");
    Ok(())
}

pub(super) fn expect_nothing_stolen(server: &Server) -> Result<()> {
    let asked = server.requests();
    let stolen: Vec<_> = asked.iter().filter(|it| it.target.contains("stolen")).collect();
    ensure!(stolen.is_empty(), "asked for by a text: {stolen:?}");
    Ok(())
}

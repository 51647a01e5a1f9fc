//! What holds for every view: it is accessible, and it fits.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::axe;
use crate::page::{Page, Theme};

pub(super) async fn every_view_is_accessible_in_light(page: &Page) -> Result<()> {
    every_view_is_accessible(page, Theme::Light).await
}

pub(super) async fn every_view_is_accessible_in_dark(page: &Page) -> Result<()> {
    every_view_is_accessible(page, Theme::Dark).await
}

pub(super) async fn a_phone_needs_no_scrolling_sideways(page: &Page) -> Result<()> {
    page.resize(390, 844).await?;
    page.reload().await?;
    in_every_view(page, async |view| expect_no_overflow(page, view).await).await
}

async fn every_view_is_accessible(page: &Page, theme: Theme) -> Result<()> {
    page.dress(theme).await?;
    in_every_view(page, async |view| axe::check(page, view).await).await
}

/// Looks at the opening screen and at every panel, and reports what is wrong in any of them.
async fn in_every_view(page: &Page, check: impl AsyncFn(&str) -> Result<()>) -> Result<()> {
    let mut problems = Vec::new();
    problems.extend(check("the opening screen").await.err());
    for panel in panels(page).await? {
        page.open_panel(&panel).await?;
        problems.extend(check(&panel).await.err());
    }
    let problems: Vec<String> = problems.iter().map(|it| format!("{it:#}")).collect();
    ensure!(problems.is_empty(), "{}", problems.join("\n    "));
    Ok(())
}

async fn panels(page: &Page) -> Result<Vec<String>> {
    let panels = page.panels().await?;
    ensure!(!panels.is_empty(), "there are no panels");
    Ok(panels)
}

/// Nothing is wider than the screen; if something is, it is named.
async fn expect_no_overflow(page: &Page, view: &str) -> Result<()> {
    page.painted().await?;
    let wide = "document.scrollingElement.scrollWidth <= innerWidth ? [] :
        all('*').filter(node => node.getBoundingClientRect().right > innerWidth + 1)
            .slice(0, first).map(node => node.localName + '.' + node.getAttribute('class'))
            .concat(document.scrollingElement.scrollWidth + ' px')";
    let wide: Vec<String> = page.read(wide, &[json!(4)]).await?;
    ensure!(wide.is_empty(), "{view} is wider than the screen: {}", wide.join(", "));
    Ok(())
}

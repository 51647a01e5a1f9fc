//! Other windows of the same browser.

use std::time::Instant;

use anyhow::{Context, Result, ensure};
use thirtyfour::WindowHandle;

use super::{LOOK_AGAIN, Page, WAIT_MAX};

impl Page {
    /// The window that is driven.
    pub(crate) async fn tab(&self) -> Result<WindowHandle> {
        Ok(self.session().window().await?)
    }

    /// Opens another tab, on an office screen like the first; it is driven from here on.
    pub(crate) async fn open_tab(&self) -> Result<WindowHandle> {
        let tab = self.session().new_tab().await?;
        self.go_to_tab(&tab).await?;
        self.resize(1366, 768).await?;
        Ok(tab)
    }

    /// Drives another window from here on.
    pub(crate) async fn go_to_tab(&self, tab: &WindowHandle) -> Result<()> {
        Ok(self.session().switch_to_window(tab.clone()).await?)
    }

    /// Waits until there are so many windows.
    pub(crate) async fn wait_for_tabs(&self, count: usize) -> Result<Vec<WindowHandle>> {
        let start = Instant::now();
        loop {
            let tabs = self.session().windows().await?;
            if tabs.len() == count {
                return Ok(tabs);
            }
            ensure!(start.elapsed() < WAIT_MAX, "{} windows instead of {count}", tabs.len());
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// Closes every window but one, which is driven from here on.
    pub(crate) async fn close_other_tabs(&self) -> Result<()> {
        let tabs = self.session().windows().await?;
        let (first, others) = tabs.split_first().context("a window")?;
        for tab in others {
            self.go_to_tab(tab).await?;
            self.session().close_window().await?;
        }
        self.go_to_tab(first).await
    }
}

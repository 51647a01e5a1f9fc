//! Files that are opened and saved.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Result, ensure};
use serde_json::json;

use super::{LOOK_AGAIN, Page, WAIT_MAX};
use crate::paths;

impl Page {
    /// Opens a file as if the user had chosen it in the dialogue of the system.
    pub(crate) async fn open_file(&self, path: &Path) -> Result<()> {
        // The field itself is hidden behind a button.
        let css = "input[type=file][data-open]";
        self.wait("there should be a field for a file", "find(first)", &[json!(css)]).await?;
        let field = self.existing(css, "find(first)").await?;
        Ok(field.send_keys(path.display().to_string()).await?)
    }

    /// Clicks something that downloads a file, and returns the text of the file.
    pub(crate) async fn download(&self, css: &str) -> Result<String> {
        let path = self.downloaded(async || self.click(css).await).await?;
        Ok(std::fs::read_to_string(path)?)
    }

    /// Does something that downloads a file, and returns where the file lies.
    pub(crate) async fn downloaded(
        &self,
        ask: impl AsyncFnOnce() -> Result<()>,
    ) -> Result<PathBuf> {
        let directory = paths::results("downloads")?;
        for entry in std::fs::read_dir(&directory)? {
            std::fs::remove_file(entry?.path())?;
        }
        ask().await?;
        let start = Instant::now();
        loop {
            for entry in std::fs::read_dir(&directory)? {
                let path = entry?.path();
                let unfinished = path.extension().is_some_and(|it| it == "crdownload" || it == "part")
                    // Firefox keeps the name by an empty file.
                    || path.metadata().is_ok_and(|it| it.len() == 0)
                    || path.file_name().is_some_and(|it| it.as_encoded_bytes().starts_with(b"."));
                if !unfinished {
                    return Ok(path);
                }
            }
            ensure!(start.elapsed() < WAIT_MAX, "a file should have been downloaded");
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }
}

//! Finding things by what they say, as a user does.

use anyhow::Result;
use serde_json::json;

use super::{NOTICE, Page};

impl Page {
    /// Waits until the text of something is just this.
    pub(crate) async fn wait_for_text(&self, css: &str, text: &str) -> Result<()> {
        let what = format!("{css} should say {text:?}");
        let same = "find(first) && find(first).innerText.trim() === second";
        self.wait(&what, same, &[json!(css), json!(text)]).await
    }

    /// Waits for something that has this in its text.
    pub(crate) async fn wait_for_words(&self, css: &str, words: &str) -> Result<()> {
        let what = format!("{css} should say {words:?}");
        let says = "all(first).some(it => shown(it) && it.innerText.includes(second))";
        self.wait(&what, says, &[json!(css), json!(words)]).await
    }

    /// Clicks the first thing that has this in its text.
    pub(crate) async fn click_words(&self, css: &str, words: &str) -> Result<()> {
        self.wait_for_words(css, words).await?;
        let found = "all(first).find(it => shown(it) && it.innerText.includes(second))";
        let element = self.found(found, &[json!(css), json!(words)]).await?;
        element.scroll_into_view().await?;
        Ok(element.click().await?)
    }

    /// Waits for a notice with this in it.
    pub(crate) async fn wait_for_notice(&self, words: &str) -> Result<()> {
        self.wait_for_words(NOTICE, words).await
    }

    /// How many notices are on screen.
    pub(crate) async fn notices(&self) -> Result<usize> {
        self.read("all(first).filter(shown).length", &[json!(NOTICE)]).await
    }

    /// The entries of the menu of plans.
    pub(crate) async fn plans(&self) -> Result<Vec<String>> {
        let names = "all('[data-menu=examples] option').map(option => option.textContent.trim())";
        self.read(names, &[]).await
    }

    /// Chooses the first entry of the menu of plans that has this in its text.
    pub(crate) async fn choose_plan(&self, words: &str) -> Result<()> {
        let what = format!("{words:?} should be in the menu of plans");
        let found = "all('[data-menu=examples] option').find(it => it.textContent.includes(first))";
        self.wait(&what, found, &[json!(words)]).await?;
        Ok(self.found(found, &[json!(words)]).await?.click().await?)
    }

    /// Chooses the plan that was agreed on last.
    pub(crate) async fn choose_agreed_plan(&self) -> Result<()> {
        // Between the plans of the unit and the examples.
        let found = "all('[data-menu=examples] optgroup').length === 3 &&
            find('[data-menu=examples] optgroup:nth-of-type(2) option')";
        self.wait("an agreed plan should be in the menu", found, &[]).await?;
        Ok(self.found(found, &[]).await?.click().await?)
    }
}

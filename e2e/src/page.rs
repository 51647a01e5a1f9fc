//! The planner's page as a user meets it: what can be read on it, and what can be done to it.
//!
//! Everything of the planner lies in the open shadow root of its element; a selector given here is
//! looked up there. Nothing sleeps: what is to come is waited for, up to a limit.

mod files;
mod hosts;
mod tabs;
mod words;

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::prelude::*;
use thirtyfour::session::handle::SessionHandle;

use crate::driver::Engine;

pub(crate) use hosts::{Place, Served};

/// How long anything may take to appear.
const WAIT_MAX: Duration = Duration::from_secs(10);
/// The pause between two looks at the page.
const LOOK_AGAIN: Duration = Duration::from_millis(20);
/// The key under which the planner keeps the workspace.
pub(crate) const STORAGE_KEY: &str = "thads-planner";
/// What the user is told beside the answers.
pub(crate) const NOTICE: &str = "[data-notice]";

/// Names available to every script: the shadow root and ways to look into it.
const NAMES: &str = "
    const host = document.querySelector('thads-planner');
    const root = host && host.shadowRoot;
    const find = css => root && root.querySelector(css);
    const all = css => root ? [...root.querySelectorAll(css)] : [];
    const shown = node => node && node.getClientRects().length > 0;
    const [first, second] = arguments;";

/// A light or a dark screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The name the style sheets know it by.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The planner in the browser.
pub(crate) struct Page {
    session: Arc<SessionHandle>,
    engine: Engine,
    place: Place,
}

/// Opening, and the circumstances under which the page is looked at.
impl Page {
    /// The planner at this place, not yet opened.
    pub(crate) fn new(session: Arc<SessionHandle>, engine: Engine, place: &Place) -> Self {
        Self { session, engine, place: place.clone() }
    }

    /// The WebDriver session.
    pub(crate) fn session(&self) -> &Arc<SessionHandle> {
        &self.session
    }

    /// The browser.
    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    /// The address of the page; the page's own files lie below it.
    pub(crate) fn url(&self) -> &str {
        &self.place.url
    }

    /// Opens the page as for the first time, on an office screen.
    pub(crate) async fn open_fresh(&self) -> Result<()> {
        self.close_other_tabs().await?;
        self.leave_and_forget().await?;
        self.resize(1366, 768).await?;
        self.dress(Theme::Light).await?;
        self.open().await
    }

    /// Leaves the page and empties what the browser keeps for it.
    pub(crate) async fn leave_and_forget(&self) -> Result<()> {
        if self.engine == Engine::Firefox {
            return self.forget_from_within().await;
        }
        self.session.goto("about:blank").await?;
        let everything =
            json!({ "origin": self.url().trim_end_matches('/'), "storageTypes": "all" });
        self.cdp("Storage.clearDataForOrigin", everything).await.map(drop)
    }

    /// Opens the page and waits for both answers.
    pub(crate) async fn open(&self) -> Result<()> {
        self.session.goto(self.url()).await?;
        self.wait_for_answers().await
    }

    /// Opens the page with a text, and nothing else, already kept in the browser's storage.
    pub(crate) async fn open_with_stored(&self, text: &str) -> Result<()> {
        // An element that is gone writes nothing when the page is left.
        let store = "host.remove();
            await new Promise(resolve => setTimeout(resolve));
            localStorage.clear();
            localStorage.setItem(first, second);";
        self.run::<Value>(store, &[json!(STORAGE_KEY), json!(text)]).await?;
        self.open().await
    }

    /// Gives the page this many CSS pixels.
    pub(crate) async fn resize(&self, width: u32, height: u32) -> Result<()> {
        if self.engine == Engine::Firefox {
            // The bars of a window without a screen take 85 pixels.
            self.session.set_window_rect(0, 0, width, height + 85).await?;
            return Ok(());
        }
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await?;
        // A phone lays its scroll bars over the page.
        self.cdp("Emulation.setScrollbarsHidden", json!({ "hidden": width < 600 })).await.map(drop)
    }

    /// Asks for a light or a dark page, without motion, so that a picture shows the end of it.
    pub(crate) async fn dress(&self, theme: Theme) -> Result<()> {
        if self.engine == Engine::Firefox {
            // Its preferences say so from the start.
            ensure!(theme == Theme::Light, "Firefox is only driven with a light page");
            return Ok(());
        }
        let features = json!([
            { "name": "prefers-color-scheme", "value": theme.name() },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await.map(drop)
    }

    /// Sends a command of the Chrome DevTools protocol.
    pub(crate) async fn cdp(&self, method: &str, parameters: Value) -> Result<Value> {
        let cdp = thirtyfour::cdp::Cdp::new(self.session.clone());
        cdp.send_raw(method, parameters).await.with_context(|| method.to_owned())
    }
}

/// Reading and waiting.
impl Page {
    /// The value of a script's expression; see `NAMES` for what it may use.
    pub(crate) async fn read<T: DeserializeOwned>(
        &self,
        expression: &str,
        arguments: &[Value],
    ) -> Result<T> {
        let script = format!("{NAMES} return ({expression});");
        let answer = self.session.execute(script, arguments.to_vec()).await?;
        Ok(answer.convert()?)
    }

    /// Runs the body of an asynchronous script and returns what it returns.
    pub(crate) async fn run<T: DeserializeOwned>(
        &self,
        body: &str,
        arguments: &[Value],
    ) -> Result<T> {
        let script = format!(
            "const done = arguments[arguments.length - 1]; {NAMES}
             (async () => {{ {body} }})().then(
                 value => done({{ value: value === undefined ? null : value }}),
                 error => done({{ error: String(error) }}));"
        );
        let mut answer: Value =
            self.session.execute_async(script, arguments.to_vec()).await?.convert()?;
        if let Some(error) = answer["error"].as_str() {
            bail!("a script in the page failed: {error}");
        }
        Ok(serde_json::from_value(answer["value"].take())?)
    }

    /// Waits until an expression is true in the page.
    pub(crate) async fn wait(
        &self,
        what: &str,
        expression: &str,
        arguments: &[Value],
    ) -> Result<()> {
        let start = Instant::now();
        let truth = format!("!!({expression})");
        // Of a page that goes away while it is asked, Firefox says `null`.
        while self.read::<Option<bool>>(&truth, arguments).await? != Some(true) {
            ensure!(start.elapsed() < WAIT_MAX, "waited in vain: {what}");
            tokio::time::sleep(LOOK_AGAIN).await;
        }
        Ok(())
    }

    /// Waits until something is there to be seen.
    pub(crate) async fn wait_for(&self, css: &str) -> Result<()> {
        let what = format!("{css} should be on screen");
        self.wait(&what, "all(first).some(shown)", &[json!(css)]).await
    }

    /// Waits until a text is no longer what it was, and returns it.
    pub(crate) async fn wait_for_change(&self, css: &str, before: &str) -> Result<String> {
        let what = format!("the text of {css} should change from {before:?}");
        let changed = "find(first) && find(first).innerText.trim() !== second";
        self.wait(&what, changed, &[json!(css), json!(before)]).await?;
        self.text(css).await
    }

    /// The text of something, as it is on screen.
    pub(crate) async fn text(&self, css: &str) -> Result<String> {
        self.wait_for(css).await?;
        self.read("find(first).innerText.trim()", &[json!(css)]).await
    }

    /// The sentence of one of the two answers.
    pub(crate) async fn answer(&self, target: &str) -> Result<String> {
        self.text(&answer(target)).await
    }

    /// The names of the panels that can be opened.
    pub(crate) async fn panels(&self) -> Result<Vec<String>> {
        self.read("all('button[data-panel]').map(tab => tab.dataset.panel)", &[]).await
    }

    /// Waits until what was last changed has reached the screen.
    pub(crate) async fn painted(&self) -> Result<()> {
        let frames = "for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
            await document.fonts.ready;
            for (const motion of document.getAnimations()) {
                if (motion.effect.getComputedTiming().endTime !== Infinity) motion.finish();
            }";
        self.run::<Value>(frames, &[]).await.map(drop)
    }

    /// Saves a picture of what is on screen.
    pub(crate) async fn photograph(&self, path: &Path) -> Result<()> {
        self.painted().await?;
        Ok(self.session.screenshot(path).await?)
    }

    /// Waits until both answers are there.
    pub(crate) async fn wait_for_answers(&self) -> Result<()> {
        self.wait_for(&answer("cases")).await?;
        self.wait_for(&answer("money")).await
    }
}

/// Doing.
impl Page {
    /// An element that is on screen.
    pub(crate) async fn element(&self, css: &str) -> Result<WebElement> {
        self.wait_for(css).await?;
        self.existing(css, "all(first).find(shown)").await
    }

    /// Clicks where a user would.
    pub(crate) async fn click(&self, css: &str) -> Result<()> {
        let element = self.element(css).await?;
        element.click().await.with_context(|| format!("{css} cannot be clicked"))
    }

    /// Replaces what stands in a field, and leaves the field.
    pub(crate) async fn type_into(&self, css: &str, text: &str) -> Result<()> {
        self.click(css).await?;
        let keys = self.session.action_chain_with_delay(None, Some(Duration::ZERO));
        // Not to the element: the driver does not see the focus within the shadow root, and would
        // put the caret behind what stands there.
        let keys = keys.key_down(Key::Control).send_keys("a").key_up(Key::Control);
        Ok(keys.send_keys(text + Key::Tab).perform().await?)
    }

    /// Presses a key on something that takes the focus.
    pub(crate) async fn press(&self, css: &str, key: Key) -> Result<()> {
        Ok(self.element(css).await?.send_keys(key).await?)
    }

    /// Gives something the focus without touching it.
    pub(crate) async fn focus(&self, css: &str) -> Result<()> {
        self.wait_for(css).await?;
        self.read::<Value>("all(first).find(shown).focus()", &[json!(css)]).await?;
        self.painted().await
    }

    /// Presses a key on whatever has the focus.
    pub(crate) async fn press_focused(&self, key: Key) -> Result<()> {
        let keys = self.session.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO));
        Ok(keys.key_down(key.clone()).key_up(key).perform().await?)
    }

    /// Presses a key on whatever has the focus, while another is held down.
    pub(crate) async fn press_with(&self, held: Key, key: impl Into<TypingData>) -> Result<()> {
        let keys = self.session.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO));
        Ok(keys.key_down(held.clone()).send_keys(key).key_up(held).perform().await?)
    }

    /// Drags the thumb of a slider by some pixels, with the mouse.
    pub(crate) async fn drag(&self, css: &str, pixels: i64) -> Result<()> {
        let slider = self.element(css).await?;
        let thumb = "(node => {
            const share = (node.value - node.min) / (node.max - node.min);
            return Math.round((share - 0.5) * (node.clientWidth - 16));
        })(all(first).find(shown))";
        let from_centre: i64 = self.read(thumb, &[json!(css)]).await?;
        slider.scroll_into_view().await?;
        let steps = 4;
        let mut mouse = self
            .session
            .action_chain_with_delay(None, Some(Duration::from_millis(16)))
            .move_to_element_with_offset(&slider, from_centre, 0)
            .click_and_hold();
        for step in 0..steps {
            mouse = mouse.move_by_offset(pixels * (step + 1) / steps - pixels * step / steps, 0);
        }
        Ok(mouse.release().perform().await?)
    }

    /// Chooses an example plan from the menu.
    pub(crate) async fn choose_example(&self, id: &str) -> Result<()> {
        let option = format!("select[data-menu=\"examples\"] option[value=\"{id}\"]");
        if self.read("!!find(first)", &[json!(option)]).await? {
            return Ok(self.existing(&option, "find(first)").await?.click().await?);
        }
        let button = format!("[data-example=\"{id}\"]");
        if !self.read::<bool>("all(first).some(shown)", &[json!(button)]).await? {
            // The examples are behind a button.
            self.click("button[data-menu=\"examples\"]").await?;
        }
        self.click(&button).await
    }

    /// Chooses a value in a list of the analysis and waits for the answer to it.
    pub(crate) async fn choose(&self, name: &str, value: &str) -> Result<()> {
        let list = format!("[data-choice=\"{name}\"] select");
        let option = format!("{list} option[value=\"{value}\"]");
        self.wait_for(&list).await?;
        self.existing(&option, "find(first)").await?.click().await?;
        self.wait_for(&format!("{list}[data-chosen=\"{value}\"]")).await
    }

    /// Opens a panel and waits for it; one of the analysis until it has answered.
    pub(crate) async fn open_panel(&self, name: &str) -> Result<()> {
        self.click(&format!("button[data-panel=\"{name}\"]")).await?;
        let section = format!("section[data-open-panel=\"{name}\"]");
        self.wait_for(&section).await?;
        let at_work = format!("{section} > .none[role=status], {section} [aria-busy=true]");
        let what = format!("the panel {name} should answer");
        self.wait(&what, "!find(first)", &[json!(at_work)]).await
    }

    async fn existing(&self, css: &str, expression: &str) -> Result<WebElement> {
        let found = self.found(expression, &[json!(css)]).await;
        found.with_context(|| format!("{css} is not there"))
    }

    /// The element that a script's expression is.
    async fn found(&self, expression: &str, arguments: &[Value]) -> Result<WebElement> {
        let script = format!("{NAMES} return {expression};");
        Ok(self.session.execute(script, arguments.to_vec()).await?.element()?)
    }
}

/// The sentence of one of the two answers. What stands below it comes later, from the analysis.
pub(crate) fn answer(target: &str) -> String {
    format!("[data-answer=\"{target}\"] .sentence")
}

/// The selector of the slider of a lever.
pub(crate) fn slider(lever: &str) -> String {
    format!("[data-lever=\"{lever}\"] input[type=range]")
}

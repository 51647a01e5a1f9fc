//! A browser for the time of one piece of work, and what went wrong in it unseen.

use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::driver::{Driver, Engine};
use crate::page::{Page, Place};
use crate::paths;

/// Longest time for one command of the driver.
const COMMAND_TIME_MAX: Duration = Duration::from_secs(90);

/// The flags of the browser: nothing on screen, no traffic of its own.
const FLAGS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// What the browser keeps a record of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Record {
    /// Messages in the console and all requests.
    Everything,
    /// Nothing, so that measuring is not disturbed.
    Nothing,
}

/// Does some work in Chromium with the planner's address, and ends the browser in any case.
pub(crate) async fn with_page<T>(
    place: &Place,
    record: Record,
    work: impl AsyncFnOnce(&Page) -> Result<T>,
) -> Result<T> {
    with_engine(Engine::Chromium, place, record, work).await
}

/// The same in any browser; Firefox keeps no record.
pub(crate) async fn with_engine<T>(
    engine: Engine,
    place: &Place,
    record: Record,
    work: impl AsyncFnOnce(&Page) -> Result<T>,
) -> Result<T> {
    let process = Driver::start(engine)?;
    let wanted = match engine {
        Engine::Chromium => chromium(record)?,
        Engine::Firefox => firefox()?,
    };
    let session = WebDriver::builder(process.url(), wanted)
        .request_timeout(COMMAND_TIME_MAX)
        .connect()
        .await
        .with_context(|| format!("{engine:?} cannot be started"))?;
    session.set_script_timeout(Duration::from_secs(60)).await?;
    let page = Page::new(session.handle().clone(), engine, place);
    let result = tokio::select! {
        result = work(&page) => result,
        _ = tokio::signal::ctrl_c() => Err(anyhow!("interrupted")),
    };
    // Ending the group of the driver ends the browser even if this request fails.
    let _ = session.quit().await;
    result
}

fn chromium(record: Record) -> Result<Capabilities> {
    let mut options = json!({
        "args": FLAGS,
        "prefs": {
            "download.default_directory": paths::results("downloads")?,
            "download.prompt_for_download": false,
            // No storage for a page inside that of another site.
            "profile.content_settings.exceptions.cookies": {
                "127.0.0.1,localhost": { "setting": 2 },
            },
        },
    });
    if let Ok(chromium) = std::env::var("CHROME") {
        options["binary"] = chromium.into();
    }
    let mut capabilities = Capabilities::from(serde_json::Map::new());
    capabilities.set("browserName", "chrome")?;
    capabilities.set("unhandledPromptBehavior", "accept")?;
    capabilities.set("goog:chromeOptions", options)?;
    if record == Record::Everything {
        let everything = json!({ "browser": "ALL", "performance": "ALL" });
        capabilities.set("goog:loggingPrefs", everything)?;
    }
    Ok(capabilities)
}

fn firefox() -> Result<Capabilities> {
    let mut options = json!({
        "args": ["-headless"],
        "prefs": {
            // No traffic of its own, no motion, a light page; below, downloads without a question.
            "network.captive-portal-service.enabled": false,
            "network.connectivity-service.enabled": false,
            "ui.prefersReducedMotion": 1,
            "layout.css.prefers-color-scheme.content-override": 1,
            // No storage for a page inside that of another site, either.
            "network.cookie.cookieBehavior": 1,
            "browser.download.folderList": 2,
            "browser.download.dir": paths::results("downloads")?,
            "browser.download.always_ask_before_handling_new_types": false,
            "browser.download.alwaysOpenPanel": false,
        },
    });
    if let Ok(firefox) = std::env::var("FIREFOX") {
        options["binary"] = firefox.into();
    }
    let mut capabilities = Capabilities::from(serde_json::Map::new());
    capabilities.set("browserName", "firefox")?;
    capabilities.set("unhandledPromptBehavior", "accept")?;
    capabilities.set("moz:firefoxOptions", options)?;
    Ok(capabilities)
}

/// What a browser noticed since it was last asked.
#[derive(Default)]
pub(crate) struct Noticed {
    /// Errors in the console, those of the content security policy and of the network included.
    pub(crate) errors: Vec<String>,
    /// Requests to anything but the page's own origin.
    pub(crate) foreign_requests: Vec<String>,
}

/// Reads the record of the browser, which is then empty; that of Firefox always is.
pub(crate) async fn noticed(page: &Page) -> Result<Noticed> {
    let mut noticed = Noticed::default();
    if page.engine() == Engine::Firefox {
        return Ok(noticed);
    }
    for entry in page.session().get_log("browser").await? {
        // The same error in every frame is one finding.
        if entry.level == "SEVERE" && !noticed.errors.contains(&entry.message) {
            noticed.errors.push(entry.message);
        }
    }
    for entry in page.session().get_log("performance").await? {
        let message: Value = serde_json::from_str(&entry.message)?;
        if let Some(url) = requested(&message["message"])
            && !page.owns(url)
        {
            noticed.foreign_requests.push(url.to_owned());
        }
    }
    Ok(noticed)
}

/// The address in an event that tells of a request.
fn requested(event: &Value) -> Option<&str> {
    match event["method"].as_str()? {
        "Network.requestWillBeSent" => event["params"]["request"]["url"].as_str(),
        "Network.webSocketCreated" | "Network.webTransportCreated" => {
            event["params"]["url"].as_str()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::requested;

    #[test]
    fn a_request_is_noticed() {
        let event = json!({
            "method": "Network.requestWillBeSent",
            "params": { "request": { "url": "https://fonts.example/a.woff2" } },
        });
        assert_eq!(requested(&event), Some("https://fonts.example/a.woff2"));
        assert_eq!(requested(&json!({ "method": "Page.loadEventFired" })), None);
    }
}

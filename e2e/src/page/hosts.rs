//! Other hosts than the one that serves the planner: servers of a journey's own, and files.

use std::cell::RefCell;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::{Context, Result, ensure};
use thads_server::{Server, Site};

use super::Page;
use crate::driver::Engine;
use crate::paths;

/// A server that goes on when its journey ends.
pub(crate) type Served = ManuallyDrop<Server>;

/// Where the planner is: served, and on the disk.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// The address of the served folder, with a slash at its end.
    pub(crate) url: String,
    /// The folder `dist`, of which `site` is the served one.
    pub(crate) dist: PathBuf,
    /// The files of the served folder that are sent before the first answer, as they are counted.
    pub(crate) first_load: Vec<String>,
    /// Addresses that belong to the journeys, too.
    own: Rc<RefCell<Vec<String>>>,
}

impl Place {
    /// The planner served at `url` out of the folder `dist`.
    pub(crate) fn new(url: String, dist: PathBuf) -> Self {
        Self { url, dist, first_load: Vec::new(), own: Rc::default() }
    }

    /// Whether an address is of a server or a file of these journeys.
    fn owns(&self, url: &str) -> bool {
        url.starts_with(&self.url) || self.own.borrow().iter().any(|own| url.starts_with(own))
    }
}

impl Page {
    /// A file of `dist`.
    pub(crate) fn dist(&self, path: &str) -> PathBuf {
        self.place.dist.join(path)
    }

    /// The files that are counted as sent before the first answer.
    pub(crate) fn first_load(&self) -> Result<&[String]> {
        let list = &self.place.first_load;
        ensure!(!list.is_empty(), "nobody says what is counted: --first-load NAME,NAME,…");
        Ok(list)
    }

    /// The served folder under the strict policy, to be changed and then served by `serve`.
    pub(crate) fn site(&self) -> Site {
        Site::new(self.dist("site"))
    }

    /// The served folder with the pages of `e2e/hosts` in it.
    pub(crate) fn hosts(&self) -> Site {
        self.site().root(paths::hosts())
    }

    /// Serves at an address of its own, until it is stopped or all journeys are done: a page may
    /// still be asking for its companions when its journey is at its end. A request to it is none
    /// to elsewhere; where it would be one, `Site::serve` is to be used.
    pub(crate) fn serve(&self, site: Site) -> Result<Served> {
        let server = site.serve(0).context("no free port on the loopback address")?;
        self.place.own.borrow_mut().push(server.url());
        Ok(ManuallyDrop::new(server))
    }

    /// The same browser with the planner at another address: `open` and `reload` wait there for
    /// both answers.
    pub(crate) fn at(&self, url: &str) -> Self {
        let place = Place { url: url.to_owned(), ..self.place.clone() };
        place.own.borrow_mut().push(url.to_owned());
        Self { session: self.session.clone(), engine: self.engine, place }
    }

    /// The same browser with the planner in a file on the disk.
    pub(crate) fn at_file(&self, path: &Path) -> Self {
        self.at(&format!("file://{}", path.display()))
    }

    /// Opens any address and waits for nothing but the page itself.
    pub(crate) async fn go(&self, url: &str) -> Result<()> {
        Ok(self.session.goto(url).await?)
    }

    /// What `e2e/hosts/watch.js` has noticed on the page.
    pub(crate) async fn noticed(&self) -> Result<Vec<String>> {
        self.read("window.noticed", &[]).await
    }

    /// That `e2e/hosts/watch.js` has noticed nothing.
    pub(crate) async fn expect_nothing_noticed(&self) -> Result<()> {
        let noticed = self.noticed().await?;
        ensure!(noticed.is_empty(), "the page noticed: {noticed:#?}");
        Ok(())
    }

    /// What `leave_and_forget` does where the browser has no command for it: from a file of the same origin.
    pub(super) async fn forget_from_within(&self) -> Result<()> {
        self.session.goto(format!("{}favicon.svg", self.url())).await?;
        self.read::<serde_json::Value>("(localStorage.clear(), sessionStorage.clear(), null)", &[])
            .await?;
        Ok(self.session.goto("about:blank").await?)
    }

    /// Loads the page once more, as the user would.
    pub(crate) async fn reload(&self) -> Result<()> {
        match self.engine {
            Engine::Chromium => self.session.refresh().await?,
            // The command of the driver goes past the service worker.
            Engine::Firefox => {
                let reload = "(window.isBefore = true, location.reload(), null)";
                self.read::<serde_json::Value>(reload, &[]).await?;
                let anew = "!window.isBefore && root";
                self.wait("the page should be loaded anew", anew, &[]).await?;
            }
        }
        self.wait_for_answers().await
    }

    /// Has the module of the page panic, as a fault in it would; on a page of `hosts`.
    pub(crate) async fn crash(&self) -> Result<()> {
        let crash = "const script = document.createElement('script');
            Object.assign(script, { type: 'module', src: 'module.js' });
            const isLoaded = new Promise(resolve => script.addEventListener('load', resolve));
            document.body.append(script);
            await isLoaded;
            try { window.ownModule.crash_on_purpose(); } catch { return; }
            throw new Error('the planner did not crash');";
        self.run::<serde_json::Value>(crash, &[]).await.map(drop)
    }

    /// Whether an address stays within the page: its own files, or what it made itself.
    pub(crate) fn owns(&self, url: &str) -> bool {
        let made = ["data:", "blob:", "about:"].iter().any(|made| url.starts_with(made));
        made || self.place.owns(url)
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn only_the_servers_of_the_journeys_are_their_own() {
        let place = Place::new("http://127.0.0.1:8080/".into(), "dist".into());
        assert!(place.owns("http://127.0.0.1:8080/element.js"));
        assert!(!place.owns("https://fonts.example/a.woff2"));
        assert!(!place.owns("http://127.0.0.1:8081/"));
        place.own.borrow_mut().push("http://127.0.0.1:8081/".into());
        assert!(place.owns("http://127.0.0.1:8081/element.js"));
    }
}

//! What is served, and how.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::Server;
use crate::answer::{Answer, Pace};
use crate::request::Request;

/// What the page of the planner may load: nothing but its own files, and no script or style in
/// its text.
pub const STRICT_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; \
    manifest-src 'self'";

/// The content security policy that goes with every answer.
#[derive(Clone, Debug)]
pub enum Policy {
    /// `STRICT_POLICY`.
    Strict,
    /// None at all, as on most old hosts.
    None,
    /// Another one.
    Other(String),
}

/// A way in which a host gets an answer wrong.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Another content type; the empty one sends no such header at all.
    Mime(&'static str),
    /// Not found, said by a page of HTML with the host's own words.
    NotFound,
    /// The file is there, but behind a page of HTML with status 200, as a log-in page is.
    PageInstead,
    /// The connection breaks in the middle of the body.
    Broken,
    /// Half of the body, as if it were the whole.
    Halved,
    /// The body in this many pieces with a pause before each.
    Slow(u32, Duration),
    /// The connection is closed without an answer.
    HangUp,
}

/// The page with which hosts answer instead of a file.
const HOST_PAGE: &str = "<!doctype html><title>Error</title><h1>The resource cannot be found.</h1>";

/// Folders and pages to be served, with their headers and faults.
#[derive(Clone, Debug)]
pub struct Site {
    roots: Vec<PathBuf>,
    pages: Vec<(String, String)>,
    policy: Policy,
    headers: Vec<(String, String)>,
    faults: Vec<(String, Fault)>,
}

impl Site {
    /// A folder under the strict policy.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self {
            roots: vec![root.into()],
            pages: Vec::new(),
            policy: Policy::Strict,
            headers: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// Looks into another folder for what the folders before do not have.
    #[must_use]
    pub fn root(mut self, root: impl Into<PathBuf>) -> Self {
        self.roots.push(root.into());
        self
    }

    /// A file that is nowhere on the disk; its ending says what it is.
    #[must_use]
    pub fn page(mut self, path: &str, text: impl Into<String>) -> Self {
        self.pages.push((path.to_owned(), text.into()));
        self
    }

    /// The policy of every answer.
    #[must_use]
    pub fn policy(mut self, policy: Policy) -> Self {
        self.policy = policy;
        self
    }

    /// A header of every answer.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// What goes wrong with the files whose path ends like this; the first that fits counts.
    #[must_use]
    pub fn fault(mut self, path_ending: &str, fault: Fault) -> Self {
        self.faults.push((path_ending.to_owned(), fault));
        self
    }

    /// Serves on a port of the loopback address, on threads of its own; port 0 takes any that is
    /// free.
    pub fn serve(self, port: u16) -> io::Result<Server> {
        Server::start(self, port)
    }

    /// The answer to a request; none if the connection is to be closed without.
    pub(crate) fn answer(&self, request: &Request) -> Option<Answer> {
        let mut answer = match request.method.as_str() {
            "GET" | "HEAD" => self.found(request),
            _ => Answer::problem("405 Method Not Allowed"),
        };
        let fault = self.faults.iter().find(|(ending, _)| request.path().ends_with(ending));
        match fault.map(|(_, fault)| fault) {
            None => {}
            Some(Fault::Mime(mime)) => answer.mime = (*mime).to_owned(),
            Some(Fault::NotFound) => answer = Answer::html("404 Not Found", HOST_PAGE),
            Some(Fault::PageInstead) => answer = Answer::html("200 OK", HOST_PAGE),
            Some(Fault::Broken) => answer.pace = Pace::Broken,
            Some(Fault::Halved) => answer.body.truncate(answer.body.len() / 2),
            Some(Fault::Slow(pieces, pause)) => answer.pace = Pace::Slow(*pieces, *pause),
            Some(Fault::HangUp) => return None,
        }
        self.add_headers(&mut answer);
        Some(answer)
    }

    fn add_headers(&self, answer: &mut Answer) {
        let policy = match &self.policy {
            Policy::Strict => Some(STRICT_POLICY),
            Policy::None => None,
            Policy::Other(policy) => Some(policy.as_str()),
        };
        answer.headers.extend(policy.map(|it| ("Content-Security-Policy".into(), it.into())));
        answer.headers.extend(self.headers.iter().cloned());
    }

    fn found(&self, request: &Request) -> Answer {
        let Some(file) = request.file() else { return Answer::problem("404 Not Found") };
        let page = self.pages.iter().find(|(path, _)| Path::new(path) == file);
        let body = match page {
            Some((_, text)) => Some(text.clone().into_bytes()),
            None => self.roots.iter().find_map(|root| fs::read(root.join(&file)).ok()),
        };
        match body {
            Some(body) => Answer::file(mime(&file), body),
            None => Answer::problem("404 Not Found"),
        }
    }
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

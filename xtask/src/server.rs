//! Serves `dist/` on the loopback address under the strict content security policy.
//!
//! Written by hand: serving a handful of files to one browser takes a page of the standard
//! library, and the small HTTP servers on offer are either unmaintained or bring an asynchronous
//! runtime into every build.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result};

/// What the page may load: nothing but its own files, and no script or style in its text.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; \
    manifest-src 'self'";

/// A browser opens connections in advance and may never use them.
const PATIENCE: Duration = Duration::from_secs(10);

/// No browser sends more than this before it wants an answer.
const REQUEST_BYTES_MAX: u64 = 16 * 1024;

/// A static web server that is bound to its port.
pub(crate) struct Server {
    listener: TcpListener,
    address: SocketAddr,
    root: PathBuf,
}

impl Server {
    /// Binds to a port of the loopback address; port 0 takes any that is free.
    pub(crate) fn bind(root: PathBuf, port: u16) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| {
            format!("port {port} of 127.0.0.1 cannot be used: choose another one with --port")
        })?;
        let address = listener.local_addr()?;
        Ok(Self { listener, address, root })
    }

    /// Where the page is.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Serves until the program ends.
    pub(crate) fn run(self) -> Result<()> {
        loop {
            let (stream, _) = self.listener.accept()?;
            let root = self.root.clone();
            std::thread::spawn(move || {
                // A browser that hangs up in the middle of an answer is no error of ours.
                let _ = answer(&stream, &root);
            });
        }
    }

    /// Serves beside the rest of the program, for as long as that runs; returns the address.
    pub(crate) fn run_aside(self) -> String {
        let url = self.url();
        std::thread::spawn(move || self.run());
        url
    }
}

/// A whole answer but for the status line's fixed parts.
struct Answer {
    status: &'static str,
    mime: &'static str,
    body: Vec<u8>,
}

impl Answer {
    fn problem(status: &'static str) -> Self {
        Self { status, mime: "text/plain; charset=utf-8", body: status.as_bytes().to_vec() }
    }
}

fn answer(stream: &TcpStream, root: &Path) -> std::io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let Some(line) = read_request(stream)? else { return Ok(()) };
    let mut words = line.split_whitespace();
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let answer = match method {
        "GET" | "HEAD" => find(target, root),
        _ => Answer::problem("405 Method Not Allowed"),
    };
    let head = [
        format!("HTTP/1.1 {}", answer.status),
        format!("Content-Type: {}", answer.mime),
        format!("Content-Length: {}", answer.body.len()),
        format!("Content-Security-Policy: {POLICY}"),
        "X-Content-Type-Options: nosniff".into(),
        "Cache-Control: no-store".into(),
        "Connection: close\r\n\r\n".into(),
    ];
    let mut stream = stream;
    stream.write_all(head.join("\r\n").as_bytes())?;
    if method != "HEAD" {
        stream.write_all(&answer.body)?;
    }
    stream.flush()
}

/// Reads to the empty line that ends a request and returns its first line.
fn read_request(stream: &TcpStream) -> std::io::Result<Option<String>> {
    let mut lines = BufReader::new(stream.take(REQUEST_BYTES_MAX)).lines();
    let first = lines.next().transpose()?;
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    Ok(first)
}

fn find(target: &str, root: &Path) -> Answer {
    let file = inner_path(target).map(|path| root.join(path)).filter(|path| path.is_file());
    match file.and_then(|path| Some((mime(&path), fs::read(path).ok()?))) {
        Some((mime, body)) => Answer { status: "200 OK", mime, body },
        None => Answer::problem("404 Not Found"),
    }
}

/// The file a request asks for, below the root.
///
/// Only plain names are understood, so that nothing outside the root has a name here.
fn inner_path(target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    if path.is_empty() {
        return Some(PathBuf::from("index.html"));
    }
    let plain = |name: &str| {
        !name.is_empty()
            && !name.starts_with('.')
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
    };
    path.split('/').all(plain).then(|| PathBuf::from(path))
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::path::PathBuf;

    use super::{Server, inner_path};

    #[test]
    fn a_request_names_a_file_below_the_root_or_none() {
        assert_eq!(inner_path("/"), Some(PathBuf::from("index.html")));
        assert_eq!(inner_path("/?lang=vi"), Some(PathBuf::from("index.html")));
        assert_eq!(inner_path("/a/b_c-1.js"), Some(PathBuf::from("a/b_c-1.js")));
        for outside in ["", "x", "//etc/passwd", "/../x", "/a/../../x", "/.git/config", "/%2e%2e/x"]
        {
            assert_eq!(inner_path(outside), None, "{outside}");
        }
    }

    #[test]
    fn every_answer_carries_the_policy() {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let url = Server::bind(root, 0).unwrap().run_aside();
        let address = url.trim_start_matches("http://").trim_end_matches('/');
        for (path, status) in [("/Cargo.toml", "200 OK"), ("/missing.js", "404 Not Found")] {
            let mut stream = TcpStream::connect(address).unwrap();
            write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\n\r\n").unwrap();
            let mut answer = String::new();
            stream.read_to_string(&mut answer).unwrap();
            assert!(answer.starts_with(&format!("HTTP/1.1 {status}\r\n")), "{answer}");
            assert!(answer.contains("Content-Security-Policy: default-src 'none'; script-src"));
        }
    }
}

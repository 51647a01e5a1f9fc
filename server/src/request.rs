//! What a browser asks for.

use std::io::{self, BufRead, BufReader, Read};
use std::net::TcpStream;
use std::path::PathBuf;
use std::time::Duration;

/// A browser opens connections in advance and may never use them.
const PATIENCE: Duration = Duration::from_secs(10);

/// No browser sends more than this before it wants an answer.
const HEAD_BYTES_MAX: u64 = 16 * 1024;

/// The first line of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// What is wanted: `GET`, `HEAD`; anything else is refused, but noted.
    pub method: String,
    /// The path with its query, as it was sent.
    pub target: String,
}

impl Request {
    /// Reads to the empty line that ends the head of a request; `None` if nothing was asked.
    pub(crate) fn read(stream: &TcpStream) -> io::Result<Option<Self>> {
        stream.set_read_timeout(Some(PATIENCE))?;
        let mut lines = BufReader::new(stream.take(HEAD_BYTES_MAX)).lines();
        let Some(first) = lines.next().transpose()? else { return Ok(None) };
        for line in lines {
            if line?.is_empty() {
                break;
            }
        }
        let mut words = first.split_whitespace().map(str::to_owned);
        let (method, target) = (words.next(), words.next());
        Ok(method.zip(target).map(|(method, target)| Self { method, target }))
    }

    /// The path without the query.
    pub fn path(&self) -> &str {
        self.target.split(['?', '#']).next().unwrap_or_default()
    }

    /// The file that is asked for, below a root.
    ///
    /// Only plain names are understood, so that nothing outside the root has a name here.
    pub(crate) fn file(&self) -> Option<PathBuf> {
        let path = self.path().strip_prefix('/')?;
        let (path, index) = match path.strip_suffix('/') {
            Some(folder) => (folder, true),
            None => (path, path.is_empty()),
        };
        let plain = |name: &str| {
            !name.is_empty()
                && !name.starts_with('.')
                && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
        };
        let file = PathBuf::from(path);
        let named = self.path() == "/" || path.split('/').all(plain);
        named.then(|| if index { file.join("index.html") } else { file })
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::Request;

    fn file(target: &str) -> Option<PathBuf> {
        Request { method: "GET".into(), target: target.into() }.file()
    }

    #[test]
    fn a_request_names_a_file_below_the_root_or_none() {
        assert_eq!(file("/"), Some(PathBuf::from("index.html")));
        assert_eq!(file("/?lang=vi"), Some(PathBuf::from("index.html")));
        assert_eq!(file("/a/"), Some(PathBuf::from("a/index.html")));
        assert_eq!(file("/a/b_c-1.js"), Some(PathBuf::from("a/b_c-1.js")));
        for outside in
            ["", "x", "//", "//etc/passwd", "/../x", "/a/../../x", "/.git/config", "/%2e%2e/x"]
        {
            assert_eq!(file(outside), None, "{outside}");
        }
    }
}

//! What a server sends back.

use std::io::{self, Write};
use std::net::TcpStream;
use std::time::Duration;

use crate::request::Request;

/// How the body is sent.
pub(crate) enum Pace {
    /// At once.
    Whole,
    /// In pieces, with a pause before each.
    Slow(u32, Duration),
    /// Half of it, then the connection ends.
    Broken,
}

/// A whole answer but for the headers that never differ.
pub(crate) struct Answer {
    status: &'static str,
    pub(crate) mime: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    pub(crate) pace: Pace,
}

impl Answer {
    /// A file that was found.
    pub(crate) fn file(mime: &str, body: Vec<u8>) -> Self {
        let mime = mime.to_owned();
        Self { status: "200 OK", mime, headers: Vec::new(), body, pace: Pace::Whole }
    }

    /// A page of HTML.
    pub(crate) fn html(status: &'static str, text: &str) -> Self {
        Self { status, ..Self::file("text/html; charset=utf-8", text.as_bytes().to_vec()) }
    }

    /// A status and nothing else.
    pub(crate) fn problem(status: &'static str) -> Self {
        Self { status, ..Self::file("text/plain; charset=utf-8", status.as_bytes().to_vec()) }
    }

    /// Sends the answer to a request.
    pub(crate) fn send(&self, mut stream: &TcpStream, request: &Request) -> io::Result<()> {
        stream.write_all(self.head().as_bytes())?;
        if request.method != "HEAD" {
            self.send_body(stream)?;
        }
        stream.flush()
    }

    fn head(&self) -> String {
        let mut head = format!(
            "HTTP/1.1 {}\r\nContent-Length: {}\r\nX-Content-Type-Options: nosniff\r\n\
             Cache-Control: no-store\r\nConnection: close\r\n",
            self.status,
            self.body.len(),
        );
        if !self.mime.is_empty() {
            head += &format!("Content-Type: {}\r\n", self.mime);
        }
        for (name, value) in &self.headers {
            head += &format!("{name}: {value}\r\n");
        }
        head + "\r\n"
    }

    fn send_body(&self, mut stream: &TcpStream) -> io::Result<()> {
        match self.pace {
            Pace::Whole => stream.write_all(&self.body),
            Pace::Broken => stream.write_all(&self.body[..self.body.len() / 2]),
            Pace::Slow(pieces, pause) => {
                let size = self.body.len().div_ceil(pieces.max(1) as usize).max(1);
                for piece in self.body.chunks(size) {
                    std::thread::sleep(pause);
                    stream.write_all(piece)?;
                    stream.flush()?;
                }
                Ok(())
            }
        }
    }
}

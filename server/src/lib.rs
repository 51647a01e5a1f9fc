//! Serves folders on the loopback address: as they should be served, under the strict content
//! security policy, and in every way in which the hosts of the planner are known to fail.
//!
//! Written by hand: serving a handful of files to one browser takes a few pages of the standard
//! library, and the small HTTP servers on offer are either unmaintained or bring an asynchronous
//! runtime into every build.
//!
//! ```no_run
//! use thads_server::{Fault, Policy, Site};
//!
//! # fn main() -> std::io::Result<()> {
//! let server = Site::new("dist/site")
//!     .page("host.html", "<!doctype html><thads-planner></thads-planner>")
//!     .policy(Policy::None)
//!     .header("Referrer-Policy", "no-referrer")
//!     .fault("_bg.wasm", Fault::Mime("application/octet-stream"))
//!     .serve(0)?;
//! println!("{}", server.at("host.html"));
//! # Ok(())
//! # }
//! ```

mod answer;
mod request;
mod site;

use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

pub use request::Request;
pub use site::{Fault, Policy, STRICT_POLICY, Site};

/// What a running server and its threads share.
struct Shared {
    site: Mutex<Arc<Site>>,
    requests: Mutex<Vec<Request>>,
    stopping: AtomicBool,
}

/// A web server at work; it stops when this value goes away.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    listening: Option<JoinHandle<()>>,
}

impl Server {
    /// Binds to a port of the loopback address and serves; port 0 takes any that is free.
    fn start(site: Site, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let shared = Arc::new(Shared {
            site: Mutex::new(Arc::new(site)),
            requests: Mutex::default(),
            stopping: AtomicBool::new(false),
        });
        let address = listener.local_addr()?;
        let mut server = Self { address, shared, listening: None };
        server.listen(listener);
        Ok(server)
    }

    /// The address of the folder, with a slash at its end.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// The address of a file.
    pub fn at(&self, path: &str) -> String {
        self.url() + path
    }

    /// Serves something else from here on, at the same address.
    pub fn replace(&self, site: Site) {
        *locked(&self.shared.site) = Arc::new(site);
    }

    /// What has been asked for since the server started, or since this was last called.
    pub fn requests(&self) -> Vec<Request> {
        std::mem::take(&mut *locked(&self.shared.requests))
    }

    /// Stops: from here on connections are refused.
    pub fn stop(&mut self) {
        let Some(listening) = self.listening.take() else { return };
        self.shared.stopping.store(true, Ordering::SeqCst);
        // The thread waits for a connection: one is made, so that it looks up and ends.
        let _ = TcpStream::connect(self.address);
        let _ = listening.join();
    }

    /// Serves again at the same address, after `stop`.
    pub fn resume(&mut self) -> io::Result<()> {
        if self.listening.is_none() {
            self.shared.stopping.store(false, Ordering::SeqCst);
            self.listen(TcpListener::bind(self.address)?);
        }
        Ok(())
    }

    /// Goes on serving for as long as the program runs; returns the address.
    pub fn keep(self) -> String {
        let url = self.url();
        std::mem::forget(self);
        url
    }

    /// Serves until the program ends.
    pub fn wait(mut self) {
        if let Some(listening) = self.listening.take() {
            let _ = listening.join();
        }
    }

    fn listen(&mut self, listener: TcpListener) {
        let shared = self.shared.clone();
        self.listening = Some(std::thread::spawn(move || {
            for stream in listener.incoming() {
                if shared.stopping.load(Ordering::SeqCst) {
                    return;
                }
                match stream {
                    Ok(stream) => shared.clone().attend(stream),
                    // The browser has hung up before it was answered.
                    Err(error) if error.kind() == ErrorKind::ConnectionAborted => {}
                    Err(_) => return,
                }
            }
        }));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Shared {
    /// Answers a connection on a thread of its own, so that a slow answer keeps no other waiting.
    fn attend(self: Arc<Self>, stream: TcpStream) {
        std::thread::spawn(move || {
            // A browser that hangs up in the middle of an answer is no error of ours.
            let _ = self.answer(&stream);
        });
    }

    fn answer(&self, stream: &TcpStream) -> io::Result<()> {
        let Some(request) = Request::read(stream)? else { return Ok(()) };
        let site = locked(&self.site).clone();
        let answer = site.answer(&request);
        locked(&self.requests).push(request.clone());
        match answer {
            Some(answer) => answer.send(stream, &request),
            None => Ok(()),
        }
    }
}

/// What a lock guards; a thread that panicked has left nothing half done in it.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
